//! Functions of SQL that only the steps of projections use: they index old rows anew.

use super::words::Indexed;
use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
};

/// Adds `indexed_text(text)` and `indexed_others(text)`, `person_text(names, address)` and `person_others(names, address)`.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    let text = |context: &Context<'_>| context.get::<String>(0).map(|text| Indexed::of(&text));
    connection.create_scalar_function("indexed_text", 1, flags, move |context| Ok(text(context)?.text))?;
    connection.create_scalar_function("indexed_others", 1, flags, move |context| Ok(text(context)?.others))?;
    let person = |context: &Context<'_>| {
        Ok::<_, rusqlite::Error>(Indexed::person(&context.get::<String>(0)?, &context.get::<String>(1)?))
    };
    connection.create_scalar_function("person_text", 2, flags, move |context| Ok(person(context)?.text))?;
    connection.create_scalar_function("person_others", 2, flags, move |context| Ok(person(context)?.others))
}
