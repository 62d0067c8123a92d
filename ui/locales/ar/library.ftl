# The library: saved texts, labels and views as they are kept, and what a view shows.

settings-undo = تراجع
settings-save = حفظ
settings-cancel = إلغاء
settings-change = تغيير { $name }
settings-put-away = إزالة { $name }
settings-was-put-away = أُزيل { $name }
settings-name-taken = يوجد واحد بهذا الاسم.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = نصوص محفوظة
settings-texts-line = اكتب / ثم الكلمة أثناء الكتابة. هي متاحة لكل من في الوكالة.
settings-texts-add = إضافة نص
settings-texts-none = لا نصوص محفوظة بعد
settings-texts-none-line = احفظ ما تكتبه كثيرًا: الطريق إلى المكتب، الأوراق المطلوبة، الأسعار.
settings-text-word = الكلمة
settings-text-word-wrong = كلمة واحدة بلا مسافات، من { $max } حرفًا على الأكثر.
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
filter-blocked = محظورة
filter-any = الكل
filter-mine = لي
filter-nobodys = بلا مسؤول
filter-unread = غير مقروءة
filter-mentioned = تشير إليّ
filter-normal = أولوية عادية أو أعلى
filter-high = أولوية عالية أو أعلى
filter-urgent = عاجلة

label-take-off = إزالة { $label }
