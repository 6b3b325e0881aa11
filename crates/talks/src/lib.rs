//! The talks of Paraph: participants, acts, and the resulting state of the text.
//!
//! The state is a pure fold over signed acts ([`fold`]); everything else is derived from it. The
//! crate has no clock, randomness, disk or network: time and keys are passed as arguments.

pub mod act;
mod acts;
mod authority;
pub mod caps;
pub mod clean;
mod digest;
mod face;
mod fold;
mod kept;
mod key;
mod log;
mod packed;
mod party;
mod preset;
mod proceedings;
pub mod readout;
mod refusal;
mod rules;
mod state;
mod table;

pub use paraph_page::{Made, Message, Moment, Phrase, Piece, Precision, Say, msg, pieces, say, whole};

pub use authority::By;
pub use digest::digest;
pub use face::{FACE_LINE, designation, unsign, whole as whole_of};
pub use fold::{Entry, Outcome, Stop, fold, rehearse, with_base};
pub use key::key_flaw;
pub use log::Log;
pub use packed::Unpackable;
pub use party::{Credential, Party, PartyCode, Role, Standing};
pub use preset::{PRESETS, Preset, explained};
pub use proceedings::{
    Clock, Corrections, Date, Dispute, Draft, Elevation, OfferState, PrincipleState, Proceedings, Referral,
    Round, StatementState,
};
pub use refusal::Refusal;
pub use rules::{Attribution, BaseBy, Closing, Pen, Quorum, Rules};
pub use state::{Accredited, Member, Note, Pending, Recalled, State};
pub use table::{
    Acceptance, Agreement, AllNames, BaseProvision, Became, Closed, Course, Ended, Fate, Filed, Force, Gone,
    Held, How, Item, Labels, Lapse, Living, Lost, Mark, OpenAlternative, OpenBracket, Origins, Overlay,
    OverlayKind, PutList, Rendered, Rendering, Replaced, Rival, Span, Status, Submission, Table, Tabled,
    TabledChange, TakenOver, Takeover, Test, TraceLine, Version, Withheld, WordId, beginning, force, label,
    name_of, number_of, parents, status,
};
