//! Makes acts that inform, refer, set dates or decide from answers.

use std::collections::BTreeSet;

use paraph_talks::act::*;
use paraph_talks::{PartyCode, Phrase, say};

use super::answers::Answers;
use super::office::each;
use crate::error::Error;

pub(super) fn meet(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let at = answers.moment("at")?;
    if answers.maybe("closes").is_some() {
        for name in ["place", "attended"] {
            if answers.maybe(name).is_some() {
                return Err(Error::words(
                    say!("said-round-ends", "this can be said only of a round that ends"),
                    say!(
                        "give-place-parties-when-round",
                        "Give the place and the parties when the round begins."
                    ),
                )
                .of(name));
            }
        }
        return Ok(Meet::Closes { act: answers.act("closes")?, at }.into());
    }
    let place = answers.maybe("place").ok_or_else(|| {
        Error::words(
            say!("place-meeting-not-given", "the place of the meeting is not given"),
            say!("name-place-round-ends", "Give the place, or the round that ends."),
        )
        .of("place")
    })?;
    let attended = answers.codes("attended")?;
    let attended = if attended.is_empty() { answers.state.counted() } else { attended };
    Ok(Meet::Opens { place, at, attended }.into())
}

pub(super) fn report(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let act = answers.act("act")?;
    let referral = answers.state.proceedings.referrals.get(&act).ok_or_else(|| {
        Error::words(
            say!("act-not-refer-anything-team", "act {act} does not refer anything to a team", act),
            say!("name-referral", "Name the referral."),
        )
        .of("act")
    })?;
    let living = answers.state.table.texts.get(&referral.text);
    let (signer, mut nth) = (answers.credential.to_owned(), 0);
    let party = signer.split('/').next().unwrap_or_default().to_owned();
    let options = each(answers, "option", |answers| {
        nth += 1;
        let title = answers.one("title")?;
        let changes = match living {
            // New provisions of each option have identities of their own.
            Some(living) => answers.paper(&referral.text, living, &format!("{party}.{nth}"))?,
            None => None,
        };
        Ok(TeamOption { title, changes: changes.unwrap_or_default() })
    })?;
    let recommends = match answers.number::<u32>("recommends")? {
        None => None,
        Some(n) if n >= 1 && n as usize <= options.len() => Some(n - 1),
        Some(n) => {
            return Err(Error::words(
                say!("option-not-exist", "option {n} does not exist", n),
                say!("options-counted-1-order-given", "Options are counted from 1, in the order given."),
            )
            .of("recommends"));
        }
    };
    Ok(Report { act, options, recommends, finding: answers.one("finding")? }.into())
}

pub(super) fn withhold(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (text, living) = answers.living()?;
    let named = answers.one("provision")?;
    let provision = answers.provision("provision", text, living, &named)?;
    let (title, words) = (answers.one("title")?, answers.one("words")?);
    let readers: BTreeSet<String> = answers.all("readers").into_iter().collect();
    for name in &readers {
        if answers.state.credentials.get(name).is_none_or(|c| c.ended.is_some()) {
            return Err(Error::words(
                say!("not-credential-talks", "{name} does not have a credential in these talks", name),
                say!(
                    "name-current-credentials-read",
                    "Name the current credentials of those who may read it."
                ),
            )
            .of("readers"));
        }
    }
    let sealed = answers.beside().seal(&readers, &words).map_err(|e| e.of("words"))?;
    Ok(Withhold { text: text.to_owned(), provision, title, sealed, readers }.into())
}

pub(super) fn offer(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (items, provided) = (answers.choices("items")?, answers.choices("provided")?);
    let (lapses, entrusted) = (answers.moment("lapses")?, answers.maybe("entrusted"));
    let sealed = answers.beside().offer(entrusted.as_deref(), items, provided);
    Ok(Offer { sealed: sealed.map_err(|e| e.of("items"))?, entrusted, lapses }.into())
}

pub(super) fn open_offer(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let act = answers.act("act")?;
    if !answers.state.proceedings.offers.contains_key(&act) {
        return Err(Error::words(
            say!("act-no-sealed-offer", "act {act} is not a sealed offer", act),
            say!("name", "Name one."),
        )
        .of("act"));
    }
    Ok(OpenOffer { act, offered: answers.beside().offered(act).map_err(|e| e.of("act"))? }.into())
}

pub(super) fn comment(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let act = answers.act("act")?;
    let consulted = answers.state.proceedings.consultations.get(&act);
    let (_, consult) = consulted.ok_or_else(|| {
        Error::words(
            say!("act-not-consultation", "act {act} is not a consultation", act),
            say!("name-consultation", "Name the consultation."),
        )
        .of("act")
    })?;
    let living = answers.state.table.texts.get(&consult.text);
    let provision = match (answers.maybe("provision"), living) {
        (Some(named), Some(living)) => Some(answers.provision("provision", &consult.text, living, &named)?),
        (named, _) => named,
    };
    let words = words(answers)?;
    Ok(Comment { act, provision, words }.into())
}

fn words(answers: &mut Answers<'_>) -> Result<Detached, Error> {
    answers.one("words")?;
    answers.apart("words")?.ok_or_else(|| {
        Error::words(say!("answer-missing", "the answer is missing"), say!("give-words", "Give the words."))
            .of("words")
    })
}

pub(super) fn remark(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let (speaker, source) = (answers.one("speaker")?, answers.one("source")?);
    let (at, about, certainty) =
        (answers.moment("at")?, answers.places("about")?, answers.word("certainty")?);
    let words = words(answers)?;
    Ok(Remark { speaker, words, at, source, about, certainty }.into())
}

pub(super) fn statement(answers: &mut Answers<'_>) -> Result<Act, Error> {
    let instead_of = answers.number("instead-of")?;
    let rows = each(answers, "sentence", sentence)?;
    let marked = answers.characters("marked")?;
    let (title, sentences) = match (marked, rows.is_empty()) {
        (Some((text, name)), true) => {
            let (title, sentences) = crate::statement::statement(&name, &text).map_err(|e| e.of("marked"))?;
            (answers.maybe("title").unwrap_or(title), sentences)
        }
        (Some(_), false) => {
            return Err(Error::words(
                say!(
                    "sentences-given-whole-marked-up",
                    "both single sentences and a marked-up text are given"
                ),
                say!("give-one-two", "Give only one of the two."),
            )
            .of("marked"));
        }
        (None, true) => {
            return Err(Error::words(
                say!("statement-needs-least-one-sentence", "the statement needs at least one sentence"),
                say!("give-least", "Give at least one."),
            )
            .of("sentence"));
        }
        (None, false) => {
            let title = answers.maybe("title").ok_or_else(|| {
                Error::words(
                    say!("statement-needs-title", "the statement needs a title"),
                    say!("give-title", "Give it a title."),
                )
                .of("title")
            })?;
            (title, rows)
        }
    };
    Ok(Statement { title, sentences, instead_of }.into())
}

fn sentence(answers: &mut Answers<'_>) -> Result<Sentence, Error> {
    let (kind, words) = (answers.one("kind")?, answers.one("words")?);
    for (name, of) in [("acts", "fact"), ("party", "own")] {
        if kind != of && answers.maybe(name).is_some() {
            return Err(Error::words(
                say!(
                    "field-belongs-sentence-kind",
                    "this field belongs to a sentence of the kind {kind}",
                    kind
                ),
                say!("leave-out-answer-kind", "Leave it out, or choose the kind {of}.", of),
            )
            .of(&answers.field(name)));
        }
    }
    match kind.as_str() {
        "fact" => Ok(Sentence::Fact { words, acts: answers.numbers("acts")?.into_iter().collect() }),
        "common" => Ok(Sentence::Common { words }),
        "own" => {
            let named = answers.one("party")?;
            let party = PartyCode::new(&named).ok_or_else(|| {
                Error::words(
                    say!(
                        "not-short-name-party",
                        "{named} is not the short name of a party",
                        named = Phrase::quoted(&named)
                    ),
                    say!("name-party-talks", "Name a party of the talks."),
                )
                .of(&answers.field("party"))
            })?;
            Ok(Sentence::Own { words, party })
        }
        other => Err(Error::words(
            say!("not-kind-sentence", "{other} is not a kind of sentence", other = Phrase::quoted(other)),
            say!("answer-fact-common-own", "Answer fact, common or own."),
        )
        .of(&answers.field("kind"))),
    }
}
