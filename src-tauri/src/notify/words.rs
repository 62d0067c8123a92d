//! The texts of notifications.

use super::news::News;
use crate::popup::Popup;
use paperplane_bridge::pace::Collected;

/// The lines that one notification shows of a conversation.
const LINE_COUNT_MAX: usize = 3;

/// The notification of what came in one conversation and was not looked at, the newest last; `preview` says whether it
/// may show any of it.
pub fn of(came: &[News], preview: bool) -> Option<Popup> {
    let last = came.last()?;
    let takes_reply = last.answers.is_some();
    if !preview {
        let title = match came.len() {
            1 => last.plain.to_owned(),
            count if takes_reply => format!("{count} new messages"),
            _ => last.plain.to_owned(),
        };
        return Some(Popup { title, lines: Vec::new(), takes_reply });
    }
    let shown = came.get(came.len().saturating_sub(LINE_COUNT_MAX)..).unwrap_or_default();
    let lines = shown.iter().map(|news| news.text.clone()).collect();
    Some(Popup { title: last.title.clone(), lines, takes_reply })
}

/// The notification of a rush of `what`.
pub fn of_rush(collected: &Collected<News>, what: &str, preview: bool) -> Option<Popup> {
    match collected {
        Collected::One(news) => of(std::slice::from_ref(news), preview),
        Collected::Several { news_count, conversation_count, .. } => {
            let conversations = if *conversation_count == 1 { "conversation" } else { "conversations" };
            let title = format!("{news_count} {what} in {conversation_count} {conversations}");
            Some(Popup { title, lines: Vec::new(), takes_reply: false })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::news::TEXT_CHARS_MAX;
    use paperplane_bridge::{
        ConversationId, Gist, MessageId, Timestamp,
        view::{self, news::NewsKind},
    };

    fn arrival(text: &str, gist: Option<Gist>) -> News {
        let message = MessageId::new(Timestamp(1), [0; 10]);
        notice(NewsKind::Message { message, text: text.into(), gist })
    }

    fn notice(kind: NewsKind) -> News {
        let conversation = ConversationId::new(Timestamp(1), [1; 10]);
        News::from(view::news::News { kind, conversation, who: "Amara Okafor".into(), recorded: Timestamp(1) })
    }

    fn shown(came: &[News], preview: bool) -> (String, String) {
        let popup = of(came, preview).unwrap();
        (popup.title.clone(), popup.lines.join("\n"))
    }

    #[test]
    fn a_message_is_shown_with_its_person() {
        let shown = shown(&[arrival("Is the visa fee included?", None)], true);
        assert_eq!(shown, ("Amara Okafor".into(), "Is the visa fee included?".into()));
    }

    #[test]
    fn the_newest_three_of_a_conversation_stand_together() {
        let came = ["1", "2", "3", "4"].map(|text| arrival(text, None));
        assert_eq!(shown(&came, true), ("Amara Okafor".into(), "2\n3\n4".into()));
    }

    #[test]
    fn without_preview_there_is_no_name_and_no_text() {
        let came = [arrival("secret", None), arrival("secret", None)];
        assert_eq!(shown(&came[..1], false), ("New message".into(), String::new()));
        assert_eq!(shown(&came, false), ("2 new messages".into(), String::new()));
        let mention = notice(NewsKind::Mention { by: "Bea".into(), text: "secret".into() });
        assert_eq!(shown(&[mention], false), ("You were mentioned".into(), String::new()));
        let first = notice(NewsKind::Overtaken { first: Some("Bea".into()) });
        assert_eq!(shown(&[first], false), ("Somebody was first".into(), String::new()));
    }

    #[test]
    fn who_is_mentioned_or_overtaken_reads_by_whom() {
        let mention = notice(NewsKind::Mention { by: "Bea".into(), text: "@Allen please call".into() });
        assert_eq!(shown(&[mention], true), ("Bea mentioned you".into(), "Amara Okafor: @Allen please call".into()));
        let first = notice(NewsKind::Overtaken { first: Some("Bea".into()) });
        assert_eq!(shown(&[first], true), ("Bea was first".into(), "Amara Okafor is with Bea already.".into()));
        assert_eq!(notice(NewsKind::Overtaken { first: None }).title, "Somebody was first");
    }

    #[test]
    fn a_rush_is_counted() {
        let several = |news_count, conversation_count| {
            let rush = Collected::Several { news_count, conversation_count, only: None };
            of_rush(&rush, "new messages", true).unwrap().title
        };
        assert_eq!(several(14, 5), "14 new messages in 5 conversations");
        assert_eq!(several(2, 1), "2 new messages in 1 conversation");
        let one = of_rush(&Collected::One(arrival("hello", None)), "new messages", true).unwrap();
        assert_eq!(one.title, "Amara Okafor");
    }

    #[test]
    fn a_message_without_words_is_told_by_its_gist() {
        assert_eq!(arrival("", Some(Gist::Photos { count: 3 })).text, "Sent 3 photos");
        assert_eq!(arrival(" ", Some(Gist::Voice { length_ms: None })).text, "Sent a voice message");
        let file = Gist::File { name: "passport.pdf".into(), content_type: "application/pdf".into() };
        assert_eq!(arrival("", Some(file)).text, "passport.pdf");
        assert_eq!(arrival("", None).text, "New message");
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_control_characters_go() {
        let text = arrival(&"签".repeat(500), None).text;
        assert_eq!(text.chars().count(), TEXT_CHARS_MAX + 1);
        assert_eq!(arrival("a\u{1b}[31mb", None).text, "a[31mb");
    }
}
