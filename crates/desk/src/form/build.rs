//! Acts on texts and brackets out of answers; those on other things stand beside.

use std::collections::BTreeSet;

use paraph_talks::act::*;

use super::answers::Answers;
use super::{office, papers};
use crate::accepted::accepted;
use crate::error::Error;
use crate::paper::gone;
use crate::rendering::rendering;
use paraph_talks::say;

/// The act of a kind that answers make.
pub(super) fn build(answers: &mut Answers<'_>, kind: &str) -> Result<Act, Error> {
    if let Some(act) = office::build(answers, kind)? {
        return Ok(act);
    }
    if let Some(act) = papers::build(answers, kind)? {
        return Ok(act);
    }
    Ok(match kind {
        "submit" => submit(answers)?,
        "set-base" => SetBase { act: answers.act("act")? }.into(),
        "propose" => propose(answers)?,
        "file" => file(answers)?,
        "withdraw" => withdraw(answers)?,
        "renew" => renew(answers)?,
        "position" => {
            let mut found = answers.choices("on")?;
            let on = found.pop().filter(|_| found.is_empty()).ok_or_else(|| {
                Error::words(
                    say!("more-bracket-named-none", "more than one bracket is named, or none"),
                    say!("name-6-2-b", "Name one: 6.2=B."),
                )
                .of("on")
            })?;
            Position { on, stance: answers.word("stance")? }.into()
        }
        "accept" => {
            Accept { items: answers.choices("items")?, provided: answers.choices("provided")? }.into()
        }
        "take-back" => TakeBack { act: answers.act("act")? }.into(),
        "close" => close(answers)?,
        "put" => put(answers)?,
        "object" => {
            let act = answers.act("act")?;
            Object { act, items: answers.items("items", act)?, reason: answers.apart("reason")? }.into()
        }
        "declare" => Declare { act: answers.act("act")? }.into(),
        "reopen" => {
            let act = answers.act("act")?;
            Reopen { act, items: answers.items("items", act)? }.into()
        }
        "agree" => {
            let (text, living) = answers.living()?;
            let (edition, level) = (answers.edition(living)?, answers.word("level")?);
            let provisions = answers.provisions("provisions", text, living)?;
            Agree { text: text.to_owned(), edition, provisions, level }.into()
        }
        "return" => {
            let (text, provisions) = points(answers)?;
            Return { text, provisions, reason: answers.apart("reason")? }.into()
        }
        "reserve" => {
            let ((text, provisions), kind) = (points(answers)?, answers.word("kind")?);
            Reserve { text, provisions, kind, reason: answers.apart("reason")? }.into()
        }
        "lift" => Lift { act: answers.act("act")? }.into(),
        "no-change" => {
            let (text, provisions) = points(answers)?;
            Asking { text, provisions }.into()
        }
        "keep" => {
            let (text, provisions) = points(answers)?;
            KeepOnTable { text, provisions }.into()
        }
        "issue" => {
            let (text, living) = answers.living()?;
            let edition = answers.edition(living)?;
            Issue { text: text.to_owned(), edition, marking: answers.maybe("marking") }.into()
        }
        "set-aside" => {
            let (text, living) = answers.living()?;
            let provisions = gone(answers.state, text, living, &answers.all("provisions"))
                .map_err(|e| e.of("provisions"))?;
            SetAside { text: text.to_owned(), provisions, reason: answers.one("reason")? }.into()
        }
        "correct" => correct(answers)?,
        other => {
            return Err(Error::words(
                say!("no-form-makes-act-kind", "no form makes an act of the kind {other}", other),
                say!("sign-command-line", "Sign it on the command line."),
            ));
        }
    })
}

/// The text and the points of it that are named.
pub(super) fn points(answers: &Answers<'_>) -> Result<(String, BTreeSet<String>), Error> {
    let (text, living) = answers.living()?;
    Ok((text.to_owned(), answers.provisions("provisions", text, living)?))
}

fn submit(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let name = answers.one("text")?;
    let consent = answers.state.languages.first().cloned().unwrap_or_default();
    let language = answers.maybe("language").unwrap_or_else(|| consent.clone());
    let marking = answers.maybe("marking");
    let Some((text, _)) = answers.text("source")? else {
        return Err(Error::words(
            say!("no-text-handed", "no text is handed in"),
            say!("hand-file-text-itself", "Hand in a file, or the text itself."),
        )
        .of("source"));
    };
    let (provisions, edition) = if language == consent {
        (text.provisions().iter().map(ProvisionBody::of).collect(), None)
    } else {
        let (_, living) = answers.living()?;
        let edition = answers.edition(living)?;
        (rendering(living, &text).map_err(|e| e.of("source"))?, Some(edition))
    };
    Ok(Submit { text: name, marking, language, edition, provisions }.into())
}

fn propose(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    let edition = answers.edition(living)?;
    let changes = answers.changes(text, living)?;
    let with = answers.codes("with")?;
    let origin = office::each(answers, "origin", |answers| {
        let provision = answers.one("provision")?;
        let provision = answers.provision("provision", text, living, &provision)?;
        Ok(Origin { provision, act: answers.act("act")?, shown: answers.yes("shown")? })
    })?;
    let reason = answers.apart("reason")?;
    Ok(Propose { text: text.to_owned(), edition, changes, with, reason, origin }.into())
}

fn file(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    answers.edited_on(living)?;
    let party = answers.party()?;
    let mut nth = 0;
    let papers = office::each(answers, "paper", |answers| {
        nth += 1;
        let sponsors = answers.codes("sponsors")?;
        // New provisions of each paper have identities of their own.
        let changes = answers.paper(living, &format!("{party}.{nth}"))?.ok_or_else(|| {
            Error::words(
                say!("no-paper-handed", "no paper is handed in"),
                say!("hand-base-edited", "Hand in the base as they edited it."),
            )
            .of(&answers.field("edited"))
        })?;
        Ok(Paper { sponsors, changes })
    })?;
    Ok(FilePapers { text: text.to_owned(), edition: living.edition, papers }.into())
}

/// The text on which an act tabled something.
fn of_proposal<'a>(answers: &Answers<'a>, act: ActNo) -> Result<(&'a str, &'a paraph_talks::Living), Error> {
    let all = answers.state.table.texts.iter();
    let mut found = all.filter(|(_, living)| living.tabled.contains_key(&act));
    found.next().map(|(text, living)| (text.as_str(), living)).ok_or_else(|| {
        Error::words(
            say!("act-no-proposal-2", "act {act} is no proposal", act),
            say!("name-act-tabled", "Name the act by which it was tabled."),
        )
        .of("act")
    })
}

fn withdraw(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let act = answers.act("act")?;
    let (text, living) = of_proposal(answers, act)?;
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
            None => answers.provision("provisions", text, living, value),
        }
    };
    let provisions = answers.all("provisions").iter().map(own).collect::<Result<_, _>>()?;
    Ok(Withdraw { act, provisions }.into())
}

fn renew(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let act = answers.act("act")?;
    let (text, living) = of_proposal(answers, act)?;
    let edition = answers.edition(living)?;
    Ok(Renew { act, edition, changes: answers.changes(text, living)? }.into())
}

fn close(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let items = answers.choices("items")?;
    if !answers.yes("accepted")? {
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
    let text = answers.maybe("text");
    let found = accepted(answers.state, text.as_deref()).and_then(super::super::accepted::Accepted::some);
    Ok(Close { items: found.map_err(|e| e.of("accepted"))? }.into())
}

fn put(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let items = answers.choices("items")?;
    let silence = match (answers.moment_or_none("until")?, answers.maybe("letter")) {
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

fn correct(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    let edition = answers.edition(living)?;
    let mut items = Vec::new();
    for (point, mut words) in answers.each("to") {
        let field = format!("to.{point}");
        let provision = answers.provision(&field, text, living, &point)?;
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
