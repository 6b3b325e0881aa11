//! Plays a scenario: computes each expectation from the input.

use paraph_interop::print_markdown;
use paraph_text::notation::{parse, print, read_foreign};
use paraph_text::{
    Counts, Finding, Proposal, Rolling, Sponsor, Sponsors, choose, compose, count_foreign, count_rolling,
    counter_draft,
};

use crate::laws::{self, Side};
use crate::scenario::Scenario;

/// Headings that name no sponsor, in lower case.
const RESERVED: &[&str] =
    &["base", "rolling", "choosing", "count", "noticed", "old", "new", "trace", "refused"];

/// Returns the correct text for every expectation of a scenario, in its order. Checks the laws first.
///
/// # Errors
/// Returns an error if the page is not a valid scenario, or breaks a law.
pub fn played(scenario: &Scenario) -> Result<Vec<(String, String)>, String> {
    let first = scenario.sections.first().map_or("", |s| s.name.as_str());
    let told = match first {
        "Base" => composed(scenario),
        "Notation" => written(scenario),
        "Foreign text" => foreign(scenario),
        "Old" => crate::compare::compared(scenario),
        _ => Err(format!("begins with Base, Notation, Foreign text or Old, and not with `{first}`")),
    }?;
    if told.is_empty() { Err("expects something".to_owned()) } else { Ok(told) }
}

/// Plays a scenario and compares each expectation with the correct text.
///
/// # Errors
/// Returns every difference.
pub fn check(scenario: &Scenario) -> Result<(), String> {
    let differences: Vec<String> = played(scenario)?
        .into_iter()
        .filter(|(name, text)| scenario.get(name) != Some(text.as_str()))
        .map(|(name, text)| {
            let expected = scenario.get(&name).unwrap_or_default();
            format!("{name}\n--- expected\n{expected}\n--- is\n{text}\n---")
        })
        .collect();
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n")) }
}

/// Plays a base and its sponsors' texts.
fn composed(scenario: &Scenario) -> Result<Vec<(String, String)>, String> {
    let base = laws::read(scenario.get("Base").unwrap_or_default());
    let mut sides: Vec<Side> = Vec::new();
    let mut rest = Vec::new();
    for section in &scenario.sections[1..] {
        match sponsors(&section.name) {
            Some(sponsors) if rest.is_empty() => sides.push((sponsors, laws::read(&section.body))),
            Some(_) => return Err(format!("`{}` stands among what is expected", section.name)),
            None => rest.push(section.name.as_str()),
        }
    }
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut findings: Vec<Finding> = Vec::new();
    for (sponsors, text) in &sides {
        let (proposal, found) = counter_draft(&base, text, sponsors.clone());
        let who = names(sponsors);
        findings.extend(found.into_iter().map(|f| Finding { place: format!("{who}, {}", f.place), ..f }));
        proposals.push(proposal);
    }
    let mut rolling = compose(&base, &proposals);
    laws::fidelity(&base, &sides, &rolling)?;
    laws::any_order(&base, &proposals, &rolling)?;
    laws::printed_and_read(&rolling)?;
    laws::smallest(&rolling)?;
    findings.append(&mut rolling.findings);
    rest.iter().map(|name| Ok(((*name).to_owned(), told(name, &rolling, &findings)?))).collect()
}

/// Plays a rolling text in the notation.
fn written(scenario: &Scenario) -> Result<Vec<(String, String)>, String> {
    let read = parse(scenario.get("Notation").unwrap_or_default());
    if let Ok(rolling) = &read {
        laws::printed_and_read(rolling)?;
    }
    let told = |name: &str| match (&read, name) {
        (Err(error), "Refused") => Ok(error.to_string()),
        (Ok(_), "Refused") => Err("is not refused".to_owned()),
        (Err(error), _) => Err(error.to_string()),
        (Ok(rolling), _) => told(name, rolling, &[]),
    };
    scenario.sections[1..].iter().map(|s| Ok((s.name.clone(), told(&s.name)?))).collect()
}

/// Plays a text with brackets that follow no grammar.
fn foreign(scenario: &Scenario) -> Result<Vec<(String, String)>, String> {
    let text = laws::read(scenario.get("Foreign text").unwrap_or_default());
    let (rolling, findings) = read_foreign(&text);
    laws::printed_and_read(&rolling)?;
    let count = count_foreign(&text);
    let told = |name: &str| match name {
        "Count" if count.choices > 0 => Ok(format!(
            "{}; {} choices between {} options",
            counted(&count.counts),
            count.choices,
            count.options
        )),
        "Count" => Ok(counted(&count.counts)),
        "Unbalanced" => Ok(format!("{} not closed, {} not opened", count.unclosed, count.unopened)),
        _ => told(name, &rolling, &findings),
    };
    scenario.sections[1..].iter().map(|s| Ok((s.name.clone(), told(&s.name)?))).collect()
}

fn told(name: &str, rolling: &Rolling, findings: &[Finding]) -> Result<String, String> {
    match name {
        "Rolling text" | "Reads as" => Ok(print(rolling).trim_end().to_owned()),
        "Count" => Ok(counted(&count_rolling(rolling))),
        "Noticed" => Ok(noticed(findings)),
        "Choosing the base" => Ok(print_markdown(&choose(rolling, None)).trim_end().to_owned()),
        _ => match name.strip_prefix("Choosing ").and_then(Sponsor::new) {
            Some(s) if rolling.sponsors.contains(&s) => {
                Ok(print_markdown(&choose(rolling, Some(&s))).trim_end().to_owned())
            }
            _ => Err(format!("`{name}` is no heading that is known here")),
        },
    }
}

pub(crate) fn noticed(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "Nothing.".to_owned();
    }
    findings.iter().map(|f| format!("- {}: {}", f.place, f.message)).collect::<Vec<_>>().join("\n")
}

fn counted(counts: &Counts) -> String {
    let Counts { provisions, disputed, brackets, alternatives, depth, .. } = counts;
    format!(
        "{brackets} brackets with {alternatives} alternatives, {depth} deep, in {disputed} of {provisions} provisions"
    )
}

/// Parses `Norway`, `Norway and Kenya`, `Chad, Norway and Kenya`; `None` for a heading of another kind.
fn sponsors(heading: &str) -> Option<Sponsors> {
    let first = heading.split(' ').next().unwrap_or_default().to_lowercase();
    if RESERVED.contains(&first.as_str()) {
        return None;
    }
    heading.split(", ").flat_map(|part| part.split(" and ")).map(Sponsor::new).collect()
}

fn names(sponsors: &Sponsors) -> String {
    sponsors.iter().map(Sponsor::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario(sections: &str) -> Scenario {
        Scenario::read(&format!("# A\n\nSo it is.\n\n{sections}")).expect("a page")
    }

    const GIVEN: &str = "## Base\n\n1. Parties shall report.\n\n## Norway\n\n1. Parties should report.\n\n";

    #[test]
    fn an_expectation_that_holds_passes_and_another_fails() {
        let holds = "## Rolling text\n\n1. Parties [shall / Norway: should] report.\n";
        assert_eq!(check(&scenario(&format!("{GIVEN}{holds}"))), Ok(()));
        let other = "## Rolling text\n\n1. Parties [shall / Norway: will] report.\n";
        assert!(check(&scenario(&format!("{GIVEN}{other}"))).is_err());
    }

    #[test]
    fn a_scenario_that_expects_nothing_or_what_nobody_knows_is_refused() {
        assert!(check(&scenario(GIVEN)).is_err());
        assert!(check(&scenario(&format!("{GIVEN}## Choosing Peru\n\n1. A.\n"))).is_err());
        assert!(check(&scenario(&format!("{GIVEN}## Rolling Text\n\n1. A.\n"))).is_err());
        assert!(check(&scenario("## Norway\n\n1. A.\n")).is_err());
    }

    #[test]
    fn sponsors_are_named_in_the_heading() {
        assert_eq!(sponsors("Chad, Norway and Kenya").map(|s| s.len()), Some(3));
        assert_eq!(sponsors("Rolling text"), None);
    }
}
