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
