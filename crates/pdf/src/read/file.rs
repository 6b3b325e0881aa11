//! The objects of a PDF file, found through its own table and inflated within a budget.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::rc::Rc;

use flate2::read::ZlibDecoder;

use super::object::{Dict, Lexer, Object};
use paraph_page::msg;

use crate::PdfError;

/// Maximum total size of all inflated streams of a file.
const BUDGET: usize = 64 << 20;
/// Maximum number of times that a file was saved.
const MOST_SAVES: usize = 256;
/// Maximum length of a chain of objects that only refer to another.
const LONGEST_CHAIN: usize = 16;
/// Maximum number of objects in a file.
const MOST_OBJECTS: usize = 1 << 20;

/// Place of an object.
#[derive(Clone, Copy, Debug)]
enum Place {
    At(usize),
    Within { stream: u32, index: usize },
}

/// The objects in one stream, and the stream's bytes.
type Shelf = Rc<(Vec<(u32, usize)>, Vec<u8>)>;

/// A PDF file.
pub struct File<'a> {
    data: &'a [u8],
    places: BTreeMap<u32, Option<Place>>,
    pub trailer: Dict,
    left: Cell<usize>,
    shelves: RefCell<BTreeMap<u32, Shelf>>,
    /// Number of times that the file was saved.
    pub saves: usize,
}

impl<'a> File<'a> {
    /// Finds the objects of a file.
    pub fn open(data: &'a [u8]) -> Result<File<'a>, PdfError> {
        let head = &data[..data.len().min(1024)];
        if !head.windows(5).any(|w| w == b"%PDF-") {
            return Err(PdfError::Unreadable);
        }
        let mut file = File {
            data,
            places: BTreeMap::new(),
            trailer: Dict::new(),
            left: Cell::new(BUDGET),
            shelves: RefCell::default(),
            saves: 0,
        };
        let last = data.windows(9).rposition(|w| w == b"startxref").ok_or(PdfError::Unreadable)?;
        let mut next = Lexer::of_file(data, last + 9).next().and_then(|o| o.size());
        let mut seen = BTreeSet::new();
        while let Some(at) = next {
            if !seen.insert(at) || seen.len() > MOST_SAVES {
                return Err(PdfError::Unreadable);
            }
            let trailer = file.table(at)?;
            if let Some(hybrid) = trailer.get(b"XRefStm".as_slice()).and_then(Object::size) {
                file.table(hybrid)?;
            }
            next = trailer.get(b"Prev".as_slice()).and_then(Object::size);
            file.saves += 1;
            if file.trailer.is_empty() {
                file.trailer = trailer;
            }
        }
        if file.trailer.contains_key(b"Encrypt".as_slice()) {
            return Err(PdfError::Encrypted);
        }
        if file.trailer.contains_key(b"Root".as_slice()) { Ok(file) } else { Err(PdfError::Unreadable) }
    }

    /// Reads one table of objects; entries already known are newer.
    fn table(&mut self, at: usize) -> Result<Dict, PdfError> {
        let mut lexer = Lexer::of_file(self.data, at);
        match lexer.next().ok_or(PdfError::Unreadable)? {
            Object::Word(word) if word == b"xref" => self.plain_table(lexer),
            Object::Number(_) => self.packed_table(at),
            _ => Err(PdfError::Unreadable),
        }
    }

    fn plain_table(&mut self, mut lexer: Lexer<'_>) -> Result<Dict, PdfError> {
        loop {
            let first = match lexer.next().ok_or(PdfError::Unreadable)? {
                Object::Word(word) if word == b"trailer" => break,
                first => first.size().ok_or(PdfError::Unreadable)?,
            };
            let count = lexer.next().and_then(|o| o.size()).ok_or(PdfError::Unreadable)?;
            for number in first..first.saturating_add(count) {
                let offset = lexer.next().and_then(|o| o.size()).ok_or(PdfError::Unreadable)?;
                lexer.next();
                let used = lexer.next() == Some(Object::Word(b"n".to_vec()));
                self.know(number, used.then_some(Place::At(offset)))?;
            }
        }
        match lexer.next() {
            Some(Object::Dict(dict)) => Ok(dict),
            _ => Err(PdfError::Unreadable),
        }
    }

    fn packed_table(&mut self, at: usize) -> Result<Dict, PdfError> {
        let (_, object) = self.indirect(at)?;
        let Object::Stream(dict, from) = object else { return Err(PdfError::Unreadable) };
        let bytes = self.inflated(&dict, from)?;
        let sizes = |key: &[u8]| match dict.get(key) {
            Some(Object::Array(all)) => all.iter().map(Object::size).collect::<Option<Vec<usize>>>(),
            _ => None,
        };
        let widths = sizes(b"W").filter(|w| w.len() >= 3 && w.iter().all(|w| *w <= 8));
        let widths = widths.ok_or(PdfError::Unreadable)?;
        let size = dict.get(b"Size".as_slice()).and_then(Object::size).ok_or(PdfError::Unreadable)?;
        let ranges = sizes(b"Index").unwrap_or_else(|| vec![0, size]);
        let mut rows = bytes.chunks_exact(widths.iter().sum::<usize>().max(1));
        for range in ranges.chunks_exact(2) {
            for number in range[0]..range[0].saturating_add(range[1]) {
                let Some(row) = rows.next() else { return Ok(dict) };
                let mut from = 0;
                let mut field = |width: usize| {
                    let value = row[from..from + width].iter().fold(0_u64, |v, b| (v << 8) | u64::from(*b));
                    from += width;
                    usize::try_from(value).unwrap_or(usize::MAX)
                };
                let kind = if widths[0] == 0 { 1 } else { field(widths[0]) };
                let (second, third) = (field(widths[1]), field(widths[2]));
                let place = match kind {
                    1 => Some(Place::At(second)),
                    2 => u32::try_from(second).ok().map(|stream| Place::Within { stream, index: third }),
                    _ => None,
                };
                self.know(number, place)?;
            }
        }
        Ok(dict)
    }

    fn know(&mut self, number: usize, place: Option<Place>) -> Result<(), PdfError> {
        if self.places.len() >= MOST_OBJECTS {
            return Err(PdfError::TooLarge(msg("pdf-many-objects", "more than a million objects")));
        }
        let number = u32::try_from(number).map_err(|_| PdfError::Unreadable)?;
        self.places.entry(number).or_insert(place);
        Ok(())
    }

    /// Reads the object that begins at a place, with its number.
    fn indirect(&self, at: usize) -> Result<(u32, Object), PdfError> {
        if at >= self.data.len() {
            return Err(PdfError::Unreadable);
        }
        let mut lexer = Lexer::of_file(self.data, at);
        let number = lexer.next().and_then(|o| o.size()).and_then(|n| u32::try_from(n).ok());
        let number = number.ok_or(PdfError::Unreadable)?;
        lexer.next();
        if lexer.next() != Some(Object::Word(b"obj".to_vec())) {
            return Err(PdfError::Unreadable);
        }
        Ok((number, lexer.next().ok_or(PdfError::Unreadable)?))
    }

    /// Returns the value itself, or the object that it refers to.
    pub fn resolve(&self, object: &Object) -> Object {
        let mut object = object.clone();
        for _ in 0..LONGEST_CHAIN {
            let Object::Reference(number) = object else { return object };
            object = self.object(number).unwrap_or(Object::Null);
        }
        Object::Null
    }

    fn object(&self, number: u32) -> Option<Object> {
        match (*self.places.get(&number)?)? {
            Place::At(at) => {
                let (found, object) = self.indirect(at).ok()?;
                (found == number).then_some(object)
            }
            Place::Within { stream, index } => {
                let shelf = self.shelf(stream)?;
                let (found, at) = *shelf.0.get(index)?;
                let object = Lexer::of_file(&shelf.1, at).next()?;
                (found == number && !matches!(object, Object::Stream(..))).then_some(object)
            }
        }
    }

    fn shelf(&self, stream: u32) -> Option<Shelf> {
        if let Some(shelf) = self.shelves.borrow().get(&stream) {
            return Some(Rc::clone(shelf));
        }
        let Some(Some(Place::At(at))) = self.places.get(&stream) else { return None };
        let (number, object) = self.indirect(*at).ok()?;
        let Object::Stream(dict, from) = object else { return None };
        let bytes = self.inflated(&dict, from).ok().filter(|_| number == stream)?;
        let first = dict.get(b"First".as_slice())?.size()?;
        let count = dict.get(b"N".as_slice())?.size()?;
        let mut lexer = Lexer::of_file(&bytes, 0);
        let mut all = Vec::new();
        for _ in 0..count.min(MOST_OBJECTS) {
            let number = lexer.next().and_then(|o| o.size());
            let (Some(number), Some(at)) = (number, lexer.next().and_then(|o| o.size())) else { break };
            all.push((u32::try_from(number).ok()?, first.saturating_add(at)));
        }
        let shelf = Rc::new((all, bytes));
        self.shelves.borrow_mut().insert(stream, Rc::clone(&shelf));
        Some(shelf)
    }

    /// Returns a value of a dictionary, resolved.
    pub fn get(&self, dict: &Dict, key: &str) -> Object {
        dict.get(key.as_bytes()).map_or(Object::Null, |object| self.resolve(object))
    }

    /// Returns a dictionary in a dictionary.
    pub fn dict(&self, dict: &Dict, key: &str) -> Option<Dict> {
        self.get(dict, key).dict().cloned()
    }

    /// Returns a list in a dictionary; a single value is a list of one.
    pub fn list(&self, dict: &Dict, key: &str) -> Vec<Object> {
        match self.get(dict, key) {
            Object::Null => Vec::new(),
            Object::Array(all) => all,
            one => vec![dict.get(key.as_bytes()).cloned().unwrap_or(one)],
        }
    }

    /// Returns the bytes of a stream.
    pub fn stream(&self, object: &Object) -> Result<Vec<u8>, PdfError> {
        match self.resolve(object) {
            Object::Stream(dict, from) => self.inflated(&dict, from),
            _ => Err(PdfError::Unreadable),
        }
    }

    fn raw(&self, dict: &Dict, from: usize) -> &'a [u8] {
        let rest = self.data.get(from..).unwrap_or_default();
        let said = self.get(dict, "Length").size().filter(|length| {
            let after = rest.get(*length..).unwrap_or_default();
            let spaces = after.iter().take_while(|c| super::object::is_space(**c)).count();
            after[spaces..].starts_with(b"endstream")
        });
        let length = said.or_else(|| rest.windows(9).position(|w| w == b"endstream")).unwrap_or(rest.len());
        &rest[..length]
    }

    fn inflated(&self, dict: &Dict, from: usize) -> Result<Vec<u8>, PdfError> {
        let raw = self.raw(dict, from);
        let filters = self.list(dict, "Filter");
        let filters: Vec<Object> = filters.iter().map(|f| self.resolve(f)).collect();
        let bytes = match filters.as_slice() {
            [] => {
                self.spend(raw.len())?;
                return Ok(raw.to_vec());
            }
            [one] if matches!(one.name(), Some(b"FlateDecode" | b"Fl")) => self.inflate(raw)?,
            _ => return Err(PdfError::Unreadable),
        };
        let parameters = self.list(dict, "DecodeParms").first().map(|p| self.resolve(p));
        let number = |key: &str, otherwise: usize| {
            let dict = parameters.as_ref().and_then(Object::dict);
            dict.and_then(|d| self.get(d, key).size()).unwrap_or(otherwise)
        };
        match number("Predictor", 1) {
            1 => Ok(bytes),
            10..=15 => {
                let row = number("Columns", 1).saturating_mul(number("Colors", 1));
                Ok(without_prediction(&bytes, row.max(1)))
            }
            _ => Err(PdfError::Unreadable),
        }
    }

    fn spend(&self, bytes: usize) -> Result<(), PdfError> {
        let left = self
            .left
            .get()
            .checked_sub(bytes)
            .ok_or(PdfError::TooLarge(msg("pdf-much-in-streams", "more than 64 MiB in streams")))?;
        self.left.set(left);
        Ok(())
    }

    fn inflate(&self, raw: &[u8]) -> Result<Vec<u8>, PdfError> {
        let left = self.left.get() as u64;
        let mut bytes = Vec::new();
        // A truncated stream is read as far as it goes, as viewers do.
        let ended = ZlibDecoder::new(raw).take(left + 1).read_to_end(&mut bytes);
        self.spend(bytes.len())?;
        if ended.is_err() && bytes.is_empty() { Err(PdfError::Unreadable) } else { Ok(bytes) }
    }
}

/// Reverses PNG prediction, one row at a time.
fn without_prediction(bytes: &[u8], row: usize) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(row.saturating_add(1)) {
        let start = out.len();
        for (at, byte) in line[1..].iter().enumerate() {
            let above = if start >= row { out[start - row + at] } else { 0 };
            let left = if at > 0 { out[start + at - 1] } else { 0 };
            let corner = if at > 0 && start >= row { out[start - row + at - 1] } else { 0 };
            let guess = match line[0] {
                1 => left,
                2 => above,
                3 => u8::try_from((u16::from(left) + u16::from(above)) / 2).unwrap_or(0),
                4 => paeth(left, above, corner),
                _ => 0,
            };
            out.push(byte.wrapping_add(guess));
        }
    }
    out
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(above), i16::from(corner));
    let guess = a + b - c;
    let (pa, pb, pc) = ((guess - a).abs(), (guess - b).abs(), (guess - c).abs());
    if pa <= pb && pa <= pc {
        left
    } else if pb <= pc {
        above
    } else {
        corner
    }
}
