# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of Twilio's.
failure-with-code = { $why } ({ $code })

failure-window-closed = Fora da janela de 24 horas: pode ser enviada quando a pessoa escrever de novo.
failure-opted-out = A pessoa pediu para não receber mensagens. Ela pode escrever START para voltar a receber.
failure-contact-blocked = Este contato está bloqueado. Desbloqueie para escrever.
failure-unsubscribed = A pessoa cancelou a inscrição nos e-mails destinados a muitos. Um e-mail só para ela ainda é enviado.
failure-empty = Não havia nada para enviar.
failure-too-long = Tem { $chars } caracteres, e cabem { $max }. Envie em duas partes.
failure-unreachable = Não é possível falar com a pessoa ali por { $channel }. Confirme o número ou o endereço com ela.
failure-credentials = A nossa conta não é aceita. Verifique-a na página Canais.
failure-no-inbox = Nenhuma conta deste canal está conectada aqui. Conecte uma e envie de novo.
failure-gave-up = Tentamos durante meio dia, sem sucesso. Envie de novo quando o provedor estiver bem.
failure-files-out-of-reach = Arquivos precisam de um endereço público, de onde o Twilio os busca. Defina PAPERPLANE_PUBLIC_URL e envie de novo.
failure-refused = O provedor não aceitou.
failure-refused-words = O provedor não aceitou: “{ $words }”.
failure-not-delivered = Não foi possível entregar. Envie de novo ou fale com a pessoa de outro jeito.
failure-not-delivered-words = Não foi possível entregar: “{ $words }”.
failure-unsure = A conexão caiu durante o envio, então talvez tenha chegado. O que você escrever aqui espera a sua decisão.
failure-later = O provedor não consegue aceitar agora. Nova tentativa às { $time }.
failure-discarded = Descartada, e não enviada.
failure-waiting-for-file = Sai assim que o arquivo chegar do computador que o anexou.
failure-file-missing = O arquivo nunca chegou do computador que o anexou. Abra o PaperPlane nele e envie de novo.

failure-needs-template = Fora da janela de 24 horas. Envie um modelo ou espere a pessoa escrever.
failure-too-fast = Mensagens demais ao mesmo tempo. Envie de novo em alguns minutos.
failure-bad-address = Não é possível falar com este número ou endereço por aqui. Peça outro.
failure-bad-mail-address = Esse endereço de e-mail não existe. Peça outro.
failure-blocked = A pessoa bloqueou este número. Fale com ela de outro jeito.
failure-not-in-sandbox = O telefone da pessoa não entrou no sandbox. Peça que ela envie primeiro as palavras de entrada.
failure-setup = A conta não está preparada para isto. Veja no provedor e na página Canais.
failure-content = Este texto ou arquivo não é aceito por { $channel }. Mude e escreva de novo.
failure-template = O modelo não está aprovado, ou os campos não combinam. Escolha outro.
failure-held-back = O WhatsApp preferiu não entregar agora. Tente outro dia ou espere a pessoa escrever.
failure-account-stopped = A conta está parada ou no limite de hoje. Veja no console do Twilio.
failure-registration = Este número ainda não está registrado nas operadoras. O console do Twilio mostra como.
failure-out-of-reach = Não foi possível alcançar o telefone da pessoa. Envie de novo mais tarde.
failure-mailbox-out-of-reach = A caixa de correio não aceitou: pode estar cheia. Envie de novo mais tarde.
failure-provider-down = O provedor estava com problemas. Envie de novo.
failure-our-gate = O Twilio não alcançou o endereço público desta mesa. Confira na página Canais.
failure-recipient-opted-out = { $who } pediu para não receber mais mensagens, por isso não foi enviada a ninguém. Envie de novo sem esse endereço.
failure-recipient-blocked = { $who } está bloqueado aqui, por isso não foi enviada a ninguém. Envie de novo sem esse endereço.
failure-recipient-refused = O servidor de e-mail não aceita { $who }, por isso não foi enviada a ninguém. Verifique esse endereço.
failure-recipient-refused-words = O servidor de e-mail não aceita { $who }, por isso não foi enviada a ninguém. Diz: “{ $words }”.
failure-mail-too-large = O servidor de e-mail aceita e-mails até { $megabytes } MB, e este é maior. Envie menos ficheiros, ou mais pequenos.
