//! The setting that the program opens at log-in, where a program is around this window.

use crate::{
    hooks::use_door,
    parts::{Switch, setting::Row},
    words,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[component]
pub fn Autostart() -> Html {
    let door = use_door();
    let on = use_state_eq(|| None::<bool>);
    let wrong = use_state_eq(|| None::<AttrValue>);
    {
        let (door, on) = (door.clone(), on.clone());
        use_effect_with((), move |()| spawn_local(async move { on.set(door.autostart().await) }));
    }
    let Some(is_on) = *on else {
        return Html::default();
    };
    let onswitch = Callback::from({
        let wrong = wrong.clone();
        move |wish: bool| {
            on.set(Some(wish));
            wrong.set(None);
            let (door, on, wrong) = (door.clone(), on.clone(), wrong.clone());
            spawn_local(async move {
                if let Err(trouble) = door.set_autostart(wish).await {
                    on.set(Some(!wish));
                    wrong.set(Some(words::cause(&trouble.cause).into()));
                }
            });
        }
    });
    html! {
        <Row id="autostart" name={say!("settings-autostart")} hint={say!("settings-autostart-hint")}
            wrong={(*wrong).clone()}>
            <Switch id="autostart" on={is_on} {onswitch} />
        </Row>
    }
}
