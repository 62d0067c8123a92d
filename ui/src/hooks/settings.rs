//! The settings of this device: as they are shown everywhere, and the one way to change them.

use super::{Shown, use_asked, use_door};
use crate::{
    door::Door,
    state::wishes::{Change, Wishes},
    words,
};
use paperplane_bridge::{
    Trouble,
    ask::{GetSettings, SaveSettings},
    view::settings::DeviceSettings,
};
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Changes the settings, for whoever lets a person do so.
#[derive(Clone, PartialEq)]
pub struct ChangeSettings {
    /// Shows a change at once and keeps it.
    pub change: Callback<Change>,
    /// The field whose last change was refused, and why.
    pub refused: Option<(&'static str, AttrValue)>,
}

impl ChangeSettings {
    /// The reason why the last change of this field was refused, where it was.
    pub fn why_refused(&self, field: &str) -> Option<AttrValue> {
        self.refused.as_ref().filter(|(refused, _)| *refused == field).map(|(_, why)| why.clone())
    }
}

/// The settings of this device, from what stands around; the settings of a new device where nothing does.
#[hook]
pub fn use_settings() -> DeviceSettings {
    use_context::<DeviceSettings>().unwrap_or_default()
}

/// Asks for the settings, again when they are stale, and keeps what is changed. `None` until they are here; a node that
/// does not answer with them has those of a new device.
#[hook]
pub fn use_kept_settings() -> Option<(DeviceSettings, ChangeSettings)> {
    let door = use_door();
    let wishes = use_mut_ref(Wishes::default);
    let is_saving = use_mut_ref(|| false);
    let refused = use_state_eq(|| None::<(&'static str, AttrValue)>);
    let redraw = use_force_update();
    let asked = use_asked(GetSettings {}, |_, _| true);
    use_memo(asked.ready().cloned(), |answer| {
        if let Some(settings) = answer {
            wishes.borrow_mut().heard(settings.clone());
        }
    });
    let change = {
        let (wishes, refused) = (wishes.clone(), refused.clone());
        use_callback((), move |change: Change, ()| {
            refused.set(None);
            wishes.borrow_mut().wish(change);
            redraw.force_update();
            if !is_saving.replace(true) {
                let (door, wishes, refused) = (door.clone(), wishes.clone(), refused.clone());
                let (is_saving, redraw) = (is_saving.clone(), redraw.clone());
                spawn_local(async move {
                    keep_all(&door, &wishes, &refused, || redraw.force_update()).await;
                    is_saving.replace(false);
                });
            }
        })
    };
    if asked == Shown::Loading {
        return None;
    }
    let shown = wishes.borrow().shown();
    Some((shown, ChangeSettings { change, refused: (*refused).clone() }))
}

/// Keeps what was wished, in its order, until nothing is left. Each wish is laid over what is kept at that moment, so
/// that nobody else's is lost.
async fn keep_all(
    door: &Door,
    wishes: &RefCell<Wishes>,
    refused: &UseStateHandle<Option<(&'static str, AttrValue)>>,
    redraw: impl Fn(),
) {
    loop {
        if wishes.borrow().next().is_none() {
            return;
        }
        if let Err(trouble) = keep_next(door, wishes).await {
            let field = wishes.borrow_mut().was_refused();
            refused.set(field.map(|field| (field, AttrValue::from(words::cause(&trouble.cause)))));
        }
        redraw();
    }
}

async fn keep_next(door: &Door, wishes: &RefCell<Wishes>) -> Result<(), Trouble> {
    let kept = door.ask(GetSettings {}).await?;
    wishes.borrow_mut().heard(kept);
    let next = wishes.borrow().next();
    if let Some(settings) = next {
        door.ask(SaveSettings { settings: settings.clone() }).await?;
        wishes.borrow_mut().was_kept(settings);
    }
    Ok(())
}

/// A change of the settings, as a control makes one: `edit` is given what was chosen.
#[hook]
pub fn use_change<T: 'static>(
    field: &'static str,
    edit: fn(&mut DeviceSettings, &T),
) -> (Callback<T>, Option<AttrValue>) {
    let context = use_context::<ChangeSettings>();
    let change = context.as_ref().map(|context| context.change.clone());
    let chosen = Callback::from(move |chosen: T| {
        if let Some(change) = &change {
            change.emit(Change::new(field, move |settings| edit(settings, &chosen)));
        }
    });
    (chosen, context.and_then(|context| context.why_refused(field)))
}
