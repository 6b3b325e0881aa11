//! A delegate's watch list, and how far the delegate has read. They are kept on the shelf of this copy, and
//! never shared.

use std::collections::BTreeSet;

use paraph_node::Session;
use paraph_store::{Shelved, Store};
use serde::{Deserialize, Serialize};

use crate::fault::Fault;

const SHELF: &str = "watch";

/// Watch list of a delegate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Provisions, by text and identity.
    pub points: BTreeSet<(String, String)>,
    /// Words: provisions that contain one of them are watched.
    pub words: BTreeSet<String>,
    /// Last act that the delegate has read.
    pub read: u64,
}

/// Returns a delegate's watch list. It is empty if the delegate has none, or it cannot be read.
pub fn of(session: &Session, credential: &str) -> Result<Watch, Fault> {
    let kept = session.store().shelved(SHELF, credential)?;
    Ok(kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
}

/// Keeps a delegate's watch list.
fn keep(session: &mut Session, credential: &str, watch: &Watch) -> Result<(), Fault> {
    let value = serde_json::to_vec(watch).map_err(|error| Fault::inside(&error))?;
    let item = Shelved { kind: SHELF.to_owned(), name: credential.to_owned(), value: Some(value) };
    Ok(session.store_mut().shelve(&[item])?)
}

/// Changes a delegate's watch list: points of one text by name, words in any text, and the last act that was
/// read. Values that are not given stay the same.
///
/// # Errors
/// Returns an error if the text or a point does not exist, or the list could not be kept.
pub fn change(
    session: &mut Session,
    credential: &str,
    points: Option<(&str, &[String])>,
    words: Option<BTreeSet<String>>,
    read: Option<u64>,
) -> Result<Watch, Fault> {
    let mut watch = of(session, credential)?;
    if let Some((text, names)) = points {
        let living = session.state().table.texts.get(text).ok_or_else(Fault::missing)?;
        let found = paraph_desk::points(living, names).map_err(|error| error.of("points"))?;
        watch.points.retain(|(of, _)| of != text);
        watch.points.extend(found.into_iter().map(|id| (text.to_owned(), id)));
    }
    watch.words = words.unwrap_or(watch.words);
    watch.read = read.unwrap_or(watch.read);
    keep(session, credential, &watch)?;
    Ok(watch)
}
