//! A number as printed, and the number in it.

use paraph_text::Number;

use crate::read::marker::{self, Script};

/// Returns the number with this printed label: `Article 10 bis -` is 10 bis.
pub(crate) fn number_of(label: &str) -> Number {
    let whole = label.trim();
    let core = whole.trim_end_matches(['—', '–', '-', ' ', '.', 'º', 'ª', '°']);
    let named = marker::named(core).filter(|n| n.len >= core.len()).map(|n| n.number);
    let item = || {
        let probe = format!("{whole} x");
        marker::item(&probe).filter(|i| i.len >= whole.len()).map(|i| i.number)
    };
    let bare = || whole.trim_end_matches(['.', ':', '-', '–', '—', ' ']).to_owned();
    let number = named.or_else(item).unwrap_or_else(bare);
    let number = if number.is_empty() { whole.to_owned() } else { number };
    Number { number, label: label.to_owned() }
}

/// What the style of a number without a word says about its provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// `1.`, `(2)`, `3.1`
    Figures,
    /// `(a)`, `iv)`, `•`
    Letters,
    /// `Article 3`
    Article,
    /// `Part II`
    Division,
    /// Anything else.
    Other,
}

/// Returns the style of a label.
pub(crate) fn manner(label: &str) -> Manner {
    let whole = label.trim();
    if let Some(named) = marker::named(whole) {
        return match named.word {
            marker::Word::Article => Manner::Article,
            marker::Word::Point => Manner::Figures,
            _ => Manner::Division,
        };
    }
    // Inserted points are numbered `(-a)`, `(a-1)`.
    let plain: String = whole.chars().filter(|&c| c != '-' || whole.len() == 1).collect();
    if plain.len() <= 4 && !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_lowercase()) {
        return Manner::Letters;
    }
    match marker::item(&format!("{plain} x")).map(|i| i.style.script) {
        Some(Script::Arabic | Script::Dotted(_)) => Manner::Figures,
        Some(_) => Manner::Letters,
        None if plain.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit()) => Manner::Figures,
        None => Manner::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_found_in_its_label() {
        for (label, number) in [
            ("1.", "1"),
            ("(a)", "(a)"),
            ("(-a)", "(-a)"),
            ("Article 10 bis -", "10 bis"),
            ("CHAPTER II", "II"),
            ("10. bis", "10 bis"),
            ("Artículo 1º", "1"),
            ("§ 3", "3"),
            ("CHAPTER 3—", "3"),
            ("•", "•"),
            ("...", "..."),
        ] {
            assert_eq!(number_of(label).number, number, "{label}");
        }
    }

    #[test]
    fn the_manner_tells_points_from_items() {
        assert_eq!(manner("1."), Manner::Figures);
        assert_eq!(manner("(12)"), Manner::Figures);
        assert_eq!(manner("(-a)"), Manner::Letters);
        assert_eq!(manner("iv"), Manner::Letters);
        assert_eq!(manner("2A"), Manner::Figures);
        assert_eq!(manner("(iv)"), Manner::Letters);
        assert_eq!(manner("Article 2"), Manner::Article);
        assert_eq!(manner("PART I"), Manner::Division);
    }
}
