//! Texts and rolling texts as Akoma Ntoso documents, valid against the schema of OASIS.
//!
//! The same value and description give the same bytes; no clock is read. Attributes of our own
//! namespace carry what Akoma Ntoso cannot express, so that reading the document gives the original
//! value.

mod body;
mod escape;
mod rolling;
mod tree;

use paraph_text::{Rolling, Sponsor, Text};

use super::{AKN, PARAPH};
use crate::error::{Error, ErrorKind, Place};
use escape::{attribute, segment};

/// Type of a document in Akoma Ntoso.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AknKind {
    /// A draft under negotiation.
    #[default]
    Bill,
    /// An adopted text.
    Act,
}

impl AknKind {
    /// Returns the name of its element.
    pub fn as_str(self) -> &'static str {
        match self {
            AknKind::Bill => "bill",
            AknKind::Act => "act",
        }
    }
}

/// Description of a document. Nothing in it comes from a clock or the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AknMeta {
    /// Bill or act.
    pub kind: AknKind,
    /// Code of a country or organisation; `xx` if there is none.
    pub country: String,
    /// ISO 639 code of the language; `und` if it is unknown.
    pub language: String,
    /// Date, as `2026-11-24`; by custom `9999-01-01` for a text without a date.
    pub date: String,
    /// Number or short name within country and date.
    pub number: String,
    /// Issuer; empty if there is none in particular.
    pub author: String,
}

impl Default for AknMeta {
    fn default() -> AknMeta {
        AknMeta {
            kind: AknKind::Bill,
            country: "xx".to_owned(),
            language: "und".to_owned(),
            date: "9999-01-01".to_owned(),
            number: "draft".to_owned(),
            author: String::new(),
        }
    }
}

fn not_allowed(field: &'static str, value: &str) -> Error {
    let what = format!("{value:?} is not a {field} that Akoma Ntoso allows");
    Error::plain(ErrorKind::AknField, what).at(Place::Named(field.to_owned()))
}

/// Writes a text as a bill or an act.
///
/// # Errors
/// Returns an error if XML does not allow a character, or the description does not follow
/// [`AknMeta`].
pub fn write_akn(text: &Text, meta: &AknMeta) -> Result<String, Error> {
    let body = body::Body::of_text(text.provisions())?;
    document(meta, "text", "", &[], &body, "")
}

/// Writes a rolling text, with its base as the document and each alternative beside it in a `mod`.
///
/// Its findings are not written, because they belong to the run that composed it.
///
/// # Errors
/// Same as [`write_akn`].
pub fn write_akn_rolling(rolling: &Rolling, meta: &AknMeta) -> Result<String, Error> {
    let sponsors = rolling::sponsors(rolling);
    let body = body::Body::of_rolling(&rolling.entries, &sponsors)?;
    let own = rolling::meta(rolling, &sponsors)?;
    let named = rolling::references(rolling.sponsors.iter(), &sponsors);
    let sponsors: Vec<&Sponsor> = sponsors.keys().copied().collect();
    document(meta, "rolling", &named, &sponsors, &body, &own)
}

/// Writes the complete document around its preface, preamble and body.
fn document(
    meta: &AknMeta,
    kind: &str,
    of: &str,
    sponsors: &[&Sponsor],
    body: &body::Body,
    own: &str,
) -> Result<String, Error> {
    let element = meta.kind.as_str();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"{AKN}\" xmlns:paraph=\"{PARAPH}\">\n\
         <{element} name=\"{element}\" contains=\"originalVersion\">\n<meta>\n"
    );
    identification(&mut out, meta)?;
    if !body.mods.is_empty() {
        out.push_str("<analysis source=\"#paraph\">\n<activeModifications>\n");
        out.push_str(&body.mods);
        out.push_str("</activeModifications>\n</analysis>\n");
    }
    out.push_str("<references source=\"#paraph\">\n");
    organization(&mut out, "paraph", "Paraph")?;
    organization(&mut out, "author", if meta.author.is_empty() { "Unnamed" } else { &meta.author })?;
    for (at, sponsor) in sponsors.iter().enumerate() {
        organization(&mut out, &format!("org_{}", at + 1), sponsor.as_str())?;
    }
    out.push_str("</references>\n<proprietary source=\"#paraph\">\n");
    let of = if of.is_empty() { String::new() } else { format!(" sponsors=\"{of}\"") };
    out.push_str(&format!(
        "<paraph:document version=\"1\" kind=\"{kind}\"{of}/>\n{own}</proprietary>\n</meta>\n"
    ));
    if !body.preface.is_empty() {
        out.push_str(&format!("<preface>\n{}</preface>\n", body.preface));
    }
    if !body.preamble.is_empty() {
        out.push_str(&format!("<preamble>\n<recitals>\n{}</recitals>\n</preamble>\n", body.preamble));
    }
    // A body must not be empty. A container without words is not read as a provision.
    let main = if body.main.is_empty() { "<hcontainer name=\"empty\"/>\n" } else { &body.main };
    out.push_str(&format!("<body>\n{main}</body>\n</{element}>\n</akomaNtoso>\n"));
    Ok(out)
}

fn organization(out: &mut String, id: &str, name: &str) -> Result<(), Error> {
    let place = || format!("the name {name:?}");
    out.push_str(&format!(
        "<TLCOrganization eId=\"{id}\" href=\"/ontology/organization/{}\" showAs=\"",
        segment(name)
    ));
    attribute(out, name, &place)?;
    out.push_str("\"/>\n");
    Ok(())
}

fn identification(out: &mut String, meta: &AknMeta) -> Result<(), Error> {
    let digits = |text: &str, len| text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
    let [year, month, day] = meta.date.split('-').collect::<Vec<_>>()[..] else {
        return Err(not_allowed("date", &meta.date));
    };
    let (m, d) = (month.parse().unwrap_or(0u8), day.parse().unwrap_or(0u8));
    let leap = year
        .parse()
        .is_ok_and(|y: u32| y.is_multiple_of(4) && (!y.is_multiple_of(100) || y.is_multiple_of(400)));
    let longest = match m {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let dated = digits(year, 4) && digits(month, 2) && digits(day, 2) && year != "0000";
    if !dated || !(1..=12).contains(&m) || !(1..=longest).contains(&d) {
        return Err(not_allowed("date", &meta.date));
    }
    let language = &meta.language;
    if !(2..=8).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Err(not_allowed("language", language));
    }
    if meta.country.is_empty() || !meta.country.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(not_allowed("country", &meta.country));
    }
    let (date, country) = (&meta.date, &meta.country);
    let number = if meta.number.is_empty() { "draft".to_owned() } else { segment(&meta.number) };
    let work = format!("/akn/{country}/{}/{date}/{number}", meta.kind.as_str());
    let expression = format!("{work}/{language}@{date}");
    out.push_str("<identification source=\"#paraph\">\n");
    for (element, this, uri, more) in [
        ("FRBRWork", format!("{work}/!main"), work.clone(), format!("<FRBRcountry value=\"{country}\"/>\n")),
        (
            "FRBRExpression",
            format!("{expression}/!main"),
            expression.clone(),
            format!("<FRBRlanguage language=\"{language}\"/>\n"),
        ),
        (
            "FRBRManifestation",
            format!("{expression}/!main.xml"),
            format!("{expression}.akn"),
            "<FRBRformat value=\"application/akn+xml\"/>\n".to_owned(),
        ),
    ] {
        out.push_str(&format!(
            "<{element}>\n<FRBRthis value=\"{this}\"/>\n<FRBRuri value=\"{uri}\"/>\n<FRBRdate date=\"{date}\" name=\"{}\"/>\n\
             <FRBRauthor href=\"#author\"/>\n{more}</{element}>\n",
            if element == "FRBRManifestation" { "markup" } else { "generation" }
        ));
    }
    out.push_str("</identification>\n");
    Ok(())
}
