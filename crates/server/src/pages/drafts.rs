//! Drafts: issued, compared, traced, initialled, cleared, and sent as documents.

use maud::{Markup, html};
use paraph_print::{SeenText, Version, is_released};
use paraph_talks::act::ActKind;
use paraph_talks::{Became, Draft};
use paraph_text::{RedlineRow, SpanKind, redline};

use crate::fault::Fault;
use crate::input::{Input, encoded};
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::act_link;
use crate::parts::mark;
use crate::parts::stretch::{ROWS, Stretch};
use crate::route::{Needs, Route, file, page};
use crate::shared::documents::{TEXT_FORMS, draft_file, statement_file};
use crate::shared::drafts::by_number;
use crate::shared::file::Sent;

/// Routes of the pages.
pub const ROUTES: &[Route] = &[
    page("/drafts", Needs::Inside, show),
    page("/drafts/compare", Needs::Inside, compare),
    page("/drafts/trace", Needs::Inside, trace),
    file("/drafts/download", Needs::Inside, download),
    file("/statement/download", Needs::Inside, statement_file),
];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let codes = |all: &std::collections::BTreeSet<paraph_talks::PartyCode>| {
        all.iter().map(|p| p.as_str().to_owned()).collect::<Vec<_>>()
    };
    let drafts: Vec<_> = look.state.proceedings.drafts.iter().collect();
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-drafts")) }
            @if drafts.is_empty() { p.soft { (look.say("no-draft-yet")) } }
            @for (act, draft) in drafts.iter().rev() {
                section.card id=(format!("act-{act}")) data-live=(format!("draft-{act}")) {
                    h2 { (draft.text) " · " (look.voice.count("draft-n", draft.number as usize)) " " (act_link(look, **act)) @if is_released(look.state, &draft.cleared) { " " span.s.agreed { (look.say("is-public")) } } }
                    @if let Some(marking) = &draft.marking { p.soft { (marking) } }
                    p { (look.voice.count("provisions-n", draft.provisions.len())) " · " (look.voice.count("brackets-open", draft.brackets as usize)) }
                    @if let Some(warning) = draft.warning() { p.soft { (look.tell(&warning)) } }
                    p { (look.say("initialled")) " " @if draft.initialled.is_empty() { span.soft { (look.say("nobody-yet")) } } (mark::labels(look.state, &codes(&draft.initialled))) " · " (look.say("cleared")) " " @if draft.cleared.is_empty() { span.soft { (look.say("nobody-yet")) } } (mark::labels(look.state, &codes(&draft.cleared))) }
                    p.soft.hash { (draft.hash) }
                    p { @for form in TEXT_FORMS { a.button href=(format!("/drafts/download?text={}&draft={}&form={form}", encoded(&draft.text), draft.number)) { (form) } " " } }
                    @if draft.number > 1 { p {
                        a href=(format!("/drafts/compare?text={}&old={}&new={}", encoded(&draft.text), draft.number - 1, draft.number)) { (look.say("view-compare")) } " · "
                        a href=(format!("/drafts/trace?text={}&old={}&new={}", encoded(&draft.text), draft.number - 1, draft.number)) { (look.say("trace")) }
                    } }
                    @for kind in [ActKind::Initial, ActKind::Clear] { (fold_form(look, kind, &[("act", &act.to_string())], "/drafts")) }
                }
            }
            @if drafts.len() > 1 {
                form.row method="get" action="/drafts/compare" { @for (name, key) in [("old", "older-draft"), ("new", "newer-draft")] {
                    label for=(name) { (look.say(key)) }
                    select id=(name) name=(name) { @for (_, draft) in &drafts { option value=(draft.number) selected[name == "new" && draft.number as usize == drafts.len()] { (draft.text) " " (draft.number) } } }
                } button { (look.say("view-compare")) } }
            }
            (fold_form(look, ActKind::Issue, &[], "/drafts"))
            (fold_form(look, ActKind::SetAside, &[], "/drafts"))
        }
    })
}

/// A draft with the act that issued it.
type Issue<'a> = (u64, &'a Draft);

fn two<'a>(look: &Look<'a>, asked: &Input) -> Result<(Issue<'a>, Issue<'a>), Fault> {
    let number = |name| asked.number(name).ok_or_else(Fault::missing);
    Ok((
        by_number(look, asked.get("text"), number("old")?)?,
        by_number(look, asked.get("text"), number("new")?)?,
    ))
}

fn compare(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let ((older, old), (newer, new)) = two(look, asked)?;
    let (before, after) = paraph_print::compared(look.state, older, Version::Draft(newer), look.reader())?;
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("view-compare")) }
            p.soft { (look.voice.count("draft-n", old.number as usize)) " → " (look.voice.count("draft-n", new.number as usize)) }
            (compared(look, &before, &after, "/drafts/compare", asked))
        }
    })
}

/// Shows two states of a text side by side: first the changes that lawyers fear, then all changes word by
/// word.
pub fn compared(look: &Look<'_>, before: &SeenText, after: &SeenText, path: &str, asked: &Input) -> Markup {
    let redline = redline(&before.text, &after.text);
    let withheld = |id: &str| before.withheld.contains(id) || after.withheld.contains(id);
    let readable = |row: &RedlineRow<'_>| !row.old.iter().chain(&row.new).any(|r| withheld(r.id.as_str()));
    let feared: Vec<_> = redline
        .sensitive
        .iter()
        .filter_map(|one| Some((one, redline.rows.get(one.row)?)))
        .filter(|(_, row)| readable(row))
        .collect();
    let rows = Stretch::of(asked, redline.rows.len(), ROWS);
    html! {
        @if !feared.is_empty() {
            section.card { h2 { (look.say("feared")) } @if feared.len() > ROWS { p.soft { (Stretch { from: 0, most: ROWS, all: feared.len() }.says(look)) } }
                ul { @for (one, row) in feared.iter().take(ROWS) {
                li { span.s { (one.kind.as_str()) } " " del dir="auto" { (one.old) } " → " ins dir="auto" { (one.new) } @if let Some(reference) = row.new.as_ref().or(row.old.as_ref()) { " " span.soft { (reference.number.as_ref().map_or("", |n| n.label.as_str())) } } }
            } } }
        }
        (rows.links(look, path, asked))
        article.text { @for row in rows.cut(redline.rows.iter()) { (row_of(look, row, readable(row))) } }
    }
}

fn row_of(look: &Look<'_>, row: &RedlineRow<'_>, readable: bool) -> Markup {
    let label = |r: &Option<paraph_text::Reference>| {
        r.as_ref().and_then(|r| r.number.as_ref()).map_or(String::new(), |n| n.label.clone())
    };
    let (old, new) = (label(&row.old), label(&row.new));
    html! {
        div.p.open[!row.changes.is_empty()] {
            span.num { @if old != new && !old.is_empty() { del { (old) } " " } @if row.new.is_some() { (new) } }
            div.wd {
                @if !row.changes.is_empty() { span.s { @for change in &row.changes { (look.say(&format!("change-{}", change.as_str()))) " " } } }
                p dir="auto" {
                    @if readable { @for span in &row.spans { @match span.kind {
                        SpanKind::Equal => { (span.text) }
                        SpanKind::Delete => { del { (span.text) } }
                        SpanKind::Insert => { ins { (span.text) } }
                        SpanKind::MoveFrom => { del.moved title=(look.say("moved-away")) { (span.text) } }
                        SpanKind::MoveTo => { ins.moved title=(look.say("moved-here")) { (span.text) } }
                    } } } @else { span.withheld { (look.say("withheld")) } }
                }
            }
        }
    }
}

fn trace(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let ((_, old), (_, new)) = two(look, asked)?;
    let name = |place: Option<&paraph_print::Place>| {
        place.map_or_else(|| "–".to_owned(), |place| place.name.clone())
    };
    let lines = paraph_print::trace(look.state, old, new);
    let stretch = Stretch::of(asked, lines.len(), ROWS);
    let what = |became: &Became| {
        look.say(&format!(
            "became-{}",
            serde_json::to_value(became).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
        ))
    };
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("trace")) }
            p.soft { (look.voice.count("draft-n", old.number as usize)) " → " (look.voice.count("draft-n", new.number as usize)) }
            (stretch.links(look, "/drafts/trace", asked))
            div.scroll tabindex="0" { table {
                thead { tr { th scope="col" { (look.voice.count("draft-n", old.number as usize)) } th scope="col" { (look.voice.count("draft-n", new.number as usize)) } th scope="col" { (look.say("what-became")) } th scope="col" { (look.say("act")) } } }
                tbody { @for line in stretch.cut(lines.iter()) {
                    tr { td { (name(line.old.as_ref())) } td { (name(line.new.as_ref())) }
                        td { @if line.what.is_empty() { (look.say("unchanged")) } @for became in &line.what { (what(became)) " " } }
                        td { @if let Some(act) = line.by { (act_link(look, act)) } } }
                } }
            } }
        }
    })
}

fn download(look: &Look<'_>, asked: &Input) -> Result<Sent, Fault> {
    let number = asked.number("draft").ok_or_else(Fault::missing)?;
    draft_file(look, by_number(look, asked.get("text"), number)?.0, asked)
}
