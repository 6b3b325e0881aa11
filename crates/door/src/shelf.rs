//! Values of this crate on the store's shelf, as JSON.

use paraph_node::Session;
use paraph_store::{Shelved, Store, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::DoorError;

/// Kinds of this crate's values on the shelf.
pub(crate) const ACCOUNT: &str = "account";
pub(crate) const CLOCK: &str = "clock";
/// Name of the only value of [`CLOCK`].
pub(crate) const LATEST: &str = "latest";
pub(crate) const BADGE: &str = "badge";
pub(crate) const LINK: &str = "invitation";
pub(crate) const PASSKEY: &str = "passkey";
pub(crate) const VISIT: &str = "visit";

/// Makes a value to keep.
pub(crate) fn put<T: Serialize>(kind: &str, name: &str, value: &T) -> Shelved {
    let bytes = serde_json::to_vec(value).expect("what is kept has a JSON form");
    Shelved { kind: kind.to_owned(), name: name.to_owned(), value: Some(bytes) }
}

/// Makes the removal of a value.
pub(crate) fn remove(kind: &str, name: &str) -> Shelved {
    Shelved { kind: kind.to_owned(), name: name.to_owned(), value: None }
}

/// Writes all items or none. It is not an error if another program still has the old pages open:
/// removed values then leave the files at the next write.
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

/// Returns a value, if it exists.
pub(crate) fn get<T: DeserializeOwned>(
    session: &Session,
    kind: &str,
    name: &str,
) -> Result<Option<T>, DoorError> {
    let Some(bytes) = session.store().shelved(kind, name)? else { return Ok(None) };
    let damaged = |_| DoorError::Damaged(if kind == ACCOUNT { name.to_owned() } else { format!("a {kind}") });
    serde_json::from_slice(&bytes).map(Some).map_err(damaged)
}

/// Returns all readable values of a kind, by name.
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
