# Days, spans and moments, and the dialog in which a time is chosen. Dates themselves are written by the browser.

date-time-title = Escolher um momento
date-time-day = Dia
date-time-time = Hora
date-time-keep = Confirmar

time-today = Hoje
time-yesterday = Ontem
time-moment = { $date }, { $time }
time-left-moment = menos de um minuto
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
time-day-and-hour = { $day } { $time }

when = Quando
when-hint = sex 15:00, 2h, amanhã 9, 3 dez
when-unclear = Ainda não entendido: tente “sex 15:00”, “2h” ou “3 dez”.
when-passed = Esse horário já passou, ou falta mais de um ano.
when-here = { $here } · { $there } em { $place }
when-there = { $there } em { $place } · { $here } aqui
