//! `paraph compose`: composes a base and everyone's versions of it into one rolling text.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

use paraph_interop::Format;
use paraph_interop::docx::{Document, Reason, SponsorNames, joint_author, read_docx};
use paraph_interop::odt::{is_odt, read_odt};
use paraph_print::{Content, How, form, title};
use paraph_text::{
    CounterDrafts, Finding, Opened, Proposal, Sponsor, Sponsors, Stand, Text, apply, compose_opened,
    counter_draft, open, stands,
};

use super::amendments::amendments;
use crate::args::ComposeArgs;
use crate::fault::{Fault, Outcome};
use crate::input::{Input, Source, at_most_one_stdin};
use crate::options::Colour;
use crate::output::Output;
use crate::word::{for_word, how};

/// Composes whole versions of a base, or a file of amendments.
pub fn compose(args: ComposeArgs, colour: Colour) -> Outcome {
    let mut output = Output::new(&args.out.into(), form::ROLLING, colour)?;
    let word = args.word;
    for_word(&word, &mut output)?;
    if let Some(file) = &args.amendments {
        return amendments(file, word.title, &output);
    }
    let base = args.base.expect("the base is required where no amendments are given");
    if base.to_string_lossy().contains('=') && !base.exists() {
        let what = format!("{} looks like SPONSOR=FILE where the base is expected", base.display());
        return Err(Fault::input(what, "Name the base first: paraph compose BASE SPONSOR=FILE ..."));
    }
    let source = Source::new(base).called("the base");
    let sides = args.sides.iter().map(|s| side(s)).collect::<Outcome<Vec<_>>>()?;
    distinct(&sides)?;
    at_most_one_stdin(std::iter::once(&source).chain(sides.iter().map(|(_, source)| source)))?;
    let format = source.format().or_else(|| sides.iter().find_map(|(_, s)| s.format()));
    let marked = marked(&source, &args.as_author)?;
    let (base, circulated, mut reasons) = match marked {
        Some(all) => all,
        None => (source.text(format.unwrap_or(Format::Plain))?, Vec::new(), Vec::new()),
    };
    let named = circulated.iter().flat_map(|p: &Proposal| &p.sponsors);
    if let Some(twice) = named.into_iter().find(|s| sides.iter().any(|(all, _)| all.contains(*s))) {
        let what = format!("{twice} is given two versions: changes in the base, and a file");
        return Err(Fault::input(what, "Give one of them, or another name."));
    }
    let Input { text, findings: found, format: read_as } = base;
    let named: Sponsors = sides.iter().flat_map(|(all, _)| all).cloned().collect();
    let opened = match args.literal {
        true => Opened::literal(text.clone()),
        false => open(&text).without(&named),
    };
    let base = Input { text: opened.text.clone(), findings: found, format: read_as };
    let Derived { mut proposals, stands, findings } = proposals(&base, &opened, &sides)?;
    if word.track {
        reasons.extend(commented(&source, &base.text, &sides)?);
    }
    let of_base = opened.findings.iter().map(|f| Finding { place: source.place(&f.place), ..f.clone() });
    let findings: Vec<Finding> = of_base.chain(findings).collect();
    proposals.extend(circulated.into_iter().map(|proposal| on_opened(&text, &opened, proposal)));
    let mut rolling = compose_opened(&opened, &proposals, &stands);
    rolling.sponsors.extend(sides.iter().flat_map(|(sponsors, _)| sponsors.iter().cloned()));
    rolling.findings.splice(0..0, base.findings.iter().cloned().chain(findings));
    let names: Vec<&str> = rolling.sponsors.iter().map(Sponsor::as_str).collect();
    let subtitle = match names.len() {
        0 => "The base, with no proposal on it".to_owned(),
        _ => format!("Proposals of {}", names.join(", ")),
    };
    let named = word.title.clone().unwrap_or_else(|| title(&base.text, "Rolling text"));
    let how = how(named, subtitle, word.date.as_deref())?;
    let (shown, format) = (Cow::Borrowed(&rolling), base.format);
    let content = Content::Rolling { rolling: shown, source: format, reasons, names: SponsorNames::Shown };
    output.print(&content, How { no_names: word.no_names, ..how })?;
    drop(content);
    output.report(&rolling.findings, std::iter::once(&source).chain(sides.iter().map(|(_, side)| side)));
    // The process ends here, and the system frees all memory at once, which is faster than dropping each
    // piece.
    std::mem::forget((rolling, proposals, base));
    Ok(())
}

/// A text, the proposals on it, and their reasons.
type Circulated = (Input, Vec<Proposal>, Vec<Reason>);

/// Reads a Word or OpenDocument file that was circulated: its text without changes, and the proposals of its authors. Authors
/// without an option are left out and listed on standard error. In a file that Paraph wrote, the authors are
/// the parties.
fn marked(base: &Source, as_author: &[String]) -> Outcome<Option<Circulated>> {
    let Some(format @ (Format::Docx | Format::Odt)) = base.format() else {
        if as_author.is_empty() {
            return Ok(None);
        }
        let what = format!("{} is not a Word file and does not have authors", base.name());
        return Err(Fault::input(what, "Leave --as-author out, or name a .docx or .odt file first."));
    };
    let document = word_document(base)?;
    let ours = document.sent.as_ref().is_some_and(|(kind, _)| kind == "tracked");
    if as_author.is_empty() && !ours {
        return Ok(None);
    }
    let mut speaks: BTreeMap<&str, Vec<Sponsor>> = BTreeMap::new();
    for argument in as_author {
        let next = "Write --as-author \"Name=PARTY\", the name as Word shows it.";
        let Some((author, parties)) = argument.rsplit_once('=') else {
            return Err(Fault::input(format!("{argument:?} does not say for whom its author speaks"), next));
        };
        let known: Vec<&str> = document.authors().into_keys().collect();
        if !known.contains(&author) {
            let what = format!("{} has no tracked change by {author:?}", base.name());
            let next = if known.is_empty() {
                "It has no tracked changes.".to_owned()
            } else {
                format!("Its authors are: {}.", known.join(", "))
            };
            return Err(Fault::input(what, next));
        }
        let parties = parties.split(',').map(|party| {
            Sponsor::new(party).filter(|s| s.as_str() != "base").ok_or_else(|| {
                Fault::input(format!("in {argument:?} a party has no name that can be used"), next)
            })
        });
        speaks.entry(author).or_default().extend(parties.collect::<Outcome<Vec<_>>>()?);
    }
    let whose = |author: &str| match speaks.get(author) {
        Some(parties) => parties.clone(),
        None if ours => joint_author(author).iter().filter_map(|name| Sponsor::new(name)).collect(),
        None => Vec::new(),
    };
    let found = document.proposals(&whose, None);
    let placed = |f: Finding| Finding { place: base.place(&f.place), ..f };
    let findings = found.findings.into_iter().map(placed).collect();
    let mut reasons = document.reasons();
    // A comment is published in the name of the party, never of the person who wrote it.
    reasons.retain_mut(|reason| {
        let parties = whose(&reason.who);
        reason.who = parties.iter().map(Sponsor::as_str).collect::<Vec<_>>().join(", ");
        !parties.is_empty()
    });
    Ok(Some((Input { text: found.base, findings, format }, found.proposals, reasons)))
}

fn word_document(source: &Source) -> Outcome<Document> {
    let bytes = source.bytes()?;
    let read = if is_odt(&bytes) { read_odt(&bytes) } else { read_docx(&bytes) };
    read.map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))
}

/// Returns the sides' reasons: comments in their Word files that are not in the base. Each is published in
/// the name of its party, never of the person who wrote it. Comments that Paraph sent in the name of another
/// party are left out.
fn commented(base: &Source, text: &Text, sides: &[(Sponsors, Source)]) -> Outcome<Vec<Reason>> {
    let in_word = |source: &Source| matches!(source.format(), Some(Format::Docx | Format::Odt));
    let before = if in_word(base) { word_document(base)?.comments } else { BTreeMap::new() };
    let before: BTreeSet<(&str, &str)> = before.values().map(|c| (&*c.author, &*c.text)).collect();
    let mut out = Vec::new();
    for (sponsors, source) in sides.iter().filter(|(_, source)| in_word(source)) {
        let document = word_document(source)?;
        let others: BTreeSet<&Sponsor> =
            sides.iter().flat_map(|(all, _)| all).filter(|s| !sponsors.contains(*s)).collect();
        let sent = |who: &str| {
            document.sent.is_some()
                && joint_author(who).iter().any(|name| others.iter().any(|s| s.as_str() == *name))
        };
        let who = sponsors.iter().map(Sponsor::as_str).collect::<Vec<_>>().join(", ");
        let mut reasons = document.reasons_on(text);
        reasons.retain(|r| !before.contains(&(&*r.who, &*r.text)) && !sent(&r.who));
        out.extend(reasons.into_iter().map(|r| Reason { who: who.clone(), ..r }));
    }
    Ok(out)
}

/// Reads `A,B=FILE`: the sponsors, and the file with their version.
fn side(argument: &str) -> Outcome<(Sponsors, Source)> {
    let next = "Write SPONSOR=FILE, or A,B=FILE for joint sponsors, after the base.";
    let Some((names, file)) = argument.split_once('=').filter(|(_, file)| !file.is_empty()) else {
        return Err(Fault::input(format!("{argument:?} does not say whose version it is"), next));
    };
    let sponsors = names
        .split(',')
        .map(|name| match Sponsor::new(name) {
            Some(s) if s.as_str() != "base" => Ok(s),
            Some(_) => Err(Fault::input(
                format!("in {argument:?} a sponsor is called `base`, which means the base text"),
                "Give the sponsor another name.",
            )),
            None => Err(Fault::input(format!("{argument:?} has an empty name of a sponsor"), next)),
        })
        .collect::<Outcome<Sponsors>>()?;
    let names: Vec<&str> = sponsors.iter().map(Sponsor::as_str).collect();
    let called = format!("the version of {}", names.join(", "));
    Ok((sponsors, Source::new(file).called(called)))
}

/// Refuses two versions by the same sponsor, since neither could be chosen as the sponsor's own.
fn distinct(sides: &[(Sponsors, Source)]) -> Outcome {
    let mut seen = Sponsors::new();
    for sponsor in sides.iter().flat_map(|(sponsors, _)| sponsors) {
        if !seen.insert(sponsor.clone()) {
            return Err(Fault::input(
                format!("{sponsor} is given two versions"),
                format!("Give one, or tell them apart by name: \"{sponsor} (1)\" and \"{sponsor} (2)\"."),
            ));
        }
    }
    Ok(())
}

/// Returns a proposal on a text as one on its words without brackets.
fn on_opened(text: &Text, opened: &Opened, proposal: Proposal) -> Proposal {
    if opened.is_plain() {
        return proposal;
    }
    let meant = open(&apply(text, &proposal));
    counter_draft(&opened.text, &meant.text, proposal.sponsors).0
}

/// What the sides want.
#[derive(Default)]
struct Derived {
    proposals: Vec<Proposal>,
    stands: Vec<Stand>,
    findings: Vec<Finding>,
}

/// Reads every version and derives its proposals, on all cores. Where the base has brackets, those that a version
/// keeps stay open.
fn proposals(base: &Input, opened: &Opened, sides: &[(Sponsors, Source)]) -> Outcome<Derived> {
    let (next, drafts) = (AtomicUsize::new(0), CounterDrafts::on(&base.text));
    let work = || {
        let (mut done, mut bytes) = (Vec::new(), Vec::new());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((sponsors, source)) = sides.get(at) else { return done };
            let format = source.format().unwrap_or(base.format);
            let derived = source.text_in(format, &mut bytes).map(|read| {
                let plain = opened.is_plain();
                let copy = if plain { Opened::literal(read.text) } else { open(&read.text) };
                let (proposal, found) = drafts.derive(&copy.text, sponsors.clone());
                let stands = if plain { Vec::new() } else { stands(opened, &copy, sponsors) };
                let placed = |f: Finding| Finding { place: source.place(&f.place), ..f };
                let found = copy.findings.into_iter().chain(found).map(placed);
                (proposal, stands, read.findings.into_iter().chain(found).collect::<Vec<_>>())
            });
            done.push((at, derived));
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(sides.len().max(1));
    let mut done: Vec<_> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|w| w.join().expect("deriving does not panic")).collect()
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    let mut all = Derived::default();
    for (_, derived) in done {
        let (proposal, stands, found) = derived?;
        all.proposals.push(proposal);
        all.stands.extend(stands);
        all.findings.extend(found);
    }
    Ok(all)
}
