//! Ownership of work among the nodes on the shared log: a member that is silent for too long loses it, and is notified last.

use super::{dice::Dice, link::Link, trace::Trace};
use paperplane_core::limits::DUTY_PARTITION_COUNT;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::watch;

/// The time for which a member may be silent.
const SESSION: Duration = Duration::from_secs(10);

/// All groups.
pub(super) struct Groups {
    members: Mutex<Members>,
    dice: Dice,
    trace: Arc<Trace>,
}

#[derive(Default)]
struct Members {
    by_role: BTreeMap<String, BTreeMap<u64, Member>>,
    counter: u64,
}

struct Member {
    name: String,
    /// True if the group still counts with it.
    counts: bool,
    owned: watch::Sender<BTreeSet<i32>>,
}

impl Groups {
    pub(super) fn new(dice: Dice, trace: Arc<Trace>) -> Self {
        Self { members: Mutex::default(), dice, trace }
    }

    fn members(&self) -> MutexGuard<'_, Members> {
        self.members.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn join(self: &Arc<Self>, role: &str, link: Arc<Link>, name: &str) -> watch::Receiver<BTreeSet<i32>> {
        let (owned, receiver) = watch::channel(BTreeSet::new());
        let mut members = self.members();
        members.counter += 1;
        let number = members.counter;
        let member = Member { name: name.to_owned(), counts: false, owned: owned.clone() };
        members.by_role.entry(role.to_owned()).or_default().insert(number, member);
        drop(members);
        tokio::spawn(keep(Arc::clone(self), role.to_owned(), number, link, owned));
        receiver
    }

    fn count(&self, role: &str, number: u64, counts: bool) {
        if let Some(member) = self.members().by_role.get_mut(role).and_then(|members| members.get_mut(&number)) {
            member.counts = counts;
        }
    }

    fn leave(&self, role: &str, number: u64) {
        if let Some(members) = self.members().by_role.get_mut(role) {
            members.remove(&number);
        }
    }

    /// Shares the duties among those who count. Duties that move are taken away first and given a moment later.
    async fn share(&self, role: &str) {
        for gives in [false, true] {
            if gives {
                tokio::time::sleep(self.dice.ms(20, 800)).await;
            }
            let members = self.members();
            let Some(members) = members.by_role.get(role) else { return };
            let counting: Vec<&Member> = members.values().filter(|member| member.counts).collect();
            for (nth, member) in counting.iter().enumerate() {
                let theirs: BTreeSet<i32> =
                    (0..DUTY_PARTITION_COUNT).filter(|duty| *duty as usize % counting.len() == nth).collect();
                let shared =
                    if gives { theirs } else { member.owned.borrow().intersection(&theirs).copied().collect() };
                if *member.owned.borrow() != shared {
                    self.trace.record(format!("duties  {} owns {shared:?} of {role}", member.name));
                    member.owned.send_replace(shared);
                }
            }
        }
    }
}

/// Membership of one node in a group, until it leaves.
async fn keep(groups: Arc<Groups>, role: String, number: u64, link: Arc<Link>, owned: watch::Sender<BTreeSet<i32>>) {
    let silent = |link: &Link| link.now().stopped || link.now().log_cut;
    let mut state = link.subscribe();
    let mut counts = false;
    loop {
        state.catch_up();
        if !counts && !silent(&link) {
            tokio::time::sleep(groups.dice.ms(50, 1_500)).await;
            counts = true;
            // A member that returns owns nothing at first.
            owned.send_replace(BTreeSet::new());
            groups.count(&role, number, true);
            groups.share(&role).await;
            continue;
        }
        tokio::select! {
            biased;
            () = owned.closed() => break,
            () = state.changed() => {}
            () = tokio::time::sleep(SESSION), if counts && silent(&link) => {
                counts = false;
                groups.count(&role, number, false);
                groups.share(&role).await;
            }
        }
    }
    // A killed member leaves when its session ends, a closed one at once; half of them are taken for killed.
    if groups.dice.permille(500) {
        tokio::time::sleep(SESSION).await;
    }
    groups.leave(&role, number);
    groups.share(&role).await;
}
