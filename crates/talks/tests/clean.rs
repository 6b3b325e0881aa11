//! Words and names that a reader takes for others: what the rules refuse, and what the talks refuse always.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::deeds::party;
use common::{Stage, code, key};
use paraph_talks::act::*;
use paraph_talks::clean::hidden;
use paraph_talks::*;

const LIES: [&str; 6] = [
    "The P\u{430}rties shall report.",
    "The Parties shall \u{202e}ton report.",
    "The Par\u{200d}ties shall report.",
    "The Par\u{ad}ties shall report.",
    "The Parties\u{e0041} shall report.",
    "The Parties\u{fe0f} shall report.",
];
const HONEST: [&str; 7] = [
    "الأطراف تقدم تقارير.",
    "می\u{200c}خواهم گزارش دهند.",
    "הצדדים\u{200f} ידווחו.",
    "क्\u{200d}ष के पक्ष।",
    "Ω and Δt, 5 µg of CO₂ shall be reported.",
    "Сторони звітують.",
    "Володимир Петренко shall report to Anna.",
];

fn table(clean: bool) -> Stage {
    let rules = Rules { pen: Pen::Chair(code("Chair")), clean, ..Rules::default() };
    let mut stage = Stage::new(&["Norway", "Kenya"], rules);
    stage.base(&["The council meets."]);
    stage
}

#[test]
fn where_the_rules_ask_for_clean_words_hidden_signs_are_refused() {
    let reword = |wording: &str| Propose {
        text: "t".into(),
        edition: 1,
        changes: vec![ChangeBody::Reword { id: "p1".into(), wording: wording.into() }],
        with: [].into(),
        reason: None,
        origin: vec![],
    };
    let (mut strict, mut lax) = (table(true), table(false));
    for words in LIES {
        assert_eq!(hidden(words).len(), 1, "{words:?}: {:?}", hidden(words));
        assert_eq!(strict.refused("Norway/head", reword(words)), "hidden-signs", "{words:?}");
        lax.done("Norway/head", reword(words));
    }
    for words in HONEST {
        assert_eq!(hidden(words), [], "{words:?}");
        strict.done("Norway/head", reword(words));
    }
}

#[test]
fn rules_of_old_records_read_and_write_as_they_were() {
    let rules = Rules::default();
    let written = serde_json::to_value(&rules).unwrap();
    assert!(written.get("clean").is_none(), "{written}");
    assert_eq!(serde_json::from_value::<Rules>(written).unwrap(), rules);
    let strict = Rules { clean: true, ..rules };
    assert_eq!(serde_json::from_value::<Rules>(serde_json::to_value(&strict).unwrap()).unwrap(), strict);
}

#[test]
fn names_that_look_alike_or_mean_something_are_refused() {
    let mut stage = table(false);
    for (name, why) in [
        ("norway", "name-looks-alike"),
        ("N\u{43e}rway", "name-looks-alike"),
        ("-", "name-with-meaning"),
        ("base", "name-with-meaning"),
        ("Base", "name-with-meaning"),
    ] {
        let (party, credentials) = party(name, Standing::Partner);
        assert_eq!(stage.refused("Norway/head", Accede { party, credentials }), why, "{name}");
    }
    let (_, credentials) = party("Norway", Standing::Party);
    for name in ["Norway/h\u{435}ad", "Norway/Head"] {
        let credential = Credential { name: name.into(), key: key(name), ..credentials[0].clone() };
        assert_eq!(stage.refused("Norway/head", Accredit { credential }), "name-looks-alike", "{name}");
    }
    let (party, credentials) = party("Peru", Standing::Partner);
    stage.by_all(Accede { party, credentials });
}
