//! The life of one provision: the acts that touched it, and the origin of its words.

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::{Line, Page, PageBuilder, Phrase, Run, say};
use paraph_text::Words;
use serde::Serialize;

use super::lapsed::{Lapsed, changed_by_another};
use super::log::signer;
use super::spoken::{Hearing, Spoken, with_spoken};
use super::tell::{told, touches};
use super::view::{NOT_SHOWN, Naming, ProvisionRef, View, WITHHELD};
use crate::act::{ActNo, ChangeBody, ProvisionBody, Topic};
use crate::state::State;
use crate::table::{BaseProvision, Closed, Fate, Gone, How, Lapse, Living, Span, Table, WordId, status};

/// The life of a provision, `paraph.readout.history/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "history"))]
pub struct History {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// The provision.
    pub provision: ProvisionRef,
    /// Whether it shows names.
    pub attribution: Naming,
    /// Status; absent if the provision is not in the base.
    pub status: Option<&'static str>,
    /// Fate of the provision, if it has left the base.
    pub gone: Option<Phrase>,
    /// Whether its words are withheld from this reader.
    pub withheld: bool,
    /// Current words in order, run by run.
    pub words: Vec<WordRun>,
    /// Acts that touched it.
    pub acts: Vec<Event>,
    /// Identities under which its words were proposed, closed and adopted.
    #[serde(skip)]
    ids: BTreeSet<String>,
    #[serde(skip)]
    subtitle: String,
}

/// Consecutive words that one act brought into the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WordRun {
    /// Words, with the spaces between them.
    pub words: String,
    /// Act that brought them into the base.
    pub act: ActNo,
    /// Manner: `base`, `accepted`, `finding`, `silence`, `corrected`, `withheld`, `other base`.
    pub how: &'static str,
    /// Act that asked for that, if it then waited for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "ActNo"))]
    pub asked_by_act: Option<ActNo>,
    /// Acts that proposed them, or submitted the text with which they came in.
    pub proposed_by_acts: Vec<ActNo>,
    /// Parties that proposed or submitted them, if names are shown.
    pub proposed: Vec<String>,
    /// Parties that accepted them, if names are shown.
    pub accepted: Vec<String>,
    /// Words of the earlier base in whose place they came in with another base.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub replaced: String,
}

/// One act in the life of a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// Number of the act.
    pub act: ActNo,
    /// Kind of the act, or `lapse` for a consent that the act before it in the list ended.
    pub kind: String,
    /// Credential that signed, if it is shown.
    pub by: Option<String>,
    /// Effect, in a sentence.
    pub says: Phrase,
    /// Words that its author wrote with it about this provision.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub spoken: Vec<Spoken>,
}

/// Returns the life of a provision, or `None` if the viewer may not see a provision with this
/// identity.
pub fn history(state: &State, viewer: Option<&str>, text: &str, provision: &str) -> Option<History> {
    let view = View::new(state, viewer);
    let (_, living) = view.texts().find(|(name, _)| *name == text)?;
    let standing = living.provision(provision);
    let lives =
        standing.is_some() || living.gone.contains_key(provision) || !living.brackets(provision).is_empty();
    if !lives || !view.sees(text, provision) {
        return None;
    }
    let named = view.names(text, provision);
    let shows = view.open(text, provision) || view.withheld(text, provision) && !view.outside();
    let (acts, ids) =
        if shows { events(&view, text, living, provision, named) } else { (Vec::new(), BTreeSet::new()) };
    Some(History {
        format: "paraph.readout.history/1",
        act: state.size(),
        provision: view.provision(text, provision),
        attribution: if named { Naming::Shown } else { Naming::NotShown },
        status: status(&state.table, &state.counted(), text, provision).map(|s| s.as_str()),
        gone: living.gone.get(provision).map(|gone| became(&view, text, gone)),
        withheld: view.withheld(text, provision),
        words: standing.map(|s| words(&view, text, living, s)).unwrap_or_default(),
        acts,
        ids,
        subtitle: view.subtitle(),
    })
}

fn became(view: &View<'_>, text: &str, gone: &Gone) -> Phrase {
    match gone {
        Gone::Deleted(act) => say!("deleted-consent-act", "Deleted by consent, by act {act}.", act),
        Gone::Merged(act, into) => {
            say!(
                "words-now-act",
                "Its words are now in {place}, by act {act}.",
                place = view.name(text, into),
                act
            )
        }
        Gone::SetAside(act, reason) => say!("set-aside-act", "Set aside by act {act}: {reason}", act, reason),
    }
}

fn words(view: &View<'_>, text: &str, living: &Living, standing: &BaseProvision) -> Vec<WordRun> {
    let (id, ids) = (standing.id(), standing.words.ids());
    let whose = lineage(&view.state.table, text, living, id);
    let origin = |word: WordId| origin(view, text, living, (id, &whose), word);
    let wording = Words::of(&standing.provision.wording);
    let mut out: Vec<WordRun> = Vec::new();
    let mut from = 0;
    while from < ids.len() {
        let source = origin(ids[from]);
        let mut to = from + 1;
        while to < ids.len() && ids[to].act == ids[from].act && origin(ids[to]) == source {
            to += 1;
        }
        out.push(WordRun { words: wording.slice(from..to).to_owned(), ..source });
        from = to;
    }
    out
}

/// Returns the provisions whose words a provision may have: itself, and those that it was split from or that were
/// merged into it, by consent or by another base.
fn lineage(table: &Table, text: &str, living: &Living, id: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut waiting = vec![id.to_owned()];
    while let Some(id) = waiting.pop() {
        let took = living.took.values().filter_map(|took| took.provisions.get(&id));
        waiting.extend(took.flat_map(|one| &one.from).filter(|from| !all.contains(*from)).cloned());
        let merged =
            living.gone.iter().filter(|(_, gone)| matches!(gone, Gone::Merged(_, into) if *into == id));
        waiting.extend(merged.map(|(from, _)| from).filter(|from| !all.contains(*from)).cloned());
        let parts = table.closings.values().flatten();
        let parts = parts.filter(|c| c.choice.text == text && c.became.as_ref() == Some(&id));
        let wholes = parts.filter_map(|c| c.choice.provision.rsplit_once('/').map(|(whole, _)| whole));
        waiting.extend(wholes.filter(|whole| !all.contains(*whole)).map(str::to_owned));
        all.insert(id);
    }
    all
}

/// Returns the origin of a word, without the word itself.
fn origin(
    view: &View<'_>,
    text: &str,
    living: &Living,
    (id, ids): (&str, &BTreeSet<String>),
    word: WordId,
) -> WordRun {
    let table = &view.state.table;
    let note = |act: ActNo| view.state.log.get((act as usize).wrapping_sub(1));
    let asked = note(word.act).and_then(|note| note.completed);
    let mut run = WordRun {
        words: String::new(),
        act: word.act,
        how: "base",
        asked_by_act: None,
        proposed_by_acts: Vec::new(),
        proposed: Vec::new(),
        accepted: Vec::new(),
        replaced: String::new(),
    };
    if let Some(took) = living.took.get(&word.act) {
        run.how = "other base";
        run.asked_by_act = asked;
        run.proposed_by_acts = vec![took.source];
        if let Some(submitted) = living.submitted.get(&took.source) {
            run.proposed = view.who(text, id, [&submitted.by]);
        }
        // Words that are gone from the base are for those who may see everything that was proposed.
        if view.open(text, id) && !view.outside() && !ids.iter().any(|id| view.shed(text, id)) {
            let replaced = took.provisions.get(id).and_then(|one| one.replaced(word.nth));
            run.replaced = replaced.unwrap_or_default().to_owned();
        }
        return run;
    }
    if let Some(closed) = table.closings.get(&word.act) {
        let concerns = |c: &Closed| ids.iter().any(|id| concerns(c, id));
        let here = closed.iter().filter(|c| c.choice.text == text && concerns(c));
        let all: Vec<&Closed> = here.collect();
        let exact = all.iter().find(|c| matches!(&c.span, Some(Span::Words(ids)) if ids.contains(&word)));
        let found = exact.copied().into_iter().chain(all.iter().copied()).next();
        run.how = match found.map(|c| c.how) {
            Some(How::Finding) => "finding",
            Some(How::Silence) => "silence",
            Some(How::Acceptance) | None => "accepted",
        };
        if let Some(closed) = found {
            run.proposed = view.who(text, id, &closed.sponsors);
            run.accepted = view.who(text, id, &closed.accepted);
            let adopted = |t: &crate::table::Tabled| {
                let mut on = t
                    .changes
                    .iter()
                    .filter(|c| touches(&c.change, id) || touches(&c.change, &closed.choice.provision));
                on.any(|c| {
                    c.fate == Fate::Adopted(word.act)
                        && c.sponsors.iter().any(|s| closed.sponsors.contains(s))
                })
            };
            run.proposed_by_acts =
                living.tabled.iter().filter(|(_, t)| adopted(t)).map(|(act, _)| *act).collect();
        }
        return run;
    }
    if let Some(submitted) = living.submitted.get(&word.act) {
        run.proposed = view.who(text, id, [&submitted.by]);
        return run;
    }
    let signed = asked.and_then(note).or_else(|| note(word.act));
    run.how = match signed.map(|note| note.kind.as_str()) {
        Some("withhold") => "withheld",
        Some("declare" | "correct") => "corrected",
        _ => "base",
    };
    run
}

fn concerns(closed: &Closed, id: &str) -> bool {
    closed.choice.provision == id || closed.became.as_deref() == Some(id)
}

/// Kinds of acts that concern the provisions of the act they name.
const FOLLOW: &[&str] = &[
    "join",
    "set-base",
    "withdraw",
    "renew",
    "take-back",
    "object",
    "declare",
    "reopen",
    "lift",
    "report",
    "decide",
    "comment",
    "open-offer",
    "redact",
];

/// Returns the acts that touched a provision, and the identities under which it was proposed, closed and adopted.
fn events(
    view: &View<'_>,
    text: &str,
    living: &Living,
    id: &str,
    named: bool,
) -> (Vec<Event>, BTreeSet<String>) {
    let closings = view.state.table.closings.iter();
    let mine: Vec<(ActNo, &Closed)> = closings
        .flat_map(|(act, all)| all.iter().map(|c| (*act, c)))
        .filter(|(_, c)| c.choice.text == text && concerns(c, id))
        .collect();
    let mut aliases: BTreeSet<String> = mine.iter().map(|(_, c)| c.choice.provision.clone()).collect();
    aliases.insert(id.to_owned());
    let closed: BTreeSet<ActNo> = mine.iter().map(|(act, _)| *act).collect();
    let of_it = |provision: &ProvisionBody| {
        let same = |body: &ProvisionBody| body.wording == provision.wording;
        aliases.contains(&provision.id)
            || living.brackets(id).iter().any(|bracket| bracket.inserted.as_ref().is_some_and(same))
    };
    let all = living.tabled.iter().flat_map(|(act, tabled)| tabled.changes.iter().map(move |c| (*act, c)));
    let inserted: BTreeMap<ActNo, String> = all
        .filter_map(|(act, change)| match &change.change {
            ChangeBody::Insert { provision, .. } if of_it(provision) => Some((act, provision.id.clone())),
            _ => None,
        })
        .collect();
    let lapses: Vec<&Lapse> =
        view.state.table.lapses.iter().filter(|one| ended(view, one, text, id)).collect();
    let mut about: BTreeSet<ActNo> = BTreeSet::new();
    let mut out = Vec::new();
    for (note, number) in view.state.log.iter().zip(1..) {
        let names = &note.names;
        let here = names.whole.as_deref() == Some(text)
            || names.provisions.iter().any(|(t, p)| t == text && aliases.contains(p));
        let follows = names.act.is_some_and(|of| about.contains(&of)) && FOLLOW.contains(&note.kind.as_str());
        let recalled = view.state.recalls.get(&number).filter(|one| super::recalled::told(view, one));
        let recalls = recalled.is_some_and(|one| !one.lapsed.is_disjoint(&about));
        let touched =
            here || follows || recalls || closed.contains(&number) || inserted.contains_key(&number);
        // An act that was refused is of no effect. It is told to those who negotiate, with the reason.
        let void = note.refused.is_some() && (view.outside() || note.by.is_none());
        if !touched || void {
            continue;
        }
        // A submitted text is one act; remarks on it are not about each of its provisions.
        if note.refused.is_none() {
            about.insert(number);
        }
        let by = signer(view, note).filter(|_| named);
        out.push(Event {
            act: number,
            kind: note.kind.clone(),
            by,
            says: told(view, number, note, Some((text, id))),
            spoken: Vec::new(),
        });
        let ended = lapses.iter().filter(|one| one.by == number).map(|one| Lapsed::of(view, one).says());
        out.extend(ended.map(|says| Event {
            act: number,
            kind: "lapse".to_owned(),
            by: None,
            says,
            spoken: Vec::new(),
        }));
    }
    aliases.extend(inserted.into_values());
    (out, aliases)
}

/// Returns the last form of a provision that has left the base: as it was deleted, or as the last draft had it.
pub(crate) fn last_of<'a>(state: &'a State, text: &str, id: &str) -> Option<&'a BaseProvision> {
    let closed = state.table.closings.values().rev().flatten().filter(|closed| closed.choice.text == text);
    let mut deleted = closed.filter_map(|closed| closed.deleted.as_ref()).map(|(last, _)| last);
    let drafts = state.proceedings.drafts.values().rev().filter(|draft| draft.text == text);
    let mut drafted = drafts.flat_map(|draft| &draft.provisions);
    deleted.find(|last| last.id() == id).or_else(|| drafted.find(|last| last.id() == id))
}

/// Finds a provision that has left the base by its last number, the latest to leave if several had it.
pub fn gone_with_number(state: &State, text: &str, number: &str) -> Option<String> {
    let plain = |number: &str| {
        let bare = number.trim().trim_end_matches(['.', ')']).to_lowercase();
        bare.split_whitespace().last().map(str::to_owned).unwrap_or_default()
    };
    let living = state.table.texts.get(text)?;
    let left = |gone: &Gone| match gone {
        Gone::Deleted(act) | Gone::Merged(act, _) | Gone::SetAside(act, _) => *act,
    };
    let last = |id: &str| last_of(state, text, id).and_then(|last| last.provision.number.as_ref());
    let found = living.gone.iter().filter(|(id, _)| {
        last(id)
            .is_some_and(|last| plain(&last.number) == plain(number) || plain(&last.label) == plain(number))
    });
    found.max_by_key(|(_, gone)| left(gone)).map(|(id, _)| id.clone())
}

/// Whether it is a consent to the provision that another party's act ended.
fn ended(view: &View<'_>, lapse: &Lapse, text: &str, id: &str) -> bool {
    lapse.text == text && lapse.provision == id && changed_by_another(view.state, lapse)
}

impl History {
    /// Adds the words that people wrote with the acts: the wordings that they proposed, reasons, comments, notes.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> History {
        let ids = &self.ids;
        let here = |spoken: &Spoken| spoken.on.is_empty() || spoken.on.iter().any(|p| ids.contains(&p.id));
        let told = |what: Topic| matches!(what, Topic::Accepts | Topic::Provided | Topic::Speaker);
        for event in self.acts.iter_mut().filter(|event| event.kind != "lapse") {
            let mut spoken = hearing.of(event.act);
            // A submitted text is in the words and their sources.
            let base = event.kind == "submit";
            spoken.retain(|s| here(s) && !told(s.what) && !(base && s.what == Topic::Wording));
            // A line of the provision's own history need not name it.
            spoken.iter_mut().for_each(|spoken| spoken.on.clear());
            event.spoken = spoken;
        }
        self
    }

    /// Lays out the history as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        if self.attribution == Naming::NotShown {
            page.paragraph(vec![Run::faint(NOT_SHOWN)]);
        }
        if let Some(status) = self.status {
            page.paragraph(vec![Run::plain("Status: "), Run::strong(status)]);
        }
        if let Some(gone) = &self.gone {
            page.paragraph(vec![Run::plain(gone)]);
        }
        if !self.words.is_empty() {
            page.heading("Words and their sources");
            let mut whole: Line = Vec::new();
            for run in &self.words {
                if run.how != "base" && !run.proposed.is_empty() {
                    whole.extend([Run::label(&run.proposed), Run::plain(" ")]);
                }
                whole.extend([Run::words(&run.words, &run.proposed), Run::faint(format!(" ({}) ", run.act))]);
            }
            page.paragraph(whole);
            let replaced = self.words.iter().any(|run| !run.replaced.is_empty());
            let row = |run: &WordRun| {
                let acts: Vec<String> = run.proposed_by_acts.iter().map(|a| format!("act {a}")).collect();
                let mut proposed = Vec::new();
                if !run.proposed.is_empty() {
                    proposed.extend([Run::label(&run.proposed), Run::plain(" ")]);
                }
                proposed.push(Run::faint(acts.join(", ")));
                let came = match run.asked_by_act {
                    Some(asked) => format!("{}, act {asked}, in effect with act {}", run.how, run.act),
                    None => format!("{}, act {}", run.how, run.act),
                };
                let mut cells = vec![
                    vec![Run::words(&run.words, &run.proposed)],
                    proposed,
                    if run.accepted.is_empty() { Vec::new() } else { vec![Run::label(&run.accepted)] },
                    vec![Run::plain(came)],
                ];
                if replaced {
                    cells.push(vec![Run::plain(&run.replaced)]);
                }
                cells
            };
            let mut head = vec!["Words", "Proposed or handed in", "Accepted", "Came in"];
            if replaced {
                head.push("In place of");
            }
            page.table(&head, self.words.iter().map(row).collect());
        }
        if self.withheld {
            page.paragraph(vec![Run::faint(format!(
                "{WITHHELD} Its words are for named credentials; the title stands in their place."
            ))]);
        }
        if !self.acts.is_empty() {
            page.heading("What was done");
        }
        let row = |event: &Event| {
            let mut did = vec![Run::plain(&event.says)];
            with_spoken(&mut did, &event.spoken);
            vec![
                vec![Run::faint(event.act.to_string())],
                vec![Run::strong(event.kind.replace('-', " "))],
                vec![Run::plain(event.by.clone().unwrap_or_default())],
                did,
            ]
        };
        page.table(&["Act", "Kind", "By", "What it did"], self.acts.iter().map(row).collect());
        page.titled(&format!("History of {}", self.provision.name), self.subtitle.clone())
    }
}
