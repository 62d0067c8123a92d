# Talk: messages as they are drawn: what those without words are, links, quotations, and what can be done with one.

gist-sticker = Sticker
gist-photos = { $count ->
    [one] Photo
   *[other] { $count } photos
}
gist-videos = { $count ->
    [one] Video
   *[other] { $count } videos
}
gist-contacts = { $count ->
    [one] Contact
   *[other] { $count } contacts
}
gist-files = { $count ->
    [one] File
   *[other] { $count } files
}
gist-voice = Voice message
# $length is minutes and seconds: 0:12.
gist-voice-length = Voice message { $length }
gist-location = Location
gist-location-named = Location: { $name }
gist-ad = Came by an ad
gist-mail = An empty mail
mail-subject = Subject:
mail-other-writers = Also in this thread:
new-subject = Subject
mail-unreadable = This mail could not be read. Its file is here as it came.
mail-rest = Show the rest
mail-rest-hide = Hide the rest
mail-frame = Mail
mail-frame-named = Mail: { $subject }
mail-pictures = { $count ->
    [one] A picture on the internet is not shown.
   *[other] { $count } pictures on the internet are not shown.
}
mail-pictures-none = { $count ->
    [one] A picture could not be fetched.
   *[other] { $count } pictures could not be fetched.
}
mail-pictures-show = Show pictures
mail-copies = Copy to { $names }
mail-from = From:
mail-to = To:
mail-cc = Copy:
mail-bcc = Blind copy:
mail-reply-to = Answers to:
mail-written = Written:
mail-subject-none = No subject
mail-head = Sender and recipients
mail-save = Save the mail as it came
meeting-invitation = Invitation
meeting-cancelled = Cancelled
meeting-answer = Answer to an invitation
meeting-entry = Meeting
meeting-untitled = Without a title
meeting-by = Called by { $who }
meeting-repeats = { $when } (comes again)
meeting-local = { $when } (by the clocks there)
meeting-span = { $from } – { $to }
gist-unshown = A message without text
# $kind is a word of Twilio's for its kind: unsupported, reaction.
gist-unshown-kind = “{ $kind }” cannot be shown here

# $day is a date: 26 Nov.
found-on = { $what }, { $day }
file-sound = Sound
said-request = Show what came
said-request-hide = Hide it
said-request-none = What came is not kept here.
said-quotes-earlier = Quotes an earlier message
said-go-to-quoted = Go to the quoted message
said-chose-offered = Chose an offered answer
said-read-more = Read more
said-read-less = Show less
# What staff did with labels and priority, one after the other, on one line.
done-folded = { $who }: { $count } changes of labels and priority

file-smaller = Smaller
file-larger = Larger
file-fit = Fit to the window
file-turn = Turn
file-percent = { $percent } %

message-acts = Acts on this message
message-copy = Copy the text
message-quote = Quote
message-forward = Send on to somebody
message-link = Copy a link to it
forward-title = Send on to
forward-line = It is put into your reply to them. Nothing is sent yet.
forward-find = Find somebody
