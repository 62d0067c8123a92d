# The workspace: the first pages, the channels page, the settings, and what this desk is.

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

start-welcome = 欢迎使用 PaperPlane
start-stays-here = 所有内容都留在这台电脑上，无需账户。
start-stays-on-kafka = 此工作台通过 { $servers } 上的 Kafka 与团队协作。
start-your-name = 姓名
start-your-agency = 机构名称
start-your-agency-hint = 客户熟悉的名称
start-begin = 开始

connect-title = 连接渠道
connect-what = 要连接什么
connect-what-twilio = WhatsApp 和短信
connect-what-mail = 电子邮件
connect-line = PaperPlane 通过 Twilio 连接 WhatsApp。一个带沙盒的免费试用账户就可以开始。
connect-console = 在 Twilio 控制台中，依次打开“Messaging”“Try it out”“Send a WhatsApp message”。Account SID 和 Auth Token 在控制台首页。
connect-file = 在服务器上，也可以写在 .env 文件中：TWILIO_ACCOUNT_SID、TWILIO_AUTH_TOKEN 和 TWILIO_NUMBER。
connect-mail-line = PaperPlane 读取一个邮箱地址的各个文件夹，并从该地址回复。它不会改动其中的内容，只把您发出的邮件存入已发送。
connect-mail-file = 在服务器上，也可以写在 .env 文件中：MAIL_ADDRESS 和 MAIL_PASSWORD；若服务器并非常见，还有 MAIL_IMAP_HOST 和 MAIL_SMTP_HOST。

join-title = 让第一部手机加入
join-line = Twilio 的沙盒只回应已加入的手机。请复制控制台显示的口令。
join-words = Twilio 控制台中的口令
join-example = join two-words
join-show = 显示二维码
join-code = 打开 WhatsApp 并填好口令的二维码
# $link is the text of join-link, as a link.
join-scan = 用手机相机扫描，然后发送打开的消息。也可以在手机上直接打开{ $link }。
join-link = 这个链接

channels-title = 渠道
channels-named = { $count ->
    [0] 渠道
   *[other] 渠道，{ $count } 个请求无法读取
}
channel-whatsapp = WhatsApp
channel-sms = 短信
channel-email = 邮件
provider-twilio = Twilio
provider-mail = 邮件
channel-asking = 正在询问…
channel-webhook = 收到消息时
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
channel-refused-other = 未指明本机任何账户而被拒绝的请求：{ $count }
account-add = 添加另一个账户
account-remove = 移除账户
account-remove-sure = 要从这台电脑移除它吗？它的对话会保留，但不再通过它发送任何内容。
account-keep = 保留

account-sid = Account SID
account-token = Auth Token
account-numbers = 号码，用逗号分隔
account-service = Messaging Service（如有）
account-public-url = 这台电脑的公网地址（如有）
account-shared-keys = Webhooks 配置中的 SharedKey（如有）
account-opt-out-languages = 退订词的语言；留空表示全部
account-change = 更改账户
account-connect = 连接
account-connected = 账户已被接受，正在使用。
account-of-demo = 演示只与自带的模拟手机通信。要连接账户，请不带 --demo 启动。
account-of-environment = 账户来自环境变量或 .env，请在那里更改。
mail-address = 邮箱地址
mail-password = 密码
mail-password-hint = 许多服务商要求在此使用应用专用密码，可在邮箱设置中生成。
mail-password-kept = 留空则保留现有密码。
mail-advice-app = { $domain } 要求在此使用应用专用密码，而不是平常的密码。可在邮箱设置中生成。
mail-oauth = 登录方式
mail-oauth-google = Google (OAuth)
mail-oauth-microsoft = Microsoft (OAuth)
mail-oauth-hint = 机构在服务商处自己的客户端，以及为它生成的刷新令牌。
mail-client-id = 客户端 ID
mail-client-secret = 客户端密钥（如有）
mail-refresh-token = 刷新令牌
mail-tenant = 租户（如仅限一个组织）
mail-advice-oauth = { $domain } 不再接受程序使用密码，只接受 OAuth。
mail-name = 发件人名称
mail-servers = 服务器
mail-servers-looking = 正在查找服务器…
mail-servers-found = 已找到服务器：{ $incoming } 和 { $outgoing }
mail-servers-nothing = 无法猜出 { $domain } 的服务器。服务商的帮助页面会列出它们。
mail-incoming = 收信 (IMAP)
mail-outgoing = 发信 (SMTP)
mail-host = 服务器
mail-port = 端口
mail-tls = 加密
mail-tls-usual = 按端口惯例
mail-tls-none = 无，仅限本机
mail-user = 用户名（若不是邮箱地址）
mail-signature = 签名（DKIM）
mail-signature-hint = 仅用于自有服务器：大型邮件服务商会自行签名。
mail-dkim-selector = 选择器
mail-dkim-domain = 域名（若与邮箱地址的不同）
mail-dkim-key = PEM 格式的私钥（2048 位以上的 RSA，或 Ed25519）
mail-dkim-after = 账户保存后，会在此显示需要设置的 DNS 记录。
mail-dkim-record = 签名的 DNS 记录（{ $kind }）
mail-dkim-record-value = 记录的值
mail-certificate = 受信任的证书 (SHA-256)
mail-certificate-forget = 不再信任
mail-trust-line = 请询问服务器管理员这是否是它的指纹 (SHA-256)。如果是，可以信任这一张证书。
mail-trust = 信任此证书
mail-connect = 检查并添加
mail-keep = 检查并保存
mail-asking = 正在登录两个服务器…
mail-connected = 两个服务器都接受了这个账户，已在使用。
channel-check-good = 应答正常。

dead-letters-title = 无法读取
dead-letters-line = 这些来自 Twilio，但此版本无法理解。没有丢失任何内容。
dead-letter-summary = { $at }：{ $reason }
dead-letter-read-again = 重新读取
dead-letter-put-aside = 搁置

settings-title = 设置
settings-saved = 已保存
settings-name-missing = 请填写名称。

# Who I am, and what the agency is called.
settings-profile = 个人资料
settings-profile-line = 您和机构的名称。
settings-my-name-hint = 同事看到的名字。
settings-agency-hint = 客户熟悉的名称，这里所有人共用。
settings-signature = { $address } 的签名
settings-signature-hint = 显示在您于此设备上写的邮件下方。

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

# Notifications of the operating system.
settings-notifications = 通知
settings-notify = 新消息
settings-notify-hint = 有人来信而您没有在看时，这台电脑会提醒您。
settings-notify-ask = 浏览器会询问一次是否允许 PaperPlane 显示通知。
settings-notify-refused = 浏览器禁止此页面的通知。请在浏览器设置中允许。
settings-notify-not-here = 此浏览器不能为此页面显示通知。请通过 https 打开工作台，或使用桌面程序。
settings-preview = 显示来信人和内容
settings-preview-hint = 关闭后只提示有新消息。
settings-quiet = 免打扰时段
settings-quiet-hint = 每天这段时间不提醒。
settings-quiet-empty = 两个时间相同，因此没有免打扰时段。
settings-quiet-from = 从
settings-quiet-to = 到
settings-autostart = 登录时打开
settings-autostart-hint = 重启之后也不会错过消息。

# The channels in short, and what is under the desk.
settings-channels-line = WhatsApp、短信和电子邮件账户有单独的页面。
settings-channels-none = 还没有连接渠道。
settings-channels-open = 打开渠道
settings-computer = 这台电脑
settings-computer-line = 数据在哪里，运行着什么。
settings-folder = 数据文件夹
settings-files = 文件
settings-files-here = 在数据文件夹中
settings-files-relay = 通过 { $address } 的中继共享
settings-files-bucket = 在 S3 存储桶 { $bucket } 中共享
settings-files-bucket-at = 在 { $endpoint } 的 S3 存储桶 { $bucket } 中共享
settings-files-waiting = 尚待传给团队：{ $count }
settings-files-copies = 本机副本：{ $used } / { $max } MB
settings-version = 版本
settings-licence = 许可
settings-licence-line = 开源软件，采用 Apache 许可证 2.0。
settings-about = 使用了
settings-about-line = Inter 字体（OFL 1.1）和 Lucide 图标（ISC）。

do-channels = 渠道
do-settings = 设置
settings-open-next = 继续下一个
settings-open-next-hint = 会话解决、推迟或分配后，打开下一个。
settings-open-as-you-go = 移动时打开
settings-open-as-you-go-hint = J 和 K 会打开每个会话。打开的即算已读。
