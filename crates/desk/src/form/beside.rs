//! What stands beside the answers: files that were handed in, and words that an act bears only the hash of. It is
//! the caller's part: this crate has no randomness and no disk.

use std::collections::{BTreeMap, BTreeSet};

use paraph_record::commitment;
use paraph_talks::act::{ActNo, Choice, Detached, Offered};
use serde_json::{Value, json};

use crate::error::Error;
use paraph_talks::say;

/// A file that was handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    /// Its name, which tells how it is written.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What whoever calls does for an act beside its body. A closure that keeps words apart is one; what is sealed
/// needs more, and is refused there.
pub trait Beside {
    /// Keeps words apart from the act, and gives the hash that the act bears.
    ///
    /// # Errors
    /// When they could not be kept.
    fn detach(&mut self, words: &str) -> Result<Detached, Error>;

    /// Seals words for these credentials, and gives their hash.
    ///
    /// # Errors
    /// When the signer's key is not at hand.
    fn seal(&mut self, readers: &BTreeSet<String>, words: &str) -> Result<Detached, Error> {
        let _ = (readers, words);
        Err(no_key())
    }

    /// Seals an offer for its author, and for whom it is entrusted to, and gives its hash.
    ///
    /// # Errors
    /// When the signer's key is not at hand.
    fn offer(
        &mut self,
        entrusted: Option<&str>,
        items: Vec<Choice>,
        provided: Vec<Choice>,
    ) -> Result<Detached, Error> {
        let _ = (entrusted, items, provided);
        Err(no_key())
    }

    /// What a sealed offer holds.
    ///
    /// # Errors
    /// When the signer's key is not at hand or does not open it.
    fn offered(&mut self, act: ActNo) -> Result<Offered, Error> {
        let _ = act;
        Err(no_key())
    }

    /// The file that was handed in for a field; asked more than once.
    fn file(&mut self, field: &str) -> Option<Upload> {
        let _ = field;
        None
    }
}

fn no_key() -> Error {
    Error::words(
        say!(
            "sealing-needs-key-signer-not",
            "sealing needs the key of the signer, which is not available here"
        ),
        say!("sign-where-key", "Sign it where your key is."),
    )
}

impl<F: FnMut(&str) -> Result<Detached, Error>> Beside for F {
    fn detach(&mut self, words: &str) -> Result<Detached, Error> {
        self(words)
    }
}

/// Something to be sealed under a hash that the act bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// The hash.
    pub hash: Detached,
    /// For whom, beside its author.
    pub audience: BTreeSet<String>,
    /// What.
    pub content: Value,
}

/// Where a salt comes from.
pub type Salts<'a> = &'a mut dyn FnMut() -> Result<[u8; 32], Error>;
/// What a sealed offer holds, by its act.
pub type Opens<'a> = &'a dyn Fn(ActNo) -> Result<Offered, Error>;

/// Gathers what is to be kept beside an act, so that it can be kept when the act is known: words apart with their
/// salts, and what is to be sealed. Hashes follow from salts alone.
pub struct Apart<'a> {
    salts: Salts<'a>,
    opens: Option<Opens<'a>>,
    /// Files, by field.
    pub files: BTreeMap<String, Upload>,
    /// Words to be kept apart, each under its salt.
    pub said: Vec<([u8; 32], String)>,
    /// What is to be sealed with the signer's key.
    pub sealed: Vec<Sealing>,
}

impl<'a> Apart<'a> {
    /// Gathers, with salts drawn from here; `opens` reads sealed offers, where the signer's key is at hand.
    pub fn new(salts: Salts<'a>, opens: Option<Opens<'a>>) -> Apart<'a> {
        Apart { salts, opens, files: BTreeMap::new(), said: Vec::new(), sealed: Vec::new() }
    }

    fn hash(salt: &[u8; 32], words: &str) -> Detached {
        Detached::try_from(commitment(salt, words).to_string()).expect("a commitment has the form of a hash")
    }
}

fn digits(salt: &[u8; 32]) -> String {
    base16ct::lower::encode_string(salt)
}

impl Beside for Apart<'_> {
    fn detach(&mut self, words: &str) -> Result<Detached, Error> {
        let salt = (self.salts)()?;
        let hash = Apart::hash(&salt, words);
        self.said.push((salt, words.to_owned()));
        Ok(hash)
    }

    fn seal(&mut self, readers: &BTreeSet<String>, words: &str) -> Result<Detached, Error> {
        let salt = (self.salts)()?;
        let hash = Apart::hash(&salt, words);
        let content = json!({"salt": digits(&salt), "words": words});
        self.sealed.push(Sealing { hash: hash.clone(), audience: readers.clone(), content });
        Ok(hash)
    }

    fn offer(
        &mut self,
        entrusted: Option<&str>,
        items: Vec<Choice>,
        provided: Vec<Choice>,
    ) -> Result<Detached, Error> {
        let offered = Offered { items, provided, salt: digits(&(self.salts)()?) };
        let hash = offered.hash();
        let content = serde_json::to_value(&offered).expect("an offer has a JSON form");
        let audience = entrusted.into_iter().map(str::to_owned).collect();
        self.sealed.push(Sealing { hash: hash.clone(), audience, content });
        Ok(hash)
    }

    fn offered(&mut self, act: ActNo) -> Result<Offered, Error> {
        self.opens.ok_or_else(no_key)?(act)
    }

    fn file(&mut self, field: &str) -> Option<Upload> {
        self.files.get(field).filter(|file| !file.bytes.is_empty()).cloned()
    }
}
