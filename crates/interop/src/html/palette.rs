//! Sponsors of a page: a colour, an underline and a label for each.
//!
//! Eight colours that colour-blind readers can distinguish and five underlines give forty different marks. Each
//! wording also has a label with the name, because colour alone is not enough.

use std::collections::BTreeMap;

use maud::{Markup, html};
use paraph_text::{Sponsor, Sponsors};

use super::words::{OneLine, Words};

/// Number of sponsors above which a label folds.
const MOST: usize = 8;
/// Number of names in a folded label.
const SHOWN: usize = 3;
/// Number of sponsors above which a legend folds.
const LEGEND: usize = 12;

/// Sponsors of a page, in the order that determines their colours.
pub(crate) struct Palette<'a> {
    keys: BTreeMap<&'a Sponsor, usize>,
}

impl<'a> Palette<'a> {
    pub fn of(sponsors: &'a Sponsors) -> Palette<'a> {
        Palette { keys: sponsors.iter().enumerate().map(|(at, s)| (s, at)).collect() }
    }

    /// Returns the sponsors with their keys, in order.
    pub fn sponsors(&self) -> impl Iterator<Item = (&'a Sponsor, usize)> + '_ {
        self.keys.iter().map(|(s, at)| (*s, *at))
    }

    /// Returns a sponsor's key on this page.
    pub fn key(&self, sponsor: &Sponsor) -> Option<usize> {
        self.keys.get(sponsor).copied()
    }

    /// Returns the sponsors' keys, as attributes contain them.
    pub fn keys(&self, sponsors: &Sponsors) -> String {
        let keys: Vec<String> =
            sponsors.iter().filter_map(|s| self.keys.get(s)).map(usize::to_string).collect();
        keys.join(" ")
    }

    /// Returns the classes of the first sponsor's colour and underline.
    pub fn mark(&self, sponsors: &Sponsors) -> String {
        let first = sponsors.first().and_then(|s| self.keys.get(s));
        first.map_or("h9 u9".to_owned(), |&at| format!("h{} u{}", at % 8, (at + at / 8) % 5))
    }

    /// Shows the label of sponsors: all names up to eight; above that, three names and the number of others,
    /// with all names for readers who point at it.
    pub fn who(&self, sponsors: &Sponsors) -> Markup {
        let folds = sponsors.len() > MOST;
        let hue = sponsors.first().and_then(|s| self.keys.get(s)).map_or(9, |at| at % 8);
        let shown = if folds { SHOWN } else { sponsors.len() };
        html! {
            b class={ "who h" (hue) @if folds { " many" } } {
                @if sponsors.is_empty() { "not said whose" }
                (self.names(sponsors.iter().take(shown)))
                @if folds {
                    span class="rest" { ", +" (sponsors.len() - shown) " sponsors" }
                    span class="all" { ", " (self.names(sponsors.iter().skip(shown))) }
                }
            }
        }
    }

    fn names<'s>(&self, sponsors: impl Iterator<Item = &'s Sponsor>) -> Markup {
        html! {
            @for (at, sponsor) in sponsors.enumerate() {
                @if at > 0 { ", " }
                @let class = self.keys.get(sponsor).filter(|_| at > 0).map(|key| format!("h{}", key % 8));
                bdi class=[class] { (Words(sponsor.as_str())) }
            }
        }
    }

    /// Shows the control that switches between everyone's text and one side's.
    pub fn sides(&self) -> Markup {
        html! {
            label class="js" {
                "Show "
                select id="side" {
                    option value="" { "all sides" }
                    option value="b" { "the base" }
                    @for (sponsor, key) in self.sponsors() { option value=(key) { (OneLine(sponsor.as_str())) } }
                }
            }
        }
    }

    /// Shows the sponsors with their colours; the script also lets readers hide the changes of some.
    pub fn legend(&self) -> Markup {
        let list = html! {
            ul class="legend" {
                @for (sponsor, key) in self.sponsors() {
                    @let one = Sponsors::from([sponsor.clone()]);
                    li {
                        label {
                            input class="js" type="checkbox" name="who" value=(key) checked;
                            " " (self.who(&one)) " "
                            span class={ "w " (self.mark(&one)) } aria-hidden="true" { "words" }
                        }
                    }
                }
            }
        };
        html! {
            @if !self.keys.is_empty() {
                section class="box" {
                    h2 { "Sponsors" }
                    @if self.keys.len() > LEGEND {
                        details { summary { "all " (self.keys.len()) } (list) }
                    } @else {
                        (list)
                    }
                    p class="soft" {
                        span class="js" { "Clear a box to leave a sponsor’s changes out. " }
                        "Words without a line are the base’s."
                    }
                }
            }
        }
    }
}
