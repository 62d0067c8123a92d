# The map of keys.

keys-resolve = 完成或重新打开
keys-snooze = 稍后再次显示
keys-assign = 分配给同事
keys-take = 接手
keys-label = 标签
keys-priority = 优先级
keys-note = 写备注
keys-canned = 常用语（在回复开头）
keys-mention = 在备注中：提到同事
keys-views = 选择视图
keys-narrow = 筛选列表
keys-about = 关于对方
keys-find = 搜索任何内容或执行操作

keys-title = 按键
keys-step = 下一个和上一个对话
keys-open = 打开
keys-reply = 写回复
keys-send = 发送（书写时）
keys-new-line = 换行（书写时）
keys-search = 全部搜索
keys-back = 返回
keys-these = 显示这些按键
keys-send-always = 发送（不论如何设置）
keys-select = 选择
keys-select-all = 选择整个列表
keys-select-more = 继续选择
keys-unread = 标为未读
keys-undo = 撤销
keys-new = 新会话
