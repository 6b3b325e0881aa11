//! One form for every kind of act: the questions of a page or a program to a delegate, who can then sign
//! without knowing the format of the record.
//!
//! [`form`] returns the fields, with lists filled from the state as the credential may see it. [`made`] takes
//! the answers, by name of the field, and returns the act. Names of answers that belong together:
//!
//! - an alternative is answered by the value of its option, or as people write it: `6.2=B`;
//!   a suffix distinguishes several groups of options: `items.B7`;
//! - [`What::Each`] is answered by `reword.p6`: the field's name and the value of the option;
//! - [`What::List`] is answered by `option.1.title`, `option.2.title`, ...; empty rows are ignored.
//!
//! A missing answer, an answer without a question and an answer that cannot be used are errors that name the
//! field. Nothing else is ignored.

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
use paraph_talks::{Phrase, State, clean, say};
use paraph_text::Finding;
use serde::Serialize;

use crate::error::Error;

use answers::Answers;
pub use beside::{Apart, Beside, Sealing, Upload};
use fill::Filler;
pub use fill::ruled;
use sheet::Ask;
pub use standing::may;

/// Answers to a form, by the name of the field.
pub type Values = BTreeMap<String, Vec<String>>;

/// The questions to the signer of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "form"))]
pub struct Form {
    /// Kind of act.
    pub kind: ActKind,
    /// Fields, in the order of the questions.
    pub fields: Vec<Field>,
    /// Points of the texts, once for all fields that ask for points.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Pick>,
    /// Open brackets, once for all fields that ask for alternatives.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub brackets: Vec<Question>,
}

impl Form {
    /// Whether every required choice has at least one option.
    pub fn ready(&self) -> bool {
        self.fields.iter().all(|field| !field.required || self.some(&field.what))
    }

    /// Whether a field has anything to choose. Fields for writing always have.
    fn some(&self, what: &What) -> bool {
        match what {
            What::Alternatives => !self.brackets.is_empty(),
            What::Points | What::Each(_) => !self.points.is_empty(),
            What::List(fields) => fields.iter().all(|field| !field.required || self.some(&field.what)),
            What::Text | What::Words | What::Moment | What::Number | What::YesNo | What::File => true,
            _ => !what.own().is_empty(),
        }
    }
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Field {
    /// Name in answers.
    pub name: &'static str,
    /// Question.
    pub says: Phrase,
    /// Possible answers.
    pub what: What,
    /// Whether an answer is required.
    pub required: bool,
    /// Whether several answers are allowed.
    pub many: bool,
    /// Values that apply without an answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub now: Vec<String>,
}

/// Possible answers to a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Answers"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A line.
    Text,
    /// Words, on any number of lines.
    Words,
    /// A moment in UTC: `2025-11-23T09:00:00Z`, or `2025-11-23T09:00`.
    Moment,
    /// A whole number.
    Number,
    /// `yes` or `no`; no answer means no.
    YesNo,
    /// A file, or the text itself.
    File,
    /// Alternatives of the open brackets of the form.
    Alternatives,
    /// Points of the form.
    Points,
    /// These provisions.
    Provisions(Vec<Pick>),
    /// Parties.
    Parties(Vec<Pick>),
    /// Credentials.
    Credentials(Vec<Pick>),
    /// One of these words.
    OneOf(Vec<Pick>),
    /// An act.
    Act(Vec<Pick>),
    /// Items of these acts, counted from 1.
    Items(Vec<Pick>),
    /// An answer for each point of the form: `name.value`.
    Each(Box<What>),
    /// Rows: `name.1.field`, `name.2.field`.
    List(Vec<Field>),
}

impl What {
    /// Returns the options that belong to the field alone. Points and brackets belong to the form.
    pub fn own(&self) -> &[Pick] {
        match self {
            What::Provisions(all)
            | What::Parties(all)
            | What::Credentials(all)
            | What::OneOf(all)
            | What::Act(all)
            | What::Items(all) => all,
            _ => &[],
        }
    }
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pick {
    /// Answer.
    pub value: String,
    /// Text for people.
    pub says: Phrase,
    /// Owner of the option where that matters: the text of a provision, the act of an item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// An open bracket with its alternatives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// Label for people: `B7`.
    pub label: String,
    /// Text.
    pub text: String,
    /// Provision, by identity.
    pub provision: String,
    /// Name of the provision.
    pub says: Phrase,
    /// Alternatives, the base's first. Each answer holds the words of the alternative, so that it cannot come
    /// to mean another one while somebody reads.
    pub options: Vec<Pick>,
}

/// An act made from answers, and doubts in reading an edited text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Act.
    pub act: Act,
    /// Doubts.
    pub findings: Vec<Finding>,
}

/// Returns the kind of act that a word names.
///
/// # Errors
/// Returns an error if there is no such kind.
pub fn kind(word: &str) -> Result<ActKind, Error> {
    word.parse().map_err(|_| {
        let kinds: Vec<&str> = ActKind::ALL.iter().map(|kind| kind.as_str()).collect();
        Error::words(
            say!("act-kind-not-exist", "an act of the kind {kind} does not exist", kind = word),
            say!("one-of", "One of: {kinds}.", kinds = kinds.join(", ")),
        )
    })
}

/// Returns the form of a kind of act, for a credential.
pub fn form(state: &State, credential: &str, kind: ActKind) -> Form {
    let filler = Filler::new(state, credential);
    let lines = sheet::sheet(kind);
    let mut form = Form {
        kind,
        fields: lines.iter().map(|line| filler.field(line)).collect(),
        points: Vec::new(),
        brackets: Vec::new(),
    };
    if sheet::any(&lines, |ask| matches!(ask, Ask::Provisions | Ask::Places | Ask::Each(_))) {
        form.points = filler.provisions();
    }
    if sheet::any(&lines, |ask| matches!(ask, Ask::Alternatives)) {
        form.brackets = filler.questions();
    }
    form
}

/// Returns the question of a field of which only the name is known, in the words of the first kind of act
/// that has such a field. `reword.p1` is one of several fields of its kind.
pub fn called(field: &str) -> Option<Phrase> {
    let name = field.split('.').next()?;
    let mut lines = ActKind::ALL.iter().flat_map(|kind| sheet::sheet(*kind));
    lines.find(|line| line.name == name).map(|line| line.says.into())
}

/// Makes an act from answers, and returns it with the doubts in reading them.
///
/// # Errors
/// Returns an error if an answer is missing, belongs to no question, or cannot be used. It names the field.
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
    let mut findings = answers.findings;
    // Typed words may be sealed or kept apart, and words of files are in the act alone.
    let typed = values.values().flatten().flat_map(|words| clean::hidden(words));
    for sign in typed.chain(clean::hidden_in(&act)) {
        if !findings.iter().any(|known| known.message == sign.message) {
            findings.push(sign);
        }
    }
    Ok(Made { act, findings })
}

/// Like [`made`], without the doubts.
///
/// # Errors
/// Returns the errors of [`made`].
pub fn act(
    state: &State,
    credential: &str,
    kind: ActKind,
    values: &Values,
    beside: &mut dyn Beside,
) -> Result<Act, Error> {
    made(state, credential, kind, values, beside).map(|made| made.act)
}
