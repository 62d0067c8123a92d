# The list of conversations, the search, and the pane while nothing is open.

inbox-title = 收件箱
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] 收件箱
   *[other] 收件箱，{ $unread } 个未读
}
inbox-conversations = 对话
inbox-unread = { $count } 条未读
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = 我：
inbox-not-sent = 未发送
inbox-opted-out = 已退订
inbox-empty = 还没有对话
inbox-empty-line = 给你的号码写消息的人会出现在这里。

search-title = 全部搜索
search-found = 搜索结果
search-nothing = 没有找到
search-nothing-line = 试试更少的字，或换一个词。

empty-wrote = 还没有人写来消息
empty-wrote-line = 发到你的 WhatsApp 号码的第一条消息会在这里打开对话。
empty-demo-line = 在这个演示中，线路两端都由你操作：在模拟手机上写，在这里回复。
# $step, $open and $help are keys.
empty-keys = { $step } 移动，{ $open } 打开，{ $help } 显示所有按键
