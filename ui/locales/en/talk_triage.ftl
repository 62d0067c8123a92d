# Talk: where conversations stand, who has them, what staff did, and the views of the list.

status-open = Open
status-pending = Pending
status-snoozed = Snoozed
status-resolved = Resolved
status-blocked = Blocked
status-any = Anywhere

priority-low = Low
priority-normal = Normal
priority-high = High
priority-urgent = Urgent

view-open = Inbox
view-mine = Mine
view-mentions = Mentions
# Of the view of mentions: $unseen notes that were not seen, $all conversations.
view-mentions-count = { $unseen } new · { $all }
view-unassigned = Unassigned
view-unread = Unread
view-pending = Pending
view-snoozed = Snoozed
view-resolved = Resolved
view-all = All
view-choose = Choose a view
view-find = Find a view
view-save = Save as a view…
view-name = What it is called
view-keep = Save

narrow-open = Narrow down…
narrow-title = Narrow the list
narrow-status = Where it stands
narrow-assigned = Who has it
narrow-label = Label
narrow-channel = Channel
narrow-priority = Priority
narrow-unread = Only unread
narrow-mentioned = Only where I am mentioned
narrow-any = Any
narrow-anybody = Anybody
narrow-me = Me
narrow-nobody = Nobody
narrow-done = Done
narrow-reset = Start over

assign-title = Give it to
assign-find = Find a colleague
assign-nobody = Nobody
assign-me = Me, { $name }
assign-unassigned = Unassigned
snooze-title = Show it again
snooze-find = When, e.g. fri 15:00 or 2h
snooze-hours = In three hours
snooze-tomorrow = Tomorrow morning
snooze-monday = On Monday morning
snooze-week = In a week
snooze-choose = Choose a time…
# $choice is one of the lines above, $time when that is.
snooze-line = { $choice } · { $time }
label-title = Labels
label-find = Find or make a label
priority-title = Priority

act-resolve = Resolve
act-open = Open again
act-snooze = Snooze
act-assign = Assign
act-label = Label
act-priority = Priority
act-pending = Waits for somebody else
act-contact = About the person
act-jump = Go to a day
act-follow = Follow
act-unfollow = Unfollow
act-block = Block this contact
act-unblock = Unblock this contact

done-somebody = Somebody
done-took = { $who } took it
done-gave = { $who } gave it to { $to }
done-gave-up = { $who } gave it back
done-overtaken = { $who } wanted to take it; { $first } was first
done-overtaken-giving = { $who } wanted to give it away; { $first } had it by then
done-overtaken-free = { $who } wanted to change who has it; it had just been given back
done-resolved = { $who } resolved it
done-opened = { $who } opened it again
done-pending = { $who } waits for somebody else
done-snoozed = { $who } put it to rest until { $until }
done-labelled = { $who } put on { $label }
done-unlabelled = { $who } took off { $label }
done-prioritised = { $who } set the priority to { $priority }

do-open = Go to { $what }

pane-status = Where it stands
pane-nobody = Nobody
pane-you = You
pane-assignee = Assigned to
pane-assign = Assign it
pane-assign-to = Assign to…
pane-priority = Priority
pane-priority-change = Change the priority
pane-labels = Labels
pane-label-add = Add a label
pane-label-find = Find or make a label
pane-followers = Followers
pane-follow = Follow
pane-unfollow = Unfollow

# A toast says what was just done; $what is one of these.
toast-resolved = Resolved
toast-opened = Opened again
toast-pending = Waits for somebody else
toast-snoozed = Comes back { $until }
toast-given = Given to { $to }
toast-given-up = Nobody has it now
toast-priority = Priority: { $priority }
toast-labelled = { $label } put on
toast-unlabelled = { $label } taken off
toast-followed = You follow it
toast-unfollowed = You no longer follow it
toast-blocked = Blocked
toast-unblocked = No longer blocked
toast-unread = Marked as unread
toast-seen = Marked as read
toast-many = { $what } · { $count } conversations
toast-progress = { $done } of { $total } done
toast-draft-left = { $count ->
    [one] { $what }, with a draft that was not sent
   *[other] { $what }, with { $count } drafts that were not sent
}
toast-open = Open
toast-undo = Undo
toast-undone = Undone

select-count = { $count } selected
select-clear = Select nothing
act-unread = Mark as unread
keys-none-chosen = Choose a conversation first: J and K walk through the list.
typing-nowhere = You are not writing to anybody. R writes a reply, N a note.

inbox-waiting-since = Waiting since { $time }
inbox-has = { $name } has it
view-waiting = Longest waiting
narrow-order = Order
order-newest = Newest first
order-waiting = Longest waiting first
order-priority = Highest priority first
# $order is one of the three above.
do-order = Order the list: { $order }
