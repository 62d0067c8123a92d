# Contacts: who somebody is, and what else is known of them.

contact-title = 联系人
contact-close = 关闭联系人
contact-facts = 已知信息

contact-name = 姓名
contact-name-change = 修改姓名
contact-no-name = 还没有姓名
# $name is what the person calls themselves.
contact-calls-themselves = 自称 { $name }

# $place is what Chinese calls the time of the zone, such as “尼日利亚时间”.
contact-time = { $place } { $time }
contact-time-probably = 可能是{ $place } { $time }
contact-time-unknown = 时区未知
contact-night = 当地是夜里
contact-zone = 时区
contact-zone-change = 修改时区
contact-zone-hint = 城市的英文名，或 Africa/Lagos 这样的名称。留空则按号码判断。
contact-language = 语言
contact-language-unknown = 语言未知
contact-language-guess = 可能是 { $language }
contact-language-keep = 保存
contact-language-keep-why = 根据其消息推测

contact-addresses = 联系方式
contact-copy = 复制 { $address }
contact-window-left = 还剩 { $time }
contact-window-until = 在 { $time } 之前可以自由回复
contact-window-shut = 窗口已关闭
contact-window-since = 自 { $time } 起关闭。仍可发送模板。
contact-window-unknown = 对方还没写过
contact-window-always = 无时限
contact-window-always-why = 短信随时可以发送

contact-suggestions = 可能是同一个人
contact-merge = 合并
contact-not-same = 不是同一人
contact-because-address-in-mail = 其邮箱地址出现在此人的邮件中。
contact-because-number-in-mail = 其号码出现在此人的邮件中。
contact-because-address-in-message = 其邮箱地址出现在此人的消息中。
contact-because-number-in-message = 其号码出现在此人的消息中。
contact-because-address-in-note = 其邮箱地址出现在关于此人的备注中。
contact-because-number-in-note = 其号码出现在关于此人的备注中。
contact-because-name = 两者的名字相同。
contact-told-apart = 已记录为两个人。
contact-merged = 现在是同一个人了。可以撤回：拆开。
contact-same = 同一个人…
contact-same-who = TA 还是谁？姓名或号码
contact-same-nobody = 没有符合的人。
contact-same-both = { $one } 和 { $other } 将合并为一个人，包含全部会话。可以撤销。
contact-links = 在此合并的
contact-both = { $one } 和 { $other }
contact-split = 拆开
contact-split-done = 又是两个人了。可以撤回：合并。

contact-notes = 备注
contact-note-write = 写备注
contact-note-hint = 写一条备注，客户看不到。
contact-note-keep = 添加备注
contact-notes-all = 显示全部 { $count } 条

contact-conversations = 对话

contact-block-title = 屏蔽
contact-block = 屏蔽此联系人
contact-unblock = 取消屏蔽
contact-block-effect = 对方的消息会保留，但不会列出，也不会提醒。不会向对方发送任何消息。
# $at is a date with its time.
contact-blocked-by = 由 { $who } 屏蔽，{ $at }
contact-blocked = 已屏蔽，{ $at }
contact-is-blocked = 此联系人已被屏蔽：对方的消息会保留，但不会列出，也不会提醒，也不会向对方发送任何消息。
opt-out-title = 退订
opt-out-note = 不再向对方发消息
opt-out-take-back = 撤销
opt-out-word = 对方于 { $at } 通过 { $channel } 发来“{ $word }”。在对方发来 START 之前，任何渠道都不会向对方发送消息。
opt-out-asked = 对方于 { $at } 通过 { $channel } 要求不再接收消息。在对方发来 START 之前，任何渠道都不会向对方发送消息。
opt-out-provider = Twilio 于 { $at } 因对方在其处退订而拒绝了一条消息。在对方发来 START 之前，任何渠道都不会向对方发送消息。
opt-out-noted-by = { $who } 于 { $at } 记录对方不想再接收消息。在对方发来 START 或撤销之前，任何渠道都不会向对方发送消息。
opt-out-noted = { $at } 记录了对方不想再接收消息。在对方发来 START 或撤销之前，任何渠道都不会向对方发送消息。
opt-out-perhaps = “{ $text }”可能表示对方不想再接收消息。
unsubscribed-by-link = 对方于 { $at } 通过邮件中的链接退订。群发邮件不再发给对方；仍可单独写信。
unsubscribed-by-mail = 对方于 { $at } 发邮件退订。群发邮件不再发给对方；仍可单独写信。
