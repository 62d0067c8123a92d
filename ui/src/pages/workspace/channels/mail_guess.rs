//! The servers of an address, guessed as soon as it is written.

use super::mail_fields::{Fields, PROVIDER};
use crate::{door::Door, hooks::use_door};
use paperplane_bridge::{ask::GuessAccount, view::channels::SignIn};
use std::{collections::BTreeMap, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The state of guessing.
#[derive(Clone, PartialEq)]
pub enum Guessed {
    No,
    Looking,
    Found { domain: String, fields: BTreeMap<String, String>, sign_in: SignIn },
    Nothing { domain: String },
}

#[derive(Clone)]
pub struct Guessing {
    door: Rc<Door>,
    fields: Fields,
    guessed: UseStateHandle<Guessed>,
    is_open: UseStateHandle<bool>,
}

/// Guesses into `fields`; the fold of the servers opens where nothing is found.
#[hook]
pub fn use_guessing(fields: &Fields, is_open: &UseStateHandle<bool>) -> Guessing {
    let guessed = use_state_eq(|| Guessed::No);
    Guessing { door: use_door(), fields: fields.clone(), guessed, is_open: is_open.clone() }
}

impl Guessing {
    pub fn guessed(&self) -> &Guessed {
        &self.guessed
    }

    pub fn forget(&self) {
        self.guessed.set(Guessed::No);
    }

    /// Called when the address was written. Servers that a person wrote are left alone.
    pub fn guess(&self, is_wanted: bool) -> Callback<Event> {
        let guessing = self.clone();
        Callback::from(move |_: Event| {
            if is_wanted {
                guessing.look();
            }
        })
    }

    fn look(&self) {
        let before = match &*self.guessed {
            Guessed::Found { fields, .. } => fields.clone(),
            _ => BTreeMap::new(),
        };
        let address = self.fields.typed("address").trim().to_owned();
        let Some((_, domain)) = address.rsplit_once('@').filter(|_| self.fields.may_be_guessed(&before)) else {
            return;
        };
        let (domain, guessing) = (domain.to_owned(), self.clone());
        let fields = BTreeMap::from([("address".to_owned(), address.clone())]);
        self.guessed.set(Guessed::Looking);
        spawn_local(async move {
            let guess = guessing.door.ask(GuessAccount { provider: PROVIDER.to_owned(), fields }).await;
            // Another address, or a server, was written meanwhile.
            if guessing.fields.typed("address").trim() != address || !guessing.fields.may_be_guessed(&before) {
                return guessing.guessed.set(Guessed::No);
            }
            match guess.ok().filter(|guess| !guess.fields.is_empty()) {
                Some(guess) => {
                    guessing.fields.put_all(&guess.fields);
                    guessing.guessed.set(Guessed::Found { domain, fields: guess.fields, sign_in: guess.sign_in });
                }
                None => {
                    let emptied = before.into_keys().map(|name| (name, String::new())).collect();
                    guessing.fields.put_all(&emptied);
                    guessing.guessed.set(Guessed::Nothing { domain });
                    guessing.is_open.set(true);
                }
            }
        });
    }
}

#[derive(PartialEq, Properties)]
pub struct GuessLineProps {
    pub guessed: Guessed,
}

/// Says what was guessed.
#[component]
pub fn GuessLine(props: &GuessLineProps) -> Html {
    let line = match &props.guessed {
        Guessed::No => String::new(),
        Guessed::Looking => say!("mail-servers-looking"),
        Guessed::Found { fields, .. } => {
            let host = |name: &str| fields.get(name).cloned().unwrap_or_default();
            say!("mail-servers-found", incoming = host("imap_host"), outgoing = host("smtp_host"))
        }
        Guessed::Nothing { domain } => say!("mail-servers-nothing", domain = domain),
    };
    html! { <p class="field-hint" role="status" data-testid="mail-guess">{ line }</p> }
}
