# The frame around every page: the rail, the window's title, what is said everywhere.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Cargando
try-again = Reintentar
close = Cerrar
stale = Puede no estar al día: { $why }
catching-up = Poniéndose al día con lo ocurrido entretanto
offline = Sin conexión
offline-line = Sin conexión: todo se puede leer, y lo que se escriba saldrá más tarde
open-phone = Abrir el teléfono de prueba

# What this desk is.
about-title = Acerca de este escritorio
about-me = { $name }, acerca de este escritorio
about-you = Tú
about-kept = Se guarda
about-kept-here = En este dispositivo
about-kept-here-while-kafka-waits = En este dispositivo, donde empezó esta agencia. Kafka está configurado y no se usa: para trabajar con él, iniciar PaperPlane en una carpeta vacía (--data DIR). Lo que hay aquí se queda aquí.
about-kept-kafka = Kafka en { $servers }
about-state = Estado
about-state-catching-up = Poniéndose al día
about-state-up-to-date = Al día
about-waiting = En espera
about-waiting-count = { $count } sin transmitir todavía
about-unreadable = Ilegible
about-unreadable-count = { $count ->
    [one] { $count }, guardado para una versión más nueva
   *[other] { $count }, guardados para una versión más nueva
}
