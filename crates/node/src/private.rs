//! The private paper as a file beside the record: encrypted under a passphrase (age, scrypt),
//! written completely or not at all, readable only by its owner. No record, pouch or readout
//! contains it.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use paraph_private::Private;
use paraph_talks::PartyCode;

use crate::error::NodeError;
use crate::keyring::{Strength, work};

/// Maximum size of a private file, in bytes.
const MOST: u64 = 64 << 20;

/// Returns the path of a party's private paper: `geneva.A.private` beside `geneva.paraph`.
pub fn private_path(record: &Path, party: &PartyCode) -> PathBuf {
    record.with_extension(format!("{party}.private"))
}

fn failed(path: &Path, error: &std::io::Error) -> NodeError {
    let hint = "Check the disk and the permissions of the file and its folder.";
    wrong(format!("{}: {error}", path.display()), hint)
}

fn wrong(what: String, hint: &'static str) -> NodeError {
    NodeError::Private { what, hint: hint.into() }
}

/// Reads a private paper; `None` if there is none.
///
/// # Errors
/// Returns an error if reading failed, if the passphrase does not open the paper, or if the paper
/// belongs to other talks or another party.
pub fn read_private(
    path: &Path,
    passphrase: &str,
    talks: &str,
    party: &PartyCode,
) -> Result<Option<Private>, NodeError> {
    let size = match fs::metadata(path) {
        Ok(found) => found.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(path, &error)),
    };
    if size > MOST {
        let what = format!("{} is too long for a private paper", path.display());
        return Err(wrong(what, "Check that this is the private paper, or restore a copy of it."));
    }
    let sealed = fs::read(path).map_err(|e| failed(path, &e))?;
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(work(Strength::Full));
    let bytes =
        age::decrypt(&identity, &sealed).map_err(|_| NodeError::Passphrase(path.display().to_string()))?;
    let paper = Private::read(&bytes)
        .map_err(|why| wrong(format!("{} is not a private paper: {}", path.display(), why.what), why.hint))?;
    if paper.talks != talks || &paper.party != party {
        let owner = &paper.party;
        let what =
            format!("{} is the private paper of {owner} in other talks, or of another party", path.display());
        return Err(wrong(what, "Put the private paper of these talks and of your party in its place."));
    }
    Ok(Some(paper))
}

/// Writes a private paper, replacing the existing one.
///
/// # Errors
/// Returns an error if encryption or writing failed. The existing paper then stays.
pub fn write_private(
    path: &Path,
    paper: &Private,
    passphrase: &str,
    strength: Strength,
) -> Result<(), NodeError> {
    crate::keyring::not_empty(passphrase, &path.display().to_string())?;
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work(strength));
    let sealed = age::encrypt(&recipient, &paper.bytes()).map_err(|e| NodeError::Sealing(e.to_string()))?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(name);
    let written = (|| {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(&sealed)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        // The name is durable once the folder is synchronised; not every system lets a folder be
        // opened.
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if let Ok(folder) = fs::File::open(folder) {
            drop(folder.sync_all());
        }
        Ok(())
    })();
    written.map_err(|error: std::io::Error| {
        drop(fs::remove_file(&beside));
        failed(path, &error)
    })
}
