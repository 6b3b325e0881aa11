//! Every phrase of the talks, the desk, the door, a private paper and the room exists in every language: each
//! template in the sources has its message, and pages in other languages contain no English.
//!
//! `locales/en/phrases.ftl` is written from the sources: `PARAPH_BLESS=1 cargo test --test phrases`.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;
mod templates;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use common::{Room, TEXT};
use paraph_server::{Tongue, Voice};
use paraph_talks::{Message, Phrase, Piece, pieces};
use serde_json::json;
use templates::{Said, arguments, folder, sources, templates};

/// Phrases that are the same in another language: Latin, and names with texts of delegations.
const ALIKE: &[&str] =
    &["ad referendum", "Points", "article", "point", "division", "Option", "Question", "Source", "Note"];

/// Returns the English message of a template in Fluent's syntax.
fn message(key: &str, template: &str) -> String {
    let all = pieces(template);
    let counted = all.iter().find_map(|piece| match piece {
        Piece::Choice(name, ..) => Some(*name),
        _ => None,
    });
    let variant = |single: bool| -> String {
        let said = |piece: &Piece<'_>| match piece {
            Piece::Words(words) => (*words).to_owned(),
            Piece::Value(name) => format!("{{ ${} }}", name.replace('_', "-")),
            Piece::Choice(_, one, other) => (if single { *one } else { *other }).to_owned(),
        };
        all.iter().map(said).collect()
    };
    match counted {
        None => format!("{key} = {}\n", variant(false)),
        Some(name) => {
            format!(
                "{key} = {{ ${name} ->\n     [one] {}\n    *[other] {}\n}}\n",
                variant(true),
                variant(false)
            )
        }
    }
}

#[test]
fn the_english_messages_are_what_the_sources_say() {
    let mut by_key: BTreeMap<String, String> = BTreeMap::new();
    for said in templates() {
        let before = by_key.insert(said.name.clone(), said.template.clone());
        assert!(
            before.as_ref().is_none_or(|before| *before == said.template),
            "{before:?} and {:?} have one name, {}",
            said.template,
            said.name
        );
    }
    assert!(by_key.len() > 800, "the templates are found: {}", by_key.len());
    let head = "# What the talks, the desk and the room say: written from the sources by the test of phrases, never by hand.\n";
    let wanted: String = std::iter::once(head.to_owned())
        .chain(by_key.iter().map(|(name, template)| message(name, template)))
        .collect();
    let at = folder().join("locales/en/phrases.ftl");
    if std::env::var_os("PARAPH_BLESS").is_some() {
        fs::write(&at, &wanted).unwrap();
    }
    let stands = fs::read_to_string(&at).unwrap();
    for (wanted, stands) in wanted.lines().zip(stands.lines()) {
        assert_eq!(
            wanted,
            stands,
            "{}: run with PARAPH_BLESS=1, then say it in the other languages",
            at.display()
        );
    }
    assert_eq!(wanted, stands);
}

#[test]
fn a_template_is_given_what_it_names_and_nothing_else() {
    for said in templates() {
        let names: BTreeSet<&str> = pieces(&said.template)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Words(_) => None,
                Piece::Value(name) | Piece::Choice(name, ..) => Some(name),
            })
            .collect();
        let given: BTreeSet<&str> = said.values.iter().map(String::as_str).collect();
        assert_eq!(names, given, "{}: {:?}", said.at.display(), said.template);
    }
}

#[test]
fn templates_stand_where_they_are_found() {
    // A message that is made without `say!` or a table of `msg` would be missed.
    for (path, source) in sources() {
        assert!(!source.contains("Phrase::of("), "{}", path.display());
    }
}

#[test]
fn a_translation_says_of_which_english_it_is() {
    // The name of a message stays the same when its English changes. The comment above a translation shows
    // whether the translation followed.
    let english: BTreeMap<String, String> =
        templates().into_iter().map(|said| (said.name, said.template)).collect();
    for language in ["fr", "uk"] {
        let source = fs::read_to_string(folder().join("locales").join(language).join("phrases.ftl")).unwrap();
        let mut above = "";
        let mut seen = 0;
        for line in source.lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                assert_eq!(
                    above.strip_prefix("# "),
                    english.get(name).map(String::as_str),
                    "{language}: {name} translates another English; translate it again, and say so above it"
                );
                seen += 1;
            }
            above = line;
        }
        assert_eq!(seen, english.len(), "{language}");
    }
}

#[test]
fn what_is_wrong_is_said_and_not_only_written() {
    // A plain string in an error would be English in every language. Only programs get answers in English.
    let calls = ["Error::new(", "Error::words(", "Fault::new(", "Fault::input("];
    let mut seen = 0;
    for (path, source) in sources() {
        let name = path.to_string_lossy().replace('\\', "/");
        // Faults of the record are English everywhere.
        if name.contains("server/src/api/") || name.contains("node/src/") {
            continue;
        }
        for rest in calls.iter().flat_map(|call| source.split(call).skip(1)) {
            for argument in arguments(rest) {
                seen += usize::from(argument.trim().starts_with("say!("));
                assert!(!argument.trim().starts_with(['"']), "{name}: {argument}");
                assert!(!argument.trim().starts_with("format!("), "{name}: {argument}");
            }
        }
    }
    assert!(seen > 150, "what is wrong is found: {seen}");
}

/// Fills a template: each number is `n`, and each other value is the letter X.
fn sample(said: &Said, n: u64) -> Phrase {
    let value = |piece: Piece<'_>| match piece {
        Piece::Words(_) => None,
        Piece::Value(name) => Some((name.to_owned(), paraph_talks::Say::say("X"))),
        Piece::Choice(name, ..) => Some((name.to_owned(), paraph_talks::Say::say(&n))),
    };
    // Numbers come last, so that they take precedence.
    let values: BTreeMap<String, Phrase> = {
        let mut all: Vec<_> = pieces(&said.template).into_iter().filter_map(value).collect();
        all.sort_by_key(|(_, value)| value.as_str() != "X");
        all.into_iter().collect()
    };
    let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    Phrase::of(
        Message { name: leak(&said.name), english: leak(&said.template) },
        values.iter().map(|(name, value)| (leak(name), value.clone())).collect(),
    )
}

#[test]
fn every_phrase_is_said_in_every_language() {
    for said in templates() {
        for n in [1, 2, 5] {
            let phrase = sample(&said, n);
            assert_eq!(Voice(Tongue::English).tell(&phrase), phrase.as_str());
            for tongue in [Tongue::French, Tongue::Ukrainian] {
                let told = Voice(tongue).tell(&phrase);
                assert!(!told.contains(['{', '}', '$']), "{tongue:?}: {told}");
                let alike = ALIKE.contains(&said.template.as_str())
                    || !said.template.chars().any(|c| c.is_alphabetic() && c != 'X');
                let words = pieces(&said.template).iter().any(
                    |piece| matches!(piece, Piece::Words(words) if words.chars().any(char::is_alphabetic)),
                );
                assert!(
                    alike || !words || told != phrase.as_str(),
                    "{tongue:?} does not say {:?}",
                    said.template
                );
            }
        }
    }
}

/// Returns runs of at least three English words in the sources. Pages in other languages must not contain
/// them.
fn fragments() -> Vec<String> {
    let mut found = BTreeSet::new();
    for said in templates() {
        for piece in pieces(&said.template) {
            if let Piece::Words(words) = piece
                && words.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 2
            {
                found.insert(words.trim().to_owned());
            }
        }
    }
    found.into_iter().collect()
}

/// Returns a page without its elements.
fn words_of(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, words)| words));
        words.push(' ');
    }
    words
}

/// A room with a long history: proposals, acceptances, corrections, dates, referrals, reservations, refusals.
async fn busy() -> Room {
    let room = Room::under_way().await;
    let number = |answer: u64| answer.to_string();
    room.done("A/delegate", "propose", json!({"reword.4": "The forces shall number 800,000."})).await;
    room.done("B/delegate", "propose", json!({"delete": "1", "with": "A"})).await;
    room.done("B/delegate", "accept", json!({"items": "4=A"})).await;
    room.done("A/delegate", "reserve", json!({"provisions": "1", "kind": "general"})).await;
    room.done("B/delegate", "keep", json!({"provisions": "3"})).await;
    room.done("B/delegate", "no-change", json!({"provisions": "3"})).await;
    let date = room.done(
        "A/head",
        "set-date",
        json!({"kind": "meeting", "at": "2030-01-02T09:00:00Z", "about": "X"}),
    );
    date.await;
    room.done("A/head", "refer", json!({
        "provisions": "2", "team": "T", "members": "A/expert", "terms": "X", "due": "2030-01-02T09:00:00Z",
    }))
    .await;
    room.done("A/head", "elevate", json!({"provisions": "4", "question": "X"})).await;
    room.done("A/head", "principle", json!({"words": "X", "watches": "1"})).await;
    let statement = room.done(
        "A/delegate",
        "statement",
        json!({
            "title": "X", "sentence.1.kind": "common", "sentence.1.words": "X",
        }),
    );
    let statement = statement.await;
    room.done("B/head", "consent-to", json!({"act": number(statement)})).await;
    room.done("A/delegate", "remark", json!({
        "speaker": "X", "at": "2025-01-02T09:00:00Z", "words": "X", "source": "X", "certainty": "recorded",
    }))
    .await;
    room.done("A/delegate", "submit", json!({"text": "framework", "source": TEXT})).await;
    room
}

const PAGES: &[&str] = &[
    "/",
    "/acts",
    "/text",
    "/point?text=framework&id=p1",
    "/point?text=framework&id=p4",
    "/bracket?text=framework&label=B1",
    "/brackets",
    "/matrix",
    "/columns",
    "/chair",
    "/dates",
    "/decisions",
    "/drafts",
    "/statement",
    "/people",
    "/partners",
    "/propose?id=p1",
    "/remarks",
    "/teams",
    "/record",
    "/me",
    "/text?text=none",
    "/act/propose",
    "/act/accept",
    "/act/object",
    "/act/withdraw",
    "/act/join",
    "/act/consult",
    "/act/decide",
    "/act/amend-rules",
];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_in_another_language_lets_english_through() {
    let room = busy().await;
    let fragments = fragments();
    assert!(fragments.len() > 400, "{}", fragments.len());
    for language in ["en", "fr", "uk"] {
        let (mut seen, mut english) = (0, BTreeSet::new());
        for name in ["A/head", "A/delegate", "A/principal", "B/head", "M/head", "P/head"] {
            for path in PAGES {
                let request = room.request(&room.badge(name), Method::GET, path);
                let request = request.header(header::COOKIE, format!("paraph-language={language}"));
                let came = room.send(request.body(Body::empty()).unwrap()).await;
                assert!(came.body.contains(&format!("<html lang=\"{language}\"")), "{path}: {}", came.body);
                seen += usize::from(came.status == StatusCode::OK);
                let words = words_of(&came.body);
                if language == "en" {
                    english.extend(fragments.iter().filter(|fragment| words.contains(fragment.as_str())));
                    continue;
                }
                for fragment in &fragments {
                    // The test itself wrote this English.
                    let own = fragment == "The Parties shall";
                    assert!(
                        own || !words.contains(fragment.as_str()),
                        "{language} {name} {path}: {fragment:?}"
                    );
                }
            }
        }
        assert!(seen > 100, "{language}: {seen}");
        assert!(language != "en" || english.len() > 100, "English is found in English: {}", english.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_in_the_language_of_the_page() {
    let room = busy().await;
    let badge = room.badge("P/head");
    for (language, rule, remedy) in [
        (
            "fr",
            "P n’a pas d’accréditation P/none.",
            "Désignez-en une que votre délégation détient actuellement.",
        ),
        ("uk", "Сторона P не має акредитації P/none.", "Назвіть таку, яку ваша делегація має зараз."),
    ] {
        let request = room
            .request(&badge, Method::POST, "/do/recall")
            .header(header::COOKIE, format!("paraph-language={language}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let sent = format!("mark={}&credential=P%2Fnone", badge.mark);
        let came = room.send(request.body(Body::from(sent)).unwrap()).await;
        assert_eq!(came.status, StatusCode::CONFLICT, "{}", came.body);
        assert!(came.body.contains(rule) && came.body.contains(remedy), "{language}: {}", came.body);
    }
}
