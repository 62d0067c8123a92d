//! Every part in every state, in both themes and both directions: for who builds the desk, in development only.

use super::talk::samples;
use crate::parts::{Avatar, Icon, LabelPill, Notice, Sign, Tick, TroubleNote};
use paperplane_bridge::{
    Channel, Class, Code, Refusal, Timestamp, Trouble,
    view::{bubble::BubbleState, library::LabelView},
};
use yew::prelude::*;

/// Names as they come: long ones, of many scripts, and none.
const NAMES: [&str; 6] = [
    "Amara Okafor",
    "María Fernanda Solórzano de la Vega y Santillán",
    "خالد العتيبي",
    "林佳怡",
    "+234 802 555 0199",
    "",
];

#[component]
pub fn PartsPage() -> Html {
    let grounds = [("light", "ltr"), ("dark", "ltr"), ("light", "rtl"), ("dark", "rtl")];
    html! {
        <main class="parts" data-testid="parts">
            for (theme, dir) in grounds {
                <section class="parts-ground" data-theme={theme} dir={dir} key={format!("{theme}-{dir}")}>
                    <h2>{ theme }{ " · " }{ dir }</h2>
                    { small() }
                    { ticks() }
                    { buttons() }
                    { notices() }
                    { samples::all() }
                </section>
            }
        </main>
    }
}

fn small() -> Html {
    let label = |colour: u8| {
        let id = paperplane_bridge::LabelId::new(Timestamp(1), [colour; 10]);
        html! { <LabelPill label={LabelView { id, name: format!("Label {colour}"), colour }} /> }
    };
    html! {
        <>
            <p class="parts-row">
                for name in NAMES { <Avatar {name} dot={Some(Channel::WHATSAPP)} /> }
                <Avatar name="Amara Okafor" dot={Some(Channel::SMS)} />
            </p>
            <p class="parts-row">for colour in 0..8_u8 { { label(colour) } }</p>
            <p class="parts-row">
                <span class="pill">{ "Pill" }</span><span class="pill warn">{ "Warn" }</span><span class="pill bad">{ "Bad" }</span>
                <span class="dot"></span><kbd>{ "Ctrl" }</kbd><kbd>{ "K" }</kbd><mark>{ "hit" }</mark>
            </p>
        </>
    }
}

fn ticks() -> Html {
    let states = [
        BubbleState::OnlyHere,
        BubbleState::Waiting,
        BubbleState::WaitingForFile,
        BubbleState::Sending,
        BubbleState::Later { not_before: Timestamp(1) },
        BubbleState::Accepted,
        BubbleState::Sent,
        BubbleState::Delivered,
        BubbleState::Read,
        BubbleState::Refused { refusal: Refusal::WindowClosed },
        BubbleState::Failed { provider_code: Some(30_003), class: Some(Class::OutOfReach), words: None },
        BubbleState::Unsure,
        BubbleState::Discarded,
    ];
    html! { <p class="parts-row">for state in states { <Tick {state} of_bubble=true /> }</p> }
}

fn buttons() -> Html {
    html! {
        <p class="parts-row">
            <button class="button">{ "Button" }</button><button class="button primary">{ "Primary" }</button>
            <button class="button plain">{ "Plain" }</button><button class="button" disabled=true>{ "Disabled" }</button>
            <button class="button icon" aria-label="Search"><Icon sign={Sign::Search} /></button>
        </p>
    }
}

fn notices() -> Html {
    let trouble = Trouble::new(Code::Offline, "PaperPlane cannot be reached just now.");
    html! {
        <>
            <Notice text="The account comes from the environment: TWILIO_NUMBER is missing." />
            <TroubleNote {trouble} />
        </>
    }
}
