//! One form for every kind of act: what a page or a program has to ask so that a delegate can sign it without
//! knowing how the record writes it, and what comes back made into the act.
//!
//! [`form`] gives the fields, lists filled from the state as the credential may see it. [`made`] takes the
//! answers, by name of the field. Names of answers that belong together:
//!
//! - an alternative is answered by the value that its option has, or as people write it: `6.2=B`;
//!   several groups of options may be told apart by a suffix: `items.B7`;
//! - [`What::Each`] is answered by `reword.p6`: the field's name and the value of the option;
//! - [`What::List`] is answered by `option.1.title`, `option.2.title`, ...; a row that is empty is passed over.
//!
//! What is asked for and not given, what is given and not asked for, and what cannot be used is an error that
//! names the field: nothing is passed over in silence.

mod answers;
mod beside;
mod build;
mod fill;
mod office;
mod papers;
mod pool;
mod sheet;
mod standing;
mod wishes;

use std::collections::BTreeMap;

use paraph_talks::act::{Act, ActKind};
use paraph_talks::{Phrase, State, say};
use paraph_text::Finding;
use serde::Serialize;

use crate::error::Error;

use answers::Answers;
pub use beside::{Apart, Beside, Sealing, Upload};
use fill::Filler;
pub use fill::ruled;
pub use standing::may;

/// Answers to a form, by the name of the field.
pub type Values = BTreeMap<String, Vec<String>>;

/// What is asked of whoever signs an act of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Form {
    /// The kind.
    pub kind: ActKind,
    /// The fields, in the order in which they are asked.
    pub fields: Vec<Field>,
}

impl Form {
    /// Whether there is something to choose wherever something has to be chosen.
    pub fn ready(&self) -> bool {
        self.fields.iter().all(|f| !f.required || f.what.some())
    }
}

/// One field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its name in answers.
    pub name: &'static str,
    /// What is asked.
    pub says: Phrase,
    /// What may be answered.
    pub what: What,
    /// Whether it has to be answered.
    pub required: bool,
    /// Whether more than one answer may be given.
    pub many: bool,
    /// What holds where it is not answered, if anything.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub now: Vec<String>,
}

/// What may be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A line.
    Text,
    /// Words, over as many lines as it takes.
    Words,
    /// A moment in UTC: `2025-11-23T09:00:00Z`, or `2025-11-23T09:00`.
    Moment,
    /// A whole number.
    Number,
    /// `yes` or `no`; nothing is no.
    YesNo,
    /// A file, or the text itself.
    File,
    /// Alternatives of open brackets.
    Alternatives(Vec<Question>),
    /// Provisions.
    Provisions(Vec<Pick>),
    /// Parties.
    Parties(Vec<Pick>),
    /// Credentials.
    Credentials(Vec<Pick>),
    /// One of these words.
    OneOf(Vec<Pick>),
    /// An act.
    Act(Vec<Pick>),
    /// Items of such an act, counted from 1.
    Items(Vec<Pick>),
    /// An answer for each of these: `name.value`.
    Each(Vec<Pick>, Box<What>),
    /// Rows: `name.1.field`, `name.2.field`.
    List(Vec<Field>),
}

impl What {
    /// Whether there is anything to choose; what is written and not chosen always has something.
    fn some(&self) -> bool {
        match self {
            What::Alternatives(all) => !all.is_empty(),
            What::Provisions(all)
            | What::Parties(all)
            | What::Credentials(all)
            | What::OneOf(all)
            | What::Act(all)
            | What::Items(all)
            | What::Each(all, _) => !all.is_empty(),
            What::List(fields) => fields.iter().all(|f| !f.required || f.what.some()),
            What::Text | What::Words | What::Moment | What::Number | What::YesNo | What::File => true,
        }
    }
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Pick {
    /// The answer.
    pub value: String,
    /// As a person would say.
    pub says: Phrase,
    /// To what it belongs where that matters: the text of a provision, the act of an item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// An open bracket with its alternatives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// `B7`, for the eye.
    pub label: String,
    /// The text.
    pub text: String,
    /// The provision, by identity.
    pub provision: String,
    /// Its name.
    pub says: Phrase,
    /// The alternatives, the base's first. The answer is the alternative by its words, so that it can come to mean
    /// no other while somebody reads.
    pub options: Vec<Pick>,
}

/// An act made of answers, and what was doubted in reading an edited text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The act.
    pub act: Act,
    /// What was doubted.
    pub findings: Vec<Finding>,
}

/// The kind of act that a word names.
///
/// # Errors
/// When it names none.
pub fn kind(word: &str) -> Result<ActKind, Error> {
    word.parse().map_err(|_| {
        let kinds: Vec<&str> = ActKind::ALL.iter().map(|kind| kind.as_str()).collect();
        Error::words(
            say!("act-kind-not-exist", "an act of the kind {kind} does not exist", kind = word),
            say!("one-of", "One of: {kinds}.", kinds = kinds.join(", ")),
        )
    })
}

/// The form of a kind of act, for a credential.
pub fn form(state: &State, credential: &str, kind: ActKind) -> Form {
    let filler = Filler::new(state, credential);
    Form { kind, fields: sheet::sheet(kind).iter().map(|line| filler.field(line)).collect() }
}

/// What a field is called where only its name is known, as the first kind of act that has one asks for it; `reword.p1` is
/// one of several.
pub fn called(field: &str) -> Option<Phrase> {
    let name = field.split('.').next()?;
    let mut lines = ActKind::ALL.iter().flat_map(|kind| sheet::sheet(*kind));
    lines.find(|line| line.name == name).map(|line| line.says.into())
}

/// The act that answers make, and what was doubted in reading them.
///
/// # Errors
/// When something is missing, is not asked for, or cannot be used; the error names the field.
pub fn made(
    state: &State,
    credential: &str,
    kind: ActKind,
    values: &Values,
    beside: &mut dyn Beside,
) -> Result<Made, Error> {
    let mut answers = Answers::new(state, credential, values, beside);
    answers.whole(&sheet::sheet(kind))?;
    let act = build::build(&mut answers, kind)?;
    Ok(Made { act, findings: answers.findings })
}

/// As [`made`], for whoever does not look at what was doubted.
///
/// # Errors
/// As [`made`].
pub fn act(
    state: &State,
    credential: &str,
    kind: ActKind,
    values: &Values,
    beside: &mut dyn Beside,
) -> Result<Act, Error> {
    made(state, credential, kind, values, beside).map(|made| made.act)
}
