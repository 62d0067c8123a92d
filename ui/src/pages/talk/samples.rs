//! Rows, messages and what staff did, in every state, for the page of parts.

use super::{activity::ActivityView, bubble::BubbleView, row::Row};
use crate::parts::Staff;
use paperplane_bridge::{
    BlobId, Channel, Class, ConversationId, EventId, Gist, LossReason, MemberId, MessageId, Priority, Refusal, Status,
    Timestamp,
    view::{
        bubble::{Bubble, BubbleState, MediaState, MediaView, QuotedView, Side},
        inbox::{DraftLine, InboxRow},
        member::MemberView,
        triage::{Activity, ActivityKind, TriageView},
    },
};
use yew::prelude::*;

const AT: Timestamp = Timestamp(1_795_000_000_000);

/// All of them.
pub fn all() -> Html {
    html! {
        <>
            <div class="rows parts-rows" role="listbox" aria-label={say!("inbox-conversations")}>{ rows() }</div>
            <div class="thread-inner">{ bubbles() }{ activities() }</div>
        </>
    }
}

fn row(nth: u8) -> InboxRow {
    InboxRow {
        subject: String::new(),
        id: ConversationId::new(AT, [nth; 10]),
        who: "Amara Okafor".into(),
        channel: Channel::WHATSAPP,
        line: "Hi, is there any news from them?".into(),
        gist: None,
        line_is_ours: false,
        line_state: None,
        at: AT,
        waiting_since: None,
        unread: 0,
        unseen_mentions: 0,
        opted_out: false,
        stuck: false,
        triage: TriageView::default(),
        draft: None,
    }
}

fn rows() -> Html {
    let triage = |status: Status, priority: Priority| TriageView {
        status,
        priority,
        until: (status == Status::Snoozed).then_some(AT),
        ..TriageView::default()
    };
    let normal = Priority::Normal;
    let all = [
        InboxRow { unread: 3, unseen_mentions: 1, ..row(1) },
        InboxRow { who: "María Fernanda Solórzano de la Vega y Santillán".into(), stuck: true, ..row(2) },
        InboxRow {
            who: "خالد العتيبي".into(), line: "هل من جديد؟".into(), opted_out: true, ..row(3)
        },
        InboxRow { who: "林佳怡".into(), line: "使馆来了一封信".into(), channel: Channel::SMS, ..row(4) },
        InboxRow { triage: triage(Status::Open, Priority::Urgent), ..row(5) },
        InboxRow { triage: triage(Status::Snoozed, normal), ..row(6) },
        InboxRow { triage: triage(Status::Resolved, normal), ..row(7) },
        InboxRow {
            triage: triage(Status::Pending, normal),
            draft: Some(DraftLine { text: "Your offer came this morning".into(), gist: None }),
            ..row(8)
        },
        InboxRow { line_is_ours: true, line_state: Some(BubbleState::Read), ..row(9) },
        InboxRow { line: String::new(), gist: Some(Gist::Voice { length_ms: Some(12_400) }), ..row(10) },
    ];
    let total = 10;
    let row = |(index, row): (u32, InboxRow)| {
        html! { <Row {row} open={index == 1} today=20_775 {index} {total} is_at=false selected=false click={Callback::noop()} /> }
    };
    (0_u32..).zip(all).map(row).collect()
}

fn said(nth: u8, text: &str, side: Side) -> Bubble {
    Bubble {
        id: MessageId::new(AT, [nth; 10]),
        text: text.into(),
        media: Vec::new(),
        details: paperplane_bridge::Details::default(),
        quoted: None,
        at: AT,
        late: None,
        side,
    }
}

fn bubbles() -> Html {
    let ours = |state: BubbleState| Side::Ours { author: Some("Inês Carvalho".into()), state };
    let file = |state: MediaState| MediaView {
        content_type: "application/pdf".into(),
        name: "عرض القبول.pdf".into(),
        length_ms: None,
        state,
    };
    let quoted =
        QuotedView { id: MessageId::new(AT, [0; 10]), text: "Shall we book Friday?".into(), gist: None, ours: true };
    let fetching = MediaState::Fetching { blob: BlobId::new(AT, [1; 10]), bytes: 2_400_000 };
    let ready = MediaState::Ready { blob: BlobId::new(AT, [0; 10]), bytes: 1_234_567 };
    let all = [
        said(1, "Is the visa fee included?", Side::Theirs),
        said(
            14,
            "*Bring:*\n- passport\n- _two_ photos\n> said before\nsee https://example.org/visa or `HX-1`, +44 7700 900410",
            Side::Theirs,
        ),
        said(15, "", Side::Theirs),
        said(2, "签证需要多长时间？", Side::Theirs),
        Bubble { quoted: Some(quoted), ..said(3, "نعم، الجمعة مناسب", Side::Theirs) },
        Bubble { late: Some(AT), ..said(4, "Came an hour ago", Side::Theirs) },
        Bubble { media: vec![file(MediaState::Pending)], ..said(5, "", Side::Theirs) },
        Bubble { media: vec![file(MediaState::Lost { because: LossReason::Gone })], ..said(6, "", Side::Theirs) },
        Bubble { media: vec![file(ready)], ..said(7, "", Side::Theirs) },
        Bubble { media: vec![file(fetching)], ..said(14, "", Side::Theirs) },
        said(15, "Its file is on the way", ours(BubbleState::WaitingForFile)),
        said(8, "Not in the log yet", ours(BubbleState::OnlyHere)),
        said(9, "Read", ours(BubbleState::Read)),
        said(10, "Refused", ours(BubbleState::Refused { refusal: Refusal::WindowClosed })),
        said(
            11,
            "Failed",
            ours(BubbleState::Failed { provider_code: Some(63_024), class: Some(Class::BadAddress), words: None }),
        ),
        said(12, "Unsure", ours(BubbleState::Unsure)),
        said(13, "Discarded", ours(BubbleState::Discarded)),
    ];
    let draw = |bubble: Bubble| html! { <BubbleView {bubble} last=true channel={Channel::WHATSAPP} is_open=true marked=false is_newest=false /> };
    all.into_iter().map(draw).collect()
}

fn activities() -> Html {
    let member = |n: u8, name: &str| MemberView { id: MemberId::new(AT, [n; 10]), name: name.into() };
    let (ines, allen) = (member(1, "Inês Carvalho"), member(2, "Allen"));
    let staff = Staff { members: [ines.clone(), allen.clone()].into(), me: Some(allen.id) };
    let mine = ActivityKind::Note {
        note: paperplane_bridge::NoteId::new(AT, [2; 10]),
        text: "@Allen and @Inês, the embassy called".into(),
        mentions: vec![allen, ines.clone()],
        media: vec![],
    };
    let note = ActivityKind::Note {
        note: paperplane_bridge::NoteId::new(AT, [1; 10]),
        text: "@Inês she sent the transcript".into(),
        mentions: vec![ines.clone()],
        media: vec![],
    };
    let all = [
        note,
        mine,
        ActivityKind::Assigned { to: Some("Allen".into()) },
        ActivityKind::Overtaken { to: Some("Allen".into()), first: Some("Inês Carvalho".into()) },
        ActivityKind::StatusSet { status: Status::Snoozed, until: Some(AT) },
        ActivityKind::Labelled { label: "Nursing 2027".into(), on: true },
        ActivityKind::Prioritised { priority: Priority::High },
    ];
    let draw = |(nth, what): (u8, ActivityKind)| {
        let activity =
            Activity { id: EventId::new(AT, [nth; 10]), at: AT, who: "Allen".into(), what, only_here: nth == 0 };
        html! { <ActivityView {activity} /> }
    };
    html! { <ContextProvider<Staff> context={staff}>{ (0_u8..).zip(all).map(draw).collect::<Html>() }</ContextProvider<Staff>> }
}
