# A conversation: its head, its messages, what became of them, what came with them.

thread-messages = Mensajes
thread-back = Volver a la lista
thread-to-newest = Ir al mensaje más reciente
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · a { $ours }
thread-number = { $channel } · a { $ours }

tick-only-here = Sin enviar: esperando la conexión
tick-waiting = En espera de envío
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
file-lost-too-large = Pesa más de 32 MB. Pedir un enlace.
file-lost-not-allowed = Su dirección no es de Twilio, por eso no se abrió.
file-lost-credentials = Twilio no acepta nuestra cuenta, por eso no se pudo traer.
file-lost-unreachable = No se pudo contactar con Twilio.
file-save = Guardar
file-previous = Archivo anterior
file-next = Archivo siguiente
