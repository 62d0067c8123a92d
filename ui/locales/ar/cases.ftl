# Cases: pipelines with their stages, and the people who go through them.

cases-title = الملفات
do-cases = الملفات
cases-begin = كيف تسير ملفاتكم؟
cases-begin-line = ابدأ بمسار جاهز يضم مراحل وقوائم ورسائل للعملاء بست لغات.
cases-ready-students = استقطاب الطلاب
cases-ready-students-line = من الاستفسار إلى الوصول مرورًا بالوثائق والقبول والتأشيرة
cases-ready-patients = السياحة العلاجية
cases-ready-patients-line = من الاستفسار إلى المتابعة مرورًا برأي الطبيب وعرض السعر
cases-use = استخدام
cases-none = لا ملفات بعد: افتح ملفًا من صفحة شخص في صندوق الوارد.
cases-nothing = لا يوجد ملف مطابق.
cases-open-count = { $count } جارية
cases-look = العرض
cases-board = لوحة
cases-table = جدول
cases-filter = إظهار
cases-all = الكل
cases-mine = ملفاتي
cases-stuck = متوقفة أطول من اللازم
cases-pipelines = المسارات
cases-pipeline-find = البحث عن مسار
cases-pipeline = المسار
cases-lane = { $name }، الملفات: { $count }
cases-unfold = إظهار { $name }، الملفات: { $count }
cases-fold = طي هذا العمود
cases-tells = يُبلَّغ العميل عندما يصل ملفه إلى هنا
cases-old-stage = من إصدار أقدم
cases-waits = ينتظر ردًا
cases-moved = نُقل { $who } إلى { $stage }.
cases-taken-back = تم التراجع: عاد { $who } إلى حيث كان.
cases-person = الشخص
cases-programme = البرنامج أو العلاج
cases-partner = الجهة الشريكة
cases-begins-on = يبدأ في
cases-apply-by = آخر موعد للتقديم
cases-stage = المرحلة
cases-fees = الرسوم
cases-commission = العمولة
cases-currency = عملة { $of }
cases-owner = المسؤول
cases-nobody = لا أحد
cases-case-title = العنوان
cases-title-hint = بكالوريوس تمريض، استبدال مفصل الورك
cases-facts = الحقائق
cases-history = ما تم
cases-stages = المراحل
cases-program = برنامج
cases-since = منذ { $day }
cases-earlier = السابقة
cases-later = التالية
cases-of = { $from }–{ $end } من { $total }
cases-back = العودة إلى اللوحة
cases-conversation = المحادثة
cases-move-to = نقل إلى { $stage }
cases-may-go = يمكن نقله إلى { $stage }.
cases-will-tell = وعندها يُبلَّغ { $who }.
cases-tells-nobody = لا يُبلَّغ العميل.
cases-held-list = { FORM($count) ->
    [one] ينقص عنصر واحد من القائمة.
    [two] ينقص عنصران من القائمة.
    [few] تنقص { $count } عناصر من القائمة.
    [many] ينقص { $count } عنصرًا من القائمة.
   *[other] ينقص { $count } عنصر من القائمة.
}
cases-held-partner = الجهة الشريكة غير محددة.
cases-held-programme = البرنامج أو العلاج غير محدد.
cases-held-begins-on = تاريخ البدء غير محدد.
cases-held-fees = الرسوم غير محددة.
cases-days-left = { FORM($count) ->
    [one] بقي يوم
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
cases-days-late = { FORM($count) ->
    [one] متأخر يومًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
}
cases-won = ناجح
cases-lost = خاسر
cases-ended-won = انتهى هذا الملف بنجاح.
cases-ended-lost = انتهى هذا الملف دون نتيجة.
cases-reopen = إعادة فتحه
cases-close = إغلاق هذا الملف
cases-reason = لماذا ينتهي؟ يمكن تركه فارغًا
cases-close-lost = دون نتيجة
cases-close-won = انتهى بنجاح
cases-cancel = إلغاء
cases-open-one = فتح ملف
cases-open-now = فتح
cases-act-opened = فُتح في { $stage }
cases-act-moved = من { $from } إلى { $to }
cases-act-won = أُغلق: انتهى بنجاح
cases-act-lost = أُغلق: دون نتيجة
cases-act-lost-because = أُغلق: { $reason }
cases-act-reopened = أُعيد فتحه
cases-act-described = سُجلت حقائق
cases-act-given = صار له مسؤول
cases-act-given-nobody = لم يعد له مسؤول
cases-act-overtaken = أُريد نقله إلى { $stage }: سبق شخص آخر
cases-act-overtaken-end = أُريد غير ذلك: سبق شخص آخر
cases-see-message = عرض الرسالة ({ $channel })
cases-not-told-address = لا يمكن إبلاغه: لا حساب يراسل عناوينه.
cases-not-told-unwanted = لن يُبلَّغ: لا يريد رسائل أو هو محظور. أبلغه بنفسك.
cases-not-told-window = لن يُبلَّغ: لم يكتب منذ 24 ساعة. أرسل قالبًا أو اتصل.
cases-not-told-refused = لن يُبلَّغ: ستُرفض الرسالة. أبلغه بنفسك.
cases-not-told-text = لن يُبلَّغ: ينقص نص المرحلة قيمة. أبلغه بنفسك.

# Checklists, tasks and the page of today.
do-today = اليوم
today-title = اليوم
today-none = لا شيء مستحق اليوم.
today-whose = عمل مَن
today-everybody = الجميع
today-waits = ينتظرون ردًا
today-received = وصل وينتظر المراجعة
today-items = مستحق أو ينتهي قريبًا
today-ahead = يبدأ قريبًا
today-still = متوقفة أطول من اللازم
tasks-title = المهام
tasks-add = إضافة
tasks-add-now = أضِفها
tasks-new = مهمة جديدة
tasks-what = ما الذي يجب فعله؟
tasks-who = مَن يقوم بها
tasks-open = { $count } مفتوحة
tasks-tell = أبلغه بأن ملفه انتقل. { $why }
tasks-tell-item = اطلب منه مجددًا: { $item }. { $why }
tasks-did-tick = { $what }: أُنجزت.
items-title = قائمة المطلوب
items-count = { $done } من { $all }
items-ask = طلب وثيقة
items-ask-now = اطلبها
items-none = لم يُطلب شيء بعد: المراحل التالية لها قوائمها.
items-due = الموعد
items-optional = اختياري
items-data = يُسأل عنه في المحادثة
items-one-file = ملف
items-refused-because = رُفض في { $day }: «{ $reason }»
items-waived = غير مطلوب
items-ended = انتهى في { $day }
items-ends-too-early = ينتهي في { $day }، قبل الموعد
items-valid-until = صالح حتى { $day }
items-accepted-on = قُبل في { $day }
items-accept = قبول
items-refuse = رفض
items-refuse-tell = رفض وإبلاغه
items-waive = غير مطلوب
items-take-back = التراجع عن القرار
items-more = المزيد
items-more-of = المزيد عن { $name }
items-received = ما وصل
items-said = ما قاله
items-write-down = تدوين
items-from-chat = من المحادثة
items-no-files = لم يرسل ملفات بعد.
items-use = استخدام
items-valid-label = صالح حتى (اتركه فارغًا إن كان لا ينتهي)
items-ready-reasons = سبب جاهز
items-own-words = بكلماتي
items-reason-in = السبب، بـ{ $language }
items-reason-theirs = السبب، بلغته
items-name-in = ما المطلوب، بـ{ $language }؟
items-name-theirs = ما المطلوب، بلغته؟
items-tells = يُبلَّغ بعد عشر ثوانٍ.
items-tells-by = سيقرأ هذا بعد عشر ثوانٍ ({ $channel }):
items-is-on = في القائمة: { $name }
items-put-on = إضافة إلى القائمة
items-change = تغيير
items-find = بحث في القائمة
items-state-asked = مطلوب
items-state-received = وصل
items-state-accepted = مقبول
items-state-refused = مرفوض
items-state-waived = غير مطلوب
items-state-expired = منتهي الصلاحية
items-did-accept = { $name }: قُبل.
items-did-refuse = { $name }: رُفض. يُبلَّغ بعد عشر ثوانٍ.
items-did-waive = { $name }: غير مطلوب.
items-did-open = تم التراجع.
cases-sums = رسوم هذه المرحلة
cases-act-item-asked = طُلب: { $name }
cases-act-item-received = وصل: { $name }
cases-act-item-accepted = قُبل: { $name }
cases-act-item-refused = رُفض: { $name } («{ $reason }»)
cases-act-item-waived = غير مطلوب: { $name }
cases-act-item-open = تراجع عن القرار: { $name }
cases-due-tomorrow = غدًا
items-files = { FORM($count) ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
cases-due-in = { FORM($count) ->
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
items-short = { FORM($months) ->
    [one] يجب أن يكون صالحًا شهرًا في يوم الملف.
    [two] يجب أن يكون صالحًا شهرين في يوم الملف.
    [few] يجب أن يكون صالحًا { $months } أشهر في يوم الملف.
    [many] يجب أن يكون صالحًا { $months } شهرًا في يوم الملف.
   *[other] يجب أن يكون صالحًا { $months } شهر في يوم الملف.
}
news-case-moved-by = سبق أن قرر { $first } بشأن ملف { $who }. انظر أين وصل.
news-case-moved = نُقل ملف { $who } بالفعل. انظر أين وصل.
cases-in-inbox = فتح في صندوق الوارد

pipeline-edit = تعديل المسار
pipeline-back = العودة إلى اللوحة
pipeline-language = النصوص بلغة
pipeline-name = اسم المسار
pipeline-stages = المراحل
pipeline-first = استفسار
pipeline-stage-new = مرحلة جديدة
pipeline-stage-add = إضافة مرحلة
pipeline-stage-name = الاسم
pipeline-stage-up = إلى الأعلى
pipeline-stage-down = إلى الأسفل
pipeline-stage-remove = إزالة المرحلة
pipeline-days = الأيام التي قد يبقاها الملف
pipeline-days-hint = بلا حد
pipeline-ends = تُنهي الملف
pipeline-ends-no = لا، يستمر
pipeline-rules = لا يصل ملف إلى هنا إلا إذا
pipeline-rule-list = قُبل كل المطلوب أو أُعفي منه
pipeline-rule-partner = دُوّن الشريك
pipeline-rule-programme = دُوّن البرنامج أو العلاج
pipeline-rule-date = دُوّن التاريخ
pipeline-rule-fees = دُوّنت الرسوم
pipeline-message = رسالة إلى العميل
pipeline-message-hint = فارغة: لا يُبلَّغ أحد. تصبح { $blank } الاسم الأول، و{ $list } قائمة المطلوب.
pipeline-items = يُطلب من العميل
pipeline-item-add = طلب شيء
pipeline-item-name = الاسم
pipeline-item-kind = النوع
pipeline-item-document = ملف
pipeline-item-data = معلومة
pipeline-item-days = خلال أيام
pipeline-item-valid = صالح لأشهر
pipeline-item-optional = غير إلزامي
pipeline-item-remove = عدم طلب { $name }
pipeline-asks = { FORM($count) ->
    [one] تطلب شيئًا واحدًا
    [two] تطلب شيئين
   *[other] تطلب { $count } أشياء
}
pipeline-older = { FORM($count) ->
    [one] ملف جارٍ واحد يتبع إصدارًا أقدم.
    [two] ملفان جاريان يتبعان إصدارًا أقدم.
   *[other] { $count } ملفات جارية تتبع إصدارًا أقدم.
}
pipeline-adopt = لتتبع هذا الإصدار
