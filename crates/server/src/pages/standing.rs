//! The first page: what needs the visitor, the texts, what waits for whom, next steps.

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::readout::{Need, TextLine, WhereWeStand, needs_first, standing};

use crate::fault::Fault;
use crate::input::{Input, encoded};
use crate::look::Look;
use crate::parts::form::act_button;
use crate::parts::form::act_name;
use crate::parts::{chart, state, words};
use crate::route::{Needs, Route, page};
use crate::shared::{filter, watch};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/", Needs::SignedIn, show)];

/// Maximum number of brackets in the list. The page of brackets has all.
const MANY: usize = 30;

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let stand = standing(look.state, look.viewer(), Some(look.now));
    let (mine, unspoken) = needs_first(look.state, look.viewer(), Some(look.now), MANY);
    let mine = mine.hear(&look.hearing());
    Ok(html! {
        main #main .standing {
            section.lead data-live="lead" {
                h1 { (look.talks()) }
                p.soft { (round(look, &stand)) }
            }
            section data-live="needs" {
                h2 { (look.say("needs-me")) }
                @if look.visitor.projector { p.soft { (look.say("not-on-projector")) } }
                @else { (mine_list(look, &mine.items, unspoken)) }
            }
            @for text in &stand.texts { (text_card(look, text)) }
            (pending(look, &stand))
        }
    })
}

fn round(look: &Look<'_>, stand: &WhereWeStand) -> String {
    let closed = look.voice.count("rounds-held", stand.rounds_closed);
    match &stand.round {
        Some(round) => {
            let open = look.voice.say_with("round-open", &[("place", round.place.as_str().into())]);
            format!("{open} · {closed}")
        }
        None => closed,
    }
}

fn mine_list(look: &Look<'_>, items: &[Need], unspoken: usize) -> Markup {
    let (brackets, others): (Vec<&Need>, Vec<&Need>) = items.iter().partition(|n| n.what == "bracket");
    html! {
        @if items.is_empty() { p { (look.say("nothing-waits")) } }
        ul.needs {
            @for need in others {
                li.binds[need.silence_binds].overdue[need.overdue] {
                    @if need.silence_binds { strong { (look.say("silence-binds")) " " } }
                    @if let Some(due) = need.due.filter(|_| need.what != "date") { time { (look.voice.moment(due)) } " " }
                    (look.tell(&need.says))
                    " " (links(look, need))
                    (words::spoken(look, &need.spoken))
                    @if let Some(act) = need.act.filter(|_| need.verb == "join") { (act_button(look, ActKind::Join, &look.say("act-join"), &[("act", &act.to_string())], "/")) }
                }
            }
        }
        @if !brackets.is_empty() {
            details {
                summary { (look.voice.count("brackets-unspoken", unspoken)) }
                ul.needs { @for need in &brackets { li { (look.tell(&need.says)) " " (links(look, need)) } } }
                @if unspoken > brackets.len() { p { a.button href="/brackets" { (look.say("nav-brackets")) } } }
            }
        }
    }
}

fn links(look: &Look<'_>, need: &Need) -> Markup {
    html! {
        @for provision in need.provisions.iter().take(6) {
            a href=(format!("/point?text={}&id={}", encoded(&provision.text), encoded(&provision.id))) {
                (look.tell(&provision.name))
            } " "
        }
    }
}

fn text_card(look: &Look<'_>, text: &TextLine) -> Markup {
    let open = look.app.room.open_brackets();
    let read = watch::of(look.session, look.viewer().unwrap_or_default()).unwrap_or_default().read;
    let changed = filter::changed(look, &text.text, read).len();
    html! {
        section.card data-live=(format!("text-{}", text.text)) {
            h2 { a href=(format!("/text?text={}", encoded(&text.text))) { (text.text) } }
            p { (look.voice.count("brackets-open", text.brackets)) }
            @if open.len() > 1 { (chart::spark(&open, &look.say("brackets-over-time"))) }
            @if changed > 0 { p { a href=(format!("/text?text={}&filter=changed", encoded(&text.text))) { (look.voice.count("changed-n", changed)) } } }
            ul.statuses {
                @for (status, n) in &text.statuses {
                    li { span.s.(state::class(status)) { (state::named(look, status)) } " " b { (n) } }
                }
            }
        }
    }
}

fn pending(look: &Look<'_>, stand: &WhereWeStand) -> Markup {
    html! {
        @if !stand.pending.is_empty() {
            section data-live="pending" {
                h2 { (look.say("awaiting-other-heads")) }
                ul {
                    @for line in &stand.pending {
                        li { (look.voice.count("act-n", usize::try_from(line.act).unwrap_or(0))) " " (act_name(look, &line.kind)) ": " (line.missing.join(", ")) }
                    }
                }
            }
        }
    }
}
