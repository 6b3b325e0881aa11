//! Forms for acts: the desk's questions as fields of a page.
//!
//! A form works without scripts. Answers that the page knows already (such as the point that the page is
//! about) are sent in hidden fields.

use maud::{Markup, html};
use paraph_desk::form::{Field, Form, Pick, What, called};

use super::choices::{Choices, LIST};
use crate::input::Input;
use crate::look::Look;
use paraph_talks::act::ActKind;

/// Number of choices above which the list scrolls.
const MANY: usize = 8;
/// Number of empty rows in a list.
const ROWS: usize = 3;

/// Returns the question of a field in the visitor's language. Each act has its own wording, as the desk has
/// in English.
fn label(look: &Look<'_>, field: &Field) -> String {
    look.tell(&field.says)
}

/// Returns the label of a field of which only the name is known. `reword.p1` is one of several such fields.
pub fn field_name(look: &Look<'_>, field: &str) -> String {
    called(field).map_or_else(|| field.to_owned(), |says| look.tell(&says))
}

/// Returns the name of an act in the visitor's language.
pub fn act_name(look: &Look<'_>, kind: &str) -> String {
    look.say(&format!("act-{kind}"))
}

/// Returns the whole form of an act. Fields that `known` answers are hidden; the form asks for the others.
pub fn act_form(look: &Look<'_>, form: &Form, known: &Input, back: &str, choices: &Choices) -> Markup {
    let kind = form.kind;
    html! {
        (choices.list(look, form))
        form.act method="post" action=(format!("/do/{kind}")) enctype="multipart/form-data" {
            (look.marks())
            input type="hidden" name="back" value=(back);
            (fields(look, form, known, choices))
            @if open_paper(look) { label.row { input type="checkbox" name="knowingly" value="yes"; (look.say("knowingly")) } }
            @if form.ready() { button.go { (act_name(look, kind.as_str())) } }
            @else { p.soft { (look.say("nothing-to-choose")) } }
        }
    }
}

/// Whether the visitor's private paper is open, so that acts are checked against it.
pub fn open_paper(look: &Look<'_>) -> bool {
    look.visitor.guest.as_ref().is_some_and(|guest| look.app.papers.is_open(&guest.badge().id))
}

/// Returns a button for an act to which all answers are known.
pub fn act_button(look: &Look<'_>, kind: ActKind, says: &str, known: &[(&str, &str)], back: &str) -> Markup {
    html! {
        form.inline method="post" action=(format!("/do/{kind}")) {
            (look.marks())
            input type="hidden" name="back" value=(back);
            @for (name, value) in known { input type="hidden" name=(name) value=(value); }
            button { (says) }
        }
    }
}

/// Returns the fields of a form. Points to type are those of [`Choices::list`], once on the page.
pub fn fields(look: &Look<'_>, form: &Form, known: &Input, choices: &Choices) -> Markup {
    fields_where(look, form, known, choices, |_| true)
}

/// Returns those fields of a form whose names are wanted.
pub fn fields_where(
    look: &Look<'_>,
    form: &Form,
    known: &Input,
    choices: &Choices,
    wanted: impl Fn(&str) -> bool,
) -> Markup {
    let asking = Asking { look, form, choices };
    html! {
        @for field in form.fields.iter().filter(|field| wanted(field.name)) {
            @if known.has(field.name) {
                @for value in known.all(field.name) { input type="hidden" name=(field.name) value=(value); }
            } @else if field.name == "edition" || (field.name == "text" && field.now.len() == 1) {
                // The edition that the page shows is sent along, so that the desk notices a later change.
                @if let Some(value) = field.now.first() { input type="hidden" name=(field.name) value=(value); }
            } @else { (asking.one(field, field.name)) }
        }
    }
}

/// A form that is being written.
struct Asking<'f> {
    look: &'f Look<'f>,
    form: &'f Form,
    choices: &'f Choices,
}

impl Asking<'_> {
    fn one(&self, field: &Field, name: &str) -> Markup {
        let look = self.look;
        let says = label(look, field);
        let id = format!("f-{name}");
        let now = field.now.first().map(String::as_str).unwrap_or_default();
        html! {
            @match &field.what {
                What::Text => {
                    label for=(id) { (says) (optional(look, field)) }
                    input id=(id) name=(name) value=(now) required[field.required];
                }
                What::Words => {
                    label for=(id) { (says) (optional(look, field)) }
                    textarea id=(id) name=(name) required[field.required] dir="auto" { (now) }
                }
                What::Moment => {
                    label for=(id) { (says) " (UTC)" (optional(look, field)) }
                    input id=(id) name=(name) type="datetime-local" value=(now.trim_end_matches('Z')) required[field.required];
                }
                What::Number => {
                    label for=(id) { (says) (optional(look, field)) }
                    input id=(id) name=(name) type="number" min="0" value=(now) required[field.required];
                }
                What::YesNo => {
                    label.row { input type="checkbox" name=(name) value="yes" checked[now == "yes"]; (says) }
                }
                What::File => {
                    label for=(id) { (says) (optional(look, field)) }
                    input id=(id) name=(name) type="file" accept=".docx,.odt,.md,.txt,.akn,.xml" required[field.required];
                }
                What::Alternatives => { (self.alternatives(field, name, &says)) }
                What::Points => {
                    @if !field.many && self.choices.cut_short(&self.form.points) {
                        label for=(id) { (says) (optional(look, field)) }
                        input id=(id) name=(name) list=(LIST) required[field.required];
                    } @else { (self.picks(field, name, &says, &self.form.points)) }
                }
                What::Provisions(all) | What::Parties(all) | What::Credentials(all) | What::OneOf(all) | What::Act(all) | What::Items(all) => {
                    (self.picks(field, name, &says, all))
                }
                What::Each(what) => {
                    details.each { summary { (says) }
                        @for point in self.choices.picks(look, &self.form.points) {
                            (each(look, what, &format!("{name}.{}", point.value), &look.tell(&point.says)))
                        }
                    }
                }
                What::List(inner) => {
                    fieldset { legend { (says) (optional(look, field)) }
                        @for row in 1..=ROWS {
                            div.item {
                                @for field in inner {
                                    @let loose = Field { required: false, ..field.clone() };
                                    (self.one(&loose, &format!("{name}.{row}.{}", field.name)))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn picks(&self, field: &Field, name: &str, says: &str, all: &[Pick]) -> Markup {
        let look = self.look;
        let shown = self.choices.picks(look, all);
        let chosen = |pick: &Pick| field.now.contains(&pick.value);
        let id = format!("f-{name}");
        html! {
            @if field.many {
                fieldset { legend { (says) (optional(look, field)) }
                    @if all.is_empty() { p.soft { (look.say("nothing-to-choose")) } }
                    div.scroll-list[shown.len() > MANY] {
                        @for pick in &shown {
                            label.row { input type="checkbox" name=(name) value=(pick.value) checked[chosen(pick)]; span { (look.tell(&pick.says)) } }
                        }
                    }
                    @if field.what == What::Points && self.choices.cut_short(all) {
                        label for=(id) { (look.say("another-point")) }
                        input id=(id) name=(name) list=(LIST);
                    }
                }
            } @else {
                label for=(id) { (says) (optional(look, field)) }
                select id=(id) name=(name) required[field.required] {
                    @if !field.required || all.len() != 1 { option value="" { "–" } }
                    @for pick in &shown { option value=(pick.value) selected[chosen(pick)] { (look.tell(&pick.says)) } }
                }
            }
        }
    }

    fn alternatives(&self, field: &Field, name: &str, says: &str) -> Markup {
        let look = self.look;
        let all = &self.form.brackets;
        let shown = self.choices.questions(look, all);
        html! {
            fieldset { legend { (says) (optional(look, field)) }
                @if all.is_empty() { p.soft { (look.say("nothing-to-choose")) } }
                div.scroll-list[shown.len() > 3] {
                    @for question in &shown {
                        fieldset.question { legend { (question.label) " · " (look.tell(&question.says)) }
                            @if field.many { label.row { input type="radio" name=(format!("{name}.{}", question.label)) value="" checked; span.soft { (look.say("no-answer")) } } }
                            @for option in &question.options {
                                @let group = if field.many { format!("{name}.{}", question.label) } else { name.to_owned() };
                                label.row { input type="radio" name=(group) value=(option.value) required[field.required && !field.many]; span dir="auto" { (look.tell(&option.says)) } }
                            }
                        }
                    }
                }
                @if field.many && self.choices.cut_short(all) {
                    label for=(format!("f-{name}")) { (look.say("another-alternative")) }
                    input id=(format!("f-{name}")) name=(name);
                }
            }
        }
    }
}

/// Returns a field for one point, under its name. A point is typed, with those of the page to choose from:
/// a list of all points for each point would grow with their square.
fn each(look: &Look<'_>, what: &What, name: &str, says: &str) -> Markup {
    let id = format!("f-{name}");
    let list = (*what == What::Points).then_some(LIST);
    html! {
        label for=(id) { (says) }
        @if *what == What::Words { textarea id=(id) name=(name) dir="auto" {} }
        @else { input id=(id) name=(name) list=[list] placeholder=[list.map(|_| look.say("point"))]; }
    }
}

fn optional(look: &Look<'_>, field: &Field) -> Markup {
    html! { @if !field.required { " " span.soft { "(" (look.say("optional")) ")" } } }
}
