//! Brackets, positions and columns as tables, to be sorted, filtered and printed.

use maud::{Markup, html};
use paraph_talks::readout::{BracketLine, brackets, columns, matrix};

use crate::asked::Asked;
use crate::fault::Fault;
use crate::look::Look;
use crate::parts::file::Sent;
use crate::parts::{mark, paper, provision, state};
use crate::routes::{Needs, Route, file, page};

/// The pages' routes.
pub const ROUTES: &[Route] = &[
    page("/brackets", Needs::SignedIn, bracket_table),
    page("/matrix", Needs::SignedIn, positions),
    page("/columns", Needs::SignedIn, side_by_side),
    file("/brackets/download", Needs::SignedIn, brackets_file),
    file("/matrix/download", Needs::SignedIn, matrix_file),
    file("/columns/download", Needs::SignedIn, columns_file),
];

/// How many brackets one page lists.
const PAGE: usize = 100;

/// The form in which a document is asked for.
fn form(asked: &Asked) -> &str {
    asked.get("form").unwrap_or("docx")
}

/// All open brackets as a document.
pub fn brackets_file(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    paper::readout(&brackets(look.state, look.viewer()).page(), form(asked), look, "brackets")
}

/// Parties by points as a document.
pub fn matrix_file(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    paper::readout(&matrix(look.state, look.viewer()).page(), form(asked), look, "positions")
}

/// Wordings side by side as a document.
pub fn columns_file(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    paper::readout(&columns(look.state, look.viewer()).page(), form(asked), look, "columns")
}

/// The lines of the table that are asked for, in the order that is asked for.
pub fn select(look: &Look<'_>, lines: &mut Vec<BracketLine>, asked: &Asked) {
    let find = asked.get("find").unwrap_or_default().to_lowercase();
    if !find.is_empty() {
        lines.retain(|line| {
            let says = line.alternatives.iter().any(|a| look.tell(&a.says).to_lowercase().contains(&find));
            says || look.tell(&line.provision.name).to_lowercase().contains(&find)
        });
    }
    match asked.get("sort") {
        Some("since") => lines.sort_by_key(|line| line.since),
        Some("alternatives") => lines.sort_by_key(|line| std::cmp::Reverse(line.alternatives.len())),
        Some("support") => lines.sort_by_key(|line| {
            std::cmp::Reverse(line.alternatives.iter().map(|a| a.for_it).max().unwrap_or(0))
        }),
        _ => {}
    }
}

fn bracket_table(look: &Look<'_>, asked: &Asked) -> Result<Markup, Fault> {
    let table = brackets(look.state, look.viewer());
    let mut lines = table.brackets;
    select(look, &mut lines, asked);
    let from = usize::try_from(asked.number("from").unwrap_or(0)).unwrap_or(0);
    let sorts = [
        ("", "sort-print"),
        ("since", "sort-since"),
        ("alternatives", "sort-alternatives"),
        ("support", "sort-support"),
    ];
    Ok(html! {
        main #main {
            h1 { (look.say("nav-brackets")) }
            (paper::downloads(look, "/brackets/download"))
            form.row.filters method="get" action="/brackets" role="search" {
                label.vh for="find" { (look.say("find")) }
                input #find type="search" name="find" value=(asked.get("find").unwrap_or_default()) placeholder=(look.say("find"));
                label.vh for="sort" { (look.say("sort")) }
                select #sort name="sort" { @for (value, key) in sorts {
                    option value=(value) selected[asked.get("sort").unwrap_or_default() == value] { (look.say(key)) }
                } }
                button { (look.say("show")) }
            }
            p.soft { (look.voice.count("brackets-open", lines.len())) @if table.withheld > 0 { " · " (look.voice.count("brackets-withheld", table.withheld)) } }
            div.scroll data-live="brackets" tabindex="0" { table {
                thead { tr { th scope="col" { (look.say("bracket")) } th scope="col" { (look.say("point")) } th scope="col" { (look.say("alternatives")) } th scope="col" { (look.say("since")) } } }
                tbody { @for line in lines.iter().skip(from).take(PAGE) {
                    tr {
                        td { a href=(provision::address(&line.provision.text, &line.label)) { (line.label) } }
                        td { a href=(super::point_address(&line.provision.text, &line.provision.id)) { (look.tell(&line.provision.name)) } }
                        td { ol.plain { @for one in &line.alternatives {
                            li dir="auto" { (look.tell(&one.says)) " " @if one.base { span.soft { (look.say("base")) " " } } (mark::labels(look.state, &one.sponsors))
                                @for said in one.accepted.iter().chain(&one.positions) { " " b.who data-hue=(mark::hue(look.state, &said.party)) { (said.party) } " " span.soft { (look.say(&format!("says-{}", said.says.replace(' ', "-")))) } } }
                        } } }
                        td { @if let Some(act) = line.since { (super::act_link(look, act)) } }
                    }
                } }
            } }
            @if lines.len() > from + PAGE { p { a.button href=(format!("/brackets?from={}&find={}&sort={}", from + PAGE, crate::parts::acts::encoded(asked.get("find").unwrap_or_default()), asked.get("sort").unwrap_or_default())) { (look.say("further")) } } }
        }
    })
}

fn positions(look: &Look<'_>, _: &Asked) -> Result<Markup, Fault> {
    let table = matrix(look.state, look.viewer());
    let word = |word: &paraph_talks::readout::Word| {
        let name =
            serde_json::to_value(word).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        look.say(&format!("word-{name}"))
    };
    Ok(html! {
        main #main {
            h1 { (look.say("nav-matrix")) }
            (paper::downloads(look, "/matrix/download"))
            p.soft { (look.say("silence-is-no-support")) }
            div.scroll data-live="matrix" tabindex="0" { table.matrix {
                thead { tr { th scope="col" { (look.say("point")) } th scope="col" { (look.say("status")) }
                    @for party in &table.parties { th scope="col" { b.who data-hue=(mark::hue(look.state, party)) { (party) } } }
                    @if table.parties.is_empty() { th scope="col" { (look.say("how-many")) } } } }
                tbody { @for row in &table.rows {
                    tr {
                        th scope="row" { a href=(super::point_address(&row.provision.text, &row.provision.id)) { (look.tell(&row.provision.name)) } }
                        td { @if let Some(status) = row.status { span.s.(state::class(status)) { (state::named(look, status)) } } }
                        @if row.withheld { td colspan=(table.parties.len().max(1)) .withheld { (look.say("withheld")) } }
                        @else if table.parties.is_empty() {
                            td { @for (said, n) in &row.counts { (word(said)) " " b { (n) } " " } }
                        } @else {
                            @for cell in &row.cells { td { @for said in cell { span.cell { (word(said)) } " " } } }
                        }
                    }
                } }
            } }
        }
    })
}

fn side_by_side(look: &Look<'_>, asked: &Asked) -> Result<Markup, Fault> {
    let table = columns(look.state, look.viewer());
    let contested = asked.get("only") == Some("contested");
    let rows = table.rows.iter().filter(|row| !contested || !row.wordings.is_empty());
    Ok(html! {
        main #main {
            h1 { (look.say("view-columns")) }
            (paper::downloads(look, "/columns/download"))
            p { a href="/columns?only=contested" aria-current=[contested.then_some("true")] { (look.say("filter-contested")) } " · " a href="/columns" { (look.say("filter-all")) } }
            div.scroll tabindex="0" data-live="columns" { table.columns {
                thead { tr { th scope="col" { (look.say("point")) } th scope="col" { (look.say("base")) }
                    @for party in &table.parties { th scope="col" { b.who data-hue=(mark::hue(look.state, party)) { (party) } } }
                    @if table.parties.is_empty() { th scope="col" { (look.say("wordings")) } }
                    th scope="col" { (look.say("compromise")) } } }
                tbody { @for row in rows {
                    tr {
                        th scope="row" { a href=(super::point_address(&row.provision.text, &row.provision.id)) { (look.tell(&row.provision.name)) } }
                        td dir="auto" { (row.base.as_deref().unwrap_or("–")) }
                        @if table.parties.is_empty() {
                            td { @for wording in &row.wordings { p dir="auto" { (wording.words.as_deref().unwrap_or("–")) " " span.soft { "(" (wording.count) ")" } } } }
                        }
                        @for party in &table.parties {
                            @let own = row.wordings.iter().find(|w| w.parties.contains(party));
                            td dir="auto" data-hue=(mark::hue(look.state, party)) { @match own { Some(wording) => { (wording.words.as_deref().unwrap_or("–")) } None => { span.soft { "=" } } } }
                        }
                        td dir="auto" { @if let Some(compromise) = &row.compromise { (compromise.words) " " span.soft { (look.say(&format!("status-{}", compromise.how.replace(' ', "-")))) } } }
                    }
                } }
            } }
        }
    })
}
