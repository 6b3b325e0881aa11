//! The principal's page: the question, each side's words side by side, and what is agreed. It can be read in
//! ten minutes, on a phone.

use maud::{Markup, html};
use paraph_talks::act::{ActKind, Decision};
use paraph_talks::readout::{Word, brief};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::downloads::downloads;
use crate::parts::fold::fold_form;
use crate::parts::link::{act_link, point_address};
use crate::parts::{mark, state};
use crate::route::{Needs, Route, file, page};
use crate::shared::decisions::note;
use crate::shared::documents::brief_file;

/// Routes of the page.
pub const ROUTES: &[Route] =
    &[page("/decisions", Needs::Inside, show), file("/decisions/download", Needs::Inside, brief_file)];

/// Returns what a party said, in the visitor's language.
fn spoken(look: &Look<'_>, word: &Word) -> String {
    look.say(&format!("word-{}", word.as_str().replace(['(', ')'], "").replace(' ', "-")))
}

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let brief = brief(look.state, look.viewer(), Some(look.now));
    let word = |decision: &Decision| {
        look.say(match decision {
            Decision::Approves => "approves",
            Decision::Returns => "returns",
            Decision::Rejects => "rejects",
        })
    };
    Ok(html! {
        main #main .narrow.brief {
            h1 { (look.say("nav-decisions")) }
            (downloads(look, "/decisions/download"))
            section data-live="asked" { h2 { (look.say("what-is-asked")) }
                @if brief.asked.is_empty() { p.soft { (look.say("nothing-here")) } }
                @for asked in &brief.asked {
                    div.card id=(format!("act-{}", asked.act)) { p dir="auto" { (look.tell(&asked.says)) } p { @for p in &asked.provisions { a href=(point_address(&p.text, &p.id)) { (look.tell(&p.name)) } " " } (act_link(look, asked.act)) }
                        (fold_form(look, ActKind::Decide, &[("act", &asked.act.to_string())], "/decisions")) }
                }
            }
            section data-live="elevated" {
                @for point in &brief.elevated {
                    div.card { h2 { a href=(point_address(&point.provision.text, &point.provision.id)) { (look.tell(&point.provision.name)) } " " (act_link(look, point.act)) }
                        @if let Some(elevation) = look.state.proceedings.elevations.get(&point.act) { p dir="auto" { (elevation.question) } }
                        dl { @for wording in &point.wordings {
                            dt { @if wording.words == point.base { (look.say("base")) " " } (mark::labels(look.state, &wording.parties)) }
                            dd dir="auto" { (wording.words.clone().unwrap_or_else(|| look.say("stands-not"))) }
                        } }
                        @if point.silent_count > 0 { p.soft { (look.say("silent")) ": " @if point.silent.is_empty() { (point.silent_count) } (mark::labels(look.state, &point.silent)) } }
                        @for (who, said) in &point.others { p { (mark::labels(look.state, std::slice::from_ref(who))) @for word in said { " " span.cell { (spoken(look, word)) } } } }
                        @for one in &point.conditions { p { (look.tell(&one.says())) } }
                        @for (who, (decision, act)) in look.state.proceedings.answers.get(&point.act).into_iter().flatten() {
                            p { (who) " – " strong { (word(decision)) } " " (act_link(look, *act)) }
                            @if let Some(note) = note(look, *act) { blockquote dir="auto" { (note) } }
                        }
                    }
                }
            }
            section data-live="numbers" { h2 { (look.say("how-far")) }
                ul.statuses { @for (status, n) in &brief.statuses { li { span.s.(state::class(status)) { (state::named(look, status)) } " " b { (n) } } } }
                @if !brief.open.is_empty() { p { (look.say("still-open")) " " @for p in &brief.open { a href=(point_address(&p.text, &p.id)) { (look.tell(&p.name)) } " " } } }
            }
            @if !brief.principles.is_empty() { section { h2 { (look.say("principles")) }
                @for principle in &brief.principles { p dir="auto" { strong { (principle.words) } " " (mark::labels(look.state, &principle.joined)) } @if !principle.touched.is_empty() { p.soft { (look.say("touched-by")) " " @for p in &principle.touched { a href=(point_address(&p.text, &p.id)) { (look.tell(&p.name)) } " " } } } } } }
            @if !brief.reports.is_empty() { section { h2 { (look.say("report")) }
                @for report in &brief.reports { p dir="auto" { strong { (report.team) } " " @if let Some(finding) = &report.finding { (finding) } @if let Some(option) = &report.recommends { " " (look.say("recommended")) ": " (option) } " " (act_link(look, report.act)) } } } }
            @if !brief.dates.is_empty() { section { h2 { (look.say("dates")) } ul { @for date in &brief.dates { li { (look.voice.moment(date.at)) " · " (date.about) } } } } }
            (fold_form(look, ActKind::Decide, &[], "/decisions"))
            (fold_form(look, ActKind::Elevate, &[], "/decisions"))
        }
    })
}
