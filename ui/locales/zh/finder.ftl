# The command bar: what it finds. What can be done is named by each domain.

search-title = 全部搜索
search-found = 搜索结果
search-nothing = 没有找到
search-nothing-line = 试试更少的字，或换一个词。

find-title = 搜索或操作
find-placeholder = 搜索联系人、消息、备注和文件，或输入要做的事
find-hint = from: to: subject: in: has:file before: after: label: is:mentioned is:blocked
find-commands = 操作
find-people = 联系人
find-messages = 消息
find-notes = 备注
find-files = 文件
find-misread = 无法理解：{ $what }
find-similar = 没有完全匹配的结果，改为显示：{ $words }
do-keys = 显示所有按键
find-new = 新建
find-lately = 最近的人
find-filters = 筛选
find-filter-from = 由某姓名、号码或我 (me) 所写
find-filter-to = 发给或抄送某姓名或地址的邮件
find-filter-subject = 主题含这些词的邮件
find-filter-in = 通过某渠道
find-filter-has-file = 带文件
find-filter-before = 某日之前：before:2026-11-01
find-filter-after = 某日起：after:2026-11-01
find-filter-label = 在带某标签的会话中
find-filter-mentioned = 有备注提到你的
find-filter-blocked = 被屏蔽的联系人
find-added = 已添加，尚无会话
