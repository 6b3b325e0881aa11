//! The versions of each text in languages other than that of consent, and their stale parts.

use paraph_page::{Line, Page, PageBuilder, Run};
use serde::Serialize;

use super::view::{ProvisionRef, View};
use crate::act::ActNo;
use crate::state::State;
use crate::table::{Living, Rendering};

/// Versions by language, `paraph.readout.languages/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "languages"))]
pub struct Languages {
    /// Format identifier.
    pub format: &'static str,
    /// Number of the last act that is taken into account.
    pub act: ActNo,
    /// Language of consent.
    pub consent: String,
    /// One version for each text and each other language.
    pub versions: Vec<VersionLine>,
    #[serde(skip)]
    subtitle: String,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VersionLine {
    /// Text concerned.
    pub text: String,
    /// Language.
    pub language: String,
    /// Number of provisions that it translates in their current wording.
    pub current: usize,
    /// Number of provisions that have changed since it translated them.
    pub stale: usize,
    /// Number of provisions that it does not translate.
    pub missing: usize,
    /// Provisions, in order of print.
    pub provisions: Vec<RenderedLine>,
}

/// A provision in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RenderedLine {
    /// The provision.
    pub provision: ProvisionRef,
    /// Whether the translation is `current`, `stale` or `missing`.
    pub rendering: Rendering,
    /// Words in that language; absent if there are none or they are withheld.
    pub words: Option<String>,
    /// Words of the base, if the translation is stale or missing and the reader may see them.
    pub base: Option<String>,
    /// Act that submitted the translation.
    pub by_act: Option<ActNo>,
}

/// Returns the versions of every text in every language but that of consent.
pub fn languages(state: &State, viewer: Option<&str>) -> Languages {
    let view = View::new(state, viewer);
    let consent = state.languages.first().cloned().unwrap_or_default();
    let mut versions = Vec::new();
    for (text, living) in view.texts().filter(|(_, living)| living.edition > 0) {
        for language in state.languages.iter().skip(1) {
            versions.push(version(&view, text, living, language));
        }
    }
    Languages {
        format: "paraph.readout.languages/1",
        act: state.size(),
        consent,
        versions,
        subtitle: view.subtitle(),
    }
}

fn version(view: &View<'_>, text: &str, living: &Living, language: &str) -> VersionLine {
    let rendered = |id: &str| living.versions.get(language).and_then(|v| v.provisions.get(id));
    let seen = living.renderings(language).into_iter().filter(|(id, _)| view.sees(text, id));
    let provisions: Vec<RenderedLine> = seen
        .map(|(id, rendering)| {
            let standing = living.provision(id);
            // A translation of withheld words would disclose them.
            let open = view.reads(text, id) && standing.is_some_and(|p| p.withheld.is_none());
            let base = standing.filter(|_| view.reads(text, id) && rendering != Rendering::Current);
            RenderedLine {
                provision: view.provision(text, id),
                rendering,
                words: rendered(id).filter(|_| open).map(|r| r.wording.clone()),
                base: base.map(|p| p.provision.wording.clone()),
                by_act: rendered(id).map(|r| r.act),
            }
        })
        .collect();
    let count = |what| provisions.iter().filter(|p| p.rendering == what).count();
    VersionLine {
        text: text.to_owned(),
        language: language.to_owned(),
        current: count(Rendering::Current),
        stale: count(Rendering::Stale),
        missing: count(Rendering::Missing),
        provisions,
    }
}

impl Languages {
    /// Returns only the versions in one language.
    pub fn of(mut self, language: &str) -> Languages {
        self.versions.retain(|v| v.language == language);
        self
    }

    /// Lays out the versions as a page, with the work that each still needs.
    pub fn page(&self) -> Page {
        let mut page = PageBuilder::default();
        let consent =
            format!("Consent is given to the words in {}. Other versions render them.", self.consent);
        page.paragraph(vec![Run::plain(consent)]);
        let row = |v: &VersionLine| -> Vec<Line> {
            let counts = [v.current, v.stale, v.missing].map(|n| vec![Run::plain(n.to_string())]);
            let mut row = vec![vec![Run::plain(&v.text)], vec![Run::strong(&v.language)]];
            row.extend(counts);
            row
        };
        page.table(
            &["Text", "Language", "Current", "Stale", "Missing"],
            self.versions.iter().map(row).collect(),
        );
        for version in self.versions.iter().filter(|v| v.current + v.stale > 0) {
            let to_do = version.provisions.iter().filter(|p| p.rendering != Rendering::Current);
            let lines: Vec<Line> = to_do.map(RenderedLine::line).collect();
            if !lines.is_empty() {
                page.list(&format!("To render anew: {} in {}", version.text, version.language), lines);
            }
        }
        page.titled("Languages", self.subtitle.clone())
    }
}

impl RenderedLine {
    fn line(&self) -> Line {
        let state = if self.rendering == Rendering::Stale { "stale" } else { "missing" };
        let mut line = vec![Run::strong(&self.provision.name), Run::plain(format!(", {state}"))];
        if let Some(base) = &self.base {
            line.extend([Run::plain(": "), Run::words(format!("“{base}”"), &[])]);
        }
        if let Some(words) = &self.words {
            line.extend([Run::plain("; was rendered "), Run::words(format!("“{words}”"), &[])]);
        }
        line
    }
}
