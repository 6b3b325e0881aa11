//! Word files as input: a pile of edited files, a circulated file, a file edited with tracking switched off.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn paraph(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paraph"))
        .args(args)
        .current_dir(folder)
        .env("PARAPH_PASSPHRASE", "demonstration")
        .env_remove("PARAPH_AS")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert!(out.status.success(), "{args:?}: {}", text(&out.stderr));
    text(&out.stdout)
}

fn refused(folder: &Path, args: &[&str]) -> String {
    let out = paraph(folder, args);
    assert_eq!(out.status.code(), Some(2), "{args:?}: {}{}", text(&out.stdout), text(&out.stderr));
    text(&out.stderr)
}

/// The founding case as Word files.
fn geneva() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/geneva");
    for name in ["base", "partners", "delegation"] {
        fs::copy(examples.join(format!("{name}.md")), folder.path().join(format!("{name}.md"))).unwrap();
        done(folder.path(), &["convert", &format!("{name}.md"), &format!("{name}.docx")]);
    }
    folder
}

/// Returns the printed rolling text without spaces.
fn printed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_pile_of_word_files_composes_as_their_texts_do() {
    let folder = geneva();
    let at = folder.path();
    let words = done(at, &["compose", "base.docx", "Partners=partners.docx", "Delegation=delegation.docx"]);
    let plain = done(at, &["compose", "base.md", "Partners=partners.md", "Delegation=delegation.md"]);
    assert_eq!(printed(&words), printed(&plain));
}

#[test]
fn a_rolling_text_that_went_out_as_tracked_changes_comes_back() {
    let folder = geneva();
    let at = folder.path();
    let sides = ["Partners=partners.md", "Delegation=delegation.md"];
    done(at, &[&["compose", "base.md"], &sides[..], &["-o", "rolling.docx", "--track"]].concat());
    done(at, &["compose", "rolling.docx", "--format", "json", "-o", "back.json"]);
    done(at, &[&["compose", "base.md"], &sides[..], &["--format", "json", "-o", "there.json"]].concat());
    for side in ["base", "Partners", "Delegation"] {
        let here = done(at, &["choose", "back.json", side, "--format", "text"]);
        let there = done(at, &["choose", "there.json", side, "--format", "text"]);
        assert_eq!(printed(&here), printed(&there), "{side}");
    }
}

#[test]
fn authors_speak_for_parties() {
    let Some(set) = paraph_trial::data("docx-other-producers") else { return };
    let file = set.join("superdoc-gdocs-tracked-changes.docx");
    let folder = tempfile::tempdir().unwrap();
    fs::copy(&file, folder.path().join("file.docx")).unwrap();
    let why = refused(folder.path(), &["compose", "file.docx", "--as-author", "Nobody=Norway"]);
    let known = why.split("Its authors are: ").nth(1).unwrap().trim().trim_end_matches('.').to_owned();
    let author = known.split(", ").next().unwrap();
    let rolling = done(folder.path(), &["compose", "file.docx", "--as-author", &format!("{author}=Norway")]);
    assert!(rolling.contains("Norway:"), "{rolling}");
}

#[test]
fn authors_need_a_word_file() {
    let folder = geneva();
    let at = folder.path();
    let why = refused(at, &["compose", "base.md", "--as-author", "A=Norway"]);
    assert!(why.contains("is not a Word file"), "{why}");
    let why = refused(at, &["compose", "base.docx", "--as-author", "A=Norway"]);
    assert!(why.contains("has no tracked change by \"A\""), "{why}");
    fs::write(at.join("no.docx"), b"PK\x03\x04").unwrap();
    let why = refused(at, &["parse", "no.docx"]);
    assert!(why.contains("no.docx") && why.contains("save it again as .docx"), "{why}");
}

/// Forty parties edit forty points: each rewords one, the next deletes it or agrees, and each adds one.
#[test]
fn forty_word_files_merge_in_one_command_each_change_once_and_attributed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let point =
        |n: usize| format!("{n}. The parties shall see to matter number {n} of the list in good time.");
    let text = |points: &[String]| format!("# Framework\n\n{}\n", points.join("\n\n"));
    let base: Vec<String> = (1..=40).map(point).collect();
    fs::write(at.join("base.md"), text(&base)).unwrap();
    done(at, &["convert", "base.md", "base.docx"]);
    let mut sides = Vec::new();
    for party in 1..=40 {
        let mut points = base.clone();
        points[party - 1] = points[party - 1].replace("in good time", &format!("within {party} weeks"));
        // The first two share a deletion.
        if party <= 2 {
            points.remove(39);
        }
        points.push(format!("{}. Office {party} keeps the archive of room {party}.", points.len() + 1));
        fs::write(at.join(format!("p{party}.md")), text(&points)).unwrap();
        done(at, &["convert", &format!("p{party}.md"), &format!("p{party}.docx")]);
        sides.push(format!("Office {party}=p{party}.docx"));
    }
    let compose = |more: &[&str]| {
        let mut all = vec!["compose", "base.docx"];
        all.extend(sides.iter().map(String::as_str));
        all.extend(more);
        done(at, &all)
    };
    compose(&["-o", "rolling.docx", "--track"]);
    compose(&["--format", "json", "-o", "rolling.json"]);
    done(at, &["compose", "rolling.docx", "--format", "json", "-o", "back.json"]);
    for (file, side) in std::iter::once(("base".to_owned(), "base".to_owned()))
        .chain((1..=40).map(|n| (format!("p{n}"), format!("Office {n}"))))
    {
        let own = printed(&done(at, &["parse", &format!("{file}.docx"), "--format", "text"]));
        for rolling in ["rolling.json", "back.json"] {
            let read = printed(&done(at, &["choose", rolling, &side, "--format", "text"]));
            assert_eq!(read, own, "{side}, out of {rolling}");
        }
    }
    let document = paraph_interop::docx::read_docx(&fs::read(at.join("rolling.docx")).unwrap()).unwrap();
    let mut inserted = std::collections::BTreeMap::<String, Vec<String>>::new();
    for piece in document.paragraphs.iter().flat_map(|p| &p.pieces) {
        let paraph_interop::docx::Piece::Words { text, tracked, number: false } = piece else { continue };
        for one in tracked.iter().filter(|one| one.what == paraph_interop::docx::What::Inserted) {
            inserted.entry(one.author.clone()).or_default().push(text.trim().to_owned());
        }
    }
    for party in 1..=40 {
        let words = inserted[&format!("Office {party}")].join(" ");
        let once = |what: String| assert_eq!(words.matches(&what).count(), 1, "{what} in {words}");
        once(format!("within {party} weeks"));
        once(format!("Office {party} keeps the archive"));
    }
    assert!(document.authors().contains_key("Office 1, Office 2"), "{:?}", document.authors());
}

#[test]
fn reasons_go_out_as_comments_and_come_back_as_reasons() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, &["demo", "geneva"]);
    let base = done(at, &["draft", "3", "--format", "markdown", "--as", "A/head"]);
    assert!(base.contains("A free trade agreement is concluded"), "{base}");
    let reworded = base.replace("A free trade agreement is", "An agreement on free trade is");
    fs::write(at.join("edited.md"), reworded).unwrap();
    let why = "The order of words is that of the earlier treaty.";
    done(at, &["propose", "edited.md", "--as", "A/delegate", "--reason", why]);
    done(at, &["show", "--track", "-o", "rolling.docx"]);
    let document = paraph_interop::docx::read_docx(&fs::read(at.join("rolling.docx")).unwrap()).unwrap();
    let comments: Vec<(&str, &str)> =
        document.comments.values().map(|c| (c.author.as_str(), c.text.as_str())).collect();
    assert!(comments.contains(&("A", why)), "{comments:?}");
    // An adviser edits the draft and says why in a comment; the file comes back as a proposal with that reason.
    done(at, &["draft", "3", "-o", "draft.docx", "--as", "A/head"]);
    let read = |name: &str| paraph_interop::docx::read_docx(&fs::read(at.join(name)).unwrap()).unwrap();
    let base = read("draft.docx").text(&|_| true).text;
    let mut provisions = base.provisions().to_vec();
    let found = provisions.iter_mut().find(|p| p.wording.as_str().starts_with("A free trade")).unwrap();
    let id = found.id.clone();
    found.wording =
        paraph_text::Wording::new("A treaty on free trade is concluded between State A and the Guarantor.");
    let sponsor = paraph_text::Sponsor::new("Adviser").into_iter().collect();
    let (proposal, _) = paraph_text::counter_draft(&base, &paraph_text::Text::new(provisions), sponsor);
    let reason = |who: &str, text: &str| paraph_interop::docx::Reason {
        id: id.clone(),
        who: who.to_owned(),
        text: text.to_owned(),
    };
    let bytes = paraph_interop::docx::tracked_docx(
        &paraph_text::compose(&base, &[proposal]),
        &[reason("Adviser", "A treaty binds."), reason("A", why)],
        &paraph_interop::docx::DocxMeta::default(),
        paraph_interop::docx::SponsorNames::Shown,
    );
    fs::write(at.join("back.docx"), bytes).unwrap();
    done(at, &["propose", "--from", "back.docx", "--as", "G/delegate"]);
    done(at, &["show", "--track", "-o", "again.docx"]);
    let again = read("again.docx");
    let comments: std::collections::BTreeSet<(&str, &str)> =
        again.comments.values().map(|c| (c.author.as_str(), c.text.as_str())).collect();
    // A's reason is in the file that came back, and must not count as a reason of G's.
    assert_eq!(comments, [("A", why), ("G", "A treaty binds.")].into());
}

#[test]
fn comments_in_the_files_of_a_pile_go_out_in_the_name_of_the_party() {
    use paraph_interop::docx::{DocxMeta, Reason, SponsorNames, read_docx, tracked_docx};
    let folder = geneva();
    let at = folder.path();
    let read = |name: &str| read_docx(&fs::read(at.join(name)).unwrap()).unwrap();
    let base = read("base.docx").text(&|_| true).text;
    let reworded = base.provisions().iter().position(|p| p.wording.as_str().contains(" reliable ")).unwrap();
    let mut provisions = base.provisions().to_vec();
    let gone = provisions.remove(reworded + 1);
    let words = provisions[reworded].wording.as_str().replace(" reliable ", " firm ");
    provisions[reworded].wording = paraph_text::Wording::new(&words);
    let id = provisions[reworded].id.clone();
    let clerk = paraph_text::Sponsor::new("A. Clerk").into_iter().collect();
    let (proposal, _) = paraph_text::counter_draft(&base, &paraph_text::Text::new(provisions), clerk);
    let reason = |id: &paraph_text::Id, who: &str, text: &str| Reason {
        id: id.clone(),
        who: who.to_owned(),
        text: text.to_owned(),
    };
    let write = |name: &str, proposals: &[paraph_text::Proposal], reasons: &[Reason]| {
        let rolling = paraph_text::compose(&base, proposals);
        let bytes = tracked_docx(&rolling, reasons, &DocxMeta::default(), SponsorNames::Shown);
        fs::write(at.join(name), bytes).unwrap();
    };
    let circulated = reason(&id, "Secretariat", "Keep this in view.");
    write("circulated.docx", &[], std::slice::from_ref(&circulated));
    let of_the_side = [
        reason(&id, "A. Clerk", "Nobody can be held to it."),
        reason(&gone.id, "A. Clerk", "It is said elsewhere."),
        circulated,
        // Paraph sent it in the name of another party, whose words it remains.
        reason(&id, "Delegation", "As agreed."),
    ];
    write("partners.docx", &[proposal], &of_the_side);
    let compose = |more: &[&str]| {
        let sides = ["compose", "circulated.docx", "Partners=partners.docx", "Delegation=delegation.docx"];
        done(at, &[&sides[..], &["--track", "-o", "out.docx"], more].concat());
        read("out.docx")
    };
    let out = compose(&[]);
    let told: std::collections::BTreeSet<(String, String, String)> =
        out.reasons().into_iter().map(|r| (r.id.to_string(), r.who, r.text)).collect();
    let expected = [
        (&id, "Partners", "Nobody can be held to it."),
        (&gone.id, "Partners", "It is said elsewhere."),
        (&id, "Secretariat", "Keep this in view."),
    ];
    let expected = expected.map(|(id, who, text)| (id.to_string(), who.to_owned(), text.to_owned()));
    assert_eq!(told, expected.into());
    assert!(!out.authors().contains_key("A. Clerk"), "{:?}", out.authors());
    assert!(compose(&["--no-names"]).comments.is_empty());
}
