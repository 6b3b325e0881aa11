//! What one reader may see of a text: what a page of the rolling text has to ask for each provision.

use super::view::{ProvisionRef, View};
use crate::party::PartyCode;
use crate::state::State;
use crate::table::{BaseProvision, Living};

/// How much of a provision a reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Not even that it is there.
    Hidden,
    /// Its number and title, and not its words.
    Withheld,
    /// The base's words, and not what is proposed on them.
    Base,
    /// All that is proposed, and not by whom.
    Nameless,
    /// All of it.
    Whole,
}

/// The state as one reader may see it, to be asked provision by provision.
pub struct Reader<'a>(View<'a>);

impl<'a> Reader<'a> {
    /// As a credential sees it; `None` is whoever holds the record.
    pub fn new(state: &'a State, viewer: Option<&str>) -> Reader<'a> {
        Reader(View::new(state, viewer))
    }

    /// The texts with a base that the reader may see, by name.
    pub fn texts(&self) -> impl Iterator<Item = (&'a str, &'a Living)> + '_ {
        self.0.texts()
    }

    /// How much of a provision of a text the reader may see.
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

    /// How much of a provision the reader may see as an earlier draft has it. Words that were withheld since, or that now
    /// stand in another provision that is withheld, are not shown there either; the title of withheld words is.
    pub fn seen_then(&self, text: &str, then: &BaseProvision) -> Seen {
        match self.seen(text, then.id()) {
            Seen::Withheld if self.0.titled(then) => Seen::Base,
            seen if seen > Seen::Withheld && self.0.withheld_since(text, then) => Seen::Withheld,
            seen => seen,
        }
    }

    /// The reader's own party, where the talks know the reader.
    pub fn party(&self) -> Option<&'a PartyCode> {
        self.0.party()
    }

    /// A provision as a person would name it.
    pub fn provision(&self, text: &str, id: &str) -> ProvisionRef {
        self.0.provision(text, id)
    }

    /// Whether the reader may act with the pen.
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
