//! Tables and drawings in characters, which are kept line by line.

use std::borrow::Cow;

use super::line::{Block, Line, Shape, is_rule};

/// Maximum number of lines between two rules that still count as a table.
const TALLEST: usize = 400;

/// Returns, for each line that opens a table (between two rules or fences, or with bars), the line
/// that closes it. An unclosed fence extends to the end of a Markdown file.
pub(crate) fn tables(lines: &[Line<'_>], to_the_end: bool) -> Vec<Option<usize>> {
    let mut open: Vec<Option<usize>> = vec![None; lines.len()];
    let mut close = None;
    for at in (0..lines.len()).rev().filter(|&at| is_rule(lines[at].text)) {
        let last = lines.get(at + 1).is_none_or(|next| next.apart);
        match (lines[at].apart, last) {
            (true, false) => open[at] = close.take().filter(|end| end - at <= TALLEST),
            (false, true) => close = Some(at),
            (true, true) => open[at] = Some(at).filter(|_| lines[at].text.len() > 40),
            (false, false) => {}
        }
    }
    let fences = Fences::of(lines);
    let mut at = 0;
    while at < lines.len() {
        open[at] = fences.closing(lines, at, to_the_end).or_else(|| piped(lines, at)).or(open[at]);
        at = open[at].unwrap_or(at) + 1;
    }
    open
}

/// Fences of three backticks or tildes in a text.
struct Fences {
    /// For each type of fence, the lines that can close one, ascending.
    closers: [(&'static str, Vec<usize>); 2],
}

impl Fences {
    fn of(lines: &[Line<'_>]) -> Fences {
        let closers = ["```", "~~~"].map(|fence| {
            let closes =
                |text: &str| text.starts_with(fence) && text.trim_start_matches(&fence[..1]).is_empty();
            (fence, (0..lines.len()).filter(|&at| closes(lines[at].text)).collect())
        });
        Fences { closers }
    }

    /// Returns the line that closes a fence opened here.
    fn closing(&self, lines: &[Line<'_>], at: usize, to_the_end: bool) -> Option<usize> {
        let (fence, closers) = self.closers.iter().find(|(fence, _)| lines[at].text.starts_with(fence))?;
        let rest = lines[at].text.trim_start_matches(&fence[..1]);
        if rest.contains('`') || *fence == "~~~" && rest.is_empty() && !lines[at].apart {
            return None;
        }
        let found = closers.get(closers.partition_point(|&close| close <= at)).copied();
        found.or((to_the_end && at + 1 < lines.len()).then(|| lines.len() - 1))
    }
}

/// Returns the last line of a table with a head, a row of dashes and columns between bars.
fn piped(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let row = |l: &Line<'_>| !l.apart && l.text.contains('|');
    let begins = |l: &Line<'_>| l.text.starts_with(['|', '-', ':']);
    let dashes = lines.get(at + 1).filter(|l| begins(l) && row(l) && l.text.contains('-'))?;
    let ruled = dashes.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    let headed = lines[at].text.contains('|');
    (ruled && headed).then(|| at + lines[at + 1..].iter().take_while(|l| row(l)).count())
}

/// Returns the lines unchanged, from the source between the first and the last of them, without lines that were set
/// apart.
pub(crate) fn verbatim<'a>(source: &'a str, lines: &[Line<'_>], set_apart: &[usize]) -> Block<'a> {
    let address = |text: &str| text.as_ptr() as usize - source.as_ptr() as usize;
    let (first, last) = (&lines[0], &lines[lines.len() - 1]);
    let text = &source[address(first.text)..address(last.text) + last.text.len()];
    let within = first.number..=last.number;
    let text: Cow<'a, str> = if set_apart.iter().any(|number| within.contains(number)) {
        let all = text.split('\n').zip(first.number..);
        let kept: Vec<&str> =
            all.filter(|(_, number)| !set_apart.contains(number)).map(|(line, _)| line).collect();
        kept.join("\n").into()
    } else {
        Cow::Borrowed(text)
    };
    let text = if text.contains('\u{c}') { text.replace('\u{c}', "\n").into() } else { text };
    Block { line: first.number, indent: first.indent, apart: first.apart, shape: Shape::Verbatim, text }
}
