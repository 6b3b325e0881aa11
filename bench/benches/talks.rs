//! The talks at scale: acts of 200 delegates of 40 parties on a text of a hundred pages with some 4,000
//! brackets.
//!
//! Reports, for the record as one file: reading, verifying and folding all of it without a snapshot;
//! opening with one; one more act, signed, stored and folded; and the growth of that time with the
//! record. Runs at full size by default; `--once` runs a small version for correctness.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use paraph_bench::large::{PROVISIONS, Room, memory};
use paraph_node::{Session, Strength, close};
use paraph_store::{File, Store};
use paraph_talks::act::*;

fn main() {
    let once = std::env::args().any(|a| a == "--once" || a == "--test");
    let (total, brackets) = if once { (3_000, 300) } else { (100_000, 4_000) };
    let mut room = Room::new();
    let begun = Instant::now();
    room.open();
    while room.brackets() < brackets {
        room.propose();
    }
    println!("{} brackets after {} acts", room.brackets(), room.acts.len());
    let mut piece = Instant::now();
    let mut next = room.acts.len() + total / 10;
    while room.acts.len() < total {
        room.act();
        if room.acts.len() >= next {
            let each = piece.elapsed().as_secs_f64() / (total as f64 / 10.0) * 1e3;
            println!("  to act {}: {each:.3} ms an act (signed, judged, folded); {} brackets", next, room.brackets());
            next += total / 10;
            piece = Instant::now();
        }
    }
    let made = begun.elapsed().as_secs_f64();
    println!("made {} acts in {made:.1} s; {} brackets; memory {}", room.acts.len(), room.brackets(), memory());

    let folder = std::env::temp_dir().join(format!("paraph-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("talks.paraph");
    let mut file = File::create(&path).expect("a file");
    let begun = Instant::now();
    for piece in room.acts.chunks(5_000) {
        file.append(piece).expect("acts are kept");
    }
    println!("kept in {:.1} s: {} MB", begun.elapsed().as_secs_f64(), size(&path));
    file.keep_key(&close("P0/head", &room.delegates[0].key, "bench", Strength::Demonstration).expect("a key"))
        .expect("a keyring");
    drop(file);

    let begun = Instant::now();
    let mut session = Session::open(&path).expect("it opens");
    let cold = begun.elapsed().as_secs_f64();
    assert!(*session.state() == room.state, "another state from the file");
    println!("cold verify and fold: {cold:.2} s (aim 15)");
    session.settle().expect("a snapshot");
    drop(session);

    let begun = Instant::now();
    let mut session = Session::open(&path).expect("it opens");
    let warm = begun.elapsed().as_secs_f64();
    assert!(*session.state() == room.state, "another state from the snapshot");
    println!("open from snapshot: {:.0} ms (aim 300)", warm * 1e3);

    let mut times = Vec::new();
    for n in 0..50 {
        let id = format!("p{}", 1 + n * 7 % PROVISIONS);
        let living = &session.state().table.texts["t"];
        let wording = format!("{} More words {n}.", living.provision(&id).expect("a point").provision.wording);
        let change = ChangeBody::Reword { id, wording };
        let propose = Propose {
            text: "t".to_owned(),
            edition: living.edition,
            changes: vec![change],
            with: BTreeSet::new(),
            reason: None,
            origin: Vec::new(),
        };
        let begun = Instant::now();
        session.sign(&room.delegates[0].key, &propose.into()).expect("it is signed");
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!("one more act, signed, durable and folded: median {:.2} ms, worst {:.2} ms (aim 5)", times[25], times[49]);
    println!("memory {}", memory());
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |m| m.len() >> 20)
}
