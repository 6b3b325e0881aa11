//! Progress over time: the number of open brackets after each act and at the end of each day.
//!
//! The state holds no history. This readout is therefore shown the state after each act of the
//! fold.

use paraph_page::{Page, PageBuilder, Run};
use serde::Serialize;

use super::view::{counted, day};
use crate::act::ActNo;
use crate::state::State;

/// Maximum length of a sparkline.
const SIGNS: usize = 60;
/// Width of the chart, in its own units.
const WIDE: u64 = 720;
/// Height of the chart without the scale.
const HIGH: u64 = 200;
/// Left end of its lines.
const LEFT: u64 = 40;
/// Top of its lines.
const TOP: u64 = 12;

/// Observes the talks act by act.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    title: String,
    seen: ActNo,
    acts: Vec<ActOpen>,
    days: Vec<DayOpen>,
}

/// Number of open brackets from an act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActOpen {
    /// Number of the act.
    pub act: ActNo,
    /// Number of open brackets in all texts after it.
    pub open: usize,
}

/// Number of open brackets at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayOpen {
    /// Day by the record's time, or the opening day of the talks: `2025-11-23`.
    pub day: String,
    /// Number of open brackets at its end.
    pub open: usize,
    /// Last act of the day.
    pub act: ActNo,
}

/// Progress over time, `paraph.readout.progress/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "progress"))]
pub struct ProgressReadout {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Acts that changed the number of open brackets.
    pub acts: Vec<ActOpen>,
    /// Days, in order.
    pub days: Vec<DayOpen>,
    /// Sparkline of the number over time: `▁▃▅█▅▂`.
    pub sparkline: String,
    /// Chart, as SVG.
    pub svg: String,
    #[serde(skip)]
    subtitle: String,
}

impl Progress {
    /// Starts without observations.
    pub fn new() -> Progress {
        Progress::default()
    }

    /// Observes the state after an act. Acts that were skipped count with the next one.
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

    /// Returns the observations as a readout.
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

    /// Returns the number of open brackets after at most `points` acts, evenly spread over the
    /// record. The last is the current number.
    pub fn sampled(&self, points: usize) -> Vec<usize> {
        let points = points.min(usize::try_from(self.seen).unwrap_or(points)) as u64;
        (1..=points).map(|nth| self.open_at(nth * self.seen / points)).collect()
    }

    /// Draws a stepped line over the acts, with scales for brackets and acts.
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
    /// Lays out the progress as a page.
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
