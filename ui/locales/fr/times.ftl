# Days, spans and moments, and the dialog in which a time is chosen. Dates themselves are written by the browser.

date-time-title = Choisir un moment
date-time-day = Jour
date-time-time = Heure
date-time-keep = Valider

time-today = Aujourd’hui
time-yesterday = Hier
time-moment = { $date } à { $time }
time-left-moment = moins d’une minute
time-left-minutes = { $minutes } min
time-left-hours = { $hours } h
time-left-hours-minutes = { $hours } h { $minutes } min
time-day-and-hour = { $day } { $time }

when = Quand
when-hint = ven 15:00, 2h, demain 9h, 3 déc
when-unclear = Pas encore compris : essayez « ven 15:00 », « 2h » ou « 3 déc ».
when-passed = Cette heure est passée, ou dans plus d’un an.
when-here = { $here } · { $there } à { $place }
when-there = { $there } à { $place } · { $here } ici
