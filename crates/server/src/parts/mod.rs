//! Pieces that several pages are made of.

pub mod acts;
pub mod chart;
pub mod file;
pub mod filter;
pub mod form;
pub mod issued;
pub mod lies;
pub mod mark;
pub mod paper;
pub mod provision;
pub mod sealed;
pub mod state;
pub mod watch;
