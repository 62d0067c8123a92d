//! The head of a mail that goes to many: how to unsubscribe. Source: RFC 2369, RFC 8058.

use super::account;
use lettre::message::{
    MessageBuilder,
    header::{HeaderName, HeaderValue},
};
use paperplane_core::{address::Address, talk::optout::UNSUBSCRIBE};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

const LIST_UNSUBSCRIBE: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe");
const LIST_UNSUBSCRIBE_POST: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");
/// The body that a mail program posts to unsubscribe with one click.
pub const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

/// Bytes that an address cannot have inside `mailto:`. Source: RFC 6068, 2.
const OUTSIDE_MAILTO: AsciiSet = CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'/')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Adds the ways to unsubscribe: by `link` with one click, where there is one, and by a mail to `ours`.
pub(super) fn to_unsubscribe(builder: MessageBuilder, ours: &Address, link: Option<&Url>) -> MessageBuilder {
    let mailto =
        format!("<mailto:{}?subject={UNSUBSCRIBE}>", utf8_percent_encode(account::spelled(ours), &OUTSIDE_MAILTO));
    let field = |name, value: String| HeaderValue::new(name, value);
    match link {
        Some(link) => builder
            .raw_header(field(LIST_UNSUBSCRIBE, format!("<{link}>, {mailto}")))
            .raw_header(field(LIST_UNSUBSCRIBE_POST, ONE_CLICK.to_owned())),
        None => builder.raw_header(field(LIST_UNSUBSCRIBE, mailto)),
    }
}
