//! The founding case as a story that runs: offices and not persons, in words of our own, an illustration.
//!
//! Everything in it is fixed, keys included, so that the same record comes out every time. Keys that
//! everybody can know bind nobody: the record says that it is a demonstration.

mod geneva;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use paraph_desk::form::{Apart, Beside};
use paraph_node::{Session, Strength, close};
use paraph_record::{SecretKey, hash};
use paraph_store::Store;
use paraph_talks::act::{Act, ActNo, Choice, Detached, Join, StateTime};
use paraph_talks::{Moment, Outcome as Came, PartyCode};

use super::address;
use crate::command::to_stdout;
use crate::fault::{Fault, Outcome};

pub use geneva::{geneva, keys, quietly};

/// The passphrase of a demonstration's keys.
const PASSPHRASE: &str = "demonstration";

/// The key of a demonstration's delegate, which everybody can know.
fn known_key(name: &str) -> SecretKey {
    SecretKey::from_bytes(hash("paraph.demonstration/1", name.as_bytes()).as_bytes())
}

/// A story while it is played.
struct Stage {
    session: Session,
    keys: BTreeMap<String, SecretKey>,
    told: String,
}

impl Stage {
    /// An empty record with the keys of these credentials in it.
    fn new(path: &Path, credentials: &[&str]) -> Outcome<Stage> {
        let mut session = Session::create(path)?;
        let mut keys = BTreeMap::new();
        for name in credentials {
            let key = known_key(name);
            session.store_mut().keep_key(&close(name, &key, PASSPHRASE, Strength::Demonstration)?)?;
            keys.insert((*name).to_owned(), key);
        }
        Ok(Stage { session, keys, told: String::new() })
    }

    /// The public key of a credential, as acts name it.
    fn public(&self, name: &str) -> String {
        self.keys.get(name).map(|key| key.public().to_string()).unwrap_or_default()
    }

    /// A heading of the story.
    fn chapter(&mut self, title: &str) {
        self.told.push_str(&format!("\n{title}\n{}\n", "-".repeat(title.chars().count())));
    }

    /// Signs an act and tells of it.
    fn act(&mut self, by: &str, told: &str, act: impl Into<Act>) -> Outcome<ActNo> {
        let missing = || Fault::input(format!("the story has no {by}"), "Report this as a fault of Paraph.");
        let key = self.keys.get(by).ok_or_else(missing)?;
        let act = act.into();
        let signed = self.session.sign(key, &act)?;
        let note = match signed.outcome {
            Came::Done => String::new(),
            Came::Waits => " (waits for the other head)".to_owned(),
            Came::Completed(waiting) => format!(" (act {waiting} takes effect)"),
            Came::Refused(refusal) => {
                return Err(Fault::refused(&refusal.code, &refusal.rule, &refusal.remedy));
            }
        };
        self.told.push_str(&format!("{:>4}  {by:<14} {told}{note}\n", signed.number));
        Ok(signed.number)
    }

    /// An act of both heads: one signs, the other joins.
    fn both(&mut self, by: &str, other: &str, told: &str, act: impl Into<Act>) -> Outcome<ActNo> {
        let number = self.act(by, told, act)?;
        let code = other.split('/').next().and_then(PartyCode::new);
        let party = code.ok_or_else(|| {
            Fault::input("a credential names no party", "Report this as a fault of Paraph.")
        })?;
        self.act(other, &format!("joins act {number}"), Join { act: number, party })?;
        Ok(number)
    }

    /// The keeper states the record's time.
    fn hour(&mut self, hour: &str) -> Outcome {
        let at = Moment::parse(hour)
            .ok_or_else(|| Fault::input(format!("{hour} is no time"), "Report this as a fault of Paraph."))?;
        self.act(
            "A/head",
            &format!("as keeper, states the time: {}", hour.replace('T', " ").trim_end_matches(":00Z")),
            StateTime { at },
        )?;
        Ok(())
    }

    /// Alternatives as a person names them: `6=A`.
    fn choices(&self, written: &[&str]) -> Outcome<Vec<Choice>> {
        let written: Vec<String> = written.iter().map(|w| (*w).to_owned()).collect();
        Ok(address::all_choices(self.session.state(), None, &written)?)
    }

    /// Points by their numbers.
    fn points<C: FromIterator<String>>(&self, names: &[&str]) -> Outcome<C> {
        let (_, living) = address::living(self.session.state(), None)?;
        let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
        Ok(address::points(living, &names)?.into_iter().collect())
    }

    /// How often the base has changed.
    fn edition(&self) -> Outcome<u64> {
        Ok(address::living(self.session.state(), None)?.1.edition)
    }

    /// Words that stand apart, under a salt that follows from them: everybody may know these.
    fn detach(&mut self, words: &str) -> Outcome<Detached> {
        let salt = hash("paraph.demonstration/1", words.as_bytes());
        Ok(self.session.detach_with(salt.as_bytes(), words)?)
    }

    /// Words sealed for some, under a salt that follows from them.
    fn seal(&mut self, by: &str, readers: &BTreeSet<String>, words: &str) -> Outcome<Detached> {
        let missing = || Fault::input(format!("the story has no {by}"), "Report this as a fault of Paraph.");
        let key = self.keys.get(by).ok_or_else(missing)?;
        let mut salts = || Ok(*hash("paraph.demonstration/1", words.as_bytes()).as_bytes());
        let mut apart = Apart::new(&mut salts, None);
        let sealed = apart.seal(readers, words)?;
        for sealing in apart.sealed {
            super::sealed::keep(&mut self.session, key, by, sealing)?;
        }
        Ok(sealed)
    }

    /// Tells the story.
    fn tell(self, path: &Path) -> Outcome {
        let size = self.session.store().size();
        let end = format!(
            "\nThe record is {}: {size} acts. Its keys are open under the passphrase `{PASSPHRASE}`, for show only.\nNext: paraph status, paraph show 4, paraph brackets, paraph trace 1 2, paraph verify\n",
            path.display()
        );
        to_stdout(format!("{}{end}", self.told).as_bytes())
    }
}
