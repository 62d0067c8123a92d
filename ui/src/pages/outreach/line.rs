//! A person of an outreach, and what became of them.

use crate::words;
use paperplane_bridge::{ConversationId, view::outreach::LedgerLine};
use yew::prelude::*;

/// Their row; the name leads to the conversation.
pub fn ledger_row(line: &LedgerLine, open: &Callback<ConversationId>) -> Html {
    let name = html! { <bdi>{ &line.who }</bdi> };
    html! {
        <tr key={line.person.to_string()}>
            <td>
                if let Some(conversation) = line.conversation {
                    <button class="cases-row" onclick={open.reform(move |_: MouseEvent| conversation)} data-testid="outreach-person">{ name }</button>
                } else {
                    { name }
                }
            </td>
            <td class="quiet">{ words::ledger(&line.state) }</td>
        </tr>
    }
}
