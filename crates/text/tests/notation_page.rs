//! The page that specifies the notation holds: its examples are read, printed again as they stand,
//! refused as it says, and its table of foreign readings is what is read.

use paraph_text::notation::{parse, print, read_foreign};
use paraph_text::{Id, Kind, Provision, Text, Wording};

const PAGE: &str = include_str!("../../../docs/format/notation.md");

/// The code spans of each row of the table under a heading whose first cell is `first`.
fn rows(header: &str) -> Vec<Vec<String>> {
    let mut lines = PAGE.lines().skip_while(|line| *line != header);
    assert!(lines.next().is_some(), "{header}");
    let spans = |line: &str| line.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    lines.skip(1).take_while(|line| line.starts_with('|')).map(spans).collect()
}

#[test]
fn examples_are_printed_again_as_they_stand() {
    let blocks: Vec<&str> = PAGE
        .split("\n```notation\n")
        .skip(1)
        .map(|rest| rest.split("```").next().expect("a block ends"))
        .collect();
    assert!(blocks.len() >= 4);
    for block in blocks {
        let rolling = parse(block).unwrap_or_else(|e| panic!("{e}\n{block}"));
        assert_eq!(print(&rolling), *block);
    }
}

#[test]
fn disputes_are_read_as_the_table_says() {
    let rows = rows("| dispute | notation |");
    assert_eq!(rows.len(), 6);
    for row in &rows {
        let rolling = parse(&format!("5. Words.\n\n{}", row[0])).unwrap_or_else(|e| panic!("{e}"));
        let entry = &rolling.entries[1];
        let disputes = [
            entry.presence.is_some(),
            entry.renumber.is_some(),
            entry.place.is_some(),
            entry.boundary.is_some(),
            entry.runs.len() > 1,
        ];
        assert_eq!(disputes.iter().filter(|d| **d).count(), 1, "{row:?}");
    }
}

#[test]
fn refusals_are_as_the_table_says() {
    let rows = rows("| text | refusal |");
    assert_eq!(rows.len(), 5);
    for row in &rows {
        let error = parse(&row[0]).expect_err(&row[0]).to_string();
        assert!(error.starts_with(&row[1]), "{row:?}\n{error}");
    }
}

#[test]
fn foreign_texts_read_as_the_table_says() {
    let rows = rows("| text | reads as | because |");
    assert!(rows.len() >= 19);
    for row in &rows {
        let provision = Provision {
            id: Id::new("p1"),
            kind: Kind::Paragraph,
            level: 1,
            number: None,
            wording: Wording::new(&row[0]),
        };
        let (rolling, findings) = read_foreign(&Text::new(vec![provision]));
        assert_eq!(print(&rolling).trim_end(), row[1], "{row:?}");
        let reported: Vec<&str> = findings.iter().map(|f| f.code).collect();
        let said: Vec<&str> =
            row[2..].iter().map(String::as_str).filter(|c| c.ends_with("-bracket")).collect();
        assert_eq!(reported, said, "{row:?}");
    }
}
