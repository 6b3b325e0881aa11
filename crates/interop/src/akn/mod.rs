//! Akoma Ntoso 3.0 (OASIS LegalDocML): the XML of parliaments, read into texts and written from them.
//!
//! `docs/format/akoma-ntoso.md` specifies what is read and written, and how. Nothing here loads a
//! schema, an entity or any other file.

mod identity;
mod number;
mod read;
mod write;
pub(crate) mod xml;

pub(crate) use read::read_source;
pub use read::{Affected, AknAbout, AknView, ReadAkn, akn_proposals, read_akn, read_akn_rolling};
pub use write::{AknKind, AknMeta, write_akn, write_akn_rolling};

/// Namespace of Akoma Ntoso 3.0 as released by OASIS.
const AKN: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/// Prefix of that namespace and of those of its drafts (`.../WD17`, `.../CSD03`).
const AKN_FAMILY: &str = "http://docs.oasis-open.org/legaldocml/ns/akn";
/// Namespace for everything that Akoma Ntoso has no word for.
const PARAPH: &str = "urn:paraph:document:1";
