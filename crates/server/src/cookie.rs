//! The cookies of the room: of a sign-in, a language, a screen that many look at.

use axum::http::{HeaderMap, header};
use paraph_door::Admitted;
use paraph_talks::say;

use crate::app::App;
use crate::fault::Fault;
use crate::tongue::Tongue;

/// The cookie of a sign-in. A name that begins so is taken from this host alone, over a secure way (RFC 6265bis, section 4.1.3.2).
pub const COOKIE: &str = "__Host-paraph";
/// The cookie of a language.
pub const LANGUAGE: &str = "paraph-language";
/// The cookie of a screen that many look at.
pub const PROJECTOR: &str = "paraph-projector";

/// A cookie's value.
pub fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// Sets the cookie of somebody who has been let in.
pub fn let_in(app: &App, admitted: &Admitted) -> String {
    sign_in(&admitted.cookie, u64::from(app.door.terms().stay) * 3600)
}

/// Takes the cookie of a sign-in away.
pub fn let_out() -> String {
    sign_in("", 0)
}

fn sign_in(token: &str, seconds: u64) -> String {
    format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}")
}

/// Sets the cookie of a language.
///
/// # Errors
/// When the room does not speak it.
pub fn language(code: &str) -> Result<String, Fault> {
    let tongue = Tongue::of(code).ok_or_else(|| {
        Fault::input(
            say!("room-not-available-language", "The room is not available in that language."),
            say!("choose-one-formats-foot-page", "Choose one of the formats at the foot of the page."),
        )
    })?;
    Ok(format!("{LANGUAGE}={}; Path=/; SameSite=Lax; Max-Age=31536000", tongue.code()))
}

/// Sets the cookie of a screen that many look at.
pub fn projector(on: bool) -> String {
    format!("{PROJECTOR}={}; Path=/; SameSite=Lax; Max-Age=86400", u8::from(on))
}
