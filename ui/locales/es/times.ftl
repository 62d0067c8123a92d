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

when = Cuándo
when-hint = vie 15:00, 2h, mañana 9, 3 dic
when-unclear = Aún no se entiende: prueba «vie 15:00», «2h» o «3 dic».
when-passed = Esa hora ya pasó, o falta más de un año.
when-here = { $here } · { $there } en { $place }
when-there = { $there } en { $place } · { $here } aquí
