//! `paraph compose --amendments`: composes many amendments, one place after another.

use std::io::IsTerminal;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressStyle};
use paraph_interop::decode;
use paraph_interop::json::{Locus, read_amendments};
use paraph_print::{Content, form};
use paraph_text::{
    Entry, Finding, Id, Kind, Number, Provision, Rolling, Sponsors, Text, Wording, compose_wordings,
};

use crate::fault::{Fault, Outcome};
use crate::input::Source;
use crate::output::Output;
use crate::word::how;

/// Composes every place of a file of amendments.
pub fn amendments(file: &Path, title: Option<String>, output: &Output) -> Outcome {
    if !form::PLACES.contains(&output.form) {
        return Err(Fault::input(
            "a file of amendments is not written for Word, as PDF or as Akoma Ntoso",
            "Write a page with -o amendments.html, or compose whole versions of one base.",
        ));
    }
    let source = Source::new(file);
    let bytes = source.bytes()?;
    let decoded = decode(&bytes).map_err(|e| Fault::input(format!("{}: {e}", source.name()), e.hint()))?;
    let loci = read_amendments(&decoded.text).map_err(|e| {
        Fault::input(
            format!("{}, {e}", source.name()),
            format!(
                "{} Nothing was written. `paraph compose --help` shows what a line looks like.",
                e.hint()
            ),
        )
    })?;
    let composed = compose_all(&loci);
    let amendments: usize = loci.iter().map(|l| l.amendments.len()).sum();
    let subtitle = format!("{amendments} amendments to {} places", loci.len());
    output.print(
        &Content::Places(&loci, &composed),
        how(title.unwrap_or_else(|| "Amendments".to_owned()), subtitle, None)?,
    )?;
    let mut findings = decoded.findings;
    findings.extend(composed.into_iter().flat_map(|r| r.findings));
    output.report(&findings, []);
    Ok(())
}

/// Returns the characters in the amendments that a reader cannot see.
fn hidden(locus: &Locus) -> Vec<Finding> {
    let provision = |place: String, wording: &Wording| Provision {
        id: Id::new(place.as_str()),
        kind: Kind::Paragraph,
        level: 1,
        // A finding names the amendment.
        number: Some(Number::plain(&place)),
        wording: wording.clone(),
    };
    let old = provision(format!("at {}", locus.locus), &locus.old);
    let new = locus
        .amendments
        .iter()
        .filter_map(|a| Some(provision(format!("of amendment {}", a.id), a.new.as_ref()?)));
    let words = std::iter::once(old).chain(new);
    paraph_text::inspect(&Text::new(words.collect()))
}

/// Composes all places on all cores, with a progress bar on a terminal.
fn compose_all(loci: &[Locus]) -> Vec<Rolling> {
    let bar = if std::io::stderr().is_terminal() {
        let style = ProgressStyle::with_template("composing {wide_bar} {pos}/{len} places")
            .expect("the template is well formed");
        ProgressBar::new(loci.len() as u64).with_style(style)
    } else {
        ProgressBar::hidden()
    };
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(locus) = loci.get(at) else { return done };
            done.push((at, compose_locus(locus)));
            bar.inc(1);
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(loci.len().max(1));
    let mut done: Vec<(usize, Rolling)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|w| w.join().expect("composing does not panic")).collect()
    });
    bar.finish_and_clear();
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, rolling)| rolling).collect()
}

/// Composes one place into a rolling text of one provision.
fn compose_locus(locus: &Locus) -> Rolling {
    let wishes: Vec<(Sponsors, Option<Wording>)> =
        locus.amendments.iter().map(|a| (a.sponsors.clone(), a.new.clone())).collect();
    let (runs, found) = compose_wordings(&locus.old, &wishes);
    let found = found.into_iter().map(|f| Finding { place: locus.locus.clone(), ..f });
    let findings = hidden(locus).into_iter().chain(found).collect();
    let entry = Entry {
        id: Id::new("p1"),
        kind: Kind::Paragraph,
        level: 1,
        number: None,
        presence: None,
        place: None,
        renumber: None,
        boundary: None,
        runs,
    };
    let sponsors = locus.amendments.iter().flat_map(|a| a.sponsors.iter().cloned()).collect();
    Rolling { sponsors, entries: vec![entry], findings }
}
