//! Versions of a message that were published, each of which can be the beginning of the next one.

use crate::{
    hooks::{use_asked, use_today},
    parts::row_time,
};
use paperplane_bridge::{
    MessageTemplateId, ask::GetMessageTemplateVersions, view::message_templates::MessageTemplateView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct VersionsProps {
    pub template: MessageTemplateId,
    /// Takes a version into the draft.
    pub restore: Callback<MessageTemplateView>,
}

#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let shown = use_asked(GetMessageTemplateVersions { template: props.template }, |one, other| one == other);
    let today = use_today();
    let Some(versions) = shown.ready().filter(|versions| !versions.is_empty()) else { return Html::default() };
    html! {
        <section class="message-versions" aria-label={say!("messages-versions")} data-testid="message-versions">
            <h2 class="message-side-title">{ say!("messages-versions") }</h2>
            <ul>for version in versions { { line(version, today, &props.restore) } }</ul>
        </section>
    }
}

fn line(version: &MessageTemplateView, today: i64, restore: &Callback<MessageTemplateView>) -> Html {
    let taken = version.clone();
    let at = row_time(version.published_at, today);
    let about = if version.by.is_empty() { at } else { format!("{at} · {}", version.by) };
    let name = say!("messages-restore-version", version = version.version);
    html! {
        <li key={version.version}>
            <span>{ say!("messages-version", version = version.version) }<span class="quiet">{ about }</span></span>
            <button class="button plain" onclick={restore.reform(move |_: MouseEvent| taken.clone())} aria-label={name}
                data-testid={format!("message-restore-{}", version.version)}>{ say!("messages-restore") }</button>
        </li>
    }
}
