//! Commands from a part of a page: their effect is drawn once the answers that they make stale are asked again, and their
//! last error beside that part.

use super::use_door;
use crate::{door::Door, words};
use paperplane_bridge::Question;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Acts of one part of a page, and their last error.
#[derive(Clone, PartialEq)]
pub struct Acts {
    door: Rc<Door>,
    wrong: UseStateHandle<Option<String>>,
}

#[hook]
pub fn use_acts() -> Acts {
    Acts { door: use_door(), wrong: use_state_eq(|| None) }
}

impl Acts {
    /// Asks for it.
    pub fn ask<Q: Question + 'static>(&self, question: Q) {
        self.then(question, |_| ());
    }

    /// Asks for it, and goes on where it was done.
    pub fn then<Q: Question + 'static>(&self, question: Q, done: impl FnOnce(Q::Answer) + 'static) {
        let acts = self.clone();
        spawn_local(async move {
            match acts.door.ask(question).await {
                Ok(answer) => {
                    acts.wrong.set(None);
                    done(answer);
                }
                Err(trouble) => acts.wrong.set(Some(words::cause(&trouble.cause))),
            }
        });
    }

    /// Forgets what went wrong: it is tried in another way.
    pub fn forget(&self) {
        self.wrong.set(None);
    }

    /// The last error, where there was one.
    pub fn error(&self) -> Option<&str> {
        self.wrong.as_deref()
    }

    /// A paragraph with the last error, where there was one.
    pub fn wrong(&self) -> Html {
        match self.error() {
            Some(wrong) => html! { <p class="wrong contact-wrong" role="alert">{ wrong }</p> },
            None => Html::default(),
        }
    }
}
