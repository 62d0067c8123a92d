# Imports of lists, exports, and consent.

import-open = Import
import-title = Import a list
import-drop = Drop a list of people here
import-choose = Choose a file
import-reading = Reading the list
import-kinds = CSV from any spreadsheet, or contacts as vCard
import-other-file = Other file
import-new = { $count ->
    [one] { $count } new person
   *[other] { $count } new people
}
import-known = { $count ->
    [one] { $count } is here already
   *[other] { $count } are here already
}
import-twice = { $count ->
    [one] { $count } stands in the list twice
   *[other] { $count } stand in the list twice
}
import-refused = { $count ->
    [one] { $count } row can’t be taken
   *[other] { $count } rows can’t be taken
}
import-unknown-labels = No label has these names, so they are left out: { $labels }
import-columns = Columns
import-remembered = As in your last list with these columns.
import-column-ignored = Leave out
import-column-given-name = Given name
import-column-family-name = Family name
import-column-phone = Phone number
import-column-mail = Mail address
import-column-country = Country, in two letters
import-column-evidence = Where they come from
import-column-link = Link
import-country = Country of numbers without one
import-evidence = Where the list comes from
import-evidence-hint = School fair Lagos, May
import-label = Label for all
import-no-label = None
import-encoding = Letters of the file
encoding-western = Western Europe
encoding-central = Central Europe
encoding-cyrillic = Cyrillic
encoding-turkish = Turkish
encoding-arabic = Arabic
encoding-chinese = Chinese
import-lines = Rows
import-row = Row
import-effect = Effect
import-row-new = New
import-row-known = Here already: { $who }
import-row-twice = Same as row { $row }
import-start = { $count ->
    [one] Import { $count } person
   *[other] Import { $count } people
}
import-running = { $through } of { $rows } rows
import-done = { $count ->
    [one] { $count } person added
   *[other] { $count } people added
}
import-undone = Taken back
import-undone-kept = { $count ->
    [one] Taken back; { $count } person stayed
   *[other] Taken back; { $count } people stayed
}
import-taken-back = { $count ->
    [one] { $count } person taken out again
   *[other] { $count } people taken out again
}
import-taken-back-kept = Taken out again: { $count }. { $kept } stay, because something came of them: messages, a case, a task, consent.
import-save-rows = { $count ->
    [one] Save the row that was not taken
   *[other] Save the { $count } rows that were not taken
}
import-undo = Take back
import-undo-sure = Take all of its people out again?
import-history = Earlier imports
row-nobody = Neither a name nor an address
row-not-a-number = Not a phone number, or its country is missing
row-not-a-mail = Not a mail address
row-too-many-addresses = Too many addresses of one person
row-name = The name is too long, or no name
row-language = Not the code of a language, like en
row-zone = Not a time zone, like Africa/Lagos
row-evidence = The text on where they come from is too long
consent-title = Consent
consent-none = None recorded
consent-write = Record consent
consent-keep = Record
consent-what = They
consent-given = Agreed
consent-taken-back = Taken back
consent-purpose = To
consent-messages = Messages they didn’t ask for
consent-data = Keeping and passing on their data
consent-channel = By
consent-all-channels = All channels
consent-by = They said so
consent-paper = On paper
consent-spoken = In a talk
consent-message = In a message
consent-form = In a form
consent-list = A list says so
consent-day = When
consent-today = Today
consent-days-ago = { $days ->
    [one] Yesterday
   *[other] { $days } days ago
}
consent-wording = In these words
consent-proof = Proof
consent-proof-hint = Form of the fair, sheet 4
consent-recorded-by = Written down by { $who }, { $at }
export-open = Export
export-title = { $count ->
    [one] Export { $count } person
   *[other] Export { $count } people
}
export-line = All who are in the list as it is filtered now.
export-csv = Spreadsheet (CSV)
export-json = For programs (JSON lines)
export-vcard = Address book (vCard)
