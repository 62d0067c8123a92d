//! All conversations with a person.

use crate::{
    hooks::use_today,
    parts::{in_full, row_time},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{ConversationId, view::contact::TalkView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ConversationsProps {
    /// The open one, as it was asked for, and as it is called since people were put together.
    pub open_ids: Vec<ConversationId>,
    /// The newest first.
    pub conversations: Vec<TalkView>,
    pub open: Callback<ConversationId>,
}

#[component]
pub fn Conversations(props: &ConversationsProps) -> Html {
    let today = use_today();
    html! {
        <section class="contact-part" aria-labelledby="contact-conversations">
            <h3 id="contact-conversations">{ say!("contact-conversations") }</h3>
            <ul class="contact-conversations">
                for one in props.conversations.iter() {
                    <li key={one.id.to_string()}>
                        { drawn(one, props.open_ids.contains(&one.id), today, &props.open) }
                    </li>
                }
            </ul>
        </section>
    }
}

fn drawn(one: &TalkView, is_open: bool, today: i64, open: &Callback<ConversationId>) -> Html {
    let id = one.id;
    let onclick = open.reform(move |_: MouseEvent| id);
    let dot = classes!("contact-dot", one.channel.as_str());
    html! {
        <button class={classes!("contact-conversation", is_open.then_some("open"))} {onclick} data-testid="contact-conversation"
            data-id={id.to_string()} aria-current={is_open.then_some("true")}>
            <span class="contact-conversation-where">
                <span class={dot}></span>{ words::channel(one.channel) }<bdi>{ readable(&one.ours) }</bdi>
            </span>
            <time title={in_full(one.at)}>{ row_time(one.at, today) }</time>
            <span class="contact-conversation-line"><bdi>{ words::line(&one.line, one.gist.as_ref()) }</bdi></span>
            <span class="contact-conversation-status">{ words::status(one.status) }</span>
        </button>
    }
}
