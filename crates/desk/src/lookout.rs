//! A private paper beside an act that is about to be signed: what it would breach, and which red lines the text
//! crosses after it and did not before.

use paraph_private::{Private, Warning, check, stand};
use paraph_talks::act::Act;
use paraph_talks::{Moment, State};

/// A private paper, and where its red lines stood before an act.
pub struct Lookout {
    paper: Private,
    before: Vec<Warning>,
}

impl Lookout {
    /// Begins to look out.
    pub fn new(paper: Private, state: &State) -> Lookout {
        let before = stand(&paper, state);
        Lookout { paper, before }
    }

    /// The paper.
    pub fn paper(&self) -> &Private {
        &self.paper
    }

    /// What an act would breach: see [`paraph_private::check`]. `said` are the words that would stand apart from it.
    pub fn breaches(
        &self,
        state: &State,
        key: &str,
        act: &Act,
        said: &[String],
        now: Option<Moment>,
    ) -> Vec<Warning> {
        check(&self.paper, state, key, act, said, now)
    }

    /// Which red lines the text crosses now and did not when the lookout began.
    pub fn crossed(&self, state: &State) -> Vec<Warning> {
        stand(&self.paper, state).into_iter().filter(|w| !self.before.contains(w)).collect()
    }
}

/// Whether one of these should keep a delegate from signing.
pub fn stops(warnings: &[Warning]) -> bool {
    warnings.iter().any(|w| w.stops)
}

/// Warnings for people, a line each.
pub fn told(warnings: &[Warning]) -> String {
    let line = |warning: &Warning| {
        let item = warning.item.map_or("the mandate".to_owned(), |n| format!("item {n}"));
        format!("  {item}: {}\n", warning.says)
    };
    warnings.iter().map(line).collect()
}
