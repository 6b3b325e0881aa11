//! Selection of provisions of a text.

use std::collections::BTreeSet;

use paraph_talks::readout::{Reader, Seen, TextLine};
use paraph_talks::{Living, OverlayKind, Status, status};
use paraph_text::Rolling;

use super::watch;
use crate::fault::Fault;
use crate::input::Input;
use crate::look::Look;

/// Filters, each by the key of its name.
pub const FILTERS: &[&str] = &[
    "all",
    "contested",
    "mine",
    "watched",
    "not-discussed",
    "reserved",
    "elevated",
    "referred",
    "on-the-table",
    "changed",
];

/// Returns the selected provisions, or `None` for all.
///
/// # Errors
/// Returns an error if the watch list cannot be read.
pub fn wanted(
    look: &Look<'_>,
    text: &str,
    living: &Living,
    rolling: &Rolling,
    asked: &Input,
) -> Result<Option<BTreeSet<String>>, Fault> {
    let by_filter = by_filter(look, text, living, rolling, asked.get("filter").unwrap_or("all"))?;
    let Some(word) = asked.get("find").map(str::to_lowercase) else { return Ok(by_filter) };
    let found: BTreeSet<String> = with_word(look, text, rolling, &word);
    Ok(Some(match by_filter {
        Some(ids) => ids.intersection(&found).cloned().collect(),
        None => found,
    }))
}

/// Returns the provisions that contain a word in any alternative, or whose number it is.
fn with_word(look: &Look<'_>, text: &str, rolling: &Rolling, word: &str) -> BTreeSet<String> {
    let reader = Reader::new(look.state, look.viewer());
    let has = |entry: &&paraph_text::Entry| {
        let number = entry.number.as_ref().is_some_and(|n| n.number.to_lowercase() == word);
        number || spoken(&entry.runs).to_lowercase().contains(word)
    };
    let readable = |entry: &&paraph_text::Entry| reader.seen(text, entry.id.as_str()) >= Seen::Nameless;
    rolling.entries.iter().filter(readable).filter(has).map(|e| e.id.as_str().to_owned()).collect()
}

/// Returns all words of runs, those of every alternative.
fn spoken(runs: &[paraph_text::Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            paraph_text::Run::Text(text) => out.push_str(text),
            paraph_text::Run::Bracket(bracket) => {
                for one in &bracket.alternatives {
                    out.push_str(&spoken(&one.runs));
                    out.push(' ');
                }
            }
        }
    }
    out
}

fn by_filter(
    look: &Look<'_>,
    text: &str,
    living: &Living,
    rolling: &Rolling,
    filter: &str,
) -> Result<Option<BTreeSet<String>>, Fault> {
    let base = || living.base.iter().map(|p| p.id().to_owned());
    let overlaid = |wanted: &dyn Fn(&OverlayKind) -> bool| -> BTreeSet<String> {
        let standing = look.state.table.overlays.values().filter(|o| o.text == text && o.lifted.is_none());
        let on = standing.filter(|o| wanted(&o.what));
        on.flat_map(|o| if o.provisions.is_empty() { base().collect() } else { o.provisions.clone() })
            .collect()
    };
    let (viewer, counted) = (look.viewer().unwrap_or_default(), look.state.counted());
    Ok(Some(match filter {
        "contested" => living.all_brackets().map(|b| b.provision.clone()).collect(),
        "mine" => {
            let Some(party) = look.visitor.party(look.state) else { return Ok(Some(BTreeSet::new())) };
            let own = living.tabled.values().flat_map(|t| t.live()).filter(|c| c.sponsors.contains(party));
            own.flat_map(|c| c.change.touches().into_iter().map(str::to_owned).collect::<Vec<_>>()).collect()
        }
        "not-discussed" => base()
            .filter(|id| status(&look.state.table, &counted, text, id) == Some(Status::NotDiscussed))
            .collect(),
        "reserved" => overlaid(&|kind| matches!(kind, OverlayKind::Reservation(_))),
        "on-the-table" => overlaid(&|kind| matches!(kind, OverlayKind::OnTheTable)),
        "referred" => look.state.proceedings.referred(text).into_iter().map(str::to_owned).collect(),
        "elevated" => look.state.proceedings.elevated(text).into_iter().map(str::to_owned).collect(),
        "watched" => {
            let watch = watch::of(look.session, viewer)?;
            let mut all: BTreeSet<String> =
                watch.points.iter().filter(|(of, _)| of == text).map(|(_, id)| id.clone()).collect();
            for word in &watch.words {
                all.extend(with_word(look, text, rolling, &word.to_lowercase()));
            }
            all
        }
        "changed" => changed(look, text, watch::of(look.session, viewer)?.read),
        _ => return Ok(None),
    }))
}

/// Returns the provisions that acts after `read` have touched.
pub fn changed(look: &Look<'_>, text: &str, read: u64) -> BTreeSet<String> {
    let later = look.state.log.iter().skip(usize::try_from(read).unwrap_or(usize::MAX));
    let touched = later.filter(|note| note.refused.is_none()).flat_map(|note| &note.names.provisions);
    touched.filter(|(of, _)| of == text).map(|(_, id)| id.clone()).collect()
}

/// Keeps the selected lines of a text's index.
pub fn lines<'l>(
    line: &'l TextLine,
    wanted: Option<&BTreeSet<String>>,
) -> Vec<&'l paraph_talks::readout::ProvisionLine> {
    line.provisions.iter().filter(|p| wanted.is_none_or(|ids| ids.contains(&p.provision.id))).collect()
}
