//! From a form's fields to an act, and to the data that is kept beside it.

use std::collections::BTreeMap;

use paraph_desk::form::{self, Apart, Sealing, Upload, Values};
use paraph_node::Session;
use paraph_record::SecretKey;
use paraph_talks::act::{Act, ActKind};
use paraph_talks::{Phrase, clean, say};
use paraph_text::Finding;

use crate::app::App;
use crate::fault::{Again, Fault, Kind};
use crate::input::Input;
use crate::system::now;

/// Fields that belong to the room and are not answers.
const OURS: &[&str] = &["deed", "mark", "once", "back", "knowingly", "told", "kept"];

/// Maximum number of signs that a warning names.
const LISTED: usize = 20;

/// Returns the answers in a request. An empty field does not count as an answer.
pub fn answers(asked: &Input) -> Values {
    let all = asked.values().iter().filter(|(name, _)| !OURS.contains(&name.as_str()));
    let filled = all.map(|(name, values)| {
        let values = values.iter().filter(|value| !value.trim().is_empty()).cloned().collect::<Vec<_>>();
        (name.clone(), values)
    });
    filled.filter(|(_, values)| !values.is_empty()).collect()
}

/// Returns the answers in a form as a browser posts it.
///
/// # Errors
/// Returns an error if it is not encoded like a form.
pub fn posted(form: &[u8]) -> Result<Values, Fault> {
    let mut asked = Input::default();
    asked.urlencoded(form)?;
    Ok(answers(&asked))
}

/// Files by field, and the marks under which they are kept until the act is signed.
type Kept = (BTreeMap<String, Upload>, BTreeMap<String, String>);

/// Returns the files of a form: those that were sent with it, and those kept from an earlier preview. New
/// files are kept for a while, so that the next form need not ask for them again.
///
/// # Errors
/// Returns an error if a kept file has expired.
pub fn kept_files(app: &App, credential: &str, asked: &Input) -> Result<Kept, Fault> {
    let (mut files, mut marks) = (BTreeMap::new(), BTreeMap::new());
    for file in asked.files().iter().filter(|file| !file.bytes.is_empty()) {
        let upload = Upload { name: file.name.clone(), bytes: file.bytes.to_vec() };
        marks.insert(file.field.clone(), app.files.keep(credential, upload.clone(), now()));
        files.insert(file.field.clone(), upload);
    }
    for (field, mark) in asked.all("kept").iter().filter_map(|kept| kept.split_once(' ')) {
        let found = app.files.take(credential, mark, now()).ok_or_else(|| {
            Fault::input(
                say!("file-handed-not-kept-any-more", "The file that you uploaded is no longer kept."),
                say!("upload-again", "Upload it again."),
            )
        })?;
        files.insert(field.to_owned(), found);
        marks.insert(field.to_owned(), mark.to_owned());
    }
    Ok((files, marks))
}

/// Returns the form that was sent, to be sent again after a warning.
fn sent_again(kind: ActKind, asked: &Input, kept: &BTreeMap<String, String>) -> Again {
    let all =
        asked.values().iter().filter(|(name, _)| name.as_str() == "back" || !OURS.contains(&name.as_str()));
    let values = all.flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone())));
    let kept = kept.iter().map(|(field, mark)| ("kept".to_owned(), format!("{field} {mark}")));
    Again { deed: kind.to_string(), values: values.chain(kept).collect() }
}

/// Refuses an act whose words hold signs that mislead the eye, unless the delegate confirmed it.
///
/// # Errors
/// Returns an error that lists the signs.
pub fn heed_signs(findings: &[Finding], knowingly: bool) -> Result<(), Fault> {
    let mut signs =
        findings.iter().filter(|finding| clean::hides(finding)).map(|f| f.message.as_str()).peekable();
    if knowingly || signs.peek().is_none() {
        return Ok(());
    }
    let says = Phrase::words(signs.take(LISTED).collect::<Vec<_>>().join(" "));
    Err(Fault::new(
        Kind::Refused,
        say!("words-hide-from-eye", "The words hide something from the eye: {says}", says),
        say!(
            "nothing-signed-write-without-signs",
            "Nothing was signed. Write the words without it, or confirm that you sign them knowingly."
        ),
    ))
}

/// An act that is made, and what is kept beside it when it is signed.
#[derive(Debug)]
pub struct Made {
    /// The act.
    pub act: Act,
    /// Words of which the act holds only the hash, each with its salt.
    pub said: Vec<([u8; 32], String)>,
    /// What is sealed for named credentials.
    pub sealed: Vec<Sealing>,
}

/// Makes an act from submitted values, on the record as it is now. Nothing is written.
///
/// # Errors
/// Returns an error if a value is missing or cannot be read. It names the field.
pub fn made(
    app: &App,
    session: &Session,
    key: &SecretKey,
    credential: &str,
    badge: Option<&str>,
    kind: ActKind,
    asked: &Input,
) -> Result<Made, Fault> {
    let mut salts = || {
        paraph_node::salt()
            .map_err(|error| paraph_desk::Error::words(error.to_string(), say!("try-again", "Try again.")))
    };
    let opens = |act| crate::shared::sealed::offered(session, key, act);
    let mut apart = Apart::new(&mut salts, Some(&opens));
    let (files, kept) = kept_files(app, credential, asked)?;
    apart.files = files;
    let form::Made { act, findings } =
        form::made(session.state(), credential, kind, &answers(asked), &mut apart)?;
    let knowingly = asked.get("knowingly") == Some("yes");
    let again = |fault: Fault| Fault { again: Some(Box::new(sent_again(kind, asked, &kept))), ..fault };
    heed_signs(&findings, knowingly).map_err(again)?;
    let (said, sealed) = (std::mem::take(&mut apart.said), std::mem::take(&mut apart.sealed));
    if let Some(badge) = badge {
        let words: Vec<String> = said.iter().map(|(_, words)| words.clone()).collect();
        let author = key.public().to_string();
        let warnings = app.papers.breaches(badge, session.state(), &author, &act, &words);
        crate::private_papers::heed(&warnings, knowingly).map_err(again)?;
    }
    Ok(Made { act, said, sealed })
}

/// Keeps what belongs to an act beside the record, and returns the act, which is about to be signed.
///
/// # Errors
/// Returns an error if it could not be kept.
pub fn keep(session: &mut Session, key: &SecretKey, credential: &str, made: Made) -> Result<Act, Fault> {
    for (salt, words) in made.said {
        session.detach_with(&salt, &words)?;
    }
    for sealing in made.sealed {
        crate::shared::sealed::keep(session, key, credential, &sealing)?;
    }
    Ok(made.act)
}
