//! A secret of this machine, outside every record. With it the machine recognises the snapshots that it made:
//! a file from elsewhere may have a snapshot that its acts do not give, under the right size and root.
//!
//! The secret is `snapshot.key` in `PARAPH_STATE`, else in `paraph` in the user's state folder. Without one, no
//! snapshot is believed, and each opening verifies the whole record.

use std::env;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use paraph_record::{Hash, hash};
use paraph_store::Snapshot;
use paraph_talks::State;

use crate::keyring::salt;

const NAME: &str = "snapshot.key";
const BYTES: usize = 32;

/// The secret.
pub(crate) struct Own([u8; BYTES]);

impl std::fmt::Debug for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Own")
    }
}

impl Own {
    /// Returns the secret of this machine, made if there is none; `None` if it cannot be kept.
    pub fn here() -> Option<Own> {
        let folder = folder()?;
        let path = folder.join(NAME);
        match read(&path) {
            Ok(own) => Some(own),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make(&folder, &path).and_then(|()| read(&path)).ok()
            }
            Err(_) => None,
        }
    }

    /// Returns the snapshot of a state, marked as made here.
    pub fn snapshot(&self, engine: &str, size: u64, root: Hash, state: &State) -> Snapshot {
        let kept = state.keep();
        let mut bytes = self.mark(engine, size, root, &kept).as_bytes().to_vec();
        bytes.extend(kept);
        Snapshot { size, root, engine: engine.to_owned(), bytes }
    }

    /// Returns the state of a snapshot that was made here; `None` if it was made elsewhere or by another build.
    pub fn state(&self, snapshot: &Snapshot) -> Option<State> {
        let (mark, kept) = snapshot.bytes.split_at_checked(BYTES)?;
        let own = self.mark(&snapshot.engine, snapshot.size, snapshot.root, kept);
        // All bytes are compared, so that the time says nothing about the mark.
        let differs = own.as_bytes().iter().zip(mark).fold(0, |differs, (a, b)| differs | (a ^ b));
        if differs != 0 {
            return None;
        }
        State::kept(kept).ok().filter(|state| state.size() == snapshot.size)
    }

    /// Returns a keyed hash. The key begins an inner and an outer hash under different headings, as in HMAC: the
    /// outer one hides the inner, which otherwise could be continued without the key.
    fn mark(&self, engine: &str, size: u64, root: Hash, kept: &[u8]) -> Hash {
        let mut bytes = self.0.to_vec();
        bytes.extend(hash("paraph.snapshot.engine/1", engine.as_bytes()).as_bytes());
        bytes.extend(size.to_be_bytes());
        bytes.extend(root.as_bytes());
        bytes.extend(hash("paraph.snapshot.state/1", kept).as_bytes());
        let inner = hash("paraph.snapshot.inner/1", &bytes);
        hash("paraph.snapshot.outer/1", &[&self.0[..], inner.as_bytes()].concat())
    }
}

/// The folder of the secret.
fn folder() -> Option<PathBuf> {
    let of = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    of("PARAPH_STATE").or_else(|| {
        let state = of("XDG_STATE_HOME").or_else(|| of("LOCALAPPDATA"));
        Some(state.or_else(|| Some(of("HOME")?.join(".local/state")))?.join("paraph"))
    })
}

/// Reads the secret; refuses one that others may read.
fn read(path: &Path) -> io::Result<Own> {
    let file = fs::File::open(path)?;
    let unfit = || io::Error::from(io::ErrorKind::InvalidData);
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&file.metadata()?.permissions()) & 0o077 != 0 {
        return Err(unfit());
    }
    let mut bytes = Vec::new();
    file.take(BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Own(bytes.try_into().map_err(|_| unfit())?))
}

/// Makes the secret. Of two programs that do so at once, one makes it and both read it.
fn make(folder: &Path, path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let drawn = || salt().map_err(|error| io::Error::other(error.to_string()));
    let beside = folder.join(format!(".{NAME}.{}", Hash::from_bytes(drawn()?).to_string().replace(':', "-")));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = (|| {
        let mut file = options.open(&beside)?;
        file.write_all(&drawn()?)?;
        file.sync_all()?;
        // A link, unlike a renaming, replaces no secret that is there.
        match fs::hard_link(&beside, path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
            _ => Ok(()),
        }
    })();
    drop(fs::remove_file(&beside));
    made
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use paraph_store::Store;

    use super::*;
    use crate::{ENGINE, NodeError, Session};

    #[test]
    fn a_state_that_was_kept_wrongly_here_is_found_by_verifying_and_mended() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.paraph");
        let mut session = Session::create(&path).unwrap();
        let Some(own) = Own::here() else { return };
        let (root, mut state) = (session.store().chain().root(), State::default());
        state.title = "Other talks".into();
        session.store_mut().keep_snapshot(&own.snapshot(ENGINE, 0, root, &state)).unwrap();
        drop(session);
        let mut deceived = Session::open(&path).unwrap();
        assert_eq!(deceived.state().title, "Other talks");
        assert!(matches!(deceived.verify(&mut |_| {}), Err(NodeError::Snapshot)));
        assert_eq!(deceived.state().title, "");
        drop(deceived);
        assert_eq!(Session::open(&path).unwrap().state().title, "");
    }

    #[test]
    fn a_secret_is_made_once_and_is_readable_by_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let within = folder.path().join("state/paraph");
        let path = within.join(NAME);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| make(&within, &path).unwrap());
            }
        });
        let own = read(&path).unwrap();
        make(&within, &path).unwrap();
        assert_eq!(read(&path).unwrap().0, own.0);
        assert_eq!(fs::read_dir(&within).unwrap().count(), 1, "nothing is left beside it");
        #[cfg(unix)]
        {
            let readable = std::os::unix::fs::PermissionsExt::from_mode(0o644);
            fs::set_permissions(&path, readable).unwrap();
            assert!(read(&path).is_err(), "others may have read it");
        }
    }
}
