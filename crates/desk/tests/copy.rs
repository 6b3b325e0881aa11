//! A copy of an issued draft that was edited and handed in: its brackets and notes are no words of anybody.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, values};
use paraph_desk::form::{Apart, Upload, Values, made};
use paraph_interop::print_markdown;
use paraph_talks::act::{Act, ActKind, ChangeBody};
use paraph_text::Text;

/// Talks with brackets of every sort and a reservation, and a draft of them as Markdown.
fn issued() -> (Stage, String) {
    let mut stage = Stage::based();
    let wishes: [(&str, &[(&str, &str)]); 4] = [
        ("A/delegate", &[("reword.2", "The Parties should report to the council each year.")]),
        ("G/delegate", &[("reword.2", "The Parties shall report to the council each month.")]),
        ("A/delegate", &[("delete", "4"), ("insert-after.5", "5 bis. The Parties shall meet.")]),
        ("G/delegate", &[("merge", "6"), ("merge", "7")]),
    ];
    for (by, wish) in wishes {
        stage.done(by, ActKind::Propose, wish);
    }
    stage.done(
        "A/head",
        ActKind::Reserve,
        &[("text", "framework"), ("kind", "general"), ("provisions", "8")],
    );
    stage.both(ActKind::Issue, &[("text", "framework")]);
    let draft = stage.state.proceedings.drafts.values().next_back().unwrap();
    let face = draft.face().into_iter().map(|body| body.provision().unwrap());
    let paper = print_markdown(&Text::new(face.collect()));
    assert!(paper.contains("Draft 1, with ") && paper.contains("[Note: A reserves its position"), "{paper}");
    assert!(paper.contains("5 bis."), "{paper}");
    (stage, paper)
}

/// What a delegation proposes that hands in this paper, and what is said about it.
fn proposed(stage: &Stage, paper: &str) -> Result<(Vec<ChangeBody>, Vec<String>), String> {
    let mut salts = || Ok([7; 32]);
    let mut apart = Apart::new(&mut salts, None);
    let upload = Upload { name: "edited.md".to_owned(), bytes: paper.as_bytes().to_vec() };
    apart.files.insert("edited".to_owned(), upload);
    let text = values(&[("text", "framework")]);
    let made =
        made(&stage.state, "A/delegate", ActKind::Propose, &text, &mut apart).map_err(|e| e.to_string())?;
    let Act::Propose(propose) = made.act else { panic!("{:?}", made.act) };
    Ok((propose.changes, made.findings.into_iter().map(|f| f.message).collect()))
}

fn only_reword(stage: &Stage, paper: &str, words: &str) {
    let (changes, findings) = proposed(stage, paper).unwrap();
    assert!(matches!(&changes[..], [ChangeBody::Reword { wording, .. }] if wording == words), "{changes:#?}");
    assert!(findings.is_empty(), "{findings:?}");
}

fn replaced(paper: &str, old: &str, new: &str) -> String {
    assert_eq!(paper.matches(old).count(), 1, "{old} in {paper}");
    paper.replace(old, new)
}

#[test]
fn a_copy_that_nobody_edited_changes_nothing() {
    let (stage, paper) = issued();
    let why = proposed(&stage, &paper).unwrap_err();
    assert!(why.contains("does not change the base"), "{why}");
}

#[test]
fn only_what_was_edited_is_proposed() {
    let (stage, paper) = issued();
    let edited = replaced(&paper, "number 600,000", "number 800,000");
    only_reword(&stage, &edited, "The forces shall number 800,000.");
    // The note of a reservation is not part of the words.
    let edited = replaced(&paper, "This framework is binding", "This framework is legally binding");
    only_reword(&stage, &edited, "This framework is legally binding.");
    let edited = edited.replace(" [Note: A reserves its position]", "");
    only_reword(&stage, &edited, "This framework is legally binding.");
}

#[test]
fn a_provision_with_brackets_can_be_edited() {
    let (stage, paper) = issued();
    // Outside its brackets: what is in dispute stays in dispute.
    let edited = replaced(&paper, "report to the council", "report to the assembly");
    only_reword(&stage, &edited, "The Parties shall report to the assembly each year.");
    // Without its brackets: these are the words.
    let line = paper.lines().find(|line| line.contains("report to the council")).unwrap();
    let edited = replaced(&paper, line, "2. The Parties should report to the council each month.");
    only_reword(&stage, &edited, "The Parties should report to the council each month.");
}

#[test]
fn a_change_of_what_is_only_proposed_is_reported() {
    let (stage, paper) = issued();
    let edited = replaced(&paper, "The Parties shall meet", "The Parties shall meet each year");
    let edited = replaced(&edited, "number 600,000", "number 800,000");
    let (changes, findings) = proposed(&stage, &edited).unwrap();
    assert_eq!(changes.len(), 1, "{changes:#?}");
    assert!(findings.iter().any(|f| f.contains("5 bis") && f.contains("only proposed")), "{findings:?}");
    // Nobody asks to delete what is not in the base.
    let without: Vec<&str> = paper.lines().filter(|line| !line.contains("The Parties shall meet")).collect();
    let why = proposed(&stage, &without.join("\n")).unwrap_err();
    assert!(why.contains("does not change the base"), "{why}");
}

#[test]
fn a_text_that_is_no_copy_keeps_its_characters() {
    let (stage, _) = issued();
    let text = common::TEXT.replace("binding.", "[legally] binding.");
    let given: Values = values(&[("text", "framework"), ("edited", &text)]);
    let (act, _) = stage.made("A/delegate", ActKind::Propose, &given).unwrap();
    let Act::Propose(propose) = act else { panic!("{act:?}") };
    assert!(
        matches!(&propose.changes[..], [ChangeBody::Reword { wording, .. }] if wording.contains("[legally]")),
        "{:?}",
        propose.changes
    );
}
