//! Sponsors of a page, with a colour, an underline and a label for each.
//!
//! Eight colours that colour-blind readers can distinguish and five underlines distinguish forty
//! sponsors. The name appears beside every wording, so that no meaning depends on colour alone.

use std::collections::BTreeMap;

use paraph_text::{Sponsor, Sponsors};

use super::escape::{attribute, escape};

/// Maximum number of sponsors in a label that does not fold.
const MOST: usize = 8;
/// Number of names in a folded label.
const SHOWN: usize = 3;
/// Maximum number of sponsors in a legend that does not fold.
const LEGEND: usize = 12;

/// Sponsors of a page in order, which determines their colours.
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

    /// Returns the sponsors' keys in the form used in attributes.
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

    /// Writes the label of sponsors: up to eight names, or three names and the number of others,
    /// with all names when the reader points at it.
    pub fn who(&self, out: &mut String, sponsors: &Sponsors) {
        let folds = sponsors.len() > MOST;
        let hue = sponsors.first().and_then(|s| self.keys.get(s)).map_or(9, |at| at % 8);
        out.push_str(&format!("<b class=\"who h{hue}{}\">", if folds { " many" } else { "" }));
        if sponsors.is_empty() {
            out.push_str("not said whose");
        }
        let shown = if folds { SHOWN } else { sponsors.len() };
        self.names(out, sponsors.iter().take(shown));
        if folds {
            out.push_str(&format!(
                "<span class=\"rest\">, +{} sponsors</span><span class=\"all\">, ",
                sponsors.len() - shown
            ));
            self.names(out, sponsors.iter().skip(shown));
            out.push_str("</span>");
        }
        out.push_str("</b>");
    }

    fn names<'s>(&self, out: &mut String, sponsors: impl Iterator<Item = &'s Sponsor>) {
        for (at, sponsor) in sponsors.enumerate() {
            out.push_str(if at > 0 { ", <bdi" } else { "<bdi" });
            if let (true, Some(key)) = (at > 0, self.keys.get(sponsor)) {
                out.push_str(&format!(" class=\"h{}\"", key % 8));
            }
            out.push('>');
            escape(out, sponsor.as_str());
            out.push_str("</bdi>");
        }
    }

    /// Writes the control that shows everyone's text or one side's.
    pub fn sides(&self, out: &mut String) {
        out.push_str("<label class=\"js\">Show <select id=\"side\"><option value=\"\">all sides</option><option value=\"b\">the base</option>");
        for (sponsor, key) in self.sponsors() {
            out.push_str(&format!("<option value=\"{key}\">"));
            attribute(out, sponsor.as_str());
            out.push_str("</option>");
        }
        out.push_str("</select></label>");
    }

    /// Writes the sponsors with their colours. With the script it also says whose changes are
    /// shown.
    pub fn legend(&self, out: &mut String) {
        if self.keys.is_empty() {
            return;
        }
        let many = self.keys.len() > LEGEND;
        out.push_str("<section class=\"box\"><h2>Sponsors</h2>");
        if many {
            out.push_str(&format!("<details><summary>all {}</summary>", self.keys.len()));
        }
        out.push_str("<ul class=\"legend\">");
        for (sponsor, key) in self.sponsors() {
            let one = Sponsors::from([sponsor.clone()]);
            out.push_str(&format!(
                "<li><label><input class=\"js\" type=\"checkbox\" name=\"who\" value=\"{key}\" checked> "
            ));
            self.who(out, &one);
            out.push_str(&format!(
                " <span class=\"w {}\" aria-hidden=\"true\">words</span></label></li>",
                self.mark(&one)
            ));
        }
        out.push_str("</ul>");
        if many {
            out.push_str("</details>");
        }
        out.push_str("<p class=\"soft\"><span class=\"js\">Clear a box to leave a sponsor’s changes out. </span>Words without a line are the base’s.</p></section>");
    }
}
