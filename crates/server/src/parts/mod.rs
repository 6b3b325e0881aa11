//! Pieces of HTML that several pages use.

pub mod chart;
pub mod choices;
pub mod downloads;
pub mod fold;
pub mod form;
pub mod link;
pub mod mark;
pub mod provision;
pub mod state;
pub mod stretch;
pub mod words;
