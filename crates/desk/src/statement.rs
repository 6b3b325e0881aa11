//! Joint statements in the form in which people write them.

use paraph_talks::act::{ActNo, Sentence};
use paraph_talks::{PartyCode, say};

use crate::error::{Error, Kind};

/// Reads a joint statement: a title, and a paragraph for each sentence. `name` is the name of its source in
/// an error.
///
/// # Errors
/// Returns an error with the line that cannot be read.
pub fn statement(name: &str, text: &str) -> Result<(String, Vec<Sentence>), Error> {
    let wrong = |line: usize, why: &str| {
        Error::new(
            Kind::Statement,
            say!("line", "{name}, line {line}: {why}", name, line, why),
            say!("write-acts-3-9-common-before", "Write [acts 3, 9], [common] or [A] before each sentence."),
        )
    };
    let (mut title, mut sentences) = (None, Vec::new());
    let mut paragraph: Option<(usize, String)> = None;
    let numbered = text.lines().zip(1..).map(|(line, n)| (n, line.trim()));
    for (at, line) in numbered.chain([(0, "")]) {
        if let (true, Some((from, words))) = (line.is_empty(), paragraph.take_if(|_| line.is_empty())) {
            sentences.push(sentence(&words).map_err(|why| wrong(from, &why))?);
        }
        match (line.strip_prefix("# "), &mut paragraph) {
            _ if line.is_empty() => {}
            (Some(found), None) if title.is_none() && sentences.is_empty() => {
                title = Some(found.trim().to_owned())
            }
            (_, Some((_, words))) => {
                words.push(' ');
                words.push_str(line);
            }
            (_, None) => paragraph = Some((at, line.to_owned())),
        }
    }
    let title = title.ok_or_else(|| wrong(1, "it has no title"))?;
    if sentences.is_empty() {
        return Err(wrong(1, "it has no sentence"));
    }
    Ok((title, sentences))
}

fn sentence(text: &str) -> Result<Sentence, String> {
    let rest = text.strip_prefix('[').ok_or("it is not said what kind of sentence this is")?;
    let (kind, words) = rest.split_once(']').ok_or("the bracket is not closed")?;
    let (kind, words) = (kind.trim(), words.trim().to_owned());
    if words.is_empty() {
        return Err("the sentence has no words".to_owned());
    }
    if kind == "common" {
        return Ok(Sentence::Common { words });
    }
    if let Some(numbers) = kind.strip_prefix("acts ").or_else(|| kind.strip_prefix("act ")) {
        let acts = numbers
            .split(',')
            .map(|n| n.trim().parse::<ActNo>().map_err(|_| format!("{n:?} is not the number of an act")));
        return Ok(Sentence::Fact { words, acts: acts.collect::<Result<_, _>>()? });
    }
    let party =
        PartyCode::new(kind).ok_or_else(|| format!("[{kind}] is neither a kind of sentence nor a party"))?;
    Ok(Sentence::Own { words, party })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_statement_is_read_as_people_write_it() {
        let text =
            "# Joint statement\n\n[acts 9, 51] They met\nin Geneva.\n\n[common] Good talks.\n\n[A] Thanks.\n";
        let (title, sentences) = statement("s.md", text).unwrap();
        assert_eq!(title, "Joint statement");
        let expected = [
            Sentence::Fact { words: "They met in Geneva.".into(), acts: BTreeSet::from([9, 51]) },
            Sentence::Common { words: "Good talks.".into() },
            Sentence::Own { words: "Thanks.".into(), party: PartyCode::new("A").unwrap() },
        ];
        assert_eq!(sentences, expected);
    }

    #[test]
    fn what_is_no_statement_is_refused_with_its_line() {
        for (text, expect) in [
            ("", "no title"),
            ("# T\n", "no sentence"),
            ("[common] Words.", "no title"),
            ("# T\n\nWords.", "line 3"),
            ("# T\n\n[common] A.\n\n[acts x] B.", "line 5"),
            ("# T\n\n[common]", "no words"),
            ("# T\n\n[common", "not closed"),
            ("# T\n\n[a b!] Words.", "nor a party"),
        ] {
            let told = statement("s.md", text).unwrap_err().to_string();
            assert!(told.contains(expect), "{text:?}: {told}");
        }
    }
}
