//! Passwords, and the keys that they give: argon2id. The password itself is kept nowhere, nor anything against
//! which it could be tried but the signing key that it opens.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{DoorError, LEAST};
use crate::token::Token;

/// How many at most, so that nobody makes the node chew on a book.
const MOST: usize = 1000;

/// A password as somebody typed it, in normal form. Never printed, wiped when dropped.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// One that is typed to be tried; anything may be.
    pub fn typed(text: &str) -> Password {
        let short: Zeroizing<String> = Zeroizing::new(text.chars().take(MOST + 1).collect());
        Password(Zeroizing::new(short.nfkc().collect()))
    }

    /// One that is chosen.
    ///
    /// # Errors
    /// When it has fewer than [`LEAST`] characters, or more than a thousand.
    pub fn chosen(text: &str) -> Result<Password, DoorError> {
        let password = Password::typed(text);
        match password.0.chars().count() {
            0..LEAST => Err(DoorError::Short(password.0.chars().count())),
            LEAST..=MOST => Ok(password),
            _ => Err(DoorError::Long),
        }
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

/// How much work it is to try a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// 64 MiB, three passes: the second choice of RFC 9106 on one lane, above what OWASP asks for.
    Full,
    /// Hardly any: for tests, and demonstrations whose passwords everybody knows.
    Demonstration,
}

/// By what a password becomes a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stretch {
    /// Memory, in KiB.
    memory: u32,
    /// How often it is gone over.
    passes: u32,
    /// Random bytes of this account's.
    #[serde(with = "crate::token::base64")]
    salt: Vec<u8>,
}

/// Beyond these nobody asks for work here: altered bytes must not exhaust the machine.
const MEMORY: u32 = 256 * 1024;
const PASSES: u32 = 16;

impl Stretch {
    /// A new one, with a salt that is drawn.
    pub fn draw(cost: Cost) -> Result<Stretch, DoorError> {
        let (memory, passes) = match cost {
            Cost::Full => (64 * 1024, 3),
            Cost::Demonstration => (64, 1),
        };
        Ok(Stretch { memory, passes, salt: paraph_node::salt()?.to_vec() })
    }

    /// Whether it is one that this node would have written.
    pub fn sound(&self) -> bool {
        self.memory <= MEMORY && self.passes <= PASSES && self.salt.len() == 32 && self.params().is_some()
    }

    fn params(&self) -> Option<Params> {
        Params::new(self.memory, self.passes, 1, Some(32)).ok()
    }

    /// The key that a password gives. This is what takes the work.
    pub fn key(&self, password: &Password) -> Option<Token> {
        let params = self.params().filter(|_| self.sound())?;
        let mut key = Zeroizing::new([0; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(password.0.as_bytes(), &self.salt, key.as_mut()).ok()?;
        Some(Token::of(*key))
    }
}
