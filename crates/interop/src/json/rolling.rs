//! `paraph.rolling/1`: writing a rolling text with every side in it.

use std::io::Write;

use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Number, Opinion, Rolling, Run, Sponsor, Sponsors, count_rolling,
};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::count::{CountsOut, counts};
use super::findings::{FindingOut, findings};
use crate::read::Format;

/// Information in a rolling text's file besides the text.
#[derive(Clone, Debug)]
pub struct RollingMeta<'a> {
    /// Format of the base, so that a side's text can be printed in the same way.
    pub source: Format,
    /// Place in a larger text, if this is one of many.
    pub locus: Option<LocusMeta<'a>>,
}

/// One place of a text that is amended place by place.
#[derive(Clone, Debug)]
pub struct LocusMeta<'a> {
    /// Name of the place in the amendments: `Article 7 – paragraph 4`.
    pub locus: &'a str,
    /// Amendments composed, with the sponsors of each as named in the rolling text.
    pub amendments: Vec<(String, Sponsors)>,
}

#[derive(Serialize)]
struct RollingOut<'a> {
    format: &'static str,
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    locus: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amendments: Option<Vec<AmendmentOut<'a>>>,
    sponsors: SponsorList<'a>,
    provisions: Vec<EntryOut<'a>>,
    counts: CountsOut,
    findings: Vec<FindingOut<'a>>,
}

#[derive(Serialize)]
struct AmendmentOut<'a> {
    id: &'a str,
    sponsors: SponsorList<'a>,
}

#[derive(Serialize)]
struct EntryOut<'a> {
    id: &'a str,
    number: Option<&'a str>,
    label: Option<&'a str>,
    kind: &'static str,
    level: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    presence: Option<Question<'a, bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Question<'a, Option<Id>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    renumber: Option<Question<'a, Option<Number>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    boundary: Option<Question<'a, bool>>,
    runs: Runs<'a>,
}

/// Sponsors as a list of names.
struct SponsorList<'a>(&'a Sponsors);

impl Serialize for SponsorList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Sponsor::as_str))
    }
}

/// A dispute about the provision itself, with the values of its opinions under `key`.
struct Question<'a, T> {
    dispute: &'a Dispute<T>,
    write: Write1<T>,
}

/// Returns the members that hold the value of one opinion.
type Write1<T> = fn(&T) -> Vec<(&'static str, Value<'_>)>;

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Flag(bool),
    Text(Option<&'a str>),
}

impl<T> Serialize for Question<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let alternatives: Vec<_> =
            self.dispute.opinions.iter().map(|o| OpinionOut { opinion: o, write: self.write }).collect();
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("bracket", &self.dispute.label)?;
        map.serialize_entry("alternatives", &alternatives)?;
        map.end()
    }
}

struct OpinionOut<'a, T> {
    opinion: &'a Opinion<T>,
    write: Write1<T>,
}

impl<T> Serialize for OpinionOut<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("sponsors", &SponsorList(&self.opinion.sponsors))?;
        map.serialize_entry("base", &self.opinion.base)?;
        for (key, value) in (self.write)(&self.opinion.value) {
            map.serialize_entry(key, &value)?;
        }
        map.end()
    }
}

struct Runs<'a>(&'a [Run]);

impl Serialize for Runs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(self.0.len()))?;
        for run in self.0 {
            match run {
                Run::Text(text) => seq.serialize_element(&TextRun { text })?,
                Run::Bracket(bracket) => seq.serialize_element(&bracket_out(bracket))?,
            }
        }
        seq.end()
    }
}

#[derive(Serialize)]
struct TextRun<'a> {
    text: &'a str,
}

#[derive(Serialize)]
struct BracketOut<'a> {
    bracket: &'a str,
    alternatives: Vec<AlternativeOut<'a>>,
}

#[derive(Serialize)]
struct AlternativeOut<'a> {
    sponsors: SponsorList<'a>,
    base: bool,
    runs: Runs<'a>,
}

fn bracket_out(bracket: &Bracket) -> BracketOut<'_> {
    BracketOut {
        bracket: &bracket.label,
        alternatives: bracket.alternatives.iter().map(alternative_out).collect(),
    }
}

fn alternative_out(alternative: &Alternative) -> AlternativeOut<'_> {
    let Alternative { sponsors, base, runs } = alternative;
    AlternativeOut { sponsors: SponsorList(sponsors), base: *base, runs: Runs(runs) }
}

fn entry_out(entry: &Entry) -> EntryOut<'_> {
    EntryOut {
        id: entry.id.as_str(),
        number: entry.number.as_ref().map(|n| n.number.as_str()),
        label: entry.number.as_ref().map(|n| n.label.as_str()),
        kind: entry.kind.as_str(),
        level: entry.level,
        presence: entry
            .presence
            .as_ref()
            .map(|dispute| Question { dispute, write: |v| vec![("present", Value::Flag(*v))] }),
        place: entry.place.as_ref().map(|dispute| Question {
            dispute,
            write: |v| vec![("after", Value::Text(v.as_ref().map(Id::as_str)))],
        }),
        renumber: entry.renumber.as_ref().map(|dispute| Question {
            dispute,
            write: |v| {
                let text = |of: fn(&Number) -> &str| Value::Text(v.as_ref().map(of));
                vec![("number", text(|n| &n.number)), ("label", text(|n| &n.label))]
            },
        }),
        boundary: entry
            .boundary
            .as_ref()
            .map(|dispute| Question { dispute, write: |v| vec![("begins", Value::Flag(*v))] }),
        runs: Runs(&entry.runs),
    }
}

/// Writes a rolling text on one line.
///
/// # Errors
/// Returns an error if the output cannot be written.
pub fn write_rolling(out: impl Write, rolling: &Rolling, meta: &RollingMeta<'_>) -> std::io::Result<()> {
    let amendments = meta.locus.as_ref().map(|l| {
        l.amendments
            .iter()
            .map(|(id, sponsors)| AmendmentOut { id, sponsors: SponsorList(sponsors) })
            .collect()
    });
    let document = RollingOut {
        format: "paraph.rolling/1",
        source: match meta.source {
            Format::Plain => "text",
            Format::Markdown => "markdown",
            Format::Akn => "akn",
            Format::Docx => "docx",
            Format::Odt => "odt",
        },
        locus: meta.locus.as_ref().map(|l| l.locus),
        amendments,
        sponsors: SponsorList(&rolling.sponsors),
        provisions: rolling.entries.iter().map(entry_out).collect(),
        counts: counts(&count_rolling(rolling)),
        findings: findings(&rolling.findings),
    };
    Ok(serde_json::to_writer(out, &document)?)
}
