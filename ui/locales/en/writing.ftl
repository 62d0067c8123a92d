# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.

composer-mode = What it will be
note-write = Write a note that only colleagues see; @ names one of them
note-keep = Keep the note
attach-drop = Let go to attach
emoji-title = Emoji
canned-title = Texts kept ready

later-title = Send later
later-time-there = Time in { $place }
later-time-here = That is { $time } here.
later-keep = Send then
later-waiting = Waiting for their time
later-edit = Edit

newer-title = They wrote this while you were writing
newer-yours = Your reply
newer-keep = Keep writing
newer-send = Send it anyway

find-title = Find or do
find-placeholder = Search people, messages, notes and files, or type what to do
find-hint = from: in: has:file before: after: label:
find-commands = Do
find-people = People
find-messages = Messages
find-notes = Notes
find-files = Files
find-misread = Not understood: { $what }
do-open = Go to { $what }
do-channels = Channels
do-settings = Settings
do-keys = Show all keys

keys-resolve = Resolve, or open again
keys-snooze = Show it again later
keys-assign = Give it to somebody
keys-take = Take it
keys-label = Labels
keys-priority = Priority
keys-note = Write a note
keys-canned = Texts kept ready, at the beginning of a reply
keys-views = Choose a view
keys-narrow = Narrow the list
keys-about = About the person
keys-find = Find or do anything
