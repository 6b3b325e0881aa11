//! Signs that mislead the eye, each with its position: what is invisible, what changes the order of words, and letters
//! of one script that look like those of another.
//!
//! [`signs`] is the one place that decides which these are; findings and marks both ask it.

use unicode_script::{Script, UnicodeScript};

/// A sign in some words that a reader cannot see, or takes for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// Position in the words, in bytes.
    pub at: usize,
    /// The sign.
    pub sign: char,
    /// A short stable word for its type, as in findings: `look-alike`, `zero-width`.
    pub code: &'static str,
    /// Latin letter that it looks like, if it looks like one.
    pub looks: Option<char>,
}

impl Sign {
    /// Returns its code point as people cite it: `U+202E`.
    pub fn point(&self) -> String {
        format!("U+{:04X}", u32::from(self.sign))
    }

    /// Returns its code point with its name, in English.
    pub fn name(&self) -> String {
        match self.looks {
            Some(latin) => format!(
                "{}, a {} letter that looks like the Latin {latin}",
                self.point(),
                script_of(self.sign)
            ),
            None => cite(self.sign),
        }
    }

    /// Whether it can be printed beside its code point: it changes no order, and a reader sees something of it.
    pub fn is_drawn(&self) -> bool {
        self.looks.is_some() || matches!(self.code, "private-use" | "damaged")
    }

    /// Returns the word around it, with the code points of all signs in that word written out, and its name. The note
    /// itself holds no such sign.
    fn note(&self, words: &str, all: &[Sign]) -> String {
        let start = words[..self.at].rfind(char::is_whitespace).map_or(0, |at| at + space_at(words, at));
        let end = words[self.at..].find(char::is_whitespace).map_or(words.len(), |at| self.at + at);
        let near: Vec<(usize, char)> =
            words[start..end].char_indices().map(|(at, c)| (start + at, c)).collect();
        let own = near.iter().position(|(at, _)| *at == self.at).unwrap_or(0);
        let (from, to) = (own.saturating_sub(AROUND), (own + AROUND + 1).min(near.len()));
        let mut word = String::new();
        for (at, c) in &near[from..to] {
            match all.binary_search_by_key(at, |sign| sign.at) {
                Ok(found) => word.push_str(&format!("\u{2039}{}\u{203a}", all[found].point())),
                Err(_) => word.push(*c),
            }
        }
        format!("\u{201c}{word}\u{201d}: {}", self.name())
    }
}

/// Number of characters on each side of a sign that a note quotes.
const AROUND: usize = 24;

fn space_at(words: &str, at: usize) -> usize {
    words[at..].chars().next().map_or(1, char::len_utf8)
}

/// Whether a character could be such a sign in some words. Most words have none.
fn may_mislead(c: char) -> bool {
    c > '\u{ac}' && (Hidden::of(c).is_some() || matches!(c, '\u{370}'..='\u{52f}' | '\u{1f00}'..='\u{1fff}'))
}

/// Whether some words hold a character that could be such a sign. Plain ASCII is skipped in blocks: most of a text is.
pub fn any_may_mislead(words: &str) -> bool {
    const BLOCK: usize = 64;
    let bytes = words.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let mut end = (at + BLOCK).min(bytes.len());
        if !bytes[at..end].is_ascii() {
            while !words.is_char_boundary(end) {
                end += 1;
            }
            if words[at..end].chars().any(may_mislead) {
                return true;
            }
        }
        at = end;
    }
    false
}

/// Returns the signs in some words that mislead the eye, in order.
pub fn signs(words: &str) -> Vec<Sign> {
    if !any_may_mislead(words) {
        return Vec::new();
    }
    let rtl = words.chars().any(right_to_left);
    let mut all = Vec::new();
    let mut before = None;
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, c)| c);
        if let Some(hidden) = Hidden::of(c).filter(|h| !needed(*h, c, before, after, rtl)) {
            all.push(Sign { at, sign: c, code: hidden.code(), looks: None });
        }
        before = Some(c);
    }
    let odd = mixed(words).into_iter().flat_map(|(_, odd)| odd);
    all.extend(odd.map(|(at, sign)| Sign { at, sign, code: "look-alike", looks: latin_twin(sign) }));
    all.sort_unstable();
    all
}

/// Returns a note for each sign in some words, line by line, each note once.
pub fn sign_notes<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut notes = Vec::new();
    let mut known = std::collections::BTreeSet::new();
    for line in words.into_iter().flat_map(|words| words.split(['\n', '\r', '\t', '\u{c}'])) {
        let all = signs(line);
        for sign in &all {
            let note = sign.note(line, &all);
            if known.insert(note.clone()) {
                notes.push(note);
            }
        }
    }
    notes
}

/// Returns the words that mix Latin letters with Cyrillic or Greek look-alikes, and the words made only of look-alikes
/// if the rest is Latin, each with these letters and their positions.
pub(crate) fn mixed(part: &str) -> Vec<(&str, Vec<(usize, char)>)> {
    let letters = || part.chars().filter(|c| c.is_alphabetic());
    let foreign = |c: char| matches!(c.script(), Script::Cyrillic | Script::Greek);
    if !letters().any(|c| c.script() == Script::Latin) || !letters().any(foreign) {
        return Vec::new();
    }
    // Where a script has letters without a Latin look-alike, its words are genuine words of that script.
    let native = |script: Script| letters().any(|c| c.script() == script && latin_twin(c).is_none());
    let (cyrillic, greek) = (native(Script::Cyrillic), native(Script::Greek));
    let mut out = Vec::new();
    let mut start = 0;
    let ends = |c: char| !c.is_alphabetic() && Hidden::of(c) != Some(Hidden::ZeroWidth);
    for piece in part.split_inclusive(ends) {
        let word = piece.trim_end_matches(ends);
        let latin = word.chars().any(|c| c.script() == Script::Latin);
        // A lone small Greek letter is a symbol, as in `α-blocker`; an omicron is not.
        let symbol = |c: char| word.chars().count() == 1 && c.is_lowercase() && c != '\u{3bf}';
        let whole = |c: char| if c.script() == Script::Greek { !greek && !symbol(c) } else { !cyrillic };
        let suspects = word.char_indices().filter(|&(_, c)| foreign(c) && latin_twin(c).is_some());
        let odd: Vec<(usize, char)> =
            suspects.filter(|&(_, c)| latin || whole(c)).map(|(at, c)| (start + at, c)).collect();
        if !odd.is_empty() {
            out.push((word, odd));
        }
        start += piece.len();
    }
    out
}

/// Returns the name of the script of a look-alike.
pub(crate) fn script_of(c: char) -> &'static str {
    if c.script() == Script::Greek { "Greek" } else { "Cyrillic" }
}

/// The kind of a suspicious character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hidden {
    Override,
    Direction,
    ZeroWidth,
    SoftHyphen,
    Tag,
    Variation,
    Private,
    Damaged,
}

impl Hidden {
    pub(crate) fn of(c: char) -> Option<Hidden> {
        Some(match c {
            '\u{202a}'..='\u{202e}' => Hidden::Override,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => Hidden::Direction,
            '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2064}'
            | '\u{206a}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}' => Hidden::ZeroWidth,
            '\u{ad}' => Hidden::SoftHyphen,
            '\u{e0000}'..='\u{e007f}' => Hidden::Tag,
            '\u{180b}'..='\u{180d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
                Hidden::Variation
            }
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Hidden::Private,
            '\u{fff9}'..='\u{fffd}' => Hidden::Damaged,
            _ => return None,
        })
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Hidden::Override | Hidden::Direction => "bidi-control",
            Hidden::ZeroWidth => "zero-width",
            Hidden::SoftHyphen => "soft-hyphen",
            Hidden::Tag => "invisible-tag",
            Hidden::Variation => "variation-selector",
            Hidden::Private => "private-use",
            Hidden::Damaged => "damaged",
        }
    }

    pub(crate) fn says(self) -> &'static str {
        match self {
            Hidden::Override => "makes words print in another order than they are stored; remove it",
            Hidden::Direction => {
                "steers the order in which words print; remove it, unless a right-to-left script needs it"
            }
            Hidden::ZeroWidth => "takes no space, so that two words that look alike differ; remove it",
            Hidden::SoftHyphen => "shows only at the end of a line; remove it, or write a hyphen",
            Hidden::Tag => "is never shown and can carry hidden words; remove it",
            Hidden::Variation => "changes how the character before it looks; remove it",
            Hidden::Private => "looks different on every machine; write the character that is meant",
            Hidden::Damaged => "marks words that were lost or covered; restore them from the original file",
        }
    }
}

/// Returns the name that findings use for a character.
fn name(c: char) -> &'static str {
    match c {
        '\u{ad}' => "SOFT HYPHEN",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{115f}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{1680}' => "OGHAM SPACE MARK",
        '\u{17b4}' => "KHMER VOWEL INHERENT AQ",
        '\u{17b5}' => "KHMER VOWEL INHERENT AA",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{2000}' => "EN QUAD",
        '\u{2001}' => "EM QUAD",
        '\u{2002}' => "EN SPACE",
        '\u{2003}' => "EM SPACE",
        '\u{2004}' => "THREE-PER-EM SPACE",
        '\u{2005}' => "FOUR-PER-EM SPACE",
        '\u{2006}' => "SIX-PER-EM SPACE",
        '\u{2008}' => "PUNCTUATION SPACE",
        '\u{200a}' => "HAIR SPACE",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{205f}' => "MEDIUM MATHEMATICAL SPACE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{206a}'..='\u{206f}' => "DEPRECATED FORMAT CHARACTER",
        '\u{3000}' => "IDEOGRAPHIC SPACE",
        '\u{3164}' => "HANGUL FILLER",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{ffa0}' => "HALFWIDTH HANGUL FILLER",
        '\u{fff9}'..='\u{fffb}' => "INTERLINEAR ANNOTATION",
        '\u{fffc}' => "OBJECT REPLACEMENT CHARACTER",
        '\u{fffd}' => "REPLACEMENT CHARACTER",
        '\u{e0000}'..='\u{e007f}' => "TAG CHARACTER",
        c => match Hidden::of(c) {
            Some(Hidden::Variation) => "VARIATION SELECTOR",
            Some(Hidden::Private) => "PRIVATE USE CHARACTER",
            _ => "CHARACTER",
        },
    }
}

/// Formats a code point as people cite it, with its name: `U+202E RIGHT-TO-LEFT OVERRIDE`.
pub(crate) fn cite(c: char) -> String {
    format!("U+{:04X} {}", c as u32, name(c))
}

/// Whether a script cannot be written without this character here.
pub(crate) fn needed(hidden: Hidden, c: char, before: Option<char>, after: Option<char>, rtl: bool) -> bool {
    let plain = |c: Option<char>| {
        c.is_none_or(|c| {
            matches!(
                c.script(),
                Script::Latin
                    | Script::Cyrillic
                    | Script::Greek
                    | Script::Common
                    | Script::Armenian
                    | Script::Georgian
            )
        })
    };
    match hidden {
        Hidden::Direction => rtl,
        Hidden::ZeroWidth => match c {
            '\u{200c}' | '\u{200d}' => {
                !plain(before) || before.is_some_and(pictorial) && after.is_some_and(pictorial)
            }
            '\u{200b}' | '\u{2060}' => !plain(before) && !plain(after),
            '\u{17b4}' | '\u{17b5}' => true,
            _ => false,
        },
        Hidden::Variation => before.is_some_and(|c| pictorial(c) || !plain(Some(c))),
        _ => false,
    }
}

fn pictorial(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

pub(crate) fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && c.is_alphabetic()
}

/// Returns the Latin letter that a Cyrillic or Greek one looks like.
pub(crate) fn latin_twin(c: char) -> Option<char> {
    let mut bytes = [0; 4];
    let mut skeleton = unicode_security::skeleton(c.encode_utf8(&mut bytes)).fuse();
    let first = skeleton.next()?;
    (skeleton.next().is_none() && first.is_ascii_alphabetic()).then_some(first)
}

/// Whether a reader may take one name for the other: they have the same skeleton (UTS #39), or differ in case alone.
pub fn look_alike(one: &str, other: &str) -> bool {
    let skeleton = |name: &str| unicode_security::skeleton(name).collect::<String>();
    let small = |name: &str| skeleton(&name.to_lowercase());
    skeleton(one) == skeleton(other) || small(one) == small(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_a_reader_takes_for_each_other_look_alike() {
        for (one, other) in
            [("A", "\u{410}"), ("EU", "eu"), ("AI", "Al"), ("P\u{435}ru", "PERU"), ("O1", "01")]
        {
            assert!(look_alike(one, other), "{one} {other}");
        }
        for (one, other) in
            [("L", "I"), ("A", "B"), ("Peru", "Per\u{fa}"), ("Kenya", "Norway"), ("A/head", "A/delegate")]
        {
            assert!(!look_alike(one, other), "{one} {other}");
        }
    }

    fn points(words: &str) -> Vec<String> {
        signs(words).iter().map(|sign| format!("{} {}", sign.at, sign.point())).collect()
    }

    #[test]
    fn each_sign_has_its_position_and_code_point() {
        for (words, found) in [
            ("The P\u{430}rties", &["5 U+0430"][..]),
            ("a\u{200b}b \u{202e}c", &["1 U+200B", "6 U+202E"]),
            ("P\u{430}r\u{200d}ties", &["1 U+0430", "4 U+200D"]),
            ("the \u{391}nnex", &["4 U+0391"]),
            ("co\u{ad}operate", &["2 U+00AD"]),
            ("so\u{e0041}", &["2 U+E0041"]),
            ("a\u{fe00}", &["1 U+FE00"]),
            ("a \u{f0b7} b", &["2 U+F0B7"]),
            ("\u{440}\u{430}\u{440} report", &["0 U+0440", "2 U+0430", "4 U+0440"]),
        ] {
            assert_eq!(points(words), found, "{words:?}");
        }
    }

    #[test]
    fn honest_words_have_no_signs() {
        for words in [
            "",
            "The Parties shall report.",
            "الأطراف تقدم تقارير (WHO\u{200f}).",
            "می\u{200c}خواهم گزارش دهند.",
            "הצדדים\u{200f} ייפגשו (\u{2066}WHO\u{2069}).",
            "क्\u{200d}ष और श्री\u{200c}मान",
            "5 µg of CO₂, Δt and Ω",
            "5 μg, the α-blocker",
            "Володимир Петренко met Anna Papadopoulou and Άννα.",
            "The Мир station and the Сторони.",
            "Сторони погоджуються, що а та о є словами.",
            "Größe, État, São – “smart”",
            "第一条",
            "👩\u{200d}🔬 reports ✔\u{fe0f}",
        ] {
            assert_eq!(points(words), Vec::<String>::new(), "{words:?}");
        }
    }

    #[test]
    fn a_note_shows_where_a_sign_is_and_holds_none_itself() {
        let notes = sign_notes(["1. P\u{430}r\u{200b}ties \u{202e}no\nP\u{430}r\u{200b}ties"]);
        assert_eq!(
            notes,
            [
                "“P‹U+0430›r‹U+200B›ties”: U+0430, a Cyrillic letter that looks like the Latin a",
                "“P‹U+0430›r‹U+200B›ties”: U+200B ZERO WIDTH SPACE",
                "“‹U+202E›no”: U+202E RIGHT-TO-LEFT OVERRIDE",
            ]
        );
        assert_eq!(sign_notes(notes.iter().map(String::as_str)), Vec::<String>::new());
    }
}
