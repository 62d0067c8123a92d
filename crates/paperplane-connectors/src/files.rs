//! Files from the outside world: what they are, and which addresses may be asked for them.

use lofty::{file::AudioFile, probe::Probe};
use std::{
    io::Cursor,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    panic, str,
};
use url::{Host, Url};

/// The content type of a file whose bytes do not show it.
pub const UNKNOWN: &str = "application/octet-stream";
/// Bytes that are read to determine the kind of a file.
const LOOK_BYTES: usize = 8 * 1024;

/// The content type of a file, by its own bytes. A declared type counts only for plain text and for kinds that have no
/// signature of their own, and never turns a file into something that a browser would run.
pub fn kind_of(content: &[u8], said: &str) -> String {
    let look = &content[..content.len().min(LOOK_BYTES)];
    if let Some(found) = infer::get(look) {
        let runs = matches!(found.mime_type(), "text/html" | "text/xml" | "application/xhtml+xml" | "image/svg+xml");
        return if runs { UNKNOWN.into() } else { found.mime_type().into() };
    }
    let said = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_text = str::from_utf8(look).is_ok_and(|text| !text.contains('\0'));
    let plain = ["text/plain", "text/csv", "text/vcard", "text/x-vcard", "text/calendar"];
    if is_text && plain.contains(&said.as_str()) {
        return said;
    }
    UNKNOWN.into()
}

/// Endings of names of files that a computer runs when they are opened. Source: the kinds that Gmail refuses.
const PROGRAM_ENDINGS: [&str; 41] = [
    "ade", "adp", "apk", "app", "appx", "bat", "chm", "cmd", "com", "cpl", "dll", "exe", "hta", "ins", "isp", "jar",
    "jnlp", "js", "jse", "lib", "lnk", "msc", "msi", "msix", "msp", "mst", "nsh", "pif", "ps1", "reg", "scr", "sct",
    "sh", "sys", "vb", "vbe", "vbs", "wsc", "wsf", "wsh", "xll",
];

/// True if a file is a program, or a script that a computer runs when it is opened: by its own bytes, whatever its name
/// says, and by its name where it is text.
pub fn is_program(content: &[u8], name: &str) -> bool {
    let look = &content[..content.len().min(LOOK_BYTES)];
    let is_text = str::from_utf8(look).is_ok_and(|text| !text.contains('\0'));
    // A certificate is counted among the programs, and is none.
    let by_bytes = infer::get(look).is_some_and(|found| {
        found.matcher_type() == infer::MatcherType::App && found.mime_type() != "application/x-x509-ca-cert"
    });
    let ending = name.trim_end_matches(['.', ' ']).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    (by_bytes && !is_text)
        || look.starts_with(b"#!")
        || ending.is_some_and(|ending| PROGRAM_ENDINGS.contains(&ending.as_str()))
}

/// The length of a sound in milliseconds; `None` where it is none, or its own bytes do not show it.
pub fn length_ms(content: &[u8], content_type: &str) -> Option<u64> {
    if !content_type.starts_with("audio/") {
        return None;
    }
    // A file from anybody: a reader that stumbles over it gives no length, and nothing else.
    let read = panic::catch_unwind(|| {
        let probe = Probe::new(Cursor::new(content)).guess_file_type().ok()?;
        Some(probe.read().ok()?.properties().duration())
    });
    let length = read.ok().flatten()?;
    u64::try_from(length.as_millis()).ok().filter(|length| *length > 0)
}

/// True if an address on the open internet may be asked: encrypted, by name, and no name of a machine near us.
///
/// A name may still lead to a machine near us; that is looked at where names are resolved ([`is_public`]).
pub fn may_be_asked(url: &Url) -> bool {
    let named = match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            name.contains('.')
                && ![".local", ".internal", ".localhost", ".lan", ".home.arpa"].iter().any(|end| name.ends_with(end))
        }
        // Providers have names.
        Some(Host::Ipv4(_) | Host::Ipv6(_)) | None => false,
    };
    named && url.scheme() == "https" && url.username().is_empty() && url.password().is_none()
}

/// True if an address is on the open internet: not this machine, not this network, not a cloud's own services.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or_else(|| is_public_v6(v6), is_public_v4),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let benchmark = a == 198 && (b == 18 || b == 19);
    let protocol = (a, b, c) == (192, 0, 0);
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_unspecified()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || a >= 240
        || shared
        || benchmark
        || protocol)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // Only what is given out for the open internet, without the parts of it that lead elsewhere.
    let [first, second, ..] = address.segments();
    let global = (0x2000..0x4000).contains(&first);
    let documentation = first == 0x2001 && second == 0x0db8;
    let teredo = first == 0x2001 && second == 0;
    let six_to_four = first == 0x2002;
    global && !documentation && !teredo && !six_to_four
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_program_is_one_under_any_name() {
        let exe = b"MZ\x90\0\x03\0\0\0\x04\0";
        for name in ["setup.exe", "photo.jpg", "", "letter.pdf.exe"] {
            assert!(is_program(exe, name), "{name}");
        }
        let elf = [&b"\x7fELF\x02\x01\x01"[..], &[0; 60]].concat();
        assert!(is_program(&elf, "photo.jpg"));
        assert!(is_program(b"#!/bin/sh\nrm -r ~", "notes.txt"));
        for name in ["run.BAT", "a.js", "invoice.pdf.scr", "x.lnk. "] {
            assert!(is_program(b"anything", name), "{name}");
        }
        for (content, name) in [
            (&b"%PDF-1.7"[..], "letter.pdf"),
            (b"MZ is how he signs", "letter.txt"),
            (b"\x89PNG\r\n\x1a\n", "scan.png"),
            (b"PK\x03\x04", "papers.zip"),
            (b"text", "exe"),
        ] {
            assert!(!is_program(content, name), "{name}");
        }
    }

    #[test]
    fn a_sound_says_how_long_it_is() {
        let mut wav = b"RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
        wav.extend(8_000_u32.to_le_bytes());
        wav.extend(8_000_u32.to_le_bytes());
        wav.extend([1, 0, 8, 0]);
        wav.extend(b"data");
        wav.extend(24_000_u32.to_le_bytes());
        wav.extend([0x80; 24_000]);
        assert_eq!(length_ms(&wav, "audio/x-wav"), Some(3_000));
        assert_eq!(length_ms(&wav, "application/octet-stream"), None);
        assert_eq!(length_ms(&voice(12), "audio/ogg"), Some(12_000), "as WhatsApp records it");
        for broken in [&wav[..30], b"OggS", b"#!AMR\n", b""] {
            assert_eq!(length_ms(broken, "audio/ogg"), None);
        }
    }

    /// A voice message of so many seconds: the pages of an Ogg file with Opus in it, and one packet.
    fn voice(seconds: u64) -> Vec<u8> {
        let page = |kind: u8, samples: u64, number: u32, packet: &[u8]| {
            let mut page = b"OggS\0".to_vec();
            page.push(kind);
            page.extend(samples.to_le_bytes());
            page.extend(1_u32.to_le_bytes());
            page.extend(number.to_le_bytes());
            page.extend([0; 4]);
            page.extend([1, u8::try_from(packet.len()).unwrap()]);
            page.extend(packet);
            page
        };
        let head = [&b"OpusHead\x01\x01"[..], &[0, 0], &48_000_u32.to_le_bytes(), &[0, 0, 0]].concat();
        let tags = [&b"OpusTags"[..], &[0; 8]].concat();
        [page(2, 0, 0, &head), page(0, 0, 1, &tags), page(4, seconds * 48_000, 2, &[0xf8; 40])].concat()
    }

    #[test]
    fn bytes_count_more_than_words() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n0000", "text/html"), "image/png");
        assert_eq!(kind_of(b"%PDF-1.7 ", "image/jpeg"), "application/pdf");
        assert_eq!(kind_of(b"<html><script>alert(1)</script>", "image/png"), UNKNOWN);
        assert_eq!(kind_of(b"<!DOCTYPE html><html>", "text/plain"), UNKNOWN);
        assert_eq!(kind_of(b"BEGIN:VCARD\nEND:VCARD", "text/vcard; charset=utf-8"), "text/vcard");
        assert_eq!(kind_of(b"hello", "text/html"), UNKNOWN);
        assert_eq!(kind_of(b"", "image/png"), UNKNOWN);
        assert_eq!(kind_of(b"ab\0c", "text/plain"), UNKNOWN);
    }

    #[test]
    fn only_named_encrypted_places_on_the_internet_are_asked() {
        let may = |text: &str| may_be_asked(&Url::parse(text).unwrap());
        assert!(may("https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1"));
        let never = [
            "http://api.twilio.com/1",
            "https://127.0.0.1/1",
            "https://[::1]/1",
            "https://169.254.169.254/latest/meta-data",
            "https://localhost/1",
            "https://router.lan/1",
            "https://metadata.google.internal/1",
            "https://user:word@api.twilio.com/1",
            "https://2130706433/1",
            "ftp://api.twilio.com/1",
        ];
        for text in never {
            assert!(!may(text), "{text}");
        }
    }

    #[test]
    fn places_near_us_are_not_the_open_internet() {
        let near = [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.1",
            "198.18.0.1",
            "240.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:10.0.0.1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "64:ff9b::7f00:1",
        ];
        for address in near {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in ["54.1.2.3", "8.8.8.8", "2600:1f18::1", "::ffff:8.8.8.8"] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
