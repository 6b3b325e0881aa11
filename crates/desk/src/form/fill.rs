//! Possible answers, from the state as one credential may see it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use paraph_talks::act::{ActKind, ActNo, Sentence};
use paraph_talks::readout::{WhereWeStand, brackets, log, standing};
use paraph_talks::{PartyCode, Phrase, Rules, Standing, State, say};

use super::office::share;
use super::pool::{Asker, Pool};
use super::sheet::{Ask, Line, Who, Words, sheet};
use super::{Field, Pick, Question, Values, What};
use crate::address::{PointNames, living};

/// Fills forms with possible answers.
pub(super) struct Filler<'a> {
    asker: Asker<'a>,
    standing: OnceCell<WhereWeStand>,
}

fn pick(value: impl Into<String>, says: impl Into<Phrase>) -> Pick {
    Pick { value: value.into(), says: says.into(), of: None }
}

fn words(all: Words) -> Vec<Pick> {
    all.iter().map(|(value, says)| pick(*value, *says)).collect()
}

impl<'a> Filler<'a> {
    pub fn new(state: &'a State, credential: &'a str) -> Filler<'a> {
        Filler { asker: Asker::new(state, credential), standing: OnceCell::new() }
    }

    fn state(&self) -> &'a State {
        self.asker.state
    }

    /// Returns a field with its possible answers.
    pub fn field(&self, line: &Line) -> Field {
        let Line { name, says, ask, required, many } = *line;
        // If there is only one text, the answer may be left out.
        let required = required || (name == "text" && matches!(ask, Ask::TextName) && self.texts().len() > 1);
        Field { name, says: says.into(), what: self.what(&ask), required, many, now: self.now(name, &ask) }
    }

    fn what(&self, ask: &Ask) -> What {
        match ask {
            Ask::Text | Ask::Rule([]) => What::Text,
            Ask::Words => What::Words,
            Ask::Moment => What::Moment,
            Ask::Number | Ask::Edition | Ask::RuleNumber => What::Number,
            Ask::YesNo => What::YesNo,
            Ask::File => What::File,
            Ask::TextName => What::OneOf(self.texts().iter().map(|text| pick(*text, *text)).collect()),
            Ask::Language => {
                What::OneOf(self.state().languages.iter().map(|tag| pick(tag, tag.as_str())).collect())
            }
            Ask::Kinds => {
                What::OneOf(ActKind::ALL.iter().map(|kind| pick(kind.as_str(), kind.as_str())).collect())
            }
            Ask::Rule(all) | Ask::OneOf(all) => What::OneOf(words(all)),
            Ask::Counts => {
                let parties = self.parties(Who::Parties);
                What::Parties(
                    std::iter::once(pick("all", say!("every-party", "every party"))).chain(parties).collect(),
                )
            }
            Ask::Alternatives => What::Alternatives,
            Ask::Provisions | Ask::Places => What::Points,
            Ask::Touched => What::Provisions(self.touched()),
            Ask::Gone => What::Provisions(self.gone()),
            Ask::Parties(who) => What::Parties(self.parties(*who)),
            Ask::Credentials { own } => What::Credentials(self.credentials(*own)),
            Ask::Act(pool) => What::Act(self.acts(*pool)),
            Ask::Items(pool) => What::Items(self.items(*pool)),
            Ask::Each(each) => What::Each(Box::new(self.what(each))),
            Ask::List(lines) => What::List(lines.iter().map(|line| self.field(line)).collect()),
        }
    }

    /// Returns the values that apply if the field is not answered.
    fn now(&self, name: &str, ask: &Ask) -> Vec<String> {
        let rules = &self.state().rules;
        match (ask, name) {
            (Ask::Edition, _) => {
                let found = living(self.state(), None).ok();
                found.map(|(_, living)| living.edition.to_string()).into_iter().collect()
            }
            (Ask::Language, _) => self.state().languages.first().cloned().into_iter().collect(),
            (Ask::Counts | Ask::Rule(_) | Ask::RuleNumber, name) => rule(rules, name),
            (Ask::Parties(_), "attended") => self.state().counted().iter().map(|c| c.to_string()).collect(),
            _ => Vec::new(),
        }
    }

    fn shown(&self) -> &WhereWeStand {
        self.standing.get_or_init(|| standing(self.state(), Some(self.asker.credential), None))
    }

    /// Returns the names of the texts that have a base and that the reader may see.
    fn texts(&self) -> Vec<&str> {
        self.shown().texts.iter().map(|text| text.text.as_str()).collect()
    }

    /// Returns the answer that names a provision: with its text, if there are several texts.
    fn place(&self, text: &str, names: &PointNames<'_>, id: &str) -> String {
        let id = names.answer(id);
        if self.texts().len() > 1 { format!("{text}/{id}") } else { id }
    }

    /// Returns the points of all texts that the reader may see.
    pub fn provisions(&self) -> Vec<Pick> {
        let mut found = Vec::new();
        for line in &self.shown().texts {
            let Some(living) = self.state().table.texts.get(&line.text) else { continue };
            let names = PointNames::of(living);
            found.extend(line.provisions.iter().map(|p| Pick {
                value: self.place(&line.text, &names, &p.provision.id),
                says: p.provision.name.clone(),
                of: Some(line.text.clone()),
            }));
        }
        found
    }

    fn touched(&self) -> Vec<Pick> {
        let mut found = Vec::new();
        let all = self.asker.touched();
        for of_text in all.chunk_by(|a, b| a.0 == b.0) {
            let text = of_text[0].0;
            let Some(living) = self.state().table.texts.get(text) else { continue };
            let names = PointNames::of(living);
            found.extend(of_text.iter().map(|(_, id)| {
                let value = self.place(text, &names, id);
                Pick { value, says: living.name(id), of: Some(text.to_owned()) }
            }));
        }
        found
    }

    /// Whether the reader is neither party nor chair, and sees only what it was shown.
    fn outside(&self) -> bool {
        let party = self.asker.party.and_then(|code| self.state().member(code));
        !party.is_some_and(|p| matches!(p.standing, Standing::Party | Standing::Chair))
    }

    fn gone(&self) -> Vec<Pick> {
        let mut found = Vec::new();
        if self.outside() {
            return found;
        }
        for (text, living) in &self.state().table.texts {
            let Some((_, draft)) = self.state().proceedings.latest_draft(text) else { continue };
            for standing in living.unaccounted(&draft.provisions) {
                let at = draft.provisions.iter().position(|p| p.id() == standing.id());
                let says = at.map_or(Phrase::default(), |at| paraph_talks::name_of(&draft.provisions, at));
                found.push(Pick { value: standing.id().to_owned(), says, of: Some(text.clone()) });
            }
        }
        found
    }

    /// Returns the open brackets that the reader may see, with their alternatives.
    pub fn questions(&self) -> Vec<Question> {
        let table = brackets(self.state(), Some(self.asker.credential));
        let question = |line: &paraph_talks::readout::BracketLine| Question {
            label: line.label.clone(),
            text: line.provision.text.clone(),
            provision: line.provision.id.clone(),
            says: line.provision.name.clone(),
            options: line
                .alternatives
                .iter()
                .map(|one| {
                    let value = serde_json::to_string(&one.choice).expect("a choice has a JSON form");
                    let (letter, reads) = (&one.letter, &one.says);
                    let says = if one.base {
                        say!("base-reads", "({letter}) base: {reads}", letter, reads)
                    } else if one.sponsors.is_empty() {
                        Phrase::row([Phrase::words(format!("({letter})")), reads.clone()], " ")
                    } else {
                        Phrase::row(
                            [
                                Phrase::words(format!("({letter}) {}:", one.sponsors.join(", "))),
                                reads.clone(),
                            ],
                            " ",
                        )
                    };
                    Pick { value, says, of: None }
                })
                .collect(),
        };
        table.brackets.iter().map(question).collect()
    }

    fn parties(&self, who: Who) -> Vec<Pick> {
        let here = self.state().parties.values().filter(|m| m.left.is_none()).map(|m| &m.party);
        let wanted = |standing: Standing, code: &PartyCode| match who {
            Who::Any => true,
            Who::Parties => standing == Standing::Party,
            Who::Others => standing == Standing::Party && Some(code) != self.asker.party,
            Who::Partners => matches!(standing, Standing::Partner | Standing::Observer),
        };
        here.filter(|p| wanted(p.standing, &p.code)).map(|p| pick(p.code.as_str(), p.name.as_str())).collect()
    }

    fn credentials(&self, own: bool) -> Vec<Pick> {
        let held = self.state().credentials.values().filter(|c| c.ended.is_none()).map(|c| &c.credential);
        let wanted = held.filter(|c| !own || Some(&c.party) == self.asker.party);
        wanted.map(|c| pick(&c.name, c.name.as_str())).collect()
    }

    fn acts(&self, pool: Pool) -> Vec<Pick> {
        if self.outside() && !pool.addressed() {
            return Vec::new();
        }
        let acts = self.asker.acts(pool);
        let Some(first) = acts.first() else { return Vec::new() };
        let told: BTreeMap<ActNo, Phrase> = log(self.state(), Some(self.asker.credential), *first)
            .acts
            .into_iter()
            .map(|line| {
                let (act, did) = (line.act, line.says);
                let says = match line.by {
                    Some(by) => say!("act-act", "act {act}, by {by}: {did}", act, by, did),
                    None => say!("act-did", "act {act}: {did}", act, did),
                };
                (act, says)
            })
            .collect();
        let says =
            |act: &ActNo| told.get(act).cloned().unwrap_or_else(|| say!("act-number", "act {act}", act));
        acts.iter().map(|act| pick(act.to_string(), says(act))).collect()
    }

    /// Returns the items of each act in a pool, with their subjects.
    fn items(&self, pool: Pool) -> Vec<Pick> {
        let mut found = Vec::new();
        if self.outside() && !pool.addressed() {
            return found;
        }
        for act in self.asker.acts(pool) {
            let all = self.about(act).into_iter().zip(1u32..);
            found.extend(all.map(|(says, nth)| Pick {
                value: format!("{act}.{nth}"),
                says: Phrase::row([Phrase::words(format!("{nth}.")), says], " "),
                of: Some(act.to_string()),
            }));
        }
        found
    }

    fn about(&self, act: ActNo) -> Vec<Phrase> {
        let state = self.state();
        let name = |text: &str, id: &str| {
            state.table.texts.get(text).map_or_else(|| Phrase::words(id), |living| living.name(id))
        };
        if let Some(sheet) = state.table.put_lists.get(&act) {
            return sheet.items.iter().map(|i| name(&i.choice.text, &i.choice.provision)).collect();
        }
        if let Some(list) = state.proceedings.corrections.get(&act) {
            return list.body.items.iter().map(|i| name(&list.body.text, &i.provision)).collect();
        }
        if let Some(closed) = state.table.closings.get(&act) {
            return closed.iter().map(|c| name(&c.choice.text, &c.choice.provision)).collect();
        }
        let sentences = state.proceedings.statements.get(&act).into_iter().flat_map(|s| &s.sentences);
        let words = |sentence: &Sentence| match sentence {
            Sentence::Fact { words, .. } | Sentence::Common { words } | Sentence::Own { words, .. } => {
                Phrase::words(words.as_str())
            }
        };
        sentences.map(words).collect()
    }
}

/// Returns the answers that give all of these rules of procedure.
pub fn ruled(rules: &Rules) -> Values {
    sheet(ActKind::AmendRules).iter().map(|line| (line.name.to_owned(), rule(rules, line.name))).collect()
}

/// Returns a rule of procedure as answers would give it.
fn rule(rules: &Rules, name: &str) -> Vec<String> {
    use paraph_talks::{Attribution, BaseBy, Closing, Pen};
    let said = match name {
        "counts" if rules.counts.is_empty() => "all".to_owned(),
        "counts" => return rules.counts.iter().map(|code| code.to_string()).collect(),
        "pen" => match &rules.pen {
            Pen::Joint => "joint".to_owned(),
            Pen::Chair(code) => format!("chair:{code}"),
            Pen::Party(code) => format!("party:{code}"),
        },
        "base" => if rules.base == BaseBy::Heads { "heads" } else { "pen" }.to_owned(),
        "closing" => match rules.closing {
            Closing::Finding => "finding".to_owned(),
            Closing::Acceptance(of) => share(of),
        },
        "reopening" => share(rules.reopening),
        "amendment" => share(rules.amendment),
        "silence-hours" => rules.silence_hours.to_string(),
        "interval-minutes" => {
            return rules.interval_minutes.map(|minutes| minutes.to_string()).into_iter().collect();
        }
        "notice-hours" => rules.notice_hours.to_string(),
        "witnesses" => rules.witnesses.to_string(),
        "clean" => if rules.clean { "yes" } else { "no" }.to_owned(),
        "everything" => if rules.everything { "yes" } else { "no" }.to_owned(),
        "attribution" => {
            if rules.attribution == Attribution::Shown { "shown" } else { "chatham-house" }.to_owned()
        }
        _ => String::new(),
    };
    vec![said]
}
