//! Mail accounts that people and programs set up: the servers that a domain names, and certificates that nobody has signed.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Cause, CertificateFault, MailFault, MailServer, Trouble, WorkspaceCause,
    ask::{ConnectAccount, GetChannels, GuessAccount},
};
use paperplane_testkit::{
    door::Door,
    mail::{Certificate, Dovecot, Encryption, Mailboxes, OFFICE, PASSWORD, SmtpServer, SmtpServers, form, servers},
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN},
    ports,
    wait::{LATER, until},
};
use std::{collections::BTreeMap, time::Duration};
use url::Url;

struct Scene {
    /// Closed when the scene ends.
    _node: LocalNode,
    door: Door,
}

impl Scene {
    async fn open(base: Option<Url>) -> anyhow::Result<Self> {
        let mut node = LocalNode::new()?;
        node.config().api_bases.extend(base.map(|base| ("mail".to_owned(), base)));
        node.config().timing.provider_timeout = Duration::from_secs(3);
        node.open().await?;
        let door = node.door()?;
        door.introduce(ALLEN, AGENCY).await?;
        Ok(Self { _node: node, door })
    }

    async fn connect(&self, fields: &BTreeMap<String, String>) -> anyhow::Result<Option<Cause>> {
        let wish = ConnectAccount { provider: "mail".into(), fields: fields.clone() };
        match self.door.ask(wish).await {
            Ok(()) => Ok(None),
            Err(error) => Ok(Some(error.downcast::<Trouble>()?.cause)),
        }
    }

    /// The trouble of the account, as the page of the channels shows it.
    async fn trouble(&self) -> anyhow::Result<Option<Cause>> {
        let channels = self.door.ask(GetChannels {}).await?;
        Ok(channels.accounts.into_iter().next().context("no account")?.health.last_error)
    }
}

fn mail(server: MailServer, fault: MailFault) -> Option<Cause> {
    Some(WorkspaceCause::Mail { server, fault }.into())
}

/// A refused certificate.
fn certificate(server: MailServer, certificate: CertificateFault, fingerprint: &str) -> Option<Cause> {
    mail(server, MailFault::Certificate { certificate, fingerprint: fingerprint.to_owned() })
}

/// The form of the account at servers that encrypt.
fn encrypted(mailboxes: &Mailboxes, smtp: &SmtpServer, tls: &str) -> BTreeMap<String, String> {
    let mut fields = form(mailboxes, smtp);
    fields.extend(["imap_tls", "smtp_tls"].map(|name| (name.to_owned(), tls.to_owned())));
    fields
}

#[tokio::test]
async fn a_certificate_is_trusted_by_a_person_until_it_is_another_one() -> anyhow::Result<()> {
    trusted(Encryption::Tls, "tls").await
}

#[tokio::test]
async fn so_is_one_that_comes_after_the_greeting() -> anyhow::Result<()> {
    trusted(Encryption::StartTls, "starttls").await
}

async fn trusted(encryption: Encryption, tls: &str) -> anyhow::Result<()> {
    let dovecot = or_skip!(Dovecot::find(), "Dovecot with its LMTP is not here");
    let servers = or_skip!(SmtpServers::find(), "aiosmtpd is not here");
    let theirs = or_skip!(Certificate::make()?, "openssl is not here");
    let mut mailboxes = dovecot.open_encrypted(encryption, &theirs).await?;
    let smtp = servers.open_encrypted(encryption, &theirs).await?;
    let scene = Scene::open(None).await?;
    let mut fields = encrypted(&mailboxes, &smtp, tls);
    let fingerprint = theirs.fingerprint()?;
    let (incoming, outgoing) = (MailServer::Incoming, MailServer::Outgoing);

    let unknown = |server| certificate(server, CertificateFault::Unknown, &fingerprint);
    let refused = scene.connect(&fields).await?;
    ensure!(refused == unknown(incoming), "it is {refused:?}");
    // Typed as people type it.
    fields.insert("imap_certificate".into(), fingerprint.to_lowercase().replace(':', ""));
    let refused = scene.connect(&fields).await?;
    ensure!(refused == unknown(outgoing), "it is {refused:?}");
    fields.insert("smtp_certificate".into(), fingerprint.clone());
    let refused = scene.connect(&fields).await?;
    ensure!(refused.is_none(), "it is {refused:?}");

    mailboxes.deliver("From: <lin@example.net>\nSubject: Visa\n\nHello\n").await?;
    let conversation =
        until("the mail is there", LATER, async || scene.door.conversation_with("lin@example.net").await).await?;
    scene.door.send(conversation, "Good morning").await?;
    until("the answer is sent", LATER, async || {
        let taken = smtp.taken()?;
        ensure!(taken.len() == 1 && taken[0].contains("Good morning"), "{taken:?}");
        Ok(())
    })
    .await?;

    mailboxes.stop()?;
    theirs.make_anew()?;
    mailboxes.take(&theirs)?;
    mailboxes.start().await?;
    let changed = certificate(incoming, CertificateFault::Changed, &theirs.fingerprint()?);
    until("the other certificate is refused", LATER, async || {
        let trouble = scene.trouble().await?;
        ensure!(trouble == changed, "it is {trouble:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_password_is_sent_where_nothing_is_encrypted() -> anyhow::Result<()> {
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    let scene = Scene::open(None).await?;
    for tls in ["tls", "starttls"] {
        let refused = scene.connect(&encrypted(&mailboxes, &smtp, tls)).await?;
        ensure!(refused == mail(MailServer::Incoming, MailFault::NoEncryption), "with {tls} it is {refused:?}");
        let mut outgoing = form(&mailboxes, &smtp);
        outgoing.insert("smtp_tls".into(), tls.into());
        let refused = scene.connect(&outgoing).await?;
        ensure!(refused == mail(MailServer::Outgoing, MailFault::NoEncryption), "with {tls} it is {refused:?}");
    }
    Ok(())
}

#[tokio::test]
async fn each_server_says_for_itself_what_is_wrong() -> anyhow::Result<()> {
    let (mailboxes, mut smtp) = or_skip!(servers().await?, "without mail servers");
    let scene = Scene::open(None).await?;
    let mut fields = form(&mailboxes, &smtp);
    fields.insert("password".into(), "another".into());
    let refused = scene.connect(&fields).await?;
    ensure!(refused == mail(MailServer::Incoming, MailFault::Password), "it is {refused:?}");
    smtp.kill_9()?;
    let refused = scene.connect(&form(&mailboxes, &smtp)).await?;
    ensure!(refused == mail(MailServer::Outgoing, MailFault::Silent), "it is {refused:?}");
    ensure!(scene.door.ask(GetChannels {}).await?.accounts.is_empty(), "a refused account was kept");
    Ok(())
}

/// Answers whatever is asked for, over HTTP, with this file at this path, and with 404 elsewhere.
async fn domain(path: &'static str, file: String) -> anyhow::Result<Url> {
    let address = ports::free_address()?;
    let listener = tokio::net::TcpListener::bind(address).await?;
    let router = axum::Router::new().route(path, axum::routing::get(move || async move { file }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(ports::web_address(address))
}

#[tokio::test]
async fn the_servers_of_an_address_are_those_that_its_domain_names() -> anyhow::Result<()> {
    let dovecot = or_skip!(Dovecot::find(), "Dovecot with its LMTP is not here");
    let servers = or_skip!(SmtpServers::find(), "aiosmtpd is not here");
    let theirs = or_skip!(Certificate::make()?, "openssl is not here");
    let mailboxes = dovecot.open_encrypted(Encryption::Tls, &theirs).await?;
    let smtp = servers.open_encrypted(Encryption::Tls, &theirs).await?;
    let server = |kind: &str, of: &str, port: u16| {
        format!(
            "<{kind} type=\"{of}\"><hostname>127.0.0.1</hostname><port>{port}</port><socketType>SSL</socketType></{kind}>"
        )
    };
    let named = [
        server("incomingServer", "imap", mailboxes.imap().port()),
        server("outgoingServer", "smtp", smtp.address().port()),
    ];
    let file = format!("<clientConfig><emailProvider id=\"a\">{}</emailProvider></clientConfig>", named.concat());
    let path = "/agency.example/.well-known/autoconfig/mail/config-v1.1.xml";
    let scene = Scene::open(Some(domain(path, file).await?)).await?;

    let address = BTreeMap::from([("address".to_owned(), OFFICE.to_owned())]);
    let guess = scene.door.ask(GuessAccount { provider: "mail".into(), fields: address.clone() }).await?;
    let port = mailboxes.imap().port().to_string();
    ensure!(guess.fields.get("imap_port") == Some(&port) && guess.fields.len() == 6, "{guess:?}");
    let other = BTreeMap::from([("address".to_owned(), "office@other.example".to_owned())]);
    let nothing = scene.door.ask(GuessAccount { provider: "mail".into(), fields: other }).await?;
    ensure!(nothing.fields.is_empty(), "{nothing:?}");

    // A program need not guess first.
    let mut fields = address;
    fields.insert("password".into(), PASSWORD.into());
    for name in ["imap_certificate", "smtp_certificate"] {
        fields.insert(name.into(), theirs.fingerprint()?);
    }
    let refused = scene.connect(&fields).await?;
    ensure!(refused.is_none(), "it is {refused:?}");
    Ok(())
}
