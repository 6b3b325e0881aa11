//! Reading of parliaments' Akoma Ntoso documents without losing a word, and refusal of malicious
//! ones.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use paraph_interop::{AknView, ReadAkn, akn_proposals, read_akn};
use paraph_text::{Alteration, Id, Kind, Sponsor, Text, Words, apply, redline};
use paraph_trial::data;

/// The XML files of a data set, in order of path; none where the set is missing.
fn documents(set: &str) -> Vec<PathBuf> {
    let Some(folder) = data(set) else { return Vec::new() };
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|e| e.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "xml") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{set} holds no document");
    found.sort();
    found
}

const INLINE: &str = " ref mref rref mod mmod rmod remark recordedTime vote outcome ins del omissis embeddedText \
    opinion placeholder fillIn decoration b i a u sub sup abbr span docType docTitle docNumber docProponent docDate \
    legislature session shortTitle docAuthority docPurpose docCommittee docIntroducer docStage docStatus \
    docJurisdiction docketNumber courtType neutralCitation party judge lawyer signature argument date time person \
    organization concept object event location process role term quantity def entity relatedDocument \
    affectedDocument change inline quotedText noteRef authorialNote ";

/// What the source says outside its metadata: its words in order, those of its notes, and the
/// identities of the notes. Reads the XML in a way of its own.
struct Source {
    words: String,
    notes: String,
    note_ids: BTreeSet<String>,
    /// Notes that are kept in the metadata and referred to.
    kept_ids: BTreeSet<String>,
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let tag = tag.find(&format!("{name}=\"")).map(|at| &tag[at + name.len() + 2..])?;
    tag.split('"').next()
}

fn source(xml: &str) -> Source {
    let mut out = Source {
        words: String::new(),
        notes: String::new(),
        note_ids: BTreeSet::new(),
        kept_ids: BTreeSet::new(),
    };
    let mut open: Vec<(String, bool, bool)> = Vec::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        let text = rest[..at]
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"");
        let (gone, note) = open.last().map_or((true, false), |o| (o.1, o.2));
        if !gone {
            if note { &mut out.notes } else { &mut out.words }.push_str(&text);
        }
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = &rest[rest.find("-->").unwrap() + 3..];
            continue;
        }
        let end = rest.find('>').unwrap();
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        if tag.starts_with(['?', '!']) {
            continue;
        }
        let name = tag.trim_start_matches('/').split([' ', '/', '\n', '\r', '\t']).next().unwrap();
        let name = name.rsplit(':').next().unwrap().to_owned();
        let inline = INLINE.contains(&format!(" {name} "));
        if !inline {
            out.words.push(' ');
            out.notes.push(' ');
        }
        if tag.starts_with('/') {
            open.pop();
            continue;
        }
        if name == "note" {
            out.kept_ids.insert(attribute(tag, "eId").unwrap().to_owned());
        }
        if name == "authorialNote" {
            let id = attribute(tag, "wId").or(attribute(tag, "eId")).or(attribute(tag, "xml:id")).unwrap();
            out.note_ids.insert(id.to_owned());
            out.notes.push(' ');
        }
        if tag.ends_with('/') {
            continue;
        }
        let (gone, note) = open.last().map_or((false, false), |o| (o.1, o.2));
        let gone =
            gone || name == "meta" || matches!(attribute(tag, "leos:softaction"), Some("del" | "move_to"));
        open.push((name.clone(), gone, note || name == "authorialNote"));
    }
    out
}

fn words(text: &str) -> Vec<String> {
    Words::of(text).iter().filter(|w| *w != "\n").map(str::to_owned).collect()
}

fn printed(read: &ReadAkn, notes: &BTreeSet<String>, of_notes: bool) -> String {
    let mut out = String::new();
    for p in read.text.provisions() {
        if notes.contains(p.id.as_str()) == of_notes {
            out.push_str(p.number.as_ref().map_or("", |n| n.label.as_str()));
            out.push(' ');
            out.push_str(p.wording.as_str());
            out.push(' ');
        }
    }
    out
}

fn read(path: &Path, view: &AknView) -> ReadAkn {
    let bytes = std::fs::read(path).unwrap();
    read_akn(&bytes, view).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn no_word_is_lost_of_documents_from_parliaments() {
    let mut count = 0;
    for path in ["akn-oasis", "akn-leos", "akn-senato"].iter().flat_map(|set| documents(set)) {
        let xml = std::fs::read_to_string(&path).unwrap();
        let expected = source(xml.trim_start_matches('\u{feff}'));
        let read = read(&path, &AknView::Accepted);
        let all: BTreeSet<String> = expected.note_ids.union(&expected.kept_ids).cloned().collect();
        let (mut old, mut new) = (words(&expected.words), words(&printed(&read, &all, false)));
        let notes = printed(&read, &expected.note_ids, true);
        assert_eq!(words(&expected.notes), words(&notes), "{}", path.display());
        if read.findings.iter().any(|f| f.code == "number-after-heading") {
            old.sort();
            new.sort();
        }
        let differs = old.iter().zip(&new).position(|(a, b)| a != b);
        let shown = differs.map(|at| {
            (
                &old[at.saturating_sub(3)..old.len().min(at + 4)],
                &new[at.saturating_sub(3)..new.len().min(at + 4)],
            )
        });
        assert_eq!(shown, None, "{}", path.display());
        assert_eq!(old.len(), new.len(), "{}", path.display());
        count += 1;
    }
    println!("{count} documents");
}

/// The pairs of LEOS bills: operation, before, after with its changes marked.
fn pairs() -> Option<Vec<(String, PathBuf, PathBuf)>> {
    let folder = data("akn-leos")?;
    let list = std::fs::read_to_string(folder.join("pairs.tsv")).unwrap();
    let pair = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        (columns[0].to_owned(), folder.join(columns[1]), folder.join(columns[2]))
    };
    Some(list.lines().skip(1).filter(|l| !l.is_empty()).map(pair).collect())
}

fn shown(text: &Text) -> Vec<String> {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
    let words = |p: &paraph_text::Provision| p.wording.words().iter().collect::<Vec<_>>().join(" ");
    text.provisions().iter().map(|p| format!("{} {} | {}", p.kind.as_str(), label(p), words(p))).collect()
}

#[test]
fn marked_edits_are_before_and_after_and_whose_they_are() {
    let Some(pairs) = pairs() else { return };
    let (mut compared, mut moves, mut inserted_before) = (0, 0, 0);
    for (operation, before, after) in pairs {
        let unmarked = read(&before, &AknView::Accepted).about.editors.is_empty();
        let old = read(&before, &AknView::Accepted).text;
        let (was, is) = (read(&after, &AknView::Rejected).text, read(&after, &AknView::Accepted).text);
        let marked = std::fs::read_to_string(&after).unwrap();
        // Where the file before bears no marks, what the marks leave when rejected is that file.
        if unmarked && marked.contains("softaction=") && !operation.starts_with("undelete") {
            assert_eq!(shown(&was), shown(&old), "{operation}");
            compared += 1;
        }
        let bytes = std::fs::read(&after).unwrap();
        let (base, proposals, _) = akn_proposals(&bytes).unwrap();
        assert_eq!(shown(&base), shown(&was), "{operation}");
        assert!(proposals.iter().all(|p| p.sponsors.contains(&Sponsor::new("jane").unwrap())), "{operation}");
        if let [only] = &proposals[..] {
            let words = |t: &Text| {
                shown(t).iter().map(|s| s.split_once("| ").unwrap().1.to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(words(&apply(&base, only)), words(&is), "{operation}");
        }
        if !operation.starts_with("move__") {
            continue;
        }
        let moved: Vec<Id> = redline(&was, &is)
            .rows
            .iter()
            .filter(|row| row.changes.contains(&Alteration::Moved))
            .map(|row| row.new.unwrap().id.clone())
            .collect();
        assert!(!moved.is_empty(), "{operation}: nothing is shown as moved");
        // An identity outlives the move.
        assert!(moved.iter().all(|id| was.position(id).is_some()), "{operation}: {moved:?}");
        moves += 1;
        inserted_before += is
            .provisions()
            .iter()
            .filter(|p| p.number.as_ref().is_some_and(|n| n.label == "(-a)" && n.number == "(-a)"))
            .count();
    }
    println!("{compared} compared with the file before, {moves} moves, {inserted_before} numbered (-a)");
    assert!(compared >= 5 && moves >= 3 && inserted_before >= 3);
}

#[test]
fn an_amendment_says_what_it_amends_and_who_tables_it() {
    let files = documents("akn-senato");
    if files.is_empty() {
        return;
    }
    let path = files.iter().find(|p| p.to_string_lossy().contains("em-2.1")).unwrap();
    let read = read(path, &AknView::Accepted);
    assert_eq!(read.about.document, "amendment");
    assert_eq!(read.about.affected.len(), 1);
    assert_eq!(read.about.affected[0].words, "DDL 1");
    assert_eq!(read.about.affected[0].href.as_deref(), Some("http://dati.senato.it/DDL/18/1"));
    assert_eq!(read.about.proponents.first().map(String::as_str), Some("BUCCARELLA"));
    assert_eq!(read.about.proponents.len(), 6);
    assert!(read.text.provisions().last().unwrap().wording.as_str().starts_with("Al comma 1, lettera e)"));
    assert!(read.findings.iter().any(|f| f.code == "amendment"));
}

fn bill(body: &str) -> String {
    format!(
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\" xmlns:f=\"urn:other\"><bill name=\"b\">\
         <meta><identification/></meta><body>{body}</body></bill></akomaNtoso>"
    )
}

#[test]
fn structure_follows_the_elements() {
    let source = bill(
        "<chapter eId=\"c\"><num>CHAPTER I</num><heading>Scope</heading><article f:x=\"1\" eId=\"a\" wId=\"w\">\
         <num>Article 1</num><heading>Aim</heading><paragraph eId=\"a1\"><num>1.</num><list><intro><p>Parties \
         <f:mark>shall</f:mark>:</p></intro><point><num>(a)</num><content><p>report<eol/>now<authorialNote \
         marker=\"1\"><p>Each year.</p></authorialNote>;</p></content></point></list></paragraph>\
         <paragraph><content><p>First.</p><p>Second.</p><table><tr><td><p>A</p></td><td>B</td></tr><tr><td>C</td>\
         <td/></tr></table></content></paragraph></article></chapter>",
    );
    let read = read_akn(source.as_bytes(), &AknView::Accepted).unwrap();
    let lines: Vec<String> = read
        .text
        .provisions()
        .iter()
        .map(|p| {
            let label = p.number.as_ref().map_or("", |n| n.label.as_str());
            format!("{} {} {} {label}|{}", p.level, p.kind.as_str(), p.id, p.wording.as_str())
        })
        .collect();
    assert_eq!(
        lines,
        [
            "1 division c CHAPTER I|Scope",
            "2 article w Article 1|Aim",
            "3 point a1 1.|Parties shall:",
            "4 item p4 (a)|report\nnow;",
            "5 paragraph p5 |Each year.",
            "3 paragraph p6 |First.",
            "4 paragraph p7 |Second.",
            "4 table p8 |A\tB\nC",
        ]
    );
    assert_eq!(read.text.provisions()[4].kind, Kind::Paragraph);
    assert_eq!(read.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["note"]);
}

/// Reads bytes, which may be refused, within the time that a person waits.
fn quick(bytes: &[u8]) -> Option<ReadAkn> {
    let began = Instant::now();
    let read = read_akn(bytes, &AknView::Accepted);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    if let Err(error) = &read {
        assert!(!error.to_string().is_empty() && !error.hint().is_empty());
    }
    read.ok()
}

#[test]
fn hostile_documents_are_refused_quickly() {
    let mut laughs = String::from("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for n in 1..20 {
        laughs.push_str(&format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)));
    }
    laughs.push_str("]><akomaNtoso>&l19;</akomaNtoso>");
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><akomaNtoso>&x;</akomaNtoso>";
    let unknown = bill("<article><content><p>&x;</p></content></article>");
    let deep = bill(&"<article>".repeat(100_000));
    let deep_closed = bill(&format!("{}{}", "<point>".repeat(100_000), "</point>".repeat(100_000)));
    let prefixes: String = (0..100_000).map(|n| format!(" xmlns:a{n}=\"u\"")).collect();
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"u\"")).collect();
    for (source, word) in [
        (laughs, "DOCTYPE"),
        (outside.to_owned(), "DOCTYPE"),
        (unknown, "entity"),
        (deep, "deeper"),
        (deep_closed, "deeper"),
        (bill(&format!("<article{prefixes}/>")), "attributes"),
        (bill(&format!("<article{attributes}/>")), "attributes"),
        ("<html/>".to_owned(), "html"),
        ("words".to_owned(), "outside"),
        (String::new(), "no element"),
        (bill("<article>")[..150].to_owned(), "XML"),
    ] {
        let error = read_akn(source.as_bytes(), &AknView::Accepted).unwrap_err();
        assert!(error.to_string().contains(word), "{error} for {}", &source[..source.len().min(80)]);
        assert!(quick(source.as_bytes()).is_none());
    }
    // Much of what is allowed is still quick.
    let wide =
        bill(&"<article><num>1</num><content><p>a<img src=\"x\"/></p></content></article>".repeat(20_000));
    assert_eq!(quick(wide.as_bytes()).unwrap().text.provisions().len(), 20_000);
    let inline =
        bill(&format!("<article><content><p>{}</p></content></article>", "<b>a</b> ".repeat(200_000)));
    assert_eq!(quick(inline.as_bytes()).unwrap().text.provisions().len(), 1);
}

#[test]
fn cut_and_altered_documents_are_read_or_refused() {
    let mut sources =
        vec![bill("<article><num>1</num><content><p>a &amp; b<eol/></p></content></article>").into_bytes()];
    sources.extend(documents("akn-senato").iter().map(|p| std::fs::read(p).unwrap()));
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    for source in &sources {
        for _ in 0..150 {
            let cut = random(source.len());
            assert!(quick(&source[..cut]).is_none(), "cut at {cut}");
            let mut altered = source.clone();
            for _ in 0..=random(4) {
                let at = random(altered.len());
                altered[at] ^= 1 << random(8);
            }
            quick(&altered);
            let (a, b) = (random(source.len()), random(source.len()));
            let spliced = [&source[..a], &source[b..]].concat();
            quick(&spliced);
        }
    }
    for _ in 0..200 {
        let bytes: Vec<u8> = (0..random(300)).map(|_| u8::try_from(random(256)).unwrap()).collect();
        quick(&bytes);
    }
}
