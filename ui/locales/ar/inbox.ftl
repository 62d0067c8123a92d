# The list of conversations, the search, and the pane while nothing is open.

inbox-title = صندوق الوارد
# The inbox's name for who cannot see its badge.
inbox-named = { FORM($unread) ->
    [zero] صندوق الوارد
    [one] صندوق الوارد، محادثة واحدة غير مقروءة
    [two] صندوق الوارد، محادثتان غير مقروءتين
    [few] صندوق الوارد، { $unread } محادثات غير مقروءة
   *[other] صندوق الوارد، { $unread } محادثة غير مقروءة
}
inbox-conversations = المحادثات
inbox-unread = { FORM($count) ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة واحدة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = أنت:{ " " }
inbox-not-sent = لم تُرسل
inbox-opted-out = ألغى الاشتراك
inbox-empty = لا محادثات بعد
inbox-empty-line = من يكتب إلى رقمك يظهر هنا.

search-title = البحث في كل شيء
search-found = النتائج
search-nothing = لا نتائج
search-nothing-line = جرّب حروفًا أقل، أو كلمة أخرى.

empty-wrote = لم يكتب أحد بعد
empty-wrote-line = أول رسالة إلى رقمك على WhatsApp تفتح محادثة هنا.
empty-demo-line = في هذا العرض أنت على طرفي الخط: اكتب من الهاتف التجريبي، وأجب هنا.
# $step, $open and $help are keys.
empty-keys = { $step } للتنقل، { $open } للفتح، { $help } لعرض كل المفاتيح
