//! Programs that must be on a computer, the sign by which they are found, and the packages of each system.

use crate::places;
use std::{path::Path, process::Command};

/// A thing that cargo does not bring.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// The sign that it is there.
    pub sign: Sign,
    /// Debian, Ubuntu.
    pub apt: &'static str,
    /// Fedora.
    pub dnf: &'static str,
    /// Arch.
    pub pacman: &'static str,
    /// openSUSE.
    pub zypper: &'static str,
    /// macOS; empty where nothing is to be installed there.
    pub brew: &'static str,
}

/// The sign that a thing is there.
#[derive(Clone, Copy, Debug)]
pub enum Sign {
    /// One of these programs is on the search path.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
    /// One of these files or folders is there.
    File(&'static [&'static str]),
}

impl Sign {
    /// Returns true if it is there.
    pub fn is_there(self) -> bool {
        match self {
            Self::Program(names) => names.iter().any(|name| places::program(name).is_some()),
            Self::Library(name) => {
                Command::new("pkg-config").args(["--exists", name]).status().is_ok_and(|status| status.success())
            }
            Self::File(files) => files.iter().any(|file| Path::new(file).exists()),
        }
    }
}

const fn need(sign: Sign, [apt, dnf, pacman, zypper, brew]: [&'static str; 5]) -> Need {
    Need { sign, apt, dnf, pacman, zypper, brew }
}

use Sign::{File, Library, Program};

/// To build anything at all: TLS to brokers and the encrypted databases. Vendored on macOS and Windows.
pub const NODE: &[Need] = &[
    need(Library("openssl"), ["libssl-dev", "openssl-devel", "openssl", "libopenssl-devel", ""]),
    need(Program(&["perl"]), ["perl", "perl-interpreter", "perl", "perl", ""]),
];

/// To build and open a window, beside [`NODE`]. macOS and Windows have theirs.
pub const WINDOW: &[Need] = &[need(
    Library("webkit2gtk-4.1"),
    ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1", "webkit2gtk3-devel", ""],
)];

/// To run `tests/journeys`, beside [`NODE`]: an HTTP client, mailboxes, Kafka, Prism from npm and Schemathesis from PyPI.
pub const JOURNEYS: &[Need] = &[
    need(Program(&["curl"]), ["curl", "curl", "curl", "curl", ""]),
    need(
        File(&["/usr/lib/dovecot/imap", "/usr/libexec/dovecot/imap"]),
        ["dovecot-imapd", "dovecot", "dovecot", "dovecot", ""],
    ),
    need(
        File(&["/usr/lib/dovecot/lmtp", "/usr/libexec/dovecot/lmtp"]),
        ["dovecot-lmtpd", "dovecot", "dovecot", "dovecot", ""],
    ),
    need(
        Program(&["java"]),
        [
            "default-jre-headless",
            "java-latest-openjdk-headless",
            "jre-openjdk-headless",
            "java-17-openjdk-headless",
            "openjdk",
        ],
    ),
    need(Program(&["mvn"]), ["maven", "maven", "maven", "maven", "maven"]),
    need(Program(&["node"]), ["nodejs", "nodejs", "nodejs", "nodejs", "node"]),
    need(Program(&["npm"]), ["npm", "nodejs-npm", "npm", "npm", "node"]),
    need(Program(&["python3"]), ["python3-venv", "python3", "python", "python3", "python"]),
];

/// To compile for Windows and to run the result under Wine, beside [`NODE`].
pub const WINE: &[Need] = &[
    need(
        Program(&["x86_64-w64-mingw32-gcc"]),
        ["gcc-mingw-w64-x86-64", "mingw64-gcc", "mingw-w64-gcc", "mingw64-cross-gcc", ""],
    ),
    need(
        Program(&["x86_64-w64-mingw32-g++"]),
        ["g++-mingw-w64-x86-64", "mingw64-gcc-c++", "mingw-w64-gcc", "mingw64-cross-gcc-c++", ""],
    ),
    need(Program(&["cmake"]), ["cmake", "cmake", "cmake", "cmake", ""]),
    need(File(&["/usr/lib/wine/wine64", "/usr/bin/wine64"]), ["wine64", "wine", "wine", "wine", ""]),
    need(Program(&["wineserver"]), ["wine", "wine", "wine", "wine", ""]),
];

/// To rehearse everything, beside [`WINDOW`] and [`JOURNEYS`].
pub const REHEARSAL: &[Need] = &[
    need(Program(&["Xvfb"]), ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb", ""]),
    need(Program(&["xvfb-run"]), ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb", ""]),
    need(Program(&["xauth"]), ["xauth", "xorg-x11-xauth", "xorg-xauth", "xauth", ""]),
    need(Program(&["openbox"]), ["openbox", "openbox", "openbox", "openbox", ""]),
    need(Program(&["dbus-run-session"]), ["dbus", "dbus-daemon", "dbus", "dbus-1-daemon", ""]),
    need(Program(&["dunst"]), ["dunst", "dunst", "dunst", "dunst", ""]),
    need(
        Program(&["WebKitWebDriver"]),
        ["webkit2gtk-driver", "webkit2gtk4.1-devel", "webkit2gtk-4.1", "webkit2gtk-4_1-devel", ""],
    ),
    need(
        Program(&["chromium", "chromium-browser", "google-chrome"]),
        ["chromium", "chromium", "chromium", "chromium", ""],
    ),
    need(Program(&["chromedriver"]), ["chromium-driver", "chromedriver", "chromium", "chromedriver", ""]),
    need(
        File(&["/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/share/fonts/noto"]),
        ["fonts-noto-core", "google-noto-sans-fonts", "noto-fonts", "google-noto-sans-fonts", ""],
    ),
    need(
        File(&["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/noto-cjk"]),
        ["fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk", "google-noto-sans-cjk-fonts", ""],
    ),
    need(
        File(&["/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", "/usr/share/fonts/noto/NotoColorEmoji.ttf"]),
        ["fonts-noto-color-emoji", "google-noto-emoji-fonts", "noto-fonts-emoji", "google-noto-coloremoji-fonts", ""],
    ),
];

/// To build the windows with Debian's own Rust, where no rustup can bring the target.
pub const DEBIAN_WASM: &[Need] = &[
    need(File(&["/usr/share/doc/cargo-web"]), ["cargo-web", "", "", "", ""]),
    need(File(&["/usr/share/doc/rustc-web"]), ["rustc-web", "", "", "", ""]),
    need(Program(&["wasm-ld"]), ["lld", "", "", "", ""]),
    need(File(&["/usr/lib/rustlib/src/rust"]), ["rust-web-src", "", "", "", ""]),
];
