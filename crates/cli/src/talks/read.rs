//! What can be read off the record.

use std::fmt::Write;

use indicatif::{ProgressBar, ProgressDrawTarget};
use paraph_desk::{draft_text, statement_text};
use paraph_interop::docx::{DocxMeta, Reason, text_docx};
use paraph_interop::html::rolling_page;
use paraph_interop::layout::text_layout;
use paraph_interop::{Ink, json, print_markdown, print_plain, print_rolling, print_rolling_markdown};
use paraph_node::Session;
use paraph_store::Store;
use paraph_talks::act::ChangeBody;
use paraph_talks::readout::{Block, Page, Run};
use paraph_talks::{Attribution, Became, Draft, Living, State, StatementState};
use paraph_text::{Id, Text};
use serde_json::{Value, json as value};

use super::address::{living, points};
use super::args::{Of, Shown, Which};
use super::record::session;
use crate::args::{ALL, Colour, Form, Out, Word};
use crate::command::akn::{akn_rolling, akn_text};
use crate::command::{docx_meta, only_in_word, page, pdf_file, rolling_pdf, title, to_stdout, word_file};
use crate::fault::{Fault, Outcome};
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

/// The rolling text, or one point of it. A Word file of talks under Chatham House rules names nobody.
pub fn show(
    point: Option<&str>,
    of: &Of,
    which: &Which,
    mut word: Word,
    out: &Out,
    colour: Colour,
) -> Outcome {
    let output = Output::new(out, &ALL, colour)?;
    only_in_word(&word, &output)?;
    let session = session(which)?;
    let state = session.state();
    let (name, living) = living(state, of.text.as_deref())?;
    let mut rolling = living.rolling().clone();
    if let Some(point) = point {
        let id = points(living, &[point.to_owned()])?.remove(0);
        rolling.entries.retain(|entry| entry.id.as_str() == id);
    }
    let issued = state.proceedings.drafts.values().filter(|draft| draft.text == name);
    let designation = match issued.map(|draft| draft.number).max() {
        Some(number) => format!("Rolling text after draft {number}"),
        None => "Rolling text".to_owned(),
    };
    match output.form {
        Form::Json => output.write(|out| {
            let meta = json::RollingMeta { source: paraph_interop::Format::Markdown, locus: None };
            json::write_rolling(&mut *out, &rolling, &meta)?;
            out.write_all(b"\n")
        }),
        Form::Docx | Form::Pdf => {
            word.no_names |= state.rules.attribution != Attribution::Shown;
            let named = title(&living.text(), &state.title);
            let mut meta = docx_meta(named, &designation, word.date.as_deref())?;
            meta.hash = Some(record_hash(&session));
            meta.date = meta.date.or_else(|| state.proceedings.clock.before(state.size() + 1));
            if output.form == Form::Pdf {
                return output.write_bytes(&rolling_pdf(&rolling, meta, &word)?);
            }
            let reasons = if word.track { reasons(&session, living)? } else { Vec::new() };
            output.write_bytes(&word_file(&rolling, &reasons, meta, &word))
        }
        Form::Html => output.write_str(&rolling_page(&rolling, &page(name.to_string(), designation))),
        Form::Markdown => output.write_str(&print_rolling_markdown(&rolling)),
        Form::Akn => output.write_str(&akn_rolling(&rolling)?),
        _ => output.write_str(&print_rolling(&rolling, if output.colour { Ink::Colour } else { Ink::Plain })),
    }
}

/// Why what is tabled is wished, where the words of it are here: each on the first provision that it is about.
fn reasons(session: &Session, living: &Living) -> Outcome<Vec<Reason>> {
    let mut out = Vec::new();
    for tabled in living.tabled.values() {
        let Some(hash) = &tabled.reason else { continue };
        let Some(text) = session.content(hash)? else { continue };
        let about = tabled.live().find_map(|c| match &c.change {
            ChangeBody::Insert { provision, .. } => Some(Id::new(&*provision.id)),
            change => change.touches().first().map(|id| Id::new(*id)),
        });
        if let Some(id) = about {
            out.push(Reason { id, who: tabled.by.to_string(), text });
        }
    }
    Ok(out)
}

/// The text of a draft as it was issued, with its number and hash.
pub fn draft(number: u64, of: &Of, which: &Which, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, &ALL, colour)?;
    let session = session(which)?;
    let (_, draft) = paraph_desk::draft(session.state(), of.text.as_deref(), number)?;
    let text = draft_text(draft)?;
    let meta = draft_meta(session.state(), draft, &text);
    match output.form {
        Form::Docx => output.write_bytes(&text_docx(&text, &meta)),
        Form::Pdf => output.write_bytes(&pdf_file(&text_layout(&text), &meta)?),
        Form::Json => output.write(|out| {
            json::write_text(&mut *out, &text, &[])?;
            out.write_all(b"\n")
        }),
        Form::Html => {
            let about = format!("Draft {number}, {}", draft.hash);
            output.write_str(&rolling_page(&paraph_text::compose(&text, &[]), &page(meta.title, about)))
        }
        Form::Markdown => output.write_str(&print_markdown(&text)),
        Form::Akn => output.write_str(&akn_text(&text)?),
        Form::Text => output.write_str(&print_plain(&text)),
    }
}

/// A joint statement as it was drafted, to be initialled and released.
pub fn statement(act: u64, which: &Which, out: Out, colour: Colour) -> Outcome {
    let output = Output::new(&out, &ALL, colour)?;
    let session = session(which)?;
    let Some(found) = session.state().proceedings.statements.get(&act) else {
        return Err(Fault::input(format!("act {act} drafts no statement"), "See `paraph log`."));
    };
    let (text, meta) = (statement_text(found), statement_meta(session.state(), act, found));
    match output.form {
        Form::Docx => output.write_bytes(&text_docx(&text, &meta)),
        Form::Pdf => output.write_bytes(&pdf_file(&text_layout(&text), &meta)?),
        Form::Json => output.write(|out| {
            json::write_text(&mut *out, &text, &[])?;
            out.write_all(b"\n")
        }),
        Form::Html => {
            let about = format!("{}, {}", meta.designation, found.hash);
            output.write_str(&rolling_page(&paraph_text::compose(&text, &[]), &page(meta.title, about)))
        }
        Form::Markdown => output.write_str(&print_markdown(&text)),
        Form::Akn => output.write_str(&akn_text(&text)?),
        Form::Text => output.write_str(&print_plain(&text)),
    }
}

/// What a statement says of itself on each page.
pub fn statement_meta(state: &State, act: u64, statement: &StatementState) -> DocxMeta {
    DocxMeta {
        title: statement.title.clone(),
        designation: format!("Statement of act {act}"),
        date: state.proceedings.clock.before(act),
        hash: Some(format!("Hash {}", statement.hash)),
        ..DocxMeta::default()
    }
}

/// What a draft says of itself on each page, in Word files and in PDF.
pub fn draft_meta(state: &State, draft: &Draft, text: &Text) -> DocxMeta {
    DocxMeta {
        title: title(text, &state.title),
        designation: format!("Draft {}", draft.number),
        date: issued_at(state, draft).and_then(|act| state.proceedings.clock.before(act)),
        hash: Some(format!("Hash {}", draft.hash)),
        ..DocxMeta::default()
    }
}

/// The act that issued a draft.
fn issued_at(state: &State, draft: &Draft) -> Option<u64> {
    let same = |d: &Draft| d.text == draft.text && d.number == draft.number;
    state.proceedings.drafts.iter().find(|(_, d)| same(d)).map(|(act, _)| *act)
}

/// What the trace that leads to a draft says of itself on each page.
pub fn trace_meta(session: &Session, later: &Draft) -> Outcome<DocxMeta> {
    let text = draft_text(later)?;
    let (designation, hash) = ("Trace".to_owned(), Some(record_hash(session)));
    Ok(DocxMeta { designation, hash, ..draft_meta(session.state(), later, &text) })
}

/// The hash of the record as it stands, as a document that was worked out from it bears it.
pub fn record_hash(session: &Session) -> String {
    format!("Record {}", session.store().chain().root())
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
pub fn trace(state: &State, old: &Draft, new: &Draft) -> Traced {
    let word = |became: &Became| match became {
        Became::Reworded => "reworded",
        Became::Moved => "moved",
        Became::Renumbered => "renumbered",
        Became::Merged => "merged",
        Became::Deleted => "deleted",
        Became::SetAside => "set aside",
        Became::Inserted => "inserted",
    };
    let name = |place: Option<paraph_desk::Place>| place.map(|place| place.name);
    let rows: Vec<Line> = paraph_desk::trace(state, old, new)
        .into_iter()
        .map(|row| (name(row.old), name(row.new), row.what.iter().map(word).collect(), row.by))
        .collect();
    Traced { old: old.number, new: new.number, rows }
}

/// What became of every provision of one draft in a later one.
pub struct Traced {
    old: u32,
    new: u32,
    rows: Vec<Line>,
}

impl Traced {
    /// As JSON, `paraph.readout.trace/1`.
    pub fn json(&self) -> String {
        let row = |(old, new, what, by): &Line| value!({"old": old, "new": new, "what": what, "by": by});
        let rows: Vec<Value> = self.rows.iter().map(row).collect();
        let all =
            value!({"format": "paraph.readout.trace/1", "old": self.old, "new": self.new, "rows": rows});
        format!("{all}\n")
    }

    /// As a table for a terminal.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for [old, new, what] in std::iter::once(self.head()).chain(self.cells()) {
            let _ = writeln!(text, "{old:<14}{new:<14}{what}");
        }
        text
    }

    /// As a table in Markdown.
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        for (at, [old, new, what]) in std::iter::once(self.head()).chain(self.cells()).enumerate() {
            let _ = writeln!(text, "| {old} | {new} | {what} |");
            if at == 0 {
                text.push_str("|---|---|---|\n");
            }
        }
        text
    }

    /// As a page.
    pub fn page(&self, title: String) -> Page {
        let row = |cells: [String; 3]| cells.into_iter().map(|cell| vec![Run::plain(cell)]).collect();
        Page {
            title,
            subtitle: format!("What became of draft {} in draft {}", self.old, self.new),
            blocks: vec![Block::Table { head: self.head().to_vec(), rows: self.cells().map(row).collect() }],
        }
    }

    fn head(&self) -> [String; 3] {
        [format!("Draft {}", self.old), format!("Draft {}", self.new), "What became of it".to_owned()]
    }

    fn cells(&self) -> impl Iterator<Item = [String; 3]> {
        self.rows.iter().map(|(old, new, what, by)| {
            let what = if what.is_empty() { "unchanged".to_owned() } else { what.join(", ") };
            let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
            [name(old), name(new), by.map_or(what.clone(), |act| format!("{what} by act {act}"))]
        })
    }
}
