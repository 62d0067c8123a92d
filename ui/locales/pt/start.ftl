# The first pages: who you are, how WhatsApp is connected, how the first phone joins.

start-welcome = Boas-vindas ao PaperPlane
start-stays-here = Tudo fica neste computador. Não é preciso ter conta.
start-stays-on-kafka = Esta mesa trabalha com a sua equipe, pelo Kafka em { $servers }.
start-your-name = Seu nome
start-your-agency = Sua agência
start-your-agency-hint = Como os clientes a conhecem
start-begin = Começar

connect-title = Conectar o WhatsApp
connect-line = O PaperPlane fala com o WhatsApp pelo Twilio. Uma conta de teste gratuita com o sandbox basta para começar.
connect-console = No console do Twilio, abra “Messaging”, depois “Try it out” e depois “Send a WhatsApp message”. Account SID e Auth Token ficam na primeira página do console.
connect-file = Em um servidor, o mesmo pode ficar em um arquivo .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN e TWILIO_NUMBER.

join-title = Incluir o primeiro telefone
join-line = O sandbox do Twilio só responde a telefones que entraram nele. Copie as palavras que o console mostra.
join-words = As palavras do console do Twilio
join-example = join two-words
join-show = Mostrar o código
join-code = Código QR que abre o WhatsApp com as palavras já digitadas
# $link is the text of join-link, as a link.
join-scan = Leia o código com a câmera do telefone e envie a mensagem que aparece. Ou abra { $link } no próprio telefone.
join-link = o link
