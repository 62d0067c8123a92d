# The command bar: what it finds. What can be done is named by each domain.

search-title = البحث في كل شيء
search-found = النتائج
search-nothing = لا نتائج
search-nothing-line = جرّب حروفًا أقل، أو كلمة أخرى.

find-title = بحث أو تنفيذ
find-placeholder = ابحث عن أشخاص ورسائل وملاحظات وملفات، أو اكتب ما تريد فعله
find-hint = from: to: subject: in: has:file before: after: label: is:mentioned is:blocked
find-commands = إجراءات
find-people = الأشخاص
find-messages = الرسائل
find-notes = الملاحظات
find-files = الملفات
find-misread = غير مفهوم: { $what }
find-similar = لا تطابق تام. عُرض بدلًا منه: { $words }
do-keys = عرض كل المفاتيح
find-new = جديد
find-lately = أشخاص حديثون
find-filters = مرشّحات
find-filter-from = كتبه اسم أو رقم أو أنا (me)
find-filter-to = رسائل بريد إلى اسم أو عنوان، أو نسخة إليه
find-filter-subject = رسائل بريد في موضوعها هذه الكلمات
find-filter-in = عبر قناة واحدة
find-filter-has-file = مع ملف
find-filter-before = قبل يوم: before:2026-11-01
find-filter-after = منذ يوم: after:2026-11-01
find-filter-label = في محادثات لها تصنيف
find-filter-mentioned = فيها ملاحظات تشير إليك
find-filter-blocked = لجهات اتصال محظورة
find-added = مضافون، بلا محادثة بعد
