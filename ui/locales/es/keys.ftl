# The map of keys.

keys-title = Teclas
keys-step = Conversación siguiente y anterior
keys-open = Abrirla
keys-reply = Escribir una respuesta
keys-send = Enviar, al escribir
keys-new-line = Línea nueva, al escribir
keys-search = Buscar en todo
keys-back = Volver
keys-these = Estas teclas
