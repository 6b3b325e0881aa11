//! How people cite a provision: `art. 8(1)(a)`, `8.1.a`, `Annex II, 3`, `стаття 8, частина 1`.
//!
//! An address and the numbers of a text are read as atoms, runs of letters or digits without case, so that
//! dots, dashes, spaces and brackets do not matter. The words for parts of a text are known in the languages
//! of the table below; another word counts if the text itself prints it in a label.

/// What a word for a part of a text can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Preamble,
    Article,
    /// A paragraph, point, item or letter: what an article consists of.
    Below,
    Division(&'static str),
    /// A proposed provision.
    New,
}

/// Beginnings of words, with their meanings. A word with several meanings is in several rows.
const WORDS: [(Part, &str); 15] = [
    (Part::Title, "title titre título назва название заголовок"),
    (Part::Preamble, "preamble préambule preámbulo преамбул präambel recital"),
    (Part::Article, "article art artikel artículo articulo artigo articolo статт стать ст"),
    (
        Part::Below,
        "paragraph para par § subparagraph point pt item letter lit alinéa alinea al paragraphe \
         lettre párrafo parrafo apartado inciso letra punto absatz abs nummer nr ziffer buchstabe частин ч пункт \
         п підпункт пп абзац часть част подпункт літер littera",
    ),
    (Part::Division("annex"), "annex annexe anexo anlage anhang appendix додат приложени"),
    (Part::Division("chapter"), "chapter chap chapitre capítulo capitulo kapitel глав розділ"),
    (Part::Division("part"), "part partie parte teil частин часть част"),
    (Part::Division("section"), "section sec sección seccion abschnitt раздел розділ"),
    (Part::Division("title"), "title titre título titulo titel"),
    (Part::Division("rule"), "rule règle regle regla regel правил"),
    (Part::Division("regulation"), "regulation"),
    (Part::Division("principle"), "principle principe principio принцип"),
    (Part::Division("clause"), "clause klausel cláusula"),
    (Part::Division("other"), "division schedule book subtitle"),
    (Part::New, "new nouveau nouvelle новий нова нове новый новая новое neu nuevo"),
];

/// Words between the parts of an address that say that what follows contains what came before.
const OF: [&str; 11] = ["of", "the", "de", "du", "des", "la", "del", "der", "von", "sub", "sous"];

/// Returns the atoms of a label or address: runs of letters, and runs of digits.
pub(super) fn atoms(written: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut kind = ' ';
    let lower = written.to_lowercase();
    let mut chars = lower.chars().peekable();
    while let Some(c) = chars.next() {
        let now = match c {
            '§' => '§',
            c if c.is_numeric() => '1',
            c if c.is_alphabetic() || is_accent(c) => 'a',
            // `l'article`, `d’avis`: the letter before the apostrophe belongs to no number.
            '\'' | '’' if kind == 'a' && chars.peek().is_some_and(|c| c.is_alphabetic()) => {
                out.pop();
                ' '
            }
            _ => ' ',
        };
        match now {
            ' ' => {}
            now if now == kind => out.last_mut().expect("a run has begun").push(c),
            _ => out.push(c.to_string()),
        }
        kind = now;
    }
    // `1er`, `1º`, `premier` and the like are 1.
    let mut at = 0;
    while at < out.len() {
        if at > 0 && out[at - 1] == "1" && ["er", "re", "ère", "º", "ª", "°", "o"].contains(&out[at].as_str())
        {
            out.remove(at);
            continue;
        }
        if ["premier", "première", "premiere", "first", "primero", "erster"].contains(&out[at].as_str()) {
            "1".clone_into(&mut out[at]);
        }
        at += 1;
    }
    out
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..'\u{370}').contains(&c)
}

/// Returns what a word can mean; nothing if it is not a word for a part of a text.
pub(super) fn meanings(word: &str) -> Vec<Part> {
    let means = |row: &&str| {
        row.split_whitespace().any(|known| {
            // Long words are inflected: `статті`, `додатка`.
            word == known || (known.chars().count() > 3 && word.starts_with(known))
        })
    };
    WORDS.iter().filter(|(_, row)| means(row)).map(|(part, _)| *part).collect()
}

/// Returns the ways in which an address can be read: as it is written, and from the last part to the first,
/// as in `paragraph 1 of Article 8`.
pub(super) fn readings(written: &str) -> Vec<Vec<String>> {
    let all: Vec<String> = atoms(written).into_iter().filter(|atom| !OF.contains(&atom.as_str())).collect();
    let mut parts: Vec<Vec<String>> = Vec::new();
    for atom in &all {
        if parts.is_empty() || !meanings(atom).is_empty() && atom.chars().count() > 1 {
            parts.push(Vec::new());
        }
        parts.last_mut().expect("a part was just begun").push(atom.clone());
    }
    parts.reverse();
    let reversed = parts.concat();
    if reversed == all { vec![all] } else { vec![all, reversed] }
}

/// One step on the way to a provision: a division, an article, a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Word that its label prints before the number.
    pub word: Option<String>,
    /// What it is.
    pub part: Part,
    /// Its number, in atoms; none for a title.
    pub number: Vec<String>,
    /// Whether it prints no number, and is counted among those of its kind.
    pub counted: bool,
}

impl Step {
    /// Whether a word of an address names this kind of step.
    fn is(&self, word: &str) -> bool {
        let means = meanings(word);
        // The label's own word tells an annex from a chapter.
        match &self.word {
            Some(own) => own == word || meanings(own).iter().any(|m| means.contains(m)),
            None => means.contains(&self.part),
        }
    }
}

/// How an address fits a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Only a part of the path is named.
    Partly,
    /// The whole path is named.
    Whole,
}

/// Returns how an address fits the provision at the end of a path.
pub(super) fn fit(address: &[String], path: &[Step]) -> Option<Fit> {
    let (own, above) = path.split_last()?;
    let rest = address.strip_suffix(own.number.as_slice())?;
    let by_word = named(own, rest).and_then(|rest| onward(rest, above));
    if own.counted {
        return by_word.map(|_| Fit::Partly);
    }
    // `1` alone is not the whole name of Article 1.
    let by_number = onward(rest, above).map(|fit| if own.word.is_some() { Fit::Partly } else { fit });
    by_word.max(by_number)
}

/// Returns the atoms before the word for a step, if they end with that word.
fn named<'a>(step: &Step, atoms: &'a [String]) -> Option<&'a [String]> {
    atoms.split_last().filter(|(word, _)| step.is(word)).map(|(_, rest)| rest)
}

/// Returns how the rest of an address fits the steps above. Steps may be left out only below one that is named
/// by its word: `Annex II, 3`.
fn onward(rest: &[String], above: &[Step]) -> Option<Fit> {
    if rest.is_empty() {
        return Some(if above.is_empty() { Fit::Whole } else { Fit::Partly });
    }
    let mut best = None;
    for (at, step) in above.iter().enumerate() {
        let next = at + 1 == above.len();
        let Some(left) = rest.strip_suffix(step.number.as_slice()) else { continue };
        let by_word = named(step, left).and_then(|left| onward(left, &above[..at]));
        let by_number = next.then(|| onward(left, &above[..at])).flatten();
        // `2.1` is the whole name of paragraph 1 of Article 2, but `2.1` for Chapter 2 leaves out a word.
        let short = matches!(step.part, Part::Division(_));
        let by_number = by_number.map(|fit| if short { Fit::Partly } else { fit });
        let found = by_word.max(by_number);
        best = best.max(found.map(|fit| if next { fit } else { Fit::Partly }));
    }
    best
}
