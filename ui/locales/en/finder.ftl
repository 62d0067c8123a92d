# The command bar: what it finds. What can be done is named by each domain.

search-title = Search everything
search-found = Found
search-nothing = Nothing found
search-nothing-line = Try fewer letters, or another word.

find-title = Find or do
find-placeholder = Search people, messages, notes and files, or type what to do
find-hint = from: to: subject: in: has:file before: after: label: is:mentioned is:blocked
find-commands = Do
find-people = People
find-messages = Messages
find-notes = Notes
find-files = Files
find-misread = Not understood: { $what }
find-similar = No exact match. Shown instead: { $words }
do-keys = Show all keys
find-new = New
find-lately = Recent people
find-filters = Filters
find-filter-from = written by a name, a number, or me
find-filter-to = mails to a name or an address, also as a copy
find-filter-subject = mails with words in the subject
find-filter-in = over one channel
find-filter-has-file = with a file
find-filter-before = before a day: before:2026-11-01
find-filter-after = from a day on: after:2026-11-01
find-filter-label = in conversations with a label
find-filter-mentioned = with notes that mention you
find-filter-blocked = of blocked contacts
find-added = Added, no conversation yet
