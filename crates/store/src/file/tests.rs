//! Tests that need the connection itself: a full disk, and durability settings that fail.

use paraph_record::{Draft, SecretKey, Seen};

use super::*;

fn acts(chain: &Chain, count: usize) -> Vec<SignedAct> {
    let (mut chain, author) = (chain.clone(), SecretKey::from_bytes(&[1; 32]));
    let next = |_| {
        let (counter, previous) = chain.next(&author.public());
        let seen = Seen { root: chain.root(), size: chain.size() };
        let body = serde_json::json!({"words": "Parties shall report. ".repeat(20)});
        let draft = Draft { talks: chain.talks(), counter, previous, seen, kind: "remark".to_owned(), body };
        let signed = draft.sign(&author).unwrap();
        chain.append(&signed).unwrap();
        signed
    };
    (0..count).map(next).collect()
}

fn pages(file: &File, pragma: &str) -> i64 {
    file.held().query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn on_a_full_disk_the_record_is_as_it_was_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    let mut file = File::create(&path).unwrap();
    let first = acts(file.chain(), 20);
    file.append(&first).unwrap();
    let before = file.chain().clone();
    // From no room at all to nearly enough: the outcome is the same wherever writing stops.
    let used = pages(&file, "page_count");
    let more = acts(&before, 100);
    for room in [0, 1, 2, 5, 10] {
        file.held().pragma_update(None, "max_page_count", used + room).unwrap();
        let error = file.append(&more).unwrap_err();
        assert!(matches!(&error, StoreError::Full(at) if *at == path), "room for {room}: {error}");
        assert!(error.to_string().contains("the record is as it was"), "{error}");
        assert_eq!((file.chain(), file.read(1, u64::MAX).unwrap()), (&before, first.clone()));
        let state =
            Snapshot { size: 20, root: before.root(), engine: "e".to_owned(), bytes: vec![0; 1 << 20] };
        assert!(matches!(file.keep_snapshot(&state), Err(StoreError::Full(_))));
        file.verify(&mut |_, _| {}).unwrap();
        assert_eq!(*File::open(&path).unwrap().chain(), before);
    }
    file.held().pragma_update(None, "max_page_count", 1_000_000).unwrap();
    file.append(&more).unwrap();
    file.verify(&mut |_, _| {}).unwrap();
    assert_eq!(File::open(&path).unwrap().size(), 120);
}

#[test]
fn a_commit_is_synchronised_in_full() {
    let folder = tempfile::tempdir().unwrap();
    let file = File::create(&folder.path().join("talks.paraph")).unwrap();
    let mode: String = file.held().query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!((mode.as_str(), pages(&file, "synchronous"), pages(&file, "foreign_keys")), ("wal", 2, 1));
    assert!(rusqlite::version_number() >= 3_051_003);
}
