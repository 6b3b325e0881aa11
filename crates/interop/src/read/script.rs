//! Numbers in the scripts of the world: digits, numerals, and letters in the order of their lists.

/// Code points of the digit zero in scripts that write decimal numbers.
const ZEROS: [u32; 12] =
    [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xed0, 0x17e0, 0xff10];

/// Returns the value of a decimal digit of any script.
pub(crate) fn digit(c: char) -> Option<u32> {
    let code = u32::from(c);
    ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)).map(|zero| code - zero)
}

/// Returns the value of a run of decimal digits, at most six of them.
pub(crate) fn digits(text: &str) -> Option<u32> {
    let count = text.chars().count();
    if !(1..=6).contains(&count) {
        return None;
    }
    text.chars().try_fold(0, |n, c| Some(n * 10 + digit(c)?))
}

/// Returns the value of a Chinese or Japanese numeral up to 999: `三`, `十二`, `二百〇五`.
pub(crate) fn han(text: &str) -> Option<u32> {
    const ONES: &str = "〇一二三四五六七八九";
    let count = text.chars().count();
    if !(1..=7).contains(&count) {
        return None;
    }
    if count > 1 && text.chars().all(|c| ONES.contains(c)) {
        return text.chars().try_fold(0, |n, c| Some(n * 10 + one(c)?)).filter(|n| *n < 10_000);
    }
    fn one(c: char) -> Option<u32> {
        let c = if matches!(c, '零' | '○') { '〇' } else { c };
        ONES.chars().position(|known| known == c).and_then(|n| u32::try_from(n).ok())
    }
    let (mut sum, mut last) = (0, None);
    for c in text.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            _ => {
                last = Some(one(c)?);
                continue;
            }
        };
        sum += last.take().unwrap_or(1) * unit;
    }
    Some(sum + last.unwrap_or(0)).filter(|n| *n > 0)
}

/// A script whose letters number the items of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Alphabet {
    CyrillicLower,
    CyrillicUpper,
    GreekLower,
    GreekUpper,
    ArabicLetters,
    Hangul,
    Han,
}

/// Letters of Cyrillic lists. A letter that only some languages count follows its base letter.
const CYRILLIC: [&str; 32] = [
    "а", "б", "в", "гґѓ", "дђ", "еёє", "ж", "зѕ", "иії", "йј", "кќ", "лљ", "м", "нњ", "о", "п", "р", "с",
    "тћ", "у", "ф", "х", "ц", "чџ", "ш", "щ", "ъ", "ы", "ь", "э", "ю", "я",
];

const GREEK: [&str; 9] = ["α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ"];

/// Returns the alphabet of a letter number, and its position there.
pub(crate) fn letter(text: &str) -> Option<(Alphabet, (u32, u32))> {
    let small = text.to_lowercase();
    let lower = small == text;
    let mut chars = small.chars();
    let first = chars.next()?;
    let alone = chars.next().is_none();
    if alone {
        for (n, row) in (1..).zip(CYRILLIC) {
            if let Some(sub) = row.chars().position(|c| c == first) {
                let alphabet = if lower { Alphabet::CyrillicLower } else { Alphabet::CyrillicUpper };
                return Some((alphabet, (n, u32::try_from(sub).ok()?)));
            }
        }
        if let Some(n) = position("가나다라마바사아자차카타파하", first) {
            return Some((Alphabet::Hangul, (n, 0)));
        }
        let hamza = if matches!(first, 'أ' | 'إ') { 'ا' } else { first };
        if let Some(n) = position("ابجدهوزحطيكلمنسعفصقرشتثخذضظغ", hamza) {
            return Some((Alphabet::ArabicLetters, (n, 0)));
        }
    }
    greek(&small).map(|n| (if lower { Alphabet::GreekLower } else { Alphabet::GreekUpper }, (n, 0)))
}

fn position(letters: &str, c: char) -> Option<u32> {
    letters.chars().position(|known| known == c).and_then(|n| u32::try_from(n + 1).ok())
}

/// Returns the value of a Greek numeral under fifty: `α`, `στ`, `ια`, `κβ`.
fn greek(small: &str) -> Option<u32> {
    let ones = |rest: &str| GREEK.iter().position(|g| *g == rest).and_then(|n| u32::try_from(n + 1).ok());
    if let Some(n) = ones(small) {
        return Some(n);
    }
    [("ι", 10), ("κ", 20), ("λ", 30), ("μ", 40)].iter().find_map(|(tens, n)| {
        let rest = small.strip_prefix(tens)?;
        if rest.is_empty() { Some(*n) } else { ones(rest).map(|one| n + one) }
    })
}

/// Returns the value of an Arabic ordinal, of a masculine or feminine noun, and its length in bytes:
/// `الأولى`, `الثانية عشرة`.
pub(crate) fn arabic_ordinal(text: &str) -> Option<(u32, usize)> {
    const ONES: [&str; 10] = [
        "الأولى الأول الاولى الاول الحادية الحادي",
        "الثانية الثاني",
        "الثالثة الثالث",
        "الرابعة الرابع",
        "الخامسة الخامس",
        "السادسة السادس",
        "السابعة السابع",
        "الثامنة الثامن",
        "التاسعة التاسع",
        "العاشرة العاشر",
    ];
    const TENS: [&str; 4] = ["العشرون", "الثلاثون", "الأربعون", "الخمسون"];
    let end_of =
        |from: usize| text[from..].find(|c: char| !c.is_alphabetic()).map_or(text.len(), |n| from + n);
    let end = end_of(0);
    let place = |list: &[&str], word: &str| list.iter().position(|row| row.split(' ').any(|w| w == word));
    if let Some(n) = place(&TENS, &text[..end]) {
        return Some((u32::try_from(n + 2).ok()? * 10, end));
    }
    let one = u32::try_from(place(&ONES, &text[..end])? + 1).ok()?;
    let next = text[end..].strip_prefix(' ').map_or(end, |_| end + 1);
    let last = end_of(next);
    let word = &text[next..last];
    if matches!(word, "عشر" | "عشرة") {
        return Some((one + 10, last));
    }
    match word.strip_prefix('و').and_then(|tens| place(&TENS, tens)) {
        Some(n) => Some((one + u32::try_from(n + 2).ok()? * 10, last)),
        None => Some((one, end)),
    }
}

/// Whether a character is written without space between words: Han, kana, and their marks.
pub(crate) fn unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x3001..=0x303f | 0x3040..=0x30ff | 0x3400..=0x9fff | 0xff00..=0xff60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_other_scripts_have_values() {
        for (text, value) in
            [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("一〇", 10)]
        {
            assert_eq!(han(text), Some(value), "{text}");
        }
        assert_eq!(han("条"), None);
        assert_eq!((digits("١٢"), digits("３"), digits("x")), (Some(12), Some(3), None));
        for (text, value) in [("الأولى", 1), ("الثانية عشرة", 12), ("الحادية والعشرون", 21), ("العشرون", 20)]
        {
            assert_eq!(arabic_ordinal(text), Some((value, text.len())), "{text}");
        }
    }

    #[test]
    fn letters_come_in_the_order_of_their_lists() {
        for list in
            ["абвгґдеєжзиіїйклмно", "абвгдеёжзийклмнопрстуфхцчшщэюя", "абвгдђежзијклљмнњопрстћуфхцчџш"]
        {
            let values: Vec<_> = list.chars().map(|c| letter(&c.to_string()).unwrap().1).collect();
            assert!(values.is_sorted(), "{list}: {values:?}");
        }
        for (text, value) in [("στ", 6), ("θ", 9), ("ια", 11), ("κβ", 22)] {
            assert_eq!(letter(text), Some((Alphabet::GreekLower, (value, 0))), "{text}");
        }
    }
}
