//! Earlier mails and signatures in HTML, by the marks that mail programs put on them.

use dom_query::NodeRef;
use paperplane_core::talk::mail_history;

/// Elements that hold an earlier mail.
const QUOTED: &str = ".gmail_quote, .gmail_quote_container, .gmail_extra, blockquote[type=cite], blockquote.gmail_quote, .yahoo_quoted, .protonmail_quote, \
                      .tutanota_quote, .zmail_extra, [name=quote], #OLK_SRC_BODY_SECTION, .moz-cite-prefix";
/// Elements with which everything below belongs to an earlier mail.
const BELOW: &str = "#appendonsend, #divRplyFwdMsg, #x_divRplyFwdMsg, #stopSpelling, #ms-outlook-mobile-body-separator-line, \
                     #mail-editor-reference-message-container, .ms-outlook-mobile-reference-message, div[style*='border-top'], hr[tabindex]";
/// Elements that hold a signature.
const SIGNATURES: &str = ".gmail_signature, [data-smartmail=gmail_signature], #Signature, #x_Signature, .moz-signature, \
                          #ms-outlook-mobile-signature, .protonmail_signature_block, #AppleMailSignature, #lineBreakAtBeginningOfSignature";

/// True if something of the body is an earlier mail or a signature; `takes` takes it away. Nothing is where it is all there is.
pub(super) fn is_folded(body: &NodeRef<'_>, is_forward: bool, takes: bool) -> bool {
    let signatures = all(body, SIGNATURES);
    let begin = (!is_forward).then(|| begin(body, &signatures)).flatten();
    let mut gone: Vec<NodeRef<'_>> = begin.map(|node| from(body, &node)).unwrap_or_default();
    gone.extend(signatures);
    gone.retain(has_something);
    if gone.is_empty() || !leaves_something(body, &gone) {
        return false;
    }
    if takes {
        gone.iter().for_each(NodeRef::remove_from_parent);
    }
    true
}

/// The node at which the earlier mails begin.
fn begin<'a>(body: &NodeRef<'a>, signatures: &[NodeRef<'a>]) -> Option<NodeRef<'a>> {
    // With words below the first quotation, answers stand between quoted lines.
    let quoted = all(body, QUOTED)
        .into_iter()
        .next()
        .filter(|node| !mail_history::is_passed_on(&node.text()))
        .filter(|node| is_last(body, node, signatures));
    let below = all(body, BELOW).into_iter().find(|node| {
        // A line across is drawn elsewhere too: the head of a mail must follow.
        let mut text = String::new();
        for part in from(body, node).iter().take(6) {
            text.push_str(&part.formatted_text());
            text.push('\n');
        }
        mail_history::is_answered_head(&text)
    });
    let earlier = match (quoted, below) {
        (Some(quoted), Some(below)) => {
            let order = body.descendants();
            let first = order.iter().find(|node| node.id == quoted.id || node.id == below.id);
            if first.is_some_and(|first| first.id == quoted.id) { quoted } else { below }
        }
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return None,
    };
    Some(with_sentence(&earlier))
}

/// The sentence "On Monday, Amara wrote:" and the rule before a quotation belong to it.
fn with_sentence<'a>(node: &NodeRef<'a>) -> NodeRef<'a> {
    let mut before = node.prev_sibling();
    while let Some(one) = before {
        if mail_history::is_wrote(&one.text()) {
            return one;
        }
        if has_something(&one) {
            break;
        }
        before = one.prev_sibling();
    }
    *node
}

/// The node and all that follows it.
fn from<'a>(body: &NodeRef<'a>, node: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    let (mut all, mut at) = (vec![*node], *node);
    while at.id != body.id {
        let mut next = at.next_sibling();
        while let Some(one) = next {
            all.push(one);
            next = one.next_sibling();
        }
        let Some(parent) = at.parent() else { break };
        at = parent;
    }
    all
}

/// True if nothing but signatures follows.
fn is_last(body: &NodeRef<'_>, node: &NodeRef<'_>, signatures: &[NodeRef<'_>]) -> bool {
    let is_signature = |one: &NodeRef<'_>| signatures.iter().any(|signature| signature.id == one.id);
    // The quotation after the sentence, and a second one in the same place, belong to it.
    let is_quoted = |one: &NodeRef<'_>| one.is(QUOTED);
    from(body, node).iter().skip(1).all(|one| !has_something(one) || is_signature(one) || is_quoted(one))
}

fn leaves_something(body: &NodeRef<'_>, gone: &[NodeRef<'_>]) -> bool {
    let is_gone = |node: &NodeRef<'_>| gone.iter().any(|one| one.id == node.id);
    let mut open = vec![*body];
    while let Some(node) = open.pop() {
        if is_gone(&node) {
            continue;
        }
        let is_picture = node.node_name().is_some_and(|name| &*name == "img");
        if is_picture || (node.is_text() && !node.text().trim().is_empty()) {
            return true;
        }
        open.extend(node.children());
    }
    false
}

fn has_something(node: &NodeRef<'_>) -> bool {
    !node.text().trim().is_empty() || node.is_element() && (node.is("img") || !all(node, "img").is_empty())
}

fn all<'a>(node: &NodeRef<'a>, selector: &str) -> Vec<NodeRef<'a>> {
    dom_query::Selection::from(*node).select(selector).nodes().to_vec()
}
