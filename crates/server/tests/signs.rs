//! Signs that mislead the eye: the room warns before they are signed, and every page marks them for every reader.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use common::{Came, Room};
use paraph_talks::act::ActKind;
use serde_json::json;

/// Words with a Cyrillic letter in a Latin word, a right-to-left override, and a space of no width.
const LIES: &str = "The P\u{430}rties shall \u{202e}not re\u{200b}port.";
/// Words with a Cyrillic letter in a Latin word, a right-to-left override, and a joiner.
const LIE: &str = "The P\u{430}rties shall \u{202e}not re\u{200d}port.";
const POINTS: [&str; 3] = ["U+0430", "U+202E", "U+200B"];

async fn form(room: &Room, name: &str, path: &str, fields: &[(&str, &str)]) -> Came {
    let badge = room.badge(name);
    let encoded = |words: &str| words.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let all = [("mark", badge.mark.as_str())].into_iter().chain(fields.iter().copied());
    let sent: Vec<String> =
        all.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let request = room
        .request(&badge, Method::POST, path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(sent.join("&")));
    room.send(request.unwrap()).await
}

/// Signs an act knowingly.
async fn knowingly(room: &Room, name: &str, kind: &str, answers: serde_json::Value) -> u64 {
    let sent = json!({"answers": answers, "knowingly": true});
    let came = room.post(name, &format!("/api/v1/acts/{kind}"), &sent).await;
    assert_eq!(came.status, StatusCode::OK, "{kind}: {}", came.body);
    came.json()["number"].as_u64().unwrap()
}

async fn talks() -> Room {
    let room = Room::open().await;
    let source = format!("1. The Parties meet.\n\n2. {LIES}\n");
    let act = knowingly(&room, "A/delegate", "submit", json!({"text": "framework", "source": source})).await;
    room.both("set-base", json!({"act": act})).await;
    let words = LIES.replace("shall", "may");
    knowingly(
        &room,
        "A/delegate",
        "propose",
        json!({"text": "framework", "reword.2": words, "reason": LIES}),
    )
    .await;
    room
}

#[tokio::test]
async fn the_room_and_the_api_warn_before_such_words_are_signed() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let answers = json!({"answers": {"text": "framework", "reword.1": LIES}});
    let came = room.post("A/delegate", "/api/v1/acts/propose", &answers).await;
    assert_eq!(came.status, StatusCode::CONFLICT, "{}", came.body);
    for point in POINTS {
        assert!(came.body.contains(point), "{point}: {}", came.body);
    }
    let fields = [("text", "framework"), ("reword.1", LIES), ("back", "/text")];
    let came = form(&room, "A/delegate", "/do/propose", &fields).await;
    assert_eq!(came.status, StatusCode::CONFLICT, "{}", came.body);
    for point in POINTS {
        assert!(came.body.contains(point), "{point}: {}", came.body);
    }
    assert_eq!(room.size().await, size, "it was signed without a confirmation");
    // The page has the same form again, with the question.
    assert!(
        came.body.contains("action=\"/do/propose\"") && came.body.contains("name=\"knowingly\""),
        "{}",
        came.body
    );
    assert!(came.body.contains("name=\"reword.1\"") && came.body.contains("name=\"back\" value=\"/text\""));
    let again = [fields.as_slice(), &[("knowingly", "yes")]].concat();
    let came = form(&room, "A/delegate", "/do/propose", &again).await;
    assert_eq!((came.status, room.size().await), (StatusCode::SEE_OTHER, size + 1), "{}", came.body);
    // Honest words in any script pass at once.
    for words in ["الأطراف تقدم تقارير.", "می\u{200c}خواهم گزارش دهند.", "5 µg of CO₂, Δt and Ω"]
    {
        room.done("A/delegate", "propose", json!({"text": "framework", "reword.1": words})).await;
    }
}

#[tokio::test]
async fn an_act_given_by_its_body_is_warned_of_too() {
    let room = Room::under_way().await;
    let size = room.size().await;
    let id = room.get("B/head", "/api/v1/texts/framework/clean").await.json()["provisions"][0]["id"].clone();
    let body =
        json!({"text": "framework", "edition": 1, "changes": [{"reword": {"id": id, "wording": LIES}}]});
    let sent = |knowingly: bool| json!({"body": body, "knowingly": knowingly});
    let came = room.post("A/delegate", "/api/v1/acts/propose", &sent(false)).await;
    assert!(came.status == StatusCode::CONFLICT && came.body.contains("U+202E"), "{}", came.body);
    assert_eq!(room.size().await, size);
    let came = room.post("A/delegate", "/api/v1/acts/propose", &sent(true)).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.body);
}

#[tokio::test]
async fn every_page_marks_each_sign_for_every_reader() {
    let room = talks().await;
    let act = room.both("issue", json!({})).await;
    knowingly(
        &room,
        "A/delegate",
        "statement",
        json!({"title": "Joint statement", "sentence.1.kind": "common", "sentence.1.words": LIES}),
    )
    .await;
    let label = {
        let page = room.get("B/head", "/text").await.body;
        let at = page.find("data-bracket=\"").unwrap() + "data-bracket=\"".len();
        page[at..].split('"').next().unwrap().to_owned()
    };
    let mut pages: Vec<String> = [
        "/text?text=framework",
        "/text?text=framework&view=clean",
        "/text?text=framework&view=side",
        "/brackets",
        "/matrix",
        "/columns",
        "/statement",
    ]
    .map(str::to_owned)
    .to_vec();
    let base = room.get("B/head", "/api/v1/texts/framework/clean").await.json();
    let id = base["provisions"][1]["id"].as_str().unwrap().to_owned();
    pages.push(format!("/point?text=framework&id={id}"));
    pages.push(format!("/bracket?text=framework&label={label}"));
    pages.push(format!("/drafts?act={act}"));
    let mut marked = 0;
    for name in ["A/head", "B/head", "B/delegate", "M/head"] {
        for path in &pages {
            let came = room.get(name, path).await;
            assert_eq!(came.status, StatusCode::OK, "{name} {path}: {}", came.body);
            let shown = shown(&came.body);
            assert!(!shown.contains('\u{202e}') && !shown.contains('\u{200b}'), "{name} {path}: {shown}");
            assert!(!shown.contains("P\u{430}rties"), "{name} {path}: {shown}");
            let all = POINTS.iter().filter(|point| shown.contains(**point)).count();
            assert!(all == 0 || all == POINTS.len(), "{name} {path} marks some signs and not all: {shown}");
            marked += usize::from(all > 0);
        }
        for path in &pages[..1] {
            assert!(room.get(name, path).await.body.contains("<mark class=\"sign ctl\""), "{name} {path}");
        }
    }
    // The text in three views, the point, its bracket and the statement at least.
    assert!(marked >= 4 * 6, "{marked}");
}

/// Every address that the test of access asks for, and the form of each kind of act.
fn addresses(draft: u64) -> BTreeSet<String> {
    let lines = include_str!("data/authorisation.txt").lines().filter(|line| line.starts_with("GET"));
    let mut all: BTreeSet<String> = lines
        .map(|line| line.split_whitespace().nth(2).unwrap().replace("<draft>", &draft.to_string()))
        .collect();
    all.extend(ActKind::ALL.iter().map(|kind| format!("/act/{kind}")));
    all.extend(["/act/propose?find=P\u{430}rties", "/act/propose?id=p2", "/propose?id=p2"].map(encoded));
    all.retain(|address| !address.starts_with("/live") && !address.contains("/download"));
    all
}

/// An address in which signs of other scripts are written as bytes.
fn encoded(address: &str) -> String {
    let byte = |byte: u8| if byte.is_ascii() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    address.bytes().map(byte).collect()
}

/// Says everywhere where words can be said what misleads the eye, in talks and among parties whose names do.
async fn planted() -> (Room, u64) {
    let room = Room::called(LIE, "State of P\u{430}rt \u{202e}re\u{200d}d").await;
    let source = format!("1. The Parties meet.\n\n2. {LIE}\n\n3. The Parties end.\n");
    let submitted = json!({"text": "framework", "source": source, "marking": LIE});
    let act = knowingly(&room, "A/delegate", "submit", submitted).await;
    room.both("set-base", json!({"act": act})).await;
    let says = |name: &'static str, kind: &'static str, answers: serde_json::Value| {
        let room = &room;
        async move { knowingly(room, name, kind, answers).await }
    };
    let reword = json!({"text": "framework", "reword.1": LIE, "reason": LIE});
    says("A/delegate", "propose", reword).await;
    let remark = json!({
        "speaker": LIE, "words": LIE, "at": "2025-11-24T09:00:00Z", "source": LIE, "certainty": "recorded",
    });
    says("A/delegate", "remark", remark).await;
    says("A/head", "principle", json!({"words": LIE, "watches": ["1"]})).await;
    says("A/head", "set-date", json!({"kind": "deadline", "at": "2099-11-27T18:00:00Z", "about": LIE})).await;
    says("A/delegate", "reserve", json!({"provisions": ["1"], "kind": "general", "reason": LIE})).await;
    says("A/head", "elevate", json!({"provisions": ["1"], "question": LIE})).await;
    let asked = json!({"provisions": ["1"], "team": LIE, "members": ["A/expert"], "terms": LIE, "due": "2099-01-01T10:00:00Z"});
    let act = says("A/head", "refer", asked).await;
    room.done("B/head", "join", json!({"act": act})).await;
    let all = json!({"partners": "P", "provisions": ["1", "2"], "alternatives": true});
    let consulted = says("A/head", "consult", all).await;
    says("P/delegate", "comment", json!({"act": consulted, "words": LIE})).await;
    let statement = json!({"title": LIE, "sentence.1.kind": "common", "sentence.1.words": LIE});
    says("A/delegate", "statement", statement).await;
    let act = says("A/head", "issue", json!({"marking": LIE})).await;
    room.done("B/head", "join", json!({"act": act})).await;
    let draft = room.get("A/head", "/api/v1/drafts").await.json()["drafts"][0]["act"].as_u64().unwrap();
    for head in ["A/head", "B/head"] {
        room.done(head, "clear", json!({"act": draft})).await;
    }
    (room, draft)
}

#[tokio::test]
async fn pages_and_feeds_mark_each_sign_in_words_titles_attributes_and_fields() {
    let (room, draft) = planted().await;
    let (mut faults, mut marked) = (Vec::new(), BTreeSet::new());
    for name in ["nobody", "A/head", "A/expert", "B/delegate", "M/head", "P/delegate", "O/delegate"] {
        for address in addresses(draft) {
            let came = room.get(name, &address).await;
            let page = came.kind.starts_with("text/html");
            let feed =
                ["application/atom+xml", "text/calendar"].iter().any(|kind| came.kind.starts_with(kind));
            if came.status != StatusCode::OK || !(page || feed) {
                continue;
            }
            let places =
                if page { places(&came.body) } else { vec![("feed", came.body.replace("\r\n ", ""))] };
            for (place, words) in places {
                if let Some(at) = unmarked(&words) {
                    faults.push(format!("{name} {address}, {place}: {at}"));
                } else if words.contains("U+0430") {
                    marked.insert((place, address.split('?').next().unwrap().to_owned()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
    let places = |place| marked.iter().filter(|(at, _)| *at == place).count();
    let counts = ["words", "title", "attribute", "field", "feed"].map(|place| (place, places(place)));
    assert!(counts.iter().all(|(_, count)| *count > 0) && places("words") > 30, "{counts:?}");
    assert!(places("feed") == 2, "{marked:?}");
}

/// Returns the first sign in some words that is not followed by its code point, with the words about it.
fn unmarked(words: &str) -> Option<String> {
    let mut before = ' ';
    for (at, sign) in words.char_indices() {
        let rest = &words[at + sign.len_utf8()..];
        let point = rest.starts_with("U+0430") || rest.starts_with("(U+0430)");
        let lies = sign == '\u{430}' && before.is_ascii_alphabetic() && !point;
        if lies || matches!(sign, '\u{202e}' | '\u{200d}') {
            let from = words[..at].char_indices().rev().nth(30).map_or(0, |(from, _)| from);
            return Some(words[from..].chars().take(60).collect::<String>().escape_debug().to_string());
        }
        before = sign;
    }
    None
}

/// Returns all words that a page shows or that are read out, each with its place. A field comes without its words,
/// but with what follows it if they hold signs.
fn places(page: &str) -> Vec<(&'static str, String)> {
    /// What is sent or kept, and never shown.
    const KEPT: [&str; 9] = ["value", "href", "action", "name", "id", "for", "src", "content", "class"];
    let mut all = vec![("words", shown(page))];
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let end = tag_end(after);
        let (tag, behind) = (&after[..end], &after[end..]);
        rest = behind;
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
        let mut value = String::new();
        let mut attributes = tag;
        while let Some((before, after)) = attributes.split_once("=\"") {
            let (words, more) = after.split_once('"').unwrap();
            let own = before.rsplit(' ').next().unwrap();
            let silent =
                ["hidden", "checkbox", "radio"].iter().any(|t| tag.contains(&format!("type=\"{t}\"")));
            if own == "value" && name == "input" && !silent {
                value = words.to_owned();
            }
            if !KEPT.contains(&own) {
                all.push(("attribute", words.to_owned()));
            }
            attributes = more;
        }
        if ["title", "textarea", "script", "style"].contains(&name) {
            let (words, more) = behind.split_once(&format!("</{name}>")).unwrap();
            rest = more;
            match name {
                "title" => all.push(("title", words.to_owned())),
                "textarea" => value = words.to_owned(),
                _ => {}
            }
        }
        if unmarked(&value).is_some() {
            let note = rest.trim_start_matches('>').strip_prefix("<small class=\"sign\">");
            let note = note.and_then(|note| note.split_once("</small>")).map(|(note, _)| note);
            all.push(("field", note.map_or(value, str::to_owned)));
        }
    }
    all
}

/// Returns where a tag ends, behind its sign `>`. Values in quotation marks may hold that sign.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    let end = tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    end.map_or(tag.len(), |end| end + 1)
}

#[tokio::test]
async fn answers_of_the_api_name_each_sign() {
    let room = talks().await;
    for path in ["rolling", "clean", "side"] {
        let came = room.get("B/head", &format!("/api/v1/texts/framework/{path}")).await;
        for point in POINTS {
            assert!(came.body.contains(point), "{path}: {point}: {}", came.body);
        }
    }
}

/// Returns what a page shows: without tags, scripts, and fields in which words are written.
fn shown(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let raw =
            ["textarea", "title", "script", "style", "svg"].into_iter().find(|name| after.starts_with(name));
        let after =
            raw.map_or(after, |name| after.split_once(&format!("</{name}")).map_or("", |(_, rest)| rest));
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out + rest
}
