//! A whole text: an ordered run of provisions.

use crate::provision::{Id, Provision};

/// A text in print order; the tree follows from the provisions' levels.
///
/// Identities within one text are distinct ([`Text::new`] ensures it).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    provisions: Vec<Provision>,
}

impl Text {
    /// Makes a text of these provisions; a suffix makes a repeated identity distinct (`p3~2`).
    pub fn new(mut provisions: Vec<Provision>) -> Text {
        // Readers number `p1`, `p2`, ...: identities that rise in length or letters are distinct.
        if provisions.is_sorted_by(|a, b| rises(&a.id, &b.id)) {
            return Text { provisions };
        }
        let mut seen = std::collections::BTreeSet::new();
        for p in &mut provisions {
            if !seen.insert(p.id.clone()) {
                let fresh = (2..)
                    .map(|n| Id::new(format!("{}~{n}", p.id)))
                    .find(|id| !seen.contains(id))
                    .expect("some suffix is free: there are fewer provisions than integers");
                seen.insert(fresh.clone());
                p.id = fresh;
            }
        }
        Text { provisions }
    }

    /// Returns the provisions in print order.
    pub fn provisions(&self) -> &[Provision] {
        &self.provisions
    }

    /// Returns the index of a provision in print order.
    pub fn position(&self, id: &Id) -> Option<usize> {
        self.provisions.iter().position(|p| &p.id == id)
    }

    /// Returns the range of provisions that move with the one at `at`: itself and the deeper ones
    /// after it.
    pub fn subtree(&self, at: usize) -> std::ops::Range<usize> {
        let level = self.provisions[at].level;
        let rest = &self.provisions[at + 1..];
        let deeper = rest.iter().take_while(|p| p.level > level).count();
        at..at + 1 + deeper
    }
}

/// Whether an identity is longer than the one before it, or as long and later in the alphabet.
fn rises(before: &Id, id: &Id) -> bool {
    let (before, id) = (before.as_str(), id.as_str());
    (before.len(), before) < (id.len(), id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provision::Kind;
    use crate::word::Wording;

    #[test]
    fn identities_are_made_distinct_wherever_they_repeat() {
        let ids = |given: &[&str]| -> Vec<String> {
            let provision = |id: &&str| Provision {
                id: Id::new(*id),
                kind: Kind::Paragraph,
                level: 0,
                number: None,
                wording: Wording::default(),
            };
            let text = Text::new(given.iter().map(provision).collect());
            text.provisions().iter().map(|p| p.id.to_string()).collect()
        };
        assert_eq!(ids(&["p1", "p2", "p10", "pa1"]), ["p1", "p2", "p10", "pa1"]);
        assert_eq!(ids(&["p1", "p1", "p2"]), ["p1", "p1~2", "p2"]);
        assert_eq!(ids(&["p2", "p1", "p2"]), ["p2", "p1", "p2~2"]);
        assert_eq!(ids(&["p10", "p9", "p10"]), ["p10", "p9", "p10~2"]);
    }
}
