# The frame around every page: the rail, the window's title, what is said everywhere.

app-name = PaperPlane
window-title = { FORM($unread) ->
    [zero] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = جارٍ التحميل
try-again = إعادة المحاولة
close = إغلاق
stale = قد لا يكون هذا محدّثًا: { $why }
catching-up = جارٍ استدراك ما حدث في هذه الأثناء
offline = دون اتصال
offline-line = دون اتصال: يبقى كل شيء مقروءًا، وما تكتبه يُرسل لاحقًا
open-phone = فتح الهاتف التجريبي

# What this desk is.
about-title = حول هذا المكتب
about-me = { $name }، حول هذا المكتب
about-you = أنت
about-kept = مكان الحفظ
about-kept-here = على هذا الحاسوب
about-kept-here-while-kafka-waits = على هذا الحاسوب، حيث بدأت هذه الوكالة. Kafka مُعدّ وغير مستخدم: للعمل به، شغّل PaperPlane في مجلد فارغ (--data DIR). ما هو هنا يبقى هنا.
about-kept-kafka = Kafka على { $servers }
about-state = الحالة
about-state-catching-up = جارٍ الاستدراك
about-state-up-to-date = محدّث
about-waiting = في الانتظار
about-waiting-count = { FORM($count) ->
    [one] واحدة لم تُنقل بعد
    [two] اثنتان لم تُنقلا بعد
   *[other] { $count } لم تُنقل بعد
}
about-unreadable = غير مقروء
about-unreadable-count = { FORM($count) ->
    [one] واحدة، محفوظة لإصدار أحدث
    [two] اثنتان، محفوظتان لإصدار أحدث
   *[other] { $count }، محفوظة لإصدار أحدث
}
