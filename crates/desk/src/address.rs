//! Names for a point, a bracket and an alternative: `6`, `6.2`, `B7`, `6.2=B`, `B7=b`.

use std::collections::{BTreeMap, BTreeSet};

use paraph_talks::act::{Choice, ProvisionBody, Reading};
use paraph_talks::readout::letter;
use paraph_talks::{AllNames, Attribution, Living, OpenBracket, PartyCode, Phrase, State, say};

use crate::error::{Error, Kind};

type Outcome<T> = Result<T, Error>;

/// Returns a text with a base, by its name. Without a name, returns the only such text.
///
/// # Errors
/// Returns an error if no text of that name has a base, if no text has a base at all, or if several have one
/// and the name is missing.
pub fn living<'a>(state: &'a State, text: Option<&str>) -> Outcome<(&'a str, &'a Living)> {
    let based: Vec<(&String, &Living)> = state.table.texts.iter().filter(|(_, l)| l.edition > 0).collect();
    let names = || based.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    match text {
        Some(text) => {
            based.iter().find(|(name, _)| *name == text).map(|(n, l)| (n.as_str(), *l)).ok_or_else(|| {
                Error::words(
                    say!("no-text-base-talks", "text {text} does not have a base in these talks", text),
                    say!("exist", "These exist: {names}.", names = names()),
                )
            })
        }
        None if based.len() == 1 => Ok((based[0].0, based[0].1)),
        None if based.is_empty() => Err(Error::new(
            Kind::NoBase,
            say!("none-texts-base-yet", "none of the texts has a base yet"),
            say!("submit-text-set-base-first", "Submit a text and set it as the base first."),
        )),
        None => Err(Error::new(
            Kind::WhichText,
            say!("talks-more-text", "these talks have more than one text"),
            say!("say", "Say which one: {names}.", names = names()),
        )),
    }
}

/// The names of the points of a text, proposed points included.
#[derive(Debug)]
pub struct PointNames<'a> {
    /// Points by their whole number, `24 (a)`, without spaces.
    whole: BTreeMap<String, &'a str>,
    /// Points by the provision's own number or label, with the place in the text.
    own: BTreeMap<String, (usize, &'a str)>,
    /// Points by identity.
    ids: BTreeMap<&'a str, usize>,
}

fn plain(text: &str) -> String {
    text.trim_end_matches(['.', ')']).to_lowercase()
}

fn close(text: &str) -> String {
    text.replace(' ', "").to_lowercase()
}

impl<'a> PointNames<'a> {
    /// Collects the names in a text. If two points have the same name, it means the first in order of print.
    pub fn of(living: &'a Living) -> PointNames<'a> {
        let base: Vec<&ProvisionBody> = living.base.iter().map(|p| &p.provision).collect();
        let (mut whole, mut own, mut ids) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let names = AllNames::of(&base);
        for (at, body) in base.iter().enumerate() {
            whole.entry(close(names.number(at))).or_insert(body.id.as_str());
        }
        for (at, body) in base.into_iter().chain(inserted(living)).enumerate() {
            ids.entry(body.id.as_str()).or_insert(at);
            for name in body.number.iter().flat_map(|n| [&n.number, &n.label]) {
                own.entry(plain(name)).or_insert((at, body.id.as_str()));
            }
        }
        PointNames { whole, own, ids }
    }

    /// Returns the identity of the point with this name.
    pub fn point(&self, name: &str) -> Option<&'a str> {
        if let Some(id) = self.whole.get(&close(name)) {
            return Some(id);
        }
        let numbered = self.own.get(&plain(name.trim())).copied();
        let itself = self.ids.get_key_value(name.trim()).map(|(id, at)| (*at, *id));
        numbered.into_iter().chain(itself).min().map(|(_, id)| id)
    }

    /// Returns the answer that names a provision, however it is numbered.
    pub(crate) fn answer(&self, id: &str) -> String {
        if self.point(id) == Some(id) { id.to_owned() } else { format!("#{id}") }
    }
}

/// Returns the identity of a point of the base, or of a proposed point.
pub fn point(living: &Living, name: &str) -> Option<String> {
    PointNames::of(living).point(name).map(str::to_owned)
}

fn inserted(living: &Living) -> impl Iterator<Item = &ProvisionBody> {
    living.all_brackets().filter_map(|b| b.inserted.as_ref())
}

/// Returns points by name, in the given order.
///
/// # Errors
/// Returns an error if a name matches no point.
pub fn points(living: &Living, names: &[String]) -> Outcome<Vec<String>> {
    let all = PointNames::of(living);
    let found = |name: &String| all.point(name).map(str::to_owned).ok_or_else(|| unknown(living, name));
    names.iter().map(found).collect()
}

/// Number of points that an error lists.
const LISTED: usize = 20;

/// Returns an error about a name that no point has. It lists the first numbers of the text.
pub(crate) fn unknown(living: &Living, name: &str) -> Error {
    let all = living.base.iter().filter_map(|p| p.provision.number.as_ref()).map(|n| n.number.as_str());
    let mut numbers: Vec<&str> = all.take(LISTED + 1).collect();
    if let Some(last) = numbers.get_mut(LISTED) {
        *last = "…";
    }
    Error::words(
        say!("point-not-exist", "point {name} does not exist", name),
        say!("text", "The text has: {numbers}.", numbers = numbers.join(", ")),
    )
}

/// Returns the index of a side's alternative in a bracket. A side is a party, `base`, or a letter.
fn pick(bracket: &OpenBracket, side: &str) -> Option<usize> {
    let all = &bracket.alternatives;
    match side {
        "base" => all.iter().position(|a| a.base),
        side => PartyCode::new(side)
            .and_then(|code| all.iter().position(|a| a.sponsors.contains(&code)))
            .or_else(|| (0..all.len()).find(|at| letter(*at) == side)),
    }
}

fn no_side(place: &str, side: &str) -> Error {
    Error::new(
        Kind::NoAlternative,
        say!("not-alternative", "{place} does not have an alternative of {side}", place, side),
        say!("table-brackets", "See the table of brackets for those on the table."),
    )
}

/// Returns the choices that `POINT[.BRACKET]=SIDE` or `BRACKET=SIDE` names. A whole point can give several
/// choices.
///
/// # Errors
/// Returns an error if the text has another form, or names nothing on the table.
pub fn choices(text: &str, living: &Living, written: &str) -> Outcome<Vec<Choice>> {
    among(text, living, &PointNames::of(living), written)
}

/// Like [`choices`], with the names of the points of the text.
fn among(text: &str, living: &Living, names: &PointNames<'_>, written: &str) -> Outcome<Vec<Choice>> {
    let point = |name: &str| names.point(name).map(str::to_owned);
    let form = || {
        Error::new(
            Kind::Form,
            say!(
                "not-name-alternative-clause",
                "{written} does not name an alternative",
                written = Phrase::quoted(written)
            ),
            say!(
                "write-point-side-bracket-side",
                "Write POINT=SIDE or BRACKET=SIDE, for example 6=B, 6.2=base or B7=b."
            ),
        )
    };
    let (place, side) = written.rsplit_once('=').ok_or_else(form)?;
    if let Some((_, bracket)) = living.labelled().find(|(label, _)| *label == place) {
        return Ok(vec![bracket.choice(text, pick(bracket, side).ok_or_else(|| no_side(place, side))?)]);
    }
    let whole = point(place).map(|id| (id, None));
    let (id, nth) = match whole {
        Some(found) => found,
        None => {
            let (head, nth) = place.rsplit_once('.').ok_or_else(|| unknown(living, place))?;
            let nth: usize = nth.parse().ok().filter(|n| *n > 0).ok_or_else(|| unknown(living, place))?;
            (point(head).ok_or_else(|| unknown(living, head))?, Some(nth - 1))
        }
    };
    let open = living.brackets(&id);
    if open.is_empty() && side == "base" {
        return Ok(vec![Choice {
            text: text.to_owned(),
            provision: id,
            reads: Reading::Presence { present: true },
        }]);
    }
    if let Some(nth) = nth {
        let bracket = open.get(nth).ok_or_else(|| {
            let count = open.len();
            Error::new(
                Kind::NoBracket,
                say!(
                    "bracket-not-exist-point",
                    "bracket {place} does not exist: this point has {count}",
                    place,
                    count
                ),
                say!("look-table-brackets", "Look at the table of brackets."),
            )
        })?;
        let at = pick(bracket, side).ok_or_else(|| no_side(place, side))?;
        return Ok(vec![bracket.choice(text, at)]);
    }
    // The whole point in the version of that side, which has the base's words where the side proposes
    // nothing.
    let lone = open.len() == 1;
    let party = PartyCode::new(side)
        .filter(|code| open.iter().any(|b| b.alternatives.iter().any(|a| a.sponsors.contains(code))));
    if side != "base" && party.is_none() && !lone {
        return Err(Error::new(
            Kind::NoWish,
            say!(
                "not-propose-anything-point",
                "{side} does not propose anything in point {place}",
                side,
                place
            ),
            say!(
                "name-party-does-base-bracket-letter",
                "Name a party that proposes something there, or `base`, or a bracket and a letter."
            ),
        ));
    }
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for (at, bracket) in open.iter().enumerate() {
        let reached = bracket
            .within
            .is_none_or(|outer| chosen.iter().any(|(b, a)| *b == outer && open[outer].alternatives[*a].base));
        if !reached {
            continue;
        }
        let base = bracket.alternatives.iter().position(|a| a.base);
        let own = if party.is_some() || side == "base" || lone { pick(bracket, side) } else { None };
        if let Some(alternative) = own.or(base.filter(|_| party.is_some())) {
            chosen.push((at, alternative));
        }
    }
    if chosen.is_empty() {
        return Err(no_side(place, side));
    }
    Ok(chosen.into_iter().map(|(at, alternative)| open[at].choice(text, alternative)).collect())
}

/// Like [`choices`], but respects the rules on names: where they hide whose words are whose, only a letter
/// can name an alternative, not a party. The refusal does not depend on who proposed, so it reveals nothing.
///
/// # Errors
/// Returns the errors of [`choices`], and an error if an alternative is named by a party that must stay
/// hidden.
pub(crate) fn signed(
    state: &State,
    text: &str,
    living: &Living,
    names: &PointNames<'_>,
    written: &str,
) -> Outcome<Vec<Choice>> {
    let side = written.rsplit_once('=').map(|(_, side)| side).filter(|side| *side != "base");
    let lettered = |side: &str| side.chars().all(|c| c.is_ascii_lowercase());
    if state.rules.attribution != Attribution::Shown && side.is_some_and(|side| !lettered(side)) {
        return Err(Error::new(
            Kind::NoName,
            say!(
                "under-rules-sponsors-not-shown",
                "under the rules sponsors are not shown, so an alternative cannot be named by its party"
            ),
            say!("name-bracket-letter", "Name the bracket and the letter of the alternative, such as B7=b."),
        ));
    }
    among(text, living, names, written)
}

/// Reads the code of a party.
fn code(name: &str) -> Outcome<PartyCode> {
    PartyCode::new(name).ok_or_else(|| {
        Error::words(
            say!(
                "not-short-name-of-new-party",
                "{name} is not the short name of a party",
                name = Phrase::quoted(name)
            ),
            say!("use-up-32-letters-digits", "Use up to 32 letters, digits, - . or _."),
        )
    })
}

/// Reads the codes of parties.
///
/// # Errors
/// Returns an error if one is not a valid code.
pub fn codes(names: &[String]) -> Outcome<BTreeSet<PartyCode>> {
    names.iter().map(|name| code(name)).collect()
}

/// Converts items of a list, which people count from 1, to the numbers in acts, which count from 0.
///
/// # Errors
/// Returns an error if an item is 0.
pub fn from_one(items: &[u32]) -> Outcome<BTreeSet<u32>> {
    let zero = || {
        Error::new(
            Kind::Counting,
            say!("items-counted-1", "items are counted from 1"),
            say!("check-list-put-room", "Check the list that was put to the room."),
        )
    };
    items.iter().map(|n| n.checked_sub(1).ok_or_else(zero)).collect()
}
