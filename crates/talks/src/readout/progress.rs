//! Progress over time: how many brackets are open after each act, and at the end of each day.
//!
//! The state holds no history, so this one watches the fold: it is shown the state after each act.

use paraph_page::{Page, PageBuilder, Run};
use serde::Serialize;

use super::view::{counted, day};
use crate::act::ActNo;
use crate::state::State;

/// So many signs make a sparkline at most.
const SIGNS: usize = 60;
/// The width of the chart, in units of its own.
const WIDE: u64 = 720;
/// Its height without the scale.
const HIGH: u64 = 200;
/// Where its lines begin.
const LEFT: u64 = 40;
/// And where they are highest.
const TOP: u64 = 12;

/// Watches the talks act by act.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    title: String,
    seen: ActNo,
    acts: Vec<ActOpen>,
    days: Vec<DayOpen>,
}

/// How many brackets were open from an act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ActOpen {
    /// The act.
    pub act: ActNo,
    /// Open brackets of all texts after it.
    pub open: usize,
}

/// How many were open at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayOpen {
    /// The day by the record's time, or that on which the talks opened: `2025-11-23`.
    pub day: String,
    /// Open brackets at its end.
    pub open: usize,
    /// The last act of the day.
    pub act: ActNo,
}

/// Progress over time, `paraph.readout.progress/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProgressReadout {
    /// The format.
    pub format: &'static str,
    /// As of which act.
    pub act: ActNo,
    /// Each act that changed the number of open brackets.
    pub acts: Vec<ActOpen>,
    /// Day by day.
    pub days: Vec<DayOpen>,
    /// The number over time in signs: `▁▃▅█▅▂`.
    pub sparkline: String,
    /// The chart.
    pub svg: String,
    #[serde(skip)]
    subtitle: String,
}

impl Progress {
    /// Nothing seen yet.
    pub fn new() -> Progress {
        Progress::default()
    }

    /// Looks at the state after an act. Acts that were passed over count with the next.
    pub fn observe(&mut self, state: &State) {
        let (act, open) = (state.size(), state.table.texts.values().map(|l| l.all_brackets().count()).sum());
        if self.title != state.title {
            self.title.clone_from(&state.title);
        }
        if self.acts.last().map(|last| last.open) != Some(open) {
            self.acts.push(ActOpen { act, open });
        }
        let opened = || state.date.get(..10).unwrap_or_default().to_owned();
        let day = state.proceedings.clock.now.map_or_else(opened, day);
        match self.days.last_mut().filter(|last| last.day == day) {
            Some(last) => (last.open, last.act) = (open, act),
            None => self.days.push(DayOpen { day, open, act }),
        }
        self.seen = act;
    }

    /// What was seen.
    pub fn readout(&self) -> ProgressReadout {
        ProgressReadout {
            format: "paraph.readout.progress/1",
            act: self.seen,
            acts: self.acts.clone(),
            days: self.days.clone(),
            sparkline: self.sparkline(),
            svg: self.svg(),
            subtitle: format!("{}, after act {}", self.title, self.seen),
        }
    }

    fn open_at(&self, act: ActNo) -> usize {
        let after = self.acts.partition_point(|a| a.act <= act);
        after.checked_sub(1).map_or(0, |at| self.acts[at].open)
    }

    fn most(&self) -> usize {
        self.acts.iter().map(|a| a.open).max().unwrap_or(0).max(1)
    }

    fn sparkline(&self) -> String {
        const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        let most = self.most();
        self.sampled(SIGNS).into_iter().map(|open| BARS[open * (BARS.len() - 1) / most]).collect()
    }

    /// How many were open, after at most so many acts that lie evenly over the record; the last is as of now.
    pub fn sampled(&self, points: usize) -> Vec<usize> {
        let points = points.min(usize::try_from(self.seen).unwrap_or(points)) as u64;
        (1..=points).map(|nth| self.open_at(nth * self.seen / points)).collect()
    }

    /// A line in steps over the acts, with the scale of brackets and of acts.
    fn svg(&self) -> String {
        let most = self.most() as u64;
        let acts = self.seen.saturating_sub(1).max(1);
        let x = |act: ActNo| LEFT + act.saturating_sub(1) * (WIDE - LEFT - 8) / acts;
        let y = |open: usize| TOP + (most - open as u64) * HIGH / most;
        let mut path = String::new();
        let mut last = None;
        for point in &self.acts {
            match last {
                None => path.push_str(&format!("M{} {}", x(point.act), y(point.open))),
                Some(_) => path.push_str(&format!("H{}V{}", x(point.act), y(point.open))),
            }
            last = Some(point.open);
        }
        path.push_str(&format!("H{}", x(self.seen)));
        let floor = TOP + HIGH;
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {}\" fill=\"currentColor\" font-size=\"12\">",
            floor + 24
        );
        out.push_str(&format!(
            "<path d=\"M{LEFT} {TOP}V{floor}H{}\" fill=\"none\" stroke=\"currentColor\" opacity=\"0.4\"/>",
            WIDE - 8
        ));
        if last.is_some() {
            out.push_str(&format!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            ));
        }
        out.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{most}</text>",
            LEFT - 6,
            TOP + 10
        ));
        out.push_str(&format!("<text x=\"{}\" y=\"{floor}\" text-anchor=\"end\">0</text>", LEFT - 6));
        out.push_str(&format!("<text x=\"{LEFT}\" y=\"{}\">act 1</text>", floor + 18));
        out.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">act {}</text></svg>",
            WIDE - 8,
            floor + 18,
            self.seen
        ));
        out
    }
}

impl ProgressReadout {
    /// The progress as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        let now = self.acts.last().map_or(0, |a| a.open);
        let most = self.acts.iter().map(|a| a.open).max().unwrap_or(0);
        let says = format!("{} now; at most {most} at once.", counted(now, "open bracket"));
        page.paragraph(vec![Run::strong(says.clone())]);
        page.chart(
            self.svg.clone(),
            format!("{}\nOpen brackets from act 1 to act {}: {says}", self.sparkline, self.act),
        );
        let row = |d: &DayOpen| {
            let change = vec![Run::plain(d.open.to_string())];
            vec![vec![Run::plain(&d.day)], change, vec![Run::faint(d.act.to_string())]]
        };
        page.table(&["Day", "Open at its end", "Last act"], self.days.iter().map(row).collect());
        page.titled("Progress", self.subtitle.clone())
    }
}
