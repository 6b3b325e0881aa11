//! Code that pages and API share: readouts and actions. It contains neither HTML nor JSON; the pages and the
//! API render its results.

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
