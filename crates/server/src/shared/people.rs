//! Links that let people of a delegation in.

use paraph_door::{Invited, NewDelegate};
use paraph_talks::Role;

use crate::address::Address;
use crate::fault::Fault;
use crate::hand::Hand;
use crate::system::now;

/// The person whom a link invites.
pub enum Whom<'a> {
    /// A delegate who has come in before. A key in the file is passed on to the new sign-in.
    Again(&'a str),
    /// A new delegate, by office and role.
    New(&'a str, Role),
}

/// Returns the role that a word names, or a delegate's.
pub fn role_of(word: Option<&str>) -> Role {
    match word {
        Some("expert") => Role::Expert,
        Some("head") => Role::Head,
        Some("principal") => Role::Principal,
        _ => Role::Delegate,
    }
}

/// Makes a link, and returns it with its whole address for a browser.
pub fn make_link(hand: &Hand<'_>, whom: &Whom<'_>) -> Result<(Invited, String), Fault> {
    let address = Address::of(hand.app, hand.headers)?;
    let (key, by) = (hand.key()?, hand.credential()?.to_owned());
    let made = hand.app.room.change(|session| {
        Ok(match whom {
            Whom::Again(name) => hand.app.door.invite_again(session, &key, name, now())?,
            Whom::New(office, role) => {
                let name = format!("{}/{office}", by.split('/').next().unwrap_or_default());
                let new = NewDelegate { name, role: *role, may_not: Default::default() };
                hand.app.door.invite_new(session, &key, new, now())?
            }
        })
    })?;
    let link = format!("{address}{}", made.path.as_str());
    Ok((made, link))
}

/// Takes back an invitation of the visitor's own delegation.
pub fn take_link_back(hand: &Hand<'_>, id: &str) -> Result<(), Fault> {
    let by = hand.credential()?.to_owned();
    let open = hand.app.room.change(|session| Ok(hand.app.door.take_back(session, &by, id, now())?))?;
    if open { Ok(()) } else { Err(Fault::missing()) }
}
