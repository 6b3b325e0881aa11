//! Every document in every form for every kind of reader: words that mark hidden content are printed only for
//! those who may see them.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../talks/tests/common/mod.rs"]
mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use common::deeds::party;
use common::{Stage, code};
use paraph_print::{Content, Document, Form, How, Matter, Reader, Readout, Version, for_reader, set};
use paraph_talks::act::*;
use paraph_talks::readout::{NoWords, Progress};
use paraph_talks::*;

/// The party whose name may appear beside its words.
const NAME: &str = "Albatross";
/// Words of a point in an early draft, withheld since.
const WITHHELD: &str = "heliotrope";
/// Words of a part that was split from a point and then withheld.
const SPLIT: &str = "saffron";
/// Hash of the words proposed on a withheld point by one of its readers: all that the act has of them.
const SEALED: &str = "abababababababababababababababababababababababababababababababab";
/// Proposed words.
const PROPOSED: &str = "vermilion";
/// Reason for the proposal.
const REASON: &str = "obsidian";
/// Words of the base that partners were shown.
const CLEARED: &str = "turquoise";
/// Words of the base that partners were not shown.
const UNCLEARED: &str = "cobalt";
const WORDS: [&str; 7] = [WITHHELD, SPLIT, SEALED, PROPOSED, REASON, CLEARED, UNCLEARED];

struct Talks {
    stage: Stage,
    reasons: Vec<(ActNo, String)>,
    drafts: Vec<ActNo>,
    statement: ActNo,
}

fn issue(stage: &mut Stage) -> ActNo {
    let edition = stage.living().edition;
    stage.done("Chair/head", Issue { text: "t".into(), edition, marking: None })
}

fn withhold(stage: &mut Stage, provision: &str) {
    let readers = ["Albatross/head".to_owned(), "Bramble/head".to_owned()].into();
    let sealed = Detached::try_from(digest("readers", &provision)).unwrap();
    let (provision, title) = (provision.to_owned(), "Sites".to_owned());
    stage.by_all(Withhold { text: "t".into(), provision, title, sealed, readers });
}

fn talks(attribution: Attribution) -> Talks {
    let rules = Rules { pen: Pen::Chair(code("Chair")), attribution, ..Rules::default() };
    let mut stage = Stage::new(&[NAME, "Bramble"], rules);
    stage.base(&[
        "The parties shall keep the turquoise peace.",
        "The council may publish a report.",
        "The cobalt annexe shall be kept.",
        "The forces shall withdraw. The saffron depot shall close.",
        "The heliotrope lighthouse shall be listed.",
    ]);
    for (name, standing) in [
        ("P1", Standing::Partner),
        ("P2", Standing::Partner),
        ("P3", Standing::Partner),
        ("O", Standing::Observer),
    ] {
        let (party, credentials) = party(name, standing);
        stage.by_all(Accede { party, credentials });
    }
    let first = issue(&mut stage);
    // A part of point 4 begins on its own and is withheld. Point 5 is withheld too.
    let part = |id: &str, label: &str, wording: &str| ProvisionBody {
        id: id.into(),
        kind: "point".into(),
        level: 1,
        number: Some(NumberBody { number: label.into(), label: format!("{label}.") }),
        wording: wording.into(),
    };
    let parts = vec![
        part("p4", "4", "The forces shall withdraw."),
        part("p4b", "4b", "The saffron depot shall close."),
    ];
    stage.propose("Bramble/head", vec![ChangeBody::Split { id: "p4".into(), parts }]);
    let begins = Reading::Boundary { begins: true };
    let brackets: Vec<Choice> = stage
        .living()
        .all_brackets()
        .filter_map(|b| b.alternative(&begins).map(|k| b.choice("t", k)))
        .collect();
    stage.accept("Albatross/head", &brackets[0]);
    stage.done("Chair/head", Close { items: brackets });
    let of = |stage: &Stage, words: &str| {
        stage.living().base.iter().find(|p| p.provision.wording.contains(words)).unwrap().id().to_owned()
    };
    let split = of(&stage, SPLIT);
    withhold(&mut stage, &split);
    withhold(&mut stage, "p5");
    let second = issue(&mut stage);
    let sealed = Detached::try_from(format!("sha256:{SEALED}")).unwrap();
    stage.reword("Bramble/head", "p5", &sealed_mark(&sealed));
    let edition = stage.living().edition;
    let wording = "The parties shall keep the vermilion peace.".into();
    let proposed = Propose {
        text: "t".into(),
        edition,
        changes: vec![ChangeBody::Reword { id: "p1".into(), wording }],
        with: BTreeSet::new(),
        reason: Some(Detached::try_from(digest("readers", &REASON)).unwrap()),
        origin: vec![],
    };
    let proposed = stage.done("Albatross/head", proposed);
    // This draft has the proposal in brackets, and a bracket on withheld words.
    let third = issue(&mut stage);
    for (partner, alternatives, attribution) in
        [("P1", false, false), ("P2", true, false), ("P3", true, true)]
    {
        let (partners, provisions) = ([code(partner)].into(), ["p1".to_owned()].into());
        stage.done(
            "Albatross/head",
            Consult { text: "t".into(), provisions, partners, alternatives, attribution },
        );
    }
    let sentences = vec![Sentence::Common { words: "The cobalt talks were constructive.".into() }];
    let statement = Statement { title: "Joint statement".into(), sentences, instead_of: None };
    let statement = stage.done("Bramble/head", statement);
    stage.done("Albatross/head", Recall { credential: "Albatross/expert".into(), as_of: None });
    Talks {
        stage,
        reasons: vec![(proposed, format!("The {REASON} ledger."))],
        drafts: vec![first, second, third],
        statement,
    }
}

const READERS: [Reader<'static>; 13] = [
    Reader::Credential("Albatross/head"),
    Reader::Credential("Bramble/head"),
    Reader::Credential("Albatross/delegate"),
    Reader::Credential("Bramble/expert"),
    Reader::Credential("Bramble/principal"),
    Reader::Credential("Chair/head"),
    Reader::Credential("P1/head"),
    Reader::Credential("P2/head"),
    Reader::Credential("P3/head"),
    Reader::Credential("O/head"),
    Reader::Credential("Albatross/expert"),
    Reader::Public,
    Reader::Holder,
];

/// Returns all words of a printed document: of every part of a Word file, and of every page of a PDF.
fn words(form: Form, bytes: &[u8]) -> String {
    match form {
        Form::Docx | Form::Tracked => {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            let mut all = String::new();
            for at in 0..archive.len() {
                archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
            }
            all
        }
        Form::Pdf => {
            let read = paraph_pdf::read_pdf(bytes).unwrap();
            [read.paragraphs, read.beside].concat().join("\n")
        }
        _ => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

/// Returns all documents of the talks, each with whether it may show names beside words.
fn documents<'a>(
    talks: &'a Talks,
    bramble: &'a PartyCode,
    albatross: &'a PartyCode,
    progress: &'a paraph_talks::readout::ProgressReadout,
) -> Vec<(Matter<'a>, bool)> {
    let (first, second) = (talks.drafts[0], talks.drafts[1]);
    let rolling = |point, own| Matter::Rolling { text: "t", point, own, reasons: &talks.reasons };
    let mut all = vec![
        (rolling(None, true), true),
        (rolling(None, false), true),
        (Matter::Base("t"), true),
        (Matter::Side("t", bramble), true),
        (Matter::Side("t", albatross), true),
        (Matter::Draft(first), true),
        (Matter::Draft(second), true),
        (Matter::Draft(talks.drafts[2]), true),
        (Matter::Statement(talks.statement), true),
        (Matter::Drafts, false),
        (Matter::Comparison(first, Version::Draft(second)), true),
        (Matter::Comparison(first, Version::Base("t")), true),
        (Matter::Trace(first, second), true),
        (Matter::Comparison(second, Version::Draft(talks.drafts[2])), true),
    ];
    let points = ["p1", "p2", "p3", "p4", "p5"];
    all.extend(points.map(|point| (rolling(Some(point), true), true)));
    let readouts = [
        Readout::Standing,
        Readout::Needs,
        Readout::Next,
        Readout::Brackets,
        Readout::Matrix,
        Readout::Columns,
        Readout::Brief,
        Readout::Statement,
        Readout::Languages(None),
        Readout::Log(1),
        Readout::Progress(progress),
    ];
    all.extend(readouts.map(|readout| (Matter::Readout(readout, None, &NoWords), false)));
    all.extend(points.map(|point| (Matter::Readout(Readout::History("t", point), None, &NoWords), false)));
    all
}

fn may(reader: Reader<'_>, word: &str, attribution: Attribution) -> bool {
    let name = reader.viewer().unwrap_or("holder");
    let partner = name.starts_with('P');
    let inside = !partner && !matches!(name, "" | "O/head" | "Albatross/expert");
    match word {
        WITHHELD | SPLIT | SEALED => matches!(name, "Albatross/head" | "Bramble/head"),
        PROPOSED => inside || matches!(name, "P2/head" | "P3/head"),
        REASON => inside && attribution == Attribution::Shown,
        CLEARED => inside || partner,
        UNCLEARED => inside,
        _ => unreachable!("{word} marks nothing"),
    }
}

/// Whether the name of the proposing party may appear beside its words.
fn may_name(reader: Reader<'_>, own: bool, attribution: Attribution) -> bool {
    let name = reader.viewer().unwrap_or("holder");
    match attribution {
        Attribution::Shown => !matches!(name, "P1/head" | "P2/head" | "O/head" | "" | "Albatross/expert"),
        Attribution::ChathamHouse => own && name.starts_with(NAME) && name != "Albatross/expert",
    }
}

fn printed_for_exactly_those_who_may_see_it(attribution: Attribution) {
    let talks = talks(attribution);
    let (bramble, albatross) = (code("Bramble"), code(NAME));
    let mut progress = Progress::new();
    progress.observe(&talks.stage.state);
    let progress = progress.readout();
    for reader in READERS {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut named = 0;
        for (matter, beside) in documents(&talks, &bramble, &albatross, &progress) {
            let what = format!("{matter:?} for {reader:?} under {attribution:?}");
            let own = matches!(matter, Matter::Rolling { own: true, .. } | Matter::Side(..));
            let Ok(content) = for_reader(Document::Talks(&talks.stage.state, matter), reader) else {
                continue;
            };
            for form in content.forms() {
                let printed = match set(&content, *form, &How::default()) {
                    Ok(printed) => words(*form, &printed.bytes),
                    Err(error) if *form == Form::Pdf && !paraph_pdf::WRITES => {
                        assert!(error.to_string().contains("built without PDF"), "{error}");
                        continue;
                    }
                    Err(error) => panic!("{what} as {form:?}: {error}"),
                };
                for word in WORDS.into_iter().filter(|word| printed.contains(*word)) {
                    assert!(may(reader, word, attribution), "{what} as {form:?} prints {word}: {printed}");
                    *seen.entry(word).or_default() += 1;
                }
                if beside && printed.contains(NAME) {
                    assert!(may_name(reader, own, attribution), "{what} as {form:?} names {NAME}: {printed}");
                    named += 1;
                }
            }
        }
        for word in WORDS {
            let prints = seen.contains_key(word);
            assert_eq!(prints, may(reader, word, attribution), "{word} for {reader:?} under {attribution:?}");
        }
        assert_eq!(
            named > 0,
            may_name(reader, true, attribution),
            "{NAME} for {reader:?} under {attribution:?}"
        );
    }
}

#[test]
fn everything_is_printed_for_exactly_those_who_may_see_it() {
    printed_for_exactly_those_who_may_see_it(Attribution::Shown);
}

#[test]
fn where_names_are_hidden_nothing_names_whose_words_are_whose() {
    printed_for_exactly_those_who_may_see_it(Attribution::ChathamHouse);
}

/// A draft that all have cleared is printed completely for everybody. Before that, it is not printed for
/// outsiders, nor for those from whom words of it have been withheld since.
#[test]
fn a_draft_is_printed_whole_or_not_at_all() {
    let mut talks = talks(Attribution::Shown);
    let text = |talks: &Talks, act, reader| {
        let document = Document::Talks(&talks.stage.state, Matter::Draft(act));
        for_reader(document, reader).map(|content| match content {
            Content::Text(text, _) => paraph_text::notation::print(&paraph_text::compose(&text, &[])),
            _ => String::new(),
        })
    };
    let (first, second) = (talks.drafts[0], talks.drafts[1]);
    assert!(text(&talks, first, Reader::Credential("Albatross/head")).unwrap().contains(WITHHELD));
    assert!(text(&talks, first, Reader::Credential("Albatross/delegate")).is_err());
    assert!(text(&talks, second, Reader::Credential("Albatross/delegate")).unwrap().contains("Sites"));
    assert!(text(&talks, second, Reader::Public).is_err());
    let hash = talks.stage.state.proceedings.drafts[&second].hash.clone();
    for head in ["Albatross/head", "Bramble/head"] {
        talks.stage.done(head, Clear { act: second, hash: hash.clone() });
    }
    assert!(text(&talks, second, Reader::Public).unwrap().contains("Sites"));
}
