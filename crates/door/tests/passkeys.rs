//! Passkeys: making and using them, and refusing everything that is not one.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::*;
use paraph_door::{Admitted, DoorError, Guest, What};
use paraph_talks::Moment;
use serde_json::{Value, json};

fn add(room: &mut Room, guest: &Guest, device: &mut Device, now: Moment) -> Result<(), DoorError> {
    let options = room.door.make_passkey(&room.session, guest, &site(), now)?;
    let made = device.create(&options);
    let options = room.door.passkey_made(&room.session, guest, &site(), &made, "  My phone ", now)?;
    let proved = device.get(&options);
    let kept = room.door.keep_passkey(&mut room.session, guest, &site(), &proved, now)?;
    assert_eq!(kept.label, "My phone");
    Ok(())
}

fn ask(room: &Room, now: Moment) -> Value {
    room.door.ask_passkey(&room.session, &site(), now).unwrap()
}

fn answer(room: &mut Room, answer: &str, now: Moment) -> Result<Admitted, DoorError> {
    let opened = room.door.open_by_passkey(&room.session, &site(), answer, now)?;
    room.door.come_in(&mut room.session, opened, now)
}

fn sign_in(room: &mut Room, device: &mut Device, now: Moment) -> Result<Admitted, DoorError> {
    let options = ask(room, now);
    let said = device.get(&options);
    answer(room, &said, now)
}

#[test]
fn a_passkey_opens_the_signing_key_without_any_name() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    let mut device = Device::new(7);
    add(&mut room, &guest, &mut device, at(1)).unwrap();
    let admitted = sign_in(&mut room, &mut device, at(2)).unwrap();
    assert_eq!((admitted.guest.credential(), admitted.guest.badge().how), ("A/delegate", What::Passkey));
    assert_eq!(admitted.guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
    let own = room.door.passkeys(&room.session, &guest).unwrap();
    assert_eq!((own.len(), own[0].made, own[0].last), (1, at(1), at(2)));
    // Passkey and password do not affect each other.
    assert!(room.sign_in("A/delegate", PASSWORD, at(3)).is_ok());
    let options = ask(&room, at(4));
    assert!(options.get("allowCredentials").is_none(), "the options name nobody: {options}");
    assert!(options["extensions"]["prf"]["eval"]["first"].is_string());
}

#[test]
fn an_answer_is_heard_once_and_soon() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    let mut device = Device::new(7);
    add(&mut room, &guest, &mut device, at(1)).unwrap();
    let options = ask(&room, at(10));
    let said = device.get(&options);
    assert!(answer(&mut room, &said, at(11)).is_ok());
    assert!(matches!(answer(&mut room, &said, at(12)), Err(DoorError::Passkey(_))), "replayed");
    let options = ask(&room, at(20));
    let said = device.get(&options);
    assert!(matches!(answer(&mut room, &said, at(320)), Err(DoorError::Passkey(_))), "too late");
    let invented = device.get(&json!({"challenge": b64(&[1; 32]), "rpId": "localhost",
        "extensions": {"prf": {"eval": {"first": b64(&[2; 32])}}}}));
    assert!(matches!(answer(&mut room, &invented, at(21)), Err(DoorError::Passkey(_))), "nobody asked");
    // The answer to one challenge is not accepted for another.
    let make = room.door.make_passkey(&room.session, &guest, &site(), at(30)).unwrap();
    let crossed = device.get(&json!({"challenge": make["challenge"], "rpId": "localhost",
        "extensions": make["extensions"]}));
    assert!(matches!(answer(&mut room, &crossed, at(31)), Err(DoorError::Passkey(_))));
}

#[test]
fn whatever_is_not_right_about_an_answer_it_opens_nothing() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    let mut device = Device::new(7);
    add(&mut room, &guest, &mut device, at(1)).unwrap();
    let mut refused = |change: &dyn Fn(&mut Device), alter: &dyn Fn(&mut Value), what: &str| {
        let mut liar = Device::new(7);
        (liar.count, liar.user) = (100, device.user.clone());
        change(&mut liar);
        let options = ask(&room, at(2));
        let mut said: Value = serde_json::from_str(&liar.get(&options)).unwrap();
        alter(&mut said);
        let error = answer(&mut room, &said.to_string(), at(3)).map(drop).unwrap_err();
        assert!(matches!(error, DoorError::NotAdmitted), "{what}: {error}");
    };
    let keep = |_: &mut Value| ();
    let same = |_: &mut Device| ();
    refused(&|liar| liar.origin = "http://evil.example".into(), &keep, "of another site");
    refused(&|liar| liar.origin = "http://localhost:7428.evil.example".into(), &keep, "of a longer name");
    refused(&|liar| liar.flags = 0b001, &keep, "the person was not verified");
    refused(&|liar| liar.flags = 0b100, &keep, "nobody was present");
    refused(&|liar| liar.key = Device::new(8).key, &keep, "signed by another");
    refused(&|liar| liar.id = vec![9; 20], &keep, "of a passkey that nobody has");
    refused(&|liar| liar.seed = [9; 32], &keep, "another secret");
    refused(&|liar| liar.user = b64(b"somebody else"), &keep, "of another person");
    refused(&|liar| liar.count = 0, &keep, "the count went back");
    refused(&same, &|said| said["response"]["signature"] = json!(b64(&[0x30; 70])), "no signature");
    refused(&same, &|said| said["response"]["authenticatorData"] = json!("AAAA"), "cut short");
    refused(
        &same,
        &|said| said["clientExtensionResults"]["prf"]["results"]["first"] = json!(b64(&[0; 32])),
        "a secret that was made up",
    );
    // Bytes that are not an answer.
    for other in ["", "{}", "null", "[]", r#"{"rawId":"AA","response":{}}"#] {
        assert!(answer(&mut room, other, at(4)).is_err(), "{other}");
    }
    let visits = room.door.visits(&room.session, "A/head").unwrap();
    assert!(visits.iter().filter(|visit| visit.what == What::Refused).count() >= 8);
}

#[test]
fn a_device_that_derives_no_key_is_refused_with_a_plain_word() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    let mut device = Device::new(7);
    device.prf = false;
    let error = add(&mut room, &guest, &mut device, at(1)).unwrap_err();
    assert!(matches!(error, DoorError::NoPrf), "{error}");
    assert!(error.hint().contains("Use your password"), "{}", error.hint());
    assert_eq!(room.door.passkeys(&room.session, &guest).unwrap(), []);
    // A device that claims the extension and then does not use it is refused too.
    let mut device = Device::new(8);
    let options = room.door.make_passkey(&room.session, &guest, &site(), at(2)).unwrap();
    let made = device.create(&options);
    let options = room.door.passkey_made(&room.session, &guest, &site(), &made, "", at(2)).unwrap();
    device.prf = false;
    let proved = device.get(&options);
    let error = room.door.keep_passkey(&mut room.session, &guest, &site(), &proved, at(3)).unwrap_err();
    assert!(matches!(error, DoorError::NoPrf), "{error}");
    assert_eq!(room.door.passkeys(&room.session, &guest).unwrap(), []);
}

#[test]
fn a_passkey_is_added_by_whom_it_is_for() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    let head = room.door.seat(&mut room.session, &room.head, at(0)).unwrap().guest;
    let mut device = Device::new(7);
    // A passkey begun by one credential cannot be completed by another.
    let options = room.door.make_passkey(&room.session, &guest, &site(), at(1)).unwrap();
    let made = device.create(&options);
    assert!(room.door.passkey_made(&room.session, &head, &site(), &made, "", at(2)).is_err());
    let options = room.door.make_passkey(&room.session, &guest, &site(), at(3)).unwrap();
    let made = device.create(&options);
    let options = room.door.passkey_made(&room.session, &guest, &site(), &made, "", at(3)).unwrap();
    let proved = device.get(&options);
    assert!(room.door.keep_passkey(&mut room.session, &head, &site(), &proved, at(4)).is_err());
    // A passkey made twice, or proved by another device, is not kept.
    assert!(room.door.passkey_made(&room.session, &guest, &site(), &made, "", at(5)).is_err());
    let options = room.door.make_passkey(&room.session, &guest, &site(), at(6)).unwrap();
    let made = device.create(&options);
    let options = room.door.passkey_made(&room.session, &guest, &site(), &made, "", at(6)).unwrap();
    let mut other = Device::new(9);
    let proved = other.get(&options);
    assert!(room.door.keep_passkey(&mut room.session, &guest, &site(), &proved, at(7)).is_err());
    assert_eq!(room.door.passkeys(&room.session, &guest).unwrap(), []);
    add(&mut room, &guest, &mut device, at(8)).unwrap();
    // Another credential cannot take over an existing passkey.
    assert!(add(&mut room, &head, &mut device, at(9)).is_err());
    let id = room.door.passkeys(&room.session, &guest).unwrap()[0].id.clone();
    assert!(!room.door.remove_passkey(&mut room.session, &head, &id, at(10)).unwrap());
    assert!(room.door.remove_passkey(&mut room.session, &guest, &id, at(11)).unwrap());
    assert!(matches!(sign_in(&mut room, &mut device, at(12)), Err(DoorError::NotAdmitted)));
    assert!(!holds(&room.bytes(), id.as_bytes()), "what was taken away is in no file");
}

#[test]
fn a_passkey_ends_with_its_credential_and_with_a_new_link() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    let mut device = Device::new(7);
    add(&mut room, &guest, &mut device, at(1)).unwrap();
    // A new link is a new beginning: lost passkeys do not open anything any more.
    let invited = room.invite(at(2));
    assert!(sign_in(&mut room, &mut device, at(3)).is_ok(), "until it is used");
    let guest = room.enter(&invited, PASSWORD, at(4)).unwrap().guest;
    assert!(matches!(sign_in(&mut room, &mut device, at(5)), Err(DoorError::NotAdmitted)));
    add(&mut room, &guest, &mut device, at(6)).unwrap();
    room.recall("A/delegate");
    assert!(matches!(sign_in(&mut room, &mut device, at(7)), Err(DoorError::Shut(_))));
    room.door.sweep(&mut room.session, at(8)).unwrap();
    assert!(matches!(sign_in(&mut room, &mut device, at(9)), Err(DoorError::NotAdmitted)));
}

#[test]
fn ten_passkeys_are_enough() {
    let mut room = Room::new();
    let guest = room.account(at(0)).guest;
    for nth in 1..=10 {
        add(&mut room, &guest, &mut Device::new(nth), at(1)).unwrap();
    }
    assert!(matches!(add(&mut room, &guest, &mut Device::new(11), at(2)), Err(DoorError::Passkey(_))));
}
