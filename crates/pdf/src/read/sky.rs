//! Whether words are drawn above words that were drawn before them in the same column of a page. A reader reads down, so
//! the order in which such words are drawn is not the order in which they are read.

use std::collections::BTreeMap;

use super::page::Glyph;

/// Width of a strip of the page, in points.
const STRIP: f64 = 6.0;
/// Maximum number of strips of a glyph.
const WIDEST: i32 = 1000;
/// Part of a line's height by which words may rise: exponents and notes do.
const RISE: f64 = 0.6;

/// The lowest line that was drawn in each strip of a page.
#[derive(Default)]
pub struct Sky {
    page: usize,
    lowest: BTreeMap<i32, (f64, f64)>,
}

impl Sky {
    /// Notes a glyph, and returns whether it is above one that was drawn before it in its column.
    pub fn rises(&mut self, glyph: &Glyph, page: usize) -> bool {
        if page != self.page {
            *self = Sky { page, ..Sky::default() };
        }
        if glyph.text.trim().is_empty() {
            return false;
        }
        // A float that is too large for the number becomes the largest one.
        let strip = |at: f64| (at / STRIP).floor() as i32;
        let (first, last) = (strip(glyph.area.left), strip(glyph.area.right));
        let mut above = false;
        for at in first..=last.clamp(first, first.saturating_add(WIDEST)) {
            let (base, size) = *self.lowest.entry(at).or_insert((glyph.base, glyph.size));
            above |= glyph.base > base + RISE * size.max(glyph.size);
            if above || glyph.base < base {
                self.lowest.insert(at, (glyph.base, glyph.size));
            }
        }
        above
    }
}
