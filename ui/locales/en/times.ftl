# Days, spans and moments, and the dialog in which a time is chosen. Dates themselves are written by the browser.

date-time-title = Choose a time
date-time-day = Day
date-time-time = Time
date-time-keep = Set

time-today = Today
time-yesterday = Yesterday
time-moment = { $date } { $time }
time-left-moment = less than a minute
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
time-day-and-hour = { $day } { $time }

when = When
when-hint = fri 15:00, 2h, tomorrow 9, Dec 3
when-unclear = Not understood yet: try “fri 15:00”, “2h” or “3 Dec”.
when-passed = That time has passed, or is more than a year away.
when-here = { $here } · { $there } in { $place }
when-there = { $there } in { $place } · { $here } here
