//! The first page: who you are.

use crate::{hooks::use_door, parts::Logo};
use paperplane_bridge::{
    ask::Introduce,
    view::workspace::{Home, LogView},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FirstRunProps {
    /// What is known before anybody said their name.
    pub home: Home,
}

fn where_it_stays(log: &LogView) -> String {
    match log {
        LogView::Solo { .. } => "Everything stays on this computer.".into(),
        LogView::Kafka { servers } => format!("Your team's log is Kafka at {servers}."),
    }
}

#[component]
pub fn FirstRun(props: &FirstRunProps) -> Html {
    let door = use_door();
    let (my_name, agency_name) = (use_node_ref(), use_node_ref());
    let wrong = use_state(|| None::<String>);
    let onsubmit = {
        let (my_name, agency_name, wrong) = (my_name.clone(), agency_name.clone(), wrong.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value = |field: &NodeRef| field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let introduce = Introduce { my_name: value(&my_name), agency_name: value(&agency_name) };
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                wrong.set(door.ask(introduce).await.err().map(|trouble| trouble.message));
            });
        })
    };
    html! {
        <main class="sheet" data-testid="first-run">
            <Logo />
            <h1>{ "Welcome to PaperPlane" }</h1>
            <p class="quiet">{ where_it_stays(&props.home.log) }{ " No account is needed." }</p>
            <form {onsubmit}>
                <label for="my-name">{ "Your name" }</label>
                <input id="my-name" ref={my_name} data-testid="my-name" autocomplete="name" maxlength="120" required=true
                    autofocus=true dir="auto" />
                <label for="agency-name">{ "Your agency" }</label>
                <input id="agency-name" ref={agency_name} data-testid="agency-name" autocomplete="organization"
                    maxlength="120" required=true dir="auto" value={props.home.agency.clone()} />
                if let Some(wrong) = &*wrong {
                    <p class="wrong" role="alert">{ wrong }</p>
                }
                <button class="button primary" type="submit" data-testid="begin">{ "Begin" }</button>
            </form>
            { notices(&props.home) }
        </main>
    }
}

/// What a person should know about this node, quietly.
pub fn notices(home: &Home) -> Html {
    html! {
        for notice in home.health.notices.iter() {
            <p class="notice" role="status" dir="auto">{ notice.clone() }</p>
        }
    }
}
