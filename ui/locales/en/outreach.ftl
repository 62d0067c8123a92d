# Outreach: one message to many people.

outreach-title = Outreach
do-outreach = Go to outreach
outreach-empty = Nothing was written to many yet
outreach-empty-line = Choose people on their page, and write to all of them at once.
outreach-done = { $done } of { $people }
outreach-people = People
outreach-all = All
outreach-pause = Pause
outreach-resume = Resume
outreach-cancel = End
outreach-planned = Not started
outreach-running = Running
outreach-paused = Paused
outreach-cancelled = Ended early
outreach-ended = Done
outreach-kind-waiting = Not yet
outreach-kind-skipped = Left out
outreach-kind-written = Written to
outreach-kind-answered = Answered
outreach-kind-failed = Not delivered
outreach-delivered = Delivered
outreach-read = Read
outreach-skip-answered = They wrote before their turn
outreach-skip-capped = They got enough messages lately
outreach-skip-same = The same person as another one
outreach-skip-no-address = No address that can be written to
outreach-skip-unwanted = They do not want to be written to
outreach-skip-unsubscribed = They unsubscribed
outreach-skip-window = They must write first, or a template is needed
outreach-write-to-them = Write to them
outreach-write = { $count ->
    [one] Write to one person
   *[other] Write to { $count } people
}
outreach-name = Name
outreach-name-hint = For you: Autumn intake
outreach-template = Message
outreach-own-words = My own words
outreach-subject = Subject of a mail
outreach-text = Text
outreach-text-hint = { $blank } becomes their first name, or the words behind it.
outreach-pace = Pace
outreach-pace-line = { $count ->
    [one] One message an hour
   *[other] { $count } messages an hour
}
outreach-by-day = Only from 9:00 to 18:00, on their clock
outreach-look = Look at it first
outreach-back = Back
outreach-start = { $count ->
    [one] Start: one message
   *[other] Start: { $count } messages
}
outreach-ready = { $count ->
    [one] One person gets a message
   *[other] { $count } people get a message
}
outreach-left-out = { $count ->
    [one] One is left out:
   *[other] { $count } are left out:
}
outreach-write-all = Write to all { $count }
outreach-channel = Channel
outreach-channel-last = The one that each person used last
outreach-channel-first = { $channel } first
outreach-cap = At most, from all messages to many
outreach-cap-none = No limit
outreach-cap-line = { $count ->
    [one] One message in { $days } days
   *[other] { $count } messages in { $days } days
}
outreach-skip-consent = No consent is recorded for { $channel }
outreach-no-consent = { $count } of { $people } have no recorded consent for { $channel }.
outreach-needs-consent = Write only to people whose consent is recorded
