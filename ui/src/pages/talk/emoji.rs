//! A grid of signs: those taken last and the common ones, all others by their groups; found by a word, by keyboard and by mouse.

use crate::{
    dom,
    hooks::{use_change, use_settings},
    state::{
        emoji::{GROUPS, Named, at_first, fitting, of_group, taken, tone_count, toned},
        steps::step,
    },
    words,
};
use emojis::Group;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// The signs of one row.
const WIDE: isize = 10;
/// The sign that shows the colours of skin.
const HAND: &str = "✋";

#[derive(PartialEq, Properties)]
pub struct EmojiProps {
    pub take: Callback<String>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Emoji(props: &EmojiProps) -> Html {
    let (grid, field) = (use_node_ref(), use_node_ref());
    let typed = use_state_eq(String::new);
    let group = use_state_eq(|| None::<Group>);
    let settings = use_settings().emoji;
    let take = use_take(&props.take, settings.tone);
    {
        let field = field.clone();
        use_effect_with((), move |()| dom::focus(&field));
    }
    let all = say!("emoji-words");
    let found = match *group {
        _ if !typed.trim().is_empty() => fitting(&all, &typed),
        Some(group) => of_group(group),
        None => at_first(&settings.recent, &all),
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
            }
        })
    };
    let onkeydown = {
        let (grid, field, close) = (grid.clone(), field.clone(), props.onclose.clone());
        let (take, first, count) = (take.clone(), found.first().map(|one| one.sign.to_owned()), found.len());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            let at = dom::focused().and_then(|at| at.get_attribute("data-nth")).and_then(|nth| nth.parse().ok());
            let is_in_field = dom::focused().zip(field.cast::<HtmlElement>()).is_some_and(|(at, field)| at == field);
            match (event.key().as_str(), at) {
                ("Escape", _) => close.emit(()),
                ("Enter", None) if is_in_field => first.iter().for_each(|sign| take.emit(sign.clone())),
                ("ArrowDown", None) => focus_nth(&grid, 0),
                ("ArrowUp", Some(at)) if at < WIDE.unsigned_abs() => dom::focus(&field),
                (key, Some(at)) => match by(key) {
                    Some(by) => step(count, Some(at), by).into_iter().for_each(|next| focus_nth(&grid, next)),
                    None => return,
                },
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <>
            <div class="pick-back" onclick={props.onclose.reform(|_: MouseEvent| ())}></div>
            <div class="emoji" ref={grid} role="dialog" aria-label={say!("emoji-title")} {onkeydown} data-testid="emoji-grid">
                <input class="pick-field" ref={field} {oninput} type="text" dir="auto" autocomplete="off" spellcheck="false"
                    placeholder={say!("emoji-find")} aria-label={say!("emoji-find")} data-testid="emoji-find" />
                if typed.trim().is_empty() { { groups(&group) } }
                <div class="emoji-signs">
                    for (nth, one) in found.iter().enumerate() { { sign(nth, one, settings.tone, &take) } }
                </div>
                if found.is_empty() { <p class="pick-nothing" role="status">{ say!("emoji-nothing") }</p> }
                <Tones tone={settings.tone} />
            </div>
        </>
    }
}

/// Takes a sign in the chosen colour of skin, and keeps it among those taken last.
#[hook]
fn use_take(take: &Callback<String>, tone: u8) -> Callback<String> {
    let (keep, _) = use_change("emoji", |settings, sign: &String| taken(&mut settings.emoji.recent, sign));
    let take = take.clone();
    Callback::from(move |sign: String| {
        keep.emit(sign.clone());
        take.emit(toned(&sign, tone));
    })
}

fn sign(nth: usize, one: &Named<'_>, tone: u8, take: &Callback<String>) -> Html {
    let bare = one.sign.to_owned();
    let onclick = take.reform(move |_: MouseEvent| bare.clone());
    html! {
        <button class="emoji-one" key={one.sign.to_owned()} data-nth={nth.to_string()} tabindex={if nth == 0 { "0" } else { "-1" }}
            title={one.words.to_owned()} aria-label={one.words.to_owned()} {onclick}>{ toned(one.sign, tone) }</button>
    }
}

/// The groups as one row of buttons.
fn groups(chosen: &UseStateHandle<Option<Group>>) -> Html {
    let button = |group: Option<Group>, sign: &'static str, name: String| {
        let chosen_now = **chosen == group;
        let chosen = chosen.clone();
        let onclick = Callback::from(move |_: MouseEvent| chosen.set(group));
        html! {
            <button class={classes!("emoji-group", chosen_now.then_some("chosen"))} aria-pressed={chosen_now.to_string()} {onclick}
                title={name.clone()} aria-label={name}>{ sign }</button>
        }
    };
    html! {
        <div class="emoji-groups" role="group" aria-label={say!("emoji-groups")}>
            { button(None, "🕘", say!("emoji-recent")) }
            for (group, sign) in GROUPS { { button(Some(group), sign, words::emoji_group(group)) } }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct TonesProps {
    tone: u8,
}

/// The colours of skin in which signs are taken on this device.
#[component]
fn Tones(props: &TonesProps) -> Html {
    let (choose, _) = use_change("emoji-tone", |settings, tone: &u8| settings.emoji.tone = *tone);
    html! {
        <div class="emoji-tones" role="group" aria-label={say!("emoji-tones")}>
            for tone in 0..tone_count() {
                <button class={classes!("emoji-group", (tone == props.tone).then_some("chosen"))}
                    aria-pressed={(tone == props.tone).to_string()} onclick={choose.reform(move |_: MouseEvent| tone)}
                    aria-label={say!("emoji-tone", nth = tone)} title={say!("emoji-tone", nth = tone)}>{ toned(HAND, tone) }</button>
            }
        </div>
    }
}

/// The step of a key, in the direction in which one reads.
fn by(key: &str) -> Option<isize> {
    let ahead = if dom::is_right_to_left() { -1 } else { 1 };
    match key {
        "ArrowRight" => Some(ahead),
        "ArrowLeft" => Some(-ahead),
        "ArrowDown" => Some(WIDE),
        "ArrowUp" => Some(-WIDE),
        _ => None,
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
