//! Amara asks over WhatsApp, and later by mail. Allen is told that she may be one person, says so, and answers both.

use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::{GetContact, MergeContacts};
use paperplane_testkit::{
    mail::{servers, settings},
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    provider::Provider,
    relay::Relay,
    wait::{LATER, SOON, until},
};

const MAIL: &str = "From: Amara Okafor <amara.okafor@example.net>
To: Bright Path <office@agency.example>
Subject: My certificates
Message-ID: <certificates@example.net>

Good evening, I wrote on WhatsApp this morning. Do you take scans of the certificates?
";

#[tokio::test]
async fn one_person_is_answered_over_two_channels() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");

    // An empty office, with its number and its mail address.
    let relay = Relay::new(program)?;
    let provider = Provider::start(&relay.base()).await?;
    let relay = relay.with_twilio(&provider.api());
    let mut relay = relay.with_all(settings(&mailboxes, &smtp));
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    ensure!(door.rows().await?.is_empty(), "the office is not empty");

    // Amara writes on WhatsApp in the morning, and a mail in the evening.
    ensure!(provider.say(AMARA, "Hello, I want to study nursing in Lisboa").await? == 200, "not even the first came");
    let chat = until("she is there", SOON, async || door.conversation_with(AMARA.name).await).await?;
    mailboxes.deliver(MAIL).await?;
    until("both are there", LATER, async || {
        ensure!(door.rows().await?.len() == 2);
        Ok(())
    })
    .await?;

    // Her name stands on both: Allen is asked whether she is one person, and nobody is merged until he says so.
    let contact = door.ask(GetContact { whom: chat.into() }).await?;
    let other = contact.suggestions.first().context("nobody is suggested")?.conversation;
    ensure!(contact.addresses.len() == 1 && other != Some(chat), "she was merged silently: {contact:?}");
    door.ask(MergeContacts { whom: chat.into(), other: other.context("a conversation")?.into() }).await?;
    let contact = until("she is one person", SOON, async || {
        let contact = door.ask(GetContact { whom: chat.into() }).await?;
        ensure!(contact.addresses.len() == 2 && contact.suggestions.is_empty(), "she is {contact:?}");
        Ok(contact)
    })
    .await?;

    // He goes through all that is talked about with her, and answers each over its own channel.
    ensure!(contact.conversations.len() == 2, "with her: {:?}", contact.conversations);
    for talk in &contact.conversations {
        let text = match talk.channel.as_str() {
            "email" => "Yes, scans are fine.",
            _ => "Welcome, Amara! Which year?",
        };
        door.send(talk.id, text).await?;
    }
    until("both are answered", LATER, async || {
        ensure!(provider.bodies_to(AMARA) == ["Welcome, Amara! Which year?"], "{:?}", provider.bodies_to(AMARA));
        let taken = smtp.taken()?;
        let [mail] = taken.as_slice() else { anyhow::bail!("{} mails", taken.len()) };
        ensure!(mail.contains("Yes, scans are fine.") && mail.contains("Subject: Re: My certificates"), "{mail}");
        Ok(())
    })
    .await
}
