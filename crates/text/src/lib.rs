//! The text engine of Paraph.
//!
//! A [`Text`] is an ordered run of provisions. Parties make [`Proposal`]s on a base text; composing
//! them all at once gives a [`Rolling`] text of agreed words and brackets. The crate is pure: no
//! clock, randomness, disk, network or locale. The same input gives the same bytes on any machine.

mod align;
mod apply;
mod choose;
mod compare;
mod compose;
mod count;
mod derive;
mod disposition;
mod eye;
mod figure;
mod finding;
mod foreign_count;
mod hash;
mod label;
mod matching;
pub mod notation;
mod open;
mod parallel;
mod proposal;
mod provision;
mod redline;
mod rolling;
mod sensitive;
mod sign;
mod spans;
mod sponsor;
mod stand;
mod table;
mod text;
mod trace;
mod word;

pub use align::{Alignment, Hunk, align};
pub use apply::apply;
pub use choose::{choose, makeup};
pub use compare::redline;
pub use compose::{compose, compose_wordings, one_change};
pub use count::count_rolling;
pub use derive::{CounterDrafts, counter_draft};
pub use disposition::trace;
pub use eye::inspect;
pub use finding::{Finding, Severity};
pub use foreign_count::{CountRow, ForeignCount, count_foreign};
pub use matching::{Confidence, Matching, Merge, Pair, Split, match_texts};
pub use open::{Opened, open, open_nameless};
pub use proposal::{Change, Part, Proposal};
pub use provision::{Id, Kind, Number, Provision};
pub use redline::{Alteration, Redline, RedlineRow, Reference, Sensitive, SensitiveKind, Span, SpanKind};
pub use rolling::{Alternative, Bracket, Counts, Dispute, Entry, Opinion, Rolling, Run};
pub use sign::{Sign, any_may_mislead, look_alike, sign_notes, signs};
pub use sponsor::{Sponsor, Sponsors};
pub use stand::{Stand, compose_opened, stands};
pub use text::Text;
pub use trace::{Trace, TraceRow};
pub use word::{Wording, Words};
