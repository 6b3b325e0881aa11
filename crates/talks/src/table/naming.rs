//! Names of provisions for people: a number, with that of the point it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Phrase, say};

use super::closing::anchor_of;
use super::living::Living;
use crate::act::{NumberBody, ProvisionBody};

/// Returns the number of a provision within its text: `6`, `24 (a)`, `Annex II, 3`; `title` or `preamble 2` if
/// it has none.
///
/// # Panics
/// Panics if there is no provision at this place.
pub fn number_of<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> String {
    AllNames::of(all).number(at).to_owned()
}

/// Returns a person's name for a provision within its text, with its full path: `point 6`, `article 8 (1) (a)`,
/// `Annex II, point 3`, `preamble 2`. To name several, use [`AllNames`].
///
/// # Panics
/// Panics if there is no provision at this place.
pub fn name_of<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> Phrase {
    AllNames::of(all).name(at).clone()
}

/// Returns a kind of provision with a number.
fn numbered(kind: &str, number: &str) -> Phrase {
    Phrase::row([kind_of(kind), Phrase::words(number)], " ")
}

/// Returns a person's name for a proposed provision: `new point 6 bis`; `new article 8 (3)` if the provision
/// after which it is proposed tells where it belongs; `new paragraph beginning “Each Party”` if its words may be
/// shown and it has no number.
pub(crate) fn proposed(living: &Living, body: &ProvisionBody, words: bool) -> Phrase {
    let Some(number) = &body.number else {
        if !words {
            return say!("new-named", "new {name}", name = kind_of(&body.kind));
        }
        let begins = Phrase::quoted(&beginning(&body.wording));
        return say!("new-beginning", "new {kind} beginning {begins}", kind = kind_of(&body.kind), begins);
    };
    if let Some(above) = living.home(body) {
        let below = within(&number.number);
        let name = living.names().name(above).clone();
        return say!("new", "new {kind} {number}", kind = name, number = below);
    }
    say!("new", "new {kind} {number}", kind = kind_of(&body.kind), number = &number.number)
}

impl Living {
    /// Returns the place in the base of the provision to which a proposed one belongs.
    pub fn home(&self, body: &ProvisionBody) -> Option<usize> {
        let anchor = self.position(anchor_of(&body.id)?)?;
        let lower = |at: &usize| self.base[*at].provision.level < body.level;
        let above = (0..=anchor).rev().find(lower)?;
        belongs(body, &self.base[above].provision).then_some(above)
    }
}

/// Number of words by which a provision without a number is named.
const FIRST_WORDS: usize = 6;

/// Returns the first words of a wording, with an ellipsis if there are more.
pub fn beginning(wording: &str) -> String {
    let mut words = wording.split_whitespace();
    let mut out = words.by_ref().take(FIRST_WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        out.push_str(" …");
    }
    out
}

/// Returns the word for a kind of provision.
fn kind_of(kind: &str) -> Phrase {
    match kind {
        "title" => say!("title", "title"),
        "preamble" => say!("preamble", "preamble"),
        "division" => say!("division", "division"),
        "article" => say!("article", "article"),
        "point" => say!("kind-of-provision-point", "point"),
        "paragraph" => say!("paragraph", "paragraph"),
        "item" => say!("item", "item"),
        "table" => say!("table", "table"),
        other => Phrase::words(other),
    }
}

/// Returns a number as it follows that of its parent: `Article 7 (4)`.
fn within(number: &str) -> String {
    if number.starts_with('(') { number.to_owned() } else { format!("({number})") }
}

/// Whether a provision is named after the nearest one of a higher level before it. Numbers such as `2.1` under
/// `2` are complete by themselves.
fn belongs(body: &ProvisionBody, above: &ProvisionBody) -> bool {
    let (Some(above_number), Some(own)) = (&above.number, &body.number) else { return false };
    let below = matches!(body.kind.as_str(), "item" | "paragraph" | "point");
    let complete = own.number.strip_prefix(&above_number.number).is_some_and(|rest| rest.starts_with('.'));
    below && above.kind != "division" && !complete
}

/// Returns the name of a division as it is printed, `Annex II`, or its kind and number.
fn division(number: &NumberBody) -> Phrase {
    let printed = number.label.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let words = printed.split_once(char::is_whitespace).is_some_and(|(word, _)| word.chars().count() > 2);
    if words { Phrase::words(printed) } else { numbered("division", &number.number) }
}

/// Returns the name of one of several provisions of a kind that have no number.
fn counted(kind: &str, nth: usize, all: usize) -> Phrase {
    if all == 1 { kind_of(kind) } else { numbered(kind, &nth.to_string()) }
}

/// Names of all provisions of a text, worked out at once. One by one, each would look at the whole text.
#[derive(Clone, Debug)]
pub struct AllNames {
    numbers: Vec<String>,
    names: Vec<Phrase>,
}

impl AllNames {
    /// Works out the names of the provisions of a text. A division is named where numbers start again in it.
    pub fn of<P: AsRef<ProvisionBody>>(all: &[P]) -> AllNames {
        let bare = || all.iter().map(AsRef::as_ref).filter(|body| body.number.is_none());
        let mut total: BTreeMap<&str, usize> = BTreeMap::new();
        bare().for_each(|body| *total.entry(&body.kind).or_default() += 1);
        let mut so_far: BTreeMap<&str, usize> = BTreeMap::new();
        let parents = parents(all);
        let mut found = AllNames { numbers: Vec::new(), names: Vec::new() };
        let mut divisions: Vec<Vec<usize>> = Vec::new();
        for (at, body) in all.iter().map(AsRef::as_ref).enumerate() {
            let parent = parents[at];
            let above = parent.filter(|above| belongs(body, all[*above].as_ref()));
            divisions.push(parent.map_or(Vec::new(), |above| {
                let above_body = all[above].as_ref();
                let own = (above_body.kind == "division" && above_body.number.is_some()).then_some(above);
                divisions[above].iter().copied().chain(own).collect()
            }));
            let (number, name) = match (&body.number, above) {
                (None, _) => {
                    let nth = so_far.entry(&body.kind).or_default();
                    *nth += 1;
                    let name = counted(&body.kind, *nth, total[body.kind.as_str()]);
                    (name.clone().into(), name)
                }
                (Some(number), Some(above)) => {
                    let below = within(&number.number);
                    let name = Phrase::row([found.names[above].clone(), Phrase::words(&below)], " ");
                    (format!("{} {below}", found.numbers[above]), name)
                }
                (Some(number), None) if body.kind == "division" => {
                    let name = division(number);
                    (name.clone().into(), name)
                }
                (Some(number), None) => (number.number.clone(), numbered(&body.kind, &number.number)),
            };
            found.numbers.push(number);
            found.names.push(name);
        }
        found.within_divisions(all, &divisions);
        found
    }

    /// Puts the names of divisions before those of provisions whose numbers start again in them.
    fn within_divisions<P: AsRef<ProvisionBody>>(&mut self, all: &[P], divisions: &[Vec<usize>]) {
        let numbered = |at: usize| all[at].as_ref().number.is_some();
        let mut named: BTreeSet<usize> = BTreeSet::new();
        let local = self.clone();
        let written = |named: &BTreeSet<usize>, at: usize| -> Vec<usize> {
            divisions[at].iter().copied().filter(|d| named.contains(d)).collect()
        };
        let names: Vec<String> = local.names.iter().map(ToString::to_string).collect();
        loop {
            let mut alike: BTreeMap<(Vec<&str>, &str), Vec<usize>> = BTreeMap::new();
            for at in (0..all.len()).filter(|at| numbered(*at)) {
                let path = written(&named, at).into_iter().map(|d| names[d].as_str()).collect();
                alike.entry((path, &names[at])).or_default().push(at);
            }
            let again = alike.values().filter(|all| all.len() > 1).flatten();
            let next = again.filter_map(|at| divisions[*at].iter().rev().find(|d| !named.contains(d)));
            let next: BTreeSet<usize> = next.copied().collect();
            if next.is_empty() {
                break;
            }
            named.extend(next);
        }
        for at in (0..all.len()).filter(|at| numbered(*at)) {
            let path = written(&named, at);
            if path.is_empty() {
                continue;
            }
            let of = |all: &[Phrase], own: Phrase| {
                Phrase::row(path.iter().map(|d| all[*d].clone()).chain([own]).collect::<Vec<_>>(), ", ")
            };
            self.names[at] = of(&local.names, local.names[at].clone());
            self.numbers[at] = of(&local.names, Phrase::words(&local.numbers[at])).into();
        }
    }

    /// Returns what [`number_of`] returns for the provision at this place.
    ///
    /// # Panics
    /// Panics if there is no provision at this place.
    pub fn number(&self, at: usize) -> &str {
        &self.numbers[at]
    }

    /// Returns what [`name_of`] returns for the provision at this place.
    ///
    /// # Panics
    /// Panics if there is no provision at this place.
    pub fn name(&self, at: usize) -> &Phrase {
        &self.names[at]
    }
}

/// Returns, for each provision, the nearest one before it of a higher level.
pub fn parents<P: AsRef<ProvisionBody>>(all: &[P]) -> Vec<Option<usize>> {
    // The provisions before this one that can be above a later one, outermost first.
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (at, body) in all.iter().map(AsRef::as_ref).enumerate() {
        while open.last().is_some_and(|last| all[*last].as_ref().level >= body.level) {
            open.pop();
        }
        found.push(open.last().copied());
        open.push(at);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{AllNames, name_of, number_of};
    use crate::act::{NumberBody, ProvisionBody};

    fn body(kind: &str, level: u8, number: &str) -> ProvisionBody {
        let number = Some(number).filter(|n| !n.is_empty());
        ProvisionBody {
            id: format!("{kind}{number:?}"),
            kind: kind.to_owned(),
            level,
            number: number.map(|n| NumberBody { number: n.to_owned(), label: n.to_owned() }),
            wording: String::new(),
        }
    }

    #[test]
    fn provisions_are_called_as_a_person_would() {
        let all = [
            body("title", 0, ""),
            body("preamble", 0, ""),
            body("preamble", 0, ""),
            body("division", 0, "II"),
            body("item", 2, "(x)"),
            body("point", 1, "24"),
            body("item", 2, "(a)"),
            body("item", 3, "(i)"),
            body("item", 2, "(b)"),
            body("article", 1, "7"),
            body("paragraph", 2, "4"),
        ];
        let names: Vec<String> = (0..all.len()).map(|at| name_of(&all, at).into()).collect();
        let at_once = AllNames::of(&all);
        for at in 0..all.len() {
            assert_eq!(*at_once.name(at), name_of(&all, at));
            assert_eq!(at_once.number(at), number_of(&all, at));
        }
        let expected = [
            "title",
            "preamble 1",
            "preamble 2",
            "division II",
            "item (x)",
            "point 24",
            "point 24 (a)",
            "point 24 (a) (i)",
            "point 24 (b)",
            "article 7",
            "article 7 (4)",
        ];
        assert_eq!(names, expected);
        assert_eq!(number_of(&all, 7), "24 (a) (i)");
        assert_eq!(number_of(&all, 2), "preamble 2");
    }
}
