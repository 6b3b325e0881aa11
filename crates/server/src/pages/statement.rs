//! The joint statement: drafted, corrected, consented to sentence by sentence, cleared, public.

use maud::{Markup, html};
use paraph_talks::act::ActKind;
use paraph_talks::act::Sentence;
use paraph_talks::readout::statement;

use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;
use crate::parts::fold::fold_form;
use crate::parts::link::act_link;
use crate::parts::mark;
use crate::route::{Needs, Route, page};

/// Route of the page.
pub const ROUTES: &[Route] = &[page("/statement", Needs::Inside, show)];

fn show(look: &Look<'_>, _: &Input) -> Result<Markup, Fault> {
    let counted = look.state.counted();
    let codes = |parties: &std::collections::BTreeSet<paraph_talks::PartyCode>| {
        parties.iter().map(|p| p.as_str().to_owned()).collect::<Vec<_>>()
    };
    let proposed = statement(look.state, look.viewer());
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("nav-statement")) }
            @for (act, one) in look.state.proceedings.statements.iter().rev().filter(|(_, s)| s.replaced.is_none()) {
                section.card id=(format!("act-{act}")) data-live=(format!("statement-{act}")) {
                    h2 { (one.title) " " (act_link(look, *act)) }
                    ol.sentences { @for (at, sentence) in one.sentences.iter().enumerate() {
                        @let consents = one.consents.get(at);
                        li { (sentence_of(look, sentence)) " "
                            @if let Some(consents) = consents { (mark::labels(look.state, &codes(consents))) @if counted.iter().all(|p| consents.contains(p)) { " " span.s.agreed { (look.say("all-consent")) } } } }
                    } }
                    p { (look.say("initialled")) " " @if one.initialled.is_empty() { span.soft { (look.say("nobody-yet")) } } (mark::labels(look.state, &codes(&one.initialled))) " · " (look.say("cleared")) " " @if one.cleared.is_empty() { span.soft { (look.say("nobody-yet")) } } (mark::labels(look.state, &codes(&one.cleared))) }
                    p.soft.hash { (one.hash) }
                    @for kind in [ActKind::ConsentTo, ActKind::Initial, ActKind::Clear] { (fold_form(look, kind, &[("act", &act.to_string())], "/statement")) }
                    (fold_form(look, ActKind::Statement, &[("instead-of", &act.to_string())], "/statement"))
                    p { @for form in ["docx", "md", "txt"] { a.button href=(format!("/statement/download?act={act}&form={form}")) { (form) } " " } }
                }
            }
            section { h2 { (look.say("proposed-statement")) } p.soft { (look.say("proposed-statement-explained")) }
                ol.sentences { @for sentence in &proposed.sentences {
                    li { span.s { (look.say(&format!("sentence-{}", sentence.kind))) } " "
                        @if sentence.place { span.soft dir="auto" { "[" (look.tell(&sentence.words)) "]" } } @else { span dir="auto" { (look.tell(&sentence.words)) } } " "
                        @for act in &sentence.acts { (act_link(look, *act)) " " } }
                } }
            }
            (fold_form(look, ActKind::Statement, &[], "/statement"))
        }
    })
}

fn sentence_of(look: &Look<'_>, sentence: &Sentence) -> Markup {
    html! {
        @match sentence {
            Sentence::Fact { words, acts } => { span.s { (look.say("sentence-fact")) } " " span dir="auto" { (words) } " " @for act in acts { (act_link(look, *act)) " " } }
            Sentence::Common { words } => { span.s { (look.say("sentence-common")) } " " span dir="auto" { (words) } }
            Sentence::Own { words, party } => { span.s { (look.say("sentence-own")) } " " (mark::labels(look.state, &[party.as_str()])) " " span dir="auto" { (words) } }
        }
    }
}
