//! Backups, evidence, and the keeper's new key, on the command line.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use paraph_record::{Checkpoint, Evidence, SecretKey, Tree, leaf_hash};

fn paraph(folder: &Path, args: &[&str], passphrase: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", passphrase)
        .env_remove("PARAPH_AS")
        .output()
        .unwrap()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args, "demonstration");
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn refused(folder: &Path, args: &[&str], passphrase: &str) -> String {
    let out = paraph(folder, args, passphrase);
    assert!(!out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8(out.stderr).unwrap()
}

fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), &["demo", "geneva"]);
    folder
}

#[test]
fn a_backup_has_every_act_and_replaces_no_file() {
    let folder = geneva();
    let at = folder.path();
    let told = done(at, &["backup", "copies.bak"]);
    assert!(told.contains("every one checked"), "{told}");
    let root = |file: &str| done(at, &["verify", "-f", file]);
    assert_eq!(root("copies.bak"), root("geneva.paraph"));
    let before = fs::read(at.join("copies.bak")).unwrap();
    refused(at, &["backup", "copies.bak"], "demonstration");
    assert_eq!(fs::read(at.join("copies.bak")).unwrap(), before);
}

#[test]
fn evidence_is_checked_with_the_keepers_key_alone() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let key = SecretKey::from_bytes(&[4; 32]);
    let note = |byte: u8| {
        let mut tree = Tree::default();
        tree.push(leaf_hash(&[byte]));
        let root = tree.root(1).unwrap();
        let origin = "paraph.talks/one".to_owned();
        Checkpoint { origin, size: 1, root, extensions: Vec::new() }.sign("A/head", &key).unwrap()
    };
    let evidence = Evidence::between(&note(1), &note(2), None).unwrap().unwrap();
    fs::write(at.join("a.fork"), evidence.print()).unwrap();
    let keeper = format!("A/head={}", key.public());
    let told = done(at, &["verify", "a.fork", "--keeper", &keeper]);
    assert!(told.contains("Proved: A/head signed two checkpoints"), "{told}");
    let other = format!("A/head={}", SecretKey::from_bytes(&[5; 32]).public());
    let why = refused(at, &["verify", "a.fork", "--keeper", &other], "");
    assert!(why.contains("it proves nothing"), "{why}");
    let upper = format!("A/head=ed25519:{}", "AB".repeat(32));
    let why = refused(at, &["verify", "a.fork", "--keeper", &upper], "");
    assert!(why.contains("upper case"), "{why}");
}

#[test]
fn the_keeper_changes_its_key_with_a_proof() {
    let folder = geneva();
    let at = folder.path();
    let fresh = done(at, &["key", "new", "Spare/key"]);
    let fresh = fresh.trim().strip_prefix("Spare/key=").unwrap();
    let named = "A/head";
    let why = refused(at, &["rekey", named, fresh, "--as", named], "demonstration");
    assert!(why.contains("does not prove"), "{why}");
    let proof = done(at, &["key", "prove", "Spare/key", "--for", named]);
    done(at, &["rekey", named, fresh, "--proof", proof.trim(), "--as", named]);
    let session = paraph_node::Session::open(&at.join("geneva.paraph")).unwrap();
    assert_eq!(session.state().credentials[named].credential.key, fresh);
}

#[test]
fn no_key_is_made_under_an_empty_passphrase() {
    let folder = geneva();
    for empty in ["", "  "] {
        let why = refused(folder.path(), &["key", "new", "A/adviser"], empty);
        assert!(why.contains("is empty"), "{why}");
    }
    let why = refused(folder.path(), &["accredit", "A/x:expert=rsa:00", "--as", "A/head"], "demonstration");
    assert!(why.contains("an algorithm that Paraph does not know"), "{why}");
}
