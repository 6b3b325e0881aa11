//! Conversion of blocks to provisions, each with its kind, depth and number.
//!
//! A single pass keeps a stack of open divisions, articles and lists. A number continues the
//! innermost open list of its style that it can follow; otherwise it opens a list in the innermost
//! open entry. Thus `(i)` is a letter after `(h)`, and a roman number after `(c)`.

use paraph_text::{Finding, Id, Kind, Number, Provision, Severity, Wording};

use super::headings::{capitals, heading_like, heads, is_preamble, quoted, title_like};
use super::line::{Block, Shape};
use super::marker::{self, Item, Named, Script, Style, Value, Word, Wrap};
use super::script::Alphabet;
use crate::read::Format;

/// Maximum depth. Deeper provisions, which only malicious files have, are placed at this depth.
const DEEPEST: u8 = 100;

/// Type of a division's heading. A division ends the previous one of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    Marked(u8),
    Word(Word),
    Number(Script),
    Capitals,
    Words,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Division(Rank),
    Article,
    Section,
    List(Style),
    Paragraph,
}

/// An open entry, which can contain others.
#[derive(Clone, Copy, Debug)]
struct Entry {
    open: Open,
    level: u8,
    indent: usize,
    last: Value,
    /// Style of a division's number, so that `II.` can follow `I.`.
    style: Option<Style>,
    /// Whether it is an unnumbered paragraph that announces a list.
    announces: bool,
}

/// Possible meanings of a block's first characters.
#[derive(Clone, Debug)]
struct Mark {
    item: Option<Item>,
    named: Option<Named>,
    /// Length of opening brackets before the number, in bytes.
    bracket: usize,
}

/// Converts blocks into provisions.
pub(crate) fn provisions(blocks: &[Block<'_>], format: Format) -> Vec<Provision> {
    provisions_with_doubts(blocks, format).0
}

/// Converts blocks into provisions, with a finding about labels that may be words.
pub(crate) fn provisions_with_doubts(
    blocks: &[Block<'_>],
    format: Format,
) -> (Vec<Provision>, Option<Finding>) {
    let marks: Vec<Mark> = blocks.iter().map(mark).collect();
    let mut builder = Builder {
        blocks,
        next: following(&marks),
        section: section_role(&marks),
        start: 0,
        marked: blocks.iter().any(|b| matches!(b.shape, Shape::Heading(_))),
        marks: &marks,
        format,
        stack: Vec::new(),
        paused: Vec::new(),
        order: Vec::new(),
        out: Vec::with_capacity(blocks.len()),
        doubts: Vec::new(),
    };
    builder.start = builder.first_structure();
    let mut at = 0;
    while at < blocks.len() {
        at += builder.block(at);
    }
    let finding = doubt(&builder.doubts);
    (builder.out, finding)
}

/// Returns one finding about all labels that were guessed at.
fn doubt(doubts: &[(usize, String)]) -> Option<Finding> {
    let (line, label) = doubts.first()?;
    let more = if doubts.len() > 1 { format!(" So were {} more.", doubts.len() - 1) } else { String::new() };
    Some(Finding {
        severity: Severity::Doubt,
        code: "label-guessed",
        place: format!("line {line}"),
        message: format!(
            "\u{201c}{label}\u{201d} was read as a label, although its number does not follow. If it belongs to the \
             words, join it to the line before.{more}"
        ),
    })
}

fn mark(block: &Block<'_>) -> Mark {
    if block.shape == Shape::Verbatim {
        return Mark { item: None, named: None, bracket: 0 };
    }
    let bracket = block.text.len() - block.text.trim_start_matches(['[', ' ']).len();
    let rest = &block.text[bracket..];
    let named = marker::named(rest);
    let item = if named.is_none() { marker::item(rest) } else { None };
    let bullet = item.as_ref().is_some_and(|i| matches!(i.style.script, Script::Bullet(_)));
    Mark { item: item.filter(|_| bracket == 0 || !bullet), named, bracket }
}

/// Returns, for each block with a number, the next block whose number has the same style.
fn following(marks: &[Mark]) -> Vec<Option<usize>> {
    let mut next = vec![None; marks.len()];
    let mut last: Vec<((u8, Wrap), usize)> = Vec::new();
    for (at, mark) in marks.iter().enumerate().rev() {
        let Some(item) = &mark.item else { continue };
        let family = match item.style.script {
            Script::Lower | Script::Double | Script::LowerRoman => 0,
            Script::Upper | Script::UpperRoman => 1,
            Script::Arabic => 2,
            Script::Dotted(_) => 3,
            Script::Letter(_) => 5,
            Script::Bullet(_) => 4,
        };
        let key = (family, item.style.wrap);
        match last.iter_mut().find(|(k, _)| *k == key) {
            Some((_, found)) => next[at] = Some(std::mem::replace(found, at)),
            None => last.push((key, at)),
        }
    }
    next
}

/// Decides whether `Section 3` is an article, a part of one (`Section 1.01`), or a division.
fn section_role(marks: &[Mark]) -> Open {
    let of = |word: Word| marks.iter().filter_map(|m| m.named.as_ref()).filter(move |n| n.word == word);
    let (sections, articles) = (of(Word::Section).count(), of(Word::Article).count());
    if articles == 0 {
        Open::Article
    } else if sections > articles || of(Word::Section).any(|n| n.number.contains('.')) {
        Open::Section
    } else {
        Open::Division(Rank::Word(Word::Section))
    }
}

struct Builder<'a> {
    blocks: &'a [Block<'a>],
    marks: &'a [Mark],
    next: Vec<Option<usize>>,
    section: Open,
    /// Index of the first block after the preamble.
    start: usize,
    /// Whether the text marks its headings, so that unmarked blocks are not headings.
    marked: bool,
    format: Format,
    stack: Vec<Entry>,
    /// Lists interrupted by a paragraph, which a later number may continue.
    paused: Vec<Entry>,
    /// Ranks of divisions, outermost first, as the file nests them.
    order: Vec<Rank>,
    out: Vec<Provision>,
    /// Lines and labels that were guessed at.
    doubts: Vec<(usize, String)>,
}

impl<'a> Builder<'a> {
    /// Adds the provision of a block. Returns the number of blocks used.
    fn block(&mut self, at: usize) -> usize {
        let (blocks, marks): (&'a [Block<'a>], &'a [Mark]) = (self.blocks, self.marks);
        let block = &blocks[at];
        if block.shape == Shape::Verbatim {
            self.paragraph(at, Kind::Table);
            return 1;
        }
        if at == 0 && self.is_title() {
            self.push(Kind::Title, 0, None, &block.text);
            return 1;
        }
        let Mark { item, named, .. } = &marks[at];
        if let Some(named) = named {
            return self.named(at, named);
        }
        if let Some(item) = item
            && let Some((style, value)) = self.accept(at, item)
        {
            if item.guess && value.0 != 1 && self.follows((style, value)).is_none_or(|(rate, _)| rate < 2) {
                self.doubts.push((block.line, block.text[..item.len].to_owned()));
            }
            self.item(at, item, style, value);
            return 1;
        }
        if let Some(rank) = self.heading(at) {
            self.division(at, rank, None, &block.text);
        } else {
            self.paragraph(at, Kind::Paragraph);
        }
        1
    }

    fn push(&mut self, kind: Kind, level: u8, number: Option<Number>, wording: &str) {
        let id = Id::new(counted(self.out.len() + 1));
        self.out.push(Provision { id, kind, level, number, wording: Wording::new(wording) });
    }

    /// Returns the depth of content directly in the innermost open entry.
    fn inner(&self) -> u8 {
        self.stack.last().map_or(1, |e| (e.level + 1).min(DEEPEST))
    }

    fn open(&mut self, open: Open, level: u8, indent: usize, last: Value) {
        let listed = matches!(open, Open::List(_));
        self.paused.retain(|e| if listed { e.level < level } else { open == Open::Paragraph });
        self.stack.push(Entry { open, level, indent, last, style: None, announces: false });
    }

    fn is_title(&self) -> bool {
        let block = &self.blocks[0];
        let numbered = self.marks[0].named.is_some() || self.marks[0].item.is_some();
        match (block.shape, self.format) {
            (Shape::Heading(rank), _) => rank == 1 && self.marks[0].named.is_none(),
            (_, Format::Plain) => {
                !self.marked && !numbered && title_like(&block.text) && self.blocks.len() > 1
            }
            (_, Format::Markdown | Format::Akn | Format::Docx | Format::Odt) => false,
        }
    }

    /// Returns the first block with a number or heading; everything before it is the preamble.
    fn first_structure(&self) -> usize {
        let from = usize::from(!self.blocks.is_empty() && self.is_title());
        let strong = |at: &usize| {
            let mark = &self.marks[*at];
            let numbered = |(style, value): (Style, Value)| {
                value.0 <= 1
                    && matches!(style.script, Script::Arabic | Script::Dotted(_) | Script::UpperRoman)
                    && matches!(style.wrap, Wrap::Dot | Wrap::Bare | Wrap::Degree)
            };
            let listed = mark.item.as_ref().is_some_and(|i| i.readings().any(numbered));
            mark.named.is_some() || listed || self.front_heading(*at)
        };
        if let Some(at) = (from..self.blocks.len()).find(strong) {
            return at;
        }
        let listed = |at: usize| {
            self.marks[at].item.as_ref().is_some_and(|i| {
                i.readings().any(|(s, v)| v.0 <= 1 || matches!(s.wrap, Wrap::Both | Wrap::Closing))
            })
        };
        let Some(first) = (from..self.blocks.len()).find(|&at| listed(at)) else {
            return (from..self.blocks.len()).find(|&at| self.heading(at).is_some()).unwrap_or(from);
        };
        let opening = |at: usize| self.blocks[at].text.split_whitespace().next().unwrap_or("");
        let recital = (first > from).then(|| opening(first - 1));
        let last = (first..self.blocks.len()).rev().find(|&at| !listed(at) && Some(opening(at)) == recital);
        (last.unwrap_or(first)..self.blocks.len()).find(|&at| listed(at)).unwrap_or(self.blocks.len())
    }

    /// Whether a block before any number is the heading of the first numbered provision.
    fn front_heading(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        if let Shape::Heading(_) = block.shape {
            return !is_preamble(&block.text);
        }
        let numbered = |at: usize| self.marks.get(at).is_some_and(|m| m.named.is_some() || m.item.is_some());
        self.format == Format::Plain
            && !self.marked
            && !numbered(at)
            && numbered(at + 1)
            && capitals(&block.text)
            || self.glued(&block.text)
    }

    /// Whether a heading's number and words run together: `TITLE IDEPARTMENT OF STATE`.
    fn glued(&self, text: &str) -> bool {
        self.format == Format::Plain && !self.marked && capitals(text) && marker::heading_word(text).is_some()
    }

    /// Returns the type of division that an unnumbered block heads, if any.
    fn heading(&self, at: usize) -> Option<Rank> {
        let block = &self.blocks[at];
        if at < self.start {
            return None;
        }
        if let Shape::Heading(rank) = block.shape {
            return Some(Rank::Marked(rank));
        }
        if self.format != Format::Plain || self.marked || quoted(&block.text) {
            return None;
        }
        if self.glued(&block.text) {
            return marker::heading_word(&block.text).map(Rank::Word);
        }
        if capitals(&block.text) && block.text.chars().count() <= 160 {
            return Some(Rank::Capitals);
        }
        let next = self.blocks.get(at + 1)?;
        let opens = next.text.starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '(' | '[' | '“' | '"')
        });
        let alone = block.apart && next.apart && next.shape == Shape::Text;
        (alone && opens && heads(&block.text, 9)).then_some(Rank::Words)
    }

    /// Opens a division, ending those of its type and all that the file nests in them.
    fn division(
        &mut self,
        at: usize,
        rank: Rank,
        number: Option<(Number, Value, Option<Style>)>,
        wording: &str,
    ) {
        if let Rank::Word(Word::Annex) = rank {
            self.stack.clear();
        } else if let Rank::Marked(depth) = rank {
            let outer = |e: &Entry| matches!(e.open, Open::Division(Rank::Marked(d)) if d < depth);
            let keep = self.stack.iter().rposition(outer).map_or(0, |k| k + 1);
            self.stack.truncate(keep);
        } else {
            self.nest(rank);
        }
        let level = self.inner();
        let (number, last, style) = match number {
            Some((number, value, style)) => (Some(number), value, style),
            None => (None, (0, 0), None),
        };
        self.push(Kind::Division, level, number, wording);
        self.open(Open::Division(rank), level, self.blocks[at].indent, last);
        if let Some(entry) = self.stack.last_mut() {
            entry.style = style;
        }
    }

    /// Pops the stack to a division of this rank, learning the order of ranks.
    fn nest(&mut self, rank: Rank) {
        let place = |order: &[Rank], rank: Rank| order.iter().position(|r| *r == rank);
        let innermost = self.stack.iter().rev().find_map(|e| match e.open {
            Open::Division(rank) => Some(rank),
            _ => None,
        });
        let own = place(&self.order, rank).unwrap_or_else(|| {
            let after = innermost.and_then(|r| place(&self.order, r)).map_or(0, |p| p + 1);
            self.order.insert(after, rank);
            after
        });
        let outer = |e: &Entry| match e.open {
            Open::Division(Rank::Word(Word::Annex) | Rank::Marked(_)) => true,
            Open::Division(r) => place(&self.order, r).is_some_and(|p| p < own),
            _ => false,
        };
        let keep = self.stack.iter().rposition(outer).map_or(0, |k| k + 1);
        self.stack.truncate(keep);
    }

    fn named(&mut self, at: usize, named: &Named) -> usize {
        let block = &self.blocks[at];
        let bracket = self.marks[at].bracket;
        let (number, mut wording): (_, &str) = if bracket == 0 {
            let label = block.text[..named.len].to_owned();
            (Some(Number { number: named.number.clone(), label }), &block.text[named.len..])
        } else {
            (None, &block.text)
        };
        let mut taken = 1;
        if bracket == 0 && wording.trim().is_empty() && self.headed_below(at) {
            wording = &self.blocks[at + 1].text;
            taken = 2;
        }
        let open = match named.word {
            Word::Article => Open::Article,
            Word::Section => match (self.section, block.shape) {
                (Open::Division(_), Shape::Heading(rank)) => Open::Division(Rank::Marked(rank)),
                (section, _) => section,
            },
            Word::Point => Open::List(Style { script: Script::Arabic, wrap: Wrap::Bare }),
            word => Open::Division(match block.shape {
                Shape::Heading(rank) => Rank::Marked(rank),
                _ => Rank::Word(word),
            }),
        };
        match (open, block.shape) {
            (Open::Division(rank), _) => {
                self.division(at, rank, number.map(|n| (n, named.value, None)), wording);
            }
            (Open::List(style), _) => {
                let level = self.list_level(style, named.value, block.indent);
                self.push(Kind::Point, level, number, wording);
                self.open(open, level, block.indent, named.value);
            }
            _ => {
                if let Shape::Heading(rank) = block.shape {
                    let inner = |e: &Entry| matches!(e.open, Open::Division(Rank::Marked(d)) if d >= rank);
                    if let Some(keep) = self.stack.iter().position(inner) {
                        self.stack.truncate(keep);
                    }
                }
                let outer = |e: &Entry| {
                    matches!(e.open, Open::Division(_)) || open == Open::Section && e.open == Open::Article
                };
                let keep = self.stack.iter().rposition(outer).map_or(0, |k| k + 1);
                self.stack.truncate(keep);
                let level = self.inner();
                self.push(Kind::Article, level, number, wording);
                self.open(open, level, block.indent, named.value);
            }
        }
        taken
    }

    /// Whether the heading of `Article 3` is on the next line.
    fn headed_below(&self, at: usize) -> bool {
        let unmarked = self.format == Format::Plain && self.blocks[at].shape == Shape::Text;
        let Some(next) = self.blocks.get(at + 1).filter(|_| unmarked) else {
            return false;
        };
        let numbered = self.marks[at + 1].item.is_some() || self.marks[at + 1].named.is_some();
        let most = if next.apart { 14 } else { 24 };
        next.shape == Shape::Text && !numbered && heads(&next.text, most)
    }

    /// Decides whether a number is one here, and in which of its readings.
    fn accept(&self, at: usize, item: &Item) -> Option<(Style, Value)> {
        let own = (item.style, item.value);
        if let Shape::Heading(_) = self.blocks[at].shape {
            return Some(own);
        }
        let Some(other) = item.other else {
            return self.plausible(own).then_some(own);
        };
        if let Some(next) = self.next[at].and_then(|n| self.marks[n].item.as_ref()) {
            let follows = |(style, value): (Style, Value)| {
                let reading = |s: Style, v: Value| s == style && v.0 == value.0 + 1;
                reading(next.style, next.value) || next.other.is_some_and(|(s, v)| reading(s, v))
            };
            let roman_start =
                value_of(own, other, |s| matches!(s.script, Script::LowerRoman | Script::UpperRoman));
            if roman_start.is_some_and(|(_, v)| v.0 == 1) && follows(own) != follows(other) {
                let chosen = if follows(own) { own } else { other };
                return self.plausible(chosen).then_some(chosen);
            }
        }
        let rate = |candidate: (Style, Value)| self.follows(candidate).unwrap_or((0, 0));
        let (first, second) = (rate(own), rate(other));
        let chosen = match first.cmp(&second) {
            std::cmp::Ordering::Greater => own,
            std::cmp::Ordering::Less => other,
            std::cmp::Ordering::Equal if other.1.0 == 1 => other,
            std::cmp::Ordering::Equal => own,
        };
        [chosen, other].into_iter().find(|reading| self.plausible(*reading))
    }

    /// Returns how well a number follows an open list (2 for the next number, 1 for a later one),
    /// and the depth of the list.
    fn follows(&self, (style, value): (Style, Value)) -> Option<(u8, usize)> {
        let of_style = |e: &Entry| e.open == Open::List(style) || e.style == Some(style);
        let found = |e: &Entry| of_style(e) && value > e.last;
        let depth = self.stack.iter().rposition(found)?;
        let gap = value.0 - self.stack[depth].last.0;
        Some((if gap <= 1 { 2 } else { 1 }, depth))
    }

    fn plausible(&self, (style, value): (Style, Value)) -> bool {
        match (style.script, style.wrap) {
            (
                Script::Lower
                | Script::Upper
                | Script::LowerRoman
                | Script::UpperRoman
                | Script::Double
                | Script::Letter(_),
                Wrap::Dot,
            ) => {
                value.0 == 1
                    || self.stack.iter().any(|e| {
                        (e.open == Open::List(style) || e.style == Some(style))
                            && value.0.abs_diff(e.last.0) <= 4
                    })
            }
            (Script::Arabic, Wrap::Dot) => value.0 < 1000 || self.follows((style, value)).is_some(),
            _ => true,
        }
    }

    fn item(&mut self, at: usize, item: &Item, style: Style, value: Value) {
        let block = &self.blocks[at];
        let bracket = self.marks[at].bracket;
        let label = &block.text[..item.len];
        let number = Number { number: item.number.clone(), label: label.to_owned() };
        let (number, wording) =
            if bracket == 0 { (Some(number), block.text[item.len..].trim()) } else { (None, &*block.text) };
        if let Some(rank) = self.numbered_heading(at, style, value, label, wording) {
            let numbered = number.map(|n| (n, value, Some(style)));
            return self.division(at, rank, numbered, wording);
        }
        let kind = match (style.script, style.wrap) {
            (Script::Arabic | Script::Dotted(_), _)
            | (Script::UpperRoman, Wrap::Dot | Wrap::Bare)
            | (Script::Letter(Alphabet::Han), Wrap::Dot) => Kind::Point,
            _ => Kind::Item,
        };
        if at < self.start && self.stack.is_empty() {
            self.open(Open::Paragraph, 0, 0, (0, 0));
        } else if kind == Kind::Point && value.0 <= 1 {
            self.stack.pop_if(|e| e.open == Open::Paragraph && !e.announces);
        }
        let level = self.list_level(style, value, block.indent);
        self.push(kind, level, number, wording);
        self.open(Open::List(style), level, block.indent, value);
    }

    /// Recognises headings such as `I. Introduction`, `A. Sessions`, and `1. First session` between
    /// points 14 and 15.
    fn numbered_heading(
        &self,
        at: usize,
        style: Style,
        value: Value,
        label: &str,
        wording: &str,
    ) -> Option<Rank> {
        let block = &self.blocks[at];
        if let Shape::Heading(rank) = block.shape {
            return Some(Rank::Marked(rank));
        }
        let dashed = label.ends_with(['-', '\u{2013}', '\u{2014}']);
        if self.format == Format::Markdown || style.wrap != Wrap::Dot || dashed {
            return None;
        }
        let short = heading_like(wording);
        match style.script {
            Script::UpperRoman | Script::Upper => {
                let divides = self.stack.iter().any(|e| e.style == Some(style));
                let listed = self.stack.iter().any(|e| e.open == Open::List(style));
                (divides || short && !listed).then_some(Rank::Number(style.script))
            }
            Script::Arabic if short => {
                let list = self.stack.iter().rev().find(|e| e.open == Open::List(style))?;
                let next = self.next[at].and_then(|n| self.marks[n].item.as_ref())?;
                let between = value <= list.last && value.0 < list.last.0 && next.value.0 == list.last.0 + 1;
                between.then_some(Rank::Number(Script::Arabic))
            }
            _ => None,
        }
    }

    /// Finds the list of a number, ends the entries that were open in it, and returns its depth.
    fn list_level(&mut self, style: Style, value: Value, indent: usize) -> u8 {
        let nested = |e: &Entry| value <= (1, 0) && indent > e.indent + 1;
        let same = |e: &Entry| match (e.open, style.script) {
            (Open::List(s), Script::Dotted(n)) => matches!(s.script, Script::Dotted(m) if m >= n),
            (Open::List(s), _) => s == style,
            _ => false,
        };
        let follows = self.stack.iter().rposition(|e| same(e) && value > e.last && !nested(e));
        let place = follows.or_else(|| self.stack.iter().rposition(|e| same(e) && !nested(e)));
        if let Some(place) = place {
            let level = self.stack[place].level;
            self.stack.truncate(place);
            return level;
        }
        if let Some(level) = self.resume(style, value) {
            return level;
        }
        if let Script::Dotted(_) = style.script {
            let outer = |e: &Entry| match e.open {
                Open::List(s) => matches!(s.script, Script::Arabic | Script::Dotted(_)),
                _ => true,
            };
            let keep = self.stack.iter().rposition(outer).map_or(0, |k| k + 1);
            self.stack.truncate(keep);
            self.stack.pop_if(|e| e.open == Open::Paragraph && !e.announces);
        }
        if style == (Style { script: Script::Arabic, wrap: Wrap::Dot }) && !self.announced(value, indent) {
            while self.stack.pop_if(|e| lettered(e)).is_some() {}
        }
        if let Some(last) = self.stack.last().filter(|e| e.level >= DEEPEST) {
            let level = last.level;
            self.stack.pop();
            return level;
        }
        self.inner()
    }

    /// Returns the depth of an interrupted list that a number continues.
    fn resume(&mut self, style: Style, value: Value) -> Option<u8> {
        let goes_on = |e: &Entry| e.open == Open::List(style) && value > e.last && value.0 <= e.last.0 + 3;
        let place = self.paused.iter().rposition(goes_on).filter(|_| value > (1, 0))?;
        let level = self.paused[place].level;
        self.paused.truncate(place);
        let keep = self.stack.iter().rposition(|e| e.level < level).map_or(0, |k| k + 1);
        self.stack.truncate(keep);
        Some(level)
    }

    /// Ends the open entries from a place on, remembering their lists.
    fn pause_from(&mut self, place: usize) {
        let lists = self.stack.drain(place..).filter(|e| matches!(e.open, Open::List(_)));
        self.paused.extend(lists);
        if self.paused.len() > 200 {
            self.paused.drain(..100);
        }
    }

    /// Whether a list of `1.`, `2.` may be inside a lettered item: only if the item announces it.
    /// Otherwise the number continues a list whose start is missing.
    fn announced(&self, value: Value, indent: usize) -> bool {
        let colon = self.out.last().is_some_and(|p| p.wording.as_str().ends_with([':', '\u{2014}']));
        value.0 <= 1 && (colon || self.stack.last().is_some_and(|e| indent > e.indent + 1))
    }

    /// Adds an unnumbered paragraph, or a table at the same depth.
    fn paragraph(&mut self, at: usize, kind: Kind) {
        let block = &self.blocks[at];
        if at < self.start {
            self.stack.clear();
            let kind = if kind == Kind::Table { kind } else { Kind::Preamble };
            return self.push(kind, 0, None, &block.text);
        }
        let within = |e: &Entry| matches!(e.open, Open::List(_)) && block.indent > e.indent + 1;
        if let Some(holder) = self.stack.iter().rposition(within) {
            self.pause_from(holder + 1);
        } else if !self.introduced(&block.text) {
            self.close_lists();
        }
        let level = self.inner();
        self.push(kind, level, None, &block.text);
        if kind == Kind::Paragraph {
            self.open(Open::Paragraph, level, block.indent, (0, 0));
            let announces = !block.text.ends_with(['.', ';', '!', '?', '”', '"', '»', ')', ']']);
            if let Some(entry) = self.stack.last_mut() {
                entry.announces = announces;
            }
        }
    }

    /// Whether the previous item ends with a colon or dash, and therefore contains the paragraph:
    /// `ainsi rédigé :` with a quotation, or `(a) Heading.` with a dash and its text.
    fn introduced(&self, text: &str) -> bool {
        let item = self.stack.last().is_some_and(|e| matches!(e.open, Open::List(_)));
        let before = self.out.last().map_or("", |p| p.wording.as_str());
        item && (before.ends_with('—') || before.ends_with(':') && quoted(text))
    }

    /// Ends the lists that a paragraph at the margin ends: lettered ones, and those announced by an
    /// unnumbered paragraph. A numbered point stays open, because the paragraph belongs to it.
    fn close_lists(&mut self) {
        if let Some(place) = self.stack.iter().position(|e| e.open == Open::Paragraph) {
            return self.pause_from(place);
        }
        let numbered = |e: &Entry| matches!(e.open, Open::List(_)) && !lettered(e);
        let dotted = |e: &Entry| matches!(e.open, Open::List(s) if matches!(s.script, Script::Dotted(_)));
        // If numbered paragraphs are nested, the outermost continues.
        let holder = self.stack.iter().rposition(dotted).or_else(|| self.stack.iter().position(numbered));
        let first = self.stack.iter().position(|e| matches!(e.open, Open::List(_)));
        match (holder, first) {
            (Some(holder), _) => self.pause_from(holder + 1),
            (None, Some(first)) => self.pause_from(first),
            (None, None) => {}
        }
    }
}

/// Returns `p1`, `p2`, and so on.
fn counted(n: usize) -> String {
    let digits = n.ilog10() as usize + 1;
    let mut id = vec![b'p'; digits + 1];
    let mut left = n;
    for place in id[1..].iter_mut().rev() {
        *place = b'0' + (left % 10) as u8;
        left /= 10;
    }
    String::from_utf8(id).expect("a letter and figures are UTF-8")
}

/// Whether an entry is a list of letters, small roman numbers or bullets.
fn lettered(entry: &Entry) -> bool {
    match entry.open {
        Open::List(s) => {
            !matches!(s.script, Script::Arabic | Script::Dotted(_) | Script::UpperRoman)
                || s.wrap == Wrap::Degree
        }
        _ => false,
    }
}

fn value_of(a: (Style, Value), b: (Style, Value), want: impl Fn(Style) -> bool) -> Option<(Style, Value)> {
    [a, b].into_iter().find(|(style, _)| want(*style))
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read_text};

    #[test]
    fn identities_are_counted() {
        for n in [1, 9, 10, 99, 100, 1_234_567] {
            assert_eq!(super::counted(n), format!("p{n}"));
        }
    }

    /// Prints one line per provision: depth, kind, number and words.
    fn outline(source: &str) -> Vec<String> {
        let read = read_text(source, Format::Plain);
        let number = |p: &paraph_text::Provision| {
            p.number.as_ref().map_or(String::new(), |n| format!(" {}", n.number))
        };
        let provisions = read.text.provisions();
        provisions
            .iter()
            .map(|p| format!("{} {}{}: {}", p.level, p.kind.as_str(), number(p), p.wording.as_str()))
            .collect()
    }

    #[test]
    fn a_framework_of_points_has_a_title_a_preamble_and_lettered_items() {
        let source = "Framework\n\nThe parties agree:\n\n1. Peace.\n\n2. Trade:\n\n(a) goods;\n\n(b) services.\n\n\
                      10 bis. Review.\n\n11. End.\n\nDone in two copies.\n";
        assert_eq!(
            outline(source),
            [
                "0 title: Framework",
                "0 preamble: The parties agree:",
                "1 point 1: Peace.",
                "1 point 2: Trade:",
                "2 item (a): goods;",
                "2 item (b): services.",
                "1 point 10 bis: Review.",
                "1 point 11: End.",
                "2 paragraph: Done in two copies.",
            ]
        );
    }

    #[test]
    fn a_letter_that_is_also_roman_is_read_by_its_neighbours() {
        let letters = "1. All:\n(g) x;\n(h) y;\n(i) z;\n(j) w.\n";
        let levels = |source| outline(source).iter().map(|l| l[..1].to_owned()).collect::<String>();
        assert_eq!(levels(letters), "12222");
        assert_eq!(levels("1. All:\n(c) x:\n(i) y;\n(ii) z;\n(d) w.\n"), "12332");
        assert_eq!(levels("1. All:\n(h) x:\n(i) y;\n(ii) z;\n(i) w.\n(j) v.\n"), "123322");
    }

    #[test]
    fn articles_stand_in_divisions_and_paragraphs_in_articles() {
        let source = "PART I\nGENERAL\n\nArticle 1\nScope\n\n1. One.\n\n2. Two.\n\nArticle 2 - Terms\n\nWords.\n\n\
                      PART II\n\nArticle 3. End\n\nANNEX\n\n1. Maps.\n";
        assert_eq!(
            outline(source),
            [
                "1 division I: GENERAL",
                "2 article 1: Scope",
                "3 point 1: One.",
                "3 point 2: Two.",
                "2 article 2: Terms",
                "3 paragraph: Words.",
                "1 division II: ",
                "2 article 3: End",
                "1 division ANNEX: ",
                "2 point 1: Maps.",
            ]
        );
    }

    #[test]
    fn a_bracketed_number_stays_in_the_wording() {
        assert_eq!(
            outline("1. One.\n\n[2. Two.]\n\n[[(a) x;]]\n\n3. Three.\n"),
            ["1 point 1: One.", "1 point: [2. Two.]", "2 item: [[(a) x;]]", "1 point 3: Three."]
        );
    }
}
