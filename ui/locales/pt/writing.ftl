# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.

composer-mode = O que será
note-write = Escrever uma nota que só a equipe vê; @ menciona alguém
note-keep = Salvar a nota
attach-drop = Solte para anexar
emoji-title = Emojis
canned-title = Textos prontos

later-title = Enviar mais tarde
later-time-there = Hora em { $place }
later-time-here = Aqui, será { $time }.
later-keep = Enviar nessa hora
later-waiting = Aguardando a hora
later-edit = Editar

newer-title = A pessoa escreveu isto enquanto você escrevia
newer-yours = Sua resposta
newer-keep = Continuar escrevendo
newer-send = Enviar mesmo assim

find-title = Buscar ou fazer
find-placeholder = Busque pessoas, mensagens, notas e arquivos, ou digite o que fazer
find-hint = from: in: has:file before: after: label:
find-commands = Ações
find-people = Pessoas
find-messages = Mensagens
find-notes = Notas
find-files = Arquivos
find-misread = Não entendido: { $what }
do-open = Ir para { $what }
do-channels = Canais
do-settings = Configurações
do-keys = Mostrar todas as teclas

keys-resolve = Resolver ou reabrir
keys-snooze = Mostrar de novo mais tarde
keys-assign = Atribuir a alguém
keys-take = Assumir
keys-label = Etiquetas
keys-priority = Prioridade
keys-note = Escrever uma nota
keys-canned = Textos prontos, no início de uma resposta
keys-views = Escolher uma visualização
keys-narrow = Refinar a lista
keys-about = Sobre a pessoa
keys-find = Buscar ou fazer qualquer coisa
