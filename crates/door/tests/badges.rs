//! Badges: their validity, and the data that belongs to them.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::*;
use paraph_door::{Admitted, Door, DoorError, Kind, What, set_clock_back};
use paraph_node::{Session, new_key};
use paraph_talks::Role;

fn inside(room: &Room, admitted: &Admitted, now: paraph_talks::Moment) -> bool {
    match room.door.admit(&room.session, &admitted.cookie, now) {
        Ok(guest) => guest.credential() == admitted.guest.credential(),
        Err(error) => {
            assert!(matches!(error, DoorError::SignedOut), "{error}");
            false
        }
    }
}

#[test]
fn a_badge_lapses_when_nothing_is_done_and_in_any_case() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    assert!(inside(&room, &admitted, at(12 * 3600 - 1)));
    assert!(!inside(&room, &admitted, hours(12)));
    let mut room = Room::new();
    let admitted = room.account(at(0));
    // Step by step it continues, up to the seventh day.
    let mut step = 0;
    while step < 7 * 24 {
        let guest = room.door.admit(&room.session, &admitted.cookie, hours(step)).unwrap();
        assert!(step == 0 || room.door.worth_noting(&guest, hours(step)));
        room.door.note_step(&mut room.session, &guest, hours(step)).unwrap();
        step += 11;
    }
    assert!(inside(&room, &admitted, at(7 * 24 * 3600 - 1)));
    assert!(!inside(&room, &admitted, hours(7 * 24)));
}

#[test]
fn a_step_is_noted_once_an_hour() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    assert!(!room.door.worth_noting(&admitted.guest, at(3599)));
    assert!(room.door.worth_noting(&admitted.guest, at(3600)));
    // A clock that was set back does not change anything.
    room.door.note_step(&mut room.session, &admitted.guest, at(7200)).unwrap();
    room.door.note_step(&mut room.session, &admitted.guest, at(100)).unwrap();
    let guest = room.door.admit(&room.session, &admitted.cookie, at(7300)).unwrap();
    assert_eq!(guest.badge().last, at(7200));
}

#[test]
fn badges_outlive_the_node_that_gave_them() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    drop(std::mem::replace(
        &mut room.session,
        Session::create(&room.folder.path().join("x.paraph")).unwrap(),
    ));
    room.session = Session::open(&room.path).unwrap();
    room.door = Door::new(terms()).unwrap();
    let guest = room.door.admit(&room.session, &admitted.cookie, at(10)).unwrap();
    assert_eq!(guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
    assert_eq!(guest.form_code(), admitted.guest.form_code());
}

#[test]
fn one_signs_out_here_there_and_everywhere() {
    let mut room = Room::new();
    let first = room.account(at(0));
    let second = room.sign_in("A/delegate", PASSWORD, at(1)).unwrap();
    let third = room.sign_in("A/delegate", PASSWORD, at(2)).unwrap();
    let head = room.door.seat(&mut room.session, &room.head, at(3)).unwrap();
    assert_eq!(head.guest.badge().how, What::Key);
    let own = room.door.badges(&room.session, &first.guest, at(4)).unwrap();
    assert_eq!(own.iter().map(|badge| badge.since).collect::<Vec<_>>(), [at(2), at(1), at(0)]);
    // Nobody can sign out another credential's badge.
    let id = head.guest.badge().id.clone();
    assert!(!room.door.sign_out_badge(&mut room.session, &first.guest, &id, at(5)).unwrap());
    assert!(!room.door.sign_out_badge(&mut room.session, &first.guest, "x", at(5)).unwrap());
    let id = second.guest.badge().id.clone();
    assert!(room.door.sign_out_badge(&mut room.session, &first.guest, &id, at(5)).unwrap());
    assert!(!inside(&room, &second, at(6)) && inside(&room, &first, at(6)));
    room.door.sign_out(&mut room.session, &first.guest, at(6)).unwrap();
    assert!(!inside(&room, &first, at(7)) && inside(&room, &third, at(7)));
    // After signing out, a step that was under way does not restore it.
    room.door.note_step(&mut room.session, &first.guest, at(8)).unwrap();
    assert!(!inside(&room, &first, at(9)));
    let fourth = room.sign_in("A/delegate", PASSWORD, at(10)).unwrap();
    assert_eq!(room.door.sign_out_everywhere(&mut room.session, &third.guest, at(11)).unwrap(), 2);
    assert!(
        !inside(&room, &third, at(12)) && !inside(&room, &fourth, at(12)) && inside(&room, &head, at(12))
    );
    for gone in [&first, &second, &third, &fourth] {
        assert!(!holds(&room.bytes(), gone.guest.badge().id.as_bytes()), "its bytes are in no file");
    }
}

#[test]
fn what_is_no_cookie_is_refused() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    let invited = room.door.invite(&mut room.session, &room.head, "A/head", &room.head, at(0)).unwrap();
    let id = admitted.guest.badge().id.clone();
    let mut altered = admitted.cookie.to_string();
    altered.replace_range(5..6, if &altered[5..6] == "A" { "B" } else { "A" });
    // Neither does the name under which the file keeps it, nor the token of a link.
    for other in ["", "x", &id, &altered, token(&invited), &"A".repeat(43), &"A".repeat(100_000), "é"] {
        let error = room.door.admit(&room.session, other, at(1)).map(drop).unwrap_err();
        assert!(matches!(error, DoorError::SignedOut) && error.kind() == Kind::NotAdmitted, "{other}");
    }
    let as_link = room.door.link(&room.session, &admitted.cookie, at(1)).map(drop);
    assert!(matches!(as_link, Err(DoorError::Link)));
}

#[test]
fn a_form_carries_the_code_of_its_own_badge() {
    let mut room = Room::new();
    let first = room.account(at(0)).guest;
    let second = room.sign_in("A/delegate", PASSWORD, at(1)).unwrap().guest;
    let code = first.form_code();
    first.check_form(&code).unwrap();
    assert_ne!(code, second.form_code());
    let forged = format!("{}{}", &code[..63], if code.ends_with('0') { '1' } else { '0' });
    for other in
        [second.form_code().as_str(), "", "x", &code[..62], &forged, &"0".repeat(64), &"é".repeat(32)]
    {
        let error = first.check_form(other).unwrap_err();
        assert!(matches!(error, DoorError::Forged) && error.kind() == Kind::Forbidden, "{other}");
    }
}

#[test]
fn a_key_that_is_of_nobody_is_not_seated() {
    let mut room = Room::new();
    let key = new_key().unwrap();
    assert!(room.door.seat(&mut room.session, &key, at(0)).is_err());
    room.accredit("A/expert", Role::Expert, &key);
    let admitted = room.door.seat(&mut room.session, &key, at(1)).unwrap();
    assert!(inside(&room, &admitted, at(2)));
    room.recall("A/expert");
    assert!(matches!(
        room.door.admit(&room.session, &admitted.cookie, at(3)).map(drop),
        Err(DoorError::Shut(_))
    ));
    assert!(room.door.seat(&mut room.session, &key, at(4)).is_err());
}

#[test]
fn a_credential_has_twenty_badges_at_most() {
    let mut room = Room::new();
    let first = room.account(at(0));
    for nth in 1..=20 {
        room.door.seat(&mut room.session, &room.delegate, at(nth)).unwrap();
    }
    assert!(!inside(&room, &first, at(30)), "the oldest went");
    let last = room.door.seat(&mut room.session, &room.delegate, at(40)).unwrap();
    assert_eq!(room.door.badges(&room.session, &last.guest, at(41)).unwrap().len(), 20);
}

#[test]
fn what_has_lapsed_is_swept_away() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    let invited = room.door.invite(&mut room.session, &room.head, "A/head", &room.head, at(0)).unwrap();
    assert_eq!(room.door.sweep(&mut room.session, at(1)).unwrap(), 0);
    assert_eq!(room.door.sweep(&mut room.session, hours(72)).unwrap(), 2, "a badge and a link");
    let bytes = room.bytes();
    assert!(!holds(&bytes, admitted.guest.badge().id.as_bytes()));
    assert!(!holds(&bytes, invited.invitation.id.as_bytes()));
    assert!(room.sign_in("A/delegate", PASSWORD, hours(73)).is_ok(), "the account stands");
}

#[test]
fn a_clock_that_is_set_back_revives_nothing() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    let admitted = room.account(at(1));
    let (link, badge) = (token(&invited).to_owned(), admitted.cookie);
    let second = room.invite(at(2));
    assert!(room.door.link(&room.session, token(&second), at(3)).is_ok());
    // The link and the badge lapse, and the time is noted with whatever is written next.
    assert!(room.door.admit(&room.session, &badge, hours(100)).is_err());
    room.door.flush(&mut room.session).unwrap();
    for restarted in [false, true] {
        if restarted {
            // Another process, whose clock was set back.
            room.door = Door::new(terms()).unwrap();
        }
        for link in [link.as_str(), token(&second)] {
            let refused = room.door.link(&room.session, link, at(4)).map(drop);
            assert!(matches!(refused, Err(DoorError::Link)), "{restarted}");
        }
        let refused = room.door.admit(&room.session, &badge, at(4)).map(drop);
        assert!(matches!(refused, Err(DoorError::SignedOut)), "{restarted}");
    }
    // What is made now is dated by the later of both, and is valid.
    let fresh = room.invite(at(5));
    assert_eq!(fresh.invitation.made, hours(100));
    assert!(room.door.link(&room.session, token(&fresh), at(6)).is_ok());
    // With nothing else to write, the time is noted all the same, though not at every call.
    let before = room.bytes();
    assert!(room.door.admit(&room.session, &badge, hours(101)).is_err());
    room.door.flush(&mut room.session).unwrap();
    assert!(room.bytes() != before);
    let before = room.bytes();
    room.door.flush(&mut room.session).unwrap();
    assert!(room.bytes() == before);
}

#[test]
fn a_clock_that_ran_ahead_is_set_back_on_purpose_and_nothing_comes_back() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    let admitted = room.account(at(1));
    // For a moment the clock is a year ahead.
    let year = hours(365 * 24);
    let late = room.door.seat(&mut room.session, &room.delegate, year).unwrap();
    room.door = Door::new(terms()).unwrap();
    assert_eq!(room.invite(at(2)).invitation.made, year, "by itself the time does not go back");
    assert_eq!(set_clock_back(&mut room.session, at(3)).unwrap(), Some(year));
    room.door = Door::new(terms()).unwrap();
    let refused = room.door.link(&room.session, token(&invited), at(4)).map(drop);
    assert!(matches!(refused, Err(DoorError::Link)));
    assert!(!inside(&room, &admitted, at(4)) && !inside(&room, &late, at(4)));
    // Accounts stay, and what is made now lapses by the true time.
    assert!(room.sign_in("A/delegate", PASSWORD, at(5)).is_ok());
    assert_eq!(room.invite(at(6)).invitation.made, at(6));
    assert_eq!(set_clock_back(&mut room.session, at(7)).unwrap(), None, "there is nothing to set back");
}
