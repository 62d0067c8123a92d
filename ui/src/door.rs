//! The one door to the node: the shell's by Tauri, or the gate's by HTTP. Nothing else here asks outside.

mod gate;
mod kept;
mod listeners;
pub mod notifications;
mod shell;
mod trouble;

pub use listeners::Heard;

use listeners::{Listener, Listeners};
use paperplane_bridge::{BlobId, BlobRef, ConversationId, Question, Trouble};
use serde::{Serialize, de::DeserializeOwned};
use std::rc::Rc;
use trouble::unreadable;
use web_sys::File;
use yew::Callback;

/// The door. One for the whole window.
pub struct Door {
    transport: Transport,
    listeners: Rc<Listeners>,
}

/// The way in which this window reaches the node.
enum Transport {
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
        let transport = shell::Shell::find().map_or(Transport::Gate, Transport::Shell);
        let listeners = Rc::<Listeners>::default();
        match &transport {
            Transport::Shell(shell) => shell.listen(&listeners),
            Transport::Gate => gate::listen(&listeners),
        }
        Rc::new(Self { transport, listeners })
    }

    /// Asks; the answer has the question's own type.
    ///
    /// # Errors
    /// The node's own [`Trouble`], or [`Code::Offline`] where it cannot be reached.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Trouble> {
        let json = serde_json::to_string(&paperplane_bridge::Ask::from(question)).map_err(|_| unreadable())?;
        let answer = match &self.transport {
            Transport::Shell(shell) => shell.ask(&json).await?,
            Transport::Gate => gate::ask(json).await?,
        };
        serde_json::from_str(&answer).map_err(|_| unreadable())
    }

    /// Brings in a file that a person wants to send; `progress` hears how much of it is there, in hundredths.
    ///
    /// # Errors
    /// The node's own [`Trouble`], or [`Code::Offline`] where it cannot be reached.
    pub async fn bring(&self, file: &File, progress: Callback<u32>) -> Result<BlobRef, Trouble> {
        let answer = match &self.transport {
            Transport::Shell(shell) => shell.bring(file).await?,
            Transport::Gate => gate::bring(file, progress).await?,
        };
        serde_json::from_str(&answer).map_err(|_| unreadable())
    }

    /// The address of a file that is here.
    pub fn file(&self, blob: BlobId) -> String {
        match &self.transport {
            Transport::Shell(_) => shell::file(blob),
            Transport::Gate => gate::file(blob),
        }
    }

    /// True if the program around this window opens at log-in; `None` where there is no program, or it does not know.
    pub async fn autostart(&self) -> Option<bool> {
        match &self.transport {
            Transport::Shell(shell) => shell.autostart().await,
            Transport::Gate => None,
        }
    }

    /// Lets the program around this window open at log-in, or no longer.
    ///
    /// # Errors
    /// The program's own [`Trouble`]; there is one also where no program is around.
    pub async fn set_autostart(&self, on: bool) -> Result<(), Trouble> {
        match &self.transport {
            Transport::Shell(shell) => shell.set_autostart(on).await,
            Transport::Gate => Err(unreadable()),
        }
    }

    /// Says what the desk shows now: an open conversation, or the list alone. The program around the window announces
    /// nothing that is in view.
    pub fn in_view(&self, conversation: Option<ConversationId>) {
        match &self.transport {
            Transport::Shell(shell) => shell.in_view(conversation),
            Transport::Gate => {}
        }
    }

    /// Keeps a value over a reload of a browser's page. A program keeps nothing: its node always has it, sealed.
    pub fn keep(&self, name: &str, value: &impl Serialize) {
        if let Transport::Gate = self.transport {
            kept::keep(name, value);
        }
    }

    /// The value that is kept under a name.
    pub fn kept<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        match self.transport {
            Transport::Shell(_) => None,
            Transport::Gate => kept::kept(name),
        }
    }

    /// Forgets the value of a name.
    pub fn forget(&self, name: &str) {
        if let Transport::Gate = self.transport {
            kept::forget(name);
        }
    }

    /// All names that begin like this, of values that are kept.
    pub fn kept_names(&self, beginning: &str) -> Vec<String> {
        match self.transport {
            Transport::Shell(_) => Vec::new(),
            Transport::Gate => kept::names(beginning),
        }
    }

    /// True if this window itself announces what comes in: no program around it does.
    pub const fn announces(&self) -> bool {
        matches!(self.transport, Transport::Gate)
    }

    /// True if the node could not be reached when it was last tried.
    pub fn is_away(&self) -> bool {
        self.listeners.is_away()
    }

    /// Hears everything until the returned listener is dropped.
    pub fn listen(&self, listener: impl Fn(&Heard) + 'static) -> Rc<Listener> {
        self.listeners.add(listener)
    }
}
