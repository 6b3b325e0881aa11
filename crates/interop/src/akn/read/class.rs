//! The role of each element of Akoma Ntoso for the reader.

use paraph_text::Kind;

use crate::akn::number::{Manner, manner};

/// Effect of an element on the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A document, perhaps within another.
    Document,
    /// Information about the document, outside its text.
    Meta,
    /// A part of the document with its own place in a text.
    Region(Region),
    /// An element that is a provision.
    Holder,
    /// The number of the element around it.
    Number,
    /// The heading of the element around it.
    Heading,
    /// A paragraph.
    Block,
    /// Part of the paragraph around it.
    Inline,
    /// A footnote.
    Note,
    /// A reference to a note in the metadata.
    NoteRef,
    /// A table; rows; cells.
    Table,
    Row,
    Cell,
    /// A line break.
    Break,
    /// Content without words that cannot be carried.
    Lost,
    /// Any other container; a provision only if it has a number or a heading.
    Loose,
}

/// Region of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Region {
    Front,
    Preamble,
    Body,
}

pub(super) fn class(name: &str) -> Class {
    match name {
        "act" | "bill" | "doc" | "amendment" | "amendmentList" | "debate" | "debateReport" | "judgment"
        | "statement" | "officialGazette" | "documentCollection" | "portion" => Class::Document,
        "meta" => Class::Meta,
        "coverPage" | "preface" => Class::Region(Region::Front),
        "preamble" => Class::Region(Region::Preamble),
        "body" | "mainBody" | "mainbody" | "debateBody" | "judgmentBody" | "amendmentBody"
        | "portionBody" | "collectionBody" | "conclusions" | "attachments" | "components" => {
            Class::Region(Region::Body)
        }
        "clause" | "section" | "part" | "paragraph" | "chapter" | "title" | "article" | "book" | "tome"
        | "division" | "point" | "indent" | "alinea" | "rule" | "subrule" | "proviso" | "subsection"
        | "subpart" | "subparagraph" | "subchapter" | "subtitle" | "subdivision" | "subclause" | "level"
        | "transitional" | "hcontainer" | "item" | "li" | "recital" | "citation" => Class::Holder,
        "num" => Class::Number,
        "heading" | "subheading" => Class::Heading,
        "p" | "block" | "listIntroduction" | "listWrapUp" | "tocItem" | "caption" | "from" | "narrative"
        | "summary" | "scene" | "crossHeading" => Class::Block,
        "authorialNote" => Class::Note,
        "noteRef" => Class::NoteRef,
        "table" => Class::Table,
        "tr" => Class::Row,
        "td" | "th" => Class::Cell,
        "eol" | "br" => Class::Break,
        "img" | "componentRef" => Class::Lost,
        "ref" | "mref" | "rref" | "mod" | "mmod" | "rmod" | "remark" | "recordedTime" | "vote"
        | "outcome" | "ins" | "del" | "omissis" | "embeddedText" | "opinion" | "placeholder" | "fillIn"
        | "decoration" | "b" | "i" | "a" | "u" | "sub" | "sup" | "abbr" | "span" | "docType" | "docTitle"
        | "docNumber" | "docProponent" | "docDate" | "legislature" | "session" | "shortTitle"
        | "docAuthority" | "docPurpose" | "docCommittee" | "docIntroducer" | "docStage" | "docStatus"
        | "docJurisdiction" | "docketNumber" | "courtType" | "neutralCitation" | "party" | "judge"
        | "lawyer" | "signature" | "argument" | "date" | "time" | "person" | "organization" | "concept"
        | "object" | "event" | "location" | "process" | "role" | "term" | "quantity" | "def" | "entity"
        | "relatedDocument" | "affectedDocument" | "change" | "inline" | "quotedText" => Class::Inline,
        _ => Class::Loose,
    }
}

/// Returns the kind of provision that an element makes, from its name and its printed number.
pub(super) fn kind(name: &str, label: Option<&str>, articles: bool) -> Kind {
    let by_label = |label: &str| match manner(label) {
        Manner::Figures | Manner::Other => Kind::Point,
        Manner::Letters => Kind::Item,
        Manner::Article => Kind::Article,
        Manner::Division => Kind::Division,
    };
    match name {
        "part" | "chapter" | "title" | "book" | "tome" | "division" | "subpart" | "subchapter"
        | "subtitle" | "subdivision" => Kind::Division,
        "section" if articles => Kind::Division,
        "section" | "article" | "rule" => Kind::Article,
        "point" | "indent" | "item" | "li" => Kind::Item,
        "recital" | "citation" => Kind::Preamble,
        // A numbered paragraph or subsection is a point, whatever the style of its number, except
        // letters.
        "paragraph" | "subsection" | "clause" => match label.map(by_label) {
            Some(Kind::Item) => Kind::Item,
            Some(_) => Kind::Point,
            None => Kind::Paragraph,
        },
        _ => label.map_or(Kind::Paragraph, by_label),
    }
}

/// Whether a heading turns such an element into a division.
pub(super) fn headed(name: &str) -> bool {
    !matches!(
        name,
        "article"
            | "section"
            | "rule"
            | "paragraph"
            | "subsection"
            | "clause"
            | "point"
            | "indent"
            | "item"
            | "li"
            | "recital"
            | "citation"
            | "alinea"
            | "subparagraph"
            | "level"
            | "subclause"
            | "subrule"
    )
}
