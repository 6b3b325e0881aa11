//! One plain sentence of what an act did, told from the state.

use std::collections::BTreeSet;

use super::view::{Naming, ProvisionRef, View, counted, hour, listed};
use crate::act::{ActNo, Addressee, ChangeBody, Decision, Names};
use crate::party::PartyCode;
use crate::table::{How, OverlayKind, Tabled};

/// What an act did. `on` narrows it to one provision.
pub(crate) fn tell(view: &View<'_>, number: ActNo, on: Option<(&str, &str)>) -> String {
    let state = view.state;
    let Some(note) = state.log.get((number as usize).wrapping_sub(1)) else { return String::new() };
    if note.refused.is_some() {
        return format!("Refused: it would have been {}.", noun(&note.kind));
    }
    if state.pending.contains_key(&number) {
        return format!("Asked {}; waits for more heads of delegation.", asked(view, number));
    }
    if let Some(by) = view.completed_by(number) {
        return format!("Asked {}; took effect with act {by}.", asked(view, number));
    }
    if let Some(waiting) = note.completed {
        let kind = state.log.get((waiting as usize).wrapping_sub(1)).map_or("", |n| n.kind.as_str());
        let did = effect(view, number, kind, on);
        return format!("Was the last to join act {waiting}, which took effect. {did}");
    }
    effect(view, number, &note.kind, on)
}

/// What took effect at this place of the log, by an act of this kind.
fn effect(view: &View<'_>, number: ActNo, kind: &str, on: Option<(&str, &str)>) -> String {
    let (desk, proceedings) = (&view.state.desk, &view.state.proceedings);
    let note = &view.state.log[number as usize - 1];
    let names = match note.completed {
        Some(waiting) => &view.state.log[waiting as usize - 1].names,
        None => &note.names,
    };
    let of = names.act.unwrap_or_default();
    let where_ = place(view, names);
    match kind {
        "open" => format!("Opened the talks “{}”.", view.state.title),
        "accredit" => "Accredited a member of its delegation.".to_owned(),
        "recall" => "Recalled a credential.".to_owned(),
        "rekey" => "Replaced the key of a credential.".to_owned(),
        "accede" => "A party acceded to the talks.".to_owned(),
        "leave" => "Left the talks.".to_owned(),
        "amend-rules" => "Changed the rules of procedure.".to_owned(),
        "join" if proceedings.principles.contains_key(&of) => format!("Joined the principle of act {of}."),
        "join" => format!("Joined act {of}."),
        "submit" => format!("Handed in the text {where_}."),
        "set-base" => format!("Made the text that act {of} handed in the base."),
        "file" => filed(view, number, on),
        "propose" | "renew" => proposal(view, number, kind, of, on),
        "withdraw" => format!("Withdrew what it proposed by act {of}."),
        "position" => format!("Stated a position on {where_}."),
        "accept" => match desk.acceptances.get(&number) {
            Some(a) => {
                let here = a.items.iter().filter(|i| {
                    on.is_none_or(|on| on == (i.choice.text.as_str(), i.choice.provision.as_str()))
                });
                let says: Vec<String> = here
                    .filter(|i| view.sees(&i.choice.text, &i.choice.provision))
                    .map(|i| {
                        let name = view.name(&i.choice.text, &i.choice.provision);
                        format!("in {name}, {}", view.reads_so(&i.choice))
                    })
                    .collect();
                let on = if a.provided.is_empty() { "" } else { ", on conditions" };
                format!("Accepted {}{on}.", few(&says, &where_))
            }
            None => format!("Accepted an alternative in {where_}."),
        },
        "take-back" => format!("Took back its acceptance of act {of}."),
        "close" | "declare" => closing(view, number, of, on),
        "put" => match desk.sheets.get(&number) {
            Some(sheet) => match &sheet.silence {
                Some(silence) => format!(
                    "Put {} under silence until {}: {where_}.",
                    counted(sheet.items.len(), "wording"),
                    hour(silence.until)
                ),
                None => format!("Put {} to the room: {where_}.", counted(sheet.items.len(), "wording")),
            },
            None => format!("Put wordings to the room: {where_}."),
        },
        "object" => format!("Objected to what act {of} put or declared."),
        "reopen" => format!("Reopened what act {of} closed."),
        "agree" => format!("Agreed the wording of {where_}."),
        "return" => format!("Returned {where_} to brackets: its agreement is gone."),
        "reserve" | "no-change" | "keep" => match desk.overlays.get(&number).map(|o| o.what) {
            Some(OverlayKind::NoChange) => format!("Asked that the words of {where_} stay as they are."),
            Some(OverlayKind::OnTheTable) => format!("Asked that {where_} not vanish from the table."),
            _ => format!("Made a reservation on {where_}."),
        },
        "lift" => format!("Lifted what act {of} laid on."),
        "meet" => match proceedings.rounds.get(&number) {
            Some(round) => format!("Opened a round in {} on {}.", round.place, hour(round.opened)),
            None => format!("Closed the round that act {of} opened."),
        },
        "set-date" => match proceedings.dates.get(&number) {
            Some(date) => format!("Set {}: {}.", hour(date.at), date.about.trim_end_matches('.')),
            None => "Set a date.".to_owned(),
        },
        "accept-date" => format!("Accepted the date of act {of}."),
        "state-time" => match proceedings.clock.stated.get(&number) {
            Some((at, _)) => format!("Stated the record's time: {}.", hour(*at)),
            None => "Stated the record's time.".to_owned(),
        },
        "witness" => format!("Witnessed the time of act {of}."),
        "refer" => match proceedings.referrals.get(&number) {
            Some(referral) => {
                let due = referral.due.map_or(String::new(), |d| format!(", due {}", hour(d)));
                format!("Referred {where_} to {}{due}.", referral.team)
            }
            None => format!("Referred {where_} to a team."),
        },
        "report" => match proceedings.referrals.get(&of) {
            Some(referral) => format!("Reported on the referral of act {of} to {}.", referral.team),
            None => format!("Reported on the referral of act {of}."),
        },
        "elevate" => match proceedings.elevations.get(&number).map(|e| &e.to) {
            Some(Addressee::Credential(name)) => format!("Elevated {where_} to {name}."),
            _ => format!("Elevated {where_} to the principals."),
        },
        "withhold" => format!("Withheld the words of {where_}."),
        "principle" => "Stated a principle.".to_owned(),
        "uphold" => format!("Said whether a draft upholds the principle of act {of}."),
        "non-paper" => format!("Handed in a non-paper on {where_}."),
        "offer" => "Made a sealed offer.".to_owned(),
        "open-offer" => format!("Opened the offer of act {of}."),
        "consult" => format!("Consulted partners on {where_}."),
        "comment" => format!("Commented on the consultation of act {of}."),
        "remark" => match proceedings.remarks.get(&number) {
            Some((_, remark)) => {
                format!("Noted a public remark by {} on {}.", remark.speaker, hour(remark.at))
            }
            None => "Noted a public remark.".to_owned(),
        },
        "redact" => format!("Detached the content of act {of}."),
        "issue" => match proceedings.drafts.get(&number) {
            Some(draft) => format!(
                "Issued draft {} of {} with {}.",
                draft.number,
                draft.text,
                counted(draft.brackets as usize, "open bracket")
            ),
            None => format!("Issued a draft of {where_}."),
        },
        "set-aside" => format!("Set {where_} aside."),
        "correct" => format!("Proposed editorial corrections to {where_}."),
        "statement" => "Drafted a joint statement.".to_owned(),
        "consent-to" => format!("Consented to sentences of the statement of act {of}."),
        "initial" => format!("Initialled {}.", document(view, of)),
        "clear" => format!("Cleared {} for release.", document(view, of)),
        "decide" => {
            let decided = proceedings.drafts.get(&of).map(|d| &d.decided).or(proceedings.answers.get(&of));
            let found = decided.and_then(|d| d.values().find(|(_, act)| *act == number));
            let what = document(view, of);
            match found.map(|(decision, _)| *decision) {
                Some(Decision::Approves) => format!("Approved {what}."),
                Some(Decision::Returns) => format!("Returned {what} to the delegations."),
                Some(Decision::Rejects) => format!("Rejected {what}."),
                None => format!("Decided on {what}, and has decided anew since."),
            }
        }
        other => format!("Signed {}.", noun(other)),
    }
}

fn document(view: &View<'_>, act: ActNo) -> String {
    let proceedings = &view.state.proceedings;
    if let Some(draft) = proceedings.drafts.get(&act) {
        return format!("draft {} of {}", draft.number, draft.text);
    }
    if proceedings.statements.contains_key(&act) {
        return format!("the joint statement of act {act}");
    }
    if proceedings.elevations.contains_key(&act) {
        return format!("the question of act {act}");
    }
    format!("act {act}")
}

/// The name of a kind of act.
/// Where an act says something: a text, or provisions that the reader may see.
fn place(view: &View<'_>, names: &Names) -> String {
    let mut provisions: Vec<ProvisionRef> =
        names.provisions.iter().flat_map(|(text, id)| view.some(text, [id])).collect();
    provisions.sort();
    provisions.dedup();
    match (&names.whole, provisions.is_empty()) {
        (Some(text), _) => text.clone(),
        (None, false) => listed(&provisions),
        (None, true) => "what is not shown".to_owned(),
    }
}

/// What an act of many hands asks for, until the last hand has joined.
fn asked(view: &View<'_>, number: ActNo) -> String {
    let note = &view.state.log[number as usize - 1];
    let (place, of) = (place(view, &note.names), note.names.act.unwrap_or_default());
    match note.kind.as_str() {
        "set-base" => format!("to make the text of act {of} the base"),
        "close" => format!("to close brackets in {place}"),
        "put" => format!("to put {place} to the room"),
        "declare" => format!("to declare what act {of} put"),
        "reopen" => format!("to reopen what act {of} closed"),
        "correct" => format!("to correct {place}"),
        "issue" => format!("to issue a draft of {place}"),
        "set-aside" => format!("to set aside {place}"),
        "withhold" => format!("to withhold words of {place}"),
        "refer" => format!("to refer {place} to a technical team"),
        "meet" => "to open or close a round".to_owned(),
        "amend-rules" => "to change the rules of procedure".to_owned(),
        "accede" => "to let a party accede".to_owned(),
        other => format!("for {}", noun(other)),
    }
}

fn noun(kind: &str) -> String {
    format!("an act of the kind “{}”", kind.replace('-', " "))
}

fn few(says: &[String], otherwise: &str) -> String {
    const MOST: usize = 4;
    match says.len() {
        0 => format!("alternatives in {otherwise}"),
        n if n > MOST => format!("{} and {} more", says[..MOST].join("; "), n - MOST),
        _ => says.join("; "),
    }
}

/// The proposal that an act tabled, and the text on which.
pub(crate) fn tabled<'a>(view: &View<'a>, number: ActNo) -> Option<(&'a str, &'a Tabled)> {
    view.texts().find_map(|(text, living)| living.tabled.get(&number).map(|t| (text, t)))
}

fn proposal(view: &View<'_>, number: ActNo, kind: &str, of: ActNo, on: Option<(&str, &str)>) -> String {
    let head =
        if kind == "renew" { format!("Renewed its proposal of act {of}") } else { "Proposed".to_owned() };
    let Some((text, tabled)) = tabled(view, number) else { return format!("{head}.") };
    let says: Vec<String> = tabled
        .changes
        .iter()
        .filter(|c| on.is_none_or(|(_, id)| touches(&c.change, id)))
        .filter_map(|c| change(view, text, &c.change))
        .collect();
    let mut unique: Vec<String> = Vec::new();
    for say in says {
        if !unique.contains(&say) {
            unique.push(say);
        }
    }
    match kind {
        "renew" => format!("{head}: {}.", few(&unique, text)),
        _ => format!("{head} {}.", few(&unique, text)),
    }
}

/// What was filed, and for whom.
fn filed(view: &View<'_>, number: ActNo, on: Option<(&str, &str)>) -> String {
    let Some((text, tabled)) = tabled(view, number) else { return "Filed papers.".to_owned() };
    let here = tabled.changes.iter().filter(|c| on.is_none_or(|(_, id)| touches(&c.change, id)));
    let here: Vec<_> = here.collect();
    let whose: BTreeSet<&PartyCode> = here.iter().flat_map(|c| &c.sponsors).collect();
    let says: Vec<String> = here.iter().filter_map(|c| change(view, text, &c.change)).collect();
    let what = few(&says, text);
    if view.attribution() == Naming::Shown {
        let whose: Vec<&str> = whose.into_iter().map(PartyCode::as_str).collect();
        format!("Filed papers of {}: {what}.", whose.join(", "))
    } else {
        format!("Filed papers: {what}.")
    }
}

/// Whether a change touches a provision, or proposes it.
pub(crate) fn touches(change: &ChangeBody, id: &str) -> bool {
    match change {
        ChangeBody::Insert { provision, .. } => provision.id == id,
        other => other.touches().contains(&id),
    }
}

fn change(view: &View<'_>, text: &str, change: &ChangeBody) -> Option<String> {
    let seen: BTreeSet<String> =
        change.touches().into_iter().filter(|id| view.sees(text, id)).map(str::to_owned).collect();
    let names = view.some(text, &seen);
    if names.is_empty() && !matches!(change, ChangeBody::Insert { .. }) {
        return None;
    }
    let name = listed(&names);
    Some(match change {
        ChangeBody::Reword { .. } => format!("other words for {name}"),
        ChangeBody::Delete { .. } => format!("to delete {name}"),
        ChangeBody::Insert { after: Some(after), .. } if view.sees(text, after) => {
            format!("a new provision after {}", view.name(text, after))
        }
        ChangeBody::Insert { .. } => "a new provision".to_owned(),
        ChangeBody::Move { after: Some(after), .. } if view.sees(text, after) => {
            format!("to move {name} after {}", view.name(text, after))
        }
        ChangeBody::Move { .. } => format!("to move {name}"),
        ChangeBody::Renumber { .. } => format!("another number for {name}"),
        ChangeBody::Split { .. } => format!("to split {name}"),
        ChangeBody::Merge { .. } => format!("to merge {name}"),
    })
}

fn closing(view: &View<'_>, number: ActNo, of: ActNo, on: Option<(&str, &str)>) -> String {
    let Some(closed) = view.state.desk.closings.get(&number) else {
        return match view.state.proceedings.corrections.contains_key(&of) {
            true => format!("Declared the editorial corrections of act {of} made."),
            false => format!("Declared what act {of} put, and nothing of it closed."),
        };
    };
    let here = closed.iter().filter(|c| {
        on.is_none_or(|(text, id)| {
            c.choice.text == text && (c.choice.provision == id || c.became.as_deref() == Some(id))
        })
    });
    let says: Vec<String> = here
        .filter(|c| view.sees(&c.choice.text, &c.choice.provision))
        .map(|c| {
            let id = c.became.as_ref().unwrap_or(&c.choice.provision);
            let name = view.name(&c.choice.text, id);
            match view.open(&c.choice.text, id) {
                true => format!("in {name}, {}", view.reads_so(&c.choice)),
                false => format!("in {name}, words that are withheld"),
            }
        })
        .collect();
    let how = match closed.first().map(|c| c.how) {
        Some(How::Silence) => ", by silence",
        Some(How::Finding) => ", by the chair's finding",
        Some(How::Acceptance) | None => "",
    };
    format!("Closed {}{how}: {}.", counted(closed.len(), "bracket"), few(&says, "what is not shown"))
}
