//! What a secretariat does in one act: a pile of papers, a gavelled list, a version in another language.

use std::collections::BTreeMap;

use paraph_node::Session;
use paraph_talks::act::{Choice, FilePapers, Paper, ProvisionBody};
use paraph_talks::{Closing, Living, State, Test, force};
use paraph_text::Text;

use super::address::living;
use super::build::{codes, derived};
use crate::fault::{Fault, Outcome};
use crate::input::Source;

/// The papers of a pile, each an edited base.
pub fn file(session: &Session, papers: &[String], text: Option<&str>, signer: &str) -> Outcome<FilePapers> {
    let (name, living) = living(session.state(), text)?;
    let mut filed = Vec::new();
    for (nth, paper) in papers.iter().enumerate() {
        let Some((whose, path)) = paper.split_once('=').filter(|(w, p)| !w.is_empty() && !p.is_empty())
        else {
            return Err(Fault::input(
                format!("{paper:?} does not say whose paper it is"),
                "Write PARTY=FILE, or A,B=FILE for a joint paper.",
            ));
        };
        let sponsors: Vec<String> = whose.split(',').map(|w| w.trim().to_owned()).collect();
        // New provisions of each paper have identities of their own.
        let party = signer.split('/').next().unwrap_or_default();
        let hand = format!("{party}.{}", nth + 1);
        let changes = derived(living, &Source::new(path), session.state().size(), &hand)?;
        filed.push(Paper { sponsors: codes(&sponsors)?, changes });
    }
    Ok(FilePapers { text: name.to_owned(), edition: living.edition, papers: filed })
}

/// Every alternative that meets the rules' test of acceptance now.
pub fn accepted(state: &State, text: Option<&str>) -> Outcome<Vec<Choice>> {
    let Closing::Acceptance(quorum) = state.rules.closing else {
        return Err(Fault::input(
            "under these rules brackets close by the chair's finding",
            "Put the list and declare it: `paraph put`, `paraph declare`.",
        ));
    };
    let (name, living) = living(state, text)?;
    let all = living.all_brackets().flat_map(|b| (0..b.alternatives.len()).map(|k| b.choice(name, k)));
    let counted = state.counted();
    let found = force(&state.desk, &Test { counted: &counted, quorum }, &all.collect::<Vec<_>>(), false);
    for ways in &found.ambiguous {
        let point = ways.first().map_or(String::new(), |way| living.name(&way.provision));
        eprintln!("To look at: a bracket of {point} would close in {} ways, and stays open.", ways.len());
    }
    let closing: Vec<Choice> = found.closing.into_iter().filter(|c| c.text == name).collect();
    if closing.is_empty() {
        return Err(Fault::input(
            "no bracket has been accepted one way by all who count",
            "See `paraph brackets` for who has accepted what.",
        ));
    }
    Ok(closing)
}

/// Where each provision stands in a text, by numbers where there are any: the same in every language.
fn places(text: &Text) -> Vec<String> {
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for provision in text.provisions() {
        above.retain(|(level, _)| *level < provision.level);
        let parent = above.last().map_or("", |(_, place)| place.as_str());
        let own = match &provision.number {
            Some(number) => format!("{parent}/{}", number.number),
            None => format!("{parent}/{}", provision.kind.as_str()),
        };
        let nth = counts.entry(own.clone()).or_default();
        *nth += 1;
        let place = format!("{own}#{nth}");
        above.push((provision.level, place.clone()));
        out.push(place);
    }
    out
}

/// Each provision of a version under the identity of the one that it renders.
pub fn rendering(living: &Living, version: &Text) -> Outcome<Vec<ProvisionBody>> {
    let base = living.text();
    let ids: BTreeMap<String, String> =
        places(&base).into_iter().zip(base.provisions()).map(|(at, p)| (at, p.id.to_string())).collect();
    let mut bodies = Vec::new();
    for (place, provision) in places(version).into_iter().zip(version.provisions()) {
        let Some(id) = ids.get(&place) else {
            return Err(Fault::input(
                format!(
                    "{} renders no provision of the base: nothing stands in its place there",
                    provision.name()
                ),
                "Keep numbers and order as the base has them; leave out what is not translated yet.",
            ));
        };
        bodies.push(ProvisionBody { id: id.clone(), ..ProvisionBody::of(provision) });
    }
    Ok(bodies)
}
