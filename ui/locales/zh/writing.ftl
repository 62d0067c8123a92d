# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.

composer-mode = 要写的类型
note-write = 写一条只有同事能看到的备注；用 @ 提到同事
note-keep = 保存备注
attach-drop = 松开即可添加
emoji-title = 表情
canned-title = 常用语

later-title = 稍后发送
later-time-there = { $place } 时间
later-time-here = 即这里的 { $time }。
later-keep = 到时发送
later-waiting = 等待定时发送
later-edit = 编辑

newer-title = 你写回复时，对方写来了这些
newer-yours = 你的回复
newer-keep = 继续写
newer-send = 仍然发送

find-title = 搜索或操作
find-placeholder = 搜索联系人、消息、备注和文件，或输入要做的事
find-hint = from: in: has:file before: after: label:
find-commands = 操作
find-people = 联系人
find-messages = 消息
find-notes = 备注
find-files = 文件
find-misread = 无法理解：{ $what }
do-open = 前往 { $what }
do-channels = 渠道
do-settings = 设置
do-keys = 显示所有按键

keys-resolve = 完成或重新打开
keys-snooze = 稍后再次显示
keys-assign = 分配给同事
keys-take = 接手
keys-label = 标签
keys-priority = 优先级
keys-note = 写备注
keys-canned = 常用语（在回复开头）
keys-views = 选择视图
keys-narrow = 筛选列表
keys-about = 关于对方
keys-find = 搜索任何内容或执行操作
