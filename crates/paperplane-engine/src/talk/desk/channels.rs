//! The channel account: setting it up, asking how it is, and letters that could not be read.

use super::super::{complete, trouble::why};
use crate::desk::{Desk, broken, not_recorded};
use crate::node::setup::{self, Kept};
use paperplane_bridge::{
    Code, Stale, Trouble, WorkspaceCause, WorkspaceStale,
    ask::{ConnectTwilio, SettleDeadLetter},
    view::channels::{AccountView, ChannelsView, DeadLetterView},
};
use paperplane_connectors::channels::twilio::{
    TwilioAccount,
    list::{self, ListQuery},
    webhook,
};
use paperplane_core::{address::Address, event::DeadLetterSettled};
use paperplane_store::DeadLetter;
use url::{Url, form_urlencoded};

/// Dead letters that are shown at once.
const DEAD_LETTERS_MAX: u32 = 50;
/// Where Twilio posts, with the words that make it try again. Source: Twilio, webhook connection overrides.
const WEBHOOK: (&str, &str) = ("api/ppl/twilio/webhook", "rc=2&rp=5xx,ct,rt");

impl Desk {
    /// The Twilio account that this node works with.
    pub fn twilio(&self) -> Option<TwilioAccount> {
        self.node.twilio()
    }

    /// The public address of this node's gate.
    pub fn public_url(&self) -> Option<Url> {
        self.node.public_url()
    }

    pub(super) async fn channels(&self) -> Result<ChannelsView, Trouble> {
        let (account, public_url) = (self.twilio(), self.public_url());
        let complete = match &account {
            Some(account) => complete::known(&self.node, account).await,
            None => paperplane_bridge::view::channels::Completeness::Never,
        };
        let dead_letters = self.store().dead_letters(DEAD_LETTERS_MAX).await.map_err(broken)?;
        Ok(ChannelsView {
            webhook: public_url.as_ref().and_then(webhook_address),
            last_inbound: self.store().last_inbound().await.map_err(broken)?,
            last_error: self.node.pulse.provider_error(),
            refused_webhooks: self.node.pulse.refused_webhooks(),
            complete,
            dead_letters: dead_letters.into_iter().map(shown).collect(),
            account: account.map(|account| AccountView {
                numbers: account.numbers.iter().map(|number| number.typed()).collect(),
                service: account.service,
                public_url: public_url.map(String::from),
                from_environment: self.node.config.twilio.is_some(),
                account_sid: account.account_sid,
            }),
        })
    }

    pub(super) async fn connect(&self, wish: ConnectTwilio) -> Result<(), Trouble> {
        if self.node.config.phone.is_some() {
            return Err(WorkspaceCause::DemoAccount.into());
        }
        if self.node.config.twilio.is_some() {
            return Err(WorkspaceCause::AccountFromEnvironment.into());
        }
        let vault = self.node.vault.as_ref();
        let before = setup::kept(vault).map_err(|error| Trouble::new(Code::Internal, error.to_string()))?;
        let kept = checked(wish, before.as_ref())?;
        let made = kept.setup(self.node.config.twilio_api.as_ref());
        let made = made.ok_or_else(|| Trouble::new(Code::Invalid, "This account cannot be used."))?;
        if let Some(account) = &made.twilio {
            self.ask_twilio(account).await?;
        }
        setup::keep(vault, &kept).map_err(|error| Trouble::new(Code::Internal, error.to_string()))?;
        self.node.setup.send_replace(made);
        crate::node::inboxes::add(&self.node).await.map_err(|error| {
            tracing::warn!(%error, "An inbox could not be recorded");
            Trouble::from(WorkspaceCause::NumberWaits)
        })?;
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Agency), Stale::Workspace(WorkspaceStale::Health)]);
        Ok(())
    }

    /// Really asks: one small page of the account's messages.
    async fn ask_twilio(&self, account: &TwilioAccount) -> Result<(), Trouble> {
        let client = self.node.client().map_err(|error| Trouble::new(Code::Internal, error.to_string()))?;
        let query = ListQuery { since: self.node.host.now(), to: None };
        match list::messages(&client, account, &query).await {
            Ok(_) => {
                self.node.pulse.provider_answers();
                Ok(())
            }
            Err(trouble) => {
                self.node.pulse.provider_fails(why(&trouble).into());
                Err(why(&trouble).into())
            }
        }
    }

    pub(super) async fn check(&self) -> Result<ChannelsView, Trouble> {
        let account = self.twilio().ok_or(WorkspaceCause::NoAccount)?;
        self.ask_twilio(&account).await?;
        complete::look(&self.node, &account).await;
        self.channels().await
    }

    pub(super) async fn settle_unreadable(&self, wish: SettleDeadLetter) -> Result<(), Trouble> {
        let actor = self.actor().await?;
        if !wish.put_aside {
            self.read_dead_letter_again(&wish).await?;
        }
        let settled = DeadLetterSettled { dead_letter: wish.dead_letter };
        let id = self.node.naming.settled(wish.dead_letter);
        let envelope = self.node.recorder().dead_letters(id, actor, settled);
        self.node.append(vec![envelope]).await.map_err(|error| not_recorded(&error))
    }

    async fn read_dead_letter_again(&self, wish: &SettleDeadLetter) -> Result<(), Trouble> {
        let dead_letters = self.store().dead_letters(u32::MAX).await.map_err(broken)?;
        let dead_letter = dead_letters.into_iter().find(|dead_letter| dead_letter.id == wish.dead_letter);
        let dead_letter = dead_letter.ok_or(WorkspaceCause::DeadLetterGone)?;
        let account = self.twilio().ok_or(WorkspaceCause::NoAccount)?;
        match webhook::reread(&dead_letter.raw, &account, &self.node.naming) {
            Ok(observations) => self.observe(observations).await,
            Err(unreadable) => {
                Err(WorkspaceCause::DeadLetterUnreadable { reason: unreadable.reason.to_string() }.into())
            }
        }
    }
}

fn webhook_address(public_url: &Url) -> Option<String> {
    let mut url = public_url.clone();
    url.path_segments_mut().ok()?.pop_if_empty().extend(WEBHOOK.0.split('/'));
    url.set_query(None);
    url.set_fragment(Some(WEBHOOK.1));
    Some(url.into())
}

fn shown(dead_letter: DeadLetter) -> DeadLetterView {
    let pairs = form_urlencoded::parse(dead_letter.raw.body.as_bytes());
    let lines: Vec<String> = pairs.map(|(name, value)| format!("{name}: {value}")).collect();
    DeadLetterView { id: dead_letter.id, reason: dead_letter.reason, at: dead_letter.at, content: lines.join("\n") }
}

/// What a person wrote, if it can be an account at all.
fn checked(wish: ConnectTwilio, before: Option<&Kept>) -> Result<Kept, Trouble> {
    let account_sid = wish.account_sid.trim().to_owned();
    let is_sid = |sid: &str, begins: &str| {
        sid.strip_prefix(begins).is_some_and(|rest| rest.len() == 32 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    if !is_sid(&account_sid, "AC") {
        return Err(WorkspaceCause::AccountSid.into());
    }
    let kept_token = before.filter(|kept| kept.account_sid == account_sid).map(|kept| kept.auth_token.clone());
    let auth_token = Some(wish.auth_token.trim().to_owned()).filter(|token| !token.is_empty()).or(kept_token);
    let auth_token = auth_token.ok_or(WorkspaceCause::AuthToken)?;
    let typed: Vec<&str> = wish.numbers.split([',', '\n']).map(str::trim).filter(|typed| !typed.is_empty()).collect();
    let numbers: Option<Vec<String>> =
        typed.iter().map(|typed| Address::parse_any(typed).map(|number| number.typed())).collect();
    let numbers = numbers.filter(|numbers| !numbers.is_empty()).ok_or(WorkspaceCause::Numbers)?;
    let service = Some(wish.service.trim().to_owned()).filter(|sid| !sid.is_empty());
    if service.as_deref().is_some_and(|sid| !is_sid(sid, "MG")) {
        return Err(WorkspaceCause::MessagingService.into());
    }
    let public_url = Some(wish.public_url.trim().to_owned()).filter(|url| !url.is_empty());
    let is_web =
        |text: &str| Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if public_url.as_deref().is_some_and(|url| !is_web(url)) {
        return Err(WorkspaceCause::PublicAddress.into());
    }
    Ok(Kept { account_sid, auth_token, numbers, service, public_url })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish() -> ConnectTwilio {
        ConnectTwilio {
            account_sid: format!(" AC{} ", "0".repeat(32)),
            auth_token: "t".into(),
            numbers: "whatsapp:+1 415 523 8886, +15005550006".into(),
            service: String::new(),
            public_url: "https://desk.example".into(),
        }
    }

    #[test]
    fn what_people_paste_is_understood_or_told() {
        let kept = checked(wish(), None).unwrap();
        assert_eq!(kept.numbers, ["whatsapp:+14155238886", "+15005550006"]);
        let wrong = [
            ConnectTwilio { account_sid: "AC1".into(), ..wish() },
            ConnectTwilio { auth_token: " ".into(), ..wish() },
            ConnectTwilio { numbers: "0800 123".into(), ..wish() },
            ConnectTwilio { numbers: String::new(), ..wish() },
            ConnectTwilio { service: "MG1".into(), ..wish() },
            ConnectTwilio { public_url: "desk.example".into(), ..wish() },
        ];
        for wish in wrong {
            assert!(checked(wish.clone(), None).is_err(), "{wish:?}");
        }
        let same = ConnectTwilio { auth_token: String::new(), ..wish() };
        assert_eq!(checked(same, Some(&kept)).unwrap().auth_token, "t", "the token that is there stays");
    }

    #[test]
    fn the_address_to_paste_asks_twilio_to_try_again() {
        let address = webhook_address(&Url::parse("https://desk.example/paper/").unwrap());
        assert_eq!(address.as_deref(), Some("https://desk.example/paper/api/ppl/twilio/webhook#rc=2&rp=5xx,ct,rt"));
    }
}
