# Talk: where conversations stand, who has them, what staff did, and the views of the list.

status-open = مفتوحة
status-pending = في الانتظار
status-snoozed = مؤجّلة
status-resolved = منتهية
status-blocked = محظورة
status-any = في أي مكان

priority-low = منخفضة
priority-normal = عادية
priority-high = عالية
priority-urgent = عاجلة

view-open = صندوق الوارد
view-mine = محادثاتي
view-mentions = الإشارات إليّ
# Of the view of mentions: $unseen notes that were not seen, $all conversations.
view-mentions-count = { $unseen } جديدة · { $all }
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
narrow-mentioned = ما يشير إليّ فقط
narrow-any = أي
narrow-anybody = أي شخص
narrow-me = أنا
narrow-nobody = لا أحد
narrow-done = تم
narrow-reset = البدء من جديد

assign-title = إسناد إلى
assign-find = البحث في الفريق
assign-nobody = لا أحد
assign-me = أنا، { $name }
assign-unassigned = غير مسندة
snooze-title = إظهار من جديد
snooze-find = متى، مثل: الجمعة 15:00 أو 2h
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
act-block = حظر جهة الاتصال
act-unblock = إلغاء حظر جهة الاتصال

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

do-open = الانتقال إلى: { $what }

pane-status = الحالة
pane-nobody = لا أحد
pane-you = أنت
pane-assignee = المسؤول
pane-assign = إسناد المحادثة
pane-assign-to = إسناد إلى…
pane-priority = الأولوية
pane-priority-change = تغيير الأولوية
pane-labels = الوسوم
pane-label-add = إضافة وسم
pane-label-find = ابحث عن وسم أو أنشئه
pane-followers = المتابعون
pane-follow = متابعة
pane-unfollow = إلغاء المتابعة

# A toast says what was just done; $what is one of these.
toast-resolved = تم الحل
toast-opened = فُتحت من جديد
toast-pending = بانتظار شخص آخر
toast-snoozed = تعود { $until }
toast-given = أُسندت إلى { $to }
toast-given-up = لم تعد عند أحد
toast-priority = الأولوية: { $priority }
toast-labelled = أُضيفت { $label }
toast-unlabelled = أُزيلت { $label }
toast-followed = أنت تتابعها
toast-unfollowed = لم تعد تتابعها
toast-blocked = تم الحظر
toast-unblocked = أُلغي الحظر
toast-unread = وُضعت كغير مقروءة
toast-seen = وُضعت كمقروءة
toast-many = { $what } · { $count } محادثات
toast-progress = { $done } من { $total }
toast-draft-left = { FORM($count) ->
    [one] { $what }، مع مسودة لم تُرسل
    [two] { $what }، مع مسودتين لم تُرسلا
    [few] { $what }، مع { $count } مسودات لم تُرسل
    [many] { $what }، مع { $count } مسودة لم تُرسل
   *[other] { $what }، مع { $count } مسودة لم تُرسل
}
toast-open = فتح
toast-undo = تراجع
toast-undone = تم التراجع

select-count = { $count } محددة
select-clear = إلغاء التحديد
act-unread = وضع كغير مقروءة
keys-none-chosen = اختر محادثة أولًا: J و K يتنقلان في القائمة.
typing-nowhere = أنت لا تكتب إلى أحد. R لكتابة رد، و N لملاحظة.

inbox-waiting-since = تنتظر منذ { $time }
inbox-has = عند { $name }
view-waiting = الأطول انتظارًا
narrow-order = الترتيب
order-newest = الأحدث أولًا
order-waiting = الأطول انتظارًا أولًا
order-priority = الأعلى أولوية أولًا
# $order is one of the three above.
do-order = ترتيب القائمة: { $order }
