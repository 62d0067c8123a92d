//! Cases: the board of a pipeline, its table, one case, and the cases of a person.

mod board;
mod card;
mod case;
mod drag;
mod empty;
mod facts;
mod focus;
mod head;
mod history;
mod lane;
mod moving;
mod of_person;
mod section;
mod table;

pub use of_person::CasesOfPerson;
pub use section::SECTION as CASES;
