# Days, spans and moments. Dates themselves are written by the browser.

time-today = Hoje
time-yesterday = Ontem
time-moment = { $date }, { $time }
time-left-moment = menos de um minuto
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
