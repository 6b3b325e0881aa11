//! A check of values against the schemas of the OpenAPI document.
#![allow(clippy::unwrap_used, dead_code, missing_docs)]

use serde_json::Value;

/// Returns the schema that a reference leads to.
fn resolve<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        Some(reference) => document
            .pointer(reference.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("{reference} leads nowhere")),
        None => schema,
    }
}

/// Keywords that `faults` reads, and those that say nothing about the form of a value.
const KEYWORDS: &[&str] = &[
    "$ref",
    "type",
    "enum",
    "const",
    "anyOf",
    "oneOf",
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "minLength",
    "minimum",
    "maximum",
    "dependentRequired",
    "description",
    "title",
    "default",
    "examples",
    "format",
    "contentEncoding",
    "$defs",
    "pattern",
    "uniqueItems",
];

/// Returns where a value differs from its schema, for the parts of JSON Schema that the document uses. A
/// member that an object's schema does not name is a difference as well.
pub fn faults(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    if schema["$ref"].is_string() {
        return faults(document, resolve(document, schema), value, at);
    }
    let mut found = Vec::new();
    for keyword in schema.as_object().into_iter().flat_map(|schema| schema.keys()) {
        assert!(KEYWORDS.contains(&keyword.as_str()), "{at}: the test does not know {keyword}");
    }
    let is = |kind: &Value| match kind.as_str().unwrap() {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    match &schema["type"] {
        Value::Array(kinds) if !kinds.iter().any(is) => found.push(format!("{at}: none of {kinds:?}")),
        kind @ Value::String(_) if !is(kind) => found.push(format!("{at}: no {kind}: {value}")),
        _ => {}
    }
    if let Some(all) = schema["enum"].as_array()
        && !all.contains(value)
    {
        found.push(format!("{at}: {value} is none of {all:?}"));
    }
    if schema.get("const").is_some_and(|one| one != value) {
        found.push(format!("{at}: {value} is not {}", schema["const"]));
    }
    let fits = |all: &[Value]| all.iter().filter(|one| faults(document, one, value, at).is_empty()).count();
    if schema["anyOf"].as_array().is_some_and(|all| fits(all) == 0) {
        found.push(format!("{at}: {value} fits no schema of several"));
    }
    if schema["oneOf"].as_array().is_some_and(|all| fits(all) != 1) {
        found.push(format!("{at}: {value} fits none or more than one schema of several"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap()).is_none() {
            found.push(format!("{at}: {name} is missing"));
        }
    }
    let named = schema["properties"].is_object() && schema["patternProperties"].is_null();
    for (name, member) in value.as_object().into_iter().flatten() {
        let within = format!("{at}.{name}");
        if let Some(schema) = schema["properties"].get(name) {
            found.extend(faults(document, schema, member, &within));
        } else if schema["additionalProperties"].is_object() {
            found.extend(faults(document, &schema["additionalProperties"], member, &within));
        } else if named && schema["additionalProperties"] != true {
            found.push(format!("{within} is not documented"));
        }
    }
    let first = schema["prefixItems"].as_array().map_or(&[][..], Vec::as_slice);
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        if let Some(schema) = first.get(place).or(schema.get("items")) {
            found.extend(faults(document, schema, item, &format!("{at}[]")));
        }
    }
    found
}
