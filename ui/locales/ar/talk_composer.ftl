# Talk: the composer, how long one may write, templates, files, notes, sending later.

composer-title = الرد
composer-write = اكتب ردًا
composer-send = إرسال

window-left = متبقٍّ { $time } للرد بحرية
window-unknown = لم يكتب هنا بعد
window-unknown-why = قد يرفض WhatsApp رسالة إلى من لم يكتب خلال آخر 24 ساعة
window-shut = مضى على آخر رسالة منه أكثر من 24 ساعة. يسمح WhatsApp بالرد من جديد عندما يكتب.
window-refused = منذ { $time } لا يقبل WhatsApp ردًا حرًا. أرسل قالبًا، أو انتظر حتى يكتب.
window-sender = هذا اسم مُرسِل وليس رقمًا: لا يمكن الرد عليه.
window-short-code = رقم قصير: قد لا يصل الرد

template-use = استخدام قالب
template-title = القوالب
template-find = ابحث عن قالب
template-unfound = لا قالب مطابقًا
template-none = لا قوالب بعد. تُكتب في لوحة تحكم Twilio، ويوافق عليها WhatsApp.
template-blank = الفراغ { $name }
template-blank-like = مثل { $sample }
template-blank-after = بعد «{ $words }»
template-value-braces = لا يمكن أن تكون هنا أقواس مزدوجة.
template-value-too-long = لا يتسع هنا لأكثر من { $max } من الأحرف.
template-unsubmitted = لم يُقدَّم
template-pending = في انتظار الموافقة
template-rejected = مرفوض
template-paused = متوقف مؤقتًا
template-disabled = معطّل

attach-add = إرفاق ملف
attach-limits = إرفاق ملفات: حتى { $max } في المرة الواحدة، وكل منها حتى { $megabytes } م.ب
attach-messages = تُرسل الملفات ({ $files }) في رسائل متتالية عددها { $messages }
attach-files = الملفات المرفقة
attach-take-off = إزالة
attach-coming = جارٍ الإضافة…

composer-mode = نوع النص
note-write = اكتب ملاحظة لا يراها إلا الفريق؛ @ لذكر أحد أعضائه
note-keep = حفظ الملاحظة
attach-drop = أفلت للإرفاق
emoji-title = الرموز التعبيرية
canned-title = نصوص جاهزة
mention-title = الزملاء

later-title = إرسال لاحقًا
later-keep = إرسال في ذلك الوقت
later-waiting = في انتظار وقتها
later-edit = تعديل
later-held = موعدها { $time }، وأُوقفت: كتب هذا منذ ذلك الحين
later-held-yours = رسالتك

newer-title = وصل هذا أثناء كتابتك
newer-yours = ردّك
newer-keep = متابعة الكتابة
newer-send = إرسال على أي حال
composer-length = { $count } من { $max } حرف
canned-none = لا يوجد نص جاهز بهذا الاسم. Esc لكتابته كما هو.

new-title = محادثة جديدة
new-from = من
new-to = إلى
new-to-hint = اسم أو رقم مثل ‎+44 7700 900161
new-go-on = متابعة
new-text = الرسالة
new-template-why = لا يقبل واتساب إلا قالبًا كأول رسالة.
new-to-address = الكتابة إلى { $address }
new-back = رقم آخر
later-shut = ستكون الساعات الأربع والعشرون قد انقضت حينها. لن تُرسل إلا إذا كتبوا قبل ذلك؛ أما القالب فيُرسل في أي وقت.

mail-field-cc = نسخة
mail-field-bcc = نسخة مخفية
mail-field-off = إزالة { $who }
mail-field-wrong = { $field }: «{ $typed }» ليس عنوان بريد. اكتبه مثل ada@example.net.
mail-reply-all = الرد على الكل
mail-reply-all-to = نسخة إلى { $names }
mail-answers-to = تُرسل الردود إلى { $names }
mark-tools = شكل النص
mark-bold = غامق
mark-italic = مائل
mark-bullets = قائمة
mark-numbers = قائمة مرقّمة
mark-link = رابط
mark-preview = هكذا سيظهر
