//! The styles of every Word file: a serif typeface for the text, a sans-serif one for notes about
//! it.
//!
//! All fonts are ones that Word, LibreOffice and phones have or know how to replace, with Latin, Cyrillic and
//! Greek letters.

use super::tag::escaped;

/// Colours of sponsors that colour-blind readers can distinguish; a line or a label always
/// accompanies them.
pub(super) const HUES: [&str; 8] =
    ["0B5FA5", "855600", "5B3FA0", "00665A", "A0305F", "4F5B00", "A33A1A", "37474F"];
/// Underlines; together with eight colours they distinguish forty sponsors.
pub(super) const LINES: [&str; 5] = ["single", "double", "dotted", "dash", "wave"];

const SERIF: &str = "Times New Roman";
const SANS: &str = "Arial";
const MONO: &str = "Courier New";

/// A paragraph style: identity, name, base, properties of paragraph and run.
struct Style<'a> {
    id: &'a str,
    name: &'a str,
    based: &'a str,
    paragraph: &'a str,
    run: &'a str,
}

/// Returns `styles.xml`.
pub(super) fn xml(language: &str) -> String {
    let language = if language.is_empty() { "en-GB" } else { language };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>{}<w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/><w:lang w:val=\"{}\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
        fonts(SERIF),
        escaped(language)
    );
    out.push_str("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    out.push_str("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
    out.push_str("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    out.push_str("<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>");
    headings(&mut out);
    provisions(&mut out);
    sheet(&mut out);
    characters(&mut out);
    out.push_str("</w:styles>\n");
    out
}

fn headings(out: &mut String) {
    put(
        out,
        &Style {
            id: "Title",
            name: "Title",
            based: "Normal",
            paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"0\" w:after=\"280\" w:line=\"264\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
            run: "<w:b/><w:bCs/><w:sz w:val=\"34\"/><w:szCs w:val=\"34\"/>",
        },
    );
    for level in 1..=9 {
        let (before, size) = match level {
            1 => (400, 27),
            2 => (320, 25),
            _ => (260, 23),
        };
        let slant = if level > 3 { "<w:i/><w:iCs/>" } else { "" };
        put(
            out,
            &Style {
                id: &format!("Heading{level}"),
                name: &format!("heading {level}"),
                based: "Normal",
                paragraph: &format!(
                    "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"140\"/><w:outlineLvl w:val=\"{}\"/>",
                    level - 1
                ),
                run: &format!("<w:b/><w:bCs/>{slant}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"),
            },
        );
    }
}

fn provisions(out: &mut String) {
    let mut own = |id: &str, name: &str, based: &str, paragraph: &str, run: &str| {
        put(out, &Style { id, name, based, paragraph, run });
    };
    own("ParaphTitle", "Paraph Title", "Title", "", "");
    own("ParaphPreamble", "Paraph Preamble", "Normal", "", "");
    for level in 1..=9 {
        let based = format!("Heading{level}");
        own(&format!("ParaphDivision{level}"), &format!("Paraph Division {level}"), &based, "", "");
    }
    own(
        "ParaphArticle",
        "Paraph Article",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"260\" w:after=\"120\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:bCs/>",
    );
    for kind in ["Point", "Item", "Paragraph"] {
        for level in 1..=9 {
            own(&format!("Paraph{kind}{level}"), &format!("Paraph {kind} {level}"), "Normal", "", "");
        }
    }
    own(
        "ParaphTable",
        "Paraph Table",
        "Normal",
        "<w:spacing w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/>",
        &format!("{}<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>", fonts(MONO)),
    );
}

/// Adds the styles outside the text itself: page headers and footers, notes, readouts.
fn sheet(out: &mut String) {
    let small =
        format!("{}<w:color w:val=\"595650\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>", fonts(SANS));
    let tabs = "<w:tabs><w:tab w:val=\"right\" w:pos=\"9298\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
    let mut own = |id: &str, name: &str, paragraph: &str, run: &str| {
        put(out, &Style { id, name, based: "Normal", paragraph, run });
    };
    own("Header", "header", tabs, &small);
    own("Footer", "footer", tabs, &small);
    let grey = "<w:color w:val=\"595650\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>";
    own(
        "ParaphSubtitle",
        "Paraph Subtitle",
        "<w:spacing w:after=\"280\"/>",
        &format!("{}{grey}", fonts(SANS)),
    );
    own(
        "ParaphNote",
        "Paraph Note",
        "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
        &format!("{}<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>", fonts(SANS)),
    );
    own(
        "ParaphHeading",
        "Paraph Heading",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
        &format!("{}<w:b/><w:bCs/><w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>", fonts(SANS)),
    );
    own(
        "ParaphLine",
        "Paraph Line",
        "<w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
    );
    own(
        "ParaphBullet",
        "Paraph Bullet",
        "<w:spacing w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
    );
    own(
        "ParaphCell",
        "Paraph Cell",
        "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    );
    own(
        "ParaphHead",
        "Paraph Head",
        "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
        &format!("{}<w:b/><w:bCs/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>", fonts(SANS)),
    );
    own(
        "ParaphFigure",
        "Paraph Figure",
        "<w:spacing w:after=\"160\" w:line=\"220\" w:lineRule=\"exact\"/>",
        &format!("{}<w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/>", fonts(MONO)),
    );
    own(
        "ParaphEnd",
        "Paraph End",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>",
    );
    own(
        "CommentText",
        "annotation text",
        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    );
}

fn characters(out: &mut String) {
    let mut own = |id: &str, name: &str, run: &str| {
        out.push_str(&format!(
            "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>{run}</w:rPr></w:style>"
        ));
    };
    own("ParaphNumber", "Paraph Number", "");
    own("ParaphBracket", "Paraph Bracket", "<w:b/><w:bCs/><w:color w:val=\"A3342B\"/>");
    own(
        "ParaphSponsor",
        "Paraph Sponsor",
        &format!("{}<w:b/><w:bCs/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>", fonts(SANS)),
    );
    own(
        "ParaphTag",
        "Paraph Tag",
        &format!("{}<w:color w:val=\"595650\"/><w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>", fonts(SANS)),
    );
    own("ParaphFaint", "Paraph Faint", "<w:color w:val=\"595650\"/>");
    out.push_str("<w:style w:type=\"character\" w:styleId=\"CommentReference\"><w:name w:val=\"annotation reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/></w:rPr></w:style>");
}

fn put(out: &mut String, style: &Style<'_>) {
    let custom = if style.id.starts_with("Paraph") { " w:customStyle=\"1\"" } else { "" };
    out.push_str(&format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"{}\"/><w:qFormat/>",
        style.id, style.name, style.based
    ));
    if !style.paragraph.is_empty() {
        out.push_str(&format!("<w:pPr>{}</w:pPr>", style.paragraph));
    }
    if !style.run.is_empty() {
        out.push_str(&format!("<w:rPr>{}</w:rPr>", style.run));
    }
    out.push_str("</w:style>");
}

fn fonts(name: &str) -> String {
    format!("<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"/>")
}

/// Returns `fontTable.xml`, with replacements for fonts that a machine lacks.
pub(super) fn fonts_xml() -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    );
    for (name, other, family, pitch) in [
        (SERIF, "Liberation Serif", "roman", "variable"),
        (SANS, "Liberation Sans", "swiss", "variable"),
        (MONO, "Liberation Mono", "modern", "fixed"),
    ] {
        out.push_str(&format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"{other}\"/><w:family w:val=\"{family}\"/><w:pitch w:val=\"{pitch}\"/></w:font>"
        ));
    }
    out.push_str("</w:fonts>\n");
    out
}
