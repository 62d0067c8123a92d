//! The document in which a mail is drawn: in a frame that runs nothing and asks nobody.

use paperplane_bridge::{BlobId, view::mail_page::MAIL_FILE};

/// Rules of the frame itself: pictures are bytes that the mail brought along, or its own files by the node.
const RULES: &str = "default-src 'none'; img-src 'self' data: desk-file: http://desk-file.localhost; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/// A sheet of paper, also by night: writers of mails think of nothing else.
const STYLE: &str = "html{overflow:auto hidden;background:#fff;color-scheme:light}\
body{display:flow-root;margin:0;background:#fff;color:#1d1b19;font:14px/1.5 Inter,system-ui,\"Noto Sans\",sans-serif;overflow-wrap:break-word}body>div{display:flow-root;padding:16px}\
img{max-width:100%}img[src]:not([height]){height:auto}\
img:not([src]){display:inline-block;overflow:hidden;padding:4px;box-sizing:border-box;min-width:24px;min-height:24px;border:1px dashed #cfc9c0;border-radius:4px;background:#f6f3ee;color:#6b655d;font-size:12px}\
a{color:#0b5c8a}pre{white-space:pre-wrap}blockquote{margin:8px 0;padding-inline-start:12px;border-inline-start:3px solid #ddd6cc;color:#57514a}\
[data-leads]{color:#a12a1c;font-size:.92em;font-weight:600}";

/// The whole document; `address` gives the address of one of the mail's own files.
pub fn document(html: &str, address: impl Fn(BlobId) -> String) -> String {
    let body = with_files(html, address);
    format!(
        "<!doctype html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{RULES}\">\
         <style>{STYLE}</style></head><body dir=\"auto\">{body}</body></html>"
    )
}

fn with_files(html: &str, address: impl Fn(BlobId) -> String) -> String {
    let mark = format!("src=\"{MAIL_FILE}");
    let mut parts = html.split(&mark);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once('"').unwrap_or((part, ""));
        // The id of a file that is not known names nothing.
        if let Ok(blob) = id.parse() {
            whole.push_str(&format!("src=\"{}\"", address(blob)));
        }
        whole.push_str(rest);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_mail_are_shown_by_the_node() {
        let blob = "0".repeat(64);
        let id = blob.parse::<BlobId>().map_or_else(|_| "01940000-0000-7000-8000-000000000001".to_owned(), |_| blob);
        let html = format!("<p><img src=\"mail-file:{id}\" alt=\"a\"> and <img src=\"mail-file:else\"></p>");
        let shown = document(&html, |blob| format!("/desk/files/{blob}"));
        assert!(shown.contains(&format!("<img src=\"/desk/files/{id}\" alt=\"a\"> and <img >")), "{shown}");
        assert!(shown.contains("default-src 'none'") && !shown.contains("mail-file"));
    }
}
