//! The wish by which a mail is drawn, and the sheet that comes of it.

use std::collections::BTreeMap;

/// The wish by which a mail is drawn.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// With the earlier mails and the signature that stand below.
    pub whole: bool,
    /// The addresses under which its own files are shown, by their index.
    pub files: BTreeMap<usize, String>,
    /// Pictures from the internet that were fetched, as `data:` addresses by their own.
    pub pictures: BTreeMap<String, String>,
}

/// A mail as it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its HTML, without anything that runs or asks the network.
    pub html: String,
    /// True if earlier mails or a signature were left out, or stand there by wish.
    pub has_rest: bool,
    /// Addresses of pictures from the internet, each once.
    pub pictures: Vec<String>,
}
