//! The talks of Paraph: who takes part, what they do, and where that leaves the text.
//!
//! The state is a pure fold over signed acts ([`fold`]); all else is derived from it. The crate
//! has no clock, randomness, disk or network: time and keys come in as arguments.

pub mod act;
mod acts;
mod authority;
mod digest;
mod fold;
mod kept;
mod log;
mod moment;
mod packed;
mod party;
mod phrase;
mod proceedings;
pub mod readout;
mod refusal;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod state;
mod table;

pub use authority::By;
pub use digest::digest;
pub use fold::{Entry, Outcome, Stop, fold, rehearse};
pub use log::Log;
pub use moment::Moment;
pub use packed::Unpackable;
pub use party::{Credential, Party, PartyCode, Role, Standing};
pub use phrase::{Made, Message, Phrase, Piece, Precision, Say, msg, pieces, whole};
pub use proceedings::{
    Clock, Corrections, Date, Draft, Elevation, OfferState, PrincipleState, Proceedings, Referral, Round,
    StatementState,
};
pub use refusal::Refusal;
pub use rules::{Attribution, BaseBy, Closing, Pen, Quorum, Rules};
pub use state::{Accredited, Member, Note, Pending, State};
pub use table::{
    Acceptance, Agreement, Became, Closed, Course, Desk, Fate, Filed, Force, Gone, Held, How, Item, Lapse,
    Living, Lost, Mark, OpenAlternative, OpenBracket, Origins, Overlay, OverlayKind, Rendered, Rendering,
    Rival, Sheet, Span, Standing as Provision, Status, Submission, Tabled, TabledChange, Test, TraceLine,
    Version, Withheld, WordId, accepting, force, name_of, number_of, status,
};
