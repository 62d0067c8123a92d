//! Values that the examples of several domains share.

use paperplane_core::{
    address::Address,
    event::{BlobRef, RawRequest},
};
use std::str::FromStr;

/// An id that ends with this number.
pub fn id<T: FromStr>(number: u32) -> T {
    T::from_str(&format!("01940000-0000-7000-8000-{number:012}")).ok().expect("an id")
}

pub fn peer() -> Address {
    Address::whatsapp("whatsapp:+15005550006")
}

pub fn ours() -> Address {
    Address::whatsapp("whatsapp:+14155238886")
}

pub fn passport() -> BlobRef {
    BlobRef { blob: id(13), content_type: "image/jpeg".into(), bytes: 48_211, name: "passport.jpg".into() }
}

pub fn raw() -> RawRequest {
    RawRequest {
        path: "/api/ppl/twilio/webhook".into(),
        content_type: "application/x-www-form-urlencoded".into(),
        body: "MessageSid=SM1&Body=%D9%85".into(),
    }
}
