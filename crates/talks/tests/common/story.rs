//! A small negotiation with everything that readouts show: brackets, closing, referral, elevation,
//! withheld words, dates, a draft, a statement.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use std::collections::BTreeSet;

use paraph_talks::act::*;
use paraph_talks::*;

use super::{Stage, code};

pub const DAY: &str = "2025-11-25T09:00:00Z";

pub fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn ids(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// Norway and Kenya negotiate five points; the chair holds the pen. `watch` sees the state after each act that matters.
pub fn story(attribution: Attribution, mut watch: impl FnMut(&State)) -> Stage {
    let rules = Rules {
        pen: Pen::Chair(code("Chair")),
        attribution,
        silence_hours: 24,
        interval_minutes: Some(0),
        ..Rules::default()
    };
    let mut stage = Stage::new(&["Norway", "Kenya"], rules);
    stage.base(&[
        "Parties shall report to the council each year.",
        "The council may publish a report.",
        "The seat of the council is in Bonn.",
        "Each party bears its own costs.",
        "The list of sites is annexed.",
    ]);
    watch(&stage.state);
    let opens = Meet::Opens {
        place: "Geneva".into(),
        at: at("2025-11-23T10:00:00Z"),
        attended: [code("Norway"), code("Kenya")].into(),
    };
    stage.done("Chair/head", opens);
    stage.reword("Kenya/delegate", "p1", "Parties should report to the council each year.");
    watch(&stage.state);
    stage.reword("Norway/delegate", "p1", "Parties shall report to the council every month.");
    stage.reword("Norway/delegate", "p2", "The council shall publish a report.");
    watch(&stage.state);
    stage.propose("Kenya/expert", vec![ChangeBody::Delete { id: "p4".into() }]);
    watch(&stage.state);
    let should = stage.words("p1", "should");
    stage.accept("Norway/delegate", &should);
    stage.done("Norway/head", StateTime { at: at("2025-11-24T09:00:00Z") });
    stage.done("Chair/head", Close { items: vec![should] });
    watch(&stage.state);
    stage.done("Kenya/head", Position { on: stage.words("p2", "shall"), stance: Stance::Oppose });
    let (text, due) = (|| "t".to_owned(), Some(at("2025-11-27T18:00:00Z")));
    stage.done(
        "Chair/head",
        Refer {
            text: text(),
            provisions: ids(&["p3"]),
            team: "Seat team".into(),
            members: ["Norway/expert".to_owned(), "Kenya/expert".to_owned()].into(),
            terms: "Compare the cost of seats.".into(),
            due,
        },
    );
    stage.done(
        "Norway/head",
        Elevate {
            text: text(),
            provisions: ids(&["p2"]),
            to: Addressee::Principals,
            question: "Shall the council publish, or may it?".into(),
        },
    );
    let sealed = Detached::try_from(digest("story", &"sites")).unwrap();
    stage.by_all(Withhold {
        text: text(),
        provision: "p5".into(),
        title: "Sites".into(),
        sealed,
        readers: ["Norway/head".to_owned(), "Kenya/head".to_owned()].into(),
    });
    let kind = ReservationKind::Scrutiny;
    stage.done("Kenya/head", Reserve { text: text(), provisions: ids(&["p3"]), kind, reason: None });
    let about = "Teams report.".to_owned();
    let date = stage
        .done("Norway/head", SetDate { kind: DateKind::Deadline, at: at("2025-11-27T20:00:00Z"), about });
    stage.done("Kenya/head", AcceptDate { act: date });
    let about = "Second round.".to_owned();
    stage.done("Kenya/head", SetDate { kind: DateKind::Meeting, at: at("2025-12-02T09:00:00Z"), about });
    let words = "Any text must leave each party its seat.".to_owned();
    let principle =
        stage.done("Norway/head", Principle { words, watches: [(text(), "p3".to_owned())].into() });
    stage.done("Kenya/head", Join { act: principle, party: code("Kenya") });
    let items = vec![stage.choices("p4").remove(0)];
    let silence = Silence { until: at("2025-11-26T12:00:00Z"), letter: "Who is silent consents.".into() };
    stage.done("Chair/head", Put { items, silence: Some(silence) });
    let edition = stage.living().edition;
    let marking = Some("without prejudice".to_owned());
    let issued = stage.done("Chair/head", Issue { text: text(), edition, marking });
    stage.done("Norway/head", Uphold { act: principle, draft: issued, upheld: true });
    let sentences = vec![
        Sentence::Fact { words: "The delegations met in Geneva.".into(), acts: [4].into() },
        Sentence::Common { words: "The talks were constructive.".into() },
        Sentence::Own { words: "Kenya thanks the host.".into(), party: code("Kenya") },
    ];
    let drafted = Statement { title: "Joint statement".into(), sentences, instead_of: None };
    let statement = stage.done("Norway/head", drafted);
    stage.done("Norway/head", ConsentTo { act: statement, sentences: BTreeSet::new() });
    stage.refused("Kenya/expert", ConsentTo { act: statement, sentences: BTreeSet::new() });
    let corrected =
        vec![Correction { provision: "p3".into(), wording: "The seat of the council is at Bonn.".into() }];
    let edition = stage.living().edition;
    stage.done("Chair/head", Correct { text: text(), edition, items: corrected });
    watch(&stage.state);
    stage
}
