//! As much of JSON Schema 2020-12 as the schemas in `docs/format` use, and no more: a keyword
//! that is not known here fails the test, so that nothing goes unchecked.

use std::path::Path;

use serde_json::Value;

/// Checks a document against `docs/format/NAME.schema.json`; members that the schema does not
/// describe are faults too, so that the description stays whole.
pub fn check(name: &str, document: &Value) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/format");
    let text = std::fs::read_to_string(folder.join(format!("{name}.schema.json"))).unwrap();
    let root: Value = serde_json::from_str(&text).unwrap();
    valid(&root, &root, document, "")
}

fn valid(root: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let fail = |what: String| Err(format!("at {at:?}: {what}"));
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                valid(root, &root["$defs"][name], value, at)?;
            }
            "type" => {
                let wanted: Vec<&str> = match rule {
                    Value::Array(types) => types.iter().map(|t| t.as_str().unwrap()).collect(),
                    one => vec![one.as_str().unwrap()],
                };
                if !wanted.iter().any(|t| is(value, t)) {
                    return fail(format!("{value} is none of {wanted:?}"));
                }
            }
            "const" if rule != value => return fail(format!("{value} is not {rule}")),
            "enum" if !rule.as_array().unwrap().contains(value) => {
                return fail(format!("{value} is none of {rule}"));
            }
            "const" | "enum" => {}
            "minimum" => {
                if value.as_u64().is_none_or(|v| v < rule.as_u64().unwrap()) {
                    return fail(format!("{value} is less than {rule}"));
                }
            }
            "minItems" => {
                if (value.as_array().unwrap().len() as u64) < rule.as_u64().unwrap() {
                    return fail(format!("fewer than {rule} items"));
                }
            }
            "uniqueItems" => {
                let items = value.as_array().unwrap();
                if items.iter().enumerate().any(|(i, item)| items[..i].contains(item)) {
                    return fail("an item stands twice".to_owned());
                }
            }
            "items" => {
                for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                    valid(root, rule, item, &format!("{at}/{i}"))?;
                }
            }
            "oneOf" => {
                let results: Vec<_> =
                    rule.as_array().unwrap().iter().map(|s| valid(root, s, value, at)).collect();
                if results.iter().filter(|r| r.is_ok()).count() != 1 {
                    return fail(format!("not exactly one of the shapes: {results:?}"));
                }
            }
            "required" => {
                for name in rule.as_array().unwrap() {
                    if value.get(name.as_str().unwrap()).is_none() {
                        return fail(format!("{name} is missing"));
                    }
                }
            }
            "properties" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    let Some(rule) = rule.get(name) else { return fail(format!("{name} is not described")) };
                    valid(root, rule, member, &format!("{at}/{name}"))?;
                }
            }
            other => panic!("the keyword {other} is not known here"),
        }
    }
    Ok(())
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "null" => value.is_null(),
        other => panic!("the type {other} is not known here"),
    }
}
