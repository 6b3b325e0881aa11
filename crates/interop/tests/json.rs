//! The JSON formats: output can be read again, matches its schema, and obeys the laws in
//! `docs/format/json.md`.

#![allow(clippy::unwrap_used)]

#[path = "../../text/tests/common/mod.rs"]
mod common;
#[path = "common/schema.rs"]
mod schema;

use common::{Edited, base, edit, steps};
use paraph_interop::json::{
    LocusMeta, RollingMeta, read_rolling, write_count, write_redline, write_rolling, write_text, write_trace,
};
use paraph_interop::{Format, count_bytes};
use paraph_text::{Finding, Rolling, Severity, Text, Wording, compose, redline, trace};
use proptest::prelude::*;
use serde_json::Value;

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> (Vec<u8>, Value) {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap();
    let value = serde_json::from_slice(&bytes).unwrap();
    (bytes, value)
}

fn rolling_bytes(rolling: &Rolling, source: Format) -> (Vec<u8>, Value) {
    written(|out| write_rolling(out, rolling, &RollingMeta { source, locus: None }))
}

fn three() -> impl Strategy<Value = (Text, Vec<Edited>)> {
    (base(), steps(), steps(), steps()).prop_map(|(base, a, b, c)| {
        let sides = vec![
            edit(&base, &a, &["Norway"]),
            edit(&base, &b, &["Kenya", "Peru"]),
            edit(&base, &c, &["Chile"]),
        ];
        (base, sides)
    })
}

fn joined(row: &Value, kinds: &[&str]) -> Wording {
    let spans = row["spans"].as_array().unwrap();
    let own = spans.iter().filter(|s| kinds.contains(&s["kind"].as_str().unwrap()));
    Wording::new(&own.map(|s| s["text"].as_str().unwrap()).collect::<String>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_rolling_text_is_read_as_it_was_written((base, sides) in three()) {
        let proposals: Vec<_> = sides.iter().map(|s| s.proposal.clone()).collect();
        let mut rolling = compose(&base, &proposals);
        let (bytes, value) = rolling_bytes(&rolling, Format::Markdown);
        schema::check("rolling", &value).map_err(TestCaseError::fail)?;
        let read = read_rolling(&bytes).unwrap();
        // Findings belong to the run that wrote them.
        rolling.findings.clear();
        prop_assert_eq!(&read.rolling, &rolling);
        prop_assert_eq!(read.source, Format::Markdown);
        let (_, value) = written(|out| write_count(out, &count_bytes(&bytes, Format::Plain).unwrap()));
        schema::check("count", &value).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn a_comparison_joins_to_the_old_and_to_the_new((old, sides) in three()) {
        let new = &sides[0].text;
        let (_, value) = written(|out| write_redline(out, &redline(&old, new)));
        schema::check("redline", &value).map_err(TestCaseError::fail)?;
        for row in value["provisions"].as_array().unwrap() {
            for (key, text, kinds) in [
                ("old", &old, ["equal", "delete", "move-from"]),
                ("new", new, ["equal", "insert", "move-to"]),
            ] {
                let Some(id) = row[key]["id"].as_str() else { continue };
                let provision = text.provisions().iter().find(|p| p.id.as_str() == id).unwrap();
                prop_assert_eq!(joined(row, &kinds), provision.wording.clone());
            }
            let moved = row["change"].as_array().unwrap().contains(&Value::from("moved"));
            let kept = row["spans"].as_array().unwrap().iter().any(|s| s["kind"] == "equal");
            prop_assert!(!(moved && kept), "a moved provision has no words that stayed");
        }
        let (_, value) = written(|out| write_trace(out, &trace(&old, new)));
        schema::check("trace", &value).map_err(TestCaseError::fail)?;
        let found = Finding {
            severity: Severity::Doubt,
            code: "uncertain-match",
            place: "line 3".to_owned(),
            message: "Look.".to_owned(),
        };
        let (_, value) = written(|out| write_text(out, new, &[found]));
        schema::check("text", &value).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_rolling(&bytes);
        let _ = count_bytes(&bytes, Format::Plain);
    }
}

#[test]
fn a_file_of_amendments_names_place_and_numbers() {
    let rolling = Rolling::default();
    let sponsors = common::sponsors(&["Norway"]);
    let locus = LocusMeta { locus: "Article 7", amendments: vec![("990".to_owned(), sponsors)] };
    let meta = RollingMeta { source: Format::Plain, locus: Some(locus) };
    let (bytes, value) = written(|out| write_rolling(out, &rolling, &meta));
    schema::check("rolling", &value).unwrap();
    assert_eq!(value["locus"], "Article 7");
    assert_eq!(value["amendments"][0]["id"], "990");
    assert_eq!(read_rolling(&bytes).unwrap().locus.as_deref(), Some("Article 7"));
    let line = serde_json::json!({"id": 990, "sponsors": ["Norway"], "locus": "x", "old": "", "new": "y"});
    schema::check("amendment", &line).unwrap();
}

#[test]
fn the_contract_of_a_run_holds_to_the_letter() {
    let source = "1. Parties [shall / Norway: -] report.";
    let rolling = paraph_text::notation::parse(source).unwrap();
    let (_, value) = rolling_bytes(&rolling, Format::Plain);
    let runs = serde_json::json!([
        {"text": "Parties "},
        {"bracket": "B1", "alternatives": [
            {"sponsors": [], "base": true, "runs": [{"text": "shall"}]},
            {"sponsors": ["Norway"], "base": false, "runs": []}
        ]},
        {"text": " report."}
    ]);
    assert_eq!(value["format"], "paraph.rolling/1");
    assert_eq!(value["sponsors"], serde_json::json!(["Norway"]));
    assert_eq!(value["provisions"][0]["number"], "1");
    assert_eq!(value["provisions"][0]["kind"], "point");
    assert_eq!(value["provisions"][0]["runs"], runs);
    assert_eq!(value["counts"]["brackets"], 1);
}

#[test]
fn what_does_not_fit_is_named_with_its_place() {
    let whole = |provisions: &str| {
        format!(
            r#"{{"format":"paraph.rolling/1","source":"text","sponsors":["A"],"provisions":[{provisions}]}}"#
        )
    };
    let entry =
        |rest: &str| whole(&format!(r#"{{"id":"p1","number":null,"kind":"point","level":1,{rest}}}"#));
    for (source, told) in [
        ("{".to_owned(), "line 1, column 1"),
        ("[]".to_owned(), "line 1"),
        (r#"{"format":"paraph.rolling/2"}"#.to_owned(), "paraph.rolling/2"),
        (r#"{"format":"paraph.rolling/1"}"#.to_owned(), "missing field `sponsors`"),
        (whole(r#"{"id":"p1","kind":"verse","runs":[]}"#), "provision p1: `verse` is not a kind"),
        (entry(r#""runs":[{"words":"x"}]"#), "provision p1: a run has either"),
        (
            entry(r#""runs":[{"text":"x","bracket":"B1","alternatives":[]}]"#),
            "provision p1: a run has either",
        ),
        (
            entry(r#""runs":[{"text":"a\u001b[2Jb"}]"#),
            "provision p1: the text contains the control character U+001B",
        ),
        (
            entry(r#""runs":[],"presence":{"bracket":"B1","alternatives":[{"sponsors":[],"base":true}]}"#),
            "provision p1, bracket B1: `present` is missing",
        ),
        (
            entry(
                r#""runs":[{"bracket":"B1","alternatives":[{"sponsors":[],"base":true,"runs":[]},{"sponsors":[],"base":true,"runs":[]}]}]"#,
            ),
            "more than one alternative is the base's",
        ),
        (
            entry(r#""runs":[{"bracket":"B1","alternatives":[{"sponsors":[" "],"base":false,"runs":[]}]}]"#),
            "is not a valid name of a sponsor",
        ),
    ] {
        let error = read_rolling(source.as_bytes()).unwrap_err();
        assert!(error.to_string().contains(told), "{source}: {error}");
    }
}

#[test]
fn a_nest_without_end_is_refused() {
    let mut source = String::from(
        r#"{"format":"paraph.rolling/1","sponsors":[],"provisions":[{"id":"p1","kind":"point","runs":["#,
    );
    for _ in 0..100_000 {
        source.push_str(r#"{"bracket":"B","alternatives":[{"sponsors":[],"base":true,"runs":["#);
    }
    let error = read_rolling(source.as_bytes()).expect_err("too deep");
    assert_eq!(error.kind(), paraph_interop::ErrorKind::JsonShape);
}
