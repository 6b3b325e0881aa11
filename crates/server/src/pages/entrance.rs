//! Coming in and going out.

use axum::http::Method;
use maud::{Markup, html};
use paraph_door::{Admitted, Password};
use paraph_talks::say;

use super::me::{sent, site};
use crate::asked::Asked;
use crate::deed::{Done, Hand, Reply};
use crate::fault::{Fault, Kind};
use crate::gate::{COOKIE, LANGUAGE};
use crate::look::{Look, now};
use crate::routes::{Doing, Needs, Route, form, page};
use crate::tongue::Tongue;

/// The routes of the entrance.
pub const ROUTES: &[Route] = &[
    page("/enter", Needs::Nothing, enter),
    form("/enter", Needs::Nothing, by_password),
    page("/enter/{link}", Needs::Nothing, invited),
    form("/enter/{link}", Needs::Nothing, by_link),
    Route {
        method: Method::POST,
        path: "/passkey/ask",
        needs: Needs::Nothing,
        doing: Doing::Call(ask_passkey),
    },
    Route {
        method: Method::POST,
        path: "/passkey/open",
        needs: Needs::Nothing,
        doing: Doing::Call(by_passkey),
    },
    form("/demonstration/enter", Needs::Demonstration, try_out),
    form("/leave", Needs::SignedIn, leave),
    form("/language", Needs::Nothing, language),
];

fn enter(look: &Look<'_>, _: &Asked) -> Result<Markup, Fault> {
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("sign-in")) }
            @if let Some(demo) = &look.app.demonstration {
                section.card { p { (look.say("demo-explained")) }
                    ul.choices { @for name in demo.keys.keys() {
                        li { form method="post" action="/demonstration/enter" data-plain="" { (look.marks()) input type="hidden" name="credential" value=(name); button.go { (name) } } }
                    } } }
            }
            section.card #sign-in data-failed=(look.say("passkey-failed")) {
                form.act method="post" action="/enter" data-plain="" { (look.marks())
                    label for="name" { (look.say("credential")) } input #name name="name" autocomplete="username" placeholder="A/delegate" required;
                    label for="password" { (look.say("password")) } input #password type="password" name="password" autocomplete="current-password" required;
                    div.row { button.go { (look.say("sign-in")) } button.passkey type="button" hidden { (look.say("sign-in-passkey")) } } }
                p.soft { (look.say("enter-explained")) }
            }
        }
    })
}

fn invited(look: &Look<'_>, asked: &Asked) -> Result<Markup, Fault> {
    let token = asked.need("link")?;
    let found = look.app.door.link(look.session, token, look.now)?;
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("welcome")) " " (found.invitation().credential) }
            p { (look.say("choose-password-explained")) }
            form.act method="post" action=(format!("/enter/{token}")) data-plain="" { (look.marks())
                input type="text" name="username" autocomplete="username" value=(found.invitation().credential) hidden readonly;
                label for="password" { (look.say("password-new")) } input #password type="password" name="password" autocomplete="new-password" minlength="12" required;
                label for="again" { (look.say("password-again")) } input #again type="password" name="again" autocomplete="new-password" minlength="12" required;
                div.row { button.go { (look.say("come-in")) } } }
        }
    })
}

/// Somebody who has been let in goes to where the talks stand.
fn let_in(hand: &Hand<'_>, admitted: &Admitted, to: &str) -> Done {
    let mut done = Done::to(to);
    done.cookies.push(cookie(&admitted.cookie, u64::from(hand.app.door.terms().stay) * 3600));
    done
}

fn by_password(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    let admitted = try_password(hand, asked.need("name")?, asked.need("password")?)?;
    Ok(let_in(hand, &admitted, "/"))
}

/// Tries a password. The work is done while the record is free for all others.
pub fn try_password(hand: &Hand<'_>, name: &str, password: &str) -> Result<Admitted, Fault> {
    let door = &hand.app.door;
    let knock = door.knock(&hand.app.room.session(), name, now())?;
    let turn = hand.app.turn();
    let opened = door.open(&knock, &Password::typed(password), now())?;
    drop(turn);
    hand.app.room.change(|session| Ok(door.come_in(session, opened, now())?))
}

fn by_link(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    if asked.need("password")? != asked.need("again")? {
        return Err(Fault::input(
            say!("two-passwords-not-same", "The two passwords are not the same."),
            say!("go-back-type-same-twice", "Go back, and type the same twice."),
        ));
    }
    let admitted = take_up(hand, asked.need("link")?, asked.need("password")?)?;
    Ok(let_in(hand, &admitted, "/"))
}

/// Takes an invitation up, under a password that is chosen.
pub fn take_up(hand: &Hand<'_>, link: &str, password: &str) -> Result<Admitted, Fault> {
    let door = &hand.app.door;
    let password = Password::chosen(password)?;
    let found = door.link(&hand.app.room.session(), link, now())?;
    let turn = hand.app.turn();
    let chosen = door.choose_by_link(&found, &password)?;
    drop(turn);
    hand.app.room.change(|session| Ok(door.settle(session, chosen, now())?))
}

/// What a passkey is asked.
pub fn ask_passkey(hand: &Hand<'_>, _: &Asked) -> Result<Reply, Fault> {
    let session = hand.app.room.session();
    Ok(Reply::of(hand.app.door.ask_passkey(&session, &site(hand)?, now())?))
}

fn by_passkey(hand: &Hand<'_>, asked: &Asked) -> Result<Reply, Fault> {
    let admitted = try_passkey(hand, sent(asked)?)?;
    let cookies = let_in(hand, &admitted, "/").cookies;
    Ok(Reply { cookies, ..Reply::of(serde_json::json!({"to": "/"})) })
}

/// Tries what a passkey answers.
pub fn try_passkey(hand: &Hand<'_>, answer: &str) -> Result<Admitted, Fault> {
    let (door, site) = (&hand.app.door, site(hand)?);
    let opened = door.open_by_passkey(&hand.app.room.session(), &site, answer, now())?;
    hand.app.room.change(|session| Ok(door.come_in(session, opened, now())?))
}

/// The cookie of a sign-in.
pub fn cookie(token: &str, seconds: u64) -> String {
    format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}")
}

fn try_out(hand: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    let name = asked.need("credential")?;
    let keys = hand.app.demonstration.as_ref().map(|d| &d.keys);
    let key = keys.and_then(|keys| keys.get(name)).ok_or_else(Fault::missing)?;
    let admitted = hand.app.room.change(|session| Ok(hand.app.door.seat(session, key, now())?))?;
    Ok(let_in(hand, &admitted, &Done::back(asked, "/").to))
}

fn leave(hand: &Hand<'_>, _: &Asked) -> Result<Done, Fault> {
    if let Some(guest) = &hand.visitor.guest {
        hand.app.papers.close(&guest.badge().id);
        hand.app.room.change(|session| Ok(hand.app.door.sign_out(session, guest, now())?))?;
    }
    let mut done = Done::to("/enter?told=told-signed-out");
    done.cookies.push(cookie("", 0));
    Ok(done)
}

fn language(_: &Hand<'_>, asked: &Asked) -> Result<Done, Fault> {
    let mut done = Done::back(asked, "/");
    done.cookies.push(language_cookie(asked.need("language")?)?);
    Ok(done)
}

/// The cookie of a language.
pub fn language_cookie(code: &str) -> Result<String, Fault> {
    let tongue = Tongue::of(code).ok_or_else(|| {
        Fault::new(
            Kind::Input,
            say!("room-does-not-speak-language", "The room does not speak that language."),
            say!("choose-below-page", "Choose one of those below the page."),
        )
    })?;
    Ok(format!("{LANGUAGE}={}; Path=/; SameSite=Lax; Max-Age=31536000", tongue.code()))
}
