//! A page as one self-contained file with the common design.

use std::collections::BTreeSet;

use paraph_page::{Block, Line, Page, Run, Tone};
use paraph_text::{Sponsor, Sponsors};

use crate::html::{PageMeta, Palette, attribute, escape, page as shell};

/// Prints a page as HTML. `language` is that of its words (BCP 47).
pub fn page_html(page: &Page, language: &str) -> String {
    let sponsors = named(&page.parties());
    let palette = Palette::of(&sponsors);
    let mut main = String::from("<main class=\"wide\"><article id=\"text\" tabindex=\"-1\"><h1>");
    escape(&mut main, &page.title);
    main.push_str("</h1><p class=\"sub\">");
    escape(&mut main, &page.subtitle);
    main.push_str("</p>");
    for block in &page.blocks {
        write(&mut main, &palette, block);
    }
    main.push_str("</article></main>");
    let meta = PageMeta {
        title: page.title.clone(),
        subtitle: page.subtitle.clone(),
        language: language.to_owned(),
    };
    shell(&meta, "", &main)
}

fn named(parties: &BTreeSet<&str>) -> Sponsors {
    parties.iter().filter_map(|p| Sponsor::new(p)).collect()
}

fn write(out: &mut String, palette: &Palette<'_>, block: &Block) {
    match block {
        Block::Heading(text) => {
            out.push_str("<h2>");
            escape(out, text);
            out.push_str("</h2>");
        }
        Block::Paragraph(line) => {
            out.push_str("<p>");
            runs(out, palette, line);
            out.push_str("</p>");
        }
        Block::List(lines) => {
            out.push_str("<ul>");
            for line in lines {
                out.push_str("<li>");
                runs(out, palette, line);
                out.push_str("</li>");
            }
            out.push_str("</ul>");
        }
        Block::Table { head, rows } => table(out, palette, head, rows),
        Block::Chart { svg, text } => {
            out.push_str("<figure role=\"img\" aria-label=\"");
            attribute(out, text);
            out.push_str("\">");
            out.push_str(svg);
            out.push_str("</figure>");
        }
    }
}

fn table(out: &mut String, palette: &Palette<'_>, head: &[String], rows: &[Vec<Line>]) {
    out.push_str("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    for cell in head {
        out.push_str("<th scope=\"col\">");
        escape(out, cell);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            out.push_str("<td>");
            runs(out, palette, cell);
            out.push_str("</td>");
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
}

fn runs(out: &mut String, palette: &Palette<'_>, line: &[Run]) {
    for run in line {
        let sponsors = named(&run.parties.iter().map(String::as_str).collect());
        match run.tone {
            Tone::Plain => escape(out, &run.text),
            Tone::Strong => element(out, "b", "", &run.text),
            Tone::Faint => element(out, "span", "soft", &run.text),
            Tone::Label if sponsors.is_empty() => element(out, "b", "", &run.text),
            Tone::Label => palette.who(out, &sponsors),
            Tone::Words if sponsors.is_empty() => element(out, "bdi", "", &run.text),
            Tone::Words => element(out, "bdi", &format!("w {}", palette.mark(&sponsors)), &run.text),
        }
    }
}

fn element(out: &mut String, name: &str, class: &str, text: &str) {
    match class {
        "" => out.push_str(&format!("<{name}>")),
        class => out.push_str(&format!("<{name} class=\"{class}\">")),
    }
    escape(out, text);
    out.push_str(&format!("</{name}>"));
}
