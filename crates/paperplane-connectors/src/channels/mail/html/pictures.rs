//! Pictures in a mail: its own files, bytes that it brings along, and those that lie on the internet.

use super::{hidden::is_hidden, wish::Wish};
use dom_query::NodeRef;
use paperplane_core::limits::MAIL_PICTURES_MAX;

/// Puts the addresses of pictures where they are known, and takes them away elsewhere. Answers with those on the internet.
pub(super) fn put(body: &NodeRef<'_>, files: &[Option<String>], wish: &Wish) -> Vec<String> {
    let mut remote = Vec::new();
    for picture in images(body) {
        let source = picture.attr_or("src", "").trim().to_owned();
        picture.remove_attrs(&["srcset", "lowsrc", "dynsrc"]);
        if is_data(&source) {
            continue;
        }
        picture.remove_attr("src");
        if let Some(nth) = own(&source, files) {
            if let Some(address) = wish.files.get(&nth) {
                picture.set_attr("src", address);
            }
            continue;
        }
        if !is_remote(&source) {
            continue;
        }
        if is_counter(&picture) {
            picture.remove_from_parent();
            continue;
        }
        match wish.pictures.get(&source) {
            Some(data) => picture.set_attr("src", data),
            None => picture.set_attr("title", &picture.attr_or("alt", "")),
        }
        if !remote.contains(&source) && remote.len() < MAIL_PICTURES_MAX {
            remote.push(source);
        }
    }
    remote
}

/// The indices of the files that stand in it.
pub(super) fn inside(body: &NodeRef<'_>, files: &[Option<String>]) -> Vec<u32> {
    let mut inside: Vec<u32> = images(body)
        .iter()
        .filter_map(|picture| u32::try_from(own(picture.attr_or("src", "").trim(), files)?).ok())
        .collect();
    inside.sort_unstable();
    inside.dedup();
    inside
}

/// True if a picture tells that the mail was opened, and shows nothing.
pub(super) fn is_counter(picture: &NodeRef<'_>) -> bool {
    let is_none = |name| matches!(picture.attr_or(name, "").trim().trim_end_matches("px"), "0" | "1");
    is_none("width") || is_none("height") || is_hidden(picture)
}

/// Kinds of pictures that browsers draw and that run nothing.
pub(super) fn is_data(source: &str) -> bool {
    let source = source.trim_start().as_bytes();
    ["data:image/png;", "data:image/jpeg;", "data:image/jpg;", "data:image/gif;", "data:image/webp;"]
        .iter()
        .any(|kind| source.get(..kind.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(kind.as_bytes())))
}

fn is_remote(source: &str) -> bool {
    let scheme = source.split(':').next().unwrap_or_default().to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https") || source.starts_with("//")
}

/// The index of a file that a picture names. Source: RFC 2392.
fn own(source: &str, files: &[Option<String>]) -> Option<usize> {
    let id = source.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("cid:")).map_or(source, |_| &source[4..]);
    let id = percent_encoding::percent_decode_str(id).decode_utf8_lossy();
    let id = id.trim_matches(['<', '>']);
    files.iter().position(|file| file.as_deref().is_some_and(|file| !file.is_empty() && file == id))
}

fn images<'a>(body: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    body.descendants().into_iter().filter(|node| node.node_name().is_some_and(|name| &*name == "img")).collect()
}
