//! Which kinds of acts a credential may sign at all, as far as who it is goes: for menus.
//!
//! The talks are asked, not imitated: an act of each kind, empty of content, is rehearsed, and only a refusal for
//! who signs it counts.

use paraph_talks::act::Act;
use paraph_talks::{State, rehearse};
use serde_json::{Value, json};

/// Codes of refusals that say that this credential may not sign such an act, whatever is in it.
pub(super) const WHO: &[&str] = &[
    "no-standing",
    "not-mandated",
    "not-head",
    "not-delegate",
    "not-expert",
    "not-a-party",
    "not-a-partner",
    "not-the-pen",
    "not-the-chair",
    "not-by-finding",
    "not-the-keeper",
];

/// Whether a credential may sign acts of a kind now, as far as its role, its party and the rules go. What it may
/// not withdraw, close or answer shows in the lists of the form; a rehearsal decides the rest.
pub fn may(state: &State, credential: &str, kind: &str) -> bool {
    if !state.open() || kind == "open" {
        return !state.open() && kind == "open";
    }
    let held = state.credentials.get(credential).filter(|c| c.ended.is_none());
    let Some(held) = held else { return false };
    if kind == "declare" {
        // What the pen put, the pen declares; what the chair put, the chair.
        let own = !held.credential.may_not.contains(kind);
        return own && (may(state, credential, "put") || may(state, credential, "correct"));
    }
    samples(kind).into_iter().filter_map(|body| Act::read(kind, &body).ok()).any(|act| {
        let judged = rehearse(state, &held.credential.key, act);
        judged.map_or_else(|refusal| !WHO.contains(&refusal.code.as_str()), |_| true)
    })
}

/// Bodies of a kind without content: more than one where who may sign depends on them.
pub(super) fn samples(kind: &str) -> Vec<Value> {
    let hash = format!("sha256:{}", "0".repeat(64));
    let at = "2025-11-23T09:00:00Z";
    let credential = json!({"name": "-/-", "party": "-", "role": "expert", "key": "-"});
    let choice = json!({"text": "", "provision": "", "reads": {"presence": {"present": true}}});
    let one = |body: Value| vec![body];
    match kind {
        "accredit" => one(json!({"credential": credential})),
        "recall" => one(json!({"credential": "-"})),
        "rekey" => one(json!({"credential": "-", "key": "-"})),
        "accede" => one(json!({
            "party": {"code": "-", "name": "", "standing": "party"}, "credentials": [credential]
        })),
        "leave" => one(json!({})),
        "amend-rules" => one(json!({"rules": {}})),
        "join" => one(json!({"act": 0, "party": "-"})),
        "submit" => one(json!({"text": "", "language": "", "provisions": []})),
        "propose" => one(json!({"text": "", "edition": 0, "changes": []})),
        "file" => one(json!({"text": "", "edition": 0, "papers": []})),
        "renew" => one(json!({"act": 0, "edition": 0, "changes": []})),
        "position" => one(json!({"on": choice, "stance": "support"})),
        "accept" | "close" => one(json!({"items": []})),
        "put" => vec![json!({"items": []}), json!({"items": [], "silence": {"until": at, "letter": ""}})],
        "agree" => ["technical", "ad-referendum"]
            .map(|level| json!({"text": "", "edition": 0, "provisions": [], "level": level}))
            .to_vec(),
        "return" | "no-change" | "keep" => one(json!({"text": "", "provisions": []})),
        "reserve" => one(json!({"text": "", "kind": "general"})),
        "meet" => one(json!({"closes": {"act": 0, "at": at}})),
        "set-date" => one(json!({"kind": "meeting", "at": at, "about": ""})),
        "state-time" => one(json!({"at": at})),
        "refer" => one(json!({"text": "", "provisions": [], "team": "", "members": [], "terms": ""})),
        "report" => one(json!({"act": 0, "options": [], "finding": ""})),
        "elevate" => one(json!({"text": "", "provisions": [], "to": "principals", "question": ""})),
        "withhold" => one(json!({"text": "", "provision": "", "title": "", "sealed": hash, "readers": []})),
        "principle" => one(json!({"words": ""})),
        "uphold" => one(json!({"act": 0, "draft": 0, "upheld": true})),
        "non-paper" => one(json!({"text": "", "provisions": [], "words": ""})),
        "offer" => one(json!({"sealed": hash, "lapses": at})),
        "open-offer" => one(json!({"act": 0, "offered": {"items": [], "provided": [], "salt": ""}})),
        "consult" => one(json!({"text": "", "partners": [], "alternatives": false, "attribution": false})),
        "comment" => one(json!({"act": 0, "words": hash})),
        "remark" => one(json!({
            "speaker": "", "words": hash, "at": at, "source": "", "certainty": "recorded"
        })),
        "issue" => one(json!({"text": "", "edition": 0})),
        "set-aside" => one(json!({"text": "", "provisions": [], "reason": ""})),
        "correct" => one(json!({"text": "", "edition": 0, "items": []})),
        "statement" => one(json!({"title": "", "sentences": []})),
        "initial" | "clear" => one(json!({"act": 0, "hash": ""})),
        "decide" => one(json!({"act": 0, "decision": "returns"})),
        // All others name an act and no more.
        _ => one(json!({"act": 0})),
    }
}
