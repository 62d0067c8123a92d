//! The relay's binary as a process of its own, to be watched, asked and killed.

use crate::{
    door::Door,
    http, people, ports,
    process::{Process, tail},
    tools,
    wait::{LATER, until},
};
use anyhow::{Context as _, ensure};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;
use url::Url;

/// Environment variables that a process needs; everything else is kept from it.
const KEPT_VARIABLES: [&str; 8] =
    ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "RUST_LOG", "RUST_BACKTRACE"];

/// A relay that can be started, killed and started again on the same data folder and port.
pub struct Relay {
    program: PathBuf,
    address: SocketAddr,
    env: BTreeMap<String, String>,
    arguments: Vec<String>,
    folder: TempDir,
    process: Option<Process>,
}

impl Relay {
    /// Looks for the binary: where `PAPERPLANE_TEST_RELAY` says, else beside the running test.
    pub fn find() -> Option<PathBuf> {
        tools::named_by("PAPERPLANE_TEST_RELAY").or_else(|| tools::built("paperplane-relay"))
    }

    /// A relay with an empty data folder and a port of its own, not started yet.
    ///
    /// # Errors
    /// If no folder or port is to be had.
    pub fn new(program: PathBuf) -> anyhow::Result<Self> {
        Self::new_in(program, &std::env::temp_dir())
    }

    /// The same with its folder in another one.
    ///
    /// # Errors
    /// As [`Relay::new`].
    pub fn new_in(program: PathBuf, place: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir_in(place)?;
        std::fs::create_dir(folder.path().join("work"))?;
        let address = ports::free_address()?;
        Ok(Self { program, address, env: BTreeMap::new(), arguments: Vec::new(), folder, process: None })
    }

    /// Sets a variable of its environment, for the next start.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.env.insert(name.into(), value.into());
        self
    }

    /// Adds all of these settings.
    #[must_use]
    pub fn with_all(self, settings: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        settings.into_iter().fold(self, |relay, (name, value)| relay.with(name, value))
    }

    /// Connects it to the pretend provider at `api`, with its gate as the public address.
    #[must_use]
    pub fn with_twilio(self, api: &Url) -> Self {
        let public = self.base();
        self.with_polled_twilio(api).with("PAPERPLANE_PUBLIC_URL", public)
    }

    /// Connects it to the pretend provider at `api`, without a public address.
    #[must_use]
    pub fn with_polled_twilio(self, api: &Url) -> Self {
        self.with("TWILIO_ACCOUNT_SID", people::ACCOUNT_SID)
            .with("TWILIO_AUTH_TOKEN", people::AUTH_TOKEN)
            .with("TWILIO_NUMBER", format!("whatsapp:{}", people::AGENCY_NUMBER))
            .with("TWILIO_API_BASE", api.as_str())
    }

    /// Adds an argument of the command line, for the next start.
    #[must_use]
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// The address at which its gate listens.
    pub fn base(&self) -> Url {
        ports::web_address(self.address)
    }

    /// The folder in which it is started.
    pub fn working_folder(&self) -> PathBuf {
        self.folder.path().join("work")
    }

    /// Its data folder.
    pub fn data_folder(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Starts it and waits until it is healthy: its replica has read the log to the end.
    ///
    /// # Errors
    /// If it ends or does not become healthy, with what it printed.
    pub async fn start(&mut self) -> anyhow::Result<()> {
        self.launch()?;
        self.healthy().await
    }

    /// Starts it and does not wait.
    ///
    /// # Errors
    /// If it does not start at all.
    pub fn launch(&mut self) -> anyhow::Result<()> {
        ensure!(!self.is_alive(), "the relay runs already");
        let mut command = Command::new(&self.program);
        command.env_clear();
        for name in KEPT_VARIABLES {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command.arg("--data").arg(self.data_folder()).args(["--listen", &self.address.to_string()]);
        command.args(&self.arguments).envs(&self.env).current_dir(self.working_folder());
        self.process = Some(Process::start("the relay", &mut command, &self.log())?);
        Ok(())
    }

    /// Waits until it is healthy.
    ///
    /// # Errors
    /// If it ends or does not become healthy, with what it printed.
    pub async fn healthy(&mut self) -> anyhow::Result<()> {
        let (client, url) = (http::client()?, self.base().join("/healthz")?);
        let process = self.process.as_mut().context("the relay is not running")?;
        let healthy = until("the relay is healthy", LATER, async || {
            process.check_alive()?;
            let answer = client.get(url.clone()).send().await?;
            let (status, words) = (answer.status(), answer.text().await?);
            ensure!(status.is_success(), "it says {status} {words}");
            Ok(())
        });
        healthy.await.with_context(|| tail(&process.printed()))?;
        // The gate answers a moment before the address of the desk is printed.
        until("the desk's address is printed", LATER, async || self.door().map(drop)).await
    }

    /// All that it printed since the first start, on both streams.
    pub fn printed(&self) -> String {
        std::fs::read(self.log()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("relay.log")
    }

    /// The door of its desk, with the token that it printed at its start.
    ///
    /// # Errors
    /// If it printed none.
    pub fn door(&self) -> anyhow::Result<Door> {
        let printed = self.printed();
        let after = printed.rsplit("/desk/enter?token=").next().filter(|rest| rest.len() < printed.len());
        let token: String =
            after.with_context(|| tail(&printed))?.chars().take_while(|c| c.is_ascii_graphic()).collect();
        Door::new(self.base(), token)
    }

    /// Its number in the system, while it runs.
    pub fn id(&self) -> Option<u32> {
        self.process.as_ref().map(Process::id)
    }

    /// Takes its life without warning (SIGKILL).
    ///
    /// # Errors
    /// If it was not running.
    pub fn kill_9(&mut self) -> anyhow::Result<()> {
        self.process.take().context("the relay is not running")?.kill_9();
        Ok(())
    }

    /// Returns true if it was started and has not ended.
    pub fn is_alive(&mut self) -> bool {
        if self.process.as_mut().is_some_and(|process| process.ended().is_some()) {
            self.process = None;
        }
        self.process.is_some()
    }

    /// Its own health report.
    ///
    /// # Errors
    /// If it does not answer, or the log does not.
    pub async fn health(&self) -> anyhow::Result<serde_json::Value> {
        let answer = http::client()?.get(self.base().join("/healthz")?).send().await?;
        let (status, words) = (answer.status(), answer.text().await?);
        ensure!(status.is_success(), "it says {status} {words}");
        Ok(serde_json::from_str(&words)?)
    }

    /// The running program.
    pub fn process(&self) -> Option<&Process> {
        self.process.as_ref()
    }

    /// Asks it to end and waits.
    ///
    /// # Errors
    /// If it was not running or does not end.
    pub fn stop(&mut self) -> anyhow::Result<()> {
        self.process.take().context("the relay is not running")?.stop()
    }

    /// Writes the `.env` that it finds in its working folder at the next start.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_dot_env(&self, text: &str) -> anyhow::Result<()> {
        write(&self.working_folder().join(".env"), text)
    }

    /// Writes the `.env` that it finds in its data folder at the next start.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_dot_env_of_data(&self, text: &str) -> anyhow::Result<()> {
        std::fs::create_dir_all(self.data_folder())?;
        write(&self.data_folder().join(".env"), text)
    }
}

fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(file, text).with_context(|| format!("writing {}", file.display()))
}
