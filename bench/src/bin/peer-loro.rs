//! Merges fifty parties' texts with Loro: each party edits its own copy, and all copies are joined.

use imara_diff::{Algorithm, Diff, InternedInput};
use loro::{ExportMode, LoroDoc};

fn main() {
    let base = paraph_bench::argument(1);
    let doc = LoroDoc::new();
    doc.set_peer_id(1).expect("a peer");
    doc.get_text("text").insert(0, &base).expect("the base fits");
    doc.commit();
    let start = doc.export(ExportMode::Snapshot).expect("a snapshot");
    let words = paraph_bench::words(&base);
    for (party, path) in std::env::args().skip(2).enumerate() {
        let theirs = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let new = paraph_bench::words(&theirs);
        let own = LoroDoc::new();
        own.import(&start).expect("the base");
        own.set_peer_id(party as u64 + 2).expect("a peer");
        let before = own.oplog_vv();
        let text = own.get_text("text");
        let mut input = InternedInput::default();
        input.update_before(words.iter().copied());
        input.update_after(new.iter().copied());
        let hunks: Vec<_> = Diff::compute(Algorithm::Histogram, &input).hunks().collect();
        let mut starts = vec![0usize; words.len() + 1];
        for (at, word) in words.iter().enumerate() {
            starts[at + 1] = starts[at] + word.chars().count();
        }
        for hunk in hunks.iter().rev() {
            let (from, to) = (starts[hunk.before.start as usize], starts[hunk.before.end as usize]);
            if to > from {
                text.delete(from, to - from).expect("words of the base");
            }
            let words: String = new[hunk.after.start as usize..hunk.after.end as usize].concat();
            if !words.is_empty() {
                text.insert(from, &words).expect("a place in the base");
            }
        }
        own.commit();
        doc.import(&own.export(ExportMode::updates(&before)).expect("updates")).expect("a party's updates");
    }
    println!("{}", doc.get_text("text").to_string());
}
