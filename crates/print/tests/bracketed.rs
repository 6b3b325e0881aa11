//! Drafts that are issued with brackets, reservations and withheld words: what is printed is what is hashed and checked,
//! in every form.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;
mod paper;

use common::{Stage, code};
use paper::written;
use paraph_print::Judged::{Altered, Genuine};
use paraph_print::{Document, Form, Issued, Matter, Reader, Received, for_reader, issued};
use paraph_talks::act::*;
use paraph_talks::*;
use paraph_text::{Text, Wording, notation};

const FORMS: [Form; 6] = [Form::Docx, Form::Pdf, Form::Markdown, Form::Text, Form::Html, Form::Akn];

fn forms() -> impl Iterator<Item = Form> {
    FORMS.into_iter().filter(|form| *form != Form::Pdf || paraph_pdf::WRITES)
}

fn stage(attribution: Attribution, points: &[&str]) -> Stage {
    let rules = Rules { pen: Pen::Chair(code("Chair")), attribution, ..Rules::default() };
    let mut stage = Stage::new(&["Albatross", "Bramble"], rules);
    stage.base(points);
    stage
}

fn issue(stage: &mut Stage) -> ActNo {
    let edition = stage.living().edition;
    stage.done("Chair/head", Issue { text: "t".into(), edition, marking: None })
}

fn draft(stage: &Stage, act: ActNo) -> &Draft {
    &stage.state.proceedings.drafts[&act]
}

/// Returns the lines of a draft as they are printed.
fn lines(stage: &Stage, act: ActNo) -> Vec<String> {
    let line = |body: &&ProvisionBody| {
        let label = body.number.as_ref().map_or(String::new(), |n| format!("{} ", n.label));
        format!("{label}{}", body.wording)
    };
    draft(stage, act).face().iter().map(line).collect()
}

fn reserve(stage: &mut Stage, by: &str, provisions: &[&str], kind: ReservationKind) {
    let provisions = provisions.iter().map(|id| (*id).to_owned()).collect();
    stage.done(by, Reserve { text: "t".into(), provisions, kind, reason: None });
}

fn seen(
    received: &Received,
    stage: &Stage,
    all: &[Issued<'_>],
) -> (ActNo, paraph_print::Judged, Vec<&'static str>) {
    let (paper, verdict) = received.among(&stage.state, all).unwrap();
    (paper.act, verdict.kind, verdict.shown_beside.iter().map(|notice| notice.code).collect())
}

/// A draft that was issued with an open bracket has it in every form, in its hash, and in what a check compares.
#[test]
fn case_issue_drops_brackets() {
    let mut stage = stage(Attribution::Shown, &["The limit is 600,000.", "The council meets."]);
    stage.reword("Albatross/head", "p1", "The limit is 800,000.");
    let act = issue(&mut stage);
    let expected = [
        "Draft 1, with 1 open bracket.",
        "1. The limit is [600,000 / Albatross: 800,000].",
        "2. The council meets.",
    ];
    assert_eq!(lines(&stage, act), expected);
    assert_eq!(draft(&stage, act).designation(), "Draft 1, with 1 open bracket");
    // Its own hash covers what is printed.
    let body = serde_json::json!({
        "text": "t", "number": 1, "marking": null, "provisions": draft(&stage, act).face()
    });
    assert_eq!(draft(&stage, act).hash, digest("paraph.draft/2", &body));
    let all = issued(&stage.state).unwrap();
    for form in forms() {
        let name = format!("a.{}", form.ending());
        let bytes = written(&stage.state, &all[0], form);
        let received = Received::read(&bytes, &name).unwrap();
        let words = received.text.provisions().iter().map(|p| p.wording.as_str());
        let words = words.collect::<Vec<_>>().join(" ").replace('\\', "");
        assert!(words.contains("[600,000 / Albatross: 800,000]"), "{form:?}: {words}");
        assert_eq!(seen(&received, &stage, &all), (act, Genuine, vec![]), "{form:?}");
        // The clean words are not this draft, and the verdict says why.
        let bare = Issued { text: all[0].without_marks().unwrap().unwrap(), ..all[0].clone() };
        let received = Received::read(&written(&stage.state, &bare, form), &name).unwrap();
        let (of, kind, codes) = seen(&received, &stage, &all);
        assert_eq!((of, kind), (act, Altered), "{form:?}");
        assert!(codes.contains(&"unmarked"), "{form:?}: {codes:?}");
    }
    // Another figure in the bracket is another text, and not merely one without its marks.
    let other = all[0].text.provisions().iter().cloned().map(|mut provision| {
        provision.wording = Wording::new(&provision.wording.as_str().replace("800,000", "900,000"));
        provision
    });
    let other = Issued { text: Text::new(other.collect()), ..all[0].clone() };
    let received = Received::read(&written(&stage.state, &other, Form::Docx), "a.docx").unwrap();
    assert_eq!(seen(&received, &stage, &all), (act, Altered, vec![]));
}

/// A draft without anything in dispute has the bytes and the hash that it always had.
#[test]
fn a_clean_draft_is_printed_and_hashed_as_its_base() {
    let mut stage = stage(Attribution::Shown, &["The limit is [sic] 600,000."]);
    let act = issue(&mut stage);
    assert_eq!(lines(&stage, act), ["1. The limit is [sic] 600,000."]);
    let provisions: Vec<&ProvisionBody> = stage.living().base.iter().map(|p| &p.provision).collect();
    let body = serde_json::json!({"text": "t", "number": 1, "marking": null, "provisions": provisions});
    assert_eq!(draft(&stage, act).hash, digest("paraph.draft/1", &body));
    assert_eq!((draft(&stage, act).designation().as_str(), draft(&stage, act).warning()), ("Draft 1", None));
    assert!(issued(&stage.state).unwrap()[0].without_marks().unwrap().is_none());
}

#[test]
fn where_names_are_hidden_a_draft_has_its_brackets_without_names() {
    let mut stage = stage(Attribution::ChathamHouse, &["The limit is 600,000.", "The council meets."]);
    stage.reword("Bramble/head", "p1", "The limit is 800,000.");
    stage.reword("Albatross/head", "p1", "The limit is 700,000.");
    stage.propose("Bramble/head", vec![ChangeBody::Delete { id: "p2".into() }]);
    reserve(&mut stage, "Bramble/head", &["p1"], ReservationKind::Scrutiny);
    let act = issue(&mut stage);
    assert_eq!(
        lines(&stage, act),
        [
            "Draft 1, with 2 open brackets and 1 reservation.",
            "1. The limit is [600,000 / 700,000 / 800,000]. [Note: a party reserves its position (scrutiny)]",
            "[2. The council meets. / -]",
        ]
    );
    let all = issued(&stage.state).unwrap();
    for form in forms() {
        let bytes = written(&stage.state, &all[0], form);
        let received = Received::read(&bytes, &format!("a.{}", form.ending())).unwrap();
        assert_eq!(seen(&received, &stage, &all), (act, Genuine, vec![]), "{form:?}");
    }
}

/// Whatever is open is on the face of a draft: words, presence, place, number; each printed as the notation prints it.
#[test]
fn every_kind_of_bracket_is_on_the_face() {
    let points = ["The limit is 600,000.", "The council meets.", "The list is public.", "It ends."];
    let mut stage = stage(Attribution::Shown, &points);
    let body = ProvisionBody {
        id: "new".into(),
        kind: "point".into(),
        level: 1,
        number: Some(NumberBody { number: "2 bis".into(), label: "2 bis.".into() }),
        wording: "Costs are shared.".into(),
    };
    let changes = vec![
        ChangeBody::Insert { after: Some("p2".into()), provision: body },
        ChangeBody::Move { id: "p4".into(), after: Some("p1".into()) },
        ChangeBody::Delete { id: "p3".into() },
    ];
    stage.propose("Albatross/head", changes);
    stage.reword("Bramble/head", "p3", "The list is kept.");
    let act = issue(&mut stage);
    let printed = lines(&stage, act);
    assert!(
        printed.contains(&"[3. The list is [public / Bramble: kept]. / Albatross: -]".into()),
        "{printed:#?}"
    );
    assert!(printed.contains(&"[- / Albatross: 2 bis. Costs are shared.]".into()), "{printed:#?}");
    assert!(
        printed.iter().any(|l| l.starts_with("{place: here / Albatross: after 1} 4. It ends.")),
        "{printed:#?}"
    );
    assert_eq!(draft(&stage, act).brackets, 4, "{:?}", draft(&stage, act).open);
    // Without the line about the draft, the notation reads it as the rolling text of that time.
    let read = notation::parse(&printed[1..].join("\n\n")).unwrap();
    assert!(notation::same_rolling(&read, stage.living().rolling()), "{printed:#?}");
    // The draft stays what it was when brackets close.
    let hash = draft(&stage, act).hash.clone();
    let choice = stage.words("p3", "kept");
    stage.accept("Albatross/head", &choice);
    stage.done("Chair/head", Close { items: vec![choice] });
    assert_eq!((lines(&stage, act), &draft(&stage, act).hash), (printed, &hash));
}

#[test]
fn reservations_and_withheld_words_are_marked_at_their_point() {
    let points = ["The limit is 600,000.", "The lighthouse is listed.", "The council meets."];
    let mut stage = stage(Attribution::Shown, &points);
    let readers = ["Albatross/head".to_owned(), "Bramble/head".to_owned()].into();
    let sealed = Detached::try_from(digest("test", &"sealed")).unwrap();
    stage.by_all(Withhold {
        text: "t".into(),
        provision: "p2".into(),
        title: "Sites".into(),
        sealed,
        readers,
    });
    let hidden = Detached::try_from(digest("test", &"hidden")).unwrap();
    stage.reword("Bramble/head", "p2", &sealed_mark(&hidden));
    reserve(&mut stage, "Albatross/head", &["p1", "p3"], ReservationKind::General);
    reserve(&mut stage, "Bramble/head", &[], ReservationKind::AdReferendum);
    let act = issue(&mut stage);
    assert_eq!(
        lines(&stage, act),
        [
            "Draft 1, with 1 open bracket and 2 reservations. [Note: Bramble reserves its position (ad referendum)]",
            "1. The limit is 600,000. [Note: Albatross reserves its position]",
            "2. Sites (withheld)",
            "3. The council meets. [Note: Albatross reserves its position]",
        ]
    );
    // Everybody who takes part sees the same draft.
    for reader in ["Albatross/head", "Albatross/delegate", "Bramble/expert"] {
        let document = Document::Talks(&stage.state, Matter::Draft(act));
        assert!(for_reader(document, Reader::Credential(reader)).is_ok(), "{reader}");
    }
}

/// Initialling is refused where anything is open, and names it. A draft can be released with its brackets.
#[test]
fn what_is_open_is_not_initialled_and_may_be_released() {
    let mut stage = stage(Attribution::Shown, &["The limit is 600,000.", "The council meets."]);
    stage.reword("Albatross/head", "p1", "The limit is 800,000.");
    let act = issue(&mut stage);
    let hash = draft(&stage, act).hash.clone();
    match stage.act("Bramble/head", Initial { act, hash: hash.clone() }) {
        Outcome::Refused(refusal) => {
            assert_eq!(refusal.rule.to_string(), "Draft 1 was issued with 1 open bracket: B1 (point 1).");
        }
        other => panic!("{other:?}"),
    }
    for head in ["Albatross/head", "Bramble/head"] {
        stage.done(head, Clear { act, hash: hash.clone() });
    }
    let all = issued(&stage.state).unwrap();
    assert!(all[0].released);
    assert!(draft(&stage, act).warning().unwrap().to_string().contains("1 open bracket."));
    let choice = stage.words("p1", "800,000");
    stage.accept("Bramble/head", &choice);
    stage.done("Chair/head", Close { items: vec![choice] });
    reserve(&mut stage, "Bramble/head", &["p2"], ReservationKind::Scrutiny);
    let act = issue(&mut stage);
    // A draft with reservations says so on its face, and may be initialled with them.
    let hash = draft(&stage, act).hash.clone();
    assert!(draft(&stage, act).warning().unwrap().to_string().contains("1 reservation."));
    stage.done("Albatross/head", Initial { act, hash });
}

/// LibreOffice saves and prints a draft with brackets, and it stays genuine.
#[test]
fn what_libreoffice_saves_of_a_bracketed_draft_stays_genuine() {
    let Some(soffice) = paraph_trial::tool("soffice") else { return };
    let mut stage = stage(Attribution::Shown, &["The limit is 600,000.", "The council meets."]);
    stage.reword("Albatross/head", "p1", "The limit is 800,000.");
    stage.propose("Bramble/head", vec![ChangeBody::Delete { id: "p2".into() }]);
    let act = issue(&mut stage);
    let all = issued(&stage.state).unwrap();
    let folder = std::env::temp_dir().join(format!("paraph-bracketed-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("out")).unwrap();
    std::fs::write(folder.join("a.docx"), written(&stage.state, &all[0], Form::Docx)).unwrap();
    for (filter, name) in [("docx", "a.docx"), ("pdf", "a.pdf")] {
        let out = std::process::Command::new(&soffice)
            .arg(format!("-env:UserInstallation=file://{}", folder.join("user").display()))
            .args(["--headless", "--convert-to", filter, "--outdir"])
            .arg(folder.join("out"))
            .arg(folder.join("a.docx"))
            .output()
            .unwrap();
        assert!(out.status.success(), "{out:?}");
        let received = Received::read(&std::fs::read(folder.join("out").join(name)).unwrap(), name).unwrap();
        assert_eq!(seen(&received, &stage, &all), (act, Genuine, vec![]), "{name}: {received:#?}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
