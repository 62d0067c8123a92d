//! Templates: Twilio's list of them, with what WhatsApp thinks of each. Source: Twilio, Content API.

use super::{account::auth_token, errors};
use crate::{
    channels::{account::Account, template::Template, trouble::ProviderTrouble},
    http::Client,
};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use url::Url;

/// Pages that are followed; at 50 templates each, more than an agency has.
const PAGE_COUNT_MAX: usize = 20;

#[derive(Deserialize)]
struct Page {
    contents: Vec<Item>,
    #[serde(default)]
    meta: Meta,
}

#[derive(Default, Deserialize)]
struct Meta {
    #[serde(default)]
    next_page_url: Option<String>,
}

#[derive(Deserialize)]
struct Item {
    sid: String,
    #[serde(default)]
    friendly_name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    types: BTreeMap<String, Value>,
    #[serde(default)]
    variables: Option<BTreeMap<String, Value>>,
    #[serde(default)]
    approval_requests: Option<Map<String, Value>>,
}

/// All templates of the account that have a text.
///
/// # Errors
/// [`ProviderTrouble`] where Twilio does not answer, does not accept us, or answers something else.
pub async fn list(client: &Client, account: &Account) -> Result<Vec<Template>, ProviderTrouble> {
    let base = content_base(account);
    let mut next = base.join("/v1/ContentAndApprovals?PageSize=50").ok();
    let mut found = Vec::new();
    for _ in 0..PAGE_COUNT_MAX {
        let Some(url) = next.take() else { break };
        let request = client.get(url).basic_auth(&account.id, Some(auth_token(account)));
        let answer = client.send(request).await.map_err(ProviderTrouble::no_answer)?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(ProviderTrouble::no_answer)?;
        let page: Page = match status {
            200 => serde_json::from_slice(&body).map_err(|_| ProviderTrouble::Unreadable)?,
            401 | 403 => return Err(ProviderTrouble::CredentialsRejected { status }),
            _ => return Err(ProviderTrouble::Refused { status, code: errors::code_in(&body) }),
        };
        found.extend(page.contents.into_iter().filter_map(template));
        // Credentials go nowhere but to the API that was set up.
        let further = page.meta.next_page_url.and_then(|url| base.join(&url).ok());
        next = further.filter(|url| url.origin() == base.origin());
    }
    Ok(found)
}

/// Twilio keeps templates at a host of their own; a rehearsal has one host for all.
fn content_base(account: &Account) -> Url {
    let mut base = account.api_base.clone();
    if base.host_str() == Some("api.twilio.com") {
        // It is a name, and stays one.
        let _ = base.set_host(Some("content.twilio.com"));
    }
    base
}

/// Of the kinds of content, the first that has a text.
fn template(item: Item) -> Option<Template> {
    let body = item.types.values().find_map(|kind| kind.get("body")?.as_str().map(str::to_owned))?;
    let approval = item.approval_requests.as_ref().and_then(|request| request.get("status")?.as_str());
    let approval = approval.unwrap_or("unsubmitted").to_owned();
    let sample = |(blank, value): (String, Value)| Some((blank, value.as_str()?.trim().to_owned()));
    let samples = item
        .variables
        .unwrap_or_default()
        .into_iter()
        .filter_map(sample)
        .filter(|(_, value)| !value.is_empty())
        .collect();
    Some(Template { id: item.sid, name: item.friendly_name, language: item.language, body, samples, approval })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::channels::template::is_approved;
    use paperplane_core::library::template::blanks;

    #[test]
    fn a_template_is_read_with_its_blanks_and_its_approval() {
        let item = serde_json::json!({
            "sid": "HX1", "friendly_name": "news", "language": "en",
            "types": {"twilio/quick-reply": {"body": "Hello {{1}}, {{2}}. Bye {{1}}", "actions": []}},
            "variables": {"1": "Amara", "2": " "},
            "approval_requests": {"status": "approved"},
        });
        let read = template(serde_json::from_value(item).unwrap()).unwrap();
        assert!(is_approved(&read.approval));
        assert_eq!(blanks(&read.body), ["1", "2"]);
        assert_eq!(read.samples, BTreeMap::from([("1".to_owned(), "Amara".to_owned())]));
        let never = serde_json::json!({"sid": "HX2", "types": {"twilio/text": {"body": "x"}}});
        assert_eq!(template(serde_json::from_value(never).unwrap()).unwrap().approval, "unsubmitted");
        let silent = serde_json::json!({"sid": "HX3", "types": {"twilio/card": {"title": "x"}}});
        assert!(template(serde_json::from_value(silent).unwrap()).is_none());
    }
}
