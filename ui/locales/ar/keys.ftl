# The map of keys.

keys-title = المفاتيح
keys-step = المحادثة التالية والسابقة
keys-open = فتحها
keys-reply = كتابة رد
keys-send = إرسال، أثناء الكتابة
keys-new-line = سطر جديد، أثناء الكتابة
keys-search = البحث في كل شيء
keys-back = رجوع
keys-these = هذه المفاتيح
