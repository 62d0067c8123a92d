//! A file over the whole window: pictures, papers, sound and films, as far as the browser shows them.

use crate::{
    hooks::use_modal,
    parts::{Icon, Sign},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ViewerProps {
    /// Where it is.
    pub address: String,
    /// What it is, by its own bytes.
    pub content_type: String,
    pub name: String,
    pub onclose: Callback<()>,
}

/// Whether the browser shows this kind by itself.
pub fn can_show(content_type: &str) -> bool {
    content_type == "application/pdf" || matches!(kind(content_type), "image" | "audio" | "video")
}

fn kind(content_type: &str) -> &str {
    content_type.split('/').next().unwrap_or_default()
}

#[component]
pub fn Viewer(props: &ViewerProps) -> Html {
    let dialog = use_modal(None);
    let address = props.address.clone();
    let shown = match kind(&props.content_type) {
        "image" => html! { <img class="viewer-image" src={address.clone()} alt={props.name.clone()} /> },
        "audio" => {
            html! { <audio controls=true autoplay=true src={address.clone()} aria-label={props.name.clone()} /> }
        }
        "video" => {
            html! { <video class="viewer-image" controls=true src={address.clone()} aria-label={props.name.clone()} /> }
        }
        _ => html! { <iframe class="viewer-paper" src={address.clone()} title={props.name.clone()}></iframe> },
    };
    html! {
        <dialog class="viewer" ref={dialog} onclose={props.onclose.reform(|_: Event| ())} aria-label={props.name.clone()}
            data-testid="viewer">
            <header class="viewer-head">
                <bdi class="viewer-name">{ &props.name }</bdi>
                <a class="button" href={address} download={props.name.clone()}>{ say!("file-save") }</a>
                <button class="button icon" onclick={props.onclose.reform(|_: MouseEvent| ())} aria-label={say!("close")}>
                    <Icon sign={Sign::X} size={18} />
                </button>
            </header>
            <div class="viewer-room">{ shown }</div>
        </dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::can_show;

    #[test]
    fn what_a_browser_would_run_is_not_shown() {
        assert!(can_show("image/png") && can_show("application/pdf") && can_show("video/mp4"));
        assert!(!can_show("text/html") && !can_show("application/octet-stream"));
    }
}
