//! Commands about participants, keys and rules, and about papers, teams and offers.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use super::{At, Of, Shown, Which, Wishes};

/// Who takes part, and by which rules.
#[derive(Debug, Subcommand)]
pub enum OfficeCommand {
    /// Accredit a person to act for your party
    Accredit {
        /// Who, with the key as `paraph key new` prints it
        #[arg(value_name = "CODE/OFFICE[:ROLE]=KEY")]
        who: String,
        /// Acts that this credential may not sign though its role could
        #[arg(long, value_delimiter = ',', value_name = "KINDS")]
        may_not: Vec<String>,
    },
    /// Recall a credential of your party
    Recall {
        /// Which
        #[arg(value_name = "PARTY/OFFICE")]
        who: String,
        /// Its last act that is still your party's: what it did later lapses, unless others have built on it
        #[arg(long, value_name = "ACT")]
        as_of: Option<u64>,
    },
    /// Replace the key of a credential of your party
    Rekey {
        /// Which
        #[arg(value_name = "PARTY/OFFICE")]
        who: String,
        /// The new key, as `paraph key new` prints it
        key: String,
        /// Proof that the new key is held, as `paraph key prove` prints it: needed for the credential that
        /// keeps the record
        #[arg(long, value_name = "SIGNATURE")]
        proof: Option<String>,
    },
    /// Admit a party to the talks
    Accede {
        /// Who: CODE=NAME, with :chair, :partner or :observer where it is no party
        #[arg(value_name = "CODE=NAME[:STANDING]")]
        party: String,
        /// Who may act for it
        #[arg(long = "credential", required = true, value_name = "CODE/OFFICE[:ROLE]=KEY")]
        credentials: Vec<String>,
    },
    /// Amend the rules of procedure
    AmendRules {
        /// The name of a set (`paraph rules`), or the rules in full as JSON (docs/format/acts.md); - for standard
        /// input
        #[arg(value_hint = ValueHint::FilePath)]
        rules: PathBuf,
    },
}

/// Who is invited into the room.
#[derive(Args, Debug)]
pub struct InviteArgs {
    /// Credential
    #[arg(value_name = "PARTY/OFFICE")]
    pub who: String,
    /// Accredit a new delegate in this role, under a fresh key
    #[arg(long, value_parser = ["delegate", "expert", "head", "principal"])]
    pub new_role: Option<String>,
    /// Acts that the new delegate may not sign, although the role allows them
    #[arg(long, value_delimiter = ',', value_name = "KINDS", requires = "new_role")]
    pub may_not: Vec<String>,
    /// Give an existing credential a new key; the old key can then no longer sign
    #[arg(long, conflicts_with = "new_role")]
    pub fresh_key: bool,
    /// File with the passphrase of its key, if it differs from yours
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["new_role", "fresh_key"])]
    pub key_passphrase_file: Option<PathBuf>,
    #[command(flatten)]
    pub at: At,
}

/// Papers, teams and offers.
#[derive(Debug, Subcommand)]
pub enum PaperCommand {
    /// Renew the parts of a proposal whose surrounding words have changed, on the current base
    Renew {
        /// The proposal
        act: u64,
        #[command(flatten)]
        wishes: Box<Wishes>,
        #[command(flatten)]
        of: Of,
    },
    /// Report for a technical team
    #[command(
        after_help = "Example:\n  paraph report 26 --finding 'One fund meets the terms.' --option 'One fund=one-fund.md' --option 'Two funds' --recommend 1 --as A/expert"
    )]
    Report {
        /// The referral
        act: u64,
        /// What the team finds
        #[arg(long)]
        finding: String,
        /// An option, with a file of the text as it would have it
        #[arg(long = "option", value_name = "TITLE[=FILE]")]
        options: Vec<String>,
        /// Which of them it recommends, counted from 1
        #[arg(long, value_name = "N")]
        recommend: Option<u32>,
        #[command(flatten)]
        of: Of,
    },
    /// Submit a non-paper, as chair: words without a named author
    NonPaper {
        /// The words
        words: String,
        /// The points that they are about
        #[arg(long, value_delimiter = ',', required = true)]
        points: Vec<String>,
        /// When they lapse
        #[arg(long, value_name = "TIME")]
        lapses: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Withhold the words of a point: all see its title, only its readers the words
    #[command(
        after_help = "Example:\n  paraph withhold 19 'The plant restarts in three steps.' --title 'Nuclear power plant' --readers A/head,G/head --as A/head"
    )]
    Withhold {
        /// The point
        point: String,
        /// The words that only the readers see
        words: String,
        /// What all may read in their stead
        #[arg(long)]
        title: String,
        /// Who may read the words, by credential
        #[arg(long, value_delimiter = ',', required = true)]
        readers: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Make a sealed offer: acceptances that nobody can read until it is opened
    #[command(
        after_help = "Example:\n  paraph offer 4=G --provided 18=A --lapses 2025-11-27T18:00:00Z --entrust M/chair --as A/head"
    )]
    Offer {
        /// What is accepted: POINT[.BRACKET]=SIDE
        #[arg(required = true)]
        items: Vec<String>,
        /// Only if this closes so
        #[arg(long, value_name = "CHOICE")]
        provided: Vec<String>,
        /// When it lapses unread
        #[arg(long, value_name = "TIME")]
        lapses: String,
        /// The credential that may open it too
        #[arg(long, value_name = "PARTY/OFFICE")]
        entrust: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Open a sealed offer: it becomes its author's acceptance
    OpenOffer {
        /// The act that sealed it
        act: u64,
    },
    /// Propose editorial corrections together
    Correct {
        /// Reword a point
        #[arg(long = "to", num_args = 2, value_names = ["POINT", "WORDS"], required = true)]
        to: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Draft a joint statement, or replace one
    #[command(after_help = STATEMENT_EXAMPLE)]
    DraftStatement {
        /// The statement; - for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        source: PathBuf,
        /// The statement that it replaces
        #[arg(long, value_name = "ACT")]
        instead_of: Option<u64>,
    },
}

const STATEMENT_EXAMPLE: &str = "\
A title, and a paragraph for each sentence. In brackets before it stands on which acts a fact rests, `common` for words to
which all consent, or the party whose own words they are:

  # Joint statement

  [acts 9, 51] The delegations met in Geneva on 23 November 2025.

  [common] They held constructive talks.

  [A] The delegation of State A thanks the hosts.";

/// Keys.
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Create a key in the keyring of the file, under a passphrase, and print the public key
    New {
        /// Credential to which the key belongs
        #[arg(value_name = "PARTY/OFFICE")]
        name: String,
        #[command(flatten)]
        at: At,
    },
    /// Prove that a key of the keyring is to take the place of a credential's present key
    ///
    /// The keeper of the record adds the proof to `paraph rekey`.
    Prove {
        /// Name of the new key in the keyring
        #[arg(value_name = "PARTY/OFFICE")]
        name: String,
        /// Credential that gets it
        #[arg(long = "for", value_name = "PARTY/OFFICE")]
        whose: String,
        #[command(flatten)]
        at: At,
    },
    /// List the keyring
    List(Shown),
    /// Remove a key from the keyring, with its bytes
    Remove {
        /// Credential to which the key belongs
        #[arg(value_name = "PARTY/OFFICE")]
        name: String,
        #[command(flatten)]
        which: Which,
    },
}
