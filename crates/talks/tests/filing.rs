//! Piles of papers filed by a secretariat, and versions in other languages.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Stage, code};
use paraph_talks::act::*;
use paraph_talks::readout::{brackets, languages, needs};
use paraph_talks::*;

const REPORT: &str = "Parties shall report each year.";

fn table() -> Stage {
    let rules = Rules { pen: Pen::Chair(code("Chair")), ..Rules::default() };
    let mut stage = Stage::new(&["Norway", "Kenya", "Chile"], rules);
    stage.base(&[REPORT, "Parties shall meet."]);
    stage
}

fn paper(sponsors: &[&str], id: &str, wording: &str) -> Paper {
    let changes = vec![ChangeBody::Reword { id: id.into(), wording: wording.into() }];
    Paper { sponsors: sponsors.iter().map(|s| code(s)).collect(), changes }
}

fn file(papers: Vec<Paper>) -> FilePapers {
    FilePapers { text: "t".into(), edition: 1, papers }
}

#[test]
fn a_pile_is_tabled_in_one_act_each_paper_for_its_sponsors() {
    let mut stage = table();
    let papers = vec![
        paper(&["Norway"], "p1", "Parties should report each year."),
        paper(&["Kenya", "Chile"], "p1", "Parties shall report each month."),
        paper(&["Kenya"], "p2", "Parties shall meet in Bonn."),
    ];
    stage.done("Chair/delegate", file(papers));
    assert_eq!(
        stage.rolling().trim(),
        "1. Parties [shall / Norway: should] report each [year / Chile, Kenya: month].\n\n2. Parties shall meet [- / Kenya: in Bonn]."
    );
}

#[test]
fn what_was_filed_for_a_party_is_its_consent_when_it_has_joined() {
    let mut stage = table();
    let act =
        stage.done("Chair/delegate", file(vec![paper(&["Kenya"], "p1", "Parties should report each year.")]));
    let should = stage.words("p1", "should");
    for party in ["Norway", "Chile"] {
        stage.accept(&format!("{party}/head"), &should);
    }
    let close = Close { items: vec![should] };
    assert_eq!(stage.refused("Chair/head", close.clone()), "not-accepted");
    let table = brackets(&stage.state, Some("Norway/head"));
    assert_eq!(table.brackets[0].alternatives[1].unconfirmed, ["Kenya"]);
    let asked = needs(&stage.state, Some("Kenya/head"), None);
    assert!(asked.items.iter().any(|n| n.act == Some(act) && n.verb == "join"), "{asked:?}");
    stage.done("Kenya/head", Join { act, party: code("Kenya") });
    assert_eq!(stage.refused("Kenya/head", Join { act, party: code("Kenya") }), "nothing-to-join");
    stage.done("Chair/head", close);
    assert_eq!(stage.wording("p1"), "Parties should report each year.");
}

#[test]
fn a_party_withdraws_what_was_filed_for_it_and_the_others_stay() {
    let mut stage = table();
    let both = paper(&["Kenya", "Chile"], "p1", "Parties should report each year.");
    let act = stage.done("Chair/delegate", file(vec![both]));
    stage.done("Kenya/expert", Withdraw { act, provisions: Default::default() });
    assert!(stage.rolling().contains("[shall / Chile: should]"), "{}", stage.rolling());
}

#[test]
fn a_pile_is_refused_whole() {
    let mut stage = table();
    let good = || paper(&["Kenya"], "p1", "Parties should report each year.");
    let refused = |stage: &mut Stage, by: &str, papers| stage.refused(by, file(papers));
    assert_eq!(refused(&mut stage, "Norway/head", vec![good()]), "not-the-pen");
    assert_eq!(refused(&mut stage, "Chair/delegate", vec![]), "nothing-named");
    let stranger = paper(&["Peru"], "p2", "Parties may meet.");
    assert_eq!(refused(&mut stage, "Chair/delegate", vec![good(), stranger]), "no-such-sponsor");
    let again = paper(&["Kenya", "Chile"], "p1", "Parties may report each year.");
    assert_eq!(refused(&mut stage, "Chair/delegate", vec![good(), again]), "malformed");
    let nowhere = paper(&["Chile"], "p9", "Parties may meet.");
    assert_eq!(refused(&mut stage, "Chair/delegate", vec![good(), nowhere]), "no-such-provision");
    assert_eq!(stage.living().tabled.len(), 0);
}

#[test]
fn nobody_files_over_what_a_party_has_tabled_itself() {
    let mut stage = table();
    stage.reword("Kenya/head", "p1", "Parties should report each year.");
    let other = || file(vec![paper(&["Kenya"], "p1", "Parties may report each year.")]);
    assert_eq!(stage.refused("Chair/delegate", other()), "own-wish-stands");
    // What was filed before may be filed anew, until the party has joined it.
    let first = stage.done("Chair/delegate", file(vec![paper(&["Chile"], "p2", "Parties may meet.")]));
    let again = || file(vec![paper(&["Chile"], "p2", "Parties should meet.")]);
    let second = stage.done("Chair/delegate", again());
    assert_eq!(stage.refused("Chile/head", Join { act: first, party: code("Chile") }), "nothing-to-join");
    stage.done("Chile/head", Join { act: second, party: code("Chile") });
    assert_eq!(stage.refused("Chair/delegate", again()), "own-wish-stands");
}

fn french(edition: Option<u64>, points: &[(&str, &str)]) -> Submit {
    let body = |(id, wording): &(&str, &str)| ProvisionBody {
        id: (*id).into(),
        kind: "point".into(),
        level: 1,
        number: None,
        wording: (*wording).into(),
    };
    let provisions = points.iter().map(body).collect();
    Submit { text: "t".into(), marking: None, language: "fr".into(), edition, brackets: false, provisions }
}

#[test]
fn a_version_is_stale_where_the_words_have_changed_since() {
    let mut stage = table();
    let all = [("p1", "Les parties font rapport chaque année."), ("p2", "Les parties se réunissent.")];
    let submitted = stage.done("Kenya/delegate", french(Some(1), &all));
    let counts = |stage: &Stage| {
        let version = languages(&stage.state, None).versions.remove(0);
        (version.current, version.stale, version.missing)
    };
    assert_eq!(counts(&stage), (2, 0, 0));
    stage.reword("Kenya/head", "p1", "Parties should report each year.");
    assert_eq!(counts(&stage), (2, 0, 0), "what is proposed changes no words");
    let should = stage.words("p1", "should");
    for party in ["Norway", "Chile"] {
        stage.accept(&format!("{party}/head"), &should);
    }
    stage.done("Chair/head", Close { items: vec![should] });
    assert_eq!(counts(&stage), (1, 1, 0));
    let version = languages(&stage.state, None).versions.remove(0);
    let stale = &version.provisions[0];
    assert_eq!(stale.base.as_deref(), Some("Parties should report each year."));
    assert_eq!(stale.words.as_deref(), Some("Les parties font rapport chaque année."));
    assert_eq!(stale.by_act, Some(submitted));
    let edition = stage.living().edition;
    stage.done("Kenya/delegate", french(Some(edition), &[("p1", "Les parties devraient faire rapport.")]));
    assert_eq!(counts(&stage), (2, 0, 0));
    // A version that renders words as they stood before is stale at once.
    stage.done("Norway/delegate", french(Some(1), &[("p1", "Les parties font rapport.")]));
    assert_eq!(counts(&stage), (1, 1, 0));
}

#[test]
fn a_version_renders_the_base_and_is_no_base() {
    let mut stage = table();
    let one = [("p1", "Les parties font rapport chaque année.")];
    assert_eq!(stage.refused("Kenya/delegate", french(None, &one)), "which-edition");
    assert_eq!(stage.refused("Kenya/delegate", french(Some(9), &one)), "no-such-edition");
    assert_eq!(stage.refused("Kenya/delegate", french(Some(1), &[("p9", "Rien.")])), "no-such-provision");
    let english = Submit { language: "en".into(), ..french(Some(1), &one) };
    assert_eq!(stage.refused("Kenya/delegate", english), "malformed");
    let act = stage.done("Kenya/delegate", french(Some(1), &one));
    assert_eq!(stage.refused("Kenya/head", SetBase { act }), "not-the-language-of-consent");
}

#[test]
fn no_version_tells_words_that_are_withheld() {
    let mut stage = table();
    stage.done("Kenya/delegate", french(Some(1), &[("p1", "Les parties font rapport chaque année.")]));
    let sealed = Detached::try_from(digest("test", &"sealed")).unwrap();
    let readers = ["Norway/head".to_owned()].into();
    let withhold =
        Withhold { text: "t".into(), provision: "p1".into(), title: "Reports".into(), sealed, readers };
    stage.by_all(withhold);
    for viewer in [None, Some("Norway/head"), Some("Chile/delegate")] {
        let told = serde_json::to_string(&languages(&stage.state, viewer)).unwrap();
        assert!(!told.contains("rapport"), "{viewer:?}: {told}");
    }
}
