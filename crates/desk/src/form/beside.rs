//! The caller's part in making an act: files, and words of which the act holds only the hash. This crate has
//! neither randomness nor a disk.

use std::collections::{BTreeMap, BTreeSet};

use paraph_record::commitment;
use paraph_talks::act::{ActNo, Choice, Detached, Offered};
use serde_json::{Value, json};

use crate::error::Error;
use paraph_talks::say;

/// A file given as an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    /// Name, which shows the format.
    pub name: String,
    /// Contents.
    pub bytes: Vec<u8>,
}

/// What the caller does for an act outside its body. A closure that keeps words is enough for acts that seal
/// nothing; without the other methods, sealing is refused.
pub trait Beside {
    /// Keeps words outside the act, and returns the hash for the act.
    ///
    /// # Errors
    /// Returns an error if the words could not be kept.
    fn detach(&mut self, words: &str) -> Result<Detached, Error>;

    /// Seals words for these credentials, and returns their hash.
    ///
    /// # Errors
    /// Returns an error if the signer's key is not available.
    fn seal(&mut self, readers: &BTreeSet<String>, words: &str) -> Result<Detached, Error> {
        let _ = (readers, words);
        Err(no_key())
    }

    /// Seals an offer for its author and the credential to which it is entrusted, and returns its hash.
    ///
    /// # Errors
    /// Returns an error if the signer's key is not available.
    fn offer(
        &mut self,
        entrusted: Option<&str>,
        items: Vec<Choice>,
        provided: Vec<Choice>,
    ) -> Result<Detached, Error> {
        let _ = (entrusted, items, provided);
        Err(no_key())
    }

    /// Returns the contents of a sealed offer.
    ///
    /// # Errors
    /// Returns an error if the signer's key is not available or does not open the offer.
    fn offered(&mut self, act: ActNo) -> Result<Offered, Error> {
        let _ = act;
        Err(no_key())
    }

    /// Returns the file given for a field. It may be called several times for one field.
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

/// Contents to be sealed under a hash in the act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// Hash.
    pub hash: Detached,
    /// Credentials that may open it, besides its author.
    pub audience: BTreeSet<String>,
    /// Contents.
    pub content: Value,
}

/// Source of salts.
pub type Salts<'a> = &'a mut dyn FnMut() -> Result<[u8; 32], Error>;
/// Function that returns the contents of a sealed offer, by its act.
pub type Opens<'a> = &'a dyn Fn(ActNo) -> Result<Offered, Error>;

/// Collects the data to be kept beside an act, so that it can be kept once the act is known: words with their
/// salts, and contents to be sealed. Only the salts are needed to compute the hashes.
pub struct Apart<'a> {
    salts: Salts<'a>,
    opens: Option<Opens<'a>>,
    /// Files by field.
    pub files: BTreeMap<String, Upload>,
    /// Words to be kept outside the act, each with its salt.
    pub said: Vec<([u8; 32], String)>,
    /// Contents to be sealed with the signer's key.
    pub sealed: Vec<Sealing>,
}

impl<'a> Apart<'a> {
    /// Makes a collector that takes salts from `salts`. `opens` reads sealed offers, if the signer's key is
    /// available.
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
