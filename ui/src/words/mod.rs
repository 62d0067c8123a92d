//! Every text that a person reads here, in the language of this window, by domain. The texts stand in `ui/locales`.

mod cases;
mod causes;
mod contacts;
mod elements;
mod imports;
mod keys;
mod language;
mod library;
mod outreach;
mod people;
mod talk;
mod texts;
mod trouble;
mod workspace;

#[cfg(test)]
mod tests;

pub use cases::*;
pub use causes::{cause, wording};
pub use contacts::*;
pub use elements::{slot, with_elements};
pub use imports::*;
pub use keys::{control_key, keys};
pub use language::{LANGUAGES, Values, choose, language, of_browser, text};
pub use library::*;
pub use outreach::*;
pub use people::*;
pub use talk::*;
pub use trouble::trouble;
pub use workspace::*;

/// The text of a key of `ui/locales`, with its values by name: `say!("inbox-unread", count = 3)`.
macro_rules! say {
    ($key:literal) => {
        $crate::words::text($key, None)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut values = $crate::words::Values::new();
        $(values.set(stringify!($name), $value);)+
        $crate::words::text($key, Some(&values))
    }};
}
pub(crate) use say;
