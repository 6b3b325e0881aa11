//! Acts in the file: written with their places and the head in one transaction, and resumed from the
//! places alone.

use std::sync::Arc;

use paraph_record::{Chain, Hash, Place, PublicKey, SignedAct, hash};
use rusqlite::{Connection, OptionalExtension, params};

use crate::fitting::Taken;

/// A log in memory with the digest over its places.
///
/// The root reveals a damaged leaf, but not a damaged hash or author. Such damage could make it look as
/// if a delegation had signed two acts, when the disk is at fault. The digest reveals it.
#[derive(Clone, Debug)]
pub(super) struct Log {
    /// Views of the record share it; a writer changes a copy of its own.
    pub chain: Arc<Chain>,
    pub digest: Hash,
}

/// The contents of the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Head {
    size: u64,
    root: Hash,
    digest: Hash,
}

/// Reason why places could not be resumed: SQLite's error, or the damage.
pub(super) enum Broken {
    Sqlite(rusqlite::Error),
    Damaged(String),
}

impl From<rusqlite::Error> for Broken {
    fn from(error: rusqlite::Error) -> Broken {
        Broken::Sqlite(error)
    }
}

impl Default for Log {
    fn default() -> Log {
        Log { chain: Arc::default(), digest: hash("paraph.places/1", b"") }
    }
}

fn digest(before: Hash, places: &[Place]) -> Hash {
    places.iter().fold(before, |digest, place| {
        let mut bytes = [0; 96];
        bytes[..32].copy_from_slice(digest.as_bytes());
        bytes[32..64].copy_from_slice(place.hash.as_bytes());
        bytes[64..].copy_from_slice(place.author.as_bytes());
        hash("paraph.places/1", &bytes)
    })
}

/// Returns the bytes of a column as an array.
pub(super) fn array<const N: usize>(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<[u8; N]> {
    let value = row.get_ref(column)?;
    let wrong = || {
        let name = row.as_ref().column_name(column).unwrap_or_default().to_owned();
        rusqlite::Error::InvalidColumnType(column, name, value.data_type())
    };
    value.as_blob().ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(wrong)
}

impl Log {
    /// Continues with the acts in the file beyond this log, and compares the result with the file's
    /// head. If the file is damaged, the log must not be used any more; after any other error it is
    /// unchanged.
    ///
    /// The caller must hold one read transaction.
    pub fn catch_up(&mut self, connection: &Connection) -> Result<(), Broken> {
        let head = head(connection)?;
        if head == Some(self.head()) || (head.is_none() && self.chain.size() == 0) {
            return Ok(());
        }
        // Everything that can fail is read before the log changes.
        let last: Option<i64> = connection.query_row("SELECT max(number) FROM act", [], |row| row.get(0))?;
        let places = places(connection, self.chain.size())?;
        let (before, chain) = (self.digest, Arc::make_mut(&mut self.chain));
        // Two independent pieces of work of equal length.
        let (digest, resumed) = std::thread::scope(|scope| {
            let beside = scope.spawn(|| digest(before, &places));
            let resumed = chain.resume(&places);
            (beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), resumed)
        });
        resumed.map_err(|fault| Broken::Damaged(fault.to_string()))?;
        self.digest = digest;
        if last != Some(self.chain.size() as i64) {
            return Err(Broken::Damaged("acts that its index lists are missing".to_owned()));
        }
        if head != Some(self.head()) {
            let stated = head.map_or(0, |head| head.size);
            return Err(Broken::Damaged(format!(
                "its head states {stated} acts and a root that its index of {} acts does not give",
                self.chain.size()
            )));
        }
        Ok(())
    }

    /// Whether the file's head is that of this log.
    pub fn is_current(&self, connection: &Connection) -> rusqlite::Result<bool> {
        Ok(head(connection)?.map_or(self.chain.size() == 0, |head| head == self.head()))
    }

    fn head(&self) -> Head {
        Head { size: self.chain.size(), root: self.chain.root(), digest: self.digest }
    }

    /// Writes the acts added to the chain, and the head.
    pub fn write(
        &mut self,
        connection: &Connection,
        taken: &Taken,
        acts: &[SignedAct],
    ) -> rusqlite::Result<()> {
        let mut author =
            connection.prepare_cached("INSERT INTO author (key) VALUES (?1) ON CONFLICT DO NOTHING")?;
        let mut bytes = connection.prepare_cached("INSERT INTO act VALUES (?1, ?2, ?3)")?;
        let mut index = connection
            .prepare_cached("INSERT INTO place SELECT ?1, id, ?3, ?4 FROM author WHERE key = ?2")?;
        for ((act, appended), signed) in taken.acts.iter().zip(&taken.places).zip(acts) {
            if appended.repeated {
                continue;
            }
            let (number, place) = (appended.number as i64, Place::of(act, signed));
            let key = place.author.as_bytes();
            author.execute([key])?;
            bytes.execute(params![number, signed.signature().as_bytes(), signed.bytes()])?;
            index.execute(params![number, key, place.hash.as_bytes(), place.leaf.as_bytes()])?;
            self.digest = digest(self.digest, &[place]);
        }
        // The head is written even if all acts are retries: an act left in the file by a killed program
        // may not be on the disk yet, and it is about to be acknowledged.
        let head = self.head();
        connection.prepare_cached("INSERT OR REPLACE INTO head VALUES (1, ?1, ?2, ?3)")?.execute(params![
            head.size as i64,
            head.root.as_bytes(),
            head.digest.as_bytes()
        ])?;
        Ok(())
    }
}

fn head(connection: &Connection) -> rusqlite::Result<Option<Head>> {
    let mut statement = connection.prepare_cached("SELECT size, root, digest FROM head")?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Head {
            size: row.get::<_, i64>(0)? as u64,
            root: Hash::from_bytes(array(row, 1)?),
            digest: Hash::from_bytes(array(row, 2)?),
        })
    };
    statement.query_row([], read).optional()
}

/// Returns the places after an act, without a gap.
pub(super) fn places(connection: &Connection, after: u64) -> Result<Vec<Place>, Broken> {
    let mut authors: Vec<(i64, PublicKey)> = Vec::new();
    let mut statement = connection.prepare_cached("SELECT id, key FROM author ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key =
            PublicKey::from_bytes(array(row, 1)?).map_err(|fault| Broken::Damaged(fault.to_string()))?;
        authors.push((row.get(0)?, key));
    }
    let mut statement = connection
        .prepare_cached("SELECT number, author, hash, leaf FROM place WHERE number > ?1 ORDER BY number")?;
    let mut rows = statement.query([after as i64])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let (number, id): (i64, i64) = (row.get(0)?, row.get(1)?);
        let next = after + places.len() as u64 + 1;
        if number != next as i64 {
            return Err(Broken::Damaged(format!("its index lacks act {next}")));
        }
        let author = authors.binary_search_by_key(&id, |(id, _)| *id).map(|at| authors[at].1);
        let author = author
            .map_err(|_| Broken::Damaged(format!("its index does not know the author of act {next}")))?;
        let (hash, leaf) = (Hash::from_bytes(array(row, 2)?), Hash::from_bytes(array(row, 3)?));
        places.push(Place { hash, leaf, author });
    }
    Ok(places)
}
