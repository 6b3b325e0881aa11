//! Passwords: who can sign in with them, and who cannot.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::time::{Duration, Instant};

use common::*;
use paraph_door::{Cost, DoorError, Kind, LEAST, Password, Terms, What, Whence};
use paraph_node::new_key;

#[test]
fn the_password_opens_and_every_other_is_refused() {
    let mut room = Room::new();
    room.account(at(0));
    let admitted = room.sign_in("A/delegate", PASSWORD, at(1)).unwrap();
    assert_eq!(admitted.guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
    assert_eq!(admitted.guest.badge().how, What::Password);
    assert!(room.sign_in("  A/delegate ", PASSWORD, at(1)).is_ok(), "space around a name is nothing");
    let mut others: Vec<String> = [
        "",
        " ",
        "three calm herons by the lak",
        "Three calm herons by the lake",
        "three calm herons by the lake ",
    ]
    .map(str::to_owned)
    .to_vec();
    others.push("x".repeat(100_000));
    for (nth, other) in others.iter().enumerate() {
        let refused = room.sign_in("A/delegate", other, at(2 + nth as u64)).map(drop);
        assert!(matches!(refused, Err(DoorError::NotAdmitted)), "{other:?}");
    }
}

#[test]
fn nothing_tells_which_names_there_are() {
    let mut room = Room::new();
    room.account(at(0));
    let said = |room: &mut Room, name: &str| {
        let error = room.sign_in(name, "a password that is wrong", at(1)).map(drop).unwrap_err();
        (error.kind(), error.to_string(), error.hint())
    };
    let known = said(&mut room, "A/delegate");
    assert_eq!(known.0, Kind::NotAdmitted);
    // A name without an account, a name without a credential, and an invalid name.
    for name in ["A/head", "A/nobody", "", "'; DROP TABLE shelf; --", &"x".repeat(100_000)] {
        assert_eq!(said(&mut room, name), known);
    }
    assert!(!known.1.contains("A/delegate"));
}

#[test]
fn an_unknown_name_takes_as_long_as_a_wrong_password() {
    let mut room = Room::with(Terms { cost: Cost::Full, ..terms() });
    room.account(at(0));
    let time = |name: &str| {
        let began = Instant::now();
        let knock = room.door.knock(&room.session, name, Whence::Address("192.0.2.1"), at(1)).unwrap();
        assert!(room.door.open(&knock, &typed("a password that is wrong"), at(1)).is_err());
        began.elapsed()
    };
    // Compare the fastest attempts of each, in turn, so that other load on the machine affects both.
    let pairs: Vec<_> = (0..5).map(|_| (time("A/delegate"), time("A/nobody"))).collect();
    let known = pairs.iter().map(|pair| pair.0).min().unwrap();
    let unknown = pairs.iter().map(|pair| pair.1).min().unwrap();
    assert!(known > Duration::from_millis(10), "trying a password is work: {known:?}");
    assert!(known < unknown * 3 && unknown < known * 3, "{known:?} and {unknown:?}");
}

#[test]
fn a_password_is_long_and_not_easily_guessed() {
    assert!(matches!(Password::chosen("elevenchars"), Err(DoorError::Short(11))));
    assert!(matches!(Password::chosen(""), Err(DoorError::Short(0))));
    assert!(matches!(Password::chosen(&"x".repeat(1001)), Err(DoorError::Long)));
    let error = Password::chosen("short").unwrap_err();
    assert!(error.to_string().contains(&LEAST.to_string()) && error.kind() == Kind::Input, "{error}");
    for fine in ["пароль зі слів", "four loud geese on the roof", "kanuwe-78-lorrim"] {
        assert!(Password::chosen(fine).is_ok(), "{fine:?}");
    }
    for weak in
        ["aaaaaaaaaaaa", "            ", "password1234", "qwertyuiop12", "abcdefghijkl", &"x".repeat(1000)]
    {
        let error = Password::chosen(weak).unwrap_err();
        assert!(matches!(error, DoorError::Weak), "{weak:?}: {error}");
        assert_eq!(error.kind(), Kind::Input);
    }
    assert!(!format!("{:?}", Password::chosen(PASSWORD).unwrap()).contains("herons"), "it is not printed");
}

#[test]
fn one_password_however_a_keyboard_composes_it() {
    let mut room = Room::new();
    let invited = room.invite(at(0));
    room.enter(&invited, "un caf\u{e9} \u{fb01}xe \u{ff11}\u{ff12}", at(1)).unwrap();
    assert!(room.sign_in("A/delegate", "un cafe\u{301} fixe 12", at(2)).is_ok());
    assert!(room.sign_in("A/delegate", "un cafe fixe 12", at(2)).is_err());
}

#[test]
fn a_changed_password_takes_the_old_ones_place_and_every_other_badge() {
    let mut room = Room::new();
    let first = room.account(at(0));
    let second = room.sign_in("A/delegate", PASSWORD, at(1)).unwrap();
    let knock = room.door.knock(&room.session, "A/delegate", Whence::Inside(&second.guest), at(2)).unwrap();
    let opened = room.door.open(&knock, &typed(PASSWORD), at(2)).unwrap();
    let chosen = room.door.choose(opened, &Password::chosen("four loud geese on the roof").unwrap()).unwrap();
    let third = room.door.settle(&mut room.session, chosen, at(3)).unwrap();
    for gone in [&first, &second] {
        let refused = room.door.admit(&room.session, &gone.cookie, at(4)).map(drop);
        assert!(matches!(refused, Err(DoorError::SignedOut)));
    }
    assert!(room.door.admit(&room.session, &third.cookie, at(4)).is_ok());
    assert!(room.sign_in("A/delegate", PASSWORD, at(5)).is_err());
    assert!(room.sign_in("A/delegate", "four loud geese on the roof", at(6)).is_ok());
    assert_eq!(room.door.password_since(&room.session, &third.guest).unwrap(), Some(at(3)));
}

#[test]
fn names_are_tried_so_often_and_no_oftener() {
    let mut room = Room::new();
    room.account(at(0));
    for (name, from) in [("A/delegate", 0), ("A/nobody", 10)] {
        for nth in 0..10 {
            let refused = room.sign_in(name, "a password that is wrong", at(10 + from + nth)).map(drop);
            assert!(matches!(refused, Err(DoorError::NotAdmitted)), "{name}, {nth}");
        }
        // The right password is refused too, with the time at which it will be accepted.
        let error = room.sign_in(name, PASSWORD, at(20 + from)).map(drop).unwrap_err();
        assert!(matches!(error, DoorError::TooOften { again } if again == at(910 + from)), "{error}");
        assert!(error.hint().contains(&at(910 + from).to_string()) && error.kind() == Kind::TooOften);
    }
    // Others can sign in meanwhile under other names, and this name can when its time is over.
    let invited = room.door.invite(&mut room.session, &room.head, "A/head", &room.head, at(30)).unwrap();
    room.enter(&invited, PASSWORD, at(31)).unwrap();
    assert!(room.sign_in("A/head", PASSWORD, at(32)).is_ok());
    assert!(room.sign_in("A/delegate", PASSWORD, at(910)).is_ok());
    // A successful sign-in resets the count.
    for nth in 0..9 {
        assert!(room.sign_in("A/delegate", "a password that is wrong", at(911 + nth)).is_err());
    }
    assert!(room.sign_in("A/delegate", PASSWORD, at(921)).is_ok());
}

#[test]
fn nobody_can_lock_another_out() {
    let mut room = Room::new();
    let inside = room.account(at(0));
    for nth in 0..30 {
        let refused = room.sign_in_from("198.51.100.7", "A/delegate", "a wrong guess", at(1)).map(drop);
        assert_eq!(matches!(refused, Err(DoorError::TooOften { .. })), nth >= 10, "{nth}");
    }
    // The owner signs in from another address, and changes the password from the first sign-in.
    assert!(room.sign_in_from("192.0.2.1", "A/delegate", PASSWORD, at(2)).is_ok());
    let change = |room: &Room, typed_old: &str| {
        let whence = Whence::Inside(&inside.guest);
        let knock = room.door.knock(&room.session, "A/delegate", whence, at(3))?;
        room.door.open(&knock, &typed(typed_old), at(3))
    };
    // Whoever holds a sign-in guesses no oftener than from outside.
    for _ in 0..10 {
        assert!(matches!(change(&room, "a wrong guess").map(drop), Err(DoorError::NotAdmitted)));
    }
    assert!(matches!(change(&room, PASSWORD).map(drop), Err(DoorError::TooOften { .. })));
    let again = room.sign_in("A/delegate", PASSWORD, at(4)).unwrap();
    let whence = Whence::Inside(&again.guest);
    let knock = room.door.knock(&room.session, "A/delegate", whence, at(5)).unwrap();
    assert!(room.door.open(&knock, &typed(PASSWORD), at(5)).is_ok());
}

#[test]
fn a_credential_that_was_taken_back_or_rekeyed_has_no_account() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    room.recall("A/delegate");
    assert!(matches!(room.sign_in("A/delegate", PASSWORD, at(1)), Err(DoorError::Shut(_))));
    // Without the password, nobody learns about the account.
    assert!(matches!(room.sign_in("A/delegate", "a guess of twelve", at(1)), Err(DoorError::NotAdmitted)));
    let old = room.door.admit(&room.session, &admitted.cookie, at(1)).map(drop);
    assert!(matches!(old, Err(DoorError::Shut(_))));
    assert_eq!(room.door.sweep(&mut room.session, at(2)).unwrap(), 2, "an account and a badge");
    assert!(matches!(room.sign_in("A/delegate", PASSWORD, at(3)), Err(DoorError::NotAdmitted)));

    let mut room = Room::new();
    room.account(at(0));
    let fresh = new_key().unwrap();
    room.rekey("A/delegate", &fresh);
    assert!(matches!(room.sign_in("A/delegate", PASSWORD, at(1)), Err(DoorError::Shut(_))));
}

#[test]
fn refusals_are_in_the_book_and_write_nothing_by_themselves() {
    let mut room = Room::new();
    room.account(at(0));
    let before = room.bytes();
    assert!(room.sign_in("A/delegate", "a password that is wrong", at(5)).is_err());
    assert!(room.sign_in("A/nobody", "a password that is wrong", at(5)).is_err());
    assert!(room.bytes() == before, "a refusal writes nothing");
    let refused = |room: &Room| {
        let visits = room.door.visits(&room.session, "A/head").unwrap();
        visits.iter().filter(|visit| visit.what == What::Refused).count()
    };
    assert_eq!(refused(&room), 1);
    room.door.flush(&mut room.session).unwrap();
    assert!(room.bytes() != before);
    assert_eq!(refused(&room), 1);
    room.door.flush(&mut room.session).unwrap();
    assert_eq!(refused(&room), 1, "each once");
}

#[test]
fn the_book_is_bounded() {
    let mut room = Room::with(Terms { visits: 25, ..terms() });
    room.account(at(0));
    for nth in 0..40 {
        let admitted = room.sign_in("A/delegate", PASSWORD, at(1000 + nth)).unwrap();
        room.door.sign_out(&mut room.session, &admitted.guest, at(1000 + nth)).unwrap();
    }
    let visits = room.door.visits(&room.session, "A/head").unwrap();
    assert_eq!(visits.len(), 25);
    assert_eq!((visits[0].what, visits[0].at), (What::SignedOut, at(1039)));
}
