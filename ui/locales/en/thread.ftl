# A conversation: its head, its messages, what became of them, what came with them.

thread-messages = Messages
thread-back = Back to the list
thread-to-newest = To the newest message
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · to { $ours }
thread-number = { $channel } · to { $ours }

tick-only-here = Not sent yet: waiting for the connection
tick-waiting = Waiting to be sent
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
file-lost-too-large = It is larger than 32 MB. Ask them for a link.
file-lost-not-allowed = Its address is not Twilio’s, so it was not opened.
file-lost-credentials = Twilio does not accept our account, so it could not be fetched.
file-lost-unreachable = Twilio could not be reached.
file-save = Save
file-previous = Previous file
file-next = Next file
