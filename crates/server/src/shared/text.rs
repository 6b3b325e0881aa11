//! A text as one visitor may see it: one party's side, and the rolling text without what is withheld.

use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{Living, PartyCode};
use paraph_text::{Dispute, Rolling, Run, Sponsors};

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// Whose text is read: the visitor's own party's where none is named.
pub fn side<'a>(look: &Look<'a>, asked: &Input) -> Result<&'a PartyCode, Fault> {
    let own = || look.visitor.party(look.state);
    let named = asked.get("party").and_then(|code| look.state.parties.keys().find(|p| p.as_str() == code));
    let party = named.or_else(own).ok_or_else(Fault::missing)?;
    let shown = look.state.rules.attribution == paraph_talks::Attribution::Shown || own() == Some(party);
    if shown && !Reader::new(look.state, look.viewer()).outside() { Ok(party) } else { Err(Fault::missing()) }
}

/// The rolling text as this visitor may see it, and whether names stand in it.
pub fn visible(look: &Look<'_>, name: &str, living: &Living) -> (Rolling, bool) {
    let reader = Reader::new(look.state, look.viewer());
    let mut rolling = living.rolling().clone();
    rolling.entries.retain(|e| reader.seen(name, e.id.as_str()) > Seen::Hidden);
    let mut named = true;
    for entry in &mut rolling.entries {
        let seen = reader.seen(name, entry.id.as_str());
        named &= seen == Seen::Whole || seen <= Seen::Base;
        if seen <= Seen::Base {
            let words = if seen == Seen::Base { base(&entry.runs) } else { "(withheld)".to_owned() };
            entry.runs = vec![Run::Text(words)];
            (entry.presence, entry.place, entry.renumber, entry.boundary) = (None, None, None, None);
        }
    }
    if !named {
        without_names(&mut rolling);
    }
    (rolling, named)
}

/// Takes every name out of a rolling text, where readers may not see whose words are whose.
pub fn without_names(rolling: &mut Rolling) {
    fn nameless(runs: &mut [Run]) {
        for run in runs {
            if let Run::Bracket(bracket) = run {
                for one in &mut bracket.alternatives {
                    one.sponsors = Sponsors::default();
                    nameless(&mut one.runs);
                }
            }
        }
    }
    fn unsigned<T>(dispute: &mut Option<Dispute<T>>) {
        dispute.iter_mut().flat_map(|d| &mut d.opinions).for_each(|o| o.sponsors = Sponsors::default());
    }
    rolling.sponsors = Sponsors::default();
    for entry in &mut rolling.entries {
        nameless(&mut entry.runs);
        unsigned(&mut entry.presence);
        unsigned(&mut entry.place);
        unsigned(&mut entry.renumber);
        unsigned(&mut entry.boundary);
    }
}

/// The base's words alone.
pub fn base(all: &[Run]) -> String {
    let mut out = String::new();
    for run in all {
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Bracket(bracket) => {
                bracket.alternatives.iter().filter(|a| a.base).for_each(|a| out.push_str(&base(&a.runs)));
            }
        }
    }
    out
}
