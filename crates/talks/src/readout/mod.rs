//! Readouts: views of the talks, computed from the state alone.
//!
//! Each is a pure function of the state, the viewer (the name of a credential, or `None` for the
//! holder of the record) and, where it matters, the current time. It returns a value with a JSON
//! form, specified in `docs/format/readouts.md`, and a [`Page`] for readers. No readout shows words
//! that are withheld from its viewer, or names that the rules or a consultation hide.

mod brackets;
mod brief;
mod columns;
mod condition;
mod departed;
mod echo;
mod history;
mod languages;
mod lapsed;
mod letter;
mod log;
mod matrix;
mod needs;
mod next;
mod package;
mod progress;
mod reader;
mod recalled;
mod spoken;
mod standing;
mod statement;
mod task;
mod tell;
mod view;

pub use paraph_page::{Block, Line, Page, Run, Tone};

pub use brackets::{AlternativeLine, BracketLine, BracketTable, Said, bracket, brackets, letter};
pub use brief::{Asked, Brief, Elevated, PrincipleLine, ReportLine, brief};
pub use columns::{Columns, ColumnsRow, Compromise, Wording, columns};
pub use condition::Conditional;
pub(crate) use condition::conditions_of;
pub use departed::departed;
pub use echo::{Echo, echo};
pub use history::{Event, History, WordRun, gone_with_number, history};
pub use languages::{Languages, RenderedLine, VersionLine, languages};
pub use lapsed::Lapsed;
pub use letter::{Letter, LetterItem, silence_letter};
pub use log::{LogLine, LogReadout, log};
pub use matrix::{Matrix, MatrixRow, Word, matrix};
pub use needs::{Need, NeedsMe, needs, needs_first};
pub use next::{DateLine, NextSteps, dates_ahead, next};
pub use package::{Package, PackageBracket};
pub use progress::{ActOpen, DayOpen, Progress, ProgressReadout};
pub use reader::{NotShown, Reader, Seen};
pub use spoken::{ActReadout, Heard, Hearing, NoWords, Spoken, Words, act};
pub use standing::{
    DraftLine, OverlayLine, PartyLine, PendingLine, ProvisionLine, PutLine, RoundLine, TextLine,
    WhereWeStand, standing,
};
pub use statement::{DraftSentence, StatementDraft, statement};
pub use view::{Naming, ProvisionRef};
