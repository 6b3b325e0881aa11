//! The words of one paragraph as they are gathered from text and inline elements.

/// Words between two boundaries of paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    /// The words; space is one space unless the file keeps it, a break is a line feed.
    pub text: String,
    /// The identity of the paragraph's element.
    pub id: Option<String>,
    /// Whether an element says that this is the document's title.
    pub title: bool,
    /// Whether a note stood just here, which parts words that have no space between them.
    pub noted: bool,
}

impl Gathered {
    /// Adds characters of the file.
    pub fn push(&mut self, text: &str, keep: bool) {
        if std::mem::take(&mut self.noted)
            && text.starts_with(char::is_alphanumeric)
            && self.text.ends_with(char::is_alphanumeric)
        {
            self.text.push(' ');
        }
        for c in text.chars() {
            match c {
                '\n' | '\r' | '\t' | ' ' | '\u{c}' if !keep => {
                    if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                        self.text.push(' ');
                    }
                }
                '\n' | '\r' => self.text.push(' '),
                c => self.text.push(c),
            }
        }
    }

    /// Adds a break of the line.
    pub fn line(&mut self, keep: bool) {
        if !keep && self.text.ends_with(' ') {
            self.text.pop();
        }
        self.text.push('\n');
    }

    /// Whether there are no words.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}
