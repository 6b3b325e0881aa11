//! `paraph check`: whether a file is what the record says was issued, what it tells beside its text, and what it
//! hides from the eye.

use std::path::PathBuf;
use std::process::ExitCode;

use paraph_interop::docx::docx_leaks;
use paraph_interop::{Format, Ink, print_redline};
use paraph_talks::State;
use paraph_talks::act::Sentence;
use paraph_text::{Finding, Id, Kind, Provision, Severity, Text, Wording, Words, inspect, redline};
use serde_json::{Value, json};

use super::to_stdout;
use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::talks::{Which, draft_text, record};

/// Something that the record says was issued or drafted.
struct Issued {
    name: String,
    act: u64,
    released: bool,
    hash: String,
    text: Text,
}

/// Checks a file against a record, where there is one, and for what it tells and hides.
pub fn check(file: PathBuf, which: &Which, format: &str) -> Outcome<ExitCode> {
    let source = Source::new(file);
    let read = source.text(source.format().unwrap_or(Format::Plain))?;
    let session = record(which)?;
    let issued = session.as_ref().map(|session| issued(session.state())).transpose()?;
    let leaks = if source.format() == Some(Format::Docx) {
        let bytes = source.bytes()?;
        docx_leaks(&bytes).map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.remedy()))?
    } else {
        Vec::new()
    };
    let hides = inspect(&read.text);
    let hides: Vec<&Finding> = hides.iter().filter(|f| f.severity > Severity::Note).collect();
    let same = issued.as_ref().and_then(|all| all.iter().rev().find(|i| flat(&i.text) == flat(&read.text)));
    let near = issued.as_ref().and_then(|all| {
        let shared = |i: &&Issued| shared(&i.text, &read.text);
        all.iter().max_by_key(shared).filter(|i| same.is_none() && shared(i) > 0)
    });
    if format == "json" {
        let told = |i: &Issued| json!({"name": i.name, "act": i.act, "released": i.released, "hash": i.hash});
        let finding = |f: &Finding| json!({"code": f.code, "place": f.place, "message": f.message});
        let answer = json!({
            "format": "paraph.check/1",
            "record": issued.is_some(),
            "is": same.map(told),
            "nearest": near.map(told),
            "tells": leaks.iter().map(finding).collect::<Vec<Value>>(),
            "hides": hides.iter().map(|f| finding(f)).collect::<Vec<Value>>(),
        });
        to_stdout(format!("{answer}\n").as_bytes())?;
    } else {
        let mut out = matched(&source.name(), issued.is_some(), same, near, &read.text);
        if source.format() == Some(Format::Docx) {
            out.push_str(&listed("It tells beside its text:", "It tells nothing beside its text.", &leaks));
        }
        let hides: Vec<Finding> = hides.into_iter().cloned().collect();
        out.push_str(&listed("It hides from the eye:", "It hides nothing from the eye.", &hides));
        to_stdout(out.as_bytes())?;
    }
    Ok(if issued.is_some() && same.is_none() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn matched(name: &str, record: bool, same: Option<&Issued>, near: Option<&Issued>, text: &Text) -> String {
    match (same, near) {
        (Some(same), _) => {
            let released = if same.released {
                "It was released: all parties have cleared it."
            } else {
                "It was not released."
            };
            format!("{name} is {} (act {}), word for word. {released}\n{}\n", same.name, same.act, same.hash)
        }
        (None, Some(near)) => {
            let redline = redline(&near.text, text);
            format!(
                "{name} is no draft or statement of this record. Nearest is {} (act {}), from which it differs so:\n\n{}\n",
                near.name,
                near.act,
                print_redline(&redline, Ink::Plain, false)
            )
        }
        (None, None) if record => format!("{name} is no draft or statement of this record, and near none.\n"),
        (None, None) => "There is no record here to check it against: name one with -f.\n".to_owned(),
    }
}

fn listed(head: &str, none: &str, findings: &[Finding]) -> String {
    if findings.is_empty() {
        return format!("{none}\n");
    }
    let line = |f: &Finding| {
        let place = if f.place.is_empty() { String::new() } else { format!("{}: ", f.place) };
        format!("  {place}{}\n", f.message)
    };
    format!("{head}\n{}", findings.iter().map(line).collect::<String>())
}

/// All drafts and statements of a record.
fn issued(state: &State) -> Outcome<Vec<Issued>> {
    let counted = state.counted();
    let mut all = Vec::new();
    for (act, draft) in &state.proceedings.drafts {
        all.push(Issued {
            name: format!("draft {} of {}", draft.number, draft.text),
            act: *act,
            released: !counted.is_empty() && counted.is_subset(&draft.cleared),
            hash: draft.hash.clone(),
            text: draft_text(draft)?,
        });
    }
    for (act, statement) in &state.proceedings.statements {
        let words = |sentence: &Sentence| match sentence {
            Sentence::Fact { words, .. } | Sentence::Common { words } | Sentence::Own { words, .. } => {
                words.clone()
            }
        };
        let title = std::iter::once((Kind::Title, statement.title.clone()));
        let lines = title.chain(statement.sentences.iter().map(|s| (Kind::Paragraph, words(s))));
        let provisions = lines.enumerate().map(|(at, (kind, words))| Provision {
            id: Id::new(format!("s{at}")),
            kind,
            level: u8::from(kind != Kind::Title),
            number: None,
            wording: Wording::new(&words),
        });
        all.push(Issued {
            name: format!("the statement “{}”", statement.title),
            act: *act,
            released: !counted.is_empty() && counted.is_subset(&statement.cleared),
            hash: statement.hash.clone(),
            text: Text::new(provisions.collect()),
        });
    }
    Ok(all)
}

/// All words and numbers of a text, in order, without what is between them.
fn flat(text: &Text) -> Vec<String> {
    let mut out = Vec::new();
    for provision in text.provisions() {
        let label = provision.number.as_ref().map_or("", |n| n.number.as_str());
        for part in [label, provision.wording.as_str()] {
            out.extend(Words::of(part).iter().map(str::to_owned));
        }
    }
    out
}

/// How many provisions of one text stand word for word in another.
fn shared(one: &Text, other: &Text) -> usize {
    let words = |p: &Provision| Words::of(p.wording.as_str()).iter().map(str::to_owned).collect::<Vec<_>>();
    let all: std::collections::BTreeSet<Vec<String>> = other.provisions().iter().map(words).collect();
    one.provisions().iter().filter(|p| all.contains(&words(p))).count()
}
