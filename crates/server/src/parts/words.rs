//! Words that people wrote with their acts, as pieces of a page.

use maud::{Markup, html};
use paraph_talks::act::Topic;
use paraph_talks::readout::{Heard, Spoken};

use crate::look::Look;
use crate::parts::link::act_link;
use crate::parts::mark;

/// Shows the words of an act, each under what it is.
pub fn spoken(look: &Look<'_>, all: &[Spoken]) -> Markup {
    html! {
        @for one in all {
            blockquote dir="auto" {
                span.s { (look.tell(&one.what.heading())) @for on in &one.on { " " (look.tell(&on.name)) } } " "
                (said(look, one))
            }
        }
    }
}

/// Shows words with their author and act.
pub fn heard(look: &Look<'_>, all: &[Heard]) -> Markup {
    html! {
        @for one in all {
            blockquote dir="auto" {
                span.s { (look.tell(&one.spoken.what.heading())) } " " (said(look, &one.spoken))
                footer.soft {
                    @if let Some(by) = &one.by { b.who data-hue=(mark::hue(look.state, by.split('/').next().unwrap_or_default())) { (by) } " " }
                    (act_link(look, one.act))
                }
            }
        }
    }
}

/// Shows the reason that was given with an act, or what is said in its place.
pub fn reason(look: &Look<'_>, act: u64) -> Markup {
    heard(look, &look.hearing().heard(act, &[Topic::Reason]))
}

fn said(look: &Look<'_>, one: &Spoken) -> Markup {
    html! {
        @match &one.words {
            Some(words) => { (look.tell(words)) }
            None => { span.soft { (look.tell(&one.said())) } }
        }
    }
}
