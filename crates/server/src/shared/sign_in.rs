//! Signing in and out: by password, by passkey, by invitation.

use paraph_door::{Admitted, Password, Site, Whence};
use serde_json::Value;

use crate::address::Address;
use crate::fault::Fault;
use crate::hand::Hand;
use crate::system::now;

/// Tries a password. The queue of the request bounds how many are tried at once.
pub fn try_password(hand: &Hand<'_>, name: &str, password: &str) -> Result<Admitted, Fault> {
    let door = &hand.app.door;
    let whence = Whence::Address(&hand.visitor.from);
    let knock = door.knock(&hand.app.room.session(), name, whence, now())?;
    let opened = door.open(&knock, &Password::typed(password), now())?;
    hand.app.room.change(|session| Ok(door.come_in(session, opened, now())?))
}

/// Accepts an invitation with a new password.
pub fn take_up(hand: &Hand<'_>, link: &str, password: &str) -> Result<Admitted, Fault> {
    let door = &hand.app.door;
    let password = Password::chosen(password)?;
    let found = door.link(&hand.app.room.session(), link, now())?;
    let chosen = door.choose_by_link(&found, &password)?;
    hand.app.room.change(|session| Ok(door.settle(session, chosen, now())?))
}

/// Checks the answer of a passkey.
pub fn try_passkey(hand: &Hand<'_>, answer: &str) -> Result<Admitted, Fault> {
    let (door, site) = (&hand.app.door, site(hand)?);
    let opened = door.open_by_passkey(&hand.app.room.session(), &site, answer, now())?;
    hand.app.room.change(|session| Ok(door.come_in(session, opened, now())?))
}

/// Returns the challenge for a passkey.
pub fn ask_passkey(hand: &Hand<'_>) -> Result<Value, Fault> {
    let session = hand.app.room.session();
    Ok(hand.app.door.ask_passkey(&session, &site(hand)?, now())?)
}

/// Returns the site of the room, for which passkeys are made.
pub fn site(hand: &Hand<'_>) -> Result<Site, Fault> {
    let address = Address::of(hand.app, hand.headers)?;
    let (id, origin) = (address.name().to_owned(), address.to_string());
    Ok(Site { id, origin, name: "Paraph".to_owned() })
}

/// Signs somebody in as a delegate of a demonstration.
pub fn try_out(hand: &Hand<'_>, name: &str) -> Result<Admitted, Fault> {
    let keys = hand.app.demonstration.as_ref().map(|demonstration| &demonstration.keys);
    let key = keys.and_then(|keys| keys.get(name)).ok_or_else(Fault::missing)?;
    hand.app.room.change(|session| Ok(hand.app.door.seat(session, key, now())?))
}

/// Ends the visitor's sign-in, and closes what was opened for it.
pub fn leave(hand: &Hand<'_>) -> Result<(), Fault> {
    let Some(guest) = &hand.visitor.guest else { return Ok(()) };
    hand.app.papers.close(&guest.badge().id);
    hand.app.room.change(|session| Ok(hand.app.door.sign_out(session, guest, now())?))
}
