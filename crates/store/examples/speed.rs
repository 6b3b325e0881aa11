//! How fast a record in a file is: appending, opening, reading, verifying.
//!
//! `cargo run --release -p paraph-store --example speed [ACTS]`, 100,000 acts unless said otherwise.

use std::error::Error;
use std::time::Instant;

use paraph_record::{Chain, Draft, SecretKey, Seen, SignedAct};
use paraph_store::{File, Store};

/// Acts by 200 delegates in turn, of about a kilobyte each.
fn acts(count: usize) -> Result<Vec<SignedAct>, Box<dyn Error>> {
    let keys: Vec<SecretKey> = (0..200).map(|seed| SecretKey::from_bytes(&[seed; 32])).collect();
    let (mut chain, mut acts) = (Chain::default(), Vec::with_capacity(count));
    let words = "Parties shall report each year on the measures taken. ".repeat(8);
    for nth in 0..count {
        let author = &keys[nth % keys.len()];
        let (counter, previous) = chain.next(&author.public());
        let seen = Seen { root: chain.root(), size: chain.size() };
        let body = serde_json::json!({"nth": nth, "words": words});
        let draft = Draft { talks: chain.talks(), counter, previous, seen, kind: "remark".to_owned(), body };
        let signed = draft.sign(author)?;
        chain.append(&signed)?;
        acts.push(signed);
    }
    Ok(acts)
}

fn main() -> Result<(), Box<dyn Error>> {
    let count = std::env::args().nth(1).map_or(Ok(100_000), |count| count.parse())?;
    let acts = acts(count)?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("speed.paraph");
    let mut file = File::create(&path)?;
    let (singles, groups) = acts.split_at(2_000.min(count / 10));

    let began = Instant::now();
    for act in singles {
        file.append(std::slice::from_ref(act))?;
    }
    rate("appended one by one", singles.len(), began);
    let began = Instant::now();
    for group in groups.chunks(100) {
        file.append(group)?;
    }
    rate("appended in groups of 100", groups.len(), began);
    drop(file);
    println!("{:>12.1} MB in the file", std::fs::metadata(&path)?.len() as f64 / 1e6);

    let began = Instant::now();
    let mut file = File::open(&path)?;
    println!("{:>12.1} ms to open with {} acts", began.elapsed().as_secs_f64() * 1e3, file.size());
    let began = Instant::now();
    rate("read", file.read(1, u64::MAX)?.len(), began);
    let began = Instant::now();
    file.verify(&mut |_, _| {})?;
    rate("verified", count, began);
    let began = Instant::now();
    let again = &acts[count - 100..];
    file.append(again)?;
    rate("retried in a group of 100", again.len(), began);
    Ok(())
}

fn rate(what: &str, count: usize, began: Instant) {
    let seconds = began.elapsed().as_secs_f64();
    println!("{:>12.0} acts/s {what} ({seconds:.2} s)", count as f64 / seconds);
}
