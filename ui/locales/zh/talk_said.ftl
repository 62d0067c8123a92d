# 对话：消息的显示方式。

gist-sticker = 贴纸
gist-photos = { $count ->
    [1] 照片
   *[other] { $count } 张照片
}
gist-videos = { $count ->
    [1] 视频
   *[other] { $count } 个视频
}
gist-contacts = { $count ->
    [1] 联系人名片
   *[other] { $count } 张联系人名片
}
gist-files = { $count ->
    [1] 文件
   *[other] { $count } 个文件
}
gist-voice = 语音消息
gist-voice-length = 语音消息 { $length }
gist-location = 位置
gist-location-named = 位置：{ $name }
gist-ad = 来自广告
gist-mail = 一封空邮件
mail-subject = 主题：
mail-other-writers = 此邮件往来中还有：
new-subject = 主题
mail-unreadable = 无法读取这封邮件。这里是它的原始文件。
mail-rest = 显示其余部分
mail-rest-hide = 隐藏其余部分
mail-frame = 邮件
mail-frame-named = 邮件：{ $subject }
mail-pictures = { $count } 张网络图片未显示。
mail-pictures-none = { $count } 张图片无法获取。
mail-pictures-show = 显示图片
mail-copies = 抄送 { $names }
mail-from = 发件人：
mail-to = 收件人：
mail-cc = 抄送：
mail-bcc = 密送：
mail-reply-to = 回复至：
mail-written = 写于：
mail-subject-none = 无主题
mail-head = 发件人和收件人
mail-save = 保存原始邮件
meeting-invitation = 邀请
meeting-cancelled = 已取消
meeting-answer = 对邀请的答复
meeting-entry = 会议
meeting-untitled = 无标题
meeting-by = 召集人：{ $who }
meeting-repeats = { $when }（重复）
meeting-local = { $when }（当地时间）
meeting-span = { $from } – { $to }
gist-unshown = 一条没有文字的消息
gist-unshown-kind = “{ $kind }”无法在此显示

found-on = { $what }，{ $day }
file-sound = 音频
said-request = 显示收到的内容
said-request-hide = 收起
said-request-none = 收到的内容没有保存在这里。
said-quotes-earlier = 引用了之前的一条消息
said-go-to-quoted = 转到被引用的消息
said-chose-offered = 选择了提供的回答
said-read-more = 展开
said-read-less = 收起
done-folded = { $who }：{ $count } 次标签和优先级更改

file-smaller = 缩小
file-larger = 放大
file-fit = 适合窗口
file-turn = 旋转
file-percent = { $percent }%

message-acts = 对这条消息的操作
message-copy = 复制文字
message-quote = 引用
message-forward = 转发给别人
message-link = 复制链接
forward-title = 转发给
forward-line = 它会放进给对方的回复里，还不会发送。
forward-find = 查找某人
