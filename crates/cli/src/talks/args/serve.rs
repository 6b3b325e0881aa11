//! Command that opens the room.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, ValueHint};
use paraph_server::{Address, HeaderName};

/// What a person types to open the room.
pub const SERVE_EXAMPLES: &str = "\
Examples:
  paraph serve --demo                     the founding case, with delegates to switch between
  paraph serve geneva.paraph              a record of your own; `paraph invite` makes the first link
  paraph serve --listen 127.0.0.1:8080    on another port
  paraph serve --address https://room.example --proxy-header x-forwarded-for
                                          for others to come in, by a proxy with TLS on this machine";

/// The room.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Record [default: the only .paraph file in this folder; with --demo, geneva.paraph]
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub record: Option<PathBuf>,
    /// Address on which to listen
    #[arg(long, default_value = "127.0.0.1:7428", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// Address under which people reach the room, as `https://room.example`. Links and passkeys are made for it
    #[arg(long, value_name = "URL")]
    pub address: Option<Address>,
    /// Header in which a proxy before the room says where a request comes from: its last address counts. The limits
    /// for each address need it
    #[arg(long, value_name = "NAME")]
    pub proxy_header: Option<HeaderName>,
    /// Address of that proxy; others are not believed
    #[arg(long, value_name = "IP", default_values = ["127.0.0.1", "::1"], requires = "proxy_header")]
    pub proxy: Vec<IpAddr>,
    /// Play the founding case into the record if it is empty, and let everybody sign in as any of its delegates
    #[arg(long)]
    pub demo: bool,
    /// Set the latest time that the record knows back to this machine's clock, after a clock that ran ahead was
    /// corrected. All links and sign-ins end; passwords and passkeys stay. Close every other
    /// room on the file first
    #[arg(long)]
    pub set_clock_back: bool,
    /// Level of the log on standard error, one line of JSON for each entry
    #[arg(long, default_value = "warn", value_parser = ["error", "warn", "info", "debug"], value_name = "LEVEL")]
    pub log: String,
}
