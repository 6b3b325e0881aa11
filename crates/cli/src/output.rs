//! Destinations of a command's result: standard output, or a file that is written completely or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use paraph_interop::Ink;
use paraph_print::{Content, Error, Form, How, form, set};
use paraph_text::{Finding, Severity};

use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::options::{Colour, Out, words};

/// Number of findings that are listed. The rest are only counted.
const LISTED: usize = 12;

/// Place and form of a result.
pub struct Output {
    /// Form.
    pub form: Form,
    /// Whether colours may be used.
    pub colour: bool,
    path: Option<PathBuf>,
}

impl Output {
    /// Returns the place and form that the options request. The form may follow from the file's name.
    pub fn new(out: &Out, allowed: &[Form], colour: Colour) -> Outcome<Output> {
        let path = out.output.clone().filter(|p| p != Path::new("-"));
        let form = match (out.format, path.as_deref().and_then(Path::extension)) {
            (Some(form), _) => form,
            (None, Some(ending)) => by_ending(&ending.to_string_lossy(), allowed)?,
            (None, None) => allowed[0],
        };
        if form.is_binary() && path.is_none() && io::stdout().is_terminal() {
            return Err(Fault::input(
                format!("a terminal cannot show a {}", form.called()),
                format!("Name a file for it with -o, such as -o result.{}.", form.ending()),
            ));
        }
        if form == Form::Pdf && !paraph_pdf::WRITES {
            return Err(Error::from(paraph_pdf::PdfError::NotBuilt).into());
        }
        let colour = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => path.is_none() && io::stdout().is_terminal() && wanted(),
        };
        Ok(Output { form, colour, path })
    }

    /// Whether the named file is a drawing.
    pub fn is_drawing(&self) -> bool {
        let ending = self.path.as_deref().and_then(Path::extension);
        self.form == Form::Text && ending.is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
    }

    /// Prints a document as its reader may see it, in the requested form.
    pub fn print(&self, content: &Content<'_>, how: How<'_>) -> Outcome {
        let fonts = if self.form == Form::Pdf { fonts()? } else { Vec::new() };
        let ink = if self.colour { Ink::Colour } else { Ink::Plain };
        self.write_bytes(&set(content, self.form, &How { ink, fonts: &fonts, ..how })?.bytes)
    }

    /// Writes the result.
    fn write(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
        match &self.path {
            Some(path) => {
                to_file(path, write).map_err(|e| Fault::unwritable(&path.display().to_string(), &e))
            }
            None => {
                let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
                match write(&mut out).and_then(|()| out.flush()) {
                    Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
                        Err(Fault::unwritable("standard output", &e))
                    }
                    _ => Ok(()),
                }
            }
        }
    }

    /// Writes bytes.
    pub fn write_bytes(&self, bytes: &[u8]) -> Outcome {
        self.write(|out| out.write_all(bytes))
    }

    /// Lists findings that are doubtful or may mislead on standard error, the most serious first, and counts
    /// the rest. Places in these sources are shown with the path. JSON contains the findings itself.
    pub fn report<'a>(&self, findings: &[Finding], sources: impl IntoIterator<Item = &'a Source>) {
        if findings.is_empty() || self.form == Form::Json {
            return;
        }
        let mut grave: Vec<&Finding> = findings.iter().filter(|f| f.severity > Severity::Note).collect();
        grave.sort_by_key(|f| std::cmp::Reverse(f.severity));
        let mut list = String::new();
        let sources: Vec<&Source> = sources.into_iter().collect();
        for (at, finding) in grave.iter().take(LISTED).enumerate() {
            let found = sources.iter().find_map(|source| source.on_terminal(&finding.place));
            let place = found.unwrap_or_else(|| finding.place.clone());
            let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
            let head = if at == 0 { "\nTo look at:\n" } else { "" };
            list.push_str(&format!("{head}  {}: {place}{}\n", grade(finding.severity), finding.message));
        }
        let more = match (grave.len().saturating_sub(LISTED), findings.len() - grave.len()) {
            (0, 0) => String::new(),
            (0, notes) => format!("{}; --format json lists them", counted(notes, "note")),
            (more, 0) => format!("and {more} more; --format json lists them all"),
            (more, notes) => {
                format!("and {more} more, and {}; --format json lists them all", counted(notes, "note"))
            }
        };
        if !more.is_empty() {
            list.push_str(&format!("{}  {more}\n", if grave.is_empty() { "\n" } else { "" }));
        }
        // If standard error is closed, the list cannot be shown anywhere.
        drop(io::stderr().lock().write_all(list.as_bytes()));
    }
}

fn counted(n: usize, one: &str) -> String {
    format!("{n} {one}{}", if n == 1 { "" } else { "s" })
}

fn grade(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Doubt => "doubt",
        Severity::Warning => "warning",
    }
}

/// Writes bytes to standard output. A closed pipe is not an error.
pub fn to_stdout(bytes: &[u8]) -> Outcome {
    let out = Out { format: None, output: None };
    Output::new(&out, form::COUNT, Colour::Never)?.write_bytes(bytes)
}

/// Whether the environment allows colours.
fn wanted() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Returns the form for a file's ending, or text if the ending is unknown.
fn by_ending(ending: &str, allowed: &[Form]) -> Outcome<Form> {
    let other = ["doc", "odt", "rtf"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    let form = Form::of_ending(ending).unwrap_or(Form::Text);
    if !other && allowed.contains(&form) {
        return Ok(form);
    }
    let ending = ending.to_ascii_lowercase();
    let what = format!("this command does not write .{ending} files");
    let names = words(allowed).collect::<Vec<_>>().join("|");
    Err(Fault::input(what, format!("Give one of --format {names}.")))
}

/// Returns the fonts in the folder that `PARAPH_FONTS` names, in the order of their names.
pub fn fonts() -> Outcome<Vec<Vec<u8>>> {
    let Some(folder) = std::env::var_os("PARAPH_FONTS").filter(|f| !f.is_empty()) else {
        return Ok(Vec::new());
    };
    let folder = PathBuf::from(folder);
    let entries = fs::read_dir(&folder).map_err(|e| Fault::unreadable(&folder, &e))?;
    let font = |path: &PathBuf| {
        path.extension()
            .is_some_and(|e| ["otf", "ttf", "ttc", "otc"].iter().any(|f| e.eq_ignore_ascii_case(f)))
    };
    let mut files: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).filter(font).collect();
    files.sort();
    let read = |path: &PathBuf| fs::read(path).map_err(|e| Fault::unreadable(path, &e));
    files.iter().map(read).collect()
}

/// Writes a temporary file and moves it into place, so that the result is never half written.
fn to_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // Replace the target of a link, not the link.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&target).ok();
    if before.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if before.as_ref().is_some_and(|m| !m.is_file()) {
        // A device or a pipe cannot be replaced, so write to it directly.
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(&target)?);
        return write(&mut out).and_then(|()| out.flush());
    }
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = target.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_string_lossy().into_owned();
    let beside = folder.join(format!(".{name}.{}.part", std::process::id()));
    let file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
    let done = fill(file, before.as_ref(), write).and_then(|()| fs::rename(&beside, &target));
    match done {
        Ok(()) => {
            // Syncing the folder makes the name durable. Some systems cannot open folders.
            if let Ok(folder) = File::open(folder) {
                drop(folder.sync_all());
            }
            Ok(())
        }
        Err(error) => {
            drop(fs::remove_file(&beside));
            Err(error)
        }
    }
}

fn fill(
    file: File,
    before: Option<&fs::Metadata>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, file);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    if let Some(before) = before {
        file.set_permissions(before.permissions())?;
    }
    file.sync_all()
}
