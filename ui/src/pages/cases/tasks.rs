//! Tasks: a list with ticks, and a line for a new one.

use super::ring::{day_of_number, due};
use crate::{
    dom,
    hooks::{typed, use_acts, use_asked, use_today, use_value},
    parts::{Avatar, Icon, Select, Sign},
    words,
};
use paperplane_bridge::{
    CaseId, MemberId,
    ask::{AddTask, GetLibrary, TickTask},
    limits::CASE_TEXT_CHARS_MAX,
    view::task::TaskView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TasksProps {
    pub tasks: Vec<TaskView>,
    /// The case for which a new one is.
    pub case: CaseId,
    /// The member who sits here.
    pub me: Option<MemberId>,
}

/// The tasks of a case.
#[component]
pub fn Tasks(props: &TasksProps) -> Html {
    let (acts, today) = (use_acts(), use_today());
    let is_adding = use_state_eq(|| false);
    let open = props.tasks.iter().filter(|task| task.done.is_none()).count();
    let toggle = {
        let is_adding = is_adding.clone();
        Callback::from(move |_: MouseEvent| is_adding.set(!*is_adding))
    };
    let close = {
        let is_adding = is_adding.clone();
        Callback::from(move |()| is_adding.set(false))
    };
    let tick = {
        let acts = acts.clone();
        Callback::from(move |task: TaskView| acts.ask(TickTask { task: task.id, done: task.done.is_none() }))
    };
    html! {
        <section class="case-part tasks" aria-labelledby="case-tasks" data-testid="tasks">
            <header class="checklist-head">
                <h2 id="case-tasks">{ say!("tasks-title") }</h2>
                if open > 0 { <span class="quiet">{ say!("tasks-open", count = open) }</span> }
                <span class="lane-rest"></span>
                <button class="button plain" onclick={toggle} aria-expanded={is_adding.to_string()} data-testid="task-add">
                    <Icon sign={Sign::Plus} size={14} />{ say!("tasks-add") }
                </button>
            </header>
            if *is_adding { <NewTask case={Some(props.case)} me={props.me} {close} /> }
            <ul class="task-list">for task in props.tasks.iter() { { task_row(task, today, &tick, None) } }</ul>
            { acts.wrong() }
        </section>
    }
}

/// One task; with `open` it also says for whom it is, and leads there.
pub fn task_row(task: &TaskView, today: i64, tick: &Callback<TaskView>, open: Option<&Callback<CaseId>>) -> Html {
    let (id, done) = (task.id, task.done.is_some());
    let ontick = {
        let task = task.clone();
        tick.reform(move |_: Event| task.clone())
    };
    let what = words::task(task);
    let leads = open.zip(task.case).map(|(open, case)| open.reform(move |_: MouseEvent| case));
    html! {
        <li class={classes!("task", done.then_some("done"))} key={id.to_string()} data-testid="task">
            <label class="task-what">
                <input type="checkbox" checked={done} onchange={ontick} data-testid="task-tick" />
                <span dir="auto">{ what }</span>
            </label>
            if let Some(open) = leads {
                <button class="link task-who" onclick={open}><bdi>{ &task.who }</bdi></button>
            } else if open.is_some() && !task.who.is_empty() {
                <bdi class="quiet task-who">{ &task.who }</bdi>
            }
            if !done { { due(task.due, today) } }
            if let Some(owner) = &task.owner {
                <span class="task-owner" title={owner.name.clone()}><Avatar name={owner.name.clone()} /></span><span class="hidden">{ &owner.name }</span>
            }
        </li>
    }
}

#[derive(PartialEq, Properties)]
pub struct NewTaskProps {
    /// The case that it is for.
    pub case: Option<CaseId>,
    pub me: Option<MemberId>,
    pub close: Callback<()>,
}

/// The line for a new task: the thing to do, the day, who does it. Without a case it needs a day, by which the page of today finds it.
#[component]
pub fn NewTask(props: &NewTaskProps) -> Html {
    let acts = use_acts();
    let today = use_today();
    let (what, day) = (use_node_ref(), use_node_ref());
    // It begins with today, and stays with whatever is chosen then.
    let first = use_memo((), move |()| day_of_number(today).to_string());
    use_value(&day, &first);
    let owner = use_state_eq(|| props.me);
    let library = use_asked(GetLibrary {}, |_, _| true);
    let members = library.ready().map(|library| library.members.clone()).unwrap_or_default();
    let choices = std::iter::once((AttrValue::from(""), say!("cases-nobody"), None))
        .chain(members.into_iter().map(|member| (member.id.to_string().into(), member.name, None)))
        .collect::<Vec<_>>();
    let onchoose = {
        let owner = owner.clone();
        Callback::from(move |id: String| owner.set(id.parse().ok()))
    };
    {
        let what = what.clone();
        use_effect_with((), move |()| {
            dom::focus(&what);
        });
    }
    let onsubmit = {
        let (acts, what, day, close) = (acts.clone(), what.clone(), day.clone(), props.close.clone());
        let (case, owner) = (props.case, *owner);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let close = close.clone();
            let ask = AddTask { what: typed(&what), owner, due: typed(&day), case, contact: None };
            acts.then(ask, move |_| close.emit(()));
        })
    };
    html! {
        <form class="item-new" {onsubmit}>
            <label for="task-new-what">{ say!("tasks-what") }</label>
            <input class="field" id="task-new-what" ref={what} dir="auto" autocomplete="off" maxlength={CASE_TEXT_CHARS_MAX.to_string()}
                data-testid="task-new-what" />
            <label for="task-new-day">{ say!("items-due") }</label>
            <input class="field" id="task-new-day" ref={day} type="date" required={props.case.is_none()} data-testid="task-new-day" />
            <label for="task-new-owner">{ say!("tasks-who") }</label>
            <Select id="task-new-owner" {choices} chosen={owner.map(|id| id.to_string()).unwrap_or_default()} {onchoose} />
            <button class="button primary" type="submit" data-testid="task-new-add">{ say!("tasks-add-now") }</button>
            <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("cases-cancel") }</button>
            { acts.wrong() }
        </form>
    }
}
