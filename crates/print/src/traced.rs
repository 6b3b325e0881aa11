//! A trace of every provision from a draft to a later one, as a table.

use paraph_talks::readout::{Block, Page, Run};
use paraph_talks::{Became, Draft, State};
use serde_json::json;

use crate::trace::{Place, trace};

/// A line of a trace: the earlier number, the later number, the changes, and the act.
type Line = (Option<String>, Option<String>, Vec<&'static str>, Option<u64>);

/// The trace of every provision from one draft to a later one according to the record: kept, set aside,
/// merged or deleted, and by which act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    old: u32,
    new: u32,
    rows: Vec<Line>,
}

impl Traced {
    /// Traces one draft to a later one.
    pub fn of(state: &State, old: &Draft, new: &Draft) -> Traced {
        let word = |became: &Became| match became {
            Became::Reworded => "reworded",
            Became::Moved => "moved",
            Became::Renumbered => "renumbered",
            Became::Merged => "merged",
            Became::Deleted => "deleted",
            Became::SetAside => "set aside",
            Became::Inserted => "inserted",
        };
        let name = |place: Option<Place>| place.map(|place| place.name);
        let rows = trace(state, old, new)
            .into_iter()
            .map(|row| (name(row.old), name(row.new), row.what.iter().map(word).collect(), row.by))
            .collect();
        Traced { old: old.number, new: new.number, rows }
    }

    /// Returns the trace as JSON, `paraph.readout.trace/1`.
    pub fn json(&self) -> String {
        let row = |(old, new, what, by): &Line| json!({"old": old, "new": new, "what": what, "by": by});
        let rows: Vec<_> = self.rows.iter().map(row).collect();
        json!({"format": "paraph.readout.trace/1", "old": self.old, "new": self.new, "rows": rows})
            .to_string()
    }

    /// Returns the trace as a table for a terminal.
    pub fn text(&self) -> String {
        let all = std::iter::once(self.head()).chain(self.cells());
        all.map(|[old, new, what]| format!("{old:<14}{new:<14}{what}\n")).collect()
    }

    /// Returns the trace as a table in Markdown.
    pub fn markdown(&self) -> String {
        let row = |[old, new, what]: [String; 3]| format!("| {old} | {new} | {what} |\n");
        let rows: String = self.cells().map(row).collect();
        format!("{}|---|---|---|\n{rows}", row(self.head()))
    }

    /// Returns the trace as a page.
    pub fn page(&self, title: &str) -> Page {
        let row = |cells: [String; 3]| cells.into_iter().map(|cell| vec![Run::plain(cell)]).collect();
        Page {
            title: title.to_owned(),
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
