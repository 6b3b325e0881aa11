//! The visitor's own account: password, passkeys, sign-ins, and the private paper of the delegation.

use axum::http::Method;
use maud::{Markup, html};
use paraph_door::What;
use paraph_private::stand;

use crate::cookie;
use crate::fault::Fault;
use crate::hand::{Done, Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route, form, page};
use crate::shared::account;

const fn call(path: &'static str, call: fn(&Hand<'_>, &Input) -> Result<Reply, Fault>) -> Route {
    Route { method: Method::POST, path, needs: Needs::SignedIn, doing: Doing::Call(call) }
}

/// Routes of the page.
pub const ROUTES: &[Route] = &[
    page("/me", Needs::SignedIn, show),
    form("/me/password", Needs::SignedIn, password),
    form("/me/sign-out", Needs::SignedIn, sign_out),
    form("/me/sign-out-everywhere", Needs::SignedIn, everywhere),
    form("/me/passkey/remove", Needs::SignedIn, remove_passkey),
    call("/me/passkey/begin", |hand, _| Ok(Reply::of(account::begin_passkey(hand)?))),
    call("/me/passkey/made", made),
    call("/me/passkey/keep", keep),
    form("/me/private", Needs::Inside, open_private),
    form("/me/projector", Needs::SignedIn, projector),
];

/// Returns a word for something that happened at the door.
pub fn what(what: What) -> &'static str {
    match what {
        What::Invited => "invited",
        What::LinkTakenBack => "link-taken-back",
        What::Link => "link",
        What::Password => "password",
        What::Passkey => "passkey",
        What::Key => "key",
        What::Refused => "refused",
        What::PasswordChanged => "password-changed",
        What::PasskeyAdded => "passkey-added",
        What::PasskeyRemoved => "passkey-removed",
        What::SignedOut => "signed-out",
        What::SignedOutEverywhere => "signed-out-everywhere",
    }
}

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let guest = look.visitor.guest.as_ref().ok_or_else(Fault::missing)?;
    let door = &look.app.door;
    let badges = door.badges(look.session, guest, look.now)?;
    let passkeys = door.passkeys(look.session, guest)?;
    let since = door.password_since(look.session, guest)?;
    Ok(html! {
        main #main .narrow {
            h1 { (guest.credential()) }
            section.card { h2 { (look.say("password")) }
                @match since {
                    Some(since) => {
                        p.soft { (look.say("password-since")) " " (look.voice.day(since)) }
                        form.act method="post" action="/me/password" data-plain="" { (look.marks())
                            label for="old" { (look.say("password-old")) } input #old type="password" name="old" autocomplete="current-password" required;
                            label for="new" { (look.say("password-new")) } input #new type="password" name="new" autocomplete="new-password" minlength="12" required;
                            div.row { button { (look.say("change")) } } }
                    }
                    None => { p.soft { (look.say("no-password")) } }
                }
            }
            section.card #passkeys data-failed=(look.say("passkey-failed")) { h2 { (look.say("passkeys")) }
                p.soft { (look.say("passkeys-explained")) }
                ul { @for one in &passkeys { li { strong { (one.label) } " " (look.voice.day(one.made)) " "
                    form.inline method="post" action="/me/passkey/remove" { (look.marks()) input type="hidden" name="id" value=(one.id); input type="hidden" name="back" value="/me"; button { (look.say("remove")) } } } } }
                @if since.is_some() || !passkeys.is_empty() {
                    form.passkey method="post" action="/me" data-plain="" { (look.marks())
                        label for="label" { (look.say("passkey-label")) } input #label name="label" maxlength="60" required;
                        div.row { button { (look.say("passkey-add")) } } }
                }
                noscript { p.soft { (look.say("passkeys-need-scripts")) } }
            }
            section.card { h2 { (look.say("signed-in-where")) }
                ul { @for badge in &badges { li { (look.say(&format!("visit-{}", what(badge.how)))) " " (look.voice.moment(badge.since)) " · " (look.say("last-seen")) " " (look.voice.moment(badge.last)) " "
                    @if badge.id == guest.badge().id { span.s { (look.say("this-one")) } }
                    @else { form.inline method="post" action="/me/sign-out" { (look.marks()) input type="hidden" name="id" value=(badge.id); input type="hidden" name="back" value="/me"; button { (look.say("sign-out")) } } } } } }
                form.inline method="post" action="/me/sign-out-everywhere" { (look.marks()) button { (look.say("sign-out-everywhere")) } }
            }
            (private_paper(look))
            section.card { h2 { (look.say("projector")) } p.soft { (look.say("projector-explained")) }
                form.inline method="post" action="/me/projector" { (look.marks())
                    input type="hidden" name="on" value=(if look.visitor.projector { "0" } else { "1" });
                    button { (look.say(if look.visitor.projector { "projector-off" } else { "projector-on" })) } } }
        }
    })
}

/// Shows the delegation's private paper, if it is kept beside the record. While it is open, every act of this
/// sign-in is checked against it.
fn private_paper(look: &Look<'_>) -> Markup {
    let here = look
        .visitor
        .party(look.state)
        .is_some_and(|party| crate::private_papers::lies_here(look.session, party));
    html! {
        @if here && !look.visitor.projector {
            section.card.private { h2 { (look.say("private-paper")) } p.soft { (look.say("private-paper-explained")) }
                form.act method="post" action="/me/private" data-plain="" { (look.marks())
                    @if crate::parts::form::open_paper(look) { p { (look.say("private-paper-open")) } button name="close" value="yes" { (look.say("close-this")) } }
                    @else { label for="passphrase" { (look.say("passphrase")) } input #passphrase type="password" name="passphrase" autocomplete="off" required; div.row { button { (look.say("open-this")) } } } }
                (red_lines(look)) }
        }
    }
}

/// Shows what everything that is before the party crosses, while its paper is open.
fn red_lines(look: &Look<'_>) -> Markup {
    let Some(paper) = look.visitor.guest.as_ref().and_then(|guest| look.app.papers.paper(&guest.badge().id))
    else {
        return Markup::default();
    };
    let warnings = stand(&paper, look.state);
    html! {
        h3 { (look.say("red-lines-now")) }
        @if warnings.is_empty() { p { (look.say("red-lines-none")) } }
        @else { ul { @for warning in &warnings { li { (look.tell(&warning.says)) } } } }
    }
}

fn open_private(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    if asked.get("close") == Some("yes") {
        account::close_paper(hand)?;
        return Ok(Done::to("/me"));
    }
    account::open_paper(hand, asked.need("passphrase")?)?;
    Ok(Done::to("/me").telling("told-kept"))
}

fn password(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    let admitted = account::change_password(hand, asked.need("old")?, asked.need("new")?)?;
    Ok(Done { cookies: vec![cookie::let_in(hand.app, &admitted)], ..Done::to("/me").telling("told-kept") })
}

fn sign_out(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    account::end_sign_in(hand, asked.need("id")?)?;
    Ok(Done::back(asked, "/me"))
}

fn everywhere(hand: &Hand<'_>, _: &Input) -> Result<Done, Fault> {
    account::end_all(hand)?;
    Ok(Done { cookies: vec![cookie::let_out()], ..Done::to("/enter").telling("told-signed-out") })
}

fn projector(_: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    let on = asked.get("on") == Some("1");
    Ok(Done { cookies: vec![cookie::projector(on)], ..Done::back(asked, "/me") })
}

fn made(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    let label = asked.get("label").unwrap_or("passkey");
    Ok(Reply::of(account::passkey_made(hand, asked.body()?, label)?))
}

fn keep(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    account::keep_passkey(hand, asked.body()?)?;
    Ok(Reply::of(serde_json::json!({"kept": true})))
}

fn remove_passkey(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    account::take_passkey_away(hand, asked.need("id")?)?;
    Ok(Done::back(asked, "/me"))
}
