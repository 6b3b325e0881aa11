//! The frame of every page: the visitor, the state of the talks, and the way to other pages.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use paraph_talks::readout::dates_ahead;
use paraph_talks::{Moment, Phrase, say};
use paraph_text::Sign;

use crate::assets;
use crate::fault::{Again, Fault, Kind};
use crate::gate::admits;
use crate::input::Input;
use crate::look::Look;
use crate::parts::form::{act_name, field_name};
use crate::parts::mark;
use crate::route::Needs;
use crate::tongue::Tongue;

/// The pages in the menu, in order: path, message, who may open it.
const ROOMS: &[(&str, &str, Needs)] = &[
    ("/", "nav-standing", Needs::SignedIn),
    ("/text", "nav-text", Needs::SignedIn),
    ("/brackets", "nav-brackets", Needs::SignedIn),
    ("/matrix", "nav-matrix", Needs::SignedIn),
    ("/drafts", "nav-drafts", Needs::SignedIn),
    ("/statement", "nav-statement", Needs::Inside),
    ("/chair", "nav-chair", Needs::Inside),
    ("/teams", "nav-teams", Needs::Inside),
    ("/partners", "nav-partners", Needs::SignedIn),
    ("/remarks", "nav-remarks", Needs::Inside),
    ("/dates", "nav-dates", Needs::Inside),
    ("/decisions", "nav-decisions", Needs::Inside),
    ("/people", "nav-people", Needs::Inside),
    ("/record", "nav-record", Needs::SignedIn),
    ("/public", "nav-public", Needs::Nothing),
];

fn head(look: &Look<'_>, title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) " · " (look.talks()) }
            link rel="icon" href=(assets::at("paraph.svg"));
            link rel="stylesheet" href=(assets::at("room.css"));
            script src=(assets::at("room.js")) defer {}
        }
    }
}

/// Returns a whole page around its body. The body has its own `main`.
pub fn frame(look: &Look<'_>, path: &str, asked: &Input, body: &Markup) -> Markup {
    let title = look.say(title_of(path));
    let size = look.state.size();
    let page = html! {
        (DOCTYPE)
        html lang=(look.voice.0.code()) dir=(look.voice.0.direction()) {
            (head(look, &title))
            body data-size=(size) data-projector[look.visitor.projector] {
                a.skip href="#main" { (look.say("skip")) }
                (banner(look, path))
                @if let Some(told) = asked.get("told") { p.told role="status" { (look.say(told_key(told))) } }
                (body)
                (foot(look))
            }
        }
    };
    marked(look, page)
}

/// Returns the key of a message after something was done. Only known keys are allowed, so that a link cannot
/// put words into the room's mouth.
fn told_key(told: &str) -> &str {
    const KNOWN: &[&str] =
        &["told-done", "told-waits", "told-completed", "told-queued", "told-signed-out", "told-kept"];
    KNOWN.iter().find(|known| **known == told).copied().unwrap_or("told-done")
}

fn title_of(path: &str) -> &'static str {
    let first = path.split('/').nth(1).unwrap_or_default();
    let room = ROOMS.iter().find(|(at, ..)| at.trim_start_matches('/') == first);
    room.map_or("paraph", |(_, key, _)| key)
}

fn banner(look: &Look<'_>, path: &str) -> Markup {
    let demonstration = look.app.demonstration.is_some();
    let here = title_of(path);
    let open = |needs: Needs| admits(needs, look.visitor, look.state, demonstration).is_ok();
    html! {
        header.top {
            a.talks href=(if look.visitor.guest.is_some() { "/" } else { "/public" }) { (look.talks()) }
            @if demonstration { span.demo { (look.say("demonstration")) } }
            (deadline(look))
            @if look.visitor.guest.is_some() { (me(look)) }
            @else { a.button href="/enter" { (look.say("sign-in")) } }
        }
        nav.rooms aria-label=(look.say("nav-label")) {
            @for (at, key, needs) in ROOMS.iter().filter(|(_, _, needs)| open(*needs)) {
                @let _ = needs;
                a href=(at) aria-current=[(*key == here).then_some("page")] { (look.say(key)) }
            }
        }
    }
}

/// Shows who is signed in. This is always visible.
fn me(look: &Look<'_>) -> Markup {
    let Some(credential) = look.visitor.viewer() else { return html! {} };
    let index = look.visitor.party(look.state).map(|party| mark::hue(look.state, party.as_str()));
    html! {
        details.me data-hue=[index] {
            summary { (look.say("you")) " " b { (credential) } }
            div.menu {
                @if let Some(demo) = &look.app.demonstration {
                    p.soft { (look.say("demo-switch")) }
                    form method="post" action="/demonstration/enter" {
                        (look.marks())
                        input type="hidden" name="back" value="/";
                        @for name in demo.keys.keys() {
                            button name="credential" value=(name) disabled[name == credential] { (name) }
                        }
                    }
                }
                a href="/acts" { (look.say("all-acts")) }
                a href="/me" { (look.say("my-account")) }
                form method="post" action="/leave" { (look.marks()) button { (look.say("sign-out")) } }
            }
        }
    }
}

/// Shows the next deadline, and whose it is. If only some parties accepted the date, the line says it.
fn deadline(look: &Look<'_>) -> Markup {
    let Some(viewer) = look.visitor.viewer() else { return html! {} };
    let dates = dates_ahead(look.state, Some(viewer), Some(look.now));
    let Some(date) = dates.iter().filter(|d| d.at >= look.now).min_by_key(|d| d.at) else {
        return html! {};
    };
    html! {
        span.due title=(date.about) {
            (look.voice.day(date.at)) " (" (date.set_by) ") "
            @if date.binds { "· " (left(look, date.at)) }
        }
    }
}

fn left(look: &Look<'_>, at: Moment) -> String {
    let hours = usize::try_from(at.hours_since(look.now)).unwrap_or(0);
    if hours >= 48 {
        look.voice.count("days-left", hours / 24)
    } else {
        look.voice.count("hours-left", hours)
    }
}

fn foot(look: &Look<'_>) -> Markup {
    html! {
        footer.foot {
            form.tongues method="post" action="/language" data-plain="" {
                (look.marks())
                input type="hidden" name="back" value=(look.visitor.here);
                @for tongue in Tongue::ALL {
                    button name="language" value=(tongue.code()) lang=(tongue.code())
                        aria-pressed=(if tongue == look.voice.0 { "true" } else { "false" }) { (tongue.name()) }
                }
            }
            span.soft { (look.voice.count("after-act", usize::try_from(look.state.size()).unwrap_or(0))) }
            span.soft #live role="status" data-lost=(look.say("live-lost")) data-new=(look.say("live-new")) data-back=(look.say("live-back")) {}
        }
    }
}

/// Shows the form with which an act is signed after a warning.
fn knowingly(look: &Look<'_>, again: &Again) -> Markup {
    html! {
        form.act method="post" action=(format!("/do/{}", again.deed)) {
            (look.marks())
            @for (name, value) in &again.values { input type="hidden" name=(name) value=(value); }
            label.row { input type="checkbox" name="knowingly" value="yes" required; (look.say("knowingly-anyway")) }
            button { (act_name(look, &again.deed)) }
        }
    }
}

/// Returns a page or a part of it in which each sign that misleads the eye is marked for its reader.
pub fn marked(look: &Look<'_>, markup: Markup) -> Markup {
    let page = markup.into_string();
    let title = |sign: &Sign| match sign.looks {
        Some(latin) => look.tell(&say!(
            "sign-looks-like-latin",
            "{point}, a letter that looks like the Latin {latin}",
            point = sign.point(),
            latin = latin.to_string()
        )),
        None => look.tell(&say!(
            "sign-misleads-eye",
            "{sign}, a sign that misleads the eye",
            sign = Phrase::words(sign.name())
        )),
    };
    PreEscaped(paraph_interop::marked(&page, &title).into_owned())
}

/// Returns the page of a fault.
pub fn fault(look: &Look<'_>, fault: &Fault) -> Markup {
    let body = html! {
        main #main .narrow data-field=[fault.field.as_deref()] {
            h1 { (look.tell(&fault.what)) }
            @if let Some(field) = &fault.field { p.soft.field { (look.say("at-field")) " " strong { (field_name(look, field)) } } }
            p { (look.tell(&fault.next)) }
            @if let Some(again) = &fault.again { (knowingly(look, again)) }
            p {
                @if fault.kind == Kind::SignIn { a.button href="/enter" { (look.say("sign-in")) } }
                @else { a.button href="/" { (look.say("nav-standing")) } }
            }
        }
    };
    frame(look, "", &Input::default(), &body)
}
