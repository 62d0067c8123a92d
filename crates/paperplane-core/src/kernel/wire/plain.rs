//! Plain records: what a program of the seed's time puts on `whatsapp_outbound`.

use crate::address::Address;
use serde::Deserialize;

/// A request to send, from `{"to_number", "message_body"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainSend {
    /// The person.
    pub peer: Address,
    /// The text.
    pub text: String,
}

#[derive(Deserialize)]
struct Body {
    to_number: String,
    message_body: String,
}

/// Reads a plain request; `None` where the value is not one.
pub fn read_plain(value: &[u8]) -> Option<PlainSend> {
    let body: Body = serde_json::from_slice(value).ok()?;
    let peer = Address::parse_whatsapp(&body.to_number)?;
    Some(PlainSend { peer, text: body.message_body })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seeds_record_is_read() {
        let read = read_plain(br#"{"to_number":"whatsapp:+15005550006","message_body":"Hi"}"#);
        assert_eq!(
            read.map(|plain| (plain.peer.typed(), plain.text)),
            Some(("whatsapp:+15005550006".into(), "Hi".into()))
        );
    }

    #[test]
    fn anything_else_is_not() {
        for value in [&b""[..], b"{}", b"[1]", br#"{"to_number":"nobody","message_body":"Hi"}"#] {
            assert_eq!(read_plain(value), None);
        }
    }
}
