//! Parts: know nothing of the app, only how something looks.

mod avatar;
mod chooser;
mod clipboard;
mod clock;
mod copied;
mod date_time_dialog;
mod floating;
mod icon;
mod intl;
mod label;
mod languages;
mod logo;
pub mod moments;
mod money;
mod note_text;
mod notice;
mod offered;
mod pick;
mod segments;
mod select;
pub mod setting;
mod switch;
mod tick;
mod toast;
mod when;
mod when_fields;

pub use avatar::Avatar;
pub use chooser::Chooser;
pub use clipboard::copy_text;
pub use clock::{
    city, date_in_full, day, day_number, day_of, in_full, minute_of_day, now, row_time, short_day, soon, time, time_in,
    utc_offset_min,
};
pub use copied::Copied;
pub use date_time_dialog::DateTimeDialog;
pub use floating::use_leave;
pub use icon::{Icon, Sign};
pub use intl::{country_name, language_name, listed, zone_here, zone_meant, zoned_time, zones};
pub use label::{COLOURS, LabelPill, colour_class, rarest_colour};
pub use languages::named_languages;
pub use logo::Logo;
pub use money::{money, plain_amount};
pub use note_text::{Staff, note_text};
pub use notice::{Notice, TroubleNote};
pub use offered::{OfferKey, offer_key, offered, option_id};
pub use pick::{Pick, PickItem};
pub use segments::Segments;
pub use select::Select;
pub use switch::Switch;
pub use tick::{Tick, state_name};
pub use toast::Toast;
pub use when::{read_when, understood};
pub use when_fields::WhenFields;
