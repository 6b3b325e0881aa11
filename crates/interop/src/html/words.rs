//! Words of texts and names, as pages show them.
//!
//! `maud` escapes markup. These types also show what would mislead the eye: line breaks stay line
//! breaks, and characters that change the reading direction show their code points.
//! Everything that comes from a text or a name goes through one of them.

use maud::{Markup, PreEscaped, Render, html};

/// Words inside an element.
pub(crate) struct Words<T>(pub T);

/// Words inside an attribute or a title, where no element can be.
pub(crate) struct OneLine<T>(pub T);

impl<T: AsRef<str>> Render for Words<T> {
    fn render_to(&self, out: &mut String) {
        show(out, self.0.as_ref(), |c| match c {
            '\n' => html! { br; },
            '\t' => html! { "\t" },
            c if turns(c) => html! { span class="ctl" { (number(c)) } },
            _ => html! { (char::REPLACEMENT_CHARACTER) },
        });
    }
}

impl<T: AsRef<str>> Render for OneLine<T> {
    fn render_to(&self, out: &mut String) {
        show(out, self.0.as_ref(), |c| match c {
            '\n' | '\t' | '\r' => html! { " " },
            c if turns(c) => html! { (number(c)) },
            _ => html! { (char::REPLACEMENT_CHARACTER) },
        });
    }
}

/// Appends a text; `place` shows control characters and those that change the reading direction.
fn show(out: &mut String, text: &str, place: impl Fn(char) -> Markup) {
    let special = |c: char| c.is_control() || c == '\'' || turns(c);
    for piece in text.split_inclusive(special) {
        let plain = piece.trim_end_matches(special);
        plain.render_to(out);
        match piece[plain.len()..].chars().next() {
            None => {}
            Some('\'') => PreEscaped("&#39;").render_to(out),
            Some(c) => place(c).render_to(out),
        }
    }
}

fn number(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Whether a character could change the reading direction of the text after it.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}')
}
