# Outreach: one message to many people.

outreach-title = المراسلة الجماعية
do-outreach = إلى المراسلة الجماعية
outreach-empty = لم يُكتب إلى كثيرين بعد
outreach-empty-line = اختر أشخاصًا في صفحتهم واكتب إليهم جميعًا معًا.
outreach-done = { $done } من { $people }
outreach-people = الأشخاص
outreach-all = الكل
outreach-pause = إيقاف مؤقت
outreach-resume = متابعة
outreach-cancel = إنهاء
outreach-planned = لم تبدأ
outreach-running = جارية
outreach-paused = متوقفة مؤقتًا
outreach-cancelled = أُنهيت مبكرًا
outreach-ended = اكتملت
outreach-kind-waiting = ليس بعد
outreach-kind-skipped = لم يُشملوا
outreach-kind-written = كُتب إليهم
outreach-kind-answered = أجابوا
outreach-kind-failed = لم تصل
outreach-delivered = وصلت
outreach-read = قُرئت
outreach-skip-answered = كتبوا قبل دورهم
outreach-skip-capped = تلقوا رسائل كافية مؤخرًا
outreach-skip-same = الشخص نفسه
outreach-skip-no-address = لا عنوان يمكن الكتابة إليه
outreach-skip-unwanted = لا يريدون أن يُكتب إليهم
outreach-skip-unsubscribed = ألغوا الاشتراك
outreach-skip-window = عليهم أن يكتبوا أولًا، أو يلزم قالب
outreach-write-to-them = الكتابة إليهم
outreach-write = { FORM($count) ->
    [one] الكتابة إلى شخص واحد
    [two] الكتابة إلى شخصين
    [few] الكتابة إلى { $count } أشخاص
    [many] الكتابة إلى { $count } شخصًا
   *[other] الكتابة إلى { $count } شخص
}
outreach-name = الاسم
outreach-name-hint = لك أنت: قبول الخريف
outreach-template = الرسالة
outreach-own-words = كلماتي
outreach-subject = موضوع البريد
outreach-text = النص
outreach-text-hint = { $blank } يصير الاسم الأول، أو الكلمات التي بعده.
outreach-pace = الوتيرة
outreach-pace-line = { FORM($count) ->
    [one] رسالة واحدة في الساعة
    [two] رسالتان في الساعة
    [few] { $count } رسائل في الساعة
    [many] { $count } رسالة في الساعة
   *[other] { $count } رسالة في الساعة
}
outreach-by-day = من 9:00 إلى 18:00 فقط بتوقيتهم
outreach-look = عرض أولًا
outreach-back = رجوع
outreach-start = { FORM($count) ->
    [one] ابدأ: رسالة واحدة
    [two] ابدأ: رسالتان
    [few] ابدأ: { $count } رسائل
    [many] ابدأ: { $count } رسالة
   *[other] ابدأ: { $count } رسالة
}
outreach-ready = { FORM($count) ->
    [one] شخص واحد يتلقى رسالة
    [two] شخصان يتلقيان رسالة
    [few] { $count } أشخاص يتلقون رسالة
    [many] { $count } شخصًا يتلقون رسالة
   *[other] { $count } شخص يتلقون رسالة
}
outreach-left-out = { FORM($count) ->
    [one] واحد لم يُشمل:
    [two] اثنان لم يُشملا:
    [few] { $count } لم يُشملوا:
    [many] { $count } لم يُشملوا:
   *[other] { $count } لم يُشملوا:
}
outreach-write-all = الكتابة إلى الجميع ({ $count })
outreach-channel = القناة
outreach-channel-last = آخر قناة استعملها كل شخص
outreach-channel-first = { $channel } أولًا
outreach-cap = الحد الأقصى من كل الرسائل الجماعية
outreach-cap-none = بلا حد
outreach-cap-line = { FORM($count) ->
    [one] رسالة واحدة في { $days } يومًا
    [two] رسالتان في { $days } يومًا
   *[other] { $count } رسائل في { $days } يومًا
}
outreach-skip-consent = لا موافقة مسجلة على { $channel }
outreach-no-consent = { $count } من { $people } بلا موافقة مسجلة على { $channel }.
outreach-needs-consent = الكتابة فقط إلى من سُجلت موافقتهم
