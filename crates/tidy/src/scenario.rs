//! A scenario as it is written: a heading, a sentence or two, and sections under `##`.
//!
//! The input comes first, the expectations after it. A section whose text has headings of its own is
//! fenced. Reading and printing preserve every byte other than the expectations.

/// A page of `scenarios/`, parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Everything before the first section: heading and prose.
    pub prose: String,
    /// The sections in order.
    pub sections: Vec<Section>,
}

/// A section under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading without its marks.
    pub name: String,
    /// The text under it, without surrounding blank lines and without its fence.
    pub body: String,
    /// Whether it is fenced.
    pub fenced: bool,
}

impl Scenario {
    /// Parses a page.
    ///
    /// # Errors
    /// Returns an error if the page has no heading, no prose or no section, or names a section twice.
    pub fn read(page: &str) -> Result<Scenario, String> {
        let mut prose = String::new();
        let mut sections: Vec<(String, String)> = Vec::new();
        let mut in_fence = false;
        for line in page.lines() {
            in_fence ^= line.starts_with("```");
            if let (false, Some(name)) = (in_fence, line.strip_prefix("## ")) {
                sections.push((name.trim().to_owned(), String::new()));
                continue;
            }
            let into = sections.last_mut().map_or(&mut prose, |(_, body)| body);
            into.push_str(line);
            into.push('\n');
        }
        let told = prose.lines().skip(1).any(|line| !line.trim().is_empty());
        if !prose.starts_with("# ") || !told {
            return Err("begins with a heading and a sentence that tells the situation".to_owned());
        }
        if sections.is_empty() {
            return Err("has sections under `## `".to_owned());
        }
        for (at, (name, _)) in sections.iter().enumerate() {
            if sections[..at].iter().any(|(before, _)| before == name) {
                return Err(format!("has one section `{name}`"));
            }
        }
        let sections = sections.into_iter().map(|(name, body)| Section::of(name, &body)).collect();
        Ok(Scenario { prose: prose.trim_end().to_owned(), sections })
    }

    /// Returns the text under a heading.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.sections.iter().find(|s| s.name == name).map(|s| s.body.as_str())
    }

    /// Prints the page.
    pub fn print(&self) -> String {
        let mut out = format!("{}\n", self.prose);
        for section in &self.sections {
            let fence = if section.fenced { "```\n" } else { "" };
            out.push_str(&format!("\n## {}\n\n{fence}{}\n{fence}", section.name, section.body));
        }
        out
    }
}

impl Section {
    fn of(name: String, body: &str) -> Section {
        let body = body.trim_matches('\n').trim_end();
        let inner = body.strip_prefix("```").and_then(|rest| rest.strip_suffix("```"));
        let inner = inner.and_then(|rest| rest.split_once('\n')).filter(|(_, text)| !text.contains("```"));
        match inner {
            Some((_, text)) => Section { name, body: text.trim_end().to_owned(), fenced: true },
            None => Section { name, body: body.to_owned(), fenced: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_printed_again_as_it_stood() {
        let page =
            "# A\n\nSo it is.\n\n## Base\n\n1. A.\n\n2. B.\n\n## Norway\n\n```\n## Part I\n\n1. A.\n```\n";
        let scenario = Scenario::read(page).unwrap();
        assert_eq!(scenario.print(), page);
        assert_eq!(scenario.get("Norway"), Some("## Part I\n\n1. A."));
    }

    #[test]
    fn a_page_without_prose_or_with_a_section_twice_is_refused() {
        assert!(Scenario::read("# A\n\n## Base\n\n1. A.\n").is_err());
        assert!(Scenario::read("# A\n\nSo.\n").is_err());
        assert!(Scenario::read("# A\n\nSo.\n\n## Base\n\n1. A.\n\n## Base\n\n1. A.\n").is_err());
    }
}
