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

/// An act of this pool.
const fn act(says: Message, pool: Pool) -> Line {
    must("act", says, Ask::Act(pool))
}

/// Items of an act of this pool.
const fn items(says: Message, pool: Pool) -> Line {
    may("items", says, Ask::Items(pool))
}

const fn words(says: Message) -> Line {
    must("words", says, Ask::Words)
}

const fn many(line: Line) -> Line {
    Line { many: true, ..line }
}

const ROLES: Words = &[
    ("head", msg("leads-binds-delegation", "leads and binds the delegation")),
    ("delegate", msg("speaks-table", "speaks for the delegation at the table")),
    ("expert", msg("works-text", "works on the text")),
    ("principal", msg("makes-decisions-capital", "makes decisions in the capital")),
];
const STANDINGS: Words = &[
    ("party", msg("negotiates-consents", "negotiates and consents")),
    ("chair", msg("presides-mediates", "presides or mediates")),
    ("partner", msg("consulted", "is consulted but does not consent")),
    ("observer", msg("reads-what-shown", "reads what is shown to it")),
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
    ("scrutiny", msg("scrutiny", "scrutiny reservation")),
    ("ad-referendum", msg("ad-referendum", "ad referendum")),
    ("general", msg("general", "general reservation")),
];
const DATES: Words =
    &[("meeting", msg("meeting-option", "a meeting")), ("deadline", msg("deadline-option", "a deadline"))];
const CERTAINTIES: Words = &[
    ("recorded", msg("record", "on record")),
    ("reported", msg("reported-more", "reported by more than one source")),
    ("unconfirmed", msg("reported-denied", "reported by one source, or denied")),
];
const DECISIONS: Words = &[
    ("approves", msg("approves-option", "approves")),
    ("returns", msg("returns-option", "returns")),
    ("rejects", msg("rejects-option", "rejects")),
];
const WHETHER: Words = &[("yes", msg("yes", "yes")), ("no", msg("no", "no"))];
const SENTENCES: Words = &[
    ("fact", msg("fact-proved-acts-record", "a fact proved by acts of the record")),
    ("common", msg("words-all-consent", "words to which all consent")),
    ("own", msg("party-s-own-words", "a party's own words")),
];
const BASES: Words = &[
    ("heads", msg("all-heads-delegation", "all heads of delegation")),
    ("pen", msg("holder-pen", "the holder of the pen")),
];
const NAMES: Words = &[
    ("shown", msg("shown-beside-words", "shown beside the words")),
    ("chatham-house", msg("not-shown-option", "not shown")),
];

const WHEN: Line = must("at", msg("date-time", "Date and time"), Ask::Moment);
const WORDS: Line = words(msg("words-given", "Words"));
const TEXT: Line = may("text", msg("text-label", "Text"), Ask::TextName);
const EDITION: Line = may(
    "edition",
    msg("edition-base-changes-apply", "Edition of the base to which the changes apply"),
    Ask::Edition,
);
const REASON: Line = may("reason", msg("reason-label", "Reason"), Ask::Words);
const POINTS: Line = many(must("provisions", msg("points", "Points"), Ask::Provisions));
const EDITED: Line = may("edited", msg("base-edited", "Edited base"), Ask::File);

const ACCEPTED: Line = many(must(
    "items",
    msg("alternatives-accept-all-together-none", "Alternatives to accept, all together or none"),
    Ask::Alternatives,
));
const PROVIDED: Line = many(may(
    "provided",
    msg("only-if-close", "Conditions: accept only if these close as stated"),
    Ask::Alternatives,
));
const POINTS_OR_ALL: Line = many(may(
    "provisions",
    msg("points-whole-text-where-none-named", "Points (if none is named: the whole text)"),
    Ask::Provisions,
));

const CREDENTIAL: &[Line] = &[
    must("name", msg("party-office", "PARTY/OFFICE"), Ask::Text),
    must("role", msg("role", "Role"), Ask::OneOf(ROLES)),
    must("key", msg("public-key", "Public key"), Ask::Text),
    many(may("may-not", msg("acts-may-not-sign", "Acts that this credential may not sign"), Ask::Kinds)),
];
const PARTY: &[Line] = &[
    must("code", msg("short-name-stands-brackets", "Short name, as shown in brackets"), Ask::Text),
    must("name", msg("name-full", "Full name"), Ask::Text),
    must("standing", msg("role-talks", "Role in the talks"), Ask::OneOf(STANDINGS)),
];
const RULES: &[Line] = &[
    may(
        "pen",
        msg("holds-pen-joint-chair-code-party", "Holder of the pen: joint, chair:CODE or party:CODE"),
        Ask::Rule(&[]),
    ),
    may("base", msg("set-base", "Who can set the base"), Ask::Rule(BASES)),
    may(
        "closing",
        msg(
            "when-bracket-closes-all-share-such",
            "When a bracket closes: all, finding, or a share such as 2/3",
        ),
        Ask::Rule(&[]),
    ),
    many(may(
        "counts",
        msg("whose-consent-counts-all", "Parties whose consent counts: all, or these"),
        Ask::Counts,
    )),
    may(
        "reopening",
        msg(
            "share-needed-reopen-adopted-words",
            "Share needed to reopen adopted words: all, or a share such as 2/3",
        ),
        Ask::Rule(&[]),
    ),
    may(
        "amendment",
        msg("share-needed-amend-rules-all", "Share needed to amend these rules: all, or a share such as 2/3"),
        Ask::Rule(&[]),
    ),
    may(
        "silence-hours",
        msg(
            "least-length-silence-procedure-hours-0",
            "Minimum length of a silence procedure, in hours; 0 if there is none",
        ),
        Ask::RuleNumber,
    ),
    may(
        "interval-minutes",
        msg(
            "least-time-put-declare-minutes",
            "Minimum time between putting words to the room and declaring them closed, in minutes; if empty, that of a silence procedure",
        ),
        Ask::RuleNumber,
    ),
    may(
        "notice-hours",
        msg("least-notice-meeting-hours", "Minimum notice of a meeting, in hours"),
        Ask::RuleNumber,
    ),
    may(
        "everything",
        msg("nothing-agreed-until-everything-agreed", "Nothing is agreed until everything is agreed"),
        Ask::Rule(WHETHER),
    ),
    may(
        "clean",
        msg("refuse-words-hide-from-eye", "Refuse words that hide something from the eye"),
        Ask::Rule(WHETHER),
    ),
    may("attribution", msg("names-sponsors", "Names of sponsors"), Ask::Rule(NAMES)),
    may(
        "witnesses",
        msg(
            "delegations-witness-time-before-silence-ends",
            "Delegations that must witness the time before silence can count as consent",
        ),
        Ask::RuleNumber,
    ),
];
const ORIGIN: &[Line] = &[
    must("provision", msg("point-words-borrowed", "Point that uses the borrowed words"), Ask::Provisions),
    act(msg("act-contained", "Act that contained them"), Pool::Sources),
    may("shown", msg("consent-show", "Consent to show it"), Ask::YesNo),
];
const PAPER: &[Line] = &[
    many(must("sponsors", msg("whose-paper", "Parties whose paper it is"), Ask::Parties(Who::Parties))),
    must("edited", msg("base-parties-edited", "Base as these parties edited it"), Ask::File),
];
const OPTION: &[Line] = &[
    must("title", msg("option-title", "Title"), Ask::Text),
    may("edited", msg("base-would", "Base as its author would edit it"), Ask::File),
];
const SENTENCE: &[Line] = &[
    must("kind", msg("kind-sentence", "Kind of sentence"), Ask::OneOf(SENTENCES)),
    words(msg("words-label", "Words")),
    many(may("acts", msg("acts-prove-fact", "Acts that prove the fact"), Ask::Number)),
    may("party", msg("party-whose-words", "Party whose words they are"), Ask::Parties(Who::Any)),
];
const WISHES: &[Line] = &[
    EDITED,
    may("reword", msg("reword-points", "Reword points"), Ask::Each(&Ask::Words)),
    many(may("delete", msg("delete-points", "Delete points"), Ask::Provisions)),
    many(may(
        "insert-after",
        msg("insert-points-after", "Insert points after these"),
        Ask::Each(&Ask::Words),
    )),
    many(may(
        "insert-first",
        msg("new-points-head-text", "Insert points at the head of the text"),
        Ask::Words,
    )),
    may(
        "move-after",
        msg("points-stand-after-another", "Move points after another"),
        Ask::Each(&Ask::Provisions),
    ),
    many(may(
        "move-first",
        msg("points-stand-head-text", "Move points to the head of the text"),
        Ask::Provisions,
    )),
    may("renumber", msg("renumber-points", "Renumber points"), Ask::Each(&Ask::Text)),
    many(may("unnumber", msg("remove-number-points", "Remove the number of points"), Ask::Provisions)),
    many(may("split", msg("split-points", "Split points"), Ask::Each(&Ask::Words))),
    many(may("merge", msg("merge-points", "Merge points"), Ask::Provisions)),
    may("merge-words", msg("words-merged-point", "Words of the merged point"), Ask::Words),
];

fn with(first: &[Line], then: &[Line]) -> Vec<Line> {
    first.iter().chain(then).copied().collect()
}

/// Whether any question, also within a row, is of a sort.
pub(super) fn any(lines: &[Line], wanted: impl Fn(&Ask) -> bool + Copy) -> bool {
    lines.iter().any(|line| match line.ask {
        Ask::List(inner) => any(inner, wanted),
        ask => wanted(&ask),
    })
}

/// Returns the questions of a kind of act.
pub(super) fn sheet(kind: ActKind) -> Vec<Line> {
    match kind {
        ActKind::Open => with(
            &[
                must("title", msg("title-talks", "Title of the talks"), Ask::Text),
                many(must(
                    "party",
                    msg("parties-partners-observers", "Parties, partners and observers"),
                    Ask::List(PARTY),
                )),
                many(must(
                    "credential",
                    msg("credentials-parties", "Credentials of those parties"),
                    Ask::List(CREDENTIAL),
                )),
                many(must(
                    "languages",
                    msg(
                        "languages-texts-consent-first",
                        "Languages of the texts, starting with the language of consent",
                    ),
                    Ask::Text,
                )),
                must(
                    "keeper",
                    msg("credential-keeper-record", "Credential of the keeper of the record"),
                    Ask::Text,
                ),
                must("date", msg("date-time", "Date and time"), Ask::Moment),
            ],
            RULES,
        ),
        ActKind::Accredit => CREDENTIAL.to_vec(),
        ActKind::Recall => vec![
            must("credential", msg("credential-label", "Credential"), Ask::Credentials { own: true }),
            may(
                "as-of",
                msg(
                    "last-act-that-is-owned",
                    "Number of its last act that is still yours, if later ones are not",
                ),
                Ask::Number,
            ),
        ],
        ActKind::Rekey => vec![
            must("credential", msg("credential-label", "Credential"), Ask::Credentials { own: true }),
            must("key", msg("new-public-key", "New public key"), Ask::Text),
            may(
                "proof",
                msg("proof-new-key", "Proof by the new key, if this credential keeps the record"),
                Ask::Text,
            ),
        ],
        ActKind::Accede => with(
            PARTY,
            &[many(must(
                "credential",
                msg("credentials-party", "Credentials of that party"),
                Ask::List(CREDENTIAL),
            ))],
        ),
        ActKind::Leave => Vec::new(),
        ActKind::AmendRules => RULES.to_vec(),
        ActKind::Join => vec![act(msg("act-label", "Act"), Pool::ToJoin)],
        ActKind::Submit => vec![
            must("text", msg("short-name-text", "Short name of the text"), Ask::Text),
            may("marking", msg("heading-printed-above-text", "Heading printed above the text"), Ask::Text),
            may("language", msg("language", "Language"), Ask::Language),
            EDITION,
            must("source", msg("text-content", "Text"), Ask::File),
            may("literal", msg("keep-brackets-as-characters", "Keep brackets as characters"), Ask::YesNo),
        ],
        ActKind::SetBase => {
            vec![act(msg("submitted-text", "Submitted text"), Pool::Submitted)]
        }
        ActKind::Propose => with(
            &with(&[TEXT, EDITION], WISHES),
            &[
                many(may(
                    "with",
                    msg("parties-asked-co-sponsor", "Ask these parties to co-sponsor"),
                    Ask::Parties(Who::Others),
                )),
                REASON,
                many(may(
                    "origin",
                    msg("source-borrowed-words", "Source of borrowed words"),
                    Ask::List(ORIGIN),
                )),
            ],
        ),
        ActKind::File => vec![TEXT, EDITION, many(must("paper", msg("papers", "Papers"), Ask::List(PAPER)))],
        ActKind::Withdraw => vec![
            act(msg("proposal", "Proposal"), Pool::OwnWishes),
            many(may("provisions", msg("only-points", "Only these points"), Ask::Touched)),
        ],
        ActKind::Renew => with(&[act(msg("proposal", "Proposal"), Pool::Stale), EDITION], WISHES),
        ActKind::Position => vec![
            TEXT,
            must("on", msg("alternative", "Alternative"), Ask::Alternatives),
            must("stance", msg("position-your-party", "Position of your party"), Ask::OneOf(STANCES)),
        ],
        ActKind::Accept => vec![TEXT, ACCEPTED, PROVIDED],
        ActKind::TakeBack => {
            vec![act(msg("acceptance", "Acceptance"), Pool::OwnAcceptances)]
        }
        ActKind::Close => vec![
            TEXT,
            many(may(
                "items",
                msg("alternatives-brackets-close", "Alternatives with which brackets close"),
                Ask::Alternatives,
            )),
            may(
                "accepted",
                msg(
                    "all-brackets-one-alternative-accepted",
                    "All brackets on which one alternative has been accepted",
                ),
                Ask::YesNo,
            ),
        ],
        ActKind::Put => vec![
            TEXT,
            many(must(
                "items",
                msg("how-each-bracket-would-close", "Alternative with which each bracket would close"),
                Ask::Alternatives,
            )),
            may(
                "until",
                msg("silence-procedure-time-when-ends", "For a silence procedure: time when it ends"),
                Ask::Moment,
            ),
            may(
                "letter",
                msg("silence-procedure-letter-parties", "For a silence procedure: letter to the parties"),
                Ask::Words,
            ),
        ],
        ActKind::Object => vec![
            act(msg("act-you-object", "Act to which you object"), Pool::Put),
            many(items(
                msg("items-all-where-none-named", "Items to which you object (if none is named: all)"),
                Pool::Put,
            )),
            REASON,
        ],
        ActKind::Declare => {
            vec![act(msg("act-put-room", "Act that put it to the room"), Pool::ToDeclare)]
        }
        ActKind::Reopen => vec![
            act(msg("act-closed", "Act that closed it"), Pool::Closings),
            many(items(msg("items-none-named-all", "Items (if none is named: all)"), Pool::Closings)),
        ],
        ActKind::Agree => {
            vec![
                TEXT,
                EDITION,
                POINTS,
                must("level", msg("level-agreement", "Level of agreement"), Ask::OneOf(LEVELS)),
            ]
        }
        ActKind::Return => vec![TEXT, POINTS, REASON],
        ActKind::Reserve => vec![
            TEXT,
            POINTS_OR_ALL,
            must("kind", msg("kind", "Kind of reservation"), Ask::OneOf(RESERVATIONS)),
            REASON,
        ],
        ActKind::Lift => {
            vec![act(msg("reservation-request-lift", "Reservation or request to lift"), Pool::OwnOverlays)]
        }
        ActKind::NoChange | ActKind::Keep => vec![TEXT, POINTS],
        ActKind::Meet => vec![
            may(
                "closes",
                msg("round-close-leave-empty-open", "Round to close (leave empty to open one)"),
                Ask::Act(Pool::Rounds),
            ),
            may("place", msg("place-label", "Place"), Ask::Text),
            WHEN,
            many(may(
                "attended",
                msg(
                    "attends-all-whose-consent-counts-where",
                    "Parties attending (if none is named: all whose consent counts)",
                ),
                Ask::Parties(Who::Any),
            )),
        ],
        ActKind::SetDate => vec![
            must("kind", msg("kind-date", "Kind of date"), Ask::OneOf(DATES)),
            WHEN,
            must("about", msg("subject-label", "Subject"), Ask::Text),
        ],
        ActKind::AcceptDate => vec![act(msg("date", "Date to accept"), Pool::Dates)],
        ActKind::StateTime => vec![must("at", msg("time", "Time"), Ask::Moment)],
        ActKind::Witness => {
            vec![act(msg("time-stated", "Time that was stated"), Pool::Times)]
        }
        ActKind::Refer => vec![
            TEXT,
            POINTS,
            must("team", msg("team-s-name", "Name of the team"), Ask::Text),
            many(must(
                "members",
                msg("members-team", "Members of the team"),
                Ask::Credentials { own: false },
            )),
            must("terms", msg("terms-reference", "Terms of reference"), Ask::Words),
            may("due", msg("due-date-report", "Due date of the report"), Ask::Moment),
        ],
        ActKind::Report => vec![
            act(msg("referral", "Referral"), Pool::OwnReferrals),
            must("finding", msg("findings-label", "Findings"), Ask::Words),
            many(may("option", msg("options-label", "Options"), Ask::List(OPTION))),
            may(
                "recommends",
                msg("number-recommended-option-counted", "Number of the recommended option, counted from 1"),
                Ask::Number,
            ),
        ],
        ActKind::Elevate => vec![
            TEXT,
            POINTS,
            must("question", msg("question-label", "Question"), Ask::Words),
            may(
                "to",
                msg("principals-none-named-all", "Principals (if none is named: all)"),
                Ask::Credentials { own: false },
            ),
        ],
        ActKind::Withhold => vec![
            TEXT,
            must("provision", msg("point-label", "Point"), Ask::Provisions),
            must("title", msg("title-all-read-instead", "Title that all may read instead"), Ask::Text),
            words(msg("words-only-readers-see", "Words that only the readers see")),
            many(must(
                "readers",
                msg("may-read", "Credentials that may read them"),
                Ask::Credentials { own: false },
            )),
        ],
        ActKind::Principle => vec![
            WORDS,
            many(may(
                "watches",
                msg("points-principle-concerns", "Points that the principle concerns"),
                Ask::Places,
            )),
        ],
        ActKind::Uphold => vec![
            act(msg("principle", "Principle"), Pool::OwnPrinciples),
            must("draft", msg("draft-label", "Draft"), Ask::Act(Pool::Drafts)),
            must(
                "upheld",
                msg("whether-draft-upholds", "Whether the draft upholds the principle"),
                Ask::OneOf(WHETHER),
            ),
        ],
        ActKind::NonPaper => {
            vec![TEXT, POINTS, WORDS, may("lapses", msg("when-lapses", "Time when it lapses"), Ask::Moment)]
        }
        ActKind::Offer => vec![
            TEXT,
            ACCEPTED,
            PROVIDED,
            must("lapses", msg("time-when-lapses-unopened", "Time when it lapses if unopened"), Ask::Moment),
            may("entrusted", msg("others-open", "Others who may open it"), Ask::Credentials { own: false }),
        ],
        ActKind::OpenOffer => vec![act(msg("offer", "Offer"), Pool::Offers)],
        ActKind::Consult => vec![
            TEXT,
            POINTS_OR_ALL,
            many(must(
                "partners",
                msg("partners-observers-consult", "Partners and observers to consult"),
                Ask::Parties(Who::Partners),
            )),
            may("alternatives", msg("show-alternatives", "Show the alternatives"), Ask::YesNo),
            may("attribution", msg("name-sponsors", "Name the sponsors"), Ask::YesNo),
        ],
        ActKind::Comment => vec![
            act(msg("consultation", "Consultation"), Pool::Consultations),
            may("provision", msg("point-comment-concerns", "Point that the comment concerns"), Ask::Places),
            WORDS,
        ],
        ActKind::Remark => vec![
            must("speaker", msg("speaker-office", "Speaker, by office"), Ask::Text),
            WORDS,
            WHEN,
            must("source", msg("where-find", "Where to find it"), Ask::Text),
            many(may("about", msg("points-remark-concerns", "Points that the remark concerns"), Ask::Places)),
            must("certainty", msg("certainty-label", "Certainty"), Ask::OneOf(CERTAINTIES)),
        ],
        ActKind::Redact => vec![act(msg("act-label", "Act"), Pool::Said)],
        ActKind::Issue => vec![
            TEXT,
            EDITION,
            may("marking", msg("heading-printed-above-text", "Heading printed above the text"), Ask::Text),
        ],
        ActKind::SetAside => vec![
            TEXT,
            many(must("provisions", msg("points-last-draft", "Points of the last draft"), Ask::Gone)),
            must("reason", msg("reason-label", "Reason"), Ask::Words),
        ],
        ActKind::Correct => {
            vec![TEXT, EDITION, must("to", msg("reword-points", "Reword points"), Ask::Each(&Ask::Words))]
        }
        ActKind::Statement => vec![
            may("title", msg("title-label", "Title"), Ask::Text),
            many(may("sentence", msg("sentences", "Sentences"), Ask::List(SENTENCE))),
            may("marked", msg("whole-marked-up", "Whole statement, marked up"), Ask::File),
            may("instead-of", msg("statement-replaces", "Statement to replace"), Ask::Act(Pool::Statements)),
        ],
        ActKind::ConsentTo => vec![
            act(msg("statement", "Statement"), Pool::Statements),
            many(may(
                "sentences",
                msg("sentences-all-where-none-named", "Sentences (if none is named: all)"),
                Ask::Items(Pool::Statements),
            )),
        ],
        ActKind::Initial => {
            vec![act(msg("draft-statement", "Draft or statement"), Pool::ToInitial)]
        }
        ActKind::Clear => {
            vec![act(msg("draft-statement", "Draft or statement"), Pool::ToClear)]
        }
        ActKind::Decide => vec![
            act(msg("document-question", "Document or question"), Pool::ToDecide),
            must("decision", msg("decision-label", "Decision"), Ask::OneOf(DECISIONS)),
            may("note", msg("answer-your-words", "Answer in your words"), Ask::Words),
        ],
    }
}
