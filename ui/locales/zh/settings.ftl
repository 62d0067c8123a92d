# The settings.

settings-title = 设置
settings-saved = 已保存
settings-undo = 撤销
settings-save = 保存
settings-cancel = 取消
settings-change = 更改 { $name }
settings-put-away = 收起 { $name }
settings-was-put-away = 已收起 { $name }
settings-name-missing = 请填写名称。
settings-name-taken = 已有同名的一项。

# Who I am, and what the agency is called.
settings-profile = 个人资料
settings-profile-line = 您和机构的名称。
settings-my-name-hint = 同事看到的名字。
settings-agency-hint = 客户熟悉的名称，这里所有人共用。

# How the desk looks.
settings-look = 外观
settings-look-line = 仅限这台电脑。
settings-theme = 主题
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-density = 密度
settings-density-hint = 行与行的间距。
settings-density-roomy = 宽松
settings-density-compact = 紧凑
settings-language = 语言
settings-language-system = 跟随系统：{ $language }
settings-send-by = 发送方式
settings-send-by-hint = Shift + Enter 始终换行。

# What the operating system tells.
settings-notifications = 通知
settings-notify = 新消息
settings-notify-hint = 有人来信而您没有在看时，这台电脑会提醒您。
settings-preview = 显示来信人和内容
settings-preview-hint = 关闭后只提示有新消息。
settings-quiet = 免打扰时段
settings-quiet-hint = 每天这段时间不提醒。
settings-quiet-empty = 两个时间相同，因此没有免打扰时段。
settings-quiet-from = 从
settings-quiet-to = 到
settings-autostart = 登录时打开
settings-autostart-hint = 重启之后也不会错过消息。

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = 常用文本
settings-texts-line = 书写时输入 / 和短词即可使用。机构所有人共用。
settings-texts-add = 添加文本
settings-texts-none = 还没有常用文本
settings-texts-none-line = 把常写的内容存起来：办公室怎么走、需要哪些材料、价目表。
settings-text-word = 短词
settings-text-word-wrong = 一个不含空格的词，最多 40 个字符。
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
filter-any = 全部
filter-mine = 我的
filter-nobodys = 无人负责
filter-unread = 未读
filter-normal = 普通及以上优先级
filter-high = 高及以上优先级
filter-urgent = 紧急

# The channels in short, and what is under the desk.
settings-channels-line = 号码和账户有单独的页面。
settings-channels-none = 还没有连接渠道。
settings-channels-open = 打开渠道
settings-computer = 这台电脑
settings-computer-line = 数据在哪里，运行着什么。
settings-folder = 数据文件夹
settings-version = 版本
settings-licence = 许可
settings-licence-line = 开源软件，采用 Apache 许可证 2.0。
settings-about = 使用了
settings-about-line = Inter 字体（OFL 1.1）和 Lucide 图标（ISC）。
