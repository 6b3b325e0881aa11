//! Brackets: words in dispute, and questions about a provision itself.

use paraph_text::{Alternative, Bracket, Dispute, Run, Sponsors};

use super::escape::{attribute, escape};
use super::palette::Palette;
use crate::layout::first_words;

/// Maximum number of words of an inline alternative. A longer one gets separate lines and folds.
const LONG: usize = 60;

/// Data of a page that its brackets need.
pub(super) struct BracketWriter<'p> {
    /// Sponsors of the page.
    pub palette: &'p Palette<'p>,
    /// Prefix of every identity, if several rolling texts share a page.
    pub prefix: String,
}

impl BracketWriter<'_> {
    /// Writes runs of words with their brackets; `mark` sets the look of the words outside
    /// brackets.
    pub fn runs(&self, out: &mut String, runs: &[Run], mark: &str) {
        for run in runs {
            match run {
                Run::Text(text) => words(out, text, mark),
                Run::Bracket(bracket) => self.bracket(out, bracket),
            }
        }
    }

    fn bracket(&self, out: &mut String, bracket: &Bracket) {
        // The space that belongs to one alternative is printed outside it, since all alternatives
        // are shown.
        if bracket.alternatives.iter().any(|a| opens_with_space(&a.runs)) {
            out.push_str("<span class=\"ro\"> </span>");
        }
        self.begin(out, "br", &bracket.label, bracket.alternatives.len());
        for (at, alternative) in bracket.alternatives.iter().enumerate() {
            if at > 0 {
                out.push_str("<span class=\"k\"> / </span>");
            }
            self.alternative(out, alternative);
        }
        out.push_str("<span class=\"k\">]</span>");
        self.card(out, bracket);
        out.push_str("</span>");
        if bracket.alternatives.iter().any(|a| ends_with_space(&a.runs)) {
            out.push_str("<span class=\"ro\"> </span>");
        }
    }

    /// Opens a bracket. One without a label is not a target of links.
    fn begin(&self, out: &mut String, class: &str, label: &str, alternatives: usize) {
        out.push_str(&format!("<span class=\"{class}\" tabindex=\"0\" role=\"group\""));
        if !label.is_empty() {
            out.push_str(&format!(" id=\"{}", self.prefix));
            attribute(out, label);
            out.push('"');
        }
        out.push_str(" aria-label=\"bracket ");
        attribute(out, label);
        out.push_str(&format!(", {}\"><span class=\"lb\" aria-hidden=\"true\">", number_of(alternatives)));
        escape(out, label);
        out.push_str("</span><span class=\"k\">[</span>");
    }

    fn alternative(&self, out: &mut String, alternative: &Alternative) {
        let long = count_words(&alternative.runs) > LONG && !alternative.base;
        self.side(out, &alternative.sponsors, alternative.base, if long { " long" } else { "" });
        let mark = if alternative.base { String::new() } else { self.palette.mark(&alternative.sponsors) };
        if alternative.runs.iter().all(|r| matches!(r, Run::Text(t) if t.trim().is_empty())) {
            omission(out, &mark);
        }
        if long {
            out.push_str("<details><summary>");
            escape(
                out,
                &format!("{} ({} words)", first_words(&alternative.runs, 12), count_words(&alternative.runs)),
            );
            out.push_str("</summary>");
            self.runs(out, &alternative.runs, &mark);
            out.push_str("</details>");
        } else {
            self.edged(out, &alternative.runs, &mark);
        }
        out.push_str("</span>");
    }

    /// Writes runs whose outer space appears only when one side is read alone.
    fn edged(&self, out: &mut String, runs: &[Run], mark: &str) {
        let last = runs.len().saturating_sub(1);
        for (at, run) in runs.iter().enumerate() {
            let Run::Text(text) = run else {
                self.runs(out, std::slice::from_ref(run), mark);
                continue;
            };
            let head = if at == 0 { text.len() - text.trim_start().len() } else { 0 };
            let rest = &text[head..];
            let tail = if at == last { rest.trim_end().len() } else { rest.len() };
            space(out, &text[..head]);
            words(out, &rest[..tail], mark);
            space(out, &rest[tail..]);
        }
    }

    fn side(&self, out: &mut String, sponsors: &Sponsors, base: bool, class: &str) {
        out.push_str(&format!("<span class=\"alt{class}\" data-s=\"{}\"", self.palette.keys(sponsors)));
        out.push_str(if base { " data-base><span class=\"vh\">base: </span>" } else { ">" });
        if !base {
            self.palette.who(out, sponsors);
            out.push_str("<span class=\"vh\">: </span>");
        }
    }

    /// Writes a question about a provision itself: its name, and an answer for each side. `answer`
    /// returns the answer in words with a class: `absent` if the provision is then absent, `part`
    /// if it is then part of another.
    pub fn question<T>(
        &self,
        out: &mut String,
        name: &str,
        dispute: &Dispute<T>,
        answer: impl Fn(&T) -> (String, &'static str),
    ) {
        out.push_str("<span class=\"chip\"><span class=\"soft\">");
        escape(out, name);
        out.push_str("</span> ");
        self.begin(out, "q", &dispute.label, dispute.opinions.len());
        for (at, opinion) in dispute.opinions.iter().enumerate() {
            if at > 0 {
                out.push_str("<span class=\"k\"> / </span>");
            }
            let (text, class) = answer(&opinion.value);
            self.side(out, &opinion.sponsors, opinion.base, class);
            let mark = if opinion.base { String::new() } else { self.palette.mark(&opinion.sponsors) };
            words(out, &text, &mark);
            out.push_str("</span>");
        }
        out.push_str("<span class=\"k\">]</span></span></span>");
    }

    /// Writes the list of sides, shown when the reader points at the bracket.
    fn card(&self, out: &mut String, bracket: &Bracket) {
        out.push_str("<span class=\"card\" aria-hidden=\"true\"><b>");
        escape(out, &bracket.label);
        out.push_str(&format!("</b> {}", number_of(bracket.alternatives.len())));
        for alternative in &bracket.alternatives {
            out.push_str("<span class=\"row\">");
            if alternative.base {
                out.push_str("<b class=\"who\">base</b>");
            } else {
                self.palette.who(out, &alternative.sponsors);
            }
            out.push_str(" <bdi>");
            escape(out, &first_words(&alternative.runs, 14));
            out.push_str("</bdi></span>");
        }
        out.push_str("</span>");
    }
}

fn omission(out: &mut String, mark: &str) {
    let mark = if mark.is_empty() { String::new() } else { format!(" w {mark}") };
    out.push_str(&format!(
        "<span class=\"om{mark}\"><span aria-hidden=\"true\">–</span><span class=\"vh\">omitted</span></span>"
    ));
}

fn words(out: &mut String, text: &str, mark: &str) {
    if mark.is_empty() {
        escape(out, text);
    } else if !text.is_empty() {
        out.push_str(&format!("<span class=\"w {mark}\">"));
        escape(out, text);
        out.push_str("</span>");
    }
}

fn space(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push_str("<span class=\"sp\">");
        escape(out, text);
        out.push_str("</span>");
    }
}

fn number_of(alternatives: usize) -> String {
    const NAMES: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    match (NAMES.get(alternatives), alternatives) {
        (Some(name), 1) => format!("{name} alternative"),
        (Some(name), _) => format!("{name} alternatives"),
        (None, n) => format!("{n} alternatives"),
    }
}

fn opens_with_space(runs: &[Run]) -> bool {
    matches!(runs.first(), Some(Run::Text(t)) if t.starts_with(char::is_whitespace))
}

fn ends_with_space(runs: &[Run]) -> bool {
    matches!(runs.last(), Some(Run::Text(t)) if t.ends_with(char::is_whitespace))
}

fn count_words(runs: &[Run]) -> usize {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => text.split_whitespace().count(),
            Run::Bracket(b) => b.alternatives.iter().map(|a| count_words(&a.runs)).sum(),
        })
        .sum()
}
