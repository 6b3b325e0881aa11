//! Command that opens the room.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueHint};

/// What a person types to open the room.
pub const SERVE_EXAMPLES: &str = "\
Examples:
  paraph serve --demo                     the founding case, with delegates to switch between
  paraph serve geneva.paraph              a record of your own; `paraph invite` makes the first link
  paraph serve --listen 127.0.0.1:8080    on another port; put a proxy with TLS before it for others to come in";

/// The room.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// The record [default: the one .paraph in this folder; with --demo, geneva.paraph]
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub record: Option<PathBuf>,
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:7428", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// Play the founding case into the record if there is none, and let everybody come in as any of its delegates
    #[arg(long)]
    pub demo: bool,
    /// What is logged to standard error, a line of JSON each
    #[arg(long, default_value = "warn", value_parser = ["error", "warn", "info", "debug"], value_name = "LEVEL")]
    pub log: String,
}
