//! Options that many commands share. The commands themselves are in `args.rs` and `talks/args`, which both use
//! this file.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum, ValueHint};
use paraph_print::form::{self, Form};

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Returns the names of these forms on the command line. The option for tracked changes is `--track`.
pub fn words(forms: &[Form]) -> impl Iterator<Item = &'static str> {
    forms.iter().filter(|form| **form != Form::Tracked).map(|form| form.name())
}

fn choice(forms: &'static [Form]) -> impl TypedValueParser<Value = Form> {
    let form = |word: String| Form::of_name(&word).expect("the parser allows only these words");
    PossibleValuesParser::new(words(forms)).map(form)
}

/// Place and form of the result.
#[derive(Debug)]
pub struct Out {
    /// Form, if the command line names one.
    pub format: Option<Form>,
    /// File, if the command line names one.
    pub output: Option<PathBuf>,
}

macro_rules! options {
    ($(#[doc = $doc:literal])* $name:ident, $forms:expr) => {
        $(#[doc = $doc])*
        #[derive(Args, Debug)]
        pub struct $name {
            /// Format of the result [default: by the ending of -o, else text]
            #[arg(long, value_parser = choice($forms), value_name = "FORM")]
            format: Option<Form>,
            /// Write to a file instead of standard output
            #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
            output: Option<PathBuf>,
        }

        impl From<$name> for Out {
            fn from(options: $name) -> Out {
                Out { format: options.format, output: options.output }
            }
        }
    };
}

options!(
    /// Options of commands that write a rolling text.
    Composed,
    form::ROLLING
);
options!(
    /// Options of commands that write a text.
    Plain,
    form::TEXT
);
options!(
    /// Options of commands that write a table or a readout.
    Full,
    form::TABLES
);
options!(
    /// Options of commands that write a count.
    Bare,
    form::COUNT
);
options!(
    /// Options of commands that write a list.
    Listed,
    form::LIST
);

/// What a document says beside the text.
#[derive(Args, Clone, Debug, Default)]
pub struct Word {
    /// In a Word file, make each sponsor's changes that sponsor's tracked changes, instead of brackets
    #[arg(long)]
    pub track: bool,
    /// Date of a Word file and its tracked changes, or of a PDF: 2025-11-24 or 2025-11-24T09:00:00Z
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Title of a page, a Word file or a PDF [default: the text's own]
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// Leave the names of sponsors out of a Word file or a PDF, as under Chatham House rules
    #[arg(long)]
    pub no_names: bool,
}
