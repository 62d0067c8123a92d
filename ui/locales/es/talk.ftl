# Talk: the list of conversations, a conversation, its messages, what became of them, what came with them.

catching-up = Poniéndose al día con lo ocurrido entretanto
fetching = Recuperando el correo
fetching-of = Recuperando el correo: { $done } de { $of }

inbox-title = Bandeja de entrada
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] Bandeja de entrada
   *[other] Bandeja de entrada, { $unread } sin leer
}
inbox-conversations = Conversaciones
inbox-unread = { $count } sin leer
inbox-mentions = { $count ->
    [one] { $count } nota te menciona
   *[other] { $count } notas te mencionan
}
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = Tú:{ " " }
inbox-not-sent = No enviado
inbox-opted-out = Se dio de baja
inbox-empty = Aún no hay conversaciones
inbox-empty-line = Quien escriba a tu número aparecerá aquí.

empty-wrote = Nadie ha escrito todavía
empty-wrote-line = El primer mensaje a tu número de WhatsApp abre aquí una conversación.
empty-demo-line = En esta demostración estás en los dos extremos de la línea: escribir desde el teléfono de prueba, responder aquí.
# $step, $open and $help are keys.
empty-keys = { $step } mover, { $open } abrir, { $help } ver todas las teclas

thread-messages = Mensajes
thread-back = Volver a la lista
head-more-labels = +{ $count }
thread-to-newest = Ir al mensaje más reciente
thread-to-mention = A la nota que te menciona
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · a { $ours }
thread-number = { $channel } · a { $ours }

tick-only-here = Sin enviar: esperando la conexión
tick-waiting = En espera de envío
tick-waiting-for-file = En espera de su archivo
tick-sending = Enviándose
tick-later = Se intentará de nuevo
tick-accepted = Aceptado por Twilio
tick-sent = Enviado
tick-delivered = Entregado
tick-read = Leído
tick-refused = No enviado
tick-failed = No entregado
tick-unsure = Quizá enviado
tick-discarded = Descartado

stuck-send-again = Enviar de nuevo
stuck-was-sent = Se envió
stuck-discard = Descartar

said-forwarded = Reenviado
said-forwarded-often = Reenviado muchas veces
said-by-us = Tú
said-by-them = La otra persona
# $ad is the title of an advertisement, $what the label of a button.
said-came-by = Llegó por el anuncio { $ad }
said-chose = Eligió { $what }

file = Archivo
file-photo = Foto
file-voice = Mensaje de voz
file-video = Video
file-pdf = Documento PDF
file-contact = Tarjeta de contacto
file-fetching = Trayéndolo…
file-fetch-again = Reintentar
file-on-the-map = Abrir el mapa
file-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
file-kilobytes = { $count } kB
file-megabytes = { $whole },{ $tenths } MB
file-lost-gone = Twilio ya no lo tiene. Pedir que lo envíen otra vez.
file-lost-too-large = Pesa más de { $max } MB. Pedir un enlace.
file-lost-not-allowed = Su dirección no es de Twilio, por eso no se abrió.
file-lost-credentials = Twilio no acepta nuestra cuenta, por eso no se pudo traer.
file-lost-unreachable = No se pudo contactar con Twilio.
file-save = Guardar
file-previous = Archivo anterior
file-next = Archivo siguiente

inbox-draft = Borrador:{ " " }
inbox-none-here = Aquí no hay nada
inbox-none-here-line = Por ahora, ninguna conversación entra en esta vista.
inbox-none-snoozed = Nada pospuesto
inbox-none-snoozed-line = Pulsar S en una conversación para verla de nuevo más tarde.
note-mark = Nota
thread-unread = Nuevos
thread-late = Llegó con retraso, el { $time }
thread-local-time = { $time } en { $place }

news-messages = { $count ->
    [one] Mensaje nuevo
   *[other] { $count } mensajes nuevos
}
news-messages-in = { $count } mensajes nuevos en { $conversations ->
    [one] una conversación
   *[other] { $conversations } conversaciones
}
news-notices-in = { $count } avisos para ti en { $conversations ->
    [one] una conversación
   *[other] { $conversations } conversaciones
}
news-mentioned = Te han mencionado
news-mentioned-by = { $who } te ha mencionado
news-overtaken = Alguien fue más rápido
news-overtaken-by = { $who } fue más rápido
news-is-with = { $who } ya está con { $first }.
news-is-with-nobody = { $who } volvió a estar a disposición de todos.
