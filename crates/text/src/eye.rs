//! Hidden characters: those that make a text read differently from how it looks.
//!
//! A treaty text must not lie. A finding here is not an error and changes nothing: it names the
//! provision, the code point and the remedy. A text written wholly in one script is never
//! suspicious, and neither are the joiners and direction marks that a script needs.

use std::collections::BTreeMap;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_script::{Script, UnicodeScript};

use crate::finding::{Finding, Severity};
use crate::provision::Provision;
use crate::text::Text;

/// Finds hidden characters in the labels and wordings of a text, in print order.
pub fn inspect(text: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    for provision in text.provisions() {
        let label = provision.number.as_ref().map_or("", |n| n.label.as_str());
        let parts = [label, provision.wording.as_str()];
        if parts.iter().all(|part| part.is_ascii()) {
            continue;
        }
        // Letters with accents and the usual quotation marks and dashes hide nothing.
        let harmless = |c: char| matches!(c, '\0'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20bf}');
        if parts.iter().all(|part| part.chars().all(harmless)) {
            continue;
        }
        let mut eye = Eye { provision, found: BTreeMap::new(), findings: &mut findings };
        let rtl = parts.iter().any(|part| part.chars().any(right_to_left));
        for part in parts {
            eye.hidden(part, rtl);
            eye.mixed_words(part);
            eye.spaces_in_numbers(part);
            eye.decomposed(part);
        }
        eye.report();
    }
    findings
}

/// The kind of a suspicious character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hidden {
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
    fn of(c: char) -> Option<Hidden> {
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

    fn code(self) -> &'static str {
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

    fn says(self) -> &'static str {
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
fn cite(c: char) -> String {
    format!("U+{:04X} {}", c as u32, name(c))
}

/// Inspects one provision.
struct Eye<'a> {
    provision: &'a Provision,
    /// How often each hidden character occurs, and the word before its first occurrence.
    found: BTreeMap<(Hidden, char), (usize, String)>,
    findings: &'a mut Vec<Finding>,
}

impl Eye<'_> {
    fn add(&mut self, severity: Severity, code: &'static str, message: String) {
        self.findings.push(Finding { severity, code, place: self.provision.name(), message });
    }

    fn hidden(&mut self, part: &str, rtl: bool) {
        let mut before = None;
        let mut chars = part.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let after = chars.peek().map(|&(_, c)| c);
            if let Some(hidden) = Hidden::of(c).filter(|h| !needed(*h, c, before, after, rtl)) {
                let entry = self.found.entry((hidden, c)).or_insert_with(|| (0, word_before(&part[..at])));
                entry.0 += 1;
            }
            before = Some(c);
        }
    }

    fn report(mut self) {
        for ((hidden, c), (count, before)) in std::mem::take(&mut self.found) {
            let place = match (before.is_empty(), count) {
                (true, 1) => "is at the start".to_owned(),
                (true, _) => format!("occurs {count} times, first at the start"),
                (false, 1) => format!("is after \u{201c}{before}\u{201d}"),
                (false, _) => format!("occurs {count} times, first after \u{201c}{before}\u{201d}"),
            };
            let severity = match hidden {
                Hidden::SoftHyphen | Hidden::Variation => Severity::Note,
                _ => Severity::Warning,
            };
            self.add(severity, hidden.code(), format!("{} {place}. It {}.", cite(c), hidden.says()));
        }
    }

    /// Finds words that mix Latin letters with Cyrillic or Greek look-alikes, and words made only
    /// of look-alikes in a provision that is otherwise Latin.
    fn mixed_words(&mut self, part: &str) {
        let letters = || part.chars().filter(|c| c.is_alphabetic());
        if !letters().any(|c| c.script() == Script::Latin) {
            return;
        }
        let foreign = |c: char| matches!(c.script(), Script::Cyrillic | Script::Greek);
        if !letters().any(foreign) {
            return;
        }
        // Where a script has letters without a Latin look-alike, its words are genuine words of
        // that script.
        let native = |script: Script| letters().any(|c| c.script() == script && latin_twin(c).is_none());
        let (cyrillic, greek) = (native(Script::Cyrillic), native(Script::Greek));
        for word in part.split(|c: char| !c.is_alphabetic() && Hidden::of(c) != Some(Hidden::ZeroWidth)) {
            let latin = word.chars().any(|c| c.script() == Script::Latin);
            let suspects = word.chars().filter(|&c| foreign(c) && latin_twin(c).is_some());
            // A lone small Greek letter is a symbol, as in `α-blocker`; an omicron is not.
            let symbol = |c: char| word.chars().count() == 1 && c.is_lowercase() && c != '\u{3bf}';
            let whole = |c: char| if c.script() == Script::Greek { !greek && !symbol(c) } else { !cyrillic };
            let odd: Vec<char> = suspects.filter(|&c| latin || whole(c)).collect();
            let Some(&first) = odd.first() else { continue };
            let script = if first.script() == Script::Greek { "Greek" } else { "Cyrillic" };
            let looks = latin_twin(first).unwrap_or(' ');
            self.add(
                Severity::Warning,
                "look-alike",
                format!(
                    "\u{201c}{word}\u{201d} has U+{:04X}, a {script} letter that looks like the Latin {looks}. Write \
                     the word in one script.",
                    first as u32
                ),
            );
        }
    }

    fn spaces_in_numbers(&mut self, part: &str) {
        let mut before = [None, None];
        for c in part.chars() {
            if let [Some(digit), Some(space)] = before
                && char::is_ascii_digit(&digit)
                && c.is_ascii_digit()
                && odd_space(space)
            {
                let message = format!(
                    "{} is inside a number, between {digit} and {c}. Write a no-break space, or none.",
                    cite(space)
                );
                self.add(Severity::Doubt, "odd-space", message);
            }
            before = [before[1], Some(c)];
        }
    }

    fn decomposed(&mut self, part: &str) {
        if is_nfc_quick(part.chars()) == IsNormalized::Yes {
            return;
        }
        let mut words = part.split_whitespace().filter(|w| !w.nfc().eq(w.chars()));
        let Some(first) = words.next() else { return };
        let more = words.count();
        let others = if more == 0 { String::new() } else { format!(" (and {more} more words)") };
        let odd = first.chars().zip(first.nfc()).find(|(a, b)| a != b).map_or('\u{fffd}', |(a, _)| a);
        let message = format!(
            "\u{201c}{first}\u{201d}{others} is not in composed form (NFC), from U+{:04X} on: it looks like a word \
             that it does not equal. Save the text in NFC.",
            odd as u32
        );
        self.add(Severity::Doubt, "not-nfc", message);
    }
}

/// Whether a script cannot be written without this character here.
fn needed(hidden: Hidden, c: char, before: Option<char>, after: Option<char>, rtl: bool) -> bool {
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

fn right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && c.is_alphabetic()
}

/// Whether a space is wrong inside a number. The plain, no-break, narrow, thin and figure spaces
/// are right.
fn odd_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\n' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// Returns the Latin letter that a Cyrillic or Greek one looks like.
fn latin_twin(c: char) -> Option<char> {
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

/// Returns the last word of a text, without hidden characters, at most 24 characters.
fn word_before(text: &str) -> String {
    let tail: Vec<char> = text
        .chars()
        .rev()
        .skip_while(|c| c.is_whitespace())
        .take_while(|c| !c.is_whitespace())
        .filter(|&c| Hidden::of(c).is_none())
        .take(24)
        .collect();
    tail.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provision::{Id, Kind, Number};
    use crate::word::Wording;

    fn look(wording: &str) -> Vec<(&'static str, String)> {
        let provision = Provision {
            id: Id::new("p1"),
            kind: Kind::Point,
            level: 1,
            number: Some(Number::plain("6")),
            wording: Wording::new(wording),
        };
        inspect(&Text::new(vec![provision]))
            .into_iter()
            .map(|f| (f.code, format!("{}: {}", f.place, f.message)))
            .collect()
    }

    fn check(wording: &str, code: &str, says: &str) {
        let found = look(wording);
        assert_eq!(found.len(), 1, "{wording:?}: {found:?}");
        assert_eq!(found[0].0, code, "{wording:?}");
        assert!(found[0].1.contains(says), "{wording:?}: {}", found[0].1);
    }

    #[test]
    fn what_hides_is_named_with_its_place_and_code_point() {
        check(
            "shall \u{202e}ton",
            "bidi-control",
            "point 6: U+202E RIGHT-TO-LEFT OVERRIDE is after \u{201c}shall\u{201d}",
        );
        check(
            "a\u{200b}b and c\u{200b}d",
            "zero-width",
            "U+200B ZERO WIDTH SPACE occurs 2 times, first after \u{201c}a\u{201d}",
        );
        check("co\u{ad}operate", "soft-hyphen", "U+00AD SOFT HYPHEN");
        check("so\u{e0041}", "invisible-tag", "U+E0041 TAG CHARACTER");
        check("a\u{fe00}", "variation-selector", "U+FE00 VARIATION SELECTOR");
        check("a \u{f0b7}", "private-use", "U+F0B7 PRIVATE USE CHARACTER");
        check("a \u{fffd} b", "damaged", "restore");
        check("10\u{2003}000 troops", "odd-space", "U+2003 EM SPACE is inside a number");
        check("cafe\u{301} here", "not-nfc", "U+0065");
    }

    #[test]
    fn look_alikes_are_found_in_words_and_as_words() {
        check("The P\u{430}rties", "look-alike", "U+0430, a Cyrillic letter that looks like the Latin a");
        check("the \u{391}nnex \u{2013}", "look-alike", "U+0391, a Greek letter");
        check("\u{430} party", "look-alike", "\u{201c}\u{430}\u{201d}");
    }

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

    #[test]
    fn honest_texts_in_any_script_are_not_suspicious() {
        for text in [
            "Сторони погоджуються, що а та о є словами.",
            "Τα Μέρη συμφωνούν.",
            "The Мир station and the Сторони.",
            "the α-tetrahydro values, 5 µm, 10\u{a0}000, 10\u{202f}000",
            "هذا\u{200f} نص.",
            "می\u{200c}خواهم",
            "Größe, État, São",
            "“smart” ‘quotes’ – dashes",
            "第一条",
            "הצדדים\u{200f} ייפגשו (\u{2066}WHO\u{2069}).",
            "क्\u{200d}ष और श्री\u{200c}मान",
            "Ω and Δt, 5 µg of CO₂",
            "Володимир Петренко met Anna Papadopoulou and Άννα.",
        ] {
            assert_eq!(look(text), [], "{text}");
        }
    }
}
