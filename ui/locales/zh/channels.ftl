# The channels page: the account, how it is, and what could not be read.

channels-title = 渠道
channel-whatsapp = WhatsApp
channel-sms = 短信
channel-asking = 正在询问 Twilio…
channel-webhook = 收到消息时
channel-copy = 复制
channel-copied = 已复制
channel-last-message = 最后一条消息
channel-none-yet = 还没有
channel-last-error = 最近的错误
channel-check = 立即检查
channel-refused = 已拒绝
channel-refused-count = 启动以来有 { $count } 个请求签名不正确：公网地址或令牌可能有误

channel-complete = 没有遗漏
channel-complete-never = 尚未与 Twilio 的列表核对
channel-complete-since = { $count ->
    [0] 自 { $since } 起完整，截至 { $until }
   *[other] 自 { $since } 起完整，截至 { $until }；曾缺 { $count } 条消息，已补上
}
channel-complete-gap = { $since } 以来的消息可能有缺：{ $asked } 未能读取 Twilio 的列表
channel-complete-no-list = 该服务商没有可核对的列表
channel-refused-other = 未指明本机任何账户而被拒绝的请求：{ $count }

account-sid = Account SID
account-token = Auth Token
account-numbers = 号码，用逗号分隔
account-service = Messaging Service（如有）
account-public-url = 这台电脑的公网地址（如有）
account-change = 更改账户
account-connect = 连接
account-connected = Twilio 接受了这个账户，已在使用。
account-of-demo = 演示只与自带的模拟手机通信。要连接 Twilio，请不带 --demo 启动。
account-of-environment = 账户来自环境变量或 .env，请在那里更改。
account-add = 添加另一个账户
account-remove = 移除账户
account-remove-sure = 要从这台电脑移除它吗？它的对话会保留，但不再通过它发送任何内容。
account-keep = 保留

dead-letters-title = 无法读取
dead-letters-line = 这些来自 Twilio，但此版本无法理解。没有丢失任何内容。
dead-letter-summary = { $at }：{ $reason }
dead-letter-read-again = 重新读取
dead-letter-put-aside = 搁置
