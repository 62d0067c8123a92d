//! News as it is announced to the member of staff at a device.

use super::fold::{
    conversation::Arrival,
    staff_notices::{StaffNotice, StaffNoticeKind},
};
use paperplane_bridge::view::news::{News, NewsKind};

impl From<Arrival> for News {
    fn from(arrival: Arrival) -> Self {
        let Arrival { message, conversation, who, text, gist, at: _, appended_at } = arrival;
        Self { conversation, who, recorded: appended_at, kind: NewsKind::Message { message, text, gist } }
    }
}

impl From<StaffNotice> for News {
    fn from(notice: StaffNotice) -> Self {
        let StaffNotice { kind, to: _, conversation, who, at } = notice;
        let kind = match kind {
            StaffNoticeKind::Mention { by, text } => NewsKind::Mention { by, text },
            StaffNoticeKind::Overtaken { first } => NewsKind::Overtaken { first },
            StaffNoticeKind::CaseOvertaken { first } => NewsKind::CaseOvertaken { first },
        };
        Self { conversation, who, recorded: at, kind }
    }
}
