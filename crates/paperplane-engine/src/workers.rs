//! The workers of a node: what each waits for, and which accounts it works for.

use crate::{
    cases::reactions,
    contacts::import,
    library::templates,
    node::{
        accounts::Accounts,
        context::NodeContext,
        loops::{LANDS_WITHIN, Loops},
    },
    outreach,
    talk::{
        complete,
        delivery::Delivery,
        exchange::{self, passing_on},
        mailbox,
        media::Fetching,
        poll,
        schedules::Schedules,
        sent_copies,
    },
};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Starts all workers: those of the node itself, and those of its channel accounts.
pub(crate) fn start(of_node: &mut Loops, of_accounts: &mut Loops) {
    of_node.begin("files in", |node, stop| exchange::fetching::Fetching::new(node).run(stop));
    of_node.begin("files out", passing_on::run);
    of_node.begin("schedules", |node, stop| Schedules::new(node).run(stop));
    of_node.begin("cases", reactions::run);
    of_node.begin("imports", import::worker::run);
    of_accounts.begin("workers", run_workers);
}

/// Works for the accounts that are set up, and anew when one is added, changed or removed.
async fn run_workers(node: Arc<NodeContext>, stop: CancellationToken) {
    let mut changes = node.accounts.subscribe();
    loop {
        let accounts = changes.borrow_and_update().clone();
        let loops = for_accounts(&node, &accounts);
        let changed = tokio::select! {
            biased;
            () = stop.cancelled() => false,
            changed = changes.changed() => changed.is_ok(),
        };
        loops.end(LANDS_WITHIN).await;
        if !changed {
            return;
        }
    }
}

/// Messages and files of all accounts share one worker each, since what this node owns of them is owned once; lists and
/// templates are each account's own.
fn for_accounts(node: &Arc<NodeContext>, accounts: &Accounts) -> Loops {
    let mut loops = Loops::new(node);
    if accounts.is_empty() {
        return loops;
    }
    loops.begin_for("delivery", accounts, |node, accounts, stop| Delivery::new(node, accounts).run(stop));
    loops.begin_for("files", accounts, fetch);
    loops.begin_for("outreach", accounts, outreach::worker::run);
    for one in accounts.iter() {
        if one.provider.has_list() {
            loops.begin_for("checks", one, complete::run);
        }
        if one.provider.mailbox().is_some() {
            loops.begin_for("mailbox", one, mailbox::run);
            loops.begin_for("sent copies", one, sent_copies::run);
        }
        loops.begin_for("templates", one, templates::run);
        if one.provider.has_list() && one.account.public_url.is_none() {
            loops.begin_for("list", one, poll::run);
        }
    }
    loops
}

async fn fetch(node: Arc<NodeContext>, accounts: Accounts, stop: CancellationToken) {
    if let Some(fetching) = Fetching::new(node, accounts) {
        fetching.run(stop).await;
    }
}
