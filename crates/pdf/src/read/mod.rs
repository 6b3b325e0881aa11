//! Reads the words of received PDF files: those that a reader sees on the pages, not those that the file
//! claims to contain.

mod file;
mod font;
mod object;
mod page;
mod sky;
mod space;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use paraph_page::msg;

use crate::PdfError;
use file::File;
use font::text_string;
use object::{Dict, Object};
use page::{Budget, Glyph, Owner};
use sky::Sky;
use space::Area;
use tree::Spot;

/// Maximum number of pages.
const MOST_PAGES: usize = 20_000;
/// Maximum number of places reported for each kind of notice.
const NAMED: usize = 5;

/// The content of a PDF file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPdf {
    /// Paragraphs, in the order in which they are drawn.
    pub paragraphs: Vec<String>,
    /// Lines in headers and footers, each once.
    pub beside: Vec<String>,
    /// Lines that are drawn above lines before them in the same column, each once.
    pub raised: Vec<String>,
    /// Number of pages.
    pub pages: usize,
    /// Notices to read before trusting the visible or spoken words.
    pub notices: Vec<Notice>,
    /// Metadata of the file: author, time, program.
    pub tells: Vec<(String, String)>,
}

/// An observation that must reach the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A word for it, for programs.
    pub code: &'static str,
    /// The place, such as `page 3`.
    pub place: String,
    /// The observation.
    pub message: String,
}

/// Reads a PDF file. It opens nothing outside the file and runs none of its programs.
///
/// # Errors
/// Returns an error if the file is not a PDF, is encrypted, or exceeds the limits of the reader.
pub fn read_pdf(bytes: &[u8]) -> Result<ReadPdf, PdfError> {
    let file = File::open(bytes)?;
    let trailer = file.trailer.clone();
    let catalog = file.dict(&trailer, "Root").ok_or(PdfError::Unreadable)?;
    let pages = pages(&file, &catalog)?;
    let by_number: BTreeMap<u32, usize> = pages.iter().enumerate().map(|(at, p)| (p.number, at)).collect();
    let spots = tree::spots(&file, &catalog, &by_number);
    let mut out = ReadPdf { pages: pages.len(), ..ReadPdf::default() };
    let mut text = Assembly { beside: Flow { columns: true, ..Flow::default() }, ..Assembly::default() };
    let mut budget = Budget::default();
    let mut notes = Notes::default();
    for (at, leaf) in pages.iter().enumerate() {
        let page = page::page(&file, &leaf.dict, &leaf.resources, leaf.area, &mut budget)?;
        notes.of(at, &page, &unseen(&page.glyphs));
        annotations(&file, &leaf.dict, at, &mut notes);
        for glyph in page.glyphs.iter().filter(|g| g.unseen.is_none()) {
            match glyph.owner {
                Owner::Beside => text.beside.take(glyph, None, at),
                Owner::Marked(number) => text.body.take(glyph, spots.get(&(at, number)).copied(), at),
                Owner::Nobody => text.body.take(glyph, None, at),
            }
        }
    }
    let mut known = BTreeSet::new();
    let beside = text
        .beside
        .paragraphs()
        .into_iter()
        .flat_map(|p| p.split('\n').map(|line| line.trim().to_owned()).collect::<Vec<_>>());
    out.beside = beside.filter(|line| !line.is_empty() && known.insert(line.clone())).collect();
    if text.body.disordered {
        notes.add(
            "order",
            "",
            "the reading order differs from the order in which words are drawn".to_owned(),
        );
    }
    out.paragraphs = text.body.paragraphs();
    let mut known = BTreeSet::new();
    out.raised = text.body.raised.into_iter().filter(|line| known.insert(line.clone())).collect();
    catalogue(&file, &catalog, &mut notes);
    out.notices = notes.all;
    out.tells = tells(&file, &trailer);
    Ok(out)
}

/// A page before it is read.
struct Leaf {
    number: u32,
    dict: Dict,
    resources: Dict,
    area: Area,
}

/// Attributes that pages inherit from the nodes above them.
#[derive(Clone, Default)]
struct Above {
    resources: Option<Dict>,
    area: Option<Area>,
}

fn pages(file: &File<'_>, catalog: &Dict) -> Result<Vec<Leaf>, PdfError> {
    let mut out = Vec::new();
    let root = catalog.get(b"Pages".as_slice()).cloned().ok_or(PdfError::Unreadable)?;
    let mut waiting = vec![(root, Above::default())];
    let mut seen = BTreeSet::new();
    while let Some((object, mut above)) = waiting.pop() {
        let Object::Reference(number) = object else { continue };
        if !seen.insert(number) {
            continue;
        }
        let resolved = file.resolve(&object);
        let Some(dict) = resolved.dict().cloned() else { continue };
        above.resources = file.dict(&dict, "Resources").or(above.resources);
        above.area = area(file, &dict, "CropBox").or_else(|| area(file, &dict, "MediaBox")).or(above.area);
        if dict.contains_key(b"Kids".as_slice()) {
            waiting.extend(file.list(&dict, "Kids").into_iter().rev().map(|kid| (kid, above.clone())));
            continue;
        }
        if out.len() == MOST_PAGES {
            return Err(PdfError::TooLarge(msg("pdf-many-pages", "more than twenty thousand pages")));
        }
        let whole = Area { left: 0.0, low: 0.0, right: 612.0, high: 792.0 };
        out.push(Leaf {
            number,
            dict,
            resources: above.resources.unwrap_or_default(),
            area: above.area.unwrap_or(whole),
        });
    }
    Ok(out)
}

fn area(file: &File<'_>, dict: &Dict, key: &str) -> Option<Area> {
    let sides: Vec<f64> = file.list(dict, key).iter().filter_map(|o| file.resolve(o).number()).collect();
    let [a, b, c, d] = sides.try_into().ok()?;
    Area::around([(a, b), (c, d)])
}

/// Returns the invisible words, by reason.
fn unseen(glyphs: &[Glyph]) -> BTreeMap<&'static str, String> {
    let mut out: BTreeMap<&'static str, String> = BTreeMap::new();
    for glyph in glyphs {
        if let Some(why) = glyph.unseen {
            out.entry(why).or_default().push_str(&glyph.text);
        }
    }
    out
}

#[derive(Default)]
struct Notes {
    all: Vec<Notice>,
    counts: BTreeMap<&'static str, usize>,
}

impl Notes {
    fn add(&mut self, code: &'static str, place: &str, message: String) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= NAMED {
            self.all.push(Notice { code, place: place.to_owned(), message });
        }
    }

    fn of(&mut self, at: usize, page: &page::Page, unseen: &BTreeMap<&'static str, String>) {
        let place = format!("page {}", at + 1);
        for (why, words) in unseen {
            self.add("unseen", &place, format!("words are left out because {why}: “{}”", short(words)));
        }
        if page.pictures > 0 {
            self.add("picture", &place, "the page has a picture; words in it are not read".to_owned());
        }
        if page.unknown {
            self.add("unknown", &place, "the file does not define the characters of some words".to_owned());
        }
        for (drawn, spoken) in page.spoken.iter().take(NAMED) {
            let message = format!("“{}” is drawn, but “{}” is read aloud", short(drawn), short(spoken));
            self.add("spoken", &place, message);
        }
    }
}

fn short(text: &str) -> String {
    let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(60).collect();
    if cut.len() < words.len() { format!("{cut} …") } else { cut }
}

fn annotations(file: &File<'_>, page: &Dict, at: usize, notes: &mut Notes) {
    for annotation in file.list(page, "Annots").iter().take(1000) {
        let resolved = file.resolve(annotation);
        let Some(dict) = resolved.dict() else { continue };
        let kind = file.get(dict, "Subtype");
        let kind = kind.name().map(|n| String::from_utf8_lossy(n).into_owned()).unwrap_or_default();
        if kind != "Link" && kind != "Popup" {
            let message = format!("the page has an annotation ({kind}); its words are not read");
            notes.add("annotation", &format!("page {}", at + 1), message);
        }
    }
}

fn catalogue(file: &File<'_>, catalog: &Dict, notes: &mut Notes) {
    let names = file.dict(catalog, "Names").unwrap_or_default();
    if names.contains_key(b"JavaScript".as_slice()) || catalog.contains_key(b"AA".as_slice()) {
        notes.add("program", "", "the file has programs; they are not run".to_owned());
    }
    if names.contains_key(b"EmbeddedFiles".as_slice()) {
        notes.add("attached", "", "the file has attachments; they are not read".to_owned());
    }
    if catalog.contains_key(b"AcroForm".as_slice()) {
        notes.add("form", "", "the file has a form; its words are not read".to_owned());
    }
    if catalog.contains_key(b"OCProperties".as_slice()) {
        notes.add(
            "layers",
            "",
            "the file has layers that a viewer may show or hide; all are read".to_owned(),
        );
    }
    if file.saves > 1 {
        let message =
            format!("the file was saved {} times, and still contains its earlier versions", file.saves);
        notes.add("saved", "", message);
    }
}

/// Returns who made the file, when and with what.
fn tells(file: &File<'_>, trailer: &Dict) -> Vec<(String, String)> {
    let info = file.dict(trailer, "Info").unwrap_or_default();
    ["Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"]
        .into_iter()
        .filter_map(|key| match file.get(&info, key) {
            Object::String(bytes) => Some((key.to_owned(), text_string(&bytes))),
            _ => None,
        })
        .collect()
}

/// The texts assembled from the glyphs.
#[derive(Default)]
struct Assembly {
    body: Flow,
    beside: Flow,
}

/// Successive glyphs assembled into paragraphs.
#[derive(Default)]
struct Flow {
    done: Vec<String>,
    open: String,
    last: Option<Last>,
    /// Whether words far apart on a line are separate lines.
    columns: bool,
    /// Whether the tree has the paragraphs in another order than the pages.
    disordered: bool,
    sky: Sky,
    /// Where the present line begins to rise above lines before it.
    rising: Option<usize>,
    /// Lines that rise above lines before them.
    raised: Vec<String>,
}

struct Last {
    spot: Option<Spot>,
    page: usize,
    area: Area,
    base: f64,
    size: f64,
}

impl Flow {
    fn take(&mut self, glyph: &Glyph, spot: Option<Spot>, page: usize) {
        if let Some(last) = self.last.take() {
            let same = spot.map(|s| s.paragraph) == last.spot.map(|s| s.paragraph);
            if let (Some(now), Some(then)) = (spot, last.spot) {
                self.disordered |= now.paragraph < then.paragraph;
            }
            let size = glyph.size.max(last.size).max(1.0);
            let down = (glyph.base - last.base).abs();
            let apart = spot.is_none() && (page != last.page || down > size * 1.7);
            if page != last.page || down > 1.0 {
                self.end_rise();
            }
            if !same || apart {
                self.close();
            } else if spot.map(|s| s.cell) != last.spot.map(|s| s.cell) {
                self.open.push_str(" | ");
            } else if page != last.page || (down > 1.0 && glyph.area.left < last.area.right - 1.0) {
                self.open.push(if spot.is_some() { ' ' } else { '\n' });
            } else if self.columns && glyph.area.left > last.area.right + size * 3.0 {
                self.open.push('\n');
            } else if glyph.area.left > last.area.right + size * 0.18 {
                self.open.push(' ');
            }
        }
        if self.sky.rises(glyph, page) {
            self.rising.get_or_insert(self.open.len());
        }
        self.open.push_str(&glyph.text);
        self.last = Some(Last { spot, page, area: glyph.area, base: glyph.base, size: glyph.size });
    }

    /// Ends a line that rises above lines before it.
    fn end_rise(&mut self) {
        if let Some(from) = self.rising.take() {
            self.raised.push(self.open[from..].split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn close(&mut self) {
        self.end_rise();
        let text = std::mem::take(&mut self.open);
        let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let text = lines.collect::<Vec<_>>().join("\n");
        if !text.trim().is_empty() {
            self.done.push(text.trim().to_owned());
        }
    }

    fn paragraphs(&mut self) -> Vec<String> {
        self.close();
        std::mem::take(&mut self.done)
    }
}
