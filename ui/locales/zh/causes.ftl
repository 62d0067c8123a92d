# What a person did or wants and why it cannot be, and what they should know: one sentence for each cause of the contract.

cause-newer = 您书写时对方又发来了消息。请先查看，再发送。
cause-text-empty = 请先写点内容。
cause-conversation-gone = 此对话不在这里。
cause-message-gone = 此消息不在这里。
cause-on-its-way = 此消息已在发送途中。
cause-waits-no-more = 它已在发送途中，或已被撤回。
cause-name-first = 请先填写您的姓名。
cause-log-away = 现在无法连接机构的记录。没有保存任何内容：请再试一次。
cause-copy-broken = 无法使用这台电脑上的副本：{ $error }。
cause-copy-not-written = 无法写入这台电脑上的副本（{ $error }）。磁盘满了吗？系统会再次尝试。
cause-loop-broke = PaperPlane 的一部分出了故障，已自行重新开始（{ $name }）。如果一直这样，请重启 PaperPlane 并告诉我们。
cause-topic-remade = 主题 { $topic } 被重新创建，因此一切都从头读取。只存在于旧主题中的内容已丢失。
cause-topic-remade-again = 主题 { $topic } 被反复重新创建：读取已停止。等这种情况结束后请重新启动。
cause-gate-shut = 消息无法通过这台电脑进来：{ $error }。

cause-time-passed = 请选择一年之内尚未到来的时间。
cause-quiet-hours = 免打扰时段须在一天之内开始和结束。
cause-note-too-long = 一条备注最多 { $max } 个字符。请写成两条。
cause-label-nameless = 请写标签的名称。
cause-label-taken = 已有同名标签。
cause-view-nameless = 请写视图的名称。
cause-slash-wrong = 斜杠后的词不能有空格，最多 { $max } 个字符。
cause-slash-taken = 已有使用这个词的文本。
cause-canned-wrong = 请写文本，最多 { $max } 个字符。
cause-name-too-long = 这个姓名太长。
cause-zone-unknown = 不认识这个时区。请写成 Africa/Lagos 这样的形式。
cause-one-person = 这两位已经是同一个人。
cause-their-own-wish = 这是对方自己的要求：对方发来 START 后才会结束。
cause-name-missing = 请写您的姓名。
cause-agency-missing = 请写机构的名称。
cause-agency-too-long = 机构的名称太长。

cause-file-empty = 此文件是空的。
cause-file-too-large = 此文件大于 { $megabytes } MB，超过了这里的上限。
cause-file-program = 此文件是程序。程序不会被发送。
cause-too-many-files = 一次最多发送 { $max } 个文件。其余的请随后发送。
cause-channel-cannot = 此渠道不接受。
cause-file-not-wanted = 此文件已在这里，或者没有人知道它在哪里。
cause-fetched-elsewhere = 文件由持有 Twilio 账户的电脑获取。
cause-file-unreadable = 无法读取此文件。
cause-file-broken = 无法保存或读取文件：{ $error }。
cause-files-away = 暂时无法访问团队的文件，正在重试；如果一直这样，请检查网络连接。
cause-files-refused = 这台电脑无权使用团队的文件：请检查 .env 中的地址和密钥。
cause-too-large = 内容太大，无法保存。

cause-join-words = 请照 Twilio 控制台显示的样子复制这些词，例如：join paper-plane
cause-no-account = 这台电脑上没有设置 Twilio 账户。
cause-demo-account = 演示只与它自己的模拟手机通话。要连接 Twilio，请不带 --demo 启动。
cause-account-from-environment = 账户来自环境变量或 .env：请在那里修改，然后重新启动。
cause-account-sid = Account SID 是 AC 加 32 个字母和数字，位于 Twilio 控制台的首页。
cause-auth-token = 请填写 Auth Token，它在 Twilio 控制台的 Account SID 下方。
cause-numbers = 每个号码都要带国家代码：WhatsApp 写 whatsapp:+14155238886，短信写 +15005550006。
cause-messaging-service = Messaging Service 是 MG 加 32 个字母和数字。没有就留空。
cause-opt-out-languages = 以下语言有退订词：{ $known }。留空表示全部。
cause-number-taken = { $number } 属于这里的另一个账户。请先在那里移除。
cause-public-address = 公开地址是像 https://desk.example.com 这样的网址。没有就留空。
cause-shared-keys = SharedKey 写成 id=密钥，多个之间用逗号。没有就留空。
cause-shared-key-missing = Twilio 使用了这里未设置的 SharedKey 签名。请从 Twilio 控制台的 Webhooks 配置中把它添加到此账户。
cause-number-waits = 账户已保存。连接上机构的记录后会加入它的号码。
cause-provider-silent = Twilio 没有应答。请检查网络连接。
cause-provider-rejects = Twilio 不接受此账户（HTTP { $status }）。请检查 Account SID 和 Auth Token。
cause-provider-refuses = Twilio 返回了 HTTP { $status }。稍后会再次询问。
cause-provider-unreadable = 无法读取 Twilio 的应答。
cause-mail-password = 邮件服务器不接受用户名和密码。许多服务商要求使用应用专用密码。
cause-mail-not-trusted = 无法信任邮件服务器：这里不认识它的证书，或者它不提供加密。请询问其管理员。
cause-mail-silent = 邮件服务器没有应答。请检查它的名称、端口和网络连接。
cause-mail-refuses = 邮件服务器没有完成请求。稍后会再次请求。
# $field is the name of a field: imap_host.
cause-mail-field = 邮件账户的“{ $field }”一项无法使用。
cause-list-unreadable = 现在无法读取 Twilio 的消息列表，因此新消息进不来。若一直如此，请在“渠道”页面检查账户。
cause-dead-letter-gone = 此请求已不在这里。
cause-dead-letter-unreadable = 仍然无法读取：{ $reason }。
cause-not-a-number = 这不是可以写信的号码。请带加号和国家代码书写，例如 +44 7700 900161。
cause-inbox-gone = 您的这个号码已不再设置。请选择另一个。
cause-they-write-first = 此渠道须由对方先写。
cause-template-first = 首条消息必须是模板。请选择一个。
