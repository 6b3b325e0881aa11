//! The effect of an act in one plain sentence, derived from the state.

use std::collections::BTreeSet;

use paraph_page::{Phrase, say};

use super::view::{Naming, ProvisionRef, View, hour, listed};
use crate::act::{ActNo, Addressee, ChangeBody, Decision, Names};
use crate::party::PartyCode;
use crate::state::Note;
use crate::table::{How, OverlayKind, Tabled};

/// Describes the effect of an act. `on` restricts it to one provision.
pub(crate) fn tell(view: &View<'_>, number: ActNo, on: Option<(&str, &str)>) -> Phrase {
    let did = did(view, number, on);
    match super::recalled::lapsed(view, number) {
        Some(lapsed) => Phrase::row([did, lapsed], " "),
        None => did,
    }
}

/// Describes the effect of an act, with the reason if it was refused.
pub(crate) fn told(view: &View<'_>, number: ActNo, note: &Note, on: Option<(&str, &str)>) -> Phrase {
    let says = tell(view, number, on);
    match note.refused.as_ref().filter(|_| view.named()) {
        Some(refusal) => Phrase::row([says, refusal.rule.clone()], " "),
        None => says,
    }
}

/// Describes what an act did, whether or not it lapsed since.
fn did(view: &View<'_>, number: ActNo, on: Option<(&str, &str)>) -> Phrase {
    let state = view.state;
    let Some(note) = state.log.get((number as usize).wrapping_sub(1)) else { return Phrase::default() };
    if note.refused.is_some() {
        return say!("refused", "Refused: {noun}.", noun = noun(&note.kind));
    }
    if state.pending.contains_key(&number) {
        return say!(
            "asked-awaiting-other-heads-delegation",
            "Asked {asked}; awaiting other heads of delegation.",
            asked = asked(view, number)
        );
    }
    if super::recalled::waited(state, number) {
        return say!("asked-alone", "Asked {asked}.", asked = asked(view, number));
    }
    if let Some(by) = view.completed_by(number) {
        return say!(
            "asked-took-effect-act",
            "Asked {asked}; it took effect with act {by}.",
            asked = asked(view, number),
            by
        );
    }
    if let Some(waiting) = note.completed {
        let kind = state.log.get((waiting as usize).wrapping_sub(1)).map_or("", |n| n.kind.as_str());
        let did = effect(view, number, kind, on);
        return say!(
            "last-join-act-took-effect",
            "Was the last to join act {waiting}, which took effect. {did}",
            waiting,
            did
        );
    }
    effect(view, number, &note.kind, on)
}

/// Describes what took effect at this place of the log, through an act of this kind.
fn effect(view: &View<'_>, number: ActNo, kind: &str, on: Option<(&str, &str)>) -> Phrase {
    let (table, proceedings) = (&view.state.table, &view.state.proceedings);
    let note = &view.state.log[number as usize - 1];
    let names = match note.completed {
        Some(waiting) => &view.state.log[waiting as usize - 1].names,
        None => &note.names,
    };
    let of = names.act.unwrap_or_default();
    let credential = names.credential.clone().unwrap_or_default();
    let where_ = place(view, names);
    match kind {
        "open" => say!("opened-talks", "Opened the talks “{title}”.", title = view.state.title),
        "accredit" => say!("accredited", "Accredited {credential}.", credential),
        "recall" => super::recalled::says(view, number, &credential),
        "rekey" => say!("replaced-key", "Replaced the key of {credential}.", credential),
        "accede" => say!("party-acceded-talks", "A party acceded to the talks."),
        "leave" => {
            let went = super::departed::with(view, number);
            Phrase::row([say!("left-talks", "Left the talks.")].into_iter().chain(went), " ")
        }
        "amend-rules" => say!("changed-rules-procedure", "Changed the rules of procedure."),
        "join" if proceedings.principles.contains_key(&of) => {
            say!("joined-principle-act", "Joined the principle of act {of}.", of)
        }
        "join" => say!("joined-act", "Joined act {of}.", of),
        "submit" => say!("submitted-text-place", "Submitted the text {place}.", place = where_),
        "set-base" => {
            say!("made-text-act-base", "Made the text of act {of} the base.", of)
        }
        "file" => filed(view, number, on),
        "propose" | "renew" => proposal(view, number, kind, of, on),
        "withdraw" => say!("withdrew-what-proposed-act", "Withdrew its proposal of act {of}.", of),
        "position" => say!("stated-position", "Stated a position on {place}.", place = where_),
        "accept" => match table.acceptances.get(&number) {
            Some(a) => {
                let here = a.items.iter().filter(|i| {
                    on.is_none_or(|on| on == (i.choice.text.as_str(), i.choice.provision.as_str()))
                });
                let says: Vec<Phrase> = here
                    .filter(|i| view.sees(&i.choice.text, &i.choice.provision))
                    .map(|i| {
                        let name = view.name(&i.choice.text, &i.choice.provision);
                        say!("in", "in {name}, {reads}", name, reads = view.reads_so(&i.choice))
                    })
                    .collect();
                let what = few(says, &where_);
                match super::condition::condition(view, a, on) {
                    None => say!("accepted", "Accepted {what}.", what),
                    Some(condition) => {
                        say!("accepted-provided", "Accepted {what}, {condition}.", what, condition)
                    }
                }
            }
            None => say!("accepted-alternative", "Accepted an alternative in {place}.", place = where_),
        },
        "take-back" => say!("took-back-acceptance-act", "Took back its acceptance of act {of}.", of),
        "close" | "declare" => closing(view, number, of, on),
        "put" => match table.put_lists.get(&number) {
            Some(sheet) => match &sheet.silence {
                Some(silence) => say!(
                    "put-wordings-under-silence-until",
                    "Put {n} {n?wording|wordings} under a silence procedure until {until}: {place}.",
                    n = sheet.items.len(),
                    until = hour(silence.until),
                    place = where_
                ),
                None => say!(
                    "put-wordings-room",
                    "Put {n} {n?wording|wordings} to the room: {place}.",
                    n = sheet.items.len(),
                    place = where_
                ),
            },
            None => say!("put-wordings-room-place", "Put wordings to the room: {place}.", place = where_),
        },
        "object" => say!(
            "objected-what-act-put-declared",
            "Objected to what act {of} put to the room or declared.",
            of
        ),
        "reopen" => say!("reopened-what-act-closed", "Reopened what act {of} closed.", of),
        "agree" => say!("agreed-wording", "Agreed to the wording of {place}.", place = where_),
        "return" => say!(
            "returned-brackets-agreement-gone",
            "Returned {place} to brackets, ending its agreement.",
            place = where_
        ),
        "reserve" | "no-change" | "keep" => match table.overlays.get(&number).map(|o| o.what) {
            Some(OverlayKind::NoChange) => {
                say!("asked-no-change-words", "Asked for no change to the words of {place}.", place = where_)
            }
            Some(OverlayKind::OnTheTable) => {
                say!("asked-keep-table", "Asked to keep {place} on the table.", place = where_)
            }
            _ => say!("made-reservation", "Made a reservation on {place}.", place = where_),
        },
        "lift" => {
            say!("lifted-reservation-request-act", "Lifted its reservation or request in act {of}.", of)
        }
        "meet" => match proceedings.rounds.get(&number) {
            Some(round) => {
                say!(
                    "opened-round",
                    "Opened a round in {place} on {hour}.",
                    place = round.place,
                    hour = hour(round.opened)
                )
            }
            None => say!("closed-round-act-opened", "Closed the round opened by act {of}.", of),
        },
        "set-date" => match proceedings.dates.get(&number) {
            Some(date) => {
                say!(
                    "set-hour",
                    "Set {hour}: {about}.",
                    hour = hour(date.at),
                    about = date.about.trim_end_matches('.')
                )
            }
            None => say!("set-date", "Set a date."),
        },
        "accept-date" => say!("accepted-date-act", "Accepted the date of act {of}.", of),
        "state-time" => match proceedings.clock.stated.get(&number) {
            Some((at, _)) => {
                say!("stated-record-s-time", "Stated the time of the record: {hour}.", hour = hour(*at))
            }
            None => say!("stated-time-record", "Stated the time of the record."),
        },
        "witness" => say!("witnessed-time-act", "Witnessed the time of act {of}.", of),
        "refer" => match proceedings.referrals.get(&number) {
            Some(referral) => {
                let team = &referral.team;
                match referral.due {
                    Some(due) => {
                        say!(
                            "referred-due",
                            "Referred {place} to {team}, due {due}.",
                            place = where_,
                            team,
                            due = hour(due)
                        )
                    }
                    None => say!("referred", "Referred {place} to {team}.", place = where_, team),
                }
            }
            None => say!("referred-team", "Referred {place} to a team.", place = where_),
        },
        "report" => match proceedings.referrals.get(&of) {
            Some(referral) => {
                say!(
                    "reported-referral-act",
                    "Reported on the referral of act {of} to {team}.",
                    of,
                    team = referral.team
                )
            }
            None => say!("reported-referral-act-of", "Reported on the referral of act {of}.", of),
        },
        "elevate" => match proceedings.elevations.get(&number).map(|e| &e.to) {
            Some(Addressee::Credential(name)) => {
                say!("put-place", "Put {place} to {name}.", place = where_, name)
            }
            _ => say!("put-principals", "Put {place} to the principals.", place = where_),
        },
        "withhold" => say!("withheld-words", "Withheld the words of {place}.", place = where_),
        "principle" => say!("stated-principle", "Stated a principle."),
        "uphold" => say!(
            "said-whether-draft-upholds-principle-act",
            "Said whether a draft upholds the principle in act {of}.",
            of
        ),
        "non-paper" => say!("submitted-non-paper", "Submitted a non-paper on {place}.", place = where_),
        "offer" => say!("made-sealed-offer", "Made a sealed offer."),
        "open-offer" => say!("opened-offer-act", "Opened the offer of act {of}.", of),
        "consult" => say!("consulted-partners", "Consulted partners about {place}.", place = where_),
        "comment" => say!("commented-consultation-act", "Commented on the consultation of act {of}.", of),
        "remark" => match proceedings.remarks.get(&number) {
            Some((_, remark)) => {
                say!(
                    "noted-public-remark",
                    "Noted a public remark by {speaker} on {hour}.",
                    speaker = remark.speaker,
                    hour = hour(remark.at)
                )
            }
            None => say!("noted-a-public-remark", "Noted a public remark."),
        },
        "redact" => say!("detached-content-act", "Detached the content of act {of}.", of),
        "issue" => match proceedings.drafts.get(&number) {
            Some(draft) if draft.reservations > 0 => say!(
                "issued-draft-unsettled",
                "Issued draft {number} of {text} with {what}.",
                number = draft.number,
                text = draft.text,
                what = draft.unsettled().unwrap_or_default()
            ),
            Some(draft) => say!(
                "issued-draft-open-brackets",
                "Issued draft {number} of {text} with {n} open {n?bracket|brackets}.",
                number = draft.number,
                text = draft.text,
                n = draft.brackets
            ),
            None => say!("issued-draft", "Issued a draft of {place}.", place = where_),
        },
        "set-aside" => say!("set-aside", "Set {place} aside.", place = where_),
        "correct" => say!(
            "proposed-editorial-corrections",
            "Proposed editorial corrections to {place}.",
            place = where_
        ),
        "statement" => say!("drafted-joint-statement", "Drafted a joint statement."),
        "consent-to" => say!(
            "consented-sentences-statement-act",
            "Consented to sentences of the statement in act {of}.",
            of
        ),
        "initial" => say!("initialled-document", "Initialled {document}.", document = document(view, of)),
        "clear" => say!("cleared-release", "Cleared {document} for release.", document = document(view, of)),
        "decide" => {
            let decided = proceedings.drafts.get(&of).map(|d| &d.decided).or(proceedings.answers.get(&of));
            let found = decided.and_then(|d| d.values().find(|(_, act)| *act == number));
            let what = document(view, of);
            match found.map(|(decision, _)| *decision) {
                Some(Decision::Approves) => say!("approved", "Approved {what}.", what),
                Some(Decision::Returns) => {
                    say!("returned-delegations", "Returned {what} to the delegations.", what)
                }
                Some(Decision::Rejects) => say!("rejected", "Rejected {what}.", what),
                None => {
                    say!(
                        "decided-later-decision-replaces-one",
                        "Decided on {what}; a later decision replaces this one.",
                        what
                    )
                }
            }
        }
        other => say!("signed", "Signed {noun}.", noun = noun(other)),
    }
}

fn document(view: &View<'_>, act: ActNo) -> Phrase {
    let proceedings = &view.state.proceedings;
    if let Some(draft) = proceedings.drafts.get(&act) {
        let (number, text) = (draft.number, draft.text.as_str());
        return match draft.unsettled() {
            None => say!("draft", "draft {number} of {text}", number, text),
            Some(what) => {
                say!("draft-unsettled", "draft {number} of {text}, with {what}", number, text, what)
            }
        };
    }
    if proceedings.statements.contains_key(&act) {
        return say!("joint-statement-act", "the joint statement in act {act}", act);
    }
    if proceedings.elevations.contains_key(&act) {
        return say!("question-act", "the question in act {act}", act);
    }
    say!("act-number", "act {act}", act)
}

/// Names the place that an act concerns: a text, or provisions that the reader may see.
fn place(view: &View<'_>, names: &Names) -> Phrase {
    let mut provisions: Vec<ProvisionRef> =
        names.provisions.iter().flat_map(|(text, id)| view.some(text, [id])).collect();
    provisions.sort();
    provisions.dedup();
    match (&names.whole, provisions.is_empty()) {
        (Some(text), _) => Phrase::words(text.as_str()),
        (None, false) => listed(&provisions),
        (None, true) => say!("points-not-shown", "points that are not shown to you"),
    }
}

/// Describes an act that needs several signatures, as long as some are missing.
fn asked(view: &View<'_>, number: ActNo) -> Phrase {
    let note = &view.state.log[number as usize - 1];
    let (place, of) = (place(view, &note.names), note.names.act.unwrap_or_default());
    match note.kind.as_str() {
        "set-base" => say!("make-text-act-base", "to make the text of act {of} the base", of),
        "close" => say!("close-brackets", "to close brackets in {place}", place),
        "put" => say!("put-room", "to put {place} to the room", place),
        "declare" => say!("declare-what-act-put", "to declare closed what act {of} put", of),
        "reopen" => say!("reopen-what-act-closed", "to reopen what act {of} closed", of),
        "correct" => say!("correct", "to correct {place}", place),
        "issue" => say!("issue-draft", "to issue a draft of {place}", place),
        "set-aside" => say!("asked-set-aside", "to set aside {place}", place),
        "withhold" => say!("withhold-words", "to withhold words of {place}", place),
        "refer" => say!("refer-technical-team", "to refer {place} to a technical team", place),
        "meet" => say!("open-close-round", "to open or close a round"),
        "amend-rules" => say!("change-rules-procedure", "to change the rules of procedure"),
        "accede" => say!("let-party-accede", "to let a party accede"),
        other => say!("for", "for {noun}", noun = noun(other)),
    }
}

fn noun(kind: &str) -> Phrase {
    say!("act-kind", "an act of the kind “{kind}”", kind = Phrase::kind(kind))
}

fn few(mut says: Vec<Phrase>, otherwise: &Phrase) -> Phrase {
    const MOST: usize = 4;
    let more = says.len().saturating_sub(MOST);
    says.truncate(MOST);
    if says.is_empty() {
        return say!("alternatives-in", "alternatives in {otherwise}", otherwise);
    }
    let some = Phrase::row(says, "; ");
    if more > 0 { say!("more", "{some} and {more} more", some, more) } else { some }
}

/// Returns the proposal that an act tabled, and the name of its text.
pub(crate) fn tabled<'a>(view: &View<'a>, number: ActNo) -> Option<(&'a str, &'a Tabled)> {
    view.texts().find_map(|(text, living)| living.tabled.get(&number).map(|t| (text, t)))
}

fn proposal(view: &View<'_>, number: ActNo, kind: &str, of: ActNo, on: Option<(&str, &str)>) -> Phrase {
    let renewed = kind == "renew";
    let Some((text, tabled)) = tabled(view, number) else {
        return if renewed {
            say!("renewed-proposal-act", "Renewed its proposal of act {of}.", of)
        } else {
            say!("proposed", "Proposed.")
        };
    };
    let says: Vec<Phrase> = tabled
        .changes
        .iter()
        .filter(|c| on.is_none_or(|(_, id)| touches(&c.change, id)))
        .filter_map(|c| change(view, text, &c.change))
        .collect();
    let mut unique: Vec<Phrase> = Vec::new();
    for say in says {
        if !unique.contains(&say) {
            unique.push(say);
        }
    }
    let what = few(unique, &Phrase::words(text));
    if renewed {
        say!("renewed-proposal-act-of", "Renewed its proposal of act {of}: {what}.", of, what)
    } else {
        say!("proposed-what", "Proposed {what}.", what)
    }
}

/// Describes the filed papers and their sponsors.
fn filed(view: &View<'_>, number: ActNo, on: Option<(&str, &str)>) -> Phrase {
    let Some((text, tabled)) = tabled(view, number) else { return say!("filed-papers", "Filed papers.") };
    let here = tabled.changes.iter().filter(|c| on.is_none_or(|(_, id)| touches(&c.change, id)));
    let here: Vec<_> = here.collect();
    let whose: BTreeSet<&PartyCode> = here.iter().flat_map(|c| &c.sponsors).collect();
    let says: Vec<Phrase> = here.iter().filter_map(|c| change(view, text, &c.change)).collect();
    let what = few(says, &Phrase::words(text));
    if view.attribution() == Naming::Shown {
        let whose: Vec<&str> = whose.into_iter().map(PartyCode::as_str).collect();
        say!("filed-papers-whose", "Filed papers of {whose}: {what}.", whose = whose.join(", "), what)
    } else {
        say!("filed-papers-what", "Filed papers: {what}.", what)
    }
}

/// Whether a change touches a provision, or proposes it.
pub(crate) fn touches(change: &ChangeBody, id: &str) -> bool {
    match change {
        ChangeBody::Insert { provision, .. } => provision.id == id,
        other => other.touches().contains(&id),
    }
}

fn change(view: &View<'_>, text: &str, change: &ChangeBody) -> Option<Phrase> {
    let seen: BTreeSet<String> =
        change.touches().into_iter().filter(|id| view.sees(text, id)).map(str::to_owned).collect();
    let names = view.some(text, &seen);
    if names.is_empty() && !matches!(change, ChangeBody::Insert { .. }) {
        return None;
    }
    let name = listed(&names);
    Some(match change {
        ChangeBody::Reword { .. } => say!("other-words", "other words for {name}", name),
        ChangeBody::Delete { .. } => say!("delete", "to delete {name}", name),
        ChangeBody::Insert { after: Some(after), .. } if view.sees(text, after) => {
            say!(
                "new-provision-after",
                "a new provision after {provision}",
                provision = view.name(text, after)
            )
        }
        ChangeBody::Insert { .. } => say!("new-provision", "a new provision"),
        ChangeBody::Move { after: Some(after), .. } if view.sees(text, after) => {
            say!(
                "move-after",
                "to move {name} to a place after {provision}",
                name,
                provision = view.name(text, after)
            )
        }
        ChangeBody::Move { .. } => say!("move", "to move {name}", name),
        ChangeBody::Renumber { .. } => say!("another-number", "another number for {name}", name),
        ChangeBody::Split { .. } => say!("split", "to split {name}", name),
        ChangeBody::Merge { .. } => say!("merge", "to merge {name}", name),
    })
}

fn closing(view: &View<'_>, number: ActNo, of: ActNo, on: Option<(&str, &str)>) -> Phrase {
    let Some(closed) = view.state.table.closings.get(&number) else {
        return match view.state.proceedings.corrections.contains_key(&of) {
            true => say!(
                "declared-editorial-corrections-act-made",
                "Declared the editorial corrections in act {of} made.",
                of
            ),
            false => say!(
                "declared-what-act-put-nothing-closed",
                "Declared closed what act {of} put; no bracket closed.",
                of
            ),
        };
    };
    let here = closed.iter().filter(|c| {
        on.is_none_or(|(text, id)| {
            c.choice.text == text && (c.choice.provision == id || c.became.as_deref() == Some(id))
        })
    });
    let says: Vec<Phrase> = here
        .filter(|c| view.sees(&c.choice.text, &c.choice.provision))
        .map(|c| {
            let id = c.became.as_ref().unwrap_or(&c.choice.provision);
            let name = view.name(&c.choice.text, id);
            match view.open(&c.choice.text, id) {
                true => say!("in", "in {name}, {reads}", name, reads = view.reads_so(&c.choice)),
                false => say!("words-withheld", "in {name}, words that are withheld", name),
            }
        })
        .collect();
    let (n, what) = (closed.len(), few(says, &say!("points-not-shown", "points that are not shown to you")));
    match closed.first().map(|c| c.how) {
        Some(How::Silence) => {
            say!("closed-brackets-silence", "Closed {n} {n?bracket|brackets}, by silence: {what}.", n, what)
        }
        Some(How::Finding) => {
            say!(
                "closed-brackets-chair-s-finding",
                "Closed {n} {n?bracket|brackets}, by the chair's finding: {what}.",
                n,
                what
            )
        }
        Some(How::Acceptance) | None => {
            say!("closed-brackets", "Closed {n} {n?bracket|brackets}: {what}.", n, what)
        }
    }
}
