//! Paragraphs of a Word file as those of a layout, which other printers set.

use paraph_text::{Kind, Rolling, Text};

use super::SponsorNames;
use super::body::Paragraph;
use super::numbering::Lists;
use crate::layout::{Look, Paragraph as Printed, Role, Stretch};

/// Returns the paragraphs of a text for printing.
pub(crate) fn text_paragraphs(text: &Text) -> Vec<Printed> {
    super::text::paragraphs(text, &mut Lists::new(false)).into_iter().map(printed).collect()
}

/// Returns the paragraphs of a rolling text for printing.
pub(crate) fn rolling_paragraphs(rolling: &Rolling, names: SponsorNames) -> Vec<Printed> {
    super::rolling::paragraphs(rolling, names, &mut Lists::new(false)).into_iter().map(printed).collect()
}

/// Returns the role in which a provision is set.
pub(crate) fn role_of(kind: Kind, level: u8) -> Role {
    match kind {
        Kind::Title => Role::Title,
        Kind::Preamble => Role::Preamble,
        Kind::Division => Role::Heading(level.max(1)),
        Kind::Article => Role::Heading(9),
        Kind::Point | Kind::Paragraph | Kind::Item => Role::Provision,
        Kind::Table => Role::Figure,
    }
}

fn printed(paragraph: Paragraph) -> Printed {
    let kind = match paragraph.style.trim_end_matches(|c: char| c.is_ascii_digit()) {
        "ParaphTitle" => Some(Kind::Title),
        "ParaphPreamble" => Some(Kind::Preamble),
        "ParaphDivision" => Some(Kind::Division),
        "ParaphArticle" => Some(Kind::Article),
        "ParaphTable" => Some(Kind::Table),
        _ => None,
    };
    let level = paragraph.style.chars().next_back().and_then(|c| c.to_digit(10)).unwrap_or(1);
    let role = match (kind, paragraph.style.as_str()) {
        (_, "ParaphSubtitle") => Role::Subtitle,
        (_, "ParaphNote") => Role::Note,
        (Some(kind), _) => role_of(kind, u8::try_from(level).unwrap_or(1)),
        (None, _) => Role::Provision,
    };
    let role = if paragraph.long { Role::Long } else { role };
    let mut stretches: Vec<Stretch> =
        paragraph.stretches.into_iter().map(|s| Stretch::new(s.text, s.look)).collect();
    let label = match paragraph.number {
        Some(number) => vec![Stretch::new(number, Look::Plain)],
        None if stretches.first().is_some_and(|s| s.look == Look::Number) => {
            let text = stretches.remove(0).text.trim_end_matches('\t').to_owned();
            vec![Stretch::new(text, Look::Plain)]
        }
        None => Vec::new(),
    };
    Printed { role, label, depth: paragraph.depth, stretches }
}
