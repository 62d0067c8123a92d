//! A small grid of the signs that people use most, by keyboard and by mouse.

use crate::dom;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The signs of one row.
const WIDE: usize = 10;
/// Those that people use most with clients: faces, hands, hearts, travel, papers, health, marks.
const SIGNS: [&str; 90] = [
    "😀",
    "😃",
    "😄",
    "😁",
    "😅",
    "😂",
    "🙂",
    "😉",
    "😊",
    "😇",
    "🥰",
    "😍",
    "😘",
    "😋",
    "😎",
    "🤩",
    "🥳",
    "🤗",
    "🤔",
    "🤝",
    "👍",
    "👎",
    "👌",
    "✌️",
    "🤞",
    "👏",
    "🙌",
    "🙏",
    "💪",
    "👋",
    "❤️",
    "🧡",
    "💛",
    "💚",
    "💙",
    "💜",
    "🤍",
    "💐",
    "🌸",
    "🌟",
    "✨",
    "🎉",
    "🎊",
    "🎁",
    "🎓",
    "📚",
    "📖",
    "✏️",
    "📝",
    "📄",
    "📎",
    "📌",
    "📅",
    "⏰",
    "⌛",
    "✅",
    "☑️",
    "❌",
    "❗",
    "❓",
    "✈️",
    "🛫",
    "🛬",
    "🧳",
    "🛂",
    "🗺️",
    "🏙️",
    "🏨",
    "🏠",
    "🚕",
    "🏥",
    "🩺",
    "💊",
    "🦷",
    "👩‍⚕️",
    "👨‍⚕️",
    "👩‍🎓",
    "👨‍🎓",
    "📞",
    "📱",
    "💬",
    "📧",
    "💳",
    "💶",
    "💷",
    "☀️",
    "🌙",
    "☕",
    "🍀",
    "👀",
];

#[derive(PartialEq, Properties)]
pub struct EmojiProps {
    pub take: Callback<String>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Emoji(props: &EmojiProps) -> Html {
    let grid = use_node_ref();
    {
        let grid = grid.clone();
        use_effect_with((), move |()| focus_nth(&grid, 0));
    }
    let onkeydown = {
        let (grid, close) = (grid.clone(), props.onclose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowRight" => 1,
                "ArrowLeft" => -1,
                "ArrowDown" => WIDE as isize,
                "ArrowUp" => -(WIDE as isize),
                "Escape" => {
                    event.stop_propagation();
                    return close.emit(());
                }
                _ => return,
            };
            event.prevent_default();
            let at =
                dom::focused().and_then(|focused| focused.get_attribute("data-nth")).and_then(|nth| nth.parse().ok());
            if let Some(next) = crate::state::steps::step(SIGNS.len(), at, by) {
                focus_nth(&grid, next);
            }
        })
    };
    html! {
        <>
            <div class="pick-back" onclick={props.onclose.reform(|_: MouseEvent| ())}></div>
            <div class="emoji" ref={grid} role="grid" aria-label={say!("emoji-title")} {onkeydown} data-testid="emoji-grid">
                for (nth, sign) in SIGNS.iter().enumerate() {
                    <button class="emoji-one" data-nth={nth.to_string()} tabindex={if nth == 0 { "0" } else { "-1" }}
                        onclick={props.take.reform(move |_: MouseEvent| (*sign).to_owned())}>{ *sign }</button>
                }
            </div>
        </>
    }
}

fn focus_nth(grid: &NodeRef, nth: usize) {
    let found =
        grid.cast::<HtmlElement>().and_then(|grid| grid.query_selector(&format!("[data-nth='{nth}']")).ok().flatten());
    if let Some(button) = found.and_then(|button| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(button).ok()) {
        // A button that is on the screen can take the focus.
        let _ = button.focus();
    }
}
