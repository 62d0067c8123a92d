# Talk: the composer, how long one may write, templates, files, notes, sending later.

composer-title = 回复
composer-write = 写回复
composer-send = 发送

window-left = 自由回复时间还剩 { $time }
window-unknown = 对方还没有在这里写过消息
window-unknown-why = 对方若在过去 24 小时内没有写来消息，WhatsApp 可能会拒绝发送
window-shut = 对方的最后一条消息已超过 24 小时。对方再次写来后，WhatsApp 才允许回复。
window-refused = 自 { $time } 起，WhatsApp 不接受自由回复。请发送模板，或等对方写来。
window-sender = 这是发送者的名称，不是号码：无法回复。
window-short-code = 这是短号码：回复可能无法送达

template-use = 使用模板
template-title = 模板
template-find = 查找模板
template-unfound = 没有匹配的模板
template-none = 还没有模板。模板在 Twilio 控制台中编写，由 WhatsApp 审核。
template-blank = 空位 { $name }
template-blank-like = 例如 { $sample }
template-blank-after = “{ $words }”之后
template-value-braces = 此处不能有双花括号。
template-value-too-long = 此处最多 { $max } 个字符。
template-unsubmitted = 未提交
template-pending = 等待审核
template-rejected = 未通过
template-paused = 已暂停
template-disabled = 已停用

attach-add = 添加文件
attach-limits = 添加文件：一次最多 { $max } 个，每个不超过 { $megabytes } MB
attach-messages = { $files } 个文件将依次作为 { $messages } 条消息发送
attach-files = 已添加的文件
attach-take-off = 移除
attach-coming = 正在添加…

composer-mode = 要写的类型
note-write = 写一条只有同事能看到的备注；用 @ 提到同事
note-keep = 保存备注
attach-drop = 松开即可添加
emoji-title = 表情
canned-title = 常用语
mention-title = 同事

later-title = 稍后发送
later-keep = 到时发送
later-waiting = 等待定时发送
later-edit = 编辑
later-held = 原定 { $time }，已暂缓：对方之后写来了这条
later-held-yours = 您的消息

newer-title = 你写回复时，对方写来了这些
newer-yours = 你的回复
newer-keep = 继续写
newer-send = 仍然发送
composer-length = { $count } / { $max } 个字符
canned-none = 没有叫这个名字的常用语。按 Esc 可原样书写。

new-title = 新会话
new-from = 发件号码
new-to = 收件人
new-to-hint = 姓名，或如 +44 7700 900161 的号码
new-go-on = 继续
new-text = 消息
new-template-why = WhatsApp 的首条消息只能使用模板。
new-to-address = 写给 { $address }
new-back = 换一个号码
later-shut = 到那时 24 小时已过。只有对方在此之前来信，消息才会发出；模板随时可以发出。

mail-field-cc = 抄送
mail-field-bcc = 密送
mail-field-off = 移除 { $who }
mail-field-wrong = { $field }：“{ $typed }”不是邮箱地址。请写成 ada@example.net 这样。
mail-reply-all = 回复全部
mail-reply-all-to = 抄送 { $names }
mail-answers-to = 回复将发送至 { $names }
mark-tools = 文字格式
mark-bold = 加粗
mark-italic = 斜体
mark-bullets = 列表
mark-numbers = 编号列表
mark-link = 链接
mark-preview = 显示效果
