//! Phrases that can be translated: their English, and their parts.
//!
//! The pure crates speak English and know no other language. They use [`say!`](crate::say), which
//! makes a phrase from a named template in the source and named values. A door looks up the name in
//! the reader's language and fills in the same values. In JSON a phrase is its English text. The
//! words of delegations are always values, never templates, and are not translated.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::moment::Moment;

/// A phrase, or a part of one.
#[derive(Clone, Debug, Default)]
pub struct Phrase {
    english: String,
    /// Parts; `None` for words that are the same in every language.
    made: Option<Box<Made>>,
}

/// Parts of a phrase.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Made {
    /// A number.
    Number(u64),
    /// A day, or a day and an hour.
    Time(Moment, Precision),
    /// The name of a kind of act: `set-base`.
    Kind(String),
    /// Phrases in a row, with a separator.
    Row(Vec<Phrase>, Cow<'static, str>),
    /// A phrase with a capital at the start and a full stop at the end added.
    Whole(Phrase),
    /// A phrase with the full stop at the end removed.
    Bare(Phrase),
    /// A message: its name, its English template, and the named values.
    Message(Cow<'static, str>, Cow<'static, str>, Vec<(Cow<'static, str>, Phrase)>),
}

/// Precision with which a moment is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precision {
    /// `2025-11-23`.
    Day,
    /// `2025-11-23 09:00 UTC`.
    Hour,
    /// `2025-11-23T09:00:00Z`.
    Second,
}

/// A message of the interface without values: its stable name and its English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Name in every language.
    pub name: &'static str,
    /// English text.
    pub english: &'static str,
}

/// Makes a [`Message`], for tables of questions.
pub const fn msg(name: &'static str, english: &'static str) -> Message {
    Message { name, english }
}

/// Makes a [`Phrase`]: the stable name of a message, its English template, and the values that the template names.
///
/// `{name}` is replaced by a value; `{n?wording|wordings}` by the first form if the number `n` is
/// one, else by the second. A value is given as a variable, or as `name = value`. A test checks
/// that each message exists under its name in every language of the interface. The name stays when
/// the English is reworded.
///
/// ```
/// use paraph_page::say;
///
/// let (n, text) = (2_u64, "framework");
/// let phrase = say!("brackets-open", "{n} {n?bracket|brackets} of {text} {n?is|are} open.", n, text);
/// assert_eq!(phrase.as_str(), "2 brackets of framework are open.");
/// ```
#[macro_export]
macro_rules! say {
    ($message:literal, $template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::Phrase::of($crate::msg($message, $template), vec![$($crate::say!(@ $name $(= $value)?)),*])
    };
    (@ $name:ident) => { (stringify!($name), $crate::Say::say(&$name)) };
    (@ $name:ident = $value:expr) => { (stringify!($name), $crate::Say::say(&$value)) };
}

/// A value that can be part of a phrase.
pub trait Say {
    /// Returns the value as a part of a phrase.
    fn say(&self) -> Phrase;
}

impl Say for Phrase {
    fn say(&self) -> Phrase {
        self.clone()
    }
}

impl Say for str {
    fn say(&self) -> Phrase {
        Phrase::words(self)
    }
}

impl Say for String {
    fn say(&self) -> Phrase {
        Phrase::words(self.as_str())
    }
}

impl<T: Say + ?Sized> Say for &T {
    fn say(&self) -> Phrase {
        (**self).say()
    }
}

impl Say for Moment {
    fn say(&self) -> Phrase {
        Phrase::time(*self, Precision::Second)
    }
}

/// Numbers stay numbers, so that each language can form its plurals.
macro_rules! numbers {
    ($($number:ty),*) => { $(impl Say for $number {
        fn say(&self) -> Phrase {
            Phrase::made(Made::Number(u64::try_from(*self).unwrap_or(u64::MAX)))
        }
    })* };
}

numbers!(u8, u32, u64, usize);

impl Phrase {
    /// Makes a phrase of words that are the same in every language: a name, or words of a
    /// delegation.
    pub fn words(words: impl Into<String>) -> Phrase {
        Phrase { english: words.into(), made: None }
    }

    /// Makes a phrase of unchanged words in quotation marks.
    pub fn quoted(words: &str) -> Phrase {
        Phrase::words(format!("{words:?}"))
    }

    /// Makes a phrase of a message with its values. Only [`say!`](crate::say) may call it, because
    /// a test finds the messages in the sources by that macro.
    #[doc(hidden)]
    pub fn of(message: Message, values: Vec<(&'static str, Phrase)>) -> Phrase {
        let values = values.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        Phrase::made(Made::Message(Cow::Borrowed(message.name), Cow::Borrowed(message.english), values))
    }

    fn made(made: Made) -> Phrase {
        Phrase { english: made.english(), made: Some(Box::new(made)) }
    }

    /// Makes a phrase of a moment, with the given precision.
    pub fn time(at: Moment, precision: Precision) -> Phrase {
        Phrase::made(Made::Time(at, precision))
    }

    /// Makes a phrase of the name of a kind of act.
    pub fn kind(kind: &str) -> Phrase {
        Phrase::made(Made::Kind(kind.to_owned()))
    }

    /// Joins phrases with a separator.
    pub fn row(all: impl IntoIterator<Item = Phrase>, between: &'static str) -> Phrase {
        Phrase::made(Made::Row(all.into_iter().collect(), Cow::Borrowed(between)))
    }

    /// Returns the phrase with a capital at the start and a full stop at the end.
    #[must_use]
    pub fn whole(self) -> Phrase {
        Phrase::made(Made::Whole(self))
    }

    /// Returns the phrase without the full stop at its end.
    #[must_use]
    pub fn bare(self) -> Phrase {
        Phrase::made(Made::Bare(self))
    }

    /// Returns its English.
    pub fn as_str(&self) -> &str {
        &self.english
    }

    /// Returns its parts; `None` for words that are the same in every language.
    pub fn parts(&self) -> Option<&Made> {
        self.made.as_deref()
    }
}

impl Made {
    fn english(&self) -> String {
        match self {
            Made::Number(number) => number.to_string(),
            Made::Time(at, precision) => {
                let text = at.to_string();
                match precision {
                    Precision::Day => text[..10].to_owned(),
                    Precision::Hour => format!("{} {} UTC", &text[..10], &text[11..16]),
                    Precision::Second => text,
                }
            }
            Made::Kind(kind) => kind.replace('-', " "),
            Made::Row(all, between) => {
                let all: Vec<&str> = all.iter().map(Phrase::as_str).collect();
                all.join(between)
            }
            Made::Whole(phrase) => whole(phrase),
            Made::Bare(phrase) => phrase.trim_end_matches('.').to_owned(),
            Made::Message(_, english, values) => filled(english, values),
        }
    }
}

/// Returns a text with a capital at the start and a full stop at the end.
pub fn whole(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", chars.as_str().trim_end_matches('.'))
}

/// Returns a template with its values filled in.
fn filled(template: &str, values: &[(Cow<'static, str>, Phrase)]) -> String {
    let value = |name: &str| values.iter().find(|(own, _)| own == name).map(|(_, value)| value);
    let mut out = String::with_capacity(template.len() + 32);
    for piece in pieces(template) {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Value(name) => out.push_str(value(name).map_or("", Phrase::as_str)),
            Piece::Choice(name, one, other) => {
                let single = value(name).is_some_and(|value| value.english == "1");
                out.push_str(if single { one } else { other });
            }
        }
    }
    out
}

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// The name of a value.
    Value(&'t str),
    /// The name of a number; the words if it is one; the words otherwise.
    Choice(&'t str, &'t str, &'t str),
}

/// Splits a template into its pieces, in order.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = template;
    while let Some((words, after)) = rest.split_once('{') {
        let (inner, after) = after.split_once('}').unwrap_or((after, ""));
        let choice =
            inner.split_once('?').map(|(name, both)| (name, both.split_once('|').unwrap_or((both, ""))));
        out.push(Piece::Words(words));
        out.push(match choice {
            Some((name, (one, other))) => Piece::Choice(name, one, other),
            None => Piece::Value(inner),
        });
        rest = after;
    }
    out.push(Piece::Words(rest));
    out.retain(|piece| *piece != Piece::Words(""));
    out
}

impl Deref for Phrase {
    type Target = str;

    fn deref(&self) -> &str {
        &self.english
    }
}

impl Borrow<str> for Phrase {
    fn borrow(&self) -> &str {
        &self.english
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

/// Two phrases are equal if their English is.
impl PartialEq for Phrase {
    fn eq(&self, other: &Phrase) -> bool {
        self.english == other.english
    }
}

impl Eq for Phrase {}

impl PartialOrd for Phrase {
    fn partial_cmp(&self, other: &Phrase) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Phrase {
    fn cmp(&self, other: &Phrase) -> std::cmp::Ordering {
        self.english.cmp(&other.english)
    }
}

impl PartialEq<str> for Phrase {
    fn eq(&self, other: &str) -> bool {
        self.english == other
    }
}

impl PartialEq<&str> for Phrase {
    fn eq(&self, other: &&str) -> bool {
        self.english == *other
    }
}

impl From<Message> for Phrase {
    fn from(message: Message) -> Phrase {
        Phrase::of(message, Vec::new())
    }
}

impl From<&str> for Phrase {
    fn from(words: &str) -> Phrase {
        Phrase::words(words)
    }
}

impl From<String> for Phrase {
    fn from(words: String) -> Phrase {
        Phrase::words(words)
    }
}

impl From<Phrase> for serde_json::Value {
    fn from(phrase: Phrase) -> serde_json::Value {
        phrase.english.into()
    }
}

impl From<Phrase> for String {
    fn from(phrase: Phrase) -> String {
        phrase.english
    }
}

impl From<&Phrase> for String {
    fn from(phrase: &Phrase) -> String {
        phrase.english.clone()
    }
}

/// Serialises the English for people and programs, and the parts in a snapshot, so that it can
/// still be translated.
impl Serialize for Phrase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.made, serializer.is_human_readable()) {
            (_, true) => serializer.serialize_str(&self.english),
            (None, false) => (self.english.as_str(), None::<&Made>).serialize(serializer),
            (Some(made), false) => ("", Some(made)).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Phrase, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer).map(Phrase::words);
        }
        let (words, made) = <(String, Option<Made>)>::deserialize(deserializer)?;
        Ok(made.map_or_else(|| Phrase::words(words), Phrase::made))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(n: u64) -> Phrase {
        let until = Phrase::time(Moment::parse("2025-11-23T09:00:00Z").expect("a moment"), Precision::Hour);
        let names = Phrase::row([say!("point", "point {number}", number = "6"), Phrase::words("{a}")], ", ");
        say!("put", "Put {n} {n?wording|wordings} until {until}: {names}.", n, until, names)
    }

    #[test]
    fn a_phrase_is_told_in_english() {
        assert_eq!(put(1).as_str(), "Put 1 wording until 2025-11-23 09:00 UTC: point 6, {a}.");
        assert_eq!(put(3).as_str(), "Put 3 wordings until 2025-11-23 09:00 UTC: point 6, {a}.");
        assert_eq!(say!("no-rule", "no rule").whole().as_str(), "No rule.");
        assert_eq!(Phrase::kind("set-base").as_str(), "set base");
    }

    #[test]
    fn as_json_it_is_its_english() {
        let phrase = put(2);
        assert_eq!(serde_json::to_value(&phrase).unwrap(), phrase.as_str());
        assert_eq!(serde_json::from_value::<Phrase>(phrase.as_str().into()).unwrap(), phrase);
    }
}
