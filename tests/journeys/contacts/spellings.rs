//! Numbers that are written in two ways: one person, answered where they wrote from.

use crate::office::{Office, handed_over};
use anyhow::ensure;
use paperplane_testkit::{
    http, or_skip,
    provider::field,
    relay::Relay,
    wait::{SOON, until},
};
use serde_json::json;

/// Each as it is written to, as the answer comes, and as it is typed.
const WRITTEN: [(&str, &str, &str); 2] = [
    ("whatsapp:+525550011234", "whatsapp:+5215550011234", "whatsapp:+52 55 5001 1234"),
    ("whatsapp:+5511961230045", "whatsapp:+551161230045", "+55 (11) 96123-0045"),
];
/// A landline that begins like the second.
const LANDLINE: &str = "whatsapp:+551131230045";

#[tokio::test]
async fn a_number_in_two_spellings_is_one_person_and_is_answered_as_it_wrote() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay.with("PAPERPLANE_API_TOKEN", "token")).await?;
    let client = http::client()?;
    for (_, _, typed) in WRITTEN {
        let body = json!({ "to_number": typed, "message_body": "Hello" });
        let url = office.relay.base().join("/api/send-message")?;
        let status = client.post(url).bearer_auth("token").json(&body).send().await?.status();
        ensure!(status == 202, "answered {status}");
    }
    until("both are sent to the number as it was typed", SOON, async || {
        let requests = office.provider.requests_to_send();
        let to: Vec<_> = requests.iter().filter_map(|request| field(request, "To")).collect();
        ensure!(WRITTEN.iter().all(|(sent, ..)| to.contains(sent)), "sent to {to:?}");
        Ok(())
    })
    .await?;
    for (_, answers, _) in WRITTEN {
        let status = office.provider.phone().say(answers, answers, "Hello back").await;
        ensure!(status == Some(200), "the webhook was answered {status:?}");
    }
    office.provider.phone().say(LANDLINE, "Front desk", "Hello").await;
    until("there are three people", SOON, async || {
        let rows = office.door.rows().await?;
        let who: Vec<_> = rows.iter().map(|row| row.who.as_str()).collect();
        ensure!(who.len() == 3 && who.contains(&"Front desk"), "there are {who:?}");
        Ok(())
    })
    .await?;
    for (_, answers, _) in WRITTEN {
        let conversation = office.door.conversation_with(answers).await?;
        let texts = office.door.bubbles(conversation).await?.len();
        ensure!(texts == 2, "{texts} messages");
        let sent = office.door.send(conversation, "Thank you").await?;
        handed_over(&office, conversation, sent).await?;
        let requests = office.provider.requests_to_send();
        ensure!(requests.last().and_then(|request| field(request, "To")) == Some(answers), "{requests:?}");
    }
    Ok(())
}
