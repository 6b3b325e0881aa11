//! Packages: brackets that can close only together, because acceptances of each depend on the others.

use std::collections::BTreeMap;

use paraph_page::{Line, Phrase, Run, say};
use serde::Serialize;

use super::brackets::about;
use super::condition::condition;
use super::view::{ProvisionRef, View};
use crate::act::ActNo;
use crate::table::{Acceptance, Course, Item, OpenBracket};

/// Brackets that can close only together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Package {
    /// The brackets, in order of print.
    pub brackets: Vec<PackageBracket>,
    /// Number of its brackets that are not shown to this reader.
    pub not_shown: usize,
    /// Acceptances that tie them together, each with its condition.
    pub because: Vec<Phrase>,
    /// Their acts.
    pub acts: Vec<ActNo>,
}

/// A bracket of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackageBracket {
    /// Label.
    pub label: String,
    /// Its provision.
    pub provision: ProvisionRef,
}

/// Brackets and acceptances, each with those that it cannot do without.
struct Needs<'a> {
    brackets: Vec<(&'a str, &'a str, &'a OpenBracket)>,
    acceptances: Vec<(ActNo, &'a Acceptance)>,
    /// Nodes that each node needs: brackets first, then acceptances.
    needs: Vec<Vec<usize>>,
}

impl<'a> Needs<'a> {
    fn of(view: &View<'a>) -> Needs<'a> {
        let texts = view.state.table.texts.iter().filter(|(_, living)| living.edition > 0);
        let brackets: Vec<(&str, &str, &OpenBracket)> = texts
            .flat_map(|(text, living)| living.labelled().map(move |(label, b)| (text.as_str(), label, b)))
            .collect();
        let mut at: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for (nth, (text, _, bracket)) in brackets.iter().enumerate() {
            at.entry((text, bracket.provision.as_str())).or_default().push(nth);
        }
        let acceptances = view.state.table.acceptances.iter().map(|(act, one)| (*act, one));
        let acceptances: Vec<(ActNo, &Acceptance)> =
            acceptances.filter(|(_, a)| a.course == Course::Live && a.conditional()).collect();
        let mut needs = vec![Vec::new(); brackets.len() + acceptances.len()];
        for (nth, (_, acceptance)) in acceptances.iter().enumerate() {
            let node = brackets.len() + nth;
            let found = |item: &Item| {
                let here = at.get(&(item.choice.text.as_str(), item.choice.provision.as_str()));
                here.into_iter().flatten().copied().find(|b| {
                    brackets[*b].2.alternatives.iter().any(|alternative| about(&item.marks, alternative))
                })
            };
            for bracket in acceptance.items.iter().filter_map(found) {
                needs[bracket].push(node);
                needs[node].push(bracket);
            }
            let provided: Vec<usize> = acceptance.provided.iter().filter_map(found).collect();
            needs[node].extend(provided);
        }
        Needs { brackets, acceptances, needs }
    }

    /// Returns the nodes that need one another, group by group.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut reverse = vec![Vec::new(); self.needs.len()];
        for (from, all) in self.needs.iter().enumerate() {
            all.iter().for_each(|to| reverse[*to].push(from));
        }
        let mut seen = vec![false; self.needs.len()];
        let mut done = Vec::new();
        for node in 0..self.needs.len() {
            walk(&self.needs, node, &mut seen, &mut done);
        }
        seen.fill(false);
        let mut groups = Vec::new();
        for node in done.into_iter().rev() {
            let mut group = Vec::new();
            walk(&reverse, node, &mut seen, &mut group);
            groups.push(group);
        }
        groups
    }
}

/// Adds the nodes that can be reached from one, each after those that it leads to. A stack in place of recursion allows
/// packages of any size.
fn walk(edges: &[Vec<usize>], from: usize, seen: &mut [bool], done: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[from], true) {
        return;
    }
    let mut stack = vec![(from, 0)];
    while let Some((node, next)) = stack.last_mut() {
        match edges[*node].get(*next) {
            Some(to) => {
                *next += 1;
                if !std::mem::replace(&mut seen[*to], true) {
                    stack.push((*to, 0));
                }
            }
            None => {
                done.push(*node);
                stack.pop();
            }
        }
    }
}

/// Returns the packages among the open brackets of which the reader may see at least one.
pub(crate) fn packages(view: &View<'_>) -> Vec<Package> {
    if view.outside() {
        return Vec::new();
    }
    let needs = Needs::of(view);
    let mut found: Vec<(usize, Package)> = Vec::new();
    for mut group in needs.groups() {
        group.sort_unstable();
        let (brackets, acceptances): (Vec<usize>, Vec<usize>) =
            group.into_iter().partition(|node| *node < needs.brackets.len());
        let [first, _, ..] = brackets[..] else { continue };
        let open = |(text, _, bracket): &&(&str, &str, &OpenBracket)| {
            view.open(text, &bracket.provision) && view.open(text, &bracket.home)
        };
        let all = brackets.iter().map(|nth| &needs.brackets[*nth]);
        let shown: Vec<PackageBracket> = all
            .filter(open)
            .map(|(text, label, bracket)| PackageBracket {
                label: (*label).to_owned(),
                provision: view.provision(text, &bracket.provision),
            })
            .collect();
        if shown.is_empty() {
            continue;
        }
        let tied: Vec<(ActNo, &Acceptance)> =
            acceptances.iter().map(|node| needs.acceptances[node - needs.brackets.len()]).collect();
        found.push((
            first,
            Package {
                not_shown: brackets.len() - shown.len(),
                brackets: shown,
                because: tied.iter().filter_map(|(_, acceptance)| because(view, acceptance)).collect(),
                acts: tied.iter().map(|(act, _)| *act).collect(),
            },
        ));
    }
    found.sort_by_key(|(first, _)| *first);
    found.into_iter().map(|(_, package)| package).collect()
}

/// Describes an acceptance that ties brackets together: `B accepts point 1, provided point 2 closes as B proposes`.
fn because(view: &View<'_>, acceptance: &Acceptance) -> Option<Phrase> {
    let first = &acceptance.items.first()?.choice;
    let condition = condition(view, acceptance, Some((&first.text, &first.provision)))?;
    let (name, party) = (view.name(&first.text, &first.provision), &acceptance.party);
    Some(match view.names(&first.text, &first.provision) {
        true => say!("accepts-point-provided", "{party} accepts {name}, {condition}", party, name, condition),
        false => say!("party-accepts-point-provided", "a party accepts {name}, {condition}", name, condition),
    })
}

impl Package {
    pub(super) fn line(&self) -> Line {
        const MOST: usize = 8;
        let names = self.brackets.iter().take(MOST).map(|b| format!("{} ({})", b.label, b.provision.name));
        let mut line = vec![Run::strong(names.collect::<Vec<_>>().join(", "))];
        let more = self.brackets.len().saturating_sub(MOST) + self.not_shown;
        if more > 0 {
            line.push(Run::plain(format!(" and {more} more")));
        }
        for (nth, because) in self.because.iter().take(MOST).enumerate() {
            line.push(Run::plain(if nth == 0 { ": " } else { "; " }));
            line.push(Run::plain(because));
        }
        let acts: Vec<String> = self.acts.iter().take(MOST).map(|act| format!("act {act}")).collect();
        line.push(Run::faint(format!(" ({})", acts.join(", "))));
        line
    }
}
