//! OpenDocument texts as they are read: numbers as printed, changes by author, and nothing dropped silently.
#![allow(clippy::unwrap_used, missing_docs)]

use paraph_interop::docx::Document;
use paraph_interop::odt::{odt_leaks, odt_seen, read_odt};
use paraph_interop::{Format, ReadText, read_file_bytes};
use paraph_text::Sponsor;

/// Returns a flat file with these automatic styles and this text.
fn file(styles: &str, text: &str) -> Vec<u8> {
    let space =
        |name: &str, of: &str| format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{of}:1.0\"");
    let spaces: String = [
        space("office", "office"),
        space("style", "style"),
        space("text", "text"),
        space("table", "table"),
        space("draw", "drawing"),
        space("fo", "xsl-fo-compatible"),
    ]
    .concat();
    format!(
        "<?xml version=\"1.0\"?><office:document{spaces} xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{text}</office:text></office:body></office:document>"
    )
    .into_bytes()
}

const LEVELS: &str = "<text:list-style style:name=\"L\">\
    <text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>\
    <text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>\
    <text:list-level-style-number text:level=\"3\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/>\
    </text:list-style>";

fn lines(document: &Document) -> Vec<(Option<String>, String)> {
    document.lines(&|_| true).into_iter().map(|line| (line.label, line.text)).collect()
}

#[test]
fn numbers_are_those_that_are_printed() {
    let text = "<text:list xml:id=\"a\" text:style-name=\"L\"><text:list-item><text:p>one</text:p>\
        <text:p>more of one</text:p>\
        <text:list><text:list-item><text:p>one one</text:p><text:list><text:list-item><text:p>deep</text:p>\
        </text:list-item></text:list></text:list-item></text:list></text:list-item>\
        <text:list-header><text:p>no number</text:p></text:list-header></text:list>\
        <text:p>between</text:p>\
        <text:list text:continue-list=\"a\" text:style-name=\"L\"><text:list-item><text:p>two</text:p></text:list-item>\
        <text:list-item text:start-value=\"7\"><text:p>seven</text:p></text:list-item></text:list>\
        <text:list text:style-name=\"L\"><text:list-item><text:p>new</text:p></text:list-item></text:list>";
    let read = read_odt(&file(LEVELS, text)).unwrap();
    let labelled = |label: &str, text: &str| ((!label.is_empty()).then(|| label.to_owned()), text.to_owned());
    let expected = [
        labelled("1.", "one"),
        labelled("", "more of one"),
        labelled("1.1", "one one"),
        labelled("(a)", "deep"),
        labelled("", "no number"),
        labelled("", "between"),
        labelled("2.", "two"),
        labelled("7.", "seven"),
        labelled("1.", "new"),
    ];
    assert_eq!(lines(&read), expected);
    let seen = odt_seen(&file(LEVELS, text)).unwrap();
    assert_eq!(seen.lines[..2], ["1.\tone", "more of one"]);
    assert_eq!(seen.notices, []);
}

#[test]
fn spaces_tabs_tables_notes_and_headings_are_read() {
    let text = "<text:h text:outline-level=\"1\">Forces</text:h>\
        <text:p>  The\n  parties<text:s text:c=\"2\"/>agree<text:tab/>to<text:line-break/>meet<text:soft-page-break/>.\
        <text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>\
        <text:p>At dawn.</text:p></text:note-body></text:note></text:p>\
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>\
        <table:table-cell><text:p>Sum</text:p></table:table-cell></table:table-row></table:table-header-rows>\
        <table:table-row><table:table-cell><text:p>2026</text:p></table:table-cell>\
        <table:table-cell><text:p>10</text:p></table:table-cell></table:table-row></table:table>\
        <text:p>Page <text:page-number>4</text:page-number><draw:frame><draw:text-box><text:p>Boxed words.</text:p>\
        </draw:text-box></draw:frame></text:p>";
    let ReadText { text, findings, .. } = read_file_bytes(&file("", text), Format::Odt).unwrap();
    let words: Vec<&str> = text.provisions().iter().map(|p| p.wording.as_str()).collect();
    assert_eq!(
        words,
        [
            "Forces",
            "The parties agree to meet.",
            "Year | Sum\n2026 | 10",
            "Page 4",
            "Boxed words.",
            "At dawn."
        ]
    );
    let codes: Vec<&str> = findings.iter().map(|f| f.code).collect();
    assert!(codes.contains(&"note") && codes.contains(&"image"), "{findings:?}");
}

#[test]
fn unknown_and_hidden_things_are_never_dropped_silently() {
    let styles = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
    let text = "<text:p><text:span text:style-name=\"H\">hidden</text:span> shown</text:p>\
        <x:box xmlns:x=\"urn:x\"><text:p>boxed</text:p></x:box>\
        <text:p><draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>\
        <text:p><office:annotation><dc:creator>Ada</dc:creator><text:p>Why?</text:p></office:annotation>end</text:p>";
    let read = read_file_bytes(&file(styles, text), Format::Odt).unwrap();
    let words: Vec<&str> = read.text.provisions().iter().map(|p| p.wording.as_str()).collect();
    assert_eq!(words, ["hidden shown", "boxed", "end"]);
    for code in ["hidden-text", "alternate", "embedded"] {
        assert!(read.findings.iter().any(|f| f.code == code), "{code}: {:?}", read.findings);
    }
    let document = read_odt(&file(styles, text)).unwrap();
    assert_eq!(document.comments.values().next().map(|c| (&*c.author, &*c.text)), Some(("Ada", "Why?")));
    let told = odt_leaks(&file(styles, text)).unwrap();
    assert!(
        told.iter().any(|f| f.code == "comment") && told.iter().any(|f| f.code == "hidden-text"),
        "{told:?}"
    );
}

/// Two authors: one inserts words, the other deletes the end of a paragraph and the start of the next.
#[test]
fn changes_are_read_by_author() {
    let region = |id: &str, what: &str, who: &str, words: &str| {
        format!(
            "<text:changed-region xml:id=\"{id}\"><text:{what}><office:change-info><dc:creator>{who}</dc:creator>\
             <dc:date>2026-11-24T10:00:00</dc:date></office:change-info>{words}</text:{what}></text:changed-region>"
        )
    };
    let text = format!(
        "<text:tracked-changes>{}{}</text:tracked-changes>\
         <text:p>The parties shall<text:change-start text:change-id=\"a\"/> never<text:change-end text:change-id=\"a\"/> meet.</text:p>\
         <text:p>First<text:change text:change-id=\"b\"/> last.</text:p>",
        region("a", "insertion", "Ada", ""),
        region("b", "deletion", "Ben", "<text:p><text:s/>end.</text:p><text:p>Second</text:p>"),
    );
    let bytes = file("", &text);
    let document = read_odt(&bytes).unwrap();
    let of = |accepts: &dyn Fn(&str) -> bool| -> Vec<String> {
        document.lines(accepts).into_iter().map(|line| line.text).collect()
    };
    assert_eq!(of(&|_| true), ["The parties shall never meet.", "First last."]);
    assert_eq!(of(&|_| false), ["The parties shall meet.", "First end.", "Second last."]);
    assert_eq!(of(&|who| who == "Ada"), ["The parties shall never meet.", "First end.", "Second last."]);
    assert_eq!(of(&|who| who == "Ben"), ["The parties shall meet.", "First last."]);
    assert_eq!(document.authors().into_keys().collect::<Vec<_>>(), ["Ada", "Ben"]);
    let found = document.proposals(&|who| Sponsor::new(who).into_iter().collect(), None);
    assert_eq!(found.proposals.len(), 2, "{found:?}");
    let read = read_file_bytes(&bytes, Format::Plain).unwrap();
    let finding = read.findings.iter().find(|f| f.code == "tracked-changes").unwrap();
    assert!(finding.message.contains("Ada, Ben"), "{finding:?}");
}
