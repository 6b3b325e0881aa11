//! Access of one reader to a text, checked for each provision of a page of the rolling text.

use super::view::{ProvisionRef, View};
use crate::party::PartyCode;
use crate::state::State;
use crate::table::{BaseProvision, Living};

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
