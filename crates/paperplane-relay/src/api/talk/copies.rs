//! Copies of a mail that a program asks for, and marks that are drawn.

use crate::{api::request::about_text, error::ApiError};
use paperplane_bridge::{Cause, TalkCause, Trouble};
use paperplane_core::talk::mail_writing::{MailField, MailWish};
use serde::Deserialize;
use utoipa::ToSchema;

/// Copies of a mail, and the marks in its text; no other message has them.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub(crate) struct Copies {
    /// Mail addresses that get a copy of a mail, as all who get it see: `ada@example.net` or `Ada <ada@example.net>`. A mail goes
    /// to at most 50 people.
    #[serde(default)]
    #[schema(example = json!(["ada@example.net"]), max_items = 49)]
    cc: Vec<String>,
    /// Mail addresses that get a copy of a mail, as nobody else sees.
    #[serde(default)]
    #[schema(example = json!([]), max_items = 49)]
    bcc: Vec<String>,
    /// True if the marks in the text of a mail are drawn: `*bold*`, `_italic_`, `- items`, `1. items`,
    /// `[words](https://example.net)`. The mail then has HTML beside its text. No tag is taken for one.
    #[serde(default)]
    formatted: bool,
}

impl From<Copies> for MailWish {
    fn from(Copies { cc, bcc, formatted }: Copies) -> Self {
        Self { cc, bcc, formatted }
    }
}

/// Names the field that the desk did not like: that of the text, or that of the copies.
pub(crate) fn about_mail(text: &'static str) -> impl Fn(Trouble) -> ApiError {
    move |trouble| match trouble.cause {
        Cause::Talk(TalkCause::NoMailAddress { among: MailField::Cc, .. } | TalkCause::TooManyRecipients { .. }) => {
            ApiError::from(trouble).about("cc")
        }
        Cause::Talk(TalkCause::NoMailAddress { among: MailField::Bcc, .. }) => ApiError::from(trouble).about("bcc"),
        _ => about_text(text)(trouble),
    }
}
