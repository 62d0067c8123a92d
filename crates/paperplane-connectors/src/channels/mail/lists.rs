//! The head of a mail that goes to many: how to unsubscribe. Source: RFC 2369, RFC 8058.

use super::account;
use lettre::message::{
    MessageBuilder,
    header::{HeaderName, HeaderValue},
};
use paperplane_core::{
    address::Address,
    talk::optout::{ONE_CLICK, UNSUBSCRIBE},
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

const LIST_UNSUBSCRIBE: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe");
const LIST_UNSUBSCRIBE_POST: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");

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
    let (name, value) = ONE_CLICK;
    match link {
        Some(link) => builder
            .raw_header(field(LIST_UNSUBSCRIBE, format!("<{link}>, {mailto}")))
            .raw_header(field(LIST_UNSUBSCRIBE_POST, format!("{name}={value}"))),
        None => builder.raw_header(field(LIST_UNSUBSCRIBE, mailto)),
    }
}
