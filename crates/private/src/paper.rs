//! The private paper of a delegation, and its form as JSON.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::{Moment, PartyCode};
use serde::{Deserialize, Serialize};

/// The format that this Paraph writes and reads.
const FORMAT: &str = "paraph.private/1";

/// A provision: the name of its text, and its identity, which it keeps when it moves or is renumbered.
pub type Place = (String, String);

/// Requirement of a red line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// They must stay.
    MustStay,
    /// They must never appear.
    MustNeverAppear,
}

/// A limit of the delegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedLine {
    /// Requirement.
    pub rule: Rule,
    /// Words concerned, compared word by word without regard to case and space.
    pub words: String,
    /// Provisions concerned; empty means the whole text, and statements.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub on: BTreeSet<Place>,
    /// Reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The delegation's mandate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Text of the mandate.
    pub words: String,
    /// Provisions to which the delegation may not bind itself without asking its capital.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub ask_first: BTreeSet<Place>,
    /// Time until which it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Words of the note.
    pub words: String,
    /// Provisions that it is about; empty means the talks as a whole.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub on: BTreeSet<Place>,
}

/// Importance of a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Provision concerned.
    pub on: Place,
    /// Rank: 1 is the most important.
    pub rank: u32,
    /// Reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Words that the delegation could accept in the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fallback {
    /// Provision concerned.
    pub on: Place,
    /// Words.
    pub words: String,
    /// Circumstances and reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The private paper. The numbers of its items are never used twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Private {
    format: String,
    /// Talks, by the hash of their opening act.
    pub talks: String,
    /// Party that owns it.
    pub party: PartyCode,
    next: u32,
    /// Mandate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// Red lines.
    #[serde(default)]
    pub red_lines: BTreeMap<u32, RedLine>,
    /// Priorities.
    #[serde(default)]
    pub priorities: BTreeMap<u32, Priority>,
    /// Fallbacks.
    #[serde(default)]
    pub fallbacks: BTreeMap<u32, Fallback>,
    /// Notes.
    #[serde(default)]
    pub notes: BTreeMap<u32, Note>,
}

/// Reason why bytes are not a private paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do next, as a sentence.
    pub hint: &'static str,
}

impl Private {
    /// Makes an empty paper.
    pub fn new(talks: &str, party: PartyCode) -> Private {
        Private {
            format: FORMAT.to_owned(),
            talks: talks.to_owned(),
            party,
            next: 1,
            mandate: None,
            red_lines: BTreeMap::new(),
            priorities: BTreeMap::new(),
            fallbacks: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// Reads a paper.
    ///
    /// # Errors
    /// Returns an error if the bytes are not a private paper, or have a later version.
    pub fn read(bytes: &[u8]) -> Result<Private, Unread> {
        let paper: Private = serde_json::from_slice(bytes).map_err(|e| Unread {
            what: e.to_string(),
            hint: "Take the private paper from a backup, or begin a new one.",
        })?;
        if paper.format != FORMAT {
            return Err(Unread {
                what: format!("its format is {}, and this Paraph reads {FORMAT}", paper.format),
                hint: "Open it with the version of Paraph that wrote it, or a later one.",
            });
        }
        Ok(paper)
    }

    /// Returns the paper as bytes.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a paper has a JSON form")
    }

    /// Returns the number of the next item.
    fn number(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        number
    }

    /// Adds a red line, and returns its number.
    pub fn draw(&mut self, line: RedLine) -> u32 {
        let number = self.number();
        self.red_lines.insert(number, line);
        number
    }

    /// Adds a priority, and returns its number.
    pub fn prefer(&mut self, priority: Priority) -> u32 {
        let number = self.number();
        self.priorities.insert(number, priority);
        number
    }

    /// Adds a fallback, and returns its number.
    pub fn fall_back(&mut self, fallback: Fallback) -> u32 {
        let number = self.number();
        self.fallbacks.insert(number, fallback);
        number
    }

    /// Adds a note, and returns its number.
    pub fn note(&mut self, note: Note) -> u32 {
        let number = self.number();
        self.notes.insert(number, note);
        number
    }

    /// Removes an item. Returns whether it existed.
    pub fn remove(&mut self, number: u32) -> bool {
        self.red_lines.remove(&number).is_some()
            || self.priorities.remove(&number).is_some()
            || self.fallbacks.remove(&number).is_some()
            || self.notes.remove(&number).is_some()
    }
}
