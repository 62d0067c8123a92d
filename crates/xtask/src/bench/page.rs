//! The page of figures: the tool writes between its marks, people write around them.

use anyhow::{Context, Result};
use std::{fs, path::Path};

/// Writes one run's tables between the marks of its kind.
pub fn write(page: &Path, full: bool, tables: &str) -> Result<()> {
    let name = if full { "full" } else { "usual" };
    let text = fs::read_to_string(page).with_context(|| page.display().to_string())?;
    let text = between(&text, name, tables)
        .with_context(|| format!("{} has no marks <!-- measured: {name} --> and <!-- end -->", page.display()))?;
    fs::write(page, text).with_context(|| page.display().to_string())
}

fn between(text: &str, name: &str, tables: &str) -> Option<String> {
    let mark = format!("<!-- measured: {name} -->");
    let (before, rest) = text.split_once(&mark)?;
    let (_, after) = rest.split_once("<!-- end -->")?;
    Some(format!("{before}{mark}\n\n{}\n\n<!-- end -->{after}", tables.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays() {
        let page =
            "why\n<!-- measured: usual -->\nold\n<!-- end -->\nhow\n<!-- measured: full -->\nkept\n<!-- end -->\n";
        let written = between(page, "usual", "new\n").unwrap();
        assert!(written.starts_with("why\n<!-- measured: usual -->\n\nnew\n\n<!-- end -->\nhow"), "{written}");
        assert!(written.contains("kept") && !written.contains("old"));
        assert_eq!(between("nothing", "usual", "new"), None);
    }
}
