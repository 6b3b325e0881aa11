//! The container (zip) of a Word or OpenDocument file, opened safely: sizes are counted while inflating rather than
//! trusted, and only the requested parts are inflated.

use std::cell::Cell;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use paraph_page::say;

use crate::bytes::SIZE_CAP;
use crate::error::{Error, ErrorKind};

/// Maximum number of entries; a large document with a hundred pictures has about two hundred.
const MOST_ENTRIES: usize = 10_000;
/// Maximum size of one part, inflated, in bytes.
const MOST_OF_ONE: u64 = 40 << 20;
/// Maximum total size of the parts that are read, inflated, in bytes.
const MOST_OF_ALL: u64 = 64 << 20;

/// An opened container.
pub(crate) struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    inflated: Cell<u64>,
}

impl<'a> Zipped<'a> {
    /// Opens a container.
    pub fn open(bytes: &'a [u8]) -> Result<Zipped<'a>, Error> {
        if bytes.len() > SIZE_CAP {
            return Err(Error::too_large(bytes.len(), SIZE_CAP));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e.to_string()))?;
        if archive.len() > MOST_ENTRIES {
            return Err(broken(&format!("it has {} entries, more than {MOST_ENTRIES}", archive.len())));
        }
        if archive.has_duplicate_names() {
            return Err(broken("two of its entries have one name"));
        }
        for name in archive.file_names_raw() {
            let name = String::from_utf8_lossy(name);
            let climbs = name.split(['/', '\\']).any(|step| step == "..");
            if climbs || name.starts_with(['/', '\\']) || name.contains(['\0', ':']) {
                return Err(broken(&format!("its entry {:?} points out of it", shortened(&name))));
            }
        }
        Ok(Zipped { archive, inflated: Cell::new(0) })
    }

    /// Returns the names of all entries.
    pub fn names(&self) -> Vec<String> {
        self.archive.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect()
    }

    /// Returns a part as text, without byte order mark; `None` if no part has this name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        // Names of parts of a Word file ignore case (ECMA-376 part 2); those of an OpenDocument file do not.
        let names = self.names();
        let exact = names.iter().find(|n| *n == name);
        let Some(exact) = exact.or_else(|| names.iter().find(|n| n.eq_ignore_ascii_case(name))).cloned()
        else {
            return Ok(None);
        };
        let fault = |why: &str| Error::part(name, why);
        let entry = self.archive.by_name(&exact).map_err(|e| fault(&e.to_string()))?;
        let mut bytes = Vec::new();
        let left = MOST_OF_ALL.saturating_sub(self.inflated.get()).min(MOST_OF_ONE);
        let read = entry.take(left + 1).read_to_end(&mut bytes).map_err(|e| fault(&e.to_string()))?;
        self.inflated.set(self.inflated.get() + read as u64);
        if read as u64 > left {
            return Err(fault(&format!("inflated it has more than {} MiB", left >> 20)));
        }
        decoded(bytes).map(Some).ok_or_else(|| fault("it is neither UTF-8 nor UTF-16"))
    }
}

/// Returns the characters of an XML part.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let utf16 = |rest: &[u8], of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes).ok(),
    }
}

fn broken(what: &str) -> Error {
    Error::new(
        ErrorKind::Container,
        say!("file-container", "the file's container (zip) cannot be read: {what}", what),
    )
}

fn shortened(name: &str) -> String {
    name.chars().take(60).collect()
}
