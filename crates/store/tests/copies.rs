//! Copies of a record: whole ones at any time, and others noticed.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::fs;

use common::{acts, filled};
use paraph_store::*;

#[test]
fn a_backup_is_whole_while_another_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    let mut room = filled(File::create(&path).unwrap(), 5);
    room.hold().unwrap();
    room.append(&acts(room.chain(), 3)).unwrap();
    let to = folder.path().join("copy.paraph");
    let copy = File::open(&path).unwrap().backup(&to).unwrap();
    assert_eq!((copy.size(), copy.chain().root()), (8, room.chain().root()));
    drop(copy);
    assert_eq!(File::open(&to).unwrap().size(), 8, "the copy can be used");
    let again = room.backup(&to).unwrap_err();
    assert!(matches!(again, StoreError::Exists(_)), "{again}");
    assert_eq!(File::open(&to).unwrap().size(), 8, "nothing is overwritten");
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&to).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_copy_of_the_open_file_alone_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    let mut room = filled(File::create(&path).unwrap(), 5);
    room.hold().unwrap();
    // What a reader holds stays in the file beside the record.
    room.append(&acts(room.chain(), 3)).unwrap();
    let copy = folder.path().join("copy.paraph");
    fs::copy(&path, &copy).unwrap();
    let error = File::open(&copy).unwrap_err();
    assert!(matches!(error, StoreError::Copied { acts: 5, .. }), "{error}");
    // What it has can be kept, in a file of its own.
    let kept = folder.path().join("kept.paraph");
    assert_eq!(File::open_read_only(&copy).unwrap().backup(&kept).unwrap().size(), 5);
    assert_eq!(File::open(&kept).unwrap().size(), 5);
    // The original opens beside the room, after it was killed, and after it was closed.
    assert_eq!(File::open(&path).unwrap().size(), 8);
    std::mem::forget(room);
    let mut next = File::open(&path).unwrap();
    assert_eq!(next.size(), 8);
    next.release().unwrap();
    drop(next);
    let closed = folder.path().join("closed.paraph");
    fs::copy(&path, &closed).unwrap();
    assert_eq!(File::open(&closed).unwrap().size(), 8, "a copy of a closed record is whole");
}
