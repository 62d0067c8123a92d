# Outreach: one message to many people.

outreach-title = Envíos
do-outreach = Ir a envíos
outreach-empty = Aún no se ha escrito a muchos
outreach-empty-line = Elija personas en su página y escríbales a todas a la vez.
outreach-done = { $done } de { $people }
outreach-people = Personas
outreach-all = Todas
outreach-pause = Pausar
outreach-resume = Continuar
outreach-cancel = Terminar
outreach-planned = Sin empezar
outreach-running = En marcha
outreach-paused = En pausa
outreach-cancelled = Terminado antes
outreach-ended = Hecho
outreach-kind-waiting = Aún no
outreach-kind-skipped = Omitidas
outreach-kind-written = Escritas
outreach-kind-answered = Respondieron
outreach-kind-failed = No entregado
outreach-delivered = Entregado
outreach-read = Leído
outreach-skip-answered = Escribieron antes de su turno
outreach-skip-capped = Recibieron bastantes mensajes hace poco
outreach-skip-same = La misma persona que otra
outreach-skip-no-address = Ninguna dirección a la que escribir
outreach-skip-unwanted = No quieren que se les escriba
outreach-skip-unsubscribed = Se dieron de baja
outreach-skip-window = Tienen que escribir primero, o hace falta una plantilla
outreach-write-to-them = Escribirles
outreach-write = { $count ->
    [one] Escribir a una persona
   *[other] Escribir a { $count } personas
}
outreach-name = Nombre
outreach-name-hint = Para usted: ingreso de otoño
outreach-template = Mensaje
outreach-own-words = Mis propias palabras
outreach-subject = Asunto de un correo
outreach-text = Texto
outreach-text-hint = { $blank } se convierte en su nombre, o en las palabras que siguen.
outreach-pace = Ritmo
outreach-pace-line = { $count ->
    [one] Un mensaje por hora
   *[other] { $count } mensajes por hora
}
outreach-by-day = Solo de 9:00 a 18:00, en su hora
outreach-look = Ver antes
outreach-back = Atrás
outreach-start = { $count ->
    [one] Empezar: un mensaje
   *[other] Empezar: { $count } mensajes
}
outreach-ready = { $count ->
    [one] Una persona recibe un mensaje
   *[other] { $count } personas reciben un mensaje
}
outreach-left-out = { $count ->
    [one] Se omite una:
   *[other] Se omiten { $count }:
}
outreach-write-all = Escribir a los { $count }
outreach-channel = Canal
outreach-channel-last = El último que usó cada persona
outreach-channel-first = Primero { $channel }
outreach-cap = Como máximo, de todos los mensajes a muchos
outreach-cap-none = Sin límite
outreach-cap-line = { $count ->
    [one] Un mensaje en { $days } días
   *[other] { $count } mensajes en { $days } días
}
outreach-skip-consent = No hay consentimiento registrado para { $channel }
outreach-no-consent = { $count } de { $people } no tienen consentimiento registrado para { $channel }.
outreach-needs-consent = Escribir solo a personas con consentimiento registrado
