//! The contact pane: who somebody is, labels, notes, and two people who are one.

use crate::scene::{Scene, focus_is_on};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{ConversationId, ask::GetContact};
use paperplane_core::address::Address;
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP},
    driver::marked,
    or_skip,
    people::{AGENCY, AGENCY_SMS_NUMBER, ALLEN, AMARA, Person},
    wait::{SOON, until},
};

/// Writes from Nigeria.
const NGOZI: Person = Person { name: "Ngozi Eze", number: "+2348025550199" };
/// Amara with another phone.
const AMARA_TOO: Person = Person { name: AMARA.name, number: "+14155550177" };

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const CONTROL: char = '\u{e009}';
const DOWN: char = '\u{e015}';

async fn open(scene: &Scene, who: Person, text: &str) -> anyhow::Result<ConversationId> {
    let conversation = scene.hear(who, text).await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    scene.page.click(&marked("about-person")).await?;
    scene.page.see(&marked("contact-name")).await?;
    Ok(conversation)
}

/// Writes into a field that has the focus, over what it holds.
async fn overwrite(page: &Browser, mark: &str, text: &str) -> anyhow::Result<()> {
    focus_is_on(page, mark).await?;
    page.press(Some(CONTROL), 'a').await?;
    page.write(&marked(mark), text).await
}

#[tokio::test]
async fn a_name_is_given_and_shown_in_the_list() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = name(&scene).await;
    scene.finish("contact-name", ended).await
}

async fn name(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    open(scene, AMARA, "Good morning").await?;
    page.see_text(&marked("contact-name"), AMARA.name).await?;
    page.click(&marked("contact-name")).await?;
    overwrite(page, "contact-name-field", "Somebody else").await?;
    page.press(None, ESCAPE).await?;
    page.see_text(&marked("contact-name"), AMARA.name).await?;
    focus_is_on(page, "contact-name").await?;

    page.press(None, ENTER).await?;
    overwrite(page, "contact-name-field", "أمارا 阿玛拉").await?;
    page.press(None, ENTER).await?;
    page.see_text(&marked("contact-name"), "أمارا 阿玛拉").await?;
    page.see_text(&marked("row"), "أمارا 阿玛拉").await?;
    page.see_text(&marked("contact"), "Calls themselves Amara Okafor").await?;
    focus_is_on(page, "contact-name").await
}

#[tokio::test]
async fn the_time_where_they_live_is_shown() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = time(&scene).await;
    scene.finish("contact-time", ended).await
}

async fn time(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let conversation = open(scene, NGOZI, "Good evening").await?;
    shows_time(page, "Africa/Lagos", "Lagos").await?;
    page.see_text(&marked("contact-address"), "+234 802 555 0199").await?;
    page.see_text(&marked("contact-address"), "h left").await?;

    page.click(&marked("contact-time")).await?;
    overwrite(page, "contact-zone-field", "Mars").await?;
    page.press(None, ENTER).await?;
    page.see_text(&marked("contact"), "not known").await?;
    overwrite(page, "contact-zone-field", "new york").await?;
    page.press(None, ENTER).await?;
    shows_time(page, "America/New_York", "New York").await?;
    let contact = scene.door.ask(GetContact { whom: conversation.into() }).await?;
    let zone = contact.zone.context("a zone that was written down")?;
    ensure!((zone.name.as_str(), zone.sure) == ("America/New_York", true), "it is {zone:?}");
    Ok(())
}

/// Waits until the pane shows the time of a zone as the browser's own clock does, in words.
async fn shows_time(page: &Browser, zone: &str, place: &str) -> anyhow::Result<()> {
    let clock = "return new Date().toLocaleTimeString('en-GB', \
                 { timeZone: arguments[0], hour: '2-digit', minute: '2-digit' })";
    until(&format!("the pane shows the time in {place}"), SOON, async || {
        let time: String = page.read(clock, vec![zone.into()]).await?;
        let shown = page.texts(&marked("contact-time")).await?;
        ensure!(
            shown.iter().any(|shown| shown.contains(&format!("{time} in {place}"))),
            "{time}, and they say {shown:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_label_is_made_put_on_and_taken_off() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = label(&scene).await;
    scene.finish("contact-label", ended).await
}

async fn label(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let conversation = open(scene, AMARA, "I want to study nursing").await?;
    page.click(&marked("contact-label-add")).await?;
    for name in ["Nursing", "Intake September"] {
        page.write(".pick-field", name).await?;
        page.see_text(".pick-option.here", name).await?;
        page.press(None, ENTER).await?;
        page.see_text(&marked("contact-label"), name).await?;
    }
    page.press(None, ESCAPE).await?;
    page.see_gone(&marked("pick")).await?;
    focus_is_on(page, "contact-label-add").await?;

    // Arrows walk, Enter takes off what is on.
    page.press(None, ENTER).await?;
    page.see_text(".pick-option.here", "Intake September").await?;
    page.press(None, DOWN).await?;
    page.see_text(".pick-option.here", "Nursing").await?;
    let active =
        "return document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).innerText";
    let active: String = page.read(active, vec![]).await?;
    ensure!(active.contains("Nursing"), "a screen reader reads {active}");
    page.press(None, ENTER).await?;
    labels_are(scene, conversation, &["Intake September"]).await?;
    page.press(None, ESCAPE).await?;
    page.click_button("Take off Intake September").await?;
    labels_are(scene, conversation, &[]).await?;
    focus_is_on(page, "contact-label-add").await
}

/// Waits until the pane and the node know just these labels of a conversation.
async fn labels_are(scene: &Scene, conversation: ConversationId, wanted: &[&str]) -> anyhow::Result<()> {
    until(&format!("the labels are {wanted:?}"), SOON, async || {
        let drawn = scene.page.texts(&marked("contact-label")).await?;
        let drawn: Vec<&str> = drawn.iter().map(|label| label.trim()).collect();
        ensure!(drawn == wanted, "drawn are {drawn:?}");
        let head = scene.door.head(conversation).await?;
        let kept: Vec<&str> = head.triage.labels.iter().map(|label| label.name.as_str()).collect();
        ensure!(kept == wanted, "kept are {kept:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_note_is_written_and_the_conversation_is_followed() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = note(&scene).await;
    scene.finish("contact-note", ended).await
}

async fn note(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let conversation = open(scene, AMARA, "Here is my transcript").await?;
    page.write(&marked("contact-note-field"), "Needs the stamp\nof her school").await?;
    page.press(Some(CONTROL), ENTER).await?;
    page.see_text(&marked("contact-note"), "Needs the stamp\nof her school").await?;
    page.see_text(&marked("contact-note"), "Allen Brooks").await?;
    page.write(&marked("contact-note-field"), "يفضّل الهاتف").await?;
    page.click(&marked("contact-note-keep")).await?;
    until("both notes are there, the newer first", SOON, async || {
        let notes = page.texts(&marked("contact-note")).await?;
        ensure!(notes.len() == 2 && notes[0].contains("يفضّل الهاتف"), "they are {notes:?}");
        Ok(())
    })
    .await?;
    ensure!(scene.provider.bodies_to(AMARA).is_empty(), "a note went out");

    for follows in [true, false] {
        page.click(&marked("follow")).await?;
        page.see_text(&marked("follow"), if follows { "Unfollow" } else { "Follow" }).await?;
        page.see_text(&marked("followers"), if follows { "You" } else { "Nobody" }).await?;
        let head = scene.door.head(conversation).await?;
        ensure!(head.followers.len() == usize::from(follows), "followers are {:?}", head.followers);
    }
    Ok(())
}

#[tokio::test]
async fn two_who_are_one_are_merged_and_taken_apart() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = with_two_channels(&chromium).await?;
    let ended = same(&scene).await;
    scene.finish("contact-same", ended).await
}

/// A scene whose agency has a number for text messages beside the one for WhatsApp.
async fn with_two_channels(chromium: &Chromium) -> anyhow::Result<Scene> {
    let scene = Scene::open_with(chromium, LAPTOP, |config| {
        if let Some(account) = config.accounts.first_mut() {
            account.addresses.push(Address::sms(AGENCY_SMS_NUMBER));
        }
    })
    .await?;
    scene.door.introduce(ALLEN, AGENCY).await?;
    Ok(scene)
}

async fn same(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    ensure!(scene.provider.text(AMARA, "Over the network").await? == 200, "the webhook was refused");
    ensure!(scene.provider.say(AMARA, "My old phone").await? == 200, "the webhook was refused");
    ensure!(scene.provider.say(AMARA_TOO, "My new phone").await? == 200, "the webhook was refused");
    rows_are(scene, 3).await?;
    scene.enter().await?;
    page.click(&marked("row")).await?;
    page.click(&marked("about-person")).await?;
    page.see_text(".contact-suggestions", "May be the same person").await?;
    page.see_text(&marked("contact-because"), "the same name").await?;
    page.click(&marked("contact-merge")).await?;
    page.see(&marked("contact-split")).await?;
    page.see_gone(&marked("contact-merge")).await?;
    until("both addresses are there", SOON, async || {
        let addresses = page.texts(&marked("contact-address")).await?;
        ensure!(addresses.len() == 3, "they are {addresses:?}");
        Ok(())
    })
    .await?;
    // What was said to one number of ours from two phones is one conversation now.
    let talks = page.texts(&marked("contact-conversation")).await?;
    ensure!(talks.len() == 2, "the conversations are {talks:?}");
    rows_are(scene, 2).await?;

    // Another conversation of theirs is opened from here.
    let (open, other) = (current(page, "true").await?, current(page, "").await?);
    page.click(&format!("{}[data-id=\"{other}\"]", marked("contact-conversation"))).await?;
    until("the other one is open", SOON, async || {
        let now = current(page, "true").await?;
        ensure!(now == other && now != open, "{now} is open");
        Ok(())
    })
    .await?;

    page.click(&marked("contact-split")).await?;
    page.see_gone(&marked("contact-split")).await?;
    rows_are(scene, 3).await?;
    // The one that was open may be another one now; either way each of the two is found in the list.
    let rows = scene.door.rows().await?;
    let new_phone = rows.iter().find(|row| row.line == "My new phone").context("the new phone's row")?;
    scene.open_row(new_phone.id).await?;
    page.see(&marked("contact-merge")).await?;
    page.click(&marked("contact-not-same")).await?;
    page.see_gone(&marked("contact-merge")).await?;
    page.see_text(".contact-status", "two people").await?;
    // Nobody is asked again, in no other window either.
    scene.enter().await?;
    scene.open_row(new_phone.id).await?;
    page.click(&marked("about-person")).await?;
    page.see(&marked("contact-same")).await?;
    ensure!(page.texts(&marked("contact-merge")).await?.is_empty(), "they are asked again");
    Ok(())
}

/// The conversation in the pane whose mark of the open one is so.
async fn current(page: &Browser, mark: &str) -> anyhow::Result<String> {
    let marks = page.attributes(&marked("contact-conversation"), "aria-current").await?;
    let ids = page.attributes(&marked("contact-conversation"), "data-id").await?;
    let found = marks.iter().zip(ids).find(|(have, _)| *have == mark);
    found.map(|(_, id)| id).with_context(|| format!("the marks are {marks:?}"))
}

/// Waits until there are so many conversations.
async fn rows_are(scene: &Scene, count: usize) -> anyhow::Result<()> {
    until(&format!("there are {count} conversations"), SOON, async || {
        let rows = scene.door.rows().await?;
        ensure!(rows.len() == count, "there are {}", rows.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_sender_is_blocked_in_the_pane_and_unblocked_above_the_field() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = block(&scene).await;
    scene.finish("contact-block", ended).await
}

async fn block(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    open(scene, AMARA, "You won a prize").await?;
    page.click(&marked("block")).await?;
    page.see_text(&marked("contact-blocked"), ALLEN).await?;
    page.see_gone(&marked("row")).await?;
    page.see_text("#shut", "nothing is sent to them").await?;
    page.see_text(&marked("thread-status"), "Blocked").await?;
    page.click(&format!("#shut {}", marked("unblock"))).await?;
    page.see_text(&marked("row"), AMARA.name).await?;
    page.see_gone("#shut").await
}

#[tokio::test]
async fn two_people_are_joined_by_hand_and_taken_apart() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = joined(&scene).await;
    scene.finish("contact-same", ended).await
}

async fn joined(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let ngozi = scene.hear(NGOZI, "I write for my sister").await?;
    open(scene, AMARA, "Good morning").await?;
    ensure!(page.texts(&marked("contact-merge")).await?.is_empty(), "nothing suggests that they are one");
    page.click(&marked("contact-same")).await?;
    focus_is_on(page, "contact-same-who").await?;
    // Herself is not offered.
    page.write(&marked("contact-same-who"), "amara").await?;
    page.see_text(&marked("contact-same-dialog"), "Nobody fits.").await?;
    page.press(Some(CONTROL), 'a').await?;
    page.write(&marked("contact-same-who"), "0199").await?;
    page.see_text(&marked("contact-same-person"), NGOZI.name).await?;
    page.press(None, ENTER).await?;
    page.see_text(&marked("contact-same-both"), NGOZI.name).await?;
    page.press(None, ENTER).await?;
    page.see_gone(&marked("contact-same-dialog")).await?;
    page.see_text(&marked("toast"), "They are one person now").await?;
    until("both numbers are theirs", SOON, async || {
        let addresses = scene.door.ask(GetContact { whom: ngozi.into() }).await?.addresses;
        ensure!(addresses.len() == 2, "there are {}", addresses.len());
        Ok(())
    })
    .await?;
    page.click(&marked("contact-split")).await?;
    until("they are two again", SOON, async || {
        let addresses = scene.door.ask(GetContact { whom: ngozi.into() }).await?.addresses;
        ensure!(addresses.len() == 1, "there are {}", addresses.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_is_guessed_and_kept_by_a_click() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = guessed(&scene).await;
    scene.finish("contact-language-guess", ended).await
}

async fn guessed(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let text = "Buenos días, quisiera saber cuánto cuesta el tratamiento y si incluye el hotel.";
    let conversation = open(scene, NGOZI, text).await?;
    page.see_text(&marked("contact-language"), "Probably Spanish").await?;
    let known = scene.door.ask(GetContact { whom: conversation.into() }).await?;
    ensure!(known.language.is_empty(), "a guess is not written down");
    page.click(&marked("contact-language-keep")).await?;
    page.see_gone(&marked("contact-language-keep")).await?;
    until("it is written down", SOON, async || {
        let known = scene.door.ask(GetContact { whom: conversation.into() }).await?;
        ensure!(known.language == "es" && known.language_guess.is_none(), "it is “{}”", known.language);
        Ok(())
    })
    .await
}
