# المحادثات: الرسائل كما تُرسم.

gist-sticker = ملصق
gist-photos = { FORM($count) ->
    [one] صورة
    [two] صورتان
    [few] { $count } صور
   *[other] { $count } صورة
}
gist-videos = { FORM($count) ->
    [one] فيديو
    [two] مقطعا فيديو
    [few] { $count } مقاطع فيديو
   *[other] { $count } مقطع فيديو
}
gist-contacts = { FORM($count) ->
    [one] جهة اتصال
    [two] جهتا اتصال
    [few] { $count } جهات اتصال
   *[other] { $count } جهة اتصال
}
gist-files = { FORM($count) ->
    [one] ملف
    [two] ملفان
    [few] { $count } ملفات
   *[other] { $count } ملفًا
}
gist-voice = رسالة صوتية
gist-voice-length = رسالة صوتية { $length }
gist-location = موقع
gist-location-named = موقع: { $name }
gist-ad = جاء عبر إعلان
gist-mail = رسالة بريد فارغة
mail-subject = الموضوع:
mail-other-writers = يكتب في هذه السلسلة أيضًا:
new-subject = الموضوع
mail-unreadable = تعذّرت قراءة هذه الرسالة. ملفها هنا كما وصل.
mail-rest = إظهار الباقي
mail-rest-hide = إخفاء الباقي
mail-frame = رسالة بريد
mail-frame-named = رسالة بريد: { $subject }
mail-pictures = { FORM($count) ->
    [zero] لا صور مخفية من الإنترنت.
    [one] صورة واحدة من الإنترنت غير معروضة.
    [two] صورتان من الإنترنت غير معروضتين.
    [few] { $count } صور من الإنترنت غير معروضة.
    [many] { $count } صورة من الإنترنت غير معروضة.
   *[other] { $count } صورة من الإنترنت غير معروضة.
}
mail-pictures-none = { FORM($count) ->
    [zero] جُلبت كل الصور.
    [one] تعذّر جلب صورة واحدة.
    [two] تعذّر جلب صورتين.
    [few] تعذّر جلب { $count } صور.
    [many] تعذّر جلب { $count } صورة.
   *[other] تعذّر جلب { $count } صورة.
}
mail-pictures-show = إظهار الصور
mail-copies = نسخة إلى { $names }
mail-from = من:
mail-to = إلى:
mail-cc = نسخة:
mail-bcc = نسخة مخفية:
mail-reply-to = الردود إلى:
mail-written = كُتبت:
mail-subject-none = بلا موضوع
mail-head = المرسل والمستلمون
mail-save = حفظ الرسالة كما وصلت
meeting-invitation = دعوة
meeting-cancelled = أُلغي
meeting-answer = رد على دعوة
meeting-entry = موعد
meeting-untitled = بلا عنوان
meeting-by = بدعوة من { $who }
meeting-repeats = { $when } (يتكرر)
meeting-local = { $when } (بتوقيت المكان)
meeting-span = { $from } – { $to }
gist-unshown = رسالة بلا نص
gist-unshown-kind = لا يمكن عرض «{ $kind }» هنا

found-on = { $what }، { $day }
file-sound = صوت
said-request = عرض ما وصل
said-request-hide = إخفاؤه
said-request-none = ما وصل غير محفوظ هنا.
said-quotes-earlier = تقتبس رسالة سابقة
said-go-to-quoted = الانتقال إلى الرسالة المقتبسة
said-chose-offered = اختار إحدى الإجابات المعروضة
said-read-more = قراءة المزيد
said-read-less = عرض أقل
done-folded = { $who }: { FORM($count) ->
    [two] تغييران
    [few] { $count } تغييرات
   *[other] { $count } تغييرًا
} في التصنيفات والأولوية

file-smaller = أصغر
file-larger = أكبر
file-fit = ملاءمة النافذة
file-turn = تدوير
file-percent = { $percent }٪

message-acts = إجراءات هذه الرسالة
message-copy = نسخ النص
message-quote = اقتباس
message-forward = تحويلها إلى شخص آخر
message-link = نسخ رابط إليها
forward-title = تحويل إلى
forward-line = توضع في ردك على ذلك الشخص. لم يُرسل شيء بعد.
forward-find = البحث عن شخص
