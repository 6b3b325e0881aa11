//! The forms in which documents are printed: names, file endings, media types.

/// A form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Text for people, in a terminal or an editor.
    Text,
    /// Markdown, for people.
    Markdown,
    /// Single page for a browser.
    Html,
    /// JSON, for programs.
    Json,
    /// Word file.
    Docx,
    /// Word file with each sponsor's changes as that sponsor's tracked changes.
    Tracked,
    /// PDF, for printing and for archives.
    Pdf,
    /// Akoma Ntoso, for programs of parliaments.
    Akn,
}

/// Data of one form.
struct Row {
    form: Form,
    /// Name on the command line.
    name: &'static str,
    /// Name in addresses of the room.
    short: &'static str,
    ending: &'static str,
    media: &'static str,
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const TABLE: &[Row; 8] = &[
    row(Form::Text, "text", "txt", "txt", "text/plain; charset=utf-8"),
    row(Form::Markdown, "markdown", "md", "md", "text/markdown; charset=utf-8"),
    row(Form::Html, "html", "html", "html", "text/html; charset=utf-8"),
    row(Form::Json, "json", "json", "json", "application/json"),
    row(Form::Docx, "docx", "docx", "docx", WORD),
    row(Form::Tracked, "tracked", "tracked", "docx", WORD),
    row(Form::Pdf, "pdf", "pdf", "pdf", "application/pdf"),
    row(Form::Akn, "akn", "akn", "akn", "application/xml"),
];

const fn row(
    form: Form,
    name: &'static str,
    short: &'static str,
    ending: &'static str,
    media: &'static str,
) -> Row {
    Row { form, name, short, ending, media }
}

/// Forms of a text.
pub const TEXT: &[Form] =
    &[Form::Text, Form::Markdown, Form::Html, Form::Json, Form::Docx, Form::Pdf, Form::Akn];
/// Forms of a rolling text.
pub const ROLLING: &[Form] =
    &[Form::Text, Form::Markdown, Form::Html, Form::Json, Form::Docx, Form::Tracked, Form::Pdf, Form::Akn];
/// Forms of comparisons, traces and readouts.
pub const TABLES: &[Form] = &[Form::Text, Form::Markdown, Form::Html, Form::Json, Form::Docx, Form::Pdf];
/// Forms of amendments composed place by place.
pub const PLACES: &[Form] = &[Form::Text, Form::Markdown, Form::Html, Form::Json];
/// Forms of a list.
pub const LIST: &[Form] = &[Form::Text, Form::Json];
/// Forms of a count.
pub const COUNT: &[Form] = &[Form::Text, Form::Markdown, Form::Json];

impl Form {
    const fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// Returns the name on the command line.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Returns the name in addresses of the room.
    pub fn short(self) -> &'static str {
        self.row().short
    }

    /// Returns the ending of its files.
    pub fn ending(self) -> &'static str {
        self.row().ending
    }

    /// Returns the media type.
    pub const fn media(self) -> &'static str {
        self.row().media
    }

    /// Returns the form with this name, from the command line or from an address.
    pub fn of_name(name: &str) -> Option<Form> {
        TABLE.iter().find(|row| row.name == name || row.short == name).map(|row| row.form)
    }

    /// Returns the form of a file with this ending, or `None` if the ending is unknown.
    pub fn of_ending(ending: &str) -> Option<Form> {
        match ending.to_ascii_lowercase().as_str() {
            "htm" => Some(Form::Html),
            "jsonl" | "ndjson" => Some(Form::Json),
            "markdown" => Some(Form::Markdown),
            "xml" => Some(Form::Akn),
            other => TABLE.iter().find(|row| row.ending == other).map(|row| row.form),
        }
    }

    /// Whether a terminal cannot show it.
    pub fn is_binary(self) -> bool {
        matches!(self, Form::Docx | Form::Tracked | Form::Pdf)
    }

    /// Returns the name that people use for such a file.
    pub fn called(self) -> &'static str {
        match self {
            Form::Docx | Form::Tracked => "Word file",
            Form::Pdf => "PDF",
            _ => "file",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_endings_lead_back_to_their_forms() {
        for row in TABLE {
            assert_eq!(row.form.row().name, row.name, "the table is in the order of the forms");
            assert_eq!(Form::of_name(row.name), Some(row.form));
            assert_eq!(Form::of_name(row.short), Some(row.form));
            let ending = Form::of_ending(row.ending).expect("an ending tells a form");
            assert_eq!(ending.ending(), row.ending);
        }
        assert_eq!(Form::of_ending("XML"), Some(Form::Akn));
        assert_eq!(Form::of_ending("odt"), None);
    }
}
