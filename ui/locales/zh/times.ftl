# Days, spans and moments, and the dialog in which a time is chosen. Dates themselves are written by the browser.

date-time-title = 选择时间
date-time-day = 日期
date-time-time = 时间
date-time-keep = 确定

time-today = 今天
time-yesterday = 昨天
time-moment = { $date } { $time }
time-left-moment = 不到 1 分钟
time-left-minutes = { $minutes } 分钟
time-left-hours = { $hours } 小时
time-left-hours-minutes = { $hours } 小时 { $minutes } 分钟
time-day-and-hour = { $day } { $time }

when = 时间
when-hint = 周五 15:00、2h、明天9点、12月3日
when-unclear = 还没看懂：试试“周五 15:00”、“2h”或“12月3日”。
when-passed = 这个时间已过，或在一年之后。
when-here = { $here } · { $place } { $there }
when-there = { $place } { $there } · 本地 { $here }
