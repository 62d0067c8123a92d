# The page of people.

people-title = الأشخاص
people-search = اسم أو رقم أو عنوان بريد
people-add = إضافة شخص
people-add-done = إضافة
people-add-addresses = أرقام وعناوين بريد، واحد في كل سطر
people-added = تمت الإضافة.
people-known = كان معروفًا من قبل: هذا هو الشخص.
people-everybody = الجميع
people-prospects = مهتمون
people-clients = عملاء
people-lost = خسرناهم
people-filter = تصفية
people-order = الترتيب
people-chip-off = بدون { $what }
people-person = الشخص
people-source = المصدر
people-status = الحالة
people-label = التسمية
people-labels = التسميات
people-standing = تمكن مراسلته
people-last-word = آخر كلام
people-chosen = محدد
people-you = أنت:
people-no-name = بلا اسم
people-language-hint = رمز مثل en أو pt-BR
people-country = بلد الرقم
people-country-hint = حرفان مثل NG
people-never-written = لم يراسله أحد قط
people-word-within = { FORM($days) ->
    [few] في آخر { $days } أيام
   *[other] في آخر { $days } يومًا
}
people-word-before = { FORM($days) ->
    [few] ليس في آخر { $days } أيام
   *[other] ليس في آخر { $days } يومًا
}
people-count = المحدد: { $count }
people-all-open = تمكن مراسلة الجميع
people-some-open = تمكن مراسلة { $open }، والمستثنى { $left }
people-labelled = وُضعت التسمية: { $count }
people-unlabelled = أُزيلت التسمية: { $count }
people-marked = { $status }: { $count }
people-how-far = إلى أين وصل الأمر
people-evidence-open = فتح الصفحة
people-open-talk = فتح المحادثة
people-empty = لا أحد هنا بعد
people-empty-line = استورد قائمة أو أضف شخصًا. ومن يراسلونك هنا أيضًا.
people-none = لا أحد يطابق
do-people = إلى الأشخاص
source-hand = أضيف يدويًا
source-api = برنامج
source-import = استيراد
source-wrote-first = راسلنا أولًا
source-ad = إعلان
source-written-first = راسلناه أولًا
source-referral = بتوصية
prospect-new = جديد
prospect-selected = مختار
prospect-contacted = تمت مراسلته
prospect-replied = ردّ
prospect-won = عميل
prospect-lost = خسرناه
mark-new = جديد
mark-selected = مختار
mark-won = عميل
mark-lost = خسرناه
standing-open = تمكن مراسلته
standing-opted-out = لا يريد رسائل
standing-blocked = محظور
standing-unreachable = بلا عنوان
people-by-last-word = آخر كلام أولًا
people-by-name = حسب الاسم
people-by-newest = الأحدث أولًا
keys-people = إلى الأشخاص
people-evidence = دليل المصدر
people-evidence-add = اذكر من أين
