# The map of keys.

keys-title = 按键
keys-step = 下一个和上一个对话
keys-open = 打开
keys-reply = 写回复
keys-send = 发送（书写时）
keys-new-line = 换行（书写时）
keys-search = 全部搜索
keys-back = 返回
keys-these = 显示这些按键
