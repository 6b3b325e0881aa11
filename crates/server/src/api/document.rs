//! The OpenAPI 3.1 document, made from the table of operations and from the desk's forms.

use axum::http::{Method, StatusCode};
use paraph_talks::act::ActKind;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::operation::Operation;
use super::schema::{finished, generator};
use crate::fault::Problem;
use crate::route::Needs;

fn reference(schema: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{schema}")})
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let names = operation.names().into_iter().map(|name| {
        let schema = match name {
            "kind" => json!({"enum": ActKind::ALL}),
            "act" => json!({"type": "integer", "minimum": 1}),
            _ => json!({"type": "string", "minLength": 1}),
        };
        json!({"name": name, "in": "path", "required": true, "schema": schema})
    });
    let others = operation.params.iter().map(|param| {
        let mut schema = json!({"type": param.kind});
        if !param.of.is_empty() {
            schema["enum"] = param.of.into();
        }
        json!({
            "name": param.name, "in": param.place, "required": param.required, "description": param.says,
            "schema": schema,
        })
    });
    names.chain(others).collect()
}

fn answers(operation: &Operation, schemas: &mut SchemaGenerator) -> Map<String, Value> {
    let content = match operation.gives {
        Some(gives) => json!({"application/json": {"schema": gives(schemas)}}),
        None => {
            operation.files.iter().map(|kind| ((*kind).to_owned(), json!({}))).collect::<Map<_, _>>().into()
        }
    };
    let problem = schemas.subschema_for::<Problem>();
    let good = json!({"description": "It went well.", "content": content});
    let bad = operation.all_problems().into_iter().map(|status| {
        let why = StatusCode::from_u16(status)
            .ok()
            .and_then(|status| status.canonical_reason())
            .unwrap_or("A problem");
        let content = json!({"application/problem+json": {"schema": problem}});
        (status.to_string(), json!({"description": why, "content": content}))
    });
    std::iter::once(("200".to_owned(), good)).chain(bad).collect()
}

fn operation(operation: &Operation, schemas: &mut SchemaGenerator) -> Value {
    let method = operation.route.method.as_str().to_lowercase();
    let path = operation.route.path.trim_start_matches("/api/v1/");
    let id: String = path
        .chars()
        .filter(|c| *c != '{' && *c != '}')
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let signed_in = !matches!(operation.route.needs, Needs::Nothing | Needs::Demonstration);
    let security = match (signed_in, operation.route.method == Method::POST) {
        (false, _) => json!([]),
        (true, false) => json!([{"cookie": []}]),
        (true, true) => json!([{"cookie": [], "mark": []}]),
    };
    let who = match operation.route.needs {
        Needs::Nothing => "For anybody.",
        Needs::Demonstration => "For anybody, in a demonstration only.",
        Needs::SignedIn => "For delegates who have signed in.",
        Needs::Inside => "For delegates of a party or of the chair.",
        Needs::Head => "For heads of delegation.",
    };
    let mut value = json!({
        "operationId": format!("{method}-{id}"), "summary": operation.says, "description": who,
        "parameters": parameters(operation), "responses": answers(operation, schemas),
        "security": security,
    });
    if let (Some(sent), Value::Object(members)) = (operation.sent, &mut value) {
        let content = json!({"application/json": {"schema": reference(sent)}});
        members.insert("requestBody".to_owned(), json!({"required": true, "content": content}));
    }
    value
}

/// The OpenAPI document.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "openapi")]
pub struct Document {
    /// Version of OpenAPI.
    openapi: &'static str,
    /// Title, version and description.
    #[schemars(with = "Map<String, Value>")]
    info: Value,
    /// Operations, by path and method.
    paths: Map<String, Value>,
    /// Schemas, and how requests prove that they come from a sign-in.
    #[schemars(with = "Map<String, Value>")]
    components: Value,
}

/// Returns the document of these operations.
pub fn document(operations: &[&[Operation]]) -> Document {
    let mut paths: Map<String, Value> = Map::new();
    let mut schemas = generator();
    for one in operations.iter().flat_map(|all| all.iter()) {
        let path = paths.entry(one.route.path.to_owned()).or_insert_with(|| json!({}));
        path[one.route.method.as_str().to_lowercase()] = operation(one, &mut schemas);
    }
    Document {
        openapi: "3.1.0",
        info: json!({
            "title": "Paraph", "version": env!("CARGO_PKG_VERSION"), "license": {"name": "MIT OR Apache-2.0"},
            "description": "The room, for programs. Sign in, keep the cookie, and send the mark in the header x-paraph-mark with every POST. Addresses never contain words of a text. The schema answers.<kind> describes the answers from which an act of that kind is made.",
        }),
        paths,
        components: json!({
            "schemas": finished(schemas),
            "securitySchemes": {
                "cookie": {"type": "apiKey", "in": "cookie", "name": crate::cookie::COOKIE},
                "mark": {"type": "apiKey", "in": "header", "name": crate::gate::MARK_HEADER},
            },
        }),
    }
}
