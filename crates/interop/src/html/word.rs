//! Runs of words, brackets and sponsors as HTML.

use std::collections::BTreeMap;

use paraph_text::{Alternative, Bracket, Dispute, Run, Sponsor, Sponsors};

use super::escape::{attribute, escape};

/// A label shows so many sponsors; the rest fold.
const SHOWN: usize = 6;
/// An alternative with more words than this folds.
const LONG: usize = 90;

/// The sponsors of a page, in their order, which gives them their colours.
pub(super) struct Palette<'a> {
    keys: BTreeMap<&'a Sponsor, usize>,
}

impl<'a> Palette<'a> {
    pub fn of(sponsors: &'a Sponsors) -> Palette<'a> {
        Palette { keys: sponsors.iter().enumerate().map(|(at, s)| (s, at)).collect() }
    }

    /// The sponsors' keys, as attributes on the page hold them.
    fn keys(&self, sponsors: &Sponsors) -> String {
        let keys: Vec<String> =
            sponsors.iter().filter_map(|s| self.keys.get(s)).map(usize::to_string).collect();
        keys.join(" ")
    }

    /// The class of the first sponsor's colour and underline.
    fn class(&self, sponsors: &Sponsors) -> String {
        let first = sponsors.first().and_then(|s| self.keys.get(s));
        first.map_or(String::new(), |at| format!(" s{}", at % 8))
    }

    /// The choices of a control: every sponsor.
    pub fn options(&self, out: &mut String) {
        for (sponsor, key) in &self.keys {
            out.push_str(&format!("<option value=\"{key}\">"));
            attribute(out, sponsor.as_str());
            out.push_str("</option>");
        }
    }

    /// The sponsors with their colours.
    pub fn legend(&self, out: &mut String) {
        for sponsor in self.keys.keys() {
            let one = Sponsors::from([(*sponsor).clone()]);
            out.push_str(&format!("<li class=\"alt{}\">", self.class(&one)));
            who(out, &one);
            out.push_str("</li>");
        }
    }

    /// Everyone who has a word in these runs and disputes, for filtering.
    pub fn all_keys<'s>(&self, of: impl Iterator<Item = &'s Sponsors>) -> String {
        let all: Sponsors = of.flatten().cloned().collect();
        self.keys(&all)
    }

    /// Writes runs of words with their brackets.
    pub fn runs(&self, out: &mut String, runs: &[Run]) {
        for run in runs {
            match run {
                Run::Text(text) => escape(out, text),
                Run::Bracket(bracket) => self.bracket(out, bracket),
            }
        }
    }

    fn bracket(&self, out: &mut String, bracket: &Bracket) {
        out.push_str("<span class=\"br\" tabindex=\"0\" role=\"group\" id=\"");
        attribute(out, &bracket.label);
        out.push_str("\" aria-label=\"bracket ");
        attribute(out, &bracket.label);
        out.push_str(&format!(", {} alternatives\"><span class=\"k\">[</span>", bracket.alternatives.len()));
        for (at, alternative) in bracket.alternatives.iter().enumerate() {
            if at > 0 {
                out.push_str("<span class=\"k\"> / </span>");
            }
            self.alternative(out, alternative);
        }
        out.push_str("<span class=\"k\">]</span><span class=\"tip\" role=\"note\">");
        self.tip(out, bracket);
        out.push_str("</span></span>");
    }

    fn alternative(&self, out: &mut String, alternative: &Alternative) {
        self.open(out, &alternative.sponsors, alternative.base, "");
        out.push_str("<span class=\"w\">");
        if alternative.runs.is_empty() {
            out.push_str("<span class=\"om\"><span aria-hidden=\"true\" class=\"k\">–</span><span class=\"vh k\">omitted</span></span>");
        } else if let Some(head) = folded(&alternative.runs) {
            out.push_str("<details class=\"fold\"><summary>");
            escape(out, &head);
            out.push_str("</summary>");
            self.runs(out, &alternative.runs);
            out.push_str("</details>");
        } else {
            self.runs(out, &alternative.runs);
        }
        out.push_str("</span></span>");
    }

    /// Opens an alternative with its label; `value` is for questions with a plain answer.
    fn open(&self, out: &mut String, sponsors: &Sponsors, base: bool, value: &str) {
        out.push_str(&format!(
            "<span class=\"alt{}\" data-s=\"{}\"",
            self.class(sponsors),
            self.keys(sponsors)
        ));
        if base {
            out.push_str(" data-base");
        }
        if !value.is_empty() {
            out.push_str(" data-v=\"");
            attribute(out, value);
            out.push('"');
        }
        out.push('>');
        if !sponsors.is_empty() {
            who(out, sponsors);
        }
    }

    /// A question about a provision itself, as a chip or a bracket of plain answers.
    pub fn question<T>(
        &self,
        out: &mut String,
        (class, name): (&str, &str),
        dispute: &Dispute<T>,
        answer: impl Fn(&T) -> (String, &'static str),
    ) {
        out.push_str(&format!("<span class=\"q {class}\" data-q=\"{name}\" id=\""));
        attribute(out, &dispute.label);
        out.push_str("\">");
        for (at, opinion) in dispute.opinions.iter().enumerate() {
            if at > 0 {
                out.push_str("<span class=\"k\"> / </span>");
            }
            let (text, value) = answer(&opinion.value);
            self.open(out, &opinion.sponsors, opinion.base, value);
            out.push_str("<span class=\"w\">");
            escape(out, &text);
            out.push_str("</span></span>");
        }
        out.push_str("</span>");
    }

    fn tip(&self, out: &mut String, bracket: &Bracket) {
        escape(out, &bracket.label);
        for alternative in &bracket.alternatives {
            out.push_str("<br>");
            if alternative.base {
                out.push_str("base");
            } else {
                let names: Vec<&str> = alternative.sponsors.iter().map(Sponsor::as_str).collect();
                escape(out, if names.is_empty() { "not said whose" } else { "" });
                escape(out, &names.join(", "));
            }
            out.push_str(": ");
            escape(out, &first_words(&alternative.runs, 12));
        }
    }
}

/// The label of sponsors: six at most, the rest unfold.
fn who(out: &mut String, sponsors: &Sponsors) {
    out.push_str("<b class=\"who\"");
    if sponsors.len() > SHOWN {
        out.push_str(" tabindex=\"0\"");
    }
    out.push('>');
    let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
    let (shown, rest) = names.split_at(names.len().min(SHOWN));
    escape(out, &shown.join(", "));
    if !rest.is_empty() {
        out.push_str(&format!("<span class=\"more\"> +{} sponsors</span><span class=\"all\">, ", rest.len()));
        escape(out, &rest.join(", "));
        out.push_str("</span>");
    }
    out.push_str("</b>");
}

/// The first words of what is too long to stand open.
fn folded(runs: &[Run]) -> Option<String> {
    let [Run::Text(text)] = runs else { return None };
    let words = text.split_whitespace().count();
    (words > LONG).then(|| format!("{} … ({words} words)", first_words(runs, 14)))
}

/// The first words of the base's reading, for an index.
pub(super) fn first_words(runs: &[Run], most: usize) -> String {
    let mut text = String::new();
    gather(runs, most * 24, &mut text);
    let mut words: Vec<&str> = text.split_whitespace().take(most + 1).collect();
    let more = words.len() > most;
    words.truncate(most);
    let mut out = words.join(" ");
    match (out.is_empty(), more) {
        (true, _) => out.push('–'),
        (_, true) => out.push_str(" …"),
        _ => {}
    }
    out
}

fn gather(runs: &[Run], most: usize, out: &mut String) {
    for run in runs {
        if out.len() > most {
            return;
        }
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                if let Some(first) = bracket.alternatives.iter().find(|a| !a.runs.is_empty()) {
                    gather(&first.runs, most, out);
                }
            }
        }
    }
}
