//! One numbered or unnumbered unit of a text, with an identity that outlives its number.

use std::fmt;

use crate::word::Wording;

/// The identity of a provision: stays when its number, place or words change.
///
/// A reader gives `p1`, `p2`, ... in order of the base; a provision that a proposal inserts gets an
/// identity derived from its anchor and words, so that order of arrival does not show in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// An identity from its text, taken as it is.
    pub fn new(id: impl Into<String>) -> Id {
        Id(id.into())
    }

    /// The identity as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a provision is in the make-up of a text.
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
    /// A table, map or figure, kept as it stands.
    Table,
}

impl Kind {
    /// The word for it in files and messages.
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

    /// The kind that a word names, if any.
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
    /// The number itself as printed: `10`, `10 bis`, `(a)`, `IV`. Two provisions are renumbered
    /// against each other when this differs.
    pub number: String,
    /// The number with what is printed around it: `10 bis.`, `Article 10 -`, `(a)`, `§ 3`.
    pub label: String,
}

impl Number {
    /// A number whose label is itself followed by a full stop, unless it is in parentheses.
    pub fn plain(number: &str) -> Number {
        let label = if number.ends_with(')') { number.to_owned() } else { format!("{number}.") };
        Number { number: number.to_owned(), label }
    }
}

/// One unit of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Outlives number, place and words.
    pub id: Id,
    /// What it is.
    pub kind: Kind,
    /// Depth in the text, 0 for the title and preamble; a provision holds those that follow it
    /// with a greater level, and carries them when it moves.
    pub level: u8,
    /// As printed, where it has one.
    pub number: Option<Number>,
    /// Its words, without number.
    pub wording: Wording,
}

impl Provision {
    /// How a person would refer to it: `point 6`, `item (a)`, `title`, `paragraph p12`.
    pub fn name(&self) -> String {
        match &self.number {
            Some(n) => format!("{} {}", self.kind.as_str(), n.number),
            None if self.kind == Kind::Title => "title".to_owned(),
            None => format!("{} {}", self.kind.as_str(), self.id),
        }
    }
}
