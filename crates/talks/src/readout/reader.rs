//! Access of one reader: to a text, checked for each provision of a page of the rolling text, and to the words that
//! people write with their acts.

use std::collections::BTreeSet;

use serde::Serialize;

use super::log::UNATTRIBUTED;
use super::view::{ProvisionRef, View};
use crate::act::{ActNo, Topic};
use crate::party::PartyCode;
use crate::state::{Note, State};
use crate::table::{BaseProvision, Fate, Living};

/// Reason why words of an act are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NotShown {
    /// They were erased.
    Erased,
    /// They are sealed.
    Sealed,
    /// They concern words that are withheld from the reader.
    Withheld,
    /// They could reveal whose they are, and the rules hide names.
    Names,
    /// They were not shown to the reader's party.
    NotCleared,
    /// This copy of the record does not have them.
    NotHere,
}

/// Decides whether a reader may read words of an act that concern these provisions. No other function decides this.
///
/// # Errors
/// Returns the reason why the reader may not read them.
pub(crate) fn may_read(
    view: &View<'_>,
    note: &Note,
    what: Topic,
    on: &BTreeSet<(String, String)>,
) -> Result<(), NotShown> {
    let signer = note.by.as_deref();
    let own = signer.is_some() && signer == view.credential().map(|c| c.name.as_str());
    if own {
        return Ok(());
    }
    let ours = signer.and_then(|by| view.party_of(by)).is_some_and(|party| view.party() == Some(party));
    // The letter of a silence procedure is for all whom silence would bind, whatever else is withheld from them.
    // A remark is public already.
    let for_all = matches!(
        what,
        Topic::Letter
            | Topic::Title
            | Topic::Marking
            | Topic::Subject
            | Topic::Place
            | Topic::Remark
            | Topic::Speaker
            | Topic::Source
    );
    if !for_all && !on.iter().all(|(text, id)| whole(view, text, id)) {
        return Err(NotShown::Withheld);
    }
    if view.outside() && !ours {
        let public = matches!(note.kind.as_str(), "open" | "meet" | "remark") && note.refused.is_none();
        let cleared = what == Topic::Wording && note.refused.is_none() && !on.is_empty();
        return if public || cleared { Ok(()) } else { Err(NotShown::NotCleared) };
    }
    let revealing = what == Topic::Reason && UNATTRIBUTED.contains(&note.kind.as_str());
    if revealing && !view.named() && !ours { Err(NotShown::Names) } else { Ok(()) }
}

/// Whether a reader may see all words that a provision has had, under each identity that they have had.
fn whole(view: &View<'_>, text: &str, id: &str) -> bool {
    let open = |id: &str| view.open(text, id) && !view.shed(text, id);
    let table = &view.state.table;
    let Some(living) = table.texts.get(text) else { return open(id) };
    if living.provision(id).is_some() {
        return open(id);
    }
    // A provision that was inserted has had another identity since it was adopted.
    let tabled = living.tabled.values().flat_map(|tabled| &tabled.changes);
    let adopted = tabled.filter_map(|change| match (&change.change, change.fate) {
        (crate::act::ChangeBody::Insert { provision, .. }, Fate::Adopted(act)) if provision.id == id => {
            Some(act)
        }
        _ => None,
    });
    let adopted: BTreeSet<ActNo> = adopted.collect();
    let closed = table.closings.iter().flat_map(|(act, all)| all.iter().map(move |closed| (act, closed)));
    let mut became = closed
        .filter(|(act, closed)| {
            closed.choice.text == text && (closed.choice.provision == id || adopted.contains(act))
        })
        .filter_map(|(_, closed)| closed.became.as_deref());
    open(id) && became.all(open)
}

/// Extent to which a reader may see a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Nothing, not even that it exists.
    Hidden,
    /// Number and title, without the words.
    Withheld,
    /// Words of the base, without the proposals on them.
    Base,
    /// Everything except the sponsors.
    Nameless,
    /// Everything.
    Whole,
}

/// View of the state for one reader, provision by provision.
pub struct Reader<'a>(View<'a>);

impl<'a> Reader<'a> {
    /// Returns the view of a credential, or of the holder of the record for `None`.
    pub fn new(state: &'a State, viewer: Option<&str>) -> Reader<'a> {
        Reader(View::new(state, viewer))
    }

    /// Returns the texts with a base that the reader may see, by name.
    pub fn texts(&self) -> impl Iterator<Item = (&'a str, &'a Living)> + '_ {
        self.0.texts()
    }

    /// Returns the extent to which the reader may see a provision of a text.
    pub fn seen(&self, text: &str, id: &str) -> Seen {
        if !self.0.sees(text, id) {
            Seen::Hidden
        } else if !self.0.reads(text, id) {
            Seen::Withheld
        } else if !self.0.open(text, id) {
            Seen::Base
        } else if !self.0.names(text, id) {
            Seen::Nameless
        } else {
            Seen::Whole
        }
    }

    /// Returns the extent to which the reader may see a provision as it was in an earlier draft.
    /// Words that were withheld since, or are now in another withheld provision, are not shown; the
    /// title of withheld words is.
    pub fn seen_then(&self, text: &str, then: &BaseProvision) -> Seen {
        match self.seen(text, then.id()) {
            Seen::Withheld if self.0.titled(then) => Seen::Base,
            seen if seen > Seen::Withheld && self.0.withheld_since(text, then) => Seen::Withheld,
            seen => seen,
        }
    }

    /// Returns the reader's own party, if the talks know the reader.
    pub fn party(&self) -> Option<&'a PartyCode> {
        self.0.party()
    }

    /// Returns a provision as a person would name it.
    pub fn provision(&self, text: &str, id: &str) -> ProvisionRef {
        self.0.provision(text, id)
    }

    /// Whether the reader may act as holder of the pen.
    pub fn pen(&self) -> bool {
        self.0.pen()
    }

    /// Whether the reader's party counts for consent.
    pub fn counts(&self) -> bool {
        self.0.counts()
    }

    /// Whether the reader is neither party nor chair.
    pub fn outside(&self) -> bool {
        self.0.outside()
    }
}
