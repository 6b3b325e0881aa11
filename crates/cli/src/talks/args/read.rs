//! Commands that read talks, and their options.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use super::{Of, Which};
use crate::options::{Composed, Full, Listed, Plain, Word};

/// How a readout is written.
#[derive(Args, Clone, Debug)]
pub struct Shown {
    #[command(flatten)]
    pub which: Which,
    /// Write JSON, for programs
    #[arg(long, value_parser = ["text", "json"], default_value = "text", value_name = "FORM")]
    pub format: String,
}

/// Who reads, and as of which act.
#[derive(Args, Clone, Debug)]
pub struct Who {
    #[command(flatten)]
    pub which: Which,
    /// Reader: words withheld from this delegate are not shown [default: PARAPH_AS, or the one key of the file]
    #[arg(long = "as", value_name = "PARTY/OFFICE", help_heading = "Record")]
    pub credential: Option<String>,
    /// Show the talks as they were after this act
    #[arg(long, value_name = "ACT", value_parser = clap::value_parser!(u64).range(1..))]
    pub at: Option<u64>,
}

/// Who reads, and in which form.
#[derive(Args, Debug)]
pub struct Reader {
    #[command(flatten)]
    pub who: Who,
    /// Time to use as now: 2025-11-24T09:00:00Z [default: the clock of this machine]
    #[arg(long, value_name = "TIME")]
    pub today: Option<String>,
    #[command(flatten)]
    pub out: Full,
}

/// What can be read off the record.
#[derive(Debug, Subcommand)]
pub enum ReadCommand {
    /// The talks at a glance
    Status(Reader),
    /// What needs you: acts to join, positions to state, reports to write
    Needs(Reader),
    /// Next steps, each with its owner and date
    Next(Reader),
    /// The rolling text, or one point of it
    Show {
        /// The point
        point: Option<String>,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        word: Word,
        #[command(flatten)]
        out: Composed,
    },
    /// The open brackets, with labels and letters for accepting alternatives: B7=b
    Brackets(Reader),
    /// The position of each party on each point
    Matrix(Reader),
    /// A column for each party's words, and one for the compromise
    Columns(Reader),
    /// The history of one point, word by word: who proposed, who accepted, which act closed
    History {
        /// The point
        point: String,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        reader: Reader,
    },
    /// Open brackets over time; -o FILE.svg writes the chart alone
    Progress(Reader),
    /// What a principal needs to decide, on one page
    Brief(Reader),
    /// Draft a joint statement from the record: facts with their acts, and places for other words
    Statement {
        /// The statement that this act drafted, as it stands to be initialled and released
        #[arg(value_parser = clap::value_parser!(u64).range(1..))]
        act: Option<u64>,
        #[command(flatten)]
        reader: Reader,
    },
    /// Versions in other languages: what they render, and what is out of date
    Languages {
        /// One language alone
        language: Option<String>,
        #[command(flatten)]
        reader: Reader,
    },
    /// All acts in order, or one act with all its words
    Log {
        /// The act to show in full
        #[arg(value_parser = clap::value_parser!(u64).range(1..), conflicts_with = "from")]
        act: Option<u64>,
        /// First act to export
        #[arg(long, default_value_t = 1)]
        from: u64,
        #[command(flatten)]
        reader: Reader,
    },
    /// The letter of a silence procedure, to send: what is put, until when, what silence means
    Letter {
        /// The act that put the wordings
        #[arg(value_parser = clap::value_parser!(u64).range(1..))]
        act: u64,
        #[command(flatten)]
        reader: Reader,
    },
    /// The text of an issued draft
    Draft {
        /// Its number
        #[arg(value_parser = clap::value_parser!(u64).range(1..))]
        number: u64,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        out: Plain,
    },
    /// The issued drafts
    Drafts {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        out: Listed,
    },
    /// Check every act of the record, or a file of evidence, without a network
    Verify {
        /// A file of evidence that was kept beside a record: NAME.paraph.fork-..., .rollback-..., .clash-..., .withheld-...
        #[arg(value_hint = ValueHint::FilePath)]
        evidence: Option<PathBuf>,
        /// The keeper whom the evidence accuses [default: the keeper that the record names]
        #[arg(long, value_name = "PARTY/OFFICE=KEY", requires = "evidence")]
        keeper: Option<String>,
        #[command(flatten)]
        shown: Shown,
    },
}
