//! One judge of files that were received: whether a file is what was issued, shows more than that, or was altered.
//!
//! A file is judged by what a reader of it sees. The words of its text must be those of the paper, in order and with
//! none between them. All else that it shows or hides is listed with its place; only the running heads that Paraph
//! itself prints on that paper ([`Heads`]) are left out.

use std::borrow::Cow;
use std::collections::BTreeSet;

use paraph_interop::docx::docx_seen;
use paraph_interop::html::PageMeta;
use paraph_interop::layout::text_layout;
use paraph_interop::odt::{is_odt, odt_seen};
use paraph_interop::seen::{Beside, Code, Seen, html_seen, markdown_seen, plain_seen};
use paraph_interop::{Format, decode, read_file_bytes, read_text, unpointed};
use paraph_pdf::{ReadPdf, printed, read_pdf};
use paraph_talks::{Phrase, State, say};
use paraph_text::{Redline, Severity, Text, Words, inspect, redline};

use crate::document::Content;
use crate::error::{Error, Kind as Sort};
use crate::form::Form;
use crate::heads::Heads;
use crate::issued::{Issued, Paper, nearest, same_words};
use crate::set::{How, set};

/// Maximum number of lines at which the words of a paper are looked for in a file that has more.
const BEGINNINGS: usize = 64;
/// Maximum number of lines that are listed as more than a paper.
const LISTED: usize = 40;
/// Maximum size of the words of a packed file that are judged, in bytes. A treaty of 30,000 paragraphs has fewer.
const SHOWN: usize = 4 << 20;
/// Maximum number of characters that are quoted of a line.
const QUOTED: usize = 240;

/// How a file stands to a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It shows the words of the paper and nothing else, and hides nothing.
    Genuine,
    /// It shows the words of the paper, and shows or hides more.
    More,
    /// It does not show the words of the paper.
    Altered,
}

impl Kind {
    /// Returns a word for it, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Genuine => "genuine",
            Kind::More => "more",
            Kind::Altered => "altered",
        }
    }
}

/// Something that a file shows beside the words of a paper, or hides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A word for it, for programs.
    pub code: &'static str,
    /// Its place; empty if it is in no one place.
    pub place: String,
    /// What it is, with its words.
    pub message: Phrase,
}

/// What the judge finds.
#[derive(Clone, Debug)]
pub struct Verdict<'a> {
    /// How the file stands to the paper.
    pub kind: Kind,
    /// What it shows beside the words of the paper, and what it hides.
    pub shown_beside: Vec<Notice>,
    /// Where its words differ, if it was altered.
    pub changes: Option<Redline<'a>>,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Docx,
    Odt,
    Pdf,
    Html,
    Markdown,
    Akn,
    Plain,
}

/// A file, or words, that somebody received.
#[derive(Clone, Debug)]
pub struct Received {
    /// The words that it shows, as a text.
    pub text: Text,
    /// All words that it holds, as far as its reader reads them.
    held: Text,
    written: Written,
    /// The bytes, where they are held against what Paraph writes.
    bytes: Vec<u8>,
    seen: Seen,
    /// Lines of a page that are drawn above lines before them.
    raised: Vec<String>,
    notices: Vec<Notice>,
}

impl Received {
    /// Takes words that somebody typed or pasted.
    pub fn words(words: &str) -> Received {
        let text = read_text(words, Format::Plain).text;
        let seen = plain_seen(words);
        Received {
            held: text.clone(),
            text,
            written: Written::Plain,
            bytes: Vec::new(),
            seen,
            raised: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Reads a file by its bytes; the name tells the format where the bytes do not.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read, or if what it shows cannot be known.
    pub fn read(bytes: &[u8], name: &str) -> Result<Received, Error> {
        let written = written(bytes, name)?;
        let mut raised = Vec::new();
        let (seen, notices, held) = match written {
            Written::Pdf => {
                let mut pdf = read_pdf(bytes)?;
                within(&pdf.paragraphs)?;
                raised = std::mem::take(&mut pdf.raised);
                let held = shown(&pdf.paragraphs);
                let (seen, notices) = of_pdf(pdf);
                (seen, notices, held)
            }
            Written::Docx => {
                let seen = docx_seen(bytes)?;
                within(&seen.lines)?;
                (seen, Vec::new(), read_file_bytes(bytes, Format::Docx)?.text)
            }
            Written::Odt => {
                let seen = odt_seen(bytes)?;
                within(&seen.lines)?;
                (seen, Vec::new(), read_file_bytes(bytes, Format::Odt)?.text)
            }
            Written::Akn => {
                let held = read_file_bytes(bytes, Format::Akn)?.text;
                (Seen { lines: printed(&text_layout(&held)), ..Seen::default() }, Vec::new(), held)
            }
            Written::Html => {
                let seen = html_seen(&decode(bytes)?.text);
                let held = shown(&seen.lines);
                (seen, Vec::new(), held)
            }
            Written::Markdown => {
                let held = read_file_bytes(bytes, Format::Markdown)?.text;
                (markdown_seen(&decode(bytes)?.text), Vec::new(), held)
            }
            Written::Plain => {
                let held = read_file_bytes(bytes, Format::Plain)?.text;
                (plain_seen(&decode(bytes)?.text), Vec::new(), held)
            }
        };
        let mut notices = notices;
        notices.extend(seen.notices.iter().map(beside));
        // The reader of texts knows better how provisions are numbered; its text serves where it is what is seen.
        let same = tokens_of(&printed(&text_layout(&held))).eq(tokens_of(&seen.lines));
        let plain = matches!(written, Written::Plain | Written::Markdown | Written::Akn);
        let text = if same || plain { held.clone() } else { shown(&seen.lines) };
        let kept = matches!(written, Written::Html | Written::Markdown | Written::Akn);
        let bytes = if kept { bytes.to_vec() } else { Vec::new() };
        Ok(Received { text, held, written, bytes, seen, raised, notices })
    }

    /// Judges it by one paper.
    pub fn judge<'a>(&'a self, state: &State, paper: &'a Issued<'_>) -> Verdict<'a> {
        let (kind, shown_beside) = self.stands(state, paper);
        let changes = (kind == Kind::Altered).then(|| redline(&paper.text, &self.text));
        Verdict { kind, shown_beside, changes }
    }

    /// How it stands to a paper, and what it shows beside its words.
    fn stands(&self, state: &State, paper: &Issued<'_>) -> (Kind, Vec<Notice>) {
        let heads = Heads::of(state, paper);
        if self.is_own_writing(paper, &heads) {
            return (Kind::Genuine, Vec::new());
        }
        let mut beside = self.notices.clone();
        let strange =
            self.seen.heads.iter().filter(|line| {
                !line.split(['\t', '\n']).all(|part| part.trim().is_empty() || heads.has(part))
            });
        for line in strange.take(LISTED) {
            let message = say!("beside-head", "the header or footer says {words}", words = quoted(line));
            beside.push(Notice { code: "head", place: String::new(), message });
        }
        for line in self.raised.iter().filter(|line| !heads.has(line)).take(LISTED) {
            let message = say!(
                "beside-raised",
                "the page shows {words} above words that come before it",
                words = quoted(line)
            );
            beside.push(Notice { code: "raised", place: String::new(), message });
        }
        let Some(more) = self.more(&paper.text, &heads) else {
            beside.extend(self.without_marks(paper, &heads));
            return (Kind::Altered, beside);
        };
        for line in more.iter().take(LISTED) {
            let message = say!("beside-line", "it also says {words}", words = quoted(line));
            beside.push(Notice { code: "line", place: String::new(), message });
        }
        beside.extend(self.tricks(paper));
        if self.written == Written::Akn || self.written == Written::Html {
            // What shows these is a program that this one does not know; only its own writing is sure.
            beside.push(notice_of(Code::Style));
        }
        let kind = if beside.is_empty() { Kind::Genuine } else { Kind::More };
        (kind, beside)
    }

    /// Judges it by all papers: by the latest that it is, else by the latest whose words it shows, else by the nearest.
    pub fn among<'a, 'i>(
        &'a self,
        state: &State,
        all: &'a [Issued<'i>],
    ) -> Option<(&'a Issued<'i>, Verdict<'a>)> {
        let mut more = None;
        for paper in all.iter().rev() {
            let (kind, shown_beside) = self.stands(state, paper);
            let verdict = Verdict { kind, shown_beside, changes: None };
            match kind {
                Kind::Genuine => return Some((paper, verdict)),
                Kind::More if more.is_none() => more = Some((paper, verdict)),
                Kind::More | Kind::Altered => {}
            }
        }
        // A copy from which the marks of a draft were removed.
        let bare =
            || all.iter().rev().find(|paper| self.without_marks(paper, &Heads::of(state, paper)).is_some());
        more.or_else(|| bare().map(|paper| (paper, self.judge(state, paper)))).or_else(|| {
            let paper = nearest(all, &self.text).or_else(|| nearest(all, &self.held))?;
            Some((paper, self.judge(state, paper)))
        })
    }

    /// Returns the notices of the file itself, whatever it is held against.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The lines that it shows beside the words of a paper; `None` if it does not show these words in one piece.
    fn more(&self, expected: &Text, heads: &Heads) -> Option<Vec<&str>> {
        let own = printed(&text_layout(expected));
        let expected_words: Vec<Vec<String>> = own.iter().map(|line| tokens(line)).collect();
        let lines = self.seen.lines.iter().flat_map(|line| line.split('\n'));
        // Paraph's pages say of each provision that it is not in dispute.
        let lines: Vec<&str> =
            lines.filter(|line| self.written != Written::Html || *line != "no change").collect();
        aligned(&lines, &expected_words, heads).or_else(|| {
            // Words from a page may be divided at the ends of lines.
            let rest: Vec<&str> = lines.iter().copied().filter(|line| !heads.names(line)).collect();
            let whole = letters(rest.iter().copied());
            let same = self.written == Written::Plain
                && whole == letters(own.iter().map(String::as_str))
                && same_words(expected, &self.text);
            same.then(Vec::new)
        })
    }

    /// Says that the file has the words of a draft as if nothing in them was in dispute, if it does.
    fn without_marks(&self, paper: &Issued<'_>, heads: &Heads) -> Option<Notice> {
        let Paper::Draft(draft) = paper.paper else { return None };
        let bare = paper.without_marks().ok()??;
        self.more(&bare, heads)?;
        let (number, text) = (draft.number, draft.text.as_str());
        let message = match draft.unsettled() {
            Some(what) => say!(
                "beside-unmarked",
                "it has the words of draft {number} of {text} without its brackets and notes: the draft was issued with {what}",
                number,
                text,
                what
            ),
            None => say!(
                "beside-unmarked-withheld",
                "it has the words of draft {number} of {text} without the marks of what is withheld",
                number,
                text
            ),
        };
        Some(Notice { code: "unmarked", place: String::new(), message })
    }

    /// What hides from the eye in its words and not in those of the paper.
    fn tricks(&self, paper: &Issued<'_>) -> Vec<Notice> {
        let own: BTreeSet<String> = inspect(&paper.text).into_iter().map(|f| f.message).collect();
        let found = inspect(&self.text).into_iter().filter(|f| f.severity > Severity::Note);
        let found = found.filter(|f| !own.contains(&f.message));
        found.map(|f| Notice { code: f.code, place: f.place, message: f.message.into() }).collect()
    }

    /// Whether it is byte for byte what Paraph writes of the paper, apart from the ends of lines.
    fn is_own_writing(&self, paper: &Issued<'_>, heads: &Heads) -> bool {
        let form = match self.written {
            Written::Html => Form::Html,
            Written::Akn => Form::Akn,
            Written::Markdown => Form::Markdown,
            Written::Docx | Written::Odt | Written::Pdf | Written::Plain => return false,
        };
        let Ok(received) = std::str::from_utf8(&self.bytes) else { return false };
        let page = if form == Form::Html { page_of(received, heads) } else { Some(PageMeta::default()) };
        let Some(page) = page else { return false };
        let how = How { page, ..How::default() };
        let content = Content::Text(Cow::Borrowed(&paper.text), &[]);
        let Ok(written) = set(&content, form, &how) else { return false };
        let lines = |text: &str| text.trim().lines().map(|l| l.trim_end().to_owned()).collect::<Vec<_>>();
        std::str::from_utf8(&written.bytes).is_ok_and(|own| lines(own) == lines(received))
    }
}

/// Checks that a packed file shows no more words than can be held against a paper: a small one may hold very many.
///
/// # Errors
/// Returns an error if it does.
fn within(lines: &[String]) -> Result<(), Error> {
    if lines.iter().map(String::len).sum::<usize>() <= SHOWN {
        return Ok(());
    }
    Err(Error::new(
        Sort::Form,
        say!("check-too-many-words", "The file shows more words than can be checked at once.").bare(),
        say!("check-in-parts", "Check it in smaller parts."),
    ))
}

/// How a file is written. What cannot be judged is refused.
pub(crate) fn written(bytes: &[u8], name: &str) -> Result<Written, Error> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let refused = |what: &str| {
        Err(Error::new(
            Sort::Form,
            say!(
                "check-cannot-judge",
                "What {what} file shows cannot be checked.",
                what = Phrase::words(what)
            )
            .bare(),
            say!(
                "check-save-as",
                "Open it in the program that made it, save it as .docx or PDF, and check that file."
            ),
        ))
    };
    let head = &bytes[..bytes.len().min(4096)];
    if bytes.starts_with(b"%PDF-") {
        return Ok(Written::Pdf);
    }
    let open = is_odt(bytes);
    if bytes.starts_with(b"PK") && !open && Format::of_name(name) != Format::Odt {
        return Ok(Written::Docx);
    }
    if bytes.starts_with(b"{\\rtf") || ending == "rtf" {
        return refused("an RTF");
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") || ending == "doc" {
        return refused("an old Word");
    }
    if open || Format::of_name(name) == Format::Odt {
        return Ok(Written::Odt);
    }
    if matches!(ending.as_str(), "docx" | "docm") {
        return Ok(Written::Docx);
    }
    let lower = head.to_ascii_lowercase();
    let begins = lower.trim_ascii_start();
    let page = begins.starts_with(b"<!doctype html") || begins.starts_with(b"<html");
    if page || matches!(ending.as_str(), "html" | "htm" | "xhtml" | "mht") {
        return Ok(Written::Html);
    }
    Ok(match Format::of_name(name) {
        Format::Markdown => Written::Markdown,
        Format::Akn => Written::Akn,
        Format::Docx | Format::Odt | Format::Plain => Written::Plain,
    })
}

fn of_pdf(pdf: ReadPdf) -> (Seen, Vec<Notice>) {
    let doubt = |n: &paraph_pdf::Notice| Notice {
        code: n.code,
        place: n.place.clone(),
        message: n.message.clone().into(),
    };
    let notices = pdf.doubts().map(doubt).collect();
    (Seen { lines: pdf.paragraphs, heads: pdf.beside, notices: Vec::new() }, notices)
}

fn beside(one: &Beside) -> Notice {
    Notice { code: one.code.name(), place: one.place.clone(), message: one.phrase() }
}

fn notice_of(code: Code) -> Notice {
    beside(&Beside { code, place: String::new(), words: String::new() })
}

/// The title and the line below it that a page of Paraph has, if both are running heads of the paper.
fn page_of(page: &str, heads: &Heads) -> Option<PageMeta> {
    let between = |from: &str, to: &str| {
        let (_, rest) = page.split_once(from)?;
        rest.split_once(to).map(|(found, _)| plain(found))
    };
    let title = unpointed(&between("<title>", "</title>")?);
    let language = between("<html lang=\"", "\"")?;
    let below = between("<p class=\"sub\">", "</p>")?;
    let subtitle = between("<p class=\"sub\">", "<br>").filter(|found| below.starts_with(found.as_str()));
    let subtitle = subtitle.unwrap_or_default();
    let known = |line: &str| line.is_empty() || heads.names(line);
    (known(&title) && known(&subtitle)).then_some(PageMeta { title, subtitle, language })
}

/// Words of a page whose references are resolved.
fn plain(words: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(words.to_owned(), |words, (from, to)| words.replace(from, to))
}

/// A text of the lines that a file shows.
fn shown(lines: &[String]) -> Text {
    read_text(&lines.join("\n\n"), Format::Plain).text
}

/// The words of a line, without the bars and rules of tables.
fn tokens(line: &str) -> Vec<String> {
    if line.contains('-') && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
        return Vec::new();
    }
    // The line under a title or a heading.
    if line.len() >= 3 && (line.bytes().all(|c| c == b'=') || line.bytes().all(|c| c == b'-')) {
        return Vec::new();
    }
    // A sign that has no width at the start of a file is another inside it.
    let line = line.replace('\u{feff}', "\u{2060}");
    Words::of(&line).iter().filter(|word| !matches!(*word, "|" | "\n")).map(str::to_owned).collect()
}

fn tokens_of(lines: &[String]) -> impl Iterator<Item = String> {
    lines.iter().flat_map(|line| line.split('\n')).flat_map(tokens)
}

fn letters<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    lines.flat_map(str::chars).filter(|c| c.is_alphanumeric()).collect()
}

/// The lines before and after the expected words; `None` if these are not all there, in order and in one piece.
fn aligned<'l>(lines: &[&'l str], expected: &[Vec<String>], heads: &Heads) -> Option<Vec<&'l str>> {
    let flat: Vec<&String> = expected.iter().flatten().collect();
    let mut ends = BTreeSet::from([0]);
    let mut end = 0;
    for provision in expected {
        end += provision.len();
        ends.insert(end);
    }
    let meets = |at: usize, words: &[String]| {
        flat.len() - at >= words.len() && words.iter().zip(&flat[at..]).all(|(a, b)| a == *b)
    };
    // Words are found line by line, and not kept: a file that is sent to be checked may be large.
    let begins = |at: &usize| {
        let words = tokens(lines[*at]);
        !words.is_empty() && meets(0, &words)
    };
    'beginnings: for begin in (0..lines.len()).filter(begins).take(BEGINNINGS) {
        let mut at = 0;
        let is_more = |line: &&&str| !tokens(line).is_empty() && !heads.names(line);
        let mut more = Vec::new();
        for line in &lines[begin..] {
            let words = tokens(line);
            if meets(at, &words) {
                at += words.len();
            } else if ends.contains(&at) && heads.has(line) {
                // A running head between two provisions.
            } else if at == flat.len() {
                more.push(*line);
            } else {
                continue 'beginnings;
            }
        }
        if at == flat.len() {
            let before = lines[..begin].iter().filter(is_more).copied();
            return Some(before.chain(more).collect());
        }
    }
    None
}

fn quoted(line: &str) -> Phrase {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((at, _)) => Phrase::quoted(&format!("{} …", &line[..at])),
        None => Phrase::quoted(&line),
    }
}
