//! Brackets, positions and columns as tables that can be sorted, filtered and printed.

use maud::{Markup, html};
use paraph_talks::readout::{brackets, columns, matrix};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::downloads::downloads;
use crate::parts::link::{act_link, point_address};
use crate::parts::stretch::{ROWS, Stretch};
use crate::parts::{mark, provision, state};
use crate::route::{Needs, Route, file, page};
use crate::shared::brackets::select;
use crate::shared::documents::{brackets_file, columns_file, matrix_file};

/// Routes of the pages.
pub const ROUTES: &[Route] = &[
    page("/brackets", Needs::SignedIn, bracket_table),
    page("/matrix", Needs::SignedIn, positions),
    page("/columns", Needs::SignedIn, side_by_side),
    file("/brackets/download", Needs::SignedIn, brackets_file),
    file("/matrix/download", Needs::SignedIn, matrix_file),
    file("/columns/download", Needs::SignedIn, columns_file),
];

/// Number of brackets on one page.
const BRACKETS: usize = 100;
/// Number of brackets and acceptances that are shown of a package.
const PACKAGE: usize = 12;
/// Number of points on one page of wordings.
const WORDINGS: usize = 100;

fn bracket_table(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let table = brackets(look.state, look.viewer());
    let mut lines = table.brackets;
    select(look, &mut lines, asked);
    let stretch = Stretch::of(asked, lines.len(), BRACKETS);
    let sorts = [
        ("", "sort-print"),
        ("since", "sort-since"),
        ("alternatives", "sort-alternatives"),
        ("support", "sort-support"),
    ];
    Ok(html! {
        main #main {
            h1 { (look.say("nav-brackets")) }
            (downloads(look, "/brackets/download"))
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
            @if !table.packages.is_empty() {
                section.card data-live="packages" { h2 { (look.say("brackets-close-together")) }
                    ul { @for package in &table.packages { li {
                        @for one in package.brackets.iter().take(PACKAGE) { a href=(provision::address(&one.provision.text, &one.label)) { (one.label) } " " (look.tell(&one.provision.name)) " · " }
                        @if package.brackets.len() > PACKAGE { (look.voice.count("brackets-n", package.brackets.len())) " · " }
                        @for because in package.because.iter().take(PACKAGE) { span.soft { (look.tell(because)) } ". " }
                    } } }
                }
            }
            div.scroll data-live="brackets" tabindex="0" { table {
                thead { tr { th scope="col" { (look.say("bracket")) } th scope="col" { (look.say("point")) } th scope="col" { (look.say("alternatives")) } th scope="col" { (look.say("since")) } } }
                tbody { @for line in stretch.cut(lines.iter()) {
                    tr {
                        td { a href=(provision::address(&line.provision.text, &line.label)) { (line.label) } }
                        td { a href=(point_address(&line.provision.text, &line.provision.id)) { (look.tell(&line.provision.name)) } }
                        td { ol.plain { @for one in &line.alternatives {
                            li dir="auto" { (look.tell(&one.says)) " " @if one.base { span.soft { (look.say("base")) " " } } (mark::labels(look.state, &one.sponsors))
                                @for said in one.accepted.iter().chain(&one.positions) { " " b.who data-hue=(mark::hue(look.state, &said.party)) { (said.party) } " " span.soft { (look.say(&format!("says-{}", said.says.replace(' ', "-")))) @if let Some(condition) = &said.condition { ", " (look.tell(condition)) } } }
                                @for condition in &one.conditions { " " span.soft { (look.tell(condition)) } } }
                        } } }
                        td { @if let Some(act) = line.since { (act_link(look, act)) } }
                    }
                } }
            } }
            (stretch.links(look, "/brackets", asked))
        }
    })
}

fn positions(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let table = matrix(look.state, look.viewer());
    let stretch = Stretch::of(asked, table.rows.len(), ROWS);
    let word = |word: &paraph_talks::readout::Word| {
        let name =
            serde_json::to_value(word).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        look.say(&format!("word-{name}"))
    };
    Ok(html! {
        main #main {
            h1 { (look.say("nav-matrix")) }
            (downloads(look, "/matrix/download"))
            p.soft { (look.say("silence-is-no-support")) }
            (stretch.links(look, "/matrix", asked))
            div.scroll data-live="matrix" tabindex="0" { table.matrix {
                thead { tr { th scope="col" { (look.say("point")) } th scope="col" { (look.say("status")) }
                    @for party in &table.parties { th scope="col" { b.who data-hue=(mark::hue(look.state, party)) { (party) } } }
                    @if table.parties.is_empty() { th scope="col" { (look.say("how-many")) } } } }
                tbody { @for row in stretch.cut(table.rows.iter()) {
                    tr {
                        th scope="row" { a href=(point_address(&row.provision.text, &row.provision.id)) { (look.tell(&row.provision.name)) } }
                        td { @if let Some(status) = row.status { span.s.(state::class(status)) { (state::named(look, status)) } } }
                        @if row.withheld { td colspan=(table.parties.len().max(1)) .withheld { (look.say("withheld")) } }
                        @else if table.parties.is_empty() {
                            td { @for (said, n) in &row.counts { (word(said)) " " b { (n) } " " } @for one in &row.conditions { span.soft { (look.tell(&one.says())) } " " } }
                        } @else {
                            @for (cell, party) in row.cells.iter().zip(&table.parties) { td {
                                @for said in cell { span.cell { (word(said)) } " " }
                                @for one in row.conditions.iter().filter(|one| one.party.as_ref() == Some(party)) { span.soft { (look.tell(&one.condition)) } " " }
                            } }
                        }
                    }
                } }
            } }
        }
    })
}

fn side_by_side(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let table = columns(look.state, look.viewer());
    let contested = asked.get("only") == Some("contested");
    let rows: Vec<_> = table.rows.iter().filter(|row| !contested || !row.wordings.is_empty()).collect();
    let stretch = Stretch::of(asked, rows.len(), WORDINGS);
    Ok(html! {
        main #main {
            h1 { (look.say("view-columns")) }
            (downloads(look, "/columns/download"))
            p { a href="/columns?only=contested" aria-current=[contested.then_some("true")] { (look.say("filter-contested")) } " · " a href="/columns" { (look.say("filter-all")) } }
            (stretch.links(look, "/columns", asked))
            div.scroll tabindex="0" data-live="columns" { table.columns {
                thead { tr { th scope="col" { (look.say("point")) } th scope="col" { (look.say("base")) }
                    @for party in &table.parties { th scope="col" { b.who data-hue=(mark::hue(look.state, party)) { (party) } } }
                    @if table.parties.is_empty() { th scope="col" { (look.say("wordings")) } }
                    th scope="col" { (look.say("compromise")) } } }
                tbody { @for row in stretch.cut(rows.iter()) {
                    tr {
                        th scope="row" { a href=(point_address(&row.provision.text, &row.provision.id)) { (look.tell(&row.provision.name)) } }
                        td dir="auto" { (row.base.as_deref().unwrap_or("–")) }
                        @if table.parties.is_empty() {
                            td { @for wording in &row.wordings { p dir="auto" { (wording.words.as_deref().unwrap_or("–")) " " span.soft { "(" (wording.count) ")" } } }
                                @if row.silent_count > 0 { p.soft { (look.say("silent")) " (" (row.silent_count) ")" } }
                                @for one in &row.conditions { p.soft { (look.tell(&one.says())) } } }
                        }
                        @for party in &table.parties {
                            @let own = row.wordings.iter().find(|w| w.parties.contains(party));
                            td dir="auto" data-hue=(mark::hue(look.state, party)) {
                                @match own { Some(wording) => { (wording.words.as_deref().unwrap_or("–")) } None if row.silent.contains(party) => { span.soft { (look.say("silent")) } } None => { span.soft { "=" } } }
                                @for one in row.conditions.iter().filter(|one| one.party.as_ref() == Some(party)) { p.soft { (look.tell(&one.says())) } }
                            }
                        }
                        td dir="auto" { @if let Some(compromise) = &row.compromise { (compromise.words) " " span.soft { (look.say(&format!("status-{}", compromise.how.replace(' ', "-")))) } } }
                    }
                } }
            } }
        }
    })
}
