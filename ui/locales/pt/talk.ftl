# Talk: the list of conversations, a conversation, its messages, what became of them, what came with them.

catching-up = Recuperando o que aconteceu nesse meio-tempo
fetching = Recuperando os e-mails
fetching-of = Recuperando os e-mails: { $done } de { $of }

inbox-title = Caixa de entrada
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] Caixa de entrada
    [one] Caixa de entrada, { $unread } não lida
   *[other] Caixa de entrada, { $unread } não lidas
}
inbox-conversations = Conversas
inbox-unread = { $count ->
    [one] { $count } não lida
   *[other] { $count } não lidas
}
inbox-mentions = { $count ->
    [one] { $count } nota menciona você
   *[other] { $count } notas mencionam você
}
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = Você:{ " " }
inbox-not-sent = Não enviada
inbox-opted-out = Saiu da lista
inbox-empty = Ainda não há conversas
inbox-empty-line = Quem escrever para o seu número aparece aqui.

empty-wrote = Ninguém escreveu ainda
empty-wrote-line = A primeira mensagem para o seu número do WhatsApp abre uma conversa aqui.
empty-demo-line = Nesta demonstração você está nas duas pontas da linha: escreva pelo telefone de teste, responda aqui.
# $step, $open and $help are keys.
empty-keys = { $step } move, { $open } abre, { $help } mostra todas as teclas

thread-messages = Mensagens
thread-back = Voltar à lista
head-more-labels = +{ $count }
thread-to-newest = Ir para a mensagem mais recente
thread-to-mention = Ir para a nota que menciona você
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · para { $ours }
thread-number = { $channel } · para { $ours }

tick-only-here = Ainda não enviada: aguardando a conexão
tick-waiting = Aguardando envio
tick-waiting-for-file = Aguardando o arquivo
tick-sending = Enviando
tick-later = Haverá nova tentativa
tick-accepted = Aceita pelo Twilio
tick-sent = Enviada
tick-delivered = Entregue
tick-read = Lida
tick-refused = Não enviada
tick-failed = Não entregue
tick-unsure = Talvez enviada
tick-discarded = Descartada

stuck-send-again = Enviar de novo
stuck-was-sent = Foi enviada
stuck-discard = Descartar

said-forwarded = Encaminhada
said-forwarded-often = Encaminhada muitas vezes
said-by-us = Você
said-by-them = A outra pessoa
# $ad is the title of an advertisement, $what the label of a button.
said-came-by = Veio pelo anúncio { $ad }
said-chose = Escolheu { $what }

file = Arquivo
file-photo = Foto
file-voice = Mensagem de voz
file-video = Vídeo
file-pdf = Documento PDF
file-contact = Cartão de contato
file-fetching = Buscando…
file-fetch-again = Tentar de novo
file-on-the-map = Abrir o mapa
file-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
file-kilobytes = { $count } kB
file-megabytes = { $whole },{ $tenths } MB
file-lost-gone = O Twilio não o tem mais. Peça que enviem de novo.
file-lost-too-large = Tem mais de { $max } MB. Peça um link.
file-lost-not-allowed = O endereço não é do Twilio, por isso não foi aberto.
file-lost-credentials = O Twilio não aceita a nossa conta, por isso não foi possível buscá-lo.
file-lost-unreachable = Não foi possível falar com o Twilio.
file-save = Salvar
file-previous = Arquivo anterior
file-next = Próximo arquivo

inbox-draft = Rascunho:{ " " }
inbox-none-here = Nada aqui
inbox-none-here-line = Nenhuma conversa se encaixa nesta visualização agora.
inbox-none-snoozed = Nada adiado
inbox-none-snoozed-line = Pressione S em uma conversa para vê-la de novo mais tarde.
note-mark = Nota
thread-unread = Novas
thread-late = Chegou com atraso: { $time }
thread-local-time = { $time } em { $place }

news-messages = { $count ->
    [one] Nova mensagem
   *[other] { $count } novas mensagens
}
news-messages-in = { $count } novas mensagens em { $conversations ->
    [one] uma conversa
   *[other] { $conversations } conversas
}
news-notices-in = { $count } avisos para você em { $conversations ->
    [one] uma conversa
   *[other] { $conversations } conversas
}
news-mentioned = Mencionaram você
news-mentioned-by = { $who } mencionou você
news-overtaken = Alguém foi mais rápido
news-overtaken-by = { $who } foi mais rápido
news-is-with = { $who } já está com { $first }.
news-is-with-nobody = { $who } voltou a ser de todos.
