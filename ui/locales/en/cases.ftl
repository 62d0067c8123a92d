# Cases: pipelines with their stages, and the people who go through them.

cases-title = Cases
do-cases = Cases
cases-begin = How do your cases go?
cases-begin-line = Begin with a ready-made pipeline. It has stages, checklists and messages to clients in six languages.
cases-ready-students = Student recruitment
cases-ready-students-line = From the enquiry over documents, offer and visa to the arrival
cases-ready-patients = Medical travel
cases-ready-patients-line = From the enquiry over the doctor’s opinion and the quote to aftercare
cases-use = Use this
cases-none = No cases yet: open one from a person, in the inbox.
cases-nothing = No case fits.
cases-open-count = { $count } open
cases-look = View
cases-board = Board
cases-table = Table
cases-filter = Show
cases-all = All
cases-mine = Mine
cases-stuck = Standing too long
cases-pipelines = Pipelines
cases-pipeline-find = Find a pipeline
cases-pipeline = Pipeline
cases-lane = { $name }, cases: { $count }
cases-unfold = Show { $name }, cases: { $count }
cases-fold = Fold this lane
cases-tells = Clients are told when their case comes here
cases-old-stage = of an older version
cases-waits = They wait for an answer
cases-moved = { $who } moved to { $stage }.
cases-taken-back = Taken back: { $who } stands where it was.
cases-person = Person
cases-programme = Programme or treatment
cases-partner = Partner
cases-begins-on = Begins on
cases-apply-by = Apply by
cases-stage = Stage
cases-fees = Fees
cases-commission = Commission
cases-currency = Currency of { $of }
cases-owner = Owner
cases-nobody = Nobody
cases-case-title = Title
cases-title-hint = BSc Nursing, hip replacement
cases-facts = Facts
cases-history = What was done
cases-stages = Stages
cases-program = A program
cases-since = since { $day }
cases-earlier = Back
cases-later = More
cases-of = { $from }–{ $end } of { $total }
cases-back = Back to the board
cases-conversation = Conversation
cases-move-to = Move to { $stage }
cases-may-go = This may go to { $stage }.
cases-will-tell = When it moves on, { $who } is told.
cases-tells-nobody = The client is not told.
cases-held-list = { $count ->
    [one] One item of the checklist is missing.
   *[other] { $count } items of the checklist are missing.
}
cases-held-partner = The partner is missing.
cases-held-programme = The programme or treatment is missing.
cases-held-begins-on = The day on which it begins is missing.
cases-held-fees = The fees are missing.
cases-days-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
cases-days-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
cases-won = Won
cases-lost = Lost
cases-ended-won = This case has ended well.
cases-ended-lost = This case has ended: nothing came of it.
cases-reopen = Open it again
cases-close = Close this case
cases-reason = Why does it end? May be left empty
cases-close-lost = Nothing came of it
cases-close-won = It ended well
cases-cancel = Cancel
cases-open-one = Open a case
cases-open-now = Open it
cases-act-opened = Opened in { $stage }
cases-act-moved = From { $from } to { $to }
cases-act-won = Closed: it ended well
cases-act-lost = Closed: nothing came of it
cases-act-lost-because = Closed: { $reason }
cases-act-reopened = Opened again
cases-act-described = Facts were written down
cases-act-given = It has an owner
cases-act-given-nobody = It has no owner
cases-act-overtaken = Wanted in { $stage }: somebody else was faster
cases-act-overtaken-end = Wanted otherwise: somebody else was faster
cases-see-message = See the message ({ $channel })
cases-not-told-address = They cannot be told: no account writes to an address of theirs.
cases-not-told-unwanted = They are not told: they want no messages, or are blocked. Tell them yourself.
cases-not-told-window = They are not told: they have not written for 24 hours. Send a template, or call.
cases-not-told-refused = They are not told: the message would be refused. Tell them yourself.
cases-not-told-text = They are not told: the text of the stage lacks a value. Tell them yourself.

# Checklists, tasks and the page of today.
do-today = Today
today-title = Today
today-none = Nothing is due today.
today-whose = Whose work
today-everybody = Everybody
today-waits = They wait for an answer
today-received = Came in, to be looked at
today-items = Due, or ending
today-ahead = Beginning soon
today-still = Standing too long
tasks-title = Tasks
tasks-add = Add
tasks-add-now = Add it
tasks-new = New task
tasks-what = What is to be done?
tasks-who = Who does it
tasks-open = { $count } open
tasks-tell = Tell them that their case moved on. { $why }
tasks-tell-item = Ask them again for: { $item }. { $why }
tasks-did-tick = { $what }: done.
items-title = Checklist
items-count = { $done } of { $all }
items-ask = Ask for a document
items-ask-now = Ask for it
items-none = Nothing asked for yet: the next stages bring their lists.
items-due = Due
items-optional = Not required
items-data = To be asked in the talk
items-one-file = A file
items-refused-because = Refused on { $day }: “{ $reason }”
items-waived = Not needed
items-ended = ended { $day }
items-ends-too-early = ends { $day }, too early
items-valid-until = valid until { $day }
items-accepted-on = accepted { $day }
items-accept = Accept
items-refuse = Refuse
items-refuse-tell = Refuse and tell them
items-waive = Not needed
items-take-back = Take the decision back
items-more = More
items-more-of = More about { $name }
items-received = What came
items-said = What they said
items-write-down = Write it down
items-from-chat = From the chat
items-no-files = They have sent no files yet.
items-use = Use this
items-valid-label = Valid until (leave empty if it does not end)
items-ready-reasons = A ready reason
items-own-words = My own words
items-reason-in = Why, in { $language }
items-reason-theirs = Why, in their language
items-name-in = What do you need, in { $language }?
items-name-theirs = What do you need, in their language?
items-tells = They are told ten seconds later.
items-tells-by = They read this, ten seconds later ({ $channel }):
items-is-on = On the list as { $name }
items-put-on = Put on the checklist
items-change = Change
items-find = Find an item
items-state-asked = Asked for
items-state-received = Received
items-state-accepted = Accepted
items-state-refused = Refused
items-state-waived = Not needed
items-state-expired = No longer valid
items-did-accept = { $name }: accepted.
items-did-refuse = { $name }: refused. They are told in ten seconds.
items-did-waive = { $name }: not needed.
items-did-open = Taken back.
cases-sums = The fees of this stage
cases-act-item-asked = Asked for: { $name }
cases-act-item-received = Received: { $name }
cases-act-item-accepted = Accepted: { $name }
cases-act-item-refused = Refused: { $name } (“{ $reason }”)
cases-act-item-waived = Not needed: { $name }
cases-act-item-open = Decision taken back: { $name }
cases-due-tomorrow = Tomorrow
items-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
cases-due-in = { $count ->
    [one] in 1 day
   *[other] in { $count } days
}
items-short = { $months ->
    [one] It has to be valid for 1 month on the day of the case.
   *[other] It has to be valid for { $months } months on the day of the case.
}
news-case-moved-by = { $first } decided about the case of { $who } already. Look where it stands.
news-case-moved = The case of { $who } was moved already. Look where it stands.
cases-in-inbox = Open in the inbox

pipeline-edit = Edit the pipeline
pipeline-back = Back to the board
pipeline-language = Texts in
pipeline-name = Name of the pipeline
pipeline-stages = Stages
pipeline-first = Enquiry
pipeline-stage-new = New stage
pipeline-stage-add = Add a stage
pipeline-stage-name = Name
pipeline-stage-up = Move up
pipeline-stage-down = Move down
pipeline-stage-remove = Remove the stage
pipeline-days = Days a case may stay
pipeline-days-hint = No limit
pipeline-ends = Ends the case
pipeline-ends-no = No, it goes on
pipeline-rules = A case comes here only when
pipeline-rule-list = Everything asked for is accepted or waived
pipeline-rule-partner = The partner is written down
pipeline-rule-programme = The programme or treatment is written down
pipeline-rule-date = The date is written down
pipeline-rule-fees = The fees are written down
pipeline-message = Message to the client
pipeline-message-hint = Empty: nobody is told. { $blank } becomes their first name, { $list } the list of what is asked.
pipeline-items = Asked of the client
pipeline-item-add = Ask for something
pipeline-item-name = Name
pipeline-item-kind = Kind
pipeline-item-document = A file
pipeline-item-data = A fact
pipeline-item-days = Due in days
pipeline-item-valid = Valid for months
pipeline-item-optional = Not required
pipeline-item-remove = Do not ask for { $name }
pipeline-asks = { $count ->
    [one] asks for one thing
   *[other] asks for { $count } things
}
pipeline-older = { $count ->
    [one] One running case goes by an older version.
   *[other] { $count } running cases go by an older version.
}
pipeline-adopt = Let them go by this one
