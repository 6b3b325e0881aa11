//! The paraph command.

fn main() {}
