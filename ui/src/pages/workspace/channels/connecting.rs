//! Setting up an account: the provider is asked, then it is in use.

use crate::{door::Door, hooks::use_door};
use paperplane_bridge::{Cause, ask::ConnectAccount};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The state of a form.
#[derive(Clone, PartialEq)]
pub enum Sent {
    No,
    Asking,
    Done,
    Wrong(Cause),
}

/// Sends the fields of one form.
#[derive(Clone)]
pub struct Connecting {
    door: Rc<Door>,
    sent: UseStateHandle<Sent>,
}

#[hook]
pub fn use_connecting() -> Connecting {
    Connecting { door: use_door(), sent: use_state_eq(|| Sent::No) }
}

impl Connecting {
    pub fn sent(&self) -> &Sent {
        &self.sent
    }

    pub fn is_asking(&self) -> bool {
        *self.sent == Sent::Asking
    }

    /// Asks for the account, once at a time; `done` is called where it is in use.
    pub fn ask(&self, wish: ConnectAccount, done: Callback<()>) {
        if self.is_asking() {
            return;
        }
        self.sent.set(Sent::Asking);
        let (door, sent) = (self.door.clone(), self.sent.clone());
        spawn_local(async move {
            match door.ask(wish).await {
                Ok(()) => {
                    sent.set(Sent::Done);
                    done.emit(());
                }
                Err(trouble) => sent.set(Sent::Wrong(trouble.cause)),
            }
        });
    }
}
