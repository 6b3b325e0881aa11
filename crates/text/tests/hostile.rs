//! Texts made to cost time: the work stays bounded, and nothing is lost.

use paraph_text::{Id, Kind, Matching, Provision, SpanKind, Text, Wording, match_texts, redline};

fn text(lines: impl Iterator<Item = String>) -> Text {
    let provisions = lines.enumerate().map(|(at, line)| Provision {
        id: Id::new(format!("p{}", at + 1)),
        kind: Kind::Paragraph,
        level: 1 + (at % 3) as u8,
        number: None,
        wording: Wording::new(&line),
    });
    Text::new(provisions.collect())
}

fn whole(m: &Matching, old: &Text, new: &Text) {
    let olds = m.pairs.len() + m.deleted.len() + m.merges.iter().map(|g| g.old.len() - 1).sum::<usize>();
    let news = m.pairs.len() + m.inserted.len() + m.splits.iter().map(|s| s.new.len() - 1).sum::<usize>();
    assert_eq!((olds, news), (old.provisions().len(), new.provisions().len()));
}

const MANY: usize = 60_000;

#[test]
fn all_alike() {
    let same = |n: usize| text((0..n).map(|_| "The same words stand here again.".to_owned()));
    let (old, new) = (same(MANY), same(MANY - 777));
    let m = match_texts(&old, &new);
    whole(&m, &old, &new);
    assert_eq!((m.pairs.len(), m.deleted.len()), (MANY - 777, 777));
    assert!(m.pairs.iter().all(|p| !p.moved));
}

#[test]
fn all_different() {
    let of = |from: usize| text((from..from + MANY).map(|n| format!("word{n}")));
    let (old, new) = (of(0), of(MANY));
    let m = match_texts(&old, &new);
    whole(&m, &old, &new);
    assert!(m.pairs.is_empty());
}

#[test]
fn two_kinds_in_turn_against_the_other_way_round() {
    let of = |odd: usize| {
        text(
            (0..MANY)
                .map(move |n| if n % 2 == odd { "One stands here." } else { "Another there." }.to_owned()),
        )
    };
    let (old, new) = (of(0), of(1));
    whole(&match_texts(&old, &new), &old, &new);
}

#[test]
fn all_backwards() {
    let of = |back: bool| {
        text((0..MANY).map(move |n| {
            let n = if back { MANY - n } else { n + 1 };
            format!("Provision number {n} of {} names the {}th thing of its kind.", n * 7, n % 1000)
        }))
    };
    let (old, new) = (of(false), of(true));
    whole(&match_texts(&old, &new), &old, &new);
}

#[test]
fn nearly_alike_with_many_rivals() {
    let of = |salt: usize| {
        text((0..4_000).map(move |n| {
            format!(
                "The Party numbered {} reports to body {} and body {} on it.",
                (n * salt) % 97,
                n % 13,
                n % 7
            )
        }))
    };
    let (old, new) = (of(5), of(11));
    whole(&match_texts(&old, &new), &old, &new);
}

#[test]
fn one_provision_of_very_many_words_cut_into_many() {
    let words: Vec<String> = (0..200_000).map(|n| format!("w{}", n % 30_011)).collect();
    let old = text(std::iter::once(words.join(" ")));
    let new = text(words.chunks(10).map(|c| c.join(" ")));
    whole(&match_texts(&old, &new), &old, &new);
    let less = text(std::iter::once(words[1..].join(" ")));
    let compared = redline(&old, &less);
    let deleted = compared.rows[0].spans.iter().filter(|s| s.kind == SpanKind::Delete);
    assert_eq!(deleted.map(|s| s.text.trim()).collect::<Vec<_>>(), ["w0"]);
}
