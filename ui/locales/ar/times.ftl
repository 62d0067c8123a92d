# Days, spans and moments, and the dialog in which a time is chosen. Dates themselves are written by the browser.

date-time-title = اختيار وقت
date-time-day = التاريخ
date-time-time = الوقت
date-time-keep = تأكيد

time-today = اليوم
time-yesterday = أمس
time-moment = { $date }، { $time }
time-left-moment = أقل من دقيقة
time-left-minutes = { FORM($minutes) ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
time-left-hours = { FORM($hours) ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
}
time-left-hours-minutes = { FORM($hours) ->
    [one] ساعة
    [two] ساعتان
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
} و{ FORM($minutes) ->
    [one] دقيقة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
time-day-and-hour = { $day } { $time }

when = متى
when-hint = الجمعة 15:00، 2h، غدا 9، 3 ديسمبر
when-unclear = لم يُفهم بعد: جرّب «الجمعة 15:00» أو «2h» أو «3 ديسمبر».
when-passed = هذا الوقت مضى، أو يبعد أكثر من سنة.
when-here = { $here } · { $there } في { $place }
when-there = { $there } في { $place } · { $here } هنا
