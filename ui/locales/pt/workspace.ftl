# The workspace: the first pages, the channels page, the settings, and what this desk is.

open-phone = Abrir o telefone de teste

# What this desk is.
about-title = Sobre esta mesa de trabalho
about-me = { $name }, sobre esta mesa de trabalho
about-you = Você
about-kept = Guardado
about-kept-here = Neste computador
about-kept-here-while-kafka-waits = Neste computador, onde esta agência começou. O Kafka está configurado e não é usado: para trabalhar com ele, inicie o PaperPlane em uma pasta vazia (--data DIR). O que está aqui fica aqui.
about-kept-kafka = Kafka em { $servers }
about-state = Estado
about-state-catching-up = Recuperando
about-state-up-to-date = Em dia
about-waiting = Em espera
about-waiting-count = { $count ->
    [one] { $count } ainda não transmitida
   *[other] { $count } ainda não transmitidas
}
about-unreadable = Ilegíveis
about-unreadable-count = { $count ->
    [one] { $count }, guardada para uma versão mais nova
   *[other] { $count }, guardadas para uma versão mais nova
}

start-welcome = Boas-vindas ao PaperPlane
start-stays-here = Tudo fica neste computador. Não é preciso ter conta.
start-stays-on-kafka = Esta mesa trabalha com a sua equipe, pelo Kafka em { $servers }.
start-your-name = Seu nome
start-your-agency = Sua agência
start-your-agency-hint = Como os clientes a conhecem
start-begin = Começar

connect-title = Conectar um canal
connect-what = O que conectar
connect-what-twilio = WhatsApp e SMS
connect-what-mail = E-mail
connect-line = O PaperPlane fala com o WhatsApp pelo Twilio. Uma conta de teste gratuita com o sandbox basta para começar.
connect-console = No console do Twilio, abra “Messaging”, depois “Try it out” e depois “Send a WhatsApp message”. Account SID e Auth Token ficam na primeira página do console.
connect-file = Em um servidor, o mesmo pode ficar em um arquivo .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN e TWILIO_NUMBER.
connect-mail-line = O PaperPlane lê as pastas de um endereço e responde por ele. Não muda nada nelas e guarda o que você envia entre os enviados.
connect-mail-file = Em um servidor, o mesmo pode ficar em um arquivo .env: MAIL_ADDRESS e MAIL_PASSWORD, e MAIL_IMAP_HOST e MAIL_SMTP_HOST se não forem conhecidos.

join-title = Incluir o primeiro telefone
join-line = O sandbox do Twilio só responde a telefones que entraram nele. Copie as palavras que o console mostra.
join-words = As palavras do console do Twilio
join-example = join two-words
join-show = Mostrar o código
join-code = Código QR que abre o WhatsApp com as palavras já digitadas
# $link is the text of join-link, as a link.
join-scan = Leia o código com a câmera do telefone e envie a mensagem que aparece. Ou abra { $link } no próprio telefone.
join-link = o link

channels-title = Canais
channels-named = { $count ->
    [0] Canais
    [one] Canais, { $count } pedido não pôde ser lido
   *[other] Canais, { $count } pedidos não puderam ser lidos
}
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-email = E-mail
provider-twilio = Twilio
provider-mail = E-mail
channel-asking = Perguntando…
channel-webhook = Quando chega uma mensagem
channel-last-message = Última mensagem
channel-none-yet = Nenhuma ainda
channel-last-error = Último erro
channel-check = Verificar agora
channel-refused = Recusados
channel-refused-count = { $count } desde o início sem assinatura correta: o endereço público ou o token podem estar errados

channel-complete = Nada perdido
channel-complete-never = Ainda não comparado com a lista do Twilio
channel-complete-since = { $count ->
    [0] Completo desde { $since }, até { $until }
    [one] Completo desde { $since }, até { $until }; faltava uma mensagem e foi recuperada
   *[other] Completo desde { $since }, até { $until }; faltavam { $count } mensagens e foram recuperadas
}
channel-complete-gap = Podem faltar mensagens desde { $since }: não foi possível ler a lista do Twilio em { $asked }
channel-refused-other = Pedidos recusados que não citavam nenhuma conta deste computador: { $count }
account-add = Adicionar outra conta
account-remove = Remover a conta
account-remove-sure = Remover deste computador? As conversas ficam, e nada mais é enviado por ela.
account-keep = Manter

account-sid = Account SID
account-token = Auth Token
account-numbers = Números, separados por vírgulas
account-service = Messaging Service, se houver
account-public-url = Endereço público deste computador, se houver
account-shared-keys = SharedKeys da configuração de Webhooks, se houver
account-opt-out-languages = Idiomas das palavras de saída; todos se vazio
account-change = Mudar a conta
account-connect = Conectar
account-connected = A conta foi aceita e está em uso.
account-of-demo = Uma demonstração fala com os próprios telefones de teste. Inicie sem --demo para conectar uma conta.
account-of-environment = A conta vem do ambiente ou de .env, e é mudada lá.
mail-address = Endereço de e-mail
mail-password = Senha
mail-password-hint = Muitos provedores pedem aqui uma senha de aplicativo. Ela é criada nas configurações da caixa de correio.
mail-password-kept = Vazia, fica a que já está.
mail-advice-app = { $domain } pede aqui uma senha de aplicativo, não a habitual. Ela é criada nas configurações da caixa de correio.
mail-oauth = Entrar com
mail-oauth-google = Google (OAuth)
mail-oauth-microsoft = Microsoft (OAuth)
mail-oauth-hint = O cliente próprio da agência no provedor, e um token de atualização criado para ele.
mail-client-id = ID do cliente
mail-client-secret = Segredo do cliente, se houver
mail-refresh-token = Token de atualização
mail-tenant = Locatário (tenant), se for de uma só organização
mail-advice-oauth = { $domain } não aceita mais senhas de programas, apenas OAuth.
mail-name = Nome no que é enviado
mail-servers = Servidores
mail-servers-looking = Procurando os servidores…
mail-servers-found = Servidores encontrados: { $incoming } e { $outgoing }
mail-servers-nothing = Não foi possível adivinhar os servidores de { $domain }. As páginas de ajuda do provedor os indicam.
mail-incoming = E-mail de entrada (IMAP)
mail-outgoing = E-mail de saída (SMTP)
mail-host = Servidor
mail-port = Porta
mail-tls = Criptografia
mail-tls-usual = A usual da porta
mail-tls-none = Nenhuma, só neste computador
mail-user = Nome de usuário, se não for o endereço
mail-signature = Assinatura (DKIM)
mail-signature-hint = Só para um servidor próprio: os grandes provedores assinam os e-mails sozinhos.
mail-dkim-selector = Seletor
mail-dkim-domain = Domínio, se não for o do endereço
mail-dkim-key = Chave privada em PEM (RSA de 2048 bits ou mais, ou Ed25519)
mail-dkim-after = Depois que a conta é salva, o registro DNS necessário aparece nela.
mail-dkim-record = Registro DNS da assinatura ({ $kind })
mail-dkim-record-value = Valor do registro
mail-certificate = Certificado confiável (SHA-256)
mail-certificate-forget = Deixar de confiar
mail-trust-line = Pergunte a quem administra o servidor se esta é a impressão digital dele (SHA-256). Se for, confie neste certificado em particular.
mail-trust = Confiar neste certificado
mail-connect = Verificar e adicionar
mail-keep = Verificar e guardar
mail-asking = Entrando nos dois servidores…
mail-connected = Os dois servidores aceitam a conta. Ela está em uso.
channel-check-good = Responde como deve.

dead-letters-title = Não foi possível ler
dead-letters-line = O Twilio enviou isto, e esta versão não entendeu. Nada se perde.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = Ler de novo
dead-letter-put-aside = Pôr de lado

settings-title = Configurações
settings-saved = Salvo
settings-name-missing = Escreva um nome.

# Who I am, and what the agency is called.
settings-profile = Perfil
settings-profile-line = Seu nome e o da agência.
settings-my-name-hint = Como os seus colegas veem.
settings-agency-hint = Como os clientes a conhecem, para todos aqui.
settings-signature = Assinatura de { $address }
settings-signature-hint = Fica por baixo dos e-mails que escreve neste dispositivo.

# How the desk looks.
settings-look = Aparência
settings-look-line = Só neste computador.
settings-theme = Tema
settings-theme-system = Sistema
settings-theme-light = Claro
settings-theme-dark = Escuro
settings-density = Densidade
settings-density-hint = A distância entre as linhas.
settings-density-roomy = Espaçosa
settings-density-compact = Compacta
settings-language = Idioma
settings-language-system = Como o sistema: { $language }
settings-send-by = Enviar com
settings-send-by-hint = Shift + Enter sempre faz uma linha nova.

# Notifications of the operating system.
settings-notifications = Notificações
settings-notify = Mensagens novas
settings-notify-hint = Este computador avisa quando alguém escreve e você não está olhando.
settings-notify-ask = Seu navegador pergunta uma vez se o PaperPlane pode mostrá-las.
settings-notify-refused = Seu navegador proíbe as notificações desta página. Permita-as nas configurações dele.
settings-notify-not-here = Este navegador não mostra nenhuma para esta página. Abra a mesa por https ou use o programa.
settings-preview = Mostrar quem escreveu e o quê
settings-preview-hint = Sem isso, só que algo chegou.
settings-quiet = Horas de silêncio
settings-quiet-hint = Todos os dias, nada é avisado nestas horas.
settings-quiet-empty = Os dois horários são iguais, então nenhuma hora é silenciosa.
settings-quiet-from = De
settings-quiet-to = Até
settings-autostart = Abrir ao iniciar a sessão
settings-autostart-hint = Para nada se perder depois de reiniciar.

# The channels in short, and what is under the desk.
settings-channels-line = As contas de WhatsApp, SMS e e-mail têm uma página própria.
settings-channels-none = Nenhum canal está conectado ainda.
settings-channels-open = Abrir Canais
settings-computer = Este computador
settings-computer-line = Onde as coisas estão e o que funciona aqui.
settings-folder = Pasta de dados
settings-files = Arquivos
settings-files-here = Na pasta de dados
settings-files-relay = Compartilhados pelo relay em { $address }
settings-files-bucket = Compartilhados no bucket S3 { $bucket }
settings-files-bucket-at = Compartilhados no bucket S3 { $bucket } em { $endpoint }
settings-files-waiting = Ainda a repassar: { $count }
settings-files-copies = Cópias aqui: { $used } de { $max } MB
settings-version = Versão
settings-licence = Licença
settings-licence-line = Código aberto, sob a licença Apache 2.0.
settings-about = Feito com
settings-about-line = A fonte Inter (OFL 1.1) e ícones do Lucide (ISC).

do-channels = Canais
do-settings = Configurações
settings-open-next = Passar à seguinte
settings-open-next-hint = Quando uma conversa é resolvida, adiada ou entregue, abre-se a seguinte.
settings-open-as-you-go = Abrir ao percorrer
settings-open-as-you-go-hint = J e K abrem cada conversa. O que abrem conta como lido.
