//! Questions and commands about messages to many people.

use crate::{
    outreach::{
        audience::Audience,
        stale::OutreachStale,
        view::outreach::{LedgerKind, LedgerPage, OutreachPreview, OutreachRow, OutreachView},
    },
    question::questions,
    stale::Stale,
    talk::stale::TalkStale,
};
use paperplane_core::{
    ids::OutreachId,
    outreach::event::{Plan, RunState},
};

/// True if a tag is about outreaches, or about the messages of which they consist.
const fn moved(stale: &Stale) -> bool {
    matches!(stale, Stale::Outreach(OutreachStale::Outreaches) | Stale::Talk(TalkStale::List))
}

questions! {
    /// A question or command about messages to many people, as it crosses the bridge.
    OutreachAsk answered by AnswerOutreach {
        /// All outreaches, the newest first.
        get_outreaches: GetOutreaches {} -> Vec<OutreachRow>, stale |_, stale| moved(stale);
        /// One outreach with what became of its people.
        get_outreach: GetOutreach {
            /// The outreach.
            outreach: OutreachId,
        } -> OutreachView, stale |_, stale| moved(stale);
        /// People of an outreach, in the order of the audience.
        get_ledger: GetLedger {
            /// The outreach.
            outreach: OutreachId,
            /// The kind of people; all where absent.
            kind: Option<LedgerKind>,
            /// The place of the first, from 0.
            from: u32,
            /// At most this many; the node gives at most 200.
            limit: u32,
        } -> LedgerPage, stale |_, stale| moved(stale);
        /// The effect of an outreach if it were started now.
        preview_outreach: PreviewOutreach {
            /// The plan.
            plan: Plan,
            /// Its audience.
            audience: Audience,
            /// The place of the first message that is shown, from 0.
            from: u32,
            /// At most this many messages; the node gives at most 50.
            limit: u32,
        } -> OutreachPreview, stale |_, stale| matches!(stale, Stale::Contacts(_));
        /// Starts an outreach. One of an id that is there already is not started again.
        start_outreach: StartOutreach {
            /// The id that the window gave it; absent to let the node make one.
            outreach: Option<OutreachId>,
            /// The plan.
            plan: Plan,
            /// Its audience.
            audience: Audience,
        } -> OutreachId;
        /// Pauses, resumes or cancels an outreach.
        switch_outreach: SwitchOutreach {
            /// The outreach.
            outreach: OutreachId,
            /// The state that it is to have.
            to: RunState,
        } -> ();
    }
}
