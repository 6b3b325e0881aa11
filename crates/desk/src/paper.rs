//! Drafts and statements by the numbers that people know, and provisions that have gone since a draft.

use std::collections::BTreeSet;

use paraph_talks::act::ActNo;
use paraph_talks::{Draft, Living, PartyCode, Pen, State, name_of, say};

use crate::error::{Error, Kind};

/// An issued draft by its number, and the act that issued it.
///
/// # Errors
/// When there is none, or more than one text has one.
pub fn draft<'a>(state: &'a State, text: Option<&str>, number: u64) -> Result<(ActNo, &'a Draft), Error> {
    let mut found = state
        .proceedings
        .drafts
        .iter()
        .filter(|(_, d)| u64::from(d.number) == number && text.is_none_or(|text| d.text == text));
    match (found.next(), found.next()) {
        (Some((act, draft)), None) => Ok((*act, draft)),
        (None, _) => Err(Error::new(
            Kind::NoDraft,
            say!("draft-not-exist", "draft {number} does not exist", number),
            say!("see-list-drafts-exist", "See the list of drafts for those that exist."),
        )),
        _ => Err(Error::new(
            Kind::WhichText,
            say!("more-text-draft", "more than one text has a draft {number}", number),
            say!("say-one-you-mean", "Say which one you mean."),
        )),
    }
}

/// The hash of a statement, by the act that drafted it.
///
/// # Errors
/// When that act drafts none.
pub fn statement(state: &State, act: ActNo) -> Result<(ActNo, String), Error> {
    let found = state.proceedings.statements.get(&act);
    found.map(|s| (act, s.hash.clone())).ok_or_else(|| {
        Error::new(
            Kind::NotThatAct,
            say!("act-drafts-no-statement", "act {act} is not a draft statement", act),
            say!("look-record", "Look in the record."),
        )
    })
}

/// The hash of a draft or statement, by its act.
///
/// # Errors
/// When that act issues and drafts none.
pub fn paper(state: &State, act: ActNo) -> Result<(ActNo, String), Error> {
    match state.proceedings.drafts.get(&act) {
        Some(draft) => Ok((act, draft.hash.clone())),
        None => statement(state, act),
    }
}

/// Provisions of the last draft, by its numbers, that the base no longer has.
///
/// # Errors
/// When one is not in that draft, or still in the base.
pub fn gone(state: &State, text: &str, living: &Living, names: &[String]) -> Result<BTreeSet<String>, Error> {
    let earlier = state.proceedings.latest_draft(text).map(|(_, draft)| draft);
    names
        .iter()
        .map(|name| {
            let missing = earlier.and_then(|draft| {
                let mut all = draft.provisions.iter().map(|p| &p.provision);
                let found = all.find(|p| {
                    p.id == *name
                        || p.number
                            .as_ref()
                            .is_some_and(|n| n.number.trim_end_matches('.') == name.trim_end_matches('.'))
                });
                found.map(|p| p.id.clone()).filter(|id| living.provision(id).is_none())
            });
            missing.ok_or_else(|| {
                Error::new(
                    Kind::NotGone,
                    say!(
                        "not-point-last-draft-missing",
                        "{name} is not a point of the last draft that is missing from the base",
                        name
                    ),
                    say!(
                        "name-points-earlier-draft-still",
                        "Name points of the earlier draft that are still unaccounted for."
                    ),
                )
            })
        })
        .collect()
}

/// What the next draft of a text would be, and what it still needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuing {
    /// Its number.
    pub number: u32,
    /// The edition of the base that it would freeze.
    pub edition: u64,
    /// Brackets that it would leave open: it could not be initialled.
    pub brackets: usize,
    /// Provisions of the draft before it, by identity and name, of which nobody has said what became of them: while
    /// there is one, no draft is issued.
    pub unaccounted: Vec<(String, String)>,
    /// The parties whose heads sign or join it, where they hold the pen together.
    pub hands: BTreeSet<PartyCode>,
}

/// What the next draft of a text would be, and what it still needs.
///
/// # Errors
/// When it is not clear which text is meant, or it has no base.
pub fn issuing(state: &State, text: Option<&str>) -> Result<Issuing, Error> {
    let (name, living) = crate::address::living(state, text)?;
    let last = state.proceedings.latest_draft(name).map(|(_, draft)| draft);
    let earlier = last.map(|draft| draft.provisions.as_slice()).unwrap_or_default();
    let named = |id: &str| {
        let at = earlier.iter().position(|p| p.id() == id);
        (id.to_owned(), at.map_or_else(|| id.to_owned(), |at| name_of(earlier, at).into()))
    };
    Ok(Issuing {
        number: last.map_or(1, |draft| draft.number + 1),
        edition: living.edition,
        brackets: living.all_brackets().count(),
        unaccounted: living.unaccounted(earlier).into_iter().map(|p| named(p.id())).collect(),
        hands: if state.rules.pen == Pen::Joint { state.counted() } else { BTreeSet::new() },
    })
}
