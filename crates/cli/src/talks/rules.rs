//! `paraph rules`: sets of rules of procedure, and rules in plain words.

use paraph_talks::{PRESETS, Phrase, Preset, Rules, explained};
use serde_json::{Value, json};

use super::args::{RulesCommand, Shown};
use super::record::session;
use crate::fault::{Fault, Outcome};
use crate::output::to_stdout;

/// Lists the sets, or explains one, or explains the rules of a record.
pub fn rules(command: Option<RulesCommand>, shown: &Shown) -> Outcome {
    match command {
        None => list(shown),
        Some(RulesCommand::Show { name: Some(name), shown }) => {
            let preset = Preset::named(&name).ok_or_else(|| {
                let names = PRESETS.map(|preset| preset.name).join(", ");
                Fault::input(
                    format!("there is no set of rules called {name:?}"),
                    format!("These exist: {names}."),
                )
            })?;
            print(&shown, &preset.explained(), preset.rules(None).as_ref())
        }
        Some(RulesCommand::Show { name: None, shown }) => {
            let session = session(&shown.which)?;
            let rules = &session.state().rules;
            print(&shown, &explained(rules), Some(rules))
        }
    }
}

fn list(shown: &Shown) -> Outcome {
    if shown.format == "json" {
        let all = PRESETS.map(|preset| json!({"name": preset.name, "about": preset.about.english}));
        return to_stdout(format!("{}\n", json!({"rules": all})).as_bytes());
    }
    let lines = PRESETS.map(|preset| format!("{:<14} {}\n", preset.name, preset.about.english));
    to_stdout(
        format!(
            "{}\nUse one: paraph open ... --rules consensus. Explain one: paraph rules show consensus.\n",
            lines.concat()
        )
        .as_bytes(),
    )
}

/// Prints rules in plain words; in JSON with the rules themselves, where they are known.
fn print(shown: &Shown, words: &[Phrase], rules: Option<&Rules>) -> Outcome {
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    if shown.format == "json" {
        let rules = rules.map_or(Value::Null, |rules| json!(rules));
        return to_stdout(format!("{}\n", json!({"words": words, "rules": rules})).as_bytes());
    }
    to_stdout(words.iter().map(|line| format!("- {line}\n")).collect::<String>().as_bytes())
}
