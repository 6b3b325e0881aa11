//! A page as plain text, wrapped to a width, with colours if the terminal has them.

use paraph_page::{Block, Line, Page};

use super::{shade, tame};
use crate::write::{Ink, Tone};

/// Minimum width to which a column may shrink.
const NARROWEST: usize = 9;
/// Space between columns.
const GAP: usize = 2;

/// A piece of a word in one shade.
type Piece = (String, Option<Tone>);
/// A word, between two spaces.
type Word = Vec<Piece>;

/// Prints a page in lines of at most `width` characters, as far as its words allow.
pub fn page_text(page: &Page, ink: Ink, width: usize) -> String {
    let width = width.max(2 * NARROWEST);
    let mut out = String::new();
    ink.put(&mut out, Tone::Strong, &tame(&page.title));
    out.push('\n');
    if !page.subtitle.is_empty() {
        let line = [paraph_page::Run::faint(page.subtitle.clone())];
        print(&mut out, ink, &wrap(&words(page, &line), width), "", "");
    }
    for block in &page.blocks {
        match block {
            Block::Heading(text) => {
                out.push('\n');
                ink.put(&mut out, Tone::Strong, &tame(text));
                out.push('\n');
            }
            Block::Paragraph(line) => print(&mut out, ink, &wrap(&words(page, line), width), "", ""),
            Block::List(lines) => {
                for line in lines {
                    print(&mut out, ink, &wrap(&words(page, line), width - 2), "- ", "  ");
                }
            }
            Block::Table { head, rows } => table(&mut out, page, ink, width, head, rows),
            Block::Chart { text, .. } => {
                for line in text.lines() {
                    out.push_str(&tame(line));
                    out.push('\n');
                }
            }
        }
    }
    out
}

/// Splits a line into words. Runs without space between them make one word.
fn words(page: &Page, line: &[paraph_page::Run]) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut open = false;
    for run in line {
        let tone = shade(page, run.tone, &run.parties);
        let text = tame(&run.text);
        for (at, part) in text.split(' ').enumerate() {
            open &= at == 0;
            if part.is_empty() {
                continue;
            }
            let piece = (part.to_owned(), tone);
            match out.last_mut().filter(|_| open) {
                Some(word) => word.push(piece),
                None => out.push(vec![piece]),
            }
            open = true;
        }
        if text.ends_with(' ') {
            open = false;
        }
    }
    out
}

fn long(word: &Word) -> usize {
    word.iter().map(|(text, _)| text.chars().count()).sum()
}

fn wrap(words: &[Word], width: usize) -> Vec<Vec<Word>> {
    let mut lines: Vec<Vec<Word>> = Vec::new();
    let mut used = 0;
    for word in words {
        let long = long(word);
        match lines.last_mut() {
            Some(line) if used + 1 + long <= width => {
                line.push(word.clone());
                used += 1 + long;
            }
            _ => {
                lines.push(vec![word.clone()]);
                used = long;
            }
        }
    }
    lines
}

fn put(out: &mut String, ink: Ink, line: &[Word]) -> usize {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut used = 0;
    for (at, word) in line.iter().enumerate() {
        for (nth, (text, tone)) in word.iter().enumerate() {
            let space = if at > 0 && nth == 0 { " " } else { "" };
            used += space.len() + text.chars().count();
            match pieces.last_mut() {
                Some((before, last)) if last == tone => before.extend([space, text]),
                Some((before, None)) => {
                    before.push_str(space);
                    pieces.push((text.clone(), *tone));
                }
                _ if space.is_empty() => pieces.push((text.clone(), *tone)),
                _ => pieces.extend([(space.to_owned(), None), (text.clone(), *tone)]),
            }
        }
    }
    for (text, tone) in &pieces {
        match tone {
            Some(tone) => ink.put(out, *tone, text),
            None => out.push_str(text),
        }
    }
    used
}

fn print(out: &mut String, ink: Ink, lines: &[Vec<Word>], first: &str, later: &str) {
    for (at, line) in lines.iter().enumerate() {
        out.push_str(if at == 0 { first } else { later });
        put(out, ink, line);
        out.push('\n');
    }
}

fn table(out: &mut String, page: &Page, ink: Ink, width: usize, head: &[String], rows: &[Vec<Line>]) {
    let heads: Vec<Line> = head.iter().map(|h| vec![paraph_page::Run::strong(h.clone())]).collect();
    let cells: Vec<Vec<Vec<Word>>> = std::iter::once(&heads)
        .chain(rows)
        .map(|row| row.iter().map(|cell| words(page, cell)).collect())
        .collect();
    let widths = fit(&cells, head.len(), width);
    for row in &cells {
        let wrapped: Vec<Vec<Vec<Word>>> =
            row.iter().zip(&widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            for (cell, width) in wrapped.iter().zip(&widths) {
                let used = cell.get(at).map_or(0, |line| put(out, ink, line));
                out.extend(std::iter::repeat_n(' ', (width + GAP).saturating_sub(used)));
            }
            let end = out.trim_end_matches(' ').len();
            out.truncate(end);
            out.push('\n');
        }
    }
}

/// Returns the widths of columns: their natural widths if these fit; otherwise the widest shrink.
fn fit(cells: &[Vec<Vec<Word>>], count: usize, width: usize) -> Vec<usize> {
    let natural = |at: usize| {
        let widest = cells
            .iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.iter().map(|word| long(word) + 1).sum::<usize>().saturating_sub(1));
        widest.max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..count).map(natural).collect();
    loop {
        let all: usize = widths.iter().sum::<usize>() + GAP * count.saturating_sub(1);
        let widest = widths.iter().copied().max().unwrap_or(0);
        if all <= width || widest <= NARROWEST {
            return widths;
        }
        // The widest shrink to the width of the next widest.
        let next = widths.iter().copied().filter(|w| *w < widest).max().unwrap_or(0);
        let many = widths.iter().filter(|w| **w == widest).count();
        let each = (all - width).div_ceil(many);
        let to = (widest.saturating_sub(each)).max(next).max(NARROWEST);
        for w in widths.iter_mut().filter(|w| **w == widest) {
            *w = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paraph_page::Run;

    #[test]
    fn lines_keep_to_the_width_and_what_is_not_text_is_tamed() {
        let page = Page {
            title: "T".into(),
            subtitle: String::new(),
            blocks: vec![
                Block::Paragraph(vec![
                    Run::plain("one two"),
                    Run::strong("three four five six"),
                    Run::plain("\u{1b}[2J"),
                ]),
                Block::Table {
                    head: vec!["A".into(), "B".into()],
                    rows: vec![vec![
                        vec![Run::plain("some words here that are long")],
                        vec![Run::label(&["UA".into()])],
                    ]],
                },
            ],
        };
        let text = page_text(&page, Ink::Plain, 20);
        assert_eq!(
            text,
            "T\none twothree four\nfive six\u{fffd}[2J\nA                 B\nsome words here   UA\nthat are long\n"
        );
        assert!(text.lines().all(|line| line.chars().count() <= 20));
    }
}
