//! Dovecot in a folder of its own: mailboxes over IMAP, filled over LMTP.

use super::{
    certificate::{Certificate, Encryption},
    office::{OFFICE, PASSWORD},
    sign_in::SignIn,
};
use crate::{
    ports,
    process::Process,
    tools,
    wait::{LATER, until},
};
use anyhow::{Context as _, ensure};
use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

/// Dovecot's program, where it is installed with its LMTP.
#[derive(Clone, Debug)]
pub struct Dovecot {
    program: PathBuf,
}

/// Running mailboxes.
pub struct Mailboxes {
    dovecot: Dovecot,
    imap: SocketAddr,
    lmtp: SocketAddr,
    /// True if it greets without encryption.
    greets: bool,
    server: Option<Process>,
    folder: TempDir,
}

impl Dovecot {
    /// Looks for it where `PAPERPLANE_TEST_DOVECOT` says, then on the PATH and where Debian puts it.
    pub fn find() -> Option<Self> {
        let of_system = || Some(PathBuf::from("/usr/sbin/dovecot")).filter(|file| file.is_file());
        let program =
            tools::named_by("PAPERPLANE_TEST_DOVECOT").or_else(|| tools::on_path("dovecot")).or_else(of_system)?;
        let has_lmtp =
            ["/usr/lib/dovecot/lmtp", "/usr/libexec/dovecot/lmtp"].iter().any(|file| Path::new(file).exists());
        has_lmtp.then_some(Self { program })
    }

    /// Starts it with empty mailboxes: any address is one, under [`PASSWORD`].
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open(&self) -> anyhow::Result<Mailboxes> {
        self.open_with("").await
    }

    /// The same with a certificate: passwords only go over encrypted connections.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open_encrypted(&self, encryption: Encryption, certificate: &Certificate) -> anyhow::Result<Mailboxes> {
        let folder = tempfile::tempdir()?;
        let (imap, lmtp) = (ports::free_address()?, ports::free_address()?);
        let more = encrypted(folder.path(), encryption, imap);
        fs::write(folder.path().join("dovecot.conf"), configuration(folder.path(), imap, lmtp)? + &more)?;
        certificate.lay_into(folder.path())?;
        let greets = encryption == Encryption::StartTls;
        let mut mailboxes = Mailboxes { dovecot: self.clone(), imap, lmtp, greets, server: None, folder };
        mailboxes.start().await?;
        Ok(mailboxes)
    }

    /// The same with mailboxes that only the access tokens of a sign-in open.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open_to(&self, sign_in: &SignIn) -> anyhow::Result<Mailboxes> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("oauth2.conf");
        let settings = [
            format!("tokeninfo_url = {}", sign_in.info_url()),
            "username_attribute = email".to_owned(),
            "active_attribute = active".to_owned(),
            "active_value = true\n".to_owned(),
        ];
        fs::write(&file, settings.join("\n"))?;
        let (imap, lmtp) = (ports::free_address()?, ports::free_address()?);
        let at = file.display();
        let tokens = format!(
            "auth_mechanisms = xoauth2\npassdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {at}\n}}\n"
        );
        fs::write(folder.path().join("dovecot.conf"), configuration(folder.path(), imap, lmtp)? + &tokens)?;
        let mut mailboxes = Mailboxes { dovecot: self.clone(), imap, lmtp, greets: true, server: None, folder };
        mailboxes.start().await?;
        Ok(mailboxes)
    }

    /// The same with more lines in its configuration.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open_with(&self, more: &str) -> anyhow::Result<Mailboxes> {
        let folder = tempfile::tempdir()?;
        let (imap, lmtp) = (ports::free_address()?, ports::free_address()?);
        fs::write(folder.path().join("dovecot.conf"), configuration(folder.path(), imap, lmtp)? + more)?;
        let mut mailboxes = Mailboxes { dovecot: self.clone(), imap, lmtp, greets: true, server: None, folder };
        mailboxes.start().await?;
        Ok(mailboxes)
    }
}

/// The lines of the configuration that encrypt.
fn encrypted(folder: &Path, encryption: Encryption, imap: SocketAddr) -> String {
    let (at, port) = (folder.display(), imap.port());
    let listens = match encryption {
        Encryption::StartTls => String::new(),
        Encryption::Tls => format!(
            "service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {port}
    ssl = yes
  }}
}}
"
        ),
    };
    format!("ssl = required\nssl_cert = <{at}/certificate.pem\nssl_key = <{at}/key.pem\n{listens}")
}

/// Dovecot never keeps mail as root: it does so as whoever runs the test, or as nobody.
fn configuration(folder: &Path, imap: SocketAddr, lmtp: SocketAddr) -> anyhow::Result<String> {
    let said = |flag: &str| -> anyhow::Result<String> {
        let said = Command::new("id").arg(flag).output().context("asking who runs the test")?;
        Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
    };
    let (user, group) = (said("-un")?, said("-gn")?);
    let (user, group) = if user == "root" { ("nobody".to_owned(), "nogroup".to_owned()) } else { (user, group) };
    for part in ["mail", "home"] {
        fs::create_dir_all(folder.join(part))?;
    }
    if said("-un")? == "root" {
        let given = Command::new("chown").arg("-R").arg(format!("{user}:{group}")).arg(folder).status()?;
        ensure!(given.success(), "the folder of the mailboxes was not given to {user}");
    }
    let at = folder.display();
    let (imap_port, lmtp_port) = (imap.port(), lmtp.port());
    Ok(format!(
        "protocols = imap lmtp
base_dir = {at}/run
state_dir = {at}/state
log_path = /dev/stderr
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
mail_location = maildir:{at}/mail/%u
passdb {{
  driver = static
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={at}/home/%u allow_all_users=yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
}}
service anvil {{
  chroot =
  # Whoever fails to log in is not made to wait.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"
    ))
}

impl Mailboxes {
    /// The address of its IMAP.
    pub fn imap(&self) -> SocketAddr {
        self.imap
    }

    /// Takes another certificate, from its next start on.
    ///
    /// # Errors
    /// If it cannot be copied.
    pub fn take(&self, certificate: &Certificate) -> anyhow::Result<()> {
        Ok(certificate.lay_into(self.folder.path())?)
    }

    /// Starts it on the mailboxes that are there.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start(&mut self) -> anyhow::Result<()> {
        let mut command = Command::new(&self.dovecot.program);
        command.arg("-F").arg("-c").arg(self.folder.path().join("dovecot.conf"));
        let mut server = Process::start("dovecot", &mut command, &self.folder.path().join("dovecot.log"))?;
        let (imap, lmtp, greets_imap) = (self.imap, self.lmtp, self.greets);
        until("dovecot answers", LATER, async || {
            server.check_alive()?;
            let is_open = if greets_imap { greets(imap, "* OK").await? } else { ports::answers(imap) };
            ensure!(is_open && greets(lmtp, "220").await?, "not yet");
            Ok(())
        })
        .await
        .with_context(|| server.printed())?;
        self.server = Some(server);
        Ok(())
    }

    /// Lets it answer nothing until [`Mailboxes::go_on`].
    pub fn hold_still(&self) {
        if let Some(server) = &self.server {
            server.all_hold_still();
        }
    }

    /// Lets it answer again.
    pub fn go_on(&self) {
        if let Some(server) = &self.server {
            server.all_go_on();
        }
    }

    /// Ends it; the mailboxes stay.
    ///
    /// # Errors
    /// If it does not end.
    pub fn stop(&mut self) -> anyhow::Result<()> {
        self.server.take().context("dovecot is not running")?.stop()
    }

    /// Forgets how the mails of the office are numbered; not while it runs.
    ///
    /// # Errors
    /// If the mailbox is not there.
    pub fn number_anew(&self) -> anyhow::Result<()> {
        let mailbox = self.folder.path().join("mail").join(OFFICE);
        for entry in fs::read_dir(&mailbox).context("the mailbox of the office")? {
            let file = entry?.path();
            if file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("dovecot")) {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }

    /// The number of mails in a folder of the office, as they lie on the disk; 0 where it is not there.
    pub fn count_in(&self, folder: &str) -> usize {
        let at = self.folder.path().join("mail").join(OFFICE).join(format!(".{folder}"));
        ["new", "cur"].iter().filter_map(|part| fs::read_dir(at.join(part)).ok()).map(Iterator::count).sum()
    }

    /// All that it printed.
    pub fn printed(&self) -> String {
        self.server.as_ref().map(Process::printed).unwrap_or_default()
    }

    /// Delivers a mail to the office, as the agency's own mail server would.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn deliver(&self, mail: &str) -> anyhow::Result<()> {
        self.deliver_bytes(mail.replace("\r\n", "\n").replace('\n', "\r\n").as_bytes()).await
    }

    /// The same with bytes exactly as they are.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn deliver_bytes(&self, mail: &[u8]) -> anyhow::Result<()> {
        let mut wire = BufReader::new(TcpStream::connect(self.lmtp).await?);
        expect(&mut wire, "220").await?;
        for (line, answer) in [
            ("LHLO localhost".to_owned(), "250"),
            ("MAIL FROM:<>".to_owned(), "250"),
            (format!("RCPT TO:<{OFFICE}>"), "250"),
            ("DATA".to_owned(), "354"),
        ] {
            wire.write_all(format!("{line}\r\n").as_bytes()).await?;
            expect(&mut wire, answer).await.with_context(|| line)?;
        }
        for line in mail.split_inclusive(|byte| *byte == b'\n') {
            if line.starts_with(b".") {
                wire.write_all(b".").await?;
            }
            wire.write_all(line).await?;
        }
        wire.write_all(if mail.ends_with(b"\n") { b".\r\n" } else { b"\r\n.\r\n" }).await?;
        expect(&mut wire, "250").await
    }
}

/// Reads an answer, which may have several lines.
async fn expect(wire: &mut BufReader<TcpStream>, code: &str) -> anyhow::Result<()> {
    loop {
        let mut line = String::new();
        ensure!(wire.read_line(&mut line).await? > 0, "the server hung up");
        ensure!(line.starts_with(code), "the server said {line}");
        if line.as_bytes().get(3) != Some(&b'-') {
            return Ok(());
        }
    }
}

async fn greets(address: SocketAddr, greeting: &str) -> anyhow::Result<bool> {
    let mut line = String::new();
    BufReader::new(TcpStream::connect(address).await?).read_line(&mut line).await?;
    Ok(line.starts_with(greeting))
}
