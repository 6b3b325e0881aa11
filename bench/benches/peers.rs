//! Paraph and its peers on the same files; whole processes are compared.
//!
//! `cargo bench --manifest-path bench/Cargo.toml` prints the tables of `docs/BENCHMARKS.md`; `-- --once`
//! runs every command once and checks only the output.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

fn main() {
    let once = std::env::args().any(|a| a == "--once" || a == "--test");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("bench/ stands in the repository");
    let data = std::env::var_os("PARAPH_DATA").map_or_else(|| root.join("../shared/data"), PathBuf::from);
    if !data.is_dir() {
        println!("skipped: no data at {}", data.display());
        return;
    }
    let bench = Bench { runs: if once { 1 } else { 9 }, paraph: paraph_bench::product(root, once), data, folder: folder() };
    bench.redline();
    bench.real_pair();
    bench.fifty();
    bench.amendments();
    bench.growth();
    bench.memory();
    std::fs::remove_dir_all(&bench.folder).expect("the bench's own folder can be removed");
}

fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("paraph-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the bench");
    folder
}

struct Bench {
    runs: usize,
    paraph: PathBuf,
    data: PathBuf,
    folder: PathBuf,
}

/// The median time of a command, and the output of its last run.
struct Timed {
    median: Duration,
    output: Vec<u8>,
}

impl Timed {
    fn seconds(&self) -> f64 {
        self.median.as_secs_f64()
    }
}

impl Bench {
    fn time(&self, command: &mut dyn FnMut() -> Command) -> Timed {
        let mut times = Vec::with_capacity(self.runs);
        let mut output = Vec::new();
        for _ in 0..self.runs {
            let mut command = command();
            command.stdin(Stdio::null()).stderr(Stdio::null());
            let start = Instant::now();
            output = command.output().expect("the command runs").stdout;
            times.push(start.elapsed());
        }
        times.sort();
        Timed { median: times[times.len() / 2], output }
    }

    fn paraph(&self, arguments: &[&str], files: &[&Path]) -> Timed {
        self.time(&mut || {
            let mut command = Command::new(&self.paraph);
            command.args(arguments).args(files);
            command
        })
    }

    fn peer(&self, name: &str, files: &[&Path]) -> Timed {
        let peer = match name {
            "peer-similar" => env!("CARGO_BIN_EXE_peer-similar"),
            "peer-imara" => env!("CARGO_BIN_EXE_peer-imara"),
            "peer-loro" => env!("CARGO_BIN_EXE_peer-loro"),
            _ => env!("CARGO_BIN_EXE_peer-yrs"),
        };
        self.time(&mut || {
            let mut command = Command::new(peer);
            command.args(files);
            command
        })
    }

    fn git_words(&self, old: &Path, new: &Path) -> Timed {
        self.time(&mut || {
            let mut command = Command::new("git");
            command.args(["diff", "--no-index", "--no-color", "--word-diff=porcelain"]).args([old, new]);
            command
        })
    }

    /// Compares one pair of drafts of a hundred pages with known edits and moves.
    fn redline(&self) {
        let (old, new) = (self.data.join("bench-hundred-pages/v1.txt"), self.data.join("bench-hundred-pages/v2.txt"));
        println!("\n## Comparison of two drafts of a hundred pages\n");
        self.compare(&old, &new);
        let json = self.paraph(&["redline", "--format", "json"], &[&old, &new]);
        let judged = Judged::of(&json.output);
        println!("\nwords of provisions shown as moved: {} of 7,556, in {} articles of 20", judged.moved, judged.articles);
        assert!(judged.deleted <= 5_300, "deleted words: {}", judged.deleted);
        assert!(judged.moved >= 7_500, "moved words: {}", judged.moved);
    }

    /// Compares a real pair: a federal statute before and after a large revision.
    fn real_pair(&self) {
        let law = self.data.join("de-law-versions/tpg");
        let (old, new) = (law.join("v01_2012-08-02.md"), law.join("v02_2012-08-06.md"));
        println!("\n## Comparison of a real pair (a statute and its revision)\n");
        self.compare(&old, &new);
    }

    fn compare(&self, old: &Path, new: &Path) {
        let git = self.git_words(old, new);
        let ours = self.paraph(&["redline", "--format", "json"], &[old, new]);
        let text = self.paraph(&["redline"], &[old, new]);
        let deleted = Judged::of(&ours.output).deleted;
        println!("| tool | time | to git | deleted words |\n|---|---|---|---|");
        let row = |name: &str, timed: &Timed, deleted: usize| {
            println!("| {name} | {:.4} s | {:.2} | {deleted} |", timed.seconds(), timed.seconds() / git.seconds());
        };
        row("paraph redline", &text, deleted);
        row("paraph redline, JSON", &ours, deleted);
        row("git diff --word-diff", &git, minus_words(&git.output));
        for name in ["peer-imara", "peer-similar"] {
            let peer = self.peer(name, &[old, new]);
            row(&name.replace("peer-", ""), &peer, minus_words(&peer.output));
        }
    }

    /// Composes fifty parties on one base.
    fn fifty(&self) {
        let archive = self.data.join("bench-hundred-pages/parties.tar.xz");
        let status = Command::new("tar").arg("xJf").arg(&archive).arg("-C").arg(&self.folder).status();
        assert!(status.is_ok_and(|s| s.success()), "tar unpacks the parties");
        let base = self.data.join("bench-hundred-pages/v1.txt");
        let parties: Vec<PathBuf> = (0..50).map(|n| self.folder.join(format!("parties/p{n:02}.txt"))).collect();
        let arguments: Vec<String> =
            parties.iter().enumerate().map(|(n, p)| format!("Party {n}={}", p.display())).collect();
        let files: Vec<&Path> = std::iter::once(base.as_path()).chain(parties.iter().map(PathBuf::as_path)).collect();
        println!("\n## Fifty parties on one base\n");
        let git = self.chained_merge(&base, &parties);
        let ours = self.time(&mut || {
            let mut command = Command::new(&self.paraph);
            command.args(["compose", "--format", "json"]).arg(&base).args(&arguments);
            command
        });
        println!("| tool | time | to git merge-file |\n|---|---|---|");
        let row = |name: &str, time: f64| println!("| {name} | {time:.3} s | {:.2} |", time / git);
        row("paraph compose", ours.seconds());
        row("git merge-file, chained", git);
        row("loro", self.peer("peer-loro", &files).seconds());
        row("yrs", self.peer("peer-yrs", &files).seconds());
        let found = self.found_again(&ours.output, &parties);
        println!("\nparties whose every word was found again: {found} of 50");
        assert_eq!(found, 50);
    }

    /// Returns the time that `git merge-file` takes to fold fifty texts into one, one after the other.
    fn chained_merge(&self, base: &Path, parties: &[PathBuf]) -> f64 {
        let merged = self.folder.join("merged.txt");
        let mut times = Vec::new();
        for _ in 0..self.runs.min(3) {
            std::fs::copy(base, &merged).expect("the base can be copied");
            let start = Instant::now();
            for party in parties {
                let mut command = Command::new("git");
                command.args(["merge-file", "--quiet"]).arg(&merged).arg(base).arg(party);
                command.status().expect("git runs");
            }
            times.push(start.elapsed().as_secs_f64());
        }
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    }

    fn found_again(&self, rolling: &[u8], parties: &[PathBuf]) -> usize {
        let file = self.folder.join("rolling.json");
        std::fs::write(&file, rolling).expect("the rolling text can be written");
        let same = |(n, party): (usize, &PathBuf)| {
            let mut command = Command::new(&self.paraph);
            let chosen = command.arg("choose").arg(&file).arg(format!("Party {n}")).output().expect("choose runs");
            let theirs = std::fs::read_to_string(party).expect("a party's text");
            String::from_utf8_lossy(&chosen.stdout).split_whitespace().eq(theirs.split_whitespace())
        };
        parties.iter().enumerate().filter(|&p| same(p)).count()
    }

    /// Composes all amendments of the committee, in one command.
    fn amendments(&self) {
        let file = self.data.join("ep-gdpr-libe-amendments/amendments.jsonl");
        let timed = self.paraph(&["compose", "--format", "json", "--amendments"], &[&file]);
        let lines = timed.output.split(|&b| b == b'\n').filter(|l| !l.is_empty()).count();
        println!("\n## Amendments of one committee\n\n{lines} places composed in {:.3} s", timed.seconds());
        assert!(lines > 900);
    }

    /// Measures time as the text grows, to reveal growth worse than n log n.
    fn growth(&self) {
        println!("\n## Growth\n\n| text | 1x | 2x | 4x |\n|---|---|---|---|");
        let base = std::fs::read_to_string(self.data.join("bench-hundred-pages/v1.txt")).expect("the base");
        let edited = std::fs::read_to_string(self.data.join("bench-hundred-pages/v2.txt")).expect("the draft");
        let numbered = |text: &str, times: usize| {
            (0..times).map(|t| text.replace("the ", &format!("the{t} "))).collect::<Vec<_>>().join("\n")
        };
        let kinds: [(&str, &dyn Fn(usize) -> (String, String)); 4] = [
            ("a hundred pages", &|t| (numbered(&base, t), numbered(&edited, t))),
            ("all alike", &|t| ("Parties report.\n".repeat(5_000 * t), "Parties report.\n".repeat(5_000 * t + 7))),
            ("all different", &|t| (different(20_000 * t, 0), different(20_000 * t, 1))),
            ("one word a million times", &|t| ("word ".repeat(250_000 * t), "word ".repeat(250_000 * t - 9) + "end")),
        ];
        for (name, make) in kinds {
            let times: Vec<String> = [1, 2, 4]
                .into_iter()
                .map(|t| {
                    let (old, new) = make(t);
                    let (a, b) = (self.folder.join("old.txt"), self.folder.join("new.txt"));
                    std::fs::write(&a, old).expect("a text can be written");
                    std::fs::write(&b, new).expect("a text can be written");
                    format!("{:.3} s", self.paraph(&["redline", "--format", "json"], &[&a, &b]).seconds())
                })
                .collect();
            println!("| {name} | {} |", times.join(" | "));
        }
    }

    /// Measures the peak memory of comparing, for each byte of both texts.
    fn memory(&self) {
        let time = Path::new("/usr/bin/time");
        if !time.exists() {
            println!("\nskipped: memory, which /usr/bin/time measures");
            return;
        }
        println!("\n## Memory\n\n| two texts of | bytes of both | most memory | to bytes |\n|---|---|---|---|");
        let word = |times: usize, end: &str| "a ".repeat(times) + end;
        let kinds: [(&str, &dyn Fn() -> (String, String)); 3] = [
            ("a million provisions of one line", &|| (provisions(1_000_000, 8, false), provisions(1_000_000, 8, true))),
            ("a hundred megabytes in provisions of eighty words", &|| (provisions(235_000, 80, false), provisions(235_000, 80, true))),
            ("a hundred megabytes of one word", &|| (word(50_000_000, ""), word(49_000_000, "end"))),
        ];
        for (name, make) in kinds {
            let (a, b) = (self.folder.join("old.txt"), self.folder.join("new.txt"));
            let (old, new) = make();
            let bytes = old.len() + new.len();
            std::fs::write(&a, old).expect("a text can be written");
            std::fs::write(&b, new).expect("a text can be written");
            let mut command = Command::new(time);
            command.args(["-f", "%M"]).arg(&self.paraph).args(["redline", "--format", "json"]).args([&a, &b]);
            let done = command.stdin(Stdio::null()).stdout(Stdio::null()).output().expect("the command runs");
            assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
            let said = String::from_utf8_lossy(&done.stderr);
            let kilobytes: usize = said.lines().last().and_then(|l| l.trim().parse().ok()).expect("what it took");
            let ratio = (kilobytes * 1024) as f64 / bytes as f64;
            println!("| {name} | {bytes} | {} MB | {ratio:.1} |", kilobytes / 1000);
            assert!(ratio <= 20.0, "memory: {ratio:.1} times the texts");
        }
    }
}

/// Returns numbered provisions of `words` words each, the same every time; if `edited`, one in fifty
/// differs.
fn provisions(count: usize, words: usize, edited: bool) -> String {
    const WORDS: [&str; 16] = [
        "parties", "report", "on", "the", "use", "of", "water", "each", "year", "to", "commission", "and",
        "share", "data", "in", "basin",
    ];
    let (mut out, mut state) = (String::new(), 7u64);
    for n in 1..=count {
        out.push_str(&format!("{n}. All"));
        for _ in 1..words {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            out.push(' ');
            out.push_str(WORDS[(state >> 60) as usize]);
        }
        out.push_str(if edited && n % 50 == 0 { " again.\n\n" } else { ".\n\n" });
    }
    out
}

/// Returns words that differ from one another and from those of another seed.
fn different(words: usize, seed: usize) -> String {
    let mut out = String::new();
    for n in 0..words {
        out.push_str(&format!("w{}x{seed}{}", n * 7 + seed, if n % 40 == 39 { "\n" } else { " " }));
    }
    out
}

/// Counts from a comparison in JSON.
struct Judged {
    deleted: usize,
    moved: usize,
    articles: usize,
}

impl Judged {
    fn of(json: &[u8]) -> Judged {
        let document: Value = serde_json::from_slice(json).expect("the comparison is JSON");
        let mut judged = Judged { deleted: 0, moved: 0, articles: 0 };
        for row in document["provisions"].as_array().expect("provisions") {
            let moved = row["change"].as_array().is_some_and(|c| c.iter().any(|c| c == "moved"));
            judged.articles += usize::from(moved && row["new"]["kind"] == "article");
            let label = row["old"]["label"].as_str().unwrap_or("");
            judged.moved += if moved { label.split_whitespace().count() } else { 0 };
            for span in row["spans"].as_array().expect("spans") {
                let words = span["text"].as_str().expect("text").split_whitespace().count();
                let kind = span["kind"].as_str();
                judged.deleted += if kind == Some("delete") { words } else { 0 };
                // Words of the old text in a provision that is shown as moved, including those edited
                // since.
                judged.moved += if moved && matches!(kind, Some("delete" | "move-from")) { words } else { 0 };
            }
        }
        judged
    }
}

/// Counts the words on the lines that a comparison marks with a minus.
fn minus_words(output: &[u8]) -> usize {
    let text = String::from_utf8_lossy(output);
    let lines = text.lines().filter(|l| l.starts_with('-') && !l.starts_with("---"));
    lines.map(|l| l[1..].split_whitespace().count()).sum()
}
