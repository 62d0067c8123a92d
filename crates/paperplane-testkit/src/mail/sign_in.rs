//! A provider's sign-in by OAuth 2.0: gives access tokens for a refresh token, and tells mail servers whom a token is for.

use super::office::OFFICE;
use crate::ports;
use axum::{
    Form, Json, Router,
    extract::{Query, State},
    http::StatusCode,
    routing::{get, post},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{net::TcpListener, task::JoinSet};
use url::Url;

/// The agency's client there, and its secret.
pub const CLIENT: (&str, &str) = ("rehearsal-client", "rehearsal-client-secret");
/// The refresh token that a person was given.
pub const REFRESH_TOKEN: &str = "rehearsal-refresh-0";

/// A running sign-in. Ends when dropped.
pub struct SignIn {
    address: SocketAddr,
    book: Arc<Mutex<Book>>,
    _serving: JoinSet<()>,
}

struct Book {
    /// The newest refresh token; `None` after the permission was withdrawn.
    refresh: Option<String>,
    /// The refresh token before it, which counts until the newest was used: a client may end before it has kept that.
    before: Option<String>,
    /// Gives another refresh token with each access token.
    rotates: bool,
    expires_in: u64,
    given: u64,
    good: BTreeSet<String>,
}

type Shared = Arc<Mutex<Book>>;
type Fields = BTreeMap<String, String>;

impl SignIn {
    /// Starts it.
    ///
    /// # Errors
    /// If no port is to be had.
    pub async fn start() -> anyhow::Result<Self> {
        let address = ports::free_address()?;
        let listener = TcpListener::bind(address).await?;
        let book = Book {
            refresh: Some(REFRESH_TOKEN.to_owned()),
            before: None,
            rotates: false,
            expires_in: 3600,
            given: 0,
            good: BTreeSet::new(),
        };
        let book = Arc::new(Mutex::new(book));
        let router = Router::new().route("/token", post(token)).route("/info", get(info));
        let router = router.with_state(Arc::clone(&book));
        let mut serving = JoinSet::new();
        serving.spawn(async move {
            let _ended = axum::serve(listener, router).await;
        });
        Ok(Self { address, book, _serving: serving })
    }

    /// The address at which tokens are renewed.
    pub fn token_url(&self) -> Url {
        ports::web_address(self.address).join("token").unwrap_or_else(|_| ports::web_address(self.address))
    }

    /// The address at which mail servers ask whom an access token is for; the token follows.
    pub fn info_url(&self) -> String {
        format!("{}info?access_token=", ports::web_address(self.address))
    }

    /// From now on each renewal gives another refresh token.
    pub fn rotate(&self) {
        self.book().rotates = true;
    }

    /// From now on access tokens end after so many seconds.
    pub fn expire_in(&self, seconds: u64) {
        self.book().expires_in = seconds;
    }

    /// No access token of before counts any more.
    pub fn end_all(&self) {
        self.book().good.clear();
    }

    /// Withdraws the permission.
    pub fn withdraw(&self) {
        let mut book = self.book();
        book.refresh = None;
        book.before = None;
        book.good.clear();
    }

    /// The number of access tokens that it gave.
    pub fn given(&self) -> u64 {
        self.book().given
    }

    fn book(&self) -> std::sync::MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Book {
    fn counts(&self, refresh: &str) -> bool {
        [&self.refresh, &self.before].into_iter().any(|one| one.as_deref() == Some(refresh))
    }
}

/// Renews, and is strict about the form: Source: RFC 6749, 6.
async fn token(State(book): State<Shared>, Form(fields): Form<Fields>) -> (StatusCode, Json<Value>) {
    let refuse = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error })));
    let field = |name: &str| fields.get(name).map(String::as_str);
    let names: Vec<_> = fields.keys().map(String::as_str).collect();
    if names != ["client_id", "client_secret", "grant_type", "refresh_token", "scope"]
        || field("grant_type") != Some("refresh_token")
        || field("scope").is_none_or(|scope| !scope.split(' ').any(|one| one == "offline_access"))
    {
        return refuse("invalid_request");
    }
    if (field("client_id"), field("client_secret")) != (Some(CLIENT.0), Some(CLIENT.1)) {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" })));
    }
    let mut book = book.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(shown) = field("refresh_token").filter(|shown| book.counts(shown)).map(str::to_owned) else {
        return refuse("invalid_grant");
    };
    book.given += 1;
    let access = format!("rehearsal-access-{}", book.given);
    book.good.insert(access.clone());
    if book.rotates {
        book.before = Some(shown);
        book.refresh = Some(format!("rehearsal-refresh-{}", book.given));
    }
    let mut answer = json!({ "token_type": "Bearer", "access_token": access, "expires_in": book.expires_in });
    if book.rotates {
        answer["refresh_token"] = json!(book.refresh);
    }
    (StatusCode::OK, Json(answer))
}

/// Says whose mailbox a token opens.
async fn info(State(book): State<Shared>, Query(fields): Query<Fields>) -> (StatusCode, Json<Value>) {
    let book = book.lock().unwrap_or_else(PoisonError::into_inner);
    match fields.get("access_token").filter(|token| book.good.contains(*token)) {
        Some(_) => (StatusCode::OK, Json(json!({ "email": OFFICE, "active": "true" }))),
        None => (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_token" }))),
    }
}
