//! A page as one self-contained file with the common design.

use std::collections::BTreeSet;

use maud::{Markup, PreEscaped, html};
use paraph_page::{Block, Line, Page, Run, Tone};
use paraph_text::{Sponsor, Sponsors};

use crate::html::{OneLine, PageMeta, Palette, Words, page as shell, wide};

/// Prints a page as HTML. `language` is that of its words (BCP 47).
pub fn page_html(page: &Page, language: &str) -> String {
    let sponsors = named(&page.parties());
    let palette = Palette::of(&sponsors);
    let body = html! { @for block in &page.blocks { (show(&palette, block)) } };
    let meta = PageMeta {
        title: page.title.clone(),
        subtitle: page.subtitle.clone(),
        language: language.to_owned(),
    };
    shell(&meta, &html! {}, &wide(&meta, "", &body))
}

fn named(parties: &BTreeSet<&str>) -> Sponsors {
    parties.iter().filter_map(|p| Sponsor::new(p)).collect()
}

fn show(palette: &Palette<'_>, block: &Block) -> Markup {
    match block {
        Block::Heading(text) => html! { h2 { (Words(text)) } },
        Block::Paragraph(line) => html! { p { (runs(palette, line)) } },
        Block::List(lines) => html! { ul { @for line in lines { li { (runs(palette, line)) } } } },
        Block::Table { head, rows } => table(palette, head, rows),
        Block::Chart { svg, text } => {
            html! { figure role="img" aria-label=(OneLine(text)) { (PreEscaped(svg)) } }
        }
    }
}

fn table(palette: &Palette<'_>, head: &[String], rows: &[Vec<Line>]) -> Markup {
    html! {
        div class="scroll" tabindex="0" {
            table {
                thead { tr { @for cell in head { th scope="col" { (Words(cell)) } } } }
                tbody {
                    @for row in rows { tr { @for cell in row { td { (runs(palette, cell)) } } } }
                }
            }
        }
    }
}

fn runs(palette: &Palette<'_>, line: &[Run]) -> Markup {
    html! { @for run in line { (shaded(palette, run)) } }
}

fn shaded(palette: &Palette<'_>, run: &Run) -> Markup {
    let sponsors = named(&run.parties.iter().map(String::as_str).collect());
    let words = Words(&run.text);
    match run.tone {
        Tone::Plain => html! { (words) },
        Tone::Strong => html! { b { (words) } },
        Tone::Faint => html! { span class="soft" { (words) } },
        Tone::Label if sponsors.is_empty() => html! { b { (words) } },
        Tone::Label => palette.who(&sponsors),
        Tone::Words if sponsors.is_empty() => html! { bdi { (words) } },
        Tone::Words => html! { bdi class={ "w " (palette.mark(&sponsors)) } { (words) } },
    }
}
