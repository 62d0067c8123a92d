//! The popup about this workspace: the agency, me, the numbers, the log in use, the state of the node.

use crate::{dom, state::numbers::readable, words};
use gloo_events::EventListener;
use paperplane_bridge::view::workspace::Home;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, Node};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct AboutProps {
    /// The agency and the node.
    pub home: Home,
    /// The button that opened it: clicks there are not clicks elsewhere.
    pub opener: NodeRef,
    /// Closes it.
    pub close: Callback<()>,
}

#[component]
pub fn About(props: &AboutProps) -> Html {
    let home = &props.home;
    let element = use_node_ref();
    use_leave(&element, &props.opener, props.close.clone());
    let unreadable = home.health.unreadable + home.health.dead_letters;
    html! {
        <section class="about" ref={element} role="dialog" aria-label={say!("about-title")} tabindex="-1"
            data-testid="about">
            <h2><bdi>{ &home.agency }</bdi></h2>
            <dl>
                <dt>{ say!("about-you") }</dt>
                <dd><bdi>{ home.me.as_ref().map(|me| me.name.clone()).unwrap_or_default() }</bdi></dd>
                for inbox in home.inboxes.iter() {
                    <dt>{ say!("channel-whatsapp") }</dt><dd><bdi>{ readable(&inbox.address) }</bdi></dd>
                }
                <dt>{ say!("about-kept") }</dt><dd>{ words::kept(&home.log) }</dd>
                <dt>{ say!("about-state") }</dt><dd>{ words::state(&home.health) }</dd>
                if home.health.outbox > 0 {
                    <dt>{ say!("about-waiting") }</dt>
                    <dd>{ say!("about-waiting-count", count = home.health.outbox) }</dd>
                }
                if unreadable > 0 {
                    <dt>{ say!("about-unreadable") }</dt>
                    <dd>{ say!("about-unreadable-count", count = unreadable) }</dd>
                }
            </dl>
        </section>
    }
}

/// Takes the focus; closes by Escape and by a click elsewhere, and gives the focus back.
#[hook]
fn use_leave(element: &NodeRef, opener: &NodeRef, close: Callback<()>) {
    let (element, opener) = (element.clone(), opener.clone());
    use_effect_with((), move |()| {
        dom::focus(&element);
        let by_key = dom::document().map(|document| {
            let (close, opener) = (close.clone(), opener.clone());
            EventListener::new(&document, "keydown", move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                    // This Escape is spent.
                    event.stop_propagation();
                    close.emit(());
                    dom::focus(&opener);
                }
            })
        });
        let by_click = dom::document().map(|document| {
            EventListener::new(&document, "pointerdown", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                let within = |node: &NodeRef| node.get().is_some_and(|node| node.contains(target.as_ref()));
                if !within(&element) && !within(&opener) {
                    close.emit(());
                }
            })
        });
        move || drop((by_key, by_click))
    });
}
