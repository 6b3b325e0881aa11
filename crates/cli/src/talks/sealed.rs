//! Words and offers that are sealed for named credentials, opened with the key of the signer.

use paraph_desk::form::Sealing;
use paraph_node::{NodeError, Sealed, Session};
use paraph_record::{Hash, SecretKey};
use paraph_talks::act::{ActNo, Offered};

use super::address::{living, points};
use super::args::{At, Of};
use super::record::{session, unlock};
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// Returns the contents of a sealed offer, for the signer.
pub fn offered(session: &Session, at: &At, act: ActNo) -> Outcome<Offered> {
    let none = || Fault::input(format!("act {act} is not a sealed offer"), "See `paraph log`.");
    let offer = session.state().proceedings.offers.get(&act).ok_or_else(none)?;
    let hash = Hash::parse(offer.sealed.as_str()).map_err(NodeError::from)?;
    serde_json::from_value(unsealed(session, at, act, &hash)?.content)
        .map_err(|e| Fault::input(format!("what act {act} sealed is not an offer: {e}"), "Ask its author."))
}

/// Keeps something sealed beside the act that is about to be signed.
pub fn keep(session: &mut Session, key: &SecretKey, author: &str, sealing: Sealing) -> Outcome {
    let hash = Hash::parse(sealing.hash.as_str()).map_err(NodeError::from)?;
    Ok(session.seal(&hash, key, author, &sealing.audience, sealing.content)?)
}

/// Shows the words of a point that are withheld from others.
pub fn unseal(point: &str, of: &Of, at: &At) -> Outcome {
    let session = session(&at.which)?;
    let (_, living) = living(session.state(), of.text.as_deref())?;
    let id = points(living, &[point.to_owned()])?.remove(0);
    let open = || Fault::input(format!("point {point} is not withheld"), "`paraph show` prints its words.");
    let withheld = living.provision(&id).and_then(|p| p.withheld.as_ref()).ok_or_else(open)?;
    let hash = Hash::parse(withheld.sealed.as_str()).map_err(NodeError::from)?;
    let bears = |note: &paraph_talks::Note| {
        note.kind == "withhold" && note.names.provisions.iter().any(|(_, p)| *p == id)
    };
    let log = &session.state().log;
    let act = log.iter().rposition(bears).map_or(0, |at| at as u64 + 1);
    let sealed = unsealed(&session, at, act, &hash)?;
    let words = sealed.words(&hash).ok_or_else(|| {
        Fault::input(
            "the hash of the sealed words differs from the hash in the act",
            "Ask its author: what was signed and what was sealed differ.",
        )
    })?;
    to_stdout(format!("{words}\n").as_bytes())
}

/// Opens what an act sealed, for the signer.
fn unsealed(session: &Session, at: &At, act: ActNo, hash: &Hash) -> Outcome<Sealed> {
    let author = usize::try_from(act).ok().and_then(|n| session.state().log.get(n.wrapping_sub(1)));
    let author = author.and_then(|note| note.by.clone()).unwrap_or_default();
    let found = unlock(session, at)?;
    session.unseal(hash, &found.key, &author)?.ok_or_else(|| {
        Fault::input(
            format!("what act {act} sealed is not in this file"),
            "Ask its author for a pouch that carries it.",
        )
    })
}
