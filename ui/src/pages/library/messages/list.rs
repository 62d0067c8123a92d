//! The list of message templates.

use crate::{parts::language_name, state::message_draft::MessageRow};
use paperplane_bridge::MessageTemplateId;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ListProps {
    pub rows: Vec<MessageRow>,
    pub here: MessageTemplateId,
    pub choose: Callback<MessageTemplateId>,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    html! {
        <nav class="outreach-list" aria-label={say!("messages-title")}>
            for row in &props.rows { { line(row, props) } }
        </nav>
    }
}

fn line(row: &MessageRow, props: &ListProps) -> Html {
    let template = row.template;
    let is_here = template == props.here;
    let name = if row.name.trim().is_empty() { say!("messages-nameless") } else { row.name.clone() };
    let languages = row.languages.iter().map(|code| language_name(code)).collect::<Vec<_>>().join(", ");
    html! {
        <button key={template.to_string()} class={classes!("outreach-row", is_here.then_some("here"))} aria-current={is_here.then_some("true")}
            onclick={props.choose.reform(move |_: MouseEvent| template)} data-testid="message-row">
            <span class="outreach-name"><bdi>{ name }</bdi></span>
            <span class="quiet message-row-line">
                if row.draft.is_some() { <b class="message-draft">{ say!("messages-draft") }</b>{ " · " } }
                { languages }
            </span>
        </button>
    }
}
