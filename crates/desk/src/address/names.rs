//! The provisions of a text by the addresses that people write.

use std::collections::BTreeMap;

use paraph_talks::act::ProvisionBody;
use paraph_talks::{Living, Phrase, beginning, parents, say};

use super::path::{Fit, Part, Step, atoms, fit, meanings, readings};
use crate::error::{Error, Kind};

/// A provision that can be named.
#[derive(Debug)]
struct Named<'a> {
    id: &'a str,
    body: &'a ProvisionBody,
    path: Vec<Step>,
    proposed: bool,
}

/// The names of the points of a text, proposed points included.
#[derive(Debug)]
pub struct PointNames<'a> {
    living: &'a Living,
    all: Vec<Named<'a>>,
    /// Provisions by the last atom of their number.
    last: BTreeMap<String, Vec<usize>>,
    /// Provisions by identity.
    ids: BTreeMap<&'a str, usize>,
}

/// Number of provisions that an error lists.
const LISTED: usize = 20;

/// Number of candidates that an error lists.
const CANDIDATES: usize = 12;

/// Words that translations print beside the word for a proposed provision.
const NEW: [&str; 2] = ["texte", "положення"];

impl<'a> PointNames<'a> {
    /// Collects the names in a text.
    pub fn of(living: &'a Living) -> PointNames<'a> {
        let base: Vec<&ProvisionBody> = living.base.iter().map(|p| &p.provision).collect();
        let parents = parents(&base);
        let bare = base.iter().filter(|body| body.number.is_none());
        let mut total: BTreeMap<&str, usize> = BTreeMap::new();
        bare.for_each(|body| *total.entry(&body.kind).or_default() += 1);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut all: Vec<Named<'a>> = Vec::new();
        for (at, body) in base.iter().enumerate() {
            let mut path = Vec::new();
            let nth = match &body.number {
                Some(_) => 0,
                None if total[body.kind.as_str()] == 1 => 0,
                None => {
                    let nth = counts.entry(&body.kind).or_default();
                    *nth += 1;
                    *nth
                }
            };
            if body.number.is_some() {
                let mut above = parents[at];
                while let Some(step) = above {
                    path.extend(base[step].number.is_some().then(|| step_of(base[step], 0)));
                    above = parents[step];
                }
                path.reverse();
            }
            path.push(step_of(body, nth));
            all.push(Named { id: &body.id, body, path, proposed: false });
        }
        let inserted = living.all_brackets().filter_map(|b| Some((b, b.inserted.as_ref()?)));
        let mut seen: Vec<&str> = Vec::new();
        for (_, body) in inserted {
            if seen.contains(&body.id.as_str()) {
                continue;
            }
            seen.push(&body.id);
            let above = living.home(body).map(|at| all[at].path.clone()).unwrap_or_default();
            let path = above.into_iter().chain([step_of(body, 0)]).collect();
            all.push(Named { id: &body.id, body, path, proposed: true });
        }
        let mut last: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut ids = BTreeMap::new();
        for (at, named) in all.iter().enumerate() {
            let key = named.path.last().and_then(|step| step.number.last()).cloned().unwrap_or_default();
            last.entry(key).or_default().push(at);
            ids.entry(named.id).or_insert(at);
        }
        PointNames { living, all, last, ids }
    }

    /// Returns the provisions that an address fits. Where it is the whole path of some, returns only those.
    fn candidates(&self, address: &str) -> Vec<&Named<'a>> {
        if let Some(words) = quoted(address) {
            let words = words.to_lowercase();
            let begins = |named: &&Named<'_>| self.words(named).trim().to_lowercase().starts_with(&words);
            return self.all.iter().filter(begins).collect();
        }
        for reading in readings(address) {
            // `new point 6 bis`; in French `point 6 bis (texte nouveau)`.
            let new = |word: &String| meanings(word).contains(&Part::New);
            let proposed = reading.iter().any(new);
            let beside = |word: &String| proposed && (new(word) || NEW.contains(&word.as_str()));
            let reading: Vec<String> = reading.into_iter().filter(|word| !beside(word)).collect();
            let Some(end) = reading.last() else { continue };
            let places = [end.as_str(), ""].into_iter().flat_map(|key| self.last.get(key)).flatten();
            let mut found: Vec<(Fit, &Named<'a>)> = places
                .map(|at| &self.all[*at])
                .filter(|named| named.proposed || !proposed)
                .filter_map(|named| Some((fit(&reading, &named.path)?, named)))
                .collect();
            // A proposed provision is printed as a new one; a number that the base has is that of the base.
            if !proposed && found.iter().any(|(_, named)| !named.proposed) {
                found.retain(|(_, named)| !named.proposed);
            }
            if found.iter().any(|(fit, _)| *fit == Fit::Whole) {
                found.retain(|(fit, _)| *fit == Fit::Whole);
            }
            if !found.is_empty() {
                return found.into_iter().map(|(_, named)| named).collect();
            }
        }
        Vec::new()
    }

    /// Returns the identities of all provisions that an address fits.
    pub(crate) fn all(&self, address: &str) -> Vec<&'a str> {
        self.candidates(address.trim()).into_iter().map(|named| named.id).collect()
    }

    /// Returns the identity of the point with this address.
    ///
    /// # Errors
    /// Returns an error if no provision fits, or if several do. The error names them.
    pub fn point(&self, address: &str) -> Result<&'a str, Error> {
        self.find(address)?.ok_or_else(|| unknown(self.living, address))
    }

    /// Like [`PointNames::point`], but returns `None` if no provision fits.
    pub(crate) fn find(&self, address: &str) -> Result<Option<&'a str>, Error> {
        let address = address.trim();
        let found = self.candidates(address);
        match found[..] {
            [one] => Ok(Some(one.id)),
            [] => {
                let id = address.strip_prefix('#').unwrap_or(address);
                Ok(self.ids.get_key_value(id).map(|(id, _)| *id))
            }
            _ => Err(self.ambiguous(address, &found.iter().map(|named| named.id).collect::<Vec<_>>())),
        }
    }

    /// Returns the error of an address that fits several provisions.
    fn ambiguous(&self, address: &str, found: &[&str]) -> Error {
        let one = |id: &&str| self.line(id);
        let mut listed: Vec<Phrase> = found.iter().take(CANDIDATES).map(one).collect();
        let rest = found.len().saturating_sub(CANDIDATES);
        if rest > 0 {
            listed.push(say!("more-candidates", "{rest} more", rest));
        }
        Error::new(
            Kind::Ambiguous,
            say!(
                "address-fits-several",
                "{address} fits {count} provisions",
                address = Phrase::quoted(address),
                count = found.len()
            ),
            say!(
                "write-full-path",
                "Write the full path of the one that you mean: {candidates}.",
                candidates = Phrase::row(listed, "; ")
            ),
        )
    }

    /// Returns the words of a provision; none if they are withheld from some readers.
    fn words(&self, named: &Named<'a>) -> &'a str {
        let home = self.living.brackets(named.id).first().map_or(named.id, |bracket| &bracket.home);
        let withheld = |id: &str| self.living.provision(id).is_some_and(|p| p.withheld.is_some());
        if withheld(named.id) || withheld(home) { "" } else { &named.body.wording }
    }

    /// Returns the full path of a provision, with its first words.
    pub(crate) fn line(&self, id: &str) -> Phrase {
        let words = self.ids.get(id).map(|at| beginning(self.words(&self.all[*at]))).unwrap_or_default();
        let name = self.living.name(id);
        if words.is_empty() { name } else { Phrase::row([name, Phrase::quoted(&words)], " ") }
    }

    /// Returns the answer that names a provision, however it is numbered.
    pub(crate) fn answer(&self, id: &str) -> String {
        let plain = self.candidates(id).is_empty() && self.ids.contains_key(id);
        if plain { id.to_owned() } else { format!("#{id}") }
    }
}

/// Returns the words of an address that gives the first words of a provision between quotation marks.
fn quoted(address: &str) -> Option<&str> {
    let inner = address.strip_prefix(['"', '“', '«', '„', '”'])?;
    let inner = inner.trim_end_matches(['"', '”', '»', '“']).trim().trim_end_matches('…').trim_end();
    (!inner.is_empty()).then_some(inner)
}

/// Returns a provision as a step of a path. `nth` counts those of its kind without a number.
fn step_of(body: &ProvisionBody, nth: usize) -> Step {
    let Some(number) = &body.number else {
        let part = match body.kind.as_str() {
            "title" => Part::Title,
            "preamble" => Part::Preamble,
            "article" => Part::Article,
            _ => Part::Below,
        };
        let number = if nth == 0 { Vec::new() } else { vec![nth.to_string()] };
        return Step { word: Some(body.kind.clone()), part, number, counted: true };
    };
    let atoms_of = atoms(&number.number);
    let label = atoms(&number.label);
    // The label's word comes before the number: `Annex II`.
    let word = label
        .first()
        .filter(|word| label.len() > atoms_of.len() && word.chars().next().is_some_and(char::is_alphabetic));
    let part = match body.kind.as_str() {
        "division" => Part::Division("other"),
        "article" => Part::Article,
        _ => Part::Below,
    };
    let word = word.cloned().or_else(|| (body.kind == "article").then(|| "article".to_owned()));
    Step { word, part, number: atoms_of, counted: false }
}

/// Returns an error about an address that no provision fits. It lists the first provisions of the text.
pub(crate) fn unknown(living: &Living, name: &str) -> Error {
    let numbered = (0..living.base.len()).filter(|at| living.base[*at].provision.number.is_some());
    let mut numbers: Vec<&str> = numbered.take(LISTED + 1).map(|at| living.names().number(at)).collect();
    if let Some(last) = numbers.get_mut(LISTED) {
        *last = "…";
    }
    Error::words(
        say!("point-not-exist", "point {name} does not exist", name),
        say!("text", "The text has: {numbers}.", numbers = numbers.join("; ")),
    )
}
