//! The versions of each text in other languages than that of consent, and what of them is stale.

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
    /// The format.
    pub format: &'static str,
    /// As of which act.
    pub act: ActNo,
    /// The language of consent.
    pub consent: String,
    /// A version for each text and each other language.
    pub versions: Vec<VersionLine>,
    #[serde(skip)]
    subtitle: String,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VersionLine {
    /// The text.
    pub text: String,
    /// The language.
    pub language: String,
    /// How many provisions it renders as they stand.
    pub current: usize,
    /// How many have changed since it rendered them.
    pub stale: usize,
    /// How many it does not render.
    pub missing: usize,
    /// Provision by provision, in order of print.
    pub provisions: Vec<RenderedLine>,
}

/// A provision in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RenderedLine {
    /// The provision.
    pub provision: ProvisionRef,
    /// `current`, `stale`, `missing`.
    pub rendering: Rendering,
    /// The words in that language; absent where there are none, or they are withheld.
    pub words: Option<String>,
    /// The base's words, where the rendering is stale or missing and the reader may see them.
    pub base: Option<String>,
    /// The act that handed it in.
    pub by_act: Option<ActNo>,
}

/// The versions of every text in every language but that of consent.
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
            // A rendering of words that are withheld would tell them.
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
    /// Those of one language alone.
    pub fn of(mut self, language: &str) -> Languages {
        self.versions.retain(|v| v.language == language);
        self
    }

    /// The versions as a page: all of them counted, and what of each is to be done.
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
                page.list(&format!("To render again: {} in {}", version.text, version.language), lines);
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
