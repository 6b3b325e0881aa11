//! Contents sealed for named credentials: an age v1 payload for the X25519 form of their signing
//! keys.
//!
//! The payload repeats author, talks, audience and the author's counter, which reveals a payload
//! that was moved to another act, another audience or other talks. Payloads are padded to multiples
//! of 512 bytes, so that their length discloses little.

use std::collections::BTreeSet;
use std::io::{Read, Write};

use age::{Identity, Recipient};
use bech32::{Bech32, Hrp};
use paraph_record::{Hash, PublicKey, SecretKey, bind, commitment, sealed_in};
use paraph_store::{Blob, Store};
use paraph_talks::Note;
use paraph_talks::act::sealed_hash;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::NodeError;
use crate::session::Session;

const FORMAT: &str = "paraph.sealed/1";
/// Size of a padding step, in bytes.
const STEP: usize = 512;
/// Maximum size of a payload that is opened, in bytes.
const MOST: u64 = 16 << 20;

/// Content of a sealed payload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    format: String,
    /// Talks, by the hash of the opening act.
    pub talks: String,
    /// Credential that sealed it.
    pub author: String,
    /// Counter of the author's act that contains its hash.
    pub counter: u64,
    /// Credentials that it is sealed for.
    pub audience: BTreeSet<String>,
    /// Sealed content.
    pub content: Value,
}

impl Sealed {
    /// Returns the withheld words that an act names by a hash, if the payload holds them with their salt.
    pub fn words(&self, hash: &Hash) -> Option<&str> {
        let part = |name: &str| self.content.get(name).and_then(Value::as_str);
        let salt = base16ct::mixed::decode_vec(part("salt")?).ok()?;
        let words = part("words")?;
        (commitment(&salt.try_into().ok()?, words) == *hash).then_some(words)
    }
}

fn failed(error: impl std::fmt::Display) -> NodeError {
    NodeError::Sealing(error.to_string())
}

fn recipient(key: &PublicKey) -> Result<age::x25519::Recipient, NodeError> {
    let hrp = Hrp::parse("age").map_err(failed)?;
    let text = bech32::encode_lower::<Bech32>(hrp, &key.exchange()).map_err(failed)?;
    text.parse().map_err(failed)
}

fn identity(key: &SecretKey) -> Result<age::x25519::Identity, NodeError> {
    let hrp = Hrp::parse("age-secret-key-").map_err(failed)?;
    let text = bech32::encode_upper::<Bech32>(hrp, &key.exchange()).map_err(failed)?;
    text.parse().map_err(failed)
}

impl Session {
    /// Seals content for these credentials and the author, and keeps it beside the record. The
    /// author's next act will contain its hash.
    ///
    /// # Errors
    /// Returns an error if a member of the audience has no valid credential, or if sealing or
    /// keeping failed.
    pub fn seal(
        &mut self,
        hash: &Hash,
        key: &SecretKey,
        author: &str,
        audience: &BTreeSet<String>,
        content: Value,
    ) -> Result<(), NodeError> {
        let all: BTreeSet<String> = audience.iter().cloned().chain([author.to_owned()]).collect();
        let mut recipients: Vec<Box<dyn Recipient>> = Vec::new();
        for name in &all {
            let held = self.state().credentials.get(name).filter(|c| c.ended.is_none());
            let held = held.ok_or_else(|| failed(format!("{name} holds no credential of these talks")))?;
            recipients.push(Box::new(recipient(&PublicKey::parse(&held.credential.key)?)?));
        }
        let counter = self.counter(&key.public())?;
        self.sealed_for = Some((key.public(), counter));
        let sealed = Sealed {
            format: FORMAT.to_owned(),
            talks: self.store().chain().talks().map(|t| t.to_string()).unwrap_or_default(),
            author: author.to_owned(),
            counter,
            audience: all,
            content,
        };
        let mut bytes = serde_json::to_vec(&sealed).map_err(failed)?;
        bytes.resize(bytes.len().next_multiple_of(STEP), b' ');
        let encryptor = age::Encryptor::with_recipients(recipients.iter().map(|r| &**r)).map_err(failed)?;
        let mut out = Vec::new();
        let mut writer = encryptor.wrap_output(&mut out).map_err(failed)?;
        writer.write_all(&bytes).map_err(failed)?;
        writer.finish().map_err(failed)?;
        self.store_mut().keep_blob(hash, &Blob::Sealed(bind(key, hash, &out)))?;
        Ok(())
    }

    /// Returns the withheld words of a provision that this key may open, and the words proposed on it, each with the
    /// act that tabled them.
    pub fn withheld(&self, text: &str, id: &str, key: &SecretKey) -> Vec<(Option<u64>, String)> {
        let Some(living) = self.state().table.texts.get(text) else { return Vec::new() };
        let Some(provision) = living.provision(id) else { return Vec::new() };
        let Some(withheld) = &provision.withheld else { return Vec::new() };
        let own = sealed_hash(&provision.provision.wording).unwrap_or_else(|| withheld.sealed.clone());
        let tabled = living.tabled.iter().flat_map(|(act, tabled)| {
            let on = tabled.live().filter(|change| change.change.touches().contains(&id));
            on.filter_map(|change| Some((Some(*act), change.change.sealed()?)))
        });
        // Whose act sealed them: the one that tabled them, or an earlier one, if they were tabled again.
        let log = &self.state().log;
        let tabler = |act: Option<u64>| log.get(usize::try_from(act?).ok()?.checked_sub(1)?)?.by.as_deref();
        let about = |note: &&Note| {
            matches!(note.kind.as_str(), "withhold" | "propose" | "file" | "renew")
                && note.names.provisions.iter().any(|(of, on)| of == text && on == id)
        };
        let open = |act: Option<u64>, hash: &Hash| {
            let earlier = log.iter().rev().filter(about).filter_map(|note| note.by.as_deref());
            let mut tried = BTreeSet::new();
            for author in tabler(act).into_iter().chain(earlier) {
                match tried.insert(author).then(|| self.unseal(hash, key, author)) {
                    None | Some(Err(NodeError::Moved)) => {}
                    Some(opened) => return opened.ok()??.words(hash).map(str::to_owned),
                }
            }
            None
        };
        std::iter::once((None, own))
            .chain(tabled)
            .filter_map(|(act, hash)| Some((act, open(act, &Hash::parse(hash.as_str()).ok()?)?)))
            .collect()
    }

    /// Opens the content sealed under a hash; `None` if this file does not have it.
    ///
    /// # Errors
    /// Returns an error if the payload is not for this key, was altered, or belongs to other talks
    /// or another author.
    pub fn unseal(&self, hash: &Hash, key: &SecretKey, author: &str) -> Result<Option<Sealed>, NodeError> {
        let Some(Blob::Sealed(payload)) = self.store().blob(hash)? else { return Ok(None) };
        let closed = || NodeError::Closed;
        let own = identity(key)?;
        // Before payloads were signed, they were the age file alone.
        let unsigned = payload.starts_with(b"age-encryption.org/").then_some(&payload[..]);
        let sealed = unsigned.or_else(|| sealed_in(&payload)).ok_or_else(closed)?;
        let decryptor = age::Decryptor::new(sealed).map_err(|_| closed())?;
        let mut reader =
            decryptor.decrypt(std::iter::once(&own as &dyn Identity)).map_err(|_| closed())?.take(MOST);
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|_| closed())?;
        let sealed: Sealed = serde_json::from_slice(&bytes).map_err(|_| closed())?;
        let talks = self.store().chain().talks().map(|t| t.to_string()).unwrap_or_default();
        if sealed.format != FORMAT || sealed.talks != talks || sealed.author != author {
            return Err(NodeError::Moved);
        }
        Ok(Some(sealed))
    }
}
