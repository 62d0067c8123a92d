# The workspace: the first pages, the channels page, the settings, and what this desk is.

open-phone = فتح الهاتف التجريبي

# What this desk is.
about-title = حول هذا المكتب
about-me = { $name }، حول هذا المكتب
about-you = أنت
about-kept = مكان الحفظ
about-kept-here = على هذا الحاسوب
about-kept-here-while-kafka-waits = على هذا الحاسوب، حيث بدأت هذه الوكالة. Kafka مُعدّ وغير مستخدم: للعمل به، شغّل PaperPlane في مجلد فارغ (--data DIR). ما هو هنا يبقى هنا.
about-kept-kafka = Kafka على { $servers }
about-state = الحالة
about-state-catching-up = جارٍ الاستدراك
about-state-up-to-date = محدّث
about-waiting = في الانتظار
about-waiting-count = { FORM($count) ->
    [one] واحدة لم تُنقل بعد
    [two] اثنتان لم تُنقلا بعد
   *[other] { $count } لم تُنقل بعد
}
about-unreadable = غير مقروء
about-unreadable-count = { FORM($count) ->
    [one] واحدة، محفوظة لإصدار أحدث
    [two] اثنتان، محفوظتان لإصدار أحدث
   *[other] { $count }، محفوظة لإصدار أحدث
}

start-welcome = مرحبًا بك في PaperPlane
start-stays-here = يبقى كل شيء على هذا الحاسوب. لا حاجة إلى حساب.
start-stays-on-kafka = يعمل هذا المكتب مع فريقك عبر Kafka على { $servers }.
start-your-name = اسمك
start-your-agency = وكالتك
start-your-agency-hint = كما يعرفها العملاء
start-begin = ابدأ

connect-title = ربط قناة
connect-what = ما الذي تريد ربطه
connect-what-twilio = WhatsApp و SMS
connect-what-mail = البريد الإلكتروني
connect-line = يتصل PaperPlane بخدمة WhatsApp عبر Twilio. يكفي للبدء حساب تجريبي مجاني مع بيئته التجريبية.
connect-console = في لوحة تحكم Twilio، افتح «Messaging» ثم «Try it out» ثم «Send a WhatsApp message». تجد Account SID وAuth Token في الصفحة الأولى من اللوحة.
connect-file = على الخادم، يمكن أن توضع القيم نفسها في ملف ‎.env: TWILIO_ACCOUNT_SID وTWILIO_AUTH_TOKEN وTWILIO_NUMBER.
connect-mail-line = يقرأ PaperPlane مجلدات عنوان بريد ويجيب منه. لا يغيّر شيئًا فيها، ويضع ما ترسله بين الرسائل المرسلة.
connect-mail-file = على الخادم، يمكن أن يوضع ذلك في ملف ‎.env: MAIL_ADDRESS و MAIL_PASSWORD، و MAIL_IMAP_HOST و MAIL_SMTP_HOST إن لم يكونا معروفين.

join-title = ضمّ الهاتف الأول
join-line = لا تردّ بيئة Twilio التجريبية إلا على الهواتف المنضمّة إليها. انسخ الكلمات التي تعرضها لوحة التحكم.
join-words = الكلمات من لوحة تحكم Twilio
join-example = join two-words
join-show = عرض الرمز
join-code = رمز QR يفتح WhatsApp والكلمات مكتوبة فيه
# $link is the text of join-link, as a link.
join-scan = امسحه بكاميرا الهاتف وأرسل الرسالة التي تظهر. أو افتح { $link } على الهاتف نفسه.
join-link = الرابط

channels-title = القنوات
channels-named = { FORM($count) ->
    [zero] القنوات
    [one] القنوات، طلب واحد تعذّرت قراءته
    [two] القنوات، طلبان تعذّرت قراءتهما
    [few] القنوات، { $count } طلبات تعذّرت قراءتها
   *[other] القنوات، { $count } طلبًا تعذّرت قراءته
}
channel-whatsapp = WhatsApp
channel-sms = رسائل SMS
channel-email = البريد الإلكتروني
provider-twilio = Twilio
provider-mail = البريد الإلكتروني
channel-asking = جارٍ السؤال…
channel-webhook = عند وصول رسالة
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
channel-refused-other = طلبات مرفوضة لم تذكر أي حساب على هذا الحاسوب: { $count }
account-add = إضافة حساب آخر
account-remove = إزالة الحساب
account-remove-sure = هل يُزال من هذا الحاسوب؟ تبقى محادثاته، ولا يُرسل شيء عبره بعد ذلك.
account-keep = إبقاؤه

account-sid = Account SID
account-token = Auth Token
account-numbers = الأرقام، تفصل بينها فواصل
account-service = Messaging Service، إن وُجدت
account-public-url = العنوان العام لهذا الحاسوب، إن وُجد
account-shared-keys = مفاتيح SharedKey من إعدادات Webhooks، إن وُجدت
account-opt-out-languages = لغات كلمات إيقاف الرسائل؛ الكل إن تُركت فارغة
account-change = تغيير الحساب
account-connect = ربط
account-connected = قُبل الحساب، وهو قيد الاستخدام.
account-of-demo = يتصل العرض التجريبي بهواتفه التجريبية فقط. شغّله دون ‎--demo لربط حساب.
account-of-environment = يأتي الحساب من بيئة التشغيل أو من ‎.env، ويُغيَّر هناك.
mail-address = عنوان البريد الإلكتروني
mail-password = كلمة المرور
mail-password-hint = يطلب كثير من مقدمي الخدمة هنا كلمة مرور للتطبيقات. تُنشأ في إعدادات صندوق البريد.
mail-password-kept = اتركها فارغة للإبقاء على الحالية.
mail-advice-app = يطلب { $domain } هنا كلمة مرور للتطبيقات، لا المعتادة. تُنشأ في إعدادات صندوق البريد.
mail-oauth = تسجيل الدخول عبر
mail-oauth-google = Google (OAuth)
mail-oauth-microsoft = Microsoft (OAuth)
mail-oauth-hint = عميل الوكالة الخاص لدى مقدم الخدمة، ورمز تحديث أُنشئ له.
mail-client-id = معرّف العميل
mail-client-secret = سرّ العميل، إن وُجد
mail-refresh-token = رمز التحديث
mail-tenant = المستأجر، إن كان لمؤسسة واحدة
mail-advice-oauth = لم يعد { $domain } يقبل كلمات المرور من البرامج، بل OAuth فقط.
mail-name = الاسم الظاهر فيما ترسله
mail-servers = الخوادم
mail-servers-looking = جارٍ البحث عن الخوادم…
mail-servers-found = عُثر على الخادمين: { $incoming } و { $outgoing }
mail-servers-nothing = تعذّر تخمين خوادم { $domain }. تجدها في صفحات المساعدة لدى مقدم الخدمة.
mail-incoming = البريد الوارد (IMAP)
mail-outgoing = البريد الصادر (SMTP)
mail-host = الخادم
mail-port = المنفذ
mail-tls = التشفير
mail-tls-usual = كالمعتاد للمنفذ
mail-tls-none = بلا تشفير، على هذا الحاسوب فقط
mail-user = اسم المستخدم، إن لم يكن العنوان
mail-signature = التوقيع (DKIM)
mail-signature-hint = لخادم خاص بالوكالة فقط: المزوّدون الكبار يوقّعون الرسائل بأنفسهم.
mail-dkim-selector = المُحدِّد (selector)
mail-dkim-domain = النطاق، إن لم يكن نطاق العنوان
mail-dkim-key = المفتاح الخاص بصيغة PEM ‏(RSA بطول 2048 بتًا أو أكثر، أو Ed25519)
mail-dkim-after = بعد حفظ الحساب يظهر عنده سجل DNS المطلوب.
mail-dkim-record = سجل DNS للتوقيع ({ $kind })
mail-dkim-record-value = قيمة السجل
mail-certificate = شهادة موثوقة (SHA-256)
mail-certificate-forget = إلغاء الثقة به
mail-trust-line = اسأل من يدير الخادم هل هذه بصمته (SHA-256). إن كانت كذلك فيمكنك الوثوق بهذه الشهادة بعينها.
mail-trust = الوثوق بهذه الشهادة
mail-connect = تحقّق وأضف
mail-keep = تحقّق واحفظ
mail-asking = جارٍ الدخول إلى الخادمين…
mail-connected = قبِل الخادمان الحساب. وهو قيد الاستخدام.
channel-check-good = يجيب كما ينبغي.

dead-letters-title = تعذّرت قراءتها
dead-letters-line = أرسلها Twilio ولم يفهمها هذا الإصدار. لم يُفقد شيء.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = قراءة من جديد
dead-letter-put-aside = وضع جانبًا

settings-title = الإعدادات
settings-saved = تم الحفظ
settings-name-missing = اكتب اسمًا.

# Who I am, and what the agency is called.
settings-profile = الملف الشخصي
settings-profile-line = اسمك واسم الوكالة.
settings-my-name-hint = كما يراه زملاؤك.
settings-agency-hint = كما يعرفها العملاء، للجميع هنا.
settings-signature = توقيع { $address }
settings-signature-hint = يظهر أسفل الرسائل التي تكتبها على هذا الجهاز.

# How the desk looks.
settings-look = المظهر
settings-look-line = لهذا الحاسوب فقط.
settings-theme = السمة
settings-theme-system = النظام
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-density = الكثافة
settings-density-hint = المسافة بين الأسطر.
settings-density-roomy = واسعة
settings-density-compact = متراصّة
settings-language = اللغة
settings-language-system = كلغة النظام: { $language }
settings-send-by = مفتاح الإرسال
settings-send-by-hint = Shift + Enter يبدأ سطرًا جديدًا دائمًا.

# Notifications of the operating system.
settings-notifications = الإشعارات
settings-notify = الرسائل الجديدة
settings-notify-hint = ينبّهك هذا الحاسوب حين يكتب أحد وأنت لا تنظر.
settings-notify-ask = يسألك متصفحك مرة واحدة إن كان يجوز لـ PaperPlane إظهارها.
settings-notify-refused = يمنع متصفحك إشعارات هذه الصفحة. اسمح بها في إعداداته.
settings-notify-not-here = لا يُظهر هذا المتصفح إشعارات لهذه الصفحة. افتح المكتب عبر https أو استخدم البرنامج.
settings-preview = إظهار المرسل ونص الرسالة
settings-preview-hint = من دونه يظهر فقط أن شيئًا وصل.
settings-quiet = ساعات الهدوء
settings-quiet-hint = لا تنبيه في هذه الساعات كل يوم.
settings-quiet-empty = الوقتان متساويان، فلا ساعات هادئة.
settings-quiet-from = من
settings-quiet-to = إلى
settings-autostart = الفتح عند تسجيل الدخول
settings-autostart-hint = كي لا يفوتك شيء بعد إعادة التشغيل.

# The channels in short, and what is under the desk.
settings-channels-line = لحسابات WhatsApp و SMS والبريد صفحة خاصة بها.
settings-channels-none = لا قناة مربوطة بعد.
settings-channels-open = فتح القنوات
settings-computer = هذا الحاسوب
settings-computer-line = أين توجد الأشياء، وما الذي يعمل هنا.
settings-folder = مجلد البيانات
settings-files = الملفات
settings-files-here = في مجلد البيانات
settings-files-relay = مشتركة عبر المُرحِّل في { $address }
settings-files-bucket = مشتركة في حاوية S3 باسم { $bucket }
settings-files-bucket-at = مشتركة في حاوية S3 باسم { $bucket } في { $endpoint }
settings-files-waiting = لم تُمرَّر بعد: { $count }
settings-files-copies = النسخ هنا: { $used } من { $max } م.ب
settings-version = الإصدار
settings-licence = الترخيص
settings-licence-line = مفتوح المصدر، برخصة Apache 2.0.
settings-about = صُنع باستخدام
settings-about-line = الخط Inter (OFL 1.1) وأيقونات Lucide (ISC).

do-channels = القنوات
do-settings = الإعدادات
settings-open-next = الانتقال إلى التالية
settings-open-next-hint = عند حل محادثة أو تأجيلها أو إسنادها تُفتح التالية.
settings-open-as-you-go = الفتح أثناء التنقل
settings-open-as-you-go-hint = J و K يفتحان كل محادثة، وما يُفتح يُعد مقروءًا.
