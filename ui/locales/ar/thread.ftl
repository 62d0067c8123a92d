# A conversation: its head, its messages, what became of them, what came with them.

thread-messages = الرسائل
thread-back = العودة إلى القائمة
thread-to-newest = إلى أحدث رسالة
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · إلى { $ours }
thread-number = { $channel } · إلى { $ours }

tick-only-here = لم تُرسل بعد: في انتظار الاتصال
tick-waiting = في انتظار الإرسال
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
file-lost-too-large = حجمه أكبر من 32 م.ب. اطلب رابطًا له.
file-lost-not-allowed = عنوانه ليس من عناوين Twilio، لذلك لم يُفتح.
file-lost-credentials = لا يقبل Twilio حسابنا، لذلك تعذّر جلبه.
file-lost-unreachable = تعذّر الوصول إلى Twilio.
file-save = حفظ
file-previous = الملف السابق
file-next = الملف التالي
