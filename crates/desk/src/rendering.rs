//! Versions in other languages. Their provisions have the identities of the provisions that they render.

use std::collections::BTreeMap;

use paraph_talks::act::ProvisionBody;
use paraph_talks::{Living, say};
use paraph_text::Text;

use crate::error::Error;

/// Returns the place of each provision in a text, by numbers where there are any. Places are the same in
/// every language.
fn places(text: &Text) -> Vec<String> {
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for provision in text.provisions() {
        above.retain(|(level, _)| *level < provision.level);
        let parent = above.last().map_or("", |(_, place)| place.as_str());
        let own = match &provision.number {
            Some(number) => format!("{parent}/{}", number.number),
            None => format!("{parent}/{}", provision.kind.as_str()),
        };
        let nth = counts.entry(own.clone()).or_default();
        *nth += 1;
        let place = format!("{own}#{nth}");
        above.push((provision.level, place.clone()));
        out.push(place);
    }
    out
}

/// Returns each provision of a version under the identity of the one that it renders.
///
/// # Errors
/// Returns an error if a provision has no counterpart in the base.
pub fn rendering(living: &Living, version: &Text) -> Result<Vec<ProvisionBody>, Error> {
    let base = living.text();
    let ids: BTreeMap<String, String> =
        places(&base).into_iter().zip(base.provisions()).map(|(at, p)| (at, p.id.to_string())).collect();
    let mut bodies = Vec::new();
    for (place, provision) in places(version).into_iter().zip(version.provisions()) {
        let Some(id) = ids.get(&place) else {
            return Err(Error::words(
                say!(
                    "not-render-any-provision-base",
                    "{provision} does not render any provision of the base",
                    provision = provision.name()
                ),
                say!(
                    "keep-numbers-order-base-leave-out",
                    "Keep the numbers and order of the base; leave out what is not yet translated."
                ),
            ));
        };
        bodies.push(ProvisionBody { id: id.clone(), ..ProvisionBody::of(provision) });
    }
    Ok(bodies)
}
