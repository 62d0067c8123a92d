//! Twilio's side: the Messages resource, with its checks, words and error codes.

use crate::{
    calls,
    faults::{Hold, pass},
    files,
    line::{Direction, Line, Message, Request, Taking},
    templates,
};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{OriginalUri, Path, Query, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};
use url::Url;

type Shared = State<Arc<Line>>;

/// The longest text that Twilio takes, in characters.
const BODY_CHARS_MAX: usize = 1600;
const PAGE_SIZE: usize = 50;

pub(crate) fn router(line: Arc<Line>) -> Router {
    Router::new()
        .route("/2010-04-01/Accounts/{account}/Messages.json", get(list).post(create))
        .route("/2010-04-01/Accounts/{account}/Messages/{sid}", get(fetch))
        .route("/2010-04-01/Accounts/{account}/Messages/{sid}/Media.json", get(media_list))
        .route("/2010-04-01/Accounts/{account}/Messages/{sid}/Media/{file}", get(media))
        .route("/v1/ContentAndApprovals", get(templates))
        .with_state(line)
}

/// Twilio's error envelope.
fn error(status: u16, code: i64, message: &str) -> Response {
    let body = json!({
        "code": code, "message": message, "status": status,
        "more_info": format!("https://www.twilio.com/docs/errors/{code}"),
    });
    answer(status, &body)
}

fn answer(status: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// Writes a request down and checks account and token.
fn enter(
    line: &Line,
    account: &str,
    method: &Method,
    uri: &OriginalUri,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Vec<(String, String)>, Box<Response>> {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let expected = BASE64_STANDARD.encode(format!("{}:{}", line.config.account_sid, line.config.auth_token));
    let authorized = text(header::AUTHORIZATION) == format!("Basic {expected}");
    let form: Vec<(String, String)> = url::form_urlencoded::parse(body).into_owned().collect();
    let authorized = authorized && !line.known().faults.revoked;
    line.known().requests.push(Request {
        method: method.to_string(),
        path: uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        content_type: text(header::CONTENT_TYPE).to_owned(),
        body: String::from_utf8_lossy(body).into_owned(),
        form: form.clone(),
        authorized,
    });
    if !authorized {
        return Err(Box::new(error(401, 20003, "Authenticate")));
    }
    if account != line.config.account_sid {
        return Err(Box::new(error(404, 20404, "The requested resource was not found")));
    }
    Ok(form)
}

async fn create(
    State(line): Shared,
    Path(account): Path<String>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let form = match enter(&line, &account, &method, &uri, &headers, &body) {
        Ok(form) => form,
        Err(refused) => return *refused,
    };
    let planned = {
        let mut known = line.known();
        (!known.faults.answers.is_empty()).then(|| known.faults.answers.remove(0))
    };
    match planned {
        Some(429) => return error(429, 20429, "Too many requests"),
        Some(status) => return error(status, 20500, "An internal server error has occurred"),
        None => {}
    }
    let wanted = match check(&line, &form) {
        Ok(wanted) => wanted,
        Err((status, code, message)) => return error(status, code, message),
    };
    if is_too_soon(&line, &wanted.from) {
        return error(429, 20429, "Too many requests");
    }
    let mut gate = line.gate.subscribe();
    if !pass(&mut gate, Hold::BeforeTaking).await {
        return cut();
    }
    let fetched = match files::fetch(&line, &wanted.files).await {
        Ok(fetched) => fetched,
        Err((status, code, message)) => return error(status, code, message),
    };
    // Whatever becomes of the asker: what is taken is taken.
    let taken = tokio::spawn(take(Arc::clone(&line), wanted, fetched)).await;
    let Ok(message) = taken else {
        return error(500, 20500, "An internal server error has occurred");
    };
    if !pass(&mut gate, Hold::AnswerAfterTaking).await || std::mem::take(&mut line.known().faults.cut_next_answer) {
        return cut();
    }
    answer(201, &shown(&line, &message))
}

/// True if this sender has sent less than its pace ago, if a pace is configured.
fn is_too_soon(line: &Line, sender: &str) -> bool {
    let now = line.now();
    let mut known = line.known();
    let Some(pace_ms) = known.faults.sender_pace_ms else {
        return false;
    };
    let last = known.last_sent.get(sender).copied();
    if last.is_some_and(|last| now - last < pace_ms) {
        return true;
    }
    known.last_sent.insert(sender.to_owned(), now);
    false
}

/// An answer that breaks off in its middle.
fn cut() -> Response {
    let pieces = [Ok(Bytes::from_static(b"{\"sid\": \"SM")), Err(std::io::Error::other("cut"))];
    let body = Body::from_stream(futures_util::stream::iter(pieces));
    (StatusCode::CREATED, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

struct Wanted {
    to: String,
    from: String,
    body: String,
    template: bool,
    files: Vec<Url>,
    callback: Option<Url>,
}

type Refused = (u16, i64, &'static str);

/// The value of a parameter that is there and not empty.
fn field<'f>(form: &'f [(String, String)], name: &str) -> Option<&'f str> {
    form.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
}

fn check(line: &Line, form: &[(String, String)]) -> Result<Wanted, Refused> {
    let to = field(form, "To").unwrap_or_default();
    let number = to.strip_prefix("whatsapp:").unwrap_or(to).strip_prefix('+').unwrap_or_default();
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (6..=15).contains(&number.len()) && are_digits(number);
    // Some short codes take answers.
    let is_short_code = (3..=6).contains(&to.len()) && are_digits(to);
    if !fits && !is_short_code {
        return Err((400, 21211, "The 'To' number is not a valid phone number."));
    }
    let from = sender(line, form, to)?;
    let (body, template) = content(line, form)?;
    let files = addresses(form)?;
    if body.is_empty() && files.is_empty() && field(form, "PersistentAction").is_none() {
        return Err((400, 21602, "Message body is required."));
    }
    if body.chars().count() > BODY_CHARS_MAX {
        return Err((400, 21617, "The concatenated message body exceeds the 1600 character limit."));
    }
    if line.known().opted_out.get(to).copied().unwrap_or(false) {
        return Err((400, 21610, "Attempt to send to unsubscribed recipient"));
    }
    let callback = match field(form, "StatusCallback") {
        None => None,
        Some(url) => Some(Url::parse(url).map_err(|_| (400, 21609, "The 'StatusCallback' URL is not a valid URL."))?),
    };
    Ok(Wanted { to: to.to_owned(), from, body, template, files, callback })
}

fn sender(line: &Line, form: &[(String, String)], to: &str) -> Result<String, Refused> {
    let service = field(form, "MessagingServiceSid");
    if service.is_some_and(|sid| !(sid.len() == 34 && sid.starts_with("MG"))) {
        return Err((400, 21703, "The Messaging Service is not valid"));
    }
    match field(form, "From") {
        Some(from) if line.is_ours(from) && from.contains(':') == to.contains(':') => Ok(from.to_owned()),
        Some(from) if from.contains(':') => {
            Err((400, 63007, "Twilio could not find a Channel with the specified From address"))
        }
        Some(_) => Err((400, 21606, "The 'From' phone number is not a valid, message-capable number for this account")),
        None if service.is_some() => Ok(line.ours_for(to).to_owned()),
        None => Err((400, 21603, "A 'From' phone number is required.")),
    }
}

/// The text, and whether it is a template's.
fn content(line: &Line, form: &[(String, String)]) -> Result<(String, bool), Refused> {
    let body = field(form, "Body");
    let Some(sid) = field(form, "ContentSid") else {
        return Ok((body.unwrap_or_default().to_owned(), false));
    };
    if body.is_some() || field(form, "MediaUrl").is_some() {
        return Err((400, 63016, "A template is sent without Body and MediaUrl"));
    }
    Ok((templates::fill(line, sid, field(form, "ContentVariables"))?, true))
}

fn addresses(form: &[(String, String)]) -> Result<Vec<Url>, Refused> {
    let urls: Result<Vec<Url>, _> =
        form.iter().filter(|(name, _)| name == "MediaUrl").map(|(_, url)| Url::parse(url)).collect();
    let urls = urls.map_err(|_| (400, 21620, "Invalid media URL(s)"))?;
    if urls.len() > 10 { Err((400, 21623, "Number of media files exceeds the limit of 10")) } else { Ok(urls) }
}

async fn media_list(
    State(line): Shared,
    Path((account, sid)): Path<(String, String)>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Response {
    if let Err(refused) = enter(&line, &account, &method, &uri, &headers, b"") {
        return *refused;
    }
    let found = line.known().messages.iter().find(|message| message.sid == sid).cloned();
    found.map_or_else(
        || error(404, 20404, "The requested resource was not found"),
        |message| answer(200, &files::list(&message)),
    )
}

async fn media(
    State(line): Shared,
    Path((account, _, file)): Path<(String, String, String)>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Response {
    if let Err(refused) = enter(&line, &account, &method, &uri, &headers, b"") {
        return *refused;
    }
    let planned = {
        let mut known = line.known();
        (!known.faults.file_answers.is_empty()).then(|| known.faults.file_answers.remove(0))
    };
    if let Some(status) = planned {
        return error(status, 20404, "The requested resource was not found");
    }
    files::bytes(&line, &file).unwrap_or_else(|| error(404, 20404, "The requested resource was not found"))
}

async fn templates(State(line): Shared, method: Method, uri: OriginalUri, headers: HeaderMap) -> Response {
    let account = line.config.account_sid.clone();
    if let Err(refused) = enter(&line, &account, &method, &uri, &headers, b"") {
        return *refused;
    }
    answer(200, &templates::list(&line))
}

/// Takes a message and begins to deliver it.
async fn take(line: Arc<Line>, wanted: Wanted, files: Vec<(String, Vec<u8>)>) -> Message {
    let message = line.take(Taking {
        direction: Direction::Outbound,
        peer: &wanted.to,
        ours: &wanted.from,
        body: &wanted.body,
        files,
        template: wanted.template,
        callback: wanted.callback,
    });
    tokio::spawn({
        let (line, message) = (Arc::clone(&line), message.clone());
        async move {
            let steps: &[&str] = if message.error_code.is_some() { &["undelivered"] } else { &["sent", "delivered"] };
            for status in steps {
                calls::report(&line, &message.sid, status).await;
            }
        }
    });
    message
}

fn shown(line: &Line, message: &Message) -> Value {
    let (from, to, direction) = match message.direction {
        Direction::Inbound => (message.peer.as_str(), message.ours.as_str(), "inbound"),
        Direction::Outbound => (message.ours.as_str(), message.peer.as_str(), "outbound-api"),
    };
    let account = &line.config.account_sid;
    let date = rfc2822(message.created_ms);
    json!({
        "sid": message.sid, "account_sid": account, "messaging_service_sid": null, "from": from, "to": to,
        "body": message.body, "status": message.status, "direction": direction, "num_media": message.files.len().to_string(), "num_segments": "1",
        "price": null, "price_unit": null, "error_code": message.error_code, "error_message": null,
        "api_version": "2010-04-01", "date_created": date, "date_updated": date, "date_sent": date,
        "uri": format!("/2010-04-01/Accounts/{account}/Messages/{}.json", message.sid),
        "subresource_uris": { "media": format!("/2010-04-01/Accounts/{account}/Messages/{}/Media.json", message.sid) },
    })
}

fn rfc2822(ms: i64) -> Option<String> {
    let zoned = jiff::Timestamp::from_millisecond(ms).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    jiff::fmt::rfc2822::to_string(&zoned).ok()
}

async fn fetch(
    State(line): Shared,
    Path((account, file)): Path<(String, String)>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Response {
    if let Err(refused) = enter(&line, &account, &method, &uri, &headers, b"") {
        return *refused;
    }
    let sid = file.strip_suffix(".json").unwrap_or(&file);
    let found = line.known().messages.iter().find(|message| message.sid == sid).cloned();
    found.map_or_else(
        || error(404, 20404, "The requested resource was not found"),
        |message| answer(200, &shown(&line, &message)),
    )
}

async fn list(
    State(line): Shared,
    Path(account): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Response {
    if let Err(refused) = enter(&line, &account, &method, &uri, &headers, b"") {
        return *refused;
    }
    let found = matching(&line, &query);
    let number = |name: &str, usual: usize| query.get(name).and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (size, page) = (number("PageSize", PAGE_SIZE).clamp(1, 1000), number("Page", 0));
    let messages: Vec<Value> = found.iter().skip(page * size).take(size).map(|message| shown(&line, message)).collect();
    let next = (found.len() > (page + 1) * size).then(|| {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        pairs.extend_pairs(query.iter().filter(|(name, _)| *name != "Page"));
        pairs.append_pair("Page", &(page + 1).to_string());
        format!("/2010-04-01/Accounts/{account}/Messages.json?{}", pairs.finish())
    });
    answer(
        200,
        &json!({ "messages": messages, "page": page, "page_size": size, "next_page_uri": next, "previous_page_uri": null }),
    )
}

/// Newest first, as Twilio lists them.
fn matching(line: &Line, query: &BTreeMap<String, String>) -> Vec<Message> {
    let known = line.known();
    let day = |ms: i64| rfc3339_day(ms).unwrap_or_default();
    let fits = |message: &&Message| {
        let (from, to) = match message.direction {
            Direction::Inbound => (&message.peer, &message.ours),
            Direction::Outbound => (&message.ours, &message.peer),
        };
        let sent = day(message.created_ms);
        let days = |text: &String| text.chars().take(10).collect::<String>();
        query.get("To").is_none_or(|wanted| wanted == to)
            && query.get("From").is_none_or(|wanted| wanted == from)
            && query.get("DateSent>").is_none_or(|since| sent >= days(since))
            && query.get("DateSent<").is_none_or(|until| sent <= days(until))
            && query.get("DateSent").is_none_or(|on| sent == days(on))
    };
    let mut found: Vec<Message> = known.messages.iter().filter(fits).cloned().collect();
    found.sort_by_key(|message| std::cmp::Reverse(message.created_ms));
    found.into_iter().skip(known.faults.list_lag).collect()
}

fn rfc3339_day(ms: i64) -> Option<String> {
    Some(jiff::Timestamp::from_millisecond(ms).ok()?.strftime("%Y-%m-%d").to_string())
}
