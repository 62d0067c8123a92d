# The map of keys.

keys-resolve = Resolver o reabrir
keys-snooze = Mostrar de nuevo más tarde
keys-assign = Asignar a alguien
keys-take = Hacerse cargo
keys-label = Etiquetas
keys-priority = Prioridad
keys-note = Escribir una nota
keys-canned = Textos preparados, al principio de una respuesta
keys-mention = En una nota: nombrar a un colega
keys-views = Elegir una vista
keys-narrow = Acotar la lista
keys-about = Sobre la persona
keys-find = Buscar o hacer cualquier cosa

keys-title = Teclas
keys-step = Conversación siguiente y anterior
keys-open = Abrirla
keys-reply = Escribir una respuesta
keys-send = Enviar, al escribir
keys-new-line = Línea nueva, al escribir
keys-search = Buscar en todo
keys-back = Volver
keys-these = Estas teclas
keys-send-always = Enviar, sea cual sea el ajuste
keys-select = Seleccionarla
keys-select-all = Seleccionar toda la lista
keys-select-more = Seleccionar más
keys-unread = Marcar como no leída
keys-undo = Deshacer
keys-new = Conversación nueva
