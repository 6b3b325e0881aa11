//! A preview of an act before it is signed. It folds the act into a copy of the state, so it shows exactly
//! what would result.

use std::collections::BTreeSet;

use paraph_talks::act::{Act, ActNo, ChangeBody};
use paraph_talks::{
    Entry as Signed, Fate, Lapse, Living, OpenBracket, Outcome, Phrase, Refusal, State, fold, rehearse, say,
};
use paraph_text::Entry;

/// A bracket that would open, with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Label in the rolling text: `B7`.
    pub label: String,
    /// Bracket.
    pub bracket: OpenBracket,
}

/// The effect of an act on one text. It names sponsors and parties as in the record; where the rules hide
/// names, a door must not show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Outcome of the act. It may wait for others, and then changes nothing yet.
    pub outcome: Outcome,
    /// Provisions that it touches, by identity.
    pub provisions: BTreeSet<String>,
    /// Their entries in the rolling text as it would read, in order of print.
    pub entries: Vec<Entry>,
    /// Brackets that would open, or replace others.
    pub came: Vec<Coming>,
    /// Brackets that would disappear.
    pub went: Vec<OpenBracket>,
    /// Earlier wishes of the signing party that would give way, by the act that tabled each. Those on
    /// withheld words are left out.
    pub gives_way: Vec<(ActNo, ChangeBody)>,
    /// Consents of any party that would lapse. Those to withheld words are left out.
    pub lapses: Vec<Lapse>,
}

/// Returns the state of the talks and the outcome of the act, as if this credential signed it now.
///
/// # Errors
/// Returns an error if the talks would refuse the act.
pub fn after(state: &State, credential: &str, act: &Act) -> Result<(State, Outcome), Refusal> {
    let held = state.credentials.get(credential).filter(|c| c.ended.is_none()).ok_or_else(|| {
        Refusal::new(
            "no-standing",
            say!("not-current-credential", "{credential} is not a current credential.", credential),
            say!("sign", "Sign with a credential of these talks."),
        )
    })?;
    let author = held.credential.key.as_str();
    rehearse(state, author, act.clone())?;
    let mut after = state.clone();
    let body = act.body();
    let entry = Signed { author, seen: state.size(), kind: act.kind().as_str(), body: &body };
    match fold(&mut after, &entry) {
        Ok(Outcome::Refused(refusal)) => Err(refusal),
        Ok(outcome) => Ok((after, outcome)),
        Err(stop) => Err(Refusal::new(
            "unknown-kind",
            Phrase::words(stop.to_string()),
            say!("use-newer-paraph", "Use a newer version of Paraph."),
        )),
    }
}

/// Returns the effect of an act on a text. Provisions whose words are withheld from the credential are left
/// out.
///
/// # Errors
/// Returns an error if the talks would refuse the act.
pub fn preview(state: &State, credential: &str, text: &str, act: &Act) -> Result<Preview, Refusal> {
    let (after, outcome) = after(state, credential, act)?;
    let nothing = Living::default();
    let was = state.table.texts.get(text).unwrap_or(&nothing);
    let now = after.table.texts.get(text).unwrap_or(&nothing);
    let shown = |id: &str| reads(was, id, credential) && reads(now, id, credential);
    // Check the lapse's own text: a closing on a condition may depend on another text.
    let readable = |lapse: &Lapse| {
        let texts = [&state.table.texts, &after.table.texts].into_iter().filter_map(|t| t.get(&lapse.text));
        texts.into_iter().all(|living| reads(living, &lapse.provision, credential))
    };

    let mut provisions: BTreeSet<String> =
        act.names().provisions.into_iter().filter(|(of, _)| of == text).map(|(_, id)| id).collect();
    let came: Vec<Coming> = now
        .labelled()
        .filter(|(_, bracket)| !was.brackets(&bracket.provision).contains(bracket))
        .map(|(label, bracket)| Coming { label: label.to_owned(), bracket: bracket.clone() })
        .collect();
    let went: Vec<OpenBracket> =
        was.all_brackets().filter(|b| !now.brackets(&b.provision).contains(b)).cloned().collect();
    provisions.extend(came.iter().map(|c| c.bracket.provision.clone()));
    provisions.extend(went.iter().map(|b| b.provision.clone()));
    let differs = |id: &str| {
        let words = |living: &Living| living.provision(id).map(|p| p.provision.clone());
        words(was) != words(now)
    };
    let all = was.base.iter().chain(&now.base).map(|p| p.id());
    let changed: Vec<String> = all.filter(|id| differs(id)).map(str::to_owned).collect();
    provisions.extend(changed);
    // The parts of a split provision show its words.
    let parts: BTreeSet<&str> = came
        .iter()
        .map(|c| &c.bracket)
        .chain(&went)
        .filter(|b| !shown(home(b)))
        .map(|b| b.provision.as_str())
        .collect();
    provisions.retain(|id| shown(id) && !parts.contains(id.as_str()));
    let entries = now.rolling().entries.iter().filter(|e| provisions.contains(e.id.as_str())).cloned();
    Ok(Preview {
        outcome,
        entries: entries.collect(),
        came: came.into_iter().filter(|c| shown(home(&c.bracket))).collect(),
        went: went.into_iter().filter(|b| shown(home(b))).collect(),
        gives_way: gives_way(was, now, after.size(), credential, state)
            .into_iter()
            .filter(|(_, change)| change.touches().into_iter().all(shown))
            .collect(),
        lapses: after.table.lapses[state.table.lapses.len()..]
            .iter()
            .filter(|lapse| readable(lapse))
            .cloned()
            .collect(),
        provisions,
    })
}

/// Returns the provision whose words a bracket shows. For a part that would begin on its own, this is the
/// provision that is split.
fn home(bracket: &OpenBracket) -> &str {
    bracket.cut.as_ref().map_or(bracket.provision.as_str(), |(home, _)| home.as_str())
}

/// Whether a credential may read the words of a provision.
fn reads(living: &Living, id: &str, credential: &str) -> bool {
    let withheld = living.provision(id).and_then(|p| p.withheld.as_ref());
    withheld.is_none_or(|w| w.readers.contains(credential))
}

/// Returns wishes of the signing party that were on the table and leave it because of this act.
fn gives_way(
    was: &Living,
    now: &Living,
    number: ActNo,
    credential: &str,
    state: &State,
) -> Vec<(ActNo, ChangeBody)> {
    let party = state.credentials.get(credential).map(|c| &c.credential.party);
    let mut found = Vec::new();
    for (act, tabled) in &was.tabled {
        let Some(later) = now.tabled.get(act) else { continue };
        for (before, after) in tabled.changes.iter().zip(&later.changes) {
            let own = party.is_some_and(|party| before.sponsors.contains(party));
            let left = party.is_some_and(|party| !after.sponsors.contains(party));
            if own && before.fate == Fate::Live && (left || after.fate == Fate::Superseded(number)) {
                found.push((*act, before.change.clone()));
            }
        }
    }
    found
}
