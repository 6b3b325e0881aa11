//! Proposals: a provision's words edited in place, a change of structure, or a whole edited document; with a
//! preview of the brackets that would open.

use axum::http::Method;
use maud::{Markup, html};
use paraph_desk::form::{Form, form, made};
use paraph_desk::preview;
use paraph_talks::act::{Act, ActKind, ChangeBody};
use paraph_talks::readout::{Reader, Seen};
use paraph_talks::{clean, say};
use paraph_text::Severity;

use crate::fault::Fault;
use crate::input::{Input, encoded};
use crate::look::Look;
use crate::parts::choices::Choices;
use crate::parts::form::{act_name, fields, fields_where};
use crate::parts::provision;
use crate::route::{Doing, Needs, Route, page};
use crate::shared::acts::{answers, kept_files};

/// Routes of the pages. A preview changes nothing. It is sent as a form because wordings do not belong in
/// addresses.
pub const ROUTES: &[Route] = &[
    page("/propose", Needs::Inside, edit),
    Route {
        method: Method::POST,
        path: "/propose/preview",
        needs: Needs::Inside,
        doing: Doing::Page(seen_before),
    },
];

fn edit(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let (text, living) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let reader = Reader::new(look.state, look.viewer());
    let standing = asked.get("id").and_then(|id| living.provision(id));
    let readable = standing.filter(|p| reader.seen(text, p.id()) >= Seen::Base);
    let form = form(look.state, look.viewer().unwrap_or_default(), ActKind::Propose);
    let choices = Choices::of(asked);
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("propose")) }
            p.soft { (look.say("propose-explained")) }
            (choices.list(look, &form))
            @if let Some(provision) = readable {
                form.act method="post" action="/propose/preview" data-plain="" {
                    (look.marks())
                    input type="hidden" name="text" value=(text);
                    input type="hidden" name="edition" value=(living.edition);
                    label for="wording" { (look.tell(&reader.provision(text, provision.id()).name)) }
                    textarea #wording name=(format!("reword.{}", provision.id())) rows="6" dir="auto" autofocus { (provision.provision.wording) }
                    (beside(look, &form, &choices))
                    div.row {
                        button.go { (look.say("preview")) }
                        button name=(if provision.id().is_empty() { "" } else { "delete" }) value=(provision.id()) { (look.say("delete-point")) }
                    }
                }
                p { a href=(format!("/propose?text={}", encoded(text))) { (look.say("propose-structure")) } }
            } @else {
                (document(look, text, living.edition, &form, &choices))
                (structure(look, text, form, asked, &choices))
            }
        }
    })
}

/// Shows the fields for reason, co-sponsors, and the origin of borrowed words.
fn beside(look: &Look<'_>, form: &Form, choices: &Choices) -> Markup {
    let known = Input::default();
    let open = |name: &str| ["with", "reason"].contains(&name);
    html! {
        (fields_where(look, form, &known, choices, open))
        details { summary { (look.say("origin-of-words")) } (fields_where(look, form, &known, choices, |name| name == "origin")) }
    }
}

fn document(look: &Look<'_>, text: &str, edition: u64, form: &Form, choices: &Choices) -> Markup {
    html! {
        section.card {
            h2 { (look.say("propose-document")) }
            p.soft { (look.say("propose-document-explained")) }
            p { a href=(format!("/text/download?text={}&form=docx", encoded(text))) { (look.say("download-base")) } }
            form.act method="post" action="/propose/preview" enctype="multipart/form-data" data-plain="" {
                (look.marks())
                input type="hidden" name="text" value=(text);
                input type="hidden" name="edition" value=(edition);
                label for="edited" { (look.say("ask-edited")) }
                input #edited type="file" name="edited" accept=".docx,.odt,.md,.txt,.akn,.xml" required;
                (beside(look, form, choices))
                button.go { (look.say("preview")) }
            }
        }
    }
}

fn structure(look: &Look<'_>, text: &str, mut form: Form, asked: &Input, choices: &Choices) -> Markup {
    form.fields.retain(|field| field.name != "edited");
    let mut known = Input::default();
    known.add("text", text);
    html! {
        section.card {
            h2 { (look.say("propose-structure")) }
            (choices.links(look, &form, "/propose", asked))
            form.act method="post" action="/propose/preview" data-plain="" {
                (look.marks())
                (fields(look, &form, &known, choices))
                button.go { (look.say("preview")) }
            }
        }
    }
}

/// Shows the preview.
fn seen_before(look: &Look<'_>, asked: &Input) -> Result<Markup, Fault> {
    let credential = look.viewer().unwrap_or_default();
    let (text, _) = look.text(asked.get("text"))?.ok_or_else(Fault::missing)?;
    let (files, kept) = kept_files(look.app, credential, asked)?;
    let mut salts = || {
        paraph_node::salt()
            .map_err(|e| paraph_desk::Error::words(e.to_string(), say!("try-again", "Try again.")))
    };
    let mut apart = paraph_desk::form::Apart::new(&mut salts, None);
    apart.files = files;
    let values = answers(asked);
    let made = made(look.state, credential, ActKind::Propose, &values, &mut apart)?;
    let before = preview(look.state, credential, text, &made.act)
        .map_err(|refusal| Fault::new(crate::fault::Kind::Refused, refusal.rule, refusal.remedy))?;
    let visible = look.visible(text)?;
    // Where the rules hide names, the preview shows none, not even the visitor's own: others may see the
    // screen.
    let entries = before.entries.iter().filter(|entry| !visible.withheld(entry.id.as_str()));
    let entries: Vec<_> = entries.filter_map(|entry| visible.entry(entry)).collect();
    let said: Vec<String> = asked.all("reason").to_vec();
    let guest = look.visitor.guest.as_ref();
    let author = look.visitor.held(look.state).map(|held| held.key.clone()).unwrap_or_default();
    let told = made.findings.iter().filter(|f| f.severity > Severity::Note).collect::<Vec<_>>();
    Ok(html! {
        main #main .narrow {
            h1 { (look.say("preview")) }
            p.soft { (look.say("preview-explained")) }
            @if !told.is_empty() {
                section.card { h2 { (look.say("to-look-at")) } ul { @for finding in told { li { (finding.message) } } } }
            }
            p { strong { (look.voice.count("brackets-come", before.came.len())) } " " (look.voice.count("changes-n", changes(&made.act))) }
            article.text {
                @for entry in &entries {
                    div.p.open { span.num { (entry.number.as_ref().map_or("", |n| n.label.as_str())) }
                        div.wd { (provision::questions(look, text, entry)) p dir="auto" { (provision::words(look, text, entry, false)) } }
                    }
                }
            }
            @if !before.gives_way.is_empty() { p { (look.voice.count("gives-way", before.gives_way.len())) } }
            @if !before.lapses.is_empty() { p.warn { (look.voice.count("consents-lapse", before.lapses.len())) } }
            @let warnings = guest.map(|guest| look.app.papers.breaches(&guest.badge().id, look.state, &author, &made.act, &said)).unwrap_or_default();
            @if !warnings.is_empty() && !look.visitor.projector {
                section.card.private { h2 { (look.say("only-you-see-this")) } ul { @for warning in &warnings { li { (look.tell(&warning.says)) } } } }
            }
            form.act method="post" action="/do/propose" {
                (look.marks())
                @if paraph_desk::stops(&warnings) { label.row { input type="checkbox" name="knowingly" value="yes"; (look.say("knowingly")) } }
                @else if made.findings.iter().any(clean::hides) { label.row { input type="checkbox" name="knowingly" value="yes"; (look.say("knowingly-anyway")) } }
                input type="hidden" name="back" value=(format!("/text?text={}", encoded(text)));
                @for (name, all) in &values { @for value in all { input type="hidden" name=(name) value=(value); } }
                @for (field, mark) in &kept { input type="hidden" name="kept" value=(format!("{field} {mark}")); }
                button.go { (act_name(look, "propose")) }
            }
        }
    })
}

fn changes(act: &Act) -> usize {
    let Act::Propose(body) = act else { return 0 };
    let all: &[ChangeBody] = &body.changes;
    all.len()
}
