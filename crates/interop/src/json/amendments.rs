//! Amendments, one JSON object per line, grouped by the place and the words that they amend.
//!
//! The result does not depend on the order of lines. Places are sorted by the number of their first
//! amendment, and amendments within a place by their own.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{Sponsor, Sponsors, Wording};
use serde::Deserialize;

use crate::error::{Error, ErrorKind, Place};

/// The amendments to one wording at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locus {
    /// Name of the place in the amendments: `Article 7 – paragraph 4`.
    pub locus: String,
    /// Words amended; empty for a mere addition.
    pub old: Wording,
    /// Amendments, in order of their numbers.
    pub amendments: Vec<Amendment>,
}

/// One amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Number.
    pub id: String,
    /// Sponsors. If a sponsor has two different amendments at one place, their numbers distinguish
    /// them: `Norway (990)`.
    pub sponsors: Sponsors,
    /// New words; `None` for a deletion.
    pub new: Option<Wording>,
}

#[derive(Deserialize)]
struct LineIn {
    id: Option<IdIn>,
    am: Option<IdIn>,
    sponsors: Option<Vec<String>>,
    authors: Option<Vec<String>>,
    locus: String,
    old: String,
    new: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum IdIn {
    Number(u64),
    Text(String),
}

/// Reads amendments and groups those with the same place and the same old words.
///
/// # Errors
/// Returns an error for the first line that is not an amendment.
pub fn read_amendments(text: &str) -> Result<Vec<Locus>, Error> {
    let mut places: BTreeMap<(String, Vec<String>), Vec<Numbered>> = BTreeMap::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let (locus, old, amendment) = read_line(at + 1, line)?;
        let words = Wording::new(&old).words().iter().map(str::to_owned).collect();
        places.entry((locus, words)).or_default().push((at + 1, old, amendment));
    }
    let mut loci = Vec::with_capacity(places.len());
    for ((locus, _), mut lines) in places {
        lines.sort_by(|a, b| number(&a.2.id).cmp(&number(&b.2.id)).then_with(|| a.0.cmp(&b.0)));
        if let Some(pair) = lines.windows(2).find(|p| p[0].2.id == p[1].2.id) {
            let what = format!("amendment {} to {locus} is already on line {}", pair[1].2.id, pair[0].0);
            let hint = "Give each amendment a number of its own.";
            return Err(wrong(what, hint).at(Place::Line(pair[1].0)));
        }
        let old = Wording::new(&lines[0].1);
        let mut amendments: Vec<Amendment> = lines.into_iter().map(|(_, _, a)| a).collect();
        tell_apart(&mut amendments);
        loci.push(Locus { locus, old, amendments });
    }
    loci.sort_by(|a, b| {
        let first = |l: &Locus| l.amendments.first().map(|a| number(&a.id));
        first(a).cmp(&first(b)).then_with(|| a.locus.cmp(&b.locus))
    });
    Ok(loci)
}

/// An amendment with its line number, and the old words as that line spells them.
type Numbered = (usize, String, Amendment);

/// Returns a number as a sponsor's name, for its order: 993 before 1007.
fn number(id: &str) -> Option<Sponsor> {
    Sponsor::new(id)
}

fn wrong(what: impl Into<String>, hint: &str) -> Error {
    Error::plain(ErrorKind::Amendment, what).hinted(hint)
}

fn read_line(at: usize, line: &str) -> Result<(String, String, Amendment), Error> {
    let read: LineIn = serde_json::from_str(line).map_err(|e| {
        let text = e.to_string();
        let what = text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what);
        wrong(what, "Write one object a line, with `id`, `sponsors`, `locus`, `old` and `new`.")
            .at(Place::Column(at, e.column()))
    })?;
    amendment(read).map_err(|error| error.at(Place::Line(at)))
}

fn amendment(read: LineIn) -> Result<(String, String, Amendment), Error> {
    let numbered = "Give each amendment a number of its own.";
    let id = match read.id.or(read.am) {
        Some(IdIn::Number(n)) => n.to_string(),
        Some(IdIn::Text(text)) => text.trim().to_owned(),
        None => return Err(wrong("the amendment has no `id` (or `am`)", numbered)),
    };
    let own = Sponsor::new(&id)
        .ok_or_else(|| wrong("the amendment's `id` is empty or holds a control character", numbered))?;
    let names = read.sponsors.or(read.authors).unwrap_or_default();
    let sponsor = |name: &String| {
        let what =
            || wrong(format!("{name:?} is not a valid name of a sponsor"), "Give the name on one line.");
        Sponsor::new(name).ok_or_else(what)
    };
    let mut sponsors = names.iter().map(sponsor).collect::<Result<Sponsors, Error>>()?;
    if sponsors.is_empty() {
        sponsors.insert(own);
    }
    for text in [&read.locus, &read.old, &read.new] {
        if let Some(c) = text.chars().find(|&c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            let what = format!("the amendment contains the control character U+{:04X}", u32::from(c));
            return Err(wrong(what, "Remove the character."));
        }
    }
    let new = Some(Wording::new(&read.new)).filter(|new| !new.is_empty() && !deleted(&read.new));
    Ok((read.locus.trim().to_owned(), read.old, Amendment { id, sponsors, new }))
}

/// "Deleted" in the languages of the Union, as in the Parliament's template.
const DELETED: [&str; 26] = [
    "deleted",
    "delete",
    "заличава се",
    "suprimido",
    "suprimida",
    "se suprime",
    "vypouští se",
    "udgår",
    "entfällt",
    "välja jäetud",
    "διαγράφεται",
    "supprimé",
    "supprimée",
    "briše se",
    "soppresso",
    "svītrots",
    "išbraukta",
    "törölve",
    "imħassar",
    "schrappen",
    "skreślony",
    "skreśla się",
    "eliminat",
    "vypúšťa sa",
    "črtano",
    "poistetaan",
];

/// Whether the new wording says that the provision is deleted, and nothing else.
fn deleted(new: &str) -> bool {
    let word = new.trim().trim_end_matches('.').trim_matches(['[', ']', '(', ')']).to_lowercase();
    DELETED.contains(&word.as_str()) || word == "utgår"
}

/// Adds the amendment's number to the name of a sponsor that has two different ones.
fn tell_apart(amendments: &mut [Amendment]) {
    let mut wishes: BTreeMap<&Sponsor, Vec<&Option<Wording>>> = BTreeMap::new();
    for amendment in amendments.iter() {
        for sponsor in &amendment.sponsors {
            let held = wishes.entry(sponsor).or_default();
            if !held.contains(&&amendment.new) {
                held.push(&amendment.new);
            }
        }
    }
    let torn: BTreeSet<Sponsor> =
        wishes.into_iter().filter(|(_, held)| held.len() > 1).map(|(s, _)| s.clone()).collect();
    for amendment in amendments.iter_mut().filter(|_| !torn.is_empty()) {
        let id = &amendment.id;
        amendment.sponsors = std::mem::take(&mut amendment.sponsors)
            .into_iter()
            .map(|s| {
                if !torn.contains(&s) {
                    return s;
                }
                Sponsor::new(&format!("{s} ({id})")).expect("a name with a number added is a name")
            })
            .collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, sponsors: &str, new: &str) -> String {
        format!(
            r#"{{"id":"{id}","sponsors":[{sponsors}],"locus":"Article 7","old":"Consent shall","new":"{new}"}}"#
        )
    }

    #[test]
    fn amendments_gather_by_place_and_words_whatever_their_order() {
        let lines = [
            line("1007", r#""B""#, "Consent may"),
            line("993", r#""A""#, "deleted"),
            line("994", r#""A","C""#, "Consent  shall not"),
            r#"{"am":12,"authors":[],"locus":"Article 7","old":"","new":"Deleted words return."}"#.to_owned(),
        ];
        let loci = read_amendments(&lines.join("\n")).unwrap();
        let turned: Vec<String> = lines.iter().rev().cloned().collect();
        assert_eq!(read_amendments(&turned.join("\r\n\n")).unwrap(), loci);
        assert_eq!(loci.len(), 2);
        assert_eq!(loci[0].amendments[0].id, "12");
        assert_eq!(loci[0].amendments[0].sponsors.first().unwrap().as_str(), "12");
        assert!(loci[0].amendments[0].new.is_some());
        let shown: Vec<(String, Vec<&str>, bool)> = loci[1]
            .amendments
            .iter()
            .map(|a| (a.id.clone(), a.sponsors.iter().map(Sponsor::as_str).collect(), a.new.is_none()))
            .collect();
        assert_eq!(
            shown,
            [
                ("993".to_owned(), vec!["A (993)"], true),
                ("994".to_owned(), vec!["A (994)", "C"], false),
                ("1007".to_owned(), vec!["B"], false),
            ]
        );
    }

    #[test]
    fn a_malformed_line_is_named() {
        for (bad, told) in [
            ("{", "line 2, column 1: "),
            (r#"{"id":"1","sponsors":["A"],"locus":"x","old":"y"}"#, "missing field `new`"),
            (r#"{"sponsors":["A"],"locus":"x","old":"y","new":"z"}"#, "no `id`"),
            (r#"{"id":" ","locus":"x","old":"y","new":"z"}"#, "empty"),
            (r#"{"id":"2","sponsors":["A\nB"],"locus":"x","old":"y","new":"z"}"#, "not a valid name"),
            (&line("2", r#""A""#, r"may\u001b[2J"), "U+001B"),
            (&line("1", r#""A""#, "again"), "is already on line 1"),
        ] {
            let source = format!("{}\n{bad}", line("1", r#""A""#, "deleted"));
            let error = read_amendments(&source).unwrap_err();
            assert!(matches!(error.place(), Some(Place::Line(2) | Place::Column(2, _))), "{bad}: {error}");
            assert!(error.to_string().contains(told), "{error}");
        }
    }

    #[test]
    fn deleted_is_told_from_words_that_begin_so() {
        for word in ["deleted", " Entfällt ", "supprimé", "törölve", "Schrappen", "skreślony", "utgår"]
        {
            assert!(deleted(word), "{word}");
        }
        for word in ["deleted data", "", "Sanctions", "supprimé, sauf accord"] {
            assert!(!deleted(word), "{word}");
        }
    }
}
