//! The text of HTML, and whether the HTML shows more than that.

use super::{hidden::is_hidden, pictures};
use dom_query::NodeRef;
use std::collections::HashSet;

/// Tags that draw text as a bubble draws it, too.
const PLAIN: [&str; 16] = [
    "html", "head", "meta", "body", "div", "p", "br", "span", "font", "a", "wbr", "center", "link", "o:p", "pre",
    "base",
];
/// Tags that a text says by its own signs.
const SAID_BY_SIGNS: [&str; 9] = ["b", "i", "u", "em", "strong", "ul", "ol", "li", "small"];

/// The text, with its lines.
pub(super) fn text(body: &NodeRef<'_>) -> String {
    let lines = body.formatted_text();
    let mut text = String::new();
    let mut blank = 0;
    for line in lines.lines().map(str::trim_end) {
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.trim().to_owned()
}

/// True if a mail's own text has less than half of the words of its HTML: "Your program shows no HTML".
pub(super) fn lacks(text: &str, of_html: &str) -> bool {
    let has = words(text);
    let all = words(of_html);
    all.difference(&has).count() * 2 > all.len()
}

/// True if there is more to see than text: `own` is the mail's own text, where it has one that is shown.
pub(super) fn says_more(body: &NodeRef<'_>, own: Option<&str>) -> bool {
    std::iter::once(*body).chain(body.descendants()).filter(NodeRef::is_element).any(|node| {
        let name = node.node_name().unwrap_or_default().to_ascii_lowercase();
        let is_plain = PLAIN.contains(&name.as_str()) || own.is_some() && SAID_BY_SIGNS.contains(&name.as_str());
        let is_counter = name == "img" && pictures::is_counter(&node);
        let is_more = !is_plain && !is_counter || is_coloured(&node) || name == "a" && !says_its_address(&node, own);
        is_more && !is_hidden(&node)
    })
}

/// True if an element has a ground of its own.
fn is_coloured(node: &NodeRef<'_>) -> bool {
    const NONE: [&str; 9] =
        ["", "white", "#fff", "#ffffff", "transparent", "none", "inherit", "initial", "rgb(255,255,255)"];
    let ground = |value: &str| !NONE.contains(&value.to_ascii_lowercase().replace([' ', ';'], "").as_str());
    let style = node.attr_or("style", "");
    let by_style = style.split(';').filter_map(|one| one.split_once(':')).any(|(name, value)| {
        matches!(name.trim().to_ascii_lowercase().as_str(), "background" | "background-color") && ground(value)
    });
    by_style || ground(&node.attr_or("bgcolor", ""))
}

/// True if the text of a link, or the mail's own text, tells its address.
fn says_its_address(link: &NodeRef<'_>, own: Option<&str>) -> bool {
    let Some(href) = link.attr("href") else { return true };
    let href = href.trim();
    let bare = href.trim_start_matches("mailto:").trim_start_matches("tel:").trim_end_matches('/');
    let shown = link.text();
    let is_same = |text: &str| text.contains(bare);
    let short = bare.trim_start_matches("https://").trim_start_matches("http://");
    bare.is_empty() || is_same(&shown) || shown.contains(short) || own.is_some_and(is_same) || shown.trim().is_empty()
}

fn words(text: &str) -> HashSet<String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
