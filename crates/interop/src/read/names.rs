//! Words of labels: what is numbered, ordinals, and suffixes of inserted numbers.

use super::marker::Word;

/// Returns the meaning of a lower-case word for the number after it.
pub(super) fn known_word(small: &str) -> Option<Word> {
    Some(match small {
        "article"
        | "articles"
        | "art"
        | "artikel"
        | "artículo"
        | "artigo"
        | "articolo"
        | "articolul"
        | "artikkel"
        | "artykuł"
        | "článek"
        | "článok"
        | "član"
        | "članak"
        | "člen"
        | "čl"
        | "статья"
        | "стаття"
        | "артыкул"
        | "член"
        | "члан"
        | "чл"
        | "άρθρο"
        | "αρθρο"
        | "madde"
        | "pasal"
        | "điều"
        | "neni"
        | "მუხლი"
        | "סעיף"
        | "ข้อ"
        | "มาตรา"
        | "अनुच्छेद"
        | "regulation"
        | "rule"
        | "règle"
        | "principle"
        | "clause" => Word::Article,
        "section" | "sec" | "sección" | "abschnitt" | "раздел" | "розділ" | "τμήμα" | "τμημα" => {
            Word::Section
        }
        "subsection" | "unterabschnitt" | "sous-section" => Word::Subsection,
        "chapter" | "chapitre" | "capítulo" | "capitolo" | "kapitel" | "hauptstück" | "глава"
        | "κεφάλαιο" | "κεφαλαιο" => Word::Chapter,
        "subchapter" => Word::Subchapter,
        "part" | "partie" | "parte" | "teil" | "часть" | "частина" | "μέρος" | "μερος" => {
            Word::Part
        }
        "title" | "titre" | "título" => Word::Title,
        "titel" | "subtitle" => Word::Subtitle,
        "book" | "livre" | "buch" => Word::Book,
        "annex"
        | "annexe"
        | "anexo"
        | "anhang"
        | "anlage"
        | "schedule"
        | "exhibit"
        | "приложение"
        | "παράρτημα"
        | "παραρτημα"
        | "додаток" => Word::Annex,
        "appendix" => Word::Appendix,
        "option" => Word::Option,
        "point" | "пункт" => Word::Point,
        _ => return None,
    })
}

/// Ordinals that precede their word (`Erster Abschnitt`, `Première partie`), from one upwards.
pub(super) const ORDINALS: [&str; 20] = [
    "first première premier erst",
    "second deuxième zweit",
    "third troisième dritt",
    "fourth quatrième viert",
    "fifth cinquième fünft",
    "sixième sechst",
    "siebent siebt",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
    "dreizehnt",
    "vierzehnt",
    "fünfzehnt",
    "sechzehnt",
    "siebzehnt",
    "achtzehnt",
    "neunzehnt",
    "zwanzigst",
];

/// Returns the position of a Latin suffix: `bis` is the second of its number.
pub(super) fn latin(word: &str) -> Option<u32> {
    Some(match word {
        "bis" => 2,
        "ter" => 3,
        "quater" | "quat" => 4,
        "quinquies" | "quin" => 5,
        "sexies" => 6,
        "septies" => 7,
        "octies" => 8,
        "nonies" | "novies" => 9,
        "decies" => 10,
        "undecies" => 11,
        "duodecies" => 12,
        "terdecies" => 13,
        "quaterdecies" => 14,
        "alt" => 20,
        _ => return None,
    })
}
