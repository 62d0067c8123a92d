//! A mail as its writer laid it out: in a frame without scripts, on paper; pictures from the internet wait for a person.

use super::show_rest::ShowRest;
use crate::{
    hooks::{use_door, use_frame},
    parts::{Icon, Sign},
    state::mail_document::document,
};
use paperplane_bridge::{MessageId, ask::GetMailPage, view::mail_page::MailPage};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The height up to which a sheet is shown whole, in pixels.
const HEIGHT_MAX: i32 = 560;
/// The height of a folded sheet.
const HEIGHT_FOLDED: i32 = 420;

#[derive(PartialEq, Properties)]
pub struct SheetProps {
    pub message: MessageId,
    pub subject: String,
    /// There is nothing but the text to show.
    pub cannot: Callback<()>,
}

#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let (whole, pictures, open) = (use_state_eq(|| false), use_state_eq(|| false), use_state_eq(|| false));
    let page = use_page(props, *whole, *pictures);
    let frame = use_node_ref();
    let framed = use_frame(&frame);
    let door = use_door();
    let shown = use_memo(page.clone(), |page| {
        page.as_ref().and_then(|page| page.html.as_deref()).map(|html| document(html, |blob| door.file(blob)))
    });
    let (Some(page), Some(shown)) = (page, shown.as_ref().clone()) else {
        return html! { <div class="mail-sheet ghost" aria-busy="true" aria-label={say!("loading")}></div> };
    };
    let height = framed.height.unwrap_or(HEIGHT_FOLDED);
    let is_long = height > HEIGHT_MAX;
    let is_folded = is_long && !*open;
    let high = if is_folded { HEIGHT_FOLDED } else { height };
    let set = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(!*state))
    };
    let title = if props.subject.is_empty() {
        say!("mail-frame")
    } else {
        say!("mail-frame-named", subject = props.subject.as_str())
    };
    html! {
        <>
            if page.pictures_left > 0 {
                <p class="pictures-left" data-testid="pictures-left">
                    <Icon sign={Sign::Image} size={14} />
                    if *pictures { { say!("mail-pictures-none", count = page.pictures_left) } } else {
                        { say!("mail-pictures", count = page.pictures_left) }
                        <button class="link" onclick={set(&pictures)} data-testid="show-pictures">{ say!("mail-pictures-show") }</button>
                    }
                </p>
            }
            <div class={classes!("mail-sheet", is_folded.then_some("folded"))} data-testid="sheet">
                <iframe ref={frame} {title} srcdoc={shown} onload={framed.onload} height={high.to_string()}
                    sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>
            </div>
            if is_long {
                <button class="link more-lines" onclick={set(&open)} aria-expanded={open.to_string()} data-testid="read-more">
                    { if *open { say!("said-read-less") } else { say!("said-read-more") } }
                </button>
            }
            if page.has_rest { <ShowRest open={*whole} toggle={set(&whole)} /> }
        </>
    }
}

/// The page, asked anew with each wish; the one before stays until the next is there.
#[hook]
fn use_page(props: &SheetProps, whole: bool, pictures: bool) -> Option<MailPage> {
    let door = use_door();
    let page = use_state_eq(|| None::<MailPage>);
    {
        let (page, cannot) = (page.clone(), props.cannot.clone());
        use_effect_with((props.message, whole, pictures), move |&(message, whole, pictures)| {
            spawn_local(async move {
                match door.ask(GetMailPage { message, whole, pictures }).await {
                    Ok(new) if new.html.is_some() => page.set(Some(new)),
                    Ok(_) => cannot.emit(()),
                    // The text is there whatever happened.
                    Err(_) if page.is_none() => cannot.emit(()),
                    Err(_) => {}
                }
            });
        });
    }
    (*page).clone()
}
