//! Snapshots: a state as bytes, including derived data, so that nothing has to be computed again.
//!
//! This is a cache rather than a format. Only the build that wrote it reads it, and its keeper
//! compares it with the acts when the record is verified.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use crate::act::ActNo;
use crate::log::Log;
use crate::packed::{Unpackable, pack, unpack};
use crate::state::State;
use crate::table::{Living, OpenBracket, Table};

/// A text with its brackets, and the proposals that touch each provision.
type Text = (String, Living, BTreeMap<String, Vec<OpenBracket>>, BTreeMap<String, BTreeSet<ActNo>>);

impl State {
    /// Returns the state as bytes: the length of each part in eight bytes, then the parts, which
    /// can be read in parallel.
    pub fn keep(&self) -> Vec<u8> {
        let State { title, date, engine, languages, keeper, parties, credentials, keys, spent_keys, .. } =
            self;
        let State { rules, table, proceedings, pending, recalls, log, .. } = self;
        let Table { texts, acceptances, positions, closings, agreements, overlays, put_lists, lapses, on } =
            table;
        let opening = (title, date, engine, languages, keeper, parties, credentials, keys, spent_keys, rules);
        let texts: Vec<_> = texts.iter().map(|(name, l)| (name, l, &l.open, &l.touching)).collect();
        let parts = [
            pack(&(opening, proceedings, pending, recalls)),
            pack(&(closings, agreements, overlays, put_lists, lapses)),
            pack(&texts),
            pack(&(acceptances, on)),
            pack(positions),
            log.keep(),
        ];
        let mut out = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
        parts.iter().for_each(|part| out.extend((part.len() as u64).to_le_bytes()));
        parts.iter().for_each(|part| out.extend(part));
        out
    }

    /// Reads a state that [`State::keep`] wrote.
    ///
    /// # Errors
    /// Returns an error if the bytes are not a state, or come from another build.
    pub fn kept(bytes: &[u8]) -> Result<State, Unpackable> {
        let [opening, said, texts, acceptances, positions, log] = parts(bytes)?;
        // The two halves take about the same time and are independent, so that the result does not
        // depend on their order.
        let (beside, here) = thread::scope(|scope| {
            let beside = scope.spawn(|| consents(acceptances, log));
            let here = rest(opening, said, texts, positions);
            (beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), here)
        });
        let (consents, mut state) = (beside?, here?);
        state.table.acceptances = consents.table.acceptances;
        state.table.on = consents.table.on;
        state.log = consents.log;
        Ok(state)
    }
}

/// Returns a state with only acceptances and the log.
fn consents(acceptances: &[u8], log: &[u8]) -> Result<State, Unpackable> {
    let (acceptances, on) = unpack(acceptances)?;
    let table = Table { acceptances, on, ..Table::default() };
    Ok(State { table, log: Log::kept(log)?, ..State::default() })
}

/// Returns a state without acceptances and the log.
fn rest(opening: &[u8], said: &[u8], texts: &[u8], positions: &[u8]) -> Result<State, Unpackable> {
    let (opening, proceedings, pending, recalls) = unpack(opening)?;
    let (title, date, engine, languages, keeper, parties, credentials, keys, spent_keys, rules) = opening;
    let (closings, agreements, overlays, put_lists, lapses) = unpack(said)?;
    let text = |(name, mut living, open, touching): Text| {
        living.open = open;
        living.touching = touching;
        (name, living)
    };
    let texts = unpack::<Vec<Text>>(texts)?.into_iter().map(text).collect();
    let (acceptances, on, positions) = (BTreeMap::new(), BTreeMap::new(), unpack(positions)?);
    let table =
        Table { texts, acceptances, positions, closings, agreements, overlays, put_lists, lapses, on };
    let log = Log::default();
    Ok(State {
        title,
        date,
        engine,
        languages,
        keeper,
        parties,
        credentials,
        keys,
        spent_keys,
        rules,
        table,
        proceedings,
        pending,
        recalls,
        log,
    })
}

/// Splits bytes into parts by the lengths at their head.
fn parts<const N: usize>(bytes: &[u8]) -> Result<[&[u8]; N], Unpackable> {
    let short = || Unpackable::new("the state ends within a part");
    let (lengths, mut rest) = bytes.split_at_checked(8 * N).ok_or_else(short)?;
    let mut parts = [&[][..]; N];
    for (part, length) in parts.iter_mut().zip(lengths.as_chunks::<8>().0) {
        let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| short())?;
        (*part, rest) = rest.split_at_checked(length).ok_or_else(short)?;
    }
    if rest.is_empty() { Ok(parts) } else { Err(Unpackable::new("more than a state")) }
}
