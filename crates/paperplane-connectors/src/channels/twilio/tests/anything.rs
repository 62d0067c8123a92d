//! Anything at all may come in: it is read or not, and never worse.

use super::scene::{WEBHOOK_PATH, account, naming, observed_at, public_url, signed};
use crate::channels::twilio::{
    list,
    webhook::{SIGNATURE_HEADER, verify},
};
use proptest::prelude::*;
use url::form_urlencoded;

const NAMES: [&str; 16] = [
    "AccountSid",
    "MessageSid",
    "SmsSid",
    "From",
    "To",
    "Body",
    "SmsStatus",
    "MessageStatus",
    "ErrorCode",
    "ExternalUserId",
    "OptOutType",
    "ProfileName",
    "NumMedia",
    "MediaUrl0",
    "MediaUrl9",
    "MediaContentType9",
];
const VALUES: [&str; 10] = [
    "AC0123456789abcdef0123456789abcdef",
    "SM11111111111111111111111111111111",
    "whatsapp:+15005550001",
    "whatsapp:TR.1A2B3C",
    "whatsapp:",
    "received",
    "delivered",
    "STOP",
    "99999999999999999999",
    "",
];

fn forms() -> impl Strategy<Value = String> {
    let name = prop_oneof![4 => prop::sample::select(&NAMES[..]).prop_map(str::to_owned), 1 => ".{0,12}"];
    let value = prop_oneof![3 => prop::sample::select(&VALUES[..]).prop_map(str::to_owned), 1 => ".{0,40}"];
    prop::collection::vec((name, value), 0..24)
        .prop_map(|pairs| form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

proptest! {
    #[test]
    fn any_genuine_form_is_read_or_said_unreadable_alike_twice(body in forms()) {
        prop_assert_eq!(observed_at(WEBHOOK_PATH, body.as_bytes()), observed_at(WEBHOOK_PATH, body.as_bytes()));
    }

    #[test]
    fn any_bytes_at_any_path_are_survived(body in prop::collection::vec(any::<u8>(), 0..200), query in ".{0,40}") {
        let path = format!("{WEBHOOK_PATH}?{query}");
        let request = signed(&path, &body);
        let _ = verify(&request, &account(), &public_url()).map(|_| ());
        let _ = observed_at(WEBHOOK_PATH, &body);
    }

    #[test]
    fn no_guessed_signature_opens(signature in ".{0,40}", body in forms()) {
        let mut guessed = signed(WEBHOOK_PATH, body.as_bytes());
        guessed.headers.insert(SIGNATURE_HEADER.to_owned(), signature);
        prop_assert!(verify(&guessed, &account(), &public_url()).is_err());
    }

    #[test]
    fn any_listed_item_is_read_or_left_out(from in ".{0,30}", to in ".{0,30}", status in ".{0,12}", date in ".{0,40}") {
        let item = serde_json::json!({
            "sid": "SM1", "account_sid": "AC0123456789abcdef0123456789abcdef", "direction": "inbound", "from": from,
            "to": to, "status": status, "num_media": status, "date_sent": date, "date_created": date,
        });
        if let Some(listed) = list::item(&item) {
            let _ = list::observations(&listed, &account(), &naming());
        }
    }
}
