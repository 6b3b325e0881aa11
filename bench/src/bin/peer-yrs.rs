//! Merges fifty parties' texts with yrs: each party edits its own copy, and all copies are joined.

use imara_diff::{Algorithm, Diff, InternedInput};
use yrs::updates::decoder::Decode;
use yrs::block::ClientID;
use yrs::{Doc, GetString, OffsetKind, Options, ReadTxn, StateVector, Text, Transact, Update};

fn doc(client: u64) -> Doc {
    Doc::with_options(Options { client_id: ClientID::new(client), offset_kind: OffsetKind::Bytes, ..Options::default() })
}

fn main() {
    let base = paraph_bench::argument(1);
    let joined = doc(1);
    let text = joined.get_or_insert_text("text");
    text.insert(&mut joined.transact_mut(), 0, &base);
    let start = joined.transact().encode_state_as_update_v1(&StateVector::default());
    let words = paraph_bench::words(&base);
    for (party, path) in std::env::args().skip(2).enumerate() {
        let theirs = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let new = paraph_bench::words(&theirs);
        let own = doc(party as u64 + 2);
        let own_text = own.get_or_insert_text("text");
        own.transact_mut().apply_update(Update::decode_v1(&start).expect("the base")).expect("the base");
        let before = own.transact().state_vector();
        let mut input = InternedInput::default();
        input.update_before(words.iter().copied());
        input.update_after(new.iter().copied());
        let hunks: Vec<_> = Diff::compute(Algorithm::Histogram, &input).hunks().collect();
        let mut starts = vec![0usize; words.len() + 1];
        for (at, word) in words.iter().enumerate() {
            starts[at + 1] = starts[at] + word.len();
        }
        {
            let mut edit = own.transact_mut();
            for hunk in hunks.iter().rev() {
                let (from, to) = (starts[hunk.before.start as usize], starts[hunk.before.end as usize]);
                if to > from {
                    own_text.remove_range(&mut edit, from as u32, (to - from) as u32);
                }
                let words: String = new[hunk.after.start as usize..hunk.after.end as usize].concat();
                if !words.is_empty() {
                    own_text.insert(&mut edit, from as u32, &words);
                }
            }
        }
        let update = own.transact().encode_state_as_update_v1(&before);
        joined.transact_mut().apply_update(Update::decode_v1(&update).expect("an update")).expect("an update");
    }
    println!("{}", text.get_string(&joined.transact()));
}
