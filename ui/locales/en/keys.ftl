# The map of keys.

keys-title = Keys
keys-step = Next and previous conversation
keys-open = Open it
keys-reply = Write a reply
keys-send = Send, while writing
keys-new-line = New line, while writing
keys-search = Search everything
keys-back = Back
keys-these = These keys
