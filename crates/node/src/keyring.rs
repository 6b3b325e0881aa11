//! Keys: random, and kept encrypted under a passphrase (age, scrypt recipients).

use age::secrecy::SecretString;
use paraph_record::SecretKey;
use paraph_store::KeyEntry;

use crate::error::NodeError;

/// Work for trying a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// About a second, for keys that bind a delegation.
    Full,
    /// Hardly any work, for keys that are public.
    Demonstration,
    /// Almost no work, for a key under 256 random bits, which nobody can guess.
    Token,
}

/// Returns the work of a strength as scrypt counts it: the logarithm of the number of rounds. That
/// of [`Strength::Full`] is also the maximum accepted for opening.
pub(crate) fn work(strength: Strength) -> u8 {
    match strength {
        Strength::Full => 18,
        Strength::Demonstration => 8,
        Strength::Token => 1,
    }
}

/// Makes a random key.
///
/// # Errors
/// Returns an error if the system provides no randomness.
pub fn new_key() -> Result<SecretKey, NodeError> {
    Ok(SecretKey::from_bytes(&salt()?))
}

/// Returns 32 random bytes.
///
/// # Errors
/// Returns an error if the system provides no randomness.
pub fn salt() -> Result<[u8; 32], NodeError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|e| NodeError::Sealing(e.to_string()))?;
    Ok(bytes)
}

/// Refuses a passphrase that protects nothing, wherever something is put under one.
pub(crate) fn not_empty(passphrase: &str, what: &str) -> Result<(), NodeError> {
    if passphrase.trim().is_empty() { Err(NodeError::EmptyPassphrase(what.to_owned())) } else { Ok(()) }
}

/// Encrypts a key for the keyring.
///
/// # Errors
/// Returns an error if the passphrase is empty, or encryption failed.
pub fn close(
    name: &str,
    key: &SecretKey,
    passphrase: &str,
    strength: Strength,
) -> Result<KeyEntry, NodeError> {
    not_empty(passphrase, &format!("the key of {name}"))?;
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work(strength));
    let secret = age::encrypt(&recipient, &key.to_bytes()).map_err(|e| NodeError::Sealing(e.to_string()))?;
    Ok(KeyEntry { name: name.to_owned(), key: key.public(), secret })
}

/// Decrypts a key of the keyring.
///
/// # Errors
/// Returns an error if the passphrase is wrong, or if the entry was altered.
pub fn open(entry: &KeyEntry, passphrase: &str) -> Result<SecretKey, NodeError> {
    let wrong = || NodeError::Passphrase(format!("the key of {}", entry.name));
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(work(Strength::Full));
    let bytes = age::decrypt(&identity, &entry.secret).map_err(|_| wrong())?;
    let key = SecretKey::from_bytes(&bytes.try_into().map_err(|_| wrong())?);
    if key.public() == entry.key { Ok(key) } else { Err(wrong()) }
}
