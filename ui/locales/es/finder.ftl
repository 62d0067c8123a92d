# The command bar: what it finds. What can be done is named by each domain.

search-title = Buscar en todo
search-found = Resultados
search-nothing = Nada encontrado
search-nothing-line = Probar con menos letras o con otra palabra.

find-title = Buscar o hacer
find-placeholder = Buscar personas, mensajes, notas y archivos, o escribir qué hacer
find-hint = from: to: subject: in: has:file before: after: label: is:mentioned is:blocked
find-commands = Acciones
find-people = Personas
find-messages = Mensajes
find-notes = Notas
find-files = Archivos
find-misread = No se entendió: { $what }
find-similar = Nada coincide exactamente. En su lugar: { $words }
do-keys = Ver todas las teclas
find-new = Nuevo
find-lately = Personas recientes
find-filters = Filtros
find-filter-from = escrito por un nombre, un número o yo (me)
find-filter-to = correos a un nombre o una dirección, también en copia
find-filter-subject = correos con palabras en el asunto
find-filter-in = por un canal
find-filter-has-file = con un archivo
find-filter-before = antes de un día: before:2026-11-01
find-filter-after = desde un día: after:2026-11-01
find-filter-label = en conversaciones con una etiqueta
find-filter-mentioned = con notas que te mencionan
find-filter-blocked = de contactos bloqueados
find-added = Añadidas, aún sin conversación
