//! An act's form that folds, or a link to it if it is long.

use maud::{Markup, html};

use paraph_talks::act::ActKind;

use super::choices::Choices;
use super::form::{act_form, act_name};
use crate::input::{Input, encoded};
use crate::look::Look;

/// Returns an act's form, folded under the act's name. It is empty if the visitor may not sign such an act,
/// and on the projector.
pub fn fold_form(look: &Look<'_>, kind: ActKind, known: &[(&str, &str)], back: &str) -> Markup {
    let may = paraph_desk::form::may(look.state, look.viewer().unwrap_or_default(), kind);
    if look.visitor.projector || !may {
        return html! {};
    }
    let own_page = || {
        let query: Vec<String> =
            known.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let to = format!("/act/{kind}?{}&back={}", query.join("&"), encoded(back));
        html! { a.button.act href=(to) { (act_name(look, kind.as_str())) } " " }
    };
    if long(look) {
        return own_page();
    }
    let form = paraph_desk::form::form(look.state, look.viewer().unwrap_or_default(), kind);
    let choices = Choices::default();
    if choices.any_cut(&form) {
        return own_page();
    }
    // Without options to choose from, the form cannot be filled in.
    if !form.ready() {
        return html! {};
    }
    let mut asked = Input::default();
    known.iter().for_each(|(name, value)| asked.add(*name, *value));
    html! {
        details.act { summary { (act_name(look, kind.as_str())) }
            (act_form(look, &form, &asked, back, &choices))
        }
    }
}

/// Number of provisions, or of brackets, from which forms get pages of their own.
const LONG: usize = 60;

/// Whether the lists of choices would fill the page.
fn long(look: &Look<'_>) -> bool {
    let texts = look.state.table.texts.values();
    texts.into_iter().any(|living| living.base.len() > LONG || living.all_brackets().nth(LONG).is_some())
}
