//! The log: every act in order, its outcome and its effect.

use paraph_page::{Page, PageBuilder, Phrase, Run};
use serde::Serialize;

use super::spoken::{Hearing, Spoken, with_spoken};
use super::tell::told;
use super::view::{NOT_SHOWN, Naming, View, counted};
use crate::act::ActNo;
use crate::state::{Note, State};

/// The log, `paraph.readout.log/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "log"))]
pub struct LogReadout {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Whether it shows who proposed, accepted and objected.
    pub attribution: Naming,
    /// The acts.
    pub acts: Vec<LogLine>,
    /// Number of acts that are not shown to this reader.
    pub not_shown: usize,
    #[serde(skip)]
    subtitle: String,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LogLine {
    /// Number of the act.
    pub act: ActNo,
    /// Kind of the act.
    pub kind: String,
    /// Credential that signed it, if it is known and shown.
    pub by: Option<String>,
    /// Outcome: `done`, `waits`, `completed`, `refused`.
    pub outcome: &'static str,
    /// Act that it completed.
    pub completed: Option<ActNo>,
    /// Code of the refusal, for programs.
    pub refused: Option<String>,
    /// Effect, in a sentence.
    pub says: Phrase,
    /// Words that its author wrote with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub spoken: Vec<Spoken>,
}

/// Kinds of acts whose author is hidden when the rules hide who supports words.
pub(crate) const UNATTRIBUTED: &[&str] = &[
    "submit",
    "propose",
    "withdraw",
    "renew",
    "position",
    "accept",
    "take-back",
    "object",
    "agree",
    "return",
    "reserve",
    "lift",
    "no-change",
    "keep",
    "open-offer",
    "offer",
    "join",
    "principle",
    "uphold",
    "elevate",
    "correct",
];

/// Returns the signer that a log line shows, if any.
pub(crate) fn signer(view: &View<'_>, note: &Note) -> Option<String> {
    let hidden = view.attribution() == Naming::NotShown && UNATTRIBUTED.contains(&note.kind.as_str());
    note.by.clone().filter(|_| !hidden)
}

/// Kinds of acts that every reader of the talks may see.
const PUBLIC: &[&str] = &["open", "accede", "leave", "meet", "state-time", "remark"];

/// Whether the reader may know of an act.
pub(super) fn shown(view: &View<'_>, number: ActNo, note: &Note) -> bool {
    if !view.outside() {
        return true;
    }
    let own = note.by.as_ref().is_some_and(|by| view.credential().is_some_and(|c| &c.name == by));
    let to_it = |party| {
        let consulted = view.state.proceedings.consultations.get(&number);
        consulted.is_some_and(|(_, c)| c.partners.contains(party))
    };
    own || (note.refused.is_none() && PUBLIC.contains(&note.kind.as_str())) || view.party().is_some_and(to_it)
}

/// Returns the acts from a number on.
pub fn log(state: &State, viewer: Option<&str>, from: ActNo) -> LogReadout {
    let view = View::new(state, viewer);
    let all = state.log.iter().zip(1..).filter(|(_, number)| *number >= from);
    let (acts, hidden): (Vec<_>, Vec<_>) = all.partition(|(note, number)| shown(&view, *number, note));
    LogReadout {
        format: "paraph.readout.log/1",
        act: state.size(),
        attribution: view.attribution(),
        acts: acts.into_iter().map(|(note, number)| line_of(&view, number, note)).collect(),
        not_shown: hidden.len(),
        subtitle: view.subtitle(),
    }
}

/// Returns the line of an act, without its words.
pub(super) fn line_of(view: &View<'_>, number: ActNo, note: &Note) -> LogLine {
    let refused = note.refused.as_ref();
    let outcome = match (refused.is_some(), note.completed, view.state.pending.contains_key(&number)) {
        (true, ..) => "refused",
        (_, Some(_), _) => "completed",
        (_, _, true) => "waits",
        _ => "done",
    };
    LogLine {
        act: number,
        kind: note.kind.clone(),
        by: signer(view, note),
        outcome,
        completed: note.completed,
        refused: refused.map(|r| r.code.clone()),
        says: told(view, number, note, None),
        spoken: Vec::new(),
    }
}

impl LogReadout {
    /// Adds the words that people wrote with the acts.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> LogReadout {
        self.acts.iter_mut().for_each(|line| line.spoken = hearing.beside(line.act));
        self
    }

    /// Lays out the log as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        if self.attribution == Naming::NotShown {
            page.paragraph(vec![Run::faint(NOT_SHOWN)]);
        }
        let row = |line: &LogLine| {
            let outcome = if line.outcome == "done" { "" } else { line.outcome };
            let mut did = vec![Run::plain(&line.says)];
            with_spoken(&mut did, &line.spoken);
            vec![
                vec![Run::faint(line.act.to_string())],
                vec![Run::strong(line.kind.replace('-', " "))],
                vec![Run::plain(line.by.clone().unwrap_or_else(|| "not shown".to_owned()))],
                vec![Run::plain(outcome)],
                did,
            ]
        };
        page.table(&["Act", "Kind", "By", "", "What it did"], self.acts.iter().map(row).collect());
        if self.not_shown > 0 {
            page.paragraph(vec![Run::faint(format!("{} not shown to you.", counted(self.not_shown, "act")))]);
        }
        page.titled("Log", self.subtitle.clone())
    }
}
