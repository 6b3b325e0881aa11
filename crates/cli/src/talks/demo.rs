//! The founding case as a story: it names offices instead of persons, in invented wording, as an
//! illustration.
//!
//! Everything in it is fixed, keys included, so that the same record results every time. The keys are public
//! and therefore bind nobody; the record says that it is a demonstration.

mod geneva;

use std::collections::BTreeMap;
use std::path::Path;

use paraph_desk::form::{self, Apart, Upload, Values};
use paraph_node::{Session, Strength, close};
use paraph_record::{SecretKey, hash};
use paraph_store::Store;
use paraph_talks::Outcome as Came;
use paraph_talks::act::{ActKind, ActNo};

use super::address;
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

pub use geneva::{geneva, keys, quietly};

/// Passphrase of the demonstration's keys.
const PASSPHRASE: &str = "demonstration";

/// Returns the key of a demonstration's delegate. Anybody can compute it.
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
    /// Makes an empty record that contains the keys of these credentials.
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

    /// Returns the public key of a credential, as acts name it.
    fn public(&self, name: &str) -> String {
        self.keys.get(name).map(|key| key.public().to_string()).unwrap_or_default()
    }

    /// Adds a heading to the story.
    fn chapter(&mut self, title: &str) {
        self.told.push_str(&format!("\n{title}\n{}\n", "-".repeat(title.chars().count())));
    }

    /// Makes an act from answers to its form, signs it, and adds it to the story.
    fn act(&mut self, by: &str, told: &str, kind: ActKind, answers: &[(&str, &str)]) -> Outcome<ActNo> {
        let missing = || Fault::input(format!("the story has no {by}"), "Report this as a fault of Paraph.");
        let key = self.keys.get(by).ok_or_else(missing)?;
        let said = |name: &str| answers.iter().find(|(n, _)| *n == name).map(|(_, words)| *words);
        // The salt follows from the words. That is fine here, since the words are public.
        let words = said("words").or_else(|| said("reason")).unwrap_or_default();
        let mut salts = || Ok(*hash("paraph.demonstration/1", words.as_bytes()).as_bytes());
        let mut apart = Apart::new(&mut salts, None);
        let mut values = Values::new();
        for (name, value) in answers {
            if *name == "edited" || (kind, *name) == (ActKind::Submit, "source") {
                let upload = Upload { name: "text.md".to_owned(), bytes: value.as_bytes().to_vec() };
                apart.files.insert((*name).to_owned(), upload);
            } else {
                values.entry((*name).to_owned()).or_default().push((*value).to_owned());
            }
        }
        let act = form::act(self.session.state(), by, kind, &values, &mut apart)?;
        for (salt, words) in &apart.said {
            self.session.detach_with(salt, words)?;
        }
        for sealing in apart.sealed {
            super::sealed::keep(&mut self.session, key, by, sealing)?;
        }
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

    /// Signs an act for both heads: one signs, the other joins.
    fn both(
        &mut self,
        by: &str,
        other: &str,
        told: &str,
        kind: ActKind,
        answers: &[(&str, &str)],
    ) -> Outcome<ActNo> {
        let number = self.act(by, told, kind, answers)?;
        self.act(other, &format!("joins act {number}"), ActKind::Join, &[("act", &number.to_string())])?;
        Ok(number)
    }

    /// States the record's time as the keeper.
    fn hour(&mut self, hour: &str) -> Outcome {
        let told = format!("as keeper, states the time: {}", hour.replace('T', " ").trim_end_matches(":00Z"));
        self.act("A/head", &told, ActKind::StateTime, &[("at", hour)])?;
        Ok(())
    }

    /// Prints the story.
    fn tell(self, path: &Path) -> Outcome {
        let size = self.session.store().size();
        let end = format!(
            "\nThe record is {}: {size} acts. Its keys are open under the passphrase `{PASSPHRASE}`, for show only.\nNext: paraph status, paraph show 4, paraph brackets, paraph trace 1 2, paraph verify\n",
            path.display()
        );
        to_stdout(format!("{}{end}", self.told).as_bytes())
    }
}
