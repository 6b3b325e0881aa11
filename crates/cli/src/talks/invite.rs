//! Links that let the people of a delegation into the room.

use paraph_door::{Door, DoorError, Invited, Kind, NewDelegate, Terms};
use paraph_node::{NodeError, Session};
use paraph_record::SecretKey;
use paraph_store::Store;
use paraph_talks::Role;

use super::answers::moment;
use super::args::InviteArgs;
use super::record::{passphrase, session, unlock};
use super::write::unplaced;
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

impl From<DoorError> for Fault {
    fn from(error: DoorError) -> Fault {
        match error {
            DoorError::Node(error) => error.into(),
            other if other.kind() == Kind::Forbidden => {
                Fault::refused("not-head", &format!("{other}."), &other.hint())
            }
            other => Fault::input(other.to_string(), other.hint()),
        }
    }
}

/// Makes a link, signs the act that it needs, and prints its path.
pub fn invite(asked: InviteArgs) -> Outcome {
    let mut session = session(&asked.at.which)?;
    let head = unlock(&session, &asked.at)?;
    let (door, now) = (Door::new(Terms::default())?, moment(None)?);
    let invited = match (&asked.new_role, asked.fresh_key) {
        (Some(role), _) => {
            asked.may_not.iter().try_for_each(|word| paraph_desk::form::kind(word).map(drop))?;
            let new = NewDelegate {
                name: asked.who.clone(),
                role: role_of(role),
                may_not: asked.may_not.iter().cloned().collect(),
            };
            door.invite_new(&mut session, &head.key, new, now)?
        }
        (None, true) => door.invite_again(&mut session, &head.key, &asked.who, now)?,
        (None, false) => {
            let key = key_at_hand(&session, &asked, &head.name, &head.key, &head.passphrase)?;
            door.invite(&mut session, &head.key, &asked.who, &key, now)?
        }
    };
    told(&session, &invited)
}

fn told(session: &Session, invited: &Invited) -> Outcome {
    let invitation = &invited.invitation;
    let waits = if session.waiting().is_empty() { String::new() } else { unplaced(session) };
    to_stdout(
        format!(
            "{}\nBy this path {} enters the room of this file, once, until {}. Whoever has it comes in: give it to nobody else.\n{waits}",
            invited.path.as_str(),
            invitation.credential,
            invitation.lapses,
        )
        .as_bytes(),
    )
}

fn role_of(word: &str) -> Role {
    match word {
        "head" => Role::Head,
        "expert" => Role::Expert,
        "principal" => Role::Principal,
        _ => Role::Delegate,
    }
}

/// Returns the invited delegate's key from this file's keyring, under a passphrase of its own or the head's.
fn key_at_hand(
    session: &Session,
    asked: &InviteArgs,
    head: &str,
    key: &SecretKey,
    given: &str,
) -> Outcome<SecretKey> {
    if asked.who == head {
        return Ok(SecretKey::from_bytes(&key.to_bytes()));
    }
    let Some(entry) = session.store().key(&asked.who)? else {
        let there = session.state().credentials.contains_key(&asked.who);
        let next = if there {
            "With --fresh-key it gets a new one, and the old one signs no more."
        } else {
            "With --new-role it is accredited at once; otherwise check the name."
        };
        return Err(Fault::input(format!("this file has no key for {}", asked.who), next));
    };
    let opened = match &asked.key_passphrase_file {
        Some(path) => {
            let at = super::args::At { passphrase_file: Some(path.clone()), ..asked.at.clone() };
            paraph_node::open(&entry, &passphrase(&at, &asked.who, false)?)
        }
        None => paraph_node::open(&entry, given),
    };
    opened.map_err(|error| match error {
        NodeError::Passphrase(_) => Fault::input(
            format!("the passphrase does not open the key of {}", asked.who),
            "Give it with --key-passphrase-file; if it is lost, --fresh-key makes another key.",
        ),
        other => other.into(),
    })
}
