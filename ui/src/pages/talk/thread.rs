//! One conversation.

use super::{
    activity::{ActivityView, FoldedActivities},
    acts::{Act, Menu, WriteWish},
    attached::GoTo,
    bubble::BubbleView,
    composer::Composer,
    forward::Forward,
    head::HeadBar,
    message_menu::{MessageActs, Quoting},
    scroll_position::{Extent, use_scroll_position},
    seen::{use_mark_seen, use_see_mentions},
    viewer::Looking,
};
use crate::{
    dom,
    hooks::{Shown, use_asked, use_outgoing, use_timeline, use_today},
    pages::cases::WithItems,
    parts::{DateTimeDialog, Icon, Sign, TroubleNote, day, day_number, now},
    state::{
        numbers::readable,
        threading::{Line, lines, newest_of_theirs},
        window::Window,
    },
    words,
};
use paperplane_bridge::{
    Channel, Code, ConversationId, MessageId, Participant, Timestamp,
    ask::{GetConversation, Stretch},
    mail_writing::typed,
    view::{bubble::Bubble, conversation::ConversationHead, library::Library},
};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ThreadProps {
    pub conversation: ConversationId,
    /// The message at which to open it; the newest where absent.
    pub at: Option<MessageId>,
    /// Number of messages that nobody has seen, where the list knows it.
    pub unread: Option<u32>,
    pub library: Library,
    /// The field of the reply.
    pub field: NodeRef,
    /// Asks for a day to go to.
    pub jumps: bool,
    pub go_menu: Callback<Option<Menu>>,
    pub act: Callback<Act>,
    /// A wish to write in this conversation.
    pub wish: Option<WriteWish>,
    /// The wish was fulfilled.
    pub onwritten: Callback<()>,
    /// The wish cannot be fulfilled, and why.
    pub cannot_write: Callback<String>,
    pub back: Callback<()>,
    pub about: Callback<()>,
    pub about_is_open: bool,
    /// Called with the head of the conversation.
    pub onhead: Callback<ConversationHead>,
    /// Opens another conversation.
    pub open: Callback<ConversationId>,
    /// It has another id now: its person turned out to be one with somebody else.
    pub onmoved: Callback<ConversationId>,
    /// Opens it in the inbox, where it stands beside another page.
    #[prop_or_default]
    pub expand: Option<Callback<()>>,
}

/// Target of a jump.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Target {
    /// A message, which is marked.
    Message(MessageId),
    /// The first message from then on.
    From(Timestamp),
}

#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let conversation = props.conversation;
    let today = use_today();
    let head = use_asked(GetConversation { conversation }, |_, _| true);
    let begin = props.at.map_or(Stretch::Newest, |message| Stretch::Around { message });
    let timeline = use_timeline(conversation, &begin);
    let (outgoing, window) = use_outgoing(&timeline.shown.ready().cloned().unwrap_or_default());
    let target = use_state_eq(|| props.at.map(Target::Message));
    let pane = use_node_ref();
    let newest = newest_of_theirs(&window.bubbles);
    let to_see = newest.filter(|_| window.next.is_none()).map(|bubble| bubble.id);
    use_mark_seen(conversation, to_see, props.unread, &pane);
    let first_unread = use_first_unread(head.ready());
    let position = use_scroll_position(
        &pane,
        extent(&window, timeline.jumps, *target),
        wanted(window.previous.is_some(), &timeline.earlier),
        wanted(window.next.is_some(), &timeline.later),
    );
    let unseen = head.ready().map(|head| head.unseen_mentions.clone()).unwrap_or_default();
    let mention = use_see_mentions(conversation, &unseen, extent(&window, timeline.jumps, *target), &pane);
    let to_mention = {
        let (target, go) = (target.clone(), timeline.go.clone());
        Callback::from(move |at: Timestamp| {
            target.set(Some(Target::From(at)));
            go.emit(Stretch::On { at });
        })
    };
    let go_to = {
        let (target, go, pane) = (target.clone(), timeline.go.clone(), pane.clone());
        use_memo((), move |()| {
            GoTo(Callback::from(move |message: MessageId| {
                // What was pressed may not be here any more: the thread keeps the focus.
                dom::focus(&pane);
                target.set(Some(Target::Message(message)));
                go.emit(Stretch::Around { message });
            }))
        })
    };
    let (forwarding, quoting) = (use_state_eq(|| None::<Bubble>), use_state_eq(|| None::<Quoting>));
    let acts = use_message_acts(conversation, &forwarding, &quoting);
    let to_end = {
        let (target, go, to_end, whole) =
            (target.clone(), timeline.go.clone(), position.to_end.clone(), window.next.is_none());
        Callback::from(move |()| {
            if whole {
                to_end.emit(());
            } else {
                target.set(None);
                go.emit(Stretch::Newest);
            }
        })
    };
    {
        let (onhead, onmoved) = (props.onhead.clone(), props.onmoved.clone());
        use_effect_with(head.ready().cloned(), move |head| {
            if let Some(head) = head.clone() {
                if head.id != conversation {
                    onmoved.emit(head.id);
                }
                onhead.emit(head);
            }
        });
    }
    {
        // Its person was parted into two, and it is another conversation now: the list shows which.
        let is_gone = matches!(&head, Shown::Stale(_, trouble) if trouble.code == Code::NotFound);
        let back = props.back.clone();
        use_effect_with(is_gone, move |is_gone| {
            if *is_gone {
                back.emit(());
            }
        });
    }
    let bar = html! {
        <HeadBar head={head.ready().cloned()} back={props.back.clone()} act={props.act.clone()} menu={props.go_menu.clone()}
            about={props.about.clone()} about_is_open={props.about_is_open} expand={props.expand.clone()} />
    };
    if let (Shown::Failed(trouble), _) | (_, Shown::Failed(trouble)) = (&head, &timeline.shown) {
        return html! { <>{ bar }<TroubleNote trouble={trouble.clone()} again={timeline.again.clone()} /></> };
    }
    let is_open = head.ready().is_some_and(|head| words::shut(head, now().0).is_none());
    // A head that is not here yet has no stuck messages to speak of.
    let channel = head.ready().map_or(Channel::NONE, |head| head.channel);
    let jump = timeline.go.reform(|at: Timestamp| Stretch::On { at });
    let jump = {
        let (target, close) = (target.clone(), props.go_menu.clone());
        Callback::from(move |at: Timestamp| {
            target.set(Some(Target::From(at)));
            jump.emit(at);
            close.emit(None);
        })
    };
    html! {
        <>
            { bar }
            if props.jumps {
                <DateTimeDialog with_time=false take={jump} onclose={props.go_menu.reform(|()| None)} />
            }
            if let Shown::Stale(_, trouble) = &timeline.shown {
                <p class="aside-line" role="status">{ say!("stale", why = words::cause(&trouble.cause)) }</p>
            }
            { other_writers(head.ready(), &props.open) }
            <div class="thread-frame">
                <ContextProvider<GoTo> context={(*go_to).clone()}>
                <ContextProvider<MessageActs> context={acts}>
                <WithItems {conversation}>
                <Looking bubbles={window.bubbles.clone()} activities={window.activities.clone()}>
                <div class="thread" ref={pane} role="log" aria-label={say!("thread-messages")} tabindex="0"
                    onscroll={position.onscroll} data-testid="thread">
                    <div class="thread-inner">
                        if timeline.shown == Shown::Loading { { skeleton() } }
                        { drawn(&window, first_unread, today, (channel, is_open), *target) }
                    </div>
                </div>
                </Looking>
                </WithItems>
                </ContextProvider<MessageActs>>
                </ContextProvider<GoTo>>
                if let Some(mention) = mention {
                    <button class="button to-mention" onclick={to_mention.reform(move |_: MouseEvent| mention.at)}
                        data-testid="to-mention"><span aria-hidden="true">{ "@" }</span>{ say!("thread-to-mention") }</button>
                }
                if !position.at_end || window.next.is_some() {
                    <button class="button to-end" onclick={to_end.reform(|_: MouseEvent| ())} data-testid="to-end"
                        aria-label={say!("thread-to-newest")} title={say!("thread-to-newest")}>
                        <Icon sign={Sign::Newest} />
                    </button>
                }
            </div>
            if let Some(head) = head.ready() {
                <Composer head={head.clone()} library={props.library.clone()} field={props.field.clone()}
                    newest={newest.cloned()} onsend={to_end} {outgoing} wish={props.wish} onwritten={props.onwritten.clone()}
                    cannot_write={props.cannot_write.clone()} quoting={(*quoting).clone()} />
            }
            if let Some(bubble) = (*forwarding).clone() {
                <Forward {bubble} sides={sides(head.ready())} open={props.open.clone()} onclose={Callback::from(move |()| forwarding.set(None))} />
            }
        </>
    }
}

/// Our side of a conversation, and theirs, as a mail names them.
fn sides(head: Option<&ConversationHead>) -> (String, String) {
    let Some(head) = head else { return (String::new(), String::new()) };
    let name = if head.who == head.address { String::new() } else { head.who.clone() };
    (head.ours.clone(), typed(&Participant { name, address: head.address.clone() }))
}

/// Others who write in the same thread of mails: an answer there may not be meant for them.
fn other_writers(head: Option<&ConversationHead>, open: &Callback<ConversationId>) -> Html {
    let writers = head.map(|head| head.other_writers.clone()).unwrap_or_default();
    if writers.is_empty() {
        return Html::default();
    }
    let links = writers.into_iter().map(|writer| {
        let onclick = open.reform(move |_: MouseEvent| writer.conversation);
        html! { <button class="link" {onclick} data-testid="other-writer"><bdi>{ readable(&writer.who) }</bdi></button> }
    });
    html! {
        <p class="aside-line other-writers" role="note" data-testid="other-writers">
            <Icon sign={Sign::Person} size={14} />{ say!("mail-other-writers") }{ for links }
        </p>
    }
}

#[hook]
fn use_message_acts(
    conversation: ConversationId,
    forwarding: &UseStateHandle<Option<Bubble>>,
    quoting: &UseStateHandle<Option<Quoting>>,
) -> MessageActs {
    let forward = {
        let forwarding = forwarding.clone();
        Callback::from(move |bubble: Bubble| forwarding.set(Some(bubble)))
    };
    let (count, quoting) = (use_mut_ref(|| 0_u32), quoting.clone());
    let quote = Callback::from(move |bubble: Bubble| {
        *count.borrow_mut() += 1;
        quoting.set(Some((*count.borrow(), bubble)));
    });
    // The same as long as the conversation is, so that no message is drawn again for it.
    (*use_memo(conversation, move |_| MessageActs { conversation, quote, forward })).clone()
}

/// A callback, where there is something to be had by it.
fn wanted(there_is: bool, more: &Callback<()>) -> Callback<()> {
    if there_is { more.clone() } else { Callback::noop() }
}

fn extent(window: &Window, jumps: u32, target: Option<Target>) -> Extent {
    let target = target.and_then(|target| match target {
        Target::Message(message) => Some(message),
        Target::From(at) => window.bubbles.iter().find(|bubble| bubble.at >= at).map(|bubble| bubble.id),
    });
    Extent {
        first: window.bubbles.first().map(|bubble| bubble.id),
        last: window.bubbles.last().map(|bubble| bubble.id),
        count: window.bubbles.len() + window.activities.len(),
        jumps,
        target,
        whole: window.next.is_none(),
    }
}

/// The first message that nobody had seen when the conversation was opened: the mark stays while one reads.
#[hook]
fn use_first_unread(head: Option<&ConversationHead>) -> Option<MessageId> {
    let kept = use_mut_ref(|| None::<Option<MessageId>>);
    let mut kept = kept.borrow_mut();
    if kept.is_none() {
        *kept = head.map(|head| head.first_unread);
    }
    (*kept).flatten()
}

fn drawn(
    window: &Rc<Window>,
    first_unread: Option<MessageId>,
    today: i64,
    (channel, is_open): (Channel, bool),
    target: Option<Target>,
) -> Html {
    let newest = window.bubbles.last().map(|bubble| bubble.id);
    let lines = lines(&window.bubbles, &window.activities, first_unread, day_number).into_iter().map(|line| match line {
        Line::Day(at) => html! { <p class="day" key={format!("day-{}", day_number(at))}>{ day(at, today) }</p> },
        Line::Unread => {
            html! { <p class="unread-mark" key="unread" role="separator" data-testid="unread-mark">{ say!("thread-unread") }</p> }
        }
        Line::Subject { bubble, subject } => html! {
            <h3 class="subject" key={format!("subject-{}", bubble.id)} data-testid="subject">
                <span class="hidden">{ say!("mail-subject") }</span><bdi>{ subject }</bdi>
            </h3>
        },
        Line::Said { bubble, last } => html! {
            <BubbleView key={bubble.id.to_string()} bubble={bubble.clone()} {last} {channel} {is_open} marked={target == Some(Target::Message(bubble.id))}
                is_newest={newest == Some(bubble.id)} />
        },
        Line::Done(activity) => html! { <ActivityView key={activity.id.to_string()} activity={activity.clone()} /> },
        Line::Folded(activities) => {
            let key = activities.first().map_or_else(String::new, |first| format!("folded-{}", first.id));
            html! { <FoldedActivities {key} activities={activities.into_iter().cloned().collect::<Vec<_>>()} /> }
        }
    });
    lines.collect()
}

fn skeleton() -> Html {
    html! {
        <div class="ghosts" aria-busy="true" aria-label={say!("loading")}>
            <span class="bubble ghost"></span><span class="bubble ghost mine"></span><span class="bubble ghost short"></span>
        </div>
    }
}
