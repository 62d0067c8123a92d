//! The texts of notifications.

use super::line;
use crate::{state::announcing::Content, words::say};
use paperplane_bridge::view::news::{News, NewsKind};

/// Title and text of a notification; without names and texts where `preview` is false.
pub fn announced(content: &Content, preview: bool) -> (String, String) {
    match content {
        Content::Rush { messages, news_count, conversation_count } => {
            let (count, conversations) = (*news_count, *conversation_count);
            let title = if *messages {
                say!("news-messages-in", count = count, conversations = conversations)
            } else {
                say!("news-notices-in", count = count, conversations = conversations)
            };
            (title, String::new())
        }
        Content::Of(news, count) => {
            let Some(last) = news.last() else {
                return (say!("news-messages", count = *count), String::new());
            };
            if preview {
                let lines: Vec<String> = news.iter().map(text).collect();
                return (title(last), lines.join("\n"));
            }
            let plain = match &last.kind {
                NewsKind::Message { .. } => say!("news-messages", count = *count),
                NewsKind::Mention { .. } => say!("news-mentioned"),
                NewsKind::Overtaken { .. } | NewsKind::CaseOvertaken { .. } => say!("news-overtaken"),
            };
            (plain, String::new())
        }
    }
}

fn title(news: &News) -> String {
    match &news.kind {
        NewsKind::Message { .. } => news.who.clone(),
        NewsKind::Mention { by, .. } if by.is_empty() => say!("news-mentioned"),
        NewsKind::Mention { by, .. } => say!("news-mentioned-by", who = by.as_str()),
        NewsKind::Overtaken { first: Some(first) } | NewsKind::CaseOvertaken { first: Some(first) } => {
            say!("news-overtaken-by", who = first.as_str())
        }
        NewsKind::Overtaken { first: None } | NewsKind::CaseOvertaken { first: None } => say!("news-overtaken"),
    }
}

fn text(news: &News) -> String {
    let who = news.who.as_str();
    match &news.kind {
        NewsKind::Message { text, gist, .. } => line(text, gist.as_ref()),
        NewsKind::Mention { text, .. } => format!("{who}: {}", line(text, None)),
        NewsKind::Overtaken { first: Some(first) } => say!("news-is-with", who = who, first = first.as_str()),
        NewsKind::Overtaken { first: None } => say!("news-is-with-nobody", who = who),
        NewsKind::CaseOvertaken { first: Some(first) } => say!("news-case-moved-by", who = who, first = first.as_str()),
        NewsKind::CaseOvertaken { first: None } => say!("news-case-moved", who = who),
    }
}
