# The map of keys.

keys-resolve = Resolver ou reabrir
keys-snooze = Mostrar de novo mais tarde
keys-assign = Atribuir a alguém
keys-take = Assumir
keys-label = Etiquetas
keys-priority = Prioridade
keys-note = Escrever uma nota
keys-canned = Textos prontos, no início de uma resposta
keys-mention = Em uma nota: mencionar um colega
keys-views = Escolher uma visualização
keys-narrow = Refinar a lista
keys-about = Sobre a pessoa
keys-find = Buscar ou fazer qualquer coisa

keys-title = Teclas
keys-step = Conversa seguinte e anterior
keys-open = Abrir
keys-reply = Escrever uma resposta
keys-send = Enviar, ao escrever
keys-new-line = Nova linha, ao escrever
keys-search = Buscar em tudo
keys-back = Voltar
keys-these = Estas teclas
keys-send-always = Enviar, seja qual for a configuração
keys-select = Selecioná-la
keys-select-all = Selecionar toda a lista
keys-select-more = Selecionar mais
keys-unread = Marcar como não lida
keys-undo = Desfazer
keys-new = Nova conversa
