//! Answers of the outside world, on their way.

use std::pin::Pin;

/// The answer of a provider, on its way.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
