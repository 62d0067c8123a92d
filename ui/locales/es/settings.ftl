# The settings.

settings-title = Ajustes
settings-saved = Guardado
settings-undo = Deshacer
settings-save = Guardar
settings-cancel = Cancelar
settings-change = Cambiar { $name }
settings-put-away = Retirar { $name }
settings-was-put-away = Se retiró { $name }
settings-name-missing = Escribe un nombre.
settings-name-taken = Ya hay uno con este nombre.

# Who I am, and what the agency is called.
settings-profile = Perfil
settings-profile-line = Tu nombre y el de la agencia.
settings-my-name-hint = Como lo ven tus compañeros.
settings-agency-hint = Como la conocen los clientes, para todos aquí.

# How the desk looks.
settings-look = Aspecto
settings-look-line = Solo en este dispositivo.
settings-theme = Tema
settings-theme-system = Sistema
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-density = Densidad
settings-density-hint = Lo juntas que están las líneas.
settings-density-roomy = Amplia
settings-density-compact = Compacta
settings-language = Idioma
settings-language-system = Como el sistema: { $language }
settings-send-by = Enviar con
settings-send-by-hint = Mayús + Enter siempre hace una línea nueva.

# What the operating system tells.
settings-notifications = Notificaciones
settings-notify = Mensajes nuevos
settings-notify-hint = Este dispositivo te avisa cuando alguien escribe y no estás mirando.
settings-preview = Mostrar quién escribe y qué
settings-preview-hint = Si no, solo que ha llegado algo.
settings-quiet = Horas de silencio
settings-quiet-hint = Cada día, en estas horas no hay avisos.
settings-quiet-empty = Las dos horas son iguales, así que no hay silencio.
settings-quiet-from = Desde
settings-quiet-to = Hasta
settings-autostart = Abrir al iniciar sesión
settings-autostart-hint = Para que no se pierda nada tras un reinicio.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Textos guardados
settings-texts-line = Escribe / y la palabra al redactar. Los tiene toda la agencia.
settings-texts-add = Añadir un texto
settings-texts-none = Aún no hay textos guardados
settings-texts-none-line = Guarda lo que escribes a menudo: cómo llegar a la oficina, los papeles necesarios, los precios.
settings-text-word = Palabra
settings-text-word-wrong = Una palabra sin espacios, de 40 letras como máximo.
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
filter-any = Todas
filter-mine = Mías
filter-nobodys = De nadie
filter-unread = Sin leer
filter-normal = Prioridad normal o mayor
filter-high = Prioridad alta o mayor
filter-urgent = Urgentes

# The channels in short, and what is under the desk.
settings-channels-line = Los números y las cuentas tienen su propia página.
settings-channels-none = Aún no hay ningún canal conectado.
settings-channels-open = Abrir Canales
settings-computer = Este dispositivo
settings-computer-line = Dónde están las cosas y qué funciona aquí.
settings-folder = Carpeta de datos
settings-version = Versión
settings-licence = Licencia
settings-licence-line = Código abierto, con la licencia Apache 2.0.
settings-about = Hecho con
settings-about-line = La tipografía Inter (OFL 1.1) e iconos de Lucide (ISC).
