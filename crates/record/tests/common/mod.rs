//! A small record of three authors, made the same every time.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use paraph_record::*;
use serde_json::{Value, json};

pub fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(&[seed; 32])
}

/// The next act of an author on a log.
pub fn next(chain: &Chain, author: &SecretKey, kind: &str, body: Value) -> Draft {
    let (counter, previous) = chain.next(&author.public());
    Draft {
        talks: chain.talks(),
        counter,
        previous,
        seen: Seen { root: chain.root(), size: chain.size() },
        kind: kind.to_owned(),
        body,
    }
}

/// Signs and appends.
pub fn append(chain: &mut Chain, acts: &mut Vec<SignedAct>, author: &SecretKey, kind: &str, body: Value) {
    let signed = next(chain, author, kind, body).sign(author).unwrap();
    chain.append(&signed).unwrap();
    acts.push(signed);
}

/// Eight acts by three authors.
pub fn record() -> (Chain, Vec<SignedAct>) {
    let (mut chain, mut acts) = (Chain::default(), Vec::new());
    append(&mut chain, &mut acts, &key(1), "open", json!({"title": "Talks"}));
    for nth in 1..8u8 {
        append(
            &mut chain,
            &mut acts,
            &key(1 + nth % 3),
            "remark",
            json!({"nth": nth, "words": "Parties shall report."}),
        );
    }
    (chain, acts)
}

/// A pouch of acts with the checkpoint over a log.
pub fn pouch(chain: &Chain, acts: &[SignedAct]) -> Pouch {
    let checkpoint = Checkpoint {
        origin: "paraph.talks/example".to_owned(),
        size: chain.size(),
        root: chain.root(),
        extensions: Vec::new(),
    };
    Pouch {
        checkpoint: checkpoint.sign("keeper.example", &key(9)).unwrap(),
        from: 1,
        acts: acts.to_vec(),
        contents: Vec::new(),
    }
}

/// Judges a pouch as a delegation would that has nothing yet: the fault, or that all is well.
pub fn judge(source: &[u8]) -> Result<(), Fault> {
    let pouch = Pouch::parse(source)?;
    let keeper = NoteKey::new("keeper.example", key(9).public())?;
    if !pouch.checkpoint.signed_by(&keeper) {
        return Err(Fault::new(FaultKind::Signature, "the checkpoint is not the keeper's"));
    }
    let checkpoint = Checkpoint::of(&pouch.checkpoint)?;
    let mut chain = Chain::default();
    for signed in &pouch.acts {
        chain.append(signed)?;
    }
    if chain.size() != checkpoint.size || chain.root() != checkpoint.root {
        return Err(Fault::new(FaultKind::Proof, "the acts are not those of the checkpoint"));
    }
    Ok(())
}
