//! Acts that inform, send elsewhere, date or decide, out of answers.

use std::collections::BTreeSet;

use paraph_talks::act::*;
use paraph_talks::{PartyCode, Phrase, say};

use super::asked::Asked;
use super::build::points;
use super::office::each;
use crate::error::Error;
use crate::paper::paper;

pub(super) fn build(asked: &mut Asked<'_>, kind: &str) -> Result<Option<Act>, Error> {
    Ok(Some(match kind {
        "meet" => meet(asked)?,
        "set-date" => {
            SetDate { kind: asked.word("kind")?, at: asked.moment("at")?, about: asked.one("about")? }.into()
        }
        "accept-date" => AcceptDate { act: asked.act("act")? }.into(),
        "state-time" => StateTime { at: asked.moment("at")? }.into(),
        "witness" => Witness { act: asked.act("act")? }.into(),
        "refer" => {
            let (text, provisions) = points(asked)?;
            let (team, terms) = (asked.one("team")?, asked.one("terms")?);
            let members = asked.all("members").into_iter().collect();
            Refer { text, provisions, team, members, terms, due: asked.moment_or_none("due")? }.into()
        }
        "report" => report(asked)?,
        "elevate" => {
            let (text, provisions) = points(asked)?;
            let to = asked.maybe("to").map_or(Addressee::Principals, Addressee::Credential);
            Elevate { text, provisions, to, question: asked.one("question")? }.into()
        }
        "withhold" => withhold(asked)?,
        "principle" => Principle { words: asked.one("words")?, watches: asked.places("watches")? }.into(),
        "uphold" => {
            let (act, draft) = (asked.act("act")?, asked.act("draft")?);
            Uphold { act, draft, upheld: asked.yes("upheld")? }.into()
        }
        "non-paper" => {
            let (text, provisions) = points(asked)?;
            let (words, lapses) = (asked.one("words")?, asked.moment_or_none("lapses")?);
            NonPaper { text, provisions, words, lapses }.into()
        }
        "offer" => {
            let (items, provided) = (asked.choices("items")?, asked.choices("provided")?);
            let (lapses, entrusted) = (asked.moment("lapses")?, asked.maybe("entrusted"));
            let sealed = asked.beside().offer(entrusted.as_deref(), items, provided);
            Offer { sealed: sealed.map_err(|e| e.of("items"))?, entrusted, lapses }.into()
        }
        "open-offer" => {
            let act = asked.act("act")?;
            if !asked.state.proceedings.offers.contains_key(&act) {
                return Err(Error::words(
                    say!("act-no-sealed-offer", "act {act} is no sealed offer", act),
                    say!("name", "Name one."),
                )
                .of("act"));
            }
            OpenOffer { act, offered: asked.beside().offered(act).map_err(|e| e.of("act"))? }.into()
        }
        "consult" => {
            let ((text, provisions), partners) = (points(asked)?, asked.codes("partners")?);
            let (alternatives, attribution) = (asked.yes("alternatives")?, asked.yes("attribution")?);
            Consult { text, provisions, partners, alternatives, attribution }.into()
        }
        "comment" => comment(asked)?,
        "remark" => remark(asked)?,
        "redact" => Redact { act: asked.act("act")? }.into(),
        "statement" => statement(asked)?,
        "consent-to" => {
            let act = asked.act("act")?;
            ConsentTo { act, sentences: asked.items("sentences", act)? }.into()
        }
        "initial" => {
            let (act, hash) = paper(asked.state, asked.act("act")?).map_err(|e| e.of("act"))?;
            Initial { act, hash }.into()
        }
        "clear" => {
            let (act, hash) = paper(asked.state, asked.act("act")?).map_err(|e| e.of("act"))?;
            Clear { act, hash }.into()
        }
        "decide" => {
            let (act, decision) = (asked.act("act")?, asked.word("decision")?);
            Decide { act, decision, note: asked.maybe("note") }.into()
        }
        _ => return Ok(None),
    }))
}

fn meet(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let at = asked.moment("at")?;
    if asked.maybe("closes").is_some() {
        for name in ["place", "attended"] {
            if asked.maybe(name).is_some() {
                return Err(Error::words(
                    say!("said-round-ends", "it is said of a round that ends"),
                    say!("say-where-attended-when-begins", "Say where and who attended when it begins."),
                )
                .of(name));
            }
        }
        return Ok(Meet::Closes { act: asked.act("closes")?, at }.into());
    }
    let place = asked.maybe("place").ok_or_else(|| {
        Error::words(
            say!("not-said-where-meet", "it is not said where they meet"),
            say!("name-place-round-ends", "Name the place, or the round that ends."),
        )
        .of("place")
    })?;
    let attended = asked.codes("attended")?;
    let attended = if attended.is_empty() { asked.state.counted() } else { attended };
    Ok(Meet::Opens { place, at, attended }.into())
}

fn report(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let act = asked.act("act")?;
    let referral = asked.state.proceedings.referrals.get(&act).ok_or_else(|| {
        Error::words(
            say!("act-refers-nothing-team-2", "act {act} refers nothing to a team", act),
            say!("name-referral", "Name the referral."),
        )
        .of("act")
    })?;
    let living = asked.state.desk.texts.get(&referral.text);
    let (signer, mut nth) = (asked.credential.to_owned(), 0);
    let party = signer.split('/').next().unwrap_or_default().to_owned();
    let options = each(asked, "option", |asked| {
        nth += 1;
        let title = asked.one("title")?;
        let changes = match living {
            // New provisions of each option have identities of their own.
            Some(living) => asked.paper(living, &format!("{party}.{nth}"))?,
            None => None,
        };
        Ok(TeamOption { title, changes: changes.unwrap_or_default() })
    })?;
    let recommends = match asked.number::<u32>("recommends")? {
        None => None,
        Some(n) if n >= 1 && n as usize <= options.len() => Some(n - 1),
        Some(n) => {
            return Err(Error::words(
                say!("no-option", "there is no option {n}", n),
                say!(
                    "options-counted-1-order-given",
                    "Options are counted from 1, in the order in which they are given."
                ),
            )
            .of("recommends"));
        }
    };
    Ok(Report { act, options, recommends, finding: asked.one("finding")? }.into())
}

fn withhold(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let (text, living) = asked.living()?;
    let named = asked.one("provision")?;
    let provision = asked.provision("provision", text, living, &named)?;
    let (title, words) = (asked.one("title")?, asked.one("words")?);
    let readers: BTreeSet<String> = asked.all("readers").into_iter().collect();
    for name in &readers {
        if asked.state.credentials.get(name).is_none_or(|c| c.ended.is_some()) {
            return Err(Error::words(
                say!("holds-no-credential-talks", "{name} holds no credential of these talks", name),
                say!("name-readers-credentials-held-now", "Name readers by credentials that are held now."),
            )
            .of("readers"));
        }
    }
    let sealed = asked.beside().seal(&readers, &words).map_err(|e| e.of("words"))?;
    Ok(Withhold { text: text.to_owned(), provision, title, sealed, readers }.into())
}

fn comment(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let act = asked.act("act")?;
    let consulted = asked.state.proceedings.consultations.get(&act);
    let (_, consult) = consulted.ok_or_else(|| {
        Error::words(
            say!("act-consults-nobody", "act {act} consults nobody", act),
            say!("name-consultation", "Name the consultation."),
        )
        .of("act")
    })?;
    let living = asked.state.desk.texts.get(&consult.text);
    let provision = match (asked.maybe("provision"), living) {
        (Some(named), Some(living)) => Some(asked.provision("provision", &consult.text, living, &named)?),
        (named, _) => named,
    };
    let words = words(asked)?;
    Ok(Comment { act, provision, words }.into())
}

fn words(asked: &mut Asked<'_>) -> Result<Detached, Error> {
    asked.one("words")?;
    asked.apart("words")?.ok_or_else(|| {
        Error::words(say!("nothing-answered", "nothing is answered"), say!("give-words", "Give the words."))
            .of("words")
    })
}

fn remark(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let (speaker, source) = (asked.one("speaker")?, asked.one("source")?);
    let (at, about, certainty) = (asked.moment("at")?, asked.places("about")?, asked.word("certainty")?);
    let words = words(asked)?;
    Ok(Remark { speaker, words, at, source, about, certainty }.into())
}

fn statement(asked: &mut Asked<'_>) -> Result<Act, Error> {
    let instead_of = asked.number("instead-of")?;
    let rows = each(asked, "sentence", sentence)?;
    let marked = asked.characters("marked")?;
    let (title, sentences) = match (marked, rows.is_empty()) {
        (Some((text, name)), true) => {
            let (title, sentences) = crate::statement::statement(&name, &text).map_err(|e| e.of("marked"))?;
            (asked.maybe("title").unwrap_or(title), sentences)
        }
        (Some(_), false) => {
            return Err(Error::words(
                say!(
                    "sentences-given-whole-marked-up",
                    "sentences are given one by one, and the whole marked up"
                ),
                say!("give-other", "Give one or the other."),
            )
            .of("marked"));
        }
        (None, true) => {
            return Err(Error::words(
                say!("statement-no-sentence", "the statement has no sentence"),
                say!("give-least", "Give one at least."),
            )
            .of("sentence"));
        }
        (None, false) => {
            let title = asked.maybe("title").ok_or_else(|| {
                Error::words(
                    say!("statement-no-title", "the statement has no title"),
                    say!("give-2", "Give it one."),
                )
                .of("title")
            })?;
            (title, rows)
        }
    };
    Ok(Statement { title, sentences, instead_of }.into())
}

fn sentence(asked: &mut Asked<'_>) -> Result<Sentence, Error> {
    let (kind, words) = (asked.one("kind")?, asked.one("words")?);
    for (name, of) in [("acts", "fact"), ("party", "own")] {
        if kind != of && asked.maybe(name).is_some() {
            return Err(Error::words(
                say!("said-sentence-kind", "it is said of a sentence of the kind {kind}", kind),
                say!("leave-out-answer-kind", "Leave it out, or answer {of} for the kind.", of),
            )
            .of(&asked.field(name)));
        }
    }
    match kind.as_str() {
        "fact" => Ok(Sentence::Fact { words, acts: asked.numbers("acts")?.into_iter().collect() }),
        "common" => Ok(Sentence::Common { words }),
        "own" => {
            let named = asked.one("party")?;
            let party = PartyCode::new(&named).ok_or_else(|| {
                Error::words(
                    say!("no-code-party-3", "{named} is no code of a party", named = Phrase::quoted(&named)),
                    say!("name-party-talks", "Name a party of the talks."),
                )
                .of(&asked.field("party"))
            })?;
            Ok(Sentence::Own { words, party })
        }
        other => Err(Error::words(
            say!("no-kind-sentence", "{other} is no kind of sentence", other = Phrase::quoted(other)),
            say!("answer-fact-common-own", "Answer fact, common or own."),
        )
        .of(&asked.field("kind"))),
    }
}
