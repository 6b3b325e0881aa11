//! The letter of a silence procedure, as a document to send.

use paraph_page::{Moment, Page, PageBuilder, Phrase, Run, say};
use serde::Serialize;

use super::spoken::Hearing;
use super::view::{ProvisionRef, View, codes, counted, hour, withheld};
use crate::act::{ActNo, Choice, Topic};
use crate::table::Item;

/// The letter of a silence procedure, `paraph.readout.letter/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "letter"))]
pub struct Letter {
    /// Format identifier.
    pub format: &'static str,
    /// Act that put the wordings under silence.
    pub act: ActNo,
    /// Title of the talks.
    pub title: String,
    /// Credential that signed it.
    pub from: Option<String>,
    /// Parties to whom it is addressed: all whose consent counts.
    pub to: Vec<String>,
    /// Time of the record when it was signed.
    pub sent: Option<Moment>,
    /// End of the procedure.
    pub until: Moment,
    /// Words of the letter, if the reader may read them.
    pub words: Option<Phrase>,
    /// What is put.
    pub items: Vec<LetterItem>,
    /// What silence means, in words.
    pub silence: Phrase,
    /// How to object, in words.
    pub objecting: Phrase,
}

/// One wording that is put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LetterItem {
    /// Number of the item, from 1, as an objection names it.
    pub number: usize,
    /// The provision.
    pub provision: ProvisionRef,
    /// What is put, in words.
    pub reads: Phrase,
    /// Sponsors, if names are shown.
    pub sponsors: Vec<String>,
}

/// Returns the letter of the silence procedure that an act opened, or `None` if it opened none or the reader does not
/// negotiate.
pub fn silence_letter(hearing: &Hearing<'_>, number: ActNo) -> Option<Letter> {
    let view = &hearing.view;
    let sheet = view.state.table.put_lists.get(&number).filter(|_| !view.outside())?;
    let until = sheet.silence.as_ref()?.until;
    let note = view.state.log.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
    let items: Vec<LetterItem> =
        sheet.items.iter().enumerate().map(|(nth, one)| item(view, nth + 1, one)).collect();
    let heard = hearing.heard(number, &[Topic::Letter]).into_iter().next();
    Some(Letter {
        format: "paraph.readout.letter/1",
        act: number,
        title: view.state.title.clone(),
        from: note.by.clone(),
        to: codes(&view.state.counted()),
        sent: view.state.proceedings.clock.before(number),
        until,
        words: heard.and_then(|heard| heard.spoken.words),
        silence: say!(
            "letter-silence-is-consent",
            "A delegation that has not objected by {until} has consented to {n} {n?wording|wordings} above.",
            until = hour(until),
            n = items.len()
        ),
        objecting: say!(
            "letter-how-to-object",
            "A delegation objects by an act of its own, before that time: to all of it or to some items, and it may \
             give a reason. An item to which nobody objects closes."
        ),
        items,
    })
}

fn item(view: &View<'_>, number: usize, item: &Item) -> LetterItem {
    let Choice { text, provision, .. } = &item.choice;
    let open = view.open(text, provision);
    let found = view.state.table.find(&item.choice).ok();
    let sponsors = found.map(|(bracket, at)| bracket.alternatives[at].sponsors.clone()).unwrap_or_default();
    LetterItem {
        number,
        provision: view.provision(text, provision),
        reads: if open { view.reads_so(&item.choice) } else { withheld() },
        sponsors: if open { view.who(text, provision, &sponsors) } else { Vec::new() },
    }
}

impl Letter {
    /// Lays out the letter as a page.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        let from = self.from.as_deref().unwrap_or("a signer who is not shown");
        page.paragraph(vec![Run::strong("From: "), Run::plain(from)]);
        page.paragraph(vec![Run::strong("To: "), Run::plain(self.to.join(", "))]);
        if let Some(sent) = self.sent {
            page.paragraph(vec![Run::strong("Sent after: "), Run::plain(hour(sent))]);
        }
        page.paragraph(vec![Run::strong("Silence ends: "), Run::plain(hour(self.until))]);
        for words in self.words.iter().flat_map(|words| words.as_str().lines()) {
            if !words.trim().is_empty() {
                page.paragraph(vec![Run::words(words, &[])]);
            }
        }
        let line = |item: &LetterItem| {
            let mut line = vec![Run::strong(format!("{}. {}: ", item.number, item.provision.name))];
            line.push(Run::words(&item.reads, &item.sponsors));
            if !item.sponsors.is_empty() {
                line.extend([Run::plain(", proposed by "), Run::label(&item.sponsors)]);
            }
            line
        };
        page.list(
            &format!("{} put", counted(self.items.len(), "wording")),
            self.items.iter().map(line).collect(),
        );
        page.heading("What silence means");
        page.paragraph(vec![Run::plain(&self.silence)]);
        page.paragraph(vec![Run::plain(&self.objecting)]);
        page.titled(&format!("Silence procedure of act {}", self.act), self.title.clone())
    }
}
