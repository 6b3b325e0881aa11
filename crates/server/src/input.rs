//! The contents of a request: names in its path, words in its query, fields of its form.

use std::borrow::Cow;
use std::collections::BTreeMap;

use axum::body::Bytes;
use paraph_talks::say;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::fault::Fault;

/// A file that was sent with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// Field of the form.
    pub field: String,
    /// Name on the sender's machine.
    pub name: String,
    /// Contents.
    pub bytes: Bytes,
}

/// The contents of a request: names, each with all of its values, and files.
#[derive(Clone, Debug, Default)]
pub struct Input {
    values: BTreeMap<String, Vec<String>>,
    files: Vec<Upload>,
}

impl Input {
    /// Adds a value.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.entry(name.into()).or_default().push(value.into());
    }

    /// Adds a file.
    pub fn attach(&mut self, file: Upload) {
        self.files.push(file);
    }

    /// Returns the first value of a name, if it is not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).first().map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Returns the first value of a name.
    ///
    /// # Errors
    /// Returns an error if the value is missing or empty.
    pub fn need(&self, name: &str) -> Result<&str, Fault> {
        self.get(name).ok_or_else(|| {
            Fault::input(
                say!("field-empty", "The field “{name}” is empty.", name),
                say!("go-back-fill-send-again", "Go back, fill it in and send the form again."),
            )
            .at(name)
        })
    }

    /// Returns all values of a name.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a name has a value that is not empty.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Returns a value as a number.
    pub fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.parse().ok()
    }

    /// Returns every name with its values.
    pub fn values(&self) -> &BTreeMap<String, Vec<String>> {
        &self.values
    }

    /// Returns all files.
    pub fn files(&self) -> &[Upload] {
        &self.files
    }

    /// Returns the file of a field, if the sender chose one.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.field == field && !(file.name.is_empty() && file.bytes.is_empty()))
    }

    /// Returns the JSON that a program sent.
    ///
    /// # Errors
    /// Returns an error if it is not UTF-8.
    pub fn body(&self) -> Result<&str, Fault> {
        let body = self.file("json").map(|file| &file.bytes[..]).unwrap_or_default();
        std::str::from_utf8(body).map_err(|_| {
            Fault::input(
                say!("upload-not-utf", "The upload is not UTF-8."),
                say!("send-json", "Send it as JSON."),
            )
        })
    }

    /// Reads `a=1&b=2`, percent-encoded, as in queries and plain forms.
    ///
    /// # Errors
    /// Returns an error if the text is not encoded like this.
    pub fn urlencoded(&mut self, text: &[u8]) -> Result<(), Fault> {
        let pairs: Vec<(String, String)> = pairs_of(text)?;
        pairs.into_iter().for_each(|(name, value)| self.add(name, value));
        Ok(())
    }
}

/// Returns the pairs of a query or form.
fn pairs_of(text: &[u8]) -> Result<Vec<(String, String)>, Fault> {
    let wrong = || {
        Fault::input(
            say!("form-could-not-read", "The form could not be read."),
            say!("reload-page-send-form-again", "Reload the page and send the form again."),
        )
    };
    let text = std::str::from_utf8(text).map_err(|_| wrong())?;
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decoded(name).ok_or_else(wrong)?, decoded(value).ok_or_else(wrong)?))
        })
        .collect()
}

/// Decodes `application/x-www-form-urlencoded` (WHATWG URL, section 5.1). Returns `None` if the result is not
/// UTF-8.
fn decoded(text: &str) -> Option<String> {
    percent_decode_str(&text.replace('+', " ")).decode_utf8().ok().map(Cow::into_owned)
}

/// Characters that a query holds without encoding (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Encodes a value for a query.
pub fn encoded(value: &str) -> String {
    utf8_percent_encode(value, UNRESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_is_read_as_browsers_send_it() {
        let mut asked = Input::default();
        asked.urlencoded("a=1&b=x+y%20z&a=2&leer=&c=%D1%96".as_bytes()).unwrap();
        assert_eq!(asked.all("a"), ["1", "2"]);
        assert_eq!(asked.get("b"), Some("x y z"));
        assert_eq!(asked.get("c"), Some("і"));
        assert!(!asked.has("leer") && asked.need("leer").is_err());
        assert!(asked.urlencoded(b"a=%FF").is_err());
        assert_eq!(decoded("50%"), Some("50%".to_owned()));
        assert_eq!(decoded(&encoded("а б&c=+~")).as_deref(), Some("а б&c=+~"));
    }
}
