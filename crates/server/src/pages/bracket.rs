//! The page of a bracket: its alternatives at equal weight, positions and reasons, and the acts that are
//! possible.

use std::collections::BTreeSet;

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::act::{ActNo, Choice};
use paraph_talks::readout::{AlternativeLine, BracketLine, Reader, bracket};
use paraph_talks::{Closing, Course, Living, say};

use crate::fault::Fault;
use crate::input::{Input, encoded};
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::form::act_button;
use crate::parts::link::{act_link, point_address};
use crate::parts::{mark, words};
use crate::route::{Needs, Route, page};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/bracket", Needs::SignedIn, show)];

fn show(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let (text, living) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let label = asked.need("label")?;
    let line = bracket(look.state, look.viewer(), text, label);
    if line.is_none() && living.labels.ended(label).is_some() {
        return Ok(gone(look, text, living, label));
    }
    let line = line.ok_or_else(|| {
        Fault::new(
            crate::fault::Kind::Missing,
            say!("bracket-no-longer-open", "Bracket {label} is no longer open.", label),
            say!(
                "others-closed-words-around-changed-look",
                "It has been closed, or the words around it have changed: look at the text."
            ),
        )
    })?;
    let line = line.hear(&look.hearing());
    let back = format!("/text?text={}&at={}#{label}", encoded(text), encoded(&line.provision.id));
    Ok(html! {
        main #main .narrow {
            section.note.card {
                h2 { (line.label) " · " a href=(point_address(text, &line.provision.id)) { (look.tell(&line.provision.name)) } }
                (opened(look, &line))
                @if let Some(base) = line.base.as_deref().filter(|b| !b.is_empty()) { p.soft { (look.say("base-words")) " “" span dir="auto" { (base) } "”" } }
                ul.alternatives {
                    @for one in &line.alternatives { (alternative(look, one, &back)) }
                }
                @for lapsed in &line.lapsed {
                    p.warn { (look.tell(&lapsed.says())) " " (act_link(look, lapsed.act)) " " (act_link(look, lapsed.by)) }
                }
                @if !line.reasons.is_empty() { h3 { (look.say("reasons")) } (words::heard(look, &line.reasons)) }
                @if !look.visitor.projector { (doing(look, text, &line, &back)?) }
                p { a href=(back) { (look.say("back-to-text")) } }
            }
        }
    })
}

/// What became of a bracket that is no longer open, with the brackets that cover its words now.
fn gone(look: &Look<'_>, text: &str, living: &Living, label: &str) -> Markup {
    let fate = paraph_desk::fate(living, label);
    let by = living.labels.ended(label).map(|ended| ended.by);
    html! {
        main #main .narrow {
            section.note.card {
                h2 { (label.to_uppercase()) }
                p { @if let Some(fate) = &fate { (look.tell(fate)) } " " @if let Some(act) = by { (act_link(look, act)) } }
                ul.alternatives {
                    @for line in successors(look, text, living, label) {
                        li {
                            a href=(format!("/bracket?text={}&label={}", encoded(text), line.label)) { (line.label) }
                            " · " a href=(point_address(text, &line.provision.id)) { (look.tell(&line.provision.name)) }
                        }
                    }
                }
                p { a href=(format!("/text?text={}", encoded(text))) { (look.say("back-to-text")) } }
            }
        }
    }
}

/// Returns the open brackets that an ended one led to, through others that have ended since. Those that the
/// visitor may not see are left out.
fn successors(look: &Look<'_>, text: &str, living: &Living, label: &str) -> Vec<BracketLine> {
    let mut waiting = vec![label.to_owned()];
    let mut seen = BTreeSet::new();
    let mut open = Vec::new();
    while let Some(next) = waiting.pop() {
        for number in living.labels.ended(&next).into_iter().flat_map(|ended| &ended.became) {
            if seen.insert(*number) {
                let name = paraph_talks::label(*number);
                open.extend(bracket(look.state, look.viewer(), text, &name));
                waiting.push(name);
            }
        }
    }
    open.sort_by_key(|line| line.label.trim_start_matches('B').parse::<u32>().unwrap_or_default());
    open
}

fn opened(look: &Look<'_>, line: &BracketLine) -> Markup {
    html! {
        @if let Some(act) = line.since {
            p.soft { (look.voice.count("open-since", usize::try_from(act).unwrap_or(0))) }
        }
    }
}

fn alternative(look: &Look<'_>, one: &AlternativeLine, back: &str) -> Markup {
    let value = value(&one.choice);
    let mine = own_acceptance(look, &one.choice);
    let party = look.visitor.party(look.state).map(|p| p.as_str().to_owned()).unwrap_or_default();
    html! {
        li.alternative data-hue=[mark::hue_of(look.state, &one.sponsors)] {
            p.says dir="auto" { strong { (look.tell(&one.says)) } }
            p.soft {
                @if one.base { (look.say("base")) " " }
                (mark::labels(look.state, &one.sponsors))
                @for said in one.accepted.iter().chain(&one.positions) {
                    " " b.who data-hue=(mark::hue(look.state, &said.party)) { (said.party) } " " (look.say(&format!("says-{}", said.says.replace(' ', "-"))))
                    @if let Some(condition) = &said.condition { ", " (look.tell(condition)) }
                }
                @for condition in &one.conditions { " " (look.tell(condition)) }
                @if one.sponsors.is_empty() && one.accepted.is_empty() && one.for_it > 0 { (look.voice.count("for-it", one.for_it)) }
            }
            @if !look.visitor.projector {
                div.row {
                    @if speaks(look) {
                        @match mine {
                            Some(act) => { (act_button(look, ActKind::TakeBack, &look.say("act-take-back"), &[("act", &act.to_string())], back)) }
                            None if one.sponsors.contains(&party) => { span.soft { (look.say("you-propose-it")) } }
                            None => { (act_button(look, ActKind::Accept, &look.say("act-accept"), &[("items", &value)], back)) }
                        }
                        @if mine.is_none() && !one.sponsors.contains(&party) {
                            @for stance in ["can-live-with", "oppose"] {
                                (act_button(look, ActKind::Position, &look.say(stance), &[("on", &value), ("stance", stance)], back))
                            }
                        }
                    }
                    @if closes(look, one) { (act_button(look, ActKind::Close, &look.say("act-close"), &[("items", &value)], back)) }
                    @if puts(look) { (act_button(look, ActKind::Put, &look.say("act-put"), &[("items", &value)], back)) }
                }
            }
        }
    }
}

/// Returns an alternative as a form sends it: by its words, so that its meaning cannot change.
pub fn value(choice: &Choice) -> String {
    serde_json::to_string(choice).expect("a choice has text for keys")
}

fn speaks(look: &Look<'_>) -> bool {
    Reader::new(look.state, look.viewer()).counts()
}

fn puts(look: &Look<'_>) -> bool {
    look.state.rules.closing == Closing::Finding && Reader::new(look.state, look.viewer()).pen()
}

/// Whether all parties whose consent counts accept it, so that the pen can close the bracket.
fn closes(look: &Look<'_>, one: &AlternativeLine) -> bool {
    let Closing::Acceptance(quorum) = look.state.rules.closing else { return false };
    quorum.met(one.for_it, look.state.counted().len()) && Reader::new(look.state, look.viewer()).pen()
}

/// Returns the live acceptance of an alternative by the visitor's own party.
fn own_acceptance(look: &Look<'_>, choice: &Choice) -> Option<ActNo> {
    let party = look.visitor.party(look.state)?;
    let on = look.state.table.acceptances_on(&choice.text, &choice.provision);
    let mut own = on.filter(|(_, a)| a.party == *party && a.course == Course::Live);
    own.find(|(_, a)| a.items.iter().any(|item| item.choice == *choice)).map(|(act, _)| act)
}

fn doing(look: &Look<'_>, text: &str, line: &BracketLine, back: &str) -> Result<Markup, Fault> {
    Ok(html! {
        @if speaks(look) {
            p { a.button href=(format!("/propose?text={}&id={}", encoded(text), encoded(&line.provision.id))) { (look.say("propose-other-words")) } }
            (fold_form(look, ActKind::Reserve, &[("text", text), ("provisions", line.provision.id.as_str())], back))
            p { a href=(format!("/act/accept?text={}&back={}", encoded(text), encoded(back))) { (look.say("accept-provided")) } }
        }
    })
}
