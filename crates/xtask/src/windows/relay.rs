//! A relay under Wine with a data folder, asked over HTTP by curl.

use super::{
    process::Process,
    webhook::{self, ACCOUNT_SID, AGENCY, AUTH_TOKEN},
};
use anyhow::{Context, Result, ensure};
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

/// The time that a start, an answer or a printed line may take.
const LIMIT: Duration = Duration::from_secs(60);
/// The pause between two requests to `/healthz`.
const ASK_EVERY: Duration = Duration::from_millis(100);

/// The token of the REST API.
const API_TOKEN: &str = "api-token-for-tests-under-wine";
/// The address that webhooks are signed for. Nothing listens there.
const PUBLIC_URL: &str = "http://127.0.0.1:9";

/// A running relay.
pub struct Relay {
    process: Process,
    /// The address of its gate: `http://127.0.0.1:PORT`.
    gate: String,
}

impl Relay {
    /// Starts it by its script, on a data folder and any free port, and waits until it has read its log to the end.
    ///
    /// # Errors
    /// If it ends or is not ready in time.
    pub fn start(program: &Path, data: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        let kept = ["PATH", "HOME"].map(|name| (name, std::env::var_os(name).unwrap_or_default()));
        command.env_clear().envs(kept).current_dir(data.parent().context("a data folder in a folder")?);
        command.args([OsStr::new("--data"), data.as_os_str(), OsStr::new("--listen"), OsStr::new("127.0.0.1:0")]);
        command.env("TWILIO_ACCOUNT_SID", ACCOUNT_SID).env("TWILIO_AUTH_TOKEN", AUTH_TOKEN);
        command.env("TWILIO_NUMBER", AGENCY).env("PAPERPLANE_API_TOKEN", API_TOKEN);
        // No provider is needed here: sending is covered by the journeys.
        command.env("TWILIO_API_BASE", PUBLIC_URL).env("PAPERPLANE_PUBLIC_URL", PUBLIC_URL);
        let mut process = Process::start(&mut command)?;
        let line = process.line("Gate: ", LIMIT)?;
        let gate = line.rsplit("Gate: ").next().unwrap_or_default().to_owned();
        let relay = Self { process, gate };
        relay.until_caught_up()?;
        Ok(relay)
    }

    fn until_caught_up(&self) -> Result<()> {
        let begun = Instant::now();
        loop {
            let (status, words) = self.ask("/healthz", &[])?;
            if status == "200" && words.contains("\"caught_up\":true") {
                return Ok(());
            }
            ensure!(begun.elapsed() < LIMIT, "it has not read its log to the end: {status} {words}");
            thread::sleep(ASK_EVERY);
        }
    }

    /// Posts a signed webhook; the status that it was answered with.
    ///
    /// # Errors
    /// If the request is not answered.
    pub fn post_webhook(&self, number: u32, text: &str) -> Result<String> {
        let path = "/api/ppl/twilio/webhook";
        let form = webhook::form(number, text);
        let signature = webhook::signature(AUTH_TOKEN, &format!("{PUBLIC_URL}{path}"), &form)?;
        let mut words = vec!["--header".to_owned(), format!("X-Twilio-Signature: {signature}")];
        words.extend(form.iter().flat_map(|(name, value)| ["--data-urlencode".to_owned(), format!("{name}={value}")]));
        Ok(self.ask(path, &words)?.0)
    }

    /// The number of messages that the search finds for these words.
    ///
    /// # Errors
    /// If the search is not answered with 200.
    pub fn search_count(&self, query: &str) -> Result<usize> {
        let token = format!("Authorization: Bearer {API_TOKEN}");
        let words = ["--get", "--data-urlencode", &format!("q={query}"), "--header", &token].map(str::to_owned);
        let (status, answer) = self.ask("/api/v1/search", &words)?;
        ensure!(status == "200", "the search was answered {status} {answer}");
        Ok(answer.matches("\"message_id\"").count())
    }

    /// Waits until it prints this line.
    ///
    /// # Errors
    /// If it prints another line, or none in time.
    pub fn wait_for_line(&mut self, line: &str) -> Result<()> {
        let printed = self.process.line(line, LIMIT)?;
        ensure!(printed == line, "it printed `{printed}` and not `{line}`");
        Ok(())
    }

    /// Kills it without a warning.
    ///
    /// # Errors
    /// If it cannot be killed.
    pub fn kill(self) -> Result<()> {
        self.process.kill()
    }

    /// The status and the body of an answer.
    fn ask(&self, path: &str, words: &[String]) -> Result<(String, String)> {
        let mut curl = Command::new("curl");
        curl.args(["--silent", "--show-error", "--noproxy", "*", "--max-time", &LIMIT.as_secs().to_string()]);
        curl.args(["--write-out", "\n%{http_code}"]).args(words).arg(format!("{}{path}", self.gate));
        let output = curl.output().context("curl did not start")?;
        let error = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        ensure!(output.status.success(), "{path} was not answered: {error}");
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        let (body, status) = printed.rsplit_once('\n').context("curl printed no status")?;
        Ok((status.to_owned(), body.to_owned()))
    }
}

/// Makes this folder anew and names a data folder in it, which the relay will make.
///
/// # Errors
/// If it cannot be emptied or made.
pub fn fresh_data(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder.join("data"))
}
