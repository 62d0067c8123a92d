//! Every text that a person reads here, in the language of this window. The texts stand in `ui/locales`.

mod causes;
mod desk;
mod elements;
mod failures;
mod language;
mod messages;
mod settings;
mod texts;
mod triage;
mod window;

#[cfg(test)]
mod tests;

pub use causes::cause;
pub use desk::{channel_of, complete_since, control_key, kept, keys, state, where_it_stays};
pub use elements::{place, with_elements};
pub use failures::{lost, reason, trouble};
pub use language::{LANGUAGES, Values, choose, language, of_browser, text};
pub use messages::{approval, file, file_name, forwarded, line, quoted, shown, size, tick};
pub use settings::{at_least, colour, filter};
pub use triage::{channel, done, priority, status};
pub use window::{shut, window_left};

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
