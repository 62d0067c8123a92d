//! A message as Twilio posts it: a form, signed for the address to which it is posted.

use anyhow::Result;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

/// The account at the provider, which exists nowhere.
pub const ACCOUNT_SID: &str = "AC00000000000000000000000000000001";
/// Its token, which opens nothing.
pub const AUTH_TOKEN: &str = "token-for-tests-under-wine";
/// The agency's number: Twilio's own number for tests.
pub const AGENCY: &str = "whatsapp:+15005550006";
/// The sender: a number that is reserved for fiction.
pub const CLIENT: &str = "whatsapp:+447700900101";

/// The form of a message from [`CLIENT`]; `number` makes it unique.
pub fn form(number: u32, text: &str) -> Vec<(&'static str, String)> {
    let sid = format!("SM{number:032x}");
    vec![
        ("AccountSid", ACCOUNT_SID.into()),
        ("ApiVersion", "2010-04-01".into()),
        ("Body", text.into()),
        ("From", CLIENT.into()),
        ("MessageSid", sid.clone()),
        ("MessageType", "text".into()),
        ("NumMedia", "0".into()),
        ("NumSegments", "1".into()),
        ("ProfileName", "Amara Okafor".into()),
        ("SmsMessageSid", sid.clone()),
        ("SmsSid", sid),
        ("SmsStatus", "received".into()),
        ("To", AGENCY.into()),
        ("WaId", CLIENT.trim_start_matches("whatsapp:+").into()),
    ]
}

/// The `X-Twilio-Signature`: HMAC-SHA1 over the address and all fields in the order of their names. Source: Twilio,
/// "Validating requests".
pub fn signature(token: &str, address: &str, form: &[(&str, String)]) -> Result<String> {
    let mut sorted: Vec<_> = form.iter().collect();
    sorted.sort();
    let mut mac = Hmac::<Sha1>::new_from_slice(token.as_bytes())?;
    mac.update(address.as_bytes());
    for (name, value) in sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    Ok(BASE64_STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worked example of Twilio's documentation.
    #[test]
    fn the_documented_example_is_signed_alike() {
        let form = [
            ("CallSid", "CA1234567890ABCDE"),
            ("Caller", "+14158675310"),
            ("Digits", "1234"),
            ("From", "+14158675310"),
            ("To", "+18005551212"),
        ];
        let form = form.map(|(name, value)| (name, value.to_owned()));
        let signed = signature("12345", "https://example.com/myapp.php?foo=1&bar=2", &form).unwrap();
        assert_eq!(signed, "L/OH5YylLD5NRKLltdqwSvS0BnU=");
    }
}
