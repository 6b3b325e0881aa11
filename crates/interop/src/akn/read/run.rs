//! Words of one paragraph, collected from text and inline elements.

/// Words between two boundaries of paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    /// Words. Any space becomes one space unless the file preserves it, and a break becomes a line
    /// feed.
    pub text: String,
    /// Identity of the paragraph's element.
    pub id: Option<String>,
    /// Whether an element marks this as the document's title.
    pub title: bool,
    /// Whether a note is at this place. A note separates words that have no space between them.
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

    /// Adds a line break.
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
