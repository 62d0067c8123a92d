//! Links that say where they lead.

use dom_query::NodeRef;
use url::{Host, Url};

/// Puts the address of each link into its title, and the host behind it where its text names another one.
pub(super) fn say_where(body: &NodeRef<'_>) {
    for node in body.descendants() {
        // A mail cannot mark its own text as ours.
        node.remove_attr("data-leads");
        if node.node_name().is_none_or(|name| &*name != "a") {
            continue;
        }
        node.remove_attr("title");
        let Some(leads) = node.attr("href").and_then(|href| Url::parse(href.trim()).ok()) else { continue };
        if matches!(leads.scheme(), "http" | "https" | "mailto") {
            node.set_attr("title", leads.as_str());
        }
        let Some(host) = leads.host().map(|host| bare(&host)) else { continue };
        if said_host(&node.text()).is_some_and(|said| !is_same(&said, &host)) {
            let mark = node.tree.new_element("span");
            mark.set_attr("data-leads", "");
            mark.set_text(format!(" ({})", leads.host_str().unwrap_or_default()));
            node.append_child(&mark);
        }
    }
}

/// The host that the text of a link names, where it names one.
fn said_host(text: &str) -> Option<String> {
    let word = text.split_whitespace().find(|word| word.contains('.'))?;
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '/' | '#'));
    if word.contains('@') {
        return None;
    }
    let has_scheme = word.get(..4).is_some_and(|four| four.eq_ignore_ascii_case("http"));
    let url = Url::parse(&if has_scheme { word.to_owned() } else { format!("https://{word}") }).ok()?;
    let host = bare(&url.host()?);
    // "report.pdf" and "e.g." are no hosts; "bank.example/login" and "www.bank.example" are.
    let ending = host.rsplit('.').next().unwrap_or_default();
    let is_host = has_scheme
        || word.contains('/')
        || word.get(..4).is_some_and(|four| four.eq_ignore_ascii_case("www."))
        || matches!(
            ending,
            "com"
                | "org"
                | "net"
                | "edu"
                | "gov"
                | "info"
                | "io"
                | "co"
                | "example"
                | "uk"
                | "de"
                | "fr"
                | "es"
                | "br"
                | "pt"
                | "cn"
                | "tr"
                | "ng"
                | "eu"
        );
    (is_host && host.contains('.')).then_some(host)
}

fn bare(host: &Host<&str>) -> String {
    let host = host.to_string().trim_end_matches('.').to_lowercase();
    host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
}

/// True if a link leads to the host that it names, or to a part of it.
fn is_same(said: &str, leads: &str) -> bool {
    leads == said || leads.strip_suffix(said).is_some_and(|part| part.ends_with('.'))
}
