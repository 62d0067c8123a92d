//! How the node is: facts that loops report and pages show.

use paperplane_bridge::{Cause, view::workspace::HealthView};
use paperplane_core::{limits::SENDING_LAG_MS_MAX, time::Timestamp};
use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU64, Ordering},
};

/// A snapshot of how the node is.
#[derive(Clone, Debug)]
pub struct Health {
    /// What the windows show.
    pub view: HealthView,
    /// The log in use, in words.
    pub log: String,
    /// Webhooks refused for a missing or wrong signature since start.
    pub refused_webhooks: u64,
    /// Whether this node hands messages to providers.
    pub delivers: bool,
}

/// Where loops write down how they are.
#[derive(Debug, Default)]
pub(crate) struct Pulse {
    facts: Mutex<Facts>,
    refused_webhooks: AtomicU64,
}

#[derive(Clone, Debug, Default)]
struct Facts {
    log_reachable: bool,
    caught_up: bool,
    /// Until when the replica surely knows everything.
    known_until: Option<Timestamp>,
    notices: Vec<Cause>,
    provider_error: Option<Cause>,
    /// How far the log is read, in thousandths, until its end was reached.
    read_permille: Option<u32>,
}

impl Pulse {
    fn facts(&self) -> MutexGuard<'_, Facts> {
        self.facts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn notice(&self, cause: impl Into<Cause>) {
        let cause = cause.into();
        let mut facts = self.facts();
        if !facts.notices.contains(&cause) {
            facts.notices.push(cause);
        }
    }

    /// Takes back a notice whose reason is gone.
    pub(crate) fn withdraw(&self, cause: &Cause) {
        self.facts().notices.retain(|have| have != cause);
    }

    pub(crate) fn reached_end(&self) {
        let mut facts = self.facts();
        facts.log_reachable = true;
        facts.caught_up = true;
        facts.read_permille = None;
    }

    /// How far the log is read. Tells whether that is news for a person who watches a bar.
    pub(crate) fn reads_on(&self, permille: u32) -> bool {
        let mut facts = self.facts();
        let is_news = !facts.caught_up && facts.read_permille.is_none_or(|before| before.abs_diff(permille) >= 10);
        if is_news {
            facts.read_permille = Some(permille);
        }
        is_news
    }

    /// Tells whether that is news.
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

    /// The replica knows everything that happened until then.
    pub(crate) fn knows_until(&self, at: Timestamp) {
        self.facts().known_until = Some(at);
    }

    /// Whether what the replica surely knows is older than a replica may be that sends.
    pub(crate) fn may_lag(&self, now: Timestamp) -> bool {
        self.facts().known_until.is_none_or(|until| now.since_ms(until) > SENDING_LAG_MS_MAX)
    }

    /// The provider answered as it should.
    pub(crate) fn provider_answers(&self) {
        self.facts().provider_error = None;
    }

    /// The provider did not, and why.
    pub(crate) fn provider_fails(&self, why: Cause) {
        self.facts().provider_error = Some(why);
    }

    pub(crate) fn provider_error(&self) -> Option<Cause> {
        self.facts().provider_error.clone()
    }

    pub(crate) fn count_refused_webhook(&self) {
        self.refused_webhooks.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn refused_webhooks(&self) -> u64 {
        self.refused_webhooks.load(Ordering::Relaxed)
    }

    pub(crate) fn view(&self) -> HealthView {
        let facts = self.facts();
        HealthView {
            log_reachable: facts.log_reachable,
            caught_up: facts.caught_up,
            read_permille: facts.read_permille,
            notices: facts.notices.clone(),
            ..HealthView::default()
        }
    }
}
