//! The wishes of sponsors for a base text.
//!
//! A proposal stores full wordings; positions are derived from base and wording, never stored.

use crate::provision::{Id, Number, Provision};
use crate::sponsor::Sponsors;
use crate::word::Wording;

/// One or more sponsors' wish on a base: a single change, or all those of a counter-draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The sponsors of all its changes.
    pub sponsors: Sponsors,
    /// The changes, on one base.
    pub changes: Vec<Change>,
}

/// One part of a provision that is split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The provision that the part becomes; the first part keeps the identity of the whole.
    pub provision: Provision,
}

/// A change to one provision of the base, or to the run of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The provision gets this wording.
    Reword {
        /// A provision of the base.
        id: Id,
        /// Its full wording.
        wording: Wording,
    },
    /// The provision is deleted (its sub-provisions need deletions of their own).
    Delete {
        /// A provision of the base.
        id: Id,
    },
    /// A new provision follows another: one of the base, or one inserted by the same proposal.
    Insert {
        /// The provision that it follows; `None` is the head of the text.
        after: Option<Id>,
        /// The new provision; its identity is known within this proposal only.
        provision: Provision,
        /// The base provision that it is meant to replace, if the sponsor said so.
        instead_of: Option<Id>,
    },
    /// The provision moves, with the deeper ones below it.
    Move {
        /// A provision of the base.
        id: Id,
        /// The provision that comes just before it in the sponsor's text.
        after: Option<Id>,
    },
    /// The provision gets another number or label (or none).
    Renumber {
        /// A provision of the base.
        id: Id,
        /// The number as printed.
        number: Option<Number>,
    },
    /// The provision is split into parts. Read together they are the sponsor's wording of the
    /// whole; a `Split` therefore takes the place of a `Reword` of the same provision.
    Split {
        /// A provision of the base.
        id: Id,
        /// Two or more; the first keeps the identity.
        parts: Vec<Part>,
    },
    /// Several provisions become one, with the identity of the first.
    Merge {
        /// Two or more of the base, in the order of their words in the result.
        ids: Vec<Id>,
        /// The wording of the result.
        wording: Wording,
    },
}
