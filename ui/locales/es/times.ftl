# Days, spans and moments. Dates themselves are written by the browser.

time-today = Hoy
time-yesterday = Ayer
time-moment = { $date }, { $time }
time-left-moment = menos de un minuto
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
