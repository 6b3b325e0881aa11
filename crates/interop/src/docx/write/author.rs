//! Authors of tracked changes.

use super::SponsorNames;
use super::body::Fate;
use super::slots::Sides;

/// Author of words without a name, in a text from elsewhere that names nobody.
const NOBODY: &str = "Unattributed";
/// Name for every author if names are hidden.
const ANYBODY: &str = "Delegation";

/// Everyone who changes the base, by side; the first is side 1.
pub(super) struct Authors {
    names: Vec<String>,
    shown: bool,
}

impl Authors {
    pub fn new<'a>(names: impl Iterator<Item = &'a str>, shown: SponsorNames) -> Authors {
        Authors { names: names.map(quoted).collect(), shown: shown == SponsorNames::Shown }
    }

    /// Returns the author name for these sides.
    pub fn of(&self, sides: impl Iterator<Item = usize>) -> String {
        if !self.shown {
            return ANYBODY.to_owned();
        }
        let names: Vec<&str> = sides.map(|side| self.names[side - 1].as_str()).collect();
        if names.is_empty() { NOBODY.to_owned() } else { names.join(", ") }
    }

    /// Returns a single name as it goes out, or the neutral name if names are hidden.
    pub fn one(&self, name: &str) -> String {
        if self.shown { name.to_owned() } else { ANYBODY.to_owned() }
    }

    /// Returns the fate of content that only these sides read. Changes are never nested.
    pub fn fate(&self, readers: &Sides) -> Fate {
        if !readers.contains(&0) {
            return Fate::Inserted(self.of(readers.iter().copied()));
        }
        if readers.len() == self.names.len() + 1 {
            return Fate::Stays;
        }
        Fate::Deleted(self.of((1..=self.names.len()).filter(|side| !readers.contains(side))))
    }
}

/// Returns a name for a list of names, in quotation marks if it could be taken for several.
fn quoted(name: &str) -> String {
    if name.contains([',', '"']) {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joint_authors_are_told_apart() {
        let authors = Authors::new(["Kenya", "Korea, Republic of", "Peru"].into_iter(), SponsorNames::Shown);
        assert_eq!(
            authors.fate(&Sides::from([1, 2])),
            Fate::Inserted("Kenya, \"Korea, Republic of\"".into())
        );
        assert_eq!(authors.fate(&Sides::from([0, 1])), Fate::Deleted("\"Korea, Republic of\", Peru".into()));
        assert_eq!(authors.fate(&Sides::from([0, 1, 2, 3])), Fate::Stays);
        assert_eq!(authors.fate(&Sides::new()), Fate::Inserted("Unattributed".into()));
    }

    #[test]
    fn hidden_names_are_nowhere() {
        let authors = Authors::new(["Kenya", "Peru"].into_iter(), SponsorNames::Hidden);
        assert_eq!(authors.fate(&Sides::from([2])), Fate::Inserted("Delegation".into()));
        assert_eq!(authors.one("Kenya"), "Delegation");
    }
}
