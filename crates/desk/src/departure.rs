//! What the departure of a party would change, before it signs.

use std::collections::BTreeSet;

use paraph_talks::act::{ActNo, Leave};
use paraph_talks::readout::departed;
use paraph_talks::{PartyCode, Phrase, Refusal, State, say};

use crate::preview::after;

/// Describes what would change if this party left now: what would go with it, which brackets would close or
/// open, and what would become of acts that wait for others.
///
/// # Errors
/// Returns an error if the talks would refuse the departure.
pub fn leaving(state: &State, credential: &str) -> Result<Vec<Phrase>, Refusal> {
    let (later, _) = after(state, credential, &Leave {}.into())?;
    let mut out = departed(&later, None, later.size());
    let labels = |state: &State, text: &str| -> BTreeSet<String> {
        let living = state.table.texts.get(text);
        living.into_iter().flat_map(|l| l.labelled()).map(|(label, _)| label.to_owned()).collect()
    };
    for text in state.table.texts.keys() {
        let (was, now) = (labels(state, text), labels(&later, text));
        let row = |labels: Vec<&String>| Phrase::row(labels.into_iter().map(Phrase::words), ", ");
        let closed: Vec<&String> = was.difference(&now).collect();
        if !closed.is_empty() {
            out.push(say!(
                "brackets-would-close-with-departure",
                "{labels} of {text} would not be open any more.",
                labels = row(closed),
                text
            ));
        }
        let opened: Vec<&String> = now.difference(&was).collect();
        if !opened.is_empty() {
            out.push(say!(
                "brackets-would-open-with-departure",
                "{labels} of {text} would be open.",
                labels = row(opened),
                text
            ));
        }
    }
    out.extend(state.pending.keys().filter_map(|act| waiting(&later, *act)));
    Ok(out)
}

/// Describes what would become of an act that waits for others.
fn waiting(later: &State, act: ActNo) -> Option<Phrase> {
    let Some(pending) = later.pending.get(&act) else {
        return Some(say!(
            "waiting-act-would-end",
            "Act {act}, which waits for others, would end: nobody else has joined it.",
            act
        ));
    };
    let missing: BTreeSet<PartyCode> = later.counted().difference(&pending.joined).cloned().collect();
    missing.is_empty().then(|| {
        say!(
            "waiting-act-would-be-complete",
            "Act {act} would have all its signatures: a party that joined it joins once more, and it takes effect.",
            act
        )
    })
}
