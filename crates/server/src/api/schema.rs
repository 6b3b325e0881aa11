//! Schemas of requests and answers (JSON Schema 2020-12), in the document under their names.

use paraph_desk::form::{Field, Form, What, form};
use paraph_talks::State;
use paraph_talks::act::ActKind;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::tongue::Tongue;

/// Returns the schemas of requests, each with an example.
fn sent() -> Vec<(&'static str, Value)> {
    let line = json!({"type": "string", "minLength": 1});
    let tongues: Vec<&str> = Tongue::ALL.iter().map(|tongue| tongue.code()).collect();
    let one = |name: &str, example: Value| json!({"type": "object", "required": [name], "properties": {name: line}, "examples": [example]});
    let answers = json!({
        "type": "object", "description": "By the name of the field; see components.schemas for each kind.",
        "additionalProperties": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    });
    let file = json!({
        "type": "object", "required": ["name", "content"], "properties": {
            "name": {"type": "string", "description": "Its name; the ending says how it is written."},
            "content": {"type": "string", "contentEncoding": "base64"},
        },
    });
    let members = json!({
        "answers": answers,
        "files": {"type": "object", "description": "Files, by the name of their field.", "additionalProperties": file},
        "body": {"type": "object", "description": "The body of the act, as docs/format/acts.md specifies it, in the place of answers."},
        "words": {"type": "object", "description": "Beside a body: words that stand apart; the body gets their hash under the same name.", "additionalProperties": {"type": "string"}},
        "knowingly": {"type": "boolean", "description": "Signs although one's own private paper warns."},
    });
    let mut before = members.clone();
    if let Value::Object(all) = &mut before {
        all.insert("kind".to_owned(), json!({"enum": ActKind::ALL}));
        all.insert("text".to_owned(), json!({"type": "string"}));
    }
    vec![
        (
            "sign-in",
            json!({
                "type": "object", "required": ["name", "password"], "properties": {"name": line, "password": line},
                "examples": [{"name": "A/delegate", "password": "three calm herons by the lake"}],
            }),
        ),
        ("demonstration", one("credential", json!({"credential": "A/delegate"}))),
        (
            "check",
            json!({
                "type": "object", "properties": {"words": line, "file": file},
                "anyOf": [{"required": ["words"]}, {"required": ["file"]}],
                "examples": [
                    {"words": "1. The Parties shall keep the peace."},
                    {"file": {"name": "draft.txt", "content": "MS4gVGhlIFBhcnRpZXMgc2hhbGwga2VlcCB0aGUgcGVhY2Uu"}},
                ],
            }),
        ),
        (
            "link",
            one(
                "link",
                json!({"link": "https://room.example/enter/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}),
            ),
        ),
        (
            "take-up",
            json!({
                "type": "object", "required": ["link", "password"], "properties": {"link": line, "password": line},
                "examples": [{"link": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "password": "three calm herons by the lake"}],
            }),
        ),
        (
            "invite",
            json!({
                "type": "object", "description": "Somebody new by office and role, or somebody who is asked in again.",
                "properties": {"office": line, "role": {"enum": ["delegate", "expert", "head", "principal"]}, "credential": line},
                "anyOf": [{"required": ["office"]}, {"required": ["credential"]}],
                "examples": [{"office": "legal", "role": "expert"}, {"credential": "A/delegate"}],
            }),
        ),
        ("id", one("id", json!({"id": "0f3c"}))),
        ("passphrase", one("passphrase", json!({"passphrase": "three calm herons by the lake"}))),
        (
            "language",
            json!({"type": "object", "required": ["language"], "properties": {"language": {"enum": tongues}}, "examples": [{"language": "fr"}]}),
        ),
        (
            "password",
            json!({
                "type": "object", "required": ["old", "new"], "properties": {"old": line, "new": line},
                "examples": [{"old": "three calm herons by the lake", "new": "four loud herons on the roof"}],
            }),
        ),
        (
            "passkey",
            json!({
                "type": "object", "required": ["answer"],
                "properties": {"answer": {"type": "object", "description": "What toJSON() of the browser's answer gives."}},
                "examples": [{"answer": {"id": "0f3c", "rawId": "0f3c", "type": "public-key"}}],
            }),
        ),
        (
            "passkey-made",
            json!({
                "type": "object", "required": ["answer", "label"],
                "properties": {"answer": {"type": "object", "description": "What toJSON() of the browser's answer gives."}, "label": line},
                "examples": [{"answer": {"id": "0f3c", "rawId": "0f3c", "type": "public-key"}, "label": "The office key"}],
            }),
        ),
        (
            "watch-list",
            json!({
                "type": "object", "description": "What is left out stays as it is.",
                "properties": {
                    "text": line,
                    "points": {"type": "array", "items": {"type": "string"}, "description": "All points of that text that are watched, by number or identity."},
                    "words": {"type": "array", "items": {"type": "string"}, "description": "All words that are watched."},
                    "read": {"type": "integer", "minimum": 0, "description": "The last act that was read."},
                },
                "dependentRequired": {"points": ["text"]},
                "examples": [{"text": "framework", "points": ["2"], "words": ["report"], "read": 7}],
            }),
        ),
        (
            "act",
            json!({
                "type": "object", "properties": members,
                "examples": [
                    {"answers": {"text": "framework", "edition": "1", "reword.p1": "The Parties shall keep the peace."}},
                    {"body": {"act": 7, "items": [0]}, "words": {"reason": "It was not discussed."}},
                ],
            }),
        ),
        (
            "preview",
            json!({
                "type": "object", "required": ["kind"], "properties": before,
                "examples": [{"kind": "propose", "text": "framework", "answers": {"reword.p1": "The Parties shall keep the peace."}}],
            }),
        ),
    ]
}

/// Adds the schema of the answers to a field: names as patterns, and whether the answer is a list.
fn answer(
    field: &Field,
    before: &str,
    properties: &mut Map<String, Value>,
    patterns: &mut Map<String, Value>,
) {
    let about = |value: Value| {
        let mut value = value;
        if let Value::Object(members) = &mut value {
            members.insert("description".to_owned(), field.says.as_str().into());
        }
        value
    };
    let one = match field.what {
        What::YesNo => json!({"enum": ["yes", "no"]}),
        _ => json!({"type": "string"}),
    };
    let many = json!({"anyOf": [one, {"type": "array", "items": one}]});
    let value = about(if field.many { many.clone() } else { one });
    match &field.what {
        What::Each(..) => drop(patterns.insert(format!("^{before}{}[.].+$", field.name), about(many))),
        What::Alternatives => drop(patterns.insert(format!("^{before}{}([.].+)?$", field.name), about(many))),
        What::List(fields) => {
            let within = format!("{before}{}[.][1-9][0-9]*[.]", field.name);
            fields.iter().for_each(|field| answer(field, &within, properties, patterns));
        }
        _ if before.is_empty() => drop(properties.insert(field.name.to_owned(), value)),
        _ => drop(patterns.insert(format!("^{before}{}$", field.name), value)),
    }
}

/// Returns the schema of the answers that an act of a kind asks for.
fn answers(form: &Form) -> Value {
    let (mut properties, mut patterns) = (Map::new(), Map::new());
    form.fields.iter().for_each(|field| answer(field, "", &mut properties, &mut patterns));
    let required =
        form.fields.iter().filter(|f| f.required && properties.contains_key(f.name)).map(|f| f.name);
    json!({
        "type": "object", "required": required.collect::<Vec<_>>(), "properties": properties,
        "patternProperties": patterns, "additionalProperties": false,
    })
}

/// Returns a generator that collects the schemas of answers as parts of an OpenAPI document.
pub fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with(|settings| settings.definitions_path = "/components/schemas".into());
    settings.with_transform(RecursiveTransform(open)).into_generator()
}

/// Lets an answer have further members, also where its type refuses them when an act is read.
fn open(schema: &mut Schema) {
    let closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
    if closed && schema.get("patternProperties").is_none() {
        schema.remove("additionalProperties");
    }
}

/// Returns every schema, by name: those collected, those of requests, and those of the answers to forms.
pub fn finished(mut answered: SchemaGenerator) -> Map<String, Value> {
    let mut all = answered.take_definitions(true);
    sent().into_iter().for_each(|(name, schema)| drop(all.insert(name.to_owned(), schema)));
    let nobody = State::default();
    for kind in ActKind::ALL {
        all.insert(format!("answers.{kind}"), answers(&form(&nobody, "", *kind)));
    }
    all
}
