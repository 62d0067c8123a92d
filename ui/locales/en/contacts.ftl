# Contacts: who somebody is, and what else is known of them.

contact-title = Contact
contact-close = Close the contact
contact-facts = What is known

contact-name = Name
contact-name-change = Change the name
contact-no-name = No name yet
# $name is what the person calls themselves.
contact-calls-themselves = Calls themselves { $name }

# $place is a city here; where a language has other letters, it is that language’s name of the time: “China time”.
contact-time = { $time } in { $place }
contact-time-probably = Probably { $time } in { $place }
contact-time-unknown = Time zone not known
contact-night = It is night there
contact-zone = Time zone
contact-zone-change = Change the time zone
contact-zone-hint = A city, or a name like Africa/Lagos. Empty: the zone of the number.
contact-language = Language
contact-language-unknown = Language not known
contact-language-guess = Probably { $language }
contact-language-keep = Keep
contact-language-keep-why = Guessed from what they write

contact-addresses = Addresses
contact-copy = Copy { $address }
contact-window-left = { $time } left
contact-window-until = They can be written to freely until { $time }
contact-window-shut = window shut
contact-window-since = Shut since { $time }. A template can still be sent.
contact-window-unknown = not written yet
contact-window-always = no window
contact-window-always-why = Text messages can be written at any time

contact-suggestions = May be the same person
contact-merge = Merge
contact-not-same = Not the same
contact-because-address-in-mail = Their mail address stands in a mail of this person.
contact-because-number-in-mail = Their number stands in a mail of this person.
contact-because-address-in-message = Their mail address stands in a message of this person.
contact-because-number-in-message = Their number stands in a message of this person.
contact-because-address-in-note = Their mail address stands in a note about this person.
contact-because-number-in-note = Their number stands in a note about this person.
contact-because-name = Both give the same name.
contact-told-apart = They are noted as two people.
contact-merged = They are one person now. It can be taken back: Take apart.
contact-same = Same person as…
contact-same-who = Who else are they? A name or number
contact-same-nobody = Nobody fits.
# $one and $other are names.
contact-same-both = { $one } and { $other } become one person with all their conversations. It can be taken back.
contact-links = Merged here
contact-both = { $one } and { $other }
contact-split = Take apart
contact-split-done = They are two people again. It can be taken back: Merge.

contact-notes = Notes
contact-note-write = Write a note
contact-note-hint = Write a note. Clients never see it.
contact-note-keep = Add note
contact-notes-all = Show all { $count }

contact-conversations = Conversations

contact-block-title = Block
contact-block = Block this contact
contact-unblock = Unblock
contact-block-effect = What they write is kept, but not listed or announced. Nothing is sent to them.
# $at is a date with its time.
contact-blocked-by = Blocked by { $who }, { $at }
contact-blocked = Blocked { $at }
contact-is-blocked = This contact is blocked: what they write is kept, but not listed or announced, and nothing is sent to them.
opt-out-title = Opt-out
opt-out-note = Stop writing to them
opt-out-take-back = Take it back
opt-out-word = They wrote “{ $word }” by { $channel }, { $at }. Nothing is sent to them on any channel until they write START.
opt-out-asked = They asked by { $channel } not to be written to, { $at }. Nothing is sent to them on any channel until they write START.
opt-out-provider = Twilio refused a message because they opted out there, { $at }. Nothing is sent to them on any channel until they write START.
opt-out-noted-by = { $who } noted that they want no more messages, { $at }. Nothing is sent to them on any channel until they write START, or this is taken back.
opt-out-noted = It was noted that they want no more messages, { $at }. Nothing is sent to them on any channel until they write START, or this is taken back.
opt-out-perhaps = “{ $text }” may mean that they want no more messages.
unsubscribed-by-link = They unsubscribed by the link in a mail, { $at }. They get no mails that go to many; you can still write to them alone.
unsubscribed-by-mail = They unsubscribed by mail, { $at }. They get no mails that go to many; you can still write to them alone.
