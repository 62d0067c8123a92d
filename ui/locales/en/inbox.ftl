# The list of conversations, the search, and the pane while nothing is open.

inbox-title = Inbox
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] Inbox
   *[other] Inbox, { $unread } unread
}
inbox-conversations = Conversations
inbox-unread = { $count } unread
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = You:{ " " }
inbox-not-sent = Not sent
inbox-opted-out = Opted out
inbox-empty = No conversations yet
inbox-empty-line = Whoever writes to your number appears here.

search-title = Search everything
search-found = Found
search-nothing = Nothing found
search-nothing-line = Try fewer letters, or another word.

empty-wrote = Nobody has written yet
empty-wrote-line = The first message to your WhatsApp number opens a conversation here.
empty-demo-line = In this demo you are both ends of the line: write from the pretend phone, answer here.
# $step, $open and $help are keys.
empty-keys = { $step } move, { $open } opens, { $help } shows all keys
