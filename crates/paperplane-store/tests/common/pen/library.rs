//! Records of labels, canned responses, views and templates.

use super::Pen;
use crate::common::{ACCOUNT, label_id};
use paperplane_core::{
    channel::Channel,
    envelope::{Actor, Envelope},
    event::{
        CannedWritten, Event, LabelMade, LibraryEvent, MessageTemplatePublished, TemplateGone, TemplateListed,
        ViewSaved,
    },
    ids::{CannedId, MessageTemplateId, ViewId},
    library::{
        filter::{Filter, Status},
        message_template::Wordings,
    },
    time::Timestamp,
};

impl Pen {
    pub fn template(&mut self, number: u8, listed: bool) -> Envelope {
        let template = format!("HX{}", number % 2);
        let event = if listed {
            let body = format!("Hello {{{{1}}}} {number}");
            let (name, language) = ("news".into(), "en".into());
            let approval = "approved".into();
            Event::Library(LibraryEvent::TemplateListed(TemplateListed {
                account: ACCOUNT.into(),
                template,
                name,
                language,
                body,
                approval,
                samples: Default::default(),
            }))
        } else {
            Event::Library(LibraryEvent::TemplateGone(TemplateGone { account: ACCOUNT.into(), template }))
        };
        let id = self.next();
        self.recorder().workspace(id, Actor::System, event)
    }

    pub fn label(&mut self, label: u8, name: &str, removed: bool) -> Envelope {
        let made = LabelMade { label: label_id(label), name: name.into(), colour: label, removed };
        self.workspace(Event::Library(LibraryEvent::LabelMade(made)))
    }

    pub fn canned(&mut self, canned: u8, text: &str, removed: bool) -> Envelope {
        let canned = CannedId::new(Timestamp(13), [canned; 10]);
        let slash = "hello".into();
        self.workspace(Event::Library(LibraryEvent::CannedWritten(CannedWritten {
            canned,
            slash,
            text: text.into(),
            removed,
        })))
    }

    pub fn message_template(&mut self, template: u8, text: &str, removed: bool) -> Envelope {
        let template = MessageTemplateId::new(Timestamp(15), [template; 10]);
        let (name, wordings) = ("Welcome".into(), Wordings::of_text("en", text));
        self.workspace(MessageTemplatePublished { template, name, wordings, removed }.into())
    }

    pub fn view(&mut self, view: u8, name: &str, removed: bool) -> Envelope {
        let view = ViewId::new(Timestamp(14), [view; 10]);
        let filter = Filter { status: Status::Pending, channel: Some(Channel::WHATSAPP), ..Filter::default() };
        self.workspace(Event::Library(LibraryEvent::ViewSaved(ViewSaved { view, name: name.into(), filter, removed })))
    }
}
