//! Commands of the private paper.

use clap::{ArgGroup, Args, Subcommand};

use super::{At, Of};

/// What is private to a delegation: red lines, mandate, priorities, fallbacks, notes. It lies encrypted in a file beside the
/// record, and nothing of it is in the record, a pouch or a readout.
#[derive(Debug, Subcommand)]
pub enum PrivateCommand {
    /// Draw a red line: words that must stay, or must never appear
    #[command(group(ArgGroup::new("rule").required(true)), after_help = RED_LINE_EXAMPLES)]
    RedLine {
        /// The words
        words: String,
        /// They must stay
        #[arg(long, group = "rule")]
        must_stay: bool,
        /// They must never appear
        #[arg(long, group = "rule")]
        never: bool,
        #[command(flatten)]
        on: On,
        /// Why
        #[arg(long)]
        why: Option<String>,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        at: At,
    },
    /// Say what the delegation was sent to do
    Mandate {
        /// In words
        words: String,
        /// Points to which it may not bind itself without asking at home
        #[arg(long, value_delimiter = ',', value_name = "POINTS")]
        ask_first: Vec<String>,
        /// Until when it holds
        #[arg(long, value_name = "TIME")]
        until: Option<String>,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        at: At,
    },
    /// Say how much a point matters
    Priority {
        /// The point
        point: String,
        /// Its rank: 1 matters most
        #[arg(value_parser = clap::value_parser!(u32).range(1..))]
        rank: u32,
        /// Why
        #[arg(long)]
        why: Option<String>,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        at: At,
    },
    /// Note words with which the delegation could live in the end
    Fallback {
        /// The point
        point: String,
        /// The words
        words: String,
        /// When, and why
        #[arg(long)]
        why: Option<String>,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        at: At,
    },
    /// Take a note
    Note {
        /// The note
        words: String,
        #[command(flatten)]
        on: On,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        at: At,
    },
    /// Take an item away
    Remove {
        /// Its number in `paraph private show`
        item: u32,
        #[command(flatten)]
        at: At,
    },
    /// Show all of it
    Show(PrivateShown),
    /// Check the text as it stands, its open brackets and its latest draft against the red lines
    Check(PrivateShown),
}

/// Of which points.
#[derive(Args, Debug)]
pub struct On {
    /// Only in these points [default: the whole text]
    #[arg(long, value_delimiter = ',', value_name = "POINTS")]
    pub on: Vec<String>,
}

/// How the private side is shown.
#[derive(Args, Debug)]
pub struct PrivateShown {
    /// Write JSON, for programs
    #[arg(long, value_parser = ["text", "json"], default_value = "text", value_name = "FORM")]
    pub format: String,
    #[command(flatten)]
    pub at: At,
}

const RED_LINE_EXAMPLES: &str = "\
Examples:
  paraph private red-line --must-stay 'sovereignty of State A' --on 1 --as A/head
  paraph private red-line --never '600,000' --why 'Decided at home' --as A/head";
