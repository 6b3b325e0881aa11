//! The private paper of a delegation, and its form as JSON.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::{Moment, PartyCode};
use serde::{Deserialize, Serialize};

/// The format that this Paraph writes and reads.
const FORMAT: &str = "paraph.private/1";

/// A provision: the name of its text, and its identity, which it keeps when it moves or is renumbered.
pub type Place = (String, String);

/// What a red line asks of words.
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
    /// What it asks.
    pub rule: Rule,
    /// Of which words; compared word by word, without regard to case and space.
    pub words: String,
    /// In which provisions; none named means the whole text, and statements.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub on: BTreeSet<Place>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What the delegation was sent to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// In words.
    pub words: String,
    /// Provisions to which it may not bind itself without asking at home.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub ask_first: BTreeSet<Place>,
    /// Until when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The note.
    pub words: String,
    /// About which provisions; none named means the talks as a whole.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub on: BTreeSet<Place>,
}

/// How much a provision matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Which provision.
    pub on: Place,
    /// Its rank: 1 matters most.
    pub rank: u32,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Words with which the delegation could live in the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fallback {
    /// In which provision.
    pub on: Place,
    /// The words.
    pub words: String,
    /// When, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The private paper. Its items bear numbers that are never given twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Private {
    format: String,
    /// Of which talks: the hash of their opening act.
    pub talks: String,
    /// Whose.
    pub party: PartyCode,
    next: u32,
    /// What the delegation was sent to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// Its limits.
    #[serde(default)]
    pub red_lines: BTreeMap<u32, RedLine>,
    /// What matters most.
    #[serde(default)]
    pub priorities: BTreeMap<u32, Priority>,
    /// With what it could live.
    #[serde(default)]
    pub fallbacks: BTreeMap<u32, Fallback>,
    /// Notes.
    #[serde(default)]
    pub notes: BTreeMap<u32, Note>,
}

/// Why bytes are no private paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread(pub String);

impl Private {
    /// An empty paper.
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
    /// When it is none, or of a later version.
    pub fn read(bytes: &[u8]) -> Result<Private, Unread> {
        let paper: Private = serde_json::from_slice(bytes).map_err(|e| Unread(e.to_string()))?;
        if paper.format != FORMAT {
            return Err(Unread(format!(
                "it is of the format {}, and this Paraph reads {FORMAT}",
                paper.format
            )));
        }
        Ok(paper)
    }

    /// As bytes.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a paper has a JSON form")
    }

    /// The number of the next item.
    fn number(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        number
    }

    /// Draws a red line, and gives its number.
    pub fn draw(&mut self, line: RedLine) -> u32 {
        let number = self.number();
        self.red_lines.insert(number, line);
        number
    }

    /// Notes a priority, and gives its number.
    pub fn prefer(&mut self, priority: Priority) -> u32 {
        let number = self.number();
        self.priorities.insert(number, priority);
        number
    }

    /// Notes a fallback, and gives its number.
    pub fn fall_back(&mut self, fallback: Fallback) -> u32 {
        let number = self.number();
        self.fallbacks.insert(number, fallback);
        number
    }

    /// Takes a note, and gives its number.
    pub fn note(&mut self, note: Note) -> u32 {
        let number = self.number();
        self.notes.insert(number, note);
        number
    }

    /// Takes an item away; whether there was one of that number.
    pub fn remove(&mut self, number: u32) -> bool {
        self.red_lines.remove(&number).is_some()
            || self.priorities.remove(&number).is_some()
            || self.fallbacks.remove(&number).is_some()
            || self.notes.remove(&number).is_some()
    }
}
