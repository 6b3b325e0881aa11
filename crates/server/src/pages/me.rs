//! One's own account: password, passkeys, where one is signed in, and the private paper of one's delegation.

use axum::http::{Method, header};
use maud::{Markup, html};
use paraph_door::{Admitted, Password, Site, What};
use paraph_talks::say;

use super::entrance::cookie;
use crate::asked::Asked;
use crate::deed::{Done, Hand, Reply};
use crate::fault::{Fault, Kind};
use crate::look::{Look, now};
use crate::routes::{Doing, Needs, Route, form, page};

const fn call(path: &'static str, call: fn(&Hand<'_>, &Asked) -> Result<Reply, Fault>) -> Route {
    Route { method: Method::POST, path, needs: Needs::SignedIn, doing: Doing::Call(call) }
}

/// The page's routes.
pub const ROUTES: &[Route] = &[
    page("/me", Needs::SignedIn, show),
    form("/me/password", Needs::SignedIn, password),
    form("/me/sign-out", Needs::SignedIn, sign_out),
    form("/me/sign-out-everywhere", Needs::SignedIn, everywhere),
    form("/me/passkey/remove", Needs::SignedIn, remove_passkey),
    call("/me/passkey/begin", begin),
    call("/me/passkey/made", made),
    call("/me/passkey/keep", keep),
    form("/me/private", Needs::Inside, open_private),
    form("/me/projector", Needs::SignedIn, projector),
];

/// A word for what somebody did at the door.
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

fn show(look: &Look<'_>, _: &Asked) -> Result<Markup, Fault> {
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

/// The delegation's private paper, where it lies beside the record: opened for this sign-in, so that every act is held against it.
fn private_paper(look: &Look<'_>) -> Markup {
    let here =
        look.visitor.party(look.state).is_some_and(|party| crate::papers::lies_here(look.session, party));
    html! {
        @if here && !look.visitor.projector {
            section.card.private { h2 { (look.say("private-paper")) } p.soft { (look.say("private-paper-explained")) }
                form.act method="post" action="/me/private" data-plain="" { (look.marks())
                    @if crate::parts::form::open_paper(look) { p { (look.say("private-paper-open")) } button name="close" value="yes" { (look.say("close-this")) } }
                    @else { label for="passphrase" { (look.say("passphrase")) } input #passphrase type="password" name="passphrase" autocomplete="off" required; div.row { button { (look.say("open-this")) } } } } }
        }
    }
}

fn open_private(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    let guest = guest(hand)?;
    let badge = guest.badge().id.as_str();
    if asked.get("close") == Some("yes") {
        hand.app.papers.close(badge);
        return Ok(Done::to("/me"));
    }
    open_paper(hand, asked.need("passphrase")?)?;
    Ok(Done::to("/me").telling("told-kept"))
}

/// Opens the private paper of one's delegation for this sign-in.
pub fn open_paper(hand: &Hand<'_>, passphrase: &str) -> Result<(), Fault> {
    let guest = guest(hand)?;
    let session = hand.app.room.session();
    let party = hand.visitor.party(session.state()).cloned().ok_or_else(Fault::missing)?;
    // The name is counted at the door, so that a passphrase cannot be tried for ever.
    hand.app.door.knock(&session, guest.credential(), now())?;
    let turn = hand.app.turn();
    hand.app.papers.open(&session, &party, &guest.badge().id, passphrase)?;
    drop(turn);
    Ok(())
}

fn password(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    let admitted = change_password(hand, asked.need("old")?, asked.need("new")?)?;
    let mut done = Done::to("/me").telling("told-kept");
    done.cookies.push(cookie(&admitted.cookie, u64::from(hand.app.door.terms().stay) * 3600));
    Ok(done)
}

/// Tries the old password, which takes its time, and writes the new one.
pub fn change_password(hand: &Hand<'_>, old: &str, new: &str) -> Result<Admitted, Fault> {
    let (door, name) = (&hand.app.door, hand.credential()?.to_owned());
    let new = Password::chosen(new)?;
    let knock = door.knock(&hand.app.room.session(), &name, now())?;
    let turn = hand.app.turn();
    let opened = door.open(&knock, &Password::typed(old), now())?;
    let chosen = door.choose(opened, &new)?;
    drop(turn);
    hand.app.room.change(|session| Ok(door.settle(session, chosen, now())?))
}

/// The badge with which somebody comes.
pub fn guest<'h>(hand: &'h Hand<'_>) -> Result<&'h paraph_door::Guest, Fault> {
    hand.visitor.guest.as_ref().ok_or_else(Fault::missing)
}

fn sign_out(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    end_sign_in(hand, asked.need("id")?)?;
    Ok(Done::back(asked, "/me"))
}

/// Ends one of one's own sign-ins.
pub fn end_sign_in(hand: &Hand<'_>, id: &str) -> Result<(), Fault> {
    let guest = guest(hand)?;
    let own =
        hand.app.room.change(|session| Ok(hand.app.door.sign_out_badge(session, guest, id, now())?))?;
    if !own {
        return Err(Fault::missing());
    }
    hand.app.papers.close(id);
    Ok(())
}

fn everywhere(hand: &Hand<'_>, _: &Asked) -> Result<Done, Fault> {
    end_all(hand)?;
    let mut done = Done::to("/enter").telling("told-signed-out");
    done.cookies.push(cookie("", 0));
    Ok(done)
}

/// Ends all of one's own sign-ins, this one too; how many there were.
pub fn end_all(hand: &Hand<'_>) -> Result<usize, Fault> {
    let guest = guest(hand)?;
    let badges = hand.app.door.badges(&hand.app.room.session(), guest, now())?;
    badges.iter().for_each(|badge| hand.app.papers.close(&badge.id));
    hand.app.room.change(|session| Ok(hand.app.door.sign_out_everywhere(session, guest, now())?))
}

fn projector(_: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    let on = asked.get("on") == Some("1");
    let mut done = Done::back(asked, "/me");
    done.cookies.push(format!(
        "{}={}; Path=/; SameSite=Lax; Max-Age=86400",
        crate::gate::PROJECTOR,
        u8::from(on)
    ));
    Ok(done)
}

/// Where the room is, as the browser says that it sees it: from where forms are sent.
pub fn site(hand: &Hand<'_>) -> Result<Site, Fault> {
    let text =
        |name: header::HeaderName| hand.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let (origin, host) = (text(header::ORIGIN), text(header::HOST));
    let named = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.chars().all(|c| c.is_ascii_digit()) { name } else { host });
    if origin.is_empty() || named.is_empty() {
        return Err(Fault::new(
            Kind::Input,
            say!("request-does-not-say-where-comes", "The request does not say where it comes from."),
            say!("use-browser", "Use a browser."),
        ));
    }
    Ok(Site { id: named.to_owned(), origin: origin.to_owned(), name: "Paraph".to_owned() })
}

/// What a program sent as JSON.
pub fn sent(asked: &Asked) -> Result<&str, Fault> {
    let body = asked.file("json").map(|file| &file.bytes[..]).unwrap_or_default();
    std::str::from_utf8(body).map_err(|_| {
        Fault::input(
            say!("what-sent-not-utf-8", "What was sent is not UTF-8."),
            say!("send-json", "Send it as JSON."),
        )
    })
}

/// What a browser is asked to make a passkey.
pub fn begin(hand: &Hand<'_>, _: &Asked) -> Result<Reply, Fault> {
    let session = hand.app.room.session();
    Ok(Reply::of(hand.app.door.make_passkey(&session, guest(hand)?, &site(hand)?, now())?))
}

fn made(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    passkey_made(hand, sent(asked)?, asked.get("label").unwrap_or("passkey"))
}

/// A passkey was made; what it is asked to prove itself.
pub fn passkey_made(hand: &Hand<'_>, answer: &str, label: &str) -> Result<Reply, Fault> {
    let session = hand.app.room.session();
    Ok(Reply::of(hand.app.door.passkey_made(&session, guest(hand)?, &site(hand)?, answer, label, now())?))
}

fn keep(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    keep_passkey(hand, sent(asked)?)
}

/// A passkey has proved itself: it is kept.
pub fn keep_passkey(hand: &Hand<'_>, answer: &str) -> Result<Reply, Fault> {
    let (guest, site) = (guest(hand)?, site(hand)?);
    hand.app
        .room
        .change(|session| Ok(hand.app.door.keep_passkey(session, guest, &site, answer, now())?))?;
    Ok(Reply::of(serde_json::json!({"kept": true})))
}

fn remove_passkey(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    take_passkey_away(hand, asked.need("id")?)?;
    Ok(Done::back(asked, "/me"))
}

/// Takes one of one's own passkeys away.
pub fn take_passkey_away(hand: &Hand<'_>, id: &str) -> Result<(), Fault> {
    let guest = guest(hand)?;
    let own =
        hand.app.room.change(|session| Ok(hand.app.door.remove_passkey(session, guest, id, now())?))?;
    if own { Ok(()) } else { Err(Fault::missing()) }
}
