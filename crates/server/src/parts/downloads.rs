//! Links to a readout as a document.

use maud::{Markup, html};

use crate::look::Look;
use crate::shared::documents::READOUT_FORMS;

/// Returns links to a readout as a document, one for each form.
pub fn downloads(look: &Look<'_>, path: &str) -> Markup {
    html! {
        details.downloads { summary { (look.say("download")) }
            div.menu { @for form in READOUT_FORMS { a href=(format!("{path}?form={form}")) { (look.say(&format!("form-{form}"))) } } }
        }
    }
}
