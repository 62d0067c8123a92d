//! The rail: where one is, and how the desk is.

use crate::{
    door::Heard,
    hooks::use_heard,
    parts::{Avatar, Icon, Logo, Sign},
};
use paperplane_bridge::view::workspace::{Home, LogView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RailProps {
    /// The agency and the node.
    pub home: Home,
    /// Conversations with something unread.
    pub unread: u32,
}

#[component]
pub fn Rail(props: &RailProps) -> Html {
    let away = use_state(|| false);
    let about = use_state(|| false);
    {
        let away = away.clone();
        use_heard(Callback::from(move |heard| match heard {
            Heard::Away => away.set(true),
            Heard::Back => away.set(false),
            Heard::Told(_) => {}
        }));
    }
    let toggle = {
        let about = about.clone();
        Callback::from(move |_: MouseEvent| about.set(!*about))
    };
    let me = props.home.me.as_ref().map(|me| me.name.clone()).unwrap_or_default();
    let inbox = if props.unread == 0 { "Inbox".to_owned() } else { format!("Inbox, {} unread", props.unread) };
    html! {
        <nav class="rail" aria-label="PaperPlane">
            <Logo />
            <span class="rail-item here" role="img" aria-label={inbox} title="Inbox">
                <Icon sign={Sign::Inbox} size={18} />
                if props.unread > 0 {
                    <span class="badge">{ if props.unread > 99 { "99+".to_owned() } else { props.unread.to_string() } }</span>
                }
            </span>
            <span class="rail-rest"></span>
            if *away || !props.home.health.log_reachable {
                <span class="rail-item off" role="status" data-testid="offline" title="Offline: everything stays readable, and what you write goes out later">
                    <Icon sign={Sign::Offline} size={18} />
                    <span class="hidden">{ "Offline" }</span>
                </span>
            }
            if let Some(phone) = &props.home.phone {
                <a class="rail-item" href={phone.clone()} target="_blank" rel="noreferrer" title="Open the pretend phone"
                    aria-label="Open the pretend phone" data-testid="phone">
                    <Icon sign={Sign::Phone} size={18} />
                </a>
            }
            <button class="rail-me" onclick={toggle} aria-expanded={about.to_string()} aria-label={format!("{me}, about this desk")}>
                <Avatar name={me.clone()} />
            </button>
            if *about {
                <About home={props.home.clone()} />
            }
        </nav>
    }
}

#[derive(PartialEq, Properties)]
struct AboutProps {
    home: Home,
}

#[component]
fn About(props: &AboutProps) -> Html {
    let home = &props.home;
    let log = match &home.log {
        LogView::Solo { .. } => "On this computer".to_owned(),
        LogView::Kafka { servers } => format!("Kafka at {servers}"),
    };
    let state = match (home.health.log_reachable, home.health.caught_up) {
        (false, _) => "Offline",
        (true, false) => "Catching up",
        (true, true) => "Up to date",
    };
    html! {
        <section class="about" role="dialog" aria-label="About this desk">
            <h2 dir="auto">{ &home.agency }</h2>
            <dl>
                <dt>{ "You" }</dt><dd dir="auto">{ home.me.as_ref().map(|me| me.name.clone()).unwrap_or_default() }</dd>
                for inbox in home.inboxes.iter() {
                    <dt>{ "WhatsApp" }</dt><dd>{ inbox.address.clone() }</dd>
                }
                <dt>{ "Kept" }</dt><dd>{ log }</dd>
                <dt>{ "State" }</dt><dd>{ state }</dd>
                if home.health.outbox > 0 {
                    <dt>{ "Waiting here" }</dt><dd>{ home.health.outbox }</dd>
                }
                if home.health.unreadable + home.health.dead_letters > 0 {
                    <dt>{ "Not readable" }</dt><dd>{ home.health.unreadable + home.health.dead_letters }</dd>
                }
            </dl>
        </section>
    }
}
