//! Striking out what does not hold.
//!
//! Nothing that was struck comes back: the set in force without some acceptances is a subset of the
//! set in force with them. Each acceptance is therefore struck at most once. Counters of what still
//! supports an alternative, and of what still fulfils a condition, show which falls next. The total
//! time is proportional to the size of the acceptances.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::ground::{Ground, Key, Papers};
use super::reach::Reach;
use super::{Force, Test};
use crate::act::{ActNo, Choice};
use crate::party::PartyCode;
use crate::rules::Quorum;
use crate::table::all::Table;
use crate::table::bracket::{OpenAlternative, OpenBracket};
use crate::table::consent::Acceptance;
use crate::table::mark::Mark;

/// Alternatives that may close, if not all may: provision, bracket, alternative.
type Allowed<'a> = BTreeSet<(Key<'a>, usize, usize)>;

/// Index of the voice, by alternative and party.
type Voices<'a> = BTreeMap<(usize, &'a PartyCode), usize>;

/// A wish, with the marks that consent to it covers: the alternative, and the index of its mark.
type Heard = (usize, Vec<(usize, usize)>);

/// One open bracket.
struct Place<'a> {
    text: &'a str,
    bracket: &'a OpenBracket,
    /// Range of its alternatives.
    spots: Range<usize>,
    /// Number of alternatives that would close.
    holding: usize,
}

/// One alternative of one open bracket.
struct Spot<'a> {
    place: usize,
    nth: usize,
    alternative: &'a OpenAlternative,
    /// Number of counted parties in favour.
    yes: usize,
    holds: bool,
    /// Wishes that it fulfils.
    wishes: Vec<usize>,
}

/// A party's consent to one alternative, by any of its acceptances.
struct Voice {
    spot: usize,
    /// For each mark of the alternative, the number of acceptances in force that cover it.
    covered: Vec<usize>,
    /// Number of marks that no acceptance covers.
    missing: usize,
    /// Whether the party is a sponsor, and therefore in favour whatever it accepts.
    sponsor: bool,
}

/// A mark that acceptances of one provision name.
#[derive(Default)]
struct Wish {
    /// Number of alternatives that would close and fulfil it.
    held: usize,
    /// Acceptances that depend on it.
    hanging: Vec<usize>,
    /// Acceptances that accept it.
    accepting: Vec<usize>,
}

/// An acceptance.
struct Voted<'a> {
    act: ActNo,
    acceptance: &'a Acceptance,
    live: bool,
    /// Voices that it supports, with the indices of their marks.
    carries: Vec<(usize, usize)>,
}

/// Connected acceptances and alternatives, with those struck so far.
pub(super) struct Scene<'a> {
    quorum: Quorum,
    of: usize,
    places: Vec<Place<'a>>,
    spots: Vec<Spot<'a>>,
    voices: Vec<Voice>,
    wishes: Vec<Wish>,
    votes: Vec<Voted<'a>>,
    /// Acceptances to strike.
    falling: Vec<usize>,
    /// Brackets that would close in more than one way.
    torn: BTreeSet<usize>,
    steps: usize,
}

impl<'a> Scene<'a> {
    pub fn new(
        ground: &'a Ground<'a>,
        table: &'a Table,
        test: &Test<'_>,
        allowed: Option<Allowed<'_>>,
    ) -> Scene<'a> {
        let vote = |(act, acceptance): (&ActNo, &&'a Acceptance)| Voted {
            act: *act,
            acceptance,
            live: true,
            carries: Vec::new(),
        };
        let mut scene = Scene {
            quorum: test.quorum,
            of: test.counted.len(),
            places: Vec::new(),
            spots: Vec::new(),
            voices: Vec::new(),
            wishes: Vec::new(),
            votes: ground.acceptances.iter().map(vote).collect(),
            falling: Vec::new(),
            torn: BTreeSet::new(),
            steps: ground.steps,
        };
        let reach = scene.lay_out(ground);
        let voices = scene.listen(&reach, test);
        scene.count(&voices, table, test);
        scene.open(allowed.as_ref());
        scene
    }

    /// Numbers brackets and alternatives in their order. Returns the index of marks of each
    /// provision.
    fn lay_out(&mut self, ground: &'a Ground<'a>) -> BTreeMap<Key<'a>, Reach<'a>> {
        let mut all = BTreeMap::new();
        for (key, brackets) in &ground.brackets {
            let reach: &mut Reach<'a> = all.entry(*key).or_default();
            for bracket in brackets.iter() {
                let from = self.spots.len();
                for (nth, alternative) in bracket.alternatives.iter().enumerate() {
                    self.steps += reach.enter(self.spots.len(), &alternative.marks);
                    let (place, wishes) = (self.places.len(), Vec::new());
                    self.spots.push(Spot { place, nth, alternative, yes: 0, holds: false, wishes });
                }
                let spots = from..self.spots.len();
                self.places.push(Place { text: key.0, bracket, spots, holding: 0 });
            }
        }
        all
    }

    /// Enters the support and the dependencies of each acceptance. Returns the voices.
    fn listen(&mut self, reach: &BTreeMap<Key<'a>, Reach<'a>>, test: &Test<'_>) -> Voices<'a> {
        let mut voices = Voices::new();
        let mut wishes: BTreeMap<(Key<'a>, &'a Mark), Heard> = BTreeMap::new();
        for at in 0..self.votes.len() {
            let acceptance = self.votes[at].acceptance;
            let counts = test.counted.contains(&acceptance.party);
            for (nth, item) in acceptance.all().enumerate() {
                let key = (item.choice.text.as_str(), item.choice.provision.as_str());
                for (mark, done) in item.marks.iter().zip(&item.done) {
                    self.steps += 1;
                    let (wish, covers) =
                        wishes.entry((key, mark)).or_insert_with(|| self.wish(&reach[&key], mark));
                    if acceptance.conditional() && done.is_none() {
                        self.wishes[*wish].hanging.push(at);
                    }
                    if nth >= acceptance.items.len() {
                        continue;
                    }
                    self.wishes[*wish].accepting.push(at);
                    for (spot, mark) in covers.iter().filter(|_| counts) {
                        self.steps += 1;
                        let voice = *voices
                            .entry((*spot, &acceptance.party))
                            .or_insert_with(|| self.voice(*spot, &acceptance.party));
                        self.carry(at, voice, *mark);
                    }
                }
            }
        }
        voices
    }

    /// Adds a new wish, with the marks of alternatives that it covers.
    fn wish(&mut self, reach: &Reach<'a>, mark: &Mark) -> Heard {
        let found = reach.find(mark);
        self.steps += found.steps;
        for spot in found.touches {
            self.spots[spot].wishes.push(self.wishes.len());
        }
        self.wishes.push(Wish::default());
        (self.wishes.len() - 1, found.covers)
    }

    /// Adds the voice of a party on an alternative.
    fn voice(&mut self, spot: usize, party: &PartyCode) -> usize {
        let marks = self.spots[spot].alternative.marks.len();
        let sponsor = self.spots[spot].alternative.sponsors.contains(party);
        self.voices.push(Voice { spot, covered: vec![0; marks], missing: marks, sponsor });
        self.voices.len() - 1
    }

    fn carry(&mut self, vote: usize, voice: usize, mark: usize) {
        self.votes[vote].carries.push((voice, mark));
        let voice = &mut self.voices[voice];
        voice.covered[mark] += 1;
        if voice.covered[mark] == 1 {
            voice.missing -= 1;
        }
    }

    /// Counts the parties in favour of each alternative before anything is struck.
    fn count(&mut self, voices: &Voices<'a>, table: &'a Table, test: &Test<'_>) {
        let mut papers: BTreeMap<&str, Papers<'a>> = BTreeMap::new();
        for at in 0..self.spots.len() {
            let alternative = self.spots[at].alternative;
            let place = &self.places[self.spots[at].place];
            for party in alternative.sponsors.iter().filter(|party| test.counted.contains(*party)) {
                self.steps += 1;
                let of = table.texts.get(place.text);
                let papers =
                    papers.entry(place.text).or_insert_with(|| of.map(Papers::of).unwrap_or_default());
                let binds = papers.bind(place.bracket, party);
                self.spots[at].yes += usize::from(binds);
                if let Some(voice) = voices.get(&(at, party)) {
                    self.voices[*voice].sponsor = binds;
                }
            }
        }
        for voice in self.voices.iter().filter(|v| v.missing == 0 && !v.sponsor) {
            self.spots[voice.spot].yes += 1;
        }
        self.steps += self.voices.len();
    }

    /// Marks as closing the alternatives that meet the test before anything is struck, and strikes
    /// acceptances that depend on any other.
    fn open(&mut self, allowed: Option<&Allowed<'_>>) {
        let mut first = 0;
        for at in 0..self.places.len() {
            let Place { text, bracket, spots, .. } = &self.places[at];
            let key = (*text, bracket.provision.as_str());
            if at > 0 && (self.places[at - 1].text, self.places[at - 1].bracket.provision.as_str()) != key {
                first = at;
            }
            for spot in spots.clone() {
                let nth = spot - spots.start;
                let may = allowed.is_none_or(|a| a.contains(&(key, at - first, nth)));
                if may && self.quorum.met(self.spots[spot].yes, self.of) {
                    self.spots[spot].holds = true;
                    for wish in &self.spots[spot].wishes {
                        self.steps += 1;
                        self.wishes[*wish].held += 1;
                    }
                }
            }
            let holding = spots.clone().filter(|spot| self.spots[*spot].holds).count();
            self.places[at].holding = holding;
            if holding > 1 {
                self.torn.insert(at);
            }
        }
        let vain = self.wishes.iter().filter(|w| w.held == 0);
        self.falling.extend(vain.flat_map(|w| &w.hanging));
    }

    /// Strikes until everything left holds, suspending acceptances where a bracket would close in
    /// two ways.
    pub fn settle(mut self) -> Force {
        let mut ambiguous = Vec::new();
        loop {
            while let Some(vote) = self.falling.pop() {
                self.strike(vote);
            }
            let Some(place) = self.torn.first().copied() else { break };
            let ways: Vec<usize> =
                self.places[place].spots.clone().filter(|spot| self.spots[*spot].holds).collect();
            ambiguous.push(ways.iter().map(|spot| self.choice(*spot)).collect());
            let here = ways.iter().flat_map(|spot| &self.spots[*spot].wishes);
            let here: Vec<usize> = here.flat_map(|wish| &self.wishes[*wish].accepting).copied().collect();
            self.steps += here.len();
            self.falling.extend(here.into_iter().filter(|vote| self.votes[*vote].live));
            if self.falling.is_empty() {
                // Joint sponsors of two alternatives, without an acceptance to suspend.
                ways.into_iter().for_each(|spot| self.fall(spot));
            }
        }
        let live = self.votes.iter().filter(|v| v.live).map(|v| v.act);
        let closing = (0..self.spots.len()).filter(|spot| self.spots[*spot].holds);
        Force {
            acceptances: live.collect(),
            closing: closing.map(|spot| self.choice(spot)).collect(),
            ambiguous,
            steps: self.steps,
        }
    }

    /// Removes the support of an acceptance that is not in force.
    fn strike(&mut self, vote: usize) {
        self.steps += 1;
        if !std::mem::replace(&mut self.votes[vote].live, false) {
            return;
        }
        for (voice, mark) in std::mem::take(&mut self.votes[vote].carries) {
            self.steps += 1;
            let voice = &mut self.voices[voice];
            voice.covered[mark] -= 1;
            if voice.covered[mark] > 0 {
                continue;
            }
            voice.missing += 1;
            if voice.missing == 1 && !voice.sponsor {
                let at = voice.spot;
                self.spots[at].yes -= 1;
                if self.spots[at].holds && !self.quorum.met(self.spots[at].yes, self.of) {
                    self.fall(at);
                }
            }
        }
    }

    /// Removes an alternative that would not close from the wishes that it fulfils.
    fn fall(&mut self, at: usize) {
        let spot = &mut self.spots[at];
        spot.holds = false;
        let place = &mut self.places[spot.place];
        place.holding -= 1;
        if place.holding == 1 {
            self.torn.remove(&spot.place);
        }
        for wish in std::mem::take(&mut spot.wishes) {
            self.steps += 1;
            let wish = &mut self.wishes[wish];
            wish.held -= 1;
            if wish.held == 0 {
                self.steps += wish.hanging.len();
                self.falling.append(&mut wish.hanging);
            }
        }
    }

    fn choice(&self, at: usize) -> Choice {
        let Spot { place, nth, .. } = self.spots[at];
        self.places[place].bracket.choice(self.places[place].text, nth)
    }
}
