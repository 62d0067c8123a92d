//! The first page: who you are.

use crate::{
    dom,
    hooks::{typed, use_door, use_value},
    parts::{Logo, Notice},
    words,
};
use paperplane_bridge::{ask::Introduce, limits::NAME_CHARS_MAX, view::workspace::Home};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FirstRunProps {
    /// The agency and the node, before anybody said their name.
    pub home: Home,
}

#[component]
pub fn FirstRun(props: &FirstRunProps) -> Html {
    let door = use_door();
    let (my_name, agency_name) = (use_node_ref(), use_node_ref());
    let wrong = use_state(|| None::<String>);
    {
        let my_name = my_name.clone();
        use_effect_with((), move |()| dom::focus(&my_name));
    }
    let onsubmit = {
        let (my_name, agency_name, wrong) = (my_name.clone(), agency_name.clone(), wrong.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let introduce = Introduce { my_name: typed(&my_name), agency_name: typed(&agency_name) };
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                wrong.set(door.ask(introduce).await.err().map(|trouble| words::cause(&trouble.cause)));
            });
        })
    };
    use_value(&agency_name, &props.home.agency);
    let quiet = (!props.home.agency.is_empty()).then_some("quiet-field");
    html! {
        <main class="sheet" data-testid="first-run">
            <Logo />
            <h1>{ say!("start-welcome") }</h1>
            <p class="quiet">{ words::where_it_stays(&props.home.log) }</p>
            <form {onsubmit}>
                <label for="my-name">{ say!("start-your-name") }</label>
                <input id="my-name" ref={my_name} data-testid="my-name" autocomplete="name"
                    maxlength={NAME_CHARS_MAX.to_string()} required=true dir="auto" />
                <label for="agency-name">{ say!("start-your-agency") }</label>
                <input id="agency-name" ref={agency_name} class={classes!(quiet)} data-testid="agency-name"
                    autocomplete="organization" maxlength={NAME_CHARS_MAX.to_string()} required=true dir="auto"
                    placeholder={say!("start-your-agency-hint")} />
                if let Some(wrong) = &*wrong {
                    <p class="wrong" role="alert">{ wrong }</p>
                }
                <button class="button primary" type="submit" data-testid="begin">{ say!("start-begin") }</button>
            </form>
            for notice in props.home.health.notices.iter() {
                <Notice text={words::cause(notice)} />
            }
        </main>
    }
}
