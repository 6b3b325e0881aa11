//! Partners: what they were shown, and their comments. A comment is never a party's position.

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
pub const ROUTES: &[Route] = &[page("/partners", Needs::SignedIn, show)];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let reader = Reader::new(look.state, look.viewer());
    let party = look.visitor.party(look.state);
    let mine = |partners: &std::collections::BTreeSet<paraph_talks::PartyCode>| {
        party.is_some_and(|p| partners.contains(p))
    };
    let proceedings = &look.state.proceedings;
    let shown: Vec<_> = proceedings
        .consultations
        .iter()
        .filter(|(_, (_, c))| !reader.outside() || mine(&c.partners))
        .collect();
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-partners")) }
            p.soft { (look.say("comments-are-no-positions")) }
            @if shown.is_empty() { p.soft { (look.say("nothing-here")) } }
            @for (act, (by, consult)) in shown {
                section.card id=(format!("act-{act}")) data-live=(format!("consult-{act}")) {
                    h2 { (consult.text) " " (act_link(look, *act)) }
                    p { (mark::labels(look.state, &[by.as_str()])) " → " (mark::labels(look.state, &consult.partners.iter().map(|p| p.as_str()).collect::<Vec<_>>())) }
                    p.soft {
                        @if consult.provisions.is_empty() { (look.say("whole-text")) }
                        @for id in &consult.provisions { a href=(point_address(&consult.text, id)) { (look.tell(&reader.provision(&consult.text, id).name)) } " " }
                        " · " (look.say(if consult.alternatives { "with-alternatives" } else { "base-alone" }))
                        " · " (look.say(if consult.attribution { "with-names" } else { "without-names" }))
                    }
                    @for (number, (from, comment)) in proceedings.comments.iter().filter(|(_, (from, c))| c.act == *act && (!reader.outside() || Some(from) == party)) {
                        blockquote dir="auto" {
                            @if let Some(id) = &comment.provision { a href=(point_address(&consult.text, id)) { (look.tell(&reader.provision(&consult.text, id).name)) } ": " }
                            (look.words(&comment.words).unwrap_or_else(|| look.say("redacted")))
                            footer { (mark::labels(look.state, &[from.as_str()])) " " (act_link(look, *number)) }
                        }
                    }
                    (fold_form(look, ActKind::Comment, &[("act", &act.to_string())], "/partners"))
                }
            }
            (fold_form(look, ActKind::Consult, &[], "/partners"))
        }
    })
}
