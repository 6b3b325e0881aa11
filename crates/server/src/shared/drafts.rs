//! Issued drafts, found by number or by act.

use paraph_talks::Draft;

use crate::fault::Fault;
use crate::look::Look;

/// Returns a draft by its text and number, with the act that issued it.
pub fn by_number<'a>(look: &Look<'a>, text: Option<&str>, number: u64) -> Result<(u64, &'a Draft), Fault> {
    let mut all = look.state.proceedings.drafts.iter();
    let found = all.find(|(_, d)| u64::from(d.number) == number && text.is_none_or(|text| d.text == text));
    found.map(|(act, draft)| (*act, draft)).ok_or_else(Fault::missing)
}

/// Returns a draft by its act.
pub fn by_act<'a>(look: &Look<'a>, act: u64) -> Result<&'a Draft, Fault> {
    look.state.proceedings.drafts.get(&act).ok_or_else(Fault::missing)
}
