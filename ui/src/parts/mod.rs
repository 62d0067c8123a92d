//! Parts: know nothing of the app, only how something looks.

mod avatar;
mod clock;
mod icon;
mod logo;
mod tick;

pub use avatar::Avatar;
pub use clock::{day, now_ms, row_time, time};
pub use icon::{Icon, Sign};
pub use logo::Logo;
pub use tick::Tick;
