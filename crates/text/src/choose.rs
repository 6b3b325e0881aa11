//! One side's text, read out of a rolling text.

use crate::rolling::{Alternative, Run};
use crate::sponsor::Sponsor;

/// The words of one side, or of the base: in each bracket the side's alternative where it has
/// one, else the base's, else (in a foreign text that knows no base) the first.
pub(crate) fn chosen_text(runs: &[Run], side: Option<&Sponsor>) -> String {
    let mut out = String::new();
    write_chosen(runs, side, &mut out);
    out
}

fn write_chosen(runs: &[Run], side: Option<&Sponsor>, out: &mut String) {
    for run in runs {
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                if let Some(alternative) = chosen(&bracket.alternatives, side) {
                    write_chosen(&alternative.runs, side, out);
                }
            }
        }
    }
}

fn chosen<'a>(alternatives: &'a [Alternative], side: Option<&Sponsor>) -> Option<&'a Alternative> {
    let own = side.and_then(|s| alternatives.iter().find(|a| a.sponsors.contains(s)));
    own.or_else(|| alternatives.iter().find(|a| a.base)).or_else(|| alternatives.first())
}
