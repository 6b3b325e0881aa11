//! What sponsors wish for a base text.
//!
//! A proposal stores full wordings; positions are derived from base and wording, never stored.

use crate::provision::{Id, Number, Provision};
use crate::sponsor::Sponsors;
use crate::word::Wording;

/// One or more sponsors' wish on a base: a single change, or all those of a counter-draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who stands behind all of its changes.
    pub sponsors: Sponsors,
    /// What they wish, on one base.
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
    /// The provision shall read so.
    Reword {
        /// A provision of the base.
        id: Id,
        /// Its full wording.
        wording: Wording,
    },
    /// The provision goes (its sub-provisions go by deletions of their own).
    Delete {
        /// A provision of the base.
        id: Id,
    },
    /// A new provision stands after another: of the base, or inserted by the same proposal.
    Insert {
        /// What it follows; `None` is the head of the text.
        after: Option<Id>,
        /// The new provision; its identity is known within this proposal only.
        provision: Provision,
        /// The base provision in whose stead it is proposed, where the sponsor said so.
        instead_of: Option<Id>,
    },
    /// The provision, with what it holds, stands elsewhere.
    Move {
        /// A provision of the base.
        id: Id,
        /// The provision that comes just before it in the sponsor's text.
        after: Option<Id>,
    },
    /// The provision bears another number or label (or none).
    Renumber {
        /// A provision of the base.
        id: Id,
        /// As printed.
        number: Option<Number>,
    },
    /// The provision falls into parts. Read together they are the sponsor's wording of the whole;
    /// a `Split` therefore stands instead of a `Reword` of the same provision.
    Split {
        /// A provision of the base.
        id: Id,
        /// Two or more; the first keeps the identity.
        parts: Vec<Part>,
    },
    /// Several provisions become one, which bears the identity of the first.
    Merge {
        /// Two or more of the base, in the order in which their words stand in the result.
        ids: Vec<Id>,
        /// The wording of the result.
        wording: Wording,
    },
}
