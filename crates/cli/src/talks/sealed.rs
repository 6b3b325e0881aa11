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

/// Shows the words of a point that are withheld from others, and the words that are proposed on it.
pub fn unseal(point: &str, of: &Of, at: &At) -> Outcome {
    let session = session(&at.which)?;
    let (text, living) = living(session.state(), of.text.as_deref())?;
    let id = points(living, &[point.to_owned()])?.remove(0);
    let open = || Fault::input(format!("point {point} is not withheld"), "`paraph show` prints its words.");
    if living.provision(&id).is_none_or(|p| p.withheld.is_none()) {
        return Err(open());
    }
    let found = unlock(&session, at)?;
    let opened = session.withheld(text, &id, &found.key);
    let Some((None, _)) = opened.first() else {
        return Err(Fault::input(
            format!("point {point} does not open with this key, or its words are not in this file"),
            "Sign in as one of their readers, or ask their author for a pouch that carries them.",
        ));
    };
    let line = |(act, words): &(Option<ActNo>, String)| match act {
        None => format!("{words}\n"),
        Some(act) => format!("act {act} proposes: {words}\n"),
    };
    to_stdout(opened.iter().map(line).collect::<String>().as_bytes())
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
