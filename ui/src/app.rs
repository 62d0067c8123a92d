//! The frame: who is here decides which page shows, and the settings decide how everything looks.

use crate::{
    dom,
    door::{Door, Heard},
    hooks::{
        ChangeSettings, Shown, addressed, use_address, use_announced, use_asked, use_going, use_heard,
        use_kept_settings,
    },
    pages::{FirstChannel, FirstRun, Frame, INBOX, Page, REGISTRY, TroublePage, Unreached},
    state::open::OpenConversation,
    words,
};
use paperplane_bridge::{
    CaseId, Code, ContactId, ConversationId, Trouble,
    ask::GetHome,
    stale::{NewMessage, Push},
    view::{
        settings::{Density, DeviceSettings, Theme},
        workspace::Home,
    },
};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn App() -> Html {
    #[cfg(feature = "parts")]
    if crate::dom::address_ends_with("#parts") {
        return html! { <crate::pages::PartsPage /> };
    }
    html! { <Windows /> }
}

#[component]
fn Windows() -> Html {
    let door = use_memo((), |()| Door::open());
    html! {
        <ContextProvider<Rc<Door>> context={(*door).clone()}>
            <Window />
        </ContextProvider<Rc<Door>>>
    }
}

#[component]
fn Window() -> Html {
    let home = use_asked(GetHome {}, |_, _| true);
    let kept = use_kept_settings();
    let settings = kept.as_ref().map(|(settings, _)| settings.clone()).unwrap_or_default();
    let language = use_language(settings.language.clone());
    use_look(kept.as_ref().map(|(settings, _)| (settings.theme, settings.density)));
    let page = use_state_eq(|| REGISTRY.start());
    let settings_section = use_state_eq(|| REGISTRY.all_settings().next().map_or("", |section| section.id));
    let open = use_state_eq(addressed);
    use_address(*open, {
        let (page, open) = (page.clone(), open.clone());
        Callback::from(move |wish: Option<OpenConversation>| {
            if wish.is_some() {
                page.set(INBOX.page);
            }
            open.set(wish);
        })
    });
    let begun = use_state_eq(|| None::<NewMessage>);
    let case = use_state_eq(|| None::<CaseId>);
    let person = use_state_eq(|| None::<ContactId>);
    use_going({
        let page = page.clone();
        Callback::from(move |to: Page| page.set(to))
    });
    let in_view = open.filter(|_| *page == INBOX.page).map(|open| open.conversation);
    use_announced(&settings.notify, in_view, {
        let (page, open) = (page.clone(), open.clone());
        Callback::from(move |conversation: Option<ConversationId>| {
            page.set(INBOX.page);
            if let Some(conversation) = conversation {
                open.set(Some(conversation.into()));
            }
        })
    });
    let shut = use_shut(&page, &open, &begun);
    if shut {
        return html! { <TroublePage trouble={Trouble::new(Code::NotLetIn, "")} /> };
    }
    let home = match home {
        Shown::Failed(trouble) => return html! { <TroublePage {trouble} /> },
        Shown::Stale(_, trouble) if trouble.code == Code::NotLetIn => return html! { <TroublePage {trouble} /> },
        Shown::Ready(home) | Shown::Stale(home, _) => Some(home),
        Shown::Loading => None,
    };
    let (Some(home), Some((settings, change))) = (home, kept) else {
        return html! { <div class="quiet-start" aria-busy="true"></div> };
    };
    html! {
        <ContextProvider<DeviceSettings> context={settings}>
            <ContextProvider<ChangeSettings> context={change}>
                // In another language everything is drawn again.
                <Unreached />
                <CurrentPage key={language} {home} {page} {settings_section} {open} {case} {person} {begun} />
            </ContextProvider<ChangeSettings>>
        </ContextProvider<DeviceSettings>>
    }
}

/// True if the node does not let this page in any more. Also receives the conversations to show.
#[hook]
fn use_shut(
    page: &UseStateHandle<Page>,
    open: &UseStateHandle<Option<OpenConversation>>,
    begun: &UseStateHandle<Option<NewMessage>>,
) -> bool {
    let shut = use_state_eq(|| false);
    {
        let (shut, page, open, begun) = (shut.clone(), page.clone(), open.clone(), begun.clone());
        use_heard(Callback::from(move |heard| match heard {
            Heard::Shut => shut.set(true),
            Heard::Back => shut.set(false),
            // A notification was clicked: the inbox shows the conversation.
            Heard::Pushed(Push::Show(show)) => {
                page.set(INBOX.page);
                open.set(Some(OpenConversation { conversation: show.conversation, at: show.message }));
            }
            // A link was followed: the inbox asks for the rest.
            Heard::Pushed(Push::Begin(message)) => {
                page.set(INBOX.page);
                begun.set(Some(message));
            }
            Heard::Pushed(Push::Changed { .. } | Push::Announce(_)) | Heard::Away => {}
        }));
    }
    *shut
}

/// Speaks the wished language, or the browser's. What has the focus is drawn again with everything else, and keeps it.
#[hook]
fn use_language(wish: Option<String>) -> &'static str {
    let focused = use_mut_ref(String::new);
    let spoken = use_memo(wish, |wish| {
        focused.replace(dom::focused().map(|element| element.id()).unwrap_or_default());
        words::choose(&wish.clone().unwrap_or_else(words::of_browser));
        words::language()
    });
    use_effect_with(*spoken, move |_| {
        dom::focus_on(&focused.borrow());
    });
    *spoken
}

/// Light or dark, roomy or compact: attributes of the document, which stylesheets read. Until the settings are here, the
/// document looks as it did the last time.
#[hook]
fn use_look(look: Option<(Theme, Density)>) {
    use_effect_with(look, |look| {
        let Some((theme, density)) = look else {
            return;
        };
        let theme = match theme {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        dom::set_look("data-theme", theme);
        dom::remember("theme", theme);
        dom::set_look("data-density", (*density == Density::Compact).then_some("compact"));
    });
}

#[derive(PartialEq, Properties)]
struct CurrentPageProps {
    home: Home,
    /// The page that one is on: it stays where the language changes.
    page: UseStateHandle<Page>,
    settings_section: UseStateHandle<&'static str>,
    open: UseStateHandle<Option<OpenConversation>>,
    case: UseStateHandle<Option<CaseId>>,
    person: UseStateHandle<Option<ContactId>>,
    begun: UseStateHandle<Option<NewMessage>>,
}

#[component]
fn CurrentPage(props: &CurrentPageProps) -> Html {
    let home = props.home.clone();
    let go = {
        let page = props.page.clone();
        Callback::from(move |to| page.set(to))
    };
    if home.me.is_none() {
        return html! { <FirstRun {home} /> };
    }
    let has_channel = !home.inboxes.is_empty();
    let (open, case, begun) = (props.open.clone(), props.case.clone(), props.begun.clone());
    let person = props.person.clone();
    let settings = props.settings_section.clone();
    let frame = Frame { registry: &REGISTRY, home, go, open, case, person, begun, settings };
    match REGISTRY.section(*props.page) {
        Some(section) if has_channel || !section.needs_channel => (section.view)(&frame),
        Some(_) | None => html! { <FirstChannel ..frame /> },
    }
}
