//! Markdown to blocks.

use paraph_text::Finding;

use super::line::Block;

pub(crate) fn blocks(source: &str, findings: &mut Vec<Finding>) -> Vec<Block> {
    super::plain::blocks(source, findings)
}
