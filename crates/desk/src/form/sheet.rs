//! What is asked for each kind of act. Data alone: how it is filled and read stands elsewhere.

use paraph_talks::act::Act;

use super::pool::Pool;
use crate::error::Error;
use paraph_talks::say;

/// Which parties may be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// All that take part.
    Any,
    /// Those that negotiate.
    Parties,
    /// Those that negotiate, without the signer's own.
    Others,
    /// Partners and observers.
    Partners,
}

/// Words of which one may be answered, each with what it says.
pub(super) type Words = &'static [(&'static str, &'static str)];

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ask {
    Text,
    Words,
    Moment,
    Number,
    YesNo,
    File,
    /// The name of a text with a base.
    TextName,
    /// The edition of the base that was read.
    Edition,
    /// A language of the talks.
    Language,
    /// Kinds of acts.
    Kinds,
    /// A rule of procedure as it stands, of these words.
    Rule(Words),
    /// A rule that is a number.
    RuleNumber,
    /// Whose consent counts.
    Counts,
    Alternatives,
    /// Provisions of the text.
    Provisions,
    /// Provisions that this party's proposals touch.
    Touched,
    /// Provisions of the last draft that nobody has accounted for.
    Gone,
    /// Provisions of any text.
    Places,
    Parties(Who),
    /// Credentials; of the signer's own party alone where so.
    Credentials {
        own: bool,
    },
    OneOf(Words),
    Act(Pool),
    /// Items of such an act.
    Items(Pool),
    /// An answer for each provision.
    Each(&'static Ask),
    List(&'static [Line]),
}

/// One thing that is asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub name: &'static str,
    pub says: &'static str,
    pub ask: Ask,
    pub required: bool,
    pub many: bool,
}

const fn may(name: &'static str, says: &'static str, ask: Ask) -> Line {
    Line { name, says, ask, required: false, many: false }
}

const fn must(name: &'static str, says: &'static str, ask: Ask) -> Line {
    Line { required: true, ..may(name, says, ask) }
}

const fn many(line: Line) -> Line {
    Line { many: true, ..line }
}

const ROLES: Words = &[
    ("head", "leads and binds the delegation"),
    ("delegate", "speaks for it at the table"),
    ("expert", "works on the text"),
    ("principal", "decides at home"),
];
const STANDINGS: Words = &[
    ("party", "negotiates and consents"),
    ("chair", "presides or mediates"),
    ("partner", "is consulted"),
    ("observer", "reads what is shown"),
];
const STANCES: Words =
    &[("support", "supports it"), ("can-live-with", "can live with it"), ("oppose", "opposes it")];
const LEVELS: Words = &[("technical", "at technical level"), ("ad-referendum", "ad referendum")];
const RESERVATIONS: Words =
    &[("scrutiny", "scrutiny"), ("ad-referendum", "ad referendum"), ("general", "general")];
const DATES: Words = &[("meeting", "a meeting"), ("deadline", "a deadline")];
const CERTAINTIES: Words = &[
    ("recorded", "on record"),
    ("reported", "reported by more than one"),
    ("unconfirmed", "reported by one, or denied"),
];
const DECISIONS: Words = &[("approves", "approves"), ("returns", "returns"), ("rejects", "rejects")];
const WHETHER: Words = &[("yes", "yes"), ("no", "no")];
const SENTENCES: Words = &[
    ("fact", "a fact, resting on acts"),
    ("common", "words to which all consent"),
    ("own", "a party's own words"),
];
const BASES: Words = &[("heads", "all heads of delegation"), ("pen", "whoever holds the pen")];
const NAMES: Words = &[("shown", "shown beside words"), ("chatham-house", "shown to nobody")];

const TEXT: Line = may("text", "Which text", Ask::TextName);
const EDITION: Line = may("edition", "Edition of the base that was read", Ask::Edition);
const REASON: Line = may("reason", "Why", Ask::Words);
const POINTS: Line = many(must("provisions", "Points", Ask::Provisions));
const EDITED: Line = may("edited", "The base as edited", Ask::File);

const CREDENTIAL: &[Line] = &[
    must("name", "PARTY/OFFICE", Ask::Text),
    must("role", "Role", Ask::OneOf(ROLES)),
    must("key", "Public key", Ask::Text),
    many(may("may-not", "Acts that it may not sign", Ask::Kinds)),
];
const PARTY: &[Line] = &[
    must("code", "Short name, as it stands in brackets", Ask::Text),
    must("name", "Name in full", Ask::Text),
    must("standing", "What it is to the talks", Ask::OneOf(STANDINGS)),
];
const RULES: &[Line] = &[
    may("pen", "Who holds the pen: joint, chair:CODE, party:CODE", Ask::Rule(&[])),
    may("base", "Who sets the base", Ask::Rule(BASES)),
    may("closing", "When a bracket closes: all, a share such as 2/3, or finding", Ask::Rule(&[])),
    many(may("counts", "Whose consent counts; all, or these", Ask::Counts)),
    may("reopening", "How many reopen adopted words: all, or a share such as 2/3", Ask::Rule(&[])),
    may("amendment", "How many change these rules: all, or a share such as 2/3", Ask::Rule(&[])),
    may("silence-hours", "Least length of a silence procedure, in hours; 0 for none", Ask::RuleNumber),
    may("notice-hours", "Least notice of a meeting, in hours", Ask::RuleNumber),
    may("everything", "Nothing is agreed until everything is agreed", Ask::Rule(WHETHER)),
    may("attribution", "Names of sponsors", Ask::Rule(NAMES)),
    may("witnesses", "Delegations that witness the time before a silence ends", Ask::RuleNumber),
];
const ORIGIN: &[Line] = &[
    must("provision", "The point for which words were borrowed", Ask::Provisions),
    must("act", "The act in which they stood", Ask::Act(Pool::Sources)),
    may("shown", "May be shown", Ask::YesNo),
];
const PAPER: &[Line] = &[
    many(must("sponsors", "Whose paper it is", Ask::Parties(Who::Parties))),
    must("edited", "The base as they edited it", Ask::File),
];
const OPTION: &[Line] = &[
    must("title", "What it is called", Ask::Text),
    may("edited", "The base as it would have it", Ask::File),
];
const SENTENCE: &[Line] = &[
    must("kind", "What kind of sentence", Ask::OneOf(SENTENCES)),
    must("words", "Its words", Ask::Words),
    many(may("acts", "The acts on which a fact rests", Ask::Number)),
    may("party", "Whose own words they are", Ask::Parties(Who::Any)),
];
const WISHES: &[Line] = &[
    EDITED,
    may("reword", "Points that shall read so", Ask::Each(&Ask::Words)),
    many(may("delete", "Points that go", Ask::Provisions)),
    many(may("insert-after", "New points, after these", Ask::Each(&Ask::Words))),
    many(may("insert-first", "New points at the head of the text", Ask::Words)),
    may("move-after", "Points that stand after another", Ask::Each(&Ask::Provisions)),
    many(may("move-first", "Points that stand at the head of the text", Ask::Provisions)),
    may("renumber", "Points that bear another number", Ask::Each(&Ask::Text)),
    many(may("unnumber", "Points that bear no number", Ask::Provisions)),
    many(may("split", "Points that fall into these parts", Ask::Each(&Ask::Words))),
    many(may("merge", "Points that become one", Ask::Provisions)),
    may("merge-words", "The words of that one", Ask::Words),
];

fn with(first: &[Line], then: &[Line]) -> Vec<Line> {
    first.iter().chain(then).copied().collect()
}

/// What is asked for a kind of act, with the kind's own word.
pub(super) fn sheet(kind: &str) -> Result<(&'static str, Vec<Line>), Error> {
    let known = Act::KINDS.iter().find(|known| **known == kind).copied();
    let unknown = || {
        Error::words(
            say!("there is no act of the kind {kind}", kind),
            say!("One of: {kinds}.", kinds = Act::KINDS.join(", ")),
        )
    };
    let kind = known.ok_or_else(unknown)?;
    Ok((kind, lines(kind)))
}

fn lines(kind: &str) -> Vec<Line> {
    match kind {
        "open" => with(
            &[
                must("title", "What the talks are called", Ask::Text),
                many(must("party", "Who takes part", Ask::List(PARTY))),
                many(must("credential", "Who may act for them", Ask::List(CREDENTIAL))),
                many(must("languages", "Languages of the texts, that of consent first", Ask::Text)),
                must("keeper", "The credential that keeps the record", Ask::Text),
                must("date", "When", Ask::Moment),
            ],
            RULES,
        ),
        "accredit" => CREDENTIAL.to_vec(),
        "recall" => vec![must("credential", "Which credential", Ask::Credentials { own: true })],
        "rekey" => vec![
            must("credential", "Which credential", Ask::Credentials { own: true }),
            must("key", "The new public key", Ask::Text),
        ],
        "accede" => with(PARTY, &[many(must("credential", "Who may act for it", Ask::List(CREDENTIAL)))]),
        "leave" => Vec::new(),
        "amend-rules" => RULES.to_vec(),
        "join" => vec![must("act", "Which act", Ask::Act(Pool::ToJoin))],
        "submit" => vec![
            must("text", "Short name of the text", Ask::Text),
            may("marking", "What is printed above it", Ask::Text),
            may("language", "Its language", Ask::Language),
            EDITION,
            must("source", "The text", Ask::File),
        ],
        "set-base" => vec![must("act", "The text that was handed in", Ask::Act(Pool::Submitted))],
        "propose" => with(
            &with(&[TEXT, EDITION], WISHES),
            &[
                many(may("with", "Parties asked to co-sponsor", Ask::Parties(Who::Others))),
                REASON,
                many(may("origin", "Where borrowed words come from", Ask::List(ORIGIN))),
            ],
        ),
        "file" => vec![TEXT, EDITION, many(must("paper", "Papers", Ask::List(PAPER)))],
        "withdraw" => vec![
            must("act", "Which proposal", Ask::Act(Pool::OwnWishes)),
            many(may("provisions", "Only on these points", Ask::Touched)),
        ],
        "renew" => with(&[must("act", "Which proposal", Ask::Act(Pool::Stale)), EDITION], WISHES),
        "position" => vec![
            TEXT,
            must("on", "On which alternative", Ask::Alternatives),
            must("stance", "How your party stands to it", Ask::OneOf(STANCES)),
        ],
        "accept" => vec![
            TEXT,
            many(must("items", "What is accepted, together or not at all", Ask::Alternatives)),
            many(may("provided", "Only if these close so", Ask::Alternatives)),
        ],
        "take-back" => vec![must("act", "Which acceptance", Ask::Act(Pool::OwnAcceptances))],
        "close" => vec![
            TEXT,
            many(may("items", "What closes", Ask::Alternatives)),
            may("accepted", "All that has been accepted one way", Ask::YesNo),
        ],
        "put" => vec![
            TEXT,
            many(must("items", "How each bracket would close", Ask::Alternatives)),
            may("until", "Under a silence procedure: until when", Ask::Moment),
            may("letter", "Under a silence procedure: the letter that says so", Ask::Words),
        ],
        "object" => vec![
            must("act", "To what", Ask::Act(Pool::Put)),
            many(may("items", "To which items; all where none is named", Ask::Items(Pool::Put))),
            REASON,
        ],
        "declare" => vec![must("act", "What was put", Ask::Act(Pool::ToDeclare))],
        "reopen" => vec![
            must("act", "The act that closed it", Ask::Act(Pool::Closings)),
            many(may("items", "Which items; all where none is named", Ask::Items(Pool::Closings))),
        ],
        "agree" => vec![TEXT, EDITION, POINTS, must("level", "How firmly", Ask::OneOf(LEVELS))],
        "return" => vec![TEXT, POINTS, REASON],
        "reserve" => vec![
            TEXT,
            many(may("provisions", "Points; the whole text where none is named", Ask::Provisions)),
            must("kind", "Of which kind", Ask::OneOf(RESERVATIONS)),
            REASON,
        ],
        "lift" => vec![must("act", "What is lifted", Ask::Act(Pool::OwnOverlays))],
        "no-change" | "keep" => vec![TEXT, POINTS],
        "meet" => vec![
            may("closes", "The round that ends; nothing to begin one", Ask::Act(Pool::Rounds)),
            may("place", "Where", Ask::Text),
            must("at", "When", Ask::Moment),
            many(may(
                "attended",
                "Who attends; all whose consent counts where none is named",
                Ask::Parties(Who::Any),
            )),
        ],
        "set-date" => vec![
            must("kind", "For what", Ask::OneOf(DATES)),
            must("at", "When", Ask::Moment),
            must("about", "What about", Ask::Text),
        ],
        "accept-date" => vec![must("act", "Which date", Ask::Act(Pool::Dates))],
        "state-time" => vec![must("at", "The time", Ask::Moment)],
        "witness" => vec![must("act", "The time that was stated", Ask::Act(Pool::Times))],
        "refer" => vec![
            TEXT,
            POINTS,
            must("team", "The team's name", Ask::Text),
            many(must("members", "Its members", Ask::Credentials { own: false })),
            must("terms", "Its terms of reference", Ask::Words),
            may("due", "When its report is due", Ask::Moment),
        ],
        "report" => vec![
            must("act", "The referral", Ask::Act(Pool::OwnReferrals)),
            must("finding", "What the team finds", Ask::Words),
            many(may("option", "The ways out", Ask::List(OPTION))),
            may("recommends", "Which of them the team recommends, counted from 1", Ask::Number),
        ],
        "elevate" => vec![
            TEXT,
            POINTS,
            must("question", "The question", Ask::Words),
            may("to", "To whom; the principals where nobody is named", Ask::Credentials { own: false }),
        ],
        "withhold" => vec![
            TEXT,
            must("provision", "The point", Ask::Provisions),
            must("title", "What all may read in its stead", Ask::Text),
            must("words", "The words that only the readers see", Ask::Words),
            many(must("readers", "Who may read them", Ask::Credentials { own: false })),
        ],
        "principle" => vec![
            must("words", "The words", Ask::Words),
            many(may("watches", "Points that bear on it", Ask::Places)),
        ],
        "uphold" => vec![
            must("act", "The principle", Ask::Act(Pool::OwnPrinciples)),
            must("draft", "The draft", Ask::Act(Pool::Drafts)),
            must("upheld", "Whether the draft upholds it", Ask::OneOf(WHETHER)),
        ],
        "non-paper" => vec![
            TEXT,
            POINTS,
            must("words", "The words", Ask::Words),
            may("lapses", "When it lapses", Ask::Moment),
        ],
        "offer" => vec![
            TEXT,
            many(must("items", "What is accepted, together or not at all", Ask::Alternatives)),
            many(may("provided", "Only if these close so", Ask::Alternatives)),
            must("lapses", "When it lapses unread", Ask::Moment),
            may("entrusted", "Who may open it beside its author", Ask::Credentials { own: false }),
        ],
        "open-offer" => vec![must("act", "Which offer", Ask::Act(Pool::Offers))],
        "consult" => vec![
            TEXT,
            many(may("provisions", "Points; the whole text where none is named", Ask::Provisions)),
            many(must("partners", "Whom", Ask::Parties(Who::Partners))),
            may("alternatives", "Alternatives are shown", Ask::YesNo),
            may("attribution", "Sponsors are named", Ask::YesNo),
        ],
        "comment" => vec![
            must("act", "The consultation", Ask::Act(Pool::Consultations)),
            may("provision", "About which point", Ask::Places),
            must("words", "The words", Ask::Words),
        ],
        "remark" => vec![
            must("speaker", "Who spoke, by office", Ask::Text),
            must("words", "The words", Ask::Words),
            must("at", "When", Ask::Moment),
            must("source", "Where it can be found", Ask::Text),
            many(may("about", "Points that it bears on", Ask::Places)),
            must("certainty", "How sure it is", Ask::OneOf(CERTAINTIES)),
        ],
        "redact" => vec![must("act", "Which act", Ask::Act(Pool::Said))],
        "issue" => vec![TEXT, EDITION, may("marking", "What is printed above it", Ask::Text)],
        "set-aside" => vec![
            TEXT,
            many(must("provisions", "Points of the last draft", Ask::Gone)),
            must("reason", "Why", Ask::Words),
        ],
        "correct" => vec![TEXT, EDITION, must("to", "Points that shall read so", Ask::Each(&Ask::Words))],
        "statement" => vec![
            may("title", "Its title", Ask::Text),
            many(may("sentence", "Its sentences", Ask::List(SENTENCE))),
            may("marked", "Or the whole, marked up", Ask::File),
            may("instead-of", "The statement that it replaces", Ask::Act(Pool::Statements)),
        ],
        "consent-to" => vec![
            must("act", "The statement", Ask::Act(Pool::Statements)),
            many(may("sentences", "Which sentences; all where none is named", Ask::Items(Pool::Statements))),
        ],
        "initial" => vec![must("act", "The draft or statement", Ask::Act(Pool::ToInitial))],
        "clear" => vec![must("act", "The draft or statement", Ask::Act(Pool::ToClear))],
        "decide" => vec![
            must("act", "On what", Ask::Act(Pool::ToDecide)),
            must("decision", "What", Ask::OneOf(DECISIONS)),
            may("note", "In your words", Ask::Words),
        ],
        other => unreachable!("{other} is no kind of act"),
    }
}
