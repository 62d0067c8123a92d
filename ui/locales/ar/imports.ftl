# Imports of lists, exports, and consent.

import-open = استيراد
import-title = استيراد قائمة
import-drop = أفلت قائمة الأشخاص هنا
import-choose = اختيار ملف
import-reading = تجري قراءة القائمة
import-kinds = ملف CSV من أي جدول، أو جهات اتصال vCard
import-other-file = ملف آخر
import-new = { FORM($count) ->
    [one] شخص جديد واحد
    [two] شخصان جديدان
    [few] { $count } أشخاص جدد
   *[other] { $count } شخصًا جديدًا
}
import-known = { FORM($count) ->
    [one] شخص واحد موجود من قبل
    [two] شخصان موجودان من قبل
    [few] { $count } أشخاص موجودون من قبل
   *[other] { $count } شخصًا موجودًا من قبل
}
import-twice = { FORM($count) ->
    [one] سطر واحد مكرر في القائمة
    [two] سطران مكرران في القائمة
    [few] { $count } أسطر مكررة في القائمة
   *[other] { $count } سطرًا مكررًا في القائمة
}
import-refused = { FORM($count) ->
    [one] سطر واحد لا يمكن أخذه
    [two] سطران لا يمكن أخذهما
    [few] { $count } أسطر لا يمكن أخذها
   *[other] { $count } سطرًا لا يمكن أخذها
}
import-unknown-labels = لا توجد تسميات بهذه الأسماء، لذلك تُترك: { $labels }
import-columns = الأعمدة
import-remembered = كما في آخر قائمة بهذه الأعمدة.
import-column-ignored = تُترك
import-column-given-name = الاسم الأول
import-column-family-name = اسم العائلة
import-column-phone = رقم الهاتف
import-column-mail = عنوان البريد
import-column-country = البلد، بحرفين
import-column-evidence = من أين أتوا
import-column-link = رابط
import-country = بلد الأرقام التي بلا رمز بلد
import-evidence = مصدر القائمة
import-evidence-hint = معرض المدارس في لاغوس، مايو
import-label = تسمية للجميع
import-no-label = بلا
import-encoding = ترميز الملف
encoding-western = غرب أوروبا
encoding-central = وسط أوروبا
encoding-cyrillic = السيريلية
encoding-turkish = التركية
encoding-arabic = العربية
encoding-chinese = الصينية
import-lines = الأسطر
import-row = السطر
import-effect = النتيجة
import-row-new = جديد
import-row-known = موجود من قبل: { $who }
import-row-twice = مثل السطر { $row }
import-start = { FORM($count) ->
    [one] استيراد شخص واحد
    [two] استيراد شخصين
    [few] استيراد { $count } أشخاص
   *[other] استيراد { $count } شخصًا
}
import-running = { $through } من { $rows } سطر
import-done = { FORM($count) ->
    [one] أُضيف شخص واحد
    [two] أُضيف شخصان
    [few] أُضيف { $count } أشخاص
   *[other] أُضيف { $count } شخصًا
}
import-undone = أُلغي
import-undone-kept = { FORM($count) ->
    [one] أُلغي وبقي شخص واحد
    [two] أُلغي وبقي شخصان
    [few] أُلغي وبقي { $count } أشخاص
   *[other] أُلغي وبقي { $count } شخصًا
}
import-taken-back = { FORM($count) ->
    [one] أُزيل شخص واحد
    [two] أُزيل شخصان
    [few] أُزيل { $count } أشخاص
   *[other] أُزيل { $count } شخصًا
}
import-taken-back-kept = أُزيل: { $count }. بقي { $kept } لأن لديهم ما جدّ: رسائل أو ملف أو مهمة أو موافقة.
import-save-rows = { FORM($count) ->
    [one] حفظ السطر الذي لم يؤخذ
    [two] حفظ السطرين اللذين لم يؤخذا
    [few] حفظ { $count } أسطر لم تؤخذ
   *[other] حفظ { $count } سطرًا لم تؤخذ
}
import-undo = إلغاء الاستيراد
import-undo-sure = إزالة كل من أضافتهم القائمة؟
import-history = عمليات استيراد سابقة
row-nobody = لا اسم ولا عنوان
row-not-a-number = ليس رقم هاتف، أو ينقصه رمز البلد
row-not-a-mail = ليس عنوان بريد
row-too-many-addresses = عناوين كثيرة لشخص واحد
row-name = الاسم طويل جدًا أو ليس اسمًا
row-language = ليس رمز لغة مثل ar
row-zone = ليست منطقة زمنية مثل Africa/Lagos
row-evidence = نص المصدر طويل جدًا
consent-title = الموافقة
consent-none = لا شيء مسجل
consent-write = تسجيل موافقة
consent-keep = تسجيل
consent-what = ماذا قالوا
consent-given = موافقة
consent-taken-back = سُحبت
consent-purpose = على
consent-messages = رسائل لم يطلبوها
consent-data = حفظ بياناتهم ونقلها
consent-channel = عبر
consent-all-channels = كل القنوات
consent-by = الطريقة
consent-paper = على ورق
consent-spoken = شفهيًا
consent-message = في رسالة
consent-form = في استمارة
consent-list = وفق قائمة
consent-day = متى
consent-today = اليوم
consent-days-ago = { FORM($days) ->
    [one] أمس
    [two] قبل يومين
    [few] قبل { $days } أيام
   *[other] قبل { $days } يومًا
}
consent-wording = بهذا النص
consent-proof = الإثبات
consent-proof-hint = استمارة المعرض، ورقة 4
consent-recorded-by = سجله { $who }، { $at }
export-open = تصدير
export-title = { FORM($count) ->
    [one] تصدير شخص واحد
    [two] تصدير شخصين
    [few] تصدير { $count } أشخاص
   *[other] تصدير { $count } شخصًا
}
export-line = كل من في القائمة بحسب التصفية الحالية.
export-csv = جدول (CSV)
export-json = للبرامج (أسطر JSON)
export-vcard = دفتر عناوين (vCard)
