# Talk: the composer, how long one may write, templates, files, notes, sending later.

composer-title = Responder
composer-write = Escrever uma resposta
composer-send = Enviar

window-left = { $time } para responder livremente
window-unknown = Ainda não escreveu aqui
window-unknown-why = O WhatsApp pode recusar uma mensagem a quem não escreveu nas últimas 24 horas
window-shut = A última mensagem da pessoa tem mais de 24 horas. O WhatsApp deixa você responder de novo quando ela escrever.
window-refused = O WhatsApp não aceita respostas livres desde { $time }. Envie um modelo ou espere a pessoa escrever.
window-sender = É o nome de um remetente, não um número: não é possível responder.
window-short-code = Um número curto: a resposta talvez não chegue

template-use = Usar um modelo
template-title = Modelos
template-find = Procurar um modelo
template-unfound = Nenhum modelo corresponde
template-none = Ainda não há nenhum. Eles são escritos no console do Twilio e aprovados pelo WhatsApp.
template-blank = Campo { $name }
template-blank-like = Como { $sample }
template-blank-after = Depois de “{ $words }”
template-value-braces = Aqui não pode haver chaves duplas.
template-value-too-long = Aqui cabem no máximo { $max } caracteres.
template-unsubmitted = Não submetido
template-pending = Aguardando aprovação
template-rejected = Recusado
template-paused = Pausado
template-disabled = Desativado

attach-add = Anexar um arquivo
attach-limits = Anexar arquivos: até { $max } de uma vez, cada um de até { $megabytes } MB
attach-messages = { $files } arquivos vão em { $messages } mensagens, uma após a outra
attach-files = Arquivos anexados
attach-take-off = Remover
attach-coming = Adicionando…

composer-mode = O que será
note-write = Escrever uma nota que só a equipe vê; @ menciona alguém
note-keep = Salvar a nota
attach-drop = Solte para anexar
emoji-title = Emojis
canned-title = Textos prontos
mention-title = Colegas

later-title = Enviar mais tarde
later-keep = Enviar nessa hora
later-waiting = Aguardando a hora
later-edit = Editar
later-held = Para { $time }, e retida: desde então a pessoa escreveu isto
later-held-yours = A sua

newer-title = A pessoa escreveu isto enquanto você escrevia
newer-yours = Sua resposta
newer-keep = Continuar escrevendo
newer-send = Enviar mesmo assim
composer-length = { $count } de { $max } caracteres
canned-none = Nenhum texto pronto se chama assim. Esc para o escrever tal como está.

new-title = Nova conversa
new-from = De
new-to = Para
new-to-hint = Um nome, ou um número como +44 7700 900161
new-go-on = Continuar
new-text = Mensagem
new-template-why = O WhatsApp só aceita um modelo como primeira mensagem.
new-to-address = Escrever a { $address }
new-back = Outro número
later-shut = Nessa altura as 24 horas já terão passado. Só sai se escreverem antes; um modelo sai sempre.

mail-field-cc = Cc
mail-field-bcc = Cco
mail-field-off = Retirar { $who }
mail-field-wrong = { $field }: “{ $typed }” não é um endereço de e-mail. Escreva-o como ada@example.net.
mail-reply-all = Responder a todos
mail-reply-all-to = Cópia para { $names }
mail-answers-to = As respostas vão para { $names }
mark-tools = Aspeto do texto
mark-bold = Negrito
mark-italic = Itálico
mark-bullets = Lista
mark-numbers = Lista numerada
mark-link = Ligação
mark-preview = Como vai ficar
