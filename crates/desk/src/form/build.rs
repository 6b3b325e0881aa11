//! Acts on texts and brackets out of answers; those on other things stand beside.

use std::collections::BTreeSet;

use paraph_talks::act::*;

use super::asked::Asked;
use super::{office, papers};
use crate::accepted::accepted;
use crate::error::Error;
use crate::paper::gone;
use crate::rendering::rendering;
use paraph_talks::say;

/// The act of a kind that answers make.
pub(super) fn build(asked: &mut Asked<'_>, kind: &str) -> Result<Act, Error> {
    if let Some(act) = office::build(asked, kind)? {
        return Ok(act);
    }
    if let Some(act) = papers::build(asked, kind)? {
        return Ok(act);
    }
    Ok(match kind {
        "submit" => submit(asked)?,
        "set-base" => SetBase { act: asked.act("act")? }.into(),
        "propose" => propose(asked)?,
        "file" => file(asked)?,
        "withdraw" => withdraw(asked)?,
        "renew" => renew(asked)?,
        "position" => {
            let mut found = asked.choices("on")?;
            let on = found.pop().filter(|_| found.is_empty()).ok_or_else(|| {
                Error::words(
                    say!("more-bracket-named-none", "more than one bracket is named, or none"),
                    say!("name-6-2-b", "Name one: 6.2=B."),
                )
                .of("on")
            })?;
            Position { on, stance: asked.word("stance")? }.into()
        }
        "accept" => Accept { items: asked.choices("items")?, provided: asked.choices("provided")? }.into(),
        "take-back" => TakeBack { act: asked.act("act")? }.into(),
        "close" => close(asked)?,
        "put" => put(asked)?,
        "object" => {
            let act = asked.act("act")?;
            Object { act, items: asked.items("items", act)?, reason: asked.apart("reason")? }.into()
        }
        "declare" => Declare { act: asked.act("act")? }.into(),
        "reopen" => {
            let act = asked.act("act")?;
            Reopen { act, items: asked.items("items", act)? }.into()
        }
        "agree" => {
            let (text, living) = asked.living()?;
            let (edition, level) = (asked.edition(living)?, asked.word("level")?);
            let provisions = asked.provisions("provisions", text, living)?;
            Agree { text: text.to_owned(), edition, provisions, level }.into()
        }
        "return" => {
            let (text, provisions) = points(asked)?;
            Return { text, provisions, reason: asked.apart("reason")? }.into()
        }
        "reserve" => {
            let ((text, provisions), kind) = (points(asked)?, asked.word("kind")?);
            Reserve { text, provisions, kind, reason: asked.apart("reason")? }.into()
        }
        "lift" => Lift { act: asked.act("act")? }.into(),
        "no-change" => {
            let (text, provisions) = points(asked)?;
            Asking { text, provisions }.into()
        }
        "keep" => {
            let (text, provisions) = points(asked)?;
            KeepOnTable { text, provisions }.into()
        }
        "issue" => {
            let (text, living) = asked.living()?;
            let edition = asked.edition(living)?;
            Issue { text: text.to_owned(), edition, marking: asked.maybe("marking") }.into()
        }
        "set-aside" => {
            let (text, living) = asked.living()?;
            let provisions =
                gone(asked.state, text, living, &asked.all("provisions")).map_err(|e| e.of("provisions"))?;
            SetAside { text: text.to_owned(), provisions, reason: asked.one("reason")? }.into()
        }
        "correct" => correct(asked)?,
        other => {
            return Err(Error::words(
                say!("no-form-makes-act-kind", "no form makes an act of the kind {other}", other),
                say!("sign-command-line", "Sign it on the command line."),
            ));
        }
    })
}

/// The text and the points of it that are named.
pub(super) fn points(asked: &Asked<'_>) -> Result<(String, BTreeSet<String>), Error> {
    let (text, living) = asked.living()?;
    Ok((text.to_owned(), asked.provisions("provisions", text, living)?))
}

fn submit(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let name = asked.one("text")?;
    let consent = asked.state.languages.first().cloned().unwrap_or_default();
    let language = asked.maybe("language").unwrap_or_else(|| consent.clone());
    let marking = asked.maybe("marking");
    let Some((text, _)) = asked.text("source")? else {
        return Err(Error::words(
            say!("no-text-handed", "no text is handed in"),
            say!("hand-file-text-itself", "Hand in a file, or the text itself."),
        )
        .of("source"));
    };
    let (provisions, edition) = if language == consent {
        (text.provisions().iter().map(ProvisionBody::of).collect(), None)
    } else {
        let (_, living) = asked.living()?;
        let edition = asked.edition(living)?;
        (rendering(living, &text).map_err(|e| e.of("source"))?, Some(edition))
    };
    Ok(Submit { text: name, marking, language, edition, provisions }.into())
}

fn propose(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let (text, living) = asked.living()?;
    let edition = asked.edition(living)?;
    let changes = asked.changes(text, living)?;
    let with = asked.codes("with")?;
    let origin = office::each(asked, "origin", |asked| {
        let provision = asked.one("provision")?;
        let provision = asked.provision("provision", text, living, &provision)?;
        Ok(Origin { provision, act: asked.act("act")?, shown: asked.yes("shown")? })
    })?;
    let reason = asked.apart("reason")?;
    Ok(Propose { text: text.to_owned(), edition, changes, with, reason, origin }.into())
}

fn file(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let (text, living) = asked.living()?;
    asked.edited_on(living)?;
    let party = asked.party()?;
    let mut nth = 0;
    let papers = office::each(asked, "paper", |asked| {
        nth += 1;
        let sponsors = asked.codes("sponsors")?;
        // New provisions of each paper have identities of their own.
        let changes = asked.paper(living, &format!("{party}.{nth}"))?.ok_or_else(|| {
            Error::words(
                say!("no-paper-handed", "no paper is handed in"),
                say!("hand-base-edited", "Hand in the base as they edited it."),
            )
            .of(&asked.field("edited"))
        })?;
        Ok(Paper { sponsors, changes })
    })?;
    Ok(FilePapers { text: text.to_owned(), edition: living.edition, papers }.into())
}

/// The text on which an act tabled something.
fn of_proposal<'a>(asked: &Asked<'a>, act: ActNo) -> Result<(&'a str, &'a paraph_talks::Living), Error> {
    let all = asked.state.desk.texts.iter();
    let mut found = all.filter(|(_, living)| living.tabled.contains_key(&act));
    found.next().map(|(text, living)| (text.as_str(), living)).ok_or_else(|| {
        Error::words(
            say!("act-no-proposal-2", "act {act} is no proposal", act),
            say!("name-act-tabled", "Name the act by which it was tabled."),
        )
        .of("act")
    })
}

fn withdraw(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let act = asked.act("act")?;
    let (text, living) = of_proposal(asked, act)?;
    let own = |value: &String| {
        let bare = value.strip_prefix(text).and_then(|rest| rest.strip_prefix('/')).unwrap_or(value);
        let bare = bare.strip_prefix('#').unwrap_or(bare);
        let changes = living.tabled.get(&act).into_iter().flat_map(|t| &t.changes);
        let proposed = changes.filter_map(|c| match &c.change {
            ChangeBody::Insert { provision, .. } => Some(provision.id.as_str()),
            _ => None,
        });
        match proposed.into_iter().find(|id| *id == bare) {
            Some(id) => Ok(id.to_owned()),
            None => asked.provision("provisions", text, living, value),
        }
    };
    let provisions = asked.all("provisions").iter().map(own).collect::<Result<_, _>>()?;
    Ok(Withdraw { act, provisions }.into())
}

fn renew(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let act = asked.act("act")?;
    let (text, living) = of_proposal(asked, act)?;
    let edition = asked.edition(living)?;
    Ok(Renew { act, edition, changes: asked.changes(text, living)? }.into())
}

fn close(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let items = asked.choices("items")?;
    if !asked.yes("accepted")? {
        if items.is_empty() {
            return Err(Error::words(
                say!("nothing-named-closes", "nothing is named that closes"),
                say!(
                    "name-alternatives-answer-yes-all-accepted",
                    "Name alternatives, or answer yes to all that has been accepted."
                ),
            )
            .of("items"));
        }
        return Ok(Close { items }.into());
    }
    if !items.is_empty() {
        return Err(Error::words(
            say!("alternatives-named-all-accepted", "alternatives are named, and all that has been accepted"),
            say!(
                "name-alternatives-answer-yes-all-accepted",
                "Name alternatives, or answer yes to all that has been accepted."
            ),
        )
        .of("accepted"));
    }
    let text = asked.maybe("text");
    let found = accepted(asked.state, text.as_deref()).and_then(super::super::accepted::Accepted::some);
    Ok(Close { items: found.map_err(|e| e.of("accepted"))? }.into())
}

fn put(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let items = asked.choices("items")?;
    let silence = match (asked.moment_or_none("until")?, asked.maybe("letter")) {
        (Some(until), Some(letter)) => Some(Silence { until, letter }),
        (None, None) => None,
        (Some(_), None) => {
            return Err(Error::words(
                say!("silence-procedure-no-letter", "a silence procedure has no letter"),
                say!(
                    "write-letter-says-until-when-silence",
                    "Write the letter that says until when silence is consent."
                ),
            )
            .of("letter"));
        }
        (None, Some(_)) => {
            return Err(Error::words(
                say!("silence-procedure-no-end", "a silence procedure has no end"),
                say!("say-until-when-runs", "Say until when it runs."),
            )
            .of("until"));
        }
    };
    Ok(Put { items, silence }.into())
}

fn correct(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let (text, living) = asked.living()?;
    let edition = asked.edition(living)?;
    let mut items = Vec::new();
    for (point, mut words) in asked.each("to") {
        let field = format!("to.{point}");
        let provision = asked.provision(&field, text, living, &point)?;
        let wording = words.pop().filter(|_| words.is_empty()).ok_or_else(|| {
            Error::words(
                say!("more-wording-given", "more than one wording is given"),
                say!("give", "Give one."),
            )
            .of(&field)
        })?;
        items.push(Correction { provision, wording });
    }
    Ok(Correct { text: text.to_owned(), edition, items }.into())
}
