//! A mail account, set up by its form on the page of the channels.

use crate::scene::{LOOKS, Scene};
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_bridge::ask::GetChannels;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    mail::{Certificate, Dovecot, Encryption, Mailboxes, OFFICE, PASSWORD, SmtpServer, SmtpServers, servers},
    or_skip,
    people::{AGENCY, ALLEN},
    wait::{LATER, until},
};
use std::path::PathBuf;

#[tokio::test]
async fn a_mail_account_is_added_by_its_form_changed_and_removed() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    let scene = Scene::open(&chromium).await?;
    let ended = account(&scene, &mailboxes, &smtp).await;
    scene.finish("mail_account", ended).await
}

async fn account(scene: &Scene, mailboxes: &Mailboxes, smtp: &SmtpServer) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.enter().await?;
    page.click(&marked("to-channels")).await?;
    page.click(&marked("connect-mail")).await?;
    page.write(&marked("mail-address"), OFFICE).await?;
    page.write(&marked("mail-password"), "not the password").await?;
    page.write(&marked("mail-name"), AGENCY).await?;
    // Nobody knows the servers of this address, so that a person names them.
    page.see_text(&marked("mail-guess"), "could not be guessed").await?;
    server(scene, "imap", mailboxes.imap().port(), "none").await?;
    server(scene, "smtp", smtp.address().port(), "none").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text("[role=alert]", "The server for incoming mail does not accept user and password").await?;
    let none = scene.door.ask(GetChannels {}).await?.accounts.iter().all(|one| one.account.provider != "mail");
    ensure!(none, "a refused account was kept");

    page.see(&marked("mail-password")).await?.clear().await?;
    page.write(&marked("mail-password"), PASSWORD).await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text("[role=status]", "Both servers accept the account").await?;
    page.see_text(&marked("facts"), OFFICE).await?;
    page.see_text(&marked("facts"), &format!("127.0.0.1:{}", mailboxes.imap().port())).await?;
    mailboxes.deliver("From: Amara <amara@example.net>\nSubject: Visa\n\nGood morning\n").await?;
    until("the mail is there", LATER, async || scene.door.conversation_with("Amara").await).await?;
    change(scene).await
}

/// Writes one server into the form.
async fn server(scene: &Scene, side: &str, port: u16, tls: &str) -> anyhow::Result<()> {
    let field = |name: &str| marked(&format!("mail-{side}-{name}"));
    scene.page.write(&field("host"), "127.0.0.1").await?;
    scene.page.write(&field("port"), &port.to_string()).await?;
    scene.page.see(&field("tls")).await?.select_by_value(tls).await?;
    scene.page.see(&field("port")).await?.click().await.context("the port")
}

/// Changes the account, whose password stays, and removes it.
async fn change(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let field = |name: &str| format!("[data-testid='{OFFICE}-mail-{name}']");
    page.click(&format!("section:has({}) {}", field("name"), marked("change-account"))).await?;
    let name = page.see(&field("name")).await?;
    ensure!(name.prop("value").await?.as_deref() == Some(AGENCY), "the name is not shown");
    name.clear().await?;
    page.write(&field("name"), "Visa desk").await?;
    page.click(&field("connect")).await?;
    until("the account is changed", LATER, async || {
        let accounts = scene.door.ask(GetChannels {}).await?.accounts;
        let kept = accounts.iter().find(|one| one.account.id == OFFICE).context("the account is gone")?;
        ensure!(kept.settings.get("name").is_some_and(|name| name == "Visa desk"), "{:?}", kept.settings);
        Ok(())
    })
    .await?;
    page.click(&format!("section:has({}) {}", field("name"), marked("remove"))).await?;
    page.click(&marked("remove-now")).await?;
    page.see_gone(&field("name")).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn a_mail_account_by_day_by_night_and_from_right_to_left() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let dovecot = or_skip!(Dovecot::find(), "Dovecot with its LMTP is not here");
    let servers = or_skip!(SmtpServers::find(), "aiosmtpd is not here");
    let certificate = or_skip!(Certificate::make()?, "openssl is not here");
    let mailboxes = dovecot.open_encrypted(Encryption::Tls, &certificate).await?;
    let smtp = servers.open_encrypted(Encryption::Tls, &certificate).await?;
    for (name, look, language) in LOOKS {
        let scene = Scene::open_unknown(&chromium, look).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        scene.speak(language).await?;
        let ended =
            pictures(&scene, &mailboxes, &smtp, &|step| folder.join(format!("account-{step}-{name}.png"))).await;
        scene.finish("mail_account_pictures", ended).await?;
    }
    Ok(())
}

async fn pictures(
    scene: &Scene,
    mailboxes: &Mailboxes,
    smtp: &SmtpServer,
    file: &dyn Fn(&str) -> PathBuf,
) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.enter().await?;
    page.click(&marked("to-channels")).await?;
    page.click(&marked("connect-mail")).await?;
    page.write(&marked("mail-address"), "agency@gmail.com").await?;
    page.write(&marked("mail-password"), PASSWORD).await?;
    page.see_text(&marked("mail-guess"), "imap.gmail.com").await?;
    page.picture(&file("guessed")).await?;
    for name in ["mail-address", "mail-imap-host", "mail-imap-port", "mail-smtp-host", "mail-smtp-port"] {
        page.read::<()>("document.querySelector(arguments[0]).value = ''", vec![marked(name).into()]).await?;
    }
    page.write(&marked("mail-address"), OFFICE).await?;
    page.write(&marked("mail-name"), AGENCY).await?;
    page.see("details.mail-servers[open]").await?;
    server(scene, "imap", mailboxes.imap().port(), "tls").await?;
    server(scene, "smtp", smtp.address().port(), "tls").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see(&marked("trust")).await?;
    page.read::<()>("document.querySelector(arguments[0]).scrollIntoView()", vec![marked("mail-name").into()]).await?;
    page.picture(&file("certificate")).await?;
    page.click(&marked("trust")).await?;
    page.see(&format!("{}:not([disabled])", marked("trust"))).await?;
    page.see(&marked("mail-imap-certificate")).await?;
    until("the other server is asked", LATER, async || Ok(page.click(&marked("trust")).await?)).await?;
    page.see(&format!("[data-testid='{OFFICE}-mail-name']")).await.ok();
    until("the account is there", LATER, async || {
        let texts = page.texts(&marked("facts")).await?;
        ensure!(texts.iter().any(|text| text.contains(OFFICE)), "{texts:?}");
        Ok(())
    })
    .await?;
    page.click(&format!("section:has([data-testid='{OFFICE}-mail-name']) {}", marked("change-account"))).await?;
    page.click(&format!("[data-testid='{OFFICE}-mail-servers']")).await?;
    page.picture(&file("changed")).await
}
