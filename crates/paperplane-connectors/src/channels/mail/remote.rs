//! Pictures on the internet, fetched by the node when a person asks for them: the window itself asks nobody.

use crate::{
    files,
    http::{self, Client},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use futures_util::{StreamExt as _, stream};
use paperplane_core::limits::{MAIL_PICTURE_BYTES_MAX, MAIL_PICTURES_BYTES_MAX};
use reqwest::{StatusCode, header};
use std::{collections::BTreeMap, time::Duration};
use url::Url;

/// Pictures fetched at the same time.
const AT_ONCE: usize = 6;
/// Redirects that are followed for one picture.
const REDIRECTS_MAX: usize = 5;
/// The kinds that browsers draw and that run nothing.
const KINDS: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/// Fetches pictures, without a word about the reader; answers with `data:` addresses by their own. What cannot be had is left out.
pub async fn pictures(client: &Client, addresses: &[String], timeout: Duration) -> BTreeMap<String, String> {
    let one = |address: String| {
        let client = client.clone();
        async move {
            let picture = tokio::time::timeout(timeout, picture(&client, &address)).await.ok().flatten();
            picture.map(|(kind, content)| (address, kind, content))
        }
    };
    let fetched = stream::iter(addresses.to_vec()).map(one);
    let (mut pictures, mut bytes) = (BTreeMap::new(), 0);
    let mut fetched = fetched.buffered(AT_ONCE);
    while let Some(one) = fetched.next().await {
        let Some((address, kind, content)) = one else { continue };
        bytes += content.len();
        if bytes > MAIL_PICTURES_BYTES_MAX {
            break;
        }
        pictures.insert(address, format!("data:{kind};base64,{}", BASE64_STANDARD.encode(content)));
    }
    pictures
}

/// A picture's kind and bytes.
async fn picture(client: &Client, address: &str) -> Option<(String, Vec<u8>)> {
    let mut url = encrypted(address)?;
    for _ in 0..=REDIRECTS_MAX {
        if !files::may_be_asked(&url) {
            return None;
        }
        let answer = client.send(client.get(url.clone())).await.ok()?;
        if answer.status().is_redirection() {
            let to = answer.headers().get(header::LOCATION)?.to_str().ok()?;
            url = encrypted(url.join(to).ok()?.as_str())?;
            continue;
        }
        if answer.status() != StatusCode::OK {
            return None;
        }
        let content = http::body(answer, MAIL_PICTURE_BYTES_MAX).await.ok()??;
        let kind = files::kind_of(&content, "");
        return KINDS.contains(&kind.as_str()).then_some((kind, content));
    }
    None
}

/// The address over an encrypted connection, which is all that is asked.
fn encrypted(address: &str) -> Option<Url> {
    let address = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
    let mut url = Url::parse(&address).ok()?;
    if url.scheme() == "http" && url.port().is_none() {
        url.set_scheme("https").ok()?;
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        http::{HttpTransport, ResponseFuture},
        transport::http_client,
    };
    use reqwest::{Body, Request, Response};
    use std::sync::{Arc, Mutex};

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";

    /// A pretended internet, which remembers what it was asked.
    #[derive(Default)]
    struct Pretended(Mutex<Vec<String>>);

    impl HttpTransport for Pretended {
        fn execute(&self, request: Request) -> ResponseFuture<'_> {
            let told = ["cookie", "referer", "authorization"].iter().any(|name| request.headers().contains_key(*name));
            self.0.lock().unwrap().push(format!("{}{}", request.url(), if told { " told" } else { "" }));
            let answer = |status: u16, to: &str, content: Vec<u8>| {
                let answer =
                    ::http::Response::builder().status(status).header("location", to).body(Body::from(content));
                Box::pin(async move { Ok(Response::from(answer.unwrap())) })
            };
            match request.url().path() {
                "/a.png" => answer(200, "", PNG.to_vec()),
                "/moved" => answer(302, "/a.png", vec![]),
                "/near" => answer(302, "https://router.lan/a.png", vec![]),
                "/round" => answer(302, "/round", vec![]),
                "/page" => answer(200, "", b"<html><script>".to_vec()),
                "/large" => answer(200, "", [PNG, &vec![0; MAIL_PICTURE_BYTES_MAX]].concat()),
                _ => answer(404, "", vec![]),
            }
        }
    }

    async fn fetched(addresses: &[&str]) -> (Vec<String>, Vec<String>) {
        let internet = Arc::new(Pretended::default());
        let client = http_client(Duration::from_secs(1)).unwrap().over(internet.clone());
        let addresses: Vec<String> = addresses.iter().map(|&one| one.to_owned()).collect();
        let pictures = pictures(&client, &addresses, Duration::from_secs(5)).await;
        let asked = internet.0.lock().unwrap().clone();
        (pictures.into_iter().map(|(address, data)| format!("{address} {}", &data[..22])).collect(), asked)
    }

    #[tokio::test]
    async fn pictures_come_from_the_open_internet_and_are_pictures() {
        let (pictures, asked) = fetched(&["http://pictures.example/a.png", "//pictures.example/moved"]).await;
        assert_eq!(
            pictures,
            ["//pictures.example/moved data:image/png;base64,", "http://pictures.example/a.png data:image/png;base64,"]
        );
        assert!(
            asked.iter().all(|one| one.starts_with("https://pictures.example/") && !one.contains("told")),
            "{asked:?}"
        );
        let (pictures, asked) = fetched(&[
            "https://127.0.0.1/a.png",
            "https://router.lan/a.png",
            "http://pictures.example:8080/a.png",
            "https://pictures.example/near",
            "https://pictures.example/round",
            "https://pictures.example/page",
            "https://pictures.example/large",
            "https://pictures.example/gone",
            "file:///etc/passwd",
        ])
        .await;
        assert_eq!(pictures, [""; 0]);
        assert!(asked.iter().all(|one| one.starts_with("https://pictures.example/")), "{asked:?}");
    }
}
