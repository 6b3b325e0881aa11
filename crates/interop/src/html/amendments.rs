//! The page of many places, with the amendments to each composed.

use paraph_text::{Rolling, Sponsors, count_rolling};

use super::PageMeta;
use super::bracket::BracketWriter;
use super::escape::{attribute, escape};
use super::palette::Palette;
use super::rolling::{entries, notes, title};
use super::shell::page;

/// One place with its amendments composed.
pub struct LocusPage<'a> {
    /// Name of the place in the amendments.
    pub locus: &'a str,
    /// Rolling text of the place.
    pub rolling: &'a Rolling,
}

/// Prints one self-contained page of all places, each of which can be unfolded, with an index.
pub fn amendments_page(loci: &[LocusPage<'_>], meta: &PageMeta) -> String {
    let sponsors: Sponsors = loci.iter().flat_map(|l| l.rolling.sponsors.iter().cloned()).collect();
    let palette = Palette::of(&sponsors);
    let mut main = String::from(
        "<main class=\"many\"><nav class=\"rail\" aria-label=\"Places\"><h2>Places</h2><label class=\"js\">Find <input id=\"find\" type=\"search\"></label><ol>",
    );
    for (at, locus) in loci.iter().enumerate() {
        main.push_str(&format!("<li><a class=\"one\" href=\"#l{at}\">"));
        escape(&mut main, locus.locus);
        main.push_str("</a></li>");
    }
    main.push_str("</ol></nav><article id=\"text\" tabindex=\"-1\">");
    title(&mut main, meta, false, None);
    for (at, locus) in loci.iter().enumerate() {
        place(&mut main, &palette, at, locus);
    }
    main.push_str("</article></main>");
    let mut controls = String::new();
    palette.sides(&mut controls);
    page(meta, &controls, &main)
}

fn place(out: &mut String, palette: &Palette<'_>, at: usize, locus: &LocusPage<'_>) {
    let counts = count_rolling(locus.rolling);
    let s = |n: usize| if n == 1 { "" } else { "s" };
    out.push_str("<details class=\"locus\" data-find=\"");
    attribute(out, &locus.locus.to_lowercase());
    for sponsor in &locus.rolling.sponsors {
        out.push(' ');
        attribute(out, &sponsor.as_str().to_lowercase());
    }
    out.push_str(&format!("\" id=\"l{at}\"><summary><b><bdi>"));
    escape(out, locus.locus);
    out.push_str(&format!(
        "</bdi></b> <span class=\"soft\">{} sponsor{} · {} bracket{}, {} alternatives</span></summary>",
        counts.sponsors,
        s(counts.sponsors),
        counts.brackets,
        s(counts.brackets),
        counts.alternatives
    ));
    let brackets = BracketWriter { palette, prefix: format!("l{at}-") };
    entries(out, &brackets, locus.rolling);
    notes(out, &locus.rolling.findings);
    out.push_str("</details>");
}
