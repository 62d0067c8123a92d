//! The channel account of this node: from the environment, or as a person set it up, kept in the vault.

use super::{
    config::NodeConfig,
    vault::{Vault, VaultError},
};
use paperplane_connectors::channels::twilio::{Secret, TwilioAccount};
use paperplane_core::address::Address;
use serde::{Deserialize, Serialize};
use url::Url;

/// The name under which the vault keeps it.
const TWILIO: &str = "twilio";
/// Where Twilio answers.
const TWILIO_API: &str = "https://api.twilio.com";

/// What the node works with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setup {
    pub twilio: Option<TwilioAccount>,
    pub public_url: Option<Url>,
}

/// What a person wrote, as the vault keeps it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub account_sid: String,
    pub auth_token: String,
    pub numbers: Vec<String>,
    pub service: Option<String>,
    pub public_url: Option<String>,
}

impl Kept {
    /// The account that it describes; `api_base` is Twilio's, or a rehearsal's.
    pub(crate) fn setup(&self, api_base: Option<&Url>) -> Option<Setup> {
        let api_base = api_base.cloned().or_else(|| Url::parse(TWILIO_API).ok())?;
        let numbers: Vec<Address> = self.numbers.iter().filter_map(|number| Address::parse_any(number)).collect();
        let twilio = TwilioAccount {
            account_sid: self.account_sid.clone(),
            auth_token: Secret::new(self.auth_token.clone()),
            numbers,
            service: self.service.clone(),
            api_base,
        };
        let public_url = self.public_url.as_deref().and_then(|url| Url::parse(url).ok());
        Some(Setup { twilio: Some(twilio), public_url })
    }
}

/// What a person set up here before.
///
/// # Errors
/// Where the vault does not answer.
pub(crate) fn kept(vault: &dyn Vault) -> Result<Option<Kept>, VaultError> {
    let Some(bytes) = vault.get(TWILIO)? else {
        return Ok(None);
    };
    let kept = serde_json::from_slice(&bytes);
    kept.map(Some).map_err(|_| VaultError("the Twilio account in the keychain is damaged: set it up again".into()))
}

/// Keeps what a person set up.
///
/// # Errors
/// Where the vault does not take it.
pub(crate) fn keep(vault: &dyn Vault, kept: &Kept) -> Result<(), VaultError> {
    let bytes = serde_json::to_vec(kept).map_err(|error| VaultError(error.to_string()))?;
    vault.put(TWILIO, &bytes)
}

/// What the node begins with: the environment's account where it names one, else the one that was set up here.
///
/// # Errors
/// Where the vault does not answer.
pub(crate) fn begin(config: &NodeConfig, vault: &dyn Vault) -> Result<Setup, VaultError> {
    let from_environment = Setup { twilio: config.twilio.clone(), public_url: config.public_url.clone() };
    if from_environment.twilio.is_some() {
        return Ok(from_environment);
    }
    let set_up = kept(vault)?.and_then(|kept| kept.setup(config.twilio_api.as_ref()));
    Ok(set_up.map_or(from_environment.clone(), |set_up| Setup {
        public_url: from_environment.public_url.or(set_up.public_url),
        twilio: set_up.twilio,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::vault::FileVault;
    use std::path::PathBuf;

    #[test]
    fn what_was_set_up_comes_back_and_the_environment_goes_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let vault = FileVault::new(folder.path());
        let set_up = Kept {
            account_sid: "AC1".into(),
            auth_token: "hush".into(),
            numbers: vec!["whatsapp:+14155550123".into(), "+14155550124".into()],
            service: None,
            public_url: Some("https://desk.example".into()),
        };
        keep(&vault, &set_up).unwrap();
        let mut config = NodeConfig::solo(PathBuf::from("data"));
        let begun = begin(&config, &vault).unwrap();
        assert_eq!(begun.twilio.as_ref().map(|account| account.numbers.len()), Some(2));
        assert_eq!(begun.public_url.map(String::from).as_deref(), Some("https://desk.example/"));
        config.twilio = Kept { account_sid: "AC2".into(), ..set_up }.setup(None).and_then(|setup| setup.twilio);
        assert_eq!(begin(&config, &vault).unwrap().twilio.map(|account| account.account_sid).as_deref(), Some("AC2"));
    }
}
