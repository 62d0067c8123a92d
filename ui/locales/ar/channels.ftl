# The channels page: the account, how it is, and what could not be read.

channels-title = القنوات
channel-whatsapp = WhatsApp
channel-sms = رسائل SMS
channel-asking = جارٍ سؤال Twilio…
channel-webhook = عند وصول رسالة
channel-copy = نسخ
channel-copied = تم النسخ
channel-last-message = آخر رسالة
channel-none-yet = لا شيء بعد
channel-last-error = آخر خطأ
channel-check = تحقّق الآن
channel-refused = مرفوضة
channel-refused-count = { FORM($count) ->
    [one] طلب واحد منذ البدء دون توقيع صحيح: قد يكون العنوان العام أو الرمز خاطئًا
    [two] طلبان منذ البدء دون توقيع صحيح: قد يكون العنوان العام أو الرمز خاطئًا
    [few] { $count } طلبات منذ البدء دون توقيع صحيح: قد يكون العنوان العام أو الرمز خاطئًا
   *[other] { $count } طلب منذ البدء دون توقيع صحيح: قد يكون العنوان العام أو الرمز خاطئًا
}

channel-complete = لم يفت شيء
channel-complete-never = لم تُقارن بقائمة Twilio بعد
channel-complete-since = { FORM($count) ->
    [zero] مكتملة منذ { $since }، حتى { $until }
    [one] مكتملة منذ { $since }، حتى { $until }؛ كانت رسالة واحدة ناقصة وأُضيفت
    [two] مكتملة منذ { $since }، حتى { $until }؛ كانت رسالتان ناقصتين وأُضيفتا
    [few] مكتملة منذ { $since }، حتى { $until }؛ كانت { $count } رسائل ناقصة وأُضيفت
   *[other] مكتملة منذ { $since }، حتى { $until }؛ كانت { $count } رسالة ناقصة وأُضيفت
}
channel-complete-gap = قد تنقص رسائل منذ { $since }: تعذّرت قراءة قائمة Twilio في { $asked }
channel-complete-no-list = ليس لدى المزوّد قائمة للمقارنة بها
channel-refused-other = طلبات مرفوضة لم تذكر أي حساب على هذا الحاسوب: { $count }

account-sid = Account SID
account-token = Auth Token
account-numbers = الأرقام، تفصل بينها فواصل
account-service = Messaging Service، إن وُجدت
account-public-url = العنوان العام لهذا الحاسوب، إن وُجد
account-change = تغيير الحساب
account-connect = ربط
account-connected = قبِل Twilio الحساب. وهو قيد الاستخدام.
account-of-demo = يتصل العرض التجريبي بهواتفه التجريبية فقط. شغّله دون ‎--demo لربط Twilio.
account-of-environment = يأتي الحساب من بيئة التشغيل أو من ‎.env، ويُغيَّر هناك.
account-add = إضافة حساب آخر
account-remove = إزالة الحساب
account-remove-sure = هل يُزال من هذا الحاسوب؟ تبقى محادثاته، ولا يُرسل شيء عبره بعد ذلك.
account-keep = إبقاؤه

dead-letters-title = تعذّرت قراءتها
dead-letters-line = أرسلها Twilio ولم يفهمها هذا الإصدار. لم يُفقد شيء.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = قراءة من جديد
dead-letter-put-aside = وضع جانبًا
