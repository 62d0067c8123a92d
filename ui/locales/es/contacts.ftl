# Contacts: who somebody is, and what else is known of them.

contact-title = Contacto
contact-close = Cerrar el contacto
contact-facts = Lo que se sabe

contact-name = Nombre
contact-name-change = Cambiar el nombre
contact-no-name = Aún sin nombre
# $name is what the person calls themselves.
contact-calls-themselves = Se hace llamar { $name }

# $place is a city here; where a language has other letters, it is that language’s name of the time: “China time”.
contact-time = { $time } en { $place }
contact-time-probably = Probablemente { $time } en { $place }
contact-time-unknown = Zona horaria desconocida
contact-night = Allí es de noche
contact-zone = Zona horaria
contact-zone-change = Cambiar la zona horaria
contact-zone-hint = Una ciudad, o un nombre como Africa/Lagos. Vacío: según el número.
contact-language = Idioma
contact-language-unknown = Idioma desconocido
contact-language-guess = Probablemente { $language }
contact-language-keep = Guardar
contact-language-keep-why = Deducido de lo que escribe

contact-addresses = Direcciones
contact-copy = Copiar { $address }
contact-window-left = quedan { $time }
contact-window-until = Se le puede escribir libremente hasta el { $time }
contact-window-shut = ventana cerrada
contact-window-since = Cerrada desde el { $time }. Aún se puede enviar una plantilla.
contact-window-unknown = aún no ha escrito
contact-window-always = sin ventana
contact-window-always-why = Los SMS se pueden enviar en cualquier momento

contact-suggestions = Puede ser la misma persona
contact-merge = Unir
contact-not-same = No es la misma
contact-because-address-in-mail = Su dirección de correo está en un correo de esta persona.
contact-because-number-in-mail = Su número está en un correo de esta persona.
contact-because-address-in-message = Su dirección de correo está en un mensaje de esta persona.
contact-because-number-in-message = Su número está en un mensaje de esta persona.
contact-because-address-in-note = Su dirección de correo está en una nota sobre esta persona.
contact-because-number-in-note = Su número está en una nota sobre esta persona.
contact-because-name = Dan el mismo nombre.
contact-told-apart = Se anotó que son dos personas.
contact-merged = Ahora son una sola persona. Se puede deshacer: Separar.
contact-same = La misma persona que…
contact-same-who = ¿Quién es también? Un nombre o un número
contact-same-nobody = No hay nadie así.
contact-same-both = { $one } y { $other } pasan a ser una persona con todas sus conversaciones. Se puede deshacer.
contact-links = Unido aquí
contact-both = { $one } y { $other }
contact-split = Separar
contact-split-done = Vuelven a ser dos personas. Se puede deshacer: Unir.

contact-notes = Notas
contact-note-write = Escribir una nota
contact-note-hint = Escribe una nota. Los clientes nunca la ven.
contact-note-keep = Añadir nota
contact-notes-all = Mostrar las { $count }

contact-conversations = Conversaciones

contact-block-title = Bloqueo
contact-block = Bloquear a este contacto
contact-unblock = Desbloquear
contact-block-effect = Lo que escribe se guarda, pero no aparece en la lista ni se avisa. No se le envía nada.
# $at is a date with its time.
contact-blocked-by = Contacto bloqueado por { $who }, { $at }
contact-blocked = Contacto bloqueado, { $at }
contact-is-blocked = Este contacto está bloqueado: lo que escribe se guarda, pero no aparece en la lista ni se avisa, y no se le envía nada.
opt-out-title = Baja
opt-out-note = Dejar de escribirle
opt-out-take-back = Deshacerlo
opt-out-word = Escribió “{ $word }” por { $channel }, { $at }. No se le envía nada por ningún canal hasta que escriba START.
opt-out-asked = Pidió por { $channel } no recibir mensajes, { $at }. No se le envía nada por ningún canal hasta que escriba START.
opt-out-provider = Twilio rechazó un mensaje porque allí se dio de baja, { $at }. No se le envía nada por ningún canal hasta que escriba START.
opt-out-noted-by = { $who } anotó que no quiere más mensajes, { $at }. No se le envía nada por ningún canal hasta que escriba START o se deshaga.
opt-out-noted = Se anotó que no quiere más mensajes, { $at }. No se le envía nada por ningún canal hasta que escriba START o se deshaga.
opt-out-perhaps = “{ $text }” quizá signifique que no quiere más mensajes.
unsubscribed-by-link = Canceló su suscripción con el enlace de un correo, { $at }. No recibe correos dirigidos a muchos; aún se le puede escribir solo a esta persona.
unsubscribed-by-mail = Canceló su suscripción por correo, { $at }. No recibe correos dirigidos a muchos; aún se le puede escribir solo a esta persona.
