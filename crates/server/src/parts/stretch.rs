//! A stretch of a long list: what a page shows of it, and links to the rest. A page is bounded however long
//! the list is.

use maud::{Markup, html};

use crate::input::{Input, encoded};
use crate::look::Look;

/// Number of rows of a table on one page.
pub const ROWS: usize = 500;

/// Names in a query that belong to one page.
const OF_THIS_PAGE: &[&str] = &["from", "part", "at", "told", "deed", "mark", "once"];

/// A stretch of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Place of its first item in the list, from 0.
    pub from: usize,
    /// Maximum number of items in it.
    pub most: usize,
    /// Number of items in the list.
    pub all: usize,
}

impl Stretch {
    /// Returns the stretch that a request asks for with `from`.
    pub fn of(asked: &Input, all: usize, most: usize) -> Stretch {
        let from = asked.number("from").and_then(|from| usize::try_from(from).ok()).unwrap_or(0);
        Stretch { from: from.min(all.saturating_sub(1)), most, all }
    }

    /// Returns the items in it.
    pub fn cut<T>(self, all: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        all.skip(self.from).take(self.most)
    }

    /// Says what is shown of how many.
    pub fn says(self, look: &Look<'_>) -> String {
        let count = |number: usize| fluent_bundle::FluentValue::from(number as u64);
        let (first, last) = (self.from + 1, (self.from + self.most).min(self.all));
        let about = [("first", count(first)), ("last", count(last)), ("all", count(self.all))];
        look.voice.say_with("shown-of", &about)
    }

    /// Says what is shown of how many, with links to the items before and after. It is empty if everything is
    /// shown.
    pub fn links(self, look: &Look<'_>, path: &str, asked: &Input) -> Markup {
        if self.all <= self.most {
            return html! {};
        }
        let end = (self.from + self.most).min(self.all);
        let to = |from: usize| format!("{path}?{}from={from}", repeated(asked));
        html! {
            p.row {
                span.soft { (self.says(look)) } " "
                @if self.from > 0 { a.button rel="prev" href=(to(self.from.saturating_sub(self.most))) { (look.say("before")) } " " }
                @if end < self.all { a.button rel="next" href=(to(end)) { (look.say("further")) } }
            }
        }
    }
}

/// Returns what was asked for as the beginning of a query, without the stretch.
fn repeated(asked: &Input) -> String {
    let kept = asked.values().iter().filter(|(name, _)| !OF_THIS_PAGE.contains(&name.as_str()));
    kept.flat_map(|(name, values)| {
        values.iter().map(move |value| format!("{}={}&", encoded(name), encoded(value)))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_stays_within_its_list() {
        let asked = |from: &str| {
            let mut asked = Input::default();
            asked.add("from", from);
            asked
        };
        let cut = |from, all| Stretch::of(&asked(from), all, 3).cut(0..all).collect::<Vec<_>>();
        assert_eq!(cut("0", 7), [0, 1, 2]);
        assert_eq!(cut("6", 7), [6]);
        assert_eq!(cut("18446744073709551615", 7), [6]);
        assert_eq!(cut("x", 2), [0, 1]);
        assert_eq!(cut("5", 0), Vec::<usize>::new());
        let mut asked = asked("3");
        asked.add("find", "a&b");
        assert_eq!(repeated(&asked), "find=a%26b&");
    }
}
