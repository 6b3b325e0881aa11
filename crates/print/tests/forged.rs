//! Forged documents: each trick of hiding, covering and adding words gets its verdict, and nothing genuine is doubted.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;
mod paper;

use std::borrow::Cow;

use paper::{FALSE, Parts, packed, stage, unpacked, written};
use paraph_interop::docx::DocxMeta;
use paraph_print::Judged::{Altered, Genuine, More};
use paraph_print::{Content, Form, How, Issued, Judged, Received, issued, set};
use paraph_talks::State;

/// Alters a part of a Word file; the text that is replaced must be there.
fn swap(parts: &mut Parts, name: &str, from: &str, to: &str) {
    let part = String::from_utf8(parts[name].clone()).unwrap();
    assert!(part.contains(from), "{name} has no {from}: {part}");
    parts.insert(name.to_owned(), part.replacen(from, to, 1).into_bytes());
}

fn swap_all(parts: &mut Parts, name: &str, from: &str, to: &str) {
    let part = String::from_utf8(parts[name].clone()).unwrap();
    assert!(part.contains(from), "{name} has no {from}: {part}");
    parts.insert(name.to_owned(), part.replace(from, to).into_bytes());
}

const DOCUMENT: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";
const SETTINGS: &str = "word/settings.xml";
const HEADER: &str = "word/header1.xml";
const FOOTER: &str = "word/footer1.xml";
const NUMBERING: &str = "word/numbering.xml";

/// Puts content at the start of the body.
fn first(parts: &mut Parts, xml: &str) {
    swap(parts, DOCUMENT, "<w:body>", &format!("<w:body>{xml}"));
}

/// Puts content at the end of the body.
fn last(parts: &mut Parts, xml: &str) {
    swap(parts, DOCUMENT, "<w:sectPr>", &format!("{xml}<w:sectPr>"));
}

/// Gives all words of the body these properties.
fn dress(parts: &mut Parts, run: &str) {
    let part = String::from_utf8(parts[DOCUMENT].clone()).unwrap();
    let part = part.replace("<w:r><w:rPr>", &format!("<w:r><w:rPr>{run}"));
    let part = part.replace("<w:r><w:t", &format!("<w:r><w:rPr>{run}</w:rPr><w:t"));
    parts.insert(DOCUMENT.into(), part.into_bytes());
}

/// Gives all paragraphs of the body these properties.
fn set_paragraphs(parts: &mut Parts, xml: &str) {
    swap_all(parts, DOCUMENT, "</w:pPr>", &format!("{xml}</w:pPr>"));
}

/// Adds a related part.
fn relate(parts: &mut Parts, kind: &str, target: &str, part: &str, mode: &str) {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = format!(
        "<Relationship Id=\"rX{kind}\" Type=\"{office}/{kind}\" Target=\"{target}\"{mode}/></Relationships>"
    );
    swap(parts, "word/_rels/document.xml.rels", "</Relationships>", &relation);
    if mode.is_empty() {
        parts.insert(format!("word/{target}"), part.as_bytes().to_vec());
    }
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn styled(run: &str, words: &str) -> String {
    format!("<w:p><w:r><w:rPr>{run}</w:rPr><w:t>{words}</w:t></w:r></w:p>")
}

fn placed(paragraph: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
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

/// Tricks that add something that is not seen, or not with the text.
fn added() -> Vec<Trick> {
    let hidden = |run: &'static str| move |parts: &mut Parts| first(parts, &styled(run, FALSE));
    let mut all = vec![
        trick("hidden words", More, "hidden", hidden("<w:vanish/>")),
        trick("words hidden on the web", More, "hidden", hidden("<w:webHidden/>")),
        trick("words always hidden", More, "hidden", hidden("<w:specVanish/>")),
        trick("white words", More, "faint", hidden("<w:color w:val=\"FFFFFF\"/>")),
        trick("nearly white words", More, "faint", hidden("<w:color w:val=\"F0F0EE\"/>")),
        trick(
            "words in the colour of the page by theme",
            More,
            "faint",
            hidden("<w:color w:val=\"000000\" w:themeColor=\"background1\"/>"),
        ),
        trick(
            "words tinted to white",
            More,
            "faint",
            hidden("<w:color w:val=\"000000\" w:themeColor=\"text1\" w:themeTint=\"05\"/>"),
        ),
        trick(
            "black words on black",
            More,
            "faint",
            hidden("<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>"),
        ),
        trick(
            "shaded words",
            More,
            "faint",
            hidden("<w:color w:val=\"336699\"/><w:shd w:val=\"clear\" w:fill=\"336699\"/>"),
        ),
        trick(
            "solid shade",
            More,
            "faint",
            hidden(
                "<w:color w:val=\"111111\"/><w:shd w:val=\"solid\" w:color=\"000000\" w:fill=\"FFFFFF\"/>",
            ),
        ),
        trick("tiny words", More, "small", hidden("<w:sz w:val=\"2\"/>")),
        trick("narrow words", More, "squeezed", hidden("<w:w w:val=\"1\"/>")),
        trick("collapsed words", More, "squeezed", hidden("<w:spacing w:val=\"-200\"/>")),
        trick("raised words", More, "off-page", hidden("<w:position w:val=\"2000\"/>")),
        trick(
            "words in a font of signs",
            More,
            "font",
            hidden("<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>"),
        ),
        trick("words without fill", More, "faint", |parts| {
            let run = "<w14:textFill xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:noFill/></w14:textFill>";
            first(parts, &styled(run, FALSE));
        }),
        trick("words left of the page", More, "off-page", |parts| {
            first(parts, &placed("<w:ind w:left=\"-9000\"/>", FALSE));
        }),
        trick("words right of the page", More, "off-page", |parts| {
            first(parts, &placed("<w:ind w:firstLine=\"20000\"/>", FALSE));
        }),
        trick("words in a line too low", More, "off-page", |parts| {
            first(parts, &placed("<w:spacing w:line=\"10\" w:lineRule=\"exact\"/>", FALSE));
        }),
        trick("words in a frame", More, "text-box", |parts| {
            first(parts, &placed("<w:framePr w:x=\"-20000\" w:y=\"1\"/>", FALSE));
        }),
        trick("words shaded by their paragraph", More, "faint", |parts| {
            first(
                parts,
                &format!(
                    "<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"000000\"/></w:pPr><w:r><w:rPr><w:color w:val=\"000001\"/></w:rPr><w:t>{FALSE}</w:t></w:r></w:p>"
                ),
            );
        }),
    ];
    all.extend(round());
    all
}

/// Tricks with what stands round the text.
fn round() -> Vec<Trick> {
    vec![
        trick("a paragraph before", More, "line", |parts| first(parts, &p(FALSE))),
        trick("a paragraph after", More, "line", |parts| last(parts, &p("The above is void."))),
        trick("a paragraph in a content control", More, "line", |parts| {
            last(parts, &format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", p(FALSE)));
        }),
        trick("a table after", More, "line", |parts| {
            last(parts, &format!("<w:tbl><w:tblPr/><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p(FALSE)));
        }),
        trick("another header", More, "head", |parts| {
            swap(parts, HEADER, "<w:p>", &format!("{}<w:p>", p(FALSE)));
        }),
        trick("words after the title in the header", More, "head", |parts| {
            swap(parts, HEADER, "Joint statement", "Joint statement is void");
        }),
        trick("another hash in the footer", More, "head", |parts| {
            swap(parts, FOOTER, "sha256:", "sha256:00");
        }),
        trick("a header of words in a page number", More, "head", |parts| {
            swap(parts, FOOTER, "<w:t>1</w:t>", &format!("<w:t>{FALSE}</w:t>"));
        }),
        trick("a page number that prints words", More, "field", |parts| {
            swap(parts, FOOTER, " PAGE ", " PAGE \\# &quot;'void'&quot; ");
        }),
        trick("hidden words in the header", More, "hidden", |parts| {
            swap(
                parts,
                HEADER,
                "</w:p>",
                &format!("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{FALSE}</w:t></w:r></w:p>"),
            );
        }),
        trick("a header for the first page", More, "head", |parts| {
            relate(parts, "header", "header9.xml", &format!("<w:hdr {W}>{}</w:hdr>", p(FALSE)), "");
        }),
        trick("a footnote", More, "note", |parts| {
            let note =
                format!("<w:footnotes {W}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>", p(FALSE));
            relate(parts, "footnotes", "footnotes.xml", &note, "");
        }),
        trick("words in the line above footnotes", More, "note", |parts| {
            let note = format!(
                "<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote></w:footnotes>",
                p(FALSE)
            );
            relate(parts, "footnotes", "footnotes.xml", &note, "");
        }),
        trick("an endnote", More, "note", |parts| {
            let note = format!("<w:endnotes {W}><w:endnote w:id=\"2\">{}</w:endnote></w:endnotes>", p(FALSE));
            relate(parts, "endnotes", "endnotes.xml", &note, "");
        }),
        trick("a comment", More, "comment", |parts| {
            let note = format!(
                "<w:comments {W}><w:comment w:id=\"1\" w:author=\"x\">{}</w:comment></w:comments>",
                p(FALSE)
            );
            relate(parts, "comments", "comments.xml", &note, "");
        }),
        trick("a text box", More, "text-box", |parts| {
            first(
                parts,
                &format!(
                    "<w:p><w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
                    p(FALSE)
                ),
            );
        }),
        trick("lettering", More, "picture", |parts| {
            first(
                parts,
                "<w:p><w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textpath string=\"VOID\"/></v:shape></w:pict></w:r></w:p>",
            );
        }),
        trick("a picture", More, "picture", |parts| {
            first(
                parts,
                "<w:p><w:r><w:drawing><wp:anchor xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" behindDoc=\"0\"><wp:docPr id=\"1\" name=\"x\" descr=\"void\"/></wp:anchor></w:drawing></w:r></w:p>",
            );
        }),
        trick("a part of another kind", More, "embedded", |parts| {
            first(parts, "<w:altChunk xmlns:r=\"r\" r:id=\"rX\"/>");
        }),
        trick("an embedded file", More, "embedded", |parts| {
            parts.insert("word/embeddings/a.bin".into(), vec![0]);
        }),
        trick("a link", More, "link", |parts| {
            relate(parts, "hyperlink", "http://example.org/void", "", " TargetMode=\"External\"");
        }),
        trick("a picture from elsewhere", More, "embedded", |parts| {
            relate(parts, "image", "http://example.org/a.png", "", " TargetMode=\"External\"");
        }),
        trick("a font of its own", More, "font", |parts| {
            swap(
                parts,
                "word/fontTable.xml",
                "</w:font>",
                "<w:embedRegular xmlns:r=\"r\" r:id=\"rX\"/></w:font>",
            );
        }),
        trick("a page with no room", More, "setup", |parts| {
            swap(parts, DOCUMENT, "w:right=\"1304\"", "w:right=\"9600\"")
        }),
        trick("deleted words", More, "deleted", |parts| {
            last(
                parts,
                &format!(
                    "<w:p><w:del w:id=\"900\" w:author=\"x\"><w:r><w:delText>{FALSE}</w:delText></w:r></w:del></w:p>"
                ),
            );
        }),
        trick("struck words", More, "struck", |parts| dress(parts, "<w:strike/>")),
        trick("words in two branches", More, "alternate", |parts| {
            last(
                parts,
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"w\"><w:p><w:r><w:t>yes</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>no</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>",
            );
        }),
        trick("words forced from right to left", More, "direction", |parts| {
            let part = String::from_utf8(parts[DOCUMENT].clone()).unwrap();
            let part = part.replacen("<w:r><w:t", "<w:bdo w:val=\"rtl\"><w:r><w:t", 1).replacen(
                "</w:r>",
                "</w:r></w:bdo>",
                1,
            );
            parts.insert(DOCUMENT.into(), part.into_bytes());
        }),
        trick("two documents in one container", More, "alternate", |parts| {
            swap(
                parts,
                "_rels/.rels",
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/other.xml\"/></Relationships>",
            );
        }),
    ]
}

/// Tricks after which the genuine words are not what is seen.
fn altered() -> Vec<Trick> {
    vec![
        trick("genuine words hidden, a false header", Altered, "hidden", |parts| {
            dress(parts, "<w:vanish/>");
            swap(parts, HEADER, "Joint statement", FALSE);
        }),
        trick("genuine words white", Altered, "faint", |parts| dress(parts, "<w:color w:val=\"FFFFFF\"/>")),
        trick("genuine words white, false ones black", Altered, "faint", |parts| {
            dress(parts, "<w:color w:val=\"FFFFFF\"/>");
            first(parts, &p(FALSE));
        }),
        trick("a style that hides", Altered, "hidden", |parts| {
            swap(
                parts,
                STYLES,
                "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>",
                "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:rPr><w:vanish/></w:rPr>",
            );
        }),
        trick("a style that hides by inheritance", Altered, "hidden", |parts| {
            swap(
                parts,
                STYLES,
                "</w:styles>",
                "<w:style w:type=\"character\" w:styleId=\"A\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>",
            );
            dress(parts, "<w:rStyle w:val=\"B\"/>");
        }),
        trick("defaults that hide", Altered, "hidden", |parts| {
            swap(parts, STYLES, "<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:vanish/>");
        }),
        trick("defaults that are white", Altered, "faint", |parts| {
            swap(parts, STYLES, "<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:color w:val=\"FEFEFE\"/>");
        }),
        trick("a theme whose text is white", Altered, "faint", |parts| {
            dress(parts, "<w:color w:val=\"000000\" w:themeColor=\"text1\"/>");
            swap(
                parts,
                SETTINGS,
                "</w:settings>",
                "<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"light1\"/></w:settings>",
            );
        }),
        trick("one word hidden", Altered, "hidden", |parts| {
            swap(
                parts,
                DOCUMENT,
                "They shall not publish",
                "They shall</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\"> not</w:t></w:r><w:r><w:t xml:space=\"preserve\"> publish",
            );
        }),
        trick("one word deleted by a tracked change", Altered, "deleted", |parts| {
            swap(
                parts,
                DOCUMENT,
                "They shall not publish",
                "They shall</w:t></w:r><w:del w:id=\"901\" w:author=\"x\"><w:r><w:delText xml:space=\"preserve\"> not</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\"> publish",
            );
        }),
        trick("one word inserted by a tracked change", Altered, "inserted", |parts| {
            swap(
                parts,
                DOCUMENT,
                "They agreed",
                "They</w:t></w:r><w:ins w:id=\"901\" w:author=\"x\"><w:r><w:t xml:space=\"preserve\"> never</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> agreed",
            );
        }),
        trick("one word changed", Altered, "", |parts| swap(parts, DOCUMENT, "90 days", "900 days")),
        trick("a letter of another script", Altered, "", |parts| {
            swap(parts, DOCUMENT, "agreed", "\u{430}greed")
        }),
        trick("a space that is not seen", Altered, "small", |parts| {
            swap(
                parts,
                DOCUMENT,
                "not publish",
                "not</w:t></w:r><w:r><w:rPr><w:sz w:val=\"1\"/></w:rPr><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:rPr><w:sz w:val=\"1\"/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>publish",
            );
        }),
        trick("a paragraph between", Altered, "", |parts| {
            swap(parts, DOCUMENT, "</w:p>", &format!("</w:p>{}", p(FALSE)));
        }),
        trick("a number that says words", Altered, "", |parts| {
            swap(
                parts,
                NUMBERING,
                "</w:numbering>",
                "<w:abstractNum w:abstractNumId=\"90\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"none\"/><w:lvlText w:val=\"It is false that\"/></w:lvl></w:abstractNum><w:num w:numId=\"90\"><w:abstractNumId w:val=\"90\"/></w:num></w:numbering>",
            );
            set_paragraphs(parts, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"90\"/></w:numPr>");
        }),
        trick("a field in the place of a word", Altered, "field", |parts| {
            swap(
                parts,
                DOCUMENT,
                "They shall not publish",
                "They shall</w:t></w:r><w:fldSimple w:instr=\" QUOTE &quot;not&quot; \"><w:r><w:t xml:space=\"preserve\"> surely</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> publish",
            );
        }),
        trick("words left of the page", Altered, "off-page", |parts| {
            set_paragraphs(parts, "<w:ind w:left=\"-9000\"/>")
        }),
        trick("genuine words in a text box only", Altered, "text-box", |parts| {
            let part = String::from_utf8(parts[DOCUMENT].clone()).unwrap();
            let (head, rest) = part.split_once("<w:body>").unwrap();
            let (body, tail) = rest.split_once("<w:sectPr>").unwrap();
            let part = format!(
                "{head}<w:body><w:p><w:r><w:pict><w:txbxContent>{body}</w:txbxContent></w:pict></w:r></w:p><w:sectPr>{tail}"
            );
            parts.insert(DOCUMENT.into(), part.into_bytes());
        }),
        trick("all words a tracked deletion", Altered, "deleted", |parts| {
            swap_all(parts, DOCUMENT, "<w:r><w:t", "<w:del w:id=\"902\" w:author=\"x\"><w:r><w:t");
            swap_all(parts, DOCUMENT, "</w:t></w:r>", "</w:t></w:r></w:del>");
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
fn each_forged_word_file_gets_its_verdict() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = all.last().unwrap();
    let genuine = unpacked(&written(&stage.state, paper, Form::Docx));
    let tricks: Vec<Trick> = added().into_iter().chain(altered()).collect();
    assert!(tricks.len() >= 60, "{}", tricks.len());
    let mut wrong = Vec::new();
    for Trick { name, forge, verdict, code } in tricks {
        let mut parts = genuine.clone();
        forge(&mut parts);
        let (kind, told) = judged(&stage.state, paper, &packed(&parts), "a.docx");
        let coded = code.is_empty() || told.iter().any(|t| t.starts_with(&format!("{code}:")));
        if kind != verdict || !coded {
            wrong.push(format!("{name}: {kind:?}, not {verdict:?} with {code}: {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers_that_are_hidden_or_false_alter_a_draft() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = &all[0];
    let genuine = unpacked(&written(&stage.state, paper, Form::Docx));
    let forge = |forge: &dyn Fn(&mut Parts)| {
        let mut parts = genuine.clone();
        forge(&mut parts);
        judged(&stage.state, paper, &packed(&parts), "a.docx")
    };
    let (kind, told) = forge(&|_| ());
    assert_eq!(kind, Genuine, "{told:?}");
    let (kind, told) = forge(&|parts| {
        swap_all(parts, NUMBERING, "<w:lvlText w:val=\"%1.\"/>", "<w:lvlText w:val=\"Not %1.\"/>")
    });
    assert_eq!(kind, Altered, "{told:?}");
    let hides = |parts: &mut Parts| {
        swap_all(
            parts,
            NUMBERING,
            "<w:lvlText w:val=\"%1.\"/>",
            "<w:lvlText w:val=\"%1.\"/><w:rPr><w:vanish/></w:rPr>",
        );
    };
    let (kind, told) = forge(&hides);
    assert_eq!(kind, Altered, "{told:?}");
    let begins =
        |parts: &mut Parts| swap_all(parts, NUMBERING, "<w:start w:val=\"1\"/>", "<w:start w:val=\"4\"/>");
    let (kind, told) = forge(&begins);
    assert_eq!(kind, Altered, "{told:?}");
}

#[test]
fn nothing_that_paraph_writes_is_doubted() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    for paper in &all {
        let forms = [Form::Docx, Form::Pdf, Form::Markdown, Form::Text, Form::Html, Form::Akn];
        for form in forms.into_iter().filter(|form| *form != Form::Pdf || paraph_pdf::WRITES) {
            let bytes = written(&stage.state, paper, form);
            let (kind, told) = judged(&stage.state, paper, &bytes, &format!("a.{}", form.ending()));
            assert_eq!(
                kind,
                Genuine,
                "{form:?} of act {}: {told:#?}\n{}",
                paper.act,
                String::from_utf8_lossy(&bytes)
            );
            let received = Received::read(&bytes, &format!("a.{}", form.ending())).unwrap();
            let (found, verdict) = received.among(&stage.state, &all).unwrap();
            assert_eq!((found.act, verdict.kind), (paper.act, Genuine));
        }
        // A document without any running head is as genuine.
        let how = How { meta: DocxMeta::default(), ..How::default() };
        let content = Content::Text(Cow::Borrowed(&paper.text), &[]);
        let bytes = set(&content, Form::Docx, &how).unwrap().bytes;
        let (kind, told) = judged(&stage.state, paper, &bytes, "a.docx");
        assert_eq!(kind, Genuine, "{told:#?}");
    }
}

#[test]
fn forged_text_markdown_and_pages_get_their_verdicts() {
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let paper = all.last().unwrap();
    let of = |form: Form| String::from_utf8(written(&stage.state, paper, form)).unwrap();
    let (md, txt, html, akn) = (of(Form::Markdown), of(Form::Text), of(Form::Html), of(Form::Akn));
    let body = |style: &str| html.replacen("<body>", &format!("<body><p {style}>{FALSE}</p>"), 1);
    let cases: Vec<(&str, &str, String, Judged)> = vec![
        ("a comment", "a.md", format!("{md}\n<!-- {FALSE} -->\n"), More),
        ("a link", "a.md", md.replace("the river", "[the river](http://example.org/void)"), Altered),
        ("a definition", "a.md", format!("{md}\n[//]: # (void)\n"), More),
        ("an element", "a.md", md.replace("the river", "<span hidden>the river</span>"), Altered),
        ("a picture", "a.md", format!("{md}\n![void](a.png)\n"), More),
        ("struck words", "a.md", md.replace("the river", "~~the river~~"), Altered),
        ("a sign by number", "a.md", md.replace("river", "ri&#118;er"), Altered),
        ("a paragraph after", "a.md", format!("{md}\n{FALSE}\n"), More),
        ("a paragraph between", "a.md", md.replacen("\n\n", &format!("\n\n{FALSE}\n\n"), 1), Altered),
        ("ends of lines of another system", "a.md", md.replace('\n', "\r\n"), Genuine),
        ("a word changed", "a.txt", txt.replace("90", "900"), Altered),
        ("a sign without width", "a.txt", txt.replace("agreed", "ag\u{200b}reed"), Altered),
        ("another order", "a.txt", txt.replace("agreed", "\u{202e}agreed"), Altered),
        ("a letter of another script", "a.txt", txt.replace("agreed", "\u{430}greed"), Altered),
        ("a line before", "a.txt", format!("{FALSE}\n\n{txt}"), More),
        ("a number between", "a.txt", txt.replace("within 90", "within\n9\n90"), Altered),
        ("a hidden paragraph", "a.html", body("hidden"), More),
        ("a paragraph without display", "a.html", body("style=\"display:none\""), More),
        ("a white paragraph", "a.html", body("style=\"color:#fff\""), More),
        ("a tiny paragraph", "a.html", body("style=\"font-size:0\""), More),
        ("a shown paragraph", "a.html", body(""), More),
        ("another style", "a.html", html.replacen("</style>", ".wd{display:none}</style>", 1), More),
        (
            "a script",
            "a.html",
            html.replacen("</body>", "<script>document.body.textContent='void'</script></body>", 1),
            More,
        ),
        ("another title", "a.html", html.replacen("<title>", "<title>Void: ", 1), More),
        ("a word changed", "a.html", html.replace("90 days", "900 days"), Altered),
        ("a comment", "a.akn", akn.replacen("<body>", "<body><!-- void -->", 1), More),
        ("a word changed", "a.akn", akn.replace("90 days", "900 days"), Altered),
    ];
    let mut wrong = Vec::new();
    for (what, name, source, verdict) in cases {
        let own = of(paraph_print::Form::of_ending(name.rsplit('.').next().unwrap()).unwrap());
        assert!(source != own, "{what} in {name} changes nothing: {own}");
        let (kind, told) = judged(&stage.state, paper, source.as_bytes(), name);
        if kind != verdict || (kind == More && told.is_empty()) {
            wrong.push(format!("{what} in {name}: {kind:?}, not {verdict:?}: {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{md}\n{html}\n{akn}", wrong.join("\n"));
}

#[test]
fn what_cannot_be_judged_is_refused_with_a_way_out() {
    for (name, bytes) in [("a.rtf", b"{\\rtf1 void}".as_slice()), ("a.doc", b"\xD0\xCF\x11\xE0".as_slice())] {
        let error = Received::read(bytes, name).unwrap_err();
        assert!(error.to_string().contains("save it as .docx or PDF"), "{name}: {error}");
    }
}

/// LibreOffice saves and prints a genuine paper, and it stays genuine.
#[test]
fn what_libreoffice_saves_and_prints_stays_genuine() {
    let Some(soffice) = paraph_trial::tool("soffice") else { return };
    let stage = stage();
    let all = issued(&stage.state).unwrap();
    let folder = std::env::temp_dir().join(format!("paraph-forged-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("out")).unwrap();
    for paper in &all {
        std::fs::write(folder.join("a.docx"), written(&stage.state, paper, Form::Docx)).unwrap();
        for (filter, name) in [("docx", "a.docx"), ("pdf", "a.pdf")] {
            let out = std::process::Command::new(&soffice)
                .arg(format!("-env:UserInstallation=file://{}", folder.join("user").display()))
                .args(["--headless", "--convert-to", filter, "--outdir"])
                .arg(folder.join("out"))
                .arg(folder.join("a.docx"))
                .output()
                .unwrap();
            assert!(out.status.success(), "{out:?}");
            let bytes = std::fs::read(folder.join("out").join(name)).unwrap();
            let (kind, told) = judged(&stage.state, paper, &bytes, name);
            let received = Received::read(&bytes, name).unwrap();
            assert_eq!(kind, Genuine, "{name} of act {}: {told:#?}\n{received:#?}", paper.act);
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
