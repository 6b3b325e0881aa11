//! Links: who may make them, and that each opens only once.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::*;
use paraph_door::{DoorError, Kind, NewDelegate, Password, What};
use paraph_node::{NodeError, new_key};
use paraph_talks::Role;

#[test]
fn a_link_opens_once_and_whoever_enters_signs_with_its_key() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    assert!(invited.path.starts_with("/enter/") && invited.path.len() == 7 + 43, "{}", *invited.path);
    assert_eq!((invited.invitation.by.as_str(), invited.invitation.lapses), ("A/head", hours(72)));
    let shown = room.door.invitations(&room.session, "A/head", at(1)).unwrap();
    assert_eq!(shown, std::slice::from_ref(&invited.invitation));
    let found = room.door.link(&room.session, token(&invited), at(2)).unwrap();
    assert_eq!(found.invitation().credential, "A/delegate");
    let admitted = room.enter(&invited, PASSWORD, at(3)).unwrap();
    assert_eq!(admitted.guest.credential(), "A/delegate");
    assert_eq!(admitted.guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
    assert!(matches!(room.enter(&invited, PASSWORD, at(4)), Err(DoorError::Link)));
    assert_eq!(room.door.invitations(&room.session, "A/head", at(5)).unwrap(), []);
}

#[test]
fn two_who_hold_one_link_at_once_do_not_both_enter() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    let choose = |room: &Room, words: &str| {
        let found = room.door.link(&room.session, token(&invited), at(1)).unwrap();
        room.door.choose_by_link(&found, &Password::chosen(words).unwrap()).unwrap()
    };
    let (first, second) = (choose(&room, PASSWORD), choose(&room, "another password entirely"));
    room.door.settle(&mut room.session, first, at(2)).unwrap();
    let late = room.door.settle(&mut room.session, second, at(2));
    assert!(matches!(late, Err(DoorError::Link)));
    assert!(room.sign_in("A/delegate", PASSWORD, at(3)).is_ok());
}

#[test]
fn a_link_that_is_wrong_lapsed_or_taken_back_is_refused_alike() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    let said = |result: Result<_, DoorError>| {
        let error: DoorError = result.map(drop::<paraph_door::FoundLink>).unwrap_err();
        assert_eq!(error.kind(), Kind::NotAdmitted);
        (error.to_string(), error.hint())
    };
    // In a room of its own, because time does not run back.
    let mut late = Room::new();
    let link = late.invite(at(0));
    let lapsed = said(late.door.link(&late.session, token(&link), hours(72)));
    let mut wrong = token(&invited).to_owned();
    wrong.replace_range(5..6, if &wrong[5..6] == "A" { "B" } else { "A" });
    let mut seen = vec![said(room.door.link(&room.session, &wrong, at(1)))];
    for other in ["", "x", "../../etc", &"A".repeat(43), &"A".repeat(10_000), "\u{1F512}"] {
        seen.push(said(room.door.link(&room.session, other, at(1))));
    }
    let id = invited.invitation.id.clone();
    assert!(!room.door.take_back(&mut room.session, "B/head", &id, at(1)).unwrap(), "not B's to take back");
    assert!(room.door.take_back(&mut room.session, "A/head", &id, at(1)).unwrap());
    assert!(!room.door.take_back(&mut room.session, "A/head", &id, at(1)).unwrap());
    seen.push(said(room.door.link(&room.session, token(&invited), at(2))));
    assert!(seen.iter().all(|one| *one == lapsed), "{seen:?}");
    assert!(!holds(&room.bytes(), id.as_bytes()), "what was taken back is in no file");
}

#[test]
fn a_newer_link_takes_the_place_of_an_older_one() {
    let mut room = Room::new();
    let (first, second) = (room.invite(at(0)), room.invite(at(1)));
    assert!(matches!(room.door.link(&room.session, token(&first), at(2)), Err(DoorError::Link)));
    assert!(room.enter(&second, PASSWORD, at(2)).is_ok());
}

#[test]
fn the_head_invites_for_its_own_delegation_alone() {
    let mut room = Room::new();
    let stranger = new_key().unwrap();
    let own = room.delegate.to_bytes();
    let own = paraph_record::SecretKey::from_bytes(&own);
    let mut tried = |by: &paraph_record::SecretKey, who: &str, key: &paraph_record::SecretKey| {
        room.door.invite(&mut room.session, by, who, key, at(0)).map(drop).unwrap_err()
    };
    let error = tried(&room.other, "A/delegate", &own);
    assert!(matches!(error, DoorError::NotHead(_)), "{error}");
    assert_eq!(error.kind(), Kind::Forbidden);
    assert!(matches!(tried(&room.head, "B/head", &room.other), DoorError::NotHead(_)));
    assert!(matches!(tried(&own, "A/head", &room.head), DoorError::NotHead(_)));
    assert!(matches!(tried(&stranger, "A/delegate", &own), DoorError::Stranger));
    assert!(matches!(tried(&room.head, "A/delegate", &stranger), DoorError::OtherKey(_)));
    assert!(matches!(tried(&room.head, "A/nobody", &stranger), DoorError::NoCredential(_)));
    // Any credential with a key may make a link for itself.
    assert!(room.door.invite(&mut room.session, &own, "A/delegate", &own, at(0)).is_ok());
    assert!(room.door.invite(&mut room.session, &room.head, "A/head", &room.head, at(0)).is_ok());
    // Only the head sees the list.
    assert!(room.door.invitations(&room.session, "A/delegate", at(0)).is_err());
    assert_eq!(room.door.invitations(&room.session, "B/head", at(0)).unwrap(), []);
}

#[test]
fn a_new_delegate_is_accredited_and_invited_in_one_step() {
    let mut room = Room::new();
    let new = NewDelegate {
        name: "A/adviser".into(),
        role: Role::Expert,
        may_not: BTreeSet::from(["agree".to_owned()]),
    };
    let size = room.session.state().size();
    let invited = room.door.invite_new(&mut room.session, &room.head, new.clone(), at(0)).unwrap();
    let held = &room.session.state().credentials["A/adviser"].credential;
    assert_eq!((held.role, held.may_not.len()), (Role::Expert, 1));
    assert_eq!(room.session.state().size(), size + 1);
    let admitted = room.enter(&invited, PASSWORD, at(1)).unwrap();
    assert_eq!(admitted.guest.key().unwrap().public().to_string(), {
        room.session.state().credentials["A/adviser"].credential.key.clone()
    });
    // If the talks refuse the act, neither act nor link remains.
    let again = room.door.invite_new(&mut room.session, &room.head, new, at(2));
    assert!(matches!(again.map(drop), Err(DoorError::Node(NodeError::Refused(_)))));
    assert_eq!(room.session.state().size(), size + 1);
    assert_eq!(room.door.invitations(&room.session, "A/head", at(3)).unwrap(), []);
    let foreign = NewDelegate { name: "B/adviser".into(), role: Role::Expert, may_not: BTreeSet::new() };
    assert!(room.door.invite_new(&mut room.session, &room.head, foreign, at(3)).is_err());
}

#[test]
fn a_lost_password_costs_a_fresh_key_and_shuts_what_the_old_one_opened() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    let again = room.door.invite_again(&mut room.session, &room.head, "A/delegate", at(10)).unwrap();
    let old = room.door.admit(&room.session, &admitted.cookie, at(11)).map(drop);
    assert!(matches!(old, Err(DoorError::Shut(_))));
    assert!(matches!(room.sign_in("A/delegate", PASSWORD, at(11)), Err(DoorError::Shut(_))));
    let new = room.enter(&again, "four loud geese on the roof", at(12)).unwrap();
    assert_ne!(new.guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
    assert!(matches!(room.sign_in("A/delegate", PASSWORD, at(13)), Err(DoorError::NotAdmitted)));
    assert!(room.sign_in("A/delegate", "four loud geese on the roof", at(14)).is_ok());
}

#[test]
fn a_link_whose_credential_was_taken_back_opens_nothing() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    let found = room.door.link(&room.session, token(&invited), at(1)).unwrap();
    let chosen = room.door.choose_by_link(&found, &Password::chosen(PASSWORD).unwrap()).unwrap();
    room.recall("A/delegate");
    assert!(matches!(room.door.link(&room.session, token(&invited), at(2)), Err(DoorError::Link)));
    let late = room.door.settle(&mut room.session, chosen, at(2)).map(drop);
    assert!(matches!(late, Err(DoorError::Shut(_))));
}

#[test]
fn links_are_heard_so_often_and_no_oftener() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    for nth in 0..20 {
        room.door.link(&room.session, token(&invited), at(nth)).unwrap();
    }
    let error = room.door.link(&room.session, token(&invited), at(20)).unwrap_err();
    assert!(matches!(error, DoorError::TooOften { again } if again == at(900)), "{error}");
    room.door.link(&room.session, token(&invited), at(900)).unwrap();
}

#[test]
fn the_book_says_who_was_invited_and_came() {
    let mut room = Room::new();
    room.account(at(0));
    let visits = room.door.visits(&room.session, "A/head").unwrap();
    let whats: Vec<What> = visits.iter().map(|visit| visit.what).collect();
    assert_eq!(whats, [What::Link, What::Invited]);
    assert_eq!(room.door.visits(&room.session, "B/head").unwrap(), []);
    assert!(room.door.visits(&room.session, "A/delegate").is_err(), "the book is the head's");
    assert_eq!(room.door.own_visits(&room.session, "A/delegate").unwrap().len(), 2);
}
