//! Commands that read talks, and their options.

use clap::{Args, Subcommand};

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
    /// Who reads: words withheld from that delegate are not shown [default: PARAPH_AS, or the one key of the file]
    #[arg(long = "as", value_name = "PARTY/OFFICE", help_heading = "Record")]
    pub credential: Option<String>,
    /// As it stood after this act
    #[arg(long, value_name = "ACT", value_parser = clap::value_parser!(u64).range(1..))]
    pub at: Option<u64>,
}

/// Who reads, and in which form.
#[derive(Args, Debug)]
pub struct Reader {
    #[command(flatten)]
    pub who: Who,
    /// The moment that counts as now: 2025-11-24T09:00:00Z [default: the clock of this machine]
    #[arg(long, value_name = "TIME")]
    pub today: Option<String>,
    #[command(flatten)]
    pub out: Full,
}

/// What can be read off the record.
#[derive(Debug, Subcommand)]
pub enum ReadCommand {
    /// Where the talks stand
    Status(Reader),
    /// What needs you: what waits for your hand, your word or your report
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
    /// The open brackets, with the labels and letters by which alternatives are accepted: B7=b
    Brackets(Reader),
    /// Who said what on each point: parties by points
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
    /// A draft of the joint statement: facts with the acts they rest on, and places for words in common and of each side
    Statement {
        /// The statement that this act drafted, as it stands to be initialled and released
        #[arg(value_parser = clap::value_parser!(u64).range(1..))]
        act: Option<u64>,
        #[command(flatten)]
        reader: Reader,
    },
    /// Versions in other languages: what they render, and what is stale
    Languages {
        /// One language alone
        language: Option<String>,
        #[command(flatten)]
        reader: Reader,
    },
    /// Every act in its order
    Log {
        /// From which act on
        #[arg(long, default_value_t = 1)]
        from: u64,
        #[command(flatten)]
        reader: Reader,
    },
    /// The text of a draft, as it was issued
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
    /// The drafts that were issued
    Drafts {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        out: Listed,
    },
    /// Read the whole record again and check every act, without any network
    Verify(Shown),
}
