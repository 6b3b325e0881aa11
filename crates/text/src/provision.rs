//! One numbered or unnumbered unit of a text, with an identity that outlives its number.

use std::fmt;

use crate::sign::Hidden;
use crate::word::Wording;

/// Identity of a provision, unchanged when its number, place or words change.
///
/// A reader gives `p1`, `p2`, ... in order of the base. A provision inserted by a proposal gets an
/// identity derived from its anchor and words, so that it does not depend on the order of arrival.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Makes an identity from its text, without changes.
    pub fn new(id: impl Into<String>) -> Id {
        Id(id.into())
    }

    /// Returns the identity as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Role of a provision in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The title of the whole text.
    Title,
    /// A paragraph of the preamble, before the first numbered provision.
    Preamble,
    /// The heading of a part, chapter, section or annex.
    Division,
    /// An article (or regulation, section, §), usually a number with a heading.
    Article,
    /// A numbered point of a framework, or a numbered paragraph.
    Point,
    /// An unnumbered paragraph.
    Paragraph,
    /// A lettered or roman item of a list, at any depth.
    Item,
    /// A table, map or figure, kept unchanged.
    Table,
}

impl Kind {
    /// Returns the word for it in files and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Preamble => "preamble",
            Kind::Division => "division",
            Kind::Article => "article",
            Kind::Point => "point",
            Kind::Paragraph => "paragraph",
            Kind::Item => "item",
            Kind::Table => "table",
        }
    }

    /// Returns the kind that a word names, if any.
    pub fn parse(word: &str) -> Option<Kind> {
        [
            Kind::Title,
            Kind::Preamble,
            Kind::Division,
            Kind::Article,
            Kind::Point,
            Kind::Paragraph,
            Kind::Item,
            Kind::Table,
        ]
        .into_iter()
        .find(|k| k.as_str() == word)
    }
}

/// A provision's number, as printed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The number as printed: `10`, `10 bis`, `(a)`, `IV`. A provision is renumbered when this
    /// differs.
    pub number: String,
    /// The number with what is printed around it: `10 bis.`, `Article 10 -`, `(a)`, `§ 3`.
    pub label: String,
}

impl Number {
    /// Makes a number with a full stop after its label, unless it is in parentheses.
    pub fn plain(number: &str) -> Number {
        let label = if number.ends_with(')') { number.to_owned() } else { format!("{number}.") };
        Number { number: number.to_owned(), label }
    }
}

/// One unit of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Its identity, independent of number, place and words.
    pub id: Id,
    /// Its role in the text.
    pub kind: Kind,
    /// Depth in the text, 0 for the title and preamble. A provision contains the following ones
    /// with a greater level, and takes them along when it moves.
    pub level: u8,
    /// Its number as printed, if any.
    pub number: Option<Number>,
    /// Its words, without the number.
    pub wording: Wording,
}

impl Provision {
    /// Returns a name as a person would refer to it: `point 6`, `item (a)`, `title`, `paragraph
    /// “The Parties …”`.
    pub fn name(&self) -> String {
        name_of(self.kind, self.number.as_ref(), self.wording.as_str())
    }
}

/// Returns a provision's name for people: its number, or its first words if it has none. Identities
/// are for programs.
pub(crate) fn name_of(kind: Kind, number: Option<&Number>, wording: &str) -> String {
    let first = match number {
        Some(number) => return format!("{} {}", kind.as_str(), number.number),
        None if kind == Kind::Title => String::new(),
        None => beginning(wording),
    };
    if first.is_empty() { kind.as_str().to_owned() } else { format!("{} “{first}”", kind.as_str()) }
}

/// Number of characters of a wording that stand for a missing number.
const BEGINNING: usize = 32;

/// Returns the first words of a wording, without signs that mislead the eye: a finding about one prints the name.
fn beginning(wording: &str) -> String {
    let seen: String = wording
        .chars()
        .filter(|c| Hidden::of(*c).is_none() && (*c == '\t' || *c == '\n' || !c.is_control()))
        .collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(BEGINNING) else { return words };
    // Languages written without spaces are cut between characters.
    let cut = words[..end].rfind(' ').unwrap_or(end);
    format!("{} …", words[..cut].trim_end())
}
