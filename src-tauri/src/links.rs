//! Links that lead into the desk: `paperplane://conversation/{id}`. Anybody may write one, so it can only show.

use crate::{args::Args, view};
use clap::Parser;
use paperplane_bridge::ConversationId;
use std::str::FromStr;
use tauri::{AppHandle, Url};

/// The scheme, as `tauri.conf.json` registers it.
const SCHEME: &str = "paperplane";

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// To a conversation.
    Conversation(ConversationId),
    /// To the desk: a later version's link, or one that was mistyped.
    Desk,
}

impl FromStr for Link {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| "this is neither a task nor a link".to_owned())?;
        if url.scheme() != SCHEME {
            return Err(format!("only links that begin with {SCHEME}:// lead here"));
        }
        let conversation = (url.host_str() == Some("conversation")).then(|| url.path().trim_matches('/').parse().ok());
        Ok(conversation.flatten().map_or(Self::Desk, Self::Conversation))
    }
}

/// Goes where it leads.
pub fn follow(app: &AppHandle, link: Link) {
    match link {
        Link::Conversation(conversation) => {
            let app = app.clone();
            tauri::async_runtime::spawn(async move { view::show(&app, conversation).await });
        }
        Link::Desk => crate::window::to_front(app),
    }
}

/// Follows the link that a second start of the program was given; without one, the window comes to the front.
pub fn follow_second_start(app: &AppHandle, words: &[String]) {
    let link = Args::try_parse_from(words).ok().and_then(|args| args.link);
    follow(app, link.unwrap_or(Link::Desk));
}

/// On macOS the system hands links to the running program. Elsewhere they are words of a start.
#[cfg(target_os = "macos")]
pub fn listen(app: &AppHandle) {
    use tauri_plugin_deep_link::DeepLinkExt;
    let handle = app.clone();
    app.deep_link().on_open_url(move |event| {
        for url in event.urls() {
            if let Ok(link) = url.as_str().parse() {
                follow(&handle, link);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn a_link_leads_to_its_conversation() {
        let id = ConversationId::new(Timestamp(1), [7; 10]);
        for text in [format!("paperplane://conversation/{id}"), format!("PaperPlane://conversation/{id}/")] {
            assert_eq!(text.parse(), Ok(Link::Conversation(id)), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_leads_to_the_desk_and_what_is_not_ours_nowhere() {
        for text in ["paperplane://", "paperplane://conversation", "paperplane://conversation/../x", "paperplane:x"] {
            assert_eq!(text.parse(), Ok(Link::Desk), "{text}");
        }
        for text in ["https://example.com", "file:///etc/passwd", "rereed", ""] {
            assert!(text.parse::<Link>().is_err(), "{text}");
        }
    }
}
