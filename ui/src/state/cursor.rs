//! The row of the list at which keys act: remembered by its conversation, so that it survives a list that moves.

use super::sparse::Sparse;
use paperplane_bridge::{ConversationId, view::inbox::InboxRow};

/// A row by its conversation, and by its index for when the conversation leaves the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Its index in the list.
    pub index: u32,
    /// Its conversation; `None` while the page of that index is being read.
    pub id: Option<ConversationId>,
}

/// Something with a conversation's id.
pub trait Row {
    /// The id of its conversation.
    fn conversation(&self) -> ConversationId;
}

impl Row for InboxRow {
    fn conversation(&self) -> ConversationId {
        self.id
    }
}

impl Cursor {
    /// The cursor at an index; at the last row where the index lies behind the end. `None` if the list is empty.
    pub fn at<T: Row>(index: u32, list: &Sparse<T>) -> Option<Self> {
        let index = index.min(list.total.checked_sub(1)?);
        Some(Self { index, id: list.get(index).map(Row::conversation) })
    }

    /// The cursor on a conversation; `None` if it is not among the pages that are here.
    pub fn on<T: Row>(id: ConversationId, list: &Sparse<T>) -> Option<Self> {
        Some(Self { index: list.position(|row| row.conversation() == id)?, id: Some(id) })
    }

    /// The same cursor in a list that may have changed: on its conversation, else on the row that took its place.
    pub fn settled<T: Row>(self, list: &Sparse<T>) -> Option<Self> {
        self.id.and_then(|id| Self::on(id, list)).or_else(|| Self::at(self.index, list))
    }

    /// The cursor so many rows further down, or up where negative. Stays inside the list.
    pub fn stepped<T: Row>(self, by: i64, list: &Sparse<T>) -> Option<Self> {
        let index = (i64::from(self.index) + by).clamp(0, i64::from(u32::MAX));
        Self::at(u32::try_from(index).unwrap_or(u32::MAX), list)
    }

    /// The row to go on with once the given conversations are dealt with: the next below that is none of them, else the
    /// next above. `None` if there is no other row here.
    pub fn after<T: Row>(self, done: &[ConversationId], list: &Sparse<T>) -> Option<ConversationId> {
        let other = |index: u32| list.get(index).map(Row::conversation).filter(|id| !done.contains(id));
        let below =
            (self.index..list.total).map_while(|index| list.get(index).is_some().then_some(index)).find_map(other);
        below.or_else(|| (0..self.index).rev().find_map(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    struct One(ConversationId);

    impl Row for One {
        fn conversation(&self) -> ConversationId {
            self.0
        }
    }

    fn id(nth: u8) -> ConversationId {
        ConversationId::new(Timestamp(1), [nth; 10])
    }

    fn list(ids: &[u8]) -> Sparse<One> {
        let mut sparse = Sparse::default();
        sparse.take(0, ids.iter().map(|nth| One(id(*nth))).collect(), u32::try_from(ids.len()).unwrap());
        sparse
    }

    #[test]
    fn a_cursor_follows_its_conversation_and_else_stays_at_its_place() {
        let second = Cursor::at(1, &list(&[1, 2, 3])).unwrap();
        assert_eq!(second.id, Some(id(2)));
        assert_eq!(second.settled(&list(&[3, 1, 2])).unwrap(), Cursor { index: 2, id: Some(id(2)) });
        assert_eq!(second.settled(&list(&[1, 3])).unwrap(), Cursor { index: 1, id: Some(id(3)) }, "the next one");
        assert_eq!(second.settled(&list(&[1])).unwrap(), Cursor { index: 0, id: Some(id(1)) });
        assert_eq!(second.settled(&list(&[])), None);
    }

    #[test]
    fn a_cursor_steps_inside_the_list_also_into_pages_that_are_not_here() {
        let here = list(&[1, 2, 3]);
        let second = Cursor::at(1, &here).unwrap();
        assert_eq!(second.stepped(1, &here).unwrap().id, Some(id(3)));
        assert_eq!(second.stepped(9, &here).unwrap().index, 2);
        assert_eq!(second.stepped(-9, &here).unwrap().index, 0);
        let mut long = list(&[1, 2, 3]);
        long.total = 100_000;
        assert_eq!(second.stepped(49_999, &long).unwrap(), Cursor { index: 50_000, id: None });
    }

    #[test]
    fn work_goes_on_with_the_next_row_that_is_not_done() {
        let here = list(&[1, 2, 3, 4]);
        let second = Cursor::at(1, &here).unwrap();
        assert_eq!(second.after(&[id(2)], &here), Some(id(3)));
        assert_eq!(second.after(&[id(2), id(3), id(4)], &here), Some(id(1)), "nothing below: the next above");
        assert_eq!(second.after(&[id(1), id(2), id(3), id(4)], &here), None);
    }
}
