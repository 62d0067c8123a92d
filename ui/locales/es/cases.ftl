# Cases: pipelines with their stages, and the people who go through them.

cases-title = Casos
do-cases = Casos
cases-begin = ¿Cómo avanzan tus casos?
cases-begin-line = Empieza con un proceso ya preparado. Tiene etapas, listas y mensajes a clientes en seis idiomas.
cases-ready-students = Captación de estudiantes
cases-ready-students-line = De la consulta a la llegada, con documentos, oferta y visado
cases-ready-patients = Turismo médico
cases-ready-patients-line = De la consulta al seguimiento, con opinión médica y presupuesto
cases-use = Usar este
cases-none = Aún no hay casos: abre uno desde una persona, en la bandeja.
cases-nothing = Ningún caso coincide.
cases-open-count = { $count } abiertos
cases-look = Vista
cases-board = Tablero
cases-table = Tabla
cases-filter = Mostrar
cases-all = Todos
cases-mine = Míos
cases-stuck = Parados demasiado
cases-pipelines = Procesos
cases-pipeline-find = Buscar un proceso
cases-pipeline = Proceso
cases-lane = { $name }, casos: { $count }
cases-unfold = Mostrar { $name }, casos: { $count }
cases-fold = Plegar esta columna
cases-tells = Se avisa al cliente cuando su caso llega aquí
cases-old-stage = de una versión anterior
cases-waits = Espera una respuesta
cases-moved = { $who } ha pasado a { $stage }.
cases-taken-back = Deshecho: { $who } está donde estaba.
cases-person = Persona
cases-programme = Programa o tratamiento
cases-partner = Centro
cases-begins-on = Empieza el
cases-apply-by = Solicitar antes del
cases-stage = Etapa
cases-fees = Tasas
cases-commission = Comisión
cases-currency = Moneda de { $of }
cases-owner = Responsable
cases-nobody = Nadie
cases-case-title = Título
cases-title-hint = Grado en Enfermería, prótesis de cadera
cases-facts = Datos
cases-history = Qué se ha hecho
cases-stages = Etapas
cases-program = Un programa
cases-since = desde el { $day }
cases-earlier = Anteriores
cases-later = Siguientes
cases-of = { $from }–{ $end } de { $total }
cases-back = Volver al tablero
cases-conversation = Conversación
cases-move-to = Pasar a { $stage }
cases-may-go = Puede pasar a { $stage }.
cases-will-tell = Entonces se avisa a { $who }.
cases-tells-nobody = No se avisa al cliente.
cases-held-list = { $count ->
    [one] Falta un elemento de la lista.
   *[other] Faltan { $count } elementos de la lista.
}
cases-held-partner = Falta el centro.
cases-held-programme = Falta el programa o tratamiento.
cases-held-begins-on = Falta la fecha de inicio.
cases-held-fees = Faltan las tasas.
cases-days-left = { $count ->
    [one] queda 1 día
   *[other] quedan { $count } días
}
cases-days-late = { $count ->
    [one] 1 día de retraso
   *[other] { $count } días de retraso
}
cases-won = Ganado
cases-lost = Perdido
cases-ended-won = Este caso ha terminado bien.
cases-ended-lost = Este caso ha terminado sin resultado.
cases-reopen = Volver a abrir
cases-close = Cerrar este caso
cases-reason = ¿Por qué termina? Puede quedar vacío
cases-close-lost = Sin resultado
cases-close-won = Terminó bien
cases-cancel = Cancelar
cases-open-one = Abrir un caso
cases-open-now = Abrir
cases-act-opened = Abierto en { $stage }
cases-act-moved = De { $from } a { $to }
cases-act-won = Cerrado: terminó bien
cases-act-lost = Cerrado: sin resultado
cases-act-lost-because = Cerrado: { $reason }
cases-act-reopened = Abierto de nuevo
cases-act-described = Se anotaron datos
cases-act-given = Tiene responsable
cases-act-given-nobody = Ya no tiene responsable
cases-act-overtaken = Iba a { $stage }: alguien fue más rápido
cases-act-overtaken-end = Se quería otra cosa: alguien fue más rápido
cases-see-message = Ver el mensaje ({ $channel })
cases-not-told-address = No se le puede avisar: ninguna cuenta escribe a sus direcciones.
cases-not-told-unwanted = No se le avisa: no quiere mensajes o está bloqueado. Avísale tú.
cases-not-told-window = No se le avisa: no escribe desde hace 24 horas. Envía una plantilla o llama.
cases-not-told-refused = No se le avisa: el mensaje sería rechazado. Avísale tú.
cases-not-told-text = No se le avisa: al texto de la etapa le falta un dato. Avísale tú.

# Checklists, tasks and the page of today.
do-today = Hoy
today-title = Hoy
today-none = Hoy no hay nada pendiente.
today-whose = De quién
today-everybody = Todos
today-waits = Esperan respuesta
today-received = Recibido, por revisar
today-items = Por vencer
today-ahead = Empieza pronto
today-still = Detenidos demasiado tiempo
tasks-title = Tareas
tasks-add = Añadir
tasks-add-now = Añadir
tasks-new = Nueva tarea
tasks-what = ¿Qué hay que hacer?
tasks-who = Quién lo hace
tasks-open = { $count } por hacer
tasks-tell = Avísale de que su caso avanzó. { $why }
tasks-tell-item = Pídele otra vez: { $item }. { $why }
tasks-did-tick = { $what }: hecho.
items-title = Lista de documentos
items-count = { $done } de { $all }
items-ask = Pedir un documento
items-ask-now = Pedirlo
items-none = Aún no se ha pedido nada: las etapas siguientes traen su lista.
items-due = Para el
items-optional = No obligatorio
items-data = Se pregunta en la conversación
items-one-file = Un archivo
items-refused-because = Rechazado el { $day }: «{ $reason }»
items-waived = No hace falta
items-ended = venció el { $day }
items-ends-too-early = vence el { $day }, demasiado pronto
items-valid-until = válido hasta el { $day }
items-accepted-on = aceptado el { $day }
items-accept = Aceptar
items-refuse = Rechazar
items-refuse-tell = Rechazar y avisar
items-waive = No hace falta
items-take-back = Anular la decisión
items-more = Más
items-more-of = Más sobre { $name }
items-received = Lo recibido
items-said = Lo que dijo
items-write-down = Anotar
items-from-chat = De la conversación
items-no-files = Aún no ha enviado archivos.
items-use = Usar
items-valid-label = Válido hasta (vacío si no vence)
items-ready-reasons = Un motivo preparado
items-own-words = Con mis palabras
items-reason-in = Motivo, en { $language }
items-reason-theirs = Motivo, en su idioma
items-name-in = ¿Qué hace falta, en { $language }?
items-name-theirs = ¿Qué hace falta, en su idioma?
items-tells = Se le avisa diez segundos después.
items-tells-by = Leerá esto, diez segundos después ({ $channel }):
items-is-on = En la lista como { $name }
items-put-on = Poner en la lista
items-change = Cambiar
items-find = Buscar en la lista
items-state-asked = Pedido
items-state-received = Recibido
items-state-accepted = Aceptado
items-state-refused = Rechazado
items-state-waived = No hace falta
items-state-expired = Vencido
items-did-accept = { $name }: aceptado.
items-did-refuse = { $name }: rechazado. Se le avisa en diez segundos.
items-did-waive = { $name }: no hace falta.
items-did-open = Anulado.
cases-sums = Las tasas de esta etapa
cases-act-item-asked = Pedido: { $name }
cases-act-item-received = Recibido: { $name }
cases-act-item-accepted = Aceptado: { $name }
cases-act-item-refused = Rechazado: { $name } («{ $reason }»)
cases-act-item-waived = No hace falta: { $name }
cases-act-item-open = Decisión anulada: { $name }
cases-due-tomorrow = Mañana
items-files = { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
}
cases-due-in = { $count ->
    [one] en 1 día
   *[other] en { $count } días
}
items-short = { $months ->
    [one] Debe ser válido 1 mes el día del caso.
   *[other] Debe ser válido { $months } meses el día del caso.
}
news-case-moved-by = { $first } ya decidió sobre el caso de { $who }. Mira dónde está.
news-case-moved = El caso de { $who } ya se movió. Mira dónde está.
cases-in-inbox = Abrir en la bandeja

pipeline-edit = Cambiar el proceso
pipeline-back = Volver al tablero
pipeline-language = Textos en
pipeline-name = Nombre del proceso
pipeline-stages = Etapas
pipeline-first = Consulta
pipeline-stage-new = Nueva etapa
pipeline-stage-add = Añadir una etapa
pipeline-stage-name = Nombre
pipeline-stage-up = Subir
pipeline-stage-down = Bajar
pipeline-stage-remove = Quitar la etapa
pipeline-days = Días que puede estar un caso
pipeline-days-hint = Sin límite
pipeline-ends = Termina el caso
pipeline-ends-no = No, continúa
pipeline-rules = Un caso llega aquí solo cuando
pipeline-rule-list = Todo lo pedido está aceptado o dispensado
pipeline-rule-partner = El socio está anotado
pipeline-rule-programme = El programa o tratamiento está anotado
pipeline-rule-date = La fecha está anotada
pipeline-rule-fees = Las tasas están anotadas
pipeline-message = Mensaje al cliente
pipeline-message-hint = Vacío: no se avisa a nadie. { $blank } es su nombre de pila, { $list } la lista de lo pedido.
pipeline-items = Se pide al cliente
pipeline-item-add = Pedir algo
pipeline-item-name = Nombre
pipeline-item-kind = Tipo
pipeline-item-document = Un archivo
pipeline-item-data = Un dato
pipeline-item-days = En cuántos días
pipeline-item-valid = Meses de validez
pipeline-item-optional = No obligatorio
pipeline-item-remove = No pedir { $name }
pipeline-asks = { $count ->
    [one] pide una cosa
   *[other] pide { $count } cosas
}
pipeline-older = { $count ->
    [one] Un caso en curso sigue una versión anterior.
   *[other] { $count } casos en curso siguen una versión anterior.
}
pipeline-adopt = Que sigan esta
