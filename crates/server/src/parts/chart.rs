//! A small line chart of open brackets over time.

use std::fmt::Write;

use maud::{Markup, html};

/// Width and height of the drawing, in its own units.
const SIZE: (f64, f64) = (200.0, 44.0);

/// Draws a line through values, with a description in words.
pub fn spark(values: &[usize], says: &str) -> Markup {
    let most = values.iter().copied().max().unwrap_or(0).max(1) as f64;
    let step = (SIZE.0 - 8.0) / (values.len().max(2) - 1) as f64;
    let at = |k: usize, v: usize| (4.0 + step * k as f64, SIZE.1 - 4.0 - (SIZE.1 - 8.0) * v as f64 / most);
    let mut path = String::new();
    for (k, value) in values.iter().enumerate() {
        let (x, y) = at(k, *value);
        let _ = write!(path, "{}{x:.1} {y:.1} ", if k == 0 { 'M' } else { 'L' });
    }
    let end = values.last().map(|v| at(values.len() - 1, *v));
    html! {
        svg.spark viewBox=(format!("0 0 {} {}", SIZE.0, SIZE.1)) role="img" aria-label=(says) {
            path d=(path.trim_end()) fill="none" {}
            @if let Some((x, y)) = end { circle cx=(format!("{x:.1}")) cy=(format!("{y:.1}")) r="3" {} }
        }
    }
}
