//! A check of a private paper against an act that is about to be signed: what the act would breach, and which
//! red lines the text crosses after it and did not cross before.

use paraph_private::{Private, Warning, check, stand};
use paraph_talks::act::Act;
use paraph_talks::{Moment, State};

/// A private paper, and the crossed red lines before an act.
pub struct Lookout {
    paper: Private,
    before: Vec<Warning>,
}

impl Lookout {
    /// Remembers the state of the red lines.
    pub fn new(paper: Private, state: &State) -> Lookout {
        let before = stand(&paper, state);
        Lookout { paper, before }
    }

    /// Returns the paper.
    pub fn paper(&self) -> &Private {
        &self.paper
    }

    /// Returns the items that an act would breach: see [`paraph_private::check`]. `said` contains the words
    /// of which the act holds only the hash.
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

    /// Returns the red lines that the text crosses now and did not cross at the beginning.
    pub fn crossed(&self, state: &State) -> Vec<Warning> {
        stand(&self.paper, state).into_iter().filter(|w| !self.before.contains(w)).collect()
    }
}

/// Whether one of these warnings should keep a delegate from signing.
pub fn stops(warnings: &[Warning]) -> bool {
    warnings.iter().any(|w| w.stops)
}

/// Returns warnings for people, one on each line.
pub fn told(warnings: &[Warning]) -> String {
    let line = |warning: &Warning| {
        let item = warning.item.map_or("the mandate".to_owned(), |n| format!("item {n}"));
        format!("  {item}: {}\n", warning.says)
    };
    warnings.iter().map(line).collect()
}
