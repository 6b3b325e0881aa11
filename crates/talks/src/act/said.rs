//! Words that people write with each act: reasons, letters, notes, wordings.
//!
//! Each act lists its words here, by naming all members of its body, so that no reader of a new kind of act, or of a
//! new member, looks for them in vain.

use paraph_page::{Phrase, say};
use serde::Serialize;

use super::*;

/// What words of an act are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Title of talks or of a statement, or the title in place of withheld words.
    Title,
    /// Marking of a text.
    Marking,
    /// Wording that is submitted or proposed.
    Wording,
    /// Reason.
    Reason,
    /// Letter of a silence procedure.
    Letter,
    /// An alternative that is accepted.
    Accepts,
    /// A condition of an acceptance.
    Provided,
    /// Place of a round.
    Place,
    /// Subject of a date.
    Subject,
    /// Terms of reference.
    Terms,
    /// Title of a team's option.
    Option,
    /// Finding of a team.
    Finding,
    /// Question to principals.
    Question,
    /// Words of a principle.
    Principle,
    /// Words of a non-paper.
    NonPaper,
    /// A sealed offer.
    Offer,
    /// Comment of a partner.
    Comment,
    /// Public remark.
    Remark,
    /// Speaker of a remark.
    Speaker,
    /// Source of a remark.
    Source,
    /// Sentence of a joint statement.
    Sentence,
    /// Note on a decision.
    Note,
}

impl Topic {
    /// Returns the heading of such words.
    pub fn heading(self) -> Phrase {
        match self {
            Topic::Title => say!("topic-title", "Title"),
            Topic::Marking => say!("topic-marking", "Marking"),
            Topic::Wording => say!("topic-wording", "Wording"),
            Topic::Reason => say!("topic-reason", "Reason"),
            Topic::Letter => say!("topic-letter", "Letter"),
            Topic::Accepts => say!("topic-accepts", "Accepts"),
            Topic::Provided => say!("topic-provided", "Provided"),
            Topic::Place => say!("topic-place", "Place"),
            Topic::Subject => say!("topic-subject", "Subject"),
            Topic::Terms => say!("topic-terms", "Terms of reference"),
            Topic::Option => say!("topic-option", "Option"),
            Topic::Finding => say!("topic-finding", "Finding"),
            Topic::Question => say!("topic-question", "Question"),
            Topic::Principle => say!("topic-principle", "Principle"),
            Topic::NonPaper => say!("topic-non-paper", "Non-paper"),
            Topic::Offer => say!("topic-offer", "Offer"),
            Topic::Comment => say!("topic-comment", "Comment"),
            Topic::Remark => say!("topic-remark", "Remark"),
            Topic::Speaker => say!("topic-speaker", "Speaker"),
            Topic::Source => say!("topic-source", "Source"),
            Topic::Sentence => say!("topic-sentence", "Sentence"),
            Topic::Note => say!("topic-note", "Note"),
        }
    }
}

/// Where words of an act are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept<'a> {
    /// In the act.
    Here(&'a str),
    /// Kept apart from it, under this hash.
    Apart(&'a Detached),
    /// Kept apart and sealed.
    Sealed,
    /// In the act, as a choice.
    Choice(&'a Choice),
}

/// Words of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// What they are.
    pub what: Topic,
    /// Where they are.
    pub place: Kept<'a>,
    /// Provisions that they are about, if they are narrower than those of the act, as `text` and `provision`.
    pub on: Vec<(&'a str, &'a str)>,
}

fn here(what: Topic, words: &str) -> Said<'_> {
    Said { what, place: Kept::Here(words), on: Vec::new() }
}

fn apart(what: Topic, hash: &Detached) -> Said<'_> {
    Said { what, place: Kept::Apart(hash), on: Vec::new() }
}

fn reason(hash: &Option<Detached>) -> Vec<Said<'_>> {
    hash.iter().map(|hash| apart(Topic::Reason, hash)).collect()
}

fn choice(what: Topic, choice: &Choice) -> Said<'_> {
    Said { what, place: Kept::Choice(choice), on: vec![(&choice.text, &choice.provision)] }
}

fn accepted<'a>(items: &'a [Choice], provided: &'a [Choice]) -> Vec<Said<'a>> {
    let items = items.iter().map(|one| choice(Topic::Accepts, one));
    items.chain(provided.iter().map(|one| choice(Topic::Provided, one))).collect()
}

/// Returns a wording; sealed words have a mark in their place.
fn wording<'a>(words: &'a str, on: Vec<(&'a str, &'a str)>) -> Said<'a> {
    let place = if sealed_hash(words).is_some() { Kept::Sealed } else { Kept::Here(words) };
    Said { what: Topic::Wording, place, on }
}

fn changed<'a>(text: &'a str, changes: &'a [ChangeBody]) -> impl Iterator<Item = Said<'a>> {
    changes.iter().flat_map(move |change| match change {
        ChangeBody::Reword { id, wording: words } => vec![wording(words, vec![(text, id)])],
        ChangeBody::Insert { after: _, provision } => {
            vec![wording(&provision.wording, vec![(text, &provision.id)])]
        }
        ChangeBody::Split { id, parts } => {
            parts.iter().map(|part| wording(&part.wording, vec![(text, id), (text, &part.id)])).collect()
        }
        ChangeBody::Merge { ids, wording: words } => {
            vec![wording(words, ids.iter().map(|id| (text, id.as_str())).collect())]
        }
        ChangeBody::Delete { id: _ }
        | ChangeBody::Move { id: _, after: _ }
        | ChangeBody::Renumber { id: _, number: _ } => Vec::new(),
    })
}

fn sentence(sentence: &Sentence) -> Said<'_> {
    match sentence {
        Sentence::Fact { words, acts: _ }
        | Sentence::Common { words }
        | Sentence::Own { words, party: _ } => here(Topic::Sentence, words),
    }
}

impl ActKind {
    /// Whether acts of this kind bind a party or cannot be taken back, so that a person is asked before signing one.
    pub fn binds(self) -> bool {
        matches!(
            self,
            ActKind::Recall
                | ActKind::Rekey
                | ActKind::Accede
                | ActKind::Leave
                | ActKind::AmendRules
                | ActKind::Join
                | ActKind::SetBase
                | ActKind::Close
                | ActKind::Declare
                | ActKind::Reopen
                | ActKind::Agree
                | ActKind::OpenOffer
                | ActKind::Redact
                | ActKind::SetAside
                | ActKind::ConsentTo
                | ActKind::Initial
                | ActKind::Clear
                | ActKind::Decide
        )
    }

    /// Whether acts of this kind have no words of their own.
    pub fn wordless(self) -> bool {
        matches!(
            self,
            ActKind::Accredit
                | ActKind::Recall
                | ActKind::Rekey
                | ActKind::Accede
                | ActKind::Leave
                | ActKind::AmendRules
                | ActKind::Join
                | ActKind::SetBase
                | ActKind::Withdraw
                | ActKind::Position
                | ActKind::TakeBack
                | ActKind::Close
                | ActKind::Declare
                | ActKind::Reopen
                | ActKind::Agree
                | ActKind::Lift
                | ActKind::NoChange
                | ActKind::Keep
                | ActKind::AcceptDate
                | ActKind::StateTime
                | ActKind::Witness
                | ActKind::Uphold
                | ActKind::Consult
                | ActKind::Redact
                | ActKind::ConsentTo
                | ActKind::Initial
                | ActKind::Clear
        )
    }
}

impl Act {
    /// Returns the words that its author wrote with it. `text_of` gives the text of an earlier act, for acts that name
    /// only provisions of it.
    pub fn said<'a>(&'a self, text_of: impl Fn(ActNo) -> Option<&'a str>) -> Vec<Said<'a>> {
        match self {
            Act::Open(Open {
                title,
                parties: _,
                credentials: _,
                languages: _,
                keeper: _,
                engine: _,
                rules: _,
                date: _,
            }) => {
                vec![here(Topic::Title, title)]
            }
            Act::Submit(Submit { text, marking, language: _, edition: _, brackets: _, provisions }) => {
                let marking = marking.iter().map(|marking| here(Topic::Marking, marking));
                marking.chain(provisions.iter().map(|p| wording(&p.wording, vec![(text, &p.id)]))).collect()
            }
            Act::Propose(Propose { text, edition: _, changes, with: _, reason: why, origin: _ }) => {
                changed(text, changes).chain(reason(why)).collect()
            }
            Act::File(FilePapers { text, edition: _, papers }) => {
                papers.iter().flat_map(|Paper { sponsors: _, changes }| changed(text, changes)).collect()
            }
            Act::Renew(Renew { act, edition: _, changes }) => {
                text_of(*act).map(|text| changed(text, changes).collect()).unwrap_or_default()
            }
            Act::Accept(Accept { items, provided }) => accepted(items, provided),
            Act::Put(Put { items: _, silence }) => {
                let letter = |Silence { until: _, letter }: &'a Silence| here(Topic::Letter, letter);
                silence.iter().map(letter).collect()
            }
            Act::Object(Object { act: _, items: _, reason: why })
            | Act::Return(Return { text: _, provisions: _, reason: why })
            | Act::Reserve(Reserve { text: _, provisions: _, kind: _, reason: why }) => reason(why),
            Act::Meet(Meet::Opens { place, at: _, attended: _ }) => vec![here(Topic::Place, place)],
            Act::SetDate(SetDate { kind: _, at: _, about }) => vec![here(Topic::Subject, about)],
            Act::Refer(Refer { text: _, provisions: _, team: _, members: _, terms, due: _ }) => {
                vec![here(Topic::Terms, terms)]
            }
            Act::Report(Report { act, options, recommends: _, finding }) => {
                let mut all = vec![here(Topic::Finding, finding)];
                for TeamOption { title, changes } in options {
                    all.push(here(Topic::Option, title));
                    all.extend(text_of(*act).into_iter().flat_map(|text| changed(text, changes)));
                }
                all
            }
            Act::Elevate(Elevate { text: _, provisions: _, to: _, question }) => {
                vec![here(Topic::Question, question)]
            }
            Act::Withhold(Withhold { text, provision, title, sealed: _, readers: _ }) => {
                let sealed = Said { what: Topic::Wording, place: Kept::Sealed, on: vec![(text, provision)] };
                vec![here(Topic::Title, title), sealed]
            }
            Act::Principle(Principle { words, watches: _ }) => vec![here(Topic::Principle, words)],
            Act::NonPaper(NonPaper { text: _, provisions: _, words, lapses: _ }) => {
                vec![here(Topic::NonPaper, words)]
            }
            Act::Offer(Offer { sealed: _, entrusted: _, lapses: _ }) => {
                vec![Said { what: Topic::Offer, place: Kept::Sealed, on: Vec::new() }]
            }
            Act::OpenOffer(OpenOffer { act: _, offered: Offered { items, provided, salt: _ } }) => {
                accepted(items, provided)
            }
            Act::Comment(Comment { act, provision, words }) => {
                let on = text_of(*act).zip(provision.as_deref());
                vec![Said { on: on.into_iter().collect(), ..apart(Topic::Comment, words) }]
            }
            Act::Remark(Remark { speaker, words, at: _, source, about: _, certainty: _ }) => {
                vec![apart(Topic::Remark, words), here(Topic::Speaker, speaker), here(Topic::Source, source)]
            }
            Act::Issue(Issue { text: _, edition: _, marking }) => {
                marking.iter().map(|marking| here(Topic::Marking, marking)).collect()
            }
            Act::SetAside(SetAside { text: _, provisions: _, reason }) => vec![here(Topic::Reason, reason)],
            Act::Correct(Correct { text, edition: _, items }) => {
                let item = |Correction { provision, wording: words }: &'a Correction| {
                    wording(words, vec![(text.as_str(), provision.as_str())])
                };
                items.iter().map(item).collect()
            }
            Act::Statement(Statement { title, sentences, instead_of: _ }) => {
                let title = std::iter::once(here(Topic::Title, title));
                title.chain(sentences.iter().map(sentence)).collect()
            }
            Act::Decide(Decide { act: _, decision: _, note }) => {
                note.iter().map(|note| here(Topic::Note, note)).collect()
            }
            // Acts of offices, consents and confirmations, all members of which are names, numbers and dates.
            Act::Accredit(Accredit { credential: _ })
            | Act::Recall(Recall { credential: _, as_of: _ })
            | Act::Rekey(Rekey { credential: _, key: _, proof: _ })
            | Act::Accede(Accede { party: _, credentials: _ })
            | Act::Leave(Leave {})
            | Act::AmendRules(AmendRules { rules: _ })
            | Act::Join(Join { act: _, party: _ })
            | Act::SetBase(SetBase { act: _ })
            | Act::Withdraw(Withdraw { act: _, provisions: _ })
            | Act::Position(Position { on: _, stance: _ })
            | Act::TakeBack(TakeBack { act: _ })
            | Act::Close(Close { items: _ })
            | Act::Declare(Declare { act: _ })
            | Act::Reopen(Reopen { act: _, items: _ })
            | Act::Agree(Agree { text: _, edition: _, provisions: _, level: _ })
            | Act::Lift(Lift { act: _ })
            | Act::NoChange(Asking { text: _, provisions: _ })
            | Act::Keep(KeepOnTable { text: _, provisions: _ })
            | Act::Meet(Meet::Closes { act: _, at: _ })
            | Act::AcceptDate(AcceptDate { act: _ })
            | Act::StateTime(StateTime { at: _ })
            | Act::Witness(Witness { act: _ })
            | Act::Uphold(Uphold { act: _, draft: _, upheld: _ })
            | Act::Consult(Consult {
                text: _,
                provisions: _,
                partners: _,
                alternatives: _,
                attribution: _,
            })
            | Act::Redact(Redact { act: _ })
            | Act::ConsentTo(ConsentTo { act: _, sentences: _ })
            | Act::Initial(Initial { act: _, hash: _ })
            | Act::Clear(Clear { act: _, hash: _ }) => Vec::new(),
        }
    }
}
