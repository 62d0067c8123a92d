# The frame around every page, and what stands in every part: names, troubles, lists from which something is picked.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Loading
try-again = Try again
close = Close
stale = This may be out of date: { $why }
offline = Offline
offline-line = Offline: everything stays readable, and what you write goes out later
# The browser's node cannot be reached.
away-title = PaperPlane cannot be reached.
away-line = What is open stays readable, and what you write is kept in this browser. Search, sending and other conversations work again by themselves once it answers.

copy = Copy
copied = Copied

pick-new = Make “{ $name }”
pick-nothing = Nothing fits

# A heading and a line in the place of what did not come.
trouble-link = This page needs its link
trouble-link-line = Open the address that PaperPlane shows when it starts. It lets this browser in.
trouble-away = PaperPlane cannot be reached
trouble-away-line = It may be starting or closed. This page looks again by itself.
trouble-gone = This is not here any more
trouble-other = Something went wrong

# What the window itself says where no answer came.
door-unreadable = The answer could not be read. Close this window and open it again.
door-offline = PaperPlane cannot be reached just now. Try again in a moment.
door-not-let-in = This page needs its link.
door-file-too-large = This file is too large to send.
