# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of Twilio's.
failure-with-code = { $why } ({ $code })

failure-window-closed = Fuera de la ventana de 24 horas: se podrá enviar cuando escriba de nuevo.
failure-opted-out = Pidió no recibir mensajes. Puede escribir START para volver a recibirlos.
failure-contact-blocked = Este contacto está bloqueado. Para escribirle, hay que desbloquearlo.
failure-unsubscribed = Canceló su suscripción a los correos dirigidos a muchos. Un correo solo para esta persona sí se envía.
failure-empty = No había nada que enviar.
failure-too-long = Tiene { $chars } caracteres y caben { $max }. Enviarlo en dos partes.
failure-unreachable = No se puede contactar ahí por { $channel }. Confirmar el número o la dirección con la persona.
failure-credentials = No se acepta nuestra cuenta. Revisarla en la página Canales.
failure-no-inbox = Aquí no hay ninguna cuenta de este canal conectada. Conectar una y enviarlo de nuevo.
failure-gave-up = Se intentó durante medio día sin éxito. Enviarlo de nuevo cuando el proveedor funcione bien.
failure-files-out-of-reach = Los archivos necesitan una dirección pública, desde la que Twilio los recoge. Definir PAPERPLANE_PUBLIC_URL y enviarlo de nuevo.
failure-refused = El proveedor no lo aceptó.
failure-refused-words = El proveedor no lo aceptó: “{ $words }”.
failure-not-delivered = No se pudo entregar. Enviarlo de nuevo o contactar por otro medio.
failure-not-delivered-words = No se pudo entregar: “{ $words }”.
failure-unsure = La conexión se cortó durante el envío, así que quizá haya llegado. Lo que se escriba aquí espera hasta que decidas.
failure-later = El proveedor no puede aceptarlo ahora mismo. Se intentará de nuevo a las { $time }.
failure-discarded = Descartado y no enviado.
failure-waiting-for-file = Saldrá en cuanto llegue su archivo del ordenador que lo adjuntó.
failure-file-missing = Su archivo no llegó nunca del ordenador que lo adjuntó. Abra PaperPlane allí y envíelo de nuevo.

failure-needs-template = Fuera de la ventana de 24 horas. Enviar una plantilla o esperar a que escriba.
failure-too-fast = Demasiados mensajes a la vez. Enviarlo de nuevo dentro de unos minutos.
failure-bad-address = Aquí no se puede contactar con este número o dirección. Pedir otro.
failure-bad-mail-address = Esa dirección de correo no existe. Pídele otra.
failure-blocked = Ha bloqueado este número. Contactar por otro medio.
failure-not-in-sandbox = Su teléfono no se ha unido al sandbox. Pedir que envíe primero las palabras de unión.
failure-setup = La cuenta no está preparada para esto. Revisarla en el proveedor y en la página Canales.
failure-content = Este texto o archivo no se acepta por { $channel }. Cambiarlo y escribirlo de nuevo.
failure-template = La plantilla no está aprobada o sus espacios no encajan. Elegir otra.
failure-held-back = WhatsApp decidió no entregarlo ahora. Probar otro día o esperar a que escriba.
failure-account-stopped = La cuenta está detenida o llegó a su límite de hoy. Revisarlo en la consola de Twilio.
failure-registration = Este número aún no está registrado con los operadores. La consola de Twilio explica cómo.
failure-out-of-reach = No se pudo contactar con su teléfono. Enviarlo de nuevo más tarde.
failure-mailbox-out-of-reach = Su buzón no lo aceptó: puede estar lleno. Vuelve a enviarlo más tarde.
failure-provider-down = El proveedor tenía problemas. Enviarlo de nuevo.
failure-our-gate = Twilio no pudo llegar a la dirección pública de este escritorio. Revisarla en la página Canales.
failure-recipient-opted-out = { $who } pidió no recibir más mensajes, así que no se envió a nadie. Envíalo de nuevo sin esa dirección.
failure-recipient-blocked = { $who } está bloqueado aquí, así que no se envió a nadie. Envíalo de nuevo sin esa dirección.
failure-recipient-refused = El servidor de correo no acepta { $who }, así que no se envió a nadie. Comprueba esa dirección.
failure-recipient-refused-words = El servidor de correo no acepta { $who }, así que no se envió a nadie. Dice: «{ $words }».
failure-mail-too-large = El servidor de correo acepta correos de hasta { $megabytes } MB y este es mayor. Envía menos archivos o más pequeños.
