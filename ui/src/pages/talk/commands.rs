//! Commands that the inbox adds to the command bar: acts on the open conversation, and views of the list.

use super::{
    acts::{Act, Menu, Over, Tool},
    views,
};
use crate::{pages::section::Command, parts::Sign, words};
use paperplane_bridge::{
    Filter, MemberId, Order, Status,
    ask::NewStatus,
    view::{conversation::ConversationHead, library::Library},
};
use yew::prelude::*;

/// Effects of commands on the page.
pub struct Effects {
    pub act: Callback<Act>,
    /// Shows something over the page.
    pub show: Callback<Over>,
    /// Shows another view of the list.
    pub view: Callback<Filter>,
    /// Opens the pane about the person.
    pub about: Callback<()>,
    /// Looks for somebody who is the same person.
    pub same_person: Callback<()>,
    /// Goes to the field, for a note where true, and opens a tool over it.
    pub write: Callback<(bool, Option<Tool>)>,
}

/// Commands that can be run now; `open` is the open conversation.
pub fn commands(
    open: Option<&ConversationHead>,
    me: Option<MemberId>,
    library: &Library,
    filter: &Filter,
    effects: &Effects,
) -> Vec<Command> {
    let mut all = open.map(|head| of_conversation(head, me, effects)).unwrap_or_default();
    for (_, name, filter) in views::all(library) {
        let run = effects.view.reform(move |()| filter.clone());
        all.push(Command { sign: Sign::Inbox, name: say!("do-open", what = name), key: "", run });
    }
    for order in Order::ALL {
        let (filter, name) = (Filter { order, ..filter.clone() }, say!("do-order", order = words::order(order)));
        all.push(Command { sign: Sign::Inbox, name, key: "", run: effects.view.reform(move |()| filter.clone()) });
    }
    let run = effects.show.reform(|()| Over::New);
    all.insert(0, Command { sign: Sign::Pencil, name: say!("new-title"), key: "C", run });
    let run = effects.show.reform(|()| Over::Narrow);
    all.push(Command { sign: Sign::Inbox, name: say!("keys-narrow"), key: "F", run });
    all
}

fn of_conversation(head: &ConversationHead, me: Option<MemberId>, effects: &Effects) -> Vec<Command> {
    let resolve = if head.triage.status == Status::Resolved { say!("act-open") } else { say!("act-resolve") };
    let follows = head.followers.iter().any(|member| Some(member.id) == me);
    let follow = if follows { say!("act-unfollow") } else { say!("act-follow") };
    let block = if head.blocked.is_none() { say!("act-block") } else { say!("act-unblock") };
    let command = |sign, name, key, run| Command { sign, name, key, run };
    let act = |act: Act| effects.act.reform(move |()| act.clone());
    let menu = |menu: Menu| effects.show.reform(move |()| Over::Menu(menu));
    let write = |is_note: bool| effects.write.reform(move |()| (is_note, None));
    let tool = |tool: Tool| effects.write.reform(move |()| (false, Some(tool)));
    vec![
        command(Sign::Check, resolve, "E", act(Act::Resolve)),
        command(Sign::Clock, say!("act-snooze"), "S", menu(Menu::Snooze)),
        command(Sign::Person, say!("act-assign"), "A", menu(Menu::Assign)),
        command(Sign::Tag, say!("act-label"), "L", menu(Menu::Label)),
        command(Sign::Flag, say!("act-priority"), "P", menu(Menu::Priority)),
        command(Sign::Clock, say!("act-pending"), "", act(Act::SetStatus(NewStatus::Pending))),
        command(Sign::Inbox, say!("act-unread"), "U", act(Act::MarkUnread)),
        command(Sign::Bell, follow, "", act(Act::Follow(!follows))),
        command(Sign::Ban, block, "", act(Act::Block(head.blocked.is_none()))),
        command(Sign::Panel, say!("act-contact"), "I", effects.about.clone()),
        command(Sign::Calendar, say!("act-jump"), "", menu(Menu::Jump)),
        command(Sign::Send, say!("keys-reply"), "R", write(false)),
        command(Sign::Note, say!("keys-note"), "N", write(true)),
        command(Sign::Template, say!("template-use"), "", tool(Tool::Template)),
        command(Sign::Clock, say!("later-title"), "", tool(Tool::Later)),
        command(Sign::Clip, say!("attach-add"), "", tool(Tool::Files)),
        command(Sign::Smile, say!("emoji-title"), "", tool(Tool::Emoji)),
        command(Sign::Merge, say!("contact-same"), "", effects.same_person.clone()),
    ]
}
