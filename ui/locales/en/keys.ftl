# The map of keys.

keys-resolve = Resolve, or open again
keys-snooze = Show it again later
keys-assign = Give it to somebody
keys-take = Take it
keys-label = Labels
keys-priority = Priority
keys-note = Write a note
keys-canned = Texts kept ready, at the beginning of a reply
keys-mention = In a note: name a colleague
keys-views = Choose a view
keys-narrow = Narrow the list
keys-about = About the person
keys-find = Find or do anything

keys-title = Keys
keys-step = Next and previous conversation
keys-open = Open it
keys-reply = Write a reply
keys-send = Send, while writing
keys-new-line = New line, while writing
keys-search = Search everything
keys-back = Back
keys-these = These keys
keys-send-always = Send, however that is set
keys-select = Select it
keys-select-all = Select the whole list
keys-select-more = Select further
keys-unread = Mark as unread
keys-undo = Undo
keys-new = New conversation
