//! Parts: know nothing of the app, only how something looks.

mod avatar;
mod clock;
mod copied;
mod icon;
mod label;
mod logo;
mod notice;
mod segments;
mod select;
mod switch;
mod tick;

pub use avatar::Avatar;
pub use clock::{day, day_number, in_full, now, row_time, time, utc_offset_min};
pub use copied::Copied;
pub use icon::{Icon, Sign};
pub use label::{COLOURS, LabelPill, colour_class};
pub use logo::Logo;
pub use notice::{Notice, TroubleNote};
pub use segments::Segments;
pub use select::Select;
pub use switch::Switch;
pub use tick::{Tick, state_name};
