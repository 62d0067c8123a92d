//! The first fetch of a full mailbox: how far it is stands over the list, which can be used meanwhile.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::{GetHome, GetList};
use paperplane_testkit::{
    browser::{Chromium, LAPTOP},
    driver::marked,
    mail::{Mailboxes, OFFICE, account, servers},
    or_skip,
    people::{AGENCY, ALLEN},
    wait::{LATER, until},
};
use std::path::PathBuf;

/// Many times as many as are fetched at once.
const MAILS: u32 = 300;

fn mail(nth: u32) -> String {
    format!(
        "From: Lin {nth} <lin{nth}@example.net>\r\nTo: {OFFICE}\r\nSubject: Visa\r\nMessage-ID: <{nth}@example.net>\r\n\r\n\
         Good morning, which papers do you need?\r\n"
    )
}

#[tokio::test]
async fn how_far_the_first_fetch_is_stands_over_the_list() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    mailboxes.put_all("INBOX", (0..MAILS).map(mail)).await?;
    let ours = account(&mailboxes, &smtp)?;
    let scene = Scene::open_with(&chromium, LAPTOP, |config| config.accounts.push(ours)).await?;
    let ended = fetch(&scene, &mailboxes).await;
    mailboxes.go_on();
    scene.finish("mail_fetch", ended).await
}

async fn fetch(scene: &Scene, mailboxes: &Mailboxes) -> anyhow::Result<()> {
    scene.door.introduce(ALLEN, AGENCY).await?;
    until("the first mails are there", LATER, async || {
        let home = scene.door.ask(GetHome {}).await?;
        home.health.fetched.context("nothing is fetched yet").map(drop)
    })
    .await?;
    // The server says nothing more, so that the page can be looked at.
    mailboxes.hold_still();
    scene.enter().await?;
    scene.page.see_text(&marked("fetching"), &format!("of {MAILS}")).await?;
    scene.page.see(&format!("{} progress", marked("fetching"))).await?;
    scene.page.click(&marked("row")).await?;
    scene.page.see_text(&marked("bubble"), "which papers").await?;
    if let Some(folder) = std::env::var_os("PAPERPLANE_PICTURES") {
        scene.page.picture(&PathBuf::from(folder).join("mail-fetch.png")).await?;
    }
    mailboxes.go_on();
    scene.page.see_gone(&marked("fetching")).await?;
    until("all are there", LATER, async || {
        let list = scene.door.ask(GetList { filter: Default::default(), from: 0, limit: 1 }).await?;
        ensure!(list.total == MAILS, "{} are", list.total);
        Ok(())
    })
    .await
}
