# Writing: the field, how long one may write, templates, files.

composer-title = الرد
composer-write = اكتب ردًا
composer-send = إرسال

window-left = متبقٍّ { $time } للرد بحرية
window-unknown = لم يكتب هنا بعد
window-unknown-why = قد يرفض WhatsApp رسالة إلى من لم يكتب خلال آخر 24 ساعة
window-shut = مضى على آخر رسالة منه أكثر من 24 ساعة. يسمح WhatsApp بالرد من جديد عندما يكتب.

template-use = استخدام قالب
template-title = القوالب
template-none = لا قوالب بعد. تُكتب في لوحة تحكم Twilio، ويوافق عليها WhatsApp.
template-blank = الفراغ { $name }
template-unsubmitted = لم يُقدَّم
template-pending = في انتظار الموافقة
template-rejected = مرفوض
template-paused = متوقف مؤقتًا
template-disabled = معطّل

attach-add = إرفاق ملف
attach-files = ملفات هذه الرسالة
attach-take-off = إزالة
attach-coming = جارٍ الإضافة…
composer-length = { $count } من { $max } حرف
