# The first pages: who you are, how WhatsApp is connected, how the first phone joins.

start-welcome = مرحبًا بك في PaperPlane
start-stays-here = يبقى كل شيء على هذا الحاسوب. لا حاجة إلى حساب.
start-stays-on-kafka = يعمل هذا المكتب مع فريقك عبر Kafka على { $servers }.
start-your-name = اسمك
start-your-agency = وكالتك
start-your-agency-hint = كما يعرفها العملاء
start-begin = ابدأ

connect-title = ربط WhatsApp
connect-line = يتصل PaperPlane بخدمة WhatsApp عبر Twilio. يكفي للبدء حساب تجريبي مجاني مع بيئته التجريبية.
connect-console = في لوحة تحكم Twilio، افتح «Messaging» ثم «Try it out» ثم «Send a WhatsApp message». تجد Account SID وAuth Token في الصفحة الأولى من اللوحة.
connect-file = على الخادم، يمكن أن توضع القيم نفسها في ملف ‎.env: TWILIO_ACCOUNT_SID وTWILIO_AUTH_TOKEN وTWILIO_NUMBER.

join-title = ضمّ الهاتف الأول
join-line = لا تردّ بيئة Twilio التجريبية إلا على الهواتف المنضمّة إليها. انسخ الكلمات التي تعرضها لوحة التحكم.
join-words = الكلمات من لوحة تحكم Twilio
join-example = join two-words
join-show = عرض الرمز
join-code = رمز QR يفتح WhatsApp والكلمات مكتوبة فيه
# $link is the text of join-link, as a link.
join-scan = امسحه بكاميرا الهاتف وأرسل الرسالة التي تظهر. أو افتح { $link } على الهاتف نفسه.
join-link = الرابط
