//! The approved template that says a message where free text may not go, and the values of its blanks.

use crate::{
    hooks::{use_asked, use_value},
    parts::Select,
};
use paperplane_bridge::{ask::GetTemplates, message_template::Approved, view::templates::TemplateView};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ApprovedFieldsProps {
    pub language: String,
    pub approved: Option<Approved>,
    pub change: Callback<Option<Approved>>,
}

#[component]
pub fn ApprovedFields(props: &ApprovedFieldsProps) -> Html {
    let listed = use_asked(GetTemplates {}, |_, _| true);
    let offered: Vec<TemplateView> = listed.ready().into_iter().flatten().filter(|one| one.approved).cloned().collect();
    let chosen = props.approved.clone().unwrap_or_default();
    if offered.is_empty() && chosen.template.is_empty() {
        return html! { <p class="setting-hint">{ say!("messages-no-approved") }</p> };
    }
    let mut choices = vec![(AttrValue::Static(""), say!("messages-approved-none"), None)];
    choices.extend(offered.iter().map(|one| (one.id.clone().into(), format!("{} ({})", one.name, one.language), None)));
    if !chosen.template.is_empty() && offered.iter().all(|one| one.id != chosen.template) {
        choices.push((chosen.template.clone().into(), chosen.name.clone(), None));
    }
    let onchoose = {
        let (change, offered) = (props.change.clone(), offered.clone());
        Callback::from(move |id: String| change.emit(offered.iter().find(|one| one.id == id).map(begun)))
    };
    let blanks = offered.iter().find(|one| one.id == chosen.template).map(|one| one.blanks.clone());
    let blanks = blanks.unwrap_or_else(|| chosen.values.keys().cloned().collect());
    html! {
        <>
            <label for="message-approved">{ say!("messages-approved") }</label>
            <Select id="message-approved" {choices} chosen={chosen.template.clone()} {onchoose} />
            <p class="setting-hint" id="message-approved-hint">{ say!("messages-approved-hint") }</p>
            for blank in blanks {
                <Blank key={format!("{}-{blank}", chosen.template)} blank={blank.clone()} approved={chosen.clone()} change={props.change.clone()} />
            }
        </>
    }
}

/// A template with its blanks empty but for the first, which is mostly a name.
fn begun(template: &TemplateView) -> Approved {
    let value = |nth: usize| if nth == 0 { "{{ first_name or name }}" } else { "" };
    let values = template.blanks.iter().enumerate().map(|(nth, blank)| (blank.clone(), value(nth).to_owned()));
    Approved { template: template.id.clone(), name: template.name.clone(), values: values.collect() }
}

#[derive(PartialEq, Properties)]
struct BlankProps {
    blank: String,
    approved: Approved,
    change: Callback<Option<Approved>>,
}

#[component]
fn Blank(props: &BlankProps) -> Html {
    let field = use_node_ref();
    let value = props.approved.values.get(&props.blank).cloned().unwrap_or_default();
    use_value(&field, &value);
    let oninput = {
        let (approved, blank, change) = (props.approved.clone(), props.blank.clone(), props.change.clone());
        Callback::from(move |event: InputEvent| {
            let value = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let mut approved = approved.clone();
            approved.values.insert(blank.clone(), value);
            change.emit(Some(approved));
        })
    };
    let id = format!("message-blank-{}", props.blank);
    html! {
        <>
            <label for={id.clone()}>{ say!("messages-blank", blank = &props.blank) }</label>
            <input class="field" {id} ref={field} {oninput} dir="auto" autocomplete="off" />
        </>
    }
}
