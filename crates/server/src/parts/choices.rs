//! What a form shows of long lists of choices: a stretch of them, a search, and links to the rest.

use maud::{Markup, html};
use paraph_desk::form::{Form, Pick, Question, What};

use super::stretch::Stretch;
use crate::input::Input;
use crate::look::Look;

/// Number of choices of one list that a form shows at once.
pub const SHOWN: usize = 100;
/// Name of the list of points on a page, for fields into which a point is typed.
pub const LIST: &str = "points";

/// The part of each list that a form shows. Shorter lists are shown whole.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    from: usize,
    find: String,
}

impl Choices {
    /// Returns the part that a request asks for with `from` and `find`.
    pub fn of(asked: &Input) -> Choices {
        let find = asked.get("find").unwrap_or_default().trim().to_lowercase();
        Choices { from: Stretch::of(asked, usize::MAX, SHOWN).from, find }
    }

    /// Whether a list is too long to be shown whole.
    pub fn cut_short<T>(&self, all: &[T]) -> bool {
        all.len() > SHOWN
    }

    fn part<'l, T>(&self, all: &'l [T], found: impl Fn(&T) -> bool) -> Vec<&'l T> {
        if !self.cut_short(all) {
            return all.iter().collect();
        }
        let wanted: Vec<&T> = all.iter().filter(|one| self.find.is_empty() || found(one)).collect();
        // A page beyond the end of a shorter list shows that list's last page.
        let last = wanted.len().saturating_sub(1) / SHOWN * SHOWN;
        let from = if self.from < wanted.len() { self.from } else { last };
        wanted.into_iter().skip(from).take(SHOWN).collect()
    }

    fn found(&self, look: &Look<'_>, value: &str, says: &paraph_talks::Phrase) -> bool {
        value.to_lowercase() == self.find || look.tell(says).to_lowercase().contains(&self.find)
    }

    /// Returns the options of a list that are shown.
    pub fn picks<'l>(&self, look: &Look<'_>, all: &'l [Pick]) -> Vec<&'l Pick> {
        self.part(all, |pick| self.found(look, &pick.value, &pick.says))
    }

    /// Returns the brackets that are shown.
    pub fn questions<'l>(&self, look: &Look<'_>, all: &'l [Question]) -> Vec<&'l Question> {
        self.part(all, |one| self.found(look, &one.label, &one.says))
    }

    /// Returns the list of points for fields into which a point is typed, if the form has such fields.
    pub fn list(&self, look: &Look<'_>, form: &Form) -> Markup {
        let each = |what: &What| matches!(what, What::Each(inner) if **inner == What::Points);
        let typed = form.fields.iter().any(|field| each(&field.what)) || self.cut_short(&form.points);
        html! {
            @if typed { datalist id=(LIST) {
                @for point in self.picks(look, &form.points) { option value=(point.value) { (look.tell(&point.says)) } }
            } }
        }
    }

    /// Returns a search and links to the rest of the longest list. It is empty if all lists are shown whole.
    pub fn links(&self, look: &Look<'_>, form: &Form, path: &str, asked: &Input) -> Markup {
        let Some(all) = self.longest(look, form) else { return html! {} };
        let others = asked
            .values()
            .iter()
            .filter(|(name, _)| !["from", "find", "deed", "told"].contains(&name.as_str()));
        html! {
            form.row.filters method="get" action=(path) role="search" {
                @for (name, values) in others { @for value in values { input type="hidden" name=(name) value=(value); } }
                label for="find" { (look.say("find-point")) }
                input #find type="search" name="find" value=(asked.get("find").unwrap_or_default());
                button { (look.say("show")) }
            }
            (Stretch { from: self.from.min(all.saturating_sub(1)), most: SHOWN, all }.links(look, path, asked))
        }
    }

    /// Returns how many choices the longest list has, as far as the search finds them, or `None` if all lists
    /// are shown whole.
    fn longest(&self, look: &Look<'_>, form: &Form) -> Option<usize> {
        let of_picks = |all: &[Pick]| {
            let found = |pick: &&Pick| self.find.is_empty() || self.found(look, &pick.value, &pick.says);
            self.cut_short(all).then(|| all.iter().filter(found).count())
        };
        let questions = self.cut_short(&form.brackets).then(|| {
            let found = |one: &&Question| self.find.is_empty() || self.found(look, &one.label, &one.says);
            form.brackets.iter().filter(found).count()
        });
        let own = form.fields.iter().filter_map(|field| of_picks(field.what.own()));
        own.chain(questions).chain(of_picks(&form.points)).max()
    }

    /// Whether a form has a list that is too long to be shown whole.
    pub fn any_cut(&self, form: &Form) -> bool {
        let own = form.fields.iter().any(|field| self.cut_short(field.what.own()));
        own || self.cut_short(&form.points) || self.cut_short(&form.brackets)
    }
}
