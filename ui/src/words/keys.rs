//! The keys: what each does, and how it is written.

use super::say;

/// The keys and what they do.
pub fn keys() -> [(&'static [&'static str], String); 29] {
    [
        (&["J", "K"], say!("keys-step")),
        (&["Enter"], say!("keys-open")),
        (&["X"], say!("keys-select")),
        (&["Ctrl", "A"], say!("keys-select-all")),
        (&["Shift", "↓"], say!("keys-select-more")),
        (&["R"], say!("keys-reply")),
        (&["N"], say!("keys-note")),
        (&["C"], say!("keys-new")),
        (&["E"], say!("keys-resolve")),
        (&["U"], say!("keys-unread")),
        (&["Z"], say!("keys-undo")),
        (&["S"], say!("keys-snooze")),
        (&["A"], say!("keys-assign")),
        (&["M"], say!("keys-take")),
        (&["L"], say!("keys-label")),
        (&["P"], say!("keys-priority")),
        (&["I"], say!("keys-about")),
        (&["V"], say!("keys-views")),
        (&["F"], say!("keys-narrow")),
        (&["G", "P"], say!("keys-people")),
        (&["Ctrl", "K"], say!("keys-find")),
        (&["/"], say!("keys-search")),
        (&["/"], say!("keys-canned")),
        (&["@"], say!("keys-mention")),
        (&["Enter"], say!("keys-send")),
        (&["Shift", "Enter"], say!("keys-new-line")),
        (&["Ctrl", "Enter"], say!("keys-send-always")),
        (&["Esc"], say!("keys-back")),
        (&["?"], say!("keys-these")),
    ]
}

/// The key that stands beside the letters for commands.
pub const fn control_key(is_mac: bool) -> &'static str {
    if is_mac { "⌘" } else { "Ctrl" }
}
