//! Next steps: pending tasks, with their owners and due dates.

use paraph_page::{Line, Moment, Page, PageBuilder, Run};
use serde::Serialize;

use super::needs::Need;
use super::spoken::Hearing;
use super::task::tasks;
use super::view::{View, day, hour, listed};
use crate::act::{ActNo, DateKind};
use crate::state::State;

/// Next steps, `paraph.readout.next/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "next"))]
pub struct NextSteps {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Current time, if the caller supplies it.
    pub today: Option<Moment>,
    /// Dates that all have accepted, and other dates that have not passed.
    pub dates: Vec<DateLine>,
    /// Tasks, by due date, then by act.
    pub steps: Vec<Need>,
    #[serde(skip)]
    subtitle: String,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateLine {
    /// Act that set it.
    pub act: ActNo,
    /// `meeting` or `deadline`.
    pub kind: DateKind,
    /// Time.
    pub at: Moment,
    /// Subject.
    pub about: String,
    /// Party that set it.
    pub set_by: String,
    /// Parties that accepted it.
    pub accepted: Vec<String>,
    /// Whether all have accepted it. Only then does a countdown start for all.
    pub binds: bool,
    /// Number of whole days left, if the caller supplies the current time.
    pub days: Option<i64>,
}

impl DateLine {
    pub(crate) fn line(&self) -> Line {
        let kind = if self.kind == DateKind::Meeting { "meeting" } else { "deadline" };
        let mut line = vec![
            Run::strong(hour(self.at)),
            Run::plain(format!(", {kind}: {}; set by ", self.about.trim_end_matches('.'))),
        ];
        line.push(Run::label(std::slice::from_ref(&self.set_by)));
        if self.binds {
            line.push(Run::plain(", accepted by all"));
        } else {
            line.extend([
                Run::plain(", accepted by "),
                Run::label(&self.accepted),
                Run::plain(" alone so far"),
            ]);
        }
        let left = self.days.map_or(String::new(), |d| match d {
            0 => "; today or tomorrow".to_owned(),
            d if d < 0 => "; past".to_owned(),
            1 => "; in 1 day".to_owned(),
            d => format!("; in {d} days"),
        });
        line.push(Run::faint(format!("{left} (act {})", self.act)));
        line
    }
}

/// Returns the upcoming dates, nearest first.
pub(crate) fn dates(view: &View<'_>, today: Option<Moment>) -> Vec<DateLine> {
    if view.outside() {
        return Vec::new();
    }
    let counted = view.state.counted();
    let now = today.or(view.state.proceedings.clock.now);
    let ahead = view.state.proceedings.dates.iter().filter(|(_, d)| now.is_none_or(|now| d.at >= now));
    let mut out: Vec<DateLine> = ahead
        .map(|(act, d)| DateLine {
            act: *act,
            kind: d.kind,
            at: d.at,
            about: d.about.clone(),
            set_by: d.set_by.to_string(),
            accepted: super::view::codes(&d.accepted),
            binds: counted.is_subset(&d.accepted),
            days: now.map(|now| d.at.hours_since(now).div_euclid(24)),
        })
        .collect();
    out.sort_by_key(|d| (d.at, d.act));
    out
}

/// Returns a reader's upcoming dates, nearest first.
pub fn dates_ahead(state: &State, viewer: Option<&str>, today: Option<Moment>) -> Vec<DateLine> {
    dates(&View::new(state, viewer), today)
}

/// Returns the pending tasks, with their owners and due dates.
pub fn next(state: &State, viewer: Option<&str>, today: Option<Moment>) -> NextSteps {
    let view = View::new(state, viewer);
    let mut steps: Vec<Need> = tasks(&view).iter().map(|task| Need::of(&view, task, today)).collect();
    steps.sort_by_key(|step| (step.due.is_none(), step.due, step.act));
    NextSteps {
        format: "paraph.readout.next/1",
        act: state.size(),
        today,
        dates: dates(&view, today),
        steps,
        subtitle: view.subtitle(),
    }
}

impl NextSteps {
    /// Adds what was written with the acts from which the tasks result.
    #[must_use]
    pub fn hear(mut self, hearing: &Hearing<'_>) -> NextSteps {
        self.steps.iter_mut().for_each(|need| need.hear(hearing));
        self
    }

    /// Lays out the steps as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        page.list("Dates", self.dates.iter().map(DateLine::line).collect());
        if self.steps.is_empty() {
            page.paragraph(vec![Run::plain("No steps are pending.")]);
        } else {
            page.heading("Steps");
        }
        let row = |step: &Need| {
            let when = step.due.map_or("no date".to_owned(), |d| {
                format!("{}{}", day(d), if step.overdue { ", overdue" } else { "" })
            });
            let mut what = vec![Run::plain(&step.says)];
            if step.provisions.iter().any(|p| !step.says.contains(p.name.as_str())) {
                what.push(Run::plain(format!(" On {}.", listed(&step.provisions))));
            }
            let act = step.act.map_or(String::new(), |a| a.to_string());
            vec![
                vec![Run::plain(when)],
                vec![Run::strong(step.owners.join(", "))],
                what,
                vec![Run::faint(step.verb)],
                vec![Run::faint(act)],
            ]
        };
        page.table(&["Due", "Who", "What", "By", "Act"], self.steps.iter().map(row).collect());
        page.titled("Next steps", self.subtitle.clone())
    }
}
