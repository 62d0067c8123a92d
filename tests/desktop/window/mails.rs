//! Mails in the real window, whose engine is another one than the browser's: one as its writer laid it out, and an answer with
//! marks.

use super::{PROGRAM, arguments, begin};
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_testkit::{
    driver::marked,
    mail::{Dovecot, Mailboxes, OFFICE, SmtpServer, SmtpServers, settings},
    notifications::Bus,
    or_skip, ports, tools,
    wait::{LATER, until},
    window::{Window, Windows},
};
use std::path::Path;

/// The content of the frame of a mail, as the page around it reads it.
const IN_FRAME: &str = "
    const frame = document.querySelector('[data-testid=sheet] iframe');
    const inside = frame && frame.contentDocument;
    const heading = inside && inside.querySelector('h1');
    return { heading: heading && heading.textContent, scripts: inside ? inside.scripts.length : -1, title: document.title };";

#[tokio::test]
async fn a_mail_is_read_on_its_sheet_and_answered_with_marks() -> anyhow::Result<()> {
    let windows = or_skip!(Windows::find(), "no display with WebKit's driver here");
    let dovecot = or_skip!(Dovecot::find(), "Dovecot with its LMTP is not here");
    let servers = or_skip!(SmtpServers::find(), "aiosmtpd is not here");
    or_skip!(tools::on_path("dbus-daemon"), "no message bus here");
    let bus = Bus::start().await?;
    let folder = tempfile::tempdir()?;
    let (mailboxes, smtp) = (dovecot.open().await?, servers.open().await?);
    let settings = settings(&mailboxes, &smtp).into_iter().map(|(name, value)| (name.into(), value.into()));
    let env: Vec<_> = settings.chain([bus.env()]).collect();
    let arguments = arguments(folder.path(), ports::free_address()?.port());
    let window = windows.open(Path::new(PROGRAM), &arguments, &env, folder.path()).await?;
    let ended = read_and_answer(&window, &mailboxes, &smtp).await.with_context(|| window.printed());
    window.finish("mails", ended).await
}

async fn read_and_answer(window: &Window, mailboxes: &Mailboxes, smtp: &SmtpServer) -> anyhow::Result<()> {
    begin(window).await?;
    let mail = format!(
        "From: Amara Okafor <amara@example.net>\nTo: <{OFFICE}>\nSubject: Places\nMessage-ID: <a1@example.net>\n\
         MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><script>document.title = 'taken over'</script>\
         <h1>Places for September</h1><table border=1><tr><td>Nursing</td><td>Lisboa</td></tr></table></body></html>\n"
    );
    mailboxes.deliver(&mail).await?;
    window.click(&marked("row")).await?;
    until("the mail lies on its sheet", LATER, async || {
        let frame: serde_json::Value = window.read(IN_FRAME, vec![]).await?;
        ensure!(frame["heading"] == "Places for September", "it holds {frame}");
        ensure!(frame["scripts"] == 0 && frame["title"] != "taken over", "a script came along: {frame}");
        Ok(())
    })
    .await?;
    window.click(&marked("composer")).await?;
    keys(window, "Please bring ").await?;
    window.press(Some(Key::Control.into()), 'b').await?;
    keys(window, "all").await?;
    window.see_text(&format!("{} b", marked("preview")), "all").await?;
    window.click(&marked("send")).await?;
    window.see_text(&format!("{}[data-state] b", marked("bubble")), "all").await?;
    until("the answer is sent", LATER, async || {
        let taken = smtp.taken()?;
        let sent = taken.first().context("nothing yet")?;
        ensure!(sent.contains("<b>all</b>") && sent.contains("multipart/alternative"), "{sent}");
        Ok(())
    })
    .await
}

async fn keys(window: &Window, text: &str) -> anyhow::Result<()> {
    for sign in text.chars() {
        window.press(None, sign).await?;
    }
    Ok(())
}
