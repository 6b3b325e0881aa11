//! Content in dispute: brackets among words as `mod`, and the sponsors of each opinion as metadata.

use std::collections::{BTreeMap, BTreeSet};

use paraph_text::{
    Alternative, Bracket, Dispute, Entry, Id, Number, Opinion, Rolling, Run, Sponsor, Sponsors,
};

use super::escape::{Place, attribute, words};
use crate::akn::identity::to_wid;
use crate::error::Error;

/// Returns every sponsor named in a rolling text, numbered from 1.
pub(super) fn sponsors(rolling: &Rolling) -> BTreeMap<&Sponsor, usize> {
    let mut found: BTreeSet<&Sponsor> = rolling.sponsors.iter().collect();
    for entry in &rolling.entries {
        of(&mut found, &entry.presence);
        of(&mut found, &entry.place);
        of(&mut found, &entry.renumber);
        of(&mut found, &entry.boundary);
        of_runs(&mut found, &entry.runs);
    }
    found.into_iter().enumerate().map(|(at, sponsor)| (sponsor, at + 1)).collect()
}

fn of<'a, T>(found: &mut BTreeSet<&'a Sponsor>, dispute: &'a Option<Dispute<T>>) {
    found.extend(dispute.iter().flat_map(|d| &d.opinions).flat_map(|o| &o.sponsors));
}

fn of_runs<'a>(found: &mut BTreeSet<&'a Sponsor>, runs: &'a [Run]) {
    for run in runs {
        if let Run::Bracket(bracket) = run {
            for alternative in &bracket.alternatives {
                found.extend(&alternative.sponsors);
                of_runs(found, &alternative.runs);
            }
        }
    }
}

/// Returns references to sponsors, separated by spaces.
pub(super) fn references<'a>(
    names: impl Iterator<Item = &'a Sponsor>,
    sponsors: &BTreeMap<&Sponsor, usize>,
) -> String {
    let known = names.filter_map(|name| sponsors.get(name));
    known.map(|at| format!("#org_{at}")).collect::<Vec<_>>().join(" ")
}

/// Whether a provision is absent from the base.
pub(super) fn proposed(entry: &Entry) -> bool {
    let base = entry.presence.as_ref().and_then(|d| d.opinions.iter().find(|o| o.base));
    base.is_some_and(|opinion| !opinion.value)
}

/// Writes the questions about provisions themselves in a form that can be read again.
pub(super) fn meta(rolling: &Rolling, sponsors: &BTreeMap<&Sponsor, usize>) -> Result<String, Error> {
    let mut out = String::new();
    let flag = |value: &bool| vec![("value", value.to_string())];
    let place = |value: &Option<Id>| value.iter().map(|id| ("after", to_wid(id))).collect();
    let number = |value: &Option<Number>| {
        let pair = |n: &Number| [("number", n.number.clone()), ("label", n.label.clone())];
        value.iter().flat_map(pair).collect()
    };
    for entry in &rolling.entries {
        question(&mut out, entry, "presence", &entry.presence, sponsors, flag)?;
        question(&mut out, entry, "place", &entry.place, sponsors, place)?;
        question(&mut out, entry, "number", &entry.renumber, sponsors, number)?;
        question(&mut out, entry, "boundary", &entry.boundary, sponsors, flag)?;
    }
    Ok(out)
}

fn question<T>(
    out: &mut String,
    entry: &Entry,
    about: &str,
    dispute: &Option<Dispute<T>>,
    sponsors: &BTreeMap<&Sponsor, usize>,
    values: impl Fn(&T) -> Vec<(&'static str, String)>,
) -> Result<(), Error> {
    let Some(Dispute { label, opinions }) = dispute else { return Ok(()) };
    let place = || format!("provision {}", entry.id.as_str().escape_debug());
    out.push_str(&format!("<paraph:question about=\"{about}\" provision=\"{}\" label=\"", to_wid(&entry.id)));
    attribute(out, label, &place)?;
    out.push_str("\">\n");
    for Opinion { sponsors: who, base, value } in opinions {
        out.push_str(&format!("<paraph:opinion{}", held(who, *base, "sponsors", "base", sponsors)));
        for (name, value) in values(value) {
            out.push_str(&format!(" {name}=\""));
            attribute(out, &value, &place)?;
            out.push('"');
        }
        out.push_str("/>\n");
    }
    out.push_str("</paraph:question>\n");
    Ok(())
}

/// Returns the sponsors of an opinion, as attributes.
fn held(who: &Sponsors, base: bool, names: &str, own: &str, sponsors: &BTreeMap<&Sponsor, usize>) -> String {
    let mut out = String::new();
    if base {
        out.push_str(&format!(" {own}=\"true\""));
    }
    if !who.is_empty() {
        out.push_str(&format!(" {names}=\"{}\"", references(who.iter(), sponsors)));
    }
    out
}

/// Brackets of a rolling text, in the order of writing.
pub(super) struct Brackets<'a> {
    sponsors: &'a BTreeMap<&'a Sponsor, usize>,
    /// Number of `mod` elements.
    count: usize,
    /// Number of modifications.
    noted: usize,
    /// Modifications, as metadata.
    pub mods: String,
}

impl<'a> Brackets<'a> {
    pub fn new(sponsors: &'a BTreeMap<&'a Sponsor, usize>) -> Brackets<'a> {
        Brackets { sponsors, count: 0, noted: 0, mods: String::new() }
    }

    /// Writes words with their brackets.
    pub fn runs(
        &mut self,
        out: &mut String,
        runs: &[Run],
        eid: &str,
        place: &Place<'_>,
    ) -> Result<(), Error> {
        let mut after_words = false;
        for run in runs {
            match run {
                Run::Text(text) if after_words || text.is_empty() => {
                    // Words in a run of their own beside other runs are rare, and are kept apart.
                    out.push_str("<inline name=\"run\">");
                    words(out, text, place)?;
                    out.push_str("</inline>");
                    after_words = true;
                }
                Run::Text(text) => {
                    words(out, text, place)?;
                    after_words = true;
                }
                Run::Bracket(bracket) => {
                    self.bracket(out, bracket, eid, place)?;
                    after_words = false;
                }
            }
        }
        Ok(())
    }

    /// Writes one bracket. Everything around its alternatives is only for display.
    fn bracket(
        &mut self,
        out: &mut String,
        bracket: &Bracket,
        eid: &str,
        place: &Place<'_>,
    ) -> Result<(), Error> {
        self.count += 1;
        let own = format!("mod_{}", self.count);
        out.push_str(&format!("<mod eId=\"{own}\" paraph:label=\""));
        attribute(out, &bracket.label, place)?;
        out.push_str("\">[");
        let old = bracket.alternatives.iter().position(|a| a.base);
        for (at, alternative) in bracket.alternatives.iter().enumerate() {
            if at > 0 {
                out.push_str(" / ");
            }
            self.note(bracket, at, old, &own, eid);
            let Alternative { sponsors, base, runs } = alternative;
            if !sponsors.is_empty() {
                let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
                words(out, &names.join(", "), place)?;
                out.push_str(": ");
            }
            if runs.is_empty() {
                out.push('-');
            }
            let held = held(sponsors, *base, "refersTo", "paraph:base", self.sponsors);
            out.push_str(&format!("<quotedText eId=\"{own}__qtext_{}\"{held}>", at + 1));
            self.runs(out, runs, eid, place)?;
            out.push_str("</quotedText>");
        }
        out.push_str("]</mod>");
        Ok(())
    }

    /// Notes an alternative as a modification of the base's words.
    fn note(&mut self, bracket: &Bracket, at: usize, old: Option<usize>, own: &str, eid: &str) {
        let alternative = &bracket.alternatives[at];
        let Some(old) = old.filter(|_| !alternative.base) else { return };
        let kind = match (bracket.alternatives[old].runs.is_empty(), alternative.runs.is_empty()) {
            (true, _) => "insertion",
            (false, true) => "repeal",
            (false, false) => "substitution",
        };
        let words =
            format!("<old href=\"#{own}__qtext_{}\"/>\n<new href=\"#{own}__qtext_{}\"/>\n", old + 1, at + 1);
        self.modification(kind, &alternative.sponsors, own, eid, &words);
    }

    fn modification(&mut self, kind: &str, who: &Sponsors, source: &str, eid: &str, words: &str) {
        self.noted += 1;
        let who = held(who, false, "refersTo", "", self.sponsors);
        self.mods.push_str(&format!(
            "<textualMod type=\"{kind}\" eId=\"tmod_{}\"{who}>\n<source href=\"#{source}\"/>\n<destination href=\"#{eid}\"/>\n{words}\
             </textualMod>\n",
            self.noted
        ));
    }

    /// Writes the questions about a provision as modifications of it.
    pub fn questions(&mut self, entry: &Entry, eid: &str) {
        let wishes = |held: &Option<Dispute<bool>>| -> Vec<(bool, Sponsors)> {
            let others = held.iter().flat_map(|d| &d.opinions).filter(|o| !o.base);
            others.map(|o| (o.value, o.sponsors.clone())).collect()
        };
        for (stands, who) in wishes(&entry.presence) {
            self.modification(if stands { "insertion" } else { "repeal" }, &who, eid, eid, "");
        }
        for (begins, who) in wishes(&entry.boundary) {
            self.modification(if begins { "split" } else { "join" }, &who, eid, eid, "");
        }
        for opinion in entry.place.iter().flat_map(|d| &d.opinions).filter(|o| !o.base) {
            self.modification("replacement", &opinion.sponsors, eid, eid, "");
        }
        for opinion in entry.renumber.iter().flat_map(|d| &d.opinions).filter(|o| !o.base) {
            self.modification("renumbering", &opinion.sponsors, eid, eid, "");
        }
    }

    /// Writes the start of a provision that is absent from the base.
    pub fn begin_proposed(&mut self, out: &mut String, entry: &Entry) {
        self.count += 1;
        let who = entry.presence.iter().flat_map(|d| &d.opinions).filter(|o| !o.base && o.value);
        let names: Vec<&str> = who.flat_map(|o| &o.sponsors).map(Sponsor::as_str).collect();
        out.push_str(&format!(
            "<hcontainer name=\"proposal\">\n<content>\n<p><mod eId=\"mod_{}\">[{}: <quotedStructure eId=\"mod_{0}__qstr_1\">\n",
            self.count,
            super::escape::plain(&names.join(", "))
        ));
    }
}
