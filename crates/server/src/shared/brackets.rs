//! Selection and order of open brackets.

use paraph_talks::readout::BracketLine;

use crate::input::Input;
use crate::look::Look;

/// Reduces the lines of the table to the selected ones, in the requested order.
pub fn select(look: &Look<'_>, lines: &mut Vec<BracketLine>, asked: &Input) {
    let find = asked.get("find").unwrap_or_default().to_lowercase();
    if !find.is_empty() {
        lines.retain(|line| {
            let says = line.alternatives.iter().any(|a| look.tell(&a.says).to_lowercase().contains(&find));
            says || look.tell(&line.provision.name).to_lowercase().contains(&find)
        });
    }
    match asked.get("sort") {
        Some("since") => lines.sort_by_key(|line| line.since),
        Some("alternatives") => lines.sort_by_key(|line| std::cmp::Reverse(line.alternatives.len())),
        Some("support") => lines.sort_by_key(|line| {
            std::cmp::Reverse(line.alternatives.iter().map(|a| a.for_it).max().unwrap_or(0))
        }),
        _ => {}
    }
}
