//! One setting: its name and what it does, its control beside it, and why a change was refused.

use super::{Icon, Sign};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RowProps {
    /// The id of its control.
    pub id: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// Its effect, where the name does not say it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// True if the control is one field, which a click on the name reaches.
    #[prop_or(true)]
    pub is_field: bool,
    /// The reason why the last change was refused.
    #[prop_or_default]
    pub wrong: Option<AttrValue>,
    /// The control.
    pub children: Html,
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let id = &props.id;
    let label = format!("{id}-label");
    html! {
        <div class="setting">
            <div class="setting-words">
                if props.is_field {
                    <label for={id.clone()} id={label}>{ &props.name }</label>
                } else {
                    <span class="setting-name" id={label}>{ &props.name }</span>
                }
                if let Some(hint) = &props.hint {
                    <p class="setting-hint" id={format!("{id}-hint")}>{ hint }</p>
                }
            </div>
            <div class="setting-control">{ props.children.clone() }</div>
            <Wrong id={id.clone()} why={props.wrong.clone()} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct WrongProps {
    /// The id of the control.
    pub id: AttrValue,
    /// The reason why its last change was refused.
    pub why: Option<AttrValue>,
}

/// The reason why a change was refused, beside its control.
#[component]
pub fn Wrong(props: &WrongProps) -> Html {
    let Some(why) = &props.why else {
        return Html::default();
    };
    html! {
        <p class="wrong setting-wrong" role="alert" id={format!("{}-wrong", props.id)}>
            <Icon sign={Sign::Alert} size={14} /><span dir="auto">{ why }</span>
        </p>
    }
}

#[derive(PartialEq, Properties)]
pub struct HeadProps {
    /// The section's name.
    pub title: AttrValue,
    /// A line about it.
    #[prop_or_default]
    pub line: Option<AttrValue>,
    /// Buttons beside the title.
    #[prop_or_default]
    pub children: Html,
}

/// The head of a section.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    html! {
        <header class="settings-head">
            <div>
                <h2>{ &props.title }</h2>
                if let Some(line) = &props.line { <p class="quiet">{ line }</p> }
            </div>
            { props.children.clone() }
        </header>
    }
}
