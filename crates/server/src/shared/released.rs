//! Released papers and their names.

use paraph_print::{Issued, Paper, issued};
use paraph_talks::State;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// Returns the name of a paper: `framework 2`, or a statement's title.
pub fn name(issued: &Issued<'_>) -> String {
    match issued.paper {
        Paper::Draft(draft) => format!("{} {}", draft.text, draft.number),
        Paper::Statement(statement) => statement.title.clone(),
    }
}

/// Returns all released papers. A draft with withheld words can be released as well: those words are in the
/// sealed part, not in the draft.
///
/// # Errors
/// Returns an error if a draft cannot be read, which does not happen in a valid record.
pub fn all_released(state: &State) -> Result<Vec<Issued<'_>>, Fault> {
    Ok(issued(state)?.into_iter().filter(|one| one.released).collect())
}

/// Returns a released paper, by its act.
///
/// # Errors
/// Returns an error if that act released nothing.
pub fn found<'a>(look: &Look<'a>, asked: &Input) -> Result<Issued<'a>, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    all_released(look.state)?.into_iter().find(|one| one.act == act).ok_or_else(Fault::missing)
}
