//! Labels beyond `1.` and `(a)`: other scripts, the marks of resolutions (`OP4.`), inserted numbers
//! (`9-1.`, `2 (a).`), and labels that are glued to their words.

use super::marker::{Item, Named, Script, Style, Value, Word, Wrap, roman};
use super::names::latin;
use super::script::{Alphabet, arabic_ordinal, digit, digits, han, letter, unspaced};

/// Reads a label that the scanner of plain numbers does not know.
pub(crate) fn item(text: &str) -> Option<Item> {
    let first = text.chars().next()?;
    match first {
        'O' | 'P' => paper(text),
        '0'..='9' => numbered(text),
        '(' => glued_in_parentheses(text).or_else(|| foreign(text)),
        '№' => signed(text),
        c if !c.is_ascii() => foreign(text),
        _ => None,
    }
}

fn made(text: &str, script: Script, wrap: Wrap, value: Value, number: &str, len: usize) -> Item {
    let guess = text[len..].starts_with(char::is_alphanumeric) && !text[len..].starts_with(unspaced);
    Item { style: Style { script, wrap }, value, other: None, number: number.to_owned(), len, guess }
}

fn point(text: &str, value: Value, number: &str, len: usize) -> Item {
    made(text, Script::Arabic, Wrap::Dot, value, number, len)
}

/// Whether a label may end here: before space or at the end.
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

/// Whether words begin here like a sentence or a heading.
fn begins(rest: &str) -> bool {
    let rest = rest.trim_start().trim_start_matches(['"', '“', '«', '„', '[', '\'', '‘']);
    rest.starts_with(char::is_uppercase)
}

/// Whether a word with a capital letter follows without space; initials are none.
fn glued(rest: &str) -> bool {
    let mut chars = rest.chars();
    let first = chars.next().is_some_and(char::is_uppercase);
    first && chars.next().is_some_and(char::is_alphabetic)
}

/// Returns the number at the head of a text, and its length; at most three digits.
fn leading(text: &str) -> Option<(u32, usize)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[..len].parse().ok().filter(|_| len <= 3)?;
    Some((value, len))
}

/// Returns the position of ` bis`, ` alt` at the head of a text, and the length with its space.
fn suffix(rest: &str) -> (u32, usize) {
    let word = rest.trim_start();
    let space = rest.len() - word.len();
    let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    latin(&word[..end]).map_or((0, 0), |place| (place, space + end))
}

/// Reads `OP4.`, `PP5 bis.`, `OP 3 alt`: paragraphs of a resolution.
fn paper(text: &str) -> Option<Item> {
    let rest = text.strip_prefix("OP").or_else(|| text.strip_prefix("PP"))?;
    let space = usize::from(rest.starts_with([' ', '\u{a0}']) && !rest.starts_with('\u{a0}'));
    let (value, len) = leading(&rest[space..])?;
    let mut end = 2 + space + len;
    let (sub, tail) = suffix(&text[end..]);
    end += tail;
    let rest = &text[end..];
    let marked = rest.starts_with(['.', ':', ')']);
    let len = end + usize::from(marked);
    (ends(&text[len..]) && (marked || rest.is_empty() || begins(rest)))
        .then(|| point(text, (value, sub), &text[..end], len))
}

/// Reads the labels that begin with a digit.
fn numbered(text: &str) -> Option<Item> {
    let (value, len) = leading(text)?;
    let rest = &text[len..];
    let next = rest.chars().next()?;
    if matches!(next, '．' | '、') {
        return Some(point(text, (value, 0), &text[..len], len + next.len_utf8()));
    }
    degree(text, value, len)
        .or_else(|| divided(text, value, len))
        .or_else(|| combined(text, value, len))
        .or_else(|| dashed(text, value, len))
        .or_else(|| glued_number(text, value, len))
}

/// Reads `12°.`, `1.º`, `3.ª`.
fn degree(text: &str, value: u32, len: usize) -> Option<Item> {
    let sign = |c| matches!(c, '°' | 'º' | 'ª');
    let dot = usize::from(text[len..].starts_with('.'));
    let found = text[len + dot..].chars().next().filter(|&c| sign(c))?;
    let end = len + dot + found.len_utf8();
    let mark = usize::from(text[end..].starts_with(['.', ')']));
    let number = if dot == 0 { len } else { end };
    ends(&text[end + mark..])
        .then(|| made(text, Script::Arabic, Wrap::Degree, (value, 0), &text[..number], end + mark))
}

/// Reads `9-1.`, `11/1.`: numbers put between two others.
fn divided(text: &str, value: u32, len: usize) -> Option<Item> {
    let rest = text[len..].strip_prefix(['-', '/'])?;
    let (sub, more) = leading(rest).filter(|(sub, _)| *sub > 0)?;
    let end = len + 1 + more;
    let marked = text[end..].starts_with(['.', ')']) && ends(&text[end + 1..]);
    marked.then(|| point(text, (value, sub), &text[..end], end + 1))
}

/// Reads `2 (a).`, `3(b)(ii) bis`: a number with its letter.
fn combined(text: &str, value: u32, len: usize) -> Option<Item> {
    let mut end = len;
    let mut sub = 0;
    while let Some(rest) = text[end..].trim_start_matches(' ').strip_prefix('(') {
        let close = rest.find(')').filter(|n| (1..=4).contains(n))?;
        let inner = &rest[..close];
        let place = match inner.as_bytes() {
            [one] if one.is_ascii_alphabetic() => u32::from(one.to_ascii_lowercase() - b'a') + 1,
            _ => roman(inner).or_else(|| leading(inner).filter(|(_, n)| *n == inner.len()).map(|n| n.0))?,
        };
        sub = if sub == 0 { place } else { sub };
        end = text.len() - rest.len() + close + 1;
    }
    if end == len {
        return None;
    }
    end += suffix(&text[end..]).1;
    let rest = &text[end..];
    let marked = rest.starts_with(['.', ':']);
    let whole = end + usize::from(marked);
    (ends(&text[whole..]) && (marked || rest.is_empty() || begins(rest)))
        .then(|| point(text, (value, sub), &text[..end], whole))
}

/// Reads `5 – Scope`.
fn dashed(text: &str, value: u32, len: usize) -> Option<Item> {
    let rest = text[len..].strip_prefix(' ')?;
    let after = rest.strip_prefix(['-', '–', '—'])?;
    let sentence = after.starts_with(' ') && begins(after);
    let item = || point(text, (value, 0), &text[..len], text.len() - after.len());
    sentence.then(item).map(|item| Item { guess: true, ..item })
}

/// Reads `2.Scope`, `2)Scope`, `1.2.Scope`.
fn glued_number(text: &str, value: u32, len: usize) -> Option<Item> {
    let mut end = len;
    let mut parts = 1u8;
    let mut value = value;
    while let Some((more, digits)) = text[end..].strip_prefix('.').and_then(leading) {
        end += 1 + digits;
        value = more;
        parts = parts.saturating_add(1);
    }
    let wrap = if text[end..].starts_with('.') { Wrap::Dot } else { Wrap::Closing };
    let rest = text[end..].strip_prefix(['.', ')'])?;
    let script = if parts > 1 { Script::Dotted(parts) } else { Script::Arabic };
    glued(rest).then(|| made(text, script, wrap, (value, 0), &text[..end], end + 1))
}

/// Reads `(4)Scope`, `(a)The`.
fn glued_in_parentheses(text: &str) -> Option<Item> {
    let close = text.find(')').filter(|n| (2..=4).contains(n))?;
    let inner = &text[1..close];
    let (script, value) = match inner.as_bytes() {
        [one] if one.is_ascii_lowercase() => (Script::Lower, u32::from(*one - b'a') + 1),
        _ => (Script::Arabic, leading(inner).filter(|(_, n)| *n == inner.len())?.0),
    };
    let number = &text[..=close];
    glued(&text[close + 1..]).then(|| made(text, script, Wrap::Both, (value, 0), number, close + 1))
}

/// Reads `№ 5.`
fn signed(text: &str) -> Option<Item> {
    let rest = text.strip_prefix('№')?.trim_start_matches([' ', '\u{a0}']);
    let (value, len) = leading(rest)?;
    let start = text.len() - rest.len();
    let end = start + len;
    let mark = usize::from(text[end..].starts_with(['.', ':', ')']));
    let fits = ends(&text[end + mark..]) && (mark == 1 || text[end..].is_empty() || begins(&text[end..]));
    fits.then(|| point(text, (value, 0), &text[start..end], end + mark))
}

/// Reads labels in other scripts: `б)`, `(β)`, `一、`, `（一）`, `١.`, `أ -`, `가.`, `①`.
fn foreign(text: &str) -> Option<Item> {
    let first = text.chars().next()?;
    if let circled @ 0x2460..=0x2473 = u32::from(first) {
        let (len, value) = (first.len_utf8(), (circled - 0x245f, 0));
        return Some(made(text, Script::Arabic, Wrap::Bare, value, &text[..len], len));
    }
    let open = matches!(first, '(' | '（');
    let start = if open { first.len_utf8() } else { 0 };
    let core: &str = &text[start..];
    let core = &core[..core.find(|c: char| !c.is_alphanumeric()).unwrap_or(core.len())];
    if core.chars().count() > 7 {
        return None;
    }
    let (script, value) = if let Some(n) = digits(core).filter(|_| !core.is_ascii() || first == '（') {
        (Script::Arabic, (n, 0))
    } else if let Some(n) = han(core) {
        (Script::Letter(Alphabet::Han), (n, 0))
    } else {
        let (alphabet, value) = letter(core)?;
        (Script::Letter(alphabet), value)
    };
    let end = start + core.len();
    let mark = text[end..].chars().next();
    let after = mark.map_or(end, |c| end + c.len_utf8());
    let eastern = digit(core.chars().next()?).is_some() || script == Script::Letter(Alphabet::ArabicLetters);
    let wrap = match mark? {
        ')' | '）' if open => Wrap::Both,
        _ if open => return None,
        ')' | '）' => Wrap::Closing,
        '.' | '．' => Wrap::Dot,
        '、' => Wrap::Dot,
        '-' | '–' | 'ـ' if eastern && ends(&text[after..]) => Wrap::Dash,
        ' ' if eastern && text[after..].starts_with(['-', '–']) && ends(&text[after + 1..]) => Wrap::Dash,
        _ => return None,
    };
    let rest = &text[after..];
    let len = if mark == Some(' ') { after + rest.chars().next()?.len_utf8() } else { after };
    let solid = rest.starts_with(unspaced) || matches!(mark, Some('、' | '．' | '）'));
    if !(solid || ends(&text[len..])) {
        return None;
    }
    let (from, to) = if open { (0, after) } else { (start, end) };
    Some(made(text, script, wrap, value, &text[from..to], len))
}

/// Reads headings whose word follows or joins its number, or has no capitals: `第一条`, `제1조`,
/// `المادة الأولى`.
pub(crate) fn named(text: &str) -> Option<Named> {
    match text.chars().next()? {
        '第' => joined(text, '第', ['之', 'の']),
        '제' => joined(text, '제', ['의', '의']),
        _ => arabic(text),
    }
}

fn joined(text: &str, open: char, inserted: [char; 2]) -> Option<Named> {
    let start = open.len_utf8();
    let rest = text[start..].trim_start();
    let from = text.len() - rest.len();
    let is_unit = |c: char| unit(c).is_some();
    let at = rest.find(is_unit).filter(|n| *n > 0)?;
    let (mut number, sign) = (rest[..at].trim_end(), rest[at..].chars().next()?);
    let value = digits(number).or_else(|| han(number))?;
    let mut end = from + at + sign.len_utf8();
    let mut sub = 0;
    if let Some(more) = text[end..].strip_prefix(inserted) {
        let len =
            more.find(|c: char| digit(c).is_none() && han(&c.to_string()).is_none()).unwrap_or(more.len());
        sub = digits(&more[..len]).or_else(|| han(&more[..len]))?;
        end = text.len() - more.len() + len;
        number = &text[from..end];
    }
    let rest = &text[end..];
    let marked = rest.chars().next().filter(|c| matches!(c, ':' | '：' | '.'));
    let mut inner = rest.chars();
    let bracket = inner.next().is_some_and(|c| matches!(c, '(' | '（'));
    let titled = bracket && inner.next().is_some_and(|c| digit(c).is_none() && han(&c.to_string()).is_none());
    let len = end + marked.map_or(0, char::len_utf8);
    let fits = marked.is_some() || ends(rest) || titled;
    let number = number.to_owned();
    fits.then(|| Named {
        word: unit(sign).unwrap_or(Word::Article),
        value: (value, sub),
        number,
        len,
        parted: true,
    })
}

fn unit(sign: char) -> Option<Word> {
    Some(match sign {
        '条' | '條' | '조' => Word::Article,
        '章' | '장' => Word::Chapter,
        '节' | '節' | '절' => Word::Section,
        '编' | '編' | '편' | '部' => Word::Part,
        '项' | '項' | '항' => Word::Point,
        _ => return None,
    })
}

fn arabic(text: &str) -> Option<Named> {
    let end = text.find(|c: char| c.is_whitespace())?;
    let word = match &text[..end] {
        "المادة" | "مادة" | "ماده" | "مادّة" => Word::Article,
        "الباب" | "الجزء" => Word::Part,
        "الفصل" => Word::Chapter,
        "القسم" => Word::Section,
        "المرفق" | "الملحق" => Word::Annex,
        _ => return None,
    };
    let rest = text[end..].trim_start();
    let start = text.len() - rest.len();
    let bare = rest.trim_start_matches('(');
    let count = bare.find(|c: char| digit(c).is_none()).unwrap_or(bare.len());
    let (value, len) = match digits(&bare[..count]) {
        Some(value) => {
            let closed = bare[count..].starts_with(')') && bare.len() < rest.len();
            if bare.len() < rest.len() && !closed {
                return None;
            }
            (value, rest.len() - bare.len() + count + usize::from(closed))
        }
        None => arabic_ordinal(rest)?,
    };
    let number = rest[..len].to_owned();
    let after = rest[len..].trim_start();
    let mark = after.chars().next().filter(|c| matches!(c, ':' | '.' | '-' | '–' | '—'));
    if mark.is_none() && !after.is_empty() {
        return None;
    }
    let whole = text.len() - after.len() + mark.map_or(0, char::len_utf8);
    let len = if mark.is_some() { whole } else { start + len };
    Some(Named { word, value: (value, 0), number, len, parted: true })
}

#[cfg(test)]
mod tests {
    use crate::read::marker;

    fn read(text: &str) -> Option<(String, String)> {
        let item = || marker::item(text).map(|i| (i.number, text[..i.len].to_owned()));
        marker::named(text).map(|n| (n.number, text[..n.len].to_owned())).or_else(item)
    }

    #[test]
    fn case_p15_labels_not_known() {
        for (text, number, label) in [
            ("OP4. Welcomes", "OP4", "OP4."),
            ("OP 4 Welcomes", "OP 4", "OP 4"),
            ("PP5 bis. Recalling", "PP5 bis", "PP5 bis."),
            ("3 alt. Urges", "3 alt", "3 alt."),
            ("2 (a). Decides", "2 (a)", "2 (a)."),
            ("2 (a) Decides", "2 (a)", "2 (a)"),
            ("2.Glued point", "2", "2."),
            ("1.2.Glued point", "1.2", "1.2."),
            ("(4)Glued", "(4)", "(4)"),
            ("5 – Dash point", "5", "5 –"),
            ("9-1. Hyphen", "9-1", "9-1."),
            ("11/1. Slash", "11/1", "11/1."),
            ("12°. Degree", "12", "12°."),
            ("№ 5. Number", "5", "№ 5."),
            ("Article 6.- Scope", "6", "Article 6.-"),
            ("Article premier. – Objet", "premier", "Article premier. –"),
            ("Article unique", "unique", "Article unique"),
            ("Art. 1º Esta", "1º", "Art. 1º"),
            ("§ 1º Esta", "1º", "§ 1º"),
            ("Artigo 6.º Objeto", "6.º", "Artigo 6.º"),
            ("Статья 2-1. Предмет", "2-1", "Статья 2-1."),
            ("Стаття 2-1 Предмет", "2-1", "Стаття 2-1"),
            ("Стаття 2¹. Предмет", "2¹", "Стаття 2¹."),
            ("Члан 9. Предмет", "9", "Члан 9."),
            ("Чл. 9. Предмет", "9", "Чл. 9."),
            ("Άρθρο 6", "6", "Άρθρο 6"),
            ("ΑΡΘΡΟ 5 Σκοπός", "5", "ΑΡΘΡΟ 5"),
            ("Pasal 5", "5", "Pasal 5"),
            ("Điều 5. Phạm", "5", "Điều 5."),
            ("ข้อ 1 ทดสอบ", "1", "ข้อ 1"),
            ("第3条　目的", "3", "第3条"),
            ("第十二条之一 目的", "十二条之一", "第十二条之一"),
            ("제1조(목적)", "1", "제1조"),
            ("المادة الأولى", "الأولى", "المادة الأولى"),
            ("المادة الثانية عشرة: النطاق", "الثانية عشرة", "المادة الثانية عشرة:"),
            ("المادة (٣)", "(٣)", "المادة (٣)"),
        ] {
            assert_eq!(read(text), Some((number.to_owned(), label.to_owned())), "{text}");
        }
    }

    #[test]
    fn case_p07_numbers_in_other_scripts() {
        for (text, number, label) in [
            ("б) доступ", "б", "б)"),
            ("(ґ) доступ", "(ґ)", "(ґ)"),
            ("А. Загальне", "А", "А."),
            ("στ) λόγος", "στ", "στ)"),
            ("一、缔约方", "一", "一、"),
            ("（一）第一项；", "（一）", "（一）"),
            ("(二)第二项。", "(二)", "(二)"),
            ("1．缔约方", "1", "1．"),
            ("１．締約国", "１", "１．"),
            ("①締約国", "①", "①"),
            ("第一条 目的", "一", "第一条"),
            ("가. 당사국", "가", "가."),
            ("١. تجتمع", "١", "١."),
            ("أ) تجتمع", "أ", "أ)"),
            ("ب - تجتمع", "ب", "ب -"),
        ] {
            assert_eq!(read(text), Some((number.to_owned(), label.to_owned())), "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_labels_are_words() {
        for text in [
            "A party may",
            "i. e. the rest",
            "z. B. der Rest",
            "т. е. інше",
            "J. R. Smith",
            "№",
            "№ пять",
            "OP is short",
            "OPEN 4. x",
            "2 (two) copies",
            "5 – 10 per cent",
            "9-1 majority",
            "3.U.S. dollars",
            "(s)he shall",
            "(4)th",
            "第三条规定的义务",
            "第三条（一）项规定",
            "المادة الأولى من الاتفاقية",
            "一般规定",
            "а потім",
            "Article 2-5 of the Convention",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
