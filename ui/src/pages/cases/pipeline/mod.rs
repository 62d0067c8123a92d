//! The editor of a pipeline: its stages, what each asks of the client, allows and says.

mod editing;
mod fields;
mod items;
mod stage;
mod stages;

pub use editing::PipelineEditor;
