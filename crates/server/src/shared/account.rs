//! Changes to a delegate's own account: password, passkeys, sign-ins, the private paper of the delegation.

use paraph_door::{Admitted, Guest, Password, Whence};
use serde_json::Value;

use super::sign_in::site;
use crate::fault::Fault;
use crate::hand::Hand;
use crate::system::now;

/// Returns the visitor's badge.
pub fn guest<'h>(hand: &'h Hand<'_>) -> Result<&'h Guest, Fault> {
    hand.visitor.guest.as_ref().ok_or_else(Fault::missing)
}

/// Opens the private paper of the visitor's delegation for this sign-in.
pub fn open_paper(hand: &Hand<'_>, passphrase: &str) -> Result<(), Fault> {
    let guest = guest(hand)?;
    let session = hand.app.room.session();
    let party = hand.visitor.party(session.state()).cloned().ok_or_else(Fault::missing)?;
    // The door counts attempts by name, so that a passphrase cannot be tried without limit.
    hand.app.door.knock(&session, guest.credential(), Whence::Paper(guest), now())?;
    hand.app.papers.open(&session, &party, &guest.badge().id, passphrase)
}

/// Checks the old password, which takes time, and writes the new one.
pub fn change_password(hand: &Hand<'_>, old: &str, new: &str) -> Result<Admitted, Fault> {
    let (door, guest) = (&hand.app.door, guest(hand)?);
    let new = Password::chosen(new)?;
    let knock = door.knock(&hand.app.room.session(), guest.credential(), Whence::Inside(guest), now())?;
    let opened = door.open(&knock, &Password::typed(old), now())?;
    let chosen = door.choose(opened, &new)?;
    hand.app.room.change(|session| Ok(door.settle(session, chosen, now())?))
}

/// Ends one of the visitor's own sign-ins.
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

/// Ends all of the visitor's own sign-ins, this one included, and returns their number.
pub fn end_all(hand: &Hand<'_>) -> Result<usize, Fault> {
    let guest = guest(hand)?;
    let badges = hand.app.door.badges(&hand.app.room.session(), guest, now())?;
    badges.iter().for_each(|badge| hand.app.papers.close(&badge.id));
    hand.app.room.change(|session| Ok(hand.app.door.sign_out_everywhere(session, guest, now())?))
}

/// Returns the request for a new passkey, for the browser.
pub fn begin_passkey(hand: &Hand<'_>) -> Result<Value, Fault> {
    let session = hand.app.room.session();
    Ok(hand.app.door.make_passkey(&session, guest(hand)?, &site(hand)?, now())?)
}

/// Takes a new passkey, and returns the challenge with which it proves itself.
pub fn passkey_made(hand: &Hand<'_>, answer: &str, label: &str) -> Result<Value, Fault> {
    let session = hand.app.room.session();
    Ok(hand.app.door.passkey_made(&session, guest(hand)?, &site(hand)?, answer, label, now())?)
}

/// Keeps a passkey that has proved itself.
pub fn keep_passkey(hand: &Hand<'_>, answer: &str) -> Result<(), Fault> {
    let (guest, site) = (guest(hand)?, site(hand)?);
    let keep = |session: &mut _| Ok(hand.app.door.keep_passkey(session, guest, &site, answer, now())?);
    hand.app.room.change(keep).map(drop)
}

/// Removes one of the visitor's own passkeys.
pub fn take_passkey_away(hand: &Hand<'_>, id: &str) -> Result<(), Fault> {
    let guest = guest(hand)?;
    let own =
        hand.app.room.change(|session| Ok(hand.app.door.remove_passkey(session, guest, id, now())?))?;
    if own { Ok(()) } else { Err(Fault::missing()) }
}

/// Closes the private paper of the visitor's delegation.
pub fn close_paper(hand: &Hand<'_>) -> Result<(), Fault> {
    hand.app.papers.close(&guest(hand)?.badge().id);
    Ok(())
}
