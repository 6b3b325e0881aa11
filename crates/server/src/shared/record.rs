//! The record as a whole: its latest checkpoint, and a check of every act.

use paraph_store::{File, Store, StoreError};
use paraph_talks::say;

use super::file::Sent;
use crate::fault::{Fault, Kind};
use crate::hand::Hand;
use crate::input::Input;
use crate::look::Look;

/// Returns the latest checkpoint, as a signed note.
pub fn checkpoint(look: &Look<'_>, _: &Input) -> Result<Sent, Fault> {
    let note = look.session.store().latest_checkpoint()?.ok_or_else(|| {
        Fault::new(
            Kind::Missing,
            say!("no-checkpoint-signed-yet", "The record has no signed checkpoint yet."),
            say!(
                "keeper-signs-paraph-pouch-export-when",
                "The keeper signs a checkpoint with `paraph pouch export`, or when the room closes."
            ),
        )
    })?;
    Ok(Sent::kept("text/plain; charset=utf-8", "checkpoint.txt", note.print()))
}

/// Reads the whole record again in a session of its own, so that nobody waits for it. Returns the number of
/// acts, and the root.
///
/// # Errors
/// Returns an error if an act is not valid.
pub fn verify(hand: &Hand<'_>) -> Result<(u64, String), StoreError> {
    let path = hand.app.room.session().store().path().to_owned();
    let file = File::open_read_only(&path)?;
    file.verify(&mut |_, _| ())?;
    Ok((file.size(), file.chain().root().to_string()))
}
