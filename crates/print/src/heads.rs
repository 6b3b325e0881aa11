//! What Paraph prints at the head and foot of each page of a paper.
//!
//! A check of a received file knows its running heads by these strings alone. Nothing counts as a running
//! head because of its place.

use std::collections::BTreeSet;

use paraph_interop::SIGNS;
use paraph_talks::State;
use paraph_text::sign_notes;

use crate::about::{draft_meta, statement_meta};
use crate::issued::{Issued, Paper};

/// What a draft is called in the languages of the room.
const DRAFT: [&str; 3] = ["Draft", "Projet", "Проєкт"];
/// What a statement is called in the languages of the room.
const STATEMENT: [&str; 3] = ["Statement", "Déclaration", "Заява"];
/// What a hash is called in the languages of the room.
const HASH: [&str; 3] = ["Hash", "Empreinte", "Хеш"];
/// A PDF cuts longer titles, and ends them with a sign.
const CUT: char = '…';
/// Minimum length of a title that was cut.
const KEPT: usize = 40;

/// The running heads of one paper.
#[derive(Clone, Debug)]
pub struct Heads {
    /// The strings, the longest first.
    known: Vec<String>,
}

impl Heads {
    /// Returns all strings that Paraph prints at the head and foot of a paper, in all languages.
    pub fn of(state: &State, issued: &Issued<'_>) -> Heads {
        let (meta, designations) = match issued.paper {
            Paper::Draft(draft) => {
                let mut names: Vec<String> =
                    DRAFT.iter().map(|word| format!("{word} {}", draft.number)).collect();
                names.push(format!("{} {}", draft.text, draft.number));
                names.push(draft.text.clone());
                (draft_meta(state, draft, &issued.text), names)
            }
            Paper::Statement(statement) => {
                let names = STATEMENT.iter().map(|word| (*word).to_owned()).collect();
                (statement_meta(state, issued.act, statement), names)
            }
        };
        let mut known: BTreeSet<String> = designations.into_iter().collect();
        known.extend(HASH.iter().map(|word| format!("{word} {}", issued.hash())));
        known.extend([state.title.clone(), meta.title, meta.designation, issued.hash().to_owned()]);
        // The notes on signs in its words, where a number may be part of the line.
        let notes = issued.text.provisions().iter().flat_map(|provision| {
            let (label, words) =
                (provision.number.as_ref().map_or("", |n| n.label.as_str()), &provision.wording);
            sign_notes([format!("{label} {}", words.as_str()).as_str(), label, words.as_str()])
        });
        let notes: Vec<String> = notes.collect();
        if !notes.is_empty() {
            known.insert(SIGNS.to_owned());
            known.extend(notes);
        }
        // A page without a title says this.
        known.insert("Document".to_owned());
        let day = meta.date.map(|date| date.to_string());
        known.extend(day.and_then(|date| date.split('T').next().map(str::to_owned)));
        let mut known: Vec<String> =
            known.iter().map(|one| spaced(one)).filter(|one| !one.is_empty()).collect();
        known.sort_by_key(|one| std::cmp::Reverse(one.len()));
        Heads { known }
    }

    /// Returns the words for drafts, statements and hashes, in all languages of the room.
    pub fn words() -> Vec<&'static str> {
        [DRAFT, STATEMENT, HASH].concat()
    }

    /// Whether a line is made of running heads and a page number, and of nothing else.
    pub fn has(&self, line: &str) -> bool {
        let (names, rest) = self.rest(line);
        rest.is_empty() && names > 0 || is_page(&rest)
    }

    /// Whether a line is made of running heads, and of nothing else.
    pub fn names(&self, line: &str) -> bool {
        let (names, rest) = self.rest(line);
        names > 0 && (rest.is_empty() || is_page(&rest))
    }

    /// Takes off all strings that are known, and returns how many there are and what remains.
    fn rest(&self, line: &str) -> (usize, String) {
        let line = spaced(line);
        let (mut rest, mut names) = (line.as_str(), 0);
        loop {
            rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{b7}' | ','));
            let begins = |known: &&String| {
                let after = rest.strip_prefix(known.as_str());
                after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            };
            match self.known.iter().find(begins) {
                Some(known) => rest = &rest[known.len()..],
                None if self.is_cut(rest) => rest = "",
                None => return (names, rest.to_owned()),
            }
            names += 1;
        }
    }

    fn is_cut(&self, line: &str) -> bool {
        line.strip_suffix(CUT).is_some_and(|kept| {
            kept.chars().count() >= KEPT && self.known.iter().any(|known| known.starts_with(kept))
        })
    }
}

/// Whether a line is the number of a page: `3`, `3 / 12`.
fn is_page(line: &str) -> bool {
    let mut parts = line.split('/').map(str::trim);
    let number = |part: Option<&str>| part?.parse::<u16>().ok();
    let digits = line.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '/'));
    match (number(parts.next()), parts.next(), parts.next()) {
        (Some(_), None, _) => digits,
        (Some(page), Some(all), None) => digits && number(Some(all)).is_some_and(|all| page <= all),
        // PDF files draw the sign and the numbers one by one.
        _ => line == "/",
    }
}

fn spaced(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(known: &[&str]) -> Heads {
        Heads { known: known.iter().map(|one| (*one).to_owned()).collect() }
    }

    #[test]
    fn only_what_is_printed_is_known() {
        let heads = heads(&["A framework", "Hash sha256:ab", "Draft 3", "2026-11-30"]);
        for line in
            ["A framework\tDraft 3", "Draft 3  \u{b7}  2026-11-30 1 / 12", "Hash sha256:ab", "3 / 4", "7"]
        {
            assert!(heads.has(line), "{line}");
        }
        for line in [
            "Draft 30",
            "A framework is void",
            "Draft 3 void",
            "4 / 3",
            "99999",
            "1 / 2 / 3",
            "Hash sha256:abc",
        ] {
            assert!(!heads.has(line), "{line}");
        }
        assert!(!heads.names("3 / 4") && heads.names("Draft 3 1 / 2"));
    }
}
