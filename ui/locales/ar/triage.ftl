# Where conversations stand, who has them, what staff did, and the views of the list.

status-open = مفتوحة
status-pending = في الانتظار
status-snoozed = مؤجّلة
status-resolved = منتهية
status-any = في أي مكان

priority-low = منخفضة
priority-normal = عادية
priority-high = عالية
priority-urgent = عاجلة

view-open = صندوق الوارد
view-mine = محادثاتي
view-unassigned = غير مسندة
view-unread = غير مقروءة
view-pending = في الانتظار
view-snoozed = مؤجّلة
view-resolved = منتهية
view-all = الكل
view-choose = اختيار طريقة عرض
view-find = البحث عن طريقة عرض
view-save = حفظ كطريقة عرض…
view-name = اسمها
view-keep = حفظ

narrow-open = تضييق القائمة…
narrow-title = تضييق القائمة
narrow-status = الحالة
narrow-assigned = المسؤول
narrow-label = الوسم
narrow-channel = القناة
narrow-priority = الأولوية
narrow-unread = غير المقروءة فقط
narrow-any = أي
narrow-anybody = أي شخص
narrow-me = أنا
narrow-nobody = لا أحد
narrow-done = تم
narrow-reset = البدء من جديد

inbox-draft = مسودة{ " " }
inbox-none-here = لا شيء هنا
inbox-none-here-line = لا محادثة تناسب طريقة العرض هذه الآن.
inbox-none-snoozed = لا محادثات مؤجّلة
inbox-none-snoozed-line = اضغط S على محادثة لتظهر من جديد لاحقًا.


assign-title = إسناد إلى
assign-find = البحث في الفريق
assign-nobody = لا أحد
assign-me = أنا، { $name }
assign-unassigned = غير مسندة
snooze-title = إظهار من جديد
snooze-find = متى
snooze-hours = بعد ثلاث ساعات
snooze-tomorrow = صباح الغد
snooze-monday = صباح الاثنين
snooze-week = بعد أسبوع
snooze-choose = اختيار وقت…
# $choice is one of the lines above, $time when that is.
snooze-line = { $choice } · { $time }
label-title = الوسوم
label-find = البحث عن وسم أو إنشاؤه
priority-title = الأولوية
date-time-title = اختيار وقت
date-time-day = التاريخ
date-time-time = الوقت
date-time-keep = تأكيد

act-resolve = إنهاء
act-open = إعادة الفتح
act-snooze = تأجيل
act-assign = إسناد
act-label = إضافة وسم
act-priority = الأولوية
act-pending = في انتظار شخص آخر
act-contact = حول الطرف الآخر
act-jump = الانتقال إلى يوم
act-follow = متابعة
act-unfollow = إلغاء المتابعة

done-somebody = شخص ما
done-took = استُلمت المحادثة بواسطة { $who }
done-gave = أُسندت المحادثة إلى { $to } بواسطة { $who }
done-gave-up = أُلغي إسناد المحادثة بواسطة { $who }
done-overtaken = محاولة من { $who } لاستلام المحادثة؛ كانت قد صارت لدى { $first }
done-overtaken-giving = محاولة من { $who } لنقل المحادثة؛ كانت قد صارت لدى { $first }
done-overtaken-free = محاولة من { $who } لتغيير الإسناد؛ كان قد أُلغي للتو
done-resolved = أُنهيت المحادثة بواسطة { $who }
done-opened = أُعيد فتح المحادثة بواسطة { $who }
done-pending = وُضعت المحادثة في انتظار شخص آخر بواسطة { $who }
done-snoozed = أُجّلت المحادثة بواسطة { $who } حتى { $until }
done-labelled = أُضيف الوسم { $label } بواسطة { $who }
done-unlabelled = أُزيل الوسم { $label } بواسطة { $who }
done-prioritised = غُيّرت الأولوية بواسطة { $who }: { $priority }
note-mark = ملاحظة
thread-unread = رسائل جديدة
thread-late = وصلت متأخرة، في { $time }
thread-local-time = { $time } في { $place }
