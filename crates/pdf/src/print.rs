//! The words on the pages of a document, whatever typesets them: printed characters, and tables.

use paraph_interop::layout::{Block, Layout, Role, Stretch};

/// Returns the words on the pages of a document: a string for each paragraph and for each row of a table
/// (with `|` between its cells), without headers and footers.
pub fn printed(layout: &Layout) -> Vec<String> {
    let join = |stretches: &[Stretch]| stretches.iter().map(|s| text(&s.text)).collect::<String>();
    let mut out = Vec::new();
    for block in &layout.blocks {
        match block {
            Block::Paragraph(p) => {
                let table = if p.role == Role::Figure { cells(&p.stretches) } else { Vec::new() };
                if table.is_empty() {
                    out.push(format!("{} {}", join(&p.label), join(&p.stretches)).trim().to_owned());
                } else {
                    out.extend(table.iter().map(|row| row.join(" | ")));
                }
            }
            Block::Table { head, rows, .. } => {
                out.push(head.iter().map(|h| text(h)).collect::<Vec<_>>().join(" | "));
                let row =
                    |row: &Vec<Vec<Stretch>>| row.iter().map(|c| join(c)).collect::<Vec<_>>().join(" | ");
                out.extend(rows.iter().map(row));
            }
            Block::Chart { .. } => {}
        }
    }
    out
}

/// Returns a character as it is printed: one that no font can have is replaced by a visible sign.
pub fn printable(c: char) -> char {
    match c {
        '\n' => '\n',
        '\t' => '\u{2003}',
        '\u{feff}' => '\u{2060}',
        c if c.is_control() || matches!(u32::from(c), 0xfffe | 0xffff) => '\u{fffd}',
        c => c,
    }
}

pub fn text(text: &str) -> String {
    text.chars().map(printable).collect()
}

/// Returns the cells of a table drawn with bars, one row for each line; empty if it is not such a table.
pub fn cells(stretches: &[Stretch]) -> Vec<Vec<String>> {
    let [only] = stretches else { return Vec::new() };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in only.text.lines() {
        if !line.contains('|') {
            return Vec::new();
        }
        if line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
            continue;
        }
        let line = line.trim().trim_start_matches('|').trim_end_matches('|');
        rows.push(line.split('|').map(|cell| text(cell.trim())).collect());
    }
    let wide = rows.first().map_or(0, Vec::len);
    if wide < 2 || rows.len() < 2 || rows.iter().any(|row| row.len() != wide) { Vec::new() } else { rows }
}
