//! A webhook in the provider's shape that can be posted again and again, as the provider does after a 503.

use crate::{
    http,
    people::{ACCOUNT_SID, AGENCY_NUMBER, AUTH_TOKEN, Person},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use url::Url;

/// One message of a person, ready to be posted.
#[derive(Clone, Debug)]
pub struct SignedForm {
    /// The text of the message.
    pub text: String,
    form: Vec<(&'static str, String)>,
}

impl SignedForm {
    /// A message of this person; `number` makes it unique in a story.
    pub fn new(from: Person, number: u32, text: &str) -> Self {
        let sid = format!("SM{number:032x}");
        let form = vec![
            ("SmsMessageSid", sid.clone()),
            ("NumMedia", "0".into()),
            ("ProfileName", from.name.into()),
            ("MessageType", "text".into()),
            ("SmsSid", sid.clone()),
            ("WaId", from.number.trim_start_matches('+').into()),
            ("SmsStatus", "received".into()),
            ("Body", text.into()),
            ("To", format!("whatsapp:{AGENCY_NUMBER}")),
            ("NumSegments", "1".into()),
            ("MessageSid", sid),
            ("AccountSid", ACCOUNT_SID.into()),
            ("From", from.address()),
            ("ApiVersion", "2010-04-01".into()),
        ];
        Self { text: text.into(), form }
    }

    /// Posts it to the gate at `base`, signed for that address; answers with the status.
    ///
    /// # Errors
    /// If nobody answers at all.
    pub async fn post(&self, base: &Url) -> anyhow::Result<u16> {
        let url = base.join("/api/ppl/twilio/webhook")?;
        let request = http::client()?.post(url.clone()).header("X-Twilio-Signature", self.signature(&url)?);
        Ok(request.form(&self.form).send().await?.status().as_u16())
    }

    /// Its fields.
    pub(crate) fn form(&self) -> &[(&'static str, String)] {
        &self.form
    }

    fn signature(&self, url: &Url) -> anyhow::Result<String> {
        sign(url, &self.form)
    }
}

/// HMAC-SHA1 over the address and the sorted fields, as the provider documents it.
pub(crate) fn sign(url: &Url, form: &[(&'static str, String)]) -> anyhow::Result<String> {
    let mut sorted = form.to_vec();
    sorted.sort();
    let mut mac = Hmac::<Sha1>::new_from_slice(AUTH_TOKEN.as_bytes())?;
    mac.update(url.as_str().as_bytes());
    for (name, value) in &sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    Ok(BASE64_STANDARD.encode(mac.finalize().into_bytes()))
}
