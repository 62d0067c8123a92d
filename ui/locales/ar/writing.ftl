# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.

composer-mode = نوع النص
note-write = اكتب ملاحظة لا يراها إلا الفريق؛ @ لذكر أحد أعضائه
note-keep = حفظ الملاحظة
attach-drop = أفلت للإرفاق
emoji-title = الرموز التعبيرية
canned-title = نصوص جاهزة

later-title = إرسال لاحقًا
later-time-there = الوقت في { $place }
later-time-here = يوافق هنا { $time }.
later-keep = إرسال في ذلك الوقت
later-waiting = في انتظار وقتها
later-edit = تعديل

newer-title = وصل هذا أثناء كتابتك
newer-yours = ردّك
newer-keep = متابعة الكتابة
newer-send = إرسال على أي حال

find-title = بحث أو تنفيذ
find-placeholder = ابحث عن أشخاص ورسائل وملاحظات وملفات، أو اكتب ما تريد فعله
find-hint = from: in: has:file before: after: label:
find-commands = إجراءات
find-people = الأشخاص
find-messages = الرسائل
find-notes = الملاحظات
find-files = الملفات
find-misread = غير مفهوم: { $what }
do-open = الانتقال إلى: { $what }
do-channels = القنوات
do-settings = الإعدادات
do-keys = عرض كل المفاتيح

keys-resolve = إنهاء أو إعادة فتح
keys-snooze = إظهار من جديد لاحقًا
keys-assign = إسناد إلى شخص
keys-take = استلام المحادثة
keys-label = الوسوم
keys-priority = الأولوية
keys-note = كتابة ملاحظة
keys-canned = نصوص جاهزة، في بداية الرد
keys-views = اختيار طريقة عرض
keys-narrow = تضييق القائمة
keys-about = حول الطرف الآخر
keys-find = البحث عن أي شيء أو تنفيذه
