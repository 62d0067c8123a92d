//! A table as spreadsheets read it: UTF-8 with a mark, commas, and no cell that a spreadsheet would calculate.

use csv::{Terminator, Writer, WriterBuilder};

/// The mark by which spreadsheets know UTF-8.
const MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// A table that is written.
pub(crate) struct Sheet(Writer<Vec<u8>>);

impl Sheet {
    /// A table with these headers.
    pub(crate) fn begin<'a>(headers: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sheet = Self::more();
        sheet.row(headers);
        let rows = sheet.end();
        Self(writer([MARK, &rows].concat()))
    }

    /// More rows of a table that was begun before.
    pub(crate) fn more() -> Self {
        Self(writer(Vec::new()))
    }

    /// Writes a row.
    pub(crate) fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let cells: Vec<String> = cells.into_iter().map(guarded).collect();
        // It goes into memory, which takes everything.
        let _ = self.0.write_record(&cells);
    }

    /// The bytes.
    pub(crate) fn end(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

fn writer(into: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(into)
}

/// A cell that a spreadsheet shows as it stands, also one that takes semicolons or tabs for signs between cells. Source: OWASP, CSV
/// injection.
fn guarded(cell: &str) -> String {
    let (mut guarded, mut begins) = (String::with_capacity(cell.len() + 1), true);
    for sign in cell.chars() {
        if begins && matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r') {
            guarded.push('\'');
        }
        guarded.push(sign);
        begins = matches!(sign, ';' | '\t' | '\n' | '\r');
    }
    guarded
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn no_cell_is_calculated() {
        let mut sheet = Sheet::begin(["Name", "Phone"]);
        sheet.row(["=HYPERLINK(\"http://evil.example\")", "+44 7700 900161"]);
        sheet.row(["@SUM(A1)", "-1"]);
        sheet.row(["Obi, \"A\"\nAmara", "a=b"]);
        sheet.row(["Hello;=1+1;", "a\n-1"]);
        let bytes = sheet.end();
        let text = String::from_utf8(bytes.strip_prefix(MARK).unwrap().to_vec()).unwrap();
        let rows = "Name,Phone\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",'+44 7700 900161\r\n'@SUM(A1),'-1\r\n\"Obi, \"\"A\"\"\nAmara\",a=b\r\nHello;'=1+1;,\"a\n'-1\"\r\n";
        assert_eq!(text, rows);
    }
}
