//! A check of what somebody was sent against what was released. The judge is the printer's, as on the command line.

use std::collections::BTreeMap;

use paraph_print::{Notice, Received, memory_to_judge};
use serde::de::IgnoredAny;

use crate::body::too_large;
use crate::fault::Fault;
use crate::input::{Input, Upload};
use crate::limits::{FILE, WORDS};
use crate::look::Look;

/// Reads a file that somebody was sent.
///
/// # Errors
/// Returns a fault if it is too large or cannot be read, or if what it shows cannot be known.
pub fn received(file: &Upload) -> Result<Received, Fault> {
    // The readers of Word files and PDF files have limits of their own. In other files every byte may be a word.
    let packed = file.bytes.starts_with(b"PK") || file.bytes.starts_with(b"%PDF");
    within(file.bytes.len(), if packed { FILE } else { WORDS })?;
    Ok(Received::read(&file.bytes, &file.name)?)
}

/// Takes words that somebody typed or pasted.
///
/// # Errors
/// Returns a fault if they are too many.
pub fn words(words: &str) -> Result<Received, Fault> {
    within(words.len(), WORDS)?;
    Ok(Received::words(words))
}

fn within(bytes: usize, most: usize) -> Result<(), Fault> {
    if bytes > most { Err(too_large(most)) } else { Ok(()) }
}

/// Returns how much memory a check of what was sent may take, in bytes.
pub fn memory(asked: &Input) -> usize {
    let typed = asked.values().values().flatten().map(|words| memory_to_judge(words.as_bytes(), ""));
    let files = asked.files().iter().map(|file| match file.field.as_str() {
        "json" => of_json(&file.bytes),
        _ => memory_to_judge(&file.bytes, &file.name),
    });
    typed.chain(files).sum()
}

/// What a program sends is words, or a file in base64 that may be packed.
fn of_json(body: &[u8]) -> usize {
    let members: Option<BTreeMap<String, IgnoredAny>> = serde_json::from_slice(body).ok();
    let words = memory_to_judge(body, "");
    let packed = memory_to_judge(b"PK", "a.docx");
    if members.is_some_and(|members| !members.contains_key("file")) { words } else { words.max(packed) }
}

/// Says what a file shows beside a paper, or hides, in the language of the reader.
pub fn told(look: &Look<'_>, notice: &Notice) -> String {
    let message = look.tell(&notice.message);
    if notice.place.is_empty() { message } else { format!("{}: {message}", notice.place) }
}

#[cfg(test)]
mod tests {
    use paraph_print::Heads;

    use crate::tongue::{Tongue, Voice};

    #[test]
    fn the_judge_knows_what_papers_are_called_in_every_language() {
        let printed = Heads::words();
        for tongue in Tongue::ALL {
            let voice = Voice(tongue);
            let draft = voice.count("draft-n", 7).replace('7', "").trim().to_owned();
            for word in [draft, voice.say("nav-statement"), voice.say("hash")] {
                assert!(printed.contains(&word.as_str()), "{tongue:?}: {word}");
            }
        }
    }
}
