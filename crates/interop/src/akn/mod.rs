//! Akoma Ntoso 3.0 (OASIS LegalDocML): the XML of parliaments, read into texts and written from them.
//!
//! What is read and written, and how, stands in `docs/format/akoma-ntoso.md`. Nothing here asks for
//! a schema, an entity or any other file.

mod identity;
mod number;
mod read;
mod write;
pub(crate) mod xml;

pub(crate) use read::read_source;
pub use read::{Affected, AknAbout, AknView, ReadAkn, akn_proposals, read_akn, read_akn_rolling};
pub use write::{AknKind, AknMeta, write_akn, write_akn_rolling};

/// The namespace of Akoma Ntoso 3.0 as OASIS released it.
const AKN: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/// With what the namespaces of its drafts (`.../WD17`, `.../CSD03`) begin too.
const AKN_FAMILY: &str = "http://docs.oasis-open.org/legaldocml/ns/akn";
/// The namespace of what Akoma Ntoso has no word for.
const PARAPH: &str = "urn:paraph:document:1";
