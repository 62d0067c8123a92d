//! Mails that an agency signs for its own domain: others find the signature good by the record that the desk shows.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Cause, Trouble, WorkspaceCause,
    ask::{ConnectAccount, GetChannels},
};
use paperplane_core::address::Address;
use paperplane_engine::Asked;
use paperplane_testkit::{
    mail::{Dkimpy, form, servers},
    node::LocalNode,
    or_skip,
    people::{AGENCY, ALLEN},
    wait::{LATER, until},
};

const KEYS: [&str; 2] = [
    include_str!("../../../crates/paperplane-connectors/src/channels/mail/tests/fixtures/dkim-rsa.pem"),
    include_str!("../../../crates/paperplane-connectors/src/channels/mail/tests/fixtures/dkim-ed25519.pem"),
];

#[tokio::test]
async fn a_mail_is_signed_and_found_good_by_the_record_that_the_desk_shows() -> anyhow::Result<()> {
    let dkimpy = or_skip!(Dkimpy::find(), "dkimpy is not here");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    let mut node = LocalNode::new()?;
    node.config().public_url = Some("https://desk.example".parse()?);
    node.open().await?;
    let door = node.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    let connect = async |key: &str| -> anyhow::Result<Option<Cause>> {
        let mut fields = form(&mailboxes, &smtp);
        fields.extend([("dkim_selector", "pp1"), ("dkim_key", key)].map(|(name, value)| (name.into(), value.into())));
        match door.ask(ConnectAccount { provider: "mail".into(), fields }).await {
            Ok(()) => Ok(None),
            Err(error) => Ok(Some(error.downcast::<Trouble>()?.cause)),
        }
    };
    let refused = connect("no key").await?;
    let field = WorkspaceCause::MailField { field: "dkim_key".into() };
    ensure!(refused == Some(field.into()), "it is {refused:?}");

    for (nth, key) in KEYS.into_iter().enumerate() {
        let refused = connect(key).await?;
        ensure!(refused.is_none(), "it is {refused:?}");
        let account = door.ask(GetChannels {}).await?.accounts.into_iter().next().context("no account")?;
        ensure!(account.settings.values().all(|value| !value.contains("PRIVATE")), "the key came out");
        let record = account.dns_record.context("no record")?;
        ensure!(record.name == "pp1._domainkey.agency.example" && record.kind == "TXT", "{record:?}");

        let text = format!("Open days, number {nth}.\n.\nÇok selamlar");
        let to = Address::email("lin@example.net").context("no address")?;
        let asked =
            Asked { text: text.clone(), subject: Some("Açık gün".into()), to_many: true, ..Asked::default() };
        node.desk()?.request_message(to, asked).await?;
        let taken = until("the mail is sent", LATER, async || {
            smtp.taken()?.get(nth).cloned().with_context(|| format!("{} mails", nth))
        })
        .await?;
        let (_, mail) = taken.split_once("\r\n").context("no first line")?;
        ensure!(mail.starts_with("DKIM-Signature: "), "{mail}");
        ensure!(dkimpy.finds_good(mail.as_bytes(), &record.name, &record.value)?, "it is not good: {mail}");
        let changed = mail.replacen("desk.example", "evil.example", 1);
        ensure!(!dkimpy.finds_good(changed.as_bytes(), &record.name, &record.value)?, "the link may be changed");
    }
    node.close().await;
    Ok(())
}
