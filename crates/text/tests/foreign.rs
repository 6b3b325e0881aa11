//! Bracketed texts from elsewhere: read leniently, no word lost, nothing refused.

use paraph_text::notation::{parse, print, read_foreign, same_rolling};
use paraph_text::{Id, Kind, Number, Provision, Run, Text, Wording, Words, count_foreign, count_rolling};
use proptest::prelude::*;

/// A text of one paragraph a line; `n|` before it gives a number, `#` makes an article of it.
fn text(lines: &str) -> Text {
    let provisions = lines.lines().enumerate().map(|(at, line)| {
        let (kind, line) = match line.strip_prefix('#') {
            Some(rest) => (Kind::Article, rest),
            None => (Kind::Point, line),
        };
        let (number, words) = match line.split_once('|') {
            Some((number, words)) => (Some(Number::plain(number)), words),
            None => (None, line),
        };
        let wording = Wording::new(words);
        Provision { id: Id::new(format!("p{}", at + 1)), kind, level: 1, number, wording }
    });
    Text::new(provisions.collect())
}

/// How a foreign text reads in the notation, and the codes of what is reported.
#[track_caller]
fn check(lines: &str, expected: &str, codes: &[&str]) {
    let (rolling, findings) = read_foreign(&text(lines));
    let printed = print(&rolling);
    assert_eq!(printed.trim_end(), expected);
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), codes);
    assert!(same_rolling(&parse(&printed).expect("it is printed in the notation"), &rolling), "{printed}");
}

#[test]
fn bare_brackets_are_words_or_none() {
    check("1|Parties [shall] report.", "1. Parties [shall / -] report.", &[]);
    check("1|a [[nested] brackets] b", "1. a [[nested / -] brackets / -] b", &[]);
    check("[5. The Applicant shall.]", "[5. The Applicant shall. / -]", &[]);
}

#[test]
fn rivals_share_one_bracket() {
    check("1|Parties [shall][should] report.", "1. Parties [shall / should] report.", &[]);
    check("1|within [120] / [180] days", "1. within [120 / 180] days", &[]);
    check("1|within [120 / 180] days", "1. within [120 / 180] days", &[]);
    check(
        "1|[Alt. 1 studies are made] [Alt. 2 data [now] exist].",
        "1. [studies are made / data [now / -] exist].",
        &[],
    );
    check("1|from [Alt. 1: a] [Alt 2: b] [Alt.3. c]", "1. from [a / b / c]", &[]);
    check("x [2. A rule.] [2. Alt. Another rule.]", "x [2. A rule. / 2. Alt. Another rule.]", &[]);
    check("1|x[Option 5A: , if so][Option 5B:, unless]", "1. x[, if so / , unless]", &[]);
}

#[test]
fn neighbours_need_not_be_rivals() {
    check("1|[fully] [and now]", "1. [fully / -] [and now / -]", &[]);
    check("1|[fully ][and now]", "1. [fully / -] [and now / -]", &[]);
    check("1|x [a][, b]", "1. x [a / -][, b / -]", &[]);
}

#[test]
fn attributions_become_sponsors() {
    check("1|a [US/SG propose; CL oppose: new words] b", "1. a [SG, US: new words / CL: -] b", &[]);
    check("1|a [EU: words] b", "1. a [EU: words / ?: -] b", &[]);
    check("1|a [the following: words] b", "1. a [the following\\: words / -] b", &[]);
}

#[test]
fn what_is_no_dispute_stays_among_the_words() {
    check("1|as said.[1] It [sic] was [...] so", "1. as said.\\[1\\] It \\[sic\\] was \\[...\\] so", &[]);
    check("1|see [a page](https://example.org/x)", "1. see \\[a page\\](https://example.org/x)", &[]);
    check("1|about [ ] years", "1. about \\[ \\] years", &[]);
    let count = count_foreign(&text("[DRAFT, NOT IN FORCE]\n1|a [b] c[2] d [ ]"));
    assert_eq!((count.counts.brackets, count.remarks, count.literals, count.blanks), (2, 1, 1, 1));
}

#[test]
fn a_bracket_over_several_provisions_is_shown_in_each_and_counted_once() {
    check(
        "[1. One:\n(a)|two;\n(b)|three.] After.",
        "[1. One\\: / -]\n\n[(a) two; / -]\n\n(b) [three. / -] After.",
        &["bracket-over-provisions"],
    );
    let count = count_foreign(&text("[1. One:\n(a)|two;\n(b)|three.] After."));
    assert_eq!((count.counts.brackets, count.counts.alternatives), (1, 2));
}

#[test]
fn what_does_not_balance_is_kept_and_reported() {
    check("1|a [b c", "1. a \\[b c", &["unclosed-bracket"]);
    check("1|a b] c", "1. a b\\] c", &["unopened-bracket"]);
    check("1|a [b [c] d", "1. a \\[b [c / -] d", &["unclosed-bracket"]);
    // One that was never closed does not reach into the next article.
    check(
        "#1|A\nx [b\n#2|B\ny] z",
        "1. A\n\nx \\[b\n\n2. B\n\ny\\] z",
        &["unclosed-bracket", "unopened-bracket"],
    );
    let (_, findings) = read_foreign(&text("#7|Head\n(a)|the date of [entry"));
    assert_eq!(findings[0].place, "article 7, point (a)");
    assert!(findings[0].message.contains("the date of [entry"), "{}", findings[0].message);
}

#[test]
fn options_may_each_be_absent() {
    let lines = "#1|Head\nOption 1:\n1|a\nOption 2: {No text required}\n#2|Next\n3|b";
    check(
        lines,
        "1. Head\n\n[Option 1: / -]\n\n[1. a / -]\n\n[Option 2: {No text required} / -]\n\n2. Next\n\n3. b"
            .replace("Option 1:", "Option 1\\:")
            .replace("Option 2:", "Option 2\\:")
            .as_str(),
        &[],
    );
    let count = count_foreign(&text(lines));
    assert_eq!((count.choices, count.options), (1, 2));
    let nested = count_foreign(&text("Option 1\nOption A\nx\nOption B\nOption 2\nOption I\nOption II"));
    assert_eq!((nested.choices, nested.options), (3, 6));
}

#[test]
fn deep_nests_are_read_without_end() {
    let deep = format!("{}x{}", "[".repeat(100_000), "]".repeat(100_000));
    let (rolling, findings) = read_foreign(&text(&deep));
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["deep-brackets"]);
    assert_eq!(count_rolling(&rolling).depth, 199);
    assert_eq!(count_foreign(&text(&deep)).counts.depth, 200);
}

#[test]
fn many_brackets_over_many_provisions_cost_no_more_than_a_few() {
    let lines = format!("{}\n{}x{}", "[".repeat(100), "a\n".repeat(2000), "]".repeat(100));
    let (rolling, findings) = read_foreign(&text(&lines));
    assert_eq!(findings.len(), 100);
    assert_eq!(count_foreign(&text(&lines)).counts.brackets, 100);
    // The outermost is the presence of its provision.
    assert_eq!(count_rolling(&rolling).depth, 99);
    let stray = "]\n".repeat(20_000);
    assert_eq!(count_foreign(&text(&stray)).unopened, 20_000);
}

fn words_of(runs: &[Run], out: &mut Vec<String>) {
    for run in runs {
        match run {
            Run::Text(text) => words_in(text, out),
            Run::Bracket(bracket) => bracket.alternatives.iter().for_each(|a| words_of(&a.runs, out)),
        }
    }
}

/// Words without brackets and slashes.
fn words_in(text: &str, out: &mut Vec<String>) {
    let plain = text.replace(['[', ']', '/'], " ");
    out.extend(Words::of(&plain).iter().map(str::to_owned));
}

#[test]
fn a_dash_before_a_bracket_is_no_part_of_the_number() {
    let (rolling, _) = read_foreign(&text("\n3|-[ [sic]]"));
    assert!(same_rolling(&parse(&print(&rolling)).unwrap(), &rolling));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_word_is_lost_or_moved(
        pieces in prop::collection::vec(
            (prop::sample::select(vec![
                "a", "bc", "the", "1", "5.", "(a)", "[", "[", "[", "]", "]", "]", "][", "] [", "] / [", " / ", "\n",
                "\n#", "\n3|", "\n[", "]\n", "[sic]", "[1]", "[ ]", "...", ",", ":", "Option", "Option 1:", "\nOption 2",
                "NOT IN FORCE", "-", "\u{b6}",
            ]), any::<bool>()), 0..40)
    ) {
        let lines: String = pieces.iter().map(|(p, space)| format!("{p}{}", if *space { " " } else { "" })).collect();
        let text = text(&lines);
        let (rolling, _) = read_foreign(&text);
        prop_assert_eq!(rolling.entries.len(), text.provisions().len());
        for (entry, provision) in rolling.entries.iter().zip(text.provisions()) {
            let (mut found, mut source) = (Vec::new(), Vec::new());
            let label = |n: &Option<Number>| n.as_ref().map_or(String::new(), |n| n.label.clone());
            words_in(&label(&entry.number), &mut found);
            words_of(&entry.runs, &mut found);
            words_in(&label(&provision.number), &mut source);
            words_in(provision.wording.as_str(), &mut source);
            let labels = source.iter().any(|w| w == "Option");
            prop_assert!(labels || found.concat() == source.concat(), "{:?}\n{:?}", found, source);
        }
        let printed = print(&rolling);
        let parsed = parse(&printed).map_err(|e| TestCaseError::fail(format!("{e}\n{printed}")))?;
        prop_assert!(same_rolling(&parsed, &rolling), "{}", printed);
        let count = count_foreign(&text);
        prop_assert_eq!(count.openings - count.unclosed, count.closings - count.unopened);
    }
}

#[test]
fn a_provision_without_a_number_is_named_by_its_first_words() {
    let named = |kind, words: &str| {
        Provision { id: Id::new("p12"), kind, level: 1, number: None, wording: Wording::new(words) }.name()
    };
    assert_eq!(named(Kind::Paragraph, "The Parties meet."), "paragraph “The Parties meet.”");
    let long = "The Parties shall report to the council each year.";
    assert_eq!(named(Kind::Paragraph, long), "paragraph “The Parties shall report to the …”");
    assert_eq!(named(Kind::Title, long), "title");
    assert_eq!(named(Kind::Paragraph, "It \u{202e}cou\u{200b}nts.\u{7}"), "paragraph “It counts.”");
    assert_eq!(named(Kind::Table, ""), "table");
    assert!(named(Kind::Paragraph, &"和平".repeat(40)).chars().count() < 50);
}
