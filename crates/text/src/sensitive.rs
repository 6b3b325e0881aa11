//! The changes that lawyers look for first: one word that changes an obligation, a figure, a date
//! or a name.
//!
//! They are found in the changed spans of provisions that both texts have. New and deleted
//! provisions are obvious, and listing each of their words would hide the one that matters.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::figure::vulgar;
use crate::hash::{hash, mix};
use crate::parallel::both;
use crate::redline::{RedlineRow, Sensitive, SensitiveKind, SpanKind};
use crate::word::{Words, first_word, last_word};

/// Modal verbs of six languages, in lower case, ascending.
const MODALS: &[&str] = &[
    "can",
    "could",
    "debe",
    "deben",
    "debería",
    "deberían",
    "deberá",
    "deberán",
    "devra",
    "devraient",
    "devrait",
    "devront",
    "doit",
    "doivent",
    "darf",
    "dürfen",
    "dürfte",
    "dürften",
    "kann",
    "können",
    "könnte",
    "könnten",
    "may",
    "might",
    "must",
    "muss",
    "müssen",
    "müsste",
    "müssten",
    "ought",
    "peut",
    "peuvent",
    "podrá",
    "podrán",
    "podría",
    "podrían",
    "pourra",
    "pourraient",
    "pourrait",
    "pourront",
    "puede",
    "pueden",
    "shall",
    "should",
    "soll",
    "sollen",
    "sollte",
    "sollten",
    "will",
    "would",
    "вправе",
    "должен",
    "должна",
    "должно",
    "должны",
    "зобов'язана",
    "зобов'язане",
    "зобов'язаний",
    "зобов'язані",
    "зобов’язана",
    "зобов’язане",
    "зобов’язаний",
    "зобов’язані",
    "має",
    "мають",
    "може",
    "можете",
    "может",
    "можуть",
    "могут",
    "мусить",
    "мусять",
    "обязан",
    "обязана",
    "обязано",
    "обязаны",
    "повинен",
    "повинна",
    "повинно",
    "повинні",
    "следует",
    "слід",
];

/// Words that reverse a meaning or make an exception, in six languages, in lower case, ascending.
const NEGATIONS: &[&str] = &[
    "aucun",
    "aucune",
    "ausgenommen",
    "außer",
    "cannot",
    "except",
    "excepto",
    "excepté",
    "excluding",
    "jamais",
    "jamás",
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keines",
    "ne",
    "neither",
    "never",
    "ni",
    "nicht",
    "nie",
    "niemals",
    "ningún",
    "ninguna",
    "no",
    "none",
    "nor",
    "not",
    "nunca",
    "ohne",
    "pas",
    "salvo",
    "sans",
    "sauf",
    "sin",
    "sofern",
    "unless",
    "weder",
    "without",
    "без",
    "жоден",
    "жодна",
    "жодне",
    "жодних",
    "жодної",
    "кроме",
    "крім",
    "не",
    "никакие",
    "никакой",
    "никогда",
    "ни",
    "ні",
    "ніколи",
    "окрім",
];

/// Numbers in words. `one` is excluded: it is more often a pronoun.
const NUMERALS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "million",
    "billion",
    "half",
    "third",
    "quarter",
    "twice",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "sept",
    "huit",
    "neuf",
    "dix",
    "trente",
    "soixante",
    "cent",
    "mille",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "zwölf",
    "dreißig",
    "sechzig",
    "hundert",
    "tausend",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "treinta",
    "sesenta",
    "cien",
    "mil",
    "два",
    "дві",
    "три",
    "чотири",
    "п'ять",
    "п’ять",
    "десять",
    "двадцять",
    "тридцять",
    "шістдесят",
    "сто",
    "тисяча",
    "две",
    "четыре",
    "пять",
    "двадцать",
    "тридцать",
    "шестьдесят",
    "тысяча",
];

/// Months and units of time; a number before or after one is a date or a period.
const TIMES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "januar",
    "februar",
    "märz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "mois",
    "an",
    "ans",
    "heures",
    "tag",
    "tage",
    "tagen",
    "woche",
    "wochen",
    "monat",
    "monate",
    "monaten",
    "jahr",
    "jahre",
    "jahren",
    "stunden",
    "día",
    "días",
    "semana",
    "semanas",
    "mes",
    "meses",
    "año",
    "años",
    "horas",
    "день",
    "днів",
    "дні",
    "тижнів",
    "місяців",
    "років",
    "роки",
    "дней",
    "дня",
    "недель",
    "месяцев",
    "месяца",
    "лет",
    "года",
    "годов",
];

/// The class of a lower-case word, regardless of its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Modal,
    Negation,
    Numeral,
    Time,
    /// A month or unit of time in one language and a common word in another (`an`, `mars`).
    PerhapsTime,
}

/// All the tables in one map.
struct Lexicon(HashMap<&'static str, Class, BuildHasherDefault<Quick>>);

/// A quick hasher: the words of the tables are fixed, so nobody can choose them to collide.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mix(self.0, hash(bytes));
    }
}

impl Lexicon {
    fn new() -> Lexicon {
        let mut all = HashMap::with_capacity_and_hasher(512, BuildHasherDefault::default());
        let tables = [
            (TIMES, Class::Time),
            (NUMERALS, Class::Numeral),
            (NEGATIONS, Class::Negation),
            (MODALS, Class::Modal),
        ];
        for (words, class) in tables {
            all.extend(words.iter().map(|&word| (word, class)));
        }
        all.extend(["an", "mars"].map(|word| (word, Class::PerhapsTime)));
        Lexicon(all)
    }

    fn class(&self, word: &str) -> Option<Class> {
        self.0.get(lower(word).as_ref()).copied()
    }
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// Finds the changes that lawyers fear in the changed words of rows; `words` is the size of both
/// texts.
pub(crate) fn sensitive(rows: &[RedlineRow<'_>], words: usize) -> Vec<Sensitive> {
    let changed = |r: &&RedlineRow<'_>| {
        r.old.is_some() && r.new.is_some() && r.spans.iter().any(|s| s.kind != SpanKind::Equal)
    };
    let names = names_tell(rows.iter().filter(changed));
    let sense = Sense { lexicon: Lexicon::new(), names };
    let part = |range: Range<usize>| {
        let mut found = Vec::new();
        for at in range.filter(|&at| changed(&&rows[at])) {
            in_row(at, &rows[at], &sense, &mut found);
        }
        found
    };
    let middle = rows.len() / 2;
    let (mut found, more) = both(words, || part(0..middle), || part(middle..rows.len()));
    found.extend(more);
    found
}

/// A word of one side of a row. Of equal spans only the words beside a change are read.
struct Token<'t> {
    word: &'t str,
    /// The change that it belongs to, if any.
    hunk: Option<usize>,
}

/// Whether capitals indicate names: not in a language that capitalises every noun, or in a text all
/// in capitals.
fn names_tell<'r>(rows: impl Iterator<Item = &'r RedlineRow<'r>>) -> bool {
    let (mut words, mut capitals) = (0, 0);
    for row in rows.take(400) {
        let texts = row.spans.iter().filter(|s| s.kind != SpanKind::Delete).map(|s| s.text.as_ref());
        for word in texts.flat_map(str::split_whitespace).take(2000) {
            words += 1;
            capitals += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    capitals * 4 < words || words < 40
}

/// The evidence used to classify words.
struct Sense {
    lexicon: Lexicon,
    /// Whether capitals indicate names.
    names: bool,
}

fn in_row(at: usize, row: &RedlineRow<'_>, sense: &Sense, found: &mut Vec<Sensitive>) {
    let (mut old, mut new, mut hunk) = (Vec::new(), Vec::new(), 0);
    for span in &row.spans {
        match span.kind {
            SpanKind::Equal => {
                hunk += 1;
                for word in edges(&span.text).into_iter().flatten() {
                    old.push(Token { word, hunk: None });
                    new.push(Token { word, hunk: None });
                }
            }
            // Words moved to another provision are not gone, but they separate the words beside
            // them.
            SpanKind::MoveFrom | SpanKind::MoveTo => hunk += 1,
            SpanKind::Delete => push(&mut old, &span.text, hunk),
            SpanKind::Insert => push(&mut new, &span.text, hunk),
        }
    }
    let (old, new) = (telling(&old, sense), telling(&new, sense));
    let (mut old, mut new) = (old.as_slice(), new.as_slice());
    while let Some(hunk) = old.first().into_iter().chain(new.first()).map(|t| t.hunk).min() {
        let of_hunk = |side: &[Telling]| side.iter().take_while(|t| t.hunk == hunk).count();
        let (was, is);
        (was, old) = old.split_at(of_hunk(old));
        (is, new) = new.split_at(of_hunk(new));
        in_hunk(at, was, is, found);
    }
}

/// Adds the sensitive words of one change, in order of place.
fn in_hunk(row: usize, was: &[Telling], is: &[Telling], found: &mut Vec<Sensitive>) {
    let mut here: Vec<(usize, Sensitive)> = Vec::new();
    for kind in KINDS {
        let of = |side: &[Telling]| -> Vec<(usize, String)> {
            side.iter().filter(|t| t.kind == kind).map(|t| (t.offset, t.text.clone())).collect()
        };
        let (mut was, mut is) = (of(was), of(is));
        cancel(&mut was, &mut is);
        for nth in 0..was.len().max(is.len()) {
            let offset = is.get(nth).or(was.get(nth)).map_or(0, |t| t.0);
            let word = |side: &mut [(usize, String)]| {
                side.get_mut(nth).map(|t| std::mem::take(&mut t.1)).unwrap_or_default()
            };
            here.push((offset, Sensitive { row, kind, old: word(&mut was), new: word(&mut is) }));
        }
    }
    here.sort_by_key(|(offset, _)| *offset);
    found.extend(here.into_iter().map(|(_, s)| s));
}

/// A sensitive word, or a run of them.
struct Telling {
    hunk: usize,
    kind: SensitiveKind,
    /// Its distance in words from the start of its change.
    offset: usize,
    text: String,
}

const KINDS: [SensitiveKind; 5] = [
    SensitiveKind::Modal,
    SensitiveKind::Negation,
    SensitiveKind::Number,
    SensitiveKind::Date,
    SensitiveKind::Name,
];

fn push<'t>(side: &mut Vec<Token<'t>>, text: &'t str, hunk: usize) {
    let words = Words::of(text);
    side.extend(words.figures().map(|run| Token { word: words.slice(run), hunk: Some(hunk) }));
}

/// Returns the first and last words of a stretch: the neighbours of the changes around it.
fn edges(text: &str) -> [Option<&str>; 2] {
    let (first, last) = (first_word(text), last_word(text));
    let one = first.zip(last).is_some_and(|(a, b)| std::ptr::eq(a.as_ptr(), b.as_ptr()));
    [first, if one { None } else { last }]
}

/// Returns the sensitive words of one side, each name or date of several words as one.
fn telling(side: &[Token<'_>], sense: &Sense) -> Vec<Telling> {
    let mut found: Vec<Telling> = Vec::new();
    let (mut last, mut begun) = (None, (usize::MAX, 0));
    for (at, token) in side.iter().enumerate() {
        let Some(hunk) = token.hunk else { continue };
        if begun.0 != hunk {
            begun = (hunk, at);
        }
        let Some(kind) = kind_of(side, at, sense) else { continue };
        let runs_on = matches!(kind, SensitiveKind::Name | SensitiveKind::Date | SensitiveKind::Number);
        match found.last_mut() {
            Some(t) if runs_on && t.hunk == hunk && t.kind == kind && last == at.checked_sub(1) => {
                t.text.push(' ');
                t.text.push_str(token.word);
            }
            _ => found.push(Telling { hunk, kind, offset: at - begun.1, text: token.word.to_owned() }),
        }
        last = Some(at);
    }
    found
}

fn kind_of(side: &[Token<'_>], at: usize, sense: &Sense) -> Option<SensitiveKind> {
    let word = side[at].word;
    if !word.starts_with(char::is_alphanumeric) && !word.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let before = at.checked_sub(1).map(|k| side[k].word);
    let after = side.get(at + 1).map(|t| t.word);
    let class = sense.lexicon.class(word);
    let digits = |w: &str| w.bytes().any(|b| b.is_ascii_digit()) || w.chars().any(vulgar);
    if class == Some(Class::Modal)
        && word == "May"
        && (before.is_some_and(digits) || after.is_some_and(digits))
    {
        return Some(SensitiveKind::Date);
    }
    if digits(word) || class == Some(Class::Numeral) {
        let time = |w: Option<&str>| {
            w.is_some_and(|w| {
                w == "May" || matches!(sense.lexicon.class(w), Some(Class::Time | Class::PerhapsTime))
            })
        };
        let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        return Some(if year || time(before) || time(after) {
            SensitiveKind::Date
        } else {
            SensitiveKind::Number
        });
    }
    match class {
        Some(Class::Modal) => return Some(SensitiveKind::Modal),
        // The `No.` of `No. 5` is not a negation.
        Some(Class::Negation) if !(word.eq_ignore_ascii_case("no") && after.is_some_and(digits)) => {
            return Some(SensitiveKind::Negation);
        }
        Some(Class::Time) => return Some(SensitiveKind::Date),
        _ if word.ends_with("n't") || word.ends_with("n\u{2019}t") => return Some(SensitiveKind::Negation),
        _ => {}
    }
    let begins = before.is_none_or(|b| {
        matches!(
            b,
            "." | "!" | "?" | ":" | ";" | "\n" | "\u{2022}" | "\u{201c}" | "\"" | "(" | "-" | "\u{2014}"
        )
    });
    let shouts =
        |w: Option<&str>| w.is_some_and(|w| w.chars().count() > 1 && w.chars().all(char::is_uppercase));
    let name = sense.names
        && word.starts_with(char::is_uppercase)
        && word.chars().count() > 1
        && !begins
        && !(shouts(Some(word)) && (shouts(before) || shouts(after)));
    name.then_some(SensitiveKind::Name)
}

/// Removes the words that both sides have.
fn cancel(was: &mut Vec<(usize, String)>, is: &mut Vec<(usize, String)>) {
    was.retain(|(_, word)| match is.iter().position(|(_, w)| w.eq_ignore_ascii_case(word)) {
        Some(at) => {
            is.remove(at);
            false
        }
        None => true,
    });
}
