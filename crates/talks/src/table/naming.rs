//! Names of provisions for people: a number, with that of the point it belongs to.

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
    if body.kind != "item" && body.kind != "paragraph" {
        return None;
    }
    let above = (0..at).rev().find(|above| all[*above].as_ref().level < body.level)?;
    let found = all[above].as_ref();
    (found.kind != "division" && found.number.is_some()).then_some(above)
}

fn unnumbered<P: AsRef<ProvisionBody>>(all: &[P], at: usize) -> Phrase {
    let kind = &all[at].as_ref().kind;
    let alike = |p: &P| p.as_ref().number.is_none() && &p.as_ref().kind == kind;
    match all.iter().filter(|p| alike(p)).count() {
        1 => kind_of(kind),
        _ => numbered(kind, &all[..=at].iter().filter(|p| alike(p)).count().to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{name_of, number_of};
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
