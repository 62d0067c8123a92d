//! Ids and addresses as columns.

use paperplane_core::{
    address::{Address, AddressKind},
    channel::Channel,
    ids::Id,
    time::Timestamp,
};
use rusqlite::{Row, types::FromSqlError};

/// An id as sixteen bytes.
pub(crate) trait Blob: Sized {
    fn blob(&self) -> &[u8];
    fn of(bytes: [u8; 16]) -> Self;
}

impl<T: Id> Blob for T {
    fn blob(&self) -> &[u8] {
        self.as_uuid().as_bytes()
    }

    fn of(bytes: [u8; 16]) -> Self {
        Self::from_uuid(uuid::Uuid::from_bytes(bytes))
    }
}

/// Reads an id.
pub(crate) fn id<T: Blob>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    row.get::<_, [u8; 16]>(column).map(T::of)
}

/// Reads an id that may be missing (an empty blob).
pub(crate) fn maybe_id<T: Blob>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let bytes: Vec<u8> = row.get(column)?;
    Ok(<[u8; 16]>::try_from(bytes).ok().map(T::of))
}

/// Reads an instant.
pub(crate) fn at(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    row.get(column).map(Timestamp)
}

/// Reads a channel's name.
pub(crate) fn channel(row: &Row<'_>, column: usize) -> rusqlite::Result<Channel> {
    let name: String = row.get(column)?;
    Channel::named(&name).ok_or_else(|| unknown(column))
}

/// Reads an address from three columns: channel, kind, what the provider says.
pub(crate) fn address(row: &Row<'_>, column: usize) -> rusqlite::Result<Address> {
    let kind: String = row.get(column + 1)?;
    let kind = AddressKind::named(&kind).ok_or_else(|| unknown(column + 1))?;
    Ok(Address { channel: channel(row, column)?, kind, value: row.get(column + 2)?, raw: None })
}

fn unknown(column: usize) -> rusqlite::Error {
    let why = Box::new(FromSqlError::InvalidType);
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, why)
}
