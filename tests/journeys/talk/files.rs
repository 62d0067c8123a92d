//! Papers and places: what people send besides words, and what is sent to them.

use crate::office::{Office, conversation_with, handed_over, is_handed_over, local_node};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    BlobId, Class, ConversationId, Location, LossReason, Refusal, TemplateUse,
    ask::{FetchAgain, SendMessage},
    view::bubble::{Bubble, BubbleState, MediaState},
};
use paperplane_core::limits::FILE_WAIT_MS;
use paperplane_testkit::{
    http, or_skip,
    people::{ACCOUNT_SID, AMARA, AUTH_TOKEN, KHALED, LIN, MARIA, Person},
    prism::Prism,
    provider::{Provider, Saying, field},
    relay::Relay,
    tools,
    wait::{LATER, SOON, until},
};
use std::{path::Path, time::Duration};

/// Twilio's own description of the request.
const DOCUMENT: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/journeys/fixtures/twilio-messages.openapi.json");
const PASSPORT: &[u8] = b"\x89PNG\r\n\x1a\n passport of Amara";

fn with_file(text: &str, said: &str, content: &[u8]) -> Saying {
    Saying { files: vec![(said.into(), content.to_vec())], ..Saying::text(text) }
}

fn with(text: &str, more: &[(&str, &str)]) -> Saying {
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Saying { more, ..Saying::text(text) }
}

impl Office {
    async fn newest(&self, conversation: ConversationId) -> anyhow::Result<Bubble> {
        self.door.bubbles(conversation).await?.pop().context("an empty conversation")
    }

    async fn say(&self, from: Person, saying: Saying) -> anyhow::Result<ConversationId> {
        let status = self.provider.say_with(from, saying).await?;
        ensure!(status == 200, "the webhook was answered {status}");
        conversation_with(&self.door, from).await
    }

    /// Waits until the newest message's first file is as wanted.
    async fn file_is(
        &self,
        conversation: ConversationId,
        is: impl Fn(&MediaState) -> bool,
    ) -> anyhow::Result<(String, MediaState)> {
        until("the file is as it should be", SOON, async || {
            let bubble = self.newest(conversation).await?;
            let file = bubble.media.first().context("no file")?;
            ensure!(is(&file.state), "it is {:?}", file.state);
            Ok((file.content_type.clone(), file.state.clone()))
        })
        .await
    }

    async fn kept(&self, conversation: ConversationId) -> anyhow::Result<(String, BlobId)> {
        let (kind, state) = self.file_is(conversation, |state| matches!(state, MediaState::Ready { .. })).await?;
        let MediaState::Ready { blob, .. } = state else { anyhow::bail!("it is {state:?}") };
        Ok((kind, blob))
    }
}

#[tokio::test]
async fn a_passport_arrives_is_kept_and_shown_as_what_it_is() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    // Twilio has a file only a moment after its message.
    office.provider.phone().misbehave(|faults| faults.file_answers = vec![404, 503]);
    let conversation = office.say(AMARA, with_file("My passport", "image/jpeg", PASSPORT)).await?;
    let (kind, blob) = office.kept(conversation).await?;
    ensure!(kind == "image/png", "its bytes say PNG, and it is shown as {kind}");
    let (status, kind, content) = office.door.file(blob).await?;
    ensure!((status, kind.as_str(), content.as_slice()) == (200, "image/png", PASSPORT), "{status} {kind}");
    let stranger = http::client()?.get(office.relay.base().join(&format!("/desk/files/{blob}"))?).send().await?;
    ensure!(stranger.status() == 401, "a stranger was answered {}", stranger.status());
    let unsafe_page = b"<html><script>alert(1)</script></html>";
    office.say(LIN, with_file("", "text/html", unsafe_page)).await?;
    let page = conversation_with(&office.door, LIN).await?;
    let (kind, _) = office.kept(page).await?;
    ensure!(kind == "application/octet-stream", "a page that would run is shown as {kind}");
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_gone_is_reported_and_can_be_asked_for_again() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    office.provider.phone().misbehave(|faults| faults.file_answers = vec![410]);
    let conversation = office.say(KHALED, with_file("", "application/pdf", b"%PDF-1.7 results")).await?;
    let lost = |state: &MediaState| matches!(state, MediaState::Lost { because: LossReason::Gone });
    office.file_is(conversation, lost).await?;
    let message = office.newest(conversation).await?.id;
    office.door.ask(FetchAgain { message, index: 0 }).await?;
    let (kind, _) = office.kept(conversation).await?;
    ensure!(kind == "application/pdf", "it is shown as {kind}");
    Ok(())
}

#[tokio::test]
async fn a_place_a_choice_an_answer_and_an_advertisement_are_understood() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let place = with("", &[("Latitude", "41.0082"), ("Longitude", "28.9784"), ("Label", "Hastane")]);
    let conversation = office.say(MARIA, place).await?;
    let location = office.newest(conversation).await?.details.location.context("no place")?;
    ensure!((location.latitude.as_str(), location.name.as_deref()) == ("41.0082", Some("Hastane")), "{location:?}");

    let reply = office.door.send(conversation, "Shall we book Friday?").await?;
    let sid = until("it is handed over", SOON, async || {
        let state = office.door.state(conversation, reply).await?;
        ensure!(is_handed_over(&state), "it is {state:?}");
        let sent = office.provider.phone().messages();
        Ok(sent.into_iter().find(|message| message.body.starts_with("Shall we")).context("not there")?.sid)
    })
    .await?;
    let answer = [("OriginalRepliedMessageSid", sid.as_str()), ("ButtonText", "Yes"), ("ButtonPayload", "yes-1")];
    office.say(MARIA, with("Yes", &answer)).await?;
    let bubble = until("the answer is there", SOON, async || {
        let bubble = office.newest(conversation).await?;
        ensure!(bubble.text == "Yes", "the newest is {:?}", bubble.text);
        Ok(bubble)
    })
    .await?;
    let quoted = bubble.quoted.context("it quotes nothing")?;
    ensure!(quoted.ours && quoted.id == reply && quoted.text == "Shall we book Friday?", "{quoted:?}");
    ensure!(bubble.details.choice.is_some_and(|choice| choice.id.as_deref() == Some("yes-1")), "no choice");

    let ad = [("ReferralSourceType", "ad"), ("ReferralHeadline", "Study in Dublin"), ("ReferralCtwaClid", "c1")];
    let other = office.say(AMARA, with("Hello", &ad)).await?;
    let referral = office.newest(other).await?.details.referral.context("no advertisement")?;
    ensure!(referral.headline.as_deref() == Some("Study in Dublin"), "{referral:?}");
    Ok(())
}

#[tokio::test]
async fn papers_places_and_templates_go_out() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let conversation = office.hear(AMARA, "May I have the offer?").await?;
    let file = office.door.bring("offer%20letter.pdf", b"%PDF-1.7 the offer").await?;
    ensure!(file.name == "offer letter.pdf" && file.content_type == "application/pdf", "{file:?}");
    let sent =
        office.door.ask(SendMessage { files: vec![file.clone()], ..SendMessage::text(conversation, "") }).await?;
    handed_over(&office, conversation, sent).await?;
    let got = office.provider.phone().messages().into_iter().find(|message| !message.files.is_empty());
    let got = got.context("the provider has no file")?;
    ensure!(got.files[0].content == b"%PDF-1.7 the offer" && got.files[0].content_type == "application/pdf", "{got:?}");
    a_pass_is_for_an_hour_and_one_file(&office, &file.blob).await?;

    // One word: prism takes the plus sign, which stands for a space in forms, for a reserved character.
    let location = Location::new("53.3438", "-6.2546", Some("Trinity".into()), None);
    let place = SendMessage { location, ..SendMessage::text(conversation, "Here it is") };
    let sent = office.door.ask(place).await?;
    handed_over(&office, conversation, sent).await?;
    let request = office.provider.requests_to_send().pop().context("no request")?;
    ensure!(field(&request, "PersistentAction") == Some("geo:53.3438,-6.2546|Trinity"), "{request:?}");

    let template = template('a', &[("1", "Amara"), ("2", "Dublin")]);
    let text = "Hello Amara, there is news about Dublin.";
    let sent =
        office.door.ask(SendMessage { template: Some(template), ..SendMessage::text(conversation, text) }).await?;
    handed_over(&office, conversation, sent).await?;
    let request = office.provider.requests_to_send().pop().context("no request")?;
    ensure!(field(&request, "Body").is_none() && field(&request, "ContentSid").is_some(), "{request:?}");
    ensure!(
        office.provider.bodies_to(AMARA).last().map(String::as_str) == Some(text),
        "what came is not what was shown"
    );

    every_request_is_well_formed(&office).await?;

    let refused =
        SendMessage { template: Some(self::template('b', &[])), ..SendMessage::text(conversation, "Ten percent off!") };
    let refused = office.door.ask(refused).await?;
    until("the template is refused", SOON, async || {
        let state = office.door.state(conversation, refused).await?;
        let wanted = BubbleState::Refused {
            refusal: Refusal::Provider { provider_code: Some(63041), class: Some(Class::Template), words: None },
        };
        ensure!(state == wanted, "it is {state:?}");
        Ok(())
    })
    .await
}

/// Holds what was sent against Twilio's own document.
async fn every_request_is_well_formed(office: &Office) -> anyhow::Result<()> {
    let Some(prism) = Prism::find() else {
        tools::skipped("prism is not here: the requests are not held against Twilio's document");
        return Ok(());
    };
    let judge = prism.open(Path::new(DOCUMENT)).await?;
    let requests = office.provider.requests_to_send();
    ensure!(requests.len() == 3, "a file, a place and a template: {}", requests.len());
    for request in requests {
        let (status, words) = judge.post_form(&request.path, (ACCOUNT_SID, AUTH_TOKEN), &request.form).await?;
        ensure!(status == 201, "by Twilio's document: {status} {words} for {:?}", request.form);
    }
    Ok(())
}

fn template(letter: char, variables: &[(&str, &str)]) -> TemplateUse {
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    TemplateUse { template: format!("HX{}", letter.to_string().repeat(32)), name: "news".into(), variables }
}

async fn a_pass_is_for_an_hour_and_one_file(office: &Office, blob: &BlobId) -> anyhow::Result<()> {
    let client = http::client()?;
    let base = office.relay.base();
    let guessed = format!("/files/{}.99999999999999.{}", blob.to_string().replace('-', ""), "0".repeat(32));
    for path in ["/files/nonsense".to_owned(), format!("/files/{blob}"), guessed] {
        let answer = client.get(base.join(&path)?).send().await?;
        ensure!(answer.status() == 404, "{path} was answered {}", answer.status());
    }
    Ok(())
}

/// The provider is asked for nothing that it does not have.
#[tokio::test]
async fn files_without_a_public_address_are_not_promised() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let relay = Relay::new(program)?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay.with_polled_twilio(&provider.api()).with("PAPERPLANE_POLL_EVERY_MS", "200");
    provider.say_unheard(AMARA, "Hello").await?;
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(paperplane_testkit::people::ALLEN, paperplane_testkit::people::AGENCY).await?;
    let conversation = until("the message is found", SOON, async || door.conversation_with(AMARA.number).await).await?;
    let file = door.bring("a.pdf", b"%PDF-1.7").await?;
    let sent = door.ask(SendMessage { files: vec![file], ..SendMessage::text(conversation, "") }).await?;
    until("it is refused in words", SOON, async || {
        let state = door.state(conversation, sent).await?;
        ensure!(state == BubbleState::Refused { refusal: Refusal::FilesOutOfReach }, "it is {state:?}");
        Ok(())
    })
    .await
}

/// A disk may lose a file, and a laptop may be lost with the only one.
#[tokio::test]
async fn a_message_whose_file_never_comes_is_put_before_a_person() -> anyhow::Result<()> {
    let (mut node, provider, door) = local_node(|_| {}).await?;
    ensure!(provider.say(AMARA, "May I have the offer?").await? == 200, "not taken");
    let conversation = conversation_with(&door, AMARA).await?;
    let file = door.bring("offer.pdf", b"%PDF-1.7 the offer").await?;
    std::fs::remove_dir_all(node.data_folder().join("blobs"))?;
    let sent = door.ask(SendMessage { files: vec![file], ..SendMessage::text(conversation, "") }).await?;
    let second = door.send(conversation, "Did you get it?").await?;
    until("it waits in the log", SOON, async || {
        let state = door.state(conversation, sent).await?;
        ensure!(state == BubbleState::Waiting, "it is {state:?}");
        Ok(())
    })
    .await?;
    node.clock().put_forward(Duration::from_millis(u64::try_from(FILE_WAIT_MS)?));
    node.close().await;
    node.open().await?;
    until("it is put before a person", LATER, async || {
        let state = door.state(conversation, sent).await?;
        ensure!(state == BubbleState::Refused { refusal: Refusal::FileMissing }, "it is {state:?}");
        let state = door.state(conversation, second).await?;
        ensure!(is_handed_over(&state) || state.is_stuck(), "what was written later is {state:?}");
        Ok(())
    })
    .await?;
    node.close().await;
    Ok(())
}
