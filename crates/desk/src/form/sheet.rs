//! The questions of each kind of act, as data. Other modules fill and read them.

use paraph_talks::act::ActKind;

use super::pool::Pool;
use paraph_talks::{Message, msg};

/// Parties that may be answered.
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

/// Allowed words, each with its meaning.
pub(super) type Words = &'static [(&'static str, Message)];

/// Sort of question.
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
    /// The present value of a rule of procedure, one of these words.
    Rule(Words),
    /// A rule that is a number.
    RuleNumber,
    /// The parties whose consent counts.
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
    /// Credentials; with `own`, only those of the signer's own party.
    Credentials {
        own: bool,
    },
    OneOf(Words),
    Act(Pool),
    /// Items of an act in this pool.
    Items(Pool),
    /// An answer for each provision.
    Each(&'static Ask),
    List(&'static [Line]),
}

/// A question of a form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub name: &'static str,
    pub says: Message,
    pub ask: Ask,
    pub required: bool,
    pub many: bool,
}

const fn may(name: &'static str, says: Message, ask: Ask) -> Line {
    Line { name, says, ask, required: false, many: false }
}

const fn must(name: &'static str, says: Message, ask: Ask) -> Line {
    Line { required: true, ..may(name, says, ask) }
}

const fn many(line: Line) -> Line {
    Line { many: true, ..line }
}

const ROLES: Words = &[
    ("head", msg("leads-binds-delegation", "leads and binds the delegation")),
    ("delegate", msg("speaks-table", "speaks for it at the table")),
    ("expert", msg("works-text", "works on the text")),
    ("principal", msg("decides-home", "decides at home")),
];
const STANDINGS: Words = &[
    ("party", msg("negotiates-consents", "negotiates and consents")),
    ("chair", msg("presides-mediates", "presides or mediates")),
    ("partner", msg("consulted", "is consulted")),
    ("observer", msg("reads-what-shown", "reads what is shown")),
];
const STANCES: Words = &[
    ("support", msg("supports", "supports it")),
    ("can-live-with", msg("can-live", "can live with it")),
    ("oppose", msg("opposes", "opposes it")),
];
const LEVELS: Words = &[
    ("technical", msg("technical-level", "at technical level")),
    ("ad-referendum", msg("ad-referendum", "ad referendum")),
];
const RESERVATIONS: Words = &[
    ("scrutiny", msg("scrutiny", "scrutiny")),
    ("ad-referendum", msg("ad-referendum", "ad referendum")),
    ("general", msg("general", "general")),
];
const DATES: Words =
    &[("meeting", msg("meeting-2", "a meeting")), ("deadline", msg("deadline-2", "a deadline"))];
const CERTAINTIES: Words = &[
    ("recorded", msg("record", "on record")),
    ("reported", msg("reported-more", "reported by more than one")),
    ("unconfirmed", msg("reported-denied", "reported by one, or denied")),
];
const DECISIONS: Words = &[
    ("approves", msg("approves-2", "approves")),
    ("returns", msg("returns-2", "returns")),
    ("rejects", msg("rejects-2", "rejects")),
];
const WHETHER: Words = &[("yes", msg("yes", "yes")), ("no", msg("no", "no"))];
const SENTENCES: Words = &[
    ("fact", msg("fact-resting-acts", "a fact, resting on acts")),
    ("common", msg("words-all-consent", "words to which all consent")),
    ("own", msg("party-s-own-words", "a party's own words")),
];
const BASES: Words = &[
    ("heads", msg("all-heads-delegation", "all heads of delegation")),
    ("pen", msg("whoever-holds-pen", "whoever holds the pen")),
];
const NAMES: Words = &[
    ("shown", msg("shown-beside-words", "shown beside words")),
    ("chatham-house", msg("shown-nobody", "shown to nobody")),
];

const TEXT: Line = may("text", msg("text-2", "Which text"), Ask::TextName);
const EDITION: Line =
    may("edition", msg("edition-base-read", "Edition of the base that was read"), Ask::Edition);
const REASON: Line = may("reason", msg("why", "Why"), Ask::Words);
const POINTS: Line = many(must("provisions", msg("points", "Points"), Ask::Provisions));
const EDITED: Line = may("edited", msg("base-edited", "The base as edited"), Ask::File);

const CREDENTIAL: &[Line] = &[
    must("name", msg("party-office", "PARTY/OFFICE"), Ask::Text),
    must("role", msg("role", "Role"), Ask::OneOf(ROLES)),
    must("key", msg("public-key", "Public key"), Ask::Text),
    many(may("may-not", msg("acts-may-not-sign", "Acts that it may not sign"), Ask::Kinds)),
];
const PARTY: &[Line] = &[
    must("code", msg("short-name-stands-brackets", "Short name, as it stands in brackets"), Ask::Text),
    must("name", msg("name-full", "Name in full"), Ask::Text),
    must("standing", msg("what-talks", "What it is to the talks"), Ask::OneOf(STANDINGS)),
];
const RULES: &[Line] = &[
    may(
        "pen",
        msg("holds-pen-joint-chair-code-party", "Who holds the pen: joint, chair:CODE, party:CODE"),
        Ask::Rule(&[]),
    ),
    may("base", msg("sets-base", "Who sets the base"), Ask::Rule(BASES)),
    may(
        "closing",
        msg(
            "when-bracket-closes-all-share-such",
            "When a bracket closes: all, a share such as 2/3, or finding",
        ),
        Ask::Rule(&[]),
    ),
    many(may("counts", msg("whose-consent-counts-all", "Whose consent counts; all, or these"), Ask::Counts)),
    may(
        "reopening",
        msg(
            "how-many-reopen-adopted-words-all",
            "How many reopen adopted words: all, or a share such as 2/3",
        ),
        Ask::Rule(&[]),
    ),
    may(
        "amendment",
        msg("how-many-change-rules-all-share", "How many change these rules: all, or a share such as 2/3"),
        Ask::Rule(&[]),
    ),
    may(
        "silence-hours",
        msg(
            "least-length-silence-procedure-hours-0",
            "Least length of a silence procedure, in hours; 0 for none",
        ),
        Ask::RuleNumber,
    ),
    may(
        "notice-hours",
        msg("least-notice-meeting-hours", "Least notice of a meeting, in hours"),
        Ask::RuleNumber,
    ),
    may(
        "everything",
        msg("nothing-agreed-until-everything-agreed", "Nothing is agreed until everything is agreed"),
        Ask::Rule(WHETHER),
    ),
    may("attribution", msg("names-sponsors", "Names of sponsors"), Ask::Rule(NAMES)),
    may(
        "witnesses",
        msg(
            "delegations-witness-time-before-silence-ends",
            "Delegations that witness the time before a silence ends",
        ),
        Ask::RuleNumber,
    ),
];
const ORIGIN: &[Line] = &[
    must(
        "provision",
        msg("point-words-borrowed", "The point for which words were borrowed"),
        Ask::Provisions,
    ),
    must("act", msg("act-stood", "The act in which they stood"), Ask::Act(Pool::Sources)),
    may("shown", msg("may-shown", "May be shown"), Ask::YesNo),
];
const PAPER: &[Line] = &[
    many(must("sponsors", msg("whose-paper", "Whose paper it is"), Ask::Parties(Who::Parties))),
    must("edited", msg("base-edited-2", "The base as they edited it"), Ask::File),
];
const OPTION: &[Line] = &[
    must("title", msg("what-called", "What it is called"), Ask::Text),
    may("edited", msg("base-would", "The base as it would have it"), Ask::File),
];
const SENTENCE: &[Line] = &[
    must("kind", msg("what-kind-sentence", "What kind of sentence"), Ask::OneOf(SENTENCES)),
    must("words", msg("words-2", "Its words"), Ask::Words),
    many(may("acts", msg("acts-fact-rests", "The acts on which a fact rests"), Ask::Number)),
    may("party", msg("whose-own-words", "Whose own words they are"), Ask::Parties(Who::Any)),
];
const WISHES: &[Line] = &[
    EDITED,
    may("reword", msg("points-shall-read", "Points that shall read so"), Ask::Each(&Ask::Words)),
    many(may("delete", msg("points-go", "Points that go"), Ask::Provisions)),
    many(may("insert-after", msg("new-points-after", "New points, after these"), Ask::Each(&Ask::Words))),
    many(may("insert-first", msg("new-points-head-text", "New points at the head of the text"), Ask::Words)),
    may(
        "move-after",
        msg("points-stand-after-another", "Points that stand after another"),
        Ask::Each(&Ask::Provisions),
    ),
    many(may(
        "move-first",
        msg("points-stand-head-text", "Points that stand at the head of the text"),
        Ask::Provisions,
    )),
    may(
        "renumber",
        msg("points-bear-another-number", "Points that bear another number"),
        Ask::Each(&Ask::Text),
    ),
    many(may("unnumber", msg("points-bear-no-number", "Points that bear no number"), Ask::Provisions)),
    many(may(
        "split",
        msg("points-fall-into-parts", "Points that fall into these parts"),
        Ask::Each(&Ask::Words),
    )),
    many(may("merge", msg("points-become", "Points that become one"), Ask::Provisions)),
    may("merge-words", msg("words-3", "The words of that one"), Ask::Words),
];

fn with(first: &[Line], then: &[Line]) -> Vec<Line> {
    first.iter().chain(then).copied().collect()
}

/// Returns the questions of a kind of act.
pub(super) fn sheet(kind: ActKind) -> Vec<Line> {
    match kind {
        ActKind::Open => with(
            &[
                must("title", msg("what-talks-called", "What the talks are called"), Ask::Text),
                many(must("party", msg("takes-part", "Who takes part"), Ask::List(PARTY))),
                many(must("credential", msg("may-act", "Who may act for them"), Ask::List(CREDENTIAL))),
                many(must(
                    "languages",
                    msg("languages-texts-consent-first", "Languages of the texts, that of consent first"),
                    Ask::Text,
                )),
                must(
                    "keeper",
                    msg("credential-keeps-record", "The credential that keeps the record"),
                    Ask::Text,
                ),
                must("date", msg("when", "When"), Ask::Moment),
            ],
            RULES,
        ),
        ActKind::Accredit => CREDENTIAL.to_vec(),
        ActKind::Recall => {
            vec![must("credential", msg("credential-2", "Which credential"), Ask::Credentials { own: true })]
        }
        ActKind::Rekey => vec![
            must("credential", msg("credential-2", "Which credential"), Ask::Credentials { own: true }),
            must("key", msg("new-public-key", "The new public key"), Ask::Text),
        ],
        ActKind::Accede => with(
            PARTY,
            &[many(must("credential", msg("may-act-2", "Who may act for it"), Ask::List(CREDENTIAL)))],
        ),
        ActKind::Leave => Vec::new(),
        ActKind::AmendRules => RULES.to_vec(),
        ActKind::Join => vec![must("act", msg("act-5", "Which act"), Ask::Act(Pool::ToJoin))],
        ActKind::Submit => vec![
            must("text", msg("short-name-text", "Short name of the text"), Ask::Text),
            may("marking", msg("what-printed-above", "What is printed above it"), Ask::Text),
            may("language", msg("language", "Its language"), Ask::Language),
            EDITION,
            must("source", msg("text-3", "The text"), Ask::File),
        ],
        ActKind::SetBase => {
            vec![must("act", msg("text-handed", "The text that was handed in"), Ask::Act(Pool::Submitted))]
        }
        ActKind::Propose => with(
            &with(&[TEXT, EDITION], WISHES),
            &[
                many(may(
                    "with",
                    msg("parties-asked-co-sponsor", "Parties asked to co-sponsor"),
                    Ask::Parties(Who::Others),
                )),
                REASON,
                many(may(
                    "origin",
                    msg("where-borrowed-words-come", "Where borrowed words come from"),
                    Ask::List(ORIGIN),
                )),
            ],
        ),
        ActKind::File => vec![TEXT, EDITION, many(must("paper", msg("papers", "Papers"), Ask::List(PAPER)))],
        ActKind::Withdraw => vec![
            must("act", msg("proposal", "Which proposal"), Ask::Act(Pool::OwnWishes)),
            many(may("provisions", msg("only-points", "Only on these points"), Ask::Touched)),
        ],
        ActKind::Renew => {
            with(&[must("act", msg("proposal", "Which proposal"), Ask::Act(Pool::Stale)), EDITION], WISHES)
        }
        ActKind::Position => vec![
            TEXT,
            must("on", msg("alternative", "On which alternative"), Ask::Alternatives),
            must("stance", msg("how-party-stands", "How your party stands to it"), Ask::OneOf(STANCES)),
        ],
        ActKind::Accept => vec![
            TEXT,
            many(must(
                "items",
                msg("what-accepted-together-not-all", "What is accepted, together or not at all"),
                Ask::Alternatives,
            )),
            many(may("provided", msg("only-if-close", "Only if these close so"), Ask::Alternatives)),
        ],
        ActKind::TakeBack => {
            vec![must("act", msg("acceptance", "Which acceptance"), Ask::Act(Pool::OwnAcceptances))]
        }
        ActKind::Close => vec![
            TEXT,
            many(may("items", msg("what-closes", "What closes"), Ask::Alternatives)),
            may("accepted", msg("all-accepted-way", "All that has been accepted one way"), Ask::YesNo),
        ],
        ActKind::Put => vec![
            TEXT,
            many(must(
                "items",
                msg("how-each-bracket-would-close", "How each bracket would close"),
                Ask::Alternatives,
            )),
            may(
                "until",
                msg("under-silence-procedure-until-when", "Under a silence procedure: until when"),
                Ask::Moment,
            ),
            may(
                "letter",
                msg(
                    "under-silence-procedure-letter-says",
                    "Under a silence procedure: the letter that says so",
                ),
                Ask::Words,
            ),
        ],
        ActKind::Object => vec![
            must("act", msg("what", "To what"), Ask::Act(Pool::Put)),
            many(may(
                "items",
                msg("items-all-where-none-named", "To which items; all where none is named"),
                Ask::Items(Pool::Put),
            )),
            REASON,
        ],
        ActKind::Declare => vec![must("act", msg("what-put", "What was put"), Ask::Act(Pool::ToDeclare))],
        ActKind::Reopen => vec![
            must("act", msg("act-closed", "The act that closed it"), Ask::Act(Pool::Closings)),
            many(may(
                "items",
                msg("items-all-where-none-named-2", "Which items; all where none is named"),
                Ask::Items(Pool::Closings),
            )),
        ],
        ActKind::Agree => {
            vec![TEXT, EDITION, POINTS, must("level", msg("how-firmly", "How firmly"), Ask::OneOf(LEVELS))]
        }
        ActKind::Return => vec![TEXT, POINTS, REASON],
        ActKind::Reserve => vec![
            TEXT,
            many(may(
                "provisions",
                msg("points-whole-text-where-none-named", "Points; the whole text where none is named"),
                Ask::Provisions,
            )),
            must("kind", msg("kind", "Of which kind"), Ask::OneOf(RESERVATIONS)),
            REASON,
        ],
        ActKind::Lift => vec![must("act", msg("what-lifted", "What is lifted"), Ask::Act(Pool::OwnOverlays))],
        ActKind::NoChange | ActKind::Keep => vec![TEXT, POINTS],
        ActKind::Meet => vec![
            may(
                "closes",
                msg("round-ends-nothing-begin", "The round that ends; nothing to begin one"),
                Ask::Act(Pool::Rounds),
            ),
            may("place", msg("where", "Where"), Ask::Text),
            must("at", msg("when", "When"), Ask::Moment),
            many(may(
                "attended",
                msg(
                    "attends-all-whose-consent-counts-where",
                    "Who attends; all whose consent counts where none is named",
                ),
                Ask::Parties(Who::Any),
            )),
        ],
        ActKind::SetDate => vec![
            must("kind", msg("what-2", "For what"), Ask::OneOf(DATES)),
            must("at", msg("when", "When"), Ask::Moment),
            must("about", msg("what-about", "What about"), Ask::Text),
        ],
        ActKind::AcceptDate => vec![must("act", msg("date", "Which date"), Ask::Act(Pool::Dates))],
        ActKind::StateTime => vec![must("at", msg("time", "The time"), Ask::Moment)],
        ActKind::Witness => {
            vec![must("act", msg("time-stated", "The time that was stated"), Ask::Act(Pool::Times))]
        }
        ActKind::Refer => vec![
            TEXT,
            POINTS,
            must("team", msg("team-s-name", "The team's name"), Ask::Text),
            many(must("members", msg("members-2", "Its members"), Ask::Credentials { own: false })),
            must("terms", msg("terms-reference", "Its terms of reference"), Ask::Words),
            may("due", msg("when-report-due", "When its report is due"), Ask::Moment),
        ],
        ActKind::Report => vec![
            must("act", msg("referral", "The referral"), Ask::Act(Pool::OwnReferrals)),
            must("finding", msg("what-team-finds", "What the team finds"), Ask::Words),
            many(may("option", msg("ways-out", "The ways out"), Ask::List(OPTION))),
            may(
                "recommends",
                msg("team-recommends-counted-1", "Which of them the team recommends, counted from 1"),
                Ask::Number,
            ),
        ],
        ActKind::Elevate => vec![
            TEXT,
            POINTS,
            must("question", msg("question-2", "The question"), Ask::Words),
            may(
                "to",
                msg("principals-where-nobody-named", "To whom; the principals where nobody is named"),
                Ask::Credentials { own: false },
            ),
        ],
        ActKind::Withhold => vec![
            TEXT,
            must("provision", msg("point-3", "The point"), Ask::Provisions),
            must("title", msg("what-all-may-read-stead", "What all may read in its stead"), Ask::Text),
            must("words", msg("words-only-readers-see", "The words that only the readers see"), Ask::Words),
            many(must("readers", msg("may-read", "Who may read them"), Ask::Credentials { own: false })),
        ],
        ActKind::Principle => vec![
            must("words", msg("words-4", "The words"), Ask::Words),
            many(may("watches", msg("points-bear", "Points that bear on it"), Ask::Places)),
        ],
        ActKind::Uphold => vec![
            must("act", msg("principle", "The principle"), Ask::Act(Pool::OwnPrinciples)),
            must("draft", msg("draft-2", "The draft"), Ask::Act(Pool::Drafts)),
            must("upheld", msg("whether-draft-upholds", "Whether the draft upholds it"), Ask::OneOf(WHETHER)),
        ],
        ActKind::NonPaper => vec![
            TEXT,
            POINTS,
            must("words", msg("words-4", "The words"), Ask::Words),
            may("lapses", msg("when-lapses", "When it lapses"), Ask::Moment),
        ],
        ActKind::Offer => vec![
            TEXT,
            many(must(
                "items",
                msg("what-accepted-together-not-all", "What is accepted, together or not at all"),
                Ask::Alternatives,
            )),
            many(may("provided", msg("only-if-close", "Only if these close so"), Ask::Alternatives)),
            must("lapses", msg("when-lapses-unread", "When it lapses unread"), Ask::Moment),
            may(
                "entrusted",
                msg("may-open-beside-author", "Who may open it beside its author"),
                Ask::Credentials { own: false },
            ),
        ],
        ActKind::OpenOffer => vec![must("act", msg("offer", "Which offer"), Ask::Act(Pool::Offers))],
        ActKind::Consult => vec![
            TEXT,
            many(may(
                "provisions",
                msg("points-whole-text-where-none-named", "Points; the whole text where none is named"),
                Ask::Provisions,
            )),
            many(must("partners", msg("whom", "Whom"), Ask::Parties(Who::Partners))),
            may("alternatives", msg("alternatives-shown", "Alternatives are shown"), Ask::YesNo),
            may("attribution", msg("sponsors-named", "Sponsors are named"), Ask::YesNo),
        ],
        ActKind::Comment => vec![
            must("act", msg("consultation", "The consultation"), Ask::Act(Pool::Consultations)),
            may("provision", msg("about-point", "About which point"), Ask::Places),
            must("words", msg("words-4", "The words"), Ask::Words),
        ],
        ActKind::Remark => vec![
            must("speaker", msg("spoke-office", "Who spoke, by office"), Ask::Text),
            must("words", msg("words-4", "The words"), Ask::Words),
            must("at", msg("when", "When"), Ask::Moment),
            must("source", msg("where-can-found", "Where it can be found"), Ask::Text),
            many(may("about", msg("points-bears", "Points that it bears on"), Ask::Places)),
            must("certainty", msg("how-sure", "How sure it is"), Ask::OneOf(CERTAINTIES)),
        ],
        ActKind::Redact => vec![must("act", msg("act-5", "Which act"), Ask::Act(Pool::Said))],
        ActKind::Issue => vec![
            TEXT,
            EDITION,
            may("marking", msg("what-printed-above", "What is printed above it"), Ask::Text),
        ],
        ActKind::SetAside => vec![
            TEXT,
            many(must("provisions", msg("points-last-draft", "Points of the last draft"), Ask::Gone)),
            must("reason", msg("why", "Why"), Ask::Words),
        ],
        ActKind::Correct => vec![
            TEXT,
            EDITION,
            must("to", msg("points-shall-read", "Points that shall read so"), Ask::Each(&Ask::Words)),
        ],
        ActKind::Statement => vec![
            may("title", msg("title-2", "Its title"), Ask::Text),
            many(may("sentence", msg("sentences", "Its sentences"), Ask::List(SENTENCE))),
            may("marked", msg("whole-marked-up", "Or the whole, marked up"), Ask::File),
            may(
                "instead-of",
                msg("statement-replaces", "The statement that it replaces"),
                Ask::Act(Pool::Statements),
            ),
        ],
        ActKind::ConsentTo => vec![
            must("act", msg("statement", "The statement"), Ask::Act(Pool::Statements)),
            many(may(
                "sentences",
                msg("sentences-all-where-none-named", "Which sentences; all where none is named"),
                Ask::Items(Pool::Statements),
            )),
        ],
        ActKind::Initial => {
            vec![must("act", msg("draft-statement", "The draft or statement"), Ask::Act(Pool::ToInitial))]
        }
        ActKind::Clear => {
            vec![must("act", msg("draft-statement", "The draft or statement"), Ask::Act(Pool::ToClear))]
        }
        ActKind::Decide => vec![
            must("act", msg("what-3", "On what"), Ask::Act(Pool::ToDecide)),
            must("decision", msg("what-4", "What"), Ask::OneOf(DECISIONS)),
            may("note", msg("words-5", "In your words"), Ask::Words),
        ],
    }
}
