//! Every pair of consecutive acts on one provision, with one line per pair in `scenarios/pairs/`.
//!
//! `PARAPH_BLESS=1` writes the current results as the expected ones. Read the difference before you
//! commit it.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use common::deeds::{APART, DEEDS, Deed, GIVEN, Scene, given};
use paraph_talks::act::*;
use paraph_talks::*;

/// What can be said of the point, by aspect.
type Point = BTreeMap<&'static str, String>;

fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join("; ")
}

fn parties(codes: &BTreeSet<PartyCode>) -> String {
    let codes: Vec<&str> = codes.iter().map(PartyCode::as_str).collect();
    if codes.is_empty() { "nobody".to_owned() } else { codes.join(" and ") }
}

fn reads(choice: &Choice) -> String {
    let what = match &choice.reads {
        Reading::Words { new, .. } => format!("`{new}`"),
        Reading::Presence { present: false } => "deletion".to_owned(),
        Reading::Presence { present: true } => "that it stands".to_owned(),
        other => format!("{other:?}"),
    };
    if choice.provision == "p2" { format!("{what} in point 2") } else { what }
}

fn about(change: &ChangeBody) -> Option<String> {
    match change {
        ChangeBody::Reword { id, wording } if id == "p1" => Some(format!("`{wording}`")),
        ChangeBody::Delete { id } if id == "p1" => Some("deletion".to_owned()),
        ChangeBody::Move { id, .. } if id == "p1" => Some("a move".to_owned()),
        _ => None,
    }
}

fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::Live => "on the table",
        Fate::Withdrawn(_) => "withdrawn",
        Fate::Adopted(_) => "adopted",
        Fate::Spent(_) => "spent",
        Fate::Stale(_) => "stale",
        Fate::Superseded(_) => "superseded",
        Fate::Renewed(_) => "renewed",
    }
}

fn course(course: &Course) -> &'static str {
    match course {
        Course::Live => "stands",
        Course::TakenBack(_) => "taken back",
        Course::Lapsed { .. } => "lapsed",
        Course::Closed(_) => "closed",
    }
}

fn point(scene: &Scene) -> Point {
    let state = &scene.stage.state;
    let (table, proceedings, living) = (&state.table, &state.proceedings, scene.stage.living());
    let on = |provisions: &BTreeSet<String>| provisions.is_empty() || provisions.contains("p1");
    let mut point = Point::new();
    let status = status(table, &state.counted(), "t", "p1");
    point.insert("status", status.map_or("not in the base", Status::as_str).to_owned());
    let rolling = living.rolling();
    let shown: Vec<_> = rolling.entries.iter().filter(|e| e.id.as_str() == "p1").cloned().collect();
    let shown = paraph_text::Rolling { entries: shown, ..rolling.clone() };
    let first = rolling.entries.first().is_some_and(|e| e.id.as_str() == "p1");
    let place = if shown.entries.is_empty() || first { "" } else { " (behind point 2)" };
    let printed = paraph_text::notation::print(&shown);
    // Sponsors of other points are named at the head: this is about one.
    let printed = printed.trim().rsplit("\n\n").next().unwrap_or_default();
    let words = if printed.is_empty() { "none".to_owned() } else { format!("`{printed}`{place}") };
    point.insert("words", words);
    let french = living.renderings("fr").into_iter().find(|(id, _)| *id == "p1").map(|(_, r)| r);
    let french = match french {
        Some(Rendering::Current) => "current",
        Some(Rendering::Stale) => "stale",
        Some(Rendering::Missing) | None => "",
    };
    point.insert("in French", french.to_owned());
    let unconfirmed: BTreeSet<PartyCode> = living.tabled.values().flat_map(Tabled::unconfirmed).collect();
    let unconfirmed = if unconfirmed.is_empty() { String::new() } else { parties(&unconfirmed) };
    point.insert("filed, not confirmed", unconfirmed);
    let gone = living.gone.get("p1");
    point.insert("gone", gone.map_or(String::new(), |_| "the base says what became of it".to_owned()));
    let tabled = living.tabled.values().flat_map(|tabled| {
        tabled.changes.iter().filter_map(|c| {
            let what = about(&c.change)?;
            Some(format!("{} for {what}: {}", parties(&c.sponsors), fate(&c.fate)))
        })
    });
    point.insert("proposals", list(tabled));
    let accepted = table.acceptances.values().map(|a| {
        let items: Vec<String> = a.items.iter().map(|i| reads(&i.choice)).collect();
        let provided: Vec<String> = a.provided.iter().map(|i| reads(&i.choice)).collect();
        let provided =
            if provided.is_empty() { String::new() } else { format!(", provided {}", provided.join(", ")) };
        format!("{} accepted {}{provided}: {}", a.party, items.join(" and "), course(&a.course))
    });
    point.insert("acceptances", list(accepted));
    let agreed = table.agreements.get("t").and_then(|t| t.get("p1")).into_iter().flatten();
    point.insert("agreed by", list(agreed.map(|(party, _)| party.to_string())));
    let held = table.positions.iter().flat_map(|(party, held)| {
        held.iter()
            .filter(|h| h.choice.provision == "p1")
            .map(move |h| format!("{party} on {}", reads(&h.choice)))
    });
    point.insert("positions", list(held));
    let closed =
        table.closings.values().flatten().filter(|c| c.choice.provision == "p1").map(|c| {
            format!("on {}{}", reads(&c.choice), if c.reopened.is_some() { " (reopened)" } else { "" })
        });
    point.insert("closings", list(closed));
    let laid = table.overlays.values().filter(|o| on(&o.provisions)).map(|o| {
        let what = match o.what {
            OverlayKind::Reservation(_) => "reservation",
            OverlayKind::NoChange => "no change",
            OverlayKind::OnTheTable => "keep on the table",
        };
        format!("{what} by {}{}", o.party, if o.lifted.is_some() { " (lifted)" } else { "" })
    });
    point.insert("over it", list(laid));
    let put_lists = table.put_lists.values().map(|s| {
        let objected = if s.objections.is_empty() { "" } else { ", objected to" };
        format!(
            "{}{objected}{}",
            reads(&s.items[0].choice),
            if s.declared.is_some() { ", declared" } else { "" }
        )
    });
    point.insert("put", list(put_lists));
    let corrections = proceedings.corrections.values().map(|c| {
        let objected = if c.objected.is_empty() { "" } else { ", objected to" };
        format!("`Council`{objected}{}", if c.declared.is_some() { ", declared" } else { "" })
    });
    point.insert("corrections", list(corrections));
    let referrals = proceedings.referrals.values().filter(|r| on(&r.provisions));
    let referrals = referrals.map(|r| if r.report.is_some() { "reported".into() } else { "out".into() });
    point.insert("with a team", list(referrals));
    let elevations = proceedings.elevations.keys().map(|act| {
        let answers = proceedings.answers.get(act).map_or(0, BTreeMap::len);
        format!("put up, {answers} answered")
    });
    point.insert("with the principals", list(elevations));
    let withheld = living.provision("p1").and_then(|p| p.withheld.as_ref());
    point.insert("withheld", withheld.map_or(String::new(), |_| "yes".to_owned()));
    let principles = proceedings.principles.values().map(|p| {
        let upheld: usize = p.upheld.values().map(BTreeMap::len).sum();
        format!("joined by {}{}", parties(&p.joined), if upheld > 0 { ", upheld by one" } else { "" })
    });
    point.insert("principles", list(principles));
    let papers = proceedings.non_papers.len();
    point.insert("non-papers", if papers == 0 { String::new() } else { papers.to_string() });
    let offers = proceedings.offers.values();
    let offers = offers.map(|o| if o.opened.is_some() { "opened".into() } else { "sealed".into() });
    point.insert("offers", list(offers));
    let beside = proceedings.consultations.len() + proceedings.comments.len() + proceedings.remarks.len();
    point.insert(
        "shown, commented on, remarked",
        if beside == 0 { String::new() } else { beside.to_string() },
    );
    point.insert("redacted", list(proceedings.redacted.keys().map(|_| "a reason".to_owned())));
    let drafts = proceedings.drafts.values().map(|d| {
        let has = d.provisions.iter().any(|p| p.id() == "p1");
        format!(
            "draft {} {}, {} open; initialled by {}, cleared by {}, decided by {}",
            d.number,
            if has { "with the point" } else { "without it" },
            d.brackets,
            parties(&d.initialled),
            parties(&d.cleared),
            d.decided.len()
        )
    });
    point.insert("drafts", list(drafts));
    point.insert("other texts", (living.submitted.len() - 1).to_string());
    point.insert("edition", living.edition.to_string());
    point.insert("who counts", parties(&state.counted()));
    let waiting = state.pending.values().map(|p| p.act.kind().as_str().to_owned());
    point.insert("waiting for hands", list(waiting));
    point
}

/// What differs between two moments.
fn difference(before: &Point, after: &Point) -> String {
    let changed = after.iter().filter(|(aspect, is)| before[*aspect] != **is && **aspect != "edition");
    let told: Vec<String> = changed
        .map(|(aspect, is)| format!("{aspect}: {}", if is.is_empty() { "none" } else { is.as_str() }))
        .collect();
    told.join(" · ")
}

/// What a pair comes to.
struct Told {
    /// Whether what the second needs came before the first, or between the two.
    between: Vec<&'static str>,
    outcome: String,
}

fn prepare(
    scene: &mut Scene,
    names: &[&'static str],
    done: &mut Vec<&'static str>,
) -> Result<(), (&'static str, Refusal)> {
    for name in names {
        if !done.contains(name) {
            given(name)(scene).map_err(|why| (*name, why))?;
            done.push(name);
        }
    }
    Ok(())
}

/// Plays two acts. What the second needs comes before the first, as far as the first still can be
/// done then; else between the two.
fn play(first: &Deed, second: &Deed) -> Told {
    for early in [true, false] {
        let (mut scene, mut done) = (Scene::new(), Vec::new());
        assert!(prepare(&mut scene, first.given, &mut done).is_ok(), "{}: no ground", first.name);
        let before_it: Vec<&'static str> =
            second.given.iter().copied().take_while(|given| *given != first.gives).collect();
        if early && prepare(&mut scene, &before_it, &mut done).is_err() {
            continue;
        }
        if (first.step)(&mut scene).is_err() {
            assert!(early, "{} cannot be done", first.name);
            continue;
        }
        done.extend((!first.gives.is_empty()).then_some(first.gives));
        let ready = done.len();
        if let Err((name, why)) = prepare(&mut scene, second.given, &mut done) {
            return Told {
                between: done.split_off(ready),
                outcome: format!("has no ground. {}? Refused: {}", tells(name), why.code),
            };
        }
        let before = point(&scene);
        let outcome = match (second.step)(&mut scene) {
            Err(why) => {
                assert_eq!(difference(&before, &point(&scene)), "", "a refused act changed something");
                format!("refused: {}", why.code)
            }
            Ok(()) => {
                let difference = difference(&before, &point(&scene));
                if difference.is_empty() { "done".to_owned() } else { format!("done. {difference}") }
            }
        };
        return Told { between: done.split_off(ready), outcome };
    }
    unreachable!("the second turn returns or panics")
}

/// What comes before an act, in a sentence.
fn tells(given: &str) -> &'static str {
    GIVEN.iter().find(|(name, ..)| *name == given).unwrap().1
}

fn page(first: &Deed) -> String {
    let (mut scene, mut done) = (Scene::new(), Vec::new());
    assert!(prepare(&mut scene, first.given, &mut done).is_ok(), "{}: no ground", first.name);
    let mut page = format!("# After `{}`\n\n", first.name);
    for name in first.given {
        writeln!(page, "{}.", tells(name)).unwrap();
    }
    let before = point(&scene);
    if let Err(why) = (first.step)(&mut scene) {
        panic!("{}: {why}", first.name);
    }
    writeln!(page, "**{}.**\n\n{}\n", first.tells, difference(&before, &point(&scene))).unwrap();
    page.push_str("| then | comes to |\n|---|---|\n");
    for second in DEEDS {
        let told = play(first, second);
        let between: Vec<String> = told.between.iter().map(|n| tells(n).to_owned()).collect();
        let between = if between.is_empty() { String::new() } else { format!("({}.) ", between.join(". ")) };
        let outcome = told.outcome.replace('|', "\\|");
        writeln!(page, "| {between}{} | {outcome} |", second.tells).unwrap();
    }
    page
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/pairs")
}

#[test]
fn every_pair_of_acts_on_one_provision_has_a_scenario() {
    let kinds: BTreeSet<&str> = DEEDS.iter().map(|d| d.kind).chain(APART.iter().map(|(k, _)| *k)).collect();
    assert_eq!(kinds, ActKind::ALL.iter().map(|kind| kind.as_str()).collect(), "an act stands in no pair");
    let names: BTreeSet<&str> = DEEDS.iter().map(|d| d.name).collect();
    assert_eq!(names.len(), DEEDS.len(), "two deeds have one name");
    let blessing = std::env::var_os("PARAPH_BLESS").is_some();
    let mut differs = Vec::new();
    for first in DEEDS {
        let (page, path) = (page(first), folder().join(format!("{}.md", first.name.replace(' ', "-"))));
        if blessing {
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(&path, page).unwrap();
            continue;
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        if let Some((was, is)) = kept.lines().zip(page.lines()).find(|(a, b)| a != b) {
            differs.push(format!("{}:\n  was {was}\n  is  {is}", first.name));
        } else if kept != page {
            differs.push(format!("{}: has other lines", first.name));
        }
    }
    assert!(differs.is_empty(), "{}", differs.join("\n"));
}
