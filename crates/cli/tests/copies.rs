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

#[test]
fn a_dropped_act_is_proved_with_the_keepers_receipt() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let key_in = |told: String| {
        let key = told[told.find("ed25519:").unwrap()..].split_whitespace().next();
        key.unwrap().to_owned()
    };
    let key_of_b = key_in(done(at, &["key", "new", "B/head", "-f", "b.paraph"]));
    let other = format!("B/head={key_of_b}");
    let open = ["open", "Talks", "--party", "A=Albion", "--party", "B=Borduria", "--credential", "A/head"];
    done(at, &[&open[..], &["--credential", &other, "--as", "A/head", "-f", "a.paraph"]].concat());
    let a = |args: &[&str]| done(at, &[args, &["-f", "a.paraph"]].concat());
    let b = |args: &[&str]| done(at, &[args, &["-f", "b.paraph"]].concat());
    a(&["pouch", "export", "1.pouch"]);
    b(&["pouch", "import", "1.pouch"]);
    done(at, &["backup", "yesterday.paraph", "-f", "a.paraph"]);
    b(&["principle", "Any agreement is public."]);
    b(&["pouch", "send", "1.dispatch"]);
    let told = a(&["pouch", "import", "1.dispatch"]);
    assert!(told.contains("1.dispatch.receipts"), "{told}");
    let receipts = fs::read(at.join("1.dispatch.receipts")).unwrap();
    // Sent again, the receipts of the first time remain.
    a(&["pouch", "import", "1.dispatch"]);
    assert_eq!(fs::read(at.join("1.dispatch.receipts")).unwrap(), receipts);
    assert!(b(&["pouch", "import", "1.dispatch.receipts"]).contains("1 receipt of A/head"));
    b(&["verify"]);
    // The keeper goes on from yesterday's file, with an act of its own.
    let restored = |args: &[&str]| done(at, &[args, &["-f", "yesterday.paraph", "--as", "A/head"]].concat());
    restored(&["principle", "No agreement is public."]);
    restored(&["pouch", "export", "2.pouch"]);
    let why = refused(at, &["pouch", "import", "2.pouch", "-f", "b.paraph"], "demonstration");
    assert!(why.contains("A/head took 1 act with a receipt"), "{why}");
    assert!(refused(at, &["verify", "-f", "b.paraph"], "demonstration").contains("with a receipt"));
    let named = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let mut files = fs::read_dir(at).unwrap().map(|entry| named(&entry.unwrap().path()));
    let evidence = files.find(|name| name.starts_with("b.paraph.withheld-")).unwrap();
    assert!(why.contains(&evidence), "{why}");
    // A third party has the file, and the keeper's key from elsewhere.
    let home = tempfile::tempdir().unwrap();
    fs::copy(at.join(&evidence), home.path().join(&evidence)).unwrap();
    let key = key_in(a(&["key", "list"]));
    let told = done(home.path(), &["verify", &evidence, "--keeper", &format!("A/head={key}")]);
    assert!(told.starts_with("Proved: A/head took act 1 of "), "{told}");
    let other = format!("A/head={key_of_b}");
    // The key of another is not the keeper's.
    refused(home.path(), &["verify", &evidence, "--keeper", &other], "demonstration");
}
