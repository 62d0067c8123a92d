//! The one door to the rest of the house: the shell's by Tauri, or the gate's by HTTP. Nothing else here asks outside.

mod gate;
mod shell;

use paperplane_bridge::{BlobId, BlobRef, Code, ConversationId, Question, Stale, Trouble, stale::Push};
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};
use web_sys::File;
use yew::Callback;

/// What a part of the window hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// Something was told.
    Told(Push),
    /// The node cannot be reached.
    Away,
    /// The node answers; what was told meanwhile was missed.
    Back,
    /// The node does not let this page in any more.
    Shut,
}

impl Heard {
    /// Whether an answer that carries these tags has grown old.
    pub fn makes_old(&self, carries: impl Fn(&Stale) -> bool) -> bool {
        match self {
            Self::Told(Push::Changed { stale }) => stale.iter().any(|tag| *tag == Stale::Rebuilt || carries(tag)),
            Self::Told(Push::Show(_)) | Self::Away | Self::Shut => false,
            Self::Back => true,
        }
    }
}

type Listener = dyn Fn(&Heard);

/// The door. One for the whole window.
pub struct Door {
    way: Way,
    listeners: RefCell<Vec<Weak<Listener>>>,
    away: Cell<bool>,
}

/// How this window reaches the node.
enum Way {
    /// Through the program around it.
    Shell(shell::Shell),
    /// Through the address it was loaded from.
    Gate,
}

impl PartialEq for Door {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Door {
    /// Opens the door that this window has.
    pub fn open() -> Rc<Self> {
        let way = shell::Shell::find().map_or(Way::Gate, Way::Shell);
        let door = Rc::new(Self { way, listeners: RefCell::default(), away: Cell::new(false) });
        match &door.way {
            Way::Shell(shell) => shell.listen(&door),
            Way::Gate => gate::listen(&door),
        }
        door
    }

    /// Asks; the answer has the question's own type.
    ///
    /// # Errors
    /// The node's own [`Trouble`], or [`Code::Offline`] where it cannot be reached.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Trouble> {
        let json = serde_json::to_string(&paperplane_bridge::Ask::from(question)).map_err(|_| unreadable())?;
        let answer = match &self.way {
            Way::Shell(shell) => shell.ask(&json).await?,
            Way::Gate => gate::ask(json).await?,
        };
        serde_json::from_str(&answer).map_err(|_| unreadable())
    }

    /// Brings in a file that a person wants to send; `progress` hears how much of it is there, in hundredths.
    ///
    /// # Errors
    /// The node's own [`Trouble`], or [`Code::Offline`] where it cannot be reached.
    pub async fn bring(&self, file: &File, progress: Callback<u32>) -> Result<BlobRef, Trouble> {
        let answer = match &self.way {
            Way::Shell(shell) => shell.bring(file).await?,
            Way::Gate => gate::bring(file, progress).await?,
        };
        serde_json::from_str(&answer).map_err(|_| unreadable())
    }

    /// Where the window finds a file that is here.
    pub fn file(&self, blob: BlobId) -> String {
        match &self.way {
            Way::Shell(_) => shell::file(blob),
            Way::Gate => gate::file(blob),
        }
    }

    /// Whether the program around this window opens at log-in; `None` where there is no program, or it cannot tell.
    pub async fn autostart(&self) -> Option<bool> {
        match &self.way {
            Way::Shell(shell) => shell.autostart().await,
            Way::Gate => None,
        }
    }

    /// Lets the program around this window open at log-in, or no longer.
    ///
    /// # Errors
    /// The program's own [`Trouble`]; there is one also where no program is around.
    pub async fn set_autostart(&self, on: bool) -> Result<(), Trouble> {
        match &self.way {
            Way::Shell(shell) => shell.set_autostart(on).await,
            Way::Gate => Err(unreadable()),
        }
    }

    /// Says what the desk shows now: an open conversation, or the list alone. The program around the window announces
    /// nothing that is in view; over HTTP nobody announces anything.
    pub fn in_view(&self, conversation: Option<ConversationId>) {
        match &self.way {
            Way::Shell(shell) => shell.in_view(conversation),
            Way::Gate => {}
        }
    }

    /// Hears everything until the returned listener is dropped.
    pub fn listen(&self, listener: impl Fn(&Heard) + 'static) -> Rc<Listener> {
        let listener: Rc<Listener> = Rc::new(listener);
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

    /// The connection that tells is there, or is gone.
    fn reached(&self, reached: bool) {
        if self.away.replace(!reached) == reached {
            self.tell(if reached { &Heard::Back } else { &Heard::Away });
        }
    }
}

fn unreadable() -> Trouble {
    Trouble::new(Code::Internal, say!("door-unreadable"))
}

fn offline() -> Trouble {
    Trouble::new(Code::Offline, say!("door-offline"))
}
