//! The last step: only tags, attributes and styles that draw something in their own place.

use ammonia::{Builder, UrlRelative};
use dom_query::NodeRef;
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// The scheme under which a file of the mail itself is named: `mail-file:` and its id. Who draws the sheet puts its address there.
pub const FILE_SCHEME: &str = "mail-file";

const TAGS: [&str; 63] = [
    "a",
    "abbr",
    "address",
    "article",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];
/// Tags that go with all that stands in them.
const WITH_CONTENT: [&str; 17] = [
    "script", "style", "title", "svg", "math", "iframe", "object", "embed", "applet", "noscript", "noembed",
    "noframes", "template", "select", "textarea", "audio", "video",
];
/// Attributes that any tag may have.
const ATTRIBUTES: [&str; 10] =
    ["style", "dir", "lang", "align", "valign", "width", "height", "bgcolor", "border", "nowrap"];
/// Properties that draw inside their own box: none that lays one thing over another, asks the network, or hides where a link is.
const PROPERTIES: [&str; 66] = [
    "background",
    "background-color",
    "border",
    "border-bottom",
    "border-bottom-color",
    "border-bottom-left-radius",
    "border-bottom-right-radius",
    "border-bottom-style",
    "border-bottom-width",
    "border-collapse",
    "border-color",
    "border-left",
    "border-left-color",
    "border-left-style",
    "border-left-width",
    "border-radius",
    "border-right",
    "border-right-color",
    "border-right-style",
    "border-right-width",
    "border-spacing",
    "border-style",
    "border-top",
    "border-top-color",
    "border-top-left-radius",
    "border-top-right-radius",
    "border-top-style",
    "border-top-width",
    "border-width",
    "clear",
    "color",
    "direction",
    "display",
    "float",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "list-style-type",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "margin",
    "max-width",
    "min-width",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "table-layout",
    "text-align",
    "text-decoration",
    "text-indent",
    "text-transform",
    "vertical-align",
    "white-space",
    "width",
    "word-break",
    "word-wrap",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let set = |all: &[&'static str]| all.iter().copied().collect::<HashSet<_>>();
    let of = |tag: &'static str, all: &[&'static str]| (tag, set(all));
    let mut cleaner = Builder::empty();
    cleaner
        .tags(set(&TAGS))
        .clean_content_tags(set(&WITH_CONTENT))
        .generic_attributes(set(&ATTRIBUTES))
        .tag_attributes(HashMap::from([
            of("a", &["href", "title"]),
            of("img", &["src", "alt", "title"]),
            of("table", &["cellpadding", "cellspacing"]),
            of("td", &["colspan", "rowspan"]),
            of("th", &["colspan", "rowspan"]),
            of("col", &["span"]),
            of("font", &["color", "face", "size"]),
            of("ol", &["start", "type"]),
            of("li", &["value"]),
            of("span", &["data-leads"]),
        ]))
        .url_schemes(set(&["http", "https", "mailto", "tel", "data", FILE_SCHEME]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .set_tag_attribute_value("a", "target", "_blank")
        .strip_comments(true)
        .filter_style_properties(set(&PROPERTIES))
        .attribute_filter(attribute);
    cleaner
});

/// The body of a mail as a safe piece of HTML.
pub(super) fn clean(body: &NodeRef<'_>) -> String {
    // Its colours and its direction stay with it.
    if let Some(ground) = body.attr("bgcolor") {
        body.set_attr("style", &format!("background-color:{ground};{}", body.attr_or("style", "")));
    }
    body.rename("div");
    CLEANER.clean(&body.html()).to_string()
}

fn attribute<'a>(element: &str, name: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let scheme = value.trim_start().split(':').next().unwrap_or_default().to_ascii_lowercase();
    match (element, name) {
        // A picture is one of the mail's own files, or brings its bytes along.
        ("img", "src") => {
            let is_own = scheme == FILE_SCHEME || super::pictures::is_data(value);
            is_own.then_some(Cow::Borrowed(value))
        }
        (_, "href") => (scheme != "data" && scheme != FILE_SCHEME).then_some(Cow::Borrowed(value)),
        (_, "style") => Some(Cow::Owned(style(value))),
        _ => Some(Cow::Borrowed(value)),
    }
}

/// Declarations without those that name an address, or could hide that they do. `ammonia` reads what is left once more.
fn style(value: &str) -> String {
    if value.contains(['\\', '@', '{']) || value.contains("/*") {
        return String::new();
    }
    let is_local = |declaration: &&str| {
        let declaration = declaration.to_ascii_lowercase();
        let asks = ["url", "image", "expression", "src("].iter().any(|one| declaration.contains(one));
        // Text that is pulled out of its box, or nothing of it is left to see.
        let pulls = declaration.contains("margin")
            && declaration.contains('-')
            && declaration.split(':').nth(1).is_some_and(|value| value.contains('-'));
        !asks && !pulls
    };
    value.split(';').filter(is_local).collect::<Vec<_>>().join(";")
}
