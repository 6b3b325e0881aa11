//! Figures: the words that together give one number, with its sign, its unit and its currency.
//!
//! A change never divides a figure. Otherwise two independent answers could make a figure that nobody proposed:
//! `600 000` and `800 500` are one word each to a reader, although a space divides their thousands.

use crate::align::Hunk;
use crate::word::Words;

/// Signs of currencies and of shares, which a figure has before or after its digits.
const SIGNS: &[&str] = &[
    "%", "‰", "‱", "°", "°C", "°F", "$", "£", "¥", "€", "₣", "₤", "₩", "₪", "₫", "₴", "₹", "₺", "₽", "₿",
    "US$", "A$", "C$", "R$",
];

/// Codes of currencies (ISO 4217), ascending.
const CURRENCIES: &[&str] = &[
    "AED", "ARS", "AUD", "AZN", "BRL", "BYN", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR",
    "GBP", "GEL", "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "KZT", "MAD", "MDL", "MXN", "NGN", "NOK",
    "NZD", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SDR", "SEK", "SGD", "THB", "TRY", "UAH",
    "USD", "VND", "XDR", "ZAR",
];

/// Powers of ten in words and abbreviations, in the six languages of the lexicon, in lower case, ascending.
const POWERS: &[&str] = &[
    "billion",
    "billionen",
    "billions",
    "billón",
    "billones",
    "bn",
    "hundred",
    "million",
    "millionen",
    "millions",
    "millón",
    "millones",
    "milliard",
    "milliarde",
    "milliarden",
    "milliards",
    "mio",
    "mn",
    "mrd",
    "tausend",
    "thousand",
    "trillion",
    "trillions",
    "миллиард",
    "миллиарда",
    "миллиардов",
    "миллион",
    "миллиона",
    "миллионов",
    "млн",
    "млрд",
    "мільйон",
    "мільйона",
    "мільйони",
    "мільйонів",
    "мільярд",
    "мільярда",
    "мільярди",
    "мільярдів",
    "тис",
    "тисяч",
    "тисячі",
    "тыс",
    "тысяч",
    "тысячи",
];

/// Symbols of units (SI, and those used with it).
const UNITS: &[&str] = &[
    "bar", "Bq", "cm", "dB", "g", "GB", "GHz", "Gt", "GW", "GWh", "ha", "hPa", "Hz", "kB", "kg", "kHz", "kJ",
    "km", "km/h", "km2", "km²", "kN", "kPa", "kt", "kV", "kW", "kWh", "m", "m/s", "m2", "m3", "m²", "m³",
    "MB", "mg", "MHz", "MJ", "ml", "mm", "mol", "mSv", "Mt", "MW", "MWh", "nm", "ppm", "Pa", "Sv", "t", "TB",
    "TW", "TWh", "µg", "µm",
];

/// Whether the word at a place and the word before it belong to one figure.
pub(crate) fn joined(words: &Words<'_>, at: usize) -> bool {
    if at == 0 || at >= words.len() {
        return false;
    }
    let (before, after, gap) = (words.get(at - 1), words.get(at), words.gap(at));
    // Most words are letters beside letters.
    let figure = |word: &str| word.bytes().any(|b| b.is_ascii_digit()) || word.chars().any(vulgar);
    let (left, right) = (figure(before), figure(after));
    if !left && !right || !narrow(gap) {
        return false;
    }
    match (left, right) {
        (true, true) => thousands(words, at) || mixed(before, after),
        (true, false) => {
            before.ends_with(|c: char| c.is_ascii_digit() || vulgar(c))
                && (SIGNS.contains(&after)
                    || CURRENCIES.binary_search(&after).is_ok()
                    || UNITS.contains(&after)
                    || power(after))
        }
        (false, true) => {
            let begins = after.starts_with(|c: char| c.is_ascii_digit() || vulgar(c));
            begins
                && (SIGNS.contains(&before) && before != "%"
                    || CURRENCIES.binary_search(&before).is_ok()
                    || sign(words, at))
        }
        (false, false) => false,
    }
}

/// Whether a gap within a figure is at most one space, of whatever width.
fn narrow(gap: &str) -> bool {
    let mut spaces = gap.chars();
    spaces.next().is_none_or(|c| c != '\n' && c != '\t') && spaces.next().is_none()
}

/// A fraction that is one sign.
pub(crate) fn vulgar(c: char) -> bool {
    matches!(c, '\u{bc}'..='\u{be}' | '\u{2150}'..='\u{215f}' | '\u{2189}')
}

fn power(word: &str) -> bool {
    word.len() > 1 && POWERS.contains(&word.to_lowercase().as_str())
}

/// Whether the word before is a sign of this one: a hyphen or dash with space before it and none behind.
fn sign(words: &Words<'_>, at: usize) -> bool {
    let dash = matches!(words.get(at - 1), "-" | "\u{2012}" | "\u{2013}" | "\u{2212}");
    let free = at == 1 || !words.gap(at - 1).is_empty() || matches!(words.get(at - 2), "(" | "[");
    dash && words.gap(at).is_empty() && free
}

/// Whether both words are groups of thousands: three digits each, but for the first, which has one to three.
fn thousands(words: &Words<'_>, at: usize) -> bool {
    if words.gap(at).is_empty() || !three(words.get(at)) {
        return false;
    }
    let mut first = at - 1;
    loop {
        let word = words.get(first);
        let digits = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        if digits.len() == word.len()
            && whole(digits)
            && digits.len() == 3
            && first > 0
            && narrow(words.gap(first))
            && !words.gap(first).is_empty()
        {
            let before = words.get(first - 1);
            if before.ends_with(|c: char| c.is_ascii_digit())
                && whole(before.trim_start_matches(|c: char| !c.is_ascii_digit()))
            {
                first -= 1;
                continue;
            }
        }
        return whole(digits) && digits.len() <= 3 && !digits.starts_with('0');
    }
}

fn whole(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word begins with exactly three digits, and has at most decimals, a share or a currency behind them.
fn three(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    digits == 3 && (rest.is_empty() || rest.starts_with(['.', ',', '%', '€', '$', '£']))
}

/// A whole number with a fraction behind it: `1 1/2`, `2 ½`.
fn mixed(before: &str, after: &str) -> bool {
    let slash = after
        .split_once(['/', '\u{2044}'])
        .is_some_and(|(over, under)| whole(over) && whole(under) && over.len() < 3 && under.len() < 3);
    whole(before) && before.len() < 4 && (slash || after.chars().all(vulgar))
}

/// Widens changes until none begins or ends inside a figure of either side, and joins those that meet.
pub(crate) fn keep_whole(old: &Words<'_>, new: &Words<'_>, hunks: Vec<Hunk>) -> Vec<Hunk> {
    let mut whole: Vec<Hunk> = Vec::with_capacity(hunks.len());
    let mut left = hunks.into_iter().peekable();
    while let Some(mut hunk) = left.next() {
        while joined(old, hunk.old.start) || joined(new, hunk.new.start) {
            match whole.last() {
                Some(last) if last.old.end == hunk.old.start => {
                    let last = whole.pop().expect("there is a last one");
                    (hunk.old.start, hunk.new.start) = (last.old.start, last.new.start);
                }
                _ => (hunk.old.start, hunk.new.start) = (hunk.old.start - 1, hunk.new.start - 1),
            }
        }
        while joined(old, hunk.old.end) || joined(new, hunk.new.end) {
            match left.next_if(|next| next.old.start == hunk.old.end) {
                Some(next) => (hunk.old.end, hunk.new.end) = (next.old.end, next.new.end),
                None => (hunk.old.end, hunk.new.end) = (hunk.old.end + 1, hunk.new.end + 1),
            }
        }
        match whole.last_mut() {
            Some(last) if last.old.end == hunk.old.start => {
                (last.old.end, last.new.end) = (hunk.old.end, hunk.new.end);
            }
            _ => whole.push(hunk),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::align;

    /// Writes the words of a text, with `_` for the space inside a figure.
    fn figures(text: &str) -> String {
        let words = Words::of(text);
        let mut out = String::new();
        for at in 0..words.len() {
            let gap = if joined(&words, at) { if words.gap(at).is_empty() { "" } else { "_" } } else { "|" };
            out.push_str(if at == 0 { "" } else { gap });
            out.push_str(words.get(at));
        }
        out
    }

    #[test]
    fn a_figure_is_what_a_reader_takes_for_one_number() {
        for (text, expect) in [
            ("600 000 persons", "600_000|persons"),
            ("1\u{a0}000\u{202f}000 or 2\u{2009}500", "1_000_000|or|2_500"),
            ("in 2025 100 members", "in|2025|100|members"),
            ("in 2025, 100 members", "in|2025|,|100|members"),
            ("points 3, 4, 600", "points|3|,|4|,|600"),
            ("12 34 567", "12|34_567"),
            ("1 000,50 euros", "1_000,50|euros"),
            ("5 % or 5% or 5 \u{2030}", "5_%|or|5%|or|5_\u{2030}"),
            ("EUR 600 000 million", "EUR_600_000_million"),
            ("\u{20ac} 600 and 600 \u{20ac}", "\u{20ac}_600|and|600_\u{20ac}"),
            ("-5 per cent, \u{2013}3 points", "-5|per|cent|,|\u{2013}3|points"),
            ("2020\u{2013}2025", "2020|\u{2013}|2025"),
            ("3 - 5", "3|-|5"),
            ("1 1/2 and 2 \u{bd}", "1_1/2|and|2_\u{bd}"),
            ("12 km and 5 MW", "12_km|and|5_MW"),
            ("1\n000 lines", "1|\n|000|lines"),
            ("0 123 456", "0|123|456"),
        ] {
            assert_eq!(figures(text), expect, "{text:?}");
        }
    }

    #[test]
    fn a_change_takes_the_whole_figure() {
        let changed = |old: &str, new: &str| -> Vec<(String, String)> {
            let (a, b) = (Words::of(old), Words::of(new));
            let hunks = align(&a, &b).hunks;
            hunks.into_iter().map(|h| (a.slice(h.old).to_owned(), b.slice(h.new).to_owned())).collect()
        };
        let one = |was: &str, is: &str| vec![(was.to_owned(), is.to_owned())];
        assert_eq!(
            changed("A sum of 600 000 is paid", "A sum of 600 500 is paid"),
            one("600 000", "600 500")
        );
        assert_eq!(changed("of 1 000 000 euros", "of 1 500 000 euros"), one("1 000 000", "1 500 000"));
        assert_eq!(changed("of 1 000 000 euros", "of 000 euros"), one("1 000 000", "000"));
        assert_eq!(changed("is 5 per cent", "is -5 per cent"), one("5", "-5"));
        assert_eq!(changed("is \u{2212}5 per cent", "is 5 per cent"), one("\u{2212}5", "5"));
        assert_eq!(changed("EUR 5 million now", "USD 5 billion now"), one("EUR 5 million", "USD 5 billion"));
        assert_eq!(changed("of 1 000 000 euros", "of 1\u{a0}000\u{202f}000 euros"), []);
        assert_eq!(
            changed("1 000 men and all of their 2 000 horses", "1 500 men and all of their 2 500 horses"),
            [one("1 000", "1 500"), one("2 000", "2 500")].concat()
        );
    }
}
