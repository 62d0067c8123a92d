# What a person did or wants and why it cannot be, and what they should know: one sentence for each cause of the contract.

cause-newer = Escribieron algo mientras usted escribía. Mírelo y después envíe.
cause-text-empty = Escriba algo primero.
cause-conversation-gone = Esta conversación no está aquí.
cause-message-gone = Este mensaje no está aquí.
cause-on-its-way = Este mensaje ya está en camino.
cause-waits-no-more = Ya está en camino, o se retiró.
cause-name-first = Diga primero su nombre.
cause-log-away = Ahora no se puede llegar a los registros de la agencia. No se guardó nada: inténtelo de nuevo.
cause-copy-broken = No se pudo usar la copia de este ordenador: { $error }.
cause-copy-not-written = No se pudo escribir la copia de este ordenador ({ $error }). ¿Está lleno el disco? Se vuelve a intentar.
cause-loop-broke = Una parte de PaperPlane falló y volvió a empezar por sí sola ({ $name }). Si esto no desaparece, reinicie PaperPlane y avísenos.
cause-topic-remade = El tema { $topic } se creó de nuevo, así que todo se leyó otra vez desde su comienzo. Lo que solo estaba en el antiguo se perdió.
cause-topic-remade-again = El tema { $topic } se crea de nuevo una y otra vez: la lectura se detuvo. Reinicie cuando eso haya terminado.
cause-gate-shut = Por este ordenador no pueden entrar mensajes: { $error }.

cause-time-passed = Elija un momento que aún no haya llegado, dentro de un año.
cause-quiet-hours = Las horas de silencio empiezan y terminan dentro de un día.
cause-note-too-long = Una nota tiene como máximo { $max } caracteres. Escriba dos.
cause-label-nameless = Escriba qué dice la etiqueta.
cause-label-taken = Ya hay una etiqueta con este nombre.
cause-view-nameless = Escriba cómo se llama la vista.
cause-slash-wrong = La palabra tras la barra no lleva espacios y tiene como máximo { $max } caracteres.
cause-slash-taken = Ya hay un texto con esta palabra.
cause-canned-wrong = Escriba el texto, de { $max } caracteres como máximo.
cause-name-too-long = Este nombre es demasiado largo.
cause-zone-unknown = Esta zona horaria no se conoce. Escríbala como Africa/Lagos.
cause-one-person = Estas dos ya son una sola persona.
cause-their-own-wish = Lo pidió la propia persona: termina cuando escriba START.
cause-name-missing = Escriba su nombre.
cause-agency-missing = Escriba el nombre de la agencia.
cause-agency-too-long = El nombre de la agencia es demasiado largo.

cause-file-empty = Este archivo está vacío.
cause-file-too-large = Este archivo pasa de { $megabytes } MB, lo máximo que se acepta aquí.
cause-file-program = Este archivo es un programa. Los programas no se envían.
cause-too-many-files = Van como máximo { $max } archivos a la vez. Envía los demás después.
cause-channel-cannot = Este canal no lo acepta.
cause-file-not-wanted = Este archivo ya está aquí, o nadie sabe dónde está.
cause-fetched-elsewhere = Los archivos los trae el ordenador que tiene la cuenta de Twilio.
cause-file-unreadable = Este archivo no se pudo leer.
cause-file-broken = El archivo no se pudo guardar o leer: { $error }.
cause-files-away = Ahora mismo no se puede llegar a los archivos del equipo. Se vuelve a intentar; si sigue así, compruebe la conexión.
cause-files-refused = Este ordenador no puede usar los archivos del equipo: compruebe su dirección y sus claves en el .env.
cause-too-large = Esto es demasiado grande para guardarse.

cause-join-words = Copie las palabras como las muestra la consola de Twilio, por ejemplo: join paper-plane
cause-no-account = En este ordenador no hay ninguna cuenta de Twilio.
cause-demo-account = La demostración habla con sus propios teléfonos simulados. Para conectar Twilio, arranque sin --demo.
cause-account-from-environment = La cuenta viene del entorno o de .env: cámbiela allí y arranque de nuevo.
cause-account-sid = El Account SID es AC y 32 letras y cifras. Está en la primera página de la consola de Twilio.
cause-auth-token = Escriba el Auth Token. Está debajo del Account SID en la consola de Twilio.
cause-numbers = Escriba cada número con su país: whatsapp:+14155238886 para WhatsApp, +15005550006 para mensajes de texto.
cause-messaging-service = Un Messaging Service es MG y 32 letras y cifras. Déjelo vacío si no hay ninguno.
cause-opt-out-languages = Hay palabras de baja en estos idiomas: { $known }. Déjelo vacío para todos.
cause-number-taken = { $number } pertenece a otra cuenta aquí. Quítelo primero de ella.
cause-public-address = La dirección pública es una dirección web como https://desk.example.com. Déjela vacía si no hay ninguna.
cause-shared-keys = Una SharedKey es su id, = y su secreto, con comas entre varias. Déjelo vacío si no hay ninguna.
cause-shared-key-missing = Twilio firma con una SharedKey que no está configurada aquí. Añádala a esta cuenta desde la configuración de Webhooks de la consola de Twilio.
cause-number-waits = La cuenta quedó guardada. Su número se añade en cuanto se llegue a los registros de la agencia.
cause-provider-silent = Twilio no respondió. Compruebe la conexión a internet.
cause-provider-rejects = Twilio no acepta la cuenta (HTTP { $status }). Compruebe el Account SID y el Auth Token.
cause-provider-refuses = Twilio respondió HTTP { $status }. Se le pregunta de nuevo más tarde.
cause-provider-unreadable = La respuesta de Twilio no se pudo leer.
cause-mail-password = El servidor de correo no acepta usuario y contraseña. Muchos proveedores piden una contraseña de aplicación.
cause-mail-not-trusted = No se puede confiar en el servidor de correo: aquí no se conoce su certificado, o no ofrece cifrado. Pregunte a quien lo administra.
cause-mail-silent = El servidor de correo no respondió. Compruebe su nombre, su puerto y la conexión a internet.
cause-mail-refuses = El servidor de correo no hizo lo que se le pidió. Se le pide de nuevo más tarde.
# $field is the name of a field: imap_host.
cause-mail-field = El campo «{ $field }» de la cuenta de correo no se puede usar.
cause-list-unreadable = Ahora no se puede leer la lista de mensajes de Twilio, así que no entran mensajes nuevos. Si sigue así, revise la cuenta en la página Canales.
cause-dead-letter-gone = Esta petición ya no está aquí.
cause-dead-letter-unreadable = Todavía no se puede leer: { $reason }.
cause-not-a-number = No es un número al que se pueda escribir. Escríbelo con el signo más y su país, como +44 7700 900161.
cause-inbox-gone = Este número tuyo ya no está configurado. Elige otro.
cause-they-write-first = Por este canal tienen que escribir ellos primero.
cause-template-first = El primer mensaje tiene que ser una plantilla. Elige una.
