//! A text, or a rolling text, as an Akoma Ntoso document that bears no date and no author.

use paraph_interop::{AknMeta, Error, write_akn, write_akn_rolling};
use paraph_text::{Rolling, Text};

use crate::fault::{Fault, Outcome};

/// A text as a bill.
pub fn akn_text(text: &Text) -> Outcome<String> {
    write_akn(text, &AknMeta::default()).map_err(fault)
}

/// A rolling text as a bill with its alternatives.
pub fn akn_rolling(rolling: &Rolling) -> Outcome<String> {
    write_akn_rolling(rolling, &AknMeta::default()).map_err(fault)
}

fn fault(error: Error) -> Fault {
    Fault::input(error.to_string(), error.hint())
}
