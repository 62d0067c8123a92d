//! The accounts of a node: those of the environment, and those that people set up, which the vault keeps as one list.

use super::{
    accounts::key_of,
    config::NodeConfig,
    vault::{Vault, VaultError},
};
use paperplane_bridge::view::channels::AccountRef;
use paperplane_connectors::channels::{Account, KeptAccount, Renewed, by_name};
use url::Url;

/// The vault's name of secrets that providers gave instead of those that were set up, here or in the environment.
const RENEWED: &str = "accounts.renewed.1";
/// The vault's name of the list; the number is the version of its form.
const ACCOUNTS: &str = "accounts.1";

/// The accounts that people set up here, those of unknown providers left out.
///
/// # Errors
/// If the vault does not answer, or its list is damaged.
fn kept(config: &NodeConfig, vault: &dyn Vault) -> Result<Vec<Account>, VaultError> {
    let open = |kept: KeptAccount| {
        let provider = by_name(kept.provider())?;
        let api_base = api_base(config, provider.name(), provider.api_base())?;
        Some(kept.open(provider.name(), api_base))
    };
    Ok(read(vault)?.into_iter().filter_map(open).collect())
}

fn read(vault: &dyn Vault) -> Result<Vec<KeptAccount>, VaultError> {
    let Some(bytes) = vault.get(ACCOUNTS)? else {
        return Ok(Vec::new());
    };
    serde_json::from_slice(&bytes)
        .map_err(|_| VaultError("the list of accounts in the keychain is damaged: set the accounts up again".into()))
}

fn write(vault: &dyn Vault, accounts: &[KeptAccount]) -> Result<(), VaultError> {
    let bytes = serde_json::to_vec(accounts).map_err(|error| VaultError(error.to_string()))?;
    vault.put(ACCOUNTS, &bytes)
}

/// The base address of a provider's API: the configured one, else the provider's own.
pub(crate) fn api_base(config: &NodeConfig, provider: &str, usual: &str) -> Option<Url> {
    config.api_bases.get(provider).cloned().or_else(|| Url::parse(usual).ok())
}

/// True if an account comes from the environment and is changed there.
pub(crate) fn is_from_environment(config: &NodeConfig, key: &AccountRef) -> bool {
    config.accounts.iter().any(|account| key_of(account) == *key)
}

/// Keeps an account, in its place where it is there already.
///
/// # Errors
/// If the vault does not take it.
pub(crate) fn keep(vault: &dyn Vault, account: &Account) -> Result<(), VaultError> {
    let mut all = read(vault)?;
    let is_it = |kept: &KeptAccount| kept.provider() == account.provider && kept.id() == account.id;
    match all.iter_mut().find(|kept| is_it(kept)) {
        Some(before) => *before = account.into(),
        None => all.push(account.into()),
    }
    write(vault, &all)
}

/// Forgets an account with its secrets.
///
/// # Errors
/// If the vault does not take the shorter list.
pub(crate) fn forget(vault: &dyn Vault, key: &AccountRef) -> Result<(), VaultError> {
    let mut all = read(vault)?;
    all.retain(|kept| kept.provider() != key.provider || kept.id() != key.id);
    write(vault, &all)
}

fn renewed(vault: &dyn Vault) -> Result<Vec<Renewed>, VaultError> {
    let bytes = vault.get(RENEWED)?;
    // Without them, the secrets that were set up count again.
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
}

/// Keeps a secret that a provider gave instead of one that was set up.
///
/// # Errors
/// If the vault does not take it.
pub(crate) fn keep_renewed(vault: &dyn Vault, new: Renewed) -> Result<(), VaultError> {
    let mut all = renewed(vault)?;
    let before = all.iter().position(|one| one.is_about_the_same(&new)).map(|at| all.remove(at));
    all.push(match before {
        Some(before) => new.after(&before),
        None => new,
    });
    let bytes = serde_json::to_vec(&all).map_err(|error| VaultError(error.to_string()))?;
    vault.put(RENEWED, &bytes)
}

/// All accounts: those of the environment first, then those that were set up here. The environment's public address
/// counts for all that have none of their own, and before those that were set up here.
///
/// # Errors
/// If the vault does not answer.
pub(crate) fn accounts(config: &NodeConfig, vault: &dyn Vault) -> Result<Vec<Account>, VaultError> {
    let public_url = &config.public_url;
    let mut all: Vec<Account> = config.accounts.clone();
    for account in &mut all {
        account.public_url = account.public_url.take().or_else(|| public_url.clone());
    }
    for account in kept(config, vault)? {
        if !is_from_environment(config, &key_of(&account)) {
            all.push(Account { public_url: public_url.clone().or(account.public_url), ..account });
        }
    }
    let renewed = renewed(vault)?;
    all.iter_mut().for_each(|account| renewed.iter().for_each(|one| one.put_into(account)));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::vault::FileVault;
    use paperplane_connectors::channels::{Secret, providers};
    use paperplane_core::address::Address;
    use std::{collections::BTreeMap, path::PathBuf};

    fn account(id: &str) -> Account {
        Account {
            provider: providers()[0].name(),
            id: id.into(),
            addresses: vec![Address::whatsapp("whatsapp:+14155550123"), Address::sms("+14155550124")],
            public_url: Some("https://desk.example".parse().unwrap()),
            api_base: Url::parse(providers()[0].api_base()).unwrap(),
            settings: BTreeMap::new(),
            secrets: BTreeMap::from([("auth_token".to_owned(), Secret::new("hush"))]),
        }
    }

    #[test]
    fn accounts_come_back_in_their_order_and_the_environment_goes_before() {
        let folder = tempfile::tempdir().unwrap();
        let vault = FileVault::new(folder.path());
        let mut config = NodeConfig::solo(PathBuf::from("data"));
        let (first, second) = (account("AC1"), account("AC2"));
        keep(&vault, &first).unwrap();
        keep(&vault, &second).unwrap();
        let changed = Account { addresses: vec![Address::sms("+14155550125")], ..first.clone() };
        keep(&vault, &changed).unwrap();
        assert_eq!(accounts(&config, &vault).unwrap(), [changed.clone(), second.clone()]);

        config.accounts = vec![second.clone()];
        assert_eq!(accounts(&config, &vault).unwrap(), [second.clone(), changed.clone()]);
        config.public_url = Some("https://other.example".parse().unwrap());
        let urls: Vec<_> = accounts(&config, &vault).unwrap().into_iter().map(|one| one.public_url).collect();
        assert_eq!(urls, [second.public_url.clone(), config.public_url.clone()]);

        forget(&vault, &key_of(&changed)).unwrap();
        assert_eq!(accounts(&NodeConfig::solo(PathBuf::from("data")), &vault).unwrap(), [second]);
    }
}
