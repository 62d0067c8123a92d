//! Loops that live as long as the node does, also where one breaks.

use super::{backoff::Backoff, context::NodeContext};
use futures_util::FutureExt as _;
use paperplane_bridge::{Cause, WorkspaceCause, WorkspaceStale};
use std::{
    panic::{AssertUnwindSafe, resume_unwind},
    pin::pin,
    sync::Arc,
    time::Duration,
};
use tokio::{
    task::{JoinError, JoinSet},
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

/// Time that a stopping node waits for a hand-over in progress; one that takes longer is reconciled at the next start.
pub(crate) const LANDS_WITHIN: Duration = Duration::from_secs(8);
/// Time before a loop tries again after the replica could not be read or written (a full disk, mostly).
pub(crate) const REPLICA_PAUSE: Duration = Duration::from_secs(5);
/// The first pause before a loop that broke begins again.
const PAUSE_FIRST: Duration = Duration::from_secs(5);
/// The longest such pause.
const PAUSE_MAX: Duration = Duration::from_mins(5);
/// The time for which a loop must run before it counts as healthy again.
const CALM: Duration = Duration::from_hours(1);

/// Loops that are stopped together.
///
/// A loop that panics is a defect of ours. It begins anew, as after a crash of the whole program: what it was about
/// stands in the log and in the databases. A person reads that it happened.
pub(crate) struct Loops {
    node: Arc<NodeContext>,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Loops {
    pub(crate) fn new(node: &Arc<NodeContext>) -> Self {
        Self { node: Arc::clone(node), stop: CancellationToken::new(), tasks: JoinSet::new() }
    }

    /// Begins a loop, and again whenever it breaks. It is over when it returns.
    ///
    /// `name` is for whoever reads the program's log.
    pub(crate) fn begin<F: Future<Output = ()> + Send + 'static>(
        &mut self,
        name: &'static str,
        run: impl Fn(Arc<NodeContext>, CancellationToken) -> F + Send + Sync + 'static,
    ) {
        self.tasks.spawn(keep(name, run, Arc::clone(&self.node), self.stop.clone()));
    }

    /// The same for a loop that works for one account.
    pub(crate) fn begin_for<A: Clone + Send + Sync + 'static, F: Future<Output = ()> + Send + 'static>(
        &mut self,
        name: &'static str,
        account: &A,
        run: impl Fn(Arc<NodeContext>, A, CancellationToken) -> F + Send + Sync + 'static,
    ) {
        let account = account.clone();
        self.begin(name, move |node, stop| run(node, account.clone(), stop));
    }

    /// Asks all to end and waits for that, as long as `limit` allows; who has not ended then is broken off.
    pub(crate) async fn end(mut self, limit: Duration) {
        self.stop.cancel();
        let ended = async { while self.tasks.join_next().await.is_some() {} };
        if timeout(limit, ended).await.is_err() {
            tracing::warn!("A loop did not end in time; what it was about is taken up again at the next start");
        }
    }
}

/// Panics if a task of the loop panicked, so that the loop begins anew without partial state.
pub(crate) fn or_break<T>(ended: Result<T, JoinError>) -> Option<T> {
    match ended {
        Ok(came_to) => Some(came_to),
        Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
        Err(_) => None,
    }
}

async fn keep<F: Future<Output = ()> + Send>(
    name: &'static str,
    run: impl Fn(Arc<NodeContext>, CancellationToken) -> F + Send + Sync,
    node: Arc<NodeContext>,
    stop: CancellationToken,
) {
    let mut backoff = Backoff::new(PAUSE_FIRST, PAUSE_MAX);
    let broke = Cause::from(WorkspaceCause::LoopBroke { name: name.to_owned() });
    loop {
        let ended = {
            let run = async { run(Arc::clone(&node), stop.clone()).await };
            let mut run = pin!(AssertUnwindSafe(run).catch_unwind());
            match timeout(CALM, &mut run).await {
                Ok(ended) => ended,
                Err(_) => {
                    backoff.reset();
                    node.pulse.withdraw(&broke);
                    node.changed(vec![WorkspaceStale::Health.into()]);
                    run.await
                }
            }
        };
        // What the loop held is gone by now.
        if ended.is_ok() {
            node.pulse.withdraw(&broke);
            return;
        }
        let pause = backoff.pause(node.host.as_ref());
        tracing::error!(name, seconds = pause.as_secs(), "A loop broke; it begins again after a pause");
        node.pulse.notice(broke.clone());
        node.changed(vec![WorkspaceStale::Health.into()]);
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = sleep(pause) => {}
        }
    }
}
