//! A check of what somebody was sent against what was released. The judge is the printer's, as on the command line.

use paraph_print::{Notice, Received};

use crate::fault::Fault;
use crate::input::Upload;
use crate::look::Look;

/// Reads a file that somebody was sent.
///
/// # Errors
/// Returns a fault if it cannot be read, or if what it shows cannot be known.
pub fn received(file: &Upload) -> Result<Received, Fault> {
    Ok(Received::read(&file.bytes, &file.name)?)
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
