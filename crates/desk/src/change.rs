//! Turns an edited text, or single wishes, into the changes of an act. New provisions get new identities.

use paraph_interop::{Format, read_text};
use paraph_talks::act::{ActNo, ChangeBody, NumberBody, ProvisionBody};
use paraph_talks::{Living, Phrase, say};
use paraph_text::{Finding, Number, Sponsor, Sponsors, Text, counter_draft};

use crate::address::PointNames;
use crate::error::Error;

/// Changes of a base that an edited text makes, and doubts in finding them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The changes.
    pub changes: Vec<ChangeBody>,
    /// Doubtful matches.
    pub findings: Vec<Finding>,
}

impl Changed {
    /// Returns the changes; `name` is the name of the edited text in an error.
    ///
    /// # Errors
    /// Returns an error if there are no changes.
    pub fn some(self, name: &str) -> Result<Vec<ChangeBody>, Error> {
        if self.changes.is_empty() {
            return Err(Error::words(
                say!("not-change-base", "{name} does not change the base", name),
                say!("edit-save-propose-again", "Edit it, save it and propose again."),
            ));
        }
        Ok(self.changes)
    }
}

/// Returns the changes that an edited text makes to a base. New provisions get identities that no act had
/// before: see [`fresh`].
pub fn derived(living: &Living, edited: &Text, size: ActNo, signer: &str) -> Changed {
    let anyone = Sponsors::from([Sponsor::new("draft").expect("a word is a name")]);
    let (proposal, findings) = counter_draft(&living.text(), edited, anyone);
    let changes = proposal.changes.iter().map(ChangeBody::of).collect();
    Changed { changes: fresh(changes, size, signer), findings }
}

/// Gives new provisions in changes an identity of their own: `n18-A-1` for the first in act 18, by A. The
/// party is part of it because two parties may sign an act of the same number before the keeper has placed
/// either.
pub fn fresh(mut changes: Vec<ChangeBody>, size: ActNo, signer: &str) -> Vec<ChangeBody> {
    let party = signer.split('/').next().unwrap_or_default();
    let mut names = Vec::new();
    let mut name = |old: &str| {
        let new = format!("n{}-{party}-{}", size + 1, names.len() + 1);
        names.push((old.to_owned(), new.clone()));
        new
    };
    for change in &mut changes {
        match change {
            ChangeBody::Insert { provision, .. } => provision.id = name(&provision.id),
            ChangeBody::Split { parts, .. } => {
                parts.iter_mut().skip(1).for_each(|part| part.id = name(&part.id));
            }
            _ => {}
        }
    }
    for change in &mut changes {
        if let ChangeBody::Insert { after: Some(after), .. } | ChangeBody::Move { after: Some(after), .. } =
            change
            && let Some((_, new)) = names.iter().find(|(old, _)| old == after)
        {
            after.clone_from(new);
        }
    }
    changes
}

/// A wish on a base, as a person states it, with points by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Give a point new words.
    Reword {
        /// Point.
        point: String,
        /// New words.
        words: String,
    },
    /// Delete a point.
    Delete {
        /// Point.
        point: String,
    },
    /// Insert a point. Its words begin with its number, if it has one.
    Insert {
        /// Point before it, or `None` at the head of the text.
        after: Option<String>,
        /// Number and words.
        words: String,
    },
    /// Move a point.
    Move {
        /// Point.
        point: String,
        /// Point before it, or `None` at the head of the text.
        after: Option<String>,
    },
    /// Give a point another number.
    Renumber {
        /// Point.
        point: String,
        /// Number, as printed or bare, or `None` for no number.
        number: Option<String>,
    },
    /// Split a point into parts.
    Split {
        /// Point.
        point: String,
        /// Words of each part. From the second on, they begin with the part's number, if it has one.
        parts: Vec<String>,
    },
    /// Merge several points into one, under the number of the first.
    Merge {
        /// Points.
        points: Vec<String>,
        /// Words of the result. If empty, the words of all points, one after the other.
        words: String,
    },
}

/// Returns wishes as changes, in the same order. New provisions get identities that no act had before: see
/// [`fresh`].
///
/// # Errors
/// Returns an error if a wish names no point, or the words of a new point make more than one.
pub fn wished(living: &Living, wishes: &[Wish], size: ActNo, signer: &str) -> Result<Vec<ChangeBody>, Error> {
    wished_among(living, &PointNames::of(living), wishes, size, signer)
}

/// Like [`wished`], with the names of the points of the text.
pub(crate) fn wished_among(
    living: &Living,
    names: &PointNames<'_>,
    wishes: &[Wish],
    size: ActNo,
    signer: &str,
) -> Result<Vec<ChangeBody>, Error> {
    let changes = wishes.iter().enumerate().map(|(nth, wish)| change(living, names, nth, wish));
    Ok(fresh(changes.collect::<Result<_, _>>()?, size, signer))
}

/// Returns a point by its name, or by its identity after a `#`.
fn known(living: &Living, names: &PointNames<'_>, name: &str) -> Result<String, Error> {
    if let Some(id) = name.strip_prefix('#')
        && living.provision(id).is_some()
    {
        return Ok(id.to_owned());
    }
    names.point(name).map(str::to_owned)
}

fn change(living: &Living, names: &PointNames<'_>, nth: usize, wish: &Wish) -> Result<ChangeBody, Error> {
    let known = |name: &str| known(living, names, name);
    let stands = |after: &Option<String>| after.as_ref().map(|name| known(name)).transpose();
    Ok(match wish {
        Wish::Reword { point, words } => ChangeBody::Reword { id: known(point)?, wording: words.clone() },
        Wish::Delete { point } => ChangeBody::Delete { id: known(point)? },
        Wish::Insert { after, words } => {
            let after = stands(after)?;
            let mut provision = one(
                words,
                say!("insert-propose-edited-file", "Insert them one by one, or propose an edited file."),
            )?;
            provision.id = format!("new-{nth}");
            let model = after.as_ref().and_then(|after| living.provision(after)).map(|p| &p.provision);
            if let Some(model) = model.filter(|model| model.number.is_some()) {
                (provision.kind, provision.level) = (model.kind.clone(), model.level);
            }
            ChangeBody::Insert { after, provision }
        }
        Wish::Move { point, after } => ChangeBody::Move { id: known(point)?, after: stands(after)? },
        Wish::Renumber { point, number } => {
            let id = known(point)?;
            let now = living.provision(&id).and_then(|p| p.provision.number.as_ref());
            let number = number.as_deref().map(str::trim).filter(|n| !n.is_empty());
            let number = number.map(|written| numbered(written, now));
            ChangeBody::Renumber { id, number }
        }
        Wish::Split { point, parts } => {
            let id = known(point)?;
            let model = living.provision(&id).map(|p| p.provision.clone()).ok_or_else(|| {
                Error::words(
                    say!("not-base-yet-clause", "{point} is not in the base yet", point),
                    say!(
                        "propose-parts-start-split-once",
                        "Propose it in parts from the start, or split it once it is in the base."
                    ),
                )
            })?;
            let parts = parts.iter().enumerate().map(|(at, words)| {
                if at == 0 {
                    return Ok(ProvisionBody { wording: words.clone(), ..model.clone() });
                }
                let part = one(words, say!("give-each-part-own", "Give each part separately."))?;
                let id = format!("new-{nth}-{at}");
                Ok(ProvisionBody { id, kind: model.kind.clone(), level: model.level, ..part })
            });
            ChangeBody::Split { id, parts: parts.collect::<Result<_, Error>>()? }
        }
        Wish::Merge { points, words } => {
            let ids = points.iter().map(|name| known(name));
            let ids = ids.collect::<Result<Vec<_>, _>>()?;
            let wording = if words.trim().is_empty() {
                let all = ids.iter().filter_map(|id| living.provision(id));
                all.map(|p| p.provision.wording.trim()).collect::<Vec<_>>().join(" ")
            } else {
                words.clone()
            };
            ChangeBody::Merge { ids, wording }
        }
    })
}

/// Reads words as a single provision.
fn one(words: &str, next: Phrase) -> Result<ProvisionBody, Error> {
    let mut found = read_text(words, Format::Plain).text.provisions().to_vec();
    let provision = found.pop().filter(|_| found.is_empty());
    let provision = provision.ok_or_else(|| {
        Error::words(
            say!("more-point", "{words} is more than one point", words = Phrase::quoted(words)),
            next,
        )
    })?;
    Ok(ProvisionBody::of(&provision))
}

/// Reads a number as a person writes it: either with the characters printed around it, or bare, and then
/// printed like the present one.
fn numbered(written: &str, now: Option<&NumberBody>) -> NumberBody {
    let read = one(&format!("{written} words"), Phrase::default()).ok().and_then(|p| p.number);
    if let Some(printed) =
        read.filter(|n| n.label == written && (n.label != n.number || written.ends_with(')')))
    {
        return printed;
    }
    let Some(now) = now else { return NumberBody::of(&Number::plain(written)) };
    let number = match now.number.starts_with('(') && now.number.ends_with(')') {
        // Some numbers include their brackets: `(a)`.
        true => format!("({written})"),
        false => written.to_owned(),
    };
    NumberBody { label: now.label.replacen(&now.number, &number, 1), number }
}
