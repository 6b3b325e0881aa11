//! Rounds, meetings, deadlines, the record's time, and next steps.

use maud::{Markup, html};
use paraph_talks::Phrase;
use paraph_talks::act::ActKind;
use paraph_talks::act::DateKind;
use paraph_talks::readout::next;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::{act_link, point_address};
use crate::parts::mark;
use crate::route::{Needs, Route, page};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/dates", Needs::Inside, show)];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let steps = next(look.state, look.viewer(), Some(look.now));
    let proceedings = &look.state.proceedings;
    let party = look.visitor.party(look.state).map(|p| p.as_str().to_owned()).unwrap_or_default();
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-dates")) }
            p { a href="/calendar.ics" { (look.say("calendar")) } }
            section data-live="dates" { h2 { (look.say("dates")) }
                @if proceedings.dates.is_empty() { p.soft { (look.say("nothing-here")) } }
                ul { @for (act, date) in &proceedings.dates {
                    @let all = look.state.counted().iter().all(|p| date.accepted.contains(p));
                    li { strong { (look.voice.moment(date.at)) } " " (look.say(match date.kind { DateKind::Meeting => "meeting", DateKind::Deadline => "deadline" })) ": " (date.about)
                        " · " (look.say("set-by")) " " (mark::labels(look.state, &[date.set_by.as_str()])) " · " (look.say("accepted-by")) " " (mark::labels(look.state, &date.accepted.iter().map(|p| p.as_str()).collect::<Vec<_>>()))
                        " " span.s { (look.say(if all { "date-binds" } else { "date-does-not-bind" })) } " " (act_link(look, *act))
                        @if !date.accepted.iter().any(|p| p.as_str() == party) { (fold_form(look, ActKind::AcceptDate, &[("act", &act.to_string())], "/dates")) } }
                } }
            }
            (fold_form(look, ActKind::SetDate, &[], "/dates"))
            section data-live="rounds" { h2 { (look.say("rounds")) }
                ul { @for (act, round) in &proceedings.rounds {
                    li { strong { (round.place) } " " (look.voice.moment(round.opened)) @if let Some(closed) = round.closed { " – " (look.voice.moment(closed)) } " " (mark::labels(look.state, &round.attended.iter().map(|p| p.as_str()).collect::<Vec<_>>())) " " (act_link(look, *act)) }
                } }
            }
            (fold_form(look, ActKind::Meet, &[], "/dates"))
            section data-live="clock" { h2 { (look.say("record-time")) }
                p { @match proceedings.clock.now { Some(at) => { (look.voice.moment(at)) } None => { (look.say("no-time-stated")) } } }
                @if let Some(ahead) = paraph_node::record_ahead(look.state) { p.warn role="status" { (look.tell(&ahead)) } }
            }
            (fold_form(look, ActKind::StateTime, &[], "/dates"))
            (fold_form(look, ActKind::Witness, &[], "/dates"))
            section data-live="next" { h2 { (look.say("next-steps")) }
                ul { @for step in &steps.steps {
                    li { @if let Some(due) = step.due.filter(|_| step.what != "date") { time { (look.voice.moment(due)) } " " } (look.tell(&step.says)) " " span.soft { (look.tell(&Phrase::row(step.owners.iter().cloned(), ", "))) } " "
                        @for p in step.provisions.iter().take(6) { a href=(point_address(&p.text, &p.id)) { (look.tell(&p.name)) } " " } }
                } }
            }
        }
    })
}
