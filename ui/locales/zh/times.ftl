# Days, spans and moments. Dates themselves are written by the browser.

time-today = 今天
time-yesterday = 昨天
time-moment = { $date } { $time }
time-left-moment = 不到 1 分钟
time-left-minutes = { $minutes } 分钟
time-left-hours = { $hours } 小时
time-left-hours-minutes = { $hours } 小时 { $minutes } 分钟
