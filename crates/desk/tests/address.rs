//! Tests that an address names exactly one provision, or is refused with what it could mean; and that labels
//! of brackets and letters of alternatives stay what they were when they were read.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, values};
use paraph_desk::Kind;
use paraph_talks::Living;
use paraph_talks::act::ActKind;
use paraph_talks::readout::brackets;

const TREATY: &str = "# Treaty\n\nThe Parties,\n\nArticle 1 - Scope\n\n1. This Treaty applies to rivers:\n\n(a) big ones;\n\n(b) small ones.\n\n2. It does not apply to lakes.\n\nArticle 2 - Duties\n\n1. Parties shall report each year.\n\n2. Parties shall pay 100 dollars.\n\nArticle 3 bis - End\n\n1. It ends.\n\nAnnex I\n\n1. Rhine.\n\n2. Danube.\n\nAnnex II\n\n1. Elbe.\n\n3. Oder.\n";

const FRENCH: &str = "# Traité\n\nArticle premier - Objet\n\n1. Un mot.\n\n2. Deux mots :\n\na) alpha ;\n\nb) beta.\n\nArticle 2 - Suite\n\n1. Fin.\n\nANNEXE I\n\n1. Point.\n";

const UKRAINIAN: &str = "# Договір\n\nСтаття 1. Обсяг\n\n1. Слово.\n\n2. Два слова.\n\nСтаття 2. Обов’язки\n\n1. Кінець.\n\nДодаток 1\n\n1. Річка.\n";

/// Talks with this text as the base.
fn on(text: &str) -> Stage {
    let mut stage = Stage::opened();
    let act = stage.done("G/delegate", ActKind::Submit, &[("text", "framework"), ("source", text)]);
    stage.both(ActKind::SetBase, &[("act", &act.to_string())]);
    stage
}

fn living(stage: &Stage) -> &Living {
    paraph_desk::living(&stage.state, None).unwrap().1
}

/// Returns the words of the provision with this address.
fn words(stage: &Stage, address: &str) -> String {
    let living = living(stage);
    let id = paraph_desk::point(living, address).unwrap_or_else(|e| panic!("{address}: {e}"));
    living.provision(&id).unwrap().provision.wording.clone()
}

fn all_name(stage: &Stage, addresses: &[&str], expected: &str) {
    for address in addresses {
        assert_eq!(words(stage, address), expected, "{address}");
    }
}

#[test]
fn every_way_of_citing_is_understood_in_english() {
    let stage = on(TREATY);
    let two_one = [
        "2.1",
        "2(1)",
        "2 (1)",
        "Article 2, paragraph 1",
        "article 2 1",
        "ARTICLE\u{a0}2\u{2009}1",
        "art. 2(1)",
        "Art. 2 – 1",
        "Article 2, para. 1",
        "paragraph 1 of Article 2",
        "§ 1 of art. 2",
        "[2][1]",
        "“Parties shall report”",
    ];
    all_name(&stage, &two_one, "Parties shall report each year.");
    all_name(
        &stage,
        &["1(1)(a)", "1.1.a", "Article 1, paragraph 1, letter (a)", "Article 1 (a)"],
        "big ones;",
    );
    all_name(&stage, &["Article 2", "article 2 -", "Art 2."], "Duties");
    all_name(&stage, &["3 bis", "Article 3bis", "ART. 3 BIS"], "End");
    all_name(&stage, &["3 bis, 1", "3bis(1)"], "It ends.");
    all_name(&stage, &["Annex II, 3", "annex II.3", "ANNEX II, point 3", "point 3 of Annex II"], "Oder.");
    all_name(&stage, &["Annex I, 1", "Anx. I — 1"][..1], "Rhine.");
    all_name(&stage, &["preamble"], "The Parties,");
    all_name(&stage, &["title"], "# Treaty");
}

#[test]
fn every_way_of_citing_is_understood_in_french_and_ukrainian() {
    let stage = on(FRENCH);
    all_name(
        &stage,
        &["article premier, alinéa 2", "Article 1er, paragraphe 2", "1(2)", "l'article 1, al. 2", "1.2"],
        "Deux mots :",
    );
    all_name(
        &stage,
        &["article premier, paragraphe 2, lettre b", "alinéa 2, b), de l’article premier"],
        "beta.",
    );
    all_name(&stage, &["annexe I, 1", "ANNEXE I point 1", "Annex I, 1"], "Point.");
    let stage = on(UKRAINIAN);
    all_name(
        &stage,
        &["стаття 1, частина 2", "ст. 1, ч. 2", "частина 2 статті 1", "1.2", "article 1(2)"],
        "Два слова.",
    );
    all_name(&stage, &["додаток 1, пункт 1", "пункт 1 додатка 1"], "Річка.");
    all_name(&stage, &["СТАТТЯ 2"], "Обов’язки");
}

/// Refuses an address, and names all that it fits with full path and first words.
fn several(stage: &Stage, address: &str, candidates: &[&str]) {
    let error = paraph_desk::point(living(stage), address).unwrap_err();
    assert_eq!(error.kind, Kind::Ambiguous, "{address}: {error}");
    let next = error.next.to_string();
    candidates.iter().for_each(|one| assert!(next.contains(one), "{address}: {one}: {next}"));
    assert!(!next.contains('#') && !next.contains("p1"), "no identity is shown: {next}");
}

#[test]
fn case_ambiguous_point() {
    let stage = on(TREATY);
    several(
        &stage,
        "1",
        &[
            "article 1 \"Scope\"",
            "article 1 (1) \"This Treaty applies to rivers:\"",
            "article 2 (1)",
            "Annex I, point 1",
        ],
    );
    several(
        &stage,
        "2",
        &[
            "article 2 \"Duties\"",
            "article 1 (2)",
            "article 2 (2) \"Parties shall pay 100 dollars.\"",
            "Annex I, point 2",
        ],
    );
    several(&stage, "paragraph 1", &["article 1 (1)", "Annex II, point 1 \"Elbe.\""]);
    several(&stage, "\"Parties shall\"", &["article 2 (1)", "article 2 (2)"]);
    // The same wherever a point is named: nothing is made that could be signed.
    for pairs in
        [("reword.1", "Other words."), ("delete", "2"), ("insert-after.1", "New words."), ("move-first", "1")]
    {
        let error = stage.made("A/delegate", ActKind::Propose, &values(&[pairs])).unwrap_err();
        assert_eq!((error.kind, error.field.as_deref()), (Kind::Ambiguous, Some(pairs.0)));
    }
    let error = stage.made("A/head", ActKind::Accept, &values(&[("items", "2=base")])).unwrap_err();
    assert_eq!(error.kind, Kind::Ambiguous);
    let error =
        stage.made("A/head", ActKind::Reserve, &values(&[("provisions", "1"), ("kind", "reservation")]));
    assert_eq!(error.unwrap_err().kind, Kind::Ambiguous);
    assert_eq!(paraph_desk::point(living(&stage), "7.1").unwrap_err().kind, Kind::Words);
}

#[test]
fn a_number_that_is_a_point_and_a_bracket_is_refused() {
    let mut stage = on("Article 6 - Scope of this long and rather old Treaty\n\n1. Rivers.\n\n2. Lakes.\n");
    stage.done(
        "A/delegate",
        ActKind::Propose,
        &[("reword.Article 6", "Range of this long and rather old Convention")],
    );
    let error = stage.made("G/head", ActKind::Accept, &values(&[("items", "6.2=A")])).unwrap_err();
    let next = error.next.to_string();
    assert_eq!(error.kind, Kind::Ambiguous, "{error}");
    assert!(next.contains("article 6 (2) \"Lakes.\"") && next.contains("B2 of article 6"), "{next}");
    stage.made("G/head", ActKind::Accept, &values(&[("items", "B2=A")])).unwrap();
    stage.made("G/head", ActKind::Accept, &values(&[("items", "6(2)=base")])).unwrap();
}

/// Returns the labels, each with its letters and what they say.
fn table(stage: &Stage) -> Vec<(String, Vec<(String, String)>)> {
    let line = |line: &paraph_talks::readout::BracketLine| {
        let all = line.alternatives.iter().map(|one| (one.letter.clone(), one.says.to_string()));
        (line.label.clone(), all.collect())
    };
    brackets(&stage.state, None).brackets.iter().map(line).collect()
}

#[test]
fn case_labels_shift() {
    let mut stage = Stage::based();
    let wishes = [
        ("reword.3", "The forces shall number 800,000."),
        ("reword.4", "The Parties should open the border crossings."),
        ("reword.8", "This framework is voluntary."),
    ];
    let act = stage.done("A/delegate", ActKind::Propose, &wishes);
    let read = table(&stage);
    assert_eq!(read.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>(), ["B1", "B2", "B3"]);
    // The first bracket closes; what was read as B2 is still what is signed as B2.
    stage.done("A/delegate", ActKind::Withdraw, &[("act", &act.to_string()), ("provisions", "3")]);
    assert_eq!(table(&stage), read[1..]);
    let (accepted, _) = stage.made("G/head", ActKind::Accept, &values(&[("items", "B2=b")])).unwrap();
    assert!(accepted.body().to_string().contains("should"));
    let error = stage.made("G/head", ActKind::Accept, &values(&[("items", "B1=b")])).unwrap_err();
    assert!(
        error.what.to_string().contains(&format!("B1 closed with act {}", stage.state.size())),
        "{error}"
    );
    // Its label is not given again, not even to the same words.
    stage.done("A/delegate", ActKind::Propose, &wishes[..1]);
    assert_eq!(table(&stage)[0].0, "B4");
}

#[test]
fn letters_stay_when_others_are_withdrawn_or_come() {
    let mut stage = Stage::based();
    let propose = |stage: &mut Stage, by: &str, number: &str| {
        stage.done(by, ActKind::Propose, &[("reword.3", &format!("The forces shall number {number}."))])
    };
    let first = propose(&mut stage, "A/delegate", "500,000");
    propose(&mut stage, "G/delegate", "800,000");
    let read = table(&stage)[0].clone();
    assert_eq!(read.1.iter().map(|(letter, _)| letter.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    stage.done("A/delegate", ActKind::Withdraw, &[("act", &first.to_string())]);
    let now = table(&stage)[0].clone();
    assert_eq!((&now.0, &now.1), (&read.0, &vec![read.1[0].clone(), read.1[2].clone()]));
    let error = stage.made("G/head", ActKind::Accept, &values(&[("items", "B1=b")])).unwrap_err();
    assert!(
        error.what.to_string().contains(&format!("(b) of B1 was withdrawn with act {}", stage.state.size())),
        "{error}"
    );
    // Other words get another letter.
    propose(&mut stage, "A/delegate", "700,000");
    let letters: Vec<String> = table(&stage)[0].1.iter().map(|(letter, _)| letter.clone()).collect();
    assert_eq!(letters, ["a", "c", "d"]);
}

#[test]
fn a_bracket_that_grows_names_the_one_before() {
    let mut stage = Stage::based();
    stage.done(
        "A/delegate",
        ActKind::Propose,
        &[("reword.2", "The Parties shall often inform the council each year.")],
    );
    stage.done(
        "G/delegate",
        ActKind::Propose,
        &[("reword.2", "The Parties shall report by mail each year.")],
    );
    let all = brackets(&stage.state, None).brackets;
    let from: Vec<&String> = all.iter().flat_map(|line| &line.from).collect();
    if all.iter().all(|line| line.label != "B1") {
        assert_eq!(from, ["B1"], "{all:?}");
        let error = stage.made("G/head", ActKind::Accept, &values(&[("items", "B1=b")])).unwrap_err();
        assert!(error.what.to_string().starts_with("B1 became B"), "{error}");
    } else {
        panic!("the bracket did not grow: {all:?}");
    }
}
