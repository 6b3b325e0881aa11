//! What the words of a paragraph look like: a heading, a title, a quotation.

/// Whether a text looks like a heading: short, and not a sentence or a part of one.
pub(super) fn heading_like(text: &str) -> bool {
    heads(text, 24)
}

/// Same as [`heading_like`], with a maximum number of words. First checks the end, because most
/// paragraphs end like sentences.
pub(super) fn heads(text: &str, most: usize) -> bool {
    !text.ends_with(['.', ';', ':', ',', '!', '?', '—', '-', '"', '”', '»', '。', '；', '：', '，'])
        && text.len() <= 600
        && text.trim_start_matches(['[', '(', '“', '"', '{']).starts_with(char::is_uppercase)
        && (1..=most).contains(&text.split_whitespace().take(most + 1).count())
}

/// Whether a text starts with a quotation mark, so that it quotes another text and does not
/// structure this one.
pub(super) fn quoted(text: &str) -> bool {
    text.trim_start_matches(['[', '(']).starts_with(['"', '“', '«', '„', '‘', '‹'])
}

/// Whether the first block of a file is its title.
pub(super) fn title_like(text: &str) -> bool {
    let words = text.split_whitespace().take(61).count();
    (1..=60).contains(&words)
        && !text.ends_with(['.', ';', ':', ',', '!', '?', '。', '；', '：', '，', '؛', '،'])
}

/// Whether a heading is written in capitals.
pub(super) fn capitals(text: &str) -> bool {
    if text.len() > 600 || text.bytes().take(200).any(|b| b.is_ascii_lowercase()) {
        return false;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 4
        && upper == letters
        && heading_like(text)
        && text.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '[' | '('))
}

/// Whether a heading announces the preamble.
pub(super) fn is_preamble(text: &str) -> bool {
    let word = text.trim_matches(['*', '.', ':', ' ']).to_lowercase();
    matches!(word.as_str(), "preamble" | "präambel" | "préambule" | "preambule" | "preámbulo" | "преамбула")
}
