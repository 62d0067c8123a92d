//! Files for other nodes of the workspace, under `/node/files`, behind the token that the workspace key gives.
//!
//! `GET` takes `Range`. `PUT` brings the bytes from `Upload-Offset` on of a file that has `Upload-Length` bytes; it is
//! answered 201 once the whole file is kept and verified, 204 while bytes are missing, and 409 where it does not continue
//! what is here. `HEAD` says 200 for a whole file. `Upload-Offset` in an answer says where a file goes on.

use crate::{
    route::{Route, get, head, put},
    state::AppState,
    token,
};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use headers::{AcceptRanges, ContentRange, HeaderMapExt as _, Range};
use paperplane_core::ids::BlobId;
use paperplane_engine::files::{BlobError, NotTaken, Taken, UPLOAD_LENGTH, UPLOAD_OFFSET};
use std::{ops::Bound, sync::Arc};

/// The routes for other nodes.
pub(crate) fn routes() -> Vec<Route> {
    const FILE: &str = "/node/files/{id}";
    vec![head(FILE, state_of), get(FILE, give), put(FILE, take)]
}

/// Lets in who has the token of the workspace's nodes.
pub(crate) async fn of_our_workspace(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let is_ours = token::bearer(request.headers()).is_some_and(|offered| token::fits(offered, state.desk.node_token()));
    if is_ours { next.run(request).await } else { StatusCode::UNAUTHORIZED.into_response() }
}

async fn state_of(State(state): State<Arc<AppState>>, Path(id): Path<String>) -> Response {
    let Ok(blob) = id.parse::<BlobId>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match state.desk.upload_state(blob).await {
        Ok(Taken::Whole) => StatusCode::OK.into_response(),
        Ok(Taken::UpTo(at)) => goes_on(StatusCode::NOT_FOUND, at),
        Err(error) => failed(&error),
    }
}

async fn give(State(state): State<Arc<AppState>>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let Ok(blob) = id.parse::<BlobId>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let bytes = match state.desk.stored_file(blob).await {
        Ok(Some(file)) => file.bytes().clone(),
        Ok(None) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return failed(&error),
    };
    let length = bytes.len() as u64;
    let mut response = match headers.typed_get::<Range>() {
        None => (StatusCode::OK, Body::from(bytes)).into_response(),
        Some(range) => match one_stretch(&range, length) {
            Some((from, until)) => part(bytes, from, until),
            None => return not_satisfiable(length),
        },
    };
    response.headers_mut().typed_insert(AcceptRanges::bytes());
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/octet-stream"));
    response
}

/// The first stretch that is asked for and is there: from, and the byte after its last.
fn one_stretch(range: &Range, length: u64) -> Option<(u64, u64)> {
    let (from, until) = range.satisfiable_ranges(length).next()?;
    let from = match from {
        Bound::Included(from) => from,
        Bound::Excluded(before) => before + 1,
        Bound::Unbounded => 0,
    };
    let until = match until {
        Bound::Included(last) => last + 1,
        Bound::Excluded(until) => until,
        Bound::Unbounded => length,
    };
    (from < until && until <= length).then_some((from, until))
}

fn part(bytes: axum::body::Bytes, from: u64, until: u64) -> Response {
    let length = bytes.len() as u64;
    let (Ok(range), Ok(start), Ok(end)) =
        (ContentRange::bytes(from..until, length), usize::try_from(from), usize::try_from(until))
    else {
        return not_satisfiable(length);
    };
    let mut response = (StatusCode::PARTIAL_CONTENT, Body::from(bytes.slice(start..end))).into_response();
    response.headers_mut().typed_insert(range);
    response
}

fn not_satisfiable(length: u64) -> Response {
    let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
    response.headers_mut().typed_insert(ContentRange::unsatisfied_bytes(length));
    response
}

async fn take(State(state): State<Arc<AppState>>, Path(id): Path<String>, headers: HeaderMap, body: Body) -> Response {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.parse::<u64>().ok();
    let (Ok(blob), Some(at), Some(length)) = (id.parse::<BlobId>(), number(UPLOAD_OFFSET), number(UPLOAD_LENGTH))
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match state.desk.upload(blob, length, at, body.into_data_stream()).await {
        Ok(Taken::Whole) => StatusCode::CREATED.into_response(),
        Ok(Taken::UpTo(at)) => goes_on(StatusCode::NO_CONTENT, at),
        Err(NotTaken::At(at)) => goes_on(StatusCode::CONFLICT, at),
        Err(NotTaken::Blob(error)) => failed(&error),
    }
}

fn goes_on(status: StatusCode, at: u64) -> Response {
    (status, [(UPLOAD_OFFSET, at.to_string())]).into_response()
}

fn failed(error: &BlobError) -> Response {
    tracing::warn!(%error, "A file of another node could not be given or taken");
    match error {
        BlobError::Damaged => StatusCode::UNPROCESSABLE_ENTITY,
        BlobError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        BlobError::Newer | BlobError::Disk(_) | BlobError::Away(_) | BlobError::Refused(_) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
    .into_response()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_stretch_is_given_and_only_what_is_there() {
        let stretch = |text: &str, length| {
            let mut headers = HeaderMap::new();
            headers.insert(header::RANGE, text.parse().unwrap());
            one_stretch(&headers.typed_get::<Range>().unwrap(), length)
        };
        assert_eq!(stretch("bytes=0-", 10), Some((0, 10)));
        assert_eq!(stretch("bytes=4-", 10), Some((4, 10)));
        assert_eq!(stretch("bytes=4-5", 10), Some((4, 6)));
        assert_eq!(stretch("bytes=-3", 10), Some((7, 10)));
        assert_eq!(stretch("bytes=10-", 10), None);
    }
}
