//! Mails at the desk: a thread is a conversation with a subject, and a first mail is written with one.

use crate::scene::{LOOKS, Scene};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ConversationId, MailHead};
use paperplane_core::{
    address::Address,
    event::{Incoming, MessageReceived, Participant, RawRequest},
    naming::NamingKey,
    talk::observation::Observation,
};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    mail::OFFICE,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    wait::{SOON, until},
};
use std::path::PathBuf;

/// The names of two threads.
const ADMISSION: &str = "00000000000000a1";
const ROOM: &str = "00000000000000a3";

/// A mail arrives in a thread; answers with its conversation.
async fn write(
    scene: &Scene,
    (name, address): (&str, &str),
    (thread, id): (&str, &str),
    subject: &str,
    text: &str,
) -> anyhow::Result<ConversationId> {
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
        peer: Address::email(address).context("no address")?,
        ours: Address::email(OFFICE).and_then(|office| office.in_thread(thread)).context("no address")?,
        profile_name: Some(name.into()),
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
        let rows = scene.door.rows().await?;
        let begins = text.lines().next().unwrap_or_default();
        let found = rows.iter().find(|row| row.line.starts_with(begins)).map(|row| row.id);
        found.context("not yet")
    })
    .await
}

const HERS: (&str, &str) = (AMARA.name, "amara.okafor@example.net");
const HIS: (&str, &str) = ("Chukwuemeka Okafor", "c.okafor@example.org");

/// Two threads of Amara's, and her father writes in the first; answers with that one.
async fn two_threads(scene: &Scene) -> anyhow::Result<ConversationId> {
    let subject = "Nursing in Lisboa – admission";
    let first = "Good morning,\n\nwhich papers do you need for Nursing in Lisboa?\nI finish school in June.\n\nAmara";
    let amara = write(scene, HERS, (ADMISSION, "a1@example.net"), subject, first).await?;
    scene.door.send(amara, "Dear Amara,\n\nyour passport and the grades of the last two years.\n\nAllen").await?;
    let answer = "Thank you. They follow tomorrow.";
    write(scene, HERS, (ADMISSION, "a2@example.net"), &format!("RE: {subject}"), answer).await?;
    let room = "One more thing: is there a residence near the school?";
    write(scene, HERS, (ROOM, "a3@example.net"), "Where will I live?", room).await?;
    write(scene, HIS, (ADMISSION, "b1@example.net"), &format!("Fwd: {subject}"), "I pay for it all.").await?;
    Ok(amara)
}

#[tokio::test]
async fn a_thread_has_a_row_with_its_subject_and_says_who_else_writes_in_it() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = threads(&scene).await;
    scene.finish("mail_threads", ended).await
}

async fn threads(scene: &Scene) -> anyhow::Result<()> {
    let amara = two_threads(scene).await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row-subject"), "Nursing").await?;
    let rows = scene.page.texts(&marked("row-subject")).await?;
    ensure!(
        rows == ["Nursing in Lisboa – admission", "Where will I live?", "Nursing in Lisboa – admission"],
        "{rows:?}"
    );
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "Thank you. They follow tomorrow.").await?;
    scene.page.see_text(&marked("head-subject"), "Nursing in Lisboa – admission").await?;
    let drawn = scene.page.texts(&format!("{} bdi", marked("subject"))).await?;
    ensure!(drawn == ["Nursing in Lisboa – admission"], "the subjects are {drawn:?}");
    let head = scene.door.head(amara).await?;
    ensure!(head.channel.as_str() == "email" && head.ours == OFFICE, "the head is {head:?}");
    scene.page.see_text(".thread-who", "Email").await?;
    // The other writer is named and leads to his conversation.
    scene.page.see_text(&marked("other-writers"), HIS.0).await?;
    scene.page.click(&marked("other-writer")).await?;
    scene.page.see_text(&marked("bubble"), "I pay for it all.").await?;
    scene.page.see_text(&marked("other-writers"), HERS.0).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn mails_by_day_by_night_and_from_right_to_left() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, look, language) in LOOKS {
        let scene = Scene::open_with(&chromium, look, |_| {}).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        scene.speak(language).await?;
        let ended = async {
            let amara = two_threads(&scene).await?;
            scene.enter().await?;
            scene.open_row(amara).await?;
            scene.page.see_text(&marked("bubble"), "They follow").await?;
            scene.page.picture(&folder.join(format!("mail-{name}.png"))).await?;
            Ok(())
        }
        .await;
        scene.finish("mail_pictures", ended).await?;
    }
    Ok(())
}
