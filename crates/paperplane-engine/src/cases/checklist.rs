//! Checklists: what staff and programs ask clients for, put on an item, and decide about it.

use super::facts::day;
use crate::desk::{Desk, broken};
use paperplane_bridge::{
    CasesCause, Trouble,
    ask::{AskItem, DateItem, DecideItem, FillItem},
    view::checklist::ItemView,
};
use paperplane_core::{
    cases::{checklist::stands_so, decide::accept_line},
    envelope::Actor,
    event::{ItemAsked, ItemDated, ItemDecided, ItemDecision, ItemReceived},
    ids::ItemId,
    limits::{CASE_ITEMS_MAX, ITEM_FILES_MAX},
};

impl Desk {
    /// One item.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn item(&self, item: ItemId) -> Result<ItemView, Trouble> {
        self.store().item(item, self.day()).await.map_err(broken)?.ok_or_else(|| CasesCause::ItemGone.into())
    }

    /// Asks the client for something that no stage asks for. With the same idempotency key it is the same item.
    ///
    /// # Errors
    /// If the case is not here or full, or the name or the day cannot be used.
    pub async fn ask_item_as(&self, by: Actor, ask: AskItem, key: Option<&str>) -> Result<ItemId, Trouble> {
        let name = full_line(&ask.name)?;
        let due = day(Some(ask.due))?.flatten();
        let known = self.case(ask.case).await?;
        let id = match key {
            Some(key) => self.node.naming.plain("api.item", key.as_bytes()),
            None => self.node.new_event_id(),
        };
        let item = ItemId::from_uuid(*id.as_uuid());
        if known.items.iter().any(|one| one.id == item) {
            return Ok(item);
        }
        if known.items.len() >= CASE_ITEMS_MAX {
            return Err(CasesCause::ItemsFull { items_max: CASE_ITEMS_MAX }.into());
        }
        let asked = ItemAsked { item, case: ask.case, name, kind: ask.kind, due };
        self.put(self.node.recorder().workspace(id, by, asked)).await?;
        Ok(item)
    }

    /// Puts on an item what the client gave: a new version of it.
    ///
    /// # Errors
    /// If the item or a file is not here, or there is nothing to put.
    pub async fn fill_item_as(&self, by: Actor, ask: FillItem) -> Result<(), Trouble> {
        let known = self.item(ask.item).await?;
        let said = accept_line(&ask.said).map_err(CasesCause::from)?;
        let is_something = !ask.files.is_empty() || !said.is_empty();
        if !is_something || ask.files.len() > ITEM_FILES_MAX {
            return Err(CasesCause::ItemEmpty { files_max: ITEM_FILES_MAX }.into());
        }
        let newest = known.given.first();
        if newest.is_some_and(|given| given.files == ask.files && given.said == said && given.message == ask.message) {
            return Ok(());
        }
        let FillItem { item, files, message, .. } = ask;
        self.write(by, ItemReceived { item, case: known.case, files, said, message }).await
    }

    /// Decides about an item; a decision that stands already is not recorded again.
    ///
    /// # Errors
    /// If another version came meanwhile, or a refusal has no reason.
    pub async fn decide_item_as(&self, by: Actor, ask: DecideItem) -> Result<(), Trouble> {
        let known = self.item(ask.item).await?;
        if known.version != ask.version {
            return Err(CasesCause::ItemNewer.into());
        }
        let decision = match ask.decision {
            ItemDecision::Refused { reason } => {
                let reason = accept_line(&reason).map_err(CasesCause::from)?;
                if reason.is_empty() {
                    return Err(CasesCause::ReasonMissing.into());
                }
                ItemDecision::Refused { reason }
            }
            other @ (ItemDecision::Accepted { .. } | ItemDecision::Waived | ItemDecision::Open) => other,
        };
        if stands_so(&decision, known.state, known.valid_until, &known.reason) {
            return Ok(());
        }
        self.write(by, ItemDecided { item: ask.item, case: known.case, version: ask.version, decision }).await
    }

    /// Sets the day on which an item is due; only a difference is recorded.
    ///
    /// # Errors
    /// If the item is not here, or the day cannot be used.
    pub async fn date_item_as(&self, by: Actor, ask: DateItem) -> Result<(), Trouble> {
        let due = day(Some(ask.due))?.flatten();
        let known = self.item(ask.item).await?;
        if known.due == due {
            return Ok(());
        }
        self.write(by, ItemDated { item: ask.item, case: known.case, due }).await
    }
}

/// A line that must not be empty.
pub(super) fn full_line(typed: &str) -> Result<String, CasesCause> {
    let line = accept_line(typed).map_err(CasesCause::from)?;
    if line.is_empty() { Err(CasesCause::LineEmpty) } else { Ok(line) }
}
