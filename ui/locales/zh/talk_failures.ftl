# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of Twilio's.
failure-with-code = { $why }（{ $code }）

failure-window-closed = 已超出 24 小时窗口：对方再次写来后才能发送。
failure-opted-out = 对方要求不再接收消息。对方可以发送 START 恢复接收。
failure-contact-blocked = 此联系人已被屏蔽。取消屏蔽后才能发送消息。
failure-unsubscribed = 对方已退订群发邮件。单独写给对方的邮件仍会发出。
failure-empty = 没有可发送的内容。
failure-too-long = 共 { $chars } 个字符，最多 { $max } 个。请分两条发送。
failure-unreachable = 在那里无法通过 { $channel } 联系到对方。请与对方核对号码或地址。
failure-credentials = 我们的账户不被接受。请在“渠道”页面检查。
failure-no-inbox = 这里没有连接此渠道的账户。请先连接一个，再重新发送。
failure-gave-up = 尝试了半天仍未成功。等服务商恢复后再重新发送。
failure-files-out-of-reach = 文件需要一个公网地址供 Twilio 获取。请设置 PAPERPLANE_PUBLIC_URL，再重新发送。
failure-refused = 服务商没有接受。
failure-refused-words = 服务商没有接受：“{ $words }”。
failure-not-delivered = 未能送达。请重新发送，或用其他方式联系对方。
failure-not-delivered-words = 未能送达：“{ $words }”。
failure-unsure = 发送时连接中断，消息可能已经到达。在作出决定之前，这里写的内容会先等待。
failure-later = 服务商暂时无法接收。{ $time } 再试。
failure-discarded = 已放弃，没有发送。
failure-waiting-for-file = 等添加文件的那台电脑传来文件后，就会发出。
failure-file-missing = 添加文件的那台电脑一直没有传来文件。请在那台电脑上打开 PaperPlane，然后重新发送。

failure-needs-template = 已超出 24 小时窗口。请发送模板，或等对方写来。
failure-too-fast = 一次发送的消息太多。请几分钟后重新发送。
failure-bad-address = 这个号码或地址在这里无法联系。请向对方要另一个。
failure-bad-mail-address = 没有这个邮箱地址。请向对方要另一个。
failure-blocked = 对方屏蔽了这个号码。请用其他方式联系。
failure-not-in-sandbox = 对方的手机还没有加入沙盒。请对方先发送加入口令。
failure-setup = 账户尚未为此设置。请在服务商处和“渠道”页面查看。
failure-content = { $channel } 不接受这段文字或这个文件。请修改后重新书写。
failure-template = 模板未获批准，或空位不符。请另选一个。
failure-held-back = WhatsApp 选择暂不送达。请改天再试，或等对方写来。
failure-account-stopped = 账户已停用或达到今日上限。请在 Twilio 控制台中查看。
failure-registration = 这个号码尚未在运营商处登记。Twilio 控制台有说明。
failure-out-of-reach = 无法联系到对方的手机。请稍后重新发送。
failure-mailbox-out-of-reach = 对方的邮箱没有接收，可能已满。请稍后再发。
failure-provider-down = 服务商出现了问题。请重新发送。
failure-our-gate = Twilio 无法访问这个工作台的公开地址。请在“渠道”页面查看。
failure-recipient-opted-out = { $who } 要求不再接收消息，因此邮件没有发给任何人。请去掉该地址后重新发送。
failure-recipient-blocked = { $who } 在这里已被屏蔽，因此邮件没有发给任何人。请去掉该地址后重新发送。
failure-recipient-refused = 邮件服务器不接受 { $who }，因此邮件没有发给任何人。请检查该地址。
failure-recipient-refused-words = 邮件服务器不接受 { $who }，因此邮件没有发给任何人。服务器说：“{ $words }”。
failure-mail-too-large = 邮件服务器最多接受 { $megabytes } MB 的邮件，而这封更大。请减少文件或发送较小的文件。
