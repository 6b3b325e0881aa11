//! Acts for tests: three authors, made the same every time.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use paraph_record::*;
use paraph_store::*;
use serde_json::json;

pub fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

/// The next act of an author on a log.
pub fn draft(chain: &Chain, author: &SecretKey, words: &str) -> Draft {
    let (counter, previous) = chain.next(&author.public());
    Draft {
        talks: chain.talks(),
        counter,
        previous,
        seen: Seen { root: chain.root(), size: chain.size() },
        kind: if chain.size() == 0 { "open" } else { "remark" }.to_owned(),
        body: json!({"words": words}),
    }
}

/// The next acts on a log, by three authors in turn.
pub fn acts(chain: &Chain, count: usize) -> Vec<SignedAct> {
    let mut chain = chain.clone();
    let mut acts = Vec::new();
    for _ in 0..count {
        let number = chain.size() + 1;
        let author = key(1 + (number % 3) as u8);
        let signed =
            draft(&chain, &author, &format!("Parties shall report ({number}).")).sign(&author).unwrap();
        chain.append(&signed).unwrap();
        acts.push(signed);
    }
    acts
}

/// A store with some acts.
pub fn filled<S: Store>(mut store: S, count: usize) -> S {
    let acts = acts(store.chain(), count);
    store.append(&acts).unwrap();
    store
}

/// The same act with its signature altered.
pub fn forged(act: &SignedAct) -> SignedAct {
    let mut signature = *act.signature().as_bytes();
    signature[7] ^= 1;
    SignedAct::new(act.bytes().to_vec(), Signature::from_bytes(signature))
}

/// A signed checkpoint over the first acts of a log.
pub fn checkpoint(chain: &Chain, size: u64) -> Note {
    let root = chain.tree().root(size).unwrap();
    let checkpoint =
        Checkpoint { origin: "paraph.talks/example".to_owned(), size, root, extensions: Vec::new() };
    checkpoint.sign("keeper.example", &key(9)).unwrap()
}

/// Everything that a store gives.
pub fn all(store: &dyn Store) -> Vec<SignedAct> {
    store.read(1, u64::MAX).unwrap()
}
