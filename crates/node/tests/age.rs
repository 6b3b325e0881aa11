//! The vectors of C2SP's age test kit, opened like keys of a keyring. Valid ones must open with the
//! right words, and invalid ones must fail. The repository does not contain the set; without it the
//! test is skipped.

use std::collections::BTreeMap;
use std::io::Read;

use age::secrecy::SecretString;
use sha2::{Digest, Sha256};

/// Vectors that should fail but open. The crate accepts stanzas in a form from before age 1.0, without the
/// last short line. The header's MAC covers them as they are, so only a holder of the key can have written
/// them.
const AS_BEFORE: &[&str] = &["stanza_missing_body", "stanza_missing_final_line"];

/// The data at the head of a vector, and the file that follows.
struct Vector {
    head: BTreeMap<String, Vec<String>>,
    file: Vec<u8>,
}

impl Vector {
    fn read(bytes: &[u8]) -> Vector {
        let end = bytes.windows(2).position(|two| two == b"\n\n").expect("a head and a file");
        let mut head: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in std::str::from_utf8(&bytes[..end]).expect("a head is UTF-8").lines() {
            let (key, value) = line.split_once(": ").expect("a key and a value");
            head.entry(key.to_owned()).or_default().push(value.to_owned());
        }
        let mut file = bytes[end + 2..].to_vec();
        if head.contains_key("compressed") {
            let mut plain = Vec::new();
            flate2::read::ZlibDecoder::new(file.as_slice()).read_to_end(&mut plain).expect("it unpacks");
            file = plain;
        }
        Vector { head, file }
    }

    fn says(&self, key: &str) -> &[String] {
        self.head.get(key).map_or(&[], Vec::as_slice)
    }

    /// Opens a vector with every key and passphrase that its head names. Returns `None` if the head names a
    /// kind of key that Paraph does not use.
    fn open(&self) -> Option<Result<Vec<u8>, String>> {
        let mut tried = None;
        for passphrase in self.says("passphrase") {
            let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.clone()));
            // The keyring has the same limit on the work that a file can ask for.
            identity.set_max_work_factor(18);
            tried = Some(age::decrypt(&identity, &self.file).map_err(|error| error.to_string()));
        }
        for name in self.says("identity") {
            let identity: age::x25519::Identity = name.parse().ok()?;
            let opened = age::decrypt(&identity, &self.file).map_err(|error| error.to_string());
            tried = match tried {
                Some(Ok(words)) => Some(Ok(words)),
                _ => Some(opened),
            };
        }
        tried
    }
}

fn vectors() -> Option<Vec<(String, Vector)>> {
    let mut all: Vec<(String, Vector)> = std::fs::read_dir(paraph_trial::data("crypto-age-testkit")?)
        .expect("the set is a folder")
        .map(|file| file.expect("an entry").path())
        .filter(|path| path.extension().is_none())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, Vector::read(&std::fs::read(&path).expect("a vector")))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    Some(all)
}

#[test]
fn what_must_open_opens_and_what_must_fail_fails() {
    let Some(all) = vectors() else { return };
    let (mut opened, mut refused, mut others) = (0, 0, Vec::new());
    for (name, vector) in &all {
        let expected = vector.says("expect")[0].as_str();
        // Armour is for mail. Paraph never writes armoured files, and refuses them.
        let armoured = vector.head.contains_key("armored");
        let Some(result) = vector.open() else {
            others.push(name.as_str());
            continue;
        };
        match (expected, armoured) {
            ("success", false) => {
                let words = result.unwrap_or_else(|error| panic!("{name} must open: {error}"));
                let hash =
                    Sha256::digest(&words).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
                assert_eq!(vector.says("payload"), [hash], "{name}");
                opened += 1;
            }
            (_, false) if AS_BEFORE.contains(&name.as_str()) => {
                assert!(result.is_ok(), "{name} fails now as it must")
            }
            _ => {
                assert!(result.is_err(), "{name} must fail ({expected}), and opened");
                refused += 1;
            }
        }
    }
    println!(
        "{} vectors: {opened} opened, {refused} refused, of keys that are not ours: {others:?}",
        all.len()
    );
    assert!(opened >= 5 && refused >= 50, "{opened} opened, {refused} refused");
}
