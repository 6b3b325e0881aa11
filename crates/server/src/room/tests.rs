//! Writers and readers of one room.

use std::cell::Cell;

use paraph_talks::act::{Open, Principle};
use paraph_talks::{Credential, Party, PartyCode, Role, Rules, Standing};

use super::*;

fn key() -> SecretKey {
    SecretKey::from_bytes(paraph_record::hash("paraph.test/1", b"A/head").as_bytes())
}

fn principle(words: &str) -> Act {
    Principle { words: words.to_owned(), watches: Default::default() }.into()
}

/// A room whose record has one act, which opens the talks.
fn room(folder: &tempfile::TempDir) -> Room {
    let party = PartyCode::new("A").unwrap();
    let mut session = Session::create(&folder.path().join("talks.paraph")).unwrap();
    let open = Open {
        title: "Talks".into(),
        parties: vec![Party { code: party.clone(), name: "A".into(), standing: Standing::Party }],
        credentials: vec![Credential {
            name: "A/head".into(),
            party,
            role: Role::Head,
            key: key().public().to_string(),
            may_not: Default::default(),
        }],
        languages: vec!["en".into()],
        keeper: "A/head".into(),
        engine: "paraph/1".into(),
        rules: Rules::default(),
        date: "2025-11-21T10:00:00Z".into(),
    };
    session.sign(&key(), &open.into()).unwrap();
    Room::new(session).unwrap()
}

fn sign(room: &Room, words: &str) -> u64 {
    room.sign(&key(), None, |_| Ok(()), |_, ()| Ok(principle(words))).unwrap().number
}

#[test]
fn what_a_reader_holds_never_changes_and_what_is_asked_next_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let room = room(&folder);
    let held = room.session();
    assert_eq!(sign(&room, "One."), 2);
    assert_eq!((held.state().size(), held.store().chain().size()), (1, 1));
    assert_eq!(held.acts(1, 9).unwrap().len(), 1, "a view reads no further than its own log");
    assert_eq!((room.session().state().size(), room.acts()), (2, 2));
    assert!(!room.session().lags().unwrap() && held.lags().unwrap());
}

#[test]
fn readers_need_no_writer() {
    let folder = tempfile::tempdir().unwrap();
    let room = room(&folder);
    room.change(|session| {
        // A writer that is in the middle of its work, with something written beside the record already.
        session.store_mut().set("name", Some("value"))?;
        let seen = std::thread::scope(|scope| {
            let read = || {
                let view = room.session();
                assert!(room.change_if_free(|_| Ok(())).is_none(), "somebody writes");
                (view.lags().unwrap(), view.store().setting("name").unwrap(), room.acts())
            };
            scope.spawn(read).join().unwrap()
        });
        assert_eq!(seen, (false, Some("value".to_owned()), 1));
        Ok(())
    })
    .unwrap();
}

#[test]
fn an_act_is_made_while_others_write_and_again_where_the_record_grew() {
    let folder = tempfile::tempdir().unwrap();
    let room = room(&folder);
    let made = Cell::new(0);
    let make = |session: &Session| {
        made.set(made.get() + 1);
        if made.get() == 1 {
            // The writer is free while an act is made.
            assert_eq!(sign(&room, "In between."), 2);
        }
        Ok(session.state().size())
    };
    let keep = |_: &mut Session, size: u64| Ok(principle(&format!("Made after {size}.")));
    let signed = room.sign(&key(), Some("mark"), make, keep).unwrap();
    assert_eq!((signed.number, made.get()), (3, 2));
    let act = room.session().acts(3, 4).unwrap()[0].open().unwrap();
    assert_eq!(act.draft.body["words"], "Made after 2.");
    // The same mark again signs nothing, and nothing is made.
    assert_eq!(room.sign(&key(), Some("mark"), make, keep).unwrap().number, 3);
    assert_eq!((made.get(), room.acts()), (2, 3));
}

#[test]
fn a_writer_that_panics_leaves_the_record_and_the_room_in_step() {
    let folder = tempfile::tempdir().unwrap();
    let room = room(&folder);
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        room.change(|session| -> Result<(), Fault> {
            session.sign(&key(), &principle("Signed before the panic."))?;
            session.detach("Never signed.")?;
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    assert!(!room.writer.is_poisoned());
    assert_eq!(room.acts(), 2, "what was signed is known to readers");
    assert_eq!(room.session().fresh(), []);
    assert_eq!(sign(&room, "After."), 3);
    let other = Session::open(room.session().store().path()).unwrap();
    assert_eq!(other.state(), room.session().state());
    assert_eq!(room.writer().verify(&mut |_| ()).unwrap(), 3);
}
