//! The pages, one file each.

pub mod act;
pub mod bracket;
pub mod chair;
pub mod dates;
pub mod decisions;
pub mod drafts;
pub mod entrance;
pub mod me;
pub mod partners;
pub mod people;
pub mod point;
pub mod propose;
pub mod public;
pub mod record;
pub mod remarks;
pub mod standing;
pub mod statement;
pub mod tables;
pub mod teams;
pub mod text;

use maud::{Markup, html};

use crate::look::Look;
use crate::parts::acts::encoded;
use crate::routes::Route;

/// The routes of every page.
pub const ROUTES: &[&[Route]] = &[
    act::ROUTES,
    bracket::ROUTES,
    chair::ROUTES,
    dates::ROUTES,
    decisions::ROUTES,
    drafts::ROUTES,
    entrance::ROUTES,
    me::ROUTES,
    partners::ROUTES,
    people::ROUTES,
    point::ROUTES,
    propose::ROUTES,
    public::ROUTES,
    record::ROUTES,
    remarks::ROUTES,
    standing::ROUTES,
    statement::ROUTES,
    tables::ROUTES,
    teams::ROUTES,
    text::ROUTES,
];

/// Where a point has its page.
pub fn point_address(text: &str, id: &str) -> String {
    format!("/point?text={}&id={}", encoded(text), encoded(id))
}

/// An act by its number, where it stands in the record.
pub fn act_link(look: &Look<'_>, act: u64) -> Markup {
    html! { a.soft href=(format!("/record?from={act}#act-{act}")) { (look.voice.count("act-n", usize::try_from(act).unwrap_or(0))) } }
}

/// Something that folds: an act's form under its name. Nothing where the visitor may not sign such an act, or the screen is one that many see.
pub fn fold_form(
    look: &Look<'_>,
    kind: &str,
    known: &[(&str, &str)],
    back: &str,
) -> Result<Markup, crate::fault::Fault> {
    let may = paraph_desk::form::may(look.state, look.viewer().unwrap_or_default(), kind);
    if look.visitor.projector || !may {
        return Ok(html! {});
    }
    if long(look) {
        let query: Vec<String> =
            known.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let to = format!("/act/{kind}?{}&back={}", query.join("&"), encoded(back));
        return Ok(html! { a.button.act href=(to) { (crate::parts::form::act_name(look, kind)) } " " });
    }
    // Where there is nothing to choose from there is nothing to do.
    if !paraph_desk::form::form(look.state, look.viewer().unwrap_or_default(), kind)?.ready() {
        return Ok(html! {});
    }
    let mut asked = crate::asked::Asked::default();
    known.iter().for_each(|(name, value)| asked.add(*name, *value));
    Ok(html! {
        details.act { summary { (crate::parts::form::act_name(look, kind)) }
            (crate::parts::form::act_form(look, kind, &asked, back)?)
        }
    })
}

/// How many provisions, or brackets, make a text so long that its forms stand on pages of their own.
const LONG: usize = 60;

/// Whether what there is to choose from would fill the page.
fn long(look: &Look<'_>) -> bool {
    let texts = look.state.table.texts.values();
    texts.into_iter().any(|living| living.base.len() > LONG || living.all_brackets().nth(LONG).is_some())
}
