//! One message, its ticks, and why it is stuck where it is.

use super::{
    attached::{Attached, Before, LocationCard},
    letter::Letter,
    mail_head::MailHeadView,
    meeting::{Meetings, has_calendar},
    message_menu::MessageMenu,
    said::Said,
    stuck_message::StuckMessage,
    unshown::Unshown,
};
use crate::{
    pages::cases::FileToItem,
    parts::{Icon, Sign, Tick, in_full, state_name, time},
    state::showing::Holder,
    words,
};
use paperplane_bridge::{
    Channel, Gist, MessageId,
    view::bubble::{Bubble, BubbleState, Side},
};
use yew::prelude::*;

/// The id of a message's element.
pub fn element_id(message: MessageId) -> String {
    format!("m-{message}")
}

#[derive(PartialEq, Properties)]
pub struct BubbleViewProps {
    pub bubble: Bubble,
    /// True if it is the last of those that share a time.
    pub last: bool,
    /// The channel over which it goes or came.
    pub channel: Channel,
    /// True if the person may be written to now.
    pub is_open: bool,
    /// True if the thread was opened at this message.
    pub marked: bool,
    /// True if it is the last message that is here.
    pub is_newest: bool,
}

#[component]
pub fn BubbleView(props: &BubbleViewProps) -> Html {
    let bubble = &props.bubble;
    let (side, state) = match &bubble.side {
        Side::Theirs => ("theirs", None),
        Side::Ours { state, .. } => ("ours", Some(state)),
    };
    let stuck = state.is_some_and(BubbleState::is_stuck);
    let reason = state.and_then(|state| words::reason(state, props.channel, time));
    let ends = props.last || reason.is_some();
    let mail = bubble.details.mail.as_deref();
    let shows_head = use_state_eq(|| false);
    let toggle_head = {
        let shows_head = shows_head.clone();
        Callback::from(move |()| shows_head.set(!*shows_head))
    };
    let left = state.is_some_and(|state| *state == BubbleState::Discarded);
    let class = classes!(
        "said",
        side,
        ends.then_some("last"),
        stuck.then_some("stuck"),
        left.then_some("left"),
        props.marked.then_some("marked"),
        mail.is_some_and(|mail| mail.laid_out).then_some("laid-out")
    );
    // The letter shows those in their place.
    let is_inside = |index: u32| mail.is_some_and(|mail| mail.inside.contains(&index));
    html! {
        <article {class} id={element_id(bubble.id)} data-id={bubble.id.to_string()} data-testid="bubble"
            data-state={state.map(state_name)}>
            <Before details={bubble.details.clone()} quoted={bubble.quoted.clone()} says_choice={bubble.says_only_its_choice()} />
            if let Some(mail) = mail {
                <MailHeadView mail={mail.clone()} theirs={state.is_none()} open={*shows_head} toggle={toggle_head.clone()} />
            }
            if has_calendar(bubble) { <Meetings message={bubble.id} /> }
            { text(bubble) }
            for (index, media) in (0_u32..).zip(bubble.media.iter()).filter(|(index, _)| !is_inside(*index)) {
                <Attached holder={Holder::Message(bubble.id)} {index} media={media.clone()} />
            }
            <LocationCard details={bubble.details.clone()} />
            if state.is_none() { <FileToItem bubble={bubble.clone()} /> }
            <MessageMenu bubble={bubble.clone()} is_open={props.is_open} is_stop={props.is_newest} head={toggle_head} />
            if let Some(late) = bubble.late {
                <p class="late" data-testid="late"><Icon sign={Sign::Clock} size={12} />{ say!("thread-late", time = in_full(late)) }</p>
            }
            if ends || state.is_some() {
                { foot(bubble, state, ends) }
            }
            if let Some(reason) = reason {
                <p class="reason">{ reason }</p>
            }
            if let Some(state) = state.filter(|_| stuck) {
                <StuckMessage message={bubble.id} state={state.clone()} is_open={props.is_open} />
            }
        </article>
    }
}

/// The text of a message; of one of which nothing can be shown, what it is.
fn text(bubble: &Bubble) -> Html {
    if let Some(mail) = &bubble.details.mail
        && (mail.laid_out || bubble.gist().is_none())
    {
        return html! { <Letter bubble={bubble.clone()} /> };
    }
    match bubble.gist() {
        None => html! { <Said text={bubble.text.clone()} /> },
        Some(gist @ Gist::Unshown { .. }) => html! { <Unshown message={bubble.id} {gist} /> },
        // Files, a place, a choice and an advertisement are drawn by themselves.
        Some(_) => Html::default(),
    }
}

fn foot(bubble: &Bubble, state: Option<&BubbleState>, whole: bool) -> Html {
    let author = match &bubble.side {
        Side::Ours { author, .. } => author.clone(),
        Side::Theirs => None,
    };
    html! {
        <footer class={classes!("foot", (!whole).then_some("bare"))}>
            if whole {
                if let Some(author) = author {
                    <bdi>{ author }</bdi><span aria-hidden="true">{ "·" }</span>
                }
                <time title={in_full(bubble.at)}>{ time(bubble.at) }</time>
            }
            if let Some(state) = state {
                <Tick state={state.clone()} of_bubble=true />
            }
        </footer>
    }
}
