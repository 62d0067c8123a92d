//! Files of messages inside the window: `desk-file://localhost/{id}`, answered from this computer and nowhere else.

use crate::door::Door;
use paperplane_engine::files::File;
use tauri::{
    AppHandle, Manager, Runtime, UriSchemeContext, UriSchemeResponder,
    http::{Request, Response, StatusCode, header},
};

/// The scheme of addresses of files.
pub const SCHEME: &str = "desk-file";

/// Answers with a file, once the desk is open.
pub fn answer<R: Runtime>(context: UriSchemeContext<'_, R>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let app = context.app_handle().clone();
    let id = request.uri().path().trim_start_matches('/').to_owned();
    tauri::async_runtime::spawn(async move {
        responder.respond(response(file(&app, &id).await));
    });
}

async fn file<R: Runtime>(app: &AppHandle<R>, id: &str) -> Option<File> {
    let desk = app.state::<Door>().desk().await.ok()?;
    // A trouble is in the log already; the window shows that the file is not here.
    desk.file(id.parse().ok()?).await.ok().flatten()
}

fn response(file: Option<File>) -> Response<Vec<u8>> {
    let Some(file) = file else {
        let mut nothing = Response::new(Vec::new());
        *nothing.status_mut() = StatusCode::NOT_FOUND;
        return nothing;
    };
    let built = Response::builder()
        .header(header::CONTENT_TYPE, &file.content_type)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox")
        .body(file.content);
    built.unwrap_or_else(|_| response(None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_as_what_it_is_and_runs_nothing() {
        let file = File { content: vec![1, 2], content_type: "image/png".into(), name: String::new() };
        let response = response(Some(file));
        assert_eq!(response.headers()[header::CONTENT_TYPE], "image/png");
        assert!(response.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        assert_eq!(super::response(None).status(), StatusCode::NOT_FOUND);
    }
}
