//! One line that is edited in its place: Enter keeps it, Escape leaves it as it was.

use crate::{dom, hooks::Acts};
use std::cell::Cell;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The editing of a value in its place.
pub struct Editing {
    /// It is edited.
    pub is_on: bool,
    /// The button that shows the value and begins the editing.
    pub button: NodeRef,
    pub begin: Callback<MouseEvent>,
    /// Ends it, and forgets what went wrong with it.
    pub end: Callback<()>,
}

/// After editing the focus is where it was before.
#[hook]
pub fn use_editing(acts: &Acts) -> Editing {
    let is_on = use_state_eq(|| false);
    let button = use_node_ref();
    {
        let button = button.clone();
        let was_on = use_mut_ref(|| false);
        use_effect_with(*is_on, move |is_on| {
            if was_on.replace(*is_on) && !is_on && dom::is_lost() {
                dom::focus(&button);
            }
        });
    }
    let begin = {
        let is_on = is_on.clone();
        Callback::from(move |_: MouseEvent| is_on.set(true))
    };
    let end = {
        let (is_on, acts) = (is_on.clone(), acts.clone());
        Callback::from(move |()| {
            acts.forget();
            is_on.set(false);
        })
    };
    Editing { is_on: *is_on, button, begin, end }
}

#[derive(PartialEq, Properties)]
pub struct EditProps {
    /// The value.
    pub text: String,
    /// Name of the field.
    pub label: AttrValue,
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// The id of a list of what can be written.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    pub testid: AttrValue,
    /// To be kept.
    pub onkeep: Callback<String>,
    /// To be left as it was.
    pub onleave: Callback<()>,
}

#[component]
pub fn Edit(props: &EditProps) -> Html {
    let field = use_node_ref();
    // What is drawn again meanwhile takes nothing away that was typed.
    let written = use_state_eq(|| props.text.clone());
    // After Escape the field vanishes, and losing the focus then means nothing.
    let left = use_memo((), |()| Cell::new(false));
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // It was just drawn, so it can take the focus.
                let _ = field.focus();
                field.select();
            }
        });
    }
    let keep = {
        let (field, text) = (field.clone(), props.text.clone());
        let (onkeep, onleave) = (props.onkeep.clone(), props.onleave.clone());
        Callback::from(move |()| {
            let written = field.cast::<HtmlInputElement>().map(|field| field.value().trim().to_owned());
            match written.filter(|written| *written != text) {
                Some(written) => onkeep.emit(written),
                None => onleave.emit(()),
            }
        })
    };
    let onkeydown = {
        let (keep, onleave, left) = (keep.clone(), props.onleave.clone(), left.clone());
        Callback::from(move |event: KeyboardEvent| {
            let composing = dom::is_composing(&event);
            match event.key().as_str() {
                "Enter" if !composing => keep.emit(()),
                "Escape" if !composing => {
                    left.set(true);
                    onleave.emit(());
                }
                _ => return,
            }
            event.prevent_default();
            // This key is spent.
            event.stop_propagation();
        })
    };
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                written.set(field.value());
            }
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| {
        if !left.get() {
            keep.emit(());
        }
    });
    html! {
        <input class="edit" ref={field} type="text" value={(*written).clone()} aria-label={props.label.clone()}
            placeholder={props.placeholder.clone()} list={props.list.clone()} dir={(!written.is_empty()).then_some("auto")} autocomplete="off"
            spellcheck="false" data-testid={props.testid.clone()} {onkeydown} {oninput} {onblur} />
    }
}
