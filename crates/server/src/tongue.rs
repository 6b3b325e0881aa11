//! The messages of the interface, in each language.
//!
//! `locales/` has one Fluent file for each page. English is complete; a test checks that the other languages
//! have the same messages. Texts of delegations are never translated.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use paraph_talks::{Made, Moment, Phrase, Precision, whole};
use unic_langid::LanguageIdentifier;

/// Includes the files of a language.
macro_rules! locale {
    ($code:literal) => {
        &[
            include_str!(concat!("../locales/", $code, "/room.ftl")),
            include_str!(concat!("../locales/", $code, "/text.ftl")),
            include_str!(concat!("../locales/", $code, "/talks.ftl")),
            include_str!(concat!("../locales/", $code, "/papers.ftl")),
            include_str!(concat!("../locales/", $code, "/offices.ftl")),
            include_str!(concat!("../locales/", $code, "/phrases.ftl")),
        ]
    };
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Ukrainian.
    Ukrainian,
}

impl Tongue {
    /// All languages.
    pub const ALL: [Tongue; 3] = [Tongue::English, Tongue::French, Tongue::Ukrainian];

    /// Returns the tag (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Tongue::English => "en",
            Tongue::French => "fr",
            Tongue::Ukrainian => "uk",
        }
    }

    /// Returns the name of the language in the language itself.
    pub fn name(self) -> &'static str {
        match self {
            Tongue::English => "English",
            Tongue::French => "Français",
            Tongue::Ukrainian => "Українська",
        }
    }

    /// Returns the direction of writing, as in HTML. A new language that is written from right to left needs
    /// only a line here.
    pub fn direction(self) -> &'static str {
        match self {
            Tongue::English | Tongue::French | Tongue::Ukrainian => "ltr",
        }
    }

    /// Returns the language of a tag such as `fr` or `fr-CH`.
    pub fn of(tag: &str) -> Option<Tongue> {
        let first = tag.split(['-', '_']).next()?.trim();
        Tongue::ALL.into_iter().find(|t| t.code().eq_ignore_ascii_case(first))
    }

    /// Returns the language that a browser prefers: the header `Accept-Language` (RFC 9110, section 12.5.4).
    pub fn preferred(header: &str) -> Tongue {
        let weighed = header.split(',').filter_map(|part| {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            Some((Tongue::of(tag.trim())?, weight.trim().parse::<f32>().unwrap_or(0.0)))
        });
        let best = weighed.fold(None, |best: Option<(Tongue, f32)>, one| match best {
            Some(so_far) if so_far.1 >= one.1 => Some(so_far),
            _ => Some(one),
        });
        best.map_or(Tongue::English, |(tongue, _)| tongue)
    }
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| {
    let sources: [&[&str]; 3] = [locale!("en"), locale!("fr"), locale!("uk")];
    Tongue::ALL.into_iter().zip(sources).map(|(tongue, files)| bundle(tongue, files)).collect()
});

fn bundle(tongue: Tongue, files: &[&str]) -> Bundle {
    let language: LanguageIdentifier = tongue.code().parse().expect("a tag of BCP 47");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Elements isolate the names in pages.
    bundle.set_use_isolating(false);
    for source in files {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, faults)| {
            tracing::error!(language = tongue.code(), ?faults, "a file of messages has faults");
            resource
        });
        if let Err(faults) = bundle.add_resource(resource) {
            tracing::error!(language = tongue.code(), ?faults, "messages stand twice");
        }
    }
    bundle
}

/// The messages of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voice(pub Tongue);

impl Voice {
    /// Returns a message.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// Returns a message with arguments. Numbers take the plural forms of the language.
    pub fn say_with(self, key: &str, about: &[(&str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = about.iter().map(|(name, value)| (*name, value.clone())).collect();
        let own = message(self.0, key, &args);
        own.or_else(|| message(Tongue::English, key, &args)).unwrap_or_else(|| key.to_owned())
    }

    /// Returns a message with a number, called `n` in it.
    pub fn count(self, key: &str, n: usize) -> String {
        self.say_with(key, &[("n", FluentValue::from(n as u64))])
    }

    /// Returns a phrase of the talks in this language. In English it is the phrase's own wording. Names and
    /// texts of delegations stay the same in every language.
    pub fn tell(self, phrase: &Phrase) -> String {
        let Some(made) = phrase.parts().filter(|_| self.0 != Tongue::English) else {
            return phrase.as_str().to_owned();
        };
        match made {
            Made::Number(number) => number.to_string(),
            Made::Time(at, Precision::Day) => self.day(*at),
            Made::Time(at, Precision::Hour | Precision::Second) => self.moment(*at),
            Made::Kind(kind) => {
                let named = message(self.0, &format!("act-{kind}"), &FluentArgs::new());
                named.unwrap_or_else(|| phrase.as_str().to_owned())
            }
            Made::Row(all, between) => all.iter().map(|one| self.tell(one)).collect::<Vec<_>>().join(between),
            Made::Whole(phrase) => whole(&self.tell(phrase)),
            Made::Bare(phrase) => self.tell(phrase).trim_end_matches('.').to_owned(),
            Made::Message(name, _, values) => {
                let value = |value: &Phrase| match value.parts() {
                    Some(Made::Number(number)) => FluentValue::from(*number),
                    _ => FluentValue::from(self.tell(value)),
                };
                let args = values.iter().map(|(name, one)| (name.replace('_', "-"), value(one))).collect();
                message(self.0, name, &args).unwrap_or_else(|| phrase.as_str().to_owned())
            }
        }
    }

    /// Returns a day and an hour: `23 November 2025, 09:00 UTC`.
    pub fn moment(self, at: Moment) -> String {
        let text = at.to_string();
        format!("{}, {} UTC", self.day(at), &text[11..16])
    }

    /// Returns a day: `23 November 2025`.
    pub fn day(self, at: Moment) -> String {
        let text = at.to_string();
        let (year, month, day) = (&text[..4], &text[5..7], text[8..10].trim_start_matches('0'));
        let month = self.say(&format!("month-{month}"));
        self.say_with("day", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
    }
}

fn message(tongue: Tongue, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = BUNDLES.get(tongue as usize)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut faults);
    if !faults.is_empty() {
        tracing::error!(key, language = tongue.code(), ?faults, "a message could not be made");
    }
    Some(text.into_owned())
}
