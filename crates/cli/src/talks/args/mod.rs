//! Commands of the talks: a verb for each act, and readouts of the record.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueHint};

mod offices;
mod private;
mod read;
mod serve;
mod signed;

pub use offices::{InviteArgs, KeyCommand, OfficeCommand, PaperCommand};
pub use private::{PrivateCommand, PrivateShown};
pub use read::{ReadCommand, Reader, Shown, Who};
pub use serve::{SERVE_EXAMPLES, ServeArgs};
pub use signed::Signed;

/// Which record.
#[derive(Args, Clone, Debug)]
pub struct Which {
    /// Record [default: the only .paraph file in this folder]
    #[arg(long = "file", short = 'f', value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Record")]
    pub file: Option<PathBuf>,
}

/// As whom, and in which record.
#[derive(Args, Clone, Debug)]
pub struct At {
    #[command(flatten)]
    pub which: Which,
    /// The credential whose key signs [default: PARAPH_AS, or the one key of the file]
    #[arg(long = "as", value_name = "PARTY/OFFICE", help_heading = "Record")]
    pub credential: Option<String>,
    /// File with the passphrase [default: PARAPH_PASSPHRASE, or a prompt]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Record")]
    pub passphrase_file: Option<PathBuf>,
    /// Sign although the act breaches the private paper of the delegation
    #[arg(long, help_heading = "Record")]
    pub knowingly: bool,
    /// Show what the act would do, and sign nothing
    #[arg(long, help_heading = "Record")]
    pub dry_run: bool,
    /// Sign what binds without being asked
    #[arg(long, help_heading = "Record")]
    pub yes: bool,
}

/// Of which text.
#[derive(Args, Clone, Debug)]
pub struct Of {
    /// Text, if the talks have more than one
    #[arg(long, value_name = "NAME")]
    pub text: Option<String>,
}

/// Commands on a record of talks.
#[derive(Debug, Subcommand)]
pub enum TalksCommand {
    /// Open talks: the first act of a new record
    #[command(after_help = OPEN_EXAMPLES)]
    Open {
        /// What the talks are called
        title: String,
        /// Who takes part: CODE=NAME, with :chair, :partner or :observer where it is no party
        #[arg(long = "party", required = true, value_name = "CODE=NAME[:STANDING]")]
        parties: Vec<String>,
        /// Who may act: CODE/OFFICE=KEY as `paraph key new` prints it; an office without key gets one in this file
        #[arg(long = "credential", required = true, value_name = "CODE/OFFICE[:ROLE][=KEY]")]
        credentials: Vec<String>,
        /// Languages of the texts, that of consent first
        #[arg(long, default_value = "en", value_delimiter = ',')]
        languages: Vec<String>,
        /// The credential that keeps the record [default: the one that signs]
        #[arg(long)]
        keeper: Option<String>,
        /// Rules of procedure: the name of a set (`paraph rules`), or a file in JSON (docs/format/acts.md)
        /// [default: two-parties]
        #[arg(long, value_name = "NAME|FILE", value_hint = ValueHint::FilePath)]
        rules: Option<PathBuf>,
        #[command(flatten)]
        at: At,
    },
    /// Create, list or remove keys
    #[command(subcommand)]
    Key(KeyCommand),
    /// Write a whole copy of the record, also while the room is open
    Backup {
        /// The new file
        #[arg(value_hint = ValueHint::FilePath)]
        to: PathBuf,
        /// Keep what a copy has that was made in another way while the room was open, although acts may be missing
        #[arg(long)]
        incomplete: bool,
        #[command(flatten)]
        which: Which,
    },
    /// List the sets of rules of procedure, or explain rules in plain words
    #[command(after_help = RULES_EXAMPLES, args_conflicts_with_subcommands = true)]
    Rules {
        #[command(subcommand)]
        command: Option<RulesCommand>,
        #[command(flatten)]
        shown: Shown,
    },
    #[command(flatten)]
    Sign(Signed<ActCommand>),
    /// Sign any act, with its body as JSON (docs/format/acts.md)
    #[command(after_help = "Example:\n  paraph act statement statement.json --as UA/head")]
    Act {
        /// The kind
        kind: String,
        /// The body; - for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        body: PathBuf,
        #[command(flatten)]
        at: At,
    },
    #[command(flatten)]
    Office(Signed<OfficeCommand>),
    #[command(flatten)]
    Paper(Signed<PaperCommand>),
    #[command(flatten)]
    Read(ReadCommand),
    /// Read the withheld words of a point, with the key of one of their readers
    Unseal {
        /// The point
        point: String,
        #[command(flatten)]
        of: Of,
        #[command(flatten)]
        at: At,
    },
    /// Invite a person of your delegation: print the path of a one-time link into the room
    #[command(after_help = INVITE_EXAMPLES)]
    Invite(InviteArgs),
    /// Keep the private paper of a delegation: red lines, mandate, priorities, fallbacks, notes
    #[command(subcommand)]
    Private(PrivateCommand),
    /// Carry acts between copies of the record by file
    #[command(subcommand)]
    Pouch(PouchCommand),
    /// Serve the room: the talks in a browser
    #[command(after_help = SERVE_EXAMPLES)]
    Serve(ServeArgs),
    /// Play example talks into a new record
    Demo {
        /// Which
        #[arg(value_parser = ["geneva"])]
        story: String,
        /// The new record
        #[arg(long, short, default_value = "geneva.paraph", value_name = "FILE", value_hint = ValueHint::FilePath)]
        output: PathBuf,
    },
}

/// Rules of procedure.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// Explain a set of rules, or the rules of the record
    Show {
        /// The set [default: the rules of the record]
        name: Option<String>,
        #[command(flatten)]
        shown: Shown,
    },
}

/// A verb for each act.
#[derive(Debug, Subcommand)]
pub enum ActCommand {
    /// Submit a text. Its brackets are open disputes when it becomes the base
    Submit {
        /// The text
        #[arg(value_hint = ValueHint::FilePath)]
        source: PathBuf,
        /// Its short name, by which acts refer to it
        #[arg(long, default_value = "framework")]
        name: String,
        /// What is printed above it: `without prejudice`
        #[arg(long)]
        marking: Option<String>,
        /// Its language [default: the language of consent]. A text in another renders the base, point by point
        #[arg(long)]
        language: Option<String>,
        /// Keep its brackets as characters
        #[arg(long)]
        literal: bool,
    },
    /// Make a submitted text the base
    SetBase(OneAct),
    /// Table changes: an edited file, or single changes
    #[command(after_help = PROPOSE_EXAMPLES)]
    Propose {
        #[command(flatten)]
        wishes: Box<Wishes>,
        /// Parties asked to co-sponsor
        #[arg(long, value_delimiter = ',')]
        with: Vec<String>,
        /// Why; kept beside the record, can be erased
        #[arg(long)]
        reason: Option<String>,
        /// Where the borrowed words of a point stood: a proposal, a comment, a non-paper, a report; with `,shown` all may see it
        #[arg(long, value_name = "POINT=ACT[,shown]")]
        origin: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// File papers that delegations handed in, several in one act
    #[command(after_help = FILE_EXAMPLES)]
    File {
        /// Whose, and the base as they edited it: PARTY=FILE, or A,B=FILE for a joint paper
        #[arg(required = true, value_name = "PARTY=FILE")]
        papers: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Withdraw a proposal, or its changes to single points
    Withdraw {
        /// The act by which it was tabled
        act: u64,
        /// Only on these points
        #[arg(long, value_delimiter = ',')]
        points: Vec<String>,
    },
    /// Join an act that is awaiting other heads, or co-sponsor a proposal
    Join(OneAct),
    /// State a position on an alternative; it binds nobody
    Position {
        /// The alternative: POINT[.BRACKET]=SIDE
        choice: String,
        /// How
        #[arg(value_parser = ["support", "can-live-with", "oppose"])]
        stance: String,
        #[command(flatten)]
        of: Of,
    },
    /// Accept alternatives, all or none
    #[command(after_help = CHOICE_EXAMPLES)]
    Accept {
        /// What: POINT[.BRACKET]=SIDE, where a side is a party, `base`, or a letter of `paraph brackets`
        #[arg(required = true)]
        items: Vec<String>,
        /// Only if this closes so
        #[arg(long, value_name = "CHOICE")]
        provided: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Take back an acceptance
    TakeBack(OneAct),
    /// Close brackets as accepted
    Close(Closings),
    /// Put wordings to the room
    Put {
        /// Alternatives with which brackets close: POINT[.BRACKET]=SIDE
        #[arg(required = true)]
        items: Vec<String>,
        /// Who does not object until then has consented: 2025-11-24T09:00:00Z
        #[arg(long, value_name = "TIME", requires = "letter")]
        silence_until: Option<String>,
        /// The letter that says so
        #[arg(long)]
        letter: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Object to what was put to the room
    Object {
        /// What was put
        act: u64,
        /// Which items, counted from 1 [default: all]
        items: Vec<u32>,
        /// Reason
        #[arg(long)]
        reason: Option<String>,
    },
    /// Declare closed what was put to the room and met no objection
    Declare(OneAct),
    /// Reopen adopted words
    Reopen {
        /// The act that closed them
        act: u64,
        /// Only these items of it, counted from 1
        #[arg(long, value_delimiter = ',')]
        items: Vec<u32>,
    },
    /// Agree to the words of points that have no brackets
    Agree {
        /// The points
        #[arg(required = true)]
        points: Vec<String>,
        /// At technical level, for experts; otherwise ad referendum
        #[arg(long)]
        technical: bool,
        #[command(flatten)]
        of: Of,
    },
    /// Return to brackets points that were agreed ad referendum
    Return {
        /// The points
        #[arg(required = true)]
        points: Vec<String>,
        /// Reason
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Reserve a position on points
    Reserve {
        /// The points; none for the whole text
        points: Vec<String>,
        /// Of which kind
        #[arg(long, value_parser = ["scrutiny", "ad-referendum", "general"], default_value = "general")]
        kind: String,
        /// Reason
        #[arg(long)]
        reason: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Lift a reservation, or a request for no change or to keep a point
    Lift(OneAct),
    /// Request no change to points
    NoChange(Points),
    /// Ask to keep points on the table, in whatever words
    Keep(Points),
    /// Open or close a round
    Meet {
        /// Place
        #[arg(required_unless_present = "close")]
        place: Option<String>,
        /// Who attends [default: every party]
        #[arg(long, value_delimiter = ',')]
        attended: Vec<String>,
        /// Close the round that this act opened
        #[arg(long, value_name = "ACT", conflicts_with_all = ["place", "attended"])]
        close: Option<u64>,
        /// When [default: now]
        #[arg(long, value_name = "TIME")]
        time: Option<String>,
    },
    /// Set a meeting or a deadline
    SetDate {
        /// Which
        #[arg(value_parser = ["meeting", "deadline"])]
        kind: String,
        /// When: 2025-11-27T18:00:00Z
        when: String,
        /// Subject
        about: String,
    },
    /// Accept a date that another party set
    AcceptDate(OneAct),
    /// State the time of the record, as its keeper
    StateTime {
        /// The time [default: now]
        time: Option<String>,
    },
    /// Witness the time that the keeper stated
    Witness(OneAct),
    /// Refer points to a technical team
    Refer {
        /// The points
        #[arg(required = true)]
        points: Vec<String>,
        /// The team's name
        #[arg(long)]
        team: String,
        /// Its members, by credential
        #[arg(long, value_delimiter = ',', required = true)]
        members: Vec<String>,
        /// Its terms of reference
        #[arg(long)]
        terms: String,
        /// Due date of the report
        #[arg(long, value_name = "TIME")]
        due: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Put points to the principals, or to one of them
    Elevate {
        /// The points
        #[arg(required = true)]
        points: Vec<String>,
        /// The question
        #[arg(long)]
        question: String,
        /// One credential [default: the principals of all parties]
        #[arg(long, value_name = "PARTY/OFFICE")]
        to: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// State a principle that any text must uphold; others `join` it
    Principle {
        /// The words
        words: String,
        /// Points that it concerns
        #[arg(long, value_delimiter = ',')]
        watches: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Say whether a draft upholds a principle
    Uphold {
        /// The principle
        act: u64,
        /// The draft's number
        draft: u32,
        /// Say that it does not
        #[arg(long)]
        not: bool,
        #[command(flatten)]
        of: Of,
    },
    /// Consult partners: show them what is cleared for them
    Consult {
        /// The partners
        #[arg(required = true)]
        partners: Vec<String>,
        /// The points [default: all]
        #[arg(long, value_delimiter = ',')]
        points: Vec<String>,
        /// Show the alternatives too
        #[arg(long)]
        alternatives: bool,
        /// Show their sponsors too
        #[arg(long)]
        attribution: bool,
        #[command(flatten)]
        of: Of,
    },
    /// Comment as a partner; a comment is never a party's position
    Comment {
        /// The consultation
        act: u64,
        /// The words
        words: String,
        /// Point that it concerns
        #[arg(long)]
        point: Option<String>,
    },
    /// Note what was said in public
    Remark {
        /// Who spoke, by office
        speaker: String,
        /// The words
        words: String,
        /// When
        #[arg(long, value_name = "TIME")]
        time: String,
        /// Where it can be found
        #[arg(long)]
        source: String,
        /// Points that it concerns
        #[arg(long, value_delimiter = ',')]
        about: Vec<String>,
        /// Certainty
        #[arg(long, value_parser = ["recorded", "reported", "unconfirmed"], default_value = "reported")]
        certainty: String,
        #[command(flatten)]
        of: Of,
    },
    /// Redact a reason, remark or comment of your own
    Redact(OneAct),
    /// Issue the base as a numbered draft
    Issue {
        /// Heading printed above the text
        #[arg(long)]
        marking: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Say what became of points of the earlier draft that the base no longer has
    SetAside {
        /// The points
        #[arg(required = true)]
        points: Vec<String>,
        /// Reason
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        of: Of,
    },
    /// Initial a draft (`draft 2`) or a statement (`statement 41`)
    Initial(Paper),
    /// Clear a draft or a statement for release
    Clear(Paper),
    /// Decide as a principal on a draft, or on what was put to you
    Decide {
        /// `draft 2`, or `act 31` that put the question
        #[arg(value_parser = ["draft", "act"])]
        what: String,
        /// Its number
        number: u64,
        /// What
        #[arg(value_parser = ["approves", "returns", "rejects"])]
        decision: String,
        /// Reason, in your words
        #[arg(long)]
        note: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Consent to sentences of a statement
    ConsentTo {
        /// The statement
        act: u64,
        /// Numbers of the sentences, counted from 1 [default: all]
        sentences: Vec<u32>,
    },
    /// Leave the talks
    Leave,
}

/// Where acts that are carried by hand are written.
#[derive(Args, Debug)]
pub struct Carried {
    /// The file
    #[arg(value_hint = ValueHint::FilePath, required_unless_present = "output")]
    pub pouch: Option<PathBuf>,
    /// The file, as in other commands
    #[arg(short, long, value_name = "POUCH", value_hint = ValueHint::FilePath, conflicts_with = "pouch")]
    pub output: Option<PathBuf>,
}

impl Carried {
    /// The file.
    pub fn file(self) -> PathBuf {
        self.pouch.or(self.output).expect("one of the two was given")
    }
}

/// Pouches.
#[derive(Debug, Subcommand)]
pub enum PouchCommand {
    /// Write acts and a checkpoint into a file
    Export {
        #[command(flatten)]
        to: Carried,
        /// First act to export
        #[arg(long, default_value_t = 1)]
        from: u64,
        #[command(flatten)]
        at: At,
    },
    /// Write the acts that were signed here but are not yet in the record, for its keeper
    Send {
        #[command(flatten)]
        to: Carried,
        #[command(flatten)]
        which: Which,
    },
    /// Verify a pouch (or, as keeper, a dispatch) and add all its acts, or none; keep receipts
    ///
    /// As keeper, this also writes a receipt for each act of a dispatch into NAME.receipts beside it. The author
    /// imports that file: if the keeper later signs the record without the act, it proves so.
    Import {
        /// The pouch, the dispatch or the receipts
        #[arg(value_hint = ValueHint::FilePath)]
        pouch: PathBuf,
        #[command(flatten)]
        at: At,
    },
}

/// A verb about one act.
#[derive(Args, Debug)]
pub struct OneAct {
    /// The act, by its number in `paraph log`
    pub act: u64,
}

/// Changes to a base: an edited file, or single changes.
#[derive(Args, Debug)]
pub struct Wishes {
    /// The base as you edited it, in any editor
    #[arg(value_hint = ValueHint::FilePath, required_unless_present_any = ["from", "single"], conflicts_with = "single")]
    pub edited: Option<PathBuf>,
    /// The edited base; comments in a Word file are the reason, if no other is given
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["edited", "single"])]
    pub from: Option<PathBuf>,
    #[command(flatten)]
    pub single: Single,
}

/// Single changes to a base.
#[derive(Args, Debug)]
#[group(id = "single", multiple = true)]
pub struct Single {
    /// Reword a point
    #[arg(long, num_args = 2, value_names = ["POINT", "WORDS"])]
    pub reword: Vec<String>,
    /// Delete a point
    #[arg(long, value_name = "POINT")]
    pub delete: Vec<String>,
    /// Insert a point after another; begin the words with its number
    #[arg(long, num_args = 2, value_names = ["POINT", "WORDS"])]
    pub insert_after: Vec<String>,
    /// Insert a point at the head of the text
    #[arg(long, value_name = "WORDS")]
    pub insert_first: Vec<String>,
    /// Move a point after another
    #[arg(long, num_args = 2, value_names = ["POINT", "AFTER"])]
    pub move_after: Vec<String>,
    /// Move a point to the head of the text
    #[arg(long, value_name = "POINT")]
    pub move_first: Vec<String>,
    /// Renumber a point
    #[arg(long, num_args = 2, value_names = ["POINT", "NUMBER"])]
    pub renumber: Vec<String>,
    /// Remove the number of a point
    #[arg(long, value_name = "POINT")]
    pub unnumber: Vec<String>,
    /// Split a point: one part; repeat this for each part
    #[arg(long, num_args = 2, value_names = ["POINT", "WORDS"])]
    pub split: Vec<String>,
    /// Merge points
    #[arg(long, value_delimiter = ',', value_name = "POINTS", requires = "merge_words")]
    pub merge: Vec<String>,
    /// Words of the merged point
    #[arg(long, value_name = "WORDS", requires = "merge")]
    pub merge_words: Option<String>,
}

impl Wishes {
    /// The edited base, where there is one.
    pub fn edited(&self) -> Option<&Path> {
        self.edited.as_deref().or(self.from.as_deref())
    }
}

/// A verb about points.
#[derive(Args, Debug)]
pub struct Points {
    /// The points
    #[arg(required = true)]
    pub points: Vec<String>,
    #[command(flatten)]
    pub of: Of,
}

/// What is closed.
#[derive(Args, Debug)]
pub struct Closings {
    /// Alternatives with which brackets close: POINT[.BRACKET]=SIDE
    #[arg(required_unless_present = "accepted")]
    pub items: Vec<String>,
    /// Close every bracket on which all whose consent counts have accepted the same alternative
    #[arg(long, conflicts_with = "items")]
    pub accepted: bool,
    #[command(flatten)]
    pub of: Of,
}

/// A verb about a draft or statement.
#[derive(Args, Debug)]
pub struct Paper {
    /// Which kind
    #[arg(value_parser = ["draft", "statement"])]
    pub what: String,
    /// A draft's number, or the act that drafted a statement
    pub number: u64,
    #[command(flatten)]
    pub of: Of,
}

const OPEN_EXAMPLES: &str = "\
Offices: head, delegate, expert, principal; another office says its role: UA/adviser:delegate.

Example:
  paraph open 'Talks on a framework' -f talks.paraph --party A='State A' --party B='State B' \\
    --credential A/head --credential B/head=ed25519:... --as A/head";

const RULES_EXAMPLES: &str = "\
Examples:
  paraph rules                       all sets, each with what it is for
  paraph rules show consensus        one of them in plain words
  paraph rules show -f talks.paraph  the rules of these talks";

const INVITE_EXAMPLES: &str = "\
Examples:
  paraph invite A/head --as A/head                                 yourself
  paraph invite A/adviser --new-role delegate --as A/head          somebody new, accredited with the link
  paraph invite A/expert --fresh-key --as A/head                   somebody who has lost the password";

const PROPOSE_EXAMPLES: &str = "\
Examples:
  paraph propose edited.md --as A/delegate --reason 'Clearer words'
  paraph propose --reword 6 'The size of the armed forces is 800,000.' --as A/delegate
  paraph propose --delete 3 --insert-after 2 '2 bis. Each side reports.' --as B/delegate";

const FILE_EXAMPLES: &str = "Examples:
  paraph file A=a.md B=b.md C,D=joint.md --as Chair/secretary
Each paper is tabled for its sponsors. Their consent is counted when their heads have joined the filing.";
const CHOICE_EXAMPLES: &str = "\
Examples:
  paraph accept 6=B --as A/head                  what B proposes in every bracket of point 6
  paraph accept 6.2=base --as A/head             the base's words in its second bracket
  paraph accept 11=B --provided 4=A --as A/head  11 as they wish, if 4 as we wish";
