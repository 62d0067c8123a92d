//! A list of people as a table: cells below headers.

use super::{cards, encoding::decoded, list::Table};
use csv::{ReaderBuilder, StringRecord, Trim};
use paperplane_bridge::ContactsCause;
use paperplane_core::{
    contacts::import::{Column, ListFormat},
    limits::{IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX, NAME_CHARS_MAX},
};

/// Signs that stand between cells.
const BETWEEN: [char; 4] = [',', ';', '\t', '|'];

/// Reads a file; `encoding` is the name of its encoding, empty to guess it.
///
/// # Errors
/// If it is no list, nobody stands in it, or it is too long.
pub(super) fn read(content: &[u8], encoding: &str) -> Result<Table, ContactsCause> {
    let (text, encoding) = decoded(content, encoding).ok_or(ContactsCause::NotAList)?;
    let table = if cards::are_cards(&text) { cards::read(&text, encoding) } else { read_cells(&text, encoding) };
    let table = table.ok_or(ContactsCause::NotAList)?;
    if table.rows.is_empty() {
        return Err(ContactsCause::ListEmpty);
    }
    if table.rows.len() > IMPORT_ROWS_MAX {
        return Err(ContactsCause::ListTooLong { count_max: IMPORT_ROWS_MAX });
    }
    Ok(table)
}

fn read_cells(text: &str, encoding: &str) -> Option<Table> {
    let between = between(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(u8::try_from(between).ok()?)
        .from_reader(text.as_bytes());
    let mut records =
        reader.records().filter_map(Result::ok).filter(|record| record.iter().any(|cell| !cell.is_empty()));
    let first = records.next()?;
    if first.len() > IMPORT_COLUMNS_MAX {
        return None;
    }
    let has_headers = has_headers(&first);
    let headers: Vec<String> = if has_headers {
        first.iter().map(|cell| cell.chars().take(NAME_CHARS_MAX).collect()).collect()
    } else {
        (1..=first.len()).map(|nth| nth.to_string()).collect()
    };
    let cells = |record: &StringRecord| -> Vec<String> {
        let mut cells: Vec<String> = record.iter().take(headers.len()).map(str::to_owned).collect();
        // A large list has many empty cells at the end of its rows.
        cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
        cells.shrink_to_fit();
        cells
    };
    let mut rows: Vec<Vec<String>> = if has_headers { Vec::new() } else { vec![cells(&first)] };
    rows.extend(records.take(IMPORT_ROWS_MAX + 1).map(|record| cells(&record)));
    Some(Table { format: ListFormat::Table { encoding: encoding.to_owned(), between }, headers, rows })
}

/// The sign between cells: the one that stands most often in the first line, outside of quotes.
fn between(text: &str) -> char {
    let (mut is_quoted, mut counts) = (false, [0_usize; BETWEEN.len()]);
    for sign in text.trim_start().chars() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '\n' if !is_quoted => break,
            _ if is_quoted => {}
            _ => BETWEEN.iter().zip(&mut counts).filter(|(between, _)| **between == sign).for_each(|(_, n)| *n += 1),
        }
    }
    // Of two that stand as often the earlier one.
    let most = BETWEEN.iter().zip(counts).rev().max_by_key(|(_, count)| *count);
    most.map_or(',', |(between, _)| *between)
}

/// False for a list that begins with somebody: no cell is a header that is known, and one is an address.
fn has_headers(first: &StringRecord) -> bool {
    let is_known = first.iter().any(|cell| Column::guessed(cell) != Column::Ignored);
    let is_address = |cell: &str| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        cell.contains('@') || (digits >= 6 && digits * 2 > cell.chars().count())
    };
    is_known || !first.iter().any(is_address)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rows(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
        let table = read(text.as_bytes(), "").unwrap();
        (table.headers, table.rows)
    }

    #[test]
    fn signs_between_cells_are_found_and_quotes_keep_them() {
        let semicolons = "Name;Note\n\"Obi; Amara\";\"two\nlines, and \"\"quotes\"\"\"\n\n;\nZed\n";
        let (headers, found) = rows(semicolons);
        assert_eq!(headers, ["Name", "Note"]);
        assert_eq!(found, [vec!["Obi; Amara", "two\nlines, and \"quotes\""], vec!["Zed"]], "empty rows are none");
        assert_eq!(rows("Name\tPhone\nA\t1,5\n").1, [["A", "1,5"]]);
        assert_eq!(rows("\"Name, or; or; or\",Phone\nA,2\n").1, [["A", "2"]]);
        assert_eq!(rows("Name|Phone\r\nA|2\r\n").1, [["A", "2"]]);
    }

    #[test]
    fn a_list_without_headers_begins_with_somebody() {
        let (headers, found) = rows("+44 7700 900161\n+44 7700 900162\n");
        assert_eq!((headers, found.len()), (vec!["1".to_owned()], 2));
        assert_eq!(rows("Amara,amara@example.net\n").1.len(), 1);
        assert_eq!(rows("Who,Where\nAmara,Lagos\n").1.len(), 1);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert_eq!(read(b"PK\x03\x04\x00", ""), Err(ContactsCause::NotAList));
        assert_eq!(read(b"Name,Phone\n", ""), Err(ContactsCause::ListEmpty));
        let long = format!("Name\n{}", "A\n".repeat(IMPORT_ROWS_MAX + 1));
        assert!(matches!(read(long.as_bytes(), ""), Err(ContactsCause::ListTooLong { .. })));
    }
}
