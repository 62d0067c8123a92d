//! Examples of the delivery of one message.

use crate::values::{id, ours, peer, raw};
use paperplane_core::{
    event::*,
    talk::delivery::{Delay, Refusal, ReportedStatus},
    time::Timestamp,
};

pub fn reported() -> DeliveryReported {
    DeliveryReported {
        reported: id(7),
        account: "AC1".into(),
        provider_ref: "SM1".into(),
        peer: peer(),
        ours: ours(),
        status: ReportedStatus::Failed,
        attempt: Some(id(5)),
        error_code: Some(63016),
        failure: Some(paperplane_core::talk::failure::Class::NeedsTemplate),
        words: None,
        raw: raw(),
    }
}

pub fn attempted() -> DeliveryAttempted {
    DeliveryAttempted { message: id(4), attempt: id(5), owner: id(8), generation: "g1".into(), deadline_ms: 30_000 }
}

pub fn accepted() -> DeliveryAccepted {
    DeliveryAccepted {
        message: id(4),
        attempt: id(5),
        account: "AC1".into(),
        provider_ref: "SM1".into(),
        reconciled: true,
    }
}

pub fn deferred() -> DeliveryDeferred {
    DeliveryDeferred {
        message: id(4),
        attempt: id(5),
        not_before: Timestamp(1_767_225_602_000),
        because: Delay::RateLimited,
    }
}

pub fn refused(refusal: Refusal) -> DeliveryRefused {
    DeliveryRefused { message: id(4), attempt: Some(id(5)), refusal }
}
