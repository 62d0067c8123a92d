//! The HTML of a mail: whether it shows more than its text, and as it may be shown.
//!
//! It is derived from the raw mail each time, so that a better reading mends old mails too. `ammonia` is the last that touches
//! it; the window shows it in a frame without scripts and without the network.

mod hidden;
mod links;
mod pictures;
mod quoted;
mod safe;
mod said;
mod wish;

use dom_query::Document;
use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};
use paperplane_core::{
    limits::{MAIL_FILES_MAX, MAIL_HTML_BYTES_MAX, MAIL_HTML_TAGS_MAX, MAIL_HTML_WORDS_MAX},
    talk::mail_thread::is_forward,
};
use std::{panic, panic::AssertUnwindSafe};

pub use safe::FILE_SCHEME;
pub use wish::{Sheet, Wish};

/// Facts about the HTML of a mail that are kept with it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Looks {
    /// It shows more than the text: pictures, tables, headings.
    pub laid_out: bool,
    /// The indices of the files that stand inside it.
    pub inside: Vec<u32>,
    /// Its text, where the mail's own text lacks most of it.
    pub text: Option<String>,
}

/// The sheet of a raw mail; `None` where it has no HTML that can be shown.
pub fn sheet(raw: &[u8], wish: &Wish) -> Option<Sheet> {
    let drawn = panic::catch_unwind(AssertUnwindSafe(|| {
        let message = MessageParser::default().parse(raw)?;
        let (document, files) = (document(&message)?, files(&message));
        let body = document.body()?;
        let is_forward = is_forward(message.subject().unwrap_or_default());
        let has_rest = quoted::is_folded(&body, is_forward, !wish.whole);
        let pictures = pictures::put(&body, &files, wish);
        links::say_where(&body);
        Some(Sheet { html: safe::clean(&body), has_rest, pictures })
    }));
    drawn.ok().flatten()
}

/// Looks at the HTML of a mail that was parsed; `text` is its own text.
pub(super) fn looks(message: &Message<'_>, text: &str) -> Looks {
    let Some(document) = document(message) else { return Looks::default() };
    let Some(body) = document.body() else { return Looks::default() };
    let inside = pictures::inside(&body, &files(message));
    let whole = said::text(&body);
    let is_forward = is_forward(message.subject().unwrap_or_default());
    quoted::is_folded(&body, is_forward, true);
    let has_own = message.text_bodies().any(|part| matches!(part.body, PartType::Text(_)));
    let lacks = !has_own || said::lacks(text, &whole);
    let text = (lacks && !whole.is_empty()).then_some(whole);
    Looks { laid_out: said::says_more(&body, text.is_none().then_some(text_of(message)).as_deref()), inside, text }
}

fn text_of(message: &Message<'_>) -> String {
    message
        .text_bodies()
        .filter_map(|part| if let PartType::Text(text) = &part.body { Some(text.as_ref()) } else { None })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The HTML parts of a mail one after the other, as a tree; `None` without any, or where reading it would take long.
fn document(message: &Message<'_>) -> Option<Document> {
    let parts: Vec<_> = message.html_bodies().filter(|part| part.is_text()).collect();
    if !parts.iter().any(|part| matches!(part.body, PartType::Html(_))) {
        return None;
    }
    let mut html = String::new();
    for part in parts {
        match &part.body {
            PartType::Html(more) => html.push_str(more),
            // Apple Mail sends HTML and text by turns, with files between.
            PartType::Text(more) => html.push_str(&format!("<pre>{}</pre>", ammonia::clean_text(more))),
            PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) | PartType::Multipart(_) => {}
        }
    }
    is_tame(&html).then(|| {
        let document = Document::from(html);
        take_over(&document);
        document
    })
}

/// True if the HTML is read in no time: open tags and the attributes of one tag are compared with each other.
fn is_tame(html: &str) -> bool {
    let words = |tag: &str| tag.split_ascii_whitespace().nth(MAIL_HTML_WORDS_MAX).is_none();
    html.len() <= MAIL_HTML_BYTES_MAX && html.split('<').nth(MAIL_HTML_TAGS_MAX).is_none() && html.split('<').all(words)
}

/// Takes over to the body what the head and the tags around it say.
fn take_over(document: &Document) {
    document.select("head, script, style, template, noscript, title").remove();
    let (root, Some(body)) = (document.html_root(), document.body()) else { return };
    if let Some(dir) = root.attr("dir").filter(|_| !body.has_attr("dir")) {
        body.set_attr("dir", &dir);
    }
}

/// The content ids of the files, in the order in which they are kept.
fn files(message: &Message<'_>) -> Vec<Option<String>> {
    message
        .attachments()
        .take(MAIL_FILES_MAX)
        .map(|part| {
            let named = part.content_id().or_else(|| part.content_location());
            named.map(|id| id.trim().trim_matches(['<', '>']).to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests;
