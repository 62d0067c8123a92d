//! Fetching the files that came with a message.
//!
//! Twilio's address of a file wants account and token and answers with a redirect to where the file really lies; account
//! and token go to Twilio alone. Source: Twilio, Media resource.

use super::{account::auth_token, sid::is_sid};
use crate::{
    channels::{
        account::Account,
        media::{Clients, Fetched, NotFetched, Remote},
    },
    files, http,
};
use paperplane_core::event::LossReason;
use reqwest::{Response, StatusCode, header};
use serde::Deserialize;
use std::time::Duration;
use url::Url;

/// Redirects followed for one file; Twilio's own takes one.
const REDIRECT_COUNT_MAX: usize = 3;
/// The longest list of a message's files that is read, in bytes.
const LIST_BYTES_MAX: usize = 64 * 1024;
/// The path that ends the address of the list of a message's files.
const LIST: &str = "/Media.json";

/// Fetches a file.
///
/// # Errors
/// [`NotFetched`].
pub async fn fetch(clients: &Clients, account: &Account, remote: &Remote) -> Result<Fetched, NotFetched> {
    let mut url = ours(account, &remote.url)?;
    if url.path().ends_with(LIST) {
        url = nth_of_list(clients, account, url, remote).await?;
    }
    let mut said = String::new();
    for _ in 0..=REDIRECT_COUNT_MAX {
        let answer = ask(clients, account, &url, remote.timeout).await?;
        if answer.status().is_redirection() {
            url = next(account, &url, &answer)?;
            continue;
        }
        judge(answer.status())?;
        if let Some(kind) = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) {
            kind.clone_into(&mut said);
        }
        let content = read(answer, remote.bytes_max).await?;
        return Ok(Fetched { content_type: files::kind_of(&content, &said), content });
    }
    Err(NotFetched::Never(LossReason::NotAllowed))
}

/// True if an address is on the API that was set up.
fn is_api(account: &Account, url: &Url) -> bool {
    url.origin() == account.api_base.origin()
}

/// An address that a message named: on the API that was set up, or Twilio's own.
fn ours(account: &Account, address: &str) -> Result<Url, NotFetched> {
    let url = Url::parse(address).map_err(|_| NotFetched::Never(LossReason::NotAllowed))?;
    let twilios = files::may_be_asked(&url) && url.host_str().is_some_and(|host| host.ends_with(".twilio.com"));
    if is_api(account, &url) || twilios { Ok(url) } else { Err(NotFetched::Never(LossReason::NotAllowed)) }
}

/// Asks an address; account and token go along only to the API that was set up.
async fn ask(clients: &Clients, account: &Account, url: &Url, timeout: Duration) -> Result<Response, NotFetched> {
    let (client, request) = if is_api(account, url) {
        let request = clients.api.get(url.clone());
        (&clients.api, request.basic_auth(&account.id, Some(auth_token(account))))
    } else {
        (&clients.elsewhere, clients.elsewhere.get(url.clone()))
    };
    client.send(request.timeout(timeout)).await.map_err(|error| {
        tracing::info!(%error, "A file could not be asked for");
        NotFetched::Later(LossReason::Unreachable)
    })
}

/// The target of a redirect, if it may be followed.
fn next(account: &Account, from: &Url, answer: &Response) -> Result<Url, NotFetched> {
    let never = NotFetched::Never(LossReason::NotAllowed);
    let location = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).ok_or(never)?;
    let to = from.join(location).map_err(|_| never)?;
    if is_api(account, &to) || files::may_be_asked(&to) { Ok(to) } else { Err(never) }
}

fn judge(status: StatusCode) -> Result<(), NotFetched> {
    match status.as_u16() {
        200 => Ok(()),
        401 | 403 => Err(NotFetched::Later(LossReason::CredentialsRejected)),
        // A file is there only a moment after its message.
        404 => Err(NotFetched::Later(LossReason::Gone)),
        410 => Err(NotFetched::Never(LossReason::Gone)),
        _ => Err(NotFetched::Later(LossReason::Unreachable)),
    }
}

async fn read(answer: Response, bytes_max: usize) -> Result<Vec<u8>, NotFetched> {
    let content = http::body(answer, bytes_max).await.map_err(|_| NotFetched::Later(LossReason::Unreachable))?;
    content.ok_or(NotFetched::Never(LossReason::TooLarge))
}

#[derive(Deserialize)]
struct List {
    media_list: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    sid: String,
}

/// The address of a file of a message found in Twilio's list, which has only the number of files; they are listed apart.
async fn nth_of_list(clients: &Clients, account: &Account, list: Url, remote: &Remote) -> Result<Url, NotFetched> {
    let answer = ask(clients, account, &list, remote.timeout).await?;
    judge(answer.status())?;
    let body = read(answer, LIST_BYTES_MAX).await?;
    let listed: List = serde_json::from_slice(&body).map_err(|_| NotFetched::Later(LossReason::Unreachable))?;
    let nth = usize::try_from(remote.index).ok().and_then(|index| listed.media_list.get(index));
    let sid = nth.map(|file| file.sid.as_str()).filter(|sid| is_sid(sid)).ok_or(NotFetched::Never(LossReason::Gone))?;
    let path = format!("{}/Media/{sid}", list.path().trim_end_matches(LIST));
    let mut url = list;
    url.set_path(&path);
    Ok(url)
}
