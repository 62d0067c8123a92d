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
