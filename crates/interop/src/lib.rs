//! Bytes to text and back: plain text, Markdown, HTML and the JSON formats of Paraph.
