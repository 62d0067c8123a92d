//! A field of a mail that names people: each is a small card that can be taken off again.

use crate::{
    dom,
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::mail_writing::{MailField, participant};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RecipientsProps {
    pub field: MailField,
    /// Those that were typed, each as it was typed.
    pub people: Vec<String>,
    pub onchange: Callback<Vec<String>>,
    /// Takes the focus once it is there.
    #[prop_or_default]
    pub begins: bool,
}

/// Several addresses in one go, as they are copied from elsewhere.
fn parted(typed: &str) -> impl Iterator<Item = String> + '_ {
    typed.split([',', ';', '\n', '،', '，', '；']).map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned)
}

#[component]
pub fn Recipients(props: &RecipientsProps) -> Html {
    let input = use_node_ref();
    let id = match props.field {
        MailField::Cc => "mail-cc",
        MailField::Bcc => "mail-bcc",
    };
    {
        let (input, begins) = (input.clone(), props.begins);
        use_effect_with((), move |()| {
            if begins {
                dom::focus(&input);
            }
        });
    }
    // What was typed becomes cards; true if there was something.
    let take = {
        let (input, people, onchange) = (input.clone(), props.people.clone(), props.onchange.clone());
        move || {
            let Some(field) = input.cast::<HtmlInputElement>() else { return false };
            let typed = field.value();
            let mut all = people.clone();
            all.extend(parted(&typed));
            field.set_value("");
            let has_more = all.len() > people.len();
            if has_more {
                onchange.emit(all);
            }
            has_more
        }
    };
    let onkeydown = {
        let (take, people, onchange) = (take.clone(), props.people.clone(), props.onchange.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            match event.key().as_str() {
                "Enter" | "," | ";" => {
                    event.prevent_default();
                    event.stop_propagation();
                    take();
                }
                "Backspace" if field.value().is_empty() && !people.is_empty() => {
                    event.prevent_default();
                    onchange.emit(people[..people.len() - 1].to_vec());
                }
                _ => {}
            }
        })
    };
    let onblur = {
        let take = take.clone();
        Callback::from(move |_: FocusEvent| {
            take();
        })
    };
    let off = |nth: usize| {
        let (people, onchange, input) = (props.people.clone(), props.onchange.clone(), input.clone());
        Callback::from(move |_: MouseEvent| {
            let mut all = people.clone();
            all.remove(nth);
            onchange.emit(all);
            dom::focus(&input);
        })
    };
    let wrong: Vec<&String> = props.people.iter().filter(|one| participant(one).is_none()).collect();
    let name = words::mail_field(props.field);
    html! {
        <div class="recipients" data-testid={format!("{id}-field")}>
            <label for={id}>{ name.clone() }</label>
            <ul class="recipient-list" aria-label={name.clone()}>
                for (nth, one) in props.people.iter().enumerate() {
                    <li class={classes!("chip", participant(one).is_none().then_some("is-wrong"))} key={format!("{nth}-{one}")} data-testid="recipient">
                        <bdi>{ one }</bdi>
                        <button class="button icon" type="button" onclick={off(nth)} title={say!("mail-field-off", who = one.clone())}
                            aria-label={say!("mail-field-off", who = one.clone())}><Icon sign={Sign::X} size={12} /></button>
                    </li>
                }
                <li class="recipient-new">
                    <input {id} ref={input} type="text" inputmode="email" autocomplete="off" spellcheck="false" dir="auto" {onkeydown} {onblur}
                        aria-invalid={(!wrong.is_empty()).then_some("true")} aria-describedby={(!wrong.is_empty()).then(|| format!("{id}-wrong"))}
                        data-testid={id} />
                </li>
            </ul>
            if let Some(one) = wrong.first() {
                <p class="wrong" id={format!("{id}-wrong")} role="alert" data-testid={format!("{id}-wrong")}>
                    { say!("mail-field-wrong", field = name, typed = (*one).clone()) }
                </p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_are_taken_in_one_go() {
        let all: Vec<String> = parted("a@x.example, Ada <ada@x.example>;\n c@x.example ,").collect();
        assert_eq!(all, ["a@x.example", "Ada <ada@x.example>", "c@x.example"]);
    }
}
