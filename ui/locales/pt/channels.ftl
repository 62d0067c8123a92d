# The channels page: the account, how it is, and what could not be read.

channels-title = Canais
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-asking = Perguntando ao Twilio…
channel-webhook = Quando chega uma mensagem
channel-copy = Copiar
channel-copied = Copiado
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
channel-complete-no-list = O provedor não tem lista com que comparar
channel-refused-other = Pedidos recusados que não citavam nenhuma conta deste computador: { $count }

account-sid = Account SID
account-token = Auth Token
account-numbers = Números, separados por vírgulas
account-service = Messaging Service, se houver
account-public-url = Endereço público deste computador, se houver
account-change = Mudar a conta
account-connect = Conectar
account-connected = O Twilio aceita a conta. Ela está em uso.
account-of-demo = Uma demonstração fala com os próprios telefones de teste. Inicie sem --demo para conectar o Twilio.
account-of-environment = A conta vem do ambiente ou de .env, e é mudada lá.
account-add = Adicionar outra conta
account-remove = Remover a conta
account-remove-sure = Remover deste computador? As conversas ficam, e nada mais é enviado por ela.
account-keep = Manter

dead-letters-title = Não foi possível ler
dead-letters-line = O Twilio enviou isto, e esta versão não entendeu. Nada se perde.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = Ler de novo
dead-letter-put-aside = Pôr de lado
