# Talk: the list of conversations, a conversation, its messages, what became of them, what came with them.

catching-up = Catching up with what happened meanwhile
fetching = Fetching mail
fetching-of = Fetching mail: { $done } of { $of }

inbox-title = Inbox
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] Inbox
   *[other] Inbox, { $unread } unread
}
inbox-conversations = Conversations
inbox-unread = { $count } unread
inbox-mentions = { $count ->
    [one] { $count } note mentions you
   *[other] { $count } notes mention you
}
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = You:{ " " }
inbox-not-sent = Not sent
inbox-opted-out = Opted out
inbox-empty = No conversations yet
inbox-empty-line = Whoever writes to your number appears here.

empty-wrote = Nobody has written yet
empty-wrote-line = The first message to your WhatsApp number opens a conversation here.
empty-demo-line = In this demo you are both ends of the line: write from the pretend phone, answer here.
# $step, $open and $help are keys.
empty-keys = { $step } move, { $open } opens, { $help } shows all keys

thread-messages = Messages
thread-back = Back to the list
# Labels that there is no room for.
head-more-labels = +{ $count }
thread-to-newest = To the newest message
thread-to-mention = To the note that mentions you
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · to { $ours }
thread-number = { $channel } · to { $ours }

tick-only-here = Not sent yet: waiting for the connection
tick-waiting = Waiting to be sent
tick-waiting-for-file = Waiting for its file
tick-sending = Being sent
tick-later = Will be tried again
tick-accepted = Taken by Twilio
tick-sent = Sent
tick-delivered = Delivered
tick-read = Read
tick-refused = Not sent
tick-failed = Not delivered
tick-unsure = Perhaps sent
tick-discarded = Discarded

stuck-send-again = Send again
stuck-was-sent = It was sent
stuck-discard = Discard

said-forwarded = Forwarded
said-forwarded-often = Forwarded many times
said-by-us = You
said-by-them = They
# $ad is the title of an advertisement, $what the label of a button.
said-came-by = Came by the ad { $ad }
said-chose = Chose { $what }

file = File
file-photo = Photo
file-voice = Voice message
file-video = Video
file-pdf = PDF document
file-contact = Contact card
file-fetching = Fetching it…
file-fetch-again = Try again
file-on-the-map = Open the map
file-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
file-kilobytes = { $count } kB
file-megabytes = { $whole }.{ $tenths } MB
file-lost-gone = Twilio has it no longer. Ask them to send it again.
file-lost-too-large = It is larger than { $max } MB. Ask them for a link.
file-lost-not-allowed = Its address is not Twilio’s, so it was not opened.
file-lost-credentials = Twilio does not accept our account, so it could not be fetched.
file-lost-unreachable = Twilio could not be reached.
file-save = Save
file-previous = Previous file
file-next = Next file

inbox-draft = Draft:{ " " }
inbox-none-here = Nothing here
inbox-none-here-line = No conversation fits this view now.
inbox-none-snoozed = Nothing rests
inbox-none-snoozed-line = Press S on a conversation to see it again later.
note-mark = Note
thread-unread = New
thread-late = Arrived late, at { $time }
thread-local-time = { $time } in { $place }

# Notifications of the browser.
news-messages = { $count ->
    [one] New message
   *[other] { $count } new messages
}
news-messages-in = { $count } new messages in { $conversations ->
    [one] one conversation
   *[other] { $conversations } conversations
}
news-notices-in = { $count } things for you in { $conversations ->
    [one] one conversation
   *[other] { $conversations } conversations
}
news-mentioned = You were mentioned
news-mentioned-by = { $who } mentioned you
news-overtaken = Somebody was first
news-overtaken-by = { $who } was first
news-is-with = { $who } is with { $first } already.
news-is-with-nobody = { $who } was given back to everybody.
