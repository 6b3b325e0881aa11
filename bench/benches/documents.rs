//! Word files of a hundred pages, read, compared and written; compared with LibreOffice and a comparison
//! tool on .NET.
//!
//! `cargo bench --manifest-path bench/Cargo.toml --bench documents` prints the table of
//! `docs/BENCHMARKS.md`; `-- --once` runs every command once and checks only the output. LibreOffice
//! runs if `soffice` is found. The other tool runs if `PARAPH_REDLINES` names its program, which is
//! called like Docxodus' `redline`: two files, the file to write, `--author=...`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Number of edited files merged on one base.
const FILES: usize = 40;

fn main() {
    let once = std::env::args().any(|a| a == "--once" || a == "--test");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("bench/ stands in the repository");
    let data = std::env::var_os("PARAPH_DATA").map_or_else(|| root.join("../shared/data"), PathBuf::from);
    let data = data.join("bench-hundred-pages");
    if !data.is_dir() {
        println!("skipped: no data at {}", data.display());
        return;
    }
    let folder = std::env::temp_dir().join(format!("paraph-documents-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the bench");
    let bench = Bench { runs: if once { 1 } else { 5 }, paraph: paraph_bench::product(root, once), data, folder };
    bench.compare();
    bench.merge();
    std::fs::remove_dir_all(&bench.folder).expect("the bench's own folder can be removed");
}

struct Bench {
    runs: usize,
    paraph: PathBuf,
    data: PathBuf,
    folder: PathBuf,
}

impl Bench {
    /// Returns the median time of a command in seconds; each run must succeed.
    fn time(&self, command: &mut dyn FnMut() -> Command) -> f64 {
        let mut times: Vec<f64> = (0..self.runs)
            .map(|_| {
                let mut command = command();
                command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
                let start = Instant::now();
                let status = command.status().expect("the command runs");
                assert!(status.success(), "{command:?}");
                start.elapsed().as_secs_f64()
            })
            .collect();
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    }

    fn paraph(&self, arguments: &[&std::ffi::OsStr]) -> f64 {
        self.time(&mut || {
            let mut command = Command::new(&self.paraph);
            command.args(arguments);
            command
        })
    }

    /// Compares two drafts of a hundred pages, as Word files, into a Word file with tracked changes.
    fn compare(&self) {
        let (old, new) = (self.data.join("v1.docx"), self.data.join("v2.docx"));
        let redline = self.folder.join("redline.docx");
        let ours =
            self.paraph(&["compare".as_ref(), old.as_ref(), new.as_ref(), "-o".as_ref(), redline.as_ref()]);
        println!("\n## Comparison of two Word files of a hundred pages\n");
        println!(
            "| tool | time | to paraph |\n|---|---|---|\n| paraph compare, to a Word file | {ours:.3} s | 1.00 |"
        );
        let row = |name: &str, time: f64| {
            println!("| {name} | {time:.2} s | {:.0} |", time / ours);
            assert!(self.runs == 1 || time > ours, "{name} is faster");
        };
        match office() {
            Some(office) => {
                let saved = self.time(&mut || self.office(&office, &old));
                row("LibreOffice opens and saves one of the files, and compares nothing", saved);
            }
            None => println!("\nskipped: there is no LibreOffice"),
        }
        match std::env::var_os("PARAPH_REDLINES") {
            Some(program) => {
                let out = self.folder.join("other.docx");
                let time = self.time(&mut || {
                    let mut command = Command::new(&program);
                    command.args([&old, &new, &out]).arg("--author=Comparison");
                    command
                });
                row("a comparison tool on .NET", time);
            }
            None => println!("\nskipped: PARAPH_REDLINES names no comparison tool"),
        }
        self.check(&redline, &old, &new);
    }

    /// Checks that the comparison equals the new text when all changes are accepted.
    fn check(&self, redline: &Path, old: &Path, new: &Path) {
        let differs = |file: &Path| {
            let mut command = Command::new(&self.paraph);
            command.args(["redline", "--check"]).args([redline, file]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the command runs").code()
        };
        assert_eq!(differs(new), Some(0), "all accepted, it is the new text");
        assert_eq!(differs(old), Some(1), "it is not the old one");
    }

    fn office(&self, office: &Path, file: &Path) -> Command {
        let mut command = Command::new(office);
        command
            .arg(format!("-env:UserInstallation=file://{}", self.folder.join("office").display()))
            .args(["--headless", "--convert-to", "docx", "--outdir"])
            .arg(self.folder.join("saved"))
            .arg(file);
        command
    }

    /// Merges forty parties' edited Word files on one base.
    fn merge(&self) {
        let status = Command::new("tar")
            .args([
                "xJf".as_ref(),
                self.data.join("parties.tar.xz").as_os_str(),
                "-C".as_ref(),
                self.folder.as_os_str(),
            ])
            .status()
            .expect("tar runs");
        assert!(status.success(), "the parties' texts are unpacked");
        let parties = self.folder.join("parties");
        let mut texts: Vec<PathBuf> = std::fs::read_dir(&parties)
            .expect("the texts are there")
            .map(|e| e.expect("the folder can be listed").path())
            .filter(|p| p.file_stem().is_some_and(|s| s.to_string_lossy().starts_with('p')))
            .collect();
        texts.sort();
        texts.truncate(FILES);
        let word = |text: &Path| {
            let file = text.with_extension("docx");
            let status = Command::new(&self.paraph)
                .arg("convert")
                .args([text, &file])
                .status()
                .expect("the command runs");
            assert!(status.success(), "{}", text.display());
            file
        };
        let base = word(&{
            let text = parties.join("base.txt");
            std::fs::copy(self.data.join("v1.txt"), &text).expect("the base can be copied");
            text
        });
        let sides: Vec<String> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| format!("Party {}={}", at + 1, word(text).display()))
            .collect();
        let rolling = self.folder.join("rolling.docx");
        let time = self.time(&mut || {
            let mut command = Command::new(&self.paraph);
            command.arg("compose").arg(&base).args(&sides).arg("-o").arg(&rolling);
            command
        });
        println!("\n## {} edited Word files of a hundred pages, merged into one\n", sides.len());
        println!("{time:.2} s");
        assert_eq!(sides.len(), FILES, "there are texts of forty parties");
        assert!(self.runs == 1 || time < 30.0, "forty files are merged in seconds");
    }
}

/// Returns the path of LibreOffice, if it is installed.
fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("soffice")).find(|file| file.is_file())
}
