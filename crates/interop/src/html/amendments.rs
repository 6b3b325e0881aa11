//! The page of many places of one text, each with its amendments composed.

use paraph_text::{Rolling, Sponsors, count_rolling};

use super::PageMeta;
use super::escape::escape;
use super::rolling::{controls, entries, notes, summary};
use super::shell::page;
use super::word::Palette;

/// One place with its amendments composed.
pub struct LocusPage<'a> {
    /// The place as the amendments name it.
    pub locus: &'a str,
    /// The rolling text of the place.
    pub rolling: &'a Rolling,
}

/// One self-contained page of all places, each unfolding; those in dispute by most come with their
/// counts in the summary line.
pub fn amendments_page(loci: &[LocusPage<'_>], meta: &PageMeta) -> String {
    let sponsors: Sponsors = loci.iter().flat_map(|l| l.rolling.sponsors.iter().cloned()).collect();
    let palette = Palette::of(&sponsors);
    let mut main = String::from("<main class=\"wide\"><article id=\"text\"><h1>");
    escape(&mut main, &meta.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &meta.subtitle);
    main.push_str("</p>");
    for locus in loci {
        let counts = count_rolling(locus.rolling);
        main.push_str("<details class=\"locus\"><summary><b>");
        escape(&mut main, locus.locus);
        main.push_str("</b> <span class=\"soft\">");
        main.push_str(&summary(&counts));
        main.push_str("</span></summary>");
        entries(&mut main, &palette, locus.rolling);
        notes(&mut main, &locus.rolling.findings);
        main.push_str("</details>");
    }
    main.push_str("</article></main>");
    page(meta, &controls(&palette), &main)
}
