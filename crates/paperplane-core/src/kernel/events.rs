//! The trait of event bodies, and the macro that declares the events of a domain.

/// The body of one event. Implemented by the macro `events!` alone.
pub trait EventBody: Sized {
    /// The domain's enum of events.
    type Domain: From<Self>;
}

/// One line per event: doc, name, stored name (`ce_type`), and whose data it is. The body is the struct of the same name.
///
/// Makes the domain's enum with `KINDS`, `kind`, `about`, `write` and `read`. An event without a kind or without `about`
/// does not compile.
macro_rules! events {
    (
        $(#[$outer:meta])*
        $domain:ident {
            $($(#[$doc:meta])* $name:ident = $kind:literal, about $about:expr;)*
        }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $domain {
            $($(#[$doc])* $name($name),)*
        }

        impl $domain {
            /// The stored names of all events of this domain.
            pub const KINDS: &'static [&'static str] = &[$($kind),*];

            /// The stored name (`ce_type`).
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $kind,)*
                }
            }

            /// The subject (`ce_about`): the person or thing whose data the event is; `key` is the record's key.
            pub fn about(
                &self,
                key: $crate::kernel::key::Key,
                naming: &$crate::kernel::naming::NamingKey,
            ) -> $crate::kernel::subject::Subject {
                type About<T> =
                    fn(&T, $crate::kernel::key::Key, &$crate::kernel::naming::NamingKey) -> $crate::kernel::subject::Subject;
                match self {
                    $(Self::$name(body) => {
                        let about: About<$name> = $about;
                        about(body, key, naming)
                    })*
                }
            }

            /// The body as JSON. Our shapes hold strings, numbers and lists of them, which JSON always takes.
            pub(crate) fn write(&self) -> Vec<u8> {
                match self {
                    $(Self::$name(body) => serde_json::to_vec(body).unwrap_or_default(),)*
                }
            }

            /// Reads a body of that stored name; `None` for a name that is not of this domain.
            pub(crate) fn read(kind: &str, value: &[u8]) -> serde_json::Result<Option<Self>> {
                match kind {
                    $($kind => serde_json::from_slice(value).map(|body| Some(Self::$name(body))),)*
                    _ => Ok(None),
                }
            }
        }

        $(
        impl From<$name> for $domain {
            fn from(body: $name) -> Self {
                Self::$name(body)
            }
        }

        impl $crate::kernel::events::EventBody for $name {
            type Domain = $domain;
        }
        )*
    };
}

pub(crate) use events;
