# Talk: the composer, how long one may write, templates, files, notes, sending later.

composer-title = Reply
composer-write = Write a reply
composer-send = Send

window-left = { $time } left to reply freely
window-unknown = They have not written here yet
window-unknown-why = WhatsApp may refuse a message to somebody who has not written in the last 24 hours
window-shut = Their last message is more than 24 hours old. WhatsApp lets you answer again once they write.
window-refused = WhatsApp takes no free reply to them since { $time }. Send a template, or wait until they write.
window-sender = This is the name of a sender, nobody’s number: it cannot be answered.
window-short-code = A short code: an answer may not arrive

template-use = Use a template
template-title = Templates
template-find = Find a template
template-unfound = No template fits
template-none = There are none yet. They are written in Twilio’s console, and approved by WhatsApp.
template-blank = Blank { $name }
template-blank-like = Such as { $sample }
template-blank-after = After “{ $words }”
template-value-braces = Double braces cannot stand here.
template-value-too-long = At most { $max } characters fit here.
template-unsubmitted = Not submitted
template-pending = Waiting for approval
template-rejected = Rejected
template-paused = Paused
template-disabled = Disabled

attach-add = Attach a file
# $max files, each of $megabytes.
attach-limits = Attach files: up to { $max } at once, each up to { $megabytes } MB
attach-messages = { $files } files go as { $messages } messages, one after the other
attach-files = Attached files
attach-take-off = Take it off
attach-coming = Bringing it in…

composer-mode = What it will be
note-write = Write a note that only colleagues see; @ names one of them
note-keep = Keep the note
attach-drop = Let go to attach
emoji-title = Emoji
canned-title = Texts kept ready
mention-title = Colleagues

later-title = Send later
later-keep = Send then
later-waiting = Waiting for their time
later-edit = Edit
later-held = Due { $time }, and held back: they wrote this since
later-held-yours = Yours

newer-title = They wrote this while you were writing
newer-yours = Your reply
newer-keep = Keep writing
newer-send = Send it anyway
composer-length = { $count } of { $max } characters
canned-none = No text kept ready is called this. Esc to write it as it is.

new-title = New conversation
new-from = From
new-to = To
new-to-hint = A name, or a number like +44 7700 900161
new-go-on = Go on
new-text = Message
new-template-why = WhatsApp takes only a template as the first message.
new-to-address = Write to { $address }
new-back = Another number
later-shut = By then the 24 hours will be over. It goes out only if they write before; a template goes out at any time.

mail-field-cc = Cc
mail-field-bcc = Bcc
mail-field-off = Take { $who } off
mail-field-wrong = { $field }: “{ $typed }” is no mail address. Write it like ada@example.net.
mail-reply-all = Reply all
mail-reply-all-to = Copy to { $names }
mail-answers-to = Answers go to { $names }
mark-tools = How the text looks
mark-bold = Bold
mark-italic = Italic
mark-bullets = List
mark-numbers = Numbered list
mark-link = Link
mark-preview = As it will look
