//! Makes the act of each kind from answers. Acts on texts and brackets are here, the others in the modules
//! beside it.

use std::collections::BTreeSet;

use paraph_talks::act::*;

use super::answers::Answers;
use super::office::{credential, each, key, open, party, rules};
use super::papers::{comment, meet, offer, open_offer, remark, report, statement, withhold};
use crate::accepted::accepted;
use crate::error::Error;
use crate::paper::{gone, paper};
use crate::rendering::rendering;
use paraph_talks::say;
use paraph_text::open_nameless;

/// Makes the act of a kind from answers.
pub(super) fn build(answers: &mut Answers<'_>, kind: ActKind) -> Result<Act, Error> {
    Ok(match kind {
        ActKind::Open => open(answers)?,
        ActKind::Accredit => Accredit { credential: credential(answers)? }.into(),
        ActKind::Recall => {
            Recall { credential: answers.one("credential")?, as_of: answers.number("as-of")? }.into()
        }
        ActKind::Rekey => {
            let (credential, key) = (answers.one("credential")?, key(answers)?);
            Rekey { credential, key, proof: answers.maybe("proof") }.into()
        }
        ActKind::Accede => {
            Accede { party: party(answers)?, credentials: each(answers, "credential", credential)? }.into()
        }
        ActKind::Leave => Leave {}.into(),
        ActKind::AmendRules => AmendRules { rules: rules(answers)? }.into(),
        ActKind::Join => Join { act: answers.act("act")?, party: answers.party()? }.into(),
        ActKind::Submit => submit(answers)?,
        ActKind::SetBase => SetBase { act: answers.act("act")? }.into(),
        ActKind::Propose => propose(answers)?,
        ActKind::File => file(answers)?,
        ActKind::Withdraw => withdraw(answers)?,
        ActKind::Renew => renew(answers)?,
        ActKind::Position => position(answers)?,
        ActKind::Accept => {
            Accept { items: answers.choices("items")?, provided: answers.choices("provided")? }.into()
        }
        ActKind::TakeBack => TakeBack { act: answers.act("act")? }.into(),
        ActKind::Close => close(answers)?,
        ActKind::Put => put(answers)?,
        ActKind::Object => {
            let act = answers.act("act")?;
            Object { act, items: answers.items("items", act)?, reason: answers.apart("reason")? }.into()
        }
        ActKind::Declare => Declare { act: answers.act("act")? }.into(),
        ActKind::Reopen => {
            let act = answers.act("act")?;
            Reopen { act, items: answers.items("items", act)? }.into()
        }
        ActKind::Agree => agree(answers)?,
        ActKind::Return => {
            let (text, provisions) = points(answers)?;
            Return { text, provisions, reason: answers.apart("reason")? }.into()
        }
        ActKind::Reserve => {
            let ((text, provisions), kind) = (points(answers)?, answers.word("kind")?);
            Reserve { text, provisions, kind, reason: answers.apart("reason")? }.into()
        }
        ActKind::Lift => Lift { act: answers.act("act")? }.into(),
        ActKind::NoChange => {
            let (text, provisions) = points(answers)?;
            Asking { text, provisions }.into()
        }
        ActKind::Keep => {
            let (text, provisions) = points(answers)?;
            KeepOnTable { text, provisions }.into()
        }
        ActKind::Issue => {
            let (text, living) = answers.living()?;
            let edition = answers.edition(living)?;
            Issue { text: text.to_owned(), edition, marking: answers.maybe("marking") }.into()
        }
        ActKind::SetAside => set_aside(answers)?,
        ActKind::Correct => correct(answers)?,
        ActKind::Meet => meet(answers)?,
        ActKind::SetDate => {
            SetDate { kind: answers.word("kind")?, at: answers.moment("at")?, about: answers.one("about")? }
                .into()
        }
        ActKind::AcceptDate => AcceptDate { act: answers.act("act")? }.into(),
        ActKind::StateTime => StateTime { at: answers.moment("at")? }.into(),
        ActKind::Witness => Witness { act: answers.act("act")? }.into(),
        ActKind::Refer => {
            let (text, provisions) = points(answers)?;
            let (team, terms) = (answers.one("team")?, answers.one("terms")?);
            let members = answers.all("members").into_iter().collect();
            Refer { text, provisions, team, members, terms, due: answers.moment_or_none("due")? }.into()
        }
        ActKind::Report => report(answers)?,
        ActKind::Elevate => {
            let (text, provisions) = points(answers)?;
            let to = answers.maybe("to").map_or(Addressee::Principals, Addressee::Credential);
            Elevate { text, provisions, to, question: answers.one("question")? }.into()
        }
        ActKind::Withhold => withhold(answers)?,
        ActKind::Principle => {
            Principle { words: answers.one("words")?, watches: answers.places("watches")? }.into()
        }
        ActKind::Uphold => {
            let (act, draft) = (answers.act("act")?, answers.act("draft")?);
            Uphold { act, draft, upheld: answers.yes("upheld")? }.into()
        }
        ActKind::NonPaper => {
            let (text, provisions) = points(answers)?;
            let (words, lapses) = (answers.one("words")?, answers.moment_or_none("lapses")?);
            NonPaper { text, provisions, words, lapses }.into()
        }
        ActKind::Offer => offer(answers)?,
        ActKind::OpenOffer => open_offer(answers)?,
        ActKind::Consult => {
            let ((text, provisions), partners) = (points(answers)?, answers.codes("partners")?);
            let (alternatives, attribution) = (answers.yes("alternatives")?, answers.yes("attribution")?);
            Consult { text, provisions, partners, alternatives, attribution }.into()
        }
        ActKind::Comment => comment(answers)?,
        ActKind::Remark => remark(answers)?,
        ActKind::Redact => Redact { act: answers.act("act")? }.into(),
        ActKind::Statement => statement(answers)?,
        ActKind::ConsentTo => {
            let act = answers.act("act")?;
            ConsentTo { act, sentences: answers.items("sentences", act)? }.into()
        }
        ActKind::Initial => {
            let (act, hash) = paper(answers.state, answers.act("act")?).map_err(|e| e.of("act"))?;
            Initial { act, hash }.into()
        }
        ActKind::Clear => {
            let (act, hash) = paper(answers.state, answers.act("act")?).map_err(|e| e.of("act"))?;
            Clear { act, hash }.into()
        }
        ActKind::Decide => {
            let (act, decision) = (answers.act("act")?, answers.word("decision")?);
            Decide { act, decision, note: answers.maybe("note") }.into()
        }
    })
}

/// Returns the text, and those of its points that the answers name.
pub(super) fn points(answers: &Answers<'_>) -> Result<(String, BTreeSet<String>), Error> {
    let (text, living) = answers.living()?;
    Ok((text.to_owned(), answers.provisions("provisions", text, living)?))
}

fn position(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let mut found = answers.choices("on")?;
    let on = found.pop().filter(|_| found.is_empty()).ok_or_else(|| {
        Error::words(
            say!("exactly-one-bracket-named", "exactly one bracket must be named"),
            say!("name-6-2-b", "Name one of them, for example 6.2=B."),
        )
        .of("on")
    })?;
    Ok(Position { on, stance: answers.word("stance")? }.into())
}

fn agree(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    let (edition, level) = (answers.edition(living)?, answers.word("level")?);
    let provisions = answers.provisions("provisions", text, living)?;
    Ok(Agree { text: text.to_owned(), edition, provisions, level }.into())
}

fn set_aside(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    let provisions =
        gone(answers.state, text, living, &answers.all("provisions")).map_err(|e| e.of("provisions"))?;
    Ok(SetAside { text: text.to_owned(), provisions, reason: answers.one("reason")? }.into())
}

fn submit(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let name = answers.one("text")?;
    let consent = answers.state.languages.first().cloned().unwrap_or_default();
    let language = answers.maybe("language").unwrap_or_else(|| consent.clone());
    let marking = answers.maybe("marking");
    let Some((text, _)) = answers.text("source")? else {
        return Err(Error::words(
            say!("no-text-given", "no text is given"),
            say!("hand-file-text-itself", "Give a file, or the text itself."),
        )
        .of("source"));
    };
    let literal = answers.yes("literal")?;
    let mut brackets = false;
    if language == consent && !literal {
        let opened = open_nameless(&text);
        brackets = !opened.is_plain();
        answers.findings.extend(opened.findings);
    }
    let (provisions, edition) = if language == consent {
        (text.provisions().iter().map(ProvisionBody::of).collect(), None)
    } else {
        let (_, living) = answers.living()?;
        let edition = answers.edition(living)?;
        (rendering(living, &text).map_err(|e| e.of("source"))?, Some(edition))
    };
    Ok(Submit { text: name, marking, language, edition, brackets, provisions }.into())
}

fn propose(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    let edition = answers.edition(living)?;
    let changes = answers.changes(text, living)?;
    let with = answers.codes("with")?;
    let origin = each(answers, "origin", |answers| {
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
    let papers = each(answers, "paper", |answers| {
        nth += 1;
        let sponsors = answers.codes("sponsors")?;
        // New provisions of each paper have identities of their own.
        let changes = answers.paper(text, living, &format!("{party}.{nth}"))?.ok_or_else(|| {
            Error::words(
                say!("no-paper-given", "no paper is given"),
                say!("submit-base-parties-edited", "Submit the base as these parties edited it."),
            )
            .of(&answers.field("edited"))
        })?;
        Ok(Paper { sponsors, changes })
    })?;
    Ok(FilePapers { text: text.to_owned(), edition: living.edition, papers }.into())
}

/// Returns the text of an act that tabled something.
fn of_proposal<'a>(answers: &Answers<'a>, act: ActNo) -> Result<(&'a str, &'a paraph_talks::Living), Error> {
    let all = answers.state.table.texts.iter();
    let mut found = all.filter(|(_, living)| living.tabled.contains_key(&act));
    found.next().map(|(text, living)| (text.as_str(), living)).ok_or_else(|| {
        Error::words(
            say!("act-not-proposal-clause", "act {act} is not a proposal", act),
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
                say!("brackets-close-not-named", "the brackets to close are not named"),
                say!(
                    "name-alternatives-answer-yes-all-accepted",
                    "Name alternatives, or answer yes to close everything that has been accepted."
                ),
            )
            .of("items"));
        }
        return Ok(Close { items }.into());
    }
    if !items.is_empty() {
        return Err(Error::words(
            say!(
                "alternatives-named-all-accepted",
                "alternatives are named, and also everything that has been accepted"
            ),
            say!(
                "name-alternatives-answer-yes-all-accepted",
                "Name alternatives, or answer yes to close everything that has been accepted."
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
                say!("silence-procedure-no-letter", "the silence procedure needs a letter"),
                say!(
                    "write-letter-says-until-when-silence",
                    "Write a letter that says until when silence counts as consent."
                ),
            )
            .of("letter"));
        }
        (None, Some(_)) => {
            return Err(Error::words(
                say!("silence-procedure-needs-time-when", "the silence procedure needs a time when it ends"),
                say!("say-when-silence-ends", "Say when the silence ends."),
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
