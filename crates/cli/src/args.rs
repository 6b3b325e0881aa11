//! The command line of `paraph`: its commands and their help.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueHint};

use crate::groups;
use crate::options::{Bare, Colour, Composed, Full, Plain, Word};
use crate::talks::{Shown, TalksCommand, Who};

/// Negotiate a text: compose proposals into one bracketed text, compare drafts, trace provisions.
#[derive(Debug, Parser)]
#[command(name = "paraph", version, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    /// When to use colours
    #[arg(long, value_enum, default_value_t = Colour::Auto, global = true, value_name = "WHEN")]
    pub color: Colour,
    /// What to do
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The command line of the commands on texts alone. They are called by scripts, file after file, and describing the
/// verbs of the talks to the parser would take longer than reading a short text.
#[derive(Debug, Parser)]
#[command(name = "paraph", disable_help_subcommand = true)]
struct Short {
    #[arg(long, value_enum, default_value_t = Colour::Auto, global = true)]
    color: Colour,
    #[command(subcommand)]
    command: TextCommand,
}

impl Cli {
    /// Reads a command line, as [`Parser::try_parse_from`] does.
    ///
    /// # Errors
    /// Says what is wrong with the line, or gives the help that it asks for.
    pub fn read(line: &[OsString]) -> Result<Cli, clap::Error> {
        let on_texts = |word: &OsString| word.to_str().is_some_and(TextCommand::has_subcommand);
        if line.iter().skip(1).any(on_texts)
            && let Ok(Short { color, command }) = Short::try_parse_from(line)
        {
            return Ok(Cli { color, command: Some(Command::Texts(command)) });
        }
        Cli::try_parse_from(line).map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp => with_groups(line).unwrap_or(error),
            _ => error,
        })
    }
}

/// The help that a line asks for; that of the program lists its verbs in groups. Parsing again costs time only here.
fn with_groups(line: &[OsString]) -> Option<clap::Error> {
    groups::grouped(Cli::command()).try_get_matches_from(line).err()
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(flatten)]
    Texts(TextCommand),
    #[command(flatten)]
    Talks(TalksCommand),
    /// Print the completions for a shell
    #[command(
        after_help = "Example:\n  paraph completions bash > ~/.local/share/bash-completion/completions/paraph"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example:\n  paraph man > paraph.1 && man ./paraph.1")]
    Man,
}

/// The commands on texts.
#[derive(Debug, Subcommand)]
pub enum TextCommand {
    /// Compose a base and everyone's edited versions into one text with brackets
    #[command(after_help = COMPOSE_EXAMPLES)]
    Compose(ComposeArgs),
    /// Print the text of one side, or the base, from a rolling text
    #[command(after_help = CHOOSE_EXAMPLES)]
    Choose {
        /// A rolling text as `compose` writes it in JSON or Akoma Ntoso; - for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        rolling: PathBuf,
        /// A sponsor's name, or `base`
        #[arg(value_name = "SPONSOR|base")]
        side: String,
        #[command(flatten)]
        out: Plain,
    },
    /// Compare two texts, or two drafts of a record, word by word; the gravest changes come first
    #[command(visible_alias = "compare", after_help = REDLINE_EXAMPLES)]
    Redline {
        /// The old text, - for standard input; or the number of a draft
        #[arg(value_hint = ValueHint::FilePath)]
        old: PathBuf,
        /// The new text, - for standard input; or the number of a draft
        #[arg(value_hint = ValueHint::FilePath)]
        new: PathBuf,
        #[command(flatten)]
        who: Who,
        /// Exit with code 1 if the texts differ
        #[arg(long)]
        check: bool,
        /// Print unchanged provisions too
        #[arg(long)]
        all: bool,
        /// Author of the tracked changes in a Word file
        #[arg(long, value_name = "NAME", default_value = "Comparison")]
        author: String,
        /// Date of a Word file and its tracked changes, or of a PDF: 2025-11-24 or 2025-11-24T09:00:00Z
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Title of a page, a Word file or a PDF [default: the text's own]
        #[arg(long, value_name = "TITLE")]
        title: Option<String>,
        #[command(flatten)]
        out: Full,
    },
    /// Trace what became of every provision of a text, or of a draft, in another
    #[command(after_help = TRACE_EXAMPLES)]
    Trace {
        /// The old text, - for standard input; or the number of a draft
        #[arg(value_hint = ValueHint::FilePath)]
        old: PathBuf,
        /// The new text, - for standard input; or the number of a draft
        #[arg(value_hint = ValueHint::FilePath)]
        new: PathBuf,
        #[command(flatten)]
        who: Who,
        /// Title of a page, a Word file or a PDF [default: the text's own]
        #[arg(long, value_name = "TITLE")]
        title: Option<String>,
        #[command(flatten)]
        out: Full,
    },
    /// Count brackets and alternatives in a rolling or bracketed text
    #[command(after_help = COUNT_EXAMPLES)]
    Count {
        /// A rolling text in JSON or notation, or any text with square brackets; - for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
        #[command(flatten)]
        out: Bare,
    },
    /// Show the provisions found in a text
    #[command(after_help = PARSE_EXAMPLES)]
    Parse {
        /// An agreement (.md, .txt, or Akoma Ntoso as .akn or .xml); - for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
        #[command(flatten)]
        out: Plain,
    },
    /// Check whether a file is a draft or statement of the record, and what else it contains or hides
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// The file (.docx, .pdf, .md, .txt)
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        received: PathBuf,
        #[command(flatten)]
        shown: Shown,
    },
    /// Convert a text, or a rolling text, to another format
    #[command(after_help = CONVERT_EXAMPLES)]
    Convert {
        /// A text, or a rolling text in JSON or Akoma Ntoso
        #[arg(value_name = "IN", value_hint = ValueHint::FilePath)]
        from: PathBuf,
        /// File to write; its ending sets the format: .docx, .pdf, .md, .txt, .html, .json, .akn
        #[arg(value_name = "OUT", value_hint = ValueHint::FilePath)]
        to: PathBuf,
        #[command(flatten)]
        word: Word,
    },
}

/// What is composed.
#[derive(Args, Debug)]
pub struct ComposeArgs {
    /// The text to which all proposals apply (.md, .txt, .akn or .xml); - for standard input
    #[arg(required_unless_present = "amendments", conflicts_with = "amendments", value_hint = ValueHint::FilePath)]
    pub base: Option<PathBuf>,
    /// A sponsor, or several with commas between, and their edited version of the base
    #[arg(value_name = "SPONSOR=FILE", conflicts_with = "amendments")]
    pub sides: Vec<String>,
    /// Party for which an author of tracked changes in the base, a Word file, speaks. The base is then its text without
    /// any change, and each party's changes are its proposal
    #[arg(long, value_name = "AUTHOR=PARTY", conflicts_with = "amendments")]
    pub as_author: Vec<String>,
    /// Keep the brackets of the base and of the versions as characters. Without it, they are open disputes
    #[arg(long, conflicts_with = "amendments")]
    pub literal: bool,
    /// Compose amendments instead, one JSON object a line, place by place
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub amendments: Option<PathBuf>,
    /// What a Word file says beside the text
    #[command(flatten)]
    pub word: Word,
    /// Where the result goes, and in which form
    #[command(flatten)]
    pub out: Composed,
}

const CHECK_EXAMPLES: &str = "\
Ends with code 1 where there is a record and the file is none of its drafts and statements.

Examples:
  paraph check draft-2.docx
  paraph check draft-2.pdf
  paraph check received.docx -f geneva.paraph --format json";

const COMPOSE_EXAMPLES: &str = "\
Nobody's change is lost: what the sponsors agree on stands once, what they do not stands in brackets
with everyone's name, and `paraph choose` gives each side's own text back.

Examples:
  paraph compose base.md Norway=norway.md Kenya,Peru=joint.md
  paraph compose base.md Norway=norway.md -o rolling.html
  paraph compose base.md Norway=norway.md -o rolling.docx --track
  paraph compose circulated.docx --as-author \"A. Adviser=Norway\" --as-author \"B. Clerk=Kenya,Peru\"
  paraph compose base.md Norway=norway.md --format json -o rolling.json
  paraph compose --amendments amendments.jsonl --format html -o amendments.html

A line of amendments: {\"id\": \"990\", \"sponsors\": [\"Norway\"], \"locus\": \"Article 7\", \"old\": \"...\", \"new\": \"...\"}
Where \"new\" is \"deleted\", the provision goes.";

const CHOOSE_EXAMPLES: &str = "\
Examples:
  paraph choose rolling.json Norway
  paraph choose rolling.json base -o base-again.md";

const REDLINE_EXAMPLES: &str = "\
Piped, deletions stand in [-...-] and insertions in {+...+}.

Examples:
  paraph redline draft-2.md draft-3.md
  paraph redline draft-2.md draft-3.md -o changes.html
  paraph compare draft-2.md draft-3.md -o changes.docx
  paraph redline agreed.txt received.txt --check && echo 'the same words'
  paraph redline 1 2                             drafts 1 and 2 of the record in this folder";

const TRACE_EXAMPLES: &str = "\
Examples:
  paraph trace proposal.md counter-draft.md
  paraph trace proposal.md counter-draft.md --format markdown -o disposition.md
  paraph trace 1 2                               drafts 1 and 2 of the record in this folder";

const COUNT_EXAMPLES: &str = "\
A bracket is one span under dispute, counted once however many alternatives stand in it.

Examples:
  paraph count rolling.json
  paraph count negotiating-text.txt --format json";

const CONVERT_EXAMPLES: &str = "\
Examples:
  paraph convert agreement.md agreement.docx
  paraph convert agreement.md agreement.pdf
  paraph convert rolling.json rolling.docx --track --date 2025-11-24
  paraph convert agreement.txt agreement.html";

const PARSE_EXAMPLES: &str = "\
Examples:
  paraph parse agreement.txt --format json
  paraph parse agreement.txt -o agreement.md";
