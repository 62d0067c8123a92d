# The frame around every page, and what stands in every part: names, troubles, lists from which something is picked.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = 正在加载
try-again = 重试
close = 关闭
stale = 内容可能不是最新的：{ $why }
offline = 离线
offline-line = 离线：所有内容仍可阅读，写下的消息稍后发出
away-title = 无法连接 PaperPlane。
away-line = 已打开的内容仍可阅读，您写的内容会保存在此浏览器中。恢复连接后，搜索、发送和其他会话会自动恢复。

copy = 复制
copied = 已复制

pick-new = 新建“{ $name }”
pick-nothing = 没有匹配项

# A heading and a line in the place of what did not come.
trouble-link = 此页面需要链接
trouble-link-line = 请打开 PaperPlane 启动时显示的地址，即可在此浏览器中使用。
trouble-away = 无法连接 PaperPlane
trouble-away-line = 它可能正在启动或已关闭。此页面会自动重试。
trouble-gone = 这里已经没有这项内容
trouble-other = 出了问题

# What the window itself says where no answer came.
door-unreadable = 无法读取答复。请关闭此窗口后重新打开。
door-offline = 暂时无法连接 PaperPlane。请稍后重试。
door-not-let-in = 此页面需要链接。
door-file-too-large = 文件太大，无法发送。
