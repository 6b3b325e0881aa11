//! Addresses: the one under which people reach the room, and those from which they come.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;
use std::sync::Once;

use axum::http::{HeaderMap, HeaderName, header};
use paraph_talks::say;

use crate::app::App;
use crate::fault::{Fault, Kind};

/// Address of the room, as the person who runs it states it: `https://room.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    scheme: &'static str,
    /// Host, with its port if it has one.
    host: String,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme, self.host)
    }
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Address, String> {
        let wrong = || format!("“{text}” is not an address such as https://room.example");
        let (scheme, host) = text.split_once("://").ok_or_else(wrong)?;
        let host = host.strip_suffix('/').unwrap_or(host).to_ascii_lowercase();
        if named(&host).is_none() {
            return Err(wrong());
        }
        match scheme {
            "https" => Ok(Address { scheme: "https", host }),
            "http" if local(&host) => Ok(Address { scheme: "http", host }),
            "http" => Err(format!("“{text}” is not encrypted: write https://{host}")),
            _ => Err(wrong()),
        }
    }
}

/// Returns the name in a host with an optional port.
fn named(host: &str) -> Option<&str> {
    let end = host.find(']').map_or(0, |at| at + 1);
    let at = host[end..].find(':').map_or(host.len(), |at| end + at);
    let (name, port) = (&host[..at], host[at..].strip_prefix(':'));
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let inner = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let sound = match inner {
        Some(inner) => inner.parse::<Ipv6Addr>().is_ok(),
        None => !name.is_empty() && name.chars().all(plain),
    };
    (sound && port.is_none_or(|port| port.parse::<u16>().is_ok())).then_some(name)
}

/// Whether a host is this machine.
fn local(host: &str) -> bool {
    named(host).is_some_and(|name| {
        let ip = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        name.eq_ignore_ascii_case("localhost") || ip.is_ok_and(|ip| ip.is_loopback())
    })
}

impl Address {
    /// Returns the name of the host, without the port.
    pub fn name(&self) -> &str {
        named(&self.host).unwrap_or(&self.host)
    }

    /// Returns the host, with its port if it has one.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Returns the address of the room: the one that was stated, or this machine's if the request came to it. What
    /// another host a request names says nothing about the room.
    ///
    /// # Errors
    /// Returns a fault if no address was stated.
    pub fn of(app: &App, headers: &HeaderMap) -> Result<Address, Fault> {
        if let Some(stated) = &app.address {
            return Ok(stated.clone());
        }
        let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        let host = text(header::HOST).filter(|host| local(host)).ok_or_else(|| {
            Fault::new(
                Kind::Input,
                say!("room-does-not-know-address", "The room does not know under which address people reach it."),
                say!(
                    "start-room-address",
                    "Ask the person who runs the room to start it with --address, for example --address https://room.example."
                ),
            )
        })?;
        let origin = text(header::ORIGIN).and_then(|origin| origin.split_once("://"));
        let secure = origin.is_some_and(|(scheme, of)| scheme == "https" && of == host);
        Ok(Address { scheme: if secure { "https" } else { "http" }, host: host.to_owned() })
    }
}

/// A proxy before the room, which says in a header from which address a request comes.
#[derive(Clone, Debug)]
pub struct Proxy {
    /// Name of the header. Its last address counts, because the proxy adds it.
    pub header: HeaderName,
    /// Addresses of the proxy. Others are not believed.
    pub at: Vec<IpAddr>,
}

/// Address from which a connection comes.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Returns the part of an address that one subscriber has: all of an IPv4 address, and the network of an IPv6
/// address (64 bits).
pub fn subscriber(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX))),
        four => four,
    }
}

/// Returns the address from which a request comes, as the room counts it.
pub fn sender(app: &App, peer: Option<Peer>, headers: &HeaderMap) -> String {
    let Some(Peer(ip)) = peer else { return "-".to_owned() };
    let ip = ip.to_canonical();
    let proxy = app.proxy.as_ref();
    let Some(proxy) = proxy.filter(|proxy| proxy.at.iter().any(|at| at.to_canonical() == ip)) else {
        warn_of_proxy(proxy, headers);
        return subscriber(ip).to_string();
    };
    let mut lines = headers.get_all(&proxy.header).iter().filter_map(|value| value.to_str().ok());
    let last = lines.next_back().and_then(|line| line.rsplit(',').next()).map(str::trim);
    let said = last.and_then(|last| last.parse::<IpAddr>().ok());
    subscriber(said.unwrap_or(ip)).to_string()
}

/// Says once that requests come through a proxy that the room was not told of.
fn warn_of_proxy(proxy: Option<&Proxy>, headers: &HeaderMap) {
    static ONCE: Once = Once::new();
    let forwarded =
        ["forwarded", "x-forwarded-for", "x-real-ip"].iter().any(|name| headers.contains_key(*name));
    if proxy.is_none() && forwarded {
        ONCE.call_once(|| {
            tracing::warn!(
                "requests come through a proxy, and all count as its address: start the room with --proxy-header"
            );
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_scheme_and_a_host() {
        for (text, shown, name) in [
            ("https://room.example", "https://room.example", "room.example"),
            ("https://Room.Example:8443/", "https://room.example:8443", "room.example"),
            ("http://localhost:7428", "http://localhost:7428", "localhost"),
            ("http://[::1]:7428", "http://[::1]:7428", "[::1]"),
        ] {
            let address: Address = text.parse().unwrap();
            assert_eq!((address.to_string().as_str(), address.name()), (shown, name));
        }
        for wrong in [
            "room.example",
            "https://",
            "https://a/b",
            "https://a@b",
            "ftp://a",
            "https://a:x",
            "http://room.example",
        ] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
        assert!(local("127.0.0.1:80") && local("localhost") && !local("127.0.0.1.example") && !local("a"));
    }

    #[test]
    fn a_subscriber_has_a_network_of_version_6() {
        let of = |text: &str| subscriber(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("::ffff:192.0.2.1"), "192.0.2.1");
    }
}
