//! Technical teams: terms of reference, due dates, reports.

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::readout::Reader;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::{act_link, point_address};
use crate::route::{Needs, Route, page};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/teams", Needs::Inside, show)];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let reader = Reader::new(look.state, look.viewer());
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-teams")) }
            @if look.state.proceedings.referrals.is_empty() { p.soft { (look.say("nothing-here")) } }
            @for (act, referral) in &look.state.proceedings.referrals {
                section.card id=(format!("act-{act}")) data-live=(format!("team-{act}")) {
                    h2 { (referral.team) " " (act_link(look, *act)) }
                    p { @for id in &referral.provisions { a href=(point_address(&referral.text, id)) { (look.tell(&reader.provision(&referral.text, id).name)) } " " } }
                    h3 { (look.say("terms-of-reference")) }
                    p dir="auto" { (referral.terms) }
                    p.soft { (look.say("members")) " " (referral.members.iter().cloned().collect::<Vec<_>>().join(", "))
                        @if let Some(due) = referral.due { " · " (look.say("due")) " " time { (look.voice.moment(due)) } @if referral.report.is_none() && due < look.now { " " span.s.open { (look.say("overdue")) } } } }
                    @match &referral.report {
                        Some((number, report)) => {
                            h3 { (look.say("report")) " " (act_link(look, *number)) }
                            p dir="auto" { (report.finding) }
                            ol { @for (at, option) in report.options.iter().enumerate() {
                                li { span dir="auto" { (option.title) } @if report.recommends == u32::try_from(at).ok() { " " span.s.agreed { (look.say("recommended")) } } }
                            } }
                        }
                        None => { (fold_form(look, ActKind::Report, &[("act", &act.to_string())], "/teams")) }
                    }
                }
            }
            (fold_form(look, ActKind::Refer, &[], "/teams"))
        }
    })
}
