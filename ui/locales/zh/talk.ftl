# Talk: the list of conversations, a conversation, its messages, what became of them, what came with them.

catching-up = 正在补上这段时间发生的事
fetching = 正在获取邮件
fetching-of = 正在获取邮件：{ $done } / { $of }

inbox-title = 收件箱
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] 收件箱
   *[other] 收件箱，{ $unread } 个未读
}
inbox-conversations = 对话
inbox-unread = { $count } 条未读
inbox-mentions = { $count } 条备注提到你
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = 我：
inbox-not-sent = 未发送
inbox-opted-out = 已退订
inbox-empty = 还没有对话
inbox-empty-line = 给你的号码写消息的人会出现在这里。

empty-wrote = 还没有人写来消息
empty-wrote-line = 发到你的 WhatsApp 号码的第一条消息会在这里打开对话。
empty-demo-line = 在这个演示中，线路两端都由你操作：在模拟手机上写，在这里回复。
# $step, $open and $help are keys.
empty-keys = { $step } 移动，{ $open } 打开，{ $help } 显示所有按键

thread-messages = 消息
thread-back = 返回列表
head-more-labels = +{ $count }
thread-to-newest = 跳到最新消息
thread-to-mention = 跳到提到你的备注
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · 发至 { $ours }
thread-number = { $channel } · 发至 { $ours }

tick-only-here = 尚未发送：等待连接
tick-waiting = 等待发送
tick-waiting-for-file = 正在等待文件
tick-sending = 正在发送
tick-later = 稍后重试
tick-accepted = Twilio 已接收
tick-sent = 已发送
tick-delivered = 已送达
tick-read = 已读
tick-refused = 未发送
tick-failed = 未送达
tick-unsure = 可能已发送
tick-discarded = 已放弃

stuck-send-again = 重新发送
stuck-was-sent = 已发出
stuck-discard = 放弃

said-forwarded = 转发
said-forwarded-often = 多次转发
said-by-us = 我
said-by-them = 对方
# $ad is the title of an advertisement, $what the label of a button.
said-came-by = 来自广告 { $ad }
said-chose = 选择了 { $what }

file = 文件
file-photo = 照片
file-voice = 语音消息
file-video = 视频
file-pdf = PDF 文档
file-contact = 联系人名片
file-fetching = 正在获取…
file-fetch-again = 重试
file-on-the-map = 打开地图
file-bytes = { $count } 字节
file-kilobytes = { $count } kB
file-megabytes = { $whole }.{ $tenths } MB
file-lost-gone = Twilio 已没有这个文件。请对方重新发送。
file-lost-too-large = 文件超过 { $max } MB。请对方发链接。
file-lost-not-allowed = 文件地址不属于 Twilio，因此没有打开。
file-lost-credentials = Twilio 不接受我们的账户，因此无法获取。
file-lost-unreachable = 无法连接 Twilio。
file-save = 保存
file-previous = 上一个文件
file-next = 下一个文件

inbox-draft = 草稿：
inbox-none-here = 这里什么也没有
inbox-none-here-line = 目前没有对话符合这个视图。
inbox-none-snoozed = 没有延后的对话
inbox-none-snoozed-line = 在对话上按 S，稍后会再次显示。
note-mark = 备注
thread-unread = 新消息
thread-late = 迟到的消息，{ $time } 收到
thread-local-time = { $place } { $time }

news-messages = { $count ->
    [1] 新消息
   *[other] { $count } 条新消息
}
news-messages-in = { $conversations } 个会话中有 { $count } 条新消息
news-notices-in = { $conversations } 个会话中有 { $count } 条与您有关的通知
news-mentioned = 有人提到了您
news-mentioned-by = { $who } 提到了您
news-overtaken = 有人先处理了
news-overtaken-by = { $who } 先处理了
news-is-with = { $who } 已由 { $first } 负责。
news-is-with-nobody = { $who } 已重新交给大家。
