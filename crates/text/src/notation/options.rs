//! `Option 1:`, `Option 2:`, `Option A` at the head of provisions of a foreign text.
//!
//! Each option contains the provisions up to the next. The text does not say where the last one
//! ends: it is assumed to end at the next heading, before a provision of lesser depth, or before the next
//! number if the first option follows a number (`3. Option 1: ...`).

use crate::finding::{Finding, Severity};
use crate::provision::{Kind, Provision};
use crate::text::Text;

use super::span::Places;

/// An open choice among options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The provisions of each option, its head included.
    pub options: Vec<std::ops::Range<usize>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Digit,
    Letter,
    Roman,
}

/// A choice that may still continue.
struct Open {
    style: Style,
    last: u32,
    level: u8,
    /// Kind and number of the provision after the choice, if the first option follows a number.
    then: Option<(Kind, u32)>,
    heads: Vec<usize>,
}

/// Returns the choices of a text, in order of their first options.
pub(super) fn choices(text: &Text, places: &Places<'_>) -> (Vec<Choice>, Vec<Finding>) {
    let mut open: Vec<Open> = Vec::new();
    let mut done: Vec<Choice> = Vec::new();
    let mut findings = Vec::new();
    for (nth, provision) in text.provisions().iter().enumerate() {
        let readings = option(provision);
        if readings.is_empty() {
            let heading = matches!(provision.kind, Kind::Division | Kind::Article);
            let next = |o: &Open| o.then.is_some() && o.then == counted(provision);
            while open.last().is_some_and(|o| heading || provision.level < o.level || next(o)) {
                done.extend(open.pop().map(|o| close(&o, nth)));
            }
            continue;
        }
        let next = open.iter().rposition(|o| readings.contains(&(o.style, o.last + 1)));
        if let Some(at) = next {
            while open.len() > at + 1 {
                done.extend(open.pop().map(|o| close(&o, nth)));
            }
            open[at].last += 1;
            open[at].heads.push(nth);
            continue;
        }
        let first = readings.iter().find(|r| r.1 == 1).copied();
        let (style, last) = first.unwrap_or(readings[0]);
        if first.is_none() {
            findings.push(Finding {
                severity: Severity::Doubt,
                code: "option-out-of-order",
                place: places.name(nth),
                message:
                    "This option does not follow the one before it; it is read as the first of a new choice."
                        .to_owned(),
            });
        }
        while open.iter().any(|o| o.style == style) {
            done.extend(open.pop().map(|o| close(&o, nth)));
        }
        let labelled = parts(provision.wording.as_str()).is_some();
        let then = counted(provision).filter(|_| labelled).map(|(kind, number)| (kind, number + 1));
        open.push(Open { style, last, level: provision.level, then, heads: vec![nth] });
    }
    let end = text.provisions().len();
    done.extend(open.iter().rev().map(|o| close(o, end)));
    done.sort_by_key(|choice| choice.options[0].start);
    (done, findings)
}

fn close(open: &Open, end: usize) -> Choice {
    let ends = open.heads.iter().skip(1).copied().chain(std::iter::once(end));
    Choice { options: open.heads.iter().zip(ends).map(|(&start, end)| start..end).collect() }
}

/// Returns the ways to read the head of a provision as an option: `I` is a roman number or a
/// letter.
fn option(provision: &Provision) -> Vec<(Style, u32)> {
    let words = provision.wording.as_str();
    let label = provision.number.as_ref().map_or("", |n| n.label.as_str());
    let found = parts(words).filter(|(_, after)| ends_a_head(after));
    let found =
        found.or_else(|| parts(label).filter(|(_, after)| after.trim_matches(['.', ':', ')']).is_empty()));
    let Some((ident, _)) = found else { return Vec::new() };
    if let Ok(number) = ident.parse() {
        return vec![(Style::Digit, number)];
    }
    let mut readings = Vec::new();
    let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    if let Some(at) = romans.iter().position(|r| *r == ident) {
        readings.push((Style::Roman, u32::try_from(at).unwrap_or(0) + 1));
    }
    if let [letter] = ident.as_bytes() {
        readings.push((Style::Letter, u32::from(letter - b'A') + 1));
    }
    readings
}

/// Returns the kind and the number of a provision that is counted.
fn counted(provision: &Provision) -> Option<(Kind, u32)> {
    let number = provision.number.as_ref()?.number.parse().ok().filter(|n| *n < 100_000)?;
    Some((provision.kind, number))
}

/// Returns the number of an option and the text after it.
fn parts(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("Option").or_else(|| text.strip_prefix("OPTION"))?;
    let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (ident, after) = rest.split_at(len);
    let digits = !ident.is_empty() && ident.len() < 4 && ident.bytes().all(|b| b.is_ascii_digit());
    let capitals = !ident.is_empty() && ident.len() < 5 && ident.bytes().all(|b| b.is_ascii_uppercase());
    (digits || capitals).then_some((ident, after))
}

/// Whether the text after an option's number shows that the option is a heading.
fn ends_a_head(after: &str) -> bool {
    let after = after.trim_start();
    after.is_empty() || after.starts_with([':', '.', '{', ')', '-', '\u{2013}', '\u{2014}', '['])
}
