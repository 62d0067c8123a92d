# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of Twilio's.
failure-with-code = { $why } ({ $code })

failure-window-closed = خارج نافذة 24 ساعة: يمكن إرسالها بعد أن يكتب من جديد.
failure-opted-out = طلب عدم مراسلته. يمكنه كتابة START لتصله رسائلك من جديد.
failure-contact-blocked = جهة الاتصال هذه محظورة. ألغِ الحظر لمراسلتها.
failure-unsubscribed = ألغى اشتراكه في رسائل البريد الموجهة إلى كثيرين. رسالة موجهة إليه وحده تُرسل كالمعتاد.
failure-empty = لم يكن هناك ما يُرسل.
failure-too-long = فيها { $chars } من الأحرف، والحد { $max }. أرسلها على جزأين.
failure-unreachable = لا يمكن الوصول إليه هناك عبر { $channel }. تحقّق معه من الرقم أو العنوان.
failure-credentials = لم يُقبل حسابنا. راجعه في صفحة القنوات.
failure-no-inbox = لا حساب مربوط هنا لهذه القناة. اربط حسابًا، ثم أعد الإرسال.
failure-gave-up = استمرت المحاولة نصف يوم دون نجاح. أعد الإرسال عندما يعود مقدم الخدمة إلى العمل.
failure-files-out-of-reach = تحتاج الملفات إلى عنوان عام يجلبها Twilio منه. حدّد PAPERPLANE_PUBLIC_URL، ثم أعد الإرسال.
failure-refused = لم يقبل مقدم الخدمة هذه الرسالة.
failure-refused-words = لم يقبل مقدم الخدمة هذه الرسالة: «{ $words }».
failure-not-delivered = تعذّر إيصالها. أعد إرسالها، أو تواصل بطريقة أخرى.
failure-not-delivered-words = تعذّر إيصالها: «{ $words }».
failure-unsure = انقطع الاتصال أثناء الإرسال، فربما وصلت. ما تكتبه هنا ينتظر حتى تقرّر.
failure-later = لا يستطيع مقدم الخدمة استلامها الآن. ستُعاد المحاولة عند { $time }.
failure-discarded = أُلغيت ولم تُرسل.
failure-waiting-for-file = ستُرسل حالما يصل ملفها من الحاسوب الذي أُرفق عليه.
failure-file-missing = لم يصل ملفها من الحاسوب الذي أُرفق عليه. افتح PaperPlane هناك، ثم أعد إرسالها.

failure-needs-template = خارج نافذة 24 ساعة. أرسل قالبًا، أو انتظر حتى يكتب.
failure-too-fast = رسائل كثيرة في وقت واحد. أعد الإرسال بعد دقائق.
failure-bad-address = لا يمكن الوصول إلى هذا الرقم أو العنوان هنا. اطلب غيره.
failure-bad-mail-address = لا يوجد عنوان بريد كهذا. اطلب عنوانًا آخر.
failure-blocked = حظر هذا الرقم. تواصل معه بطريقة أخرى.
failure-not-in-sandbox = لم ينضم هاتفه إلى البيئة التجريبية. اطلب منه إرسال كلمات الانضمام أولًا.
failure-setup = الحساب غير مُعدّ لهذا. راجعه لدى مقدم الخدمة وفي صفحة القنوات.
failure-content = لا يُقبل هذا النص أو الملف عبر { $channel }. غيّره، ثم اكتبه من جديد.
failure-template = لم تتم الموافقة على القالب، أو أن فراغاته لا تناسبه. اختر قالبًا آخر.
failure-held-back = اختار WhatsApp عدم إيصالها الآن. جرّب في يوم آخر، أو انتظر حتى يكتب.
failure-account-stopped = الحساب متوقف أو بلغ حدّ اليوم. راجعه في لوحة تحكم Twilio.
failure-registration = هذا الرقم غير مسجّل لدى شركات الاتصالات بعد. لوحة تحكم Twilio تبيّن الطريقة.
failure-out-of-reach = تعذّر الوصول إلى هاتفه. أعد الإرسال لاحقًا.
failure-mailbox-out-of-reach = لم يقبلها صندوق بريدهم، وقد يكون ممتلئًا. أعد إرسالها لاحقًا.
failure-provider-down = كان لدى مقدم الخدمة خلل. أعد الإرسال.
failure-our-gate = تعذّر على Twilio الوصول إلى العنوان العام لهذا المكتب. راجعه في صفحة القنوات.
failure-recipient-opted-out = طلب { $who } عدم تلقي المزيد، لذلك لم تُرسل الرسالة إلى أحد. أرسلها من جديد دون هذا العنوان.
failure-recipient-blocked = { $who } محظور هنا، لذلك لم تُرسل الرسالة إلى أحد. أرسلها من جديد دون هذا العنوان.
failure-recipient-refused = لا يقبل خادم البريد { $who }، لذلك لم تُرسل الرسالة إلى أحد. تحقّق من هذا العنوان.
failure-recipient-refused-words = لا يقبل خادم البريد { $who }، لذلك لم تُرسل الرسالة إلى أحد. يقول: «{ $words }».
failure-mail-too-large = يقبل خادم البريد رسائل حتى { $megabytes } ميغابايت، وهذه أكبر. أرسل ملفات أقل أو أصغر.
