//! A section of the window: its item on the rail, its commands in the command bar, and its view.

use crate::{
    parts::Sign,
    state::{open::OpenConversation, unread::Unread},
};
use paperplane_bridge::{CaseId, ContactId, stale::NewMessage, view::workspace::Home};
use yew::prelude::*;

/// The name of a section: what one goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub &'static str);

/// The page of people, to which other pages lead.
pub const PEOPLE_PAGE: Page = Page("people");

/// A section of the window.
pub struct Section {
    pub page: Page,
    /// The letter that goes to it behind a G; `None` where there is none.
    pub letter: Option<char>,
    /// True if it is shown only once a channel is connected; the page that connects the first one is shown until then.
    pub needs_channel: bool,
    /// Its item on the rail, where it has one now; a badge may say what is unread.
    pub rail: fn(&Home, Unread) -> Option<RailItem>,
    /// Commands that it adds to the command bar of every section.
    pub commands: fn(&Frame) -> Vec<Command>,
    /// Its view, which fills the window.
    pub view: fn(&Frame) -> Html,
}

/// An item of the rail.
pub struct RailItem {
    pub sign: Sign,
    pub title: String,
    /// Its name for who cannot see the badge.
    pub label: String,
    /// A number over the sign; empty where there is nothing to count.
    pub badge: Html,
    /// True if it stands at the end of the rail.
    pub at_end: bool,
}

/// A command of the command bar.
#[derive(Clone, PartialEq)]
pub struct Command {
    pub sign: Sign,
    pub name: String,
    /// The key that does the same; empty where there is none.
    pub key: &'static str,
    pub run: Callback<()>,
}

/// A section of the settings.
pub struct SettingsSection {
    /// Its id: part of the id of its button.
    pub id: &'static str,
    pub sign: Sign,
    pub name: fn() -> String,
    pub view: fn(&Frame) -> Html,
}

/// All sections.
pub struct Registry {
    /// In the order of the rail; the window begins with the first.
    pub sections: &'static [Section],
    /// Sections of the settings, in groups.
    pub settings: &'static [&'static [SettingsSection]],
}

impl Registry {
    /// The page with which the window begins.
    pub fn start(&self) -> Page {
        self.sections.first().map_or(Page(""), |section| section.page)
    }

    /// The section of a page.
    pub fn section(&self, page: Page) -> Option<&'static Section> {
        self.sections.iter().find(|section| section.page == page)
    }

    /// All sections of the settings, without their groups.
    pub fn all_settings(&self) -> impl Iterator<Item = &'static SettingsSection> {
        self.settings.iter().flat_map(|group| group.iter())
    }
}

impl PartialEq for Registry {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Arguments of every section: the agency, and ways to other pages.
#[derive(Clone, PartialEq, Properties)]
pub struct Frame {
    pub registry: &'static Registry,
    /// The agency and the node.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Page>,
    /// The conversation that is open in the inbox: it stays open while one is elsewhere.
    pub open: UseStateHandle<Option<OpenConversation>>,
    /// The case that is open: it stays open while one is elsewhere.
    pub case: UseStateHandle<Option<CaseId>>,
    /// The person whom the page of people is to show next.
    pub person: UseStateHandle<Option<ContactId>>,
    /// The beginning of a new conversation that the inbox is to ask for the rest of.
    pub begun: UseStateHandle<Option<NewMessage>>,
    /// The id of the section of the settings that is shown: it stays while one is elsewhere.
    pub settings: UseStateHandle<&'static str>,
}
