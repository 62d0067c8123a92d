# The library: saved texts, labels and views as they are kept, and what a view shows.

settings-undo = 撤销
settings-save = 保存
settings-cancel = 取消
settings-change = 更改 { $name }
settings-put-away = 收起 { $name }
settings-was-put-away = 已收起 { $name }
settings-name-taken = 已有同名的一项。

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = 常用文本
settings-texts-line = 书写时输入 / 和短词即可使用。机构所有人共用。
settings-texts-add = 添加文本
settings-texts-none = 还没有常用文本
settings-texts-none-line = 把常写的内容存起来：办公室怎么走、需要哪些材料、价目表。
settings-text-word = 短词
settings-text-word-wrong = 一个不含空格的词，最多 { $max } 个字符。
settings-text = 文本
settings-text-hint = { $blank } 会换成对方的名字。
settings-text-missing = 请填写文本。

# Labels and their colours.
settings-labels = 标签
settings-labels-line = 用来整理对话。机构所有人共用。
settings-labels-add = 添加标签
settings-labels-none = 还没有标签
settings-labels-none-line = 为常找的事物各建一个：国家、专业、入学时间。
settings-label-name = 名称
settings-label-colour = 颜色
colour-grey = 灰色
colour-blue = 蓝色
colour-teal = 青色
colour-green = 绿色
colour-yellow = 黄色
colour-orange = 橙色
colour-pink = 粉色
colour-purple = 紫色

# Saved views, and what a view shows.
settings-views = 已存视图
settings-views-line = 查看收件箱的方式。机构所有人共用。
settings-views-none = 还没有已存视图
settings-views-none-line = 在收件箱里选好要显示的内容，然后在那里保存。
filter-open = 进行中
filter-pending = 等待中
filter-snoozed = 已延后
filter-resolved = 已完成
filter-blocked = 已屏蔽
filter-any = 全部
filter-mine = 我的
filter-nobodys = 无人负责
filter-unread = 未读
filter-mentioned = 提到我
filter-normal = 普通及以上优先级
filter-high = 高及以上优先级
filter-urgent = 紧急

label-take-off = 取下 { $label }
