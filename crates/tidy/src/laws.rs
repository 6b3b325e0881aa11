//! The laws that every scenario must keep, whatever it expects.

use paraph_interop::{Format, read_text};
use paraph_text::notation::{parse, print, same_rolling};
use paraph_text::{
    Bracket, Proposal, Redline, Rolling, Run, SpanKind, Sponsors, Text, Trace, Words, choose, compose,
};

use crate::orders::orders;

/// The sponsors of a text, and the text that they submit.
pub(crate) type Side = (Sponsors, Text);

/// Shows a text as numbers and words, for comparison with the original.
fn shown(text: &Text) -> Vec<String> {
    let words = |p: &paraph_text::Provision| p.wording.words().iter().collect::<Vec<_>>().join(" ");
    let label =
        |p: &paraph_text::Provision| p.number.as_ref().map_or(String::new(), |n| format!("{} ", n.label));
    text.provisions().iter().map(|p| format!("{}{}", label(p), words(p))).collect()
}

fn same(who: &str, got: &Text, want: &Text) -> Result<(), String> {
    let (got, want) = (shown(got), shown(want));
    if got == want {
        return Ok(());
    }
    Err(format!("choosing {who} gives\n  {}\nand not\n  {}", got.join("\n  "), want.join("\n  ")))
}

/// Checks that every party, and the base, recovers its own words. A sponsor of two papers is excluded,
/// since it has no single text.
pub(crate) fn fidelity(base: &Text, sides: &[Side], rolling: &Rolling) -> Result<(), String> {
    same("the base", &choose(rolling, None), base)?;
    for (sponsors, text) in sides {
        let papers = |s| sides.iter().filter(|(sponsors, _)| sponsors.contains(s)).count();
        for sponsor in sponsors.iter().filter(|s| papers(*s) == 1) {
            same(sponsor.as_str(), &choose(rolling, Some(sponsor)), text)?;
        }
    }
    Ok(())
}

/// Checks that the same proposals give the same rolling text in any order.
pub(crate) fn any_order(base: &Text, proposals: &[Proposal], rolling: &Rolling) -> Result<(), String> {
    for order in orders(proposals.len()) {
        let shuffled: Vec<Proposal> = order.iter().map(|&at| proposals[at].clone()).collect();
        if compose(base, &shuffled).entries != rolling.entries {
            return Err(format!("the order {order:?} gives another rolling text"));
        }
    }
    Ok(())
}

/// Checks that the printed text is read back unchanged.
pub(crate) fn printed_and_read(rolling: &Rolling) -> Result<(), String> {
    let printed = print(rolling);
    let read = parse(&printed).map_err(|e| format!("the notation is not read again: {e}\n{printed}"))?;
    if same_rolling(&read, rolling) {
        Ok(())
    } else {
        Err(format!("the notation reads otherwise:\n{printed}"))
    }
}

/// Checks that no bracket has alternatives that all begin, or all end, alike.
pub(crate) fn smallest(rolling: &Rolling) -> Result<(), String> {
    match rolling.entries.iter().find_map(|e| alike(&e.runs)) {
        Some(bracket) => Err(format!("{} has alternatives that all begin or end alike", bracket.label)),
        None => Ok(()),
    }
}

fn alike(runs: &[Run]) -> Option<&Bracket> {
    runs.iter().find_map(|run| {
        let Run::Bracket(bracket) = run else { return None };
        let edge = |first: bool| {
            let words = bracket.alternatives.iter().map(|a| edge_word(&a.runs, first));
            let words: Option<Vec<&str>> = words.collect();
            words.is_some_and(|w| w.len() > 1 && w.iter().all(|x| *x == w[0]))
        };
        let here = edge(true) || edge(false);
        if here { Some(bracket) } else { bracket.alternatives.iter().find_map(|a| alike(&a.runs)) }
    })
}

/// Returns the first or last word, or figure of several words; `None` for an omission, or if a bracket is there.
fn edge_word(runs: &[Run], first: bool) -> Option<&str> {
    let Run::Text(text) = (if first { runs.first() } else { runs.last() })? else { return None };
    let words = Words::of(text);
    let mut figures = words.figures();
    if first { figures.next() } else { figures.next_back() }.map(|run| words.slice(run))
}

/// Checks that a comparison applied to the old text gives the new, and undone gives the old.
pub(crate) fn applied_and_undone(redline: &Redline, old: &Text, new: &Text) -> Result<(), String> {
    use SpanKind::{Delete, Equal, Insert, MoveFrom, MoveTo};
    for (name, text, kinds) in
        [("old", old, [Equal, Delete, MoveFrom]), ("new", new, [Equal, Insert, MoveTo])]
    {
        for provision in text.provisions() {
            let row = redline.rows.iter().find(|row| {
                let side = if name == "old" { &row.old } else { &row.new };
                side.as_ref().is_some_and(|r| *r.id == provision.id)
            });
            let row = row.ok_or_else(|| format!("{} of the {name} text has no row", provision.name()))?;
            let words: String =
                row.spans.iter().filter(|s| kinds.contains(&s.kind)).map(|s| s.text.as_ref()).collect();
            if Words::of(&words).iter().ne(provision.wording.words().iter()) {
                return Err(format!("{} of the {name} text reads {words:?}", provision.name()));
            }
        }
    }
    Ok(())
}

/// Checks that every provision of either text is in the table.
pub(crate) fn accounted_for(trace: &Trace, old: &Text, new: &Text) -> Result<(), String> {
    for (name, text) in [("old", old), ("new", new)] {
        for provision in text.provisions() {
            let sides = trace.rows.iter().map(|row| if name == "old" { &row.old } else { &row.new });
            if !sides.into_iter().any(|side| side.iter().any(|r| *r.id == provision.id)) {
                return Err(format!("{} of the {name} text is not in the table", provision.name()));
            }
        }
    }
    Ok(())
}

/// Reads a text of a scenario, which is written as Markdown.
pub(crate) fn read(body: &str) -> Text {
    read_text(body, Format::Markdown).text
}
