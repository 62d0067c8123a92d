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
