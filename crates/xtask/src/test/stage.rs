//! A desktop for tests, without a person: a screen in memory, a session bus and a window manager.

use crate::places;
use std::process::Command;

/// Starts the window manager on the new bus and screen, runs the command, and ends with its outcome.
const SESSION: &str = "openbox >/dev/null 2>&1 & manager=$!
\"$@\"
outcome=$?
kill \"$manager\" 2>/dev/null
exit \"$outcome\"";

/// The command inside a desktop of its own, where such a thing can be made; otherwise as it is.
pub fn with_desktop(command: Command) -> Command {
    let tools = ["xvfb-run", "xauth", "dbus-run-session", "openbox"];
    if !cfg!(target_os = "linux") || tools.iter().any(|tool| places::program(tool).is_none()) {
        return command;
    }
    let mut staged = Command::new("xvfb-run");
    staged.args(["-a", "-s", "-screen 0 1440x900x24 -nolisten tcp"]);
    staged.args(["dbus-run-session", "--", "sh", "-c", SESSION, "sh"]);
    staged.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => staged.env(name, value),
            None => staged.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        staged.current_dir(folder);
    }
    staged.env_remove("WAYLAND_DISPLAY"); // the screen in memory is the only one
    staged
}
