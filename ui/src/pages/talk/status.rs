//! The status of a conversation: who has it, how much it matters, its labels, who follows it.

use super::labels::Labels;
use crate::{
    hooks::{use_acts, use_asked},
    parts::{Avatar, Chooser, Icon, PickItem, Sign, listed},
    words,
};
use paperplane_bridge::{
    ConversationId, Priority,
    ask::{Assign, Follow, GetHome, Prioritise},
    view::{conversation::ConversationHead, library::Library},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct StatusSectionProps {
    pub conversation: ConversationId,
    pub head: ConversationHead,
    pub library: Library,
}

#[component]
pub fn StatusSection(props: &StatusSectionProps) -> Html {
    let StatusSectionProps { conversation, head, library } = props;
    let conversation = *conversation;
    let home = use_asked(GetHome {}, |_, _| true);
    let me = home.ready().and_then(|home| home.me.as_ref()).map(|me| me.id);
    html! {
        <section class="contact-part" aria-labelledby="contact-status">
            <h3 id="contact-status">{ say!("pane-status") }</h3>
            <Assignee {conversation} head={head.clone()} library={library.clone()} />
            <PriorityRow {conversation} priority={head.triage.priority} />
            <Labels {conversation} on={head.triage.labels.clone()} all={library.labels.clone()} />
            <div class="contact-row">
                <span class="contact-label">{ say!("pane-followers") }</span>
                <span class="contact-cell">
                    <span class="contact-names-of" data-testid="followers">
                        { followers(head, me) }
                    </span>
                    if let Some(me) = me {
                        <FollowButton {conversation} follows={head.followers.iter().any(|member| member.id == me)} />
                    }
                </span>
            </div>
        </section>
    }
}

fn followers(head: &ConversationHead, me: Option<paperplane_bridge::MemberId>) -> Html {
    if head.followers.is_empty() {
        return html! { <span class="contact-absent">{ say!("pane-nobody") }</span> };
    }
    let name = |member: &paperplane_bridge::view::member::MemberView| {
        if Some(member.id) == me { say!("pane-you") } else { member.name.clone() }
    };
    let names: Vec<String> = head.followers.iter().map(name).collect();
    html! { <bdi>{ listed(&names) }</bdi> }
}

#[derive(PartialEq, Properties)]
struct AssigneeProps {
    conversation: ConversationId,
    head: ConversationHead,
    library: Library,
}

/// The key of nobody in the list of who may have it.
const NOBODY: &str = "nobody";

#[component]
fn Assignee(props: &AssigneeProps) -> Html {
    let acts = use_acts();
    let triage = &props.head.triage;
    let member = |member: &paperplane_bridge::view::member::MemberView| -> PickItem {
        (member.id.to_string(), member.name.clone(), Some(html! { <Avatar name={member.name.clone()} /> }))
    };
    let nobody = (NOBODY.to_owned(), say!("pane-nobody"), Some(html! { <span class="avatar nobody-here"></span> }));
    let items: Vec<PickItem> = std::iter::once(nobody).chain(props.library.members.iter().map(member)).collect();
    let chosen = triage.assignee.as_ref().map_or_else(|| NOBODY.to_owned(), |member| member.id.to_string());
    let onpick = {
        let (acts, conversation, seen) = (acts.clone(), props.conversation, triage.assigned);
        let members = props.library.members.clone();
        Callback::from(move |key: String| {
            let to = members.iter().find(|member| member.id.to_string() == key).map(|member| member.id);
            acts.ask(Assign { conversation, to, seen });
        })
    };
    html! {
        <div class="contact-row">
            <span class="contact-label">{ say!("pane-assignee") }</span>
            <Chooser label={say!("pane-assign")} placeholder={say!("pane-assign-to")} {items} chosen={vec![chosen]}
                {onpick} testid="contact-assignee">
                if let Some(member) = &triage.assignee {
                    <Avatar name={member.name.clone()} /><bdi>{ &member.name }</bdi>
                } else {
                    <span class="contact-absent">{ say!("pane-nobody") }</span>
                }
            </Chooser>
            { acts.wrong() }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PriorityProps {
    conversation: ConversationId,
    priority: Priority,
}

#[component]
fn PriorityRow(props: &PriorityProps) -> Html {
    let acts = use_acts();
    let priorities = Priority::ALL.into_iter().rev();
    let items: Vec<PickItem> = priorities.map(|one| (key_of(one), words::priority(one), Some(sign_of(one)))).collect();
    let onpick = {
        let (acts, conversation) = (acts.clone(), props.conversation);
        Callback::from(move |key: String| {
            if let Some(priority) = Priority::ALL.into_iter().find(|one| key_of(*one) == key) {
                acts.ask(Prioritise { conversation, priority });
            }
        })
    };
    html! {
        <div class="contact-row">
            <span class="contact-label">{ say!("pane-priority") }</span>
            <Chooser label={say!("pane-priority-change")} placeholder={say!("pane-priority-change")} {items}
                chosen={vec![key_of(props.priority)]} {onpick} testid="contact-priority">
                { sign_of(props.priority) }{ words::priority(props.priority) }
            </Chooser>
            { acts.wrong() }
        </div>
    }
}

fn key_of(priority: Priority) -> String {
    priority.rank().to_string()
}

fn sign_of(priority: Priority) -> Html {
    let (class, sign) = match priority {
        Priority::Low => ("contact-priority", Sign::Newest),
        Priority::Normal => ("contact-priority", Sign::Minus),
        Priority::High => ("contact-priority", Sign::Up),
        Priority::Urgent => ("contact-priority urgent", Sign::Alert),
    };
    html! { <span {class}><Icon {sign} /></span> }
}

#[derive(PartialEq, Properties)]
struct FollowButtonProps {
    conversation: ConversationId,
    follows: bool,
}

#[component]
fn FollowButton(props: &FollowButtonProps) -> Html {
    let acts = use_acts();
    let onclick = {
        let (acts, conversation, on) = (acts.clone(), props.conversation, !props.follows);
        Callback::from(move |_: MouseEvent| acts.ask(Follow { conversation, on }))
    };
    html! {
        <>
            <button class="contact-link" {onclick} data-testid="follow">
                { if props.follows { say!("pane-unfollow") } else { say!("pane-follow") } }
            </button>
            { acts.wrong() }
        </>
    }
}
