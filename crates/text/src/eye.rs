//! Hidden characters: those that make a text read differently from how it looks.
//!
//! A treaty text must not lie. A finding here is not an error and changes nothing: it names the
//! provision, the code point and the remedy. A text written wholly in one script is never
//! suspicious, and neither are the joiners and direction marks that a script needs.

use std::collections::BTreeMap;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::finding::{Finding, Severity};
use crate::provision::Provision;
use crate::sign::{Hidden, cite, latin_twin, mixed, needed, right_to_left, script_of};
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

    fn mixed_words(&mut self, part: &str) {
        for (word, odd) in mixed(part) {
            let Some(&(_, first)) = odd.first() else { continue };
            let (script, looks) = (script_of(first), latin_twin(first).unwrap_or(' '));
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

/// Whether a space is wrong inside a number. The plain, no-break, narrow, thin and figure spaces
/// are right.
fn odd_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\n' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
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
