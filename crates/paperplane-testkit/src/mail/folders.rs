//! Folders of the office's mailbox, as another mail program sees and fills them.

use super::{
    Mailboxes,
    office::{OFFICE, PASSWORD},
};
use anyhow::{Context as _, bail, ensure};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

/// A mail program that is logged in.
struct Program {
    wire: BufReader<TcpStream>,
}

impl Program {
    async fn open(mailboxes: &Mailboxes) -> anyhow::Result<Self> {
        let mut program = Self { wire: BufReader::new(TcpStream::connect(mailboxes.imap()).await?) };
        ensure!(program.line().await?.starts_with("* OK"), "no greeting");
        program.ask(&format!("LOGIN {OFFICE} {PASSWORD}")).await?;
        Ok(program)
    }

    async fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        ensure!(self.wire.read_line(&mut line).await? > 0, "the server hung up");
        Ok(line)
    }

    /// Sends a command; answers with all that the server says before it is done.
    async fn ask(&mut self, command: &str) -> anyhow::Result<Vec<u8>> {
        self.wire.write_all(format!("a {command}\r\n").as_bytes()).await?;
        self.answer(command).await
    }

    /// Puts a mail into a folder; `date` is empty for now.
    async fn append(&mut self, folder: &str, date: &str, mail: &str) -> anyhow::Result<()> {
        let command = format!("APPEND \"{folder}\" {date}{{{}}}", mail.len());
        self.wire.write_all(format!("a {command}\r\n").as_bytes()).await?;
        let go_on = self.line().await?;
        if !go_on.starts_with('+') {
            bail!("{command}: {go_on}");
        }
        self.wire.write_all(format!("{mail}\r\n").as_bytes()).await?;
        self.answer(&command).await.map(drop)
    }

    async fn answer(&mut self, command: &str) -> anyhow::Result<Vec<u8>> {
        let mut said = Vec::new();
        loop {
            let line = self.line().await?;
            if let Some(end) = line.strip_prefix("a ") {
                ensure!(end.starts_with("OK"), "{command}: {end}");
                return Ok(said);
            }
            said.extend_from_slice(line.as_bytes());
            let literal = line.trim_end().strip_suffix('}').and_then(|line| line.rsplit_once('{'));
            if let Some(bytes) = literal.and_then(|(_, bytes)| bytes.parse::<usize>().ok()) {
                let mut content = vec![0; bytes];
                self.wire.read_exact(&mut content).await?;
                said.extend_from_slice(&content);
            }
        }
    }
}

impl Mailboxes {
    /// Makes a folder.
    ///
    /// # Errors
    /// If it cannot be made.
    pub async fn make_folder(&self, folder: &str) -> anyhow::Result<()> {
        Program::open(self).await?.ask(&format!("CREATE \"{folder}\"")).await.map(drop)
    }

    /// Puts a mail into a folder.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn put(&self, folder: &str, mail: &str) -> anyhow::Result<()> {
        self.put_all(folder, [mail.replace("\r\n", "\n").replace('\n', "\r\n")]).await
    }

    /// Puts mails into a folder, whose lines end with CR and LF.
    ///
    /// # Errors
    /// If one is not taken.
    pub async fn put_all(&self, folder: &str, mails: impl IntoIterator<Item = String>) -> anyhow::Result<()> {
        let mut program = Program::open(self).await?;
        for mail in mails {
            program.append(folder, "", &mail).await?;
        }
        Ok(())
    }

    /// Puts a mail into a folder as if it had come on a day, e.g. `01-Jan-2020`.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn put_of(&self, folder: &str, day: &str, mail: &str) -> anyhow::Result<()> {
        let mail = mail.replace('\n', "\r\n");
        Program::open(self).await?.append(folder, &format!("\"{day} 12:00:00 +0000\" "), &mail).await
    }

    /// All mails of a folder, one after the other; none where it is not there.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn mails_in(&self, folder: &str) -> anyhow::Result<Vec<String>> {
        let mut program = Program::open(self).await?;
        let listed = program.ask(&format!("LIST \"\" \"{folder}\"")).await?;
        if listed.is_empty() {
            return Ok(Vec::new());
        }
        program.ask(&format!("EXAMINE \"{folder}\"")).await?;
        let found = String::from_utf8(program.ask("SEARCH ALL").await?).context("the numbers of the mails")?;
        let numbers = found.lines().filter_map(|line| line.strip_prefix("* SEARCH")).flat_map(str::split_whitespace);
        let mut mails = Vec::new();
        for number in numbers {
            let said = program.ask(&format!("FETCH {number} BODY.PEEK[]")).await?;
            mails.push(String::from_utf8_lossy(&said).into_owned());
        }
        Ok(mails)
    }
}
