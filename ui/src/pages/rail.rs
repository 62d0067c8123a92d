//! The rail: where one is, and how the desk is.

use super::workspace::About;
use crate::{
    door::Heard,
    hooks::use_heard,
    parts::{Avatar, Icon, Logo, Sign},
};
use paperplane_bridge::view::workspace::Home;
use yew::prelude::*;

/// A page that one can go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Inbox,
    Channels,
    Settings,
}

#[derive(PartialEq, Properties)]
pub struct RailProps {
    /// Which page this is.
    #[prop_or_default]
    pub here: Page,
    /// Goes to another page, where there is one to go to.
    #[prop_or_default]
    pub go: Option<Callback<Page>>,
    /// The agency and the node.
    pub home: Home,
    /// Conversations with something unread.
    pub unread: u32,
    /// Shows the map of keys, where keys do something.
    #[prop_or_default]
    pub help: Option<Callback<()>>,
}

#[component]
pub fn Rail(props: &RailProps) -> Html {
    let away = use_away();
    let is_off = away || !props.home.health.log_reachable;
    html! {
        <nav class="rail" aria-label={say!("app-name")}>
            <Logo />
            if !props.home.inboxes.is_empty() {
                { inbox(props) }
            }
            if props.go.is_some() {
                { channels(props) }
            }
            <span class="rail-rest"></span>
            if is_off {
                <span class="rail-item off" role="status" data-testid="offline" title={say!("offline-line")}>
                    <Icon sign={Sign::Offline} size={18} /><span class="hidden">{ say!("offline-line") }</span>
                </span>
            }
            if let Some(phone) = &props.home.phone {
                <a class="rail-item" href={phone.clone()} target="_blank" rel="noreferrer" title={say!("open-phone")}
                    aria-label={say!("open-phone")} data-testid="phone">
                    <Icon sign={Sign::Phone} size={18} />
                </a>
            }
            if let Some(help) = &props.help {
                <button class="rail-item" onclick={help.reform(|_: MouseEvent| ())} title={say!("keys-title")}
                    aria-label={say!("keys-title")}>
                    <Icon sign={Sign::Keyboard} size={18} />
                </button>
            }
            if props.go.is_some() {
                { settings(props) }
            }
            <Me home={props.home.clone()} {is_off} />
        </nav>
    }
}

/// Whether the node cannot be reached from here.
#[hook]
fn use_away() -> bool {
    let away = use_state_eq(|| false);
    {
        let away = away.clone();
        use_heard(Callback::from(move |heard| match heard {
            Heard::Away => away.set(true),
            Heard::Back => away.set(false),
            Heard::Told(_) | Heard::Shut => {}
        }));
    }
    *away
}

fn leads_to(props: &RailProps, page: Page) -> (Classes, Option<&'static str>, Callback<MouseEvent>) {
    let here = props.here == page;
    let go = props.go.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(go) = &go {
            go.emit(page);
        }
    });
    (classes!("rail-item", here.then_some("here")), here.then_some("page"), onclick)
}

fn inbox(props: &RailProps) -> Html {
    let (class, current, onclick) = leads_to(props, Page::Inbox);
    let unread = props.unread;
    html! {
        <button {class} {onclick} aria-current={current} aria-label={say!("inbox-named", unread = unread)}
            title={say!("inbox-title")} data-testid="to-inbox">
            <Icon sign={Sign::Inbox} size={18} />
            if unread > 0 {
                <span class="badge">{ if unread > 99 { "99+".to_owned() } else { unread.to_string() } }</span>
            }
        </button>
    }
}

fn channels(props: &RailProps) -> Html {
    let (class, current, onclick) = leads_to(props, Page::Channels);
    let letters = props.home.health.dead_letters;
    html! {
        <button {class} {onclick} aria-current={current} aria-label={say!("channels-title")}
            title={say!("channels-title")} data-testid="to-channels">
            <Icon sign={Sign::Plug} size={18} />
            if letters > 0 { <span class="badge quiet-badge">{ letters }</span> }
        </button>
    }
}

fn settings(props: &RailProps) -> Html {
    let (class, current, onclick) = leads_to(props, Page::Settings);
    html! {
        <button {class} {onclick} aria-current={current} aria-label={say!("settings-title")}
            title={say!("settings-title")} data-testid="to-settings">
            <Icon sign={Sign::Settings} size={18} />
        </button>
    }
}

#[derive(PartialEq, Properties)]
struct MeProps {
    home: Home,
    is_off: bool,
}

/// Who sits here, how the desk is, and more about both on a click.
#[component]
fn Me(props: &MeProps) -> Html {
    let is_open = use_state_eq(|| false);
    let button = use_node_ref();
    let name = props.home.me.as_ref().map(|me| me.name.clone()).unwrap_or_default();
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let state = if props.is_off { "off" } else { "on" };
    html! {
        <>
            <button class="rail-me" ref={button.clone()} onclick={toggle} aria-expanded={is_open.to_string()}
                aria-label={say!("about-me", name = &name)} title={name.clone()} data-testid="me">
                <Avatar name={name.clone()} />
                <span class={classes!("rail-me-dot", state)}></span>
            </button>
            if *is_open {
                <About home={props.home.clone()} opener={button} {close} />
            }
        </>
    }
}
