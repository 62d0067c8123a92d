//! Figures and the tables they stand in.

use std::{fmt::Write as _, time::Duration};

/// The middle one; of an even number the lower of both. Zero of none.
pub fn median(figures: &[f64]) -> f64 {
    quantile(figures, 0.5)
}

/// The figure below which this part of all lies.
pub fn quantile(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    let nth = (last as f64 * part).floor();
    sorted.get(nth as usize).copied().unwrap_or_default()
}

/// Milliseconds.
pub fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

/// Growth of time with size: 1.0 where ten times as many take ten times as long. By least squares over the logarithms.
pub fn slope(points: &[(f64, f64)]) -> Option<f64> {
    let logs: Vec<(f64, f64)> = points.iter().map(|(size, time)| (size.ln(), time.ln())).collect();
    let count = logs.len() as f64;
    let middle = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (middle(|point| point.0), middle(|point| point.1));
    let above: f64 = logs.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let below: f64 = logs.iter().map(|point| (point.0 - x).powi(2)).sum();
    (logs.len() > 1 && below > 0.0).then(|| above / below)
}

/// One row of the table: what was measured, against what, and whether that is what was wanted.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the figure.
    pub what: String,
    /// Ours.
    pub ours: String,
    /// The bare program's, or what it is compared with.
    pub bare: String,
    /// Ours against the other.
    pub ratio: String,
    /// The goal; empty where there is none.
    pub goal: String,
    /// True if it was reached; `None` where nothing was wanted.
    pub reached: Option<bool>,
}

/// One figure at several sizes: what, one figure a size, the slope.
pub type Scaled = (String, Vec<(u64, String)>, Option<f64>);

/// Measured figures, as text for people.
#[derive(Default)]
pub struct Report {
    /// Rows with goals.
    pub rows: Vec<Row>,
    /// Rows at several sizes.
    pub scale: Vec<Scaled>,
    /// Reasons for what was not measured, and other sentences.
    pub notes: Vec<String>,
}

impl Report {
    /// Adds a row and says it.
    pub fn add(&mut self, row: Row) {
        eprintln!("{}: {} | {} | {} | {}", row.what, row.ours, row.bare, row.ratio, mark(row.reached));
        self.rows.push(row);
    }

    /// The tables in Markdown.
    pub fn markdown(&self, heading: &str) -> String {
        let mut text =
            format!("{heading}\n\n| what | ours | beside it | ratio | goal | |\n|---|---|---|---|---|---|\n");
        for row in &self.rows {
            let Row { what, ours, bare, ratio, goal, reached } = row;
            let _ = writeln!(text, "| {what} | {ours} | {bare} | {ratio} | {goal} | {} |", mark(*reached));
        }
        text += &self.scale_table();
        for note in &self.notes {
            let _ = writeln!(text, "\n{note}");
        }
        text
    }

    fn scale_table(&self) -> String {
        let Some((_, first, _)) = self.scale.first() else {
            return String::new();
        };
        let sizes: Vec<String> = first.iter().map(|(size, _)| format!("{} messages", grouped(*size))).collect();
        let mut text =
            format!("\n| at scale | {} | slope |\n|---|{}---|\n", sizes.join(" | "), "---|".repeat(sizes.len()));
        for (what, figures, slope) in &self.scale {
            let figures: Vec<&str> = figures.iter().map(|(_, figure)| figure.as_str()).collect();
            let slope = slope.map_or_else(|| "-".into(), |slope| format!("{slope:.2}"));
            let _ = writeln!(text, "| {what} | {} | {slope} |", figures.join(" | "));
        }
        text
    }
}

const fn mark(reached: Option<bool>) -> &'static str {
    match reached {
        Some(true) => "reached",
        Some(false) => "**missed**",
        None => "",
    }
}

/// A number as people write it: `1,000,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Bytes in millions.
pub fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_figures_that_were_seen() {
        assert_eq!((median(&[3.0, 1.0, 2.0]), median(&[]), quantile(&[1.0, 2.0, 3.0, 4.0], 0.99)), (2.0, 0.0, 3.0));
    }

    #[test]
    fn ten_times_as_long_for_ten_times_as_many_is_a_slope_of_one() {
        let slope = slope(&[(10.0, 2.0), (100.0, 20.0), (1000.0, 200.0)]).unwrap_or_default();
        assert!((slope - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_table_says_what_was_missed() {
        let row = |reached| Row {
            what: "a".into(),
            ours: "1".into(),
            bare: "2".into(),
            ratio: "0.5".into(),
            goal: "1".into(),
            reached,
        };
        let report = Report { rows: vec![row(Some(false)), row(None)], ..Report::default() };
        let text = report.markdown("x");
        assert!(text.contains("| **missed** |") && text.contains("| 1 |  |"), "{text}");
        assert_eq!(grouped(1_000_000), "1,000,000");
    }
}
