//! A mailbox whose server wants to know who looks into it.

use anyhow::ensure;
use paperplane_testkit::{
    mail::{Dovecot, SmtpServers, account},
    node::LocalNode,
    or_skip,
    wait::{LATER, until},
};

#[tokio::test]
async fn a_server_that_asks_for_a_name_is_told_it() -> anyhow::Result<()> {
    let dovecot = or_skip!(Dovecot::find(), "Dovecot with its LMTP is not here");
    let servers = or_skip!(SmtpServers::find(), "aiosmtpd is not here");
    let mailboxes = dovecot.open_with("imap_id_log = *\n").await?;
    let smtp = servers.open().await?;
    let mut node = LocalNode::new()?;
    node.config().accounts = vec![account(&mailboxes, &smtp)?];
    node.open().await?;
    until("it was told", LATER, async || {
        let printed = mailboxes.printed();
        ensure!(printed.contains("ID sent: name=PaperPlane"), "it printed {printed}");
        Ok(())
    })
    .await?;
    node.close().await;
    Ok(())
}
