# The first pages: who you are, how WhatsApp is connected, how the first phone joins.

start-welcome = 欢迎使用 PaperPlane
start-stays-here = 所有内容都留在这台电脑上，无需账户。
start-stays-on-kafka = 此工作台通过 { $servers } 上的 Kafka 与团队协作。
start-your-name = 姓名
start-your-agency = 机构名称
start-your-agency-hint = 客户熟悉的名称
start-begin = 开始

connect-title = 连接 WhatsApp
connect-line = PaperPlane 通过 Twilio 连接 WhatsApp。一个带沙盒的免费试用账户就可以开始。
connect-console = 在 Twilio 控制台中，依次打开“Messaging”“Try it out”“Send a WhatsApp message”。Account SID 和 Auth Token 在控制台首页。
connect-file = 在服务器上，也可以写在 .env 文件中：TWILIO_ACCOUNT_SID、TWILIO_AUTH_TOKEN 和 TWILIO_NUMBER。

join-title = 让第一部手机加入
join-line = Twilio 的沙盒只回应已加入的手机。请复制控制台显示的口令。
join-words = Twilio 控制台中的口令
join-example = join two-words
join-show = 显示二维码
join-code = 打开 WhatsApp 并填好口令的二维码
# $link is the text of join-link, as a link.
join-scan = 用手机相机扫描，然后发送打开的消息。也可以在手机上直接打开{ $link }。
join-link = 这个链接
