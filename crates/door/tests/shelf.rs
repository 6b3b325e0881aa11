//! Contents of the file: nothing in it opens a key, and none of it leaves this copy.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use base64ct::{Base64UrlUnpadded, Encoding};
use common::*;
use paraph_door::{DoorError, Password};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_store::{Shelved, Store};
use proptest::prelude::*;

/// A room with everything that its shelf can hold, and the tokens in browsers and links.
fn furnished() -> (Room, Vec<String>) {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    let mut device = Device::new(7);
    let options = room.door.make_passkey(&room.session, &admitted.guest, &site(), at(1)).unwrap();
    let made = device.create(&options);
    let options = room.door.passkey_made(&room.session, &admitted.guest, &site(), &made, "", at(1)).unwrap();
    let proved = device.get(&options);
    let derived: serde_json::Value = serde_json::from_str(&proved).unwrap();
    room.door.keep_passkey(&mut room.session, &admitted.guest, &site(), &proved, at(1)).unwrap();
    let invited = room.door.invite(&mut room.session, &room.head, "A/head", &room.head, at(2)).unwrap();
    let derived = derived["clientExtensionResults"]["prf"]["results"]["first"].as_str().unwrap().to_owned();
    let secrets = vec![admitted.cookie.to_string(), token(&invited).to_owned(), derived, PASSWORD.to_owned()];
    (room, secrets)
}

#[test]
fn a_stolen_file_opens_no_key() {
    let (room, secrets) = furnished();
    let bytes = room.bytes();
    assert!(holds(&bytes, b"A/delegate"), "the scan sees what is there");
    for key in [&room.head, &room.delegate] {
        let digits: String = key.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        for form in [&key.to_bytes()[..], digits.as_bytes(), b64(&key.to_bytes()).as_bytes()] {
            assert!(!holds(&bytes, form), "a secret key lies in the file");
        }
    }
    for secret in &secrets {
        assert!(!holds(&bytes, secret.as_bytes()), "{secret} lies in the file");
        let raw = Base64UrlUnpadded::decode_vec(secret);
        assert!(raw.is_err() || !holds(&bytes, &raw.unwrap()), "the bytes of {secret} lie in the file");
    }
    // The names of values do not open anything either: they are hashes of the tokens.
    for kind in ["badge", "invitation", "account", "passkey"] {
        let names = room.session.store().shelf(kind).unwrap();
        assert!(!names.is_empty(), "{kind}");
        for name in names {
            assert!(room.door.admit(&room.session, &name, at(3)).is_err());
            assert!(room.door.link(&room.session, &name, at(3)).is_err());
        }
    }
}

#[test]
fn the_shelf_is_in_no_pouch() {
    let (mut room, _) = furnished();
    let head = SecretKey::from_bytes(&room.head.to_bytes());
    let note = room.session.checkpoint(&head).unwrap();
    let pouch = room.session.pouch(1, note).unwrap().print();
    let copy = room.folder.path().join("copy.paraph");
    let mut other = Session::create(&copy).unwrap();
    other.unpack(&paraph_record::Pouch::parse(&pouch).unwrap()).unwrap();
    for kind in ["badge", "invitation", "account", "passkey", "visit"] {
        assert!(!room.session.store().shelf(kind).unwrap().is_empty());
        assert!(other.store().shelf(kind).unwrap().is_empty());
        for name in room.session.store().shelf(kind).unwrap() {
            let value = room.session.store().shelved(kind, &name).unwrap().unwrap();
            assert!(!holds(&pouch, &value), "{kind}");
        }
    }
}

#[test]
fn values_under_anothers_name_open_nothing() {
    let mut room = Room::new();
    let admitted = room.account(at(0));
    let invited = room.door.invite(&mut room.session, &room.head, "A/head", &room.head, at(1)).unwrap();
    room.enter(&invited, "four loud geese on the roof", at(2)).unwrap();
    // The delegate's account in place of the head's: its password opens a key that is not the head's.
    let value = room.session.store().shelved("account", "A/delegate").unwrap();
    let item = Shelved { kind: "account".into(), name: "A/head".into(), value };
    room.session.store_mut().shelve(&[item]).unwrap();
    assert!(matches!(room.sign_in("A/head", PASSWORD, at(3)), Err(DoorError::Shut(_))));
    // A badge that claims to be the head's.
    let id = admitted.guest.badge().id.clone();
    let value = room.session.store().shelved("badge", &id).unwrap().unwrap();
    let value = String::from_utf8(value).unwrap().replace("A/delegate", "A/head").into_bytes();
    let item = Shelved { kind: "badge".into(), name: id, value: Some(value) };
    room.session.store_mut().shelve(&[item]).unwrap();
    assert!(room.door.admit(&room.session, &admitted.cookie, at(4)).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whichever bytes of the shelf are altered, nobody signs in as another, and nothing panics.
    #[test]
    fn altered_bytes_let_nobody_in_as_another(kind in 0usize..4, place in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let kind = ["badge", "invitation", "account", "passkey"][kind];
        let (mut room, secrets) = furnished();
        for name in room.session.store().shelf(kind).unwrap() {
            let mut value = room.session.store().shelved(kind, &name).unwrap().unwrap();
            let place = place.index(value.len());
            if cut { value.truncate(place) } else { value[place] = byte }
            let item = Shelved { kind: kind.into(), name, value: Some(value) };
            room.session.store_mut().shelve(&[item]).unwrap();
        }
        if let Ok(guest) = room.door.admit(&room.session, &secrets[0], at(5)) {
            prop_assert_eq!(guest.credential(), "A/delegate");
            let key = guest.key();
            prop_assert!(key.is_err() || key.unwrap().to_bytes() == room.delegate.to_bytes());
        }
        if let Ok(found) = room.door.link(&room.session, &secrets[1], at(5)) {
            let password = Password::chosen("four loud geese on the roof").unwrap();
            if let Ok(chosen) = room.door.choose_by_link(&found, &password)
                && let Ok(admitted) = room.door.settle(&mut room.session, chosen, at(5))
            {
                prop_assert_eq!(admitted.guest.key().unwrap().to_bytes(), room.head.to_bytes());
            }
        }
        if let Ok(admitted) = room.sign_in("A/delegate", PASSWORD, at(6)) {
            prop_assert_eq!(admitted.guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
        }
        let mut device = Device::new(7);
        device.count = 10;
        let options = room.door.ask_passkey(&room.session, &site(), at(7)).unwrap();
        if let Ok(opened) = room.door.open_by_passkey(&room.session, &site(), &device.get(&options), at(7))
            && let Ok(admitted) = room.door.come_in(&mut room.session, opened, at(7))
        {
            prop_assert_eq!(admitted.guest.credential(), "A/delegate");
            prop_assert_eq!(admitted.guest.key().unwrap().to_bytes(), room.delegate.to_bytes());
        }
        room.door.visits(&room.session, "A/head").unwrap();
        room.door.sweep(&mut room.session, at(8)).unwrap();
    }
}
