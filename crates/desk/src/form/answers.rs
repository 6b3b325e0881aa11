//! Reads the answers to a form, field by field. Every error names the field.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use paraph_interop::{Format, read_file_bytes, read_text};
use paraph_talks::act::{ActNo, Choice, Detached};
use paraph_talks::{Living, Moment, PartyCode, Phrase, State, say};
use paraph_text::{Finding, Text};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Values;
use super::beside::Beside;
use super::sheet::{Ask, Line};
use crate::address::{PointNames, codes, from_one, living, signed, unknown};
use crate::error::Error;

/// Answers that are being read.
pub(super) struct Answers<'a> {
    pub state: &'a State,
    pub credential: &'a str,
    values: &'a Values,
    beside: &'a mut dyn Beside,
    /// Prefix of the names of fields. Within a row, the name of the row.
    prefix: String,
    /// Names of the points of each text that an answer named so far.
    names: RefCell<BTreeMap<&'a str, Rc<PointNames<'a>>>>,
    /// Doubts in reading a text.
    pub findings: Vec<Finding>,
}

fn missing(field: &str, says: impl Into<Phrase>) -> Error {
    let says: Phrase = says.into();
    Error::words(say!("answer-missing", "the answer is missing"), say!("asks", "It asks: {says}.", says))
        .of(field)
}

fn twice() -> Error {
    Error::words(
        say!("file-text-handed-thing", "both a file and a text are given for one field"),
        say!("submit-one-two", "Submit only one of the two."),
    )
}

impl<'a> Answers<'a> {
    pub fn new(
        state: &'a State,
        credential: &'a str,
        values: &'a Values,
        beside: &'a mut dyn Beside,
    ) -> Answers<'a> {
        let (prefix, names) = (String::new(), RefCell::default());
        Answers { state, credential, values, beside, prefix, names, findings: Vec::new() }
    }

    fn name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// Returns the signer's party.
    pub fn party(&self) -> Result<PartyCode, Error> {
        let held = self.state.credentials.get(self.credential);
        held.map(|c| c.credential.party.clone()).ok_or_else(|| {
            Error::words(
                say!(
                    "no-credential-talks-called",
                    "these talks do not have a credential called {credential}",
                    credential = self.credential
                ),
                say!("sign", "Sign with a credential of these talks."),
            )
        })
    }

    /// Checks that every required question is answered, and that every answer belongs to a question.
    pub fn whole(&mut self, lines: &[Line]) -> Result<(), Error> {
        if let Some(name) = self.values.keys().find(|name| !belongs(lines, name)) {
            let all: Vec<&str> = lines.iter().map(|line| line.name).collect();
            return Err(Error::words(
                say!("act-kind-no-such-field", "an act of this kind has no such field"),
                say!("fields", "Its fields are: {all}.", all = all.join(", ")),
            )
            .of(name));
        }
        self.required(lines)
    }

    fn required(&mut self, lines: &[Line]) -> Result<(), Error> {
        for line in lines {
            if let Ask::List(fields) = line.ask {
                let rows = self.rows(line.name);
                if line.required && rows.is_empty() {
                    return Err(missing(&self.name(line.name), line.says));
                }
                for row in rows {
                    self.within(row, |answers| answers.required(fields))?;
                }
                continue;
            }
            let answered = match line.ask {
                Ask::Each(_) => !self.each(line.name).is_empty(),
                Ask::Alternatives => !self.under(line.name).is_empty(),
                Ask::File => {
                    !self.all(line.name).is_empty() || self.beside.file(&self.name(line.name)).is_some()
                }
                _ => !self.all(line.name).is_empty(),
            };
            if line.required && !answered {
                return Err(missing(&self.name(line.name), line.says));
            }
            if !line.many && !matches!(line.ask, Ask::Each(_)) && self.all(line.name).len() > 1 {
                return Err(Error::words(
                    say!("more-answer-given", "more than one answer is given"),
                    say!("give", "Give one."),
                )
                .of(&self.name(line.name)));
            }
        }
        Ok(())
    }

    /// Reads within a row.
    pub fn within<T>(&mut self, row: String, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.prefix, row);
        let found = read(self);
        self.prefix = before;
        found
    }

    /// Returns the rows of a list that are not empty, as prefixes of the names of fields, in order.
    pub fn rows(&mut self, name: &str) -> Vec<String> {
        let head = self.name(&format!("{name}."));
        let number = |key: &str| {
            let (number, _) = key.strip_prefix(&head)?.split_once('.')?;
            number.parse::<u32>().ok()
        };
        let said = |(key, values): (&String, &Vec<String>)| {
            values.iter().any(|v| !v.trim().is_empty()).then(|| number(key)).flatten()
        };
        let mut all: BTreeSet<u32> = self.values.iter().filter_map(said).collect();
        // Files are separate from the other answers.
        all.extend((1..=64).filter(|n| self.beside.file(&format!("{head}{n}.edited")).is_some()));
        all.into_iter().map(|n| format!("{head}{n}.")).collect()
    }

    /// Returns all answers to a field, without empty ones.
    pub fn all(&self, name: &str) -> Vec<String> {
        let said = self.values.get(&self.name(name)).into_iter().flatten();
        said.map(|v| v.replace("\r\n", "\n").trim().to_owned()).filter(|v| !v.is_empty()).collect()
    }

    /// Returns all answers to a field, and to fields that begin with its name and a full stop.
    fn under(&self, name: &str) -> Vec<String> {
        let (own, head) = (self.name(name), self.name(&format!("{name}.")));
        let said = self.values.iter().filter(|(key, _)| **key == own || key.starts_with(&head));
        let said = said.flat_map(|(_, values)| values);
        said.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).collect()
    }

    /// Returns the answers to a field with one answer for each of several things, by the name of the thing.
    pub fn each(&self, name: &str) -> Vec<(String, Vec<String>)> {
        let head = self.name(&format!("{name}."));
        let clean = |values: &Vec<String>| -> Vec<String> {
            values
                .iter()
                .map(|v| v.replace("\r\n", "\n").trim().to_owned())
                .filter(|v| !v.is_empty())
                .collect()
        };
        let found = self.values.iter().filter_map(|(key, values)| {
            let of = key.strip_prefix(&head)?;
            let values = clean(values);
            (!values.is_empty()).then(|| (of.to_owned(), values))
        });
        found.collect()
    }

    /// Returns the answer to an optional field.
    pub fn maybe(&self, name: &str) -> Option<String> {
        self.all(name).into_iter().next()
    }

    /// Returns the answer to a required field.
    pub fn one(&self, name: &str) -> Result<String, Error> {
        self.maybe(name).ok_or_else(|| missing(&self.name(name), "an answer here"))
    }

    /// Whether a question is answered with yes.
    pub fn yes(&self, name: &str) -> Result<bool, Error> {
        match self.maybe(name).as_deref() {
            None | Some("no" | "false" | "off" | "0") => Ok(false),
            Some("yes" | "true" | "on" | "1") => Ok(true),
            Some(other) => Err(Error::words(
                say!("neither-yes-nor-no", "{other} is neither yes nor no", other = Phrase::quoted(other)),
                say!("answer-yes-no", "Answer yes or no."),
            )
            .of(&self.name(name))),
        }
    }

    fn read<T: std::str::FromStr>(&self, name: &str, written: &str) -> Result<T, Error> {
        written.parse().map_err(|_| {
            Error::words(
                say!(
                    "not-whole-number",
                    "{written} is not a whole number",
                    written = Phrase::quoted(written)
                ),
                say!("write-digits", "Write it in digits."),
            )
            .of(&self.name(name))
        })
    }

    /// Returns an optional whole number.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Error> {
        self.maybe(name).map(|written| self.read(name, &written)).transpose()
    }

    /// Returns whole numbers.
    pub fn numbers(&self, name: &str) -> Result<Vec<u64>, Error> {
        let all = self.all(name);
        let all = all.iter().flat_map(|v| v.split(',')).map(str::trim).filter(|v| !v.is_empty());
        all.map(|written| self.read(name, written)).collect()
    }

    /// Returns the number of an act.
    pub fn act(&self, name: &str) -> Result<ActNo, Error> {
        self.read(name, &self.one(name)?)
    }

    /// Returns an optional moment. Without seconds or zone, it is a minute in UTC.
    pub fn moment_or_none(&self, name: &str) -> Result<Option<Moment>, Error> {
        let Some(written) = self.maybe(name) else { return Ok(None) };
        let short = written.len() == 16 && written.is_ascii();
        let found = Moment::parse(&written)
            .or_else(|| short.then(|| Moment::parse(&format!("{written}:00Z"))).flatten());
        let wrong = || {
            Error::words(
                say!("not-date-time", "{written} is not a date and time", written = Phrase::quoted(&written)),
                say!("write-utc-2025-11-23t09-00", "Write it in UTC, for example 2025-11-23T09:00:00Z."),
            )
            .of(&self.name(name))
        };
        found.map(Some).ok_or_else(wrong)
    }

    /// Returns a moment.
    pub fn moment(&self, name: &str) -> Result<Moment, Error> {
        self.one(name)?;
        self.moment_or_none(name)?.ok_or_else(|| missing(&self.name(name), "when"))
    }

    /// Returns a word of the act's format.
    pub fn word<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        serde_json::from_value(Value::from(self.one(name)?)).map_err(|e| {
            Error::words(
                Phrase::words(e.to_string()),
                say!("answer-words-offered", "Answer with one of the words offered."),
            )
            .of(&self.name(name))
        })
    }

    /// Returns the codes of parties.
    pub fn codes(&self, name: &str) -> Result<BTreeSet<PartyCode>, Error> {
        codes(&self.all(name)).map_err(|e| e.of(&self.name(name)))
    }

    /// Returns the text that the answers are about.
    pub fn living(&self) -> Result<(&'a str, &'a Living), Error> {
        living(self.state, self.maybe("text").as_deref()).map_err(|e| e.of(&self.name("text")))
    }

    /// Returns the edition of the base that the signer has read.
    pub fn edition(&self, living: &Living) -> Result<u64, Error> {
        Ok(self.number("edition")?.unwrap_or(living.edition))
    }

    /// Returns the provision of a text that an answer names.
    pub fn provision(&self, field: &str, text: &str, living: &Living, value: &str) -> Result<String, Error> {
        let bare = value.strip_prefix(text).and_then(|rest| rest.strip_prefix('/')).unwrap_or(value);
        if let Some(id) = bare.strip_prefix('#')
            && (living.provision(id).is_some() || !living.brackets(id).is_empty())
        {
            return Ok(id.to_owned());
        }
        let names = self.names(text).ok_or_else(|| unknown(living, bare).of(&self.name(field)))?;
        names.point(bare).map(str::to_owned).map_err(|e| e.of(&self.name(field)))
    }

    /// Returns the names of the points of a text. They are collected once for all answers.
    pub fn names(&self, text: &str) -> Option<Rc<PointNames<'a>>> {
        let (text, living) = self.state.table.texts.get_key_value(text)?;
        let mut known = self.names.borrow_mut();
        Some(Rc::clone(known.entry(text).or_insert_with(|| Rc::new(PointNames::of(living)))))
    }

    /// Returns provisions of a text.
    pub fn provisions(&self, name: &str, text: &str, living: &Living) -> Result<BTreeSet<String>, Error> {
        self.all(name).iter().map(|v| self.provision(name, text, living, v)).collect()
    }

    /// Returns provisions of any text, each with its text.
    pub fn places(&self, name: &str) -> Result<BTreeSet<(String, String)>, Error> {
        let place = |value: &String| {
            let texts = self.state.table.texts.iter().filter(|(_, living)| living.edition > 0);
            let mut said = texts.filter(|(text, _)| {
                value.strip_prefix(text.as_str()).is_some_and(|rest| rest.starts_with('/'))
            });
            let (text, living) = match said.next() {
                Some((text, living)) => (text.as_str(), living),
                None => living(self.state, None).map_err(|e| e.of(&self.name(name)))?,
            };
            Ok((text.to_owned(), self.provision(name, text, living, value)?))
        };
        self.all(name).iter().map(place).collect()
    }

    /// Returns alternatives. An answer gives their words, or names them as people write them.
    pub fn choices(&self, name: &str) -> Result<Vec<Choice>, Error> {
        let own = self.name(name);
        let mut found = Vec::new();
        for value in self.under(name) {
            if !value.starts_with('{') {
                let (text, living) = self.living()?;
                let Some(names) = self.names(text) else { continue };
                found.extend(signed(self.state, text, living, &names, &value).map_err(|e| e.of(&own))?);
                continue;
            }
            let choice: Choice = serde_json::from_str(&value).map_err(|e| {
                Error::words(
                    say!("not-name-alternative", "{e} does not name an alternative", e = e.to_string()),
                    say!("choose-one-options-offered", "Choose one of the options offered."),
                )
                .of(&own)
            })?;
            // The alternative may have changed since the form offered it.
            self.state.table.find(&choice).map_err(|r| Error::words(r.rule.bare(), r.remedy).of(&own))?;
            found.push(choice);
        }
        Ok(found)
    }

    /// Returns items of an act. Answers count them from 1 and acts from 0: `2`, or `41.2` for the second item
    /// of act 41.
    pub fn items(&self, name: &str, act: ActNo) -> Result<BTreeSet<u32>, Error> {
        let own = self.name(name);
        let nth = |value: &String| match value.split_once('.') {
            Some((of, nth)) if of == act.to_string() => self.read(name, nth),
            Some((of, _)) => Err(Error::words(
                say!("item-act-not-act", "{value} is an item of act {of}, not of act {act}", value, of, act),
                say!("name-items-act-meant", "Name items of that act."),
            )
            .of(&own)),
            None => self.read(name, value),
        };
        let all = self.all(name).iter().map(nth).collect::<Result<Vec<u32>, Error>>()?;
        from_one(&all).map_err(|e| e.of(&own))
    }

    /// Keeps the words of an optional field outside the act, and returns their hash.
    pub fn apart(&mut self, name: &str) -> Result<Option<Detached>, Error> {
        let own = self.name(name);
        let words = self.maybe(name);
        words.map(|words| self.beside.detach(&words)).transpose().map_err(|e| e.of(&own))
    }

    /// Returns the caller's part, for sealed words.
    pub fn beside(&mut self) -> &mut dyn Beside {
        self.beside
    }

    /// Returns the name that an error gives to a field of this row.
    pub fn field(&self, name: &str) -> String {
        self.name(name)
    }

    /// Returns the text given for a field, and its name in an error.
    pub fn text(&mut self, name: &str) -> Result<Option<(Text, String)>, Error> {
        let own = self.name(name);
        let read = match (self.beside.file(&own), self.maybe(name)) {
            (Some(_), Some(_)) => return Err(twice().of(&own)),
            (Some(file), None) => {
                let format = Format::of_name(&file.name);
                let read = read_file_bytes(&file.bytes, format).map_err(|e| {
                    let what = Phrase::row([Phrase::words(file.name.as_str()), e.phrase()], ": ");
                    Error::words(what, e.hint().clone()).of(&own)
                })?;
                (read, file.name)
            }
            (None, Some(words)) => (read_text(&words, Format::Plain), "the text".to_owned()),
            (None, None) => return Ok(None),
        };
        self.findings.extend(read.0.findings);
        Ok(Some((read.0.text, read.1)))
    }

    /// Returns the characters of a file, or of the words given instead of one.
    pub fn characters(&mut self, name: &str) -> Result<Option<(String, String)>, Error> {
        let own = self.name(name);
        let Some(file) = self.beside.file(&own) else {
            return Ok(self.maybe(name).map(|words| (words, "the statement".to_owned())));
        };
        if self.maybe(name).is_some() {
            return Err(twice().of(&own));
        }
        let text = String::from_utf8(file.bytes).map_err(|e| {
            Error::words(
                say!("not-utf-8", "{name} is not UTF-8: {e}", name = file.name, e = e.to_string()),
                say!("save-utf-8", "Save it as UTF-8."),
            )
            .of(&own)
        })?;
        Ok(Some((text, file.name)))
    }
}

/// Whether an answer belongs to one of these questions.
fn belongs(lines: &[Line], name: &str) -> bool {
    lines.iter().any(|line| {
        if name == line.name {
            return !matches!(line.ask, Ask::Each(_) | Ask::List(_));
        }
        let Some(rest) = name.strip_prefix(line.name).and_then(|rest| rest.strip_prefix('.')) else {
            return false;
        };
        match line.ask {
            Ask::Alternatives | Ask::Each(_) => true,
            Ask::List(fields) => rest.split_once('.').is_some_and(|(nth, field)| {
                nth.parse::<u32>().is_ok_and(|n| n > 0) && belongs(fields, field)
            }),
            _ => false,
        }
    })
}
