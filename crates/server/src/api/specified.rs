//! Values in the forms that `docs/format` specifies by a schema of its own.

use std::borrow::Cow;

use paraph_interop::Format;
use paraph_interop::docx::SponsorNames;
use paraph_print::{Content, Document, Form, How, Matter, Version, print, set};
use paraph_text::Rolling;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::fault::Fault;
use crate::look::Look;

/// A text with its brackets, in the form of `rolling.schema.json`.
#[derive(Serialize)]
pub struct RollingText(Value);

/// Two texts compared, in the form of `redline.schema.json`.
#[derive(Serialize)]
pub struct Comparison(Value);

impl RollingText {
    /// Returns a rolling text with its sponsors.
    pub fn of(rolling: &Rolling) -> Result<RollingText, Fault> {
        let (rolling, names) = (Cow::Borrowed(rolling), SponsorNames::Shown);
        let content = Content::Rolling { rolling, source: Format::Markdown, reasons: Vec::new(), names };
        Ok(RollingText(read(&set(&content, Form::Json, &How::default())?.bytes)?))
    }
}

impl Comparison {
    /// Returns a draft, by its act, compared with a later version, without the words that are withheld from
    /// the reader.
    pub fn of(look: &Look<'_>, old: u64, new: Version<'_>) -> Result<Comparison, Fault> {
        let document = Document::Talks(look.state, Matter::Comparison(old, new));
        Ok(Comparison(read(&print(document, Form::Json, look.reader(), &How::default())?.bytes)?))
    }
}

fn read(printed: &[u8]) -> Result<Value, Fault> {
    serde_json::from_slice(printed).map_err(|error| Fault::inside(&error))
}

/// Returns a published schema as a part of the OpenAPI document, in which its references still lead to it.
fn specified(name: &str, schema: &str) -> Schema {
    let here = schema.replace("\"#/", &format!("\"#/components/schemas/{name}/"));
    let mut members: Map<String, Value> = serde_json::from_str(&here).unwrap_or_default();
    members.retain(|member, _| !["$schema", "$id"].contains(&member.as_str()));
    members.into()
}

impl JsonSchema for RollingText {
    fn schema_name() -> Cow<'static, str> {
        "rolling".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        specified("rolling", include_str!("../../../../docs/format/rolling.schema.json"))
    }
}

impl JsonSchema for Comparison {
    fn schema_name() -> Cow<'static, str> {
        "redline".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        specified("redline", include_str!("../../../../docs/format/redline.schema.json"))
    }
}
