//! The workers of a node: what each waits for, and which account it works for.

use crate::{
    library::templates::TemplateKeeper,
    node::{context::NodeContext, loops::Loops, open::LANDS_WITHIN, setup::Setup},
    talk::{complete::Checker, delivery::Delivery, media::Fetching, poll::Poller, schedules::Schedules},
};
use paperplane_connectors::channels::twilio::TwilioAccount;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Starts all workers: those of the node itself, and those of its channel account.
pub(crate) fn start(of_node: &mut Loops, of_accounts: &mut Loops) {
    of_node.begin("schedules", |node, stop| Schedules::new(node).run(stop));
    of_accounts.begin("workers", run_workers);
}

/// Works for the account that is set up, and anew for each that takes its place.
async fn run_workers(node: Arc<NodeContext>, stop: CancellationToken) {
    let mut setups = node.setup.subscribe();
    loop {
        let setup = setups.borrow_and_update().clone();
        let loops = for_account(&node, setup);
        let changed = tokio::select! {
            biased;
            () = stop.cancelled() => false,
            changed = setups.changed() => changed.is_ok(),
        };
        loops.end(LANDS_WITHIN).await;
        if !changed {
            return;
        }
    }
}

fn for_account(node: &Arc<NodeContext>, setup: Setup) -> Loops {
    let mut loops = Loops::new(node);
    let Some(account) = setup.twilio else {
        return loops;
    };
    loops.begin_for("delivery", &account, |node, account, stop| Delivery::new(node, account).run(stop));
    loops.begin_for("files", &account, fetch);
    loops.begin_for("checks", &account, |node, account, stop| Checker::new(node, account).run(stop));
    loops.begin_for("templates", &account, |node, account, stop| TemplateKeeper::new(node, account).run(stop));
    if setup.public_url.is_none() {
        loops.begin_for("list", &account, |node, account, stop| Poller::new(node, account).run(stop));
    }
    loops
}

async fn fetch(node: Arc<NodeContext>, account: TwilioAccount, stop: CancellationToken) {
    if let Some(fetching) = Fetching::new(node, account) {
        fetching.run(stop).await;
    }
}
