//! The material of a page: the record as it is now, the visitor, the language, the day.

use paraph_node::Session;
use paraph_print::Visible;
use paraph_store::Store;
use paraph_talks::act::Detached;
use paraph_talks::readout::Hearing;
use paraph_talks::{Living, Moment, State};

use crate::app::App;
use crate::fault::Fault;
use crate::system::{drawn, now};
use crate::tongue::Voice;
use crate::visitor::Visitor;

/// The record as one visitor sees it, while one page is made.
pub struct Look<'a> {
    /// The room and its door.
    pub app: &'a App,
    /// The record, and the data kept beside it.
    pub session: &'a Session,
    /// State of the talks.
    pub state: &'a State,
    /// The visitor.
    pub visitor: &'a Visitor,
    /// The visitor's language.
    pub voice: Voice,
    /// Time at which the page is made.
    pub now: Moment,
}

impl<'a> Look<'a> {
    /// Makes a look at an open record.
    pub fn new(app: &'a App, session: &'a Session, visitor: &'a Visitor) -> Look<'a> {
        Look { app, session, state: session.state(), visitor, voice: visitor.voice, now: now() }
    }

    /// Returns the name of the visitor's credential, as readouts take it. A visitor who is not signed in has
    /// a name that the talks do not know.
    pub fn viewer(&self) -> Option<&'a str> {
        Some(self.visitor.viewer().unwrap_or(""))
    }

    /// Returns the reader for whom documents are printed.
    pub fn reader(&self) -> paraph_print::Reader<'a> {
        paraph_print::Reader::of(self.viewer())
    }

    /// Returns a text as this visitor may see it. Pages are projected and files passed on, so where the rules
    /// hide names, the visitor's own name is hidden as well.
    ///
    /// # Errors
    /// Returns an error if no text of that name has a base.
    pub fn visible(&self, text: &str) -> Result<Visible<'a>, Fault> {
        Ok(Visible::of(self.state, text, self.reader(), false)?)
    }

    /// Returns a message.
    pub fn say(&self, key: &str) -> String {
        self.voice.say(key)
    }

    /// Returns a phrase of the talks in the visitor's language.
    pub fn tell(&self, phrase: &paraph_talks::Phrase) -> String {
        self.voice.tell(phrase)
    }

    /// Returns the text that a page is about: the named one, or the first that has a base.
    ///
    /// # Errors
    /// Returns an error if the named text does not exist.
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

    /// Returns words that an act refers to by hash: a reason, a remark, a comment. Returns `None` if they
    /// were redacted or are not in this copy.
    pub fn words(&self, hash: &Detached) -> Option<String> {
        self.session.content(hash).ok().flatten()
    }

    /// Returns the visitor's view of the words that people wrote with their acts.
    pub fn hearing(&self) -> Hearing<'a> {
        Hearing::new(self.state, self.viewer(), self.session)
    }

    /// Returns the root of the record in its printed form.
    pub fn root(&self) -> String {
        self.session.store().chain().root().to_string()
    }

    /// Returns a fresh mark for a form, so that sending the form twice does one thing.
    pub fn once(&self) -> String {
        drawn()
    }
}

impl Look<'_> {
    /// Returns the name of the talks. A visitor who is not signed in sees it only if something was released.
    pub fn talks(&self) -> &str {
        if self.state.title.is_empty() { "Paraph" } else { &self.state.title }
    }

    /// Returns the hidden fields of every form: the mark of the sign-in, and the mark of the form.
    pub fn marks(&self) -> maud::Markup {
        maud::html! {
            input type="hidden" name="mark" value=(self.visitor.mark);
            input type="hidden" name="once" value=(self.once());
        }
    }
}
