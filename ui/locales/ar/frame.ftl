# The frame around every page, and what stands in every part: names, troubles, lists from which something is picked.

app-name = PaperPlane
window-title = { FORM($unread) ->
    [zero] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = جارٍ التحميل
try-again = إعادة المحاولة
close = إغلاق
stale = قد لا يكون هذا محدّثًا: { $why }
offline = دون اتصال
offline-line = دون اتصال: يبقى كل شيء مقروءًا، وما تكتبه يُرسل لاحقًا
away-title = لا يمكن الوصول إلى PaperPlane.
away-line = ما هو مفتوح يبقى مقروءًا، وما تكتبه يُحفظ في هذا المتصفح. البحث والإرسال وبقية المحادثات تعود وحدها حين يجيب.

copy = نسخ
copied = تم النسخ

pick-new = إنشاء «{ $name }»
pick-nothing = لا شيء يطابق

# A heading and a line in the place of what did not come.
trouble-link = تحتاج هذه الصفحة إلى رابطها
trouble-link-line = افتح العنوان الذي يعرضه PaperPlane عند بدئه. فهو يسمح لهذا المتصفح بالدخول.
trouble-away = تعذّر الوصول إلى PaperPlane
trouble-away-line = قد يكون في طور البدء أو مغلقًا. تعيد هذه الصفحة المحاولة وحدها.
trouble-gone = لم يعد هذا هنا
trouble-other = حدث خطأ ما

# What the window itself says where no answer came.
door-unreadable = تعذّرت قراءة الجواب. أغلق هذه النافذة وافتحها من جديد.
door-offline = تعذّر الوصول إلى PaperPlane الآن. أعد المحاولة بعد قليل.
door-not-let-in = تحتاج هذه الصفحة إلى رابطها.
door-file-too-large = هذا الملف أكبر من أن يُرسل.
