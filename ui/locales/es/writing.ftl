# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.

composer-mode = Qué será
note-write = Escribir una nota que solo ve el equipo; @ nombra a alguien
note-keep = Guardar la nota
attach-drop = Soltar para adjuntar
emoji-title = Emojis
canned-title = Textos preparados

later-title = Enviar más tarde
later-time-there = Hora en { $place }
later-time-here = Aquí será el { $time }.
later-keep = Enviar entonces
later-waiting = Esperan su hora
later-edit = Editar

newer-title = Esto llegó mientras escribías
newer-yours = Tu respuesta
newer-keep = Seguir escribiendo
newer-send = Enviar de todos modos

find-title = Buscar o hacer
find-placeholder = Buscar personas, mensajes, notas y archivos, o escribir qué hacer
find-hint = from: in: has:file before: after: label:
find-commands = Acciones
find-people = Personas
find-messages = Mensajes
find-notes = Notas
find-files = Archivos
find-misread = No se entendió: { $what }
do-open = Ir a { $what }
do-channels = Canales
do-settings = Ajustes
do-keys = Ver todas las teclas

keys-resolve = Resolver o reabrir
keys-snooze = Mostrar de nuevo más tarde
keys-assign = Asignar a alguien
keys-take = Hacerse cargo
keys-label = Etiquetas
keys-priority = Prioridad
keys-note = Escribir una nota
keys-canned = Textos preparados, al principio de una respuesta
keys-views = Elegir una vista
keys-narrow = Acotar la lista
keys-about = Sobre la persona
keys-find = Buscar o hacer cualquier cosa
