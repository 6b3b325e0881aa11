//! Starts the room, and prints its address.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use paraph_record::SecretKey;
use paraph_server::{Config, Demonstration, Proxy, ServeError, Setup};

use super::args::{ServeArgs, Which};
use super::{demo, record};
use crate::fault::{Fault, Outcome};

/// Opens the room, and serves it until the process is asked to end.
pub fn serve(args: ServeArgs) -> Outcome {
    paraph_server::log_to_standard_error(&args.log);
    let (record, demonstration) = if args.demo {
        let record = args.record.unwrap_or_else(|| PathBuf::from("geneva.paraph"));
        (record.clone(), Some(tried_out(&record)?))
    } else {
        (record::path(&Which { file: args.record })?, None)
    };
    let shown = record.clone();
    let demo = args.demo;
    let proxy = args.proxy_header.map(|header| Proxy { header, at: args.proxy });
    let (terms, address) = (terms(demo), args.address);
    let setup = Setup { terms, demonstration, address, proxy, ..Setup::default() };
    let config = Config { record, listen: args.listen, setup, set_clock_back: args.set_clock_back };
    paraph_server::serve(config, move |address| told(&shown, address, demo)).map_err(|error| match error {
        ServeError::Record(error) => error.into(),
        ServeError::Address { .. } => {
            Fault::input(error.to_string(), "Name another address with --listen, or end what listens there.")
        }
        ServeError::NoAddress(_) => Fault::input(
            error.to_string(),
            "Say under which address people reach it, for example --address https://room.example.",
        ),
        other => Fault::input(other.to_string(), "Nothing was changed."),
    })
}

/// Returns the terms of the door. In a demonstration the keys are public, so passwords need not be costly to
/// try.
fn terms(demo: bool) -> paraph_server::Terms {
    paraph_server::Terms {
        cost: if demo { paraph_server::Cost::Demonstration } else { paraph_server::Cost::Full },
        ..paraph_server::Terms::default()
    }
}

/// Returns the delegates of the founding case. Plays the case if the file does not exist.
fn tried_out(record: &Path) -> Outcome<Demonstration> {
    if !record.exists() {
        demo::quietly(record)?;
    }
    let keys: BTreeMap<String, SecretKey> = demo::keys();
    let session = paraph_node::Session::open(record)?;
    let known = |name: &String, key: &SecretKey| {
        let held = session.state().credentials.get(name);
        held.is_some_and(|held| held.ended.is_none() && held.credential.key == key.public().to_string())
    };
    let keys: BTreeMap<String, SecretKey> = keys.into_iter().filter(|(name, key)| known(name, key)).collect();
    if keys.is_empty() {
        return Err(Fault::input(
            format!("{} is not a record of the demonstration", record.display()),
            "Open it without --demo, or name a file that is not there yet.",
        ));
    }
    Ok(Demonstration { keys })
}

fn told(record: &Path, address: SocketAddr, demo: bool) {
    let mut out = io::stdout().lock();
    let next = if demo {
        "Come in as any of its delegates; offices and not persons, words of our own.".to_owned()
    } else {
        format!(
            "A head comes in by a link of its own: paraph invite A/head --as A/head -f {}",
            record.display()
        )
    };
    // If standard output is closed, the room opens all the same.
    drop(writeln!(
        out,
        "The room of {} is open at http://{address}\n{next}\nIt closes with Ctrl-C.",
        record.display()
    ));
    drop(out.flush());
}
