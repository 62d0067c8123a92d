//! Examples of what staff keep ready: labels, canned responses, views and templates.

use super::values::id;
use paperplane_core::{
    channel::Channel,
    event::*,
    library::{
        filter::{Assigned, Filter, Order, Status},
        message_template::{Approved, Wording, Wordings},
    },
};
use std::iter::successors;

/// All events of the domain. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = LibraryEvent> {
    successors(Some(LibraryEvent::TemplateListed(template())), after)
}

fn after(event: &LibraryEvent) -> Option<LibraryEvent> {
    Some(match event {
        LibraryEvent::TemplateListed(_) => {
            LibraryEvent::TemplateGone(TemplateGone { account: "AC1".into(), template: "HX1".into() })
        }
        LibraryEvent::TemplateGone(_) => {
            LibraryEvent::LabelMade(LabelMade { label: id(15), name: "护理 2027".into(), colour: 3, removed: true })
        }
        LibraryEvent::LabelMade(_) => LibraryEvent::CannedWritten(CannedWritten {
            canned: id(17),
            slash: "hello".into(),
            text: "Hello {name}".into(),
            removed: true,
        }),
        LibraryEvent::CannedWritten(_) => LibraryEvent::ViewSaved(ViewSaved {
            view: id(18),
            name: "Nursing, urgent".into(),
            filter: filter(),
            removed: true,
        }),
        LibraryEvent::ViewSaved(_) => LibraryEvent::MessageTemplatePublished(message_template()),
        LibraryEvent::MessageTemplatePublished(_) => return None,
    })
}

fn template() -> TemplateListed {
    TemplateListed {
        account: "AC1".into(),
        template: "HX1".into(),
        name: "news".into(),
        language: "pt_BR".into(),
        body: "Olá {{1}}".into(),
        approval: "approved".into(),
        samples: Default::default(),
    }
}

fn message_template() -> MessageTemplatePublished {
    let approved = Approved {
        template: "HX1".into(),
        name: "news".into(),
        values: [("1".to_owned(), "{{ first_name or \"you\" }}".to_owned())].into(),
    };
    let wording =
        Wording { subject: "Your place".into(), text: "Hello {{ first_name }}".into(), approved: Some(approved) };
    MessageTemplatePublished {
        template: id(19),
        name: "Welcome".into(),
        wordings: Wordings { first: "en".into(), by_language: [("en".to_owned(), wording)].into() },
        removed: true,
    }
}

fn filter() -> Filter {
    Filter {
        status: Status::Snoozed,
        assigned: Some(Assigned::Member(id(1))),
        unread: true,
        mentioned: false,
        label: Some(id(15)),
        channel: Some(Channel::SMS),
        priority: Some(Priority::High),
        order: Order::default(),
    }
}
