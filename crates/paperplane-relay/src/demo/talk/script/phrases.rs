//! The texts of one language.

use super::line::Scene;

/// Everything that is said in one language.
pub(in crate::demo) struct Phrases {
    /// From the first hello to the departure of a student.
    pub student: &'static [Scene],
    /// The same of a patient.
    pub patient: &'static [Scene],
    /// Small exchanges that fit anywhere: a question or two lines, and an answer.
    pub between: &'static [Scene],
    /// Questions that wait for an answer.
    pub waiting: &'static [&'static str],
    pub cities: [&'static str; 6],
    pub courses: [&'static str; 5],
    pub treatments: [&'static str; 4],
    pub months: [&'static str; 3],
}
