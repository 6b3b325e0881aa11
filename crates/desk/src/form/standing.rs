//! Kinds of acts that a credential may sign, judged by its role and party, for menus.
//!
//! The talks decide: this module rehearses an empty act of each kind, and counts only refusals that are about
//! the signer.

use paraph_talks::act::{Act, ActKind};
use paraph_talks::{State, rehearse};
use serde_json::{Value, json};

/// Codes of refusals that mean that this credential may not sign such an act, whatever its content.
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

/// Whether a credential may now sign acts of a kind, judged by its role, its party and the rules. The lists
/// of the form show what it may withdraw, close or answer, and a rehearsal decides the rest.
pub fn may(state: &State, credential: &str, kind: ActKind) -> bool {
    if !state.open() || kind == ActKind::Open {
        return !state.open() && kind == ActKind::Open;
    }
    let held = state.credentials.get(credential).filter(|c| c.ended.is_none());
    let Some(held) = held else { return false };
    if kind == ActKind::Declare {
        // The pen declares what the pen put, and the chair what the chair put.
        let own = !held.credential.may_not.contains(kind.as_str());
        return own && (may(state, credential, ActKind::Put) || may(state, credential, ActKind::Correct));
    }
    samples(kind).into_iter().filter_map(|body| Act::of(kind, &body).ok()).any(|act| {
        let judged = rehearse(state, &held.credential.key, act);
        judged.map_or_else(|refusal| !WHO.contains(&refusal.code.as_str()), |_| true)
    })
}

/// Returns bodies of a kind without content: several, if the permitted signers depend on the body.
pub(super) fn samples(kind: ActKind) -> Vec<Value> {
    let hash = format!("sha256:{}", "0".repeat(64));
    let at = "2025-11-23T09:00:00Z";
    let credential = json!({"name": "-/-", "party": "-", "role": "expert", "key": "-"});
    let choice = json!({"text": "", "provision": "", "reads": {"presence": {"present": true}}});
    let one = |body: Value| vec![body];
    match kind {
        ActKind::Accredit => one(json!({"credential": credential})),
        ActKind::Recall => one(json!({"credential": "-"})),
        ActKind::Rekey => one(json!({"credential": "-", "key": "-"})),
        ActKind::Accede => one(json!({
            "party": {"code": "-", "name": "", "standing": "party"}, "credentials": [credential]
        })),
        ActKind::Leave => one(json!({})),
        ActKind::AmendRules => one(json!({"rules": {}})),
        ActKind::Join => one(json!({"act": 0, "party": "-"})),
        ActKind::Submit => one(json!({"text": "", "language": "", "provisions": []})),
        ActKind::Propose => one(json!({"text": "", "edition": 0, "changes": []})),
        ActKind::File => one(json!({"text": "", "edition": 0, "papers": []})),
        ActKind::Renew => one(json!({"act": 0, "edition": 0, "changes": []})),
        ActKind::Position => one(json!({"on": choice, "stance": "support"})),
        ActKind::Accept | ActKind::Close => one(json!({"items": []})),
        ActKind::Put => {
            vec![json!({"items": []}), json!({"items": [], "silence": {"until": at, "letter": ""}})]
        }
        ActKind::Agree => ["technical", "ad-referendum"]
            .map(|level| json!({"text": "", "edition": 0, "provisions": [], "level": level}))
            .to_vec(),
        ActKind::Return | ActKind::NoChange | ActKind::Keep => one(json!({"text": "", "provisions": []})),
        ActKind::Reserve => one(json!({"text": "", "kind": "general"})),
        ActKind::Meet => one(json!({"closes": {"act": 0, "at": at}})),
        ActKind::SetDate => one(json!({"kind": "meeting", "at": at, "about": ""})),
        ActKind::StateTime => one(json!({"at": at})),
        ActKind::Refer => one(json!({"text": "", "provisions": [], "team": "", "members": [], "terms": ""})),
        ActKind::Report => one(json!({"act": 0, "options": [], "finding": ""})),
        ActKind::Elevate => one(json!({"text": "", "provisions": [], "to": "principals", "question": ""})),
        ActKind::Withhold => {
            one(json!({"text": "", "provision": "", "title": "", "sealed": hash, "readers": []}))
        }
        ActKind::Principle => one(json!({"words": ""})),
        ActKind::Uphold => one(json!({"act": 0, "draft": 0, "upheld": true})),
        ActKind::NonPaper => one(json!({"text": "", "provisions": [], "words": ""})),
        ActKind::Offer => one(json!({"sealed": hash, "lapses": at})),
        ActKind::OpenOffer => one(json!({"act": 0, "offered": {"items": [], "provided": [], "salt": ""}})),
        ActKind::Consult => {
            one(json!({"text": "", "partners": [], "alternatives": false, "attribution": false}))
        }
        ActKind::Comment => one(json!({"act": 0, "words": hash})),
        ActKind::Remark => one(json!({
            "speaker": "", "words": hash, "at": at, "source": "", "certainty": "recorded"
        })),
        ActKind::Issue => one(json!({"text": "", "edition": 0})),
        ActKind::SetAside => one(json!({"text": "", "provisions": [], "reason": ""})),
        ActKind::Correct => one(json!({"text": "", "edition": 0, "items": []})),
        ActKind::Statement => one(json!({"title": "", "sentences": []})),
        ActKind::Initial | ActKind::Clear => one(json!({"act": 0, "hash": ""})),
        ActKind::Decide => one(json!({"act": 0, "decision": "returns"})),
        // All other acts only name an act.
        _ => one(json!({"act": 0})),
    }
}
