# What a person did or wants and why it cannot be, and what they should know: one sentence for each cause of the contract.

cause-newer = وصلت رسالة وأنت تكتب. اقرأها ثم أرسل.
cause-text-empty = اكتب شيئًا أولًا.
cause-conversation-gone = هذه المحادثة ليست هنا.
cause-message-gone = هذه الرسالة ليست هنا.
cause-on-its-way = هذه الرسالة في طريقها الآن.
cause-waits-no-more = هي في طريقها الآن، أو سُحبت.
cause-name-first = اذكر اسمك أولًا.
cause-log-away = لا يمكن الوصول إلى سجلات الوكالة الآن. لم يُحفظ شيء: حاول مرة أخرى.
cause-copy-broken = تعذّر استعمال نسخة هذا الحاسوب: { $error }.
cause-copy-not-written = تعذّرت الكتابة في نسخة هذا الحاسوب ({ $error }). هل القرص ممتلئ؟ تُعاد المحاولة.
cause-loop-broke = تعطّل جزء من PaperPlane ثم بدأ من جديد من تلقاء نفسه ({ $name }). إن بقي ذلك فأعد تشغيل PaperPlane وأخبرنا.
cause-topic-remade = أُنشئ الموضوع { $topic } من جديد، فقُرئ كل شيء من بدايته. ما كان في القديم وحده قد ضاع.
cause-topic-remade-again = يُنشأ الموضوع { $topic } من جديد مرة بعد مرة: توقفت القراءة. أعد التشغيل بعد أن ينتهي ذلك.
cause-gate-shut = لا يمكن أن تدخل رسائل عبر هذا الحاسوب: { $error }.

cause-time-passed = اختر وقتًا لم يأت بعد، خلال سنة.
cause-quiet-hours = تبدأ ساعات الهدوء وتنتهي خلال يوم واحد.
cause-note-too-long = الملاحظة { $max } حرفًا على الأكثر. اكتب اثنتين.
cause-label-nameless = اكتب ما يقوله الوسم.
cause-label-taken = يوجد وسم بهذا الاسم.
cause-view-nameless = اكتب اسم العرض.
cause-slash-wrong = الكلمة بعد الشرطة بلا مسافات، و{ $max } حرفًا على الأكثر.
cause-slash-taken = يوجد نص بهذه الكلمة.
cause-canned-wrong = اكتب النص، في { $max } حرفًا على الأكثر.
cause-name-too-long = هذا الاسم طويل جدًا.
cause-zone-unknown = هذه المنطقة الزمنية غير معروفة. اكتبها هكذا: Africa/Lagos.
cause-one-person = هذان شخص واحد من قبل.
cause-their-own-wish = هو من طلب ذلك بنفسه: ينتهي عندما يكتب START.
cause-name-missing = اكتب اسمك.
cause-agency-missing = اكتب اسم الوكالة.
cause-agency-too-long = اسم الوكالة طويل جدًا.

cause-file-empty = هذا الملف فارغ.
cause-file-too-large = هذا الملف أكبر من { $megabytes } ميغابايت، وهو أقصى ما يُقبل هنا.
cause-file-program = هذا الملف برنامج. لا تُرسل البرامج.
cause-too-many-files = يُرسل { $max } ملفًا كحد أقصى في المرة الواحدة. أرسل الباقي بعدها.
cause-channel-cannot = لا تقبل هذه القناة ذلك.
cause-file-not-wanted = هذا الملف هنا من قبل، أو لا أحد يعرف أين هو.
cause-fetched-elsewhere = يجلب الملفات الحاسوب الذي فيه حساب Twilio.
cause-file-unreadable = تعذّرت قراءة هذا الملف.
cause-file-broken = تعذّر حفظ الملف أو قراءته: { $error }.
cause-files-away = يتعذّر الوصول إلى ملفات الفريق الآن. تُعاد المحاولة، وإن استمر ذلك فتحقّق من الاتصال.
cause-files-refused = لا يُسمح لهذا الحاسوب باستخدام ملفات الفريق: تحقّق من عنوانها ومفاتيحها في ملف ‎.env.
cause-too-large = هذا أكبر من أن يُحفظ.

cause-join-words = انسخ الكلمات كما تظهر في لوحة Twilio، مثل: join paper-plane
cause-no-account = لا يوجد حساب Twilio على هذا الحاسوب.
cause-demo-account = العرض التجريبي يتحدث مع هواتفه المصطنعة. ابدأ من دون ‎--demo لتوصيل Twilio.
cause-account-from-environment = يأتي الحساب من البيئة أو من ‎.env: غيّره هناك ثم ابدأ من جديد.
cause-account-sid = معرّف الحساب Account SID هو AC مع 32 حرفًا ورقمًا. تجده في أول صفحة من لوحة Twilio.
cause-auth-token = اكتب Auth Token. تجده تحت Account SID في لوحة Twilio.
cause-numbers = اكتب كل رقم مع رمز بلده: whatsapp:+14155238886 لواتساب، و ‎+15005550006 للرسائل النصية.
cause-messaging-service = خدمة Messaging Service هي MG مع 32 حرفًا ورقمًا. اتركها فارغة إن لم تكن.
cause-opt-out-languages = كلمات إيقاف الرسائل معروفة بهذه اللغات: { $known }. اتركها فارغة لجميعها.
cause-number-taken = يعود { $number } إلى حساب آخر هنا. أزله من هناك أولًا.
cause-public-address = العنوان العام عنوان ويب مثل https://desk.example.com. اتركه فارغًا إن لم يكن.
cause-shared-keys = المفتاح SharedKey هو معرّفه ثم = ثم سرّه، وبين عدة مفاتيح فواصل. اتركه فارغًا إن لم يكن.
cause-shared-key-missing = يوقّع Twilio بمفتاح SharedKey غير مُعدّ هنا. أضفه إلى هذا الحساب من إعدادات Webhooks في لوحة Twilio.
cause-number-waits = حُفظ الحساب. يُضاف رقمه حين يمكن الوصول إلى سجلات الوكالة.
cause-provider-silent = لم تُجب Twilio. تحقق من الاتصال بالإنترنت.
cause-provider-rejects = لا تقبل Twilio الحساب (HTTP { $status }). تحقق من Account SID و Auth Token.
cause-provider-refuses = أجابت Twilio بـ HTTP { $status }. تُسأل مرة أخرى لاحقًا.
cause-provider-unreadable = تعذّرت قراءة جواب Twilio.
cause-mail-password = لا يقبل خادم البريد اسم المستخدم وكلمة المرور. يطلب كثير من مقدمي الخدمة كلمة مرور خاصة بالتطبيقات.
cause-mail-not-trusted = لا يمكن الوثوق بخادم البريد: شهادته غير معروفة هنا، أو أنه لا يتيح التشفير. اسأل من يديره.
cause-mail-silent = لم يُجب خادم البريد. تحقق من اسمه ومنفذه ومن الاتصال بالإنترنت.
cause-mail-refuses = لم يفعل خادم البريد ما طُلب منه. يُطلب منه مرة أخرى لاحقًا.
# $field is the name of a field: imap_host.
cause-mail-field = لا يمكن استخدام الحقل «{ $field }» في حساب البريد.
cause-list-unreadable = لا يمكن قراءة قائمة رسائل Twilio الآن، فلا تدخل رسائل جديدة. إن بقي الأمر كذلك فراجع الحساب في صفحة القنوات.
cause-dead-letter-gone = هذا الطلب لم يعد هنا.
cause-dead-letter-unreadable = ما زالت قراءته متعذرة: { $reason }.
cause-not-a-number = ليس هذا رقمًا يمكن الكتابة إليه. اكتبه مع علامة الجمع ورمز البلد، مثل ‎+44 7700 900161.
cause-inbox-gone = رقمك هذا لم يعد مُعدًّا. اختر رقمًا آخر.
cause-they-write-first = عبر هذه القناة عليهم أن يكتبوا أولًا.
cause-template-first = يجب أن تكون أول رسالة قالبًا. اختر واحدًا.
