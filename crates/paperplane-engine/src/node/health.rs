//! Health of the node: facts that loops report and pages show.

use paperplane_bridge::{
    Cause, WorkspaceCause,
    view::{
        channels::AccountRef,
        workspace::{Fetched, HealthView},
    },
};
use paperplane_core::{limits::SENDING_LAG_MS_MAX, time::Timestamp};
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// A snapshot of how the node is.
#[derive(Clone, Debug)]
pub struct Health {
    /// The part that windows show.
    pub view: HealthView,
    /// The log in use, in words.
    pub log: String,
    /// Webhooks refused for a missing or wrong signature since start.
    pub refused_webhooks: u64,
    /// True if this node hands messages to providers.
    pub delivers: bool,
}

/// Outcomes of handing messages to providers, since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deliveries {
    /// Taken by the provider.
    pub accepted: u64,
    /// Put off, to be tried again.
    pub deferred: u64,
    /// Refused, by the provider or by the check before it.
    pub refused: u64,
    /// Not answered: found out later, or decided by a person.
    pub unanswered: u64,
}

/// Collects the facts that loops report.
#[derive(Debug, Default)]
pub(crate) struct Pulse {
    facts: Mutex<Facts>,
}

/// Health of one account.
#[derive(Clone, Debug, Default)]
pub(crate) struct AccountFacts {
    /// The last failure of the provider; `None` while it answers as it should.
    pub error: Option<Cause>,
    /// The messages of a long fetch from its mailbox.
    pub fetched: Option<Fetched>,
    /// Webhooks in its name that were refused since the start.
    pub refused_webhooks: u64,
    /// The reason of the last refusal, where it was not the signature itself.
    pub refused_for: Option<Cause>,
    /// Its list cannot be read, and nothing else brings its messages.
    pub list_fails: bool,
}

#[derive(Clone, Debug, Default)]
struct Facts {
    log_reachable: bool,
    caught_up: bool,
    /// True if no projection waits to be folded again.
    is_refolded: bool,
    /// Until when the replica surely knows everything.
    known_until: Option<Timestamp>,
    notices: Vec<Cause>,
    accounts: BTreeMap<AccountRef, AccountFacts>,
    /// Refused webhooks in the name of no account of this node.
    unnamed_refused: u64,
    /// Outcomes of handing messages over.
    deliveries: Deliveries,
    /// The part of the log that is read, in thousandths; `None` once its end was reached.
    read_permille: Option<u32>,
}

impl Pulse {
    fn facts(&self) -> MutexGuard<'_, Facts> {
        self.facts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something a person should know. True if that is news.
    pub(crate) fn notice(&self, cause: impl Into<Cause>) -> bool {
        let cause = cause.into();
        let mut facts = self.facts();
        let is_news = !facts.notices.contains(&cause);
        if is_news {
            facts.notices.push(cause);
        }
        is_news
    }

    /// Takes back a notice whose reason is gone. True if that is news.
    pub(crate) fn withdraw(&self, cause: &Cause) -> bool {
        let mut facts = self.facts();
        let before = facts.notices.len();
        facts.notices.retain(|have| have != cause);
        facts.notices.len() != before
    }

    pub(crate) fn reached_end(&self) {
        let mut facts = self.facts();
        facts.log_reachable = true;
        facts.caught_up = true;
        facts.read_permille = None;
    }

    /// Sets the part of the log that is read, in thousandths, in steps of 10 at least. True if it was set; not after the
    /// end was reached.
    pub(crate) fn reads_on(&self, permille: u32) -> bool {
        let mut facts = self.facts();
        let is_news = !facts.caught_up && facts.read_permille.is_none_or(|before| before.abs_diff(permille) >= 10);
        if is_news {
            facts.read_permille = Some(permille);
        }
        is_news
    }

    /// Returns true if that is news.
    pub(crate) fn log_answers(&self, answers: bool) -> bool {
        let mut facts = self.facts();
        facts.caught_up &= answers;
        std::mem::replace(&mut facts.log_reachable, answers) != answers
    }

    pub(crate) fn starts_anew(&self) {
        self.facts().caught_up = false;
    }

    pub(crate) fn is_caught_up(&self) -> bool {
        let facts = self.facts();
        facts.caught_up && facts.log_reachable
    }

    /// Records that no projection waits to be folded again.
    pub(crate) fn has_refolded(&self) {
        self.facts().is_refolded = true;
    }

    /// True if the replica holds enough to send by it: it has reached the end of the log, the log answers, and no projection
    /// waits to be folded again. One that does may lack an opt-out.
    pub(crate) fn may_send(&self) -> bool {
        self.is_caught_up() && self.facts().is_refolded
    }

    /// The replica knows everything that happened until then.
    pub(crate) fn knows_until(&self, at: Timestamp) {
        self.facts().known_until = Some(at);
    }

    /// True if the replica was last complete more than [`SENDING_LAG_MS_MAX`] ago, or never: too long ago to send.
    pub(crate) fn may_lag(&self, now: Timestamp) -> bool {
        self.facts().known_until.is_none_or(|until| now.since_ms(until) > SENDING_LAG_MS_MAX)
    }

    /// The provider of an account answered as it should.
    pub(crate) fn provider_answers(&self, account: &AccountRef) {
        self.facts().accounts.entry(account.clone()).or_default().error = None;
    }

    /// The provider of an account did not, and why.
    pub(crate) fn provider_fails(&self, account: &AccountRef, why: Cause) {
        self.facts().accounts.entry(account.clone()).or_default().error = Some(why);
    }

    /// Records that the list of an account without webhooks cannot be read, or can again; a notice is shown while one
    /// cannot.
    pub(crate) fn list_fails(&self, account: &AccountRef, fails: bool) {
        let mut facts = self.facts();
        facts.accounts.entry(account.clone()).or_default().list_fails = fails;
        facts.report_lists();
    }

    /// Sets the messages of a long fetch, in steps of a hundredth at least. True if that is news.
    pub(crate) fn fetches(&self, account: &AccountRef, now: Option<Fetched>) -> bool {
        let mut facts = self.facts();
        let fetched = &mut facts.accounts.entry(account.clone()).or_default().fetched;
        let percent = |one: Fetched| u64::from(one.done) * 100 / u64::from(one.of.max(1));
        let is_news = fetched.map(percent) != now.map(percent);
        if is_news {
            *fetched = now;
        }
        is_news
    }

    /// An account was removed: it has no health any more.
    pub(crate) fn forget(&self, account: &AccountRef) {
        let mut facts = self.facts();
        facts.accounts.remove(account);
        facts.report_lists();
    }

    /// Health of an account.
    pub(crate) fn account(&self, account: &AccountRef) -> AccountFacts {
        self.facts().accounts.get(account).cloned().unwrap_or_default()
    }

    /// `account`: the one in whose name the webhook came, where it is one of this node. `why`: the reason, where it was not
    /// the signature itself.
    pub(crate) fn count_refused_webhook(&self, account: Option<&AccountRef>, why: Option<Cause>) {
        let mut facts = self.facts();
        let Some(account) = account else {
            facts.unnamed_refused += 1;
            return;
        };
        let account = facts.accounts.entry(account.clone()).or_default();
        account.refused_webhooks += 1;
        account.refused_for = why;
    }

    /// The secrets of an account may be others now: what was refused for lack of one may be taken.
    pub(crate) fn keys_changed(&self, account: &AccountRef) {
        self.facts().accounts.entry(account.clone()).or_default().refused_for = None;
    }

    /// Refused webhooks in the name of no account of this node.
    pub(crate) fn unnamed_refused_webhooks(&self) -> u64 {
        self.facts().unnamed_refused
    }

    /// Counts the outcome of handing a message over.
    pub(crate) fn count_delivery(&self, count: impl FnOnce(&mut Deliveries)) {
        count(&mut self.facts().deliveries);
    }

    /// Outcomes of handing messages over, since the start.
    pub(crate) fn deliveries(&self) -> Deliveries {
        self.facts().deliveries
    }

    /// All refused webhooks.
    pub(crate) fn refused_webhooks(&self) -> u64 {
        let facts = self.facts();
        facts.unnamed_refused + facts.accounts.values().map(|account| account.refused_webhooks).sum::<u64>()
    }

    pub(crate) fn view(&self) -> HealthView {
        let facts = self.facts();
        HealthView {
            log_reachable: facts.log_reachable,
            caught_up: facts.caught_up,
            read_permille: facts.read_permille,
            fetched: facts.fetched(),
            notices: facts.notices.clone(),
            ..HealthView::default()
        }
    }
}

impl Facts {
    /// The messages of all long fetches together.
    fn fetched(&self) -> Option<Fetched> {
        let all = self.accounts.values().filter_map(|account| account.fetched);
        all.reduce(|one, other| Fetched { done: one.done + other.done, of: one.of + other.of })
    }

    fn report_lists(&mut self) {
        let notice = Cause::from(WorkspaceCause::ListUnreadable);
        self.notices.retain(|have| *have != notice);
        if self.accounts.values().any(|account| account.list_fails) {
            self.notices.push(notice);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_of_one_account_is_not_the_others() {
        let pulse = Pulse::default();
        let [one, other] = ["AC1", "AC2"].map(|id| AccountRef { provider: "p".into(), id: id.into() });
        for account in [&one, &other] {
            pulse.list_fails(account, true);
            pulse.provider_fails(account, WorkspaceCause::ProviderSilent.into());
        }
        pulse.list_fails(&one, false);
        pulse.provider_answers(&one);
        assert_eq!(pulse.view().notices, [Cause::from(WorkspaceCause::ListUnreadable)]);
        assert!(pulse.account(&one).error.is_none() && pulse.account(&other).error.is_some());
        let fetched = |done: u32, of: u32| Some(Fetched { done, of });
        assert!(pulse.fetches(&one, fetched(25, 10_000)) && !pulse.fetches(&one, fetched(50, 10_000)));
        assert!(pulse.fetches(&other, fetched(100, 200)));
        assert_eq!(pulse.view().fetched, fetched(125, 10_200));
        assert!(pulse.fetches(&one, None) && !pulse.fetches(&one, None));
        assert_eq!(pulse.view().fetched, fetched(100, 200));
        pulse.forget(&other);
        assert!(pulse.view().notices.is_empty() && pulse.account(&other).error.is_none());

        pulse.count_refused_webhook(Some(&one), Some(WorkspaceCause::SharedKeyMissing.into()));
        pulse.count_refused_webhook(None, None);
        assert_eq!((pulse.account(&one).refused_webhooks, pulse.unnamed_refused_webhooks()), (1, 1));
        assert_eq!(pulse.refused_webhooks(), 2);
        assert!(pulse.account(&one).refused_for.is_some());
        pulse.keys_changed(&one);
        assert!(pulse.account(&one).refused_for.is_none());
    }
}
