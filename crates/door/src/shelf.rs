//! Values of this crate on the store's shelf, as JSON.

use paraph_node::Session;
use paraph_store::{Shelved, Store, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::DoorError;

/// The kinds of this crate on the shelf.
pub(crate) const ACCOUNT: &str = "account";
pub(crate) const BADGE: &str = "badge";
pub(crate) const LINK: &str = "invitation";
pub(crate) const PASSKEY: &str = "passkey";
pub(crate) const VISIT: &str = "visit";

/// A value to be kept.
pub(crate) fn put<T: Serialize>(kind: &str, name: &str, value: &T) -> Shelved {
    let bytes = serde_json::to_vec(value).expect("what is kept has a JSON form");
    Shelved { kind: kind.to_owned(), name: name.to_owned(), value: Some(bytes) }
}

/// A value to be taken away.
pub(crate) fn remove(kind: &str, name: &str) -> Shelved {
    Shelved { kind: kind.to_owned(), name: name.to_owned(), value: None }
}

/// Writes, all or none. That another program still has the old pages open is no failure of what was asked: what was
/// taken away then leaves the files at the next writing.
pub(crate) fn write(session: &mut Session, items: &[Shelved]) -> Result<(), DoorError> {
    match session.store_mut().shelve(items) {
        Err(busy @ StoreError::Busy { .. }) => {
            for item in items {
                if session.store().shelved(&item.kind, &item.name)? != item.value {
                    return Err(busy.into());
                }
            }
            Ok(())
        }
        other => Ok(other?),
    }
}

/// A value, where there is one.
pub(crate) fn get<T: DeserializeOwned>(
    session: &Session,
    kind: &str,
    name: &str,
) -> Result<Option<T>, DoorError> {
    let Some(bytes) = session.store().shelved(kind, name)? else { return Ok(None) };
    let damaged = |_| DoorError::Damaged(if kind == ACCOUNT { name.to_owned() } else { format!("a {kind}") });
    serde_json::from_slice(&bytes).map(Some).map_err(damaged)
}

/// All values of a kind that can be read, by name.
pub(crate) fn all<T: DeserializeOwned>(session: &Session, kind: &str) -> Result<Vec<(String, T)>, DoorError> {
    let mut found = Vec::new();
    for name in session.store().shelf(kind)? {
        match get(session, kind, &name) {
            Ok(Some(value)) => found.push((name, value)),
            Ok(None) | Err(DoorError::Damaged(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}
