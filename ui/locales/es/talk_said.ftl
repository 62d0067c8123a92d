# Conversaciones: los mensajes tal como se dibujan.

gist-sticker = Sticker
gist-photos = { $count ->
    [one] Foto
   *[other] { $count } fotos
}
gist-videos = { $count ->
    [one] Vídeo
   *[other] { $count } vídeos
}
gist-contacts = { $count ->
    [one] Contacto
   *[other] { $count } contactos
}
gist-files = { $count ->
    [one] Archivo
   *[other] { $count } archivos
}
gist-voice = Mensaje de voz
gist-voice-length = Mensaje de voz { $length }
gist-location = Ubicación
gist-location-named = Ubicación: { $name }
gist-ad = Llegó por un anuncio
gist-mail = Un correo vacío
mail-subject = Asunto:
mail-other-writers = También en este hilo:
new-subject = Asunto
mail-unreadable = Este correo no se pudo leer. Aquí está su archivo tal como llegó.
mail-rest = Mostrar el resto
mail-rest-hide = Ocultar el resto
mail-frame = Correo
mail-frame-named = Correo: { $subject }
mail-pictures = { $count ->
    [one] No se muestra una imagen de internet.
   *[other] No se muestran { $count } imágenes de internet.
}
mail-pictures-none = { $count ->
    [one] No se pudo obtener una imagen.
   *[other] No se pudieron obtener { $count } imágenes.
}
mail-pictures-show = Mostrar imágenes
mail-copies = Con copia a { $names }
mail-from = De:
mail-to = Para:
mail-cc = Copia:
mail-bcc = Copia oculta:
mail-reply-to = Respuestas a:
mail-written = Escrito:
mail-subject-none = Sin asunto
mail-head = Remitente y destinatarios
mail-save = Guardar el correo tal como llegó
meeting-invitation = Invitación
meeting-cancelled = Cancelada
meeting-answer = Respuesta a una invitación
meeting-entry = Reunión
meeting-untitled = Sin título
meeting-by = Convoca { $who }
meeting-repeats = { $when } (se repite)
meeting-local = { $when } (hora del lugar)
meeting-span = { $from } – { $to }
gist-unshown = Un mensaje sin texto
gist-unshown-kind = «{ $kind }» no se puede mostrar aquí

found-on = { $what }, { $day }
file-sound = Audio
said-request = Mostrar lo que llegó
said-request-hide = Ocultarlo
said-request-none = Lo que llegó no se guarda aquí.
said-quotes-earlier = Cita un mensaje anterior
said-go-to-quoted = Ir al mensaje citado
said-chose-offered = Eligió una de las respuestas ofrecidas
said-read-more = Leer más
said-read-less = Mostrar menos
done-folded = { $who }: { $count } cambios de etiquetas y prioridad

file-smaller = Más pequeño
file-larger = Más grande
file-fit = Ajustar a la ventana
file-turn = Girar
file-percent = { $percent } %

message-acts = Acciones de este mensaje
message-copy = Copiar el texto
message-quote = Citar
message-forward = Reenviar a alguien
message-link = Copiar un enlace
forward-title = Reenviar a
forward-line = Se pone en tu respuesta a esa persona. Todavía no se envía nada.
forward-find = Buscar a alguien
