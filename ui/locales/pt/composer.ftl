# Writing: the field, how long one may write, templates, files.

composer-title = Responder
composer-write = Escrever uma resposta
composer-send = Enviar

window-left = { $time } para responder livremente
window-unknown = Ainda não escreveu aqui
window-unknown-why = O WhatsApp pode recusar uma mensagem a quem não escreveu nas últimas 24 horas
window-shut = A última mensagem da pessoa tem mais de 24 horas. O WhatsApp deixa você responder de novo quando ela escrever.

template-use = Usar um modelo
template-title = Modelos
template-none = Ainda não há nenhum. Eles são escritos no console do Twilio e aprovados pelo WhatsApp.
template-blank = Campo { $name }
template-unsubmitted = Não submetido
template-pending = Aguardando aprovação
template-rejected = Recusado
template-paused = Pausado
template-disabled = Desativado

attach-add = Anexar um arquivo
attach-files = Arquivos desta mensagem
attach-take-off = Remover
attach-coming = Adicionando…
composer-length = { $count } de { $max } caracteres
