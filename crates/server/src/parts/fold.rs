//! An act's form that folds, or a link to it where it is long.

use maud::{Markup, html};

use super::form::{act_form, act_name};
use crate::fault::Fault;
use crate::input::{Input, encoded};
use crate::look::Look;

/// Something that folds: an act's form under its name. Nothing where the visitor may not sign such an act, or the screen is one that many see.
pub fn fold_form(look: &Look<'_>, kind: &str, known: &[(&str, &str)], back: &str) -> Result<Markup, Fault> {
    let may = paraph_desk::form::may(look.state, look.viewer().unwrap_or_default(), kind);
    if look.visitor.projector || !may {
        return Ok(html! {});
    }
    if long(look) {
        let query: Vec<String> =
            known.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let to = format!("/act/{kind}?{}&back={}", query.join("&"), encoded(back));
        return Ok(html! { a.button.act href=(to) { (act_name(look, kind)) } " " });
    }
    // Where there is nothing to choose from there is nothing to do.
    if !paraph_desk::form::form(look.state, look.viewer().unwrap_or_default(), kind)?.ready() {
        return Ok(html! {});
    }
    let mut asked = Input::default();
    known.iter().for_each(|(name, value)| asked.add(*name, *value));
    Ok(html! {
        details.act { summary { (act_name(look, kind)) }
            (act_form(look, kind, &asked, back)?)
        }
    })
}

/// How many provisions, or brackets, make a text so long that its forms stand on pages of their own.
const LONG: usize = 60;

/// Whether what there is to choose from would fill the page.
fn long(look: &Look<'_>) -> bool {
    let texts = look.state.desk.texts.values();
    texts.into_iter().any(|living| living.base.len() > LONG || living.all_brackets().nth(LONG).is_some())
}
