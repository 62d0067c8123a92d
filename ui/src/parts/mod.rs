//! Parts: know nothing of the app, only how something looks.

mod avatar;
mod clock;
mod icon;
mod label;
mod logo;
pub mod moments;
mod notice;
mod pick;
mod tick;

pub use avatar::Avatar;
pub use clock::{city, day, day_number, in_full, now, row_time, time, time_in, utc_offset_min, zone_form};
pub use icon::{Icon, Sign};
pub use label::LabelPill;
pub use logo::Logo;
pub use notice::{Notice, TroubleNote};
pub use pick::Pick;
pub use tick::{Tick, state_name};
