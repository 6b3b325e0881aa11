//! Escaping of characters and words for WordprocessingML. All words of a text pass through here.

/// Appends text in a form that is safe as content and in attributes. Characters that XML forbids
/// become U+FFFD.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// Returns the text of an attribute, escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Appends the content of a run: words, line breaks and tabs.
pub(super) fn content(out: &mut String, text: &str, deleted: bool) {
    let element = if deleted { "w:delText" } else { "w:t" };
    let words = |out: &mut String, from: usize, to: usize| {
        if from < to {
            out.push_str(&format!("<{element} xml:space=\"preserve\">"));
            escape(out, &text[from..to]);
            out.push_str(&format!("</{element}>"));
        }
    };
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '\n' | '\t')) {
        words(out, from, at);
        out.push_str(if c == '\n' { "<w:br/>" } else { "<w:tab/>" });
        from = at + 1;
    }
    words(out, from, text.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(escaped("a\u{1}<b> & \"c\"\u{ffff}"), "a\u{fffd}&lt;b&gt; &amp; &quot;c&quot;\u{fffd}");
    }

    #[test]
    fn breaks_and_tabs_are_elements() {
        let mut out = String::new();
        content(&mut out, "a\n\tb ", true);
        assert_eq!(
            out,
            "<w:delText xml:space=\"preserve\">a</w:delText><w:br/><w:tab/><w:delText xml:space=\"preserve\">b </w:delText>"
        );
    }
}
