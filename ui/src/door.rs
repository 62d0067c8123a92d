//! The one door to the node: the shell's by Tauri, or the gate's by HTTP. Nothing else here asks outside.

mod gate;
mod listeners;
mod shell;
mod trouble;

pub use listeners::Heard;

use listeners::{Listener, Listeners};
use paperplane_bridge::{BlobId, BlobRef, ConversationId, Question, Trouble};
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
    /// nothing that is in view; over HTTP nobody announces anything.
    pub fn in_view(&self, conversation: Option<ConversationId>) {
        match &self.transport {
            Transport::Shell(shell) => shell.in_view(conversation),
            Transport::Gate => {}
        }
    }

    /// Hears everything until the returned listener is dropped.
    pub fn listen(&self, listener: impl Fn(&Heard) + 'static) -> Rc<Listener> {
        self.listeners.add(listener)
    }
}
