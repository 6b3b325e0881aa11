//! The reader of a document, and what the reader may see of a text. No other file of the workspace decides
//! this.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;

use paraph_interop::docx::{Reason, SponsorNames};
use paraph_talks::act::{ActNo, ChangeBody};
use paraph_talks::readout::{Reader as Sight, Seen};
use paraph_talks::{Attribution, BaseProvision, Living, PartyCode, State, unsign, whole_of};
use paraph_text::{Dispute, Entry, Id, Provision, Rolling, Run, Sponsor, Sponsors, Text, Wording, choose};

use crate::error::Error;

/// Text that is printed in place of words that are withheld from the reader.
pub const WITHHELD: &str = "(withheld)";

/// The reader of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader<'a> {
    /// Credential of the talks, by name. A recalled or unknown credential sees what the public sees.
    Credential(&'a str),
    /// Anybody. The public sees only what was released.
    Public,
    /// The holder of the file, without a credential.
    Holder,
}

impl<'a> Reader<'a> {
    /// Returns the reader for a viewer of readouts: a credential's name, or `None` for the holder of the
    /// record.
    pub fn of(viewer: Option<&'a str>) -> Reader<'a> {
        match viewer {
            Some("") => Reader::Public,
            Some(name) => Reader::Credential(name),
            None => Reader::Holder,
        }
    }

    /// Returns the viewer for readouts.
    pub fn viewer(self) -> Option<&'a str> {
        match self {
            Reader::Credential(name) => Some(name),
            Reader::Public => Some(""),
            Reader::Holder => None,
        }
    }

    /// Returns what this reader may see of the talks.
    pub fn sight(self, state: &'a State) -> Sight<'a> {
        Sight::new(state, self.viewer())
    }
}

/// A text as a reader may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenText {
    /// Provisions, without those that the reader may not know of.
    pub text: Text,
    /// Provisions whose words the reader may not see.
    pub withheld: BTreeSet<String>,
    /// Whether the text is complete. A title in place of withheld words counts as its words.
    pub whole: bool,
}

/// A text of the talks, as one reader may see it.
pub struct Visible<'a> {
    name: &'a str,
    living: &'a Living,
    sight: Sight<'a>,
    /// Reader's own party.
    party: Option<Sponsor>,
    /// Whether its name stays on its own words where other names are hidden.
    own: bool,
    /// Whether the rules show names beside words.
    shown: bool,
    /// Provisions that somebody proposes to merge with words that are withheld from the reader.
    mixed: OnceCell<BTreeSet<&'a str>>,
}

impl<'a> Visible<'a> {
    /// Makes a reader's view of a text. With `own`, the name of the reader's own party stays on its words
    /// where the rules hide names. Without it, no name is shown there, which is right for papers that are
    /// passed on.
    ///
    /// # Errors
    /// Returns an error if no text of that name has a base.
    pub fn of(state: &'a State, name: &str, reader: Reader<'a>, own: bool) -> Result<Visible<'a>, Error> {
        let found = state.table.texts.get_key_value(name).filter(|(_, living)| living.edition > 0);
        let (name, living) = found.ok_or_else(|| Error::no_text(name))?;
        let sight = reader.sight(state);
        let party = sight.party().map(PartyCode::sponsor);
        let shown = state.rules.attribution == Attribution::Shown;
        Ok(Visible { name, living, sight, party, own, shown, mixed: OnceCell::new() })
    }

    /// Returns how much the reader may see of a provision, in the base or proposed. For a part of a proposed
    /// split, or a provision in a proposed merger, this is no more than for the provisions that it consists
    /// of.
    pub fn seen(&self, id: &str) -> Seen {
        let seen = self.sight.seen(self.name, id);
        let whole = self.whole(id);
        let seen = if whole == id { seen } else { seen.min(self.sight.seen(self.name, whole)) };
        if seen <= Seen::Base {
            return seen;
        }
        if self.mixed().contains(whole) { Seen::Base } else { seen }
    }

    /// Whether the reader may know of a provision but not see its words.
    pub fn withheld(&self, id: &str) -> bool {
        self.seen(id) == Seen::Withheld
    }

    fn mixed(&self) -> &BTreeSet<&'a str> {
        self.mixed.get_or_init(|| {
            let live = self.living.tabled.values().flat_map(|tabled| tabled.live());
            let merged = live.filter_map(|tabled| match &tabled.change {
                ChangeBody::Merge { ids, .. } => Some(ids),
                _ => None,
            });
            let hidden = |id: &String| self.sight.seen(self.name, id) <= Seen::Withheld;
            merged.filter(|ids| ids.iter().any(hidden)).flatten().map(String::as_str).collect()
        })
    }

    /// Returns the provision of the base to which a part belongs, or the provision itself if it is not a
    /// part.
    fn whole<'i>(&self, id: &'i str) -> &'i str {
        whole_of(|id| self.living.provision(id).is_some(), id)
    }

    /// Returns an entry of a rolling text as the reader may see it, or `None` if the reader may not know of
    /// it.
    pub fn entry<'e>(&self, entry: &'e Entry) -> Option<Cow<'e, Entry>> {
        self.entry_with(entry, self.own)
    }

    fn entry_with<'e>(&self, entry: &'e Entry, own: bool) -> Option<Cow<'e, Entry>> {
        let seen = self.seen(entry.id.as_str());
        if seen == Seen::Whole {
            return Some(Cow::Borrowed(entry));
        }
        if seen == Seen::Nameless {
            let mut entry = entry.clone();
            unsign(&mut entry, self.party.as_ref().filter(|_| own));
            return Some(Cow::Owned(entry));
        }
        let base = self.living.provision(entry.id.as_str()).filter(|_| seen > Seen::Hidden)?;
        // Everybody may read the title in place of withheld words.
        let readable = seen == Seen::Base || self.sight.seen_then(self.name, base) > Seen::Withheld;
        let base = base.engine();
        let words = if readable { base.wording.as_str() } else { WITHHELD };
        Some(Cow::Owned(Entry {
            runs: vec![Run::Text(words.to_owned())],
            id: base.id,
            kind: base.kind,
            level: base.level,
            number: base.number,
            presence: None,
            place: None,
            renumber: None,
            boundary: None,
        }))
    }

    /// Returns the rolling text, and whether a paper may name its sponsors.
    pub fn rolling(&self) -> (Cow<'a, Rolling>, SponsorNames) {
        self.rolling_with(self.living.rolling(), self.own)
    }

    /// Returns another rolling text of this text as the reader may see it, such as the preview of a proposal.
    pub fn of_rolling<'r>(&self, rolling: &'r Rolling) -> (Cow<'r, Rolling>, SponsorNames) {
        self.rolling_with(rolling, self.own)
    }

    fn rolling_with<'r>(&self, rolling: &'r Rolling, own: bool) -> (Cow<'r, Rolling>, SponsorNames) {
        let seen: Vec<Seen> = rolling.entries.iter().map(|entry| self.seen(entry.id.as_str())).collect();
        let hidden = !self.shown || seen.contains(&Seen::Nameless);
        let names = if hidden { SponsorNames::Hidden } else { SponsorNames::Shown };
        if seen.iter().all(|seen| *seen == Seen::Whole) {
            return (Cow::Borrowed(rolling), names);
        }
        let visible = rolling.entries.iter().filter_map(|entry| self.entry_with(entry, own));
        let mut entries: Vec<Entry> = visible.map(Cow::into_owned).collect();
        let known: BTreeSet<Id> = entries.iter().map(|entry| entry.id.clone()).collect();
        for entry in &mut entries {
            // A proposed place is left out if it names a provision that the reader may not know of.
            let places = entry.place.iter().flat_map(|dispute| &dispute.opinions);
            if places.filter_map(|opinion| opinion.value.as_ref()).any(|id| !known.contains(id)) {
                entry.place = None;
            }
        }
        let sponsors = entries.iter().flat_map(signed).collect();
        (Cow::Owned(Rolling { sponsors, entries, findings: Vec::new() }), names)
    }

    /// Returns the base.
    pub fn base(&self) -> SeenText {
        let seen = |p: &BaseProvision| self.sight.seen(self.name, p.id());
        text_of(self.living.base.iter().map(|p| (p.engine(), seen(p))))
    }

    /// Returns the version of one party.
    ///
    /// # Errors
    /// Returns an error if the reader does not negotiate, or if the rules hide whose words are whose and the
    /// version is another party's.
    pub fn side(&self, party: &PartyCode) -> Result<SeenText, Error> {
        let own = self.sight.party() == Some(party);
        if self.sight.outside() || !(self.shown || own) {
            return Err(Error::side(party));
        }
        let text = choose(&self.rolling_with(self.living.rolling(), true).0, Some(&party.sponsor()));
        let withheld = text.provisions().iter().map(|p| p.id.as_str().to_owned());
        let withheld: BTreeSet<String> = withheld.filter(|id| self.seen(id) <= Seen::Withheld).collect();
        Ok(SeenText { whole: withheld.is_empty(), text, withheld })
    }

    /// Returns the reasons of proposals by the act that gave them, each on the first provision that it is
    /// about. Readers who do not negotiate get none.
    pub fn reasons(&self, given: &[(ActNo, String)]) -> Vec<Reason> {
        let reason = |(act, words): &(ActNo, String)| {
            let tabled = self.living.tabled.get(act)?;
            let about = tabled.live().find_map(|c| match &c.change {
                ChangeBody::Insert { provision, .. } => Some(provision.id.as_str()),
                change => change.touches().first().copied(),
            })?;
            let open = !self.sight.outside() && self.seen(about) == Seen::Whole;
            let who = tabled.by.to_string();
            open.then(|| Reason { id: Id::new(about), who, text: words.clone() })
        };
        given.iter().filter_map(reason).collect()
    }
}

/// Makes a text from provisions, each with how much of it is seen.
pub(crate) fn text_of(all: impl Iterator<Item = (Provision, Seen)>) -> SeenText {
    let (mut provisions, mut withheld, mut whole) = (Vec::new(), BTreeSet::new(), true);
    for (mut provision, seen) in all {
        match seen {
            Seen::Hidden => {
                whole = false;
                continue;
            }
            Seen::Withheld => {
                provision.wording = Wording::new(WITHHELD);
                withheld.insert(provision.id.as_str().to_owned());
                whole = false;
            }
            _ => {}
        }
        provisions.push(provision);
    }
    SeenText { text: Text::new(provisions), withheld, whole }
}

/// Returns the sponsors that an entry names.
fn signed(entry: &Entry) -> Sponsors {
    fn of_runs(runs: &[Run], all: &mut Sponsors) {
        for run in runs {
            let Run::Bracket(bracket) = run else { continue };
            for one in &bracket.alternatives {
                all.extend(one.sponsors.iter().cloned());
                of_runs(&one.runs, all);
            }
        }
    }
    fn of_question<T>(dispute: &Option<Dispute<T>>, all: &mut Sponsors) {
        let opinions = dispute.iter().flat_map(|dispute| &dispute.opinions);
        all.extend(opinions.flat_map(|opinion| &opinion.sponsors).cloned());
    }
    let mut all = Sponsors::new();
    of_runs(&entry.runs, &mut all);
    of_question(&entry.presence, &mut all);
    of_question(&entry.place, &mut all);
    of_question(&entry.renumber, &mut all);
    of_question(&entry.boundary, &mut all);
    all
}
