# Talk: where conversations stand, who has them, what staff did, and the views of the list.

status-open = Abierta
status-pending = En espera
status-snoozed = Pospuesta
status-resolved = Resuelta
status-blocked = Bloqueada
status-any = En cualquier lugar

priority-low = Baja
priority-normal = Normal
priority-high = Alta
priority-urgent = Urgente

view-open = Bandeja de entrada
view-mine = Mías
view-mentions = Menciones
# Of the view of mentions: $unseen notes that were not seen, $all conversations.
view-mentions-count = { $unseen ->
    [one] { $unseen } nueva · { $all }
   *[other] { $unseen } nuevas · { $all }
}
view-unassigned = Sin asignar
view-unread = Sin leer
view-pending = En espera
view-snoozed = Pospuestas
view-resolved = Resueltas
view-all = Todas
view-choose = Elegir una vista
view-find = Buscar una vista
view-save = Guardar como vista…
view-name = Cómo se llama
view-keep = Guardar

narrow-open = Acotar…
narrow-title = Acotar la lista
narrow-status = Estado
narrow-assigned = Quién la lleva
narrow-label = Etiqueta
narrow-channel = Canal
narrow-priority = Prioridad
narrow-unread = Solo sin leer
narrow-mentioned = Solo donde me mencionan
narrow-any = Cualquiera
narrow-anybody = Cualquiera
narrow-me = Yo
narrow-nobody = Nadie
narrow-done = Listo
narrow-reset = Empezar de nuevo

assign-title = Asignar a
assign-find = Buscar en el equipo
assign-nobody = Nadie
assign-me = Yo, { $name }
assign-unassigned = Sin asignar
snooze-title = Mostrar de nuevo
snooze-find = Cuándo, p. ej. vie 15:00 o 2h
snooze-hours = Dentro de tres horas
snooze-tomorrow = Mañana por la mañana
snooze-monday = El lunes por la mañana
snooze-week = Dentro de una semana
snooze-choose = Elegir un momento…
# $choice is one of the lines above, $time when that is.
snooze-line = { $choice } · { $time }
label-title = Etiquetas
label-find = Buscar o crear una etiqueta
priority-title = Prioridad

act-resolve = Resolver
act-open = Reabrir
act-snooze = Posponer
act-assign = Asignar
act-label = Etiquetar
act-priority = Prioridad
act-pending = Espera a otra persona
act-contact = Sobre la persona
act-jump = Ir a un día
act-follow = Seguir
act-unfollow = Dejar de seguir
act-block = Bloquear a este contacto
act-unblock = Desbloquear a este contacto

done-somebody = Alguien
done-took = { $who } se hizo cargo
done-gave = { $who } asignó la conversación a { $to }
done-gave-up = { $who } dejó la conversación sin asignar
done-overtaken = { $who } quería hacerse cargo; { $first } llegó antes
done-overtaken-giving = { $who } quería ceder la conversación; { $first } ya la tenía
done-overtaken-free = { $who } quería cambiar quién tiene la conversación; acababa de quedar sin asignar
done-resolved = { $who } resolvió la conversación
done-opened = { $who } reabrió la conversación
done-pending = { $who } espera a otra persona
done-snoozed = { $who } pospuso la conversación hasta el { $until }
done-labelled = { $who } puso la etiqueta { $label }
done-unlabelled = { $who } quitó la etiqueta { $label }
done-prioritised = { $who } cambió la prioridad: { $priority }

do-open = Ir a { $what }

pane-status = Estado
pane-nobody = Nadie
pane-you = Tú
pane-assignee = Asignado a
pane-assign = Asignar
pane-assign-to = Asignar a…
pane-priority = Prioridad
pane-priority-change = Cambiar la prioridad
pane-labels = Etiquetas
pane-label-add = Añadir una etiqueta
pane-label-find = Buscar o crear una etiqueta
pane-followers = Seguidores
pane-follow = Seguir
pane-unfollow = Dejar de seguir

# A toast says what was just done; $what is one of these.
toast-resolved = Resuelta
toast-opened = Abierta de nuevo
toast-pending = Espera a otra persona
toast-snoozed = Vuelve { $until }
toast-given = Asignada a { $to }
toast-given-up = Ya no la tiene nadie
toast-priority = Prioridad: { $priority }
toast-labelled = { $label } puesta
toast-unlabelled = { $label } quitada
toast-followed = La sigues
toast-unfollowed = Ya no la sigues
toast-blocked = Bloqueado
toast-unblocked = Desbloqueado
toast-unread = Marcada como no leída
toast-seen = Marcada como leída
toast-many = { $what } · { $count } conversaciones
toast-progress = { $done } de { $total } hechas
toast-draft-left = { $count ->
    [one] { $what }, con un borrador sin enviar
   *[other] { $what }, con { $count } borradores sin enviar
}
toast-open = Abrir
toast-undo = Deshacer
toast-undone = Deshecho

select-count = { $count } seleccionadas
select-clear = No seleccionar nada
act-unread = Marcar como no leída
keys-none-chosen = Elige primero una conversación: J y K recorren la lista.
typing-nowhere = No estás escribiendo a nadie. R escribe una respuesta, N una nota.

inbox-waiting-since = Espera desde { $time }
inbox-has = La tiene { $name }
view-waiting = Más tiempo esperando
narrow-order = Orden
order-newest = Lo más nuevo primero
order-waiting = Lo que más espera primero
order-priority = La mayor prioridad primero
# $order is one of the three above.
do-order = Ordenar la lista: { $order }
