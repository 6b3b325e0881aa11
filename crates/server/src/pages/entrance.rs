//! Signing in and out.

use axum::http::Method;
use maud::{Markup, html};
use paraph_door::Admitted;
use paraph_talks::say;

use crate::cookie;
use crate::fault::Fault;
use crate::hand::{Done, Hand, Reply};
use crate::input::Input;
use crate::look::Look;
use crate::route::{Doing, Needs, Route, form, page};
use crate::shared::sign_in;

/// Routes of the entrance.
pub const ROUTES: &[Route] = &[
    page("/enter", Needs::Nothing, enter),
    form("/enter", Needs::Nothing, by_password),
    page("/enter/{link}", Needs::Nothing, invited),
    form("/enter/{link}", Needs::Nothing, by_link),
    Route {
        method: Method::POST,
        path: "/passkey/ask",
        needs: Needs::Nothing,
        doing: Doing::Call(|hand, _| Ok(Reply::of(sign_in::ask_passkey(hand)?))),
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

fn enter(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
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

fn invited(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
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

/// Sends a visitor who has just signed in to the page with the state of the talks.
fn let_in(hand: &Hand<'_>, admitted: &Admitted, to: &str) -> Done {
    Done { cookies: vec![cookie::let_in(hand.app, admitted)], ..Done::to(to) }
}

fn by_password(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    let admitted = sign_in::try_password(hand, asked.need("name")?, asked.need("password")?)?;
    Ok(let_in(hand, &admitted, "/"))
}

fn by_link(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    if asked.need("password")? != asked.need("again")? {
        return Err(Fault::input(
            say!("two-passwords-different", "The two passwords are different."),
            say!("go-back-type-same-twice", "Go back and type the same password twice."),
        ));
    }
    let admitted = sign_in::take_up(hand, asked.need("link")?, asked.need("password")?)?;
    Ok(let_in(hand, &admitted, "/"))
}

fn by_passkey(hand: &Hand<'_>, asked: &Input) -> Result<Reply, Fault> {
    let admitted = sign_in::try_passkey(hand, asked.body()?)?;
    let cookies = let_in(hand, &admitted, "/").cookies;
    Ok(Reply { cookies, ..Reply::of(serde_json::json!({"to": "/"})) })
}

fn try_out(hand: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    let admitted = sign_in::try_out(hand, asked.need("credential")?)?;
    Ok(let_in(hand, &admitted, &Done::back(asked, "/").to))
}

fn leave(hand: &Hand<'_>, _: &Input) -> Result<Done, Fault> {
    sign_in::leave(hand)?;
    Ok(Done { cookies: vec![cookie::let_out()], ..Done::to("/enter?told=told-signed-out") })
}

fn language(_: &Hand<'_>, asked: &Input) -> Result<Done, Fault> {
    Ok(Done { cookies: vec![cookie::language(asked.need("language")?)?], ..Done::back(asked, "/") })
}
