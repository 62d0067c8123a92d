//! Mail accounts that a provider's sign-in opens: access tokens are renewed before they end and after they were refused.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Cause, MailFault, MailServer, Trouble, WorkspaceCause,
    ask::{CheckChannel, ConnectAccount, GetChannels},
    view::channels::AccountRef,
};
use paperplane_testkit::{
    door::Door,
    mail::{CLIENT, Dovecot, Mailboxes, OFFICE, REFRESH_TOKEN, SignIn, SmtpServer, SmtpServers, form},
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN},
    relay::Relay,
    tools,
    wait::{LATER, SOON, until},
};
use std::{collections::BTreeMap, time::Duration};

struct Scene {
    node: LocalNode,
    door: Door,
    sign_in: SignIn,
    mailboxes: Mailboxes,
    smtp: SmtpServer,
}

impl Scene {
    /// `None` where a server is not installed, which is said.
    async fn open() -> anyhow::Result<Option<Self>> {
        let Some((dovecot, servers)) = Dovecot::find().zip(SmtpServers::find()) else {
            tools::skipped("Dovecot with its LMTP, or aiosmtpd, is not here");
            return Ok(None);
        };
        let sign_in = SignIn::start().await?;
        let (mailboxes, smtp) = (dovecot.open_to(&sign_in).await?, servers.open_to(&sign_in).await?);
        let mut node = LocalNode::new()?;
        node.config().timing.provider_timeout = Duration::from_secs(3);
        node.open().await?;
        let door = node.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Some(Self { node, door, sign_in, mailboxes, smtp }))
    }

    fn fields(&self) -> BTreeMap<String, String> {
        let mut fields = form(&self.mailboxes, &self.smtp);
        let token_url = self.sign_in.token_url();
        let (client_id, client_secret) = CLIENT;
        fields.remove("password");
        for (name, value) in [
            ("oauth", "microsoft"),
            ("client_id", client_id),
            ("client_secret", client_secret),
            ("refresh_token", REFRESH_TOKEN),
            ("token_url", token_url.as_str()),
        ] {
            fields.insert(name.to_owned(), value.to_owned());
        }
        fields
    }

    async fn connect(&self, fields: BTreeMap<String, String>) -> anyhow::Result<Option<Cause>> {
        let wish = ConnectAccount { provider: "mail".into(), fields };
        refusal(self.door.ask(wish).await)
    }

    async fn check(&self) -> anyhow::Result<Option<Cause>> {
        let account = AccountRef { provider: "mail".into(), id: OFFICE.into() };
        refusal(self.door.ask(CheckChannel { account }).await)
    }

    /// Somebody writes and is answered.
    async fn talk(&self, id: &str) -> anyhow::Result<()> {
        // Another person each time: what is not an answer is a conversation of its own.
        let from = format!("lin{id}@example.net");
        let mail = format!("From: <{from}>\nMessage-ID: <{id}@example.net>\nSubject: Visa\n\nquestion {id}\n");
        self.mailboxes.deliver(&mail).await?;
        let conversation = until("the mail is there", LATER, async || {
            let conversation = self.door.conversation_with(&from).await?;
            let bubbles = self.door.bubbles(conversation).await?;
            ensure!(bubbles.iter().any(|bubble| bubble.text.contains(&format!("question {id}"))), "not yet");
            Ok(conversation)
        })
        .await?;
        self.door.send(conversation, &format!("answer {id}")).await?;
        until("the answer is sent", LATER, async || {
            let taken = self.smtp.taken()?;
            ensure!(taken.iter().any(|mail| mail.contains(&format!("answer {id}"))), "{} were", taken.len());
            Ok(())
        })
        .await
    }
}

fn refusal<T>(answer: anyhow::Result<T>) -> anyhow::Result<Option<Cause>> {
    match answer {
        Ok(_) => Ok(None),
        Err(error) => Ok(Some(error.downcast::<Trouble>()?.cause)),
    }
}

fn of_sign_in(fault: MailFault) -> Option<Cause> {
    Some(WorkspaceCause::Mail { server: MailServer::SignIn, fault }.into())
}

#[tokio::test]
async fn an_access_token_opens_both_servers_and_is_renewed_when_it_must_be() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let refused = scene.connect(scene.fields()).await?;
    ensure!(refused.is_none(), "it is {refused:?}");
    scene.talk("1").await?;
    ensure!(scene.sign_in.given() == 1, "{} access tokens were asked for", scene.sign_in.given());
    // Refused by both servers, though its time is not over.
    scene.sign_in.end_all();
    scene.talk("2").await?;
    ensure!(scene.sign_in.given() == 2, "{} access tokens were asked for", scene.sign_in.given());
    // The next one is over at once, so that each connection asks for one.
    scene.sign_in.expire_in(30);
    scene.sign_in.end_all();
    scene.talk("3").await?;
    // The copies of what was sent are put into their folder with tokens, too.
    until("the copies are there", SOON, async || {
        ensure!(scene.mailboxes.count_in("Sent") == 3);
        Ok(())
    })
    .await?;
    let before = scene.sign_in.given();
    ensure!(scene.check().await?.is_none() && scene.sign_in.given() == before + 2, "{}", scene.sign_in.given());
    let shown = format!("{:?}", scene.door.ask(GetChannels {}).await?);
    ensure!(!shown.contains(REFRESH_TOKEN) && !shown.contains(CLIENT.1), "a secret came out again");
    Ok(())
}

#[tokio::test]
async fn another_refresh_token_is_kept_over_restarts_and_none_is_printed() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut scene = or_skip!(Scene::open().await?, "without mail servers");
    scene.node.close().await;
    scene.sign_in.rotate();
    scene.sign_in.expire_in(30);
    let mut relay = Relay::new(program)?;
    for (name, value) in scene.fields() {
        relay = relay.with(&format!("MAIL_{}", name.to_uppercase()), value);
    }
    for id in ["1", "2", "3"] {
        relay.start().await?;
        scene.door = relay.door()?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        scene.talk(id).await?;
        relay.stop()?;
    }
    ensure!(scene.sign_in.given() >= 6, "{} access tokens were asked for", scene.sign_in.given());
    let printed = relay.printed();
    for secret in ["rehearsal-refresh", "rehearsal-access", CLIENT.1] {
        ensure!(!printed.contains(secret), "{secret} was printed");
    }
    Ok(())
}

#[tokio::test]
async fn a_sign_in_that_refuses_is_said_plainly() -> anyhow::Result<()> {
    let scene = or_skip!(Scene::open().await?, "without mail servers");
    let mut wrong = scene.fields();
    wrong.insert("client_secret".into(), "another".into());
    let refused = scene.connect(wrong).await?;
    ensure!(refused == of_sign_in(MailFault::Client), "it is {refused:?}");
    let refused = scene.connect(scene.fields()).await?;
    ensure!(refused.is_none(), "it is {refused:?}");
    scene.talk("1").await?;
    scene.sign_in.withdraw();
    let refused = scene.check().await?;
    ensure!(refused == of_sign_in(MailFault::RefreshToken), "it is {refused:?}");
    let accounts = scene.door.ask(GetChannels {}).await?.accounts;
    let shown = accounts.into_iter().next().context("no account")?.health.last_error;
    ensure!(shown == of_sign_in(MailFault::RefreshToken), "it is {shown:?}");
    Ok(())
}
