//! What becomes of files that are not as they should be, and of folders, disks and other programs.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use common::{acts, all, checkpoint, filled, key};
use paraph_record::*;
use paraph_store::*;
use rusqlite::Connection;

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    (folder, path)
}

/// Runs SQL on a file from outside.
fn meddle(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn beside(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

/// The refusal to open, which must name the file and what to do.
fn refusal(path: &Path) -> String {
    let written = File::open(path).unwrap_err().to_string();
    assert!(written.contains(&path.display().to_string()), "{written}");
    File::open_read_only(path).expect_err("what cannot be opened cannot be opened for reading");
    written
}

#[test]
fn a_file_is_made_once_and_nothing_is_left_of_one_that_was_not() {
    let (folder, path) = folder();
    drop(filled(File::create(&path).unwrap(), 3));
    let error = File::create(&path).unwrap_err();
    assert!(matches!(&error, StoreError::Exists(at) if *at == path), "{error}");
    assert_eq!(File::open(&path).unwrap().size(), 3);
    let nowhere = folder.path().join("nowhere");
    let error = File::create(&nowhere.join("talks.paraph")).unwrap_err();
    assert!(matches!(&error, StoreError::Missing(at) if *at == nowhere), "{error}");
    let names = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["talks.paraph"], "a file that is closed stands alone");
}

#[test]
fn a_file_says_whose_it_is() {
    let (_folder, path) = folder();
    drop(File::create(&path).unwrap());
    let head = fs::read(&path).unwrap();
    assert_eq!(&head[68..72], b"PRPH");
    assert_eq!(head[60..64], 3u32.to_be_bytes());
}

#[test]
fn what_is_no_record_is_refused_by_name() {
    let (folder, path) = folder();
    assert!(refusal(&path).contains("no such file"));
    assert!(refusal(folder.path()).contains("folder"));
    fs::write(&path, b"").unwrap();
    assert!(refusal(&path).contains("empty"));
    fs::write(&path, "1. Parties shall report.\n".repeat(400)).unwrap();
    assert!(refusal(&path).contains("does not begin like one"));
    fs::remove_file(&path).unwrap();
    meddle(&path, "CREATE TABLE setting (name TEXT)");
    assert!(refusal(&path).contains("another program"));
}

#[test]
fn a_file_of_a_newer_paraph_is_refused_and_one_of_an_older_is_brought_forward() {
    let (_folder, path) = folder();
    drop(filled(File::create(&path).unwrap(), 2));
    meddle(&path, "PRAGMA user_version = 9");
    assert!(refusal(&path).contains("version 9"));
    fs::remove_file(&path).unwrap();
    // As a file is before the first step.
    meddle(&path, "PRAGMA application_id = 0x50525048; PRAGMA user_version = 0; VACUUM");
    assert!(matches!(File::open_read_only(&path), Err(StoreError::Older { found: 0, known: 3, .. })));
    assert_eq!(filled(File::open(&path).unwrap(), 2).size(), 2);
    assert_eq!(File::open_read_only(&path).unwrap().size(), 2);
}

#[test]
fn a_name_means_a_file_and_nothing_else() {
    let (folder, _) = folder();
    for name in
        [":memory:", "file:talks?mode=memory", "100% [talks] #1?.paraph", "\u{444}\u{430}\u{439}\u{43b}"]
    {
        let path = folder.path().join(name);
        drop(filled(File::create(&path).unwrap(), 2));
        assert!(path.exists());
        assert_eq!(File::open(&path).unwrap().size(), 2);
    }
}

#[test]
fn for_reading_alone_nothing_is_written() {
    let (_folder, path) = folder();
    let file = filled(File::create(&path).unwrap(), 3);
    let mut reader = File::open_read_only(&path).unwrap();
    let more = acts(file.chain(), 1);
    assert!(matches!(reader.append(&more), Err(StoreError::ReadOnly(_))));
    assert!(matches!(reader.set("language", Some("en")), Err(StoreError::ReadOnly(_))));
    assert!(matches!(reader.keep_checkpoint(&checkpoint(file.chain(), 3)), Err(StoreError::ReadOnly(_))));
    drop(file);
    drop(reader);
    // The reader, last to go, left files beside; the writer has brought all into the file itself.
    for end in ["-shm", "-wal"] {
        let _ = fs::remove_file(beside(&path, end));
    }
    let before = fs::read(&path).unwrap();
    drop(File::open_read_only(&path).unwrap());
    assert_eq!(fs::read(&path).unwrap(), before);
    // Nothing can be made beside the file: it is read as it lies, and not opened for writing.
    for end in ["-shm", "-wal"] {
        let _ = fs::remove_file(beside(&path, end));
    }
    fs::create_dir(beside(&path, "-shm")).unwrap();
    assert_eq!(all(&File::open_read_only(&path).unwrap()).len(), 3);
    let error = File::open(&path).and_then(|mut file| file.append(&more)).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly(_)), "{error}");
}

#[test]
fn who_finds_another_writing_waits_and_is_told() {
    let (_folder, path) = folder();
    let mut file = filled(File::create(&path).unwrap(), 3);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let more = acts(file.chain(), 2);
    let before = file.chain().clone();
    file.wait_at_most(Duration::from_millis(20)).unwrap();
    let error = file.append(&more).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    assert_eq!(*file.chain(), before);
    // Reading goes on meanwhile, and so does opening.
    assert_eq!(all(&file).len(), 3);
    assert_eq!(File::open(&path).unwrap().size(), 3);
    other.execute_batch("ROLLBACK").unwrap();
    file.append(&more).unwrap();
    assert_eq!(File::open(&path).unwrap().size(), 5);
}

#[test]
fn verifying_names_the_first_bad_act() {
    let cases = [
        ("UPDATE act SET bytes = replace(bytes, 'shall', 'might') WHERE number IN (4, 6)", Some(4)),
        ("UPDATE act SET signature = zeroblob(64) WHERE number = 5", Some(5)),
        ("UPDATE act SET bytes = (SELECT bytes FROM act WHERE number = 2) WHERE number = 3", Some(3)),
        ("PRAGMA foreign_keys = OFF; DELETE FROM act WHERE number = 2", Some(2)),
        ("UPDATE blob SET bytes = 'other'", None),
    ];
    for (sql, number) in cases {
        let (_folder, path) = folder();
        let mut file = filled(File::create(&path).unwrap(), 8);
        let content = "Because the words are clearer.".to_owned();
        let hash = commitment(&[7; 32], &content);
        file.keep_blob(&hash, &Blob::Detached { salt: [7; 32], content }).unwrap();
        drop(file);
        let sql = sql.replace(
            "replace(bytes, 'shall', 'might')",
            "CAST(replace(CAST(bytes AS TEXT), 'shall', 'might') AS BLOB)",
        );
        meddle(&path, &sql.replace("= 'other'", "= CAST('other' AS BLOB)"));
        let error = File::open(&path).unwrap().verify(&mut |_, _| {}).unwrap_err();
        match (&error, number) {
            (StoreError::Record(fault), Some(_)) => assert_eq!(fault.act, number, "{sql}: {error}"),
            (StoreError::Damaged { .. }, None) => assert!(error.to_string().contains("sha256:"), "{error}"),
            _ => panic!("{sql}: {error}"),
        }
    }
}

#[test]
fn an_index_that_is_not_the_logs_is_refused_on_opening() {
    let swapped = "UPDATE place SET hash = (SELECT hash FROM place WHERE number = 3) WHERE number = 2";
    let flipped = "UPDATE place SET hash = zeroblob(32) WHERE number = 4";
    let cases = [
        swapped,
        flipped,
        "UPDATE place SET leaf = zeroblob(32) WHERE number = 4",
        "UPDATE place SET leaf = x'00' WHERE number = 4",
        "UPDATE place SET author = 1 + author % 3 WHERE number = 4",
        "UPDATE place SET number = 20 WHERE number = 8",
        "DELETE FROM place WHERE number = 8",
        "DELETE FROM act WHERE number = 8",
        "DELETE FROM author WHERE id = 2",
        "UPDATE author SET key = zeroblob(32) WHERE id = 2",
        "UPDATE head SET size = 7",
        "UPDATE head SET root = zeroblob(32)",
        "DELETE FROM head",
        "DELETE FROM head; DELETE FROM place; DELETE FROM act",
        "DROP TABLE place",
        "UPDATE checkpoint SET note = 'no note'",
    ];
    for sql in cases {
        let (_folder, path) = folder();
        let mut file = filled(File::create(&path).unwrap(), 8);
        let note = checkpoint(file.chain(), 5);
        file.keep_checkpoint(&note).unwrap();
        drop(file);
        meddle(&path, &format!("PRAGMA foreign_keys = OFF; {sql}"));
        let error = File::open(&path).expect_err(sql);
        assert!(matches!(&error, StoreError::Damaged { path: at, .. } if *at == path), "{sql}: {error}");
        File::open_read_only(&path).expect_err(sql);
    }
}

#[test]
fn a_damaged_state_is_not_given() {
    let (_folder, path) = folder();
    let mut file = filled(File::create(&path).unwrap(), 4);
    let root = file.chain().root();
    file.keep_snapshot(&Snapshot { size: 4, root, engine: "engine 1".to_owned(), bytes: vec![1, 2, 3] })
        .unwrap();
    drop(file);
    for sql in ["UPDATE snapshot SET bytes = x'010204'", "UPDATE snapshot SET root = zeroblob(32)"] {
        assert!(File::open(&path).unwrap().snapshot("engine 1").unwrap().is_some() || sql.contains("root"));
        meddle(&path, sql);
        assert_eq!(File::open(&path).unwrap().snapshot("engine 1").unwrap(), None, "{sql}");
    }
}

#[test]
fn what_is_erased_is_in_no_file() {
    let (_folder, path) = folder();
    let mut file = filled(File::create(&path).unwrap(), 4);
    let content = "A reason that its author regrets. ".repeat(200);
    let hash = commitment(&[7; 32], &content);
    let secret = b"encrypted under a passphrase ".repeat(50);
    let holds = |words: &[u8]| {
        ["", "-wal"].iter().any(|end| {
            let bytes = fs::read(beside(&path, end)).unwrap_or_default();
            bytes.windows(words.len()).any(|window| window == words)
        })
    };
    file.keep_blob(&hash, &Blob::Detached { salt: [7; 32], content }).unwrap();
    let mut entry = KeyEntry { name: "UA/head".to_owned(), key: key(1).public(), secret };
    file.keep_key(&entry).unwrap();
    let more = acts(file.chain(), 30);
    file.append(&more).unwrap();
    assert!(holds(b"its author regrets") && holds(b"encrypted under a passphrase"));
    assert!(file.erase_blob(&hash).unwrap());
    assert!(!holds(b"its author regrets"));
    entry.secret = b"under another one".to_vec();
    file.keep_key(&entry).unwrap();
    assert!(!holds(b"encrypted under a passphrase") && holds(b"under another one"));
    assert!(file.remove_key("UA/head").unwrap());
    assert!(!holds(b"under another one"));

    let put = |value: Option<&[u8]>| Shelved {
        kind: "badge".to_owned(),
        name: "one".to_owned(),
        value: value.map(<[u8]>::to_vec),
    };
    file.shelve(&[put(Some(&b"a key under a cookie ".repeat(60)))]).unwrap();
    assert!(holds(b"a key under a cookie"));
    file.shelve(&[put(Some(b"a key under another"))]).unwrap();
    assert!(!holds(b"a key under a cookie") && holds(b"a key under another"));
    file.shelve(&[put(None)]).unwrap();
    assert!(!holds(b"a key under another"));

    // While somebody reads older pages, it is said that they are still there.
    let sealed = leaf_hash(b"sealed");
    file.keep_blob(&sealed, &Blob::Sealed(b"sealed payload".repeat(9))).unwrap();
    let reader = Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM blob").unwrap();
    file.wait_at_most(Duration::from_millis(20)).unwrap();
    assert!(matches!(file.erase_blob(&sealed), Err(StoreError::Busy { .. })));
    assert_eq!(file.blob(&sealed).unwrap(), None);
    reader.execute_batch("COMMIT").unwrap();
    assert!(!file.erase_blob(&sealed).unwrap());
    assert!(!holds(b"sealed payload"));
}

#[test]
fn a_file_cut_or_altered_anywhere_opens_to_a_beginning_of_the_log_or_is_refused() {
    let (folder, path) = folder();
    let mut file = filled(File::create(&path).unwrap(), 12);
    drop(file);
    // Twelve acts in the file itself, and more in the log beside it, which is kept as a crash leaves it.
    file = File::open(&path).unwrap();
    let note = checkpoint(file.chain(), 12);
    for _ in 0..10 {
        let more = acts(file.chain(), 3);
        file.append(&more).unwrap();
    }
    file.keep_checkpoint(&note).unwrap();
    let (main, wal) = (fs::read(&path).unwrap(), fs::read(beside(&path, "-wal")).unwrap());
    let whole = all(&file);
    drop(file);

    let copy = folder.path().join("copy.paraph");
    let (mut opened, mut refused) = (0, 0);
    let mut try_with = |main: &[u8], wal: &[u8], least: usize, what: &str| {
        let _ = fs::remove_file(beside(&copy, "-shm"));
        fs::write(&copy, main).unwrap();
        fs::write(beside(&copy, "-wal"), wal).unwrap();
        match File::open(&copy) {
            Ok(file) => match file.verify(&mut |_, _| {}) {
                Ok(()) => {
                    let held = all(&file);
                    assert!(held.len() >= least && whole.starts_with(&held), "{what}: {} acts", held.len());
                    opened += 1;
                }
                Err(_) => refused += 1,
            },
            Err(error) => {
                let spoken = error.to_string();
                assert!(spoken.contains("copy.paraph"), "{what}: {spoken}");
                refused += 1;
            }
        }
    };
    try_with(&main, &wal, 42, "whole");
    for cut in (0..wal.len()).step_by(1 + wal.len() / 150) {
        try_with(&main, &wal[..cut], 12, &format!("log cut at {cut}"));
        let mut flipped = wal.clone();
        flipped[cut] ^= 0x20;
        try_with(&main, &flipped, 12, &format!("log altered at {cut}"));
    }
    for cut in (0..main.len()).step_by(1 + main.len() / 150) {
        try_with(&main[..cut], &[], 12, &format!("file cut at {cut}"));
        let mut flipped = main.clone();
        flipped[cut] ^= 0x20;
        try_with(&flipped, &[], 12, &format!("file altered at {cut}"));
    }
    assert!(opened > 50 && refused > 50, "{opened} opened, {refused} refused");
}

#[cfg(unix)]
#[test]
fn a_record_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    let _file = File::create(&path).unwrap();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", entry.path().display());
        seen += 1;
    }
    assert_eq!(seen, 3, "the record, its log and the log's index");
}

#[test]
fn what_cannot_be_opened_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    assert!(File::open(&path).is_err());
    assert!(File::create(&folder.path().join("nowhere/talks.paraph")).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    std::fs::write(&path, "a letter, and no record of any talks").unwrap();
    assert!(File::open(&path).is_err());
    assert!(File::create(&path).is_err());
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["talks.paraph"]);
}

#[test]
fn a_copy_of_the_file_alone_has_every_act_once_the_log_was_gathered() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("talks.paraph"), folder.path().join("copy.paraph"));
    let mut file = File::create(&path).unwrap();
    file.append(&acts(&Chain::default(), 3)).unwrap();
    file.gather();
    std::fs::copy(&path, &copy).unwrap();
    assert_eq!(File::open(&copy).unwrap().size(), 3);
    assert!(!file.changed_elsewhere().unwrap());
    let mut other = File::open(&path).unwrap();
    other.set("language", Some("en")).unwrap();
    assert!(file.changed_elsewhere().unwrap());
    assert!(!file.refresh().unwrap());
    assert!(!file.changed_elsewhere().unwrap());
}

#[test]
fn what_came_together_is_written_together_and_only_on_the_log_that_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    let all = acts(&Chain::default(), 3);
    let mut file = File::create(&path).unwrap();
    let mut other = File::open(&path).unwrap();
    other.append(&all[..1]).unwrap();
    assert!(file.append_next(&all[1..2]).unwrap().is_none(), "another program appended in between");
    assert!(file.append_next(&all[1..2]).unwrap().is_some());
    // A content that does not fit its hash: no act is taken either.
    let hash = paraph_record::commitment(&[1; 32], "words");
    let blobs = [(hash, Blob::Detached { salt: [2; 32], content: "words".to_owned() })];
    let parcel = paraph_store::Parcel { acts: &all[2..], blobs: &blobs, ..Default::default() };
    assert!(file.take_in(&parcel).is_err());
    assert_eq!((file.size(), file.blob(&hash).unwrap()), (2, None));
    let blobs = [(hash, Blob::Detached { salt: [1; 32], content: "words".to_owned() })];
    assert!(file.take_in(&paraph_store::Parcel { blobs: &blobs, ..parcel }).unwrap().is_some());
    assert_eq!((file.size(), file.blob(&hash).unwrap().is_some()), (3, true));
    file.verify(&mut |_, _| {}).unwrap();
}
