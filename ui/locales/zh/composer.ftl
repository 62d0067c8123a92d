# Writing: the field, how long one may write, templates, files.

composer-title = 回复
composer-write = 写回复
composer-send = 发送

window-left = 自由回复时间还剩 { $time }
window-unknown = 对方还没有在这里写过消息
window-unknown-why = 对方若在过去 24 小时内没有写来消息，WhatsApp 可能会拒绝发送
window-shut = 对方的最后一条消息已超过 24 小时。对方再次写来后，WhatsApp 才允许回复。

template-use = 使用模板
template-title = 模板
template-none = 还没有模板。模板在 Twilio 控制台中编写，由 WhatsApp 审核。
template-blank = 空位 { $name }
template-unsubmitted = 未提交
template-pending = 等待审核
template-rejected = 未通过
template-paused = 已暂停
template-disabled = 已停用

attach-add = 添加文件
attach-files = 这条消息的文件
attach-take-off = 移除
attach-coming = 正在添加…
composer-length = { $count } / { $max } 个字符
