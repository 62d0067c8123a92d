# The frame around every page: the rail, the window's title, what is said everywhere.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Loading
try-again = Try again
close = Close
stale = This may be out of date: { $why }
catching-up = Catching up with what happened meanwhile
offline = Offline
offline-line = Offline: everything stays readable, and what you write goes out later
open-phone = Open the pretend phone

# What this desk is.
about-title = About this desk
about-me = { $name }, about this desk
about-you = You
about-kept = Kept
about-kept-here = On this computer
about-kept-here-while-kafka-waits = On this computer, where this agency began. Kafka is set up and not used: to work with it, start PaperPlane in an empty folder (--data DIR). What is here stays here.
about-kept-kafka = Kafka at { $servers }
about-state = State
about-state-catching-up = Catching up
about-state-up-to-date = Up to date
about-waiting = Waiting
about-waiting-count = { $count } not passed on yet
about-unreadable = Unreadable
about-unreadable-count = { $count }, kept for a newer version
