//! Templates: the list with what WhatsApp thinks of each, and sending one.

use crate::line::{Line, Template};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Twilio's list of templates with their approvals.
pub(crate) fn list(line: &Line) -> Value {
    let contents: Vec<Value> = line
        .known()
        .templates
        .iter()
        .map(|template| {
            json!({
                "sid": template.sid, "account_sid": line.config.account_sid, "friendly_name": template.name,
                "language": template.language, "variables": variables(&template.body),
                "types": { "twilio/text": { "body": template.body } },
                "approval_requests": { "name": template.name, "category": "UTILITY", "status": template.approval },
            })
        })
        .collect();
    json!({ "contents": contents, "meta": { "page": 0, "page_size": 50, "next_page_url": null, "key": "contents" } })
}

fn variables(body: &str) -> BTreeMap<String, String> {
    let names = body.split("{{").skip(1).filter_map(|rest| rest.split_once("}}").map(|(name, _)| name.to_owned()));
    names.map(|name| (name, "example".to_owned())).collect()
}

/// The text of a template with its blanks filled in.
///
/// # Errors
/// Twilio's code and words.
pub(crate) fn fill(line: &Line, sid: &str, given: Option<&str>) -> Result<String, (u16, i64, &'static str)> {
    let find = |template: &&Template| template.sid == sid;
    let template = line.known().templates.iter().find(find).cloned();
    let template = template.ok_or((400, 21655, "The ContentSid is invalid"))?;
    if template.approval != "approved" {
        return Err((400, 63041, "The template is paused or not approved"));
    }
    let given: BTreeMap<String, String> = match given {
        Some(text) => serde_json::from_str(text).map_err(|_| (400, 21656, "The ContentVariables are invalid"))?,
        None => BTreeMap::new(),
    };
    let wanted = variables(&template.body);
    if wanted.keys().ne(given.keys()) {
        return Err((400, 63028, "Number of parameters does not match the template"));
    }
    let mut text = template.body.clone();
    for (name, value) in &given {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    Ok(text)
}
