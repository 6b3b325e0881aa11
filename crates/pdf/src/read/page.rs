//! The words of a page in drawing order, and which of them a reader sees.
//!
//! Words that are invisible, white, outside the page or covered are left out and reported. Pictures are
//! reported too, because their words are not read.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::file::File;
use super::font::{Font, text_string};
use super::object::{Dict, Lexer, Object};
use super::space::{Area, Matrix};
use paraph_page::msg;

use crate::PdfError;

/// Maximum number of operators and operands on all pages together.
const MOST_TOKENS: usize = 12_000_000;
/// Maximum number of comparisons between words and shapes drawn over them.
const MOST_MEETINGS: usize = 60_000_000;
/// Maximum depth of nested forms.
const DEEPEST: usize = 12;
/// Maximum number of characters, corners of paths and saved states on a page; a printed page has some
/// thousands.
const MOST_OF_PAGE: usize = 400_000;
/// Maximum number of operands of an operator.
const MOST_OPERANDS: usize = 512;

/// The owner of a glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// No named owner.
    Nobody,
    /// The header or footer of the page.
    Beside,
    /// The marked content with this number.
    Marked(usize),
}

/// A character, or several drawn as one.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: String,
    pub area: Area,
    pub base: f64,
    pub size: f64,
    pub owner: Owner,
    /// Reason why it is invisible.
    pub unseen: Option<&'static str>,
}

/// Work spent on all pages so far.
#[derive(Default)]
pub struct Budget {
    tokens: usize,
    meetings: usize,
}

/// The content of a page.
#[derive(Default)]
pub struct Page {
    pub glyphs: Vec<Glyph>,
    pub pictures: usize,
    /// Whether some words have no map of characters.
    pub unknown: bool,
    /// Words that a screen reader speaks differently from what is drawn.
    pub spoken: Vec<(String, String)>,
}

#[derive(Clone)]
struct State {
    place: Matrix,
    clip: Area,
    font: Option<Rc<Font>>,
    size: f64,
    between: f64,
    spaces: f64,
    scale: f64,
    leading: f64,
    rise: f64,
    mode: usize,
    white: bool,
    faint: bool,
    stroke: f64,
}

struct Mark {
    owner: Owner,
    /// The text to be spoken, and the index of its first glyph.
    spoken: Option<(String, usize)>,
}

struct Reader<'f, 'a> {
    file: &'f File<'a>,
    budget: &'f mut Budget,
    fonts: BTreeMap<Vec<u8>, Rc<Font>>,
    page: Page,
    state: State,
    stack: Vec<State>,
    marks: Vec<Mark>,
    text: Matrix,
    line: Matrix,
    path: Vec<(f64, f64)>,
    clips: bool,
}

/// Reads a page.
pub fn page(
    file: &File<'_>,
    page: &Dict,
    resources: &Dict,
    area: Area,
    budget: &mut Budget,
) -> Result<Page, PdfError> {
    let mut content = Vec::new();
    for part in file.list(page, "Contents") {
        // A reference may lead to a list.
        match file.resolve(&part) {
            Object::Array(all) => {
                for part in all {
                    content.extend(file.stream(&part)?);
                    content.push(b'\n');
                }
            }
            part => {
                let stream = file.stream(&part)?;
                if content.is_empty() {
                    content = stream
                } else {
                    content.extend(stream)
                }
                content.push(b'\n');
            }
        }
    }
    let state = State {
        place: Matrix::NONE,
        clip: area,
        font: None,
        size: 0.0,
        between: 0.0,
        spaces: 0.0,
        scale: 1.0,
        leading: 0.0,
        rise: 0.0,
        mode: 0,
        white: false,
        faint: false,
        stroke: 1.0,
    };
    let mut reader = Reader {
        file,
        budget,
        fonts: BTreeMap::new(),
        page: Page::default(),
        state,
        stack: Vec::new(),
        marks: Vec::new(),
        text: Matrix::NONE,
        line: Matrix::NONE,
        path: Vec::new(),
        clips: false,
    };
    reader.content(&content, resources, 0)?;
    reader.fits()?;
    Ok(reader.page)
}

fn numbers<const N: usize>(operands: &[Object]) -> Option<[f64; N]> {
    let from = operands.len().checked_sub(N)?;
    let mut out = [0.0; N];
    for (slot, operand) in out.iter_mut().zip(&operands[from..]) {
        *slot = operand.number()?;
    }
    Some(out)
}

impl Reader<'_, '_> {
    /// Checks that the page has no more content than a page can show.
    fn fits(&self) -> Result<(), PdfError> {
        let most = self.page.glyphs.len().max(self.path.len()).max(self.stack.len());
        if most > MOST_OF_PAGE {
            Err(PdfError::TooLarge(msg("pdf-page-full", "more than fits on a page")))
        } else {
            Ok(())
        }
    }

    fn content(&mut self, bytes: &[u8], resources: &Dict, depth: usize) -> Result<(), PdfError> {
        let mut lexer = Lexer::of_content(bytes);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.next() {
            self.budget.tokens += 1;
            if self.budget.tokens > MOST_TOKENS {
                return Err(PdfError::TooLarge(msg(
                    "pdf-much-drawing",
                    "more than twelve million drawing operators",
                )));
            }
            self.fits()?;
            match object {
                Object::Word(word) if word == b"BI" => {
                    self.picture();
                    skip_picture(&mut lexer);
                    operands.clear();
                }
                Object::Word(word) => {
                    self.operator(&word, &operands, resources, depth)?;
                    operands.clear();
                }
                operand if operands.len() < MOST_OPERANDS => operands.push(operand),
                _ => {}
            }
        }
        Ok(())
    }

    fn operator(
        &mut self,
        word: &[u8],
        operands: &[Object],
        resources: &Dict,
        depth: usize,
    ) -> Result<(), PdfError> {
        match word {
            b"q" if self.stack.len() < 4096 => self.stack.push(self.state.clone()),
            b"Q" => self.state = self.stack.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => {
                if let Some(matrix) = numbers(operands) {
                    self.state.place = Matrix(matrix).then(self.state.place);
                }
            }
            b"w" => self.state.stroke = numbers::<1>(operands).map_or(1.0, |[w]| w),
            b"gs" => self.graphics(operands, resources),
            b"g" | b"rg" | b"k" | b"sc" | b"scn" => self.colour(word, operands),
            b"cs" => self.state.white = false,
            b"m" | b"l" | b"c" | b"v" | b"y" | b"re" => self.path(word, operands),
            b"W" | b"W*" => self.clips = true,
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => self.paint(true)?,
            b"S" | b"s" => self.paint(false)?,
            b"n" => self.end_path(),
            b"sh" => self.cover(self.state.clip)?,
            b"Do" => self.object(operands, resources, depth)?,
            b"BMC" | b"BDC" => self.begin(operands, resources),
            b"EMC" => self.end(),
            _ => self.words(word, operands, resources),
        }
        Ok(())
    }

    fn graphics(&mut self, operands: &[Object], resources: &Dict) {
        let named = operands.last().and_then(Object::name).map(String::from_utf8_lossy);
        let all = self.file.dict(resources, "ExtGState");
        let (Some(name), Some(all)) = (named, all) else { return };
        let Some(state) = self.file.dict(&all, &name) else { return };
        if let Some(alpha) = self.file.get(&state, "ca").number() {
            self.state.faint = alpha < 0.2;
        }
        if let Some(width) = self.file.get(&state, "LW").number() {
            self.state.stroke = width;
        }
    }

    fn colour(&mut self, word: &[u8], operands: &[Object]) {
        let parts: Vec<f64> = operands.iter().filter_map(Object::number).collect();
        let light = |least: f64| !parts.is_empty() && parts.iter().all(|p| *p > least);
        self.state.white =
            if word == b"k" || parts.len() == 4 { parts.iter().all(|p| *p < 0.06) } else { light(0.94) };
    }

    fn path(&mut self, word: &[u8], operands: &[Object]) {
        if self.path.len() > 100_000 {
            return;
        }
        let mut points: Vec<(f64, f64)> = Vec::new();
        if word == b"re" {
            if let Some([x, y, w, h]) = numbers(operands) {
                points.extend([(x, y), (x + w, y), (x, y + h), (x + w, y + h)]);
            }
        } else {
            let all: Vec<f64> = operands.iter().filter_map(Object::number).collect();
            points.extend(all.chunks_exact(2).map(|p| (p[0], p[1])));
        }
        let place = self.state.place;
        self.path.extend(points.into_iter().map(|(x, y)| place.point(x, y)));
    }

    /// Fills or strokes the path; a thick shape covers the words below it.
    fn paint(&mut self, fills: bool) -> Result<(), PdfError> {
        let thick = self.state.stroke * self.state.place.height();
        let area = Area::around(self.path.iter().copied());
        if let Some(mut area) = area.filter(|_| !self.state.faint) {
            if !fills {
                if thick < 3.0 {
                    self.end_path();
                    return Ok(());
                }
                let half = thick / 2.0;
                // Only a straight line covers its whole bounding box.
                if (area.right - area.left).min(area.high - area.low) > thick {
                    self.end_path();
                    return Ok(());
                }
                area = Area {
                    left: area.left - half,
                    low: area.low - half,
                    right: area.right + half,
                    high: area.high + half,
                };
            }
            self.cover(area)?;
        }
        self.end_path();
        Ok(())
    }

    fn end_path(&mut self) {
        if std::mem::take(&mut self.clips)
            && let Some(area) = Area::around(self.path.iter().copied())
        {
            self.state.clip = self.state.clip.within(area);
        }
        self.path.clear();
    }

    /// Marks the words below a newly drawn area as unseen.
    fn cover(&mut self, area: Area) -> Result<(), PdfError> {
        let area = area.within(self.state.clip);
        if area.size() <= 0.0 {
            return Ok(());
        }
        self.budget.meetings += self.page.glyphs.len();
        if self.budget.meetings > MOST_MEETINGS {
            return Err(PdfError::TooLarge(msg("pdf-much-over-words", "too much that is drawn over words")));
        }
        for glyph in self.page.glyphs.iter_mut().filter(|g| g.unseen.is_none()) {
            let core = Area { low: glyph.base, high: glyph.base + glyph.size * 0.45, ..glyph.area };
            if core.size() > 0.0 && core.within(area).size() > core.size() * 0.5 {
                glyph.unseen = Some("something is drawn over them");
            }
        }
        Ok(())
    }

    fn picture(&mut self) {
        self.page.pictures += 1;
    }

    fn object(&mut self, operands: &[Object], resources: &Dict, depth: usize) -> Result<(), PdfError> {
        let named = operands.last().and_then(Object::name).map(String::from_utf8_lossy);
        let all = self.file.dict(resources, "XObject");
        let (Some(name), Some(all)) = (named, all) else { return Ok(()) };
        let object = self.file.get(&all, &name);
        let Some(dict) = object.dict() else { return Ok(()) };
        if self.file.get(dict, "Subtype").name() != Some(b"Form") {
            self.picture();
            let place = self.state.place;
            let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(x, y)| place.point(x, y));
            return Area::around(corners).map_or(Ok(()), |area| self.cover(area));
        }
        if depth >= DEEPEST {
            return Err(PdfError::Unreadable);
        }
        let bytes = self.file.stream(&object)?;
        let before = (self.state.clone(), self.text, self.line, self.stack.len(), self.marks.len());
        let fonts = std::mem::take(&mut self.fonts);
        let matrix: Vec<f64> =
            self.file.list(dict, "Matrix").iter().filter_map(|o| self.file.resolve(o).number()).collect();
        if let Ok(matrix) = <[f64; 6]>::try_from(matrix) {
            self.state.place = Matrix(matrix).then(self.state.place);
        }
        let own = self.file.dict(dict, "Resources").unwrap_or_else(|| resources.clone());
        self.content(&bytes, &own, depth + 1)?;
        self.fonts = fonts;
        (self.state, self.text, self.line) = (before.0, before.1, before.2);
        self.stack.truncate(before.3);
        while self.marks.len() > before.4 {
            self.end();
        }
        Ok(())
    }

    fn begin(&mut self, operands: &[Object], resources: &Dict) {
        let artifact = operands.first().and_then(Object::name) == Some(b"Artifact");
        let properties = match operands.get(1) {
            Some(Object::Name(name)) => {
                let all = self.file.dict(resources, "Properties");
                all.and_then(|all| self.file.dict(&all, &String::from_utf8_lossy(name)))
            }
            Some(Object::Dict(dict)) => Some(dict.clone()),
            _ => None,
        };
        let number = properties.as_ref().and_then(|p| self.file.get(p, "MCID").size());
        let above = self.marks.last().map_or(Owner::Nobody, |m| m.owner);
        let owner = match (artifact, number) {
            (true, _) => Owner::Beside,
            (false, Some(number)) => Owner::Marked(number),
            (false, None) => above,
        };
        let spoken = properties.and_then(|p| match self.file.get(&p, "ActualText") {
            Object::String(bytes) => Some((text_string(&bytes), self.page.glyphs.len())),
            _ => None,
        });
        if self.marks.len() < 4096 {
            self.marks.push(Mark { owner, spoken });
        }
    }

    /// Ends marked content. The text to be spoken is accepted only if it equals the drawn text, apart
    /// from signs that look the same.
    fn end(&mut self) {
        let Some(Mark { spoken: Some((spoken, from)), .. }) = self.marks.pop() else { return };
        let drawn: String = self.page.glyphs[from..].iter().map(|g| g.text.as_str()).collect();
        if alike(&drawn) == alike(&spoken) {
            if let Some((first, rest)) = self.page.glyphs[from..].split_first_mut() {
                first.text = spoken;
                rest.iter_mut().for_each(|g| g.text.clear());
            }
        } else if self.page.spoken.len() < 100 {
            self.page.spoken.push((drawn, spoken));
        }
    }

    fn words(&mut self, word: &[u8], operands: &[Object], resources: &Dict) {
        let one = || numbers::<1>(operands).map_or(0.0, |[n]| n);
        match word {
            b"BT" => (self.text, self.line) = (Matrix::NONE, Matrix::NONE),
            b"Tc" => self.state.between = one(),
            b"Tw" => self.state.spaces = one(),
            b"Tz" => self.state.scale = one() / 100.0,
            b"TL" => self.state.leading = one(),
            b"Ts" => self.state.rise = one(),
            b"Tr" => self.state.mode = operands.last().and_then(Object::size).unwrap_or(0),
            b"Tf" => self.font(operands, resources),
            b"Tm" => {
                if let Some(matrix) = numbers(operands) {
                    (self.text, self.line) = (Matrix(matrix), Matrix(matrix));
                }
            }
            b"Td" => self.next_line(numbers(operands).unwrap_or([0.0; 2])),
            b"TD" => {
                let [x, y] = numbers(operands).unwrap_or([0.0; 2]);
                self.state.leading = -y;
                self.next_line([x, y]);
            }
            b"T*" => self.next_line([0.0, -self.state.leading]),
            b"Tj" => self.show_last(operands),
            b"'" => {
                self.next_line([0.0, -self.state.leading]);
                self.show_last(operands);
            }
            b"\"" => {
                if let [Object::Number(spaces), Object::Number(between), ..] = operands {
                    (self.state.spaces, self.state.between) = (*spaces, *between);
                }
                self.next_line([0.0, -self.state.leading]);
                self.show_last(operands);
            }
            b"TJ" => {
                let Some(Object::Array(all)) = operands.last() else { return };
                for part in all {
                    match part {
                        Object::String(bytes) => self.show(bytes),
                        Object::Number(n) => self.advance(-n / 1000.0 * self.state.size * self.state.scale),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn font(&mut self, operands: &[Object], resources: &Dict) {
        let [Object::Name(name), Object::Number(size)] = operands else { return };
        self.state.size = *size;
        let known = self.fonts.get(name).cloned();
        let font = known.or_else(|| {
            let all = self.file.dict(resources, "Font")?;
            let dict = self.file.dict(&all, &String::from_utf8_lossy(name))?;
            let font = Rc::new(Font::of(self.file, &dict));
            self.fonts.insert(name.clone(), Rc::clone(&font));
            Some(font)
        });
        self.state.font = font;
    }

    fn next_line(&mut self, [x, y]: [f64; 2]) {
        self.line = Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(self.line);
        self.text = self.line;
    }

    fn advance(&mut self, by: f64) {
        self.text = Matrix([1.0, 0.0, 0.0, 1.0, by, 0.0]).then(self.text);
    }

    fn show_last(&mut self, operands: &[Object]) {
        if let Some(Object::String(bytes)) = operands.last() {
            self.show(bytes);
        }
    }

    fn show(&mut self, bytes: &[u8]) {
        let Some(font) = self.state.font.clone() else { return };
        for (text, width, space) in font.codes(bytes) {
            if self.page.glyphs.len() > MOST_OF_PAGE {
                return;
            }
            let place = self.text.then(self.state.place);
            let wide = width / 1000.0 * self.state.size;
            let (rise, size) = (self.state.rise, self.state.size);
            let corners = [(0.0, rise), (wide, rise), (0.0, rise + size), (wide, rise + size)];
            let area = Area::around(corners.map(|(x, y)| place.point(x, y)));
            let base = place.point(0.0, rise).1;
            match (text, area) {
                (Some(text), Some(area)) => {
                    let size = (size * place.height()).abs();
                    let unseen = self.unseen(area, base, size).filter(|_| !text.trim().is_empty());
                    let owner = self.marks.last().map_or(Owner::Nobody, |m| m.owner);
                    self.page.glyphs.push(Glyph { text, area, base, size, owner, unseen });
                }
                _ => self.page.unknown = true,
            }
            let more = self.state.between + if space { self.state.spaces } else { 0.0 };
            self.advance((wide + more) * self.state.scale);
        }
    }

    fn unseen(&self, area: Area, base: f64, size: f64) -> Option<&'static str> {
        let core = Area { low: base, high: base + size * 0.45, ..area };
        if matches!(self.state.mode, 3 | 7) || self.state.faint {
            Some("they are drawn invisibly")
        } else if self.state.white {
            Some("they are white")
        } else if size < 2.0 {
            Some("they are too small to be read")
        } else if core.within(self.state.clip).size() < core.size() * 0.5 {
            Some("they are outside the visible area")
        } else {
            None
        }
    }
}

/// Returns a text in which signs that look the same are equal.
fn alike(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'))
        .map(|c| match c {
            c if c.is_whitespace() => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Skips a picture embedded in the content.
fn skip_picture(lexer: &mut Lexer<'_>) {
    let rest = &lexer.data[lexer.at..];
    let end = rest.windows(4).position(|w| {
        matches!(w[0], b' ' | b'\n' | b'\r' | b'\t') && &w[1..3] == b"EI" && super::object::is_space(w[3])
    });
    lexer.at += end.map_or(rest.len(), |end| end + 3);
}
