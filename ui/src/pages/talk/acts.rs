//! Acts on conversations, by key, by button and by the command bar: all the same.

use crate::{door::Door, parts::COLOURS};
use paperplane_bridge::{
    ConversationId, LabelId, MemberId, MessageId, Priority, Status, Trouble,
    ask::{
        Assign, BlockContact, Follow, GetConversation, MarkSeen, MarkUnread, NewStatus, Prioritise, PutLabel,
        SaveLabel, SetStatus,
    },
    view::triage::TriageView,
};

/// Something to do with a conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Done, or open again where it is done.
    Resolve,
    SetStatus(NewStatus),
    Give(Option<MemberId>),
    Prioritise(Priority),
    Label(LabelId, bool),
    NewLabel(String),
    Follow(bool),
    Block(bool),
    MarkUnread,
    MarkSeen(MessageId),
}

impl Act {
    /// True if the work of this member on the conversation ends with it: the next one is opened where the person likes
    /// it so. Whoever takes a conversation goes on with it.
    pub fn ends_work(&self, me: Option<MemberId>) -> bool {
        match self {
            Self::Resolve
            | Self::SetStatus(NewStatus::Resolved | NewStatus::Snoozed { .. } | NewStatus::Pending)
            | Self::MarkUnread => true,
            Self::Give(to) => to.is_some() && *to != me,
            Self::SetStatus(NewStatus::Open)
            | Self::Prioritise(_)
            | Self::Label(..)
            | Self::NewLabel(_)
            | Self::Follow(_)
            | Self::Block(_)
            | Self::MarkSeen(_) => false,
        }
    }

    /// The act that takes this one back, for a conversation that was in this state before. `None` if there is nothing to
    /// take back, or if it is known only once the act is done.
    pub fn inverse(&self, before: &TriageView) -> Option<Self> {
        match self {
            Self::Resolve | Self::SetStatus(_) => Some(Self::SetStatus(status_of(before))),
            Self::Give(_) => Some(Self::Give(before.assignee.as_ref().map(|member| member.id))),
            Self::Prioritise(_) => Some(Self::Prioritise(before.priority)),
            Self::Label(label, on) => {
                let was_on = before.labels.iter().any(|had| had.id == *label);
                (was_on != *on).then_some(Self::Label(*label, was_on))
            }
            Self::Follow(on) => Some(Self::Follow(!on)),
            Self::Block(on) => Some(Self::Block(!on)),
            Self::NewLabel(_) | Self::MarkUnread | Self::MarkSeen(_) => None,
        }
    }
}

/// The status to set so that a conversation is as it was.
fn status_of(before: &TriageView) -> NewStatus {
    match (before.status, before.until) {
        (Status::Pending, _) => NewStatus::Pending,
        (Status::Resolved, _) => NewStatus::Resolved,
        (Status::Snoozed, Some(until)) => NewStatus::Snoozed { until },
        (Status::Open | Status::Any | Status::Blocked | Status::Snoozed, _) => NewStatus::Open,
    }
}

/// A wish to write in a conversation: the field is focused as soon as it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteWish {
    pub conversation: ConversationId,
    /// A note, which only staff see; otherwise a reply.
    pub is_note: bool,
    /// The tool that opens over the field.
    pub tool: Option<Tool>,
}

/// A tool of the composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The choice of a template.
    Template,
    /// A time to send at.
    Later,
    /// The choice of emoji.
    Emoji,
    /// The choice of files.
    Files,
}

/// A menu over the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    Assign,
    Snooze,
    /// A time of one's own to rest until.
    SnoozeUntil,
    Label,
    Priority,
    /// A day to go to.
    Jump,
}

/// Something that lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Help,
    Finder,
    /// A new conversation.
    New,
    Views,
    Narrow,
    Menu(Menu),
}

/// A conversation to act on, with its state as the person saw it; `None` where it was chosen without being shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub conversation: ConversationId,
    pub triage: Option<TriageView>,
    /// Something was begun in it and not sent.
    pub has_draft: bool,
}

/// Does something with a conversation. Answers with the act that takes it back.
pub async fn perform(door: &Door, target: &Target, act: &Act) -> Result<Option<Act>, Trouble> {
    let conversation = target.conversation;
    let triage = match &target.triage {
        Some(triage) => triage.clone(),
        None => door.ask(GetConversation { conversation }).await?.triage,
    };
    let inverse = act.inverse(&triage);
    match act.clone() {
        Act::Resolve => {
            let wish = if triage.status == Status::Resolved { NewStatus::Open } else { NewStatus::Resolved };
            door.ask(SetStatus { conversation, wish }).await?;
        }
        Act::SetStatus(wish) => door.ask(SetStatus { conversation, wish }).await?,
        Act::Give(to) => door.ask(Assign { conversation, to, seen: triage.assigned }).await?,
        Act::Prioritise(priority) => door.ask(Prioritise { conversation, priority }).await?,
        Act::Label(label, on) => door.ask(PutLabel { conversation, label, on }).await?,
        Act::NewLabel(name) => {
            // The same name has the same colour wherever it is first made.
            let sum = name.bytes().fold(0_u8, u8::wrapping_add);
            let label = door.ask(SaveLabel { label: None, name, colour: sum % COLOURS, removed: false }).await?;
            door.ask(PutLabel { conversation, label, on: true }).await?;
            return Ok(Some(Act::Label(label, false)));
        }
        Act::Block(on) => door.ask(BlockContact { whom: conversation.into(), on }).await?,
        Act::Follow(on) => door.ask(Follow { conversation, on }).await?,
        Act::MarkUnread => {
            let newest = door.ask(GetConversation { conversation }).await?.newest;
            door.ask(MarkUnread { conversation }).await?;
            return Ok(newest.map(Act::MarkSeen));
        }
        Act::MarkSeen(up_to) => door.ask(MarkSeen { conversation, up_to }).await?,
    }
    Ok(inverse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{Timestamp, view::library::LabelView};

    fn label(nth: u8) -> LabelId {
        LabelId::new(Timestamp(1), [nth; 10])
    }

    #[test]
    fn an_act_is_taken_back_to_the_state_before() {
        let until = Timestamp(9);
        let snoozed = TriageView { status: Status::Snoozed, until: Some(until), ..TriageView::default() };
        assert_eq!(Act::Resolve.inverse(&snoozed), Some(Act::SetStatus(NewStatus::Snoozed { until })));
        let urgent = TriageView { priority: Priority::Urgent, ..TriageView::default() };
        assert_eq!(Act::Prioritise(Priority::Low).inverse(&urgent), Some(Act::Prioritise(Priority::Urgent)));
        assert_eq!(Act::Resolve.inverse(&urgent), Some(Act::SetStatus(NewStatus::Open)));
        assert_eq!(Act::Give(None).inverse(&urgent), Some(Act::Give(None)));
    }

    #[test]
    fn a_label_that_was_on_already_is_not_taken_off_by_undo() {
        let on = LabelView { id: label(1), name: "Visa".into(), colour: 0 };
        let before = TriageView { labels: vec![on], ..TriageView::default() };
        assert_eq!(Act::Label(label(1), true).inverse(&before), None);
        assert_eq!(Act::Label(label(1), false).inverse(&before), Some(Act::Label(label(1), true)));
        assert_eq!(Act::Label(label(2), true).inverse(&before), Some(Act::Label(label(2), false)));
    }
}
