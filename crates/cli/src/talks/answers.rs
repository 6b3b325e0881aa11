//! Turns commands into answers to the desk's forms, under the names that the form of the act has. The desk
//! makes the act.

use std::collections::BTreeMap;
use std::path::Path;

use paraph_desk::form::{Upload, Values, ruled};
use paraph_desk::{draft, drafted_statement};
use paraph_interop::docx::read_docx;
use paraph_talks::act::{Act, ActKind, Unread};
use paraph_talks::{Moment, PartyCode, Preset, Rules, Standing, State};
use serde_json::Value;

use super::args::{ActCommand, Of, OfficeCommand, Paper, PaperCommand, Points, Wishes};
use crate::fault::{Fault, Outcome};
use crate::input::Source;

/// A command's request to the desk.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Kind of act.
    pub kind: ActKind,
    /// Answers to its form.
    pub values: Values,
    /// Files among the answers, by field.
    pub files: BTreeMap<String, Upload>,
}

impl Asked {
    /// Makes a request for a kind of act, without answers.
    pub fn of(kind: ActKind) -> Asked {
        Asked { kind, values: Values::new(), files: BTreeMap::new() }
    }

    /// Adds one answer.
    pub fn say(self, name: &str, value: impl ToString) -> Asked {
        self.all(name, [value])
    }

    /// Adds several answers to one field.
    pub fn all(mut self, name: &str, values: impl IntoIterator<Item = impl ToString>) -> Asked {
        for value in values {
            self.values.entry(name.to_owned()).or_default().push(value.to_string());
        }
        self
    }

    fn yes(self, name: &str, yes: bool) -> Asked {
        self.all(name, yes.then_some("yes"))
    }

    fn text(self, of: &Of) -> Asked {
        self.all("text", &of.text)
    }

    fn points(self, points: &[String], of: &Of) -> Asked {
        self.all("provisions", points).text(of)
    }

    /// Adds points of the given text, or of the only text.
    fn places(self, name: &str, points: &[String], of: &Of) -> Asked {
        let head = of.text.as_ref().map_or(String::new(), |text| format!("{text}/"));
        self.all(name, points.iter().map(|point| format!("{head}{point}")))
    }

    /// Adds each `POINT WORDS` pair.
    fn each(mut self, name: &str, said: &[String]) -> Asked {
        for pair in said.chunks_exact(2) {
            self = self.say(&format!("{name}.{}", pair[0]), &pair[1]);
        }
        self
    }

    fn file(mut self, name: &str, path: &Path) -> Outcome<Asked> {
        let source = Source::new(path);
        let bytes = source.bytes()?;
        let upload = match source.pdf_words(&bytes)? {
            // The words that its pages show, as plain text.
            Some(words) => Upload { name: format!("{}.txt", source.name()), bytes: words.into_bytes() },
            None => Upload { name: source.name(), bytes },
        };
        self.files.insert(name.to_owned(), upload);
        Ok(self)
    }

    fn wishes(self, wishes: &Wishes) -> Outcome<Asked> {
        let single = &wishes.single;
        let asked = self
            .each("reword", &single.reword)
            .all("delete", &single.delete)
            .each("insert-after", &single.insert_after)
            .all("insert-first", &single.insert_first)
            .each("move-after", &single.move_after)
            .all("move-first", &single.move_first)
            .each("renumber", &single.renumber)
            .all("unnumber", &single.unnumber)
            .each("split", &single.split)
            .all("merge", &single.merge)
            .all("merge-words", &single.merge_words);
        match wishes.edited() {
            Some(path) => asked.file("edited", path),
            None => Ok(asked),
        }
    }

    /// Adds a party, written `CODE=NAME[:STANDING]`; `row` is the prefix of its fields.
    pub fn party(self, row: &str, written: &str) -> Outcome<Asked> {
        let (code, rest) = written.split_once('=').ok_or_else(|| {
            Fault::input(
                format!("{written:?} names no party"),
                "Write CODE=NAME, with :chair, :partner or :observer where it does not negotiate: M=Mediator:chair.",
            )
        })?;
        let (name, standing) = match rest.rsplit_once(':') {
            Some((name, standing @ ("party" | "chair" | "partner" | "observer"))) => (name, standing),
            _ => (rest, "party"),
        };
        Ok(self
            .say(&format!("{row}code"), code)
            .say(&format!("{row}name"), name)
            .say(&format!("{row}standing"), standing))
    }

    /// Adds a credential, written `CODE/OFFICE[:ROLE]=KEY`; `row` is the prefix of its fields.
    fn credential(self, row: &str, written: &str) -> Outcome<Asked> {
        let (name, role, key) = office(written)?;
        let key = key.ok_or_else(|| {
            Fault::input(
                format!("{written:?} has no key"),
                "Add it: A/delegate=ed25519:..., as `paraph key new` prints it.",
            )
        })?;
        Ok(self.held(row, &name, &role, &key))
    }

    /// Adds a credential from its name, role and key.
    pub fn held(self, row: &str, name: &str, role: &str, key: &str) -> Asked {
        self.say(&format!("{row}name"), name).say(&format!("{row}role"), role).say(&format!("{row}key"), key)
    }

    /// Adds the rules of procedure of a preset, or from a file. A preset with a chair needs one.
    pub fn rules(self, named: &Path, chair: Option<&PartyCode>) -> Outcome<Asked> {
        let preset = named.to_str().filter(|_| !named.exists()).and_then(Preset::named);
        let Some(preset) = preset else { return self.rules_of(named) };
        let rules = preset.rules(chair).ok_or_else(|| {
            Fault::input(
                format!("the rules {} need a chair, and nobody takes part as chair", preset.name),
                "Name one: --party CH='The chair':chair.",
            )
        })?;
        Ok(self.ruled_by(&rules))
    }

    fn ruled_by(mut self, rules: &Rules) -> Asked {
        self.values.extend(ruled(rules));
        self
    }

    /// Adds all rules of procedure from a file.
    fn rules_of(self, path: &Path) -> Outcome<Asked> {
        let source = Source::new(path);
        let rules: Rules = serde_json::from_slice(&source.bytes()?).map_err(|e| {
            Fault::input(
                format!("{}: {e}", source.name()),
                "See docs/format/acts.md for the rules of procedure.",
            )
        })?;
        Ok(self.ruled_by(&rules))
    }
}

/// Reads `CODE/OFFICE[:ROLE][=KEY]`: the credential, its role, and the key if given.
pub fn office(written: &str) -> Outcome<(String, String, Option<String>)> {
    let wrong = |why: &str| {
        Fault::input(
            format!("{written:?} is not a credential: {why}"),
            "Write CODE/OFFICE[:ROLE][=KEY], the role being head, delegate, expert or principal.",
        )
    };
    let (who, key) = written.split_once('=').map_or((written, None), |(who, key)| (who, Some(key)));
    let (name, role) = who.split_once(':').map_or((who, None), |(name, role)| (name, Some(role)));
    let (_, office) = name.split_once('/').ok_or_else(|| wrong("no office"))?;
    let role = role.unwrap_or(office);
    if !["head", "delegate", "expert", "principal"].contains(&role) {
        return Err(wrong("its role is not said"));
    }
    Ok((name.to_owned(), role.to_owned(), key.map(str::to_owned)))
}

/// Returns a moment as written, or the present time.
pub fn moment(written: Option<&str>) -> Outcome<Moment> {
    let now = || {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.ok().and_then(|since| Moment::from_seconds(since.as_secs()))
    };
    let (found, what) = match written {
        Some(text) => (Moment::parse(text), text),
        None => (now(), "the clock of this machine"),
    };
    found.ok_or_else(|| {
        Fault::input(format!("{what:?} is not a date and time"), "Write it in UTC: 2025-11-23T09:00:00Z.")
    })
}

/// Returns a time as written, or the present time.
fn when(written: Option<String>) -> Outcome<String> {
    written.map_or_else(|| Ok(moment(None)?.to_string()), Ok)
}

/// Answers with the act of a draft, given by its number, or of a statement.
fn paper(kind: ActKind, state: &State, paper: &Paper) -> Outcome<Asked> {
    let act = match paper.what.as_str() {
        "statement" => drafted_statement(state, paper.number)?.0,
        _ => draft(state, paper.of.text.as_deref(), paper.number)?.0,
    };
    Ok(Asked::of(kind).say("act", act))
}

fn overlay(kind: ActKind, asked: &Points) -> Asked {
    Asked::of(kind).points(&asked.points, &asked.of)
}

/// Returns the answers of a command that signs an act.
pub fn sign(command: ActCommand, state: &State) -> Outcome<Asked> {
    use ActCommand as C;
    use ActKind as K;
    let one = |kind: ActKind, act: u64| Asked::of(kind).say("act", act);
    Ok(match command {
        C::Submit { source, name, marking, language, literal } => Asked::of(K::Submit)
            .say("text", name)
            .all("marking", marking)
            .all("language", language)
            .yes("literal", literal)
            .file("source", &source)?,
        C::SetBase(to) => one(K::SetBase, to.act),
        C::Propose { wishes, with, reason, origin, of } => {
            let reason = match (reason, wishes.edited()) {
                (None, Some(path)) => commented(path, state)?,
                (reason, _) => reason,
            };
            let asked = Asked::of(K::Propose).wishes(&wishes)?.all("with", with).all("reason", reason);
            origins(asked.text(&of), &origin)?
        }
        C::File { papers, of } => file(&papers)?.text(&of),
        C::Withdraw { act, points } => one(K::Withdraw, act).all("provisions", points),
        C::Join(to) => one(K::Join, to.act),
        C::Position { choice, stance, of } => {
            Asked::of(K::Position).say("on", choice).say("stance", stance).text(&of)
        }
        C::Accept { items, provided, of } => {
            Asked::of(K::Accept).all("items", items).all("provided", provided).text(&of)
        }
        C::TakeBack(to) => one(K::TakeBack, to.act),
        C::Close(asked) => {
            Asked::of(K::Close).all("items", asked.items).yes("accepted", asked.accepted).text(&asked.of)
        }
        C::Put { items, silence_until, letter, of } => {
            Asked::of(K::Put).all("items", items).all("until", silence_until).all("letter", letter).text(&of)
        }
        C::Object { act, items, reason } => one(K::Object, act).all("items", items).all("reason", reason),
        C::Declare(to) => one(K::Declare, to.act),
        C::Reopen { act, items } => one(K::Reopen, act).all("items", items),
        C::Agree { points, technical, of } => {
            let level = if technical { "technical" } else { "ad-referendum" };
            Asked::of(K::Agree).points(&points, &of).say("level", level)
        }
        C::Return { points, reason, of } => Asked::of(K::Return).points(&points, &of).all("reason", reason),
        C::Reserve { points, kind, reason, of } => {
            Asked::of(K::Reserve).points(&points, &of).say("kind", kind).all("reason", reason)
        }
        C::Lift(to) => one(K::Lift, to.act),
        C::NoChange(asked) => overlay(K::NoChange, &asked),
        C::Keep(asked) => overlay(K::Keep, &asked),
        C::Meet { place, attended, close, time } => Asked::of(K::Meet)
            .all("closes", close)
            .all("place", place)
            .all("attended", attended)
            .say("at", when(time)?),
        C::SetDate { kind, when, about } => {
            Asked::of(K::SetDate).say("kind", kind).say("at", when).say("about", about)
        }
        C::AcceptDate(to) => one(K::AcceptDate, to.act),
        C::StateTime { time } => Asked::of(K::StateTime).say("at", when(time)?),
        C::Witness(to) => one(K::Witness, to.act),
        C::Refer { points, team, members, terms, due, of } => Asked::of(K::Refer)
            .points(&points, &of)
            .say("team", team)
            .all("members", members)
            .say("terms", terms)
            .all("due", due),
        C::Elevate { points, question, to, of } => {
            Asked::of(K::Elevate).points(&points, &of).say("question", question).all("to", to)
        }
        C::Principle { words, watches, of } => {
            Asked::of(K::Principle).say("words", words).places("watches", &watches, &of)
        }
        C::Uphold { act, draft: number, not, of } => {
            let draft = draft(state, of.text.as_deref(), u64::from(number))?.0;
            one(K::Uphold, act).say("draft", draft).say("upheld", if not { "no" } else { "yes" })
        }
        C::Consult { partners, points, alternatives, attribution, of } => Asked::of(K::Consult)
            .points(&points, &of)
            .all("partners", partners)
            .yes("alternatives", alternatives)
            .yes("attribution", attribution),
        C::Comment { act, words, point } => one(K::Comment, act).say("words", words).all("provision", point),
        C::Remark { speaker, words, time, source, about, certainty, of } => Asked::of(K::Remark)
            .say("speaker", speaker)
            .say("words", words)
            .say("at", time)
            .say("source", source)
            .places("about", &about, &of)
            .say("certainty", certainty),
        C::Redact(to) => one(K::Redact, to.act),
        C::Issue { marking, of } => Asked::of(K::Issue).all("marking", marking).text(&of),
        C::SetAside { points, reason, of } => {
            Asked::of(K::SetAside).points(&points, &of).say("reason", reason)
        }
        C::Initial(asked) => paper(K::Initial, state, &asked)?,
        C::Clear(asked) => paper(K::Clear, state, &asked)?,
        C::Decide { what, number, decision, note, of } => {
            let on_draft = what == "draft";
            let act = if on_draft { draft(state, of.text.as_deref(), number)?.0 } else { number };
            one(K::Decide, act).say("decision", decision).all("note", note)
        }
        C::ConsentTo { act, sentences } => one(K::ConsentTo, act).all("sentences", sentences),
        C::Leave => Asked::of(K::Leave),
    })
}

/// Adds `POINT=ACT[,shown]` for each point with borrowed words.
fn origins(mut asked: Asked, written: &[String]) -> Outcome<Asked> {
    for (nth, one) in written.iter().enumerate() {
        let row = format!("origin.{}", nth + 1);
        let (point, act) = one.split_once('=').ok_or_else(|| {
            Fault::input(
                format!("{one:?} does not say which act the words are from"),
                "Write POINT=ACT or POINT=ACT,shown.",
            )
        })?;
        let shown = act.strip_suffix(",shown");
        asked = asked
            .say(&format!("{row}.provision"), point)
            .say(&format!("{row}.act"), shown.unwrap_or(act))
            .yes(&format!("{row}.shown"), shown.is_some());
    }
    Ok(asked)
}

/// Adds the papers of a pile, each an edited base.
fn file(papers: &[String]) -> Outcome<Asked> {
    let mut asked = Asked::of(ActKind::File);
    for (nth, paper) in papers.iter().enumerate() {
        let parts = paper.split_once('=').filter(|(whose, path)| !whose.is_empty() && !path.is_empty());
        let (whose, path) = parts.ok_or_else(|| {
            Fault::input(
                format!("{paper:?} does not say whose paper it is"),
                "Write PARTY=FILE, or A,B=FILE for a joint paper.",
            )
        })?;
        let row = format!("paper.{}", nth + 1);
        asked = asked
            .all(&format!("{row}.sponsors"), whose.split(',').map(str::trim))
            .file(&format!("{row}.edited"), Path::new(path))?;
    }
    Ok(asked)
}

/// Returns the chair of the talks, if one takes part.
fn chair(state: &State) -> Option<PartyCode> {
    state
        .parties
        .iter()
        .find(|(_, member)| member.party.standing == Standing::Chair)
        .map(|(code, _)| code.clone())
}

/// Returns the answers of a command about who takes part.
pub fn offices(command: OfficeCommand, state: &State) -> Outcome<Asked> {
    use ActKind as K;
    use OfficeCommand as C;
    Ok(match command {
        C::Accredit { who, may_not } => Asked::of(K::Accredit).credential("", &who)?.all("may-not", may_not),
        C::Recall { who, as_of } => Asked::of(K::Recall).say("credential", who).all("as-of", as_of),
        C::Rekey { who, key, proof } => {
            Asked::of(K::Rekey).say("credential", who).say("key", key).all("proof", proof)
        }
        C::Accede { party, credentials } => {
            let mut asked = Asked::of(K::Accede).party("", &party)?;
            for (nth, written) in credentials.iter().enumerate() {
                asked = asked.credential(&format!("credential.{}.", nth + 1), written)?;
            }
            asked
        }
        C::AmendRules { rules } => Asked::of(K::AmendRules).rules(&rules, chair(state).as_ref())?,
    })
}

/// Returns the answers of a command about papers, teams or offers.
pub fn papers(command: PaperCommand) -> Outcome<Asked> {
    use ActKind as K;
    use PaperCommand as C;
    Ok(match command {
        // A renewal and a report belong to the text of the act that they name.
        C::Renew { act, wishes, of: _ } => Asked::of(K::Renew).say("act", act).wishes(&wishes)?,
        C::Report { act, finding, options, recommend, of: _ } => {
            let mut asked =
                Asked::of(K::Report).say("act", act).say("finding", finding).all("recommends", recommend);
            for (nth, option) in options.iter().enumerate() {
                let row = format!("option.{}", nth + 1);
                let (title, path) = option.split_once('=').map_or((&**option, None), |(t, p)| (t, Some(p)));
                asked = asked.say(&format!("{row}.title"), title);
                if let Some(path) = path {
                    asked = asked.file(&format!("{row}.edited"), Path::new(path))?;
                }
            }
            asked
        }
        C::NonPaper { words, points, lapses, of } => {
            Asked::of(K::NonPaper).points(&points, &of).say("words", words).all("lapses", lapses)
        }
        C::Withhold { point, words, title, readers, of } => Asked::of(K::Withhold)
            .say("provision", point)
            .say("words", words)
            .say("title", title)
            .all("readers", readers)
            .text(&of),
        C::Offer { items, provided, lapses, entrust, of } => Asked::of(K::Offer)
            .all("items", items)
            .all("provided", provided)
            .say("lapses", lapses)
            .all("entrusted", entrust)
            .text(&of),
        C::OpenOffer { act } => Asked::of(K::OpenOffer).say("act", act),
        C::Correct { to, of } => Asked::of(K::Correct).each("to", &to).text(&of),
        C::DraftStatement { source, instead_of } => {
            Asked::of(K::Statement).all("instead-of", instead_of).file("marked", &source)?
        }
    })
}

/// Reads an act whose body was written by hand.
pub fn raw(kind: &str, body: &Path) -> Outcome<Act> {
    let source = Source::new(body);
    let value: Value = serde_json::from_slice(&source.bytes()?).map_err(|e| {
        Fault::input(format!("{}: {e}", source.name()), "The body of an act is one JSON object.")
    })?;
    let kind = paraph_desk::form::kind(kind)?;
    Act::of(kind, &value).map_err(|unread| {
        let (Unread::Kind(why) | Unread::Body(why)) = unread;
        Fault::input(format!("the body is not one of {kind}: {why}"), "See docs/format/acts.md.")
    })
}

/// Returns the comments of a Word file as one reason. In a file that Paraph sent, comments in the name of a
/// party are reasons of earlier proposals, whoever edits the file now, and are left out.
fn commented(path: &Path, state: &State) -> Outcome<Option<String>> {
    let source = Source::new(path);
    if source.format() != Some(paraph_interop::Format::Docx) {
        return Ok(None);
    }
    let document =
        read_docx(&source.bytes()?).map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))?;
    let known = |who: &str| state.parties.keys().any(|party| party.as_str() == who);
    let mut reasons = document.reasons();
    reasons.retain(|reason| document.sent.is_none() || !known(&reason.who));
    let all: Vec<String> = reasons.into_iter().map(|reason| reason.text).collect();
    Ok((!all.is_empty()).then(|| all.join("\n")))
}
