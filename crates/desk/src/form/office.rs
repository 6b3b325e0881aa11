//! Makes acts on participants and rules from answers.

use paraph_record::PublicKey;
use paraph_talks::act::{Act, Open};
use paraph_talks::{Closing, Credential, Party, PartyCode, Pen, Phrase, Quorum, Rules, key_flaw, say};

use super::answers::Answers;
use super::kind;
use crate::error::Error;

/// Engine for which this crate makes acts.
const ENGINE: &str = "paraph/1";

pub(super) fn open(answers: &mut Answers<'_>) -> Result<Act, Error> {
    Ok(Open {
        title: answers.one("title")?,
        parties: each(answers, "party", party)?,
        credentials: each(answers, "credential", credential)?,
        languages: answers.all("languages"),
        keeper: answers.one("keeper")?,
        engine: ENGINE.to_owned(),
        rules: rules(answers)?,
        date: answers.moment("date")?.to_string(),
    }
    .into())
}

/// Reads each row of a list.
pub(super) fn each<T>(
    answers: &mut Answers<'_>,
    name: &str,
    mut read: impl FnMut(&mut Answers<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    for row in answers.rows(name) {
        found.push(answers.within(row, |answers| read(answers))?);
    }
    Ok(found)
}

fn code(answers: &Answers<'_>, name: &str, written: &str) -> Result<PartyCode, Error> {
    PartyCode::new(written).ok_or_else(|| {
        Error::words(
            say!(
                "not-short-name-party-written",
                "{written} is not the short name of a party",
                written = Phrase::quoted(written)
            ),
            say!("use-up-32-letters-digits", "Use up to 32 letters, digits, - . or _."),
        )
        .of(&answers.field(name))
    })
}

pub(super) fn party(answers: &mut Answers<'_>) -> Result<Party, Error> {
    let code = code(answers, "code", &answers.one("code")?)?;
    Ok(Party { code, name: answers.one("name")?, standing: answers.word("standing")? })
}

pub(super) fn key(answers: &Answers<'_>) -> Result<String, Error> {
    let written = answers.one("key")?;
    // The key may be written with its name before it, or alone.
    let bare = written.split_once('=').map_or(written.as_str(), |(_, key)| key);
    let key = PublicKey::check(bare.trim()).map_err(|flaw| {
        let (what, remedy) = key_flaw(flaw);
        Error::words(say!("key-as-written-cannot-be-used", "the key {what}", what), remedy)
            .of(&answers.field("key"))
    })?;
    Ok(key.to_string())
}

pub(super) fn credential(answers: &mut Answers<'_>) -> Result<Credential, Error> {
    let name = answers.one("name")?;
    let of = name.split_once('/').map(|(of, _)| of).ok_or_else(|| {
        Error::words(
            say!(
                "not-credential-office-missing",
                "{name} is not a credential: the office is missing",
                name = Phrase::quoted(&name)
            ),
            say!("write-party-office-ua-delegate", "Write PARTY/OFFICE, for example UA/delegate."),
        )
        .of(&answers.field("name"))
    })?;
    let party = code(answers, "name", of)?;
    let may_not = answers.all("may-not");
    may_not.iter().try_for_each(|word| kind(word).map(drop)).map_err(|e| e.of(&answers.field("may-not")))?;
    let (role, key) = (answers.word("role")?, key(answers)?);
    Ok(Credential { name, party, role, key, may_not: may_not.into_iter().collect() })
}

/// Returns a share as an answer: `all`, `2/3`.
pub(super) fn share(quorum: Quorum) -> String {
    match quorum {
        Quorum::All => "all".to_owned(),
        Quorum::Share(part, whole) => format!("{part}/{whole}"),
    }
}

/// Reads a share from an answer.
fn quorum(written: &str) -> Option<Quorum> {
    if written == "all" {
        return Some(Quorum::All);
    }
    let (part, whole) = written.split_once('/')?;
    Some(Quorum::Share(part.trim().parse().ok()?, whole.trim().parse().ok()?))
}

/// Returns the rules of procedure: the answers, and the present rules for everything else.
pub(super) fn rules(answers: &Answers<'_>) -> Result<Rules, Error> {
    let mut rules = answers.state.rules.clone();
    let of = |name: &str, written: &str, next: Phrase| {
        Error::words(
            say!("not-valid-rule", "{written} is not a valid rule", written = Phrase::quoted(written)),
            next,
        )
        .of(&answers.field(name))
    };
    let share = |name: &str| -> Result<Option<Quorum>, Error> {
        let Some(written) = answers.maybe(name) else { return Ok(None) };
        quorum(&written).map(Some).ok_or_else(|| {
            of(name, &written, say!("answer-all-share-such-2-3", "Answer all, or a share such as 2/3."))
        })
    };
    if let Some(written) = answers.maybe("pen") {
        rules.pen = match written.split_once(':') {
            None if written == "joint" => Pen::Joint,
            Some(("chair", of)) => Pen::Chair(code(answers, "pen", of.trim())?),
            Some(("party", of)) => Pen::Party(code(answers, "pen", of.trim())?),
            _ => {
                return Err(of(
                    "pen",
                    &written,
                    say!("answer-joint-chair-code-party-code", "Answer joint, chair:CODE or party:CODE."),
                ));
            }
        };
    }
    if answers.maybe("base").is_some() {
        rules.base = answers.word("base")?;
    }
    if let Some(written) = answers.maybe("closing") {
        rules.closing = match quorum(&written) {
            _ if written == "finding" => Closing::Finding,
            Some(quorum) => Closing::Acceptance(quorum),
            None => {
                return Err(of(
                    "closing",
                    &written,
                    say!("answer-all-share-such-2-3-finding", "Answer all, finding, or a share such as 2/3."),
                ));
            }
        };
    }
    let counts = answers.all("counts");
    if counts.iter().any(|code| code == "all") {
        rules.counts.clear();
    } else if !counts.is_empty() {
        rules.counts = answers.codes("counts")?;
    }
    rules.reopening = share("reopening")?.unwrap_or(rules.reopening);
    rules.amendment = share("amendment")?.unwrap_or(rules.amendment);
    rules.silence_hours = answers.number("silence-hours")?.unwrap_or(rules.silence_hours);
    rules.interval_minutes = answers.number("interval-minutes")?.or(rules.interval_minutes);
    rules.notice_hours = answers.number("notice-hours")?.unwrap_or(rules.notice_hours);
    rules.witnesses = answers.number("witnesses")?.unwrap_or(rules.witnesses);
    if answers.maybe("clean").is_some() {
        rules.clean = answers.yes("clean")?;
    }
    if answers.maybe("everything").is_some() {
        rules.everything = answers.yes("everything")?;
    }
    if answers.maybe("attribution").is_some() {
        rules.attribution = answers.word("attribution")?;
    }
    Ok(rules)
}
