//! What can be read off the record.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use indicatif::{ProgressBar, ProgressDrawTarget};
use paraph_interop::{Ink, json, print_rolling};
use paraph_store::Store;
use paraph_talks::act::ProvisionBody;
use paraph_talks::{Became, Draft, State, Status, accepting, status as status_of};
use serde_json::{Value, json as value};

use super::address::{label, letter, living, name_of, points, reading};
use super::args::{Of, Shown};
use super::desk::session;
use crate::args::{Colour, Form, Out};
use crate::command::to_stdout;
use crate::fault::Outcome;
use crate::output::Output;

fn put(shown: &Shown, json: &Value, text: &str) -> Outcome {
    if shown.format == "json" {
        to_stdout(format!("{json}\n").as_bytes())
    } else {
        to_stdout(text.as_bytes())
    }
}

fn list(words: impl IntoIterator<Item = impl ToString>) -> String {
    words.into_iter().map(|w| w.to_string()).collect::<Vec<_>>().join(", ")
}

/// Points of a text by their status, in order of print.
fn by_status(state: &State, text: &str) -> BTreeMap<Status, Vec<String>> {
    let counted = state.counted();
    let Some(living) = state.desk.texts.get(text) else { return BTreeMap::new() };
    let mut out: BTreeMap<Status, Vec<String>> = BTreeMap::new();
    for standing in &living.base {
        if let Some(status) = status_of(&state.desk, &counted, text, standing.id()) {
            out.entry(status).or_default().push(label(living, standing.id()));
        }
    }
    out
}

/// Where the talks stand.
pub fn status(shown: &Shown) -> Outcome {
    let session = session(&shown.which)?;
    let state = session.state();
    let mut text = format!("{}\n{}\n", state.title, "=".repeat(state.title.chars().count()));
    let parties = state.parties.values().filter(|m| m.left.is_none()).map(|m| m.party.code.as_str());
    let _ = writeln!(text, "Parties: {}. Acts: {}.", list(parties), state.size());
    let mut texts = Vec::new();
    for (name, living) in state.desk.texts.iter().filter(|(_, l)| l.edition > 0) {
        let brackets = living.all_brackets().count();
        let draft = state.proceedings.latest_draft(name).map(|(_, d)| d.number);
        let _ = writeln!(
            text,
            "\n{name}: edition {}, {brackets} open brackets{}",
            living.edition,
            draft.map_or(String::new(), |n| format!(", last issued as draft {n}"))
        );
        let statuses = by_status(state, name);
        for (status, points) in &statuses {
            let _ = writeln!(text, "  {:<26}{:>4}  {}", status.as_str(), points.len(), list(points));
        }
        let named = |ids: std::collections::BTreeSet<&str>| -> Vec<String> {
            ids.into_iter().map(|id| label(living, id)).collect()
        };
        let (referred, elevated) =
            (named(state.proceedings.referred(name)), named(state.proceedings.elevated(name)));
        for (what, points) in [("referred to teams", &referred), ("put to principals", &elevated)] {
            if !points.is_empty() {
                let _ = writeln!(text, "  {what:<26}{:>4}  {}", points.len(), list(points));
            }
        }
        let statuses: BTreeMap<&str, Vec<String>> =
            statuses.into_iter().map(|(status, points)| (status.as_str(), points)).collect();
        texts.push(value!({
            "text": name, "edition": living.edition, "brackets": brackets, "draft": draft,
            "points": statuses, "referred": referred, "elevated": elevated,
        }));
    }
    let waiting: Vec<(u64, &str, Vec<String>)> = state
        .pending
        .iter()
        .map(|(act, pending)| {
            let missing = state.counted().into_iter().filter(|p| !pending.joined.contains(p));
            (*act, pending.kind.as_str(), missing.map(|p| p.to_string()).collect())
        })
        .collect();
    if !waiting.is_empty() {
        text.push_str("\nWaiting for more hands:\n");
        for (act, kind, missing) in &waiting {
            let _ = writeln!(text, "  act {act}, {kind}: {}", list(missing));
        }
    }
    let all = state.counted();
    let dates: Vec<Value> = state
        .proceedings
        .dates
        .iter()
        .map(|(act, date)| {
            let open: Vec<String> = all.iter().filter(|p| !date.accepted.contains(*p)).map(|p| p.to_string()).collect();
            let kind = if date.kind == paraph_talks::act::DateKind::Deadline { "deadline" } else { "meeting" };
            value!({"act": act, "kind": kind, "at": date.at, "about": date.about, "set_by": date.set_by, "not_accepted_by": open})
        })
        .collect();
    if !dates.is_empty() {
        text.push_str("\nDates:\n");
        for (date, shown) in state.proceedings.dates.values().zip(&dates) {
            let open = shown["not_accepted_by"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let open = list(open);
            let open = if open.is_empty() {
                "accepted by all".to_owned()
            } else {
                format!("not accepted by {open}")
            };
            let _ = writeln!(text, "  {}  {}, set by {}, {open}", date.at, date.about, date.set_by);
        }
    }
    let json = value!({
        "format": "paraph.readout.status/1", "title": state.title, "acts": state.size(), "texts": texts,
        "waiting": waiting.iter().map(|(act, kind, missing)| value!({"act": act, "kind": kind, "missing": missing})).collect::<Vec<_>>(),
        "dates": dates,
    });
    put(shown, &json, &text)
}

/// The rolling text, or one point of it with what is said of it.
pub fn show(point: Option<&str>, of: &Of, shown: &Shown, colour: Colour) -> Outcome {
    let session = session(&shown.which)?;
    let (_, living) = living(session.state(), of.text.as_deref())?;
    let mut rolling = living.rolling();
    if let Some(point) = point {
        let id = points(living, &[point.to_owned()])?.remove(0);
        rolling.entries.retain(|entry| entry.id.as_str() == id);
    }
    let form = if shown.format == "json" { Form::Json } else { Form::Text };
    let output = Output::new(&Out { format: Some(form), output: None }, &[form], colour)?;
    if form == Form::Json {
        return output.write(|out| {
            let meta = json::RollingMeta { source: paraph_interop::Format::Markdown, locus: None };
            json::write_rolling(&mut *out, &rolling, &meta)?;
            out.write_all(b"\n")
        });
    }
    output.write_str(&print_rolling(&rolling, if output.colour { Ink::Colour } else { Ink::Plain }))
}

/// The open brackets, with the letters by which alternatives are accepted.
pub fn brackets(of: &Of, shown: &Shown) -> Outcome {
    let session = session(&shown.which)?;
    let state = session.state();
    let (name, living) = living(state, of.text.as_deref())?;
    let mut text = String::new();
    let mut rows = Vec::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut open: Vec<_> = living.all_brackets().collect();
    open.sort_by_key(|b| living.position(&b.provision).unwrap_or(usize::MAX));
    for bracket in open {
        let nth = seen.entry(bracket.provision.as_str()).or_default();
        *nth += 1;
        let place = format!("{}.{nth}", label(living, &bracket.provision));
        let within = if bracket.depth > 0 { format!(", {} deep", bracket.depth) } else { String::new() };
        let _ = writeln!(text, "{place}{within}");
        let mut alternatives = Vec::new();
        for (at, alternative) in bracket.alternatives.iter().enumerate() {
            let choice = bracket.choice(name, at);
            let words = reading(living, &alternative.reading);
            let who = if alternative.base { "base".to_owned() } else { list(&alternative.sponsors) };
            let accepted = accepting(&state.desk, &choice);
            let yes: Vec<&str> =
                accepted.iter().filter(|p| !alternative.sponsors.contains(*p)).map(|p| p.as_str()).collect();
            let note = if yes.is_empty() { String::new() } else { format!("   accepted by {}", list(&yes)) };
            let _ = writeln!(text, "  {}  {who}: {words}{note}", letter(at));
            alternatives.push(value!({
                "letter": letter(at), "base": alternative.base, "sponsors": alternative.sponsors,
                "words": words, "accepted_by": accepted, "choice": choice,
            }));
        }
        rows.push(value!({"bracket": place, "provision": bracket.provision, "depth": bracket.depth, "alternatives": alternatives}));
    }
    if rows.is_empty() {
        text.push_str("No bracket is open.\n");
    }
    put(shown, &value!({"format": "paraph.readout.brackets/1", "text": name, "brackets": rows}), &text)
}

/// Every act in its order.
pub fn log(shown: &Shown) -> Outcome {
    let session = session(&shown.which)?;
    let mut text = String::new();
    let mut rows = Vec::new();
    for (number, note) in (1u64..).zip(&session.state().log) {
        let by = note.by.as_deref().unwrap_or("(a key that is not known)");
        let mark = match (&note.refused, note.completed) {
            (Some(refusal), _) => format!("   void: {}", refusal.rule),
            (None, Some(act)) => format!("   completes {act}"),
            (None, None) if session.state().pending.contains_key(&number) => "   waits".to_owned(),
            (None, None) => String::new(),
        };
        let _ = writeln!(text, "{number:>5}  {by:<20} {}{mark}", note.kind);
        rows.push(value!({"act": number, "by": note.by, "kind": note.kind, "refused": note.refused, "completes": note.completed}));
    }
    put(shown, &value!({"format": "paraph.readout.log/1", "acts": rows}), &text)
}

/// The drafts that were issued.
pub fn drafts(shown: &Shown) -> Outcome {
    let session = session(&shown.which)?;
    let state = session.state();
    let mut text = String::new();
    let mut rows = Vec::new();
    for (act, draft) in &state.proceedings.drafts {
        let points = draft
            .provisions
            .iter()
            .filter(|p| p.provision.kind == "point" || p.provision.kind == "article")
            .count();
        let all = state.counted();
        let public = !all.is_empty() && all.iter().all(|p| draft.cleared.contains(p));
        let _ = writeln!(
            text,
            "{} draft {}: act {act}, {points} points, {} open brackets; initialled by {}; {}\n  {}",
            draft.text,
            draft.number,
            draft.brackets,
            if draft.initialled.is_empty() { "nobody".to_owned() } else { list(&draft.initialled) },
            if public {
                "public".to_owned()
            } else {
                format!(
                    "cleared by {}",
                    if draft.cleared.is_empty() { "nobody".to_owned() } else { list(&draft.cleared) }
                )
            },
            draft.hash
        );
        rows.push(value!({
            "text": draft.text, "number": draft.number, "act": act, "hash": draft.hash, "brackets": draft.brackets,
            "initialled": draft.initialled, "cleared": draft.cleared, "public": public, "trace": draft.trace,
        }));
    }
    if rows.is_empty() {
        text.push_str("No draft was issued yet.\n");
    }
    put(shown, &value!({"format": "paraph.readout.drafts/1", "drafts": rows}), &text)
}

/// Reads the whole record again and checks every act.
pub fn verify(shown: &Shown) -> Outcome {
    let mut session = session(&shown.which)?;
    let bar =
        ProgressBar::with_draw_target(Some(session.store().size()), ProgressDrawTarget::stderr_with_hz(5));
    let size = session.verify(&mut |number| bar.set_position(number));
    bar.finish_and_clear();
    let size = size?;
    let root = session.store().chain().root();
    let void = session.state().log.iter().filter(|note| note.refused.is_some()).count();
    let text = format!(
        "Every act holds: {size} acts, signatures and order checked, the state folded anew.\n{void} of them are void, as the log says. Root {root}\n"
    );
    put(
        shown,
        &value!({"format": "paraph.readout.verify/1", "acts": size, "void": void, "root": root}),
        &text,
    )
}

/// A line of a trace: the earlier number, the later one, what happened, and by which act.
type Line = (Option<String>, Option<String>, Vec<&'static str>, Option<u64>);

/// What became of every provision of one draft in a later one, as the record has it: who is kept, who
/// was set aside, merged or deleted, and by which act.
pub fn trace(old: &Draft, new: &Draft, between: &[&Draft], form: Form) -> Outcome {
    let bodies = |draft: &Draft| -> Vec<ProvisionBody> {
        draft.provisions.iter().map(|standing| standing.provision.clone()).collect()
    };
    let (before, after) = (bodies(old), bodies(new));
    let (before, after): (Vec<&ProvisionBody>, Vec<&ProvisionBody>) =
        (before.iter().collect(), after.iter().collect());
    let lines = || between.iter().flat_map(|draft| &draft.trace);
    let mut rows: Vec<Line> = Vec::new();
    for (at, body) in after.iter().enumerate() {
        let Some(earlier) = before.iter().position(|p| p.id == body.id) else {
            rows.push((None, Some(name_of(&after, at)), vec!["inserted"], None));
            continue;
        };
        let was = before[earlier];
        let mut what = Vec::new();
        let same =
            paraph_text::Words::of(&was.wording).iter().eq(paraph_text::Words::of(&body.wording).iter());
        if !same {
            what.push("reworded");
        }
        if was.number != body.number {
            what.push("renumbered");
        }
        if lines().any(|line| line.new.as_ref() == Some(&body.id) && line.what.contains(&Became::Moved)) {
            what.push("moved");
        }
        rows.push((Some(name_of(&before, earlier)), Some(name_of(&after, at)), what, None));
    }
    for (at, body) in before.iter().enumerate().filter(|(_, p)| !after.iter().any(|n| n.id == p.id)) {
        let gone = lines().find(|line| line.old.as_ref() == Some(&body.id) && line.by.is_some());
        let into = gone.and_then(|line| line.new.as_ref());
        let into = into.and_then(|id| after.iter().position(|p| p.id == *id)).map(|at| name_of(&after, at));
        let what = gone.map_or("deleted", |line| match line.what.first() {
            Some(Became::SetAside) => "set aside",
            Some(Became::Merged) => "merged",
            _ => "deleted",
        });
        // In the place where a reader of the earlier draft looks for it.
        let before_it: BTreeSet<String> = (0..at).map(|p| name_of(&before, p)).collect();
        let place = rows.iter().rposition(|row| row.0.as_ref().is_some_and(|name| before_it.contains(name)));
        let row = (Some(name_of(&before, at)), into, vec![what], gone.and_then(|line| line.by));
        rows.insert(place.map_or(0, |place| place + 1), row);
    }
    if form == Form::Json {
        let rows: Vec<Value> = rows
            .iter()
            .map(|(old, new, what, by)| value!({"old": old, "new": new, "what": what, "by": by}))
            .collect();
        let all =
            value!({"format": "paraph.readout.trace/1", "old": old.number, "new": new.number, "rows": rows});
        return to_stdout(format!("{all}\n").as_bytes());
    }
    let (from, to) = (format!("Draft {}", old.number), format!("Draft {}", new.number));
    let mut text = match form {
        Form::Markdown => format!("| {from} | {to} | What became of it |\n|---|---|---|\n"),
        _ => format!("{from:<14}{to:<14}What became of it\n"),
    };
    for (old, new, what, by) in &rows {
        let (old, new) = (old.as_deref().unwrap_or("-"), new.as_deref().unwrap_or("-"));
        let what = if what.is_empty() { "unchanged".to_owned() } else { what.join(", ") };
        let what = by.map_or(what.clone(), |act| format!("{what} by act {act}"));
        let _ = match form {
            Form::Markdown => writeln!(text, "| {old} | {new} | {what} |"),
            _ => writeln!(text, "{old:<14}{new:<14}{what}"),
        };
    }
    to_stdout(text.as_bytes())
}
