//! References of an act, by type: earlier acts, and hashes of documents and of contents that are
//! kept apart.
//!
//! Each body lists its references here, by naming all its members, so that a new kind of act or a
//! new member cannot be forgotten. Nothing searches a body for members that look like references.

use std::collections::BTreeSet;

use super::*;

/// References of an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refers {
    /// Numbers of earlier acts.
    pub acts: BTreeSet<ActNo>,
    /// Hashes of drafts and statements.
    pub documents: BTreeSet<String>,
    /// Hashes of contents that are kept apart from the act: reasons, comments, remarks, sealed
    /// words.
    pub contents: BTreeSet<Detached>,
}

/// Returns the empty set of references, for bodies that refer to nothing.
fn nothing() -> Refers {
    Refers::default()
}

fn act(number: &ActNo) -> Refers {
    Refers { acts: [*number].into(), ..nothing() }
}

fn document(number: &ActNo, hash: &str) -> Refers {
    Refers { documents: [hash.to_owned()].into(), ..act(number) }
}

/// Adds the sealed words of changes.
fn sealed<'a>(refers: Refers, changes: impl IntoIterator<Item = &'a ChangeBody>) -> Refers {
    let contents = changes.into_iter().filter_map(ChangeBody::sealed).chain(refers.contents).collect();
    Refers { contents, ..refers }
}

fn content(hash: &Detached) -> Refers {
    Refers { contents: [hash.clone()].into(), ..nothing() }
}

impl Refers {
    fn and(mut self, reason: &Option<Detached>) -> Refers {
        self.contents.extend(reason.clone());
        self
    }
}

/// A body that lists its references.
pub(super) trait Referring {
    fn refers(&self) -> Refers;
}

macro_rules! refers {
    ($($body:ident: $members:pat => $refers:expr;)+) => {
        $(impl Referring for $body {
            fn refers(&self) -> Refers {
                let $members = self;
                $refers
            }
        })+
    };
}

refers! {
    Open: Open { title: _, parties: _, credentials: _, languages: _, keeper: _, engine: _, rules: _, date: _ } => nothing();
    Accredit: Accredit { credential: _ } => nothing();
    Recall: Recall { credential: _, as_of } => Refers { acts: as_of.iter().copied().collect(), ..nothing() };
    Rekey: Rekey { credential: _, key: _, proof: _ } => nothing();
    Accede: Accede { party: _, credentials: _ } => nothing();
    Leave: Leave {} => nothing();
    AmendRules: AmendRules { rules: _ } => nothing();
    Join: Join { act: number, party: _ } => act(number);
    Submit: Submit { text: _, marking: _, language: _, edition: _, brackets: _, provisions: _ } => nothing();
    SetBase: SetBase { act: number } => act(number);
    Propose: Propose { text: _, edition: _, changes, with: _, reason, origin } => {
        let acts = origin.iter().map(|origin| origin.act).collect();
        sealed(Refers { acts, ..nothing() }.and(reason), changes)
    };
    FilePapers: FilePapers { text: _, edition: _, papers } => {
        sealed(nothing(), papers.iter().flat_map(|paper| &paper.changes))
    };
    Withdraw: Withdraw { act: number, provisions: _ } => act(number);
    Renew: Renew { act: number, edition: _, changes } => sealed(act(number), changes);
    Position: Position { on: _, stance: _ } => nothing();
    Accept: Accept { items: _, provided: _ } => nothing();
    TakeBack: TakeBack { act: number } => act(number);
    Close: Close { items: _ } => nothing();
    Put: Put { items: _, silence: _ } => nothing();
    Object: Object { act: number, items: _, reason } => act(number).and(reason);
    Declare: Declare { act: number } => act(number);
    Reopen: Reopen { act: number, items: _ } => act(number);
    Agree: Agree { text: _, edition: _, provisions: _, level: _ } => nothing();
    Return: Return { text: _, provisions: _, reason } => nothing().and(reason);
    Reserve: Reserve { text: _, provisions: _, kind: _, reason } => nothing().and(reason);
    Lift: Lift { act: number } => act(number);
    Asking: Asking { text: _, provisions: _ } => nothing();
    KeepOnTable: KeepOnTable { text: _, provisions: _ } => nothing();
    SetDate: SetDate { kind: _, at: _, about: _ } => nothing();
    AcceptDate: AcceptDate { act: number } => act(number);
    StateTime: StateTime { at: _ } => nothing();
    Witness: Witness { act: number } => act(number);
    Refer: Refer { text: _, provisions: _, team: _, members: _, terms: _, due: _ } => nothing();
    Report: Report { act: number, options, recommends: _, finding: _ } => {
        sealed(act(number), options.iter().flat_map(|option| &option.changes))
    };
    Elevate: Elevate { text: _, provisions: _, to: _, question: _ } => nothing();
    Withhold: Withhold { text: _, provision: _, title: _, sealed, readers: _ } => content(sealed);
    Principle: Principle { words: _, watches: _ } => nothing();
    Uphold: Uphold { act: number, draft, upheld: _ } => {
        Refers { acts: [*number, *draft].into(), ..nothing() }
    };
    NonPaper: NonPaper { text: _, provisions: _, words: _, lapses: _ } => nothing();
    Offer: Offer { sealed, entrusted: _, lapses: _ } => content(sealed);
    OpenOffer: OpenOffer { act: number, offered: _ } => act(number);
    Consult: Consult { text: _, provisions: _, partners: _, alternatives: _, attribution: _ } => nothing();
    Comment: Comment { act: number, provision: _, words } => act(number).and(&Some(words.clone()));
    Remark: Remark { speaker: _, words, at: _, source: _, about: _, certainty: _ } => content(words);
    Redact: Redact { act: number } => act(number);
    Issue: Issue { text: _, edition: _, marking: _ } => nothing();
    SetAside: SetAside { text: _, provisions: _, reason: _ } => nothing();
    Correct: Correct { text: _, edition: _, items: _ } => nothing();
    Statement: Statement { title: _, sentences, instead_of } => {
        let facts = sentences.iter().flat_map(facts).copied();
        Refers { acts: facts.chain(*instead_of).collect(), ..nothing() }
    };
    ConsentTo: ConsentTo { act: number, sentences: _ } => act(number);
    Initial: Initial { act: number, hash } => document(number, hash);
    Clear: Clear { act: number, hash } => document(number, hash);
    Decide: Decide { act: number, decision: _, note: _ } => act(number);
}

/// Returns the acts that support a sentence.
fn facts(sentence: &Sentence) -> &BTreeSet<ActNo> {
    static NONE: BTreeSet<ActNo> = BTreeSet::new();
    match sentence {
        Sentence::Fact { words: _, acts } => acts,
        Sentence::Common { words: _ } | Sentence::Own { words: _, party: _ } => &NONE,
    }
}

impl Referring for Meet {
    fn refers(&self) -> Refers {
        match self {
            Meet::Opens { place: _, at: _, attended: _ } => nothing(),
            Meet::Closes { act: number, at: _ } => act(number),
        }
    }
}
