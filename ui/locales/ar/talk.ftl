# Talk: the list of conversations, a conversation, its messages, what became of them, what came with them.

catching-up = جارٍ استدراك ما حدث في هذه الأثناء
fetching = جلب البريد
fetching-of = جلب البريد: { $done } من { $of }

inbox-title = صندوق الوارد
# The inbox's name for who cannot see its badge.
inbox-named = { FORM($unread) ->
    [zero] صندوق الوارد
    [one] صندوق الوارد، محادثة واحدة غير مقروءة
    [two] صندوق الوارد، محادثتان غير مقروءتين
    [few] صندوق الوارد، { $unread } محادثات غير مقروءة
   *[other] صندوق الوارد، { $unread } محادثة غير مقروءة
}
inbox-conversations = المحادثات
inbox-unread = { FORM($count) ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة واحدة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}
inbox-mentions = { FORM($count) ->
    [zero] لا ملاحظات تشير إليك
    [one] ملاحظة واحدة تشير إليك
    [two] ملاحظتان تشيران إليك
    [few] { $count } ملاحظات تشير إليك
    [many] { $count } ملاحظة تشير إليك
   *[other] { $count } ملاحظة تشير إليك
}
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = أنت:{ " " }
inbox-not-sent = لم تُرسل
inbox-opted-out = ألغى الاشتراك
inbox-empty = لا محادثات بعد
inbox-empty-line = من يكتب إلى رقمك يظهر هنا.

empty-wrote = لم يكتب أحد بعد
empty-wrote-line = أول رسالة إلى رقمك على WhatsApp تفتح محادثة هنا.
empty-demo-line = في هذا العرض أنت على طرفي الخط: اكتب من الهاتف التجريبي، وأجب هنا.
# $step, $open and $help are keys.
empty-keys = { $step } للتنقل، { $open } للفتح، { $help } لعرض كل المفاتيح

thread-messages = الرسائل
thread-back = العودة إلى القائمة
head-more-labels = +{ $count }
thread-to-newest = إلى أحدث رسالة
thread-to-mention = إلى الملاحظة التي تشير إليك
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · إلى { $ours }
thread-number = { $channel } · إلى { $ours }

tick-only-here = لم تُرسل بعد: في انتظار الاتصال
tick-waiting = في انتظار الإرسال
tick-waiting-for-file = في انتظار ملفها
tick-sending = جارٍ الإرسال
tick-later = ستُعاد المحاولة
tick-accepted = استلمها Twilio
tick-sent = أُرسلت
tick-delivered = وصلت
tick-read = قُرئت
tick-refused = لم تُرسل
tick-failed = لم تصل
tick-unsure = ربما أُرسلت
tick-discarded = أُلغيت

stuck-send-again = إعادة الإرسال
stuck-was-sent = أُرسلت
stuck-discard = إلغاء الرسالة

said-forwarded = مُعاد توجيهها
said-forwarded-often = مُعاد توجيهها مرات كثيرة
said-by-us = أنت
said-by-them = الطرف الآخر
# $ad is the title of an advertisement, $what the label of a button.
said-came-by = جاء عبر الإعلان { $ad }
said-chose = اختار { $what }

file = ملف
file-photo = صورة
file-voice = رسالة صوتية
file-video = فيديو
file-pdf = مستند PDF
file-contact = بطاقة جهة اتصال
file-fetching = جارٍ الجلب…
file-fetch-again = إعادة المحاولة
file-on-the-map = فتح الخريطة
file-bytes = { FORM($count) ->
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
   *[other] { $count } بايت
}
file-kilobytes = { $count } ك.ب
file-megabytes = { $whole }.{ $tenths } م.ب
file-lost-gone = لم يعد لدى Twilio. اطلب إرساله من جديد.
file-lost-too-large = حجمه أكبر من { $max } م.ب. اطلب رابطًا له.
file-lost-not-allowed = عنوانه ليس من عناوين Twilio، لذلك لم يُفتح.
file-lost-credentials = لا يقبل Twilio حسابنا، لذلك تعذّر جلبه.
file-lost-unreachable = تعذّر الوصول إلى Twilio.
file-save = حفظ
file-previous = الملف السابق
file-next = الملف التالي

inbox-draft = مسودة:{ " " }
inbox-none-here = لا شيء هنا
inbox-none-here-line = لا محادثة تناسب طريقة العرض هذه الآن.
inbox-none-snoozed = لا محادثات مؤجّلة
inbox-none-snoozed-line = اضغط S على محادثة لتظهر من جديد لاحقًا.
note-mark = ملاحظة
thread-unread = رسائل جديدة
thread-late = وصلت متأخرة، في { $time }
thread-local-time = { $time } في { $place }

news-messages = { FORM($count) ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
news-messages-in = { $count } رسالة جديدة في { FORM($conversations) ->
    [one] محادثة واحدة
    [two] محادثتين
    [few] { $conversations } محادثات
   *[other] { $conversations } محادثة
}
news-notices-in = { $count } إشعارًا لك في { FORM($conversations) ->
    [one] محادثة واحدة
    [two] محادثتين
    [few] { $conversations } محادثات
   *[other] { $conversations } محادثة
}
news-mentioned = أشار إليك أحدهم
news-mentioned-by = أشار إليك { $who }
news-overtaken = سبقك أحدهم
news-overtaken-by = سبقك { $who }
news-is-with = { $who } مع { $first } بالفعل.
news-is-with-nobody = عاد { $who } إلى الجميع.
