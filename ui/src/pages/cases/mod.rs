//! Cases: the board of a pipeline, its table, one case with its checklist and tasks, the cases of a person, the page of today.

mod board;
mod card;
mod case;
mod checklist;
mod deciding;
mod drag;
mod empty;
mod facts;
mod focus;
mod head;
mod history;
mod in_chat;
mod item_acts;
mod item_dialog;
mod item_new;
mod item_row;
mod lane;
mod moving;
mod of_person;
mod pipeline;
mod ring;
mod section;
mod table;
mod tasks;
mod ticking;
mod today;

pub use in_chat::{FileToItem, WithItems};
pub use of_person::CasesOfPerson;
pub use section::SECTION as CASES;
pub use today::TODAY;
