//! Texts and drafts, as the visitor may see them.

use paraph_talks::readout::{Reader, Seen};
use paraph_text::{Provision, choose};
use serde_json::{Value, json};

use super::answer::shown;
use super::operation::{Operation, get, may};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::look::Look;
use crate::pages::text::{download, side};
use crate::parts::file::Sent;
use crate::parts::issued::{draft_text, released};
use crate::routes::Needs;

pub const OPERATIONS: &[Operation] = &[
    get("/api/v1/texts/{text}/rolling", Needs::SignedIn, "rolling", "A text with its brackets", rolling),
    get("/api/v1/texts/{text}/clean", Needs::SignedIn, "text", "The base alone", clean),
    get("/api/v1/texts/{text}/side", Needs::Inside, "text", "A text as one party would have it", of_side)
        .asking(&[may("party", "string", "Whose; one's own where none is named")]),
    get("/api/v1/drafts", Needs::Inside, "drafts", "Drafts that were issued", drafts),
    get("/api/v1/drafts/{act}", Needs::Inside, "draft", "A draft with its provisions, by its act", draft),
];

fn rolling(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let mut wanted = Asked::default();
    wanted.add("text", asked.need("text")?);
    wanted.add("form", "json");
    Ok(Sent { name: None, ..download(look, &wanted)? })
}

/// A provision; without `wording` where its words are withheld.
pub fn provision(provision: &Provision, seen: bool) -> Value {
    let number = provision.number.as_ref().map(|n| json!({"number": n.number, "label": n.label}));
    json!({
        "id": provision.id.as_str(), "kind": provision.kind.as_str(), "level": provision.level, "number": number,
        "withheld": !seen, "wording": seen.then(|| provision.wording.as_str()),
    })
}

fn clean(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    let reader = Reader::new(look.state, look.viewer());
    let text = living.text();
    let lines = text.provisions().iter().filter_map(|one| match reader.seen(name, one.id.as_str()) {
        Seen::Hidden => None,
        seen => Some(provision(one, seen > Seen::Withheld)),
    });
    shown(
        &json!({"text": name, "edition": living.edition, "party": null, "provisions": lines.collect::<Vec<_>>()}),
    )
}

fn of_side(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let (name, living) = look.text(Some(asked.need("text")?))?.ok_or_else(Fault::missing)?;
    if let Some(party) = asked.get("party")
        && !look.state.parties.keys().any(|code| code.as_str() == party)
    {
        return Err(Fault::missing());
    }
    let party = side(look, asked)?;
    let reader = Reader::new(look.state, look.viewer());
    let text = choose(living.rolling(), Some(&party.sponsor()));
    // What the reader may read of the base alone is left out: a side says what is proposed.
    let lines = text.provisions().iter().filter_map(|one| match reader.seen(name, one.id.as_str()) {
        Seen::Hidden => None,
        seen => Some(provision(one, seen > Seen::Base)),
    });
    shown(
        &json!({"text": name, "edition": living.edition, "party": party, "provisions": lines.collect::<Vec<_>>()}),
    )
}

fn about(look: &Look<'_>, act: u64, draft: &paraph_talks::Draft) -> Value {
    json!({
        "act": act, "text": draft.text, "number": draft.number, "marking": draft.marking, "hash": draft.hash,
        "brackets": draft.brackets, "initialled": draft.initialled, "cleared": draft.cleared,
        "released": released(look.state, &draft.cleared),
    })
}

fn drafts(look: &Look<'_>, _: &Asked) -> Result<Sent, Fault> {
    let all = look.state.proceedings.drafts.iter().map(|(act, draft)| about(look, *act, draft));
    shown(&json!({"drafts": all.collect::<Vec<_>>()}))
}

fn draft(look: &Look<'_>, asked: &Asked) -> Result<Sent, Fault> {
    let act = asked.number("act").ok_or_else(Fault::missing)?;
    let draft = look.state.proceedings.drafts.get(&act).ok_or_else(Fault::missing)?;
    let reader = Reader::new(look.state, look.viewer());
    let text = draft_text(draft)?;
    let lines = text.provisions().iter().filter_map(|one| match reader.seen(&draft.text, one.id.as_str()) {
        Seen::Hidden => None,
        seen => Some(provision(one, seen > Seen::Withheld)),
    });
    let mut value = about(look, act, draft);
    if let Value::Object(members) = &mut value {
        members.insert("provisions".to_owned(), lines.collect());
    }
    shown(&value)
}
