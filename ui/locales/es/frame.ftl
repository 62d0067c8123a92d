# The frame around every page, and what stands in every part: names, troubles, lists from which something is picked.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Cargando
try-again = Reintentar
close = Cerrar
stale = Puede no estar al día: { $why }
offline = Sin conexión
offline-line = Sin conexión: todo se puede leer, y lo que se escriba saldrá más tarde
away-title = No se puede acceder a PaperPlane.
away-line = Lo que está abierto se puede leer y lo que escribes se guarda en este navegador. La búsqueda, el envío y las demás conversaciones vuelven solos en cuanto responda.

copy = Copiar
copied = Copiado

pick-new = Crear «{ $name }»
pick-nothing = Nada coincide

# A heading and a line in the place of what did not come.
trouble-link = Esta página necesita su enlace
trouble-link-line = Abrir la dirección que PaperPlane muestra al iniciarse. Da acceso a este navegador.
trouble-away = No se puede contactar con PaperPlane
trouble-away-line = Puede estar iniciándose o cerrado. Esta página vuelve a intentarlo por sí sola.
trouble-gone = Esto ya no está aquí
trouble-other = Algo salió mal

# What the window itself says where no answer came.
door-unreadable = No se pudo leer la respuesta. Cerrar esta ventana y abrirla de nuevo.
door-offline = No se puede contactar con PaperPlane ahora mismo. Reintentar en un momento.
door-not-let-in = Esta página necesita su enlace.
door-file-too-large = Este archivo es demasiado grande para enviarlo.
