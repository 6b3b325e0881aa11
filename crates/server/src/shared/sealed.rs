//! Words and offers that are sealed for named credentials. They are sealed and opened here with the visitor's
//! key.

use paraph_desk::form::Sealing;
use paraph_node::{NodeError, Session};
use paraph_record::{Hash, SecretKey};
use paraph_talks::act::{ActNo, Offered};
use paraph_talks::{Phrase, say};

use crate::fault::Fault;

/// Seals something beside the act that is about to be signed.
///
/// # Errors
/// Returns an error if a member of the audience has no credential, or the content could not be kept.
pub fn keep(
    session: &mut Session,
    key: &SecretKey,
    credential: &str,
    sealing: &Sealing,
) -> Result<(), Fault> {
    let hash = Hash::parse(sealing.hash.as_str()).map_err(NodeError::from)?;
    Ok(session.seal(&hash, key, credential, &sealing.audience, sealing.content.clone())?)
}

/// Returns the contents of a sealed offer, for a key that may open it.
///
/// # Errors
/// Returns an error if the offer is not for this key, or is not in this copy.
pub fn offered(session: &Session, key: &SecretKey, act: ActNo) -> Result<Offered, paraph_desk::Error> {
    let wrong = |what: Phrase| paraph_desk::Error::words(what, say!("ask-author", "Ask its author."));
    let offer = session
        .state()
        .proceedings
        .offers
        .get(&act)
        .ok_or_else(|| wrong(say!("act-no-sealed-offer", "act {act} is not a sealed offer", act)))?;
    let hash = Hash::parse(&offer.sealed).map_err(|error| wrong(error.to_string().into()))?;
    let sealed = session.unseal(&hash, key, &offer.by).map_err(|error| wrong(error.to_string().into()))?;
    let sealed = sealed.ok_or_else(|| {
        wrong(say!("what-act-sealed-not-copy", "this copy does not contain what act {act} sealed", act))
    })?;
    serde_json::from_value(sealed.content).map_err(|error| wrong(error.to_string().into()))
}
