//! A real notification daemon on a message bus of its own, so that what a program shows can be counted and clicked.

use crate::{
    process::Process,
    tools,
    wait::{SOON, until},
};
use anyhow::{Context as _, ensure};
use serde_json::Value;
use std::{ffi::OsString, path::PathBuf, process::Command};
use tempfile::TempDir;

/// Doubles must stay visible as doubles, and nothing goes away by itself.
const SETTINGS: &str = "[global]\n\
    stack_duplicates = false\n\
    notification_limit = 0\n\
    history_length = 100\n\
    mouse_left_click = do_action, close_current\n\
    idle_threshold = 0\n\
    [urgency_low]\n timeout = 0\n\
    [urgency_normal]\n timeout = 0\n\
    [urgency_critical]\n timeout = 0\n";

/// The settings of a message bus that starts no program by itself. The system's session bus starts the notification
/// daemon that is installed, with the person's settings, for whoever asks before ours has taken the name.
const BUS_SETTINGS: &str = "<busconfig><type>session</type><listen>ADDRESS</listen><auth>EXTERNAL</auth>\
    <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>\
    <allow own=\"*\"/></policy></busconfig>";

/// The text of one notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its first line.
    pub summary: String,
    /// The rest.
    pub body: String,
}

/// A message bus of its own, with nobody on it.
pub struct Bus {
    // Dropped in this order: the bus, then its folder.
    _bus: Process,
    folder: TempDir,
}

impl Bus {
    /// Starts it.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let settings = folder.path().join("bus.conf");
        std::fs::write(&settings, BUS_SETTINGS.replace("ADDRESS", &address_in(&folder)))?;
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--nofork", "--nopidfile"]).arg("--config-file").arg(&settings);
        let bus = Process::start("the message bus", &mut bus, &folder.path().join("bus.log"))?;
        until("the message bus listens", SOON, async || {
            ensure!(socket_in(&folder).exists(), "no socket yet");
            Ok(())
        })
        .await?;
        Ok(Self { _bus: bus, folder })
    }

    /// Its address.
    pub fn address(&self) -> String {
        address_in(&self.folder)
    }

    /// The environment in which a program finds this bus and no other.
    pub fn env(&self) -> (String, OsString) {
        ("DBUS_SESSION_BUS_ADDRESS".into(), self.address().into())
    }
}

/// A bus with a notification daemon on it.
pub struct Notifications {
    // Dropped in this order: the daemon, then its bus.
    daemon: Process,
    bus: Bus,
}

impl Notifications {
    /// Returns true if this machine has what it takes, a display included.
    pub fn can_be_seen() -> bool {
        std::env::var_os("DISPLAY").is_some()
            && ["dbus-daemon", "dunst", "dunstctl"].into_iter().all(|program| tools::on_path(program).is_some())
    }

    /// Starts both.
    ///
    /// # Errors
    /// If one of them does not start.
    pub async fn start() -> anyhow::Result<Self> {
        let bus = Bus::start().await?;
        let folder = bus.folder.path();
        let settings = folder.join("dunstrc");
        std::fs::write(&settings, SETTINGS)?;
        let mut daemon = Command::new("dunst");
        daemon.arg("-conf").arg(&settings).env("DBUS_SESSION_BUS_ADDRESS", bus.address());
        let daemon = Process::start("the notification daemon", &mut daemon, &folder.join("dunst.log"))?;
        let mut started = Self { daemon, bus };
        until("the notification daemon answers", SOON, async || {
            started.daemon.check_alive()?;
            started.count()
        })
        .await?;
        Ok(started)
    }

    /// The environment in which a program finds this bus and no other.
    pub fn env(&self) -> (String, OsString) {
        self.bus.env()
    }

    /// The number of notifications on the screen.
    ///
    /// # Errors
    /// If the daemon does not answer.
    pub fn displayed(&self) -> anyhow::Result<usize> {
        Ok(self.control(&["count", "displayed"])?.trim().parse()?)
    }

    /// The number of notifications since the start, on the screen or closed.
    ///
    /// # Errors
    /// If the daemon does not answer.
    pub fn count(&self) -> anyhow::Result<usize> {
        let of = |what| -> anyhow::Result<usize> { Ok(self.control(&["count", what])?.trim().parse()?) };
        Ok(of("displayed")? + of("waiting")? + of("history")?)
    }

    /// Clicks on the notification on top and takes it off the screen, as a person's left click does.
    ///
    /// # Errors
    /// If the daemon does not answer.
    pub fn click(&self) -> anyhow::Result<()> {
        self.control(&["action", "0"])?;
        self.dismiss()
    }

    /// Takes the notification on top off the screen without a click.
    ///
    /// # Errors
    /// If the daemon does not answer.
    pub fn dismiss(&self) -> anyhow::Result<()> {
        self.control(&["close"])?;
        Ok(())
    }

    /// The texts of the closed ones, newest first.
    ///
    /// # Errors
    /// If the daemon does not answer.
    pub fn closed(&self) -> anyhow::Result<Vec<Shown>> {
        let history: Value = serde_json::from_str(&self.control(&["history"])?).context("the daemon's history")?;
        let entries = history.pointer("/data/0").and_then(Value::as_array).context("the daemon's history")?;
        let field = |entry: &Value, name: &str| {
            entry.pointer(&format!("/{name}/data")).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        Ok(entries.iter().map(|entry| Shown { summary: field(entry, "summary"), body: field(entry, "body") }).collect())
    }

    fn control(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let mut control = Command::new("dunstctl");
        control.args(arguments).env("DBUS_SESSION_BUS_ADDRESS", self.bus.address());
        let output = control.output().context("asking the notification daemon")?;
        ensure!(output.status.success(), "the daemon says {}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?)
    }
}

fn socket_in(folder: &TempDir) -> PathBuf {
    folder.path().join("bus")
}

fn address_in(folder: &TempDir) -> String {
    format!("unix:path={}", socket_in(folder).display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_shown_is_counted_clicked_and_read() -> anyhow::Result<()> {
        if !Notifications::can_be_seen() || tools::on_path("gdbus").is_none() {
            tools::skipped("no display with a notification daemon here");
            return Ok(());
        }
        let notifications = Notifications::start().await?;
        ensure!(notifications.count()? == 0, "not empty at the start");
        let send = |body: &str| {
            let mut send = Command::new("gdbus");
            send.args(["call", "--session", "--dest", "org.freedesktop.Notifications"])
                .args(["--object-path", "/org/freedesktop/Notifications"])
                .args(["--method", "org.freedesktop.Notifications.Notify", "testkit", "0", "", "A person", body])
                .args(["['default', 'Open']", "{}", "--", "-1"]);
            let (name, value) = notifications.env();
            send.env(name, value).output()
        };
        for _ in 0..2 {
            let sent = send("Hello")?;
            ensure!(sent.status.success(), "{}", String::from_utf8_lossy(&sent.stderr));
        }
        // The daemon moves them from one list to the next when it is its turn, and is asked about one list after the other.
        until("two of the same are two", SOON, async || {
            let count = notifications.count()?;
            ensure!(count == 2, "not {count}");
            Ok(())
        })
        .await?;
        notifications.click()?;
        ensure!(notifications.count()? == 2, "a click loses none");
        let said = Shown { summary: "A person".into(), body: "Hello".into() };
        ensure!(notifications.closed()? == [said], "closed: {:?}", notifications.closed()?);
        Ok(())
    }
}
