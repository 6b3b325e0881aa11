//! How much of a foreign text is in dispute, by provision and article.
//!
//! One bracket is one span under dispute, counted once however many alternatives it has;
//! alternatives are counted separately.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::notation::survey;
use crate::provision::{Id, Kind};
use crate::rolling::Counts;
use crate::text::Text;

/// How much of a foreign text is in dispute, and the kinds of its brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForeignCount {
    /// Provisions, words and brackets as read; a bracket over several provisions counts once.
    pub counts: Counts,
    /// Opening brackets on the page.
    pub openings: usize,
    /// Closing brackets on the page.
    pub closings: usize,
    /// Opening brackets without a closing one.
    pub unclosed: usize,
    /// Closing brackets without an opening one.
    pub unopened: usize,
    /// Brackets that comment on the text (`[DRAFT, NOT IN FORCE]`).
    pub remarks: usize,
    /// `[ ]`, to be filled in; not counted as brackets.
    pub blanks: usize,
    /// Footnote references, `[sic]`, `[...]` and links; not counted as brackets.
    pub literals: usize,
    /// Choices between options at the head of provisions; not counted as brackets.
    pub choices: usize,
    /// Options in all the choices.
    pub options: usize,
    /// Provisions in which a bracket opens or an option begins.
    pub rows: Vec<CountRow>,
    /// Unbalanced brackets, and places read with doubt.
    pub findings: Vec<Finding>,
}

/// The dispute in one provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRow {
    /// The provision.
    pub id: Id,
    /// Name by which a person refers to it.
    pub name: String,
    /// The article or division that contains it, unless it is one itself.
    pub article: Option<Id>,
    /// Brackets that open in it.
    pub brackets: usize,
    /// Alternatives in them.
    pub alternatives: usize,
    /// The deepest nesting, including brackets that opened earlier.
    pub depth: usize,
    /// Whether an option begins with it.
    pub option: bool,
}

/// Counts the brackets and options of a foreign text; never fails.
pub fn count_foreign(text: &Text) -> ForeignCount {
    let survey = survey(text);
    let heads: BTreeSet<usize> =
        survey.choices.iter().flat_map(|c| c.options.iter().map(|o| o.start)).collect();
    let mut rows = Vec::new();
    let mut article: Option<Id> = None;
    let mut counts = Counts { sponsors: survey.rolling.sponsors.len(), ..Counts::default() };
    let mut remarks = 0;
    for (nth, (provision, tally)) in text.provisions().iter().zip(&survey.tallies).enumerate() {
        let heading = matches!(provision.kind, Kind::Article | Kind::Division);
        if heading {
            article = Some(provision.id.clone());
        }
        counts.provisions += 1;
        counts.brackets += tally.brackets;
        counts.alternatives += tally.alternatives;
        counts.depth = counts.depth.max(tally.depth);
        counts.disputed += usize::from(tally.depth > 0);
        counts.words += provision.wording.words().len();
        remarks += tally.remarks;
        let option = heads.contains(&nth);
        if tally.brackets > 0 || option {
            rows.push(CountRow {
                id: provision.id.clone(),
                name: provision.name(),
                article: article.clone().filter(|_| !heading),
                brackets: tally.brackets,
                alternatives: tally.alternatives,
                depth: tally.depth,
                option,
            });
        }
    }
    ForeignCount {
        counts,
        openings: survey.openings,
        closings: survey.closings,
        unclosed: survey.unclosed,
        unopened: survey.unopened,
        remarks,
        blanks: survey.blanks,
        literals: survey.literals,
        choices: survey.choices.len(),
        options: survey.choices.iter().map(|c| c.options.len()).sum(),
        rows,
        findings: survey.findings,
    }
}
