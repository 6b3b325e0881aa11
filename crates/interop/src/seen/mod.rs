//! Everything that a file shows, and everything that it holds and does not show, each with its place.
//!
//! Readers of texts keep what is text. A check of a file that somebody received must also know what the file shows
//! beside the text and what it hides. [`Seen`] is that, for each format; nothing is left out because it looks like
//! a running head or a page number.

mod html;
mod source;

use paraph_page::{Phrase, say};

pub use html::html_seen;
pub use source::{markdown_seen, plain_seen};

/// Maximum number of notices with one code.
const NAMED: usize = 20;
/// Maximum number of characters that a notice quotes.
const QUOTED: usize = 240;

/// What a file shows and what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The visible lines of the text, in reading order, with the numbers that are printed before them.
    pub lines: Vec<String>,
    /// The visible lines of headers and footers; a tab separates what stands left and right.
    pub heads: Vec<String>,
    /// What else it shows or hides.
    pub notices: Vec<Beside>,
}

/// Something that a file shows beside its text, or hides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// What it is.
    pub code: Code,
    /// Its place: `paragraph 3`, `header`.
    pub place: String,
    /// Its words, shortened; empty if it has none.
    pub words: String,
}

/// Something beside a text, or hidden in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// Words formatted as hidden.
    Hidden,
    /// Words in the colour of what is behind them.
    Faint,
    /// Words too small to be read.
    Small,
    /// Letters squeezed into each other or spread apart.
    Squeezed,
    /// Words outside the page, or cut off by their line.
    OffPage,
    /// A picture or drawing.
    Picture,
    /// A text box or frame.
    TextBox,
    /// A comment.
    Comment,
    /// A footnote or endnote.
    Note,
    /// Words inserted by a tracked change.
    Inserted,
    /// Words deleted by a tracked change.
    Deleted,
    /// Words that some programs show and others do not.
    Alternate,
    /// A field that computes its words, or content bound to data.
    Field,
    /// A link.
    Link,
    /// Another file or a program.
    Embedded,
    /// Something that is taken from outside the file: a template, a picture.
    Outside,
    /// Letters drawn in a font that may show other signs.
    Font,
    /// Signs forced into another order.
    Direction,
    /// Words struck through.
    Struck,
    /// A style sheet or script that may change what is shown.
    Style,
    /// Words in a place that is not shown with the text.
    Attribute,
    /// A page or table set in a way that may hide words.
    Setup,
}

impl Code {
    /// Returns a word for it, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Code::Hidden => "hidden",
            Code::Faint => "faint",
            Code::Small => "small",
            Code::Squeezed => "squeezed",
            Code::OffPage => "off-page",
            Code::Picture => "picture",
            Code::TextBox => "text-box",
            Code::Comment => "comment",
            Code::Note => "note",
            Code::Inserted => "inserted",
            Code::Deleted => "deleted",
            Code::Alternate => "alternate",
            Code::Field => "field",
            Code::Link => "link",
            Code::Embedded => "embedded",
            Code::Outside => "outside",
            Code::Font => "font",
            Code::Direction => "direction",
            Code::Struck => "struck",
            Code::Style => "style",
            Code::Attribute => "attribute",
            Code::Setup => "setup",
        }
    }
}

impl Beside {
    /// Says what it is, with its words.
    pub fn phrase(&self) -> Phrase {
        let what = match self.code {
            Code::Hidden => say!("beside-hidden", "hidden words or parts"),
            Code::Faint => say!("beside-faint", "words in the colour of their background"),
            Code::Small => say!("beside-small", "words too small to be read"),
            Code::Squeezed => say!("beside-squeezed", "letters squeezed together or spread apart"),
            Code::OffPage => say!("beside-off-page", "words outside the page or cut off"),
            Code::Picture => say!("beside-picture", "a picture or drawing, which may show or cover words"),
            Code::TextBox => say!("beside-text-box", "a text box or frame"),
            Code::Comment => say!("beside-comment", "a comment"),
            Code::Note => say!("beside-note", "a footnote or endnote"),
            Code::Inserted => say!("beside-inserted", "an insertion as a tracked change"),
            Code::Deleted => say!("beside-deleted", "a deletion as a tracked change"),
            Code::Alternate => say!("beside-alternate", "content that some programs show and others do not"),
            Code::Field => say!("beside-field", "a field or control that puts in its own words"),
            Code::Link => say!("beside-link", "a link"),
            Code::Embedded => {
                say!("beside-embedded", "another file or a program, inside or fetched from elsewhere")
            }
            Code::Outside => say!("beside-outside", "something that the file takes from outside"),
            Code::Font => say!("beside-font", "a font or sign that may show other letters"),
            Code::Direction => say!("beside-direction", "words forced into another order"),
            Code::Struck => say!("beside-struck", "words struck through"),
            Code::Style => {
                say!("beside-style", "markup, a style sheet or a script that may change what is shown")
            }
            Code::Attribute => say!("beside-attribute", "words that are not shown with the text"),
            Code::Setup => say!("beside-setup", "a page or table set in a way that may hide words"),
        };
        match self.words.as_str() {
            "" => what,
            words => say!("beside-words", "{what}: {words}", what, words = Phrase::quoted(words)),
        }
    }
}

/// Collects notices; words that follow each other in one place make one notice.
#[derive(Debug, Default)]
pub(crate) struct Notices {
    all: Vec<Beside>,
    open: Option<Beside>,
}

impl Notices {
    /// Adds words to the notice that is open, or opens one.
    pub fn words(&mut self, code: Code, place: &str, words: &str) {
        match &mut self.open {
            Some(open) if open.code == code && open.place == place => {
                // What is cut off later need not be kept, however long the file is.
                if open.words.len() < QUOTED * 8 {
                    open.words.push_str(words);
                }
            }
            // Space alone says nothing.
            _ if words.trim().is_empty() => {}
            _ => {
                self.close();
                self.open = Some(Beside { code, place: place.to_owned(), words: words.to_owned() });
            }
        }
    }

    /// Adds a notice of its own.
    pub fn add(&mut self, code: Code, place: &str, words: &str) {
        self.close();
        self.open = Some(Beside { code, place: place.to_owned(), words: words.to_owned() });
        self.close();
    }

    /// Ends the notice that is open.
    pub fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        open.words = shortened(&open.words);
        let same = self.all.iter().filter(|one| one.code == open.code).count();
        if same < NAMED && !self.all.contains(&open) {
            self.all.push(open);
        }
    }

    /// Returns all notices.
    pub fn done(mut self) -> Vec<Beside> {
        self.close();
        self.all
    }
}

fn shortened(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{} …", &words[..at]),
        None => words,
    }
}
