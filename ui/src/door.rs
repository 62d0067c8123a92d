//! The one door to the rest of the house: the shell's by Tauri, or the gate's by HTTP. Nothing else here asks outside.

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use paperplane_bridge::{
    Ask, Code, Question, Stale, Trouble,
    stale::{TELL_EVENT, Tell},
};
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventSource, MessageEvent, RequestInit, Response};

/// What a part of the window hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// Something was told.
    Told(Tell),
    /// The node cannot be reached.
    Away,
    /// The node answers again; everything may have grown old.
    Back,
}

type Listener = Rc<dyn Fn(&Heard)>;

/// The door. One for the whole window.
pub struct Door {
    way: Way,
    listeners: RefCell<Vec<Weak<dyn Fn(&Heard)>>>,
    away: Cell<bool>,
}

enum Way {
    /// Through the shell.
    Shell(JsValue),
    /// Through the gate; the connection that tells is kept open.
    Gate(RefCell<Vec<EventListener>>),
}

impl PartialEq for Door {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Door {
    /// Opens the door that this window has.
    pub fn open() -> Rc<Self> {
        let shell = property(&js_sys::global(), "__TAURI__");
        let way = shell.map_or_else(|| Way::Gate(RefCell::default()), Way::Shell);
        let door = Rc::new(Self { way, listeners: RefCell::default(), away: Cell::new(false) });
        match &door.way {
            Way::Shell(shell) => listen_to_shell(&door, shell),
            Way::Gate(_) => listen_to_gate(&door),
        }
        door
    }

    /// Asks; the answer has the question's own type.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Trouble> {
        let ask = question.into_ask();
        let json = match &self.way {
            Way::Shell(shell) => ask_shell(shell, &ask).await?,
            Way::Gate(_) => ask_gate(&ask).await?,
        };
        serde_json::from_str(&json).map_err(|_| internal())
    }

    /// Hears everything until the returned listener is dropped.
    pub fn listen(&self, listener: impl Fn(&Heard) + 'static) -> Listener {
        let listener: Listener = Rc::new(listener);
        self.listeners.borrow_mut().push(Rc::downgrade(&listener));
        listener
    }

    fn tell(&self, heard: &Heard) {
        self.listeners.borrow_mut().retain(|listener| listener.strong_count() > 0);
        let listeners: Vec<_> = self.listeners.borrow().iter().filter_map(Weak::upgrade).collect();
        for listener in listeners {
            listener(heard);
        }
    }

    fn reached(&self, reached: bool) {
        if self.away.replace(!reached) == reached {
            self.tell(if reached { &Heard::Back } else { &Heard::Away });
        }
    }
}

/// Whether what was heard makes an answer old that carries these tags.
pub fn makes_old(heard: &Heard, carries: impl Fn(&Stale) -> bool) -> bool {
    match heard {
        Heard::Told(Tell::Changed { stale }) => stale.iter().any(|tag| *tag == Stale::Everything || carries(tag)),
        Heard::Told(Tell::Show(_)) | Heard::Away => false,
        Heard::Back => true,
    }
}

fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

fn call(object: &JsValue, path: [&str; 2], arguments: &[JsValue]) -> Option<Promise> {
    let holder = property(object, path[0])?;
    let function: Function = property(&holder, path[1])?.dyn_into().ok()?;
    function.apply(&holder, &arguments.iter().collect()).ok()?.dyn_into().ok()
}

fn internal() -> Trouble {
    Trouble::new(Code::Internal, "The answer could not be read.")
}

fn offline() -> Trouble {
    Trouble::new(Code::Offline, "PaperPlane cannot be reached just now.")
}

async fn ask_shell(shell: &JsValue, ask: &Ask) -> Result<String, Trouble> {
    let json = serde_json::to_string(ask).map_err(|_| internal())?;
    let value = js_sys::JSON::parse(&json).map_err(|_| internal())?;
    let arguments = js_sys::Object::new();
    Reflect::set(&arguments, &"ask".into(), &value).map_err(|_| internal())?;
    let promise = call(shell, ["core", "invoke"], &["ask".into(), arguments.into()]).ok_or_else(internal)?;
    let text = |value: &JsValue| js_sys::JSON::stringify(value).ok().map(String::from);
    match JsFuture::from(promise).await {
        Ok(value) => text(&value).ok_or_else(internal),
        Err(trouble) => Err(text(&trouble).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_else(internal)),
    }
}

async fn ask_gate(ask: &Ask) -> Result<String, Trouble> {
    let window = web_sys::window().ok_or_else(internal)?;
    let body = serde_json::to_string(ask).map_err(|_| internal())?;
    let headers = web_sys::Headers::new().map_err(|_| internal())?;
    headers.set("content-type", "application/json").map_err(|_| internal())?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&body.into());
    let answer = JsFuture::from(window.fetch_with_str_and_init("ask", &request)).await.map_err(|_| offline())?;
    let answer: Response = answer.dyn_into().map_err(|_| internal())?;
    let text = JsFuture::from(answer.text().map_err(|_| internal())?).await.map_err(|_| offline())?;
    let text = text.as_string().unwrap_or_default();
    if answer.ok() {
        return Ok(text);
    }
    Err(serde_json::from_str(&text).unwrap_or_else(|_| match answer.status() {
        401 => Trouble::new(Code::NotLetIn, "This page needs its link."),
        _ => internal(),
    }))
}

fn listen_to_shell(door: &Rc<Door>, shell: &JsValue) {
    let weak = Rc::downgrade(door);
    let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let told = property(&event, "payload").and_then(|payload| js_sys::JSON::stringify(&payload).ok());
        let told = told.and_then(|json| serde_json::from_str(&String::from(json)).ok());
        if let (Some(door), Some(told)) = (weak.upgrade(), told) {
            door.tell(&Heard::Told(told));
        }
    });
    let listening = call(shell, ["event", "listen"], &[TELL_EVENT.into(), heard.as_ref().clone()]);
    // The window hears as long as it lives.
    heard.forget();
    let weak = Rc::downgrade(door);
    spawn_local(async move {
        if let Some(listening) = listening {
            let _ = JsFuture::from(listening).await;
        }
        // What was told before the window listened is asked for again.
        if let Some(door) = weak.upgrade() {
            door.tell(&Heard::Back);
        }
    });
}

fn listen_to_gate(door: &Rc<Door>) {
    let Ok(source) = EventSource::new("tells") else {
        return;
    };
    let (opened, failed, told) = (Rc::downgrade(door), Rc::downgrade(door), Rc::downgrade(door));
    let listeners = vec![
        EventListener::new(&source, "open", move |_| {
            if let Some(door) = opened.upgrade() {
                door.reached(true);
            }
        }),
        EventListener::new(&source, "error", move |_| {
            if let Some(door) = failed.upgrade() {
                door.reached(false);
            }
        }),
        EventListener::new(&source, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            let tell = data.and_then(|json| serde_json::from_str(&json).ok());
            if let (Some(door), Some(tell)) = (told.upgrade(), tell) {
                door.tell(&Heard::Told(tell));
            }
        }),
    ];
    if let Way::Gate(kept) = &door.way {
        kept.borrow_mut().extend(listeners);
    }
}
