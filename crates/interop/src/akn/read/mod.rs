//! Akoma Ntoso documents as texts.
//!
//! Every word outside the metadata is in the label or the wording of a provision, in the order of
//! the document; a footnote follows the paragraph that it belongs to. Anything that cannot be
//! carried becomes a finding. Edits marked in the document ([`AknView`]) are read as accepted, as
//! rejected, or as one editor's.

mod build;
mod class;
mod mark;
mod rolling;
mod run;

use paraph_text::{Finding, Kind, Proposal, Severity, Sponsors, Text, choose, counter_draft};

use super::xml::{Node, Xml};
use super::{AKN, AKN_FAMILY};
use crate::bytes::decode;
use crate::error::Error;
use crate::read::curtail;

pub use rolling::read_akn_rolling;
use rolling::read_rolling_source;

/// Maximum size of an Akoma Ntoso file, in bytes.
const SIZE_CAP: usize = 64 << 20;

/// Selection of the marked edits that are taken as made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AknView {
    /// All of them.
    #[default]
    Accepted,
    /// None of them: the original text.
    Rejected,
    /// Those of one editor.
    Of(String),
}

/// Information that a document gives about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AknAbout {
    /// Document element: `bill`, `act`, `amendment`, ...
    pub document: String,
    /// Authors of marked edits.
    pub editors: Sponsors,
    /// The documents that an amendment affects.
    pub affected: Vec<Affected>,
    /// Proponents, as named.
    pub proponents: Vec<String>,
    /// Whether it is a rolling text written by Paraph. Only its base is read here.
    pub rolling: bool,
}

/// A document that an amendment affects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    /// Name of the document, as written.
    pub words: String,
    /// Address of the document, as written.
    pub href: Option<String>,
}

/// A document as a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadAkn {
    /// Provisions, with the identities in the document.
    pub text: Text,
    /// Content that was read with doubt or could not be carried.
    pub findings: Vec<Finding>,
    /// Information that the document gives about itself.
    pub about: AknAbout,
}

/// Reads an Akoma Ntoso document of version 3.0 or a draft of it.
///
/// # Errors
/// Returns an error if the bytes are not text, not well-formed XML, or another kind of document.
pub fn read_akn(bytes: &[u8], view: &AknView) -> Result<ReadAkn, Error> {
    if bytes.len() > SIZE_CAP {
        return Err(Error::too_large(bytes.len(), SIZE_CAP));
    }
    let decoded = decode(bytes)?;
    let mut read = read_source(&decoded.text, view)?;
    read.findings.splice(0..0, decoded.findings);
    Ok(read)
}

/// Reads a document from characters.
pub(crate) fn read_source(source: &str, view: &AknView) -> Result<ReadAkn, Error> {
    let mut xml = Xml::new(source);
    let mut build = build::Build::new(view, source.contains("article>"));
    let mut rooted = false;
    loop {
        match xml.next()? {
            Node::Open(tag) => {
                let root = !std::mem::replace(&mut rooted, true);
                if root && tag.name != "akomaNtoso" {
                    return Err(Error::not_akn(&tag.name));
                }
                if root && !(&*tag.space == AKN || tag.space.starts_with(AKN_FAMILY) || tag.space.is_empty())
                {
                    build.findings.push(Finding {
                        severity: Severity::Doubt,
                        code: "akn-version",
                        place: String::new(),
                        message: format!(
                            "The document is of another version ({}) and was read as 3.0: compare it with the source.",
                            tag.space
                        ),
                    });
                }
                let line = xml.line();
                build.open(&tag, line);
            }
            Node::Close => build.close(),
            Node::Text(text) => build.text(&text),
            Node::End => break,
        }
    }
    build.end();
    let mut findings = build.findings;
    let text = if build.about.rolling {
        findings.push(Finding {
            severity: Severity::Doubt,
            code: "rolling-base",
            place: String::new(),
            message: "The document is a rolling text; its base was read, and not what is proposed on it."
                .to_owned(),
        });
        choose(&read_rolling_source(source)?, None)
    } else {
        Text::new(build.out)
    };
    findings.extend(paraph_text::inspect(&text));
    curtail(&mut findings);
    Ok(ReadAkn { text, findings, about: build.about })
}

/// Returns the kind of provision that an element makes in a document with articles.
pub(super) fn kind_of(name: &str, label: Option<&str>) -> Kind {
    class::kind(name, label, true)
}

/// Returns the original text of a document, and its marked edits as one proposal for each editor.
///
/// # Errors
/// Same as [`read_akn`].
pub fn akn_proposals(bytes: &[u8]) -> Result<(Text, Vec<Proposal>, Vec<Finding>), Error> {
    let base = read_akn(bytes, &AknView::Rejected)?;
    let mut findings: Vec<Finding> =
        base.findings.into_iter().filter(|finding| finding.code != "marked-edits").collect();
    let mut proposals = Vec::new();
    for editor in &base.about.editors {
        let edited = read_akn(bytes, &AknView::Of(editor.as_str().to_owned()))?;
        let (proposal, found) = counter_draft(&base.text, &edited.text, Sponsors::from([editor.clone()]));
        findings.extend(found);
        proposals.push(proposal);
    }
    Ok((base.text, proposals, findings))
}
