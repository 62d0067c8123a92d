//! The page of people in a browser: somebody is added, found, chosen, labelled, and looked at beside the table.

use crate::{
    access::clean,
    scene::Scene,
    themes::{Theme, in_both_themes},
};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::ask::{AddPerson, GetLibrary, SaveLabel};
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, KHALED},
};

#[tokio::test]
async fn people_are_added_found_chosen_and_looked_at_by_keys() -> anyhow::Result<()> {
    in_both_themes("people", by_keys).await
}

/// People of every kind, so that the table has something to show.
async fn crowd(scene: &Scene) -> anyhow::Result<()> {
    let door = &scene.door;
    door.ask(SaveLabel { label: None, name: "Nursing".into(), colour: 2, removed: false }).await?;
    for (name, address, language) in [
        ("Oluwaseun Adébáyò-Williams of the very long name that is cut", "+2348025550111", "en"),
        ("陈思远 Chen Siyuan", "+8613912345678", "zh"),
        ("فهد القحطاني", "+966501234567", "ar"),
        ("Екатерина Ананьева", "k.ananieva@example.net", "ru"),
    ] {
        let (name, addresses) = (name.to_owned(), vec![address.to_owned()]);
        door.ask(AddPerson { name, addresses, language: language.into(), zone: String::new() }).await?;
    }
    let nobodys = AddPerson { name: "Zainab".into(), addresses: vec![], language: String::new(), zone: String::new() };
    door.ask(nobodys).await.map(drop)
}

/// Presses one key after the other.
async fn keys(scene: &Scene, keys: &str) -> anyhow::Result<()> {
    for key in keys.chars() {
        scene.page.press(None, key).await?;
    }
    Ok(())
}

async fn by_keys(scene: &Scene, theme: &Theme<'_>) -> anyhow::Result<()> {
    let page = &scene.page;
    let picture = async |name: &str| theme.picture(scene, name).await;
    scene.enter().await?;
    page.see(&marked("to-people")).await?;
    keys(scene, "gp").await?;
    page.see(&marked("people-empty")).await?;
    picture("empty").await?;
    scene.hear(AMARA, "Hello, I saw your page about nursing in Ireland. What does it cost?").await?;
    let khaled = scene.hear(KHALED, "Good morning").await?;
    scene.door.send(khaled, "Welcome! How can we help?").await?;
    crowd(scene).await?;
    page.see_text(&marked("people-tab-everybody"), "7").await?;

    // N adds somebody, who is shown beside the table at once.
    keys(scene, "n").await?;
    page.write(&marked("people-add-name"), "Ayşe Yılmaz").await?;
    page.write(&marked("people-add-addresses"), "+90 532 555 0199").await?;
    picture("add").await?;
    page.click(&marked("people-add-done")).await?;
    page.see_text(&marked("person-pane"), "Ayşe Yılmaz").await?;
    page.see_text(&marked("person-source"), "Added by hand").await?;
    page.see_text(&marked("people-tab-everybody"), "8").await?;
    page.click(&marked("person-evidence")).await?;
    page.write(&marked("person-evidence-field"), "School fair in Izmir").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("person-evidence"), "School fair in Izmir").await?;
    theme.put_axe(scene).await?;
    clean(scene, "the page of people").await?;
    picture("pane").await?;
    page.click(&marked("person-close")).await?;

    // X and Shift J choose; the bar says who may be written to.
    keys(scene, "jx").await?;
    page.see_text(&marked("people-selection"), "1 chosen").await?;
    for _ in 0..2 {
        page.press(Some(Key::Shift.into()), 'J').await?;
    }
    page.see_text(&marked("people-selection"), "3 chosen").await?;
    picture("chosen").await?;
    clean(scene, "people who are chosen").await?;
    page.click(&marked("people-mark-Won")).await?;
    page.see_text(&marked("people-tab-clients"), "3").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("people-selection")).await?;

    // What is looked for is found as it is typed.
    keys(scene, "/").await?;
    page.write(&marked("people-search"), "zainab").await?;
    page.see_text(&marked("person-row"), "Zainab").await?;
    page.press(None, Key::Escape.into()).await?;
    picture("table").await?;
    if theme.is_light() {
        scene.speak("ar").await?;
        page.see(&marked("person-row")).await?;
        picture("arabic").await?;
        scene.speak("en").await?;
    }
    ensure!(scene.door.ask(GetLibrary {}).await?.labels.len() == 1);
    Ok(())
}
