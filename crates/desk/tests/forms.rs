//! Forms for every kind of act: filled from the state, each makes an act that rehearses or that a rule
//! refuses.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeSet;

use common::{OFFICES, Stage, key, story, values};
use paraph_desk::form::{Field, Form, Values, What, form, made, may};
use paraph_desk::{Error, Wish, wished};
use paraph_talks::act::{Act, ActKind, ChangeBody, Detached};
use paraph_talks::{State, rehearse};
use proptest::prelude::*;

/// Returns an answer to a field: the option with this number.
fn answer(form: &Form, field: &Field, nth: usize) -> Option<String> {
    let pick = |all: &[paraph_desk::form::Pick]| all.get(nth % all.len().max(1)).map(|p| p.value.clone());
    match &field.what {
        What::Text if field.name == "key" => Some(key(&format!("fresh {nth}"))),
        What::Text if field.name == "code" => Some(format!("N{nth}")),
        What::Text if field.name == "name" || field.name == "keeper" => Some(format!("A/n{nth}")),
        What::Text if field.name == "pen" => Some("joint".to_owned()),
        What::Text if ["closing", "reopening", "amendment"].contains(&field.name) => Some("2/3".to_owned()),
        What::Text | What::Words => Some("words".to_owned()),
        What::Moment => Some("2025-11-29T09:00:00Z".to_owned()),
        What::Number => Some("1".to_owned()),
        What::YesNo => Some("yes".to_owned()),
        What::File if field.name == "marked" => Some("# T\n\n[common] Words.".to_owned()),
        What::File => Some("1. The Parties shall not keep the peace.".to_owned()),
        What::Alternatives => {
            let all = &form.brackets;
            let question = all.get(nth % all.len().max(1))?;
            question.options.get(nth % question.options.len().max(1)).map(|p| p.value.clone())
        }
        What::Points => pick(&form.points),
        What::Provisions(all)
        | What::Parties(all)
        | What::Credentials(all)
        | What::OneOf(all)
        | What::Act(all)
        | What::Items(all) => pick(all),
        What::Each(..) | What::List(_) => None,
    }
}

/// Returns answers to the required fields of a form, or to all, or `None` if a field has no options.
fn answers(
    form: &Form,
    fields: &[Field],
    prefix: &str,
    all: bool,
    nth: usize,
    values: &mut Values,
) -> Option<()> {
    for field in fields.iter().filter(|f| all || f.required) {
        let name = format!("{prefix}{}", field.name);
        match &field.what {
            What::List(row) => answers(form, row, &format!("{name}.1."), all, nth, values)?,
            What::Each(what) => {
                let of = &form.points;
                let one = of.get(nth % of.len().max(1))?;
                let inner = Field { what: (**what).clone(), ..field.clone() };
                values.insert(format!("{name}.{}", one.value), vec![answer(form, &inner, nth + 1)?]);
            }
            _ => match answer(form, field, nth) {
                Some(value) => drop(values.insert(name, vec![value])),
                None if field.required => return None,
                None => {}
            },
        }
    }
    Some(())
}

fn required(form: &Form, nth: usize) -> Option<Values> {
    let mut found = Values::new();
    answers(form, &form.fields, "", false, nth, &mut found)?;
    // Only one of these must be answered.
    let also: &[(&str, &str)] = match form.kind {
        ActKind::Propose | ActKind::Renew => &[("reword.1", "The Parties shall guard the peace.")],
        ActKind::Close => &[("items", "2=A")],
        ActKind::Meet => &[("place", "Geneva")],
        ActKind::Statement => &[("marked", "# T\n\n[common] Words.")],
        _ => &[],
    };
    found.extend(values(also));
    Some(found)
}

/// Like [`made`], with an arbitrary hash for sealed contents.
fn make(state: &State, by: &str, kind: ActKind, values: &Values) -> Result<Act, Error> {
    let mut salts = || Ok([3; 32]);
    let opens = |_| Ok(paraph_talks::act::Offered { items: vec![], provided: vec![], salt: String::new() });
    let mut apart = paraph_desk::form::Apart::new(&mut salts, Some(&opens));
    made(state, by, kind, values, &mut apart).map(|made| made.act)
}

fn signers(state: &State) -> Vec<String> {
    if state.open() { state.credentials.keys().cloned().collect() } else { vec!["A/head".to_owned()] }
}

#[test]
fn every_kind_of_act_can_be_made_by_its_form() {
    let stage = story();
    let missing: Vec<_> = ActKind::ALL.iter().filter(|kind| !stage.kinds.contains(kind)).collect();
    assert!(missing.is_empty(), "no act of {missing:?}");
}

#[test]
fn a_form_filled_from_the_state_makes_an_act_that_rehearses_or_is_refused_by_a_rule() {
    let stage = story();
    let (mut accepted, mut refused) = (BTreeSet::new(), 0);
    let states = stage.past.iter().chain([&stage.state]);
    for (at, state) in states.enumerate() {
        for by in signers(state) {
            // A different signer at every state, and all of them at the last.
            for (turn, &kind) in ActKind::ALL.iter().enumerate() {
                if at < stage.past.len() && (at + turn + by.len()) % 7 != 0 {
                    continue;
                }
                let form = form(state, &by, kind);
                let Some(values) = required(&form, at) else { continue };
                match make(state, &by, kind, &values) {
                    Err(error) => assert!(error.field.is_some(), "{kind}: {error}"),
                    Ok(act) => match rehearse(state, &key(&by), act) {
                        Ok(_) => drop(accepted.insert(kind)),
                        Err(refusal) => {
                            assert!(!refusal.rule.is_empty() && !refusal.remedy.is_empty());
                            refused += 1;
                        }
                    },
                }
            }
        }
    }
    assert!(refused > 100, "{refused}");
    assert!(accepted.len() > 35, "{accepted:?}");
}

#[test]
fn whoever_may_sign_is_offered_it_and_nobody_else() {
    let stage = story();
    for state in stage.past.iter().skip(1).chain([&stage.state]).step_by(9) {
        for by in signers(state) {
            for &kind in ActKind::ALL {
                let form = form(state, &by, kind);
                let Some(values) = required(&form, 1) else { continue };
                let Ok(act) = make(state, &by, kind, &values) else { continue };
                if rehearse(state, &key(&by), act).is_ok() {
                    assert!(may(state, &by, kind), "{by} may {kind}, and is not offered it");
                }
            }
        }
    }
    let all = |by: &str| ActKind::ALL.iter().filter(|kind| may(&stage.state, by, **kind)).count();
    assert!(all("A/head") > all("A/delegate") && all("A/delegate") > all("A/expert"));
    assert!(all("A/expert") > all("A/principal"));
    for (by, kind, expected) in [
        ("P/delegate", "comment", true),
        ("P/delegate", "propose", false),
        ("A/head", "comment", false),
        ("M/delegate", "non-paper", true),
        ("A/head", "state-time", true),
        ("G/head", "state-time", false),
        ("A/head", "declare", true),
        ("A/delegate", "declare", false),
        ("A/head", "open", false),
        ("nobody", "propose", false),
    ] {
        assert_eq!(may(&stage.state, by, kind.parse().unwrap()), expected, "{by} {kind}");
    }
    assert!(may(&State::default(), "A/head", ActKind::Open));
}

#[test]
fn what_a_credential_may_not_sign_by_its_own_letters_is_not_offered() {
    let mut stage = Stage::based();
    stage.done(
        "A/head",
        ActKind::Accredit,
        &[("name", "A/junior"), ("role", "delegate"), ("key", &key("A/junior")), ("may-not", "accept")],
    );
    assert!(
        !may(&stage.state, "A/junior", ActKind::Accept) && may(&stage.state, "A/junior", ActKind::Position)
    );
}

#[test]
fn a_key_that_cannot_be_used_is_refused_in_every_form_with_its_field() {
    let stage = story();
    let head = key("B/head");
    let upper = format!("ed25519:{}", head.trim_start_matches("ed25519:").to_uppercase());
    let low = format!("ed25519:01{}", "00".repeat(31));
    let start = State::default();
    for unfit in ["rsa:00", "A/head", &upper, &low, &head[..40]] {
        let party = [("code", "N"), ("name", "A neighbour"), ("standing", "party")];
        let opening = [
            ("title", "Talks"),
            ("languages", "en"),
            ("keeper", "A/head"),
            ("date", "2025-11-23T09:00:00Z"),
            ("party.1.code", "A"),
            ("party.1.name", "State A"),
            ("party.1.standing", "party"),
        ];
        let row = |field: &str| {
            let names = ["name", "role", "key"].map(|name| format!("{field}{name}"));
            let answers = ["N/head", "head", unfit].map(str::to_owned);
            names.into_iter().zip(answers.map(|answer| vec![answer])).collect::<Values>()
        };
        let mut accede = values(&party);
        accede.extend(row("credential.1."));
        let mut open = values(&opening);
        open.extend(row("credential.1."));
        let rekey = values(&[("credential", "A/delegate"), ("key", unfit)]);
        for (kind, answers, field, state) in [
            (ActKind::Accredit, row(""), "key", &stage.state),
            (ActKind::Rekey, rekey, "key", &stage.state),
            (ActKind::Accede, accede, "credential.1.key", &stage.state),
            (ActKind::Open, open, "credential.1.key", &start),
        ] {
            let error = make(state, "A/head", kind, &answers).unwrap_err();
            assert_eq!(error.field.as_deref(), Some(field), "{kind} {unfit}: {error}");
            assert!(error.next.as_str().ends_with('.'), "{error}");
        }
    }
}

#[test]
fn what_is_required_and_missing_is_named() {
    let stage = story();
    let mut checked = 0;
    for state in stage.past.iter().chain([&stage.state]).step_by(5) {
        for (by, _) in OFFICES {
            if !state.open() && by != "A/head" {
                continue;
            }
            for &kind in ActKind::ALL {
                let form = form(state, by, kind);
                let Some(values) = required(&form, 2) else { continue };
                for field in form.fields.iter().filter(|f| f.required) {
                    let mut fewer = values.clone();
                    let head = format!("{}.", field.name);
                    fewer.retain(|name, _| name != field.name && !name.starts_with(&head));
                    let error = make(state, by, kind, &fewer).unwrap_err();
                    assert_eq!(error.field.as_deref(), Some(field.name), "{kind}: {error}");
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 500, "{checked}");
}

#[test]
fn what_one_of_several_must_say_is_named_too() {
    let mut stage = Stage::based();
    stage.done("A/delegate", ActKind::Propose, &[("reword.3", "The forces shall number 800,000.")]);
    for (kind, given, field) in [
        ("propose", vec![], "edited"),
        ("close", vec![], "items"),
        ("meet", vec![("at", "2025-11-29T09:00:00Z")], "place"),
        ("statement", vec![], "sentence"),
        ("statement", vec![("sentence.1.kind", "common"), ("sentence.1.words", "Words.")], "title"),
        ("statement", vec![("sentence.1.kind", "common")], "sentence.1.words"),
        ("put", vec![("items", "3=A"), ("letter", "By noon.")], "until"),
        ("put", vec![("items", "3=A"), ("until", "2025-11-29T09:00:00Z")], "letter"),
    ] {
        let error = make(&stage.state, "A/head", kind.parse().unwrap(), &values(&given)).unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{kind} {given:?}: {error}");
    }
}

#[test]
fn what_is_not_asked_for_is_refused_by_name() {
    let stage = story();
    for name in ["provded", "items.", "origin.0.act", "origin.1.acts", "reword", "csrf"] {
        let given = values(&[("reword.1", "Words."), (name, "x")]);
        let error = make(&stage.state, "A/delegate", ActKind::Propose, &given).unwrap_err();
        assert_eq!(error.field.as_deref(), Some(name), "{error}");
    }
    let twice = values(&[("act", "3"), ("act", "4")]);
    let error = make(&stage.state, "A/delegate", ActKind::Lift, &twice).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("act"), "{error}");
}

#[test]
fn whoever_is_not_at_the_table_is_shown_nothing_by_a_form() {
    let mut stage = Stage::based();
    stage.done("A/delegate", ActKind::Propose, &[("reword.3", "The forces shall number 800,000.")]);
    stage.both(ActKind::Issue, &[]);
    stage.done("A/delegate", ActKind::Statement, &[("marked", "# Joint\n\n[common] Secret so far.\n")]);
    let all = |stage: &Stage| {
        let forms = ActKind::ALL.iter().map(|kind| form(&stage.state, "P/delegate", *kind));
        serde_json::to_string(&forms.collect::<Vec<_>>()).unwrap()
    };
    let before = all(&stage);
    for word in ["800,000", "point 3", "Secret", "act 2", "framework"] {
        assert!(!before.contains(word), "{word}");
    }
    stage.done(
        "A/head",
        ActKind::Consult,
        &[("partners", "P"), ("provisions", "3"), ("alternatives", "yes")],
    );
    let after = all(&stage);
    assert!(after.contains("800,000") && after.contains("point 3") && !after.contains("point 2"));
    assert!(!after.contains("Secret"));
}

#[test]
fn a_form_names_each_point_and_each_alternative_once() {
    let mut stage = Stage::based();
    stage.done("A/delegate", ActKind::Propose, &[("reword.3", "The forces shall number 800,000.")]);
    let written = |kind| serde_json::to_string(&form(&stage.state, "A/delegate", kind)).unwrap();
    for kind in [ActKind::Propose, ActKind::Renew, ActKind::File, ActKind::Reserve, ActKind::Refer] {
        assert!(written(kind).matches("\"value\":\"p3\"").count() <= 1, "{kind}");
    }
    assert_eq!(written(ActKind::Propose).matches("\"value\":\"p3\"").count(), 1);
    assert_eq!(written(ActKind::Accept).matches("800,000").count(), 2, "once to choose and once to read");
}

#[test]
fn an_alternative_that_was_offered_means_the_same_or_nothing() {
    let mut stage = Stage::based();
    stage.done("A/delegate", ActKind::Propose, &[("reword.3", "The forces shall number 800,000.")]);
    let offered = form(&stage.state, "G/delegate", ActKind::Accept);
    assert_eq!(offered.fields.iter().find(|f| f.name == "items").unwrap().what, What::Alternatives);
    let all = &offered.brackets;
    let value = all[0].options[1].value.clone();
    assert!(all[0].options[1].says.contains("800,000"), "{all:?}");
    stage.made("G/delegate", ActKind::Accept, &values(&[("items", &value)])).unwrap();
    // The result is the same under another name for the group.
    stage.made("G/delegate", ActKind::Accept, &values(&[("items.B1", &value)])).unwrap();
    stage.done("A/delegate", ActKind::Propose, &[("reword.3", "The forces shall number 700,000.")]);
    let error = stage.made("G/delegate", ActKind::Accept, &values(&[("items", &value)])).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("items"), "{error}");
}

#[test]
fn an_edit_of_an_earlier_edition_is_not_taken_for_one_of_this() {
    let mut stage = Stage::based();
    stage.done("A/delegate", ActKind::Propose, &[("reword.3", "The forces shall number 800,000.")]);
    stage.done("G/delegate", ActKind::Accept, &[("items", "3=A")]);
    stage.both(ActKind::Close, &[("accepted", "yes")]);
    let old = common::TEXT.replace("binding", "legally binding");
    let given = values(&[("edited", &old), ("edition", "1")]);
    let error = stage.made("A/delegate", ActKind::Propose, &given).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("edition"), "{error}");
    // An act on a point that has not changed since is still possible.
    let given = values(&[("reword.8", "This framework is legally binding."), ("edition", "1")]);
    let (act, _) = stage.made("A/delegate", ActKind::Propose, &given).unwrap();
    stage.judged("A/delegate", act).unwrap();
}

#[test]
fn a_file_is_read_as_its_name_says() {
    let stage = Stage::based();
    let edited = common::edited(&stage, "600,000", "800,000");
    let files = [("edited", "base.md", edited.as_str())];
    let (act, _) = stage.made_with("A/delegate", ActKind::Propose, &Values::new(), &files).unwrap();
    let Act::Propose(propose) = act else { panic!("{act:?}") };
    assert!(
        matches!(&propose.changes[..], [ChangeBody::Reword { wording, .. }] if wording.contains("800,000"))
    );
    let files = [("edited", "base.docx", "no Word file")];
    let error = stage.made_with("A/delegate", ActKind::Propose, &Values::new(), &files).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("edited"), "{error}");
}

#[test]
fn what_is_sealed_needs_a_key_at_hand() {
    let stage = Stage::based();
    let mut detach =
        |_: &str| Detached::try_from(format!("sha256:{}", "0".repeat(64))).map_err(|e| Error::words(e, ""));
    let given = values(&[("provision", "7"), ("title", "T"), ("words", "W"), ("readers", "A/head")]);
    let error = made(&stage.state, "A/head", ActKind::Withhold, &given, &mut detach).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("words"), "{error}");
    let given = values(&[("provisions", "7"), ("reason", "Because.")]);
    made(&stage.state, "A/head", ActKind::Return, &given, &mut detach).unwrap();
}

#[test]
fn each_wish_is_laid_on_the_base() {
    let mut stage = Stage::based();
    stage.done(
        "A/delegate",
        ActKind::Propose,
        &[
            ("delete", "1"),
            ("insert-after.2", "2 bis. New words."),
            ("insert-first", "Preamble words."),
            ("move-after.3", "5"),
            ("renumber.4", "9"),
            ("split.6", "A fund shall be set up."),
            ("split.6", "It is managed jointly."),
            ("merge", "7"),
            ("merge", "8"),
        ],
    );
    let (_, living) = paraph_desk::living(&stage.state, None).unwrap();
    let tabled = living.tabled.values().next().unwrap();
    assert_eq!(tabled.live().count(), 7);
    let renumbered = tabled.live().find_map(|c| match &c.change {
        ChangeBody::Renumber { number, .. } => number.clone(),
        _ => None,
    });
    assert_eq!(renumbered.unwrap().label, "9.");
    let wish = Wish::Renumber { point: "4".into(), number: Some("(b)".into()) };
    let changes = wished(living, &[wish], 1, "A/delegate").unwrap();
    assert!(matches!(&changes[..], [ChangeBody::Renumber { number: Some(n), .. }] if n.label == "(b)"));
}

#[test]
fn the_talks_have_no_word_for_who_may_sign_that_menus_do_not_know() {
    // Every refusal about the signer must be one that menus understand as "not you".
    let source = include_str!("../../talks/src/authority.rs");
    let standing = include_str!("../src/form/standing.rs");
    let pieces: Vec<&str> = source.split('"').collect();
    // Names of messages do not count as codes.
    let words = pieces.windows(2).filter(|two| !two[0].trim_end().ends_with("say!(")).map(|two| two[1]);
    let words: BTreeSet<&str> = words.filter(|w| w.starts_with("not-") && !w.contains(' ')).collect();
    assert!(words.len() >= 7, "{words:?}");
    for word in words {
        assert!(standing.contains(&format!("\"{word}\"")), "{word}");
    }
}

/// Answers that often make no sense.
fn nonsense() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,6}",
        Just("6.2=B".to_owned()),
        Just("{\"text\":\"framework\"}".to_owned()),
        Just("framework/#p3".to_owned()),
        Just("18446744073709551615".to_owned()),
        Just("0".to_owned()),
        Just("41.1".to_owned()),
        Just("1. One.\n\n2. Two.".to_owned()),
        Just("2025-11-23T09:00".to_owned()),
    ]
}

fn names(form: &Form, fields: &[Field], prefix: &str, found: &mut Vec<String>) {
    for field in fields {
        let name = format!("{prefix}{}", field.name);
        match &field.what {
            What::List(row) => names(form, row, &format!("{name}.1."), found),
            What::Each(_) => {
                found.extend(form.points.iter().take(2).map(|point| format!("{name}.{}", point.value)));
            }
            _ => found.push(name),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn no_answers_bring_it_down(
        at in 0usize..4,
        by in 0usize..OFFICES.len(),
        said in proptest::collection::vec((0usize..40, nonsense(), any::<bool>()), 0..8),
        base in any::<bool>(),
    ) {
        thread_local!(static STORY: Stage = story());
        STORY.with(|stage| {
            let step = stage.past.len() / 4;
            let state = if at == 3 { &stage.state } else { &stage.past[1 + at * step] };
            let by = OFFICES[by].0;
            for &kind in ActKind::ALL {
                let form = form(state, by, kind);
                let mut all = Vec::new();
                names(&form, &form.fields, "", &mut all);
                let mut values = if base { required(&form, at).unwrap_or_default() } else { Values::new() };
                for (nth, value, odd) in &said {
                    let name = match all.get(nth % all.len().max(1)) {
                        Some(name) if !odd => name.clone(),
                        Some(name) => format!("{name}.{nth}"),
                        None => continue,
                    };
                    values.insert(name, vec![value.clone()]);
                }
                if let Ok(act) = make(state, by, kind, &values) {
                    let _ = rehearse(state, &key(by), act);
                }
            }
        });
    }
}
