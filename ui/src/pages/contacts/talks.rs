//! All conversations with a person.

use crate::{
    hooks::use_today,
    parts::{in_full, row_time},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{ChannelKind, ConversationId, view::contact::TalkView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TalksProps {
    /// The open one, as it was asked for.
    pub conversation: ConversationId,
    /// The open one, as it is called since people were put together.
    pub open_id: ConversationId,
    /// The newest first.
    pub talks: Vec<TalkView>,
    pub open: Callback<ConversationId>,
}

#[component]
pub fn Talks(props: &TalksProps) -> Html {
    let today = use_today();
    html! {
        <section class="contact-part" aria-labelledby="contact-talks">
            <h3 id="contact-talks">{ say!("contact-talks") }</h3>
            <ul class="contact-talks">
                for talk in props.talks.iter() {
                    <li key={talk.id.to_string()}>
                        { drawn(talk, [props.conversation, props.open_id].contains(&talk.id), today, &props.open) }
                    </li>
                }
            </ul>
        </section>
    }
}

fn drawn(talk: &TalkView, is_open: bool, today: i64, open: &Callback<ConversationId>) -> Html {
    let id = talk.id;
    let onclick = open.reform(move |_: MouseEvent| id);
    let dot = match talk.channel {
        ChannelKind::Whatsapp => "contact-dot whatsapp",
        ChannelKind::Sms => "contact-dot sms",
    };
    html! {
        <button class={classes!("contact-talk", is_open.then_some("open"))} {onclick} data-testid="contact-talk"
            data-id={id.to_string()} aria-current={is_open.then_some("true")}>
            <span class="contact-talk-where">
                <span class={dot}></span>{ words::channel(talk.channel) }<bdi>{ readable(&talk.ours) }</bdi>
            </span>
            <time title={in_full(talk.at)}>{ row_time(talk.at, today) }</time>
            <span class="contact-talk-line"><bdi>{ words::line(&talk.line) }</bdi></span>
            <span class="contact-talk-status">{ words::status(talk.status) }</span>
        </button>
    }
}
