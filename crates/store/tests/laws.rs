//! Whatever is done, memory and file hold the same.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::path::Path;

use common::{acts, all, checkpoint, forged};
use paraph_store::*;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    Append(usize),
    Retry(prop::sample::Index, usize),
    /// A batch of new acts with one forged, or one left out.
    Faulty(usize, prop::sample::Index, bool),
    Checkpoint(prop::sample::Index),
    Reopen,
    /// Another program appends to the same file.
    Beside(usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1usize..12).prop_map(Step::Append),
        2 => (any::<prop::sample::Index>(), 1usize..6).prop_map(|(at, count)| Step::Retry(at, count)),
        2 => (2usize..6, any::<prop::sample::Index>(), any::<bool>()).prop_map(|(n, at, cut)| Step::Faulty(n, at, cut)),
        1 => any::<prop::sample::Index>().prop_map(Step::Checkpoint),
        2 => Just(Step::Reopen),
        1 => (1usize..4).prop_map(Step::Beside),
    ]
}

/// One step on both stores, which must answer alike.
fn step(memory: &mut Memory, file: &mut File, path: &Path, step: &Step) {
    let chain = memory.chain().clone();
    let held = all(memory);
    let mut both = |batch: &[paraph_record::SignedAct]| {
        let (one, other) = (memory.append(batch), file.append(batch));
        match (one, other) {
            (Ok(one), Ok(other)) => assert_eq!(one, other),
            (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
            (one, other) => panic!("{one:?} in memory, {other:?} in the file"),
        }
    };
    match step {
        Step::Append(count) => both(&acts(&chain, *count)),
        Step::Retry(at, count) => {
            if !held.is_empty() {
                let at = at.index(held.len());
                both(&held[at..(at + count).min(held.len())]);
            }
        }
        Step::Faulty(count, at, cut) => {
            let mut batch = acts(&chain, *count);
            if *cut {
                batch.remove(at.index(count - 1));
            } else {
                let at = at.index(*count);
                batch[at] = forged(&batch[at]);
            }
            both(&batch);
            assert_eq!(*file.chain(), chain, "of a faulty batch none is taken");
        }
        Step::Checkpoint(at) => {
            let size = at.index(memory.size() as usize + 1) as u64;
            let note = checkpoint(memory.chain(), size);
            memory.keep_checkpoint(&note).unwrap();
            file.keep_checkpoint(&note).unwrap();
        }
        Step::Reopen => *file = File::open(path).unwrap(),
        Step::Beside(count) => {
            let batch = acts(memory.chain(), *count);
            memory.append(&batch).unwrap();
            File::open(path).unwrap().append(&batch).unwrap();
            assert!(file.refresh().unwrap() && !file.refresh().unwrap());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_run_gives_the_same_log_in_memory_and_in_a_file(steps in prop::collection::vec(any_step(), 1..14)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.paraph");
        let (mut memory, mut file) = (Memory::default(), File::create(&path).unwrap());
        for next in &steps {
            step(&mut memory, &mut file, &path, next);
            prop_assert_eq!(memory.chain(), file.chain());
            prop_assert_eq!(all(&memory), all(&file));
            prop_assert_eq!(memory.checkpoints().unwrap(), file.checkpoints().unwrap());
        }
        file.verify(&mut |_, _| {}).unwrap();
        drop(file);
        let file = File::open_read_only(&path).unwrap();
        prop_assert_eq!(memory.chain(), file.chain());
        file.verify(&mut |_, _| {}).unwrap();
    }
}
