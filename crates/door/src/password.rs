//! Passwords, and the keys derived from them with argon2id. Neither the password nor a hash of it
//! is kept; the only test of a password is whether it opens the encrypted signing key.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;
use zxcvbn::{Score, zxcvbn};

use crate::error::{DoorError, LEAST};
use crate::token::Token;

/// Maximum number of characters, so that nobody makes the node process a book.
const MOST: usize = 1000;

/// A password as typed, in normal form. Never printed, and wiped when dropped.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Makes a password from any text, for trying.
    pub fn typed(text: &str) -> Password {
        let short: Zeroizing<String> = Zeroizing::new(text.chars().take(MOST + 1).collect());
        Password(Zeroizing::new(short.nfkc().collect()))
    }

    /// Makes a new password.
    ///
    /// # Errors
    /// Returns an error if it has fewer than [`LEAST`] characters or more than a thousand, or is easy to guess:
    /// repeated and neighbouring characters, common passwords.
    pub fn chosen(text: &str) -> Result<Password, DoorError> {
        let password = Password::typed(text);
        match password.0.chars().count() {
            0..LEAST => Err(DoorError::Short(password.0.chars().count())),
            LEAST..=MOST if zxcvbn(&password.0, &[]).score() < Score::Two => Err(DoorError::Weak),
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

/// Work for trying a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// 64 MiB, three passes: the second recommendation of RFC 9106, on one lane, and more than
    /// OWASP requires.
    Full,
    /// Hardly any work, for tests, and demonstrations whose passwords are public.
    Demonstration,
}

/// Parameters that turn a password into a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stretch {
    /// Memory, in KiB.
    memory: u32,
    /// Number of passes over the memory.
    passes: u32,
    /// Random bytes of this account.
    #[serde(with = "crate::token::base64")]
    salt: Vec<u8>,
}

/// Upper limits of the work, so that altered bytes cannot exhaust the machine.
const MEMORY: u32 = 256 * 1024;
const PASSES: u32 = 16;

impl Stretch {
    /// Makes parameters with a random salt.
    pub fn draw(cost: Cost) -> Result<Stretch, DoorError> {
        let (memory, passes) = match cost {
            Cost::Full => (64 * 1024, 3),
            Cost::Demonstration => (64, 1),
        };
        Ok(Stretch { memory, passes, salt: paraph_node::salt()?.to_vec() })
    }

    /// Whether this node could have written the parameters.
    pub fn sound(&self) -> bool {
        self.memory <= MEMORY && self.passes <= PASSES && self.salt.len() == 32 && self.params().is_some()
    }

    fn params(&self) -> Option<Params> {
        Params::new(self.memory, self.passes, 1, Some(32)).ok()
    }

    /// Derives the key from a password. This is the step that takes work.
    pub fn key(&self, password: &Password) -> Option<Token> {
        let params = self.params().filter(|_| self.sound())?;
        let mut key = Zeroizing::new([0; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(password.0.as_bytes(), &self.salt, key.as_mut()).ok()?;
        Some(Token::of(*key))
    }
}
