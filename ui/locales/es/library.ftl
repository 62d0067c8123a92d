# The library: saved texts, labels and views as they are kept, and what a view shows.

settings-undo = Deshacer
settings-save = Guardar
settings-cancel = Cancelar
settings-change = Cambiar { $name }
settings-put-away = Retirar { $name }
settings-was-put-away = Se retiró { $name }
settings-name-taken = Ya hay uno con este nombre.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Textos guardados
settings-texts-line = Escribe / y la palabra al redactar. Los tiene toda la agencia.
settings-texts-add = Añadir un texto
settings-texts-none = Aún no hay textos guardados
settings-texts-none-line = Guarda lo que escribes a menudo: cómo llegar a la oficina, los papeles necesarios, los precios.
settings-text-word = Palabra
settings-text-word-wrong = Una palabra sin espacios, de { $max } letras como máximo.
settings-text = Texto
settings-text-hint = { $blank } se convierte en el nombre de la persona.
settings-text-missing = Escribe el texto.

# Labels and their colours.
settings-labels = Etiquetas
settings-labels-line = Ordenan las conversaciones. Las tiene toda la agencia.
settings-labels-add = Añadir una etiqueta
settings-labels-none = Aún no hay etiquetas
settings-labels-none-line = Crea una para cada cosa que buscas: un país, un curso, una convocatoria.
settings-label-name = Nombre
settings-label-colour = Color
colour-grey = Gris
colour-blue = Azul
colour-teal = Turquesa
colour-green = Verde
colour-yellow = Amarillo
colour-orange = Naranja
colour-pink = Rosa
colour-purple = Morado

# Saved views, and what a view shows.
settings-views = Vistas guardadas
settings-views-line = Maneras de mirar la bandeja. Las tiene toda la agencia.
settings-views-none = Aún no hay vistas guardadas
settings-views-none-line = Elige en la bandeja qué se muestra y guárdalo allí.
filter-open = Abiertas
filter-pending = En espera
filter-snoozed = Pospuestas
filter-resolved = Resueltas
filter-blocked = Bloqueadas
filter-any = Todas
filter-mine = Mías
filter-nobodys = De nadie
filter-unread = Sin leer
filter-mentioned = Me menciona
filter-normal = Prioridad normal o mayor
filter-high = Prioridad alta o mayor
filter-urgent = Urgentes

label-take-off = Quitar { $label }
