//! The readouts that `docs/format/readouts.md` specifies.

use paraph_talks::readout;

use super::operation::{Operation, Param, file, get, may, must, one_of};
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::route::Needs;
use crate::shared::brackets::select;
use crate::shared::documents::{self, MEDIA, READOUT_FORMS, brief_file};
use crate::shared::file::Sent;

pub const OPERATIONS: &[Operation] = &[
    get!("/api/v1/standing", Needs::SignedIn, "Where we stand", standing),
    get!("/api/v1/needs", Needs::SignedIn, "What needs me", needs),
    get!("/api/v1/next", Needs::Inside, "Dates, and next steps of all parties", next),
    get!("/api/v1/brackets", Needs::SignedIn, "All open brackets", brackets).asking(&[
        may("find", "string", "Only brackets whose words or name contain this"),
        one_of("sort", &["since", "alternatives", "support"], "Order; by default the order of the text"),
    ]),
    readout("/api/v1/brackets/file", "All open brackets, as a document", documents::brackets_file),
    readout("/api/v1/matrix/file", "Parties by points, as a document", documents::matrix_file),
    readout("/api/v1/columns/file", "Wordings side by side, as a document", documents::columns_file),
    file("/api/v1/brief/file", Needs::Inside, MEDIA, "The principal's page, as a document", brief_file)
        .asking(FORM),
    get!("/api/v1/brackets/{label}", Needs::SignedIn, "One bracket by its label, such as B7", bracket,)
        .asking(&[may("text", "string", "Name of the text; by default the first that has a base")]),
    get!("/api/v1/matrix", Needs::SignedIn, "Parties by points", matrix),
    get!("/api/v1/columns", Needs::SignedIn, "Wordings side by side", columns).asking(&[one_of(
        "only",
        &["contested"],
        "Only points on which there is a proposal",
    )]),
    get!("/api/v1/progress", Needs::Inside, "Open brackets over time", progress),
    get!("/api/v1/brief", Needs::Inside, "The principal's page", brief),
    get!(
        "/api/v1/statement",
        Needs::Inside,
        "Joint statement that can be drafted from the record",
        statement,
    ),
    get!("/api/v1/languages", Needs::SignedIn, "Versions in other languages", languages),
    get!("/api/v1/history", Needs::SignedIn, "History of one provision", history)
        .asking(&[
            must("id", "string", "Identifier of the provision"),
            may("text", "string", "Name of the text; by default the first that has a base"),
        ])
        .failing(&[404]),
    get!("/api/v1/acts", Needs::SignedIn, "The acts of the record", log).asking(&[may(
        "from",
        "integer",
        "Number of the first act to return; 1 by default",
    )]),
    get!("/api/v1/record/acts/{number}", Needs::SignedIn, "One act with all its words", act).failing(&[404]),
    get!(
        "/api/v1/record/acts/{number}/letter",
        Needs::Inside,
        "Letter of the silence procedure that an act opened",
        letter,
    )
    .failing(&[404]),
    file(
        "/api/v1/record/acts/{number}/letter/file",
        Needs::Inside,
        MEDIA,
        "Letter of a silence procedure, as a document to send",
        documents::letter_file,
    )
    .asking(FORM)
    .failing(&[404]),
];

const FORM: &[Param] = &[one_of("form", READOUT_FORMS, "Format; docx by default")];

const fn readout(
    path: &'static str,
    says: &'static str,
    made: fn(&Look<'_>, &Input) -> Result<Sent, Fault>,
) -> Operation {
    file(path, Needs::SignedIn, MEDIA, says, made).asking(FORM)
}

fn standing(look: &Look<'_>, _: &Input) -> Result<readout::WhereWeStand, Fault> {
    Ok(readout::standing(look.state, look.viewer(), Some(look.now)).hear(&look.hearing()))
}

fn needs(look: &Look<'_>, _: &Input) -> Result<readout::NeedsMe, Fault> {
    Ok(readout::needs(look.state, look.viewer(), Some(look.now)).hear(&look.hearing()))
}

fn next(look: &Look<'_>, _: &Input) -> Result<readout::NextSteps, Fault> {
    Ok(readout::next(look.state, look.viewer(), Some(look.now)).hear(&look.hearing()))
}

fn brackets(look: &Look<'_>, asked: &Input) -> Result<readout::BracketTable, Fault> {
    let mut table = readout::brackets(look.state, look.viewer()).hear(&look.hearing());
    select(look, &mut table.brackets, asked);
    Ok(table)
}

fn bracket(look: &Look<'_>, asked: &Input) -> Result<readout::BracketLine, Fault> {
    let (text, _) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let label = asked.get("label").unwrap_or_default();
    let line = readout::bracket(look.state, look.viewer(), text, label).ok_or_else(Fault::missing)?;
    Ok(line.hear(&look.hearing()))
}

fn matrix(look: &Look<'_>, _: &Input) -> Result<readout::Matrix, Fault> {
    Ok(readout::matrix(look.state, look.viewer()))
}

fn columns(look: &Look<'_>, asked: &Input) -> Result<readout::Columns, Fault> {
    let mut table = readout::columns(look.state, look.viewer());
    if asked.get("only") == Some("contested") {
        table.rows.retain(|row| !row.wordings.is_empty());
    }
    Ok(table)
}

fn progress(look: &Look<'_>, _: &Input) -> Result<readout::ProgressReadout, Fault> {
    Ok(look.app.room.progress().readout())
}

fn brief(look: &Look<'_>, _: &Input) -> Result<readout::Brief, Fault> {
    Ok(readout::brief(look.state, look.viewer(), Some(look.now)).hear(&look.hearing()))
}

fn statement(look: &Look<'_>, _: &Input) -> Result<readout::StatementDraft, Fault> {
    Ok(readout::statement(look.state, look.viewer()))
}

fn languages(look: &Look<'_>, _: &Input) -> Result<readout::Languages, Fault> {
    Ok(readout::languages(look.state, look.viewer()))
}

fn history(look: &Look<'_>, asked: &Input) -> Result<readout::History, Fault> {
    let (text, _) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let id = asked.need("id")?;
    let life = readout::history(look.state, look.viewer(), text, id).ok_or_else(Fault::missing)?;
    Ok(life.hear(&look.hearing()))
}

fn log(look: &Look<'_>, asked: &Input) -> Result<readout::LogReadout, Fault> {
    let from = asked.number("from").unwrap_or(1).max(1);
    Ok(readout::log(look.state, look.viewer(), from).hear(&look.hearing()))
}

fn act(look: &Look<'_>, asked: &Input) -> Result<readout::ActReadout, Fault> {
    let number = asked.number("number").ok_or_else(Fault::missing)?;
    readout::act(&look.hearing(), number).ok_or_else(Fault::missing)
}

fn letter(look: &Look<'_>, asked: &Input) -> Result<readout::Letter, Fault> {
    let number = asked.number("number").ok_or_else(Fault::missing)?;
    readout::silence_letter(&look.hearing(), number).ok_or_else(Fault::missing)
}
