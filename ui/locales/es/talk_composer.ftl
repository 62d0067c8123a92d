# Talk: the composer, how long one may write, templates, files, notes, sending later.

composer-title = Responder
composer-write = Escribir una respuesta
composer-send = Enviar

window-left = { $time } para responder libremente
window-unknown = Aún no ha escrito aquí
window-unknown-why = WhatsApp puede rechazar un mensaje a quien no ha escrito en las últimas 24 horas
window-shut = Su último mensaje tiene más de 24 horas. WhatsApp permite responder de nuevo cuando escriba.
window-refused = WhatsApp no acepta respuestas libres desde { $time }. Enviar una plantilla o esperar a que escriba.
window-sender = Es el nombre de un remitente, no un número: no se le puede responder.
window-short-code = Un número corto: la respuesta quizá no llegue

template-use = Usar una plantilla
template-title = Plantillas
template-find = Buscar una plantilla
template-unfound = Ninguna plantilla coincide
template-none = Todavía no hay ninguna. Se escriben en la consola de Twilio y las aprueba WhatsApp.
template-blank = Espacio { $name }
template-blank-like = Como { $sample }
template-blank-after = Después de “{ $words }”
template-value-braces = Aquí no puede haber llaves dobles.
template-value-too-long = Aquí caben como máximo { $max } caracteres.
template-unsubmitted = No presentada
template-pending = Pendiente de aprobación
template-rejected = Rechazada
template-paused = En pausa
template-disabled = Desactivada

attach-add = Adjuntar un archivo
attach-limits = Adjuntar archivos: hasta { $max } a la vez, cada uno de hasta { $megabytes } MB
attach-messages = { $files } archivos van en { $messages } mensajes, uno tras otro
attach-files = Archivos adjuntos
attach-take-off = Quitar
attach-coming = Añadiéndolo…

composer-mode = Qué será
note-write = Escribir una nota que solo ve el equipo; @ nombra a alguien
note-keep = Guardar la nota
attach-drop = Soltar para adjuntar
emoji-title = Emojis
canned-title = Textos preparados
mention-title = Colegas

later-title = Enviar más tarde
later-keep = Enviar entonces
later-waiting = Esperan su hora
later-edit = Editar
later-held = Para { $time }, y retenido: desde entonces escribió esto
later-held-yours = El suyo

newer-title = Esto llegó mientras escribías
newer-yours = Tu respuesta
newer-keep = Seguir escribiendo
newer-send = Enviar de todos modos
composer-length = { $count } de { $max } caracteres
canned-none = Ningún texto preparado se llama así. Esc para escribirlo tal cual.

new-title = Conversación nueva
new-from = Desde
new-to = Para
new-to-hint = Un nombre o un número como +44 7700 900161
new-go-on = Continuar
new-text = Mensaje
new-template-why = WhatsApp solo acepta una plantilla como primer mensaje.
new-to-address = Escribir a { $address }
new-back = Otro número
later-shut = Para entonces habrán pasado las 24 horas. Solo saldrá si escriben antes; una plantilla sale siempre.

mail-field-cc = Cc
mail-field-bcc = Cco
mail-field-off = Quitar a { $who }
mail-field-wrong = { $field }: «{ $typed }» no es una dirección de correo. Escríbela como ada@example.net.
mail-reply-all = Responder a todos
mail-reply-all-to = Copia a { $names }
mail-answers-to = Las respuestas van a { $names }
mark-tools = Aspecto del texto
mark-bold = Negrita
mark-italic = Cursiva
mark-bullets = Lista
mark-numbers = Lista numerada
mark-link = Enlace
mark-preview = Así se verá
