//! Pending tasks: the list behind both "what needs me" and "next steps".

use std::collections::BTreeSet;

use paraph_page::{Moment, Phrase, Say, say};

use super::lapsed::Open;
use super::view::{ProvisionRef, View, hour, listed};
use crate::act::{Act, ActNo, Addressee, Choice, Level, SetBase};
use crate::party::{PartyCode, Role, Standing};
use crate::rules::{BaseBy, Closing, Pen};
use crate::table::{OverlayKind, Test, accepting, in_force};

/// Owner of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Each of these parties, through a credential of this rank or higher.
    Parties(BTreeSet<PartyCode>, Rank),
    /// Each of these credentials.
    Credentials(BTreeSet<String>),
    /// The principals of each of these parties.
    Principals(BTreeSet<PartyCode>),
    /// The holder of the pen.
    Pen,
    /// Each of these partners.
    Partners(BTreeSet<PartyCode>),
}

/// Lowest role that can settle a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    Expert,
    Delegate,
    Head,
}

/// One pending task.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub owner: Owner,
    /// Type of task, in one word.
    pub what: &'static str,
    /// Description, in a sentence.
    pub says: Phrase,
    pub provisions: Vec<ProvisionRef>,
    pub due: Option<Moment>,
    /// Whether silence until the due date binds.
    pub silence: bool,
    /// Act that it results from.
    pub act: Option<ActNo>,
    /// Kind of act that settles it.
    pub verb: &'static str,
}

impl Task {
    pub fn new(owner: Owner, what: &'static str, act: ActNo, verb: &'static str, says: Phrase) -> Task {
        let act = Some(act);
        Task { owner, what, says, provisions: Vec::new(), due: None, silence: false, act, verb }
    }

    pub fn on(mut self, provisions: Vec<ProvisionRef>) -> Task {
        self.provisions = provisions;
        self
    }

    fn by(mut self, due: Option<Moment>) -> Task {
        self.due = due;
        self
    }

    /// Whether the reader can settle it.
    pub fn is_for(&self, view: &View<'_>) -> bool {
        let Some(credential) = view.credential() else { return false };
        let rank = match credential.role {
            Role::Principal => None,
            Role::Expert => Some(Rank::Expert),
            Role::Delegate => Some(Rank::Delegate),
            Role::Head => Some(Rank::Head),
        };
        if credential.may_not.contains(self.verb) {
            return false;
        }
        match &self.owner {
            Owner::Parties(parties, least) => {
                parties.contains(&credential.party) && rank.is_some_and(|r| r >= *least)
            }
            Owner::Credentials(names) => names.contains(&credential.name),
            Owner::Principals(parties) => {
                parties.contains(&credential.party) && credential.role == Role::Principal
            }
            Owner::Pen => view.pen(),
            Owner::Partners(parties) => {
                parties.contains(&credential.party) && rank.is_some_and(|r| r >= Rank::Delegate)
            }
        }
    }

    /// Whether any credential of a party can settle it.
    pub fn concerns(&self, party: &PartyCode) -> bool {
        match &self.owner {
            Owner::Parties(parties, _) | Owner::Principals(parties) | Owner::Partners(parties) => {
                parties.contains(party)
            }
            Owner::Credentials(names) => names.iter().any(|n| n.split('/').next() == Some(party.as_str())),
            Owner::Pen => false,
        }
    }

    /// Names the owners, as far as the reader may know them.
    pub fn owners(&self, view: &View<'_>) -> Vec<Phrase> {
        match &self.owner {
            Owner::Parties(parties, _) | Owner::Partners(parties) => said(parties),
            Owner::Credentials(names) => names.iter().map(Say::say).collect(),
            Owner::Principals(parties) => {
                parties.iter().map(|party| say!("principal", "{party} (principal)", party)).collect()
            }
            Owner::Pen => match &view.state.rules.pen {
                Pen::Joint => said(&view.state.counted()),
                Pen::Chair(code) | Pen::Party(code) => vec![code.say()],
            },
        }
    }
}

fn said(parties: &BTreeSet<PartyCode>) -> Vec<Phrase> {
    parties.iter().map(Say::say).collect()
}

/// Returns all pending tasks, in order of act.
pub(crate) fn tasks(view: &View<'_>) -> Vec<Task> {
    let mut out = Vec::new();
    bases(view, &mut out);
    hands(view, &mut out);
    put(view, &mut out);
    closings(view, &mut out);
    raised(view, &mut out);
    documents(view, &mut out);
    dates(view, &mut out);
    out.retain(|task| !view.outside() || matches!(task.owner, Owner::Partners(_)));
    out.sort_by_key(|task| task.act);
    out
}

fn missing(view: &View<'_>, have: &BTreeSet<PartyCode>) -> BTreeSet<PartyCode> {
    view.state.counted().difference(have).cloned().collect()
}

/// Adds the newest text submitted under a name after its base, unless an act already asks to make
/// it the base.
fn bases(view: &View<'_>, out: &mut Vec<Task>) {
    let state = view.state;
    let asked = |act: ActNo| state.pending.values().any(|p| p.act == Act::from(SetBase { act }));
    for (name, living) in &state.table.texts {
        let newest = living.submitted.iter().rfind(|(_, s)| Some(&s.language) == state.languages.first());
        let Some((&act, text)) = newest.filter(|(act, _)| living.source.is_none_or(|s| **act > s)) else {
            continue;
        };
        if asked(act) {
            continue;
        }
        let owner = match state.rules.base {
            BaseBy::Heads => Owner::Parties(state.counted(), Rank::Head),
            BaseBy::Pen => Owner::Pen,
        };
        let says = if view.named() {
            say!(
                "text-handed-act-make-base-if",
                "{by} submitted the text {name} by act {act}: make it the base if you agree to work on it.",
                name,
                by = text.by,
                act
            )
        } else {
            say!(
                "text-handed-act-make-base-if-agree",
                "The text {name} was submitted by act {act}: make it the base if you agree to work on it.",
                name,
                act
            )
        };
        out.push(Task::new(owner, "base", act, "set-base", says));
    }
}

fn hands(view: &View<'_>, out: &mut Vec<Task>) {
    for (act, pending) in &view.state.pending {
        let owners = missing(view, &pending.joined);
        let says = say!(
            "act-awaiting-other-heads-delegation",
            "Act {act} ({kind}) is awaiting other heads of delegation.",
            act,
            kind = Phrase::kind(pending.act.kind().as_str())
        );
        let note = view.state.log.get((*act as usize).saturating_sub(1));
        let provisions = note.map(|n| n.names.provisions.clone()).unwrap_or_default();
        let provisions = provisions.iter().flat_map(|(text, id)| view.some(text, [id])).collect();
        out.push(Task::new(Owner::Parties(owners, Rank::Head), "hand", *act, "join", says).on(provisions));
    }
    let counted = view.state.counted();
    for (text, living) in view.texts() {
        for (act, tabled) in living.tabled.iter().filter(|(_, t)| t.live().next().is_some()) {
            let invited: BTreeSet<PartyCode> = tabled.invited.intersection(&counted).cloned().collect();
            let unconfirmed: BTreeSet<PartyCode> =
                tabled.unconfirmed().intersection(&counted).cloned().collect();
            if invited.is_empty() && unconfirmed.is_empty() {
                continue;
            }
            let touched: BTreeSet<String> =
                tabled.live().flat_map(|c| c.change.touches()).map(str::to_owned).collect();
            if !unconfirmed.is_empty() {
                let says = say!(
                    "paper-filed-act-look-join-withdraw",
                    "A paper was filed on your behalf by act {act}: read it, then join it or withdraw it.",
                    act
                );
                let owner = Owner::Parties(unconfirmed, Rank::Head);
                out.push(Task::new(owner, "filed", *act, "join", says).on(view.some(text, &touched)));
            }
            if !invited.is_empty() {
                let says = say!(
                    "asked-co-sponsor-proposal-act",
                    "Asked to co-sponsor the proposal of act {act}.",
                    act
                );
                let task = Task::new(Owner::Parties(invited, Rank::Head), "co-sponsor", *act, "join", says);
                out.push(task.on(view.some(text, &touched)));
            }
        }
    }
}

fn put(view: &View<'_>, out: &mut Vec<Task>) {
    let state = view.state;
    for (act, sheet) in state.table.put_lists.iter().filter(|(_, s)| s.declared.is_none()) {
        let free = |nth: usize| !sheet.objections.contains_key(&(nth as u32));
        let open: Vec<&Choice> =
            sheet.items.iter().enumerate().filter(|(nth, _)| free(*nth)).map(|(_, i)| &i.choice).collect();
        if open.is_empty() {
            continue;
        }
        let mut provisions: Vec<ProvisionRef> =
            open.iter().flat_map(|c| view.some(&c.text, [&c.provision])).collect();
        provisions.dedup();
        let until = sheet.silence.as_ref().map(|s| s.until);
        let over = until.zip(state.proceedings.clock.now).is_some_and(|(until, now)| now >= until);
        let n = open.len();
        let says = match until {
            Some(until) => say!(
                "wordings-put-act-silent-until-consents",
                "{n} {n?wording|wordings} put by act {act}: parties that are silent until {until} consent.",
                n,
                act,
                until = hour(until)
            ),
            None => say!(
                "wordings-put-act-does-not-object",
                "{n} {n?wording|wordings} put by act {act}: parties that do not object before the chair declares it closed consent.",
                n,
                act
            ),
        };
        let mut task =
            Task::new(Owner::Parties(state.counted(), Rank::Delegate), "put", *act, "object", says)
                .on(provisions.clone())
                .by(until);
        task.silence = true;
        out.push(task);
        if over || until.is_none() && state.rules.is_ripe(sheet.put, state.proceedings.clock.now) {
            let says = say!(
                "what-act-put-can-declared-closed",
                "What act {act} put to the room can be declared closed.",
                act
            );
            out.push(
                Task::new(declarer(view, until.is_some()), "declare", *act, "declare", says).on(provisions),
            );
        }
    }
    for (act, corrections) in state.proceedings.corrections.iter().filter(|(_, c)| c.declared.is_none()) {
        let text = &corrections.body.text;
        let ids: BTreeSet<String> = corrections.body.items.iter().map(|i| i.provision.clone()).collect();
        let provisions = view.some(text, &ids);
        let says = say!(
            "editorial-correction-act-objection-turns",
            "{n} editorial {n?correction|corrections} by act {act}: an objection turns one into a proposal.",
            n = ids.len(),
            act
        );
        let owner = Owner::Parties(state.counted(), Rank::Delegate);
        let mut task = Task::new(owner, "corrections", *act, "object", says).on(provisions.clone());
        task.silence = true;
        out.push(task);
        if state.rules.is_ripe(corrections.put, state.proceedings.clock.now) {
            let says = say!(
                "corrections-act-can-declared",
                "The corrections in act {act} can be declared made.",
                act
            );
            out.push(Task::new(Owner::Pen, "declare", *act, "declare", says).on(provisions));
        }
    }
}

/// Returns who declares: the holder of the pen for a silence procedure, the chair for its own
/// finding.
fn declarer(view: &View<'_>, silence: bool) -> Owner {
    let chairs =
        view.state.parties.values().filter(|m| m.party.standing == Standing::Chair && m.left.is_none());
    let chairs: BTreeSet<PartyCode> = chairs.map(|m| m.party.code.clone()).collect();
    if silence { Owner::Pen } else { Owner::Parties(chairs, Rank::Delegate) }
}

/// Adds the alternatives that all have accepted, for the holder of the pen to close.
fn closings(view: &View<'_>, out: &mut Vec<Task>) {
    let state = view.state;
    let Closing::Acceptance(quorum) = state.rules.closing else { return };
    if view.outside() {
        return;
    }
    let counted = state.counted();
    let found = in_force(&state.table, &Test { counted: &counted, quorum });
    // By choice, as in an act: if two brackets of a provision read alike, a choice means the first.
    let ripe = |choice: &Choice| {
        let living = state.table.texts.get(&choice.text);
        living.is_some_and(|living| !living.brackets(&choice.provision).is_empty())
            && quorum.met(accepting(&state.table, choice).intersection(&counted).count(), counted.len())
    };
    // A closing that one head has already signed is waiting for the others, and has its own task.
    let asked: BTreeSet<&Choice> = state
        .pending
        .values()
        .filter_map(|waiting| match &waiting.act {
            Act::Close(close) => Some(&close.items),
            _ => None,
        })
        .flatten()
        .collect();
    for choice in found.closing.iter().filter(|c| ripe(c) && !asked.contains(c)) {
        let provisions = view.some(&choice.text, [&choice.provision]);
        let says = say!(
            "accepted-rules-ask-ready-close",
            "Accepted as the rules require and ready to close: {reads}.",
            reads = view.reads_so(choice)
        );
        let mut task = Task::new(Owner::Pen, "close", 0, "close", says).on(provisions);
        task.act = None;
        out.push(task);
    }
    for ways in &found.ambiguous {
        let ids: BTreeSet<String> = ways.iter().map(|c| c.provision.clone()).collect();
        let Some(first) = ways.first() else { continue };
        let says = say!(
            "bracket-would-close-ways-all-accepted",
            "All have accepted {n} different ways to close one bracket.",
            n = ways.len()
        );
        let owner = Owner::Parties(counted.clone(), Rank::Delegate);
        let mut task = Task::new(owner, "two-ways", 0, "take-back", says).on(view.some(&first.text, &ids));
        task.act = None;
        out.push(task);
    }
}

fn raised(view: &View<'_>, out: &mut Vec<Task>) {
    let proceedings = &view.state.proceedings;
    for (act, referral) in proceedings.referrals.iter().filter(|(_, r)| r.report.is_none()) {
        let provisions = view.some(&referral.text, &referral.provisions);
        let says =
            say!("reports", "{team} reports on {place}.", team = referral.team, place = listed(&provisions));
        let owner = Owner::Credentials(referral.members.clone());
        out.push(Task::new(owner, "referral", *act, "report", says).on(provisions).by(referral.due));
    }
    for (act, elevation) in &proceedings.elevations {
        let answered = |name: &str| proceedings.answers.get(act).is_some_and(|a| a.contains_key(name));
        let owner = match &elevation.to {
            Addressee::Credential(name) if answered(name) => continue,
            Addressee::Credential(name) => Owner::Credentials([name.clone()].into()),
            Addressee::Principals => {
                let open = |party: &PartyCode| {
                    let answers = proceedings.answers.get(act).into_iter().flat_map(|a| a.keys());
                    !answers.into_iter().any(|name| view.party_of(name) == Some(party))
                };
                Owner::Principals(view.state.counted().into_iter().filter(open).collect())
            }
        };
        if matches!(&owner, Owner::Principals(parties) if parties.is_empty()) {
            continue;
        }
        let provisions = view.some(&elevation.text, &elevation.provisions);
        let says = say!(
            "question",
            "A question on {place}: {question}",
            place = listed(&provisions),
            question = question(view, *act)
        );
        out.push(Task::new(owner, "elevation", *act, "decide", says).on(provisions));
    }
    for (act, (_, consult)) in &proceedings.consultations {
        let commented = |partner: &PartyCode| {
            proceedings.comments.values().any(|(party, comment)| party == partner && comment.act == *act)
        };
        let silent: BTreeSet<PartyCode> =
            consult.partners.iter().filter(|p| !commented(p)).cloned().collect();
        if !silent.is_empty() {
            let says = say!(
                "consulted-act-comment-welcome-never-position",
                "Consulted by act {act}: you may comment. A comment is never a position.",
                act
            );
            let provisions = view.some(&consult.text, &consult.provisions);
            out.push(
                Task::new(Owner::Partners(silent), "consultation", *act, "comment", says).on(provisions),
            );
        }
    }
}

/// Returns the question of an elevation, unless words that it concerns are withheld.
pub(crate) fn question(view: &View<'_>, act: ActNo) -> Phrase {
    let Some(elevation) = view.state.proceedings.elevations.get(&act) else { return Phrase::default() };
    let readable = elevation.provisions.iter().all(|id| view.open(&elevation.text, id));
    if readable {
        Phrase::words(elevation.question.as_str())
    } else {
        say!("question-about-withheld-words", "the question concerns words that are withheld.")
    }
}

fn documents(view: &View<'_>, out: &mut Vec<Task>) {
    let state = view.state;
    let latest: Vec<(ActNo, &crate::proceedings::Draft)> =
        state.table.texts.keys().filter_map(|text| state.proceedings.latest_draft(text)).collect();
    for (act, draft) in latest {
        let name = say!("draft", "draft {number} of {text}", number = draft.number, text = draft.text);
        let task = |owner, what, verb, says: Phrase| Task::new(owner, what, act, verb, says);
        let initial = missing(view, &draft.initialled);
        if draft.brackets == 0 && !initial.is_empty() {
            let owner = Owner::Parties(initial, Rank::Head);
            out.push(task(
                owner,
                "draft",
                "initial",
                say!("initial-say-why-not", "Initial {name}, or give the reason why not.", name),
            ));
        }
        let clear = missing(view, &draft.cleared);
        if !draft.cleared.is_empty() && !clear.is_empty() {
            let owner = Owner::Parties(clear, Rank::Head);
            out.push(task(
                owner,
                "release",
                "clear",
                say!("clear-release-another", "Clear {name} for release: another party already has.", name),
            ));
        }
        let decided: BTreeSet<&PartyCode> = draft.decided.keys().filter_map(|n| view.party_of(n)).collect();
        let open: BTreeSet<PartyCode> =
            state.counted().into_iter().filter(|p| !decided.contains(p) && has_principal(view, p)).collect();
        if !open.is_empty() {
            out.push(task(
                Owner::Principals(open),
                "decision",
                "decide",
                say!("decide", "Decide on {name}.", name),
            ));
        }
        for (principle, held) in &state.proceedings.principles {
            let confirmed = held.upheld.get(&act).map(|u| u.keys().cloned().collect()).unwrap_or_default();
            let open: BTreeSet<PartyCode> = held.joined.difference(&confirmed).cloned().collect();
            let open: BTreeSet<PartyCode> = open.intersection(&state.counted()).cloned().collect();
            if !open.is_empty() {
                let says = say!(
                    "say-whether-upholds-principle-act",
                    "Say whether {name} upholds the principle in act {principle}.",
                    name,
                    principle
                );
                let owner = Owner::Parties(open, Rank::Head);
                out.push(Task::new(owner, "principle", *principle, "uphold", says));
            }
        }
    }
    for (act, statement) in state.proceedings.statements.iter().filter(|(_, s)| s.replaced.is_none()) {
        let everyone = state.counted();
        let lacking: BTreeSet<PartyCode> =
            statement.consents.iter().flat_map(|have| missing(view, have)).collect();
        let name = say!("statement-act", "the statement in act {act}", act);
        let (owners, verb, says) = if !lacking.is_empty() {
            (
                lacking,
                "consent-to",
                say!(
                    "consent-sentences-redraft",
                    "Consent to the sentences of {name}, or redraft them.",
                    name
                ),
            )
        } else if !everyone.is_subset(&statement.initialled) {
            (
                missing(view, &statement.initialled),
                "initial",
                say!("initial-all-consent", "Initial {name}: all consent to it.", name),
            )
        } else {
            (
                missing(view, &statement.cleared),
                "clear",
                say!("clear-release", "Clear {name} for release.", name),
            )
        };
        if !owners.is_empty() {
            out.push(Task::new(Owner::Parties(owners, Rank::Head), "statement", *act, verb, says));
        }
    }
}

fn has_principal(view: &View<'_>, party: &PartyCode) -> bool {
    let mut here = view.state.credentials.values().filter(|c| c.ended.is_none());
    here.any(|c| &c.credential.party == party && c.credential.role == Role::Principal)
}

fn dates(view: &View<'_>, out: &mut Vec<Task>) {
    let clock = view.state.proceedings.clock.now;
    for (act, date) in &view.state.proceedings.dates {
        let past = clock.is_some_and(|now| date.at < now);
        let open = missing(view, &date.accepted);
        if !open.is_empty() && !past {
            let about = date.about.trim_end_matches('.');
            let says = say!(
                "set",
                "{set_by} set {hour}: {about}.",
                set_by = date.set_by,
                hour = hour(date.at),
                about
            );
            let owner = Owner::Parties(open, Rank::Head);
            out.push(Task::new(owner, "date", *act, "accept-date", says).by(Some(date.at)));
        }
    }
}

/// Returns the loose ends of the reader's own party: words agreed ad referendum, reservations, acts of a recalled
/// credential.
pub(crate) fn own(view: &View<'_>) -> Vec<Task> {
    let mut out = super::recalled::tasks(view);
    let Some(party) = view.party().filter(|_| view.counts()) else { return out };
    let alone = BTreeSet::from([party.clone()]);
    for (text, provisions) in &view.state.table.agreements {
        for (id, parties) in provisions {
            let Some(agreed) = parties.get(party).filter(|a| a.level == Level::AdReferendum) else {
                continue;
            };
            let provision = view.some(text, [id]);
            let says = say!(
                "agreed-ad-referendum-confirmed-home-return",
                "Agreed ad referendum: have {place} confirmed at home, or return it to brackets.",
                place = listed(&provision)
            );
            let owner = Owner::Parties(alone.clone(), Rank::Head);
            out.push(Task::new(owner, "ad-referendum", agreed.act, "return", says).on(provision));
        }
    }
    for lapse in Open::of(view.state).all().filter(|lapse| &lapse.party == party) {
        let provision = view.some(&lapse.text, [&lapse.provision]);
        let says = say!(
            "your-consent-lapsed-consent-again",
            "Your consent to {place} in act {act} lapsed: act {by} changed the words. Consent again, or state a position.",
            act = lapse.act,
            by = lapse.by,
            place = listed(&provision)
        );
        let owner = Owner::Parties(alone.clone(), Rank::Delegate);
        out.push(Task::new(owner, "lapsed", lapse.by, "accept", says).on(provision));
    }
    for (act, overlay) in &view.state.table.overlays {
        let standing = &overlay.party == party && overlay.lifted.is_none();
        if let (true, OverlayKind::Reservation(_)) = (standing, overlay.what) {
            let provisions = view.some(&overlay.text, &overlay.provisions);
            let on = if overlay.provisions.is_empty() { overlay.text.say() } else { listed(&provisions) };
            let says = say!(
                "reservation-stands-nothing-agreed-until-lift",
                "Your reservation on {on} is still in force: nothing there is agreed until you lift it.",
                on
            );
            let owner = Owner::Parties(alone.clone(), Rank::Delegate);
            out.push(Task::new(owner, "reservation", *act, "lift", says).on(provisions));
        }
    }
    for (text, living) in view.texts() {
        for (act, tabled) in &living.tabled {
            let stale = tabled
                .changes
                .iter()
                .filter(|c| matches!(c.fate, crate::table::Fate::Stale(_)) && c.sponsors.contains(party));
            let ids: BTreeSet<String> = stale.flat_map(|c| c.change.touches()).map(str::to_owned).collect();
            if !ids.is_empty() {
                let provisions = view.some(text, &ids);
                let says = say!(
                    "proposal-act-stale-renew-let-go",
                    "The words around your proposal on {place} (act {act}) have changed: renew it, or let it go.",
                    act,
                    place = listed(&provisions)
                );
                out.push(
                    Task::new(Owner::Parties(alone.clone(), Rank::Expert), "stale", *act, "renew", says)
                        .on(provisions),
                );
            }
        }
    }
    out
}
