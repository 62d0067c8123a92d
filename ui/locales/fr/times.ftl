# Days, spans and moments. Dates themselves are written by the browser.

time-today = Aujourd’hui
time-yesterday = Hier
time-moment = { $date } à { $time }
time-left-moment = moins d’une minute
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
