//! Signs that mislead the eye: every document marks them in every form, reads back as it was, and stays genuine.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;

use std::borrow::Cow;
use std::io::Read;

use common::{Stage, code};
use paraph_interop::docx::SponsorNames;
use paraph_interop::{Format, read_file_bytes};
use paraph_print::{
    Content, Document, Form, How, Judged, Matter, Reader, Readout, Received, Version, draft_meta, for_reader,
    issued, set,
};
use paraph_talks::act::*;
use paraph_talks::readout::NoWords;
use paraph_talks::*;
use paraph_text::{Id, Kind, Number, Provision, Text, Wording, compose};

/// Words with a Cyrillic letter in a Latin word, a right-to-left override, and a space of no width.
const LIES: &str = "The P\u{430}rties shall \u{202e}not re\u{200b}port.";
const POINTS: [&str; 3] = ["U+0430", "U+202E", "U+200B"];

fn text(words: &[&str]) -> Text {
    let provision = |(at, words): (usize, &&str)| Provision {
        id: Id::new(format!("p{}", at + 1).as_str()),
        kind: Kind::Point,
        level: 1,
        number: Some(Number::plain(&(at + 1).to_string())),
        wording: Wording::new(words),
    };
    Text::new(words.iter().enumerate().map(provision).collect())
}

/// Returns all words of a document: of a Word file, those of its body.
fn body(form: Form, bytes: &[u8]) -> String {
    match form {
        Form::Docx | Form::Tracked => part(bytes, "word/document.xml").unwrap(),
        _ => words(form, bytes),
    }
}

fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut all).unwrap();
    Some(all)
}

/// Returns what a document says, in all its parts; of a Word file, its comments.
fn words(form: Form, bytes: &[u8]) -> String {
    match form {
        Form::Docx | Form::Tracked => part(bytes, "word/comments.xml").unwrap_or_default(),
        Form::Pdf => paraph_pdf::read_pdf(bytes).unwrap().paragraphs.join("\n"),
        _ => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

fn printed(content: &Content<'_>, form: Form) -> Option<Vec<u8>> {
    match set(content, form, &How::default()) {
        Ok(printed) => Some(printed.bytes),
        Err(error) if form == Form::Pdf && !paraph_pdf::WRITES => {
            assert!(error.to_string().contains("built without PDF"), "{error}");
            None
        }
        Err(error) => panic!("{form:?}: {error}"),
    }
}

/// Every sign that a form shows has its mark there. Most forms show all of the words; some print only what changed.
fn marks_all(what: &str, content: &Content<'_>) {
    let mut shown = 0;
    for form in content.forms() {
        let Some(bytes) = printed(content, *form) else { continue };
        let (has, says) = (body(*form, &bytes), words(*form, &bytes));
        for (sign, point) in ['\u{430}', '\u{202e}', '\u{200b}'].into_iter().zip(POINTS) {
            // JSON may write a sign by its number.
            let escaped = format!("\\u{:04x}", u32::from(sign));
            if !has.contains(sign) && !has.contains(&escaped) {
                continue;
            }
            shown += 1;
            assert!(says.contains(point), "{what} as {form:?} does not mark {point}: {says}");
        }
    }
    assert!(shown > 0, "{what} shows no sign in any form");
}

#[test]
fn every_form_of_every_document_marks_each_sign() {
    let old = text(&["The Parties meet.", LIES]);
    marks_all("a text", &Content::Text(Cow::Borrowed(&old), &[]));
    let rolling = compose(&old, &[]);
    let names = SponsorNames::Shown;
    let rolling =
        Content::Rolling { rolling: Cow::Owned(rolling), source: Format::Plain, reasons: Vec::new(), names };
    marks_all("a rolling text", &rolling);
    // A comparison prints what changed.
    let altered = text(&["The Parties meet.", &LIES.replace("shall", "may")]);
    let compared =
        Content::Comparison { old: Cow::Borrowed(&old), new: Cow::Borrowed(&altered), redline: None };
    marks_all("a comparison", &compared);
}

#[test]
fn what_talks_print_marks_each_sign() {
    let rules = Rules { pen: Pen::Chair(code("Chair")), ..Rules::default() };
    let mut stage = Stage::new(&["Albatross", "Bramble"], rules);
    stage.base(&["The Parties meet.", LIES]);
    let edition = stage.living().edition;
    let draft = stage.done("Chair/head", Issue { text: "t".into(), edition, marking: None });
    stage.reword("Albatross/head", "p2", &LIES.replace("shall", "may"));
    stage.reword("Albatross/head", "p1", "The P\u{430}rties meet.");
    let sentences = vec![Sentence::Common { words: LIES.into() }];
    let statement = stage
        .done("Bramble/head", Statement { title: "Joint statement".into(), sentences, instead_of: None });
    let bramble = code("Bramble");
    for matter in [
        Matter::Rolling { text: "t", point: None, own: true, reasons: &[] },
        Matter::Base("t"),
        Matter::Side("t", &bramble),
        Matter::Draft(draft),
        Matter::Statement(statement),
        Matter::Readout(Readout::Brackets, None, &NoWords),
        Matter::Readout(Readout::Columns, None, &NoWords),
        Matter::Readout(Readout::History("t", "p2"), None, &NoWords),
    ] {
        let what = format!("{matter:?}");
        let document = Document::Talks(&stage.state, matter);
        let content = for_reader(document, Reader::Credential("Bramble/head")).unwrap();
        marks_all(&what, &content);
    }
    // What a reader may compare marks what the comparison shows.
    let matter = Matter::Comparison(draft, Version::Base("t"));
    for_reader(Document::Talks(&stage.state, matter), Reader::Credential("Bramble/head")).unwrap();
}

#[test]
fn each_form_reads_back_as_it_was() {
    let text = text(&["The Parties meet.", LIES, "A last point."]);
    for (form, format) in [
        (Form::Text, Format::Plain),
        (Form::Markdown, Format::Markdown),
        (Form::Akn, Format::Akn),
        (Form::Docx, Format::Docx),
    ] {
        let bytes = printed(&Content::Text(Cow::Borrowed(&text), &[]), form).unwrap();
        let read = read_file_bytes(&bytes, format).unwrap().text;
        let wordings = |text: &Text| -> Vec<String> {
            text.provisions().iter().map(|p| p.wording.as_str().to_owned()).collect()
        };
        assert_eq!(wordings(&read), wordings(&text), "{form:?}");
    }
}

#[test]
fn an_issued_paper_with_its_notes_stays_genuine() {
    // A PDF holds only what it draws, so a sign that draws nothing is not in it.
    genuine(LIES, |form| form != Form::Pdf);
    genuine("The P\u{430}rties shall report.", |form| form != Form::Pdf || paraph_pdf::WRITES);
}

/// A draft with these words is found genuine in all of these forms.
fn genuine(words: &str, forms: impl Fn(Form) -> bool) {
    let rules = Rules { pen: Pen::Chair(code("Chair")), ..Rules::default() };
    let mut stage = Stage::new(&["Albatross", "Bramble"], rules);
    stage.base(&["The Parties meet.", words]);
    let edition = stage.living().edition;
    let act = stage.done("Chair/head", Issue { text: "t".into(), edition, marking: None });
    let all = issued(&stage.state).unwrap();
    let paper = &all[0];
    let meta = draft_meta(&stage.state, &stage.state.proceedings.drafts[&act], &paper.text);
    let how = How { meta, ..How::default() };
    for (form, name) in [
        (Form::Docx, "draft.docx"),
        (Form::Pdf, "draft.pdf"),
        (Form::Markdown, "draft.md"),
        (Form::Akn, "draft.xml"),
        (Form::Text, "draft.txt"),
    ] {
        if !forms(form) {
            continue;
        }
        let bytes = set(&Content::Text(Cow::Borrowed(&paper.text), &[]), form, &how).unwrap().bytes;
        let received = Received::read(&bytes, name).unwrap();
        let verdict = received.judge(&stage.state, paper);
        assert_eq!(
            verdict.kind,
            Judged::Genuine,
            "{form:?}: {:?} {:?}",
            verdict.shown_beside,
            verdict.changes
        );
    }
}

#[test]
fn honest_words_are_printed_without_marks() {
    let honest = [
        "الأطراف تقدم تقارير (WHO\u{200f}).",
        "می\u{200c}خواهم گزارش دهند.",
        "הצדדים\u{200f} ייפגשו.",
        "क्\u{200d}ष और श्री\u{200c}मान",
        "5 µg of CO₂, Δt and Ω",
        "Володимир Петренко met Anna Papadopoulou and Άννα.",
    ];
    let text = text(&honest);
    for form in [Form::Text, Form::Markdown, Form::Html, Form::Json, Form::Akn] {
        let bytes = printed(&Content::Text(Cow::Borrowed(&text), &[]), form).unwrap();
        let says = words(form, &bytes);
        let marked =
            says.contains("mislead the eye") || says.contains("<mark") || says.contains("\"code\":\"sign\"");
        assert!(!marked, "{form:?}: {says}");
    }
}
