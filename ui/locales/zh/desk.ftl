# The frame around every page: the rail, the window's title, what is said everywhere.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = 正在加载
try-again = 重试
close = 关闭
stale = 内容可能不是最新的：{ $why }
catching-up = 正在补上这段时间发生的事
offline = 离线
offline-line = 离线：所有内容仍可阅读，写下的消息稍后发出
open-phone = 打开模拟手机

# What this desk is.
about-title = 关于此工作台
about-me = { $name }，关于此工作台
about-you = 我
about-kept = 保存位置
about-kept-here = 在这台电脑上
about-kept-here-while-kafka-waits = 在这台电脑上，本机构从这里开始。Kafka 已设置但未使用：要使用它，请在空文件夹中启动 PaperPlane（--data DIR）。这里的内容留在这里。
about-kept-kafka = Kafka：{ $servers }
about-state = 状态
about-state-catching-up = 正在跟上
about-state-up-to-date = 已是最新
about-waiting = 等待中
about-waiting-count = { $count } 条尚未传出
about-unreadable = 无法读取
about-unreadable-count = { $count } 条，留待新版本读取
