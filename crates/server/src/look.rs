//! What a page is made of: the record as it stands, who looks, in which language, on what day.

use paraph_node::Session;
use paraph_print::Visible;
use paraph_store::Store;
use paraph_talks::act::Detached;
use paraph_talks::{Living, Moment, State};

use crate::app::App;
use crate::fault::Fault;
use crate::system::{drawn, now};
use crate::tongue::Voice;
use crate::visitor::Visitor;

/// The record as one visitor looks at it, while one page is made.
pub struct Look<'a> {
    /// The room and its door.
    pub app: &'a App,
    /// The record, and what lies beside it.
    pub session: &'a Session,
    /// Where the talks stand.
    pub state: &'a State,
    /// Who looks.
    pub visitor: &'a Visitor,
    /// In which language.
    pub voice: Voice,
    /// On what day.
    pub now: Moment,
}

impl<'a> Look<'a> {
    /// Looks at an open record.
    pub fn new(app: &'a App, session: &'a Session, visitor: &'a Visitor) -> Look<'a> {
        Look { app, session, state: session.state(), visitor, voice: visitor.voice, now: now() }
    }

    /// The credential's name, as readouts ask for it. Somebody who is not signed in is nobody that the talks know.
    pub fn viewer(&self) -> Option<&'a str> {
        Some(self.visitor.viewer().unwrap_or(""))
    }

    /// For whom is printed.
    pub fn reader(&self) -> paraph_print::Reader<'a> {
        paraph_print::Reader::of(self.viewer())
    }

    /// A text as this visitor may see it. Pages are projected and files passed on: where the rules hide names, not even
    /// the visitor's own stands there.
    ///
    /// # Errors
    /// When no text of that name has a base.
    pub fn visible(&self, text: &str) -> Result<Visible<'a>, Fault> {
        Ok(Visible::of(self.state, text, self.reader(), false)?)
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.voice.say(key)
    }

    /// What the talks say, in the visitor's language.
    pub fn tell(&self, phrase: &paraph_talks::Phrase) -> String {
        self.voice.tell(phrase)
    }

    /// The text that a page is about: the one that is named, or the first with a base.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn text(&self, name: Option<&str>) -> Result<Option<(&'a str, &'a Living)>, Fault> {
        let mut based = self.state.table.texts.iter().filter(|(_, living)| living.edition > 0);
        match name {
            Some(name) => {
                let found = based.find(|(text, _)| *text == name).ok_or_else(Fault::missing)?;
                Ok(Some((found.0, found.1)))
            }
            None => Ok(based.next().map(|(text, living)| (text.as_str(), living))),
        }
    }

    /// Words that stand apart from an act: a reason, a remark, a comment; `None` where they were redacted or are not here.
    pub fn words(&self, hash: &Detached) -> Option<String> {
        self.session.content(hash).ok().flatten()
    }

    /// The root of the record, as it is printed.
    pub fn root(&self) -> String {
        self.session.store().chain().root().to_string()
    }

    /// A mark for a form, so that the same form sent twice does one thing.
    pub fn once(&self) -> String {
        drawn()
    }
}

impl Look<'_> {
    /// What the talks are called. A visitor who is not signed in learns that where something was released.
    pub fn talks(&self) -> &str {
        if self.state.title.is_empty() { "Paraph" } else { &self.state.title }
    }

    /// The fields that every form bears: the mark of the sign-in, and that of the form.
    pub fn marks(&self) -> maud::Markup {
        maud::html! {
            input type="hidden" name="mark" value=(self.visitor.mark);
            input type="hidden" name="once" value=(self.once());
        }
    }
}
