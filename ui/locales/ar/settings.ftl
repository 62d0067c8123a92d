# The settings.

settings-title = الإعدادات
settings-saved = تم الحفظ
settings-undo = تراجع
settings-save = حفظ
settings-cancel = إلغاء
settings-change = تغيير { $name }
settings-put-away = إزالة { $name }
settings-was-put-away = أُزيل { $name }
settings-name-missing = اكتب اسمًا.
settings-name-taken = يوجد واحد بهذا الاسم.

# Who I am, and what the agency is called.
settings-profile = الملف الشخصي
settings-profile-line = اسمك واسم الوكالة.
settings-my-name-hint = كما يراه زملاؤك.
settings-agency-hint = كما يعرفها العملاء، للجميع هنا.

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

# What the operating system tells.
settings-notifications = الإشعارات
settings-notify = الرسائل الجديدة
settings-notify-hint = ينبّهك هذا الحاسوب حين يكتب أحد وأنت لا تنظر.
settings-preview = إظهار المرسل ونص الرسالة
settings-preview-hint = من دونه يظهر فقط أن شيئًا وصل.
settings-quiet = ساعات الهدوء
settings-quiet-hint = لا تنبيه في هذه الساعات كل يوم.
settings-quiet-empty = الوقتان متساويان، فلا ساعات هادئة.
settings-quiet-from = من
settings-quiet-to = إلى
settings-autostart = الفتح عند تسجيل الدخول
settings-autostart-hint = كي لا يفوتك شيء بعد إعادة التشغيل.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = نصوص محفوظة
settings-texts-line = اكتب / ثم الكلمة أثناء الكتابة. هي متاحة لكل من في الوكالة.
settings-texts-add = إضافة نص
settings-texts-none = لا نصوص محفوظة بعد
settings-texts-none-line = احفظ ما تكتبه كثيرًا: الطريق إلى المكتب، الأوراق المطلوبة، الأسعار.
settings-text-word = الكلمة
settings-text-word-wrong = كلمة واحدة بلا مسافات، من 40 حرفًا على الأكثر.
settings-text = النص
settings-text-hint = { $blank } يصبح اسم الشخص.
settings-text-missing = اكتب النص.

# Labels and their colours.
settings-labels = الوسوم
settings-labels-line = ترتّب المحادثات. هي متاحة لكل من في الوكالة.
settings-labels-add = إضافة وسم
settings-labels-none = لا وسوم بعد
settings-labels-none-line = أنشئ وسمًا لكل ما تبحث عنه: بلد، أو تخصص، أو موعد قبول.
settings-label-name = الاسم
settings-label-colour = اللون
colour-grey = رمادي
colour-blue = أزرق
colour-teal = فيروزي
colour-green = أخضر
colour-yellow = أصفر
colour-orange = برتقالي
colour-pink = وردي
colour-purple = بنفسجي

# Saved views, and what a view shows.
settings-views = طرق عرض محفوظة
settings-views-line = طرق للنظر إلى صندوق الوارد. هي متاحة لكل من في الوكالة.
settings-views-none = لا طرق عرض محفوظة بعد
settings-views-none-line = اختر في صندوق الوارد ما يعرضه، ثم احفظه هناك.
filter-open = مفتوحة
filter-pending = في الانتظار
filter-snoozed = مؤجّلة
filter-resolved = منتهية
filter-any = الكل
filter-mine = لي
filter-nobodys = بلا مسؤول
filter-unread = غير مقروءة
filter-normal = أولوية عادية أو أعلى
filter-high = أولوية عالية أو أعلى
filter-urgent = عاجلة

# The channels in short, and what is under the desk.
settings-channels-line = للأرقام والحسابات صفحة خاصة بها.
settings-channels-none = لا قناة مربوطة بعد.
settings-channels-open = فتح القنوات
settings-computer = هذا الحاسوب
settings-computer-line = أين توجد الأشياء، وما الذي يعمل هنا.
settings-folder = مجلد البيانات
settings-version = الإصدار
settings-licence = الترخيص
settings-licence-line = مفتوح المصدر، برخصة Apache 2.0.
settings-about = صُنع باستخدام
settings-about-line = الخط Inter (OFL 1.1) وأيقونات Lucide (ISC).
