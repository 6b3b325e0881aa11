//! What needs me: tasks that this credential can settle today, and those where its silence would
//! bind.

use paraph_page::{Line, Moment, Page, PageBuilder, Phrase, Run, Say, say};
use serde::Serialize;

use super::brackets::spoke;
use super::spoken::{Hearing, Spoken, with_spoken};
use super::task::{Task, own, tasks};
use super::view::{ProvisionRef, View, hour, listed};
use crate::act::ActNo;
use crate::party::{PartyCode, Role};
use crate::state::State;
use crate::table::{Living, OpenBracket};

/// Tasks of a credential, `paraph.readout.needs/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "needs"))]
pub struct NeedsMe {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Name of the credential.
    pub credential: String,
    /// Current time, if the caller supplies it.
    pub today: Option<Moment>,
    /// Tasks, starting with those where silence binds, then by due date, then by act.
    pub items: Vec<Need>,
    #[serde(skip)]
    subtitle: String,
}

/// One task of a credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Need {
    /// Type of task: `base`, `bracket`, `put`, `corrections`, `hand`, `co-sponsor`, `declare`,
    /// `close`, `two-ways`, `referral`, `elevation`, `consultation`, `draft`, `release`,
    /// `decision`, `principle`, `statement`, `date`, `ad-referendum`, `reservation`, `stale`,
    /// `lapsed`, `recalled`.
    pub what: &'static str,
    /// Description, in a sentence.
    pub says: Phrase,
    /// Provisions that it is about.
    pub provisions: Vec<ProvisionRef>,
    /// Parties or credentials that can settle it.
    pub owners: Vec<Phrase>,
    /// Due date.
    pub due: Option<Moment>,
    /// Whether the due date has passed.
    pub overdue: bool,
    /// Whether silence would bind.
    pub silence_binds: bool,
    /// Act that it results from.
    pub act: Option<ActNo>,
    /// Kind of act that settles it.
    pub verb: &'static str,
    /// What was written with the act that it results from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub spoken: Vec<Spoken>,
}

impl Need {
    /// Adds what was written with the act that it results from. Brackets have reasons of their own, and what the task
    /// says itself is not said again.
    pub(crate) fn hear(&mut self, hearing: &Hearing<'_>) {
        if let Some(act) = self.act.filter(|_| self.what != "bracket") {
            self.spoken = hearing.beside(act);
            let says = self.says.as_str();
            self.spoken.retain(|one| one.words.as_ref().is_none_or(|words| !says.contains(words.as_str())));
        }
    }

    pub(crate) fn of(view: &View<'_>, task: &Task, today: Option<Moment>) -> Need {
        Need {
            what: task.what,
            says: task.says.clone(),
            provisions: task.provisions.clone(),
            owners: task.owners(view),
            due: task.due,
            overdue: task.due.zip(today).is_some_and(|(due, today)| due < today),
            silence_binds: task.silence,
            act: task.act,
            verb: task.verb,
            spoken: Vec::new(),
        }
    }
}

/// Returns the tasks that a credential can settle now.
pub fn needs(state: &State, viewer: Option<&str>, today: Option<Moment>) -> NeedsMe {
    needs_first(state, viewer, today, usize::MAX).0
}

/// Returns the tasks that a credential can settle now, with at most `most` of the brackets on which
/// its party has not spoken, and the number of those brackets.
pub fn needs_first(
    state: &State,
    viewer: Option<&str>,
    today: Option<Moment>,
    most: usize,
) -> (NeedsMe, usize) {
    let view = View::new(state, viewer);
    let all = tasks(&view).into_iter().chain(own(&view)).filter(|task| task.is_for(&view));
    let mut items: Vec<Need> = all
        .map(|task| {
            let owners = view.credential().map(|c| c.name.say()).into_iter().collect();
            Need { owners, ..Need::of(&view, &task, today) }
        })
        .collect();
    let mut unspoken = unspoken(&view);
    let brackets = unspoken.len();
    // In order of the acts that opened them. A shortened list uses the order of print, which does
    // not need the acts of all brackets.
    unspoken.truncate(most);
    items.extend(
        unspoken.into_iter().map(|(text, living, label, bracket)| speak(&view, text, living, label, bracket)),
    );
    items.sort_by_key(|need| (!need.silence_binds, need.due.is_none(), need.due, need.act));
    let needs = NeedsMe {
        format: "paraph.readout.needs/1",
        act: state.size(),
        credential: view.credential().map(|c| c.name.clone()).unwrap_or_default(),
        today,
        items,
        subtitle: view.subtitle(),
    };
    (needs, brackets)
}

/// Returns the brackets on which the reader's party has not spoken.
fn unspoken<'a>(view: &View<'a>) -> Vec<(&'a str, &'a Living, &'a str, &'a OpenBracket)> {
    let speaks = view.counts() && matches!(view.role(), Some(Role::Head | Role::Delegate));
    let (Some(credential), true) = (view.credential(), speaks) else { return Vec::new() };
    let mut out = Vec::new();
    for (text, living) in view.texts() {
        for (label, bracket) in living.labelled() {
            let readable = view.open(text, &bracket.provision)
                && (bracket.home == bracket.provision || view.open(text, &bracket.home));
            if readable && !spoke(view.state, text, bracket, &credential.party) {
                out.push((text, living, label, bracket));
            }
        }
    }
    out
}

/// Makes the task of speaking on a bracket.
fn speak(view: &View<'_>, text: &str, living: &Living, label: &str, bracket: &OpenBracket) -> Need {
    let provision = view.provision(text, &bracket.provision);
    Need {
        what: "bracket",
        says: say!(
            "not-spoken-bracket",
            "{party} has not spoken on bracket {label} of {place}.",
            party = view.party().map_or("", PartyCode::as_str),
            label,
            place = provision.name
        ),
        provisions: vec![provision],
        owners: view.credential().map(|c| c.name.say()).into_iter().collect(),
        due: None,
        overdue: false,
        silence_binds: false,
        act: super::brackets::since(living, bracket),
        verb: "position",
        spoken: Vec::new(),
    }
}

impl NeedsMe {
    /// Adds what was written with the acts from which the tasks result.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> NeedsMe {
        self.items.iter_mut().for_each(|need| need.hear(hearing));
        self
    }

    /// Lays out the list as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        if self.credential.is_empty() {
            page.paragraph(vec![Run::plain(
                "Name the credential for which you ask: the tasks depend on it.",
            )]);
        } else if self.items.is_empty() {
            page.paragraph(vec![Run::plain("Nothing needs you now.")]);
        }
        let lines =
            |wanted: &dyn Fn(&&Need) -> bool| self.items.iter().filter(wanted).map(Need::line).collect();
        page.list("Your silence would count as consent", lines(&|n| n.silence_binds));
        page.list("With a date", lines(&|n| !n.silence_binds && n.due.is_some()));
        page.list("Without a date", lines(&|n| !n.silence_binds && n.due.is_none() && n.what != "bracket"));
        page.list("Brackets on which you have not spoken", lines(&|n| n.what == "bracket"));
        page.titled("What needs me", self.subtitle.clone())
    }
}

impl Need {
    pub(crate) fn line(&self) -> Line {
        let mut line = Vec::new();
        if let Some(due) = self.due {
            line.push(Run::strong(format!("{}{}: ", hour(due), if self.overdue { ", overdue" } else { "" })));
        }
        line.push(Run::plain(&self.says));
        let named = self.provisions.iter().all(|p| self.says.contains(p.name.as_str()));
        if !named && !self.provisions.is_empty() {
            line.push(Run::plain(format!(" On {}.", listed(&self.provisions))));
        }
        let act = self.act.map_or(String::new(), |act| format!("act {act}; "));
        with_spoken(&mut line, &self.spoken);
        line.push(Run::faint(format!(" ({act}{})", self.verb)));
        line
    }
}
