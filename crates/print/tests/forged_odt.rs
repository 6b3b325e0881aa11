//! Forged OpenDocument files: each trick gets its verdict, and what LibreOffice saves of a genuine paper stays genuine.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;
mod paper;

use paper::odt::{CONTENT, MANIFEST, META, STYLES, flat, packed, parts};
use paper::{FALSE, Parts, stage, written};
use paraph_print::Judged::{Altered, Genuine, More};
use paraph_print::{Form, Issued, Judged, Received, issued};
use paraph_talks::State;

/// Alters a part; the text that is replaced must be there.
fn swap(parts: &mut Parts, name: &str, from: &str, to: &str) {
    let part = String::from_utf8(parts[name].clone()).unwrap();
    assert!(part.contains(from), "{name} has no {from}: {part}");
    parts.insert(name.to_owned(), part.replacen(from, to, 1).into_bytes());
}

/// Puts content at the start of the text.
fn first(parts: &mut Parts, xml: &str) {
    swap(parts, CONTENT, "<office:text>", &format!("<office:text>{xml}"));
}

/// Puts content at the end of the text.
fn last(parts: &mut Parts, xml: &str) {
    swap(parts, CONTENT, "</office:text>", &format!("{xml}</office:text>"));
}

/// Puts content into the sentence about the map, before `publish`.
fn within(parts: &mut Parts, xml: &str) {
    swap(parts, CONTENT, "not publish", &format!("not {xml}publish"));
}

/// Adds automatic styles.
fn style(parts: &mut Parts, xml: &str) {
    swap(parts, CONTENT, "</office:automatic-styles>", &format!("{xml}</office:automatic-styles>"));
}

fn p(words: &str) -> String {
    format!("<text:p>{words}</text:p>")
}

/// Returns a style of words, with this name.
fn words_look(name: &str, look: &str) -> String {
    format!(
        "<style:style style:name=\"{name}\" style:family=\"text\"><style:text-properties {look}/></style:style>"
    )
}

/// A false paragraph whose words look so.
fn dressed(look: &'static str) -> impl Fn(&mut Parts) {
    move |parts| {
        style(parts, &words_look("X", look));
        first(parts, &p(&format!("<text:span text:style-name=\"X\">{FALSE}</text:span>")));
    }
}

/// A false paragraph that is set so.
fn placed(look: &'static str) -> impl Fn(&mut Parts) {
    move |parts| {
        let look = format!(
            "<style:style style:name=\"X\" style:family=\"paragraph\"><style:paragraph-properties {look}/></style:style>"
        );
        style(parts, &look);
        first(parts, &format!("<text:p text:style-name=\"X\">{FALSE}</text:p>"));
    }
}

/// A false paragraph, put somewhere.
fn put(before: &'static str, after: &'static str) -> impl Fn(&mut Parts) {
    move |parts| first(parts, &format!("{before}{}{after}", p(FALSE)))
}

struct Trick {
    name: &'static str,
    forge: Box<dyn Fn(&mut Parts)>,
    verdict: Judged,
    /// A code that must be among the notices; empty for none.
    code: &'static str,
}

fn trick(
    name: &'static str,
    verdict: Judged,
    code: &'static str,
    forge: impl Fn(&mut Parts) + 'static,
) -> Trick {
    Trick { name, forge: Box::new(forge), verdict, code }
}

/// Tricks that add words which are not seen.
fn unseen() -> Vec<Trick> {
    vec![
        trick("hidden words", More, "hidden", dressed("text:display=\"none\"")),
        trick("words hidden on a condition", More, "hidden", dressed("text:display=\"condition\"")),
        trick("white words", More, "faint", dressed("fo:color=\"#ffffff\"")),
        trick("nearly white words", More, "faint", dressed("fo:color=\"#f0f0ee\"")),
        trick("transparent words", More, "faint", dressed("fo:color=\"#000000\" loext:opacity=\"1%\"")),
        trick(
            "words in the colour of their ground",
            More,
            "faint",
            dressed("fo:color=\"#336699\" fo:background-color=\"#336699\""),
        ),
        trick("tiny words", More, "small", dressed("fo:font-size=\"1pt\"")),
        trick("words of a small share", More, "small", dressed("fo:font-size=\"5%\"")),
        trick("narrow words", More, "squeezed", dressed("style:text-scale=\"1%\"")),
        trick("collapsed words", More, "squeezed", dressed("fo:letter-spacing=\"-20pt\"")),
        trick("raised words", More, "off-page", dressed("style:text-position=\"900% 100%\"")),
        trick("words in a font of signs", More, "font", dressed("style:font-name=\"Wingdings\"")),
        trick("words left of the page", More, "off-page", placed("fo:margin-left=\"-30cm\"")),
        trick("words right of the page", More, "off-page", placed("fo:text-indent=\"40cm\"")),
        trick("words in a line too low", More, "off-page", placed("fo:line-height=\"0.01cm\"")),
        trick("words in lines of a small share", More, "off-page", placed("fo:line-height=\"2%\"")),
        trick("words shaded by their paragraph", More, "faint", |parts| {
            style(
                parts,
                "<style:style style:name=\"X\" style:family=\"paragraph\"><style:paragraph-properties fo:background-color=\"#000000\"/><style:text-properties fo:color=\"#000001\"/></style:style>",
            );
            first(parts, &format!("<text:p text:style-name=\"X\">{FALSE}</text:p>"));
        }),
        trick(
            "a hidden section",
            More,
            "hidden",
            put("<text:section text:display=\"none\">", "</text:section>"),
        ),
        trick(
            "a section hidden with a password",
            More,
            "hidden",
            put(
                "<text:section text:name=\"S\" text:display=\"none\" text:protected=\"true\" text:protection-key=\"AA==\">",
                "</text:section>",
            ),
        ),
        trick(
            "a section hidden on a condition",
            More,
            "hidden",
            put("<text:section text:display=\"condition\" text:condition=\"ooow:1==1\">", "</text:section>"),
        ),
        trick("a hidden field", More, "hidden", |parts| {
            let field = format!(
                "<text:hidden-text text:condition=\"1\" text:string-value=\"{FALSE}\" text:is-hidden=\"true\"/>"
            );
            last(parts, &p(&field));
        }),
        trick("a hidden paragraph", More, "hidden", |parts| {
            last(parts, &p(&format!("<text:hidden-paragraph text:is-hidden=\"true\"/>{FALSE}")));
        }),
        trick("a bookmark that hides", More, "hidden", |parts| {
            let mark = "text:name=\"b\"";
            last(
                parts,
                &p(&format!(
                    "<text:bookmark-start {mark} loext:hidden=\"true\"/>{FALSE}<text:bookmark-end {mark}/>"
                )),
            );
        }),
        trick("a covered cell", More, "hidden", |parts| {
            let cells = format!(
                "<table:table-cell>{}</table:table-cell><table:covered-table-cell>{}</table:covered-table-cell>",
                p(""),
                p(FALSE)
            );
            last(parts, &format!("<table:table><table:table-row>{cells}</table:table-row></table:table>"));
        }),
        trick("a collapsed row", More, "hidden", |parts| {
            last(
                parts,
                &format!(
                    "<table:table><table:table-row table:visibility=\"collapse\"><table:table-cell>{}</table:table-cell></table:table-row></table:table>",
                    p(FALSE)
                ),
            );
        }),
    ]
}

/// Tricks with what is round the text.
fn round() -> Vec<Trick> {
    vec![
        trick("nothing", Genuine, "", |parts| swap(parts, META, ">x<", ">y<")),
        trick("other words in what the file says of itself", Genuine, "", |parts| {
            swap(parts, META, ">x<", &format!(">{FALSE}<"));
        }),
        trick("a paragraph before", More, "line", put("", "")),
        trick("a paragraph after", More, "line", |parts| last(parts, &p(FALSE))),
        trick("a paragraph in a section", More, "line", put("<text:section>", "</text:section>")),
        trick("words in the header", More, "head", |parts| {
            swap(parts, STYLES, "</style:header>", &format!("{}</style:header>", p(FALSE)));
        }),
        trick("words after the title in the header", More, "head", |parts| {
            swap(parts, STYLES, "Joint statement", "Joint statement is void");
        }),
        trick("another footer for the first page", More, "head", |parts| {
            swap(
                parts,
                STYLES,
                "</style:master-page>",
                &format!("<style:footer-first>{}</style:footer-first></style:master-page>", p(FALSE)),
            );
        }),
        trick("words in a page number", More, "head", |parts| {
            swap(parts, STYLES, "<text:page-number>1<", &format!("<text:page-number>{FALSE}<"));
        }),
        trick("the number of another page", More, "field", |parts| {
            swap(parts, STYLES, "<text:page-number>", "<text:page-number text:page-adjust=\"7\">");
        }),
        trick("hidden words in the header", More, "hidden", |parts| {
            swap(
                parts,
                STYLES,
                "</office:automatic-styles>",
                &format!("{}</office:automatic-styles>", words_look("H", "text:display=\"none\"")),
            );
            swap(
                parts,
                STYLES,
                "</style:header>",
                &format!(
                    "{}</style:header>",
                    p(&format!("<text:span text:style-name=\"H\">{FALSE}</text:span>"))
                ),
            );
        }),
        trick("a footnote", More, "note", |parts| {
            let note = format!(
                "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>",
                p(FALSE)
            );
            within(parts, &note);
        }),
        trick("an annotation", More, "comment", |parts| {
            within(
                parts,
                &format!("<office:annotation><dc:creator>x</dc:creator>{}</office:annotation>", p(FALSE)),
            );
        }),
        trick("a text box", More, "text-box", |parts| {
            within(parts, &format!("<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>", p(FALSE)));
        }),
        trick("a frame that covers words", More, "picture", |parts| {
            within(
                parts,
                "<draw:custom-shape svg:width=\"15cm\" svg:height=\"2cm\" svg:y=\"-2cm\"><text:p/></draw:custom-shape>",
            );
        }),
        trick("words in a shape", More, "picture", |parts| {
            within(parts, &format!("<draw:rect>{}</draw:rect>", p(FALSE)));
        }),
        trick("a picture", More, "picture", |parts| {
            within(
                parts,
                "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>void</svg:desc></draw:frame>",
            );
        }),
        trick("a picture from elsewhere", More, "embedded", |parts| {
            within(parts, "<draw:frame><draw:image xlink:href=\"http://example.org/a.png\"/></draw:frame>");
        }),
        trick("a picture behind a paragraph", More, "picture", |parts| {
            swap(
                parts,
                CONTENT,
                "<style:text-properties fo:font-weight=\"normal\"/>",
                "<style:paragraph-properties><style:background-image xlink:href=\"Pictures/a.png\"/></style:paragraph-properties>",
            );
        }),
        trick("an object", More, "embedded", |parts| {
            within(parts, "<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>");
        }),
        trick("a section from another file", More, "embedded", |parts| {
            last(
                parts,
                "<text:section><text:section-source xlink:href=\"http://example.org/a.odt\"/></text:section>",
            );
        }),
        trick("a program", More, "embedded", |parts| {
            parts.insert("Basic/Standard/Module1.xml".into(), b"<x/>".to_vec());
        }),
        trick("a file that loads another", More, "embedded", |parts| {
            swap(
                parts,
                META,
                "<dc:title>",
                "<meta:auto-reload xlink:href=\"http://example.org/a.odt\" meta:delay=\"PT1S\"/><dc:title>",
            );
        }),
        trick("a Word file in the same container", More, "alternate", |parts| {
            parts.insert("[Content_Types].xml".into(), b"<x/>".to_vec());
        }),
        trick("a font of its own", More, "font", |parts| {
            swap(
                parts,
                CONTENT,
                "<office:automatic-styles>",
                "<office:font-face-decls><style:font-face style:name=\"F\"><svg:font-face-src/></style:font-face></office:font-face-decls><office:automatic-styles>",
            );
        }),
        trick("a link", More, "link", |parts| {
            last(parts, &p(&format!("<text:a xlink:href=\"http://example.org/void\">{FALSE}</text:a>")));
        }),
        trick("a page with no room", More, "setup", |parts| {
            swap(parts, STYLES, "fo:margin=\"2cm\"", "fo:margin=\"10cm\"");
        }),
        trick("numbered lines", More, "setup", |parts| {
            swap(parts, STYLES, "</office:styles>", "<text:linenumbering-configuration/></office:styles>");
        }),
        trick("deleted words", More, "deleted", |parts| {
            last(parts, &p("<text:change text:change-id=\"c\"/>"));
            first(
                parts,
                &format!(
                    "<text:tracked-changes><text:changed-region xml:id=\"c\"><text:deletion><office:change-info><dc:creator>x</dc:creator></office:change-info>{}</text:deletion></text:changed-region></text:tracked-changes>",
                    p(FALSE)
                ),
            );
        }),
        trick("struck words", More, "struck", |parts| {
            swap(
                parts,
                CONTENT,
                "<style:text-properties fo:font-weight=\"normal\"/>",
                "<style:text-properties style:text-line-through-style=\"solid\"/>",
            );
        }),
        trick("another text in the file", More, "alternate", |parts| {
            swap(
                parts,
                CONTENT,
                "</office:text>",
                &format!("</office:text><office:text>{}</office:text>", p(FALSE)),
            );
        }),
        trick("an element that no program knows", More, "alternate", |parts| {
            last(parts, &format!("<x:box xmlns:x=\"urn:x\">{}</x:box>", p(FALSE)));
        }),
        trick("a control", More, "field", |parts| {
            first(
                parts,
                "<office:forms><form:form><form:button form:label=\"void\"/></form:form></office:forms>",
            );
        }),
    ]
}

/// Tricks after which the genuine words are not what is seen.
fn altered() -> Vec<Trick> {
    let default = "<style:text-properties fo:font-size=\"11pt\"/>";
    let own = "<style:text-properties fo:font-weight=\"normal\"/>";
    vec![
        trick("genuine words hidden, a false header", Altered, "hidden", move |parts| {
            swap(parts, CONTENT, own, "<style:text-properties text:display=\"none\"/>");
            swap(parts, STYLES, "Joint statement", FALSE);
        }),
        trick("genuine words white", Altered, "faint", move |parts| {
            swap(parts, CONTENT, own, "<style:text-properties fo:color=\"#ffffff\"/>");
        }),
        trick("a style that is white by inheritance", Altered, "faint", |parts| {
            swap(
                parts,
                STYLES,
                "<style:text-properties fo:language=\"en\"/>",
                "<style:text-properties fo:color=\"#fefefe\"/>",
            );
        }),
        trick("a default that is white", Altered, "faint", move |parts| {
            swap(parts, STYLES, default, "<style:text-properties fo:color=\"#ffffff\"/>");
        }),
        trick("a default that is tiny", Altered, "small", move |parts| {
            swap(parts, STYLES, default, "<style:text-properties fo:font-size=\"1pt\"/>");
        }),
        trick("one word hidden", Altered, "hidden", |parts| {
            style(parts, &words_look("X", "text:display=\"none\""));
            swap(parts, CONTENT, "shall not", "shall <text:span text:style-name=\"X\">not</text:span>");
        }),
        trick("one word deleted by a tracked change", Altered, "deleted", |parts| {
            swap(parts, CONTENT, "shall not", "shall <text:change text:change-id=\"c\"/>");
            first(
                parts,
                "<text:tracked-changes><text:changed-region xml:id=\"c\"><text:deletion><office:change-info><dc:creator>x</dc:creator></office:change-info><text:p>not</text:p></text:deletion></text:changed-region></text:tracked-changes>",
            );
        }),
        trick("one word inserted by a tracked change", Altered, "inserted", |parts| {
            within(
                parts,
                "<text:change-start text:change-id=\"c\"/>ever <text:change-end text:change-id=\"c\"/>",
            );
            first(
                parts,
                "<text:tracked-changes><text:changed-region xml:id=\"c\"><text:insertion><office:change-info><dc:creator>x</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>",
            );
        }),
        trick("one word changed", Altered, "", |parts| swap(parts, CONTENT, "90 days", "900 days")),
        trick("a letter of another script", Altered, "", |parts| {
            swap(parts, CONTENT, "agreed", "\u{430}greed")
        }),
        trick("a paragraph between", Altered, "", |parts| {
            swap(parts, CONTENT, "</text:p>", &format!("</text:p>{}", p(FALSE)));
        }),
        trick("a field in the place of a word", Altered, "field", |parts| {
            swap(
                parts,
                CONTENT,
                "shall not",
                "shall <text:user-field-get text:name=\"x\">surely</text:user-field-get>",
            );
        }),
        trick("words on a condition", Altered, "field", |parts| {
            swap(
                parts,
                CONTENT,
                "shall not",
                "shall <text:conditional-text text:condition=\"1\" text:string-value-if-true=\"not\" text:string-value-if-false=\"surely\">surely</text:conditional-text>",
            );
        }),
        trick("genuine words in a text box only", Altered, "text-box", |parts| {
            swap(parts, CONTENT, "<office:text>", "<office:text><text:p><draw:frame><draw:text-box>");
            swap(parts, CONTENT, "</office:text>", "</draw:text-box></draw:frame></text:p></office:text>");
        }),
        trick("genuine words left of the page", Altered, "off-page", move |parts| {
            swap(parts, CONTENT, own, "<style:paragraph-properties fo:margin-left=\"-40cm\"/>");
        }),
        trick("genuine words on a black page", Altered, "faint", move |parts| {
            swap(parts, CONTENT, own, "<style:text-properties fo:color=\"#000000\"/>");
            swap(parts, STYLES, "fo:margin=\"2cm\"", "fo:margin=\"2cm\" fo:background-color=\"#000000\"");
        }),
        trick("spaces in the place of a word", Altered, "", |parts| {
            swap(parts, CONTENT, "shall not", "shall<text:s text:c=\"5\"/>");
        }),
    ]
}

fn judged(state: &State, paper: &Issued<'_>, bytes: &[u8], name: &str) -> (Judged, Vec<String>) {
    let received = Received::read(bytes, name).unwrap();
    let verdict = received.judge(state, paper);
    assert_eq!(verdict.changes.is_some(), verdict.kind == Altered);
    let told = verdict.shown_beside.iter().map(|n| format!("{}: {} {}", n.code, n.place, n.message));
    (verdict.kind, told.collect())
}

#[test]
fn each_forged_opendocument_file_gets_its_verdict() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = all.last().unwrap();
    let genuine = parts(paper, "Joint statement");
    let tricks: Vec<Trick> = unseen().into_iter().chain(round()).chain(altered()).collect();
    assert!(tricks.len() >= 70, "{}", tricks.len());
    let mut wrong = Vec::new();
    for Trick { name, forge, verdict, code } in tricks {
        let mut parts = genuine.clone();
        forge(&mut parts);
        let (kind, told) = judged(&stage.state, paper, &packed(&parts), "a.odt");
        let coded = code.is_empty() || told.iter().any(|t| t.starts_with(&format!("{code}:")));
        if kind != verdict || !coded {
            wrong.push(format!("{name}: {kind:?}, not {verdict:?} with {code}: {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_genuine_file_is_genuine_by_any_name_and_in_flat_form() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    for paper in &all {
        let parts = parts(paper, "");
        for name in ["a.odt", "a.docx", "a", "a.md"] {
            let (kind, told) = judged(&stage.state, paper, &packed(&parts), name);
            assert_eq!(kind, Genuine, "{name} of act {}: {told:#?}", paper.act);
        }
        let flat = flat(&parts);
        let (kind, told) = judged(&stage.state, paper, flat.as_bytes(), "a.fodt");
        assert_eq!(kind, Genuine, "act {}: {told:#?}", paper.act);
        let forged = flat.replace("90 days", "900 days");
        assert_eq!(judged(&stage.state, paper, forged.as_bytes(), "a.fodt").0, Altered);
    }
}

#[test]
fn numbers_that_are_hidden_or_false_alter_a_draft() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = &all[0];
    let genuine = parts(paper, "");
    let level = "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>";
    let number = |to: &'static str| move |parts: &mut Parts| swap(parts, CONTENT, level, to);
    let of = |forge: &dyn Fn(&mut Parts)| {
        let mut parts = genuine.clone();
        forge(&mut parts);
        judged(&stage.state, paper, &packed(&parts), "a.odt")
    };
    let (kind, told) = of(&|_| ());
    assert_eq!(kind, Genuine, "{told:?}");
    let closed = "</text:list-level-style-number>";
    let hidden = format!(
        "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"><style:text-properties text:display=\"none\"/>{closed}"
    );
    let cases: Vec<(&str, Box<dyn Fn(&mut Parts)>)> = vec![
        (
            "another format",
            Box::new(number("text:level=\"1\" style:num-format=\"a\" style:num-suffix=\".\"/>")),
        ),
        (
            "words before the number",
            Box::new(number(
                "text:level=\"1\" style:num-format=\"1\" style:num-prefix=\"Not \" style:num-suffix=\".\"/>",
            )),
        ),
        (
            "another start",
            Box::new(number(
                "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\" text:start-value=\"4\"/>",
            )),
        ),
        (
            "words in the label of LibreOffice alone",
            Box::new(number(
                "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\" loext:num-list-format=\"Not %1%.\"/>",
            )),
        ),
        ("hidden numbers", Box::new(move |parts| swap(parts, CONTENT, level, &hidden))),
        (
            "an item that begins elsewhere",
            Box::new(|parts| {
                swap(parts, CONTENT, "<text:list-item>", "<text:list-item text:start-value=\"7\">")
            }),
        ),
        (
            "a list that begins again",
            Box::new(|parts| {
                let part = String::from_utf8(parts[CONTENT].clone()).unwrap();
                let part = part.replace(" text:continue-numbering=\"true\"", "");
                parts.insert(CONTENT.into(), part.into_bytes());
            }),
        ),
        (
            "a list without numbers",
            Box::new(|parts| {
                let part = String::from_utf8(parts[CONTENT].clone()).unwrap();
                let part = part.replace("text:list-item>", "text:list-header>");
                parts.insert(CONTENT.into(), part.into_bytes());
            }),
        ),
    ];
    for (name, forge) in cases {
        let (kind, told) = of(&*forge);
        assert_eq!(kind, Altered, "{name}: {told:?}");
    }
    // A number that programs print in two ways is named where the right one is shown.
    let (kind, told) = of(&number(
        "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\" void\" loext:num-list-format=\"%1%.\"/>",
    ));
    assert!(kind == More && told.iter().any(|t| t.starts_with("alternate:")), "{kind:?}: {told:?}");
}

#[test]
fn what_is_no_opendocument_text_is_refused_with_a_hint() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let genuine = parts(&all[0], "");
    let of = |forge: &dyn Fn(&mut Parts)| {
        let mut parts = genuine.clone();
        forge(&mut parts);
        Received::read(&packed(&parts), "a.odt").unwrap_err().to_string()
    };
    let media = |kind: &str| format!("application/vnd.oasis.opendocument.{kind}").into_bytes();
    let sheet = of(&|parts| drop(parts.insert("mimetype".into(), media("spreadsheet"))));
    assert!(sheet.contains("it is a spreadsheet") && sheet.contains("Give an .odt file"), "{sheet}");
    let show = of(&|parts| drop(parts.insert("mimetype".into(), media("presentation"))));
    assert!(show.contains("it is a presentation"), "{show}");
    let locked = of(&|parts| {
        swap(
            parts,
            MANIFEST,
            "/></manifest:manifest>",
            "><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        )
    });
    assert!(locked.contains("protected by a password") && locked.contains("save it without one"), "{locked}");
    let none = of(&|parts| drop(parts.remove(CONTENT)));
    assert!(none.contains("content.xml"), "{none}");
    let torn = of(&|parts| swap(parts, CONTENT, "</office:text>", ""));
    assert!(torn.contains("part content.xml, line"), "{torn}");
    let entity = of(&|parts| {
        swap(
            parts,
            CONTENT,
            "<office:document-content",
            "<!DOCTYPE a [<!ENTITY b \"x\">]><office:document-content",
        )
    });
    assert!(entity.contains("DOCTYPE"), "{entity}");
    let words = Received::read(b"The parties agreed.", "a.odt").unwrap_err().to_string();
    assert!(words.contains("not an OpenDocument text"), "{words}");
}

/// Files that are cut off, too deep, too large or full of nothing end in an error or a verdict.
#[test]
fn hostile_files_end_in_an_error_or_a_verdict() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = all.last().unwrap();
    let genuine = parts(paper, "Joint statement");
    let whole = packed(&genuine);
    for end in (0..whole.len()).step_by(97) {
        assert!(Received::read(&whole[..end], "a.odt").is_err(), "cut off at {end}");
    }
    for at in (0..whole.len()).step_by(97) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        if let Ok(received) = Received::read(&bytes, "a.odt") {
            received.judge(&stage.state, paper);
        }
    }
    let content = String::from_utf8(genuine[CONTENT].clone()).unwrap();
    for end in (0..content.len()).step_by(97).filter(|end| content.is_char_boundary(*end)) {
        let mut parts = genuine.clone();
        parts.insert(CONTENT.into(), content.as_bytes()[..end].to_vec());
        assert!(Received::read(&packed(&parts), "a.odt").is_err(), "cut off at {end}");
    }
    let of = |body: String| {
        let mut parts = genuine.clone();
        last(&mut parts, &body);
        Received::read(&packed(&parts), "a.odt").map(|received| received.judge(&stage.state, paper).kind)
    };
    for element in
        ["text:section", "text:span", "text:list", "text:p", "draw:g", "table:table", "text:list-item"]
    {
        let nested = |times: usize| {
            format!("{}{}", format!("<{element}>").repeat(times), format!("</{element}>").repeat(times))
        };
        assert!(of(nested(400)).is_ok(), "{element}");
        assert!(of(nested(100_000)).unwrap_err().to_string().contains("deeper"), "{element}");
    }
    // A bomb: much of nothing.
    let bomb = of(" ".repeat(48 << 20)).unwrap_err().to_string();
    assert!(bomb.contains("MiB"), "{bomb}");
    let many = of("<text:p/>".repeat(400_000)).unwrap_err().to_string();
    assert!(many.contains("more paragraphs"), "{many}");
    // One deletion that is put in many places counts once; many insertions that overlap are refused.
    let changes = |region: &str, marks: &str| {
        let mut parts = genuine.clone();
        last(&mut parts, &p(marks));
        first(
            &mut parts,
            &format!(
                "<text:tracked-changes><text:changed-region xml:id=\"c\">{region}</text:changed-region></text:tracked-changes>"
            ),
        );
        Received::read(&packed(&parts), "a.odt").map(|received| received.judge(&stage.state, paper).kind)
    };
    let deletion = format!("<text:deletion>{}</text:deletion>", p(FALSE).repeat(10_000));
    assert_eq!(changes(&deletion, &"<text:change text:change-id=\"c\"/>".repeat(10_000)).unwrap(), More);
    let open = "<text:change-start text:change-id=\"c\"/>".repeat(10_000);
    assert!(changes("<text:insertion/>", &open).unwrap_err().to_string().contains("insertions"));
}

/// LibreOffice saves a genuine paper that Paraph wrote as a Word file, and it stays genuine.
#[test]
fn what_libreoffice_saves_as_opendocument_stays_genuine() {
    let Some(soffice) = paraph_trial::tool("soffice") else { return };
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let folder = std::env::temp_dir().join(format!("paraph-forged-odt-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("out")).unwrap();
    for paper in &all {
        std::fs::write(folder.join("a.docx"), written(&stage.state, paper, Form::Docx)).unwrap();
        for filter in ["odt", "fodt"] {
            let out = std::process::Command::new(&soffice)
                .arg(format!("-env:UserInstallation=file://{}", folder.join("user").display()))
                .args(["--headless", "--convert-to", filter, "--outdir"])
                .arg(folder.join("out"))
                .arg(folder.join("a.docx"))
                .output()
                .unwrap();
            assert!(out.status.success(), "{out:?}");
            let name = format!("a.{filter}");
            let bytes = std::fs::read(folder.join("out").join(&name)).unwrap();
            let (kind, told) = judged(&stage.state, paper, &bytes, &name);
            let received = Received::read(&bytes, &name).unwrap();
            assert_eq!(kind, Genuine, "{name} of act {}: {told:#?}\n{received:#?}", paper.act);
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
