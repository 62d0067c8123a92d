//! The code by which a phone joins a WhatsApp sandbox: a link with the words typed in, and the same as a QR code.

use paperplane_bridge::{Trouble, WorkspaceCause, view::join_code::JoinCode};
use paperplane_connectors::channels::Sandbox;
use qrcode::{QrCode, render::svg};
use url::Url;

/// The link and QR code for these words, which the provider's console shows beside the sandbox (`join two-words`).
///
/// # Errors
/// [`Code::Invalid`] where the words cannot be what the console shows.
pub(super) fn of(words: &str, sandbox: &Sandbox) -> Result<JoinCode, Trouble> {
    let words = words.trim().to_lowercase();
    let join = sandbox.join_word;
    let code = words.strip_prefix(join).map_or(words.as_str(), str::trim);
    let fits = !code.is_empty() && code.len() <= 60 && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !fits {
        return Err(wrong_words());
    }
    let mut link = Url::parse("https://wa.me/").map_err(|_| wrong_words())?;
    link.set_path(sandbox.address.display().trim_start_matches('+'));
    // WhatsApp reads %20, not +, as a space.
    link.set_query(Some(&format!("text={join}%20{code}")));
    let qr = QrCode::new(link.as_str()).map_err(|_| wrong_words())?;
    let svg = qr.render::<svg::Color<'_>>().min_dimensions(240, 240).quiet_zone(true).build();
    Ok(JoinCode { link: link.into(), svg })
}

fn wrong_words() -> Trouble {
    WorkspaceCause::JoinWords.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_core::address::Address;

    fn code_of(words: &str) -> Result<JoinCode, Trouble> {
        let address = Address::whatsapp("+14155238886");
        of(words, &Sandbox { address, join_word: "join", pace_ms: 3_000 })
    }

    #[test]
    fn the_words_are_taken_with_and_without_join() {
        for typed in ["join paper-plane", " paper-plane ", "JOIN Paper-Plane"] {
            let code = code_of(typed).unwrap();
            assert_eq!(code.link, "https://wa.me/14155238886?text=join%20paper-plane", "{typed}");
            assert!(code.svg.contains("<svg"));
        }
    }

    #[test]
    fn other_words_are_refused_with_an_example() {
        for typed in ["", "join", "two words", "x?text=evil", "<svg>"] {
            assert!(code_of(typed).unwrap_err().to_string().contains("join paper-plane"), "{typed}");
        }
    }
}
