//! What pages and API share: what is worked out, and what is done. Nothing here is HTML or JSON; pages render it as the
//! one, the API as the other.

pub mod account;
pub mod acts;
pub mod brackets;
pub mod chair;
pub mod check;
pub mod decisions;
pub mod documents;
pub mod drafts;
pub mod file;
pub mod filter;
pub mod lies;
pub mod people;
pub mod record;
pub mod released;
pub mod sealed;
pub mod sign_in;
pub mod text;
pub mod watch;
