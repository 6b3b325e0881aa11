//! Rules of procedure that rooms use, by name, and any rules in plain words.

use std::collections::BTreeSet;

use paraph_page::{Message, Phrase, msg, say};

use crate::party::PartyCode;
use crate::rules::{Attribution, BaseBy, Closing, Pen, Quorum, Rules};

/// A set of rules with a name.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Name.
    pub name: &'static str,
    /// What it is for.
    pub about: Message,
    /// Whether a chair holds the pen.
    pub chaired: bool,
    rules: fn() -> Rules,
}

/// All presets.
pub const PRESETS: [Preset; 5] = [
    Preset {
        name: "two-parties",
        about: msg("preset-two-parties", "Two delegations: both accept, and both hold the pen"),
        chaired: false,
        rules: Rules::default,
    },
    Preset {
        name: "consensus",
        about: msg("preset-consensus", "A chair who puts wordings to the room: they close if nobody objects"),
        chaired: true,
        rules: consensus,
    },
    Preset {
        name: "two-thirds",
        about: msg("preset-two-thirds", "A chair with the pen: two thirds of the parties close a bracket"),
        chaired: true,
        rules: two_thirds,
    },
    Preset {
        name: "trilogue",
        about: msg(
            "preset-trilogue",
            "Institutions that hold the pen jointly: nothing is agreed until everything is",
        ),
        chaired: false,
        rules: trilogue,
    },
    Preset {
        name: "chatham-house",
        about: msg("preset-chatham-house", "Consensus under a chair, without the names of sponsors"),
        chaired: true,
        rules: chatham_house,
    },
];

fn consensus() -> Rules {
    Rules {
        base: BaseBy::Pen,
        closing: Closing::Finding,
        silence_hours: 24,
        interval_minutes: Some(10),
        notice_hours: 24,
        witnesses: 1,
        ..Rules::default()
    }
}

fn two_thirds() -> Rules {
    let share = Quorum::Share(2, 3);
    Rules {
        closing: Closing::Acceptance(share),
        reopening: share,
        amendment: share,
        everything: false,
        ..consensus()
    }
}

fn trilogue() -> Rules {
    Rules {
        silence_hours: 48,
        interval_minutes: Some(10),
        notice_hours: 24,
        witnesses: 1,
        ..Rules::default()
    }
}

fn chatham_house() -> Rules {
    Rules { attribution: Attribution::ChathamHouse, ..consensus() }
}

impl Preset {
    /// Returns the preset of a name.
    pub fn named(name: &str) -> Option<Preset> {
        PRESETS.into_iter().find(|preset| preset.name == name)
    }

    /// Returns its rules; `None` if it needs a chair and there is none.
    pub fn rules(&self, chair: Option<&PartyCode>) -> Option<Rules> {
        let rules = (self.rules)();
        match (self.chaired, chair) {
            (false, _) => Some(rules),
            (true, Some(chair)) => Some(Rules { pen: Pen::Chair(chair.clone()), ..rules }),
            (true, None) => None,
        }
    }

    /// Returns its rules in plain words, with "the chair" for a chair who is not known.
    pub fn explained(&self) -> Vec<Phrase> {
        let mut all = Vec::new();
        if self.chaired {
            all.push(say!("rules-pen-some-chair", "The chair holds the pen."));
        }
        all.extend(explained(&(self.rules)()).into_iter().skip(usize::from(self.chaired)));
        all
    }
}

/// Returns rules in plain words, one sentence for each.
pub fn explained(rules: &Rules) -> Vec<Phrase> {
    let mut all = vec![match &rules.pen {
        Pen::Joint => say!("rules-pen-joint", "All heads of delegation hold the pen together."),
        Pen::Chair(chair) => say!("rules-pen-chair", "{chair} holds the pen, as chair.", chair),
        Pen::Party(party) => say!("rules-pen-party", "{party} holds the pen.", party),
    }];
    all.push(match rules.base {
        BaseBy::Heads => say!("rules-base-heads", "All heads of delegation set the base."),
        BaseBy::Pen => say!("rules-base-pen", "The holder of the pen sets the base."),
    });
    all.push(match rules.closing {
        Closing::Finding => say!(
            "rules-closing-finding",
            "The chair puts wordings to the room and declares them closed if nobody objects."
        ),
        Closing::Acceptance(Quorum::All) => say!(
            "rules-closing-all",
            "A bracket closes when all parties have accepted one alternative and the holder of the pen confirms it."
        ),
        Closing::Acceptance(Quorum::Share(part, whole)) => say!(
            "rules-closing-share",
            "A bracket closes when {part} of {whole} parties have accepted one alternative and the holder of the pen confirms it.",
            part,
            whole
        ),
    });
    if !rules.counts.is_empty() {
        all.push(say!(
            "rules-counts",
            "Only the consent of {parties} counts.",
            parties = listed(&rules.counts)
        ));
    }
    all.push(match rules.interval() {
        0 => say!("rules-interval-none", "What was put to the room may be declared closed at once."),
        minutes => say!(
            "rules-interval",
            "Parties have at least {minutes} {minutes?minute|minutes} to object before anything is declared closed.",
            minutes
        ),
    });
    all.push(match rules.silence_hours {
        0 => say!("rules-silence-none", "There is no silence procedure."),
        hours => say!(
            "rules-silence",
            "A silence procedure runs for at least {hours} {hours?hour|hours} by the time of the record.",
            hours
        ),
    });
    if rules.witnesses > 0 {
        all.push(say!(
            "rules-witnesses",
            "Silence counts as consent only after {n} {n?delegation has|delegations have} witnessed the time.",
            n = rules.witnesses
        ));
    }
    all.push(quorum(
        rules.reopening,
        || say!("rules-reopening-all", "Adopted words are reopened only if all heads ask for it."),
        |part, whole| {
            say!(
                "rules-reopening-share",
                "Adopted words are reopened if {part} of {whole} heads ask for it.",
                part,
                whole
            )
        },
    ));
    all.push(quorum(
        rules.amendment,
        || say!("rules-amendment-all", "All heads must agree to change these rules."),
        |part, whole| {
            say!(
                "rules-amendment-share",
                "{part} of {whole} heads must agree to change these rules.",
                part,
                whole
            )
        },
    ));
    if rules.notice_hours > 0 {
        all.push(say!(
            "rules-notice",
            "A meeting is announced at least {hours} {hours?hour|hours} before.",
            hours = rules.notice_hours
        ));
    }
    all.push(if rules.everything {
        say!("rules-everything", "Nothing is agreed until everything is agreed.")
    } else {
        say!("rules-piecemeal", "What is closed is agreed, whatever becomes of the rest.")
    });
    all.push(match rules.attribution {
        Attribution::Shown => say!("rules-names-shown", "The names of sponsors are shown."),
        Attribution::ChathamHouse => {
            say!("rules-names-hidden", "The names of sponsors are not shown (Chatham House rule).")
        }
    });
    if rules.clean {
        all.push(say!("rules-clean", "Words that hide something from the eye are refused."));
    }
    all
}

fn quorum(quorum: Quorum, all: impl Fn() -> Phrase, share: impl Fn(u32, u32) -> Phrase) -> Phrase {
    match quorum {
        Quorum::All => all(),
        Quorum::Share(part, whole) => share(part, whole),
    }
}

fn listed(parties: &BTreeSet<PartyCode>) -> String {
    parties.iter().map(PartyCode::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_leaves_time_to_object_and_asks_for_witnesses_but_that_of_two_parties() {
        let chair = PartyCode::new("CH").expect("a code");
        for preset in PRESETS {
            assert_eq!(preset.rules(None).is_none(), preset.chaired, "{}", preset.name);
            let rules = preset.rules(Some(&chair)).expect("there is a chair");
            let two = preset.name == "two-parties";
            assert_eq!(rules.witnesses == 0, two, "{}", preset.name);
            assert_eq!(rules.interval() == 0, two, "{}", preset.name);
            assert_eq!(matches!(rules.pen, Pen::Chair(_)), preset.chaired);
            assert_eq!(preset.explained().len(), explained(&rules).len());
        }
        assert!(Preset::named("nobody").is_none());
    }
}
