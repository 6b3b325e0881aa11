//! The cookies of the room: of a sign-in, of a language, and of the projector.

use axum::http::{HeaderMap, header};
use paraph_door::Admitted;
use paraph_talks::say;

use crate::app::App;
use crate::fault::Fault;
use crate::tongue::Tongue;

/// Cookie of a sign-in. Browsers accept a name with this prefix only from this host and over a secure
/// connection (RFC 6265bis, section 4.1.3.2).
pub const COOKIE: &str = "__Host-paraph";
/// Cookie of a language.
pub const LANGUAGE: &str = "paraph-language";
/// Cookie of the projector, a screen that many look at.
pub const PROJECTOR: &str = "paraph-projector";

/// Returns the value of a cookie.
pub fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// Returns the header that sets the cookie of a new sign-in.
pub fn let_in(app: &App, admitted: &Admitted) -> String {
    sign_in(&admitted.cookie, u64::from(app.door.terms().stay) * 3600)
}

/// Returns the header that removes the cookie of a sign-in.
pub fn let_out() -> String {
    sign_in("", 0)
}

fn sign_in(token: &str, seconds: u64) -> String {
    format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}")
}

/// Returns the header that sets the cookie of a language.
///
/// # Errors
/// Returns an error if the room does not have the language.
pub fn language(code: &str) -> Result<String, Fault> {
    let tongue = Tongue::of(code).ok_or_else(|| {
        Fault::input(
            say!("room-not-available-language", "The room is not available in that language."),
            say!("choose-one-formats-foot-page", "Choose one of the formats at the foot of the page."),
        )
    })?;
    Ok(format!("{LANGUAGE}={}; Path=/; SameSite=Lax; Max-Age=31536000", tongue.code()))
}

/// Returns the header that sets or removes the cookie of the projector.
pub fn projector(on: bool) -> String {
    format!("{PROJECTOR}={}; Path=/; SameSite=Lax; Max-Age=86400", u8::from(on))
}
