# The list of conversations, the search, and the pane while nothing is open.

inbox-title = Bandeja de entrada
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] Bandeja de entrada
   *[other] Bandeja de entrada, { $unread } sin leer
}
inbox-conversations = Conversaciones
inbox-unread = { $count } sin leer
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = Tú:{ " " }
inbox-not-sent = No enviado
inbox-opted-out = Se dio de baja
inbox-empty = Aún no hay conversaciones
inbox-empty-line = Quien escriba a tu número aparecerá aquí.

search-title = Buscar en todo
search-found = Resultados
search-nothing = Nada encontrado
search-nothing-line = Probar con menos letras o con otra palabra.

empty-wrote = Nadie ha escrito todavía
empty-wrote-line = El primer mensaje a tu número de WhatsApp abre aquí una conversación.
empty-demo-line = En esta demostración estás en los dos extremos de la línea: escribir desde el teléfono de prueba, responder aquí.
# $step, $open and $help are keys.
empty-keys = { $step } mover, { $open } abrir, { $help } ver todas las teclas
