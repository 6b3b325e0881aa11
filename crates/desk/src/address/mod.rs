//! Addresses of a point, a bracket and an alternative: `6`, `8(1)(a)`, `B7`, `6.2`, `6=B`, `B7=b`.
//!
//! Every door uses these. An address is exact, or it is refused with what it could mean.

mod names;
mod path;

use std::collections::BTreeSet;

use paraph_talks::act::{Choice, Reading};
use paraph_talks::readout::letter;
use paraph_talks::{Attribution, Ended, Living, OpenBracket, PartyCode, Phrase, State, label, say};

pub use names::PointNames;
pub(crate) use names::unknown;

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

/// Returns the identity of a point of the base, or of a proposed point.
///
/// # Errors
/// Returns an error if no point has this address, or if several have it.
pub fn point(living: &Living, name: &str) -> Outcome<String> {
    PointNames::of(living).point(name).map(str::to_owned)
}

/// Returns points by name, in the given order.
///
/// # Errors
/// Returns an error if a name matches no point.
pub fn points(living: &Living, names: &[String]) -> Outcome<Vec<String>> {
    let all = PointNames::of(living);
    names.iter().map(|name| all.point(name).map(str::to_owned)).collect()
}

/// Returns the index of a side's alternative in a bracket. A side is a party, `base`, or a letter.
fn pick(living: &Living, place: &str, bracket: &OpenBracket, side: &str) -> Outcome<usize> {
    let all = &bracket.alternatives;
    let found = match side {
        "base" => all.iter().position(|a| a.base),
        side => PartyCode::new(side)
            .and_then(|code| all.iter().position(|a| a.sponsors.contains(&code)))
            .or_else(|| all.iter().position(|a| letter(a.letter as usize) == side)),
    };
    found.ok_or_else(|| withdrawn(living, bracket, side).unwrap_or_else(|| no_side(place, side)))
}

/// Returns the error of a letter whose alternative is no longer on the table.
fn withdrawn(living: &Living, bracket: &OpenBracket, side: &str) -> Option<Error> {
    let letters = (0..u32::try_from(LETTERS).ok()?).find(|at| letter(*at as usize) == side)?;
    let act = living.labels.withdrawn(bracket, letters)?;
    Some(Error::new(
        Kind::NoAlternative,
        say!(
            "letter-withdrawn",
            "({letter}) of {label} was withdrawn with act {act}",
            letter = side,
            label = label(bracket.label),
            act
        ),
        say!("table-brackets", "See the table of brackets for those on the table."),
    ))
}

/// Number of letters that are looked for among those withdrawn.
const LETTERS: usize = 26 * 27;

/// Returns what became of a label whose bracket is no longer open, in words.
pub fn fate(living: &Living, written: &str) -> Option<Phrase> {
    let Ended { by, became } = living.labels.ended(written)?;
    let written = written.to_uppercase();
    Some(if became.is_empty() {
        say!("label-closed", "{label} closed with act {act}", label = written, act = *by)
    } else {
        let now = became.iter().map(|number| label(*number)).collect::<Vec<_>>().join(", ");
        say!("label-became", "{label} became {now} with act {act}", label = written, now, act = *by)
    })
}

/// Returns the error of a label whose bracket is no longer open.
fn ended(living: &Living, written: &str) -> Option<Error> {
    let what = fate(living, written)?;
    Some(Error::new(Kind::NoBracket, what, say!("look-table-brackets", "Look at the table of brackets.")))
}

/// Returns the open bracket with this label.
fn labelled<'a>(living: &'a Living, written: &str) -> Option<&'a OpenBracket> {
    living.all_brackets().find(|bracket| label(bracket.label).eq_ignore_ascii_case(written))
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
    if let Some(bracket) = labelled(living, place) {
        return Ok(vec![bracket.choice(text, pick(living, place, bracket, side)?)]);
    }
    if let Some(error) = ended(living, place) {
        return Err(error);
    }
    let whole = names.find(place)?.map(str::to_owned);
    let (id, nth) = match (whole, nth_bracket(living, names, place)) {
        (Some(id), Some((brackets, nth))) if brackets.iter().any(|of| *of != id) => {
            return Err(two_readings(living, names, place, &id, &brackets, nth));
        }
        (Some(id), _) => (id, None),
        (None, _) => {
            let (head, nth) = place.rsplit_once('.').ok_or_else(|| unknown(living, place))?;
            let nth: usize = nth.parse().ok().filter(|n| *n > 0).ok_or_else(|| unknown(living, place))?;
            let head = names.find(head)?.ok_or_else(|| unknown(living, place))?;
            (head.to_owned(), Some(nth - 1))
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
        let at = pick(living, place, bracket, side)?;
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
        let asked = party.is_some() || side == "base" || lone;
        let own = match pick(living, place, bracket, side) {
            Err(error) if lone => return Err(error),
            found => found.ok().filter(|_| asked),
        };
        if let Some(alternative) = own.or(base.filter(|_| party.is_some())) {
            chosen.push((at, alternative));
        }
    }
    if chosen.is_empty() {
        return Err(no_side(place, side));
    }
    Ok(chosen.into_iter().map(|(at, alternative)| open[at].choice(text, alternative)).collect())
}

/// Returns the points of which an address such as `6.2` can name the second bracket, and the index of that
/// bracket. Only points that have such a bracket count.
fn nth_bracket<'a>(living: &Living, names: &PointNames<'a>, place: &str) -> Option<(Vec<&'a str>, usize)> {
    let (head, nth) = place.rsplit_once('.')?;
    let nth = nth.parse::<usize>().ok()?.checked_sub(1)?;
    let all = names.all(head).into_iter().filter(|id| living.brackets(id).len() > nth);
    let all: Vec<&str> = all.collect();
    (!all.is_empty()).then_some((all, nth))
}

/// Returns the error of an address that names a point, and also a bracket of another.
fn two_readings(
    living: &Living,
    names: &PointNames<'_>,
    place: &str,
    point: &str,
    brackets: &[&str],
    nth: usize,
) -> Error {
    let bracket = |id: &&str| {
        let of = living.brackets(id)[nth].label;
        say!("bracket-of", "{label} of {provision}", label = label(of), provision = names.line(id))
    };
    let listed = std::iter::once(names.line(point)).chain(brackets.iter().take(LISTED).map(bracket));
    Error::new(
        Kind::Ambiguous,
        say!(
            "address-two-readings",
            "{place} can be read in more than one way",
            place = Phrase::quoted(place)
        ),
        say!(
            "write-full-path-or-label",
            "Write the full path of the point, or the label of the bracket: {candidates}.",
            candidates = Phrase::row(listed.collect::<Vec<_>>(), "; ")
        ),
    )
}

/// Number of brackets that an error lists.
const LISTED: usize = 12;

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
