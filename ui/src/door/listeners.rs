//! Listeners of the window, and the state of the connection to the node.

use paperplane_bridge::{Stale, stale::Push};
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

/// A notice to the parts of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The node pushed this.
    Pushed(Push),
    /// The node cannot be reached.
    Away,
    /// The node answers again; pushes in between were missed.
    Back,
    /// The node does not let this page in any more.
    Shut,
}

impl Heard {
    /// Returns true if it makes an answer with these tags stale.
    pub fn makes_old(&self, carries: impl Fn(&Stale) -> bool) -> bool {
        match self {
            Self::Pushed(Push::Changed { stale }) => stale.iter().any(|tag| *tag == Stale::Rebuilt || carries(tag)),
            Self::Pushed(Push::Show(_) | Push::Begin(_) | Push::Announce(_)) | Self::Away | Self::Shut => false,
            Self::Back => true,
        }
    }
}

/// A function that is called with each notice.
pub type Listener = dyn Fn(&Heard);

/// All listeners of the window.
#[derive(Default)]
pub struct Listeners {
    all: RefCell<Vec<Weak<Listener>>>,
    away: Cell<bool>,
}

impl Listeners {
    /// Adds a listener, which is called until it is dropped.
    pub(super) fn add(&self, listener: impl Fn(&Heard) + 'static) -> Rc<Listener> {
        let listener: Rc<Listener> = Rc::new(listener);
        self.all.borrow_mut().push(Rc::downgrade(&listener));
        listener
    }

    /// Calls all listeners.
    pub(super) fn notify(&self, heard: &Heard) {
        self.all.borrow_mut().retain(|listener| listener.strong_count() > 0);
        let listeners: Vec<_> = self.all.borrow().iter().filter_map(Weak::upgrade).collect();
        for listener in listeners {
            listener(heard);
        }
    }

    /// Returns true if the node is not reached.
    pub(super) fn is_away(&self) -> bool {
        self.away.get()
    }

    /// Sets whether the node is reached, and calls the listeners where that has changed.
    pub(super) fn reached(&self, reached: bool) {
        if self.away.replace(!reached) == reached {
            self.notify(if reached { &Heard::Back } else { &Heard::Away });
        }
    }
}
