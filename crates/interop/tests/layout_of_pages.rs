//! Where lines break is no part of a text.

use paraph_interop::{Format, read_text};
use paraph_text::{Text, redline};
use proptest::prelude::*;

fn shown(text: &Text) -> Vec<String> {
    let label = |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| n.label.clone());
    text.provisions()
        .iter()
        .map(|p| format!("{} {}|{}", p.kind.as_str(), label(p), p.wording.as_str()))
        .collect()
}

const CLEAN: &str = "RIVER BASIN AGREEMENT v. 1.2

This Agreement (the 'Agreement') applies to the waters (as defined below) which are used under the terms of this Agreement. Any use of the waters, other than as authorised under this Agreement, is prohibited (to the extent that such use is covered by a right of a Party).

The waters are used under the terms of this Agreement when the Depositary (as defined below) has placed the following notice in the register of the basin immediately after the notice of entry into force:

Used under the Agreement

or has expressed by any other means its willingness to let the waters be used under the Agreement.

1. Definitions

In this Agreement, the following terms have the following meaning:

— 'The Waters': the rivers, lakes and aquifers of the basin, available as surface water and also as groundwater as the case may be.

— 'Derived Works': the works that could be created by the User, based upon the waters or changes of their course. This Agreement does not define the extent of change required in order to classify a work as a Derived Work; this extent is determined by the law applicable in the State mentioned in Article 15.
";

const RAGGED: &str = "RIVER BASIN AGREEMENT v. 1.2
This Agreement (the 'Agreement') applies to the waters (as defined below) which are used under the terms of
this Agreement. Any use of the waters, other than as authorised under this Agreement, is prohibited (to the
extent that such use is covered by a right of a Party).
The waters are used under the terms of this Agreement when the Depositary (as defined below) has placed
the following notice in the register of the basin immediately after the notice of entry into force:
                          Used under the Agreement
or has expressed by any other means its willingness to let the waters be used under the Agreement.

1.Definitions
In this Agreement, the following terms have the following meaning:
— 'The Waters': the rivers, lakes and aquifers of the basin, available as surface water and also as
groundwater as the case may be.
— 'Derived Works': the works that could be created by the User, based upon the waters or changes of their
course. This Agreement does not define the extent of change required in order to classify a work as a
Derived Work; this extent is determined by the law applicable in the State mentioned in Article 15.
";

#[test]
fn case_p20_hard_wrapped() {
    let [clean, ragged] = [CLEAN, RAGGED].map(|source| read_text(source, Format::Plain).text);
    assert_eq!(shown(&clean), shown(&ragged));
    assert!(
        redline(&clean, &ragged)
            .rows
            .iter()
            .all(|row| row.spans.iter().all(|s| s.kind == paraph_text::SpanKind::Equal))
    );
}

/// Breaks a paragraph into lines of at most `width` columns.
fn wrapped(paragraph: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in paragraph.split(' ') {
        if column > 0 && column + 1 + word.len() > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += word.len();
    }
    out
}

/// A sentence with references that a line break can put at the start of a line.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        12 => "[a-z]{2,10}",
        1 => "(in|of|under) (paragraph|Article) [1-9]",
        1 => "(in|since) (19|20)[0-9]{2}",
        1 => "[A-Z][a-z]{3,7}",
    ];
    proptest::collection::vec(word, 14..40).prop_map(|words| format!("The {}.", words.join(" ")))
}

fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(proptest::collection::vec(sentence(), 1..4), 3..9)
        .prop_map(|all| (1..).zip(all).map(|(n, words)| format!("{n}. {}", words.join(" "))).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn points_that_a_page_wrapped_are_read_as_the_points(points in paragraphs(), width in 44usize..110) {
        let clean = format!("Agreement\n\n{}\n", points.join("\n\n"));
        let lines: Vec<String> = points.iter().map(|p| wrapped(p, width)).collect();
        let page = format!("Agreement\n\n{}\n", lines.join("\n\n"));
        for format in [Format::Plain, Format::Markdown] {
            let [clean, page] = [&clean, &page].map(|source| read_text(source, format).text);
            prop_assert_eq!(shown(&clean), shown(&page));
        }
    }
}
