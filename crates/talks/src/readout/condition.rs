//! Conditions of acceptances, in the same words wherever an acceptance is shown.

use paraph_page::{Phrase, say};
use serde::Serialize;

use super::view::View;
use crate::act::{ActNo, Choice};
use crate::party::PartyCode;
use crate::state::State;
use crate::table::{Acceptance, Course, Item};

/// An acceptance on conditions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conditional {
    /// The party, if names are shown.
    pub party: Option<String>,
    /// Alternatives of the provision that it accepts.
    pub accepts: Phrase,
    /// Condition: `provided point 2 closes as B proposes`.
    pub condition: Phrase,
    /// Act of acceptance.
    pub act: ActNo,
}

impl Conditional {
    /// Returns the acceptance as a sentence without a full stop: `B accepts “800,000”, provided ...`.
    pub fn says(&self) -> Phrase {
        let (accepts, condition) = (&self.accepts, &self.condition);
        match &self.party {
            Some(party) => say!(
                "accepts-on-condition",
                "{party} accepts {accepts}, {condition}",
                party,
                accepts,
                condition
            ),
            None => say!(
                "party-accepts-on-condition",
                "a party accepts {accepts}, {condition}",
                accepts,
                condition
            ),
        }
    }
}

/// Returns the condition of an acceptance: what must close with it. Items on the provision `here` are what is accepted;
/// without it, all items are. Returns `None` if it depends on nothing else.
pub(crate) fn condition(
    view: &View<'_>,
    acceptance: &Acceptance,
    here: Option<(&str, &str)>,
) -> Option<Phrase> {
    const MOST: usize = 4;
    let other = |item: &&Item| here.is_some_and(|here| here != (&item.choice.text, &item.choice.provision));
    let depends: Vec<&Item> =
        acceptance.provided.iter().chain(acceptance.items.iter().filter(other)).collect();
    let mut all: Vec<Phrase> = depends.iter().take(MOST).map(|item| closes(view, item)).collect();
    let more = depends.len().saturating_sub(MOST);
    if more > 0 {
        all.push(say!(
            "conditions-more",
            "{more} more {more?point closes|points close} as it accepted",
            more
        ));
    }
    let last = all.pop()?;
    let what = match all.is_empty() {
        true => last,
        false => say!("conditions-and", "{first} and {last}", first = Phrase::row(all, ", "), last),
    };
    Some(say!("provided", "provided {what}", what))
}

/// Returns how an alternative must close: `point 2 closes as B proposes`.
fn closes(view: &View<'_>, item: &Item) -> Phrase {
    let Choice { text, provision, .. } = &item.choice;
    if !view.open(text, provision) {
        return say!("hidden-point-closes", "a point that is not shown to you closes as it wishes");
    }
    let name = view.name(text, provision);
    if let Some(act) = item.done.iter().flatten().max().filter(|_| item.closed()) {
        return say!("point-closed-so", "{name} closes as stated (it did, by act {act})", name, act);
    }
    let reads = || view.reads_so(&item.choice);
    let Ok((bracket, at)) = view.state.table.find(&item.choice) else {
        return say!("point-closes-with", "{name} closes with {reads}", name, reads = reads());
    };
    let alternative = &bracket.alternatives[at];
    let sponsors = view.who(text, provision, &alternative.sponsors);
    let several = view.state.table.texts.get(text).is_some_and(|living| living.brackets(provision).len() > 1);
    match (alternative.base, sponsors.is_empty()) {
        (false, true) => say!("point-closes-with", "{name} closes with {reads}", name, reads = reads()),
        (false, false) => {
            let (n, who) = (sponsors.len(), sponsors.join(", "));
            match several {
                false => say!("point-closes-as", "{name} closes as {who} {n?proposes|propose}", name, who, n),
                true => say!(
                    "point-closes-as-reads",
                    "{name} closes as {who} {n?proposes|propose}, {reads}",
                    name,
                    who,
                    n,
                    reads = reads()
                ),
            }
        }
        (true, _) if several => {
            say!(
                "point-closes-base-reads",
                "{name} keeps the words of the base, {reads}",
                name,
                reads = reads()
            )
        }
        (true, _) => say!("point-closes-base", "{name} keeps the words of the base", name),
    }
}

/// Returns the acceptances of a provision's alternatives that depend on something else.
pub(crate) fn conditionals(view: &View<'_>, text: &str, id: &str) -> Vec<Conditional> {
    let live = view
        .state
        .table
        .acceptances_on(text, id)
        .filter(|(_, a)| a.course == Course::Live && a.conditional());
    let of = |(act, acceptance): (ActNo, &Acceptance)| {
        let here = |item: &&Item| item.choice.text == text && item.choice.provision == id && !item.closed();
        let accepts: Vec<Phrase> =
            acceptance.items.iter().filter(here).map(|item| view.reads_so(&item.choice)).collect();
        let condition = condition(view, acceptance, Some((text, id))).filter(|_| !accepts.is_empty())?;
        let party = view.names(text, id).then(|| acceptance.party.as_str().to_owned());
        Some(Conditional { party, accepts: Phrase::row(accepts, "; "), condition, act })
    };
    live.filter_map(of).collect()
}

/// Returns the conditions on which parties have accepted an alternative, for a refusal that all may read.
pub(crate) fn conditions_of(state: &State, choice: &Choice) -> Phrase {
    let view = View::new(state, None);
    let on = state.table.acceptances_on(&choice.text, &choice.provision);
    let live =
        on.filter(|(_, a)| a.course == Course::Live && a.items.iter().any(|item| &item.choice == choice));
    let here = (choice.text.as_str(), choice.provision.as_str());
    let says = live.filter_map(|(_, acceptance)| {
        let condition = condition(&view, acceptance, Some(here))?;
        Some(party_accepts(&view, &acceptance.party, here, condition))
    });
    Phrase::row(says.collect::<Vec<_>>(), "; ")
}

fn party_accepts(view: &View<'_>, party: &PartyCode, (text, id): (&str, &str), condition: Phrase) -> Phrase {
    match view.names(text, id) {
        true => say!("accepts-provided", "{party} accepts, {condition}", party, condition),
        false => say!("party-accepts-provided", "a party accepts, {condition}", condition),
    }
}
