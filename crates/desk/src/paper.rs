//! Finds drafts and statements by the numbers that people know, and provisions that were removed since a
//! draft.

use std::collections::BTreeSet;

use paraph_talks::act::{Act, ActNo};
use paraph_talks::{Draft, Living, PartyCode, Pen, Phrase, State, name_of, say};

use crate::error::{Error, Kind};

/// Returns an issued draft by its number, with the act that issued it.
///
/// # Errors
/// Returns an error if the draft does not exist, or several texts have one with this number.
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

/// Returns the hash of a statement, by the act that drafted it.
///
/// # Errors
/// Returns an error if that act drafted no statement.
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

/// Returns the hash of a draft or statement, by its act.
///
/// # Errors
/// Returns an error if that act neither issued a draft nor drafted a statement.
pub fn paper(state: &State, act: ActNo) -> Result<(ActNo, String), Error> {
    match state.proceedings.drafts.get(&act) {
        Some(draft) => Ok((act, draft.hash.clone())),
        None => statement(state, act),
    }
}

/// Returns what is in dispute or reserved in the draft that an act initials, clears or decides on.
pub fn warning(state: &State, act: &Act) -> Option<Phrase> {
    let of = match act {
        Act::Initial(initial) => initial.act,
        Act::Clear(clear) => clear.act,
        Act::Decide(decide) => decide.act,
        _ => return None,
    };
    state.proceedings.drafts.get(&of)?.warning()
}

/// Returns provisions of the last draft, given by their numbers there, that the base no longer has.
///
/// # Errors
/// Returns an error if one is not in that draft, or is still in the base.
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

/// The next draft of a text, and what must happen before it can be issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuing {
    /// Number.
    pub number: u32,
    /// Edition of the base that it would freeze.
    pub edition: u64,
    /// Number of brackets that it would leave open. It can be initialled only if this is 0.
    pub brackets: usize,
    /// Provisions of the previous draft, by identity and name, that nobody has accounted for. While there are
    /// any, no draft can be issued.
    pub unaccounted: Vec<(String, String)>,
    /// Parties whose heads must sign or join it, if they hold the pen together.
    pub hands: BTreeSet<PartyCode>,
}

/// Returns the next draft of a text, and what must happen before it can be issued.
///
/// # Errors
/// Returns an error if it is not clear which text is meant, or it has no base.
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
