# The map of keys.

keys-resolve = إنهاء أو إعادة فتح
keys-snooze = إظهار من جديد لاحقًا
keys-assign = إسناد إلى شخص
keys-take = استلام المحادثة
keys-label = الوسوم
keys-priority = الأولوية
keys-note = كتابة ملاحظة
keys-canned = نصوص جاهزة، في بداية الرد
keys-mention = في ملاحظة: ذكر زميل
keys-views = اختيار طريقة عرض
keys-narrow = تضييق القائمة
keys-about = حول الطرف الآخر
keys-find = البحث عن أي شيء أو تنفيذه

keys-title = المفاتيح
keys-step = المحادثة التالية والسابقة
keys-open = فتحها
keys-reply = كتابة رد
keys-send = إرسال، أثناء الكتابة
keys-new-line = سطر جديد، أثناء الكتابة
keys-search = البحث في كل شيء
keys-back = رجوع
keys-these = هذه المفاتيح
keys-send-always = إرسال، مهما كان الإعداد
keys-select = تحديدها
keys-select-all = تحديد القائمة كلها
keys-select-more = تحديد المزيد
keys-unread = وضع كغير مقروءة
keys-undo = تراجع
keys-new = محادثة جديدة
