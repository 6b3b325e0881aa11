//! Links that many pages have: to a point, to an act.

use maud::{Markup, html};

use crate::input::encoded;
use crate::look::Look;

/// Returns the address of a point's page.
pub fn point_address(text: &str, id: &str) -> String {
    format!("/point?text={}&id={}", encoded(text), encoded(id))
}

/// Returns a link from an act's number to its place in the record.
pub fn act_link(look: &Look<'_>, act: u64) -> Markup {
    html! { a.soft href=(format!("/record?from={act}#act-{act}")) { (look.voice.count("act-n", usize::try_from(act).unwrap_or(0))) } }
}
