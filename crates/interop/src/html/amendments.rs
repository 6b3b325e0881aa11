//! The page of many places, with the amendments to each composed.

use maud::{Markup, html};
use paraph_text::{Rolling, Sponsors, count_rolling};

use super::PageMeta;
use super::bracket::BracketWriter;
use super::palette::Palette;
use super::rolling::{entries, notes, title};
use super::shell::page;
use super::words::{OneLine, Words};

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
    let main = html! {
        main class="many" {
            nav class="rail" aria-label="Places" {
                h2 { "Places" }
                label class="js" { "Find " input id="find" type="search"; }
                ol {
                    @for (at, locus) in loci.iter().enumerate() {
                        li { a class="one" href={ "#l" (at) } { (Words(locus.locus)) } }
                    }
                }
            }
            article id="text" tabindex="-1" {
                (title(meta, false, None))
                @for (at, locus) in loci.iter().enumerate() { (place(&palette, at, locus)) }
            }
        }
    };
    page(meta, &palette.sides(), &main)
}

fn place(palette: &Palette<'_>, at: usize, locus: &LocusPage<'_>) -> Markup {
    let counts = count_rolling(locus.rolling);
    let s = |n: usize| if n == 1 { "" } else { "s" };
    let brackets = BracketWriter { palette, prefix: format!("l{at}-") };
    let find = html! {
        (OneLine(locus.locus.to_lowercase()))
        @for sponsor in &locus.rolling.sponsors { " " (OneLine(sponsor.as_str().to_lowercase())) }
    };
    html! {
        details class="locus" data-find=(find) id={ "l" (at) } {
            summary {
                b { bdi { (Words(locus.locus)) } }
                " "
                span class="soft" {
                    (counts.sponsors) " sponsor" (s(counts.sponsors)) " · "
                    (counts.brackets) " bracket" (s(counts.brackets)) ", "
                    (counts.alternatives) " alternatives"
                }
            }
            (entries(&brackets, locus.rolling))
            (notes(&locus.rolling.findings))
        }
    }
}
