//! Writing a mail at the desk by the keyboard: copies, an answer to all, marks with how they look, the signature, passing on.

use crate::{
    access::clean,
    scene::{LOOKS, Scene, focus_is_on, reply_is},
};
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_bridge::{ConversationId, ask::GetSettings};
use paperplane_testkit::{
    browser::{Chromium, LAPTOP, Look},
    driver::marked,
    mail::{Mailboxes, OFFICE, SmtpServer, account, servers},
    or_skip,
    people::{AGENCY, ALLEN},
    tools,
    wait::{LATER, SOON, until},
};
use std::path::PathBuf;

const CONTROL: Key = Key::Control;

/// A desk with a mail account, to which Amara has written with others reading along.
struct Desk {
    scene: Scene,
    smtp: SmtpServer,
    _mailboxes: Mailboxes,
    amara: ConversationId,
}

async fn desk(chromium: &Chromium, look: Look, language: &str) -> anyhow::Result<Option<Desk>> {
    let Some((mailboxes, smtp)) = servers().await? else { return Ok(None) };
    let mail = account(&mailboxes, &smtp)?;
    let scene = Scene::open_with(chromium, look, |config| config.accounts.push(mail)).await?;
    scene.door.introduce(ALLEN, AGENCY).await?;
    scene.speak(language).await?;
    let head = format!(
        "From: Amara Okafor <amara@example.net>\nTo: <{OFFICE}>, Bayo Okafor <bayo@example.org>\nReply-To: \
         <amara@school.example>\nSubject: Nursing in Lisboa\nMessage-ID: <a1@example.net>\n"
    );
    let paper = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n\
                 Which papers do you need?\n\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; \
                 filename=grades.pdf\n\n%PDF-1.4 grades\n--b--\n";
    mailboxes.deliver(&format!("{head}{paper}")).await?;
    let amara = until("the mail is there", LATER, async || scene.door.conversation_with("Amara Okafor").await).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "Which papers").await?;
    Ok(Some(Desk { scene, smtp, _mailboxes: mailboxes, amara }))
}

impl Desk {
    async fn keys(&self, text: &str) -> anyhow::Result<()> {
        for sign in text.chars() {
            self.scene.page.press(None, sign).await?;
        }
        Ok(())
    }

    async fn control(&self, key: char) -> anyhow::Result<()> {
        self.scene.page.press(Some(CONTROL.into()), key).await
    }
}

#[tokio::test]
async fn a_mail_is_written_by_the_keyboard() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let desk = or_skip!(desk(&chromium, LAPTOP, "en").await?, "without mail servers");
    let ended = async {
        signed(&desk).await?;
        copied(&desk).await?;
        marked_up(&desk).await?;
        pasted(&desk).await
    }
    .await;
    desk.scene.finish("mail_writing", ended).await
}

/// The signature is written in the settings.
async fn signed(desk: &Desk) -> anyhow::Result<()> {
    let page = &desk.scene.page;
    page.click(&marked("to-settings")).await?;
    page.write(&marked("signature"), "Allen\nBright Path").await?;
    page.press(None, Key::Tab.into()).await?;
    until("the signature is kept", SOON, async || {
        let settings = desk.scene.door.ask(GetSettings {}).await?;
        let kept = settings.signatures.get(OFFICE).map(String::as_str);
        ensure!(kept == Some("Allen\nBright Path"), "it is {kept:?}");
        Ok(())
    })
    .await?;
    page.click(&marked("to-inbox")).await?;
    desk.scene.open_row(desk.amara).await
}

/// Copies are typed, refused where they are none, taken off, and filled in by an answer to all.
async fn copied(desk: &Desk) -> anyhow::Result<()> {
    let page = &desk.scene.page;
    page.see_text(&marked("answer-subject"), "Re: Nursing in Lisboa").await?;
    page.see_text(&marked("answers-to"), "Answers go to amara@school.example").await?;
    page.click(&marked("reply-all")).await?;
    page.see_text(&marked("recipient"), "Bayo Okafor <bayo@example.org>").await?;
    page.see_gone(&marked("reply-all")).await?;
    page.click(&marked("mail-cc")).await?;
    desk.keys("uncle").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("mail-cc-wrong"), "Cc: “uncle” is no mail address").await?;
    focus_is_on(page, "mail-cc").await?;
    page.press(None, Key::Backspace.into()).await?;
    page.see_gone(&marked("mail-cc-wrong")).await?;
    ensure!(page.texts(&marked("recipient")).await?.len() == 1, "more than one was taken off");
    page.click(&marked("add-bcc")).await?;
    focus_is_on(page, "mail-bcc").await?;
    desk.keys("files@agency.example").await?;
    page.press(None, Key::Tab.into()).await?;
    page.see_text(&format!("{} {}", marked("mail-bcc-field"), marked("recipient")), "files@agency.example").await
}

/// Marks by keys and buttons; the mail goes out as it looked.
async fn marked_up(desk: &Desk) -> anyhow::Result<()> {
    let page = &desk.scene.page;
    page.click(&marked("composer")).await?;
    desk.keys("Please bring ").await?;
    desk.control('b').await?;
    desk.keys("all").await?;
    reply_is(page, "Please bring *all*").await?;
    page.see_text(&format!("{} b", marked("preview")), "all").await?;
    // The browser's own undo takes a mark back as well.
    page.press(None, Key::End.into()).await?;
    desk.keys(" of it, and fill in ").await?;
    desk.control('k').await?;
    reply_is(page, "Please bring *all* of it, and fill in [](https://)").await?;
    desk.keys("this").await?;
    page.press(None, Key::End.into()).await?;
    page.press(None, Key::Left.into()).await?;
    desk.keys("a.example").await?;
    let written = "Please bring *all* of it, and fill in [this](https://a.example)";
    reply_is(page, written).await?;
    page.see_text(&format!("{} a[href=\"https://a.example\"]", marked("preview")), "this").await?;
    if let Some(axe) = tools::named_by("PAPERPLANE_TEST_AXE") {
        page.client().execute(&std::fs::read_to_string(axe)?, vec![]).await?;
        clean(&desk.scene, "a mail that is written").await?;
    }
    page.press(None, Key::Enter.into()).await?;
    let mail = desk.smtp.sent("Please bring").await?;
    let line = mail.lines().next().unwrap_or_default();
    ensure!(line == "X-Recipients: amara@school.example, bayo@example.org, files@agency.example", "{line}");
    ensure!(mail.contains("<b>all</b>") && mail.contains("multipart/alternative"), "{mail}");
    let bubble = format!("{}[data-state]", marked("bubble"));
    page.see_text(&format!("{bubble} b"), "all").await?;
    page.see_text(&format!("{bubble} {}", marked("mail-copies")), "files@agency.example").await?;
    let shown = page.texts(&bubble).await?.concat();
    ensure!(!shown.contains("Bright Path"), "the signature is not folded: {shown}");
    ensure!(mail.contains("Bright Path"), "{mail}");
    // The next one begins with nobody beside her.
    page.see_gone(&marked("recipient")).await
}

/// Text from a word processor keeps its marks and nothing else.
async fn pasted(desk: &Desk) -> anyhow::Result<()> {
    let page = &desk.scene.page;
    let script = "
        const data = new DataTransfer();
        data.setData('text/html', arguments[0]);
        data.setData('text/plain', 'plain');
        const field = document.querySelector('[data-testid=composer]');
        field.focus();
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        return field.value;";
    let html = "<html><style>p { color: red }</style><body><!--[if !mso]>x<![endif]--><p class=MsoNormal>Dear <b \
                style='mso-bidi-font-weight:normal'>Amara</b>,<o:p></o:p></p><img src=x onerror='window.harmed = true'>\
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>one</p></body></html>";
    let _: String = page.read(script, vec![html.into()]).await?;
    reply_is(page, "Dear *Amara*,\n\n- one").await?;
    let harmed: bool = page.read("return Boolean(window.harmed)", vec![]).await?;
    ensure!(!harmed, "what was pasted ran");
    // Undone in one go, as it was pasted in one go.
    desk.control('z').await?;
    reply_is(page, "").await?;
    let script = script.replace("data.setData('text/html', arguments[0]);", "");
    let _: String = page.read(&script, vec![]).await?;
    reply_is(page, "").await
}

#[tokio::test]
async fn a_mail_is_passed_on_as_a_new_one_with_its_files() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let desk = or_skip!(desk(&chromium, LAPTOP, "en").await?, "without mail servers");
    let ended = passed_on(&desk).await;
    desk.scene.finish("mail_passed_on", ended).await
}

async fn passed_on(desk: &Desk) -> anyhow::Result<()> {
    let page = &desk.scene.page;
    page.see(&marked("file")).await?;
    page.click(&marked("message-acts")).await?;
    page.see(&marked("message-menu")).await?;
    page.click_button("Send on to somebody").await?;
    page.write(&format!("{} input", marked("forward")), "school@example.org").await?;
    page.see_text(&marked("forward-new"), "school@example.org").await?;
    page.click(&marked("forward-new")).await?;
    page.see(&marked("new-text")).await?;
    let subject: String = page.read("return document.querySelector('[data-testid=new-subject]').value", vec![]).await?;
    ensure!(subject == "Fwd: Nursing in Lisboa", "{subject}");
    page.see_text(&marked("chip"), "grades.pdf").await?;
    if let Some(axe) = tools::named_by("PAPERPLANE_TEST_AXE") {
        page.client().execute(&std::fs::read_to_string(axe)?, vec![]).await?;
        clean(&desk.scene, "a mail that is passed on").await?;
    }
    page.click(&marked("new-send")).await?;
    let mail = desk.smtp.sent("Forwarded message").await?;
    ensure!(mail.starts_with("X-Recipients: school@example.org\r\n"), "{mail}");
    for part in [
        "Subject: Fwd: Nursing in Lisboa",
        "From: Amara Okafor <amara@example.net>",
        "filename=\"grades.pdf\"",
        "Which papers do you need?",
    ] {
        ensure!(mail.contains(part), "no “{part}” in {mail}");
    }
    page.see_gone(&marked("new-conversation")).await?;
    page.see_text(&marked("head-subject"), "Nursing in Lisboa").await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn mails_that_are_written_by_day_by_night_and_from_right_to_left() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let wide = ("wide", Look { width: 1920, height: 1080, ..LAPTOP }, "en");
    for (name, look, language) in LOOKS.into_iter().chain([wide]) {
        let desk = or_skip!(desk(&chromium, look, language).await?, "without mail servers");
        let ended = async {
            let page = &desk.scene.page;
            page.picture(&folder.join(format!("writing-before-{name}.png"))).await?;
            page.click(&marked("reply-all")).await?;
            page.click(&marked("add-bcc")).await?;
            desk.keys("uncle").await?;
            page.press(None, Key::Enter.into()).await?;
            page.click(&marked("composer")).await?;
            page.write(&marked("composer"), "Please bring *all* of these: [the list](https://a.example)").await?;
            page.see(&marked("preview")).await?;
            page.picture(&folder.join(format!("writing-{name}.png"))).await?;
            page.see(&marked("composer")).await?.clear().await?;
            page.click(&marked("message-acts")).await?;
            page.click(&format!("{} .menu-item:nth-child(3)", marked("message-menu"))).await?;
            page.write(&format!("{} input", marked("forward")), "school@example.org").await?;
            page.click(&marked("forward-new")).await?;
            page.see(&marked("new-text")).await?;
            page.picture(&folder.join(format!("passing-on-{name}.png"))).await?;
            page.press(None, Key::Escape.into()).await?;
            page.click(&marked("to-settings")).await?;
            page.see(&marked("signature")).await?;
            page.picture(&folder.join(format!("signature-{name}.png"))).await
        }
        .await;
        desk.scene.finish("mail_writing_pictures", ended).await?;
    }
    Ok(())
}
