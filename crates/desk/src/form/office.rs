//! Acts on who takes part and by which rules, out of answers.

use paraph_record::PublicKey;
use paraph_talks::act::{Accede, Accredit, Act, AmendRules, Join, Leave, Open, Recall, Rekey};
use paraph_talks::{Closing, Credential, Party, PartyCode, Pen, Phrase, Quorum, Rules, say};

use super::asked::Asked;
use crate::error::Error;

/// The engine for which this crate makes acts.
const ENGINE: &str = "paraph/1";

pub(super) fn build(asked: &mut Asked<'_>, kind: &str) -> Result<Option<Act>, Error> {
    Ok(Some(match kind {
        "open" => open(asked)?,
        "accredit" => Accredit { credential: credential(asked)? }.into(),
        "recall" => Recall { credential: asked.one("credential")? }.into(),
        "rekey" => Rekey { credential: asked.one("credential")?, key: key(asked)? }.into(),
        "accede" => {
            Accede { party: party(asked)?, credentials: each(asked, "credential", credential)? }.into()
        }
        "leave" => Leave {}.into(),
        "amend-rules" => AmendRules { rules: rules(asked)? }.into(),
        "join" => Join { act: asked.act("act")?, party: asked.party()? }.into(),
        _ => return Ok(None),
    }))
}

fn open(asked: &mut Asked<'_>) -> Result<Act, Error> {
    Ok(Open {
        title: asked.one("title")?,
        parties: each(asked, "party", party)?,
        credentials: each(asked, "credential", credential)?,
        languages: asked.all("languages"),
        keeper: asked.one("keeper")?,
        engine: ENGINE.to_owned(),
        rules: rules(asked)?,
        date: asked.moment("date")?.to_string(),
    }
    .into())
}

/// What each row of a list says.
pub(super) fn each<T>(
    asked: &mut Asked<'_>,
    name: &str,
    mut read: impl FnMut(&mut Asked<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    for row in asked.rows(name) {
        found.push(asked.within(row, |asked| read(asked))?);
    }
    Ok(found)
}

fn code(asked: &Asked<'_>, name: &str, written: &str) -> Result<PartyCode, Error> {
    PartyCode::new(written).ok_or_else(|| {
        Error::words(
            say!("no-code-party-2", "{written} is no code of a party", written = Phrase::quoted(written)),
            say!("use-up-32-letters-digits", "Use up to 32 letters, digits, - . or _."),
        )
        .of(&asked.field(name))
    })
}

fn party(asked: &mut Asked<'_>) -> Result<Party, Error> {
    let code = code(asked, "code", &asked.one("code")?)?;
    Ok(Party { code, name: asked.one("name")?, standing: asked.word("standing")? })
}

fn key(asked: &Asked<'_>) -> Result<String, Error> {
    let written = asked.one("key")?;
    // As it is printed with the name before it, or alone.
    let bare = written.split_once('=').map_or(written.as_str(), |(_, key)| key);
    let key = PublicKey::parse(bare.trim()).map_err(|fault| {
        Error::words(
            Phrase::words(fault.to_string()),
            say!(
                "give-public-key-printed-when-made",
                "Give the public key as it was printed when it was made."
            ),
        )
        .of(&asked.field("key"))
    })?;
    Ok(key.to_string())
}

fn credential(asked: &mut Asked<'_>) -> Result<Credential, Error> {
    let name = asked.one("name")?;
    let of = name.split_once('/').map(|(of, _)| of).ok_or_else(|| {
        Error::words(
            say!(
                "no-credential-no-office",
                "{name} is no credential: no office",
                name = Phrase::quoted(&name)
            ),
            say!("write-party-office-ua-delegate", "Write PARTY/OFFICE: UA/delegate."),
        )
        .of(&asked.field("name"))
    })?;
    let party = code(asked, "name", of)?;
    let may_not = asked.all("may-not");
    if let Some(kind) = may_not.iter().find(|kind| !Act::KINDS.contains(&kind.as_str())) {
        return Err(Error::words(
            say!("no-act-kind", "there is no act of the kind {kind}", kind),
            say!("one-of", "One of: {kinds}.", kinds = Act::KINDS.join(", ")),
        )
        .of(&asked.field("may-not")));
    }
    let (role, key) = (asked.word("role")?, key(asked)?);
    Ok(Credential { name, party, role, key, may_not: may_not.into_iter().collect() })
}

/// A share as answers say it: `all`, `2/3`.
pub(super) fn share(quorum: Quorum) -> String {
    match quorum {
        Quorum::All => "all".to_owned(),
        Quorum::Share(part, whole) => format!("{part}/{whole}"),
    }
}

/// The share that an answer says.
fn quorum(written: &str) -> Option<Quorum> {
    if written == "all" {
        return Some(Quorum::All);
    }
    let (part, whole) = written.split_once('/')?;
    Some(Quorum::Share(part.trim().parse().ok()?, whole.trim().parse().ok()?))
}

/// The rules of procedure: as they stand, where nothing else is answered.
fn rules(asked: &Asked<'_>) -> Result<Rules, Error> {
    let mut rules = asked.state.rules.clone();
    let of = |name: &str, written: &str, next: Phrase| {
        Error::words(
            say!("no-such-rule", "{written} is no such rule", written = Phrase::quoted(written)),
            next,
        )
        .of(&asked.field(name))
    };
    let share = |name: &str| -> Result<Option<Quorum>, Error> {
        let Some(written) = asked.maybe(name) else { return Ok(None) };
        quorum(&written).map(Some).ok_or_else(|| {
            of(name, &written, say!("answer-all-share-such-2-3", "Answer all, or a share such as 2/3."))
        })
    };
    if let Some(written) = asked.maybe("pen") {
        rules.pen = match written.split_once(':') {
            None if written == "joint" => Pen::Joint,
            Some(("chair", of)) => Pen::Chair(code(asked, "pen", of.trim())?),
            Some(("party", of)) => Pen::Party(code(asked, "pen", of.trim())?),
            _ => {
                return Err(of(
                    "pen",
                    &written,
                    say!("answer-joint-chair-code-party-code", "Answer joint, chair:CODE or party:CODE."),
                ));
            }
        };
    }
    if asked.maybe("base").is_some() {
        rules.base = asked.word("base")?;
    }
    if let Some(written) = asked.maybe("closing") {
        rules.closing = match quorum(&written) {
            _ if written == "finding" => Closing::Finding,
            Some(quorum) => Closing::Acceptance(quorum),
            None => {
                return Err(of(
                    "closing",
                    &written,
                    say!("answer-all-share-such-2-3-finding", "Answer all, a share such as 2/3, or finding."),
                ));
            }
        };
    }
    let counts = asked.all("counts");
    if counts.iter().any(|code| code == "all") {
        rules.counts.clear();
    } else if !counts.is_empty() {
        rules.counts = asked.codes("counts")?;
    }
    rules.reopening = share("reopening")?.unwrap_or(rules.reopening);
    rules.amendment = share("amendment")?.unwrap_or(rules.amendment);
    rules.silence_hours = asked.number("silence-hours")?.unwrap_or(rules.silence_hours);
    rules.notice_hours = asked.number("notice-hours")?.unwrap_or(rules.notice_hours);
    rules.witnesses = asked.number("witnesses")?.unwrap_or(rules.witnesses);
    if asked.maybe("everything").is_some() {
        rules.everything = asked.yes("everything")?;
    }
    if asked.maybe("attribution").is_some() {
        rules.attribution = asked.word("attribution")?;
    }
    Ok(rules)
}
