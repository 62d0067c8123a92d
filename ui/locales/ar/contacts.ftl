# Contacts: who somebody is, and what else is known of them.

contact-title = جهة الاتصال
contact-close = إغلاق جهة الاتصال
contact-facts = المعلومات

contact-name = الاسم
contact-name-change = تغيير الاسم
contact-no-name = لا اسم بعد
# $name is what the person calls themselves.
contact-calls-themselves = اسم العرض: { $name }

# $place is what Arabic calls the time of the zone, such as “توقيت نيجيريا”.
contact-time = { $time } ب{ $place }
contact-time-probably = { $time } ب{ $place } على الأرجح
contact-time-unknown = المنطقة الزمنية غير معروفة
contact-night = الوقت ليل هناك
contact-zone = المنطقة الزمنية
contact-zone-change = تغيير المنطقة الزمنية
contact-zone-hint = مدينة بالحروف اللاتينية، أو اسم مثل Africa/Lagos. إن تُرك فارغًا فبحسب الرقم.
contact-language = اللغة
contact-language-unknown = اللغة غير معروفة
contact-language-guess = على الأرجح { $language }
contact-language-keep = حفظ
contact-language-keep-why = مستنتج مما يكتبه

contact-addresses = العناوين
contact-copy = نسخ { $address }
contact-window-left = باقٍ { $time }
contact-window-until = يمكن الكتابة إليه بحرية حتى { $time }
contact-window-shut = النافذة مغلقة
contact-window-since = مغلقة منذ { $time }. ما زال إرسال قالب ممكنًا.
contact-window-unknown = لم يكتب بعد
contact-window-always = بلا نافذة
contact-window-always-why = يمكن إرسال الرسائل النصية في أي وقت

contact-suggestions = قد يكون الشخص نفسه
contact-merge = دمج
contact-not-same = ليس هو
contact-because-address-in-mail = عنوان بريده مذكور في رسالة بريد من هذا الشخص.
contact-because-number-in-mail = رقمه مذكور في رسالة بريد من هذا الشخص.
contact-because-address-in-message = عنوان بريده مذكور في رسالة من هذا الشخص.
contact-because-number-in-message = رقمه مذكور في رسالة من هذا الشخص.
contact-because-address-in-note = عنوان بريده مذكور في ملاحظة عن هذا الشخص.
contact-because-number-in-note = رقمه مذكور في ملاحظة عن هذا الشخص.
contact-because-name = كلاهما يحمل الاسم نفسه.
contact-told-apart = سُجّل أنهما شخصان.
contact-merged = أصبحا شخصًا واحدًا. يمكن التراجع: فصل.
contact-same = الشخص نفسه…
contact-same-who = من يكون أيضًا؟ اسم أو رقم
contact-same-nobody = لا أحد يطابق.
contact-same-both = يصبح { $one } و{ $other } شخصًا واحدًا بكل محادثاته. يمكن التراجع عن ذلك.
contact-links = دُمج هنا
contact-both = { $one } و{ $other }
contact-split = فصل
contact-split-done = عادا شخصين. يمكن التراجع: دمج.

contact-notes = الملاحظات
contact-note-write = كتابة ملاحظة
contact-note-hint = اكتب ملاحظة. لا يراها العملاء أبدًا.
contact-note-keep = إضافة الملاحظة
contact-notes-all = عرض الكل ({ $count })

contact-conversations = المحادثات

contact-block-title = الحظر
contact-block = حظر جهة الاتصال
contact-unblock = إلغاء الحظر
contact-block-effect = تُحفظ رسائله، لكنها لا تظهر في القائمة ولا يصل تنبيه بها. ولا يُرسل إليه شيء.
# $at is a date with its time.
contact-blocked-by = حُظر بواسطة { $who }، { $at }
contact-blocked = حُظر، { $at }
contact-is-blocked = جهة الاتصال هذه محظورة: تُحفظ رسائلها، لكنها لا تظهر في القائمة ولا يصل تنبيه بها، ولا يُرسل إليها شيء.
opt-out-title = إيقاف الرسائل
opt-out-note = التوقف عن مراسلته
opt-out-take-back = التراجع عن ذلك
opt-out-word = كتب «{ $word }» عبر { $channel }، { $at }. لا يُرسل إليه شيء عبر أي قناة حتى يكتب START.
opt-out-asked = طلب عبر { $channel } عدم مراسلته، { $at }. لا يُرسل إليه شيء عبر أي قناة حتى يكتب START.
opt-out-provider = رفض Twilio رسالة لأنه أوقف الرسائل هناك، { $at }. لا يُرسل إليه شيء عبر أي قناة حتى يكتب START.
opt-out-noted-by = سجّل { $who } أنه لا يريد مزيدًا من الرسائل، { $at }. لا يُرسل إليه شيء عبر أي قناة حتى يكتب START أو يُتراجع عن ذلك.
opt-out-noted = سُجّل أنه لا يريد مزيدًا من الرسائل، { $at }. لا يُرسل إليه شيء عبر أي قناة حتى يكتب START أو يُتراجع عن ذلك.
opt-out-perhaps = قد تعني «{ $text }» أنه لا يريد مزيدًا من الرسائل.
unsubscribed-by-link = ألغى اشتراكه عبر الرابط في رسالة بريد، { $at }. لا تُرسل إليه رسائل البريد الموجهة إلى كثيرين، ويمكنك مراسلته وحده كالمعتاد.
unsubscribed-by-mail = ألغى اشتراكه برسالة بريد، { $at }. لا تُرسل إليه رسائل البريد الموجهة إلى كثيرين، ويمكنك مراسلته وحده كالمعتاد.
