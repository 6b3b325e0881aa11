//! The chair's table: brackets that can close, proposals by the chair and objections to them, corrections,
//! acts that wait for more signatures.

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::readout::{brackets, standing};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::form::act_button;
use crate::parts::form::act_name;
use crate::parts::link::{act_link, point_address};
use crate::parts::{mark, provision};
use crate::route::{Needs, Route, page};
use crate::shared::chair::{open_corrections, ripe};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/chair", Needs::Inside, show)];

/// Acts on this page, in the order of use.
const DEEDS: &[ActKind] = &[
    ActKind::Close,
    ActKind::Put,
    ActKind::Correct,
    ActKind::Submit,
    ActKind::SetBase,
    ActKind::File,
    ActKind::Reopen,
    ActKind::SetAside,
    ActKind::Issue,
    ActKind::AmendRules,
];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let table = brackets(look.state, look.viewer());
    let counted = look.state.counted().len();
    let ripe = ripe(look, &table);
    let party = look.visitor.party(look.state).map(|p| p.as_str().to_owned()).unwrap_or_default();
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-chair")) }
            section.card data-live="pending" {
                h2 { (look.say("awaiting-other-heads")) }
                @if stand.pending.is_empty() { p.soft { (look.say("nothing-here")) } }
                ul { @for line in &stand.pending {
                    li { (act_link(look, line.act)) " " (act_name(look, &line.kind)) " · " (look.say("joined")) " " (mark::labels(look.state, &line.joined)) " · " (look.say("missing")) " " (mark::labels(look.state, &line.missing)) " "
                        @if line.missing.contains(&party) && !look.visitor.projector { (act_button(look, ActKind::Join, &look.say("act-join"), &[("act", &line.act.to_string())], "/chair")) } }
                } }
            }
            section.card data-live="ripe" {
                h2 { (look.say("can-close")) }
                @if ripe.is_empty() { p.soft { (look.say("nothing-here")) } }
                ul { @for line in ripe.iter().take(50) {
                    li { a href=(provision::address(&line.provision.text, &line.label)) { (line.label) } " " (look.tell(&line.provision.name)) ": "
                        @for one in line.alternatives.iter().filter(|a| a.for_it >= counted) { span dir="auto" { (look.tell(&one.says)) } " " } }
                } }
            }
            section.card data-live="put" {
                h2 { (look.say("was-put")) }
                @if stand.put.is_empty() { p.soft { (look.say("nothing-here")) } }
                ul { @for line in &stand.put {
                    li { (act_link(look, line.act)) " "
                        @for p in &line.provisions { a href=(point_address(&p.text, &p.id)) { (look.tell(&p.name)) } " " }
                        @if let Some(until) = line.until { strong { (look.say("silence-until")) " " (look.voice.moment(until)) } " " }
                        @if line.objected > 0 { (look.voice.count("objected-n", line.objected)) " " }
                        (fold_form(look, ActKind::Object, &[("act", &line.act.to_string())], "/chair"))
                        (fold_form(look, ActKind::Declare, &[("act", &line.act.to_string())], "/chair"))
                    }
                } }
            }
            (corrections(look)?)
            section { @for kind in DEEDS { (fold_form(look, *kind, &[], "/chair")) } }
        }
    })
}

fn corrections(look: &Look<'_>) -> Result<Markup, Fault> {
    let open: Vec<_> = open_corrections(look).collect();
    Ok(html! {
        @if !open.is_empty() {
            section.card data-live="corrections" { h2 { (look.say("corrections")) }
                @for (act, list) in open {
                    h3 { (act_link(look, *act)) " " (mark::labels(look.state, &[list.by.as_str()])) }
                    ol { @for (at, item) in list.body.items.iter().enumerate() {
                        li { span dir="auto" { (item.wording) } " " @if list.objected.contains(&u32::try_from(at).unwrap_or(u32::MAX)) { span.s.open { (look.say("objected")) } } }
                    } }
                    (fold_form(look, ActKind::Object, &[("act", &act.to_string())], "/chair"))
                    (fold_form(look, ActKind::Declare, &[("act", &act.to_string())], "/chair"))
                }
            }
        }
    })
}
