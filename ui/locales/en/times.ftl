# Days, spans and moments. Dates themselves are written by the browser.

time-today = Today
time-yesterday = Yesterday
time-moment = { $date } { $time }
time-left-moment = less than a minute
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
