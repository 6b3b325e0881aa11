//! Processes that end in the middle of their work: killed, or by a system that no longer writes.
//!
//! This program is its own child: with a file and a task among its arguments it appends, and says
//! each act on its output once it is acknowledged.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::acts;
use paraph_record::Chain;
use paraph_store::*;

/// How often the child is killed.
const KILLS: u64 = 1000;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let [_, task, path] = arguments.as_slice()
        && task == "--append"
    {
        return append(Path::new(path));
    }
    let wanted =
        |name: &str| arguments.iter().skip(1).all(|a| a.starts_with('-') || name.contains(a.as_str()));
    let mut passed = 0;
    for (name, test) in [
        (
            "killed_at_any_moment_no_acknowledged_act_is_lost",
            killed_at_any_moment_no_acknowledged_act_is_lost as fn(),
        ),
        (
            "after_a_cut_of_power_no_acknowledged_act_is_lost",
            after_a_cut_of_power_no_acknowledged_act_is_lost,
        ),
        ("writes_that_fail_leave_the_record_as_it_was", writes_that_fail_leave_the_record_as_it_was),
    ] {
        if wanted(name) {
            let began = Instant::now();
            // As in other harnesses the thread has the test's name: a skip is noted under it.
            let running = std::thread::Builder::new().name(name.to_owned()).spawn(test);
            running.unwrap().join().unwrap();
            println!("test {name} ... ok ({:.1} s)", began.elapsed().as_secs_f64());
            passed += 1;
        }
    }
    println!("\ntest result: ok. {passed} passed; 0 failed; 0 ignored");
}

/// The child: appends, alone and in groups, until it is stopped or cannot.
fn append(path: &Path) {
    let mut out = std::io::stdout().lock();
    let mut say = |line: String| writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
    let mut file = File::open(path).unwrap();
    say(format!("opened {} {}", file.size(), file.chain().root()));
    for round in 0.. {
        let before = file.chain().clone();
        let group = acts(file.chain(), [1, 1, 7, 1, 30][round % 5]);
        match file.append(&group) {
            Ok(places) => {
                for (place, act) in places.iter().zip(&group) {
                    say(format!("act {} {}", place.number, act.hash()));
                }
            }
            Err(error) => {
                let same =
                    *file.chain() == before && file.read(1, u64::MAX).unwrap().len() as u64 == before.size();
                let kind = if matches!(error, StoreError::Io { .. } | StoreError::Full(_)) {
                    "told"
                } else {
                    "other"
                };
                say(format!("refused {kind} {} {error}", if same { "as-it-was" } else { "changed" }));
                return;
            }
        }
    }
}

fn start(path: &Path) -> (Child, BufReader<ChildStdout>) {
    let mut child = Command::new(env::current_exe().unwrap())
        .arg("--append")
        .arg(path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

/// Number and hash of the acts that a child acknowledged; a line that was cut off is none.
fn acknowledged(said: &str) -> Vec<(u64, String)> {
    let lines = said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let act = |line: &str| {
        let (number, hash) = line.strip_prefix("act ")?.split_once(' ')?;
        Some((number.parse().unwrap(), hash.to_owned()))
    };
    lines.filter_map(act).collect()
}

fn holds(chain: &Chain, acts: &[(u64, String)]) {
    for (number, hash) in acts {
        let hash = paraph_record::Hash::parse(hash).unwrap();
        assert_eq!(chain.number(&hash), Some(*number), "act {number} was acknowledged and is lost");
    }
}

fn killed_at_any_moment_no_acknowledged_act_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    drop(File::create(&path).unwrap());
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: u64| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random % below
    };
    let (mut all, mut working) = (Vec::new(), 0);
    for nth in 0..KILLS {
        let (mut child, mut out) = start(&path);
        let mut said = String::new();
        // Half while it opens or begins, half once it is at work.
        if nth % 2 == 1 {
            while !said.contains("act ") {
                assert!(out.read_line(&mut said).unwrap() > 0, "the child ended by itself: {said}");
            }
        }
        sleep(Duration::from_micros(next(16_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut rest = Vec::new();
        out.read_to_end(&mut rest).unwrap();
        said.push_str(&String::from_utf8_lossy(&rest));
        let acts = acknowledged(&said);
        working += u64::from(!acts.is_empty());
        // Every next child opens the file and finds at least what was acknowledged.
        if let Some(opened) = said.split_inclusive('\n').next().filter(|line| line.ends_with('\n')) {
            let size: u64 = opened.split(' ').nth(1).unwrap().parse().unwrap();
            let last = all.last().map_or(0, |(number, _)| *number);
            assert!(size >= last, "act {last} was acknowledged, and {size} were found");
        }
        all.extend(acts);
        if nth % 100 == 99 {
            let file = File::open(&path).unwrap();
            holds(file.chain(), &all);
            file.verify(&mut |_, _| {}).unwrap();
        }
    }
    assert!(working > KILLS / 3, "only {working} children were killed at work");
    println!("{KILLS} kills, {} acts acknowledged", all.len());
}

/// A child whose disk forgets, after some writes, a random part of what was not synchronised.
fn cut_off(library: &Path, path: &Path, nth: u64, lies: bool) -> Vec<(u64, String)> {
    let mut command = Command::new(env::current_exe().unwrap());
    command.arg("--append").arg(path).env("LD_PRELOAD", library).env("POWER_FOLDER", path.parent().unwrap());
    // Mostly soon, sometimes late enough that the log was brought over into the file.
    let cut = if nth % 4 == 3 { 400 + 613 * nth % 1_500 } else { 1 + 37 * nth % 400 };
    command.env("POWER_CUT", cut.to_string()).env("POWER_SEED", (nth + 1).to_string());
    if lies {
        command.env("POWER_LIES", "1");
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.lines().all(|line| !line.starts_with("refused")), "the power is not cut: {said}");
    // Shared memory goes with the power.
    let _ = std::fs::remove_file(format!("{}-shm", path.display()));
    acknowledged(&said)
}

/// A killed process shows no missing synchronisation, since the system writes what it left. So the
/// disk is made to forget what was not synchronised; and made to lie, to show that this would tell.
fn after_a_cut_of_power_no_acknowledged_act_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("power.so");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/power.c");
    if !cfg!(target_os = "linux") {
        return paraph_trial::system_lacks("libraries that are loaded before all others, as on Linux");
    }
    let compiler = env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let Some(compiler) = paraph_trial::tool(&compiler) else { return };
    let mut compile = Command::new(compiler);
    compile.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl");
    assert!(compile.status().unwrap().success(), "{source} is compiled");
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let path = disk.canonicalize().unwrap().join("talks.paraph");
    let fresh = || {
        for end in ["", "-wal"] {
            let _ = std::fs::remove_file(format!("{}{end}", path.display()));
        }
        drop(File::create(&path).unwrap());
    };
    let (mut all, mut total) = (Vec::new(), 0);
    for nth in 0..60 {
        if nth % 6 == 0 {
            fresh();
            all.clear();
        }
        let acts = cut_off(&library, &path, nth, false);
        total += acts.len();
        all.extend(acts);
        let file = File::open(&path).unwrap();
        holds(file.chain(), &all);
        file.verify(&mut |_, _| {}).unwrap();
    }
    assert!(total > 1_000, "{total} acts acknowledged");
    println!("60 cuts of power, {total} acts acknowledged");

    let mut lost = 0;
    for nth in 60..80 {
        fresh();
        let acts = cut_off(&library, &path, nth, true);
        let size = File::open(&path).map_or(0, |file| file.size());
        lost += u64::from(acts.last().is_some_and(|(number, _)| *number > size));
    }
    assert!(lost >= 3, "a disk that lies lost acts only {lost} times in 20: this test could not tell");
}

/// Under a limit on the size of files, writing fails in the middle with an error of the system.
fn writes_that_fail_leave_the_record_as_it_was() {
    if !cfg!(unix) {
        return paraph_trial::system_lacks("a limit on the size of files");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talks.paraph");
    drop(File::create(&path).unwrap());
    let mut sizes = Vec::new();
    // In blocks of 512 bytes; each limit ends the work elsewhere, the last ones in the file itself.
    for blocks in [150, 201, 260, 333, 500, 777, 1200, 2000] {
        let said = limited(&path, blocks);
        let last = said.lines().last().unwrap_or_default();
        assert!(last.starts_with("refused told as-it-was "), "under {blocks} blocks: {said}");
        let file = File::open(&path).unwrap();
        holds(file.chain(), &acknowledged(&said));
        file.verify(&mut |_, _| {}).unwrap();
        sizes.push(file.size());
    }
    assert!(sizes.windows(2).any(|two| two[0] < two[1]), "{sizes:?}");
    // With room again, it goes on.
    let mut file = File::open(&path).unwrap();
    let more = acts(file.chain(), 5);
    file.append(&more).unwrap();
    file.verify(&mut |_, _| {}).unwrap();
}

fn limited(path: &Path, blocks: u32) -> String {
    // The signal that comes with the limit is ignored, so that the writes fail instead.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" --append \"$1\"");
    let program: PathBuf = env::current_exe().unwrap();
    let output = Command::new("sh").arg("-c").arg(script).arg(program).arg(path).output().unwrap();
    format!("{}{}", String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout))
}
