//! The rail: where one is, and how the desk is.

use super::{
    section::{Frame, Page, RailItem, Section},
    workspace::About,
};
use crate::{
    hooks::use_away,
    parts::{Avatar, Icon, Logo, Sign},
    state::unread::Unread,
};
use paperplane_bridge::view::workspace::Home;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RailProps {
    pub frame: Frame,
    /// The page on which this rail is.
    pub here: Page,
    pub unread: Unread,
    /// Shows the map of keys, where keys do something.
    #[prop_or_default]
    pub help: Option<Callback<()>>,
}

#[component]
pub fn Rail(props: &RailProps) -> Html {
    let away = use_away();
    let home = &props.frame.home;
    let line = if away { say!("away-title") } else { say!("offline-line") };
    let is_off = away || !home.health.log_reachable;
    html! {
        <nav class="rail" aria-label={say!("app-name")}>
            <Logo />
            { items(props, false) }
            <span class="rail-rest"></span>
            if is_off {
                <span class="rail-item off" role="status" data-testid="offline" title={line.clone()}>
                    <Icon sign={Sign::Offline} size={18} /><span class="hidden">{ line }</span>
                </span>
            }
            if let Some(phone) = &home.phone {
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
            { items(props, true) }
            <Me home={home.clone()} {is_off} />
        </nav>
    }
}

/// Items of sections, those at the end or all others.
fn items(props: &RailProps, at_end: bool) -> Html {
    let item = |section: &Section| {
        let item = (section.rail)(&props.frame.home, props.unread).filter(|item| item.at_end == at_end)?;
        Some(drawn(section.page, item, props))
    };
    props.frame.registry.sections.iter().filter_map(item).collect()
}

fn drawn(page: Page, item: RailItem, props: &RailProps) -> Html {
    let is_here = props.here == page;
    html! {
        <button class={classes!("rail-item", is_here.then_some("here"))} onclick={props.frame.go.reform(move |_: MouseEvent| page)}
            aria-current={is_here.then_some("page")} aria-label={item.label} title={item.title}
            data-testid={format!("to-{}", page.0)}>
            <Icon sign={item.sign} size={18} />
            { item.badge }
        </button>
    }
}

#[derive(PartialEq, Properties)]
struct MeProps {
    home: Home,
    is_off: bool,
}

/// The person who uses this window, with the state of the node; a click opens more about both.
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
