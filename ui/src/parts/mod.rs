//! Parts: know nothing of the app, only how something looks.

mod avatar;
mod clock;
mod icon;
mod label;
mod logo;
mod notice;
mod pick;
mod there;
mod tick;

pub use avatar::Avatar;
pub use clock::{day, day_number, in_full, now, row_time, time, utc_offset_min};
pub use icon::{Icon, Sign};
pub use label::LabelPill;
pub use logo::Logo;
pub use notice::{Notice, TroubleNote};
pub use pick::{Pick, PickItem};
pub use there::{language_name, listed, there, zone_meant, zones};
pub use tick::{Tick, state_name};
