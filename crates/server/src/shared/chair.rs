//! Matters that the chair can settle: brackets that can close, corrections that wait.

use paraph_talks::Corrections;
use paraph_talks::readout::{BracketLine, BracketTable};

use crate::look::Look;

/// Returns the brackets that have an alternative accepted by all whose consent counts.
pub fn ripe<'t>(look: &Look<'_>, table: &'t BracketTable) -> Vec<&'t BracketLine> {
    let counted = look.state.counted().len();
    let closes = |line: &&BracketLine| line.alternatives.iter().any(|a| counted > 0 && a.for_it >= counted);
    table.brackets.iter().filter(closes).collect()
}

/// Returns the corrections that wait to be declared, by act.
pub fn open_corrections<'a>(look: &Look<'a>) -> impl Iterator<Item = (&'a u64, &'a Corrections)> {
    look.state.proceedings.corrections.iter().filter(|(_, list)| list.declared.is_none())
}
