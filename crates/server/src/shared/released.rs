//! What was released, and what it is called.

use paraph_print::{Issued, Paper, issued};
use paraph_talks::State;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// What something that went out is called: `framework 2`, or a statement's title.
pub fn name(issued: &Issued<'_>) -> String {
    match issued.paper {
        Paper::Draft(draft) => format!("{} {}", draft.text, draft.number),
        Paper::Statement(statement) => statement.title.clone(),
    }
}

/// Everything that was released. A draft with withheld words in it was cleared with them: the words are in the sealed
/// part, not in the draft.
///
/// # Errors
/// When a draft cannot be read, which a sound record does not have.
pub fn all_released(state: &State) -> Result<Vec<Issued<'_>>, Fault> {
    Ok(issued(state)?.into_iter().filter(|one| one.released).collect())
}

/// A released paper, by its act.
///
/// # Errors
/// When nothing was released by that act.
pub fn found<'a>(look: &Look<'a>, asked: &Input) -> Result<Issued<'a>, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    all_released(look.state)?.into_iter().find(|one| one.act == act).ok_or_else(Fault::missing)
}
