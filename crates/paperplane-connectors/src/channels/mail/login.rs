//! Opening a server: with a password, or with an access token that is renewed once where it is refused.

use super::{account, oauth::Tokens, sign_in};
use crate::{
    channels::{
        account::{Account, Secret},
        trouble::MailTrouble,
    },
    http::Client,
};

/// That which opens a server.
pub(super) enum Login {
    Password(Secret),
    Token(Secret),
}

/// Opens a server of an account by `open`, a second time where an access token was refused: a provider may end one early.
pub(super) async fn opened<T, F: Future<Output = Result<T, MailTrouble>>>(
    tokens: &Tokens,
    client: &Client,
    account: &Account,
    open: impl Fn(Login) -> F,
) -> Result<T, MailTrouble> {
    if sign_in::of(account).is_none() {
        return open(Login::Password(Secret::new(account::password(account)))).await;
    }
    let first = tokens.access(client, account, None).await?;
    match open(Login::Token(first.clone())).await {
        Err(MailTrouble::PasswordRefused) => {
            let second = tokens.access(client, account, Some(&first)).await?;
            open(Login::Token(second)).await
        }
        opened => opened,
    }
}
