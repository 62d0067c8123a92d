# Days, spans and moments, and the dialog in which a time is chosen. Dates themselves are written by the browser.

date-time-title = Elegir un momento
date-time-day = Día
date-time-time = Hora
date-time-keep = Aceptar

time-today = Hoy
time-yesterday = Ayer
time-moment = { $date }, { $time }
time-left-moment = menos de un minuto
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
time-day-and-hour = { $day } { $time }
