//! A mail that was written with marks: as HTML, and as the text beside it.

use super::{
    blocks::mail_blocks,
    fixed::Fixed,
    span::{Block, Span},
};
use std::fmt::Write as _;

/// True if a text has marks that are lost in a mail without HTML: styles, lists, or links with words of their own.
pub fn is_marked(text: &str) -> bool {
    let has_style = |spans: &[Span]| spans.iter().any(|span| span.style != super::Style::default());
    !Fixed::with_named(text).named.is_empty()
        || mail_blocks(text).iter().any(|block| match block {
            Block::Lines(spans) | Block::Quote(spans) => has_style(spans),
            Block::Items { .. } => true,
        })
}

/// The text beside the HTML: as it was written, each link with words of its own as the words and its address.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for one in Fixed::with_named(text).named {
        plain.push_str(&text[from..one.whole.start]);
        let (words, address) = (&text[one.inner], one.link.address());
        let bare = address.strip_prefix("mailto:").unwrap_or(&address);
        match words == bare {
            true => plain.push_str(bare),
            false => {
                // Writing into a string cannot fail.
                let _ = write!(plain, "{words} ({bare})");
            }
        }
        from = one.whole.end;
    }
    plain.push_str(&text[from..]);
    plain
}

/// The text as HTML. All that was written is escaped: no tag of it is one.
pub fn html(text: &str) -> String {
    let body: String = mail_blocks(text).iter().map(block).collect();
    format!("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Lines(spans) => format!("<div dir=\"auto\">{}</div>\n", inline(spans)),
        Block::Quote(spans) => format!("<blockquote dir=\"auto\">{}</blockquote>\n", inline(spans)),
        Block::Items { first, items } => {
            let items: String = items.iter().map(|spans| format!("<li>{}</li>\n", inline(spans))).collect();
            match first {
                None => format!("<ul dir=\"auto\">\n{items}</ul>\n"),
                Some(first) => format!("<ol dir=\"auto\" start=\"{first}\">\n{items}</ol>\n"),
            }
        }
    }
}

fn inline(spans: &[Span]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    let mut html = escaped(&span.text).replace('\n', "<br>\n");
    if let Some(link) = &span.link {
        html = format!("<a href=\"{}\">{html}</a>", escaped(&link.address()));
    }
    let style = span.style;
    for (is_on, tag) in [(style.code, "code"), (style.struck, "s"), (style.italic, "i"), (style.bold, "b")] {
        if is_on {
            html = format!("<{tag}>{html}</{tag}>");
        }
    }
    html
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_marks_is_none() {
        for text in [
            "Hello",
            "See https://a.example/x_y_z",
            "2*3*4",
            "> quoted\nYes",
            "a [b] (c)",
            "-- \nAda",
            "[x](javascript:1)",
        ] {
            assert!(!is_marked(text), "{text}");
        }
        for text in ["*now*", "Take _this_", "- one\n- two", "1. one", "[here](https://a.example)", "`x`"] {
            assert!(is_marked(text), "{text}");
        }
    }

    #[test]
    fn marks_become_tags_and_nothing_else_does() {
        let text = "*Now* & <b>\n- [the \"form\"](https://a.example/?a=1&b=2)\n- two\n3. three\n> _so_";
        let html = html(text);
        for part in [
            "<b>Now</b> &amp; &lt;b&gt;",
            "<li><a href=\"https://a.example/?a=1&amp;b=2\">the &quot;form&quot;</a></li>",
            "<ol dir=\"auto\" start=\"3\">",
            "<blockquote dir=\"auto\"><i>so</i></blockquote>",
        ] {
            assert!(html.contains(part), "{html}");
        }
    }

    #[test]
    fn the_text_beside_it_gives_the_address_of_a_link() {
        let text = "Fill in [the form](https://a.example/f), or write to [us](mailto:us@a.example).";
        assert_eq!(plain(text), "Fill in the form (https://a.example/f), or write to us (us@a.example).");
        assert_eq!(plain("[https://a.example](https://a.example) *now*"), "https://a.example *now*");
        assert_eq!(
            plain("`[a](https://b.example)` [b\nc](https://b.example)"),
            "`[a](https://b.example)` [b\nc](https://b.example)"
        );
    }
}
