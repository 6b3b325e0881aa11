//! Public remarks of leaders, and other papers beside the table: non-papers, principles, sealed offers.

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::readout::Reader;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::{act_link, point_address};
use crate::parts::mark;
use crate::route::{Needs, Route, page};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/remarks", Needs::Inside, show)];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let reader = Reader::new(look.state, look.viewer());
    let proceedings = &look.state.proceedings;
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-remarks")) }
            section data-live="remarks" {
                @for (act, (_, remark)) in proceedings.remarks.iter().rev() {
                    blockquote dir="auto" id=(format!("act-{act}")) { (look.words(&remark.words).unwrap_or_else(|| look.say("redacted")))
                        footer.soft { strong { (remark.speaker) } ", " time { (look.voice.moment(remark.at)) } " · " (remark.source) " · " (look.say(&format!("certainty-{}", word(remark.certainty)))) " "
                            @for (text, id) in &remark.about { a href=(point_address(text, id)) { (look.tell(&reader.provision(text, id).name)) } " " } (act_link(look, *act)) } }
                }
                @if proceedings.remarks.is_empty() { p.soft { (look.say("nothing-here")) } }
            }
            (fold_form(look, ActKind::Remark, &[], "/remarks"))
            section data-live="principles" { h2 { (look.say("principles")) }
                @for (act, principle) in &proceedings.principles {
                    div.card id=(format!("act-{act}")) { p dir="auto" { strong { (principle.words) } } p { (look.say("joined")) " " (mark::labels(look.state, &principle.joined.iter().map(|p| p.as_str()).collect::<Vec<_>>())) " " (act_link(look, *act)) }
                        @for (draft, said) in &principle.upheld { p.soft { @if let Some(issued) = proceedings.drafts.get(draft) { (look.voice.count("draft-n", issued.number as usize)) ": " } @for (party, yes) in said { (party) " " (look.say(if *yes { "upholds" } else { "upholds-not" })) " " } } }
                        (fold_form(look, ActKind::Uphold, &[("act", &act.to_string())], "/remarks")) }
                }
            }
            (fold_form(look, ActKind::Principle, &[], "/remarks"))
            section data-live="papers" { h2 { (look.say("non-papers")) }
                @for (act, paper) in &proceedings.non_papers {
                    blockquote dir="auto" { (paper.words) footer.soft { @for id in &paper.provisions { a href=(point_address(&paper.text, id)) { (look.tell(&reader.provision(&paper.text, id).name)) } " " } @if let Some(lapses) = paper.lapses { (look.say("lapses")) " " (look.voice.moment(lapses)) " " } (act_link(look, *act)) } }
                }
            }
            (fold_form(look, ActKind::NonPaper, &[], "/remarks"))
            section data-live="offers" { h2 { (look.say("offers")) }
                @for (act, offer) in &proceedings.offers {
                    p { (mark::labels(look.state, &[offer.party.as_str()])) " " (look.say("lapses")) " " (look.voice.moment(offer.lapses)) " " @if let Some(opened) = offer.opened { (look.say("opened")) " " (act_link(look, opened)) } @else { (look.say("sealed")) } " " (act_link(look, *act)) }
                }
            }
            (fold_form(look, ActKind::Offer, &[], "/remarks"))
            (fold_form(look, ActKind::OpenOffer, &[], "/remarks"))
            (fold_form(look, ActKind::Redact, &[], "/remarks"))
        }
    })
}

fn word(certainty: paraph_talks::act::Certainty) -> &'static str {
    match certainty {
        paraph_talks::act::Certainty::Recorded => "recorded",
        paraph_talks::act::Certainty::Reported => "reported",
        paraph_talks::act::Certainty::Unconfirmed => "unconfirmed",
    }
}
