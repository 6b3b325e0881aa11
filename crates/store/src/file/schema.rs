//! The tables of the file, and the migration of files of an earlier version.

use rusqlite::{Connection, TransactionBehavior};

/// `PRPH`: the application id that marks a file as a record.
pub(super) const APPLICATION: i64 = 0x5052_5048;

/// The steps from each version to the next; the first turns an empty file into version 1. A released
/// step never changes: a change needs a new step.
pub(super) const STEPS: &[&str] = &[
    "
    -- The acts as received.
    CREATE TABLE act (
        number INTEGER PRIMARY KEY,
        signature BLOB NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE author (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE
    ) STRICT;
    -- What the log's order rests on, apart from the acts, so that opening need not read them.
    CREATE TABLE place (
        number INTEGER PRIMARY KEY REFERENCES act,
        author INTEGER NOT NULL REFERENCES author,
        hash BLOB NOT NULL,
        leaf BLOB NOT NULL
    ) STRICT;
    -- How many acts, the root over them, and a digest over their places.
    CREATE TABLE head (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        size INTEGER NOT NULL,
        root BLOB NOT NULL,
        digest BLOB NOT NULL
    ) STRICT;
    -- Signed notes: what was signed, and the note with all its lines.
    CREATE TABLE checkpoint (
        size INTEGER NOT NULL,
        text TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (size, text)
    ) STRICT, WITHOUT ROWID;
    -- Contents that stand apart: detached ones with their salt, sealed ones without.
    CREATE TABLE blob (
        hash BLOB PRIMARY KEY,
        salt BLOB,
        bytes BLOB NOT NULL
    ) STRICT;
    -- States: a cache that may be deleted at any time.
    CREATE TABLE snapshot (
        engine TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        root BLOB NOT NULL,
        digest BLOB NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE keyring (
        name TEXT PRIMARY KEY,
        key BLOB NOT NULL,
        secret BLOB NOT NULL
    ) STRICT;
    CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
",
    "
    -- Acts that were signed here and have no place in the log yet, in order.
    CREATE TABLE outbox (
        place INTEGER PRIMARY KEY,
        author BLOB NOT NULL,
        counter INTEGER NOT NULL,
        hash BLOB NOT NULL,
        signature BLOB NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (author, counter)
    ) STRICT;
",
    "
    -- What this copy keeps for itself alone: who may come in by a browser, and who did.
    CREATE TABLE shelf (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (kind, name)
    ) STRICT, WITHOUT ROWID;
",
];

/// Returns the current version.
pub(super) fn newest() -> i64 {
    STEPS.len() as i64
}

/// Returns the version of a file.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Applies the steps that a file lacks, each completely or not at all.
pub(super) fn migrate(connection: &mut Connection, steps: &[&str]) -> rusqlite::Result<()> {
    // If there is no step to apply, opening does not wait for another writer.
    while version(connection)? < steps.len() as i64 {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Checked again under the lock: another program may have applied the step meanwhile.
        let found = version(&transaction)?;
        if let Some(step) = usize::try_from(found).ok().and_then(|found| steps.get(found)) {
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", found + 1)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: &str = "ALTER TABLE setting ADD COLUMN since INTEGER NOT NULL DEFAULT 7;";

    #[test]
    fn a_file_of_an_earlier_version_keeps_what_it_holds() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, STEPS).unwrap();
        connection.execute("INSERT INTO setting VALUES ('language', 'en')", []).unwrap();
        let steps: Vec<&str> = STEPS.iter().copied().chain([NEXT]).collect();
        migrate(&mut connection, &steps).unwrap();
        migrate(&mut connection, &steps).unwrap();
        let row: (String, i64) = connection
            .query_row("SELECT value, since FROM setting", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        assert_eq!(row, ("en".to_owned(), 7));
        assert_eq!(version(&connection).unwrap(), newest() + 1);
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        let broken = format!("{NEXT} CREATE TABLE setting (name TEXT);");
        let steps: Vec<&str> = STEPS.iter().copied().chain([broken.as_str()]).collect();
        assert!(migrate(&mut connection, &steps).is_err());
        assert_eq!(version(&connection).unwrap(), newest(), "the steps before it were taken");
        connection.execute("INSERT INTO setting VALUES ('language', 'en')", []).unwrap();
        migrate(&mut connection, &STEPS.iter().copied().chain([NEXT]).collect::<Vec<_>>()).unwrap();
        assert_eq!(version(&connection).unwrap(), newest() + 1);
    }
}
