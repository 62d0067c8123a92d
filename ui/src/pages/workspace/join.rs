//! The form by which the first phone joins the sandbox: words in, a QR code out.

use crate::{hooks::use_door, words};
use paperplane_bridge::{ask::GetJoinCode, view::join_code::JoinCode};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[component]
pub fn Join() -> Html {
    let door = use_door();
    let field = use_node_ref();
    let code = use_state(|| None::<Result<JoinCode, String>>);
    let onsubmit = {
        let (field, code) = (field.clone(), code.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let (door, code) = (door.clone(), code.clone());
            spawn_local(async move {
                code.set(Some(door.ask(GetJoinCode { words }).await.map_err(|trouble| words::cause(&trouble.cause))));
            });
        })
    };
    html! {
        <section class="join" data-testid="join">
            <h2>{ say!("join-title") }</h2>
            <p class="quiet">{ say!("join-line") }</p>
            <form class="inline" {onsubmit}>
                <input ref={field} aria-label={say!("join-words")} placeholder={say!("join-example")} autocomplete="off"
                    spellcheck="false" required=true dir="ltr" />
                <button class="button" type="submit">{ say!("join-show") }</button>
            </form>
            if let Some(code) = &*code {
                { shown(code) }
            }
        </section>
    }
}

fn shown(code: &Result<JoinCode, String>) -> Html {
    match code {
        Err(wrong) => html! { <p class="wrong" role="alert">{ wrong }</p> },
        // An image cannot run anything, whatever stands in it.
        Ok(code) => {
            let picture = format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&code.svg));
            let link = html! { <a href={code.link.clone()} target="_blank" rel="noreferrer">{ say!("join-link") }</a> };
            html! {
                <figure class="qr">
                    <img src={picture} alt={say!("join-code")} width="200" height="200" />
                    <figcaption class="quiet">
                        { words::with_elements(&say!("join-scan", link = words::slot(0)), &[link]) }
                    </figcaption>
                </figure>
            }
        }
    }
}
