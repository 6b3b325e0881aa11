//! A page for any act: for forms with long lists of choices, and for visitors who look for an act by its
//! name.

use maud::{Markup, html};
use paraph_desk::form::{form, may};
use paraph_talks::act::ActKind;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::choices::Choices;
use crate::parts::form::{act_form, act_name};
use crate::route::{Needs, Route, page};

/// Routes of the pages.
pub const ROUTES: &[Route] =
    &[page("/acts", Needs::SignedIn, index), page("/act/{deed}", Needs::SignedIn, show)];

/// Lists every act that the visitor may sign.
fn index(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let viewer = look.viewer().unwrap_or_default();
    // Talks are opened when the record is made, and proposals have pages of their own.
    let kinds = ActKind::ALL.iter().filter(|kind| !matches!(kind, ActKind::Open | ActKind::Propose));
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("all-acts")) }
            ul {
                @for kind in kinds.filter(|kind| may(look.state, viewer, **kind)) {
                    li { a href=(format!("/act/{kind}")) { (act_name(look, kind.as_str())) } }
                }
            }
        }
    })
}

fn show(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let kind: ActKind = asked.need("deed")?.parse().map_err(|_| Fault::missing())?;
    if look.visitor.projector || !may(look.state, look.viewer().unwrap_or_default(), kind) {
        return Err(Fault::missing());
    }
    let mut known = Input::default();
    for (name, values) in asked
        .values()
        .iter()
        .filter(|(name, _)| !["deed", "back", "told", "from", "find"].contains(&name.as_str()))
    {
        values.iter().for_each(|value| known.add(name.clone(), value.clone()));
    }
    let back = asked.get("back").unwrap_or("/");
    let form = form(look.state, look.viewer().unwrap_or_default(), kind);
    let choices = Choices::of(asked);
    Ok(html! {
        main #main .narrow {
            h1 { (act_name(look, kind.as_str())) }
            (choices.links(look, &form, &format!("/act/{kind}"), asked))
            (act_form(look, &form, &known, back, &choices))
            p { a href=(crate::hand::within(back, "/")) { (look.say("go-back")) } }
        }
    })
}
