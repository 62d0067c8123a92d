//! Shapes of campaigns. They stand apart from the views: programs do not change when the windows do.

use crate::{
    api::{
        request::whole,
        shapes::{Text, Texts},
    },
    error::ApiError,
};
use paperplane_bridge::view::outreach::{
    LedgerKind, LedgerLine, LedgerPage, LedgerState, LeftOut, OutreachPreview, OutreachRow, OutreachView, PreviewLine,
};
use paperplane_core::{
    channel::Channel,
    contacts::{
        filter::PeopleFilter,
        person::{PersonSource, ProspectStatus},
    },
    ids::LabelId,
    outreach::event::{Cap, Hours, Plan, RunState, Skip},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A campaign to start.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NewCampaign {
    #[schema(example = "Autumn intake", min_length = 1, max_length = 100)]
    name: String,
    /// The contacts who get it, in this order; or `filter`.
    #[serde(default)]
    #[schema(max_items = 10000)]
    pub(super) contacts: Vec<String>,
    /// All contacts who fit this now, those with the newest message first; or `contacts`.
    #[serde(default)]
    #[schema(nullable = false)]
    pub(super) filter: Option<ContactsFilter>,
    texts: Texts,
    /// Channels that are preferred, the first most, e.g. `whatsapp`, `email`; else the one that each contact used last.
    #[serde(default)]
    channels: Vec<String>,
    /// Messages in an hour.
    #[serde(default = "usual_pace", deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 36000, default = 600)]
    per_hour: u32,
    /// The hours in which contacts are written to, in their own zone; at any time where absent.
    #[serde(default)]
    #[schema(nullable = false)]
    hours: Option<HoursOfDay>,
    /// The zone of contacts whose own is not known.
    #[serde(default = "utc")]
    #[schema(example = "Africa/Lagos", default = "UTC")]
    zone: String,
    /// The most messages that a contact gets from all campaigns.
    #[serde(default)]
    #[schema(nullable = false)]
    at_most: Option<AtMost>,
    /// True to write only to contacts whose consent is recorded for the channel over which it would go.
    #[serde(default)]
    only_with_consent: bool,
}

/// The conditions of an audience; contacts who fit all of them are in it.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ContactsFilter {
    /// Words of a name or an address.
    #[serde(default)]
    text: String,
    /// The status: `new`, `selected`, `contacted`, `replied`, `won` or `lost`.
    #[serde(default)]
    #[schema(value_type = Option<String>, nullable = false, pattern = "^(new|selected|contacted|replied|won|lost)$")]
    status: Option<ProspectStatus>,
    /// The source: `wrote_first`, `ad`, `referral`, `hand`, `import`, `api` or `written_first`.
    #[serde(default)]
    #[schema(value_type = Option<String>, nullable = false, pattern = "^(wrote_first|ad|referral|hand|import|api|written_first)$")]
    source: Option<PersonSource>,
    /// The id of a label that they have.
    #[serde(default)]
    #[schema(value_type = Option<String>, nullable = false, format = "uuid")]
    label: Option<LabelId>,
    /// Their language, BCP 47.
    #[serde(default)]
    language: String,
    /// The country of their number, ISO 3166 in two letters.
    #[serde(default)]
    country: String,
    /// Only people whom nobody ever wrote to.
    #[serde(default)]
    never_written_to: bool,
}

impl From<ContactsFilter> for PeopleFilter {
    fn from(filter: ContactsFilter) -> Self {
        Self {
            text: filter.text,
            status: filter.status.into_iter().collect(),
            source: filter.source,
            label: filter.label,
            language: filter.language,
            country: filter.country,
            never_written_to: filter.never_written_to,
            ..Self::default()
        }
    }
}

/// Hours of the day, in minutes after midnight.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct HoursOfDay {
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 1439, example = 540)]
    from_minute: u16,
    /// The minute at which they end; smaller than the first where they go over midnight.
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 1440, example = 1080)]
    to_minute: u16,
}

/// A limit of how often a contact is written to.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct AtMost {
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 1, example = 2)]
    messages: u32,
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 1, maximum = 366, example = 30)]
    days: u32,
}

const fn usual_pace() -> u32 {
    600
}

fn utc() -> String {
    "UTC".to_owned()
}

impl NewCampaign {
    /// The plan; names that are no channels are left out.
    pub(super) fn plan(self) -> Plan {
        let named = |name: &String| Channel::all().find(|channel| channel.as_str() == name);
        Plan {
            name: self.name,
            template: None,
            wordings: self.texts.into(),
            order: self.channels.iter().filter_map(named).collect(),
            per_hour: self.per_hour,
            hours: self.hours.map(|hours| Hours { from_min: hours.from_minute, to_min: hours.to_minute }),
            zone: self.zone,
            needs_consent: self.only_with_consent,
            cap: self.at_most.map(|most| Cap { count: most.messages, days: most.days }),
        }
    }
}

/// The id of a campaign.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Started {
    #[schema(format = "uuid")]
    pub(super) id: String,
}

/// The wanted state of a campaign.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct StateChange {
    /// `running`, `paused` or `cancelled`.
    #[schema(example = "paused")]
    state: String,
}

impl StateChange {
    pub(super) fn state(&self) -> Result<RunState, ApiError> {
        let wrong = || ApiError::field("state", "The state is running, paused or cancelled.");
        RunState::named(&self.state).ok_or_else(wrong)
    }
}

/// Reads the name of a kind of people.
pub(super) fn read_kind(name: &str) -> Result<LedgerKind, ApiError> {
    let wrong = || ApiError::field("state", "The state is waiting, skipped, written, answered or failed.");
    LedgerKind::named(name).ok_or_else(wrong)
}

/// Campaigns.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Campaigns {
    /// The newest first.
    items: Vec<CampaignLine>,
}

/// A campaign in a list.
#[derive(Debug, Serialize, ToSchema)]
struct CampaignLine {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// `planned`, `running`, `paused`, `cancelled`.
    state: &'static str,
    /// People in its audience.
    people: u32,
    /// Those who were written to or left out.
    done: u32,
}

impl From<Vec<OutreachRow>> for Campaigns {
    fn from(rows: Vec<OutreachRow>) -> Self {
        let line = |row: OutreachRow| CampaignLine {
            id: row.outreach.to_string(),
            name: row.name,
            state: state_name(row.state),
            people: row.people,
            done: row.done,
        };
        Self { items: rows.into_iter().map(line).collect() }
    }
}

fn state_name(state: Option<RunState>) -> &'static str {
    state.map_or("planned", RunState::as_str)
}

/// A campaign.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Campaign {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// `planned`, `running`, `paused`, `cancelled`.
    state: &'static str,
    texts: Texts,
    per_hour: u32,
    /// Nobody wrote to them yet.
    waiting: u32,
    /// They were left out.
    skipped: u32,
    /// They were written to, and have not answered.
    written: u32,
    /// They answered.
    answered: u32,
    /// The message to them was refused, came back, or waits for a decision.
    failed: u32,
}

impl From<OutreachView> for Campaign {
    fn from(view: OutreachView) -> Self {
        let counts = view.counts;
        Self {
            id: view.outreach.to_string(),
            name: view.plan.name,
            state: state_name(view.state),
            texts: view.plan.wordings.into(),
            per_hour: view.plan.per_hour,
            waiting: counts.waiting,
            skipped: counts.skipped,
            written: counts.written,
            answered: counts.answered,
            failed: counts.failed,
        }
    }
}

/// People of a campaign.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct People {
    items: Vec<Recipient>,
    /// Pass it as `from` for the next page; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

impl People {
    pub(super) fn of(page: LedgerPage, limit: u32) -> Self {
        let count = u32::try_from(page.lines.len()).unwrap_or(limit);
        let next = (count == limit).then_some(page.from + count);
        Self { items: page.lines.into_iter().map(Recipient::from).collect(), next }
    }
}

/// A person of a campaign.
#[derive(Debug, Serialize, ToSchema)]
struct Recipient {
    /// Their name, or an address where no name is known.
    name: String,
    /// `waiting`, `skipped`, `written` or `answered`.
    state: &'static str,
    /// The reason for which they were left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<String>,
    /// The conversation in which the message stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    conversation_id: Option<String>,
}

impl From<LedgerLine> for Recipient {
    fn from(line: LedgerLine) -> Self {
        let (state, because) = match line.state {
            LedgerState::Waiting => ("waiting", None),
            LedgerState::Skipped { because } => ("skipped", Some(reason(&because))),
            LedgerState::Written { .. } => ("written", None),
            LedgerState::Answered => ("answered", None),
        };
        Self { name: line.who, state, because, conversation_id: line.conversation.map(|id| id.to_string()) }
    }
}

/// A reason, in words for programmers.
fn reason(skip: &Skip) -> String {
    match skip {
        Skip::Answered => "they wrote since it was started".to_owned(),
        Skip::Capped => "they got as many messages as the plan allows".to_owned(),
        Skip::NoConsent { channel } => format!("no consent is recorded for {}", channel.as_str()),
        Skip::SamePerson => "they are one person with somebody before them".to_owned(),
        Skip::NoWay { why } => match why {
            paperplane_core::talk::notice::NoWay::NoAddress => why.to_string(),
            paperplane_core::talk::notice::NoWay::Refused { refusal } => serde_json::to_value(refusal)
                .ok()
                .and_then(|value| Some(value.get("code")?.as_str()?.to_owned()))
                .unwrap_or_default(),
        },
        Skip::Wording { why, .. } => why.to_string(),
    }
}

/// The effect of a campaign.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Preview {
    /// People who would be written to.
    ready: u32,
    /// Those of them for whom no consent is recorded, by the channel over which it would go.
    without_consent: BTreeMap<&'static str, u32>,
    /// People who would be left out, by reason.
    left_out: Vec<Without>,
    /// The first messages.
    messages: Vec<PreviewMessage>,
}

/// People who would be left out for one reason.
#[derive(Debug, Serialize, ToSchema)]
struct Without {
    because: String,
    count: u32,
}

/// The message that a person would get.
#[derive(Debug, Serialize, ToSchema)]
struct PreviewMessage {
    name: String,
    #[schema(example = "whatsapp")]
    channel: &'static str,
    address: String,
    language: String,
    text: Text,
    /// True if it goes out as the approved template.
    by_template: bool,
}

impl From<OutreachPreview> for Preview {
    fn from(preview: OutreachPreview) -> Self {
        let without = |one: LeftOut| Without { because: reason(&one.because), count: one.count };
        let message = |line: PreviewLine| PreviewMessage {
            name: line.who,
            channel: line.channel.as_str(),
            address: line.address,
            language: line.language,
            text: line.wording.into(),
            by_template: line.by_template,
        };
        Self {
            ready: preview.ready,
            without_consent: preview.no_consent.iter().map(|(channel, count)| (channel.as_str(), *count)).collect(),
            left_out: preview.left_out.into_iter().map(without).collect(),
            messages: preview.messages.into_iter().map(message).collect(),
        }
    }
}
