//! Amara writes a mail to an agency that has just opened. Allen reads it and answers, and his answer stands under hers.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ask::Search,
    view::bubble::{BubbleState, MediaState, Side},
};
use paperplane_testkit::{
    mail::{OFFICE, servers, settings},
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    relay::Relay,
    wait::{LATER, SOON, until},
};

const FIRST: &str = "From: =?utf-8?q?Amara_Okafor?= <Amara.Okafor@example.net>
To: Bright Path <office@agency.example>
Subject: Nursing in =?utf-8?q?Lisboa_=E2=80=93_admission?=
Message-ID: <first@example.net>
Date: Mon, 23 Nov 2026 08:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Good morning, which papers do you need for Nursing in Lisboa? My certificate is attached.
--part
Content-Type: application/octet-stream
Content-Disposition: attachment; filename=\"certificate.pdf\"
Content-Transfer-Encoding: base64

JVBERi0xLjQKJSVFT0YK
--part--
";

const SECOND: &str = "From: Amara Okafor <amara.okafor@example.net>
To: Bright Path <office@agency.example>
Subject: RE: Nursing in =?utf-8?q?Lisboa_=E2=80=93_admission?=
Message-ID: <second@example.net>
References: <first@example.net>
Content-Type: text/plain; charset=utf-8

Thank you. My passport follows tomorrow.
";

#[tokio::test]
async fn a_mail_is_read_and_answered_in_its_thread() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");

    // The office opens with nothing but its mail account, and one mail waits.
    mailboxes.deliver(FIRST).await?;
    let relay = Relay::new(program)?;
    let mut relay = relay.with_all(settings(&mailboxes, &smtp));
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;

    // Allen reads it: who wrote, about what, with the paper that came along.
    let conversation = until("the mail is there", LATER, async || door.conversation_with(AMARA.name).await).await?;
    let head = door.head(conversation).await?;
    ensure!((head.channel.as_str(), head.ours.as_str()) == ("email", OFFICE), "the head: {head:?}");
    let first = door.bubbles(conversation).await?.pop().context("no message")?;
    ensure!(first.text.starts_with("Good morning, which papers") && first.side == Side::Theirs, "it says {first:?}");
    let mail = first.details.mail.as_ref().context("no head of a mail")?;
    ensure!(mail.subject == "Nursing in Lisboa – admission" && mail.raw.is_some(), "the head of the mail: {mail:?}");
    let paper = first.media.first().context("no paper")?;
    let MediaState::Ready { blob, .. } = paper.state else { anyhow::bail!("the paper is {:?}", paper.state) };
    ensure!((paper.name.as_str(), paper.content_type.as_str()) == ("certificate.pdf", "application/pdf"), "{paper:?}");
    let (status, _, content) = door.file(blob).await?;
    ensure!(status == 200 && content == b"%PDF-1.4\n%%EOF\n", "the paper: {status}, {content:?}");

    // He answers, and the answer goes out once, under her mail.
    let answer = door.send(conversation, "Dear Amara,\n\nyour passport and the grades – boas notas!\n\nAllen").await?;
    until("the answer is handed over", LATER, async || {
        let state = door.state(conversation, answer).await?;
        ensure!(state == BubbleState::Accepted, "it is {state:?}");
        Ok(())
    })
    .await?;
    let taken = smtp.taken()?;
    let [sent] = taken.as_slice() else { anyhow::bail!("{} mails were sent", taken.len()) };
    for line in [
        "X-Recipients: amara.okafor@example.net",
        "From: \"Bright Path\" <office@agency.example>",
        "In-Reply-To: <first@example.net>",
        "References: <first@example.net>",
    ] {
        ensure!(sent.contains(&format!("{line}\r\n")), "without “{line}”:\n{sent}");
    }
    let ours = sent.split("Message-ID: <pp.").nth(1).context("no Message-ID of ours")?;
    ensure!(ours.split('>').next().is_some_and(|id| id.ends_with("@agency.example")), "the Message-ID: {ours}");

    // She writes again, which comes in while the mailbox is watched, and stands in the same conversation.
    mailboxes.deliver(SECOND).await?;
    until("her second mail is there", SOON, async || {
        let bubbles = door.bubbles(conversation).await?;
        // A mailbox tells whole seconds, and all of this is one.
        ensure!(bubbles.iter().any(|bubble| bubble.text.starts_with("Thank you. My passport")), "{bubbles:?}");
        ensure!(bubbles.len() == 3, "{} messages", bubbles.len());
        Ok(())
    })
    .await?;

    // The subject is found by a word of it.
    let found = door.ask(Search { query: "admission".into(), utc_offset_min: 0, limit: 20 }).await?;
    ensure!(found.messages.iter().any(|hit| hit.conversation == conversation), "the search found {found:?}");
    Ok(())
}
