# The list of conversations, the search, and the pane while nothing is open.

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
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = Você:{ " " }
inbox-not-sent = Não enviada
inbox-opted-out = Saiu da lista
inbox-empty = Ainda não há conversas
inbox-empty-line = Quem escrever para o seu número aparece aqui.

search-title = Buscar em tudo
search-found = Resultados
search-nothing = Nada encontrado
search-nothing-line = Tente com menos letras ou outra palavra.

empty-wrote = Ninguém escreveu ainda
empty-wrote-line = A primeira mensagem para o seu número do WhatsApp abre uma conversa aqui.
empty-demo-line = Nesta demonstração você está nas duas pontas da linha: escreva pelo telefone de teste, responda aqui.
# $step, $open and $help are keys.
empty-keys = { $step } move, { $open } abre, { $help } mostra todas as teclas
