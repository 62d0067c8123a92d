//! Templates: the provider's list is written into the log, so that every desk has it, also offline.

use crate::node::{
    accounts::ChannelAccount,
    context::NodeContext,
    ticker::{self, Recurring},
};
use paperplane_connectors::channels::template::Template;
use paperplane_core::{
    envelope::{Actor, Envelope},
    event::{Event, LibraryEvent, TemplateGone, TemplateListed},
};
use std::{future::pending, sync::Arc};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Lists an account's templates from time to time, and whenever somebody looks at the templates.
pub(crate) async fn run(node: Arc<NodeContext>, account: ChannelAccount, stop: CancellationToken) {
    let wanted = node.templates_wanted.subscribe();
    ticker::run(node.config.timing.check_every, &stop, Templates { node, account, wanted }).await;
}

struct Templates {
    node: Arc<NodeContext>,
    account: ChannelAccount,
    wanted: watch::Receiver<()>,
}

impl Recurring for Templates {
    async fn work(&mut self) {
        // Before the log is read, everything would seem to be new.
        self.node.caught_up().await;
        if let Err(error) = look(&self.node, &self.account).await {
            tracing::warn!(%error, "The templates could not be listed");
        }
    }

    async fn wanted(&mut self) {
        if self.wanted.changed().await.is_err() {
            // The node, which holds the sender, lives as long as its loops.
            pending().await
        }
    }
}

/// Lists once and records what differs from what is here.
async fn look(node: &NodeContext, account: &ChannelAccount) -> anyhow::Result<()> {
    let client = node.client()?;
    let listed = account.provider.templates(&client, &account.account).await?;
    let listed: Vec<_> = listed.into_iter().map(|template| event(account, template)).collect();
    let known: Vec<_> = node.store.templates().await?;
    let known: Vec<_> = known.into_iter().filter(|template| template.account == account.account.id).collect();
    let news: Vec<Envelope> = differences(&known, listed)
        .into_iter()
        .map(|event| node.recorder().workspace(node.new_event_id(), Actor::System, event))
        .collect();
    if !news.is_empty() {
        node.append(news).await?;
    }
    Ok(())
}

fn event(account: &ChannelAccount, template: Template) -> TemplateListed {
    TemplateListed {
        account: account.account.id.clone(),
        template: template.id,
        name: template.name,
        language: template.language,
        body: template.body,
        approval: template.approval,
        samples: template.samples,
    }
}

fn differences(known: &[TemplateListed], listed: Vec<TemplateListed>) -> Vec<Event> {
    let is_listed = |one: &&TemplateListed| listed.iter().any(|other| other.template == one.template);
    let gone = known.iter().filter(|one| !is_listed(one)).map(|one| {
        Event::Library(LibraryEvent::TemplateGone(TemplateGone {
            account: one.account.clone(),
            template: one.template.clone(),
        }))
    });
    let mut events: Vec<Event> = gone.collect();
    events.extend(listed.into_iter().filter(|one| !known.contains(one)).map(Event::from));
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(id: &str, approval: &str) -> TemplateListed {
        TemplateListed {
            account: "AC1".into(),
            template: id.into(),
            name: "news".into(),
            language: "en".into(),
            body: "Hello".into(),
            approval: approval.into(),
            samples: Default::default(),
        }
    }

    #[test]
    fn only_what_changed_is_recorded() {
        let known = [template("HX1", "approved"), template("HX2", "pending"), template("HX3", "approved")];
        let listed = vec![template("HX1", "approved"), template("HX2", "rejected"), template("HX4", "pending")];
        let changes: Vec<_> = differences(&known, listed.clone())
            .into_iter()
            .map(|event| match event {
                Event::Library(LibraryEvent::TemplateListed(listed)) => {
                    format!("{} is {}", listed.template, listed.approval)
                }
                Event::Library(LibraryEvent::TemplateGone(gone)) => format!("{} is gone", gone.template),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(changes, ["HX3 is gone", "HX2 is rejected", "HX4 is pending"]);
        assert_eq!(differences(&listed, listed.clone()), []);
    }
}
