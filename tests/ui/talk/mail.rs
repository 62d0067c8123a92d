//! Mails in the thread: the subject stands above the mail that begins it, and an answer goes on with it.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId, MailHead,
    ask::{GetSettings, SaveSettings},
    view::settings::DeviceSettings,
};
use paperplane_core::{
    address::Address,
    event::{Incoming, MessageReceived, Participant, RawRequest},
    naming::NamingKey,
    talk::observation::Observation,
};
use paperplane_testkit::{
    browser::{Chromium, LAPTOP, Look},
    driver::marked,
    mail::OFFICE,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    wait::{SOON, until},
};
use std::path::PathBuf;

/// A mail of Amara's arrives.
async fn write(scene: &Scene, id: &str, subject: &str, text: &str) -> anyhow::Result<ConversationId> {
    let head = MailHead {
        subject: subject.into(),
        message_id: Some(id.into()),
        to: vec![Participant { name: AGENCY.into(), address: OFFICE.into() }],
        ..MailHead::default()
    };
    let mut message = Incoming {
        id: NamingKey::new([1; 32]).message(OFFICE, id),
        account: OFFICE.into(),
        provider_ref: id.into(),
        peer: Address::email("amara.okafor@example.net").context("no address")?,
        ours: Address::email(OFFICE).context("no address")?,
        profile_name: Some(AMARA.name.into()),
        text: text.into(),
        media: Vec::new(),
        wish: None,
        provider_at: None,
        details: Default::default(),
    };
    message.details.mail = Some(Box::new(head));
    let raw = RawRequest { content_type: "message/rfc822".into(), ..RawRequest::default() };
    let received = Observation::Received(MessageReceived { message, raw });
    scene.node.desk()?.observe(vec![received]).await.map_err(|trouble| anyhow::anyhow!("{trouble:?}"))?;
    until("the mail is there", SOON, async || {
        let conversation = scene.door.conversation_with(AMARA.name).await?;
        let bubbles = scene.door.bubbles(conversation).await?;
        ensure!(bubbles.iter().any(|bubble| bubble.text == text), "not yet");
        Ok(conversation)
    })
    .await
}

async fn three_mails(scene: &Scene) -> anyhow::Result<ConversationId> {
    let first = "Good morning,\n\nwhich papers do you need for Nursing in Lisboa?\nI finish school in June.\n\nAmara";
    let amara = write(scene, "a1@example.net", "Nursing in Lisboa – admission", first).await?;
    scene.door.send(amara, "Dear Amara,\n\nyour passport and the grades of the last two years.\n\nAllen").await?;
    write(scene, "a2@example.net", "RE: Nursing in Lisboa – admission", "Thank you. They follow tomorrow.").await?;
    write(scene, "a3@example.net", "Where will I live?", "One more thing: is there a residence near the school?").await
}

#[tokio::test]
async fn a_subject_stands_above_the_mail_that_begins_it() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = subjects(&scene).await;
    scene.finish("mail_subjects", ended).await
}

async fn subjects(scene: &Scene) -> anyhow::Result<()> {
    let amara = three_mails(scene).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "One more thing").await?;
    let drawn = scene.page.texts(&format!("{} bdi", marked("subject"))).await?;
    ensure!(drawn == ["Nursing in Lisboa – admission", "Where will I live?"], "the subjects are {drawn:?}");
    let head = scene.door.head(amara).await?;
    ensure!(head.channel.as_str() == "email" && head.ours == OFFICE, "the head is {head:?}");
    scene.page.see_text(".thread-who", "Email").await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn mails_by_day_by_night_and_from_right_to_left() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, look, language) in [
        ("light", LAPTOP, "en"),
        ("dark", Look { dark: true, ..LAPTOP }, "en"),
        ("arabic", LAPTOP, "ar"),
        ("phone", Look { width: 420, ..LAPTOP }, "en"),
    ] {
        let scene = Scene::open_with(&chromium, look, |_| {}).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        let settings = scene.door.ask(GetSettings {}).await?;
        scene
            .door
            .ask(SaveSettings { settings: DeviceSettings { language: Some(language.into()), ..settings } })
            .await?;
        let ended = async {
            let amara = three_mails(&scene).await?;
            scene.enter().await?;
            scene.open_row(amara).await?;
            scene.page.see_text(&marked("bubble"), "One more thing").await?;
            scene.page.picture(&folder.join(format!("mail-{name}.png"))).await?;
            Ok(())
        }
        .await;
        scene.finish("mail_pictures", ended).await?;
    }
    Ok(())
}
