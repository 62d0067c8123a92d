//! The effect of an outreach if it were started now: who would get what, and who would be left out and why.

use super::turn::{because, notice, turn_facts, without_consent};
use crate::{
    node::context::NodeContext,
    talk::notice::{Agency, Prepared},
};
use paperplane_bridge::view::outreach::{LeftOut, OutreachPreview, PreviewLine};
use paperplane_core::{
    channel::Channel,
    envelope::Actor,
    ids::{AddressId, OutreachId},
    outreach::{
        decide,
        event::{Plan, Skip},
    },
};
use paperplane_store::{OutreachWork, StoreError, Ways};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Messages in one preview, at most.
const MESSAGES_MAX: u32 = 50;
/// Names beside a reason.
const SOME_MAX: usize = 5;

pub(super) async fn of(
    node: &NodeContext,
    by: Actor,
    plan: &Plan,
    people: &[AddressId],
    (from, limit): (u32, u32),
) -> Result<OutreachPreview, StoreError> {
    let agency = node.agency_now().await?;
    let shown = usize::try_from(from).unwrap_or(0)..usize::try_from(from + limit.min(MESSAGES_MAX)).unwrap_or(0);
    let mut preview = OutreachPreview { ready: 0, no_consent: Vec::new(), left_out: Vec::new(), messages: Vec::new() };
    let mut seen = BTreeSet::new();
    // It stands for the one that is not planned yet.
    let work = OutreachWork {
        outreach: OutreachId::from_uuid(Uuid::nil()),
        plan: plan.clone(),
        state: None,
        started_at: node.host.now(),
    };
    for person in people {
        let ways = node.store.ways_to(*person).await?;
        let is_twice = !seen.insert(ways.contact);
        match judged(node, &agency, &work, (by, *person), &ways, is_twice).await? {
            Ok(prepared) => {
                if !node.store.has_consent(*person, prepared.channel).await? {
                    count(&mut preview.no_consent, prepared.channel);
                }
                if shown.contains(&usize::try_from(preview.ready).unwrap_or(usize::MAX)) {
                    preview.messages.push(line(*person, ways.who, prepared));
                }
                preview.ready += 1;
            }
            Err(because) => leave_out(&mut preview.left_out, because, ways.who),
        }
    }
    preview.left_out.sort_by_key(|left_out| std::cmp::Reverse(left_out.count));
    Ok(preview)
}

async fn judged(
    node: &NodeContext,
    agency: &Agency,
    work: &OutreachWork,
    (by, person): (Actor, AddressId),
    ways: &Ways,
    is_twice: bool,
) -> Result<Result<Prepared, Skip>, StoreError> {
    let mut facts = turn_facts(node, work, (0, person), ways).await?;
    facts.is_twice = is_twice;
    if let Some(skip) = decide::left_out(facts, work.plan.cap) {
        return Ok(Err(skip));
    }
    Ok(match node.prepare_for(notice(work, person, by), ways, agency).await? {
        Ok(prepared) => match without_consent(node, &work.plan, person, prepared.channel).await? {
            None => Ok(prepared),
            Some(skip) => Err(skip),
        },
        Err(not_told) => Err(because(not_told)),
    })
}

fn count(counts: &mut Vec<(Channel, u32)>, channel: Channel) {
    match counts.iter_mut().find(|(one, _)| *one == channel) {
        Some((_, count)) => *count += 1,
        None => counts.push((channel, 1)),
    }
}

fn line(person: AddressId, who: String, prepared: Prepared) -> PreviewLine {
    let Prepared { channel, peer, language, wording, by_template, .. } = prepared;
    PreviewLine { person, who, channel, address: peer.display().to_owned(), language, wording, by_template }
}

fn leave_out(left_out: &mut Vec<LeftOut>, because: Skip, who: String) {
    match left_out.iter_mut().find(|one| one.because == because) {
        Some(one) => {
            one.count += 1;
            if one.some.len() < SOME_MAX {
                one.some.push(who);
            }
        }
        None => left_out.push(LeftOut { because, count: 1, some: vec![who] }),
    }
}
