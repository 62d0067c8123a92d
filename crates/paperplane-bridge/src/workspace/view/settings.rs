//! The settings of one device.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The settings of the desk on one device: theme, density, language, send key and notifications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeviceSettings {
    /// Light or dark.
    pub theme: Theme,
    /// The spacing of lines.
    pub density: Density,
    /// The language of the desk, BCP 47; `None` follows the system.
    pub language: Option<String>,
    /// The key that sends a message.
    pub send_by: SendBy,
    /// The way through the list of conversations.
    pub list: ListSettings,
    /// Notifications of the operating system.
    pub notify: NotifySettings,
    /// Emoji.
    pub emoji: EmojiSettings,
    /// The signature below mails that are written here, by the mail address of ours that they go out from.
    pub signatures: BTreeMap<String, String>,
}

/// Emoji as they are offered on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmojiSettings {
    /// Those that were taken last, the newest first.
    pub recent: Vec<String>,
    /// The colour of skin, from 1 for light to 5 for dark; 0 for none.
    pub tone: u8,
}

/// The way through the list of conversations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListSettings {
    /// True if the next conversation opens once one was resolved, snoozed or given to somebody.
    pub open_next: bool,
    /// True if the keys that walk through the list open each conversation.
    pub open_as_you_go: bool,
}

impl Default for ListSettings {
    fn default() -> Self {
        Self { open_next: true, open_as_you_go: false }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The spacing of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// With room.
    #[default]
    Roomy,
    /// More on a screen.
    Compact,
}

/// The key that sends a message. A new line is Shift+Enter under `Enter`, and Enter under `CtrlEnter`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendBy {
    /// Enter alone.
    #[default]
    Enter,
    /// Enter with Ctrl or Cmd.
    CtrlEnter,
}

/// Notifications of the operating system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotifySettings {
    /// True if notifications are shown.
    pub on: bool,
    /// True if they show the sender and the text; otherwise they show only that something was received.
    pub preview: bool,
    /// The hours without notifications, in the local time of this computer; `None` if there are none.
    pub quiet: Option<QuietHours>,
}

impl Default for NotifySettings {
    fn default() -> Self {
        Self { on: true, preview: true, quiet: None }
    }
}

/// A daily stretch of time; one that ends before it begins goes over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// Minutes after midnight at which it begins.
    pub from_min: u16,
    /// Minutes after midnight at which it ends.
    pub to_min: u16,
}

impl QuietHours {
    /// True if a minute of the day, counted from midnight, is in the range; the start is included, the end is not.
    pub const fn holds(self, minute: u16) -> bool {
        if self.from_min <= self.to_min {
            self.from_min <= minute && minute < self.to_min
        } else {
            minute >= self.from_min || minute < self.to_min
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let night = QuietHours { from_min: 22 * 60, to_min: 7 * 60 };
        assert!(night.holds(23 * 60) && night.holds(0) && night.holds(7 * 60 - 1));
        assert!(!night.holds(7 * 60) && !night.holds(12 * 60));
        let noon = QuietHours { from_min: 12 * 60, to_min: 13 * 60 };
        assert!(noon.holds(12 * 60) && !noon.holds(13 * 60) && !noon.holds(0));
        assert!(!QuietHours { from_min: 60, to_min: 60 }.holds(60), "an empty stretch");
    }

    #[test]
    fn settings_of_another_version_are_read_as_far_as_they_go() {
        let read: DeviceSettings = serde_json::from_str(r#"{"theme":"dark","later":1}"#).unwrap();
        assert_eq!(read, DeviceSettings { theme: Theme::Dark, ..DeviceSettings::default() });
    }
}
