//! Names of provisions for people: a number, with that of the point it belongs to.

use std::collections::BTreeMap;

use paraph_page::{Phrase, say};

use crate::act::ProvisionBody;

/// Returns the number of a provision within its text: `6`, `24 (a)`; `title` or `preamble 2` if it
/// has none.
///
/// # Panics
/// Panics if there is no provision at this place.
pub fn number_of<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> String {
    let body = all[at].as_ref();
    match (&body.number, above(all, at)) {
        (None, _) => unnumbered(all, at).into(),
        (Some(number), Some(above)) => format!("{} {}", number_of(all, above), within(body, &number.number)),
        (Some(number), None) => number.number.clone(),
    }
}

/// Returns a person's name for a provision within its text: `point 6`, `point 24 (a)`, `preamble
/// 2`.
///
/// # Panics
/// Panics if there is no provision at this place.
pub fn name_of<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> Phrase {
    let body = all[at].as_ref();
    match (&body.number, above(all, at)) {
        (None, _) => unnumbered(all, at),
        (Some(number), Some(above)) => {
            let below = Phrase::words(within(body, &number.number));
            Phrase::row([name_of(all, above), below], " ")
        }
        (Some(number), None) => numbered(&body.kind, &number.number),
    }
}

/// Returns a kind of provision with a number.
fn numbered(kind: &str, number: &str) -> Phrase {
    Phrase::row([kind_of(kind), Phrase::words(number)], " ")
}

/// Returns a person's name for a proposed provision: `new point 6 bis`.
pub(crate) fn proposed(body: &ProvisionBody) -> Phrase {
    let number = body.number.as_ref().map_or(&body.id, |n| &n.number);
    say!("new", "new {kind} {number}", kind = kind_of(&body.kind), number)
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

/// Returns a number with that of its parent: `Article 7 (4)`.
fn within(body: &ProvisionBody, number: &str) -> String {
    if body.kind == "paragraph" && !number.starts_with('(') {
        format!("({number})")
    } else {
        number.to_owned()
    }
}

/// Returns the numbered provision that an item or paragraph belongs to.
fn above<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> Option<usize> {
    let body = all[at].as_ref();
    if !named_below(body) {
        return None;
    }
    let above = (0..at).rev().find(|above| all[*above].as_ref().level < body.level)?;
    belongs(body, all[above].as_ref()).then_some(above)
}

/// Whether a provision is named after the one that it belongs to.
fn named_below(body: &ProvisionBody) -> bool {
    body.kind == "item" || body.kind == "paragraph"
}

/// Whether a provision is named after the nearest one of a higher level before it.
fn belongs(body: &ProvisionBody, above: &ProvisionBody) -> bool {
    named_below(body) && above.kind != "division" && above.number.is_some()
}

fn unnumbered<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> Phrase {
    let kind = &all[at].as_ref().kind;
    let alike = |p: &P| p.as_ref().number.is_none() && &p.as_ref().kind == kind;
    let nth = all[..=at].iter().filter(|p| alike(p)).count();
    counted(kind, nth, all.iter().filter(|p| alike(p)).count())
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
    /// Works out the names of the provisions of a text.
    pub fn of<P: AsRef<ProvisionBody>>(all: &[P]) -> AllNames {
        let bare = || all.iter().map(AsRef::as_ref).filter(|body| body.number.is_none());
        let mut total: BTreeMap<&str, usize> = BTreeMap::new();
        bare().for_each(|body| *total.entry(&body.kind).or_default() += 1);
        let mut so_far: BTreeMap<&str, usize> = BTreeMap::new();
        // The provisions before this one that can be above a later one, outermost first.
        let mut open: Vec<usize> = Vec::new();
        let mut found = AllNames { numbers: Vec::new(), names: Vec::new() };
        for (at, body) in all.iter().map(AsRef::as_ref).enumerate() {
            while open.last().is_some_and(|last| all[*last].as_ref().level >= body.level) {
                open.pop();
            }
            let above = open.last().copied().filter(|above| belongs(body, all[*above].as_ref()));
            open.push(at);
            let (number, name) = match (&body.number, above) {
                (None, _) => {
                    let nth = so_far.entry(&body.kind).or_default();
                    *nth += 1;
                    let name = counted(&body.kind, *nth, total[body.kind.as_str()]);
                    (name.clone().into(), name)
                }
                (Some(number), Some(above)) => {
                    let below = within(body, &number.number);
                    let name = Phrase::row([found.names[above].clone(), Phrase::words(&below)], " ");
                    (format!("{} {below}", found.numbers[above]), name)
                }
                (Some(number), None) => (number.number.clone(), numbered(&body.kind, &number.number)),
            };
            found.numbers.push(number);
            found.names.push(name);
        }
        found
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
