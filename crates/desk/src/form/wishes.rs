//! Makes changes to a base from answers: an edited text, or a wish for each point.

use std::collections::BTreeSet;
use std::rc::Rc;

use paraph_talks::act::{ChangeBody, sealed_hash, sealed_mark};
use paraph_talks::{Living, say};

use super::answers::Answers;
use crate::address::PointNames;
use crate::change::{Wish, derived, wished_among};
use crate::copy::unmarked;
use crate::error::Error;

impl Answers<'_> {
    /// Returns the changes: from an edited text, or point by point.
    pub fn changes(&mut self, text: &str, living: &Living) -> Result<Vec<ChangeBody>, Error> {
        let (size, signer) = (self.state.size(), self.credential.to_owned());
        let wishes = self.wishes(text, living)?;
        if let Some((edited, name)) = self.text("edited")? {
            if !wishes.is_empty() {
                return Err(Error::words(
                    say!(
                        "both-edited-text-single-changes",
                        "both an edited text and single changes are given"
                    ),
                    say!(
                        "submit-edited-text-list-changes",
                        "Submit the edited text, or list the changes point by point."
                    ),
                )
                .of("edited"));
            }
            self.edited_on(living)?;
            let (edited, left_out) = unmarked(self.state, text, edited);
            let changed = derived(living, &edited, size, &signer);
            self.findings.extend(left_out.into_iter().chain(changed.findings.clone()));
            let changes = changed.some(&name).map_err(|e| e.of("edited"))?;
            return self.covered(living, changes, "edited");
        }
        if wishes.is_empty() {
            return Err(Error::words(
                say!("changes-missing", "the changes are missing"),
                say!("submit-edited-base-give-new", "Submit the edited base, or give new words for a point."),
            )
            .of("edited"));
        }
        let names = self.names(text).unwrap_or_else(|| Rc::new(PointNames::of(living)));
        // Check each wish alone, so that an error names its field; then make all together, for their
        // identities.
        for (field, wish) in &wishes {
            let one = std::slice::from_ref(wish);
            wished_among(living, &names, one, size, &signer).map_err(|e| e.of(field))?;
        }
        let all: Vec<Wish> = wishes.into_iter().map(|(_, wish)| wish).collect();
        let changes = wished_among(living, &names, &all, size, &signer)?;
        self.covered(living, changes, "reword")
    }

    /// Seals the words that changes propose on withheld points, for the readers of those points.
    fn covered(
        &mut self,
        living: &Living,
        mut changes: Vec<ChangeBody>,
        field: &str,
    ) -> Result<Vec<ChangeBody>, Error> {
        for change in &mut changes {
            let ChangeBody::Reword { id, wording } = change else { continue };
            let withheld = living.provision(id).and_then(|provision| provision.withheld.as_ref());
            let Some(withheld) = withheld.filter(|_| sealed_hash(wording).is_none()) else { continue };
            let valid = |name: &&String| self.state.credentials.get(*name).is_some_and(|c| c.ended.is_none());
            let readers: BTreeSet<String> = withheld.readers.iter().filter(valid).cloned().collect();
            *wording = sealed_mark(&self.beside().seal(&readers, wording).map_err(|e| e.of(field))?);
        }
        Ok(changes)
    }

    /// Returns the changes in the edited text of one paper or option. `hand` is part of the identities of new
    /// provisions and keeps those of different papers apart.
    pub fn paper(
        &mut self,
        text: &str,
        living: &Living,
        hand: &str,
    ) -> Result<Option<Vec<ChangeBody>>, Error> {
        let size = self.state.size();
        let field = self.field("edited");
        let Some((edited, name)) = self.text("edited")? else { return Ok(None) };
        let (edited, left_out) = unmarked(self.state, text, edited);
        let changed = derived(living, &edited, size, hand);
        self.findings.extend(left_out.into_iter().chain(changed.findings.clone()));
        let changes = changed.some(&name).map_err(|e| e.of(&field))?;
        self.covered(living, changes, &field).map(Some)
    }

    /// Refuses a text that was edited on an earlier edition. It would be compared with the present base, and
    /// would take back what has been adopted since.
    pub fn edited_on(&self, living: &Living) -> Result<(), Error> {
        let edition = self.edition(living)?;
        if edition == living.edition {
            return Ok(());
        }
        Err(Error::words(
            say!(
                "base-changed-since-edition-stands",
                "the base has changed since edition {edition} and is now at {last}",
                edition,
                last = living.edition
            ),
            say!("edit-current-base-submit-again", "Edit the current base and submit it again."),
        )
        .of("edition"))
    }

    fn wishes(&self, text: &str, living: &Living) -> Result<Vec<(String, Wish)>, Error> {
        let mut found = Vec::new();
        let names = self.names(text).unwrap_or_else(|| Rc::new(PointNames::of(living)));
        let id =
            |field: &str, value: &str| self.provision(field, text, living, value).map(|id| names.answer(&id));
        for (point, mut words) in self.each("reword") {
            let field = format!("reword.{point}");
            let words = words.pop().filter(|_| words.is_empty()).ok_or_else(|| {
                Error::words(
                    say!("more-wording-given", "more than one wording is given"),
                    say!("give", "Give one."),
                )
                .of(&field)
            })?;
            found.push((field.clone(), Wish::Reword { point: id(&field, &point)?, words }));
        }
        for point in self.all("delete") {
            found.push(("delete".to_owned(), Wish::Delete { point: id("delete", &point)? }));
        }
        for words in self.all("insert-first") {
            found.push(("insert-first".to_owned(), Wish::Insert { after: None, words }));
        }
        for (after, all) in self.each("insert-after") {
            let field = format!("insert-after.{after}");
            let after = id(&field, &after)?;
            for words in all {
                found.push((field.clone(), Wish::Insert { after: Some(after.clone()), words }));
            }
        }
        for point in self.all("move-first") {
            let point = id("move-first", &point)?;
            found.push(("move-first".to_owned(), Wish::Move { point, after: None }));
        }
        for (point, after) in self.each("move-after") {
            let field = format!("move-after.{point}");
            let after = after.last().map(|after| id(&field, after)).transpose()?;
            found.push((field.clone(), Wish::Move { point: id(&field, &point)?, after }));
        }
        for (point, number) in self.each("renumber") {
            let field = format!("renumber.{point}");
            let number = number.into_iter().next_back();
            found.push((field.clone(), Wish::Renumber { point: id(&field, &point)?, number }));
        }
        for point in self.all("unnumber") {
            let point = id("unnumber", &point)?;
            found.push(("unnumber".to_owned(), Wish::Renumber { point, number: None }));
        }
        for (point, parts) in self.each("split") {
            let field = format!("split.{point}");
            found.push((field.clone(), Wish::Split { point: id(&field, &point)?, parts }));
        }
        let merged = self.all("merge");
        if merged.is_empty() && self.maybe("merge-words").is_some() {
            return Err(Error::words(
                say!("points-merge-not-named", "the points to merge are not named"),
                say!("name-least-two", "Name at least two."),
            )
            .of("merge"));
        }
        if !merged.is_empty() {
            let points = merged.iter().map(|p| id("merge", p)).collect::<Result<Vec<_>, _>>()?;
            let words = self.maybe("merge-words").unwrap_or_default();
            found.push(("merge".to_owned(), Wish::Merge { points, words }));
        }
        Ok(found)
    }
}
