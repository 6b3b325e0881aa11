//! Verification of a browser's answer about a passkey (Web Authentication Level 3, sections 7.1 and
//! 7.2), without attestation of the device. Pure: no state, no clock.

use base64ct::{Base64UrlUnpadded, Encoding};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

/// Address of the room, as browsers name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Host alone, `room.example.org` or `localhost`; passkeys are bound to it.
    pub id: String,
    /// Scheme, host and port as in the address bar: `https://room.example.org`.
    pub origin: String,
    /// Name that the browser shows.
    pub name: String,
}

/// A credential as `PublicKeyCredential.toJSON()` gives it. It contains a secret, and is therefore
/// never printed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answer {
    raw_id: String,
    response: Response,
    #[serde(default)]
    client_extension_results: Extensions,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    #[serde(rename = "clientDataJSON")]
    client_data: String,
    authenticator_data: String,
    signature: Option<String>,
    user_handle: Option<String>,
}

#[derive(Default, Deserialize)]
struct Extensions {
    prf: Option<Prf>,
}

#[derive(Deserialize)]
struct Prf {
    enabled: Option<bool>,
    results: Option<Results>,
}

#[derive(Deserialize)]
struct Results {
    first: String,
}

impl Drop for Results {
    fn drop(&mut self) {
        self.first.zeroize();
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

/// Ceremony that an answer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Create,
    Get,
}

/// A passkey made by a device: its id, and the point of its public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Made {
    pub id: Vec<u8>,
    pub point: [u8; 65],
}

/// Flags: the device was present, and its owner was verified.
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// Flag: the answer contains a new passkey.
const ATTESTED: u8 = 0b0100_0000;

/// Head of an ES256 key in the only form that devices write (CTAP 2, section 8), and the part
/// between its two numbers.
const COSE_HEAD: [u8; 10] = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
const COSE_BETWEEN: [u8; 3] = [0x22, 0x58, 0x20];

pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text.trim_end_matches('=')).ok()
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

impl Answer {
    /// Reads an answer from JSON; `None` if the form is wrong.
    pub fn parse(json: &str) -> Option<Answer> {
        serde_json::from_str(json).ok()
    }

    /// Returns the id of the passkey.
    pub fn id(&self) -> Option<Vec<u8>> {
        decode(&self.raw_id).filter(|id| (1..=1023).contains(&id.len()))
    }

    /// Returns the challenge that it answers.
    pub fn challenge(&self) -> Option<String> {
        Some(self.client()?.1.challenge)
    }

    /// Returns the user id that it claims, if any.
    pub fn user(&self) -> Option<Vec<u8>> {
        self.response.user_handle.as_deref().and_then(decode)
    }

    /// Returns the key of 32 bytes that the device derived for this site.
    pub fn secret(&self) -> Option<Zeroizing<[u8; 32]>> {
        let results = self.client_extension_results.prf.as_ref()?.results.as_ref()?;
        let bytes = Zeroizing::new(decode(&results.first)?);
        bytes.as_slice().try_into().ok().map(Zeroizing::new)
    }

    /// Whether the device says, when making the passkey, that it can derive keys.
    pub fn derives(&self) -> bool {
        let prf = self.client_extension_results.prf.as_ref();
        prf.is_some_and(|prf| prf.enabled == Some(true) || prf.results.is_some())
    }

    fn client(&self) -> Option<(Vec<u8>, ClientData)> {
        let bytes = decode(&self.response.client_data)?;
        let data = serde_json::from_slice(&bytes).ok()?;
        Some((bytes, data))
    }

    /// Returns the device's data and the hash of the browser's, if both match this step, site and
    /// challenge.
    fn said(&self, step: Step, site: &Site, challenge: &str) -> Option<(Vec<u8>, [u8; 32])> {
        let (bytes, data) = self.client()?;
        let kind = match step {
            Step::Create => "webauthn.create",
            Step::Get => "webauthn.get",
        };
        let fits = data.r#type == kind
            && data.challenge == challenge
            && data.origin == site.origin
            && !data.cross_origin;
        let device = decode(&self.response.authenticator_data)?;
        let host: [u8; 32] = Sha256::digest(site.id.as_bytes()).into();
        let there = device.len() >= 37
            && device[..32] == host
            && device[32] & PRESENT_AND_VERIFIED == PRESENT_AND_VERIFIED;
        (fits && there).then(|| (device, Sha256::digest(&bytes).into()))
    }

    /// Returns the new passkey, if the answer makes one for this site and challenge.
    pub fn made(&self, site: &Site, challenge: &str) -> Option<Made> {
        let (device, _) = self.said(Step::Create, site, challenge)?;
        let rest = device.get(55..).filter(|_| device[32] & ATTESTED != 0)?;
        let length = usize::from(u16::from_be_bytes([device[53], device[54]]));
        let (id, rest) = rest.split_at_checked(length)?;
        if Some(id) != self.id().as_deref() {
            return None;
        }
        let rest = rest.strip_prefix(&COSE_HEAD)?;
        let (x, rest) = rest.split_at_checked(32)?;
        let (y, _) = rest.strip_prefix(&COSE_BETWEEN)?.split_at_checked(32)?;
        let mut point = [4; 65];
        point[1..33].copy_from_slice(x);
        point[33..].copy_from_slice(y);
        VerifyingKey::from_sec1_bytes(&point).ok()?;
        Some(Made { id: id.to_vec(), point })
    }

    /// Returns the device's count of signatures, if this passkey signed the answer for this site
    /// and challenge.
    pub fn signed(&self, site: &Site, challenge: &str, point: &[u8]) -> Option<u32> {
        let (mut device, client) = self.said(Step::Get, site, challenge)?;
        let count = u32::from_be_bytes([device[33], device[34], device[35], device[36]]);
        let signature = Signature::from_der(&decode(self.response.signature.as_deref()?)?).ok()?;
        device.extend(client);
        VerifyingKey::from_sec1_bytes(point).ok()?.verify(&device, &signature).ok()?;
        Some(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the answers of Chromium's authenticator to fixed challenges, with the PRF extension
    /// and without.
    fn answered(which: &str) -> Answer {
        let all: serde_json::Value =
            serde_json::from_str(include_str!("../tests/data/chromium.json")).unwrap();
        Answer::parse(&all[which].to_string()).unwrap()
    }

    fn site() -> Site {
        Site { id: "localhost".into(), origin: "http://localhost:7431".into(), name: "Paraph".into() }
    }

    const CREATE: &str = "Y3JlYXRlLWNoYWxsZW5nZS0wMTIzNDU2Nzg5YWJjZGVm";
    const FIRST: &str = "Z2V0LWNoYWxsZW5nZS1vbmUtMDEyMzQ1Njc4OWFiY2Q";
    const SECOND: &str = "Z2V0LWNoYWxsZW5nZS10d28tMDEyMzQ1Njc4OWFiY2Q";

    #[test]
    fn what_a_browser_made_signs_and_derives_the_same_key_each_time() {
        let (created, first, second) = (answered("created"), answered("first"), answered("second"));
        assert!(created.derives());
        let made = created.made(&site(), CREATE).unwrap();
        assert_eq!(Some(&made.id), first.id().as_ref());
        assert_eq!(first.signed(&site(), FIRST, &made.point), Some(2));
        assert_eq!(second.signed(&site(), SECOND, &made.point), Some(3));
        assert_eq!(first.user().as_deref(), Some(&b"user-handle"[..]));
        assert!(first.secret().is_some() && first.secret() == second.secret());
    }

    #[test]
    fn an_answer_is_of_its_challenge_site_and_step_alone() {
        let (created, first) = (answered("created"), answered("first"));
        let made = created.made(&site(), CREATE).unwrap();
        let other = Site { id: "localhos".into(), ..site() };
        let port = Site { origin: "http://localhost:7432".into(), ..site() };
        assert_eq!(created.made(&site(), FIRST), None);
        assert_eq!((created.made(&other, CREATE), created.made(&port, CREATE)), (None, None));
        assert_eq!(first.made(&site(), FIRST), None, "a use is no making");
        assert_eq!(first.signed(&site(), SECOND, &made.point), None);
        assert_eq!(first.signed(&other, FIRST, &made.point), None);
        assert_eq!(first.signed(&port, FIRST, &made.point), None);
        assert_eq!(created.signed(&site(), CREATE, &made.point), None, "a making is no use");
        let stranger = answered("created-without-prf").made(&site(), CREATE).unwrap();
        assert_eq!(first.signed(&site(), FIRST, &stranger.point), None);
        assert_eq!(first.signed(&site(), FIRST, &[4; 65]), None);
    }

    #[test]
    fn a_device_without_the_extension_says_so() {
        let (created, first) = (answered("created-without-prf"), answered("first-without-prf"));
        let made = created.made(&site(), CREATE).unwrap();
        assert!(!created.derives());
        assert!(first.signed(&site(), FIRST, &made.point).is_some() && first.secret().is_none());
    }

    #[test]
    fn no_byte_of_an_answer_can_be_changed_unnoticed() {
        let made = answered("created").made(&site(), CREATE).unwrap();
        let first = answered("first");
        let device = decode(&first.response.authenticator_data).unwrap();
        let client = decode(&first.response.client_data).unwrap();
        for at in 0..device.len() + client.len() {
            let (mut device, mut client) = (device.clone(), client.clone());
            match at.checked_sub(device.len()) {
                None => device[at] ^= 1,
                Some(at) => client[at] ^= 1,
            }
            let mut altered = answered("first");
            altered.response.authenticator_data = encode(&device);
            altered.response.client_data = encode(&client);
            assert_eq!(altered.signed(&site(), FIRST, &made.point), None, "byte {at}");
        }
    }
}
