//! The providers of this version, one line each.

use super::{mail::MAIL, provider::Provider, twilio::provider::Twilio};

/// All providers.
pub fn providers() -> [&'static dyn Provider; 2] {
    [&Twilio, &*MAIL]
}

/// The provider of a stored name; `None` for one that only another version knows.
pub fn by_name(name: &str) -> Option<&'static dyn Provider> {
    providers().into_iter().find(|provider| provider.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_core::channel::Channel;
    use std::collections::BTreeSet;
    use url::Url;

    #[test]
    fn names_and_paths_are_unique_and_a_provider_never_widens_a_channel() {
        let names: BTreeSet<_> = providers().iter().map(|provider| provider.name()).collect();
        assert_eq!(names.len(), providers().len());
        let paths: Vec<_> = providers().iter().flat_map(|provider| provider.webhook_paths()).collect();
        assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), paths.len());
        for (provider, channel) in
            providers().into_iter().flat_map(|one| Channel::all().map(move |channel| (one, channel)))
        {
            let (here, there) = (channel.capabilities(), provider.capabilities(channel));
            assert!(here.within(there).text_chars_max <= here.text_chars_max, "{provider:?} {channel:?}");
        }
    }

    #[test]
    fn the_address_to_enter_is_one_of_the_paths() {
        let public_url = Url::parse("https://desk.example").unwrap();
        for provider in providers() {
            let address = provider.webhook_address(&public_url);
            assert_eq!(address.is_none(), provider.webhook_paths().is_empty(), "{provider:?}");
            assert!(address.is_none_or(|address| provider.webhook_paths().contains(&address.path())), "{provider:?}");
            assert!(Url::parse(provider.api_base()).is_ok(), "{provider:?}");
        }
    }
}
