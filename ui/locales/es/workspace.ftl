# The workspace: the first pages, the channels page, the settings, and what this desk is.

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

start-welcome = Te damos la bienvenida a PaperPlane
start-stays-here = Todo se queda en este dispositivo. No hace falta ninguna cuenta.
start-stays-on-kafka = Este escritorio trabaja con el equipo, a través de Kafka en { $servers }.
start-your-name = Tu nombre
start-your-agency = Tu agencia
start-your-agency-hint = Como la conocen los clientes
start-begin = Empezar

connect-title = Conectar un canal
connect-what = Qué conectar
connect-what-twilio = WhatsApp y SMS
connect-what-mail = Correo electrónico
connect-line = PaperPlane habla con WhatsApp a través de Twilio. Para empezar basta una cuenta de prueba gratuita con su sandbox.
connect-console = En la consola de Twilio, abrir «Messaging», luego «Try it out» y luego «Send a WhatsApp message». Account SID y Auth Token están en la primera página de la consola.
connect-file = En un servidor, lo mismo puede estar en un archivo .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN y TWILIO_NUMBER.
connect-mail-line = PaperPlane lee las carpetas de una dirección y responde desde ella. No cambia nada en ellas y guarda lo que envías entre los enviados.
connect-mail-file = En un servidor, lo mismo puede estar en un archivo .env: MAIL_ADDRESS y MAIL_PASSWORD, y MAIL_IMAP_HOST y MAIL_SMTP_HOST si no son conocidos.

join-title = Unir el primer teléfono
join-line = El sandbox de Twilio solo responde a teléfonos que se han unido. Copiar las palabras que muestra su consola.
join-words = Las palabras de la consola de Twilio
join-example = join two-words
join-show = Mostrar el código
join-code = Código QR que abre WhatsApp con las palabras ya escritas
# $link is the text of join-link, as a link.
join-scan = Escanearlo con la cámara del teléfono y enviar el mensaje que se abre. O abrir { $link } en el propio teléfono.
join-link = el enlace

channels-title = Canales
channels-named = { $count ->
    [0] Canales
    [one] Canales, { $count } solicitud no se pudo leer
   *[other] Canales, { $count } solicitudes no se pudieron leer
}
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-email = Correo
provider-twilio = Twilio
provider-mail = Correo
channel-asking = Preguntando…
channel-webhook = Cuando llega un mensaje
channel-last-message = Último mensaje
channel-none-yet = Ninguno todavía
channel-last-error = Último error
channel-check = Comprobar ahora
channel-refused = Rechazados
channel-refused-count = { $count } desde el inicio sin una firma correcta: la dirección pública o el token pueden estar mal

channel-complete = Nada perdido
channel-complete-never = Aún no comparado con la lista de Twilio
channel-complete-since = { $count ->
    [0] Completo desde el { $since }, hasta el { $until }
    [one] Completo desde el { $since }, hasta el { $until }; faltaba un mensaje y se recuperó
   *[other] Completo desde el { $since }, hasta el { $until }; faltaban { $count } mensajes y se recuperaron
}
channel-complete-gap = Pueden faltar mensajes desde el { $since }: la lista de Twilio no se pudo leer el { $asked }
channel-refused-other = Solicitudes rechazadas que no nombraban ninguna cuenta de este dispositivo: { $count }
account-add = Añadir otra cuenta
account-remove = Quitar la cuenta
account-remove-sure = ¿Quitarla de este dispositivo? Sus conversaciones se quedan y no se envía nada más por ella.
account-keep = Conservarla

account-sid = Account SID
account-token = Auth Token
account-numbers = Números, separados por comas
account-service = Messaging Service, si lo hay
account-public-url = Dirección pública de este dispositivo, si la tiene
account-shared-keys = SharedKeys de la configuración de Webhooks, si las hay
account-opt-out-languages = Idiomas de las palabras de baja; vacío para todos
account-change = Cambiar la cuenta
account-connect = Conectar
account-connected = La cuenta se ha aceptado y está en uso.
account-of-demo = Una demostración habla con sus propios teléfonos de prueba. Iniciar sin --demo para conectar una cuenta.
account-of-environment = La cuenta viene del entorno o de .env, y se cambia allí.
mail-address = Dirección de correo
mail-password = Contraseña
mail-password-hint = Muchos proveedores piden aquí una contraseña de aplicación. Se crea en los ajustes del buzón.
mail-password-kept = Vacía se queda la que hay.
mail-advice-app = { $domain } pide aquí una contraseña de aplicación, no la habitual. Se crea en los ajustes del buzón.
mail-oauth = Entrar con
mail-oauth-google = Google (OAuth)
mail-oauth-microsoft = Microsoft (OAuth)
mail-oauth-hint = El cliente propio de la agencia en el proveedor, y un token de actualización hecho para él.
mail-client-id = ID de cliente
mail-client-secret = Secreto del cliente, si lo tiene
mail-refresh-token = Token de actualización
mail-tenant = Inquilino (tenant), si es de una sola organización
mail-advice-oauth = { $domain } ya no acepta contraseñas de programas, solo OAuth.
mail-name = Nombre en lo que se envía
mail-servers = Servidores
mail-servers-looking = Buscando los servidores…
mail-servers-found = Servidores encontrados: { $incoming } y { $outgoing }
mail-servers-nothing = No se pudieron adivinar los servidores de { $domain }. Están en las páginas de ayuda de su proveedor.
mail-incoming = Correo entrante (IMAP)
mail-outgoing = Correo saliente (SMTP)
mail-host = Servidor
mail-port = Puerto
mail-tls = Cifrado
mail-tls-usual = La habitual del puerto
mail-tls-none = Ninguno, solo en este dispositivo
mail-user = Nombre de usuario, si no es la dirección
mail-signature = Firma (DKIM)
mail-signature-hint = Solo para un servidor propio: los grandes proveedores firman los correos por sí mismos.
mail-dkim-selector = Selector
mail-dkim-domain = Dominio, si no es el de la dirección
mail-dkim-key = Clave privada en PEM (RSA de 2048 bits o más, o Ed25519)
mail-dkim-after = Una vez guardada la cuenta, se muestra en ella el registro DNS necesario.
mail-dkim-record = Registro DNS de la firma ({ $kind })
mail-dkim-record-value = Valor del registro
mail-certificate = Certificado de confianza (SHA-256)
mail-certificate-forget = Dejar de confiar
mail-trust-line = Pregunte a quien administra el servidor si esta es su huella (SHA-256). Si lo es, puede confiar en este certificado en concreto.
mail-trust = Confiar en este certificado
mail-connect = Comprobar y añadir
mail-keep = Comprobar y guardar
mail-asking = Entrando en los dos servidores…
mail-connected = Los dos servidores aceptan la cuenta. Ya está en uso.
channel-check-good = Responde como debe.

dead-letters-title = No se pudo leer
dead-letters-line = Twilio envió esto y esta versión no lo entendió. No se pierde nada.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = Leer de nuevo
dead-letter-put-aside = Apartar

settings-title = Ajustes
settings-saved = Guardado
settings-name-missing = Escribe un nombre.

# Who I am, and what the agency is called.
settings-profile = Perfil
settings-profile-line = Tu nombre y el de la agencia.
settings-my-name-hint = Como lo ven tus compañeros.
settings-agency-hint = Como la conocen los clientes, para todos aquí.
settings-signature = Firma de { $address }
settings-signature-hint = Aparece debajo de los correos que escribes en este dispositivo.

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

# Notifications of the operating system.
settings-notifications = Notificaciones
settings-notify = Mensajes nuevos
settings-notify-hint = Este dispositivo te avisa cuando alguien escribe y no estás mirando.
settings-notify-ask = Tu navegador te pregunta una vez si PaperPlane puede mostrarlas.
settings-notify-refused = Tu navegador prohíbe las notificaciones de esta página. Permítelas en sus ajustes.
settings-notify-not-here = Este navegador no muestra ninguna para esta página. Abre el escritorio por https o usa el programa.
settings-preview = Mostrar quién escribe y qué
settings-preview-hint = Si no, solo que ha llegado algo.
settings-quiet = Horas de silencio
settings-quiet-hint = Cada día, en estas horas no hay avisos.
settings-quiet-empty = Las dos horas son iguales, así que no hay silencio.
settings-quiet-from = Desde
settings-quiet-to = Hasta
settings-autostart = Abrir al iniciar sesión
settings-autostart-hint = Para que no se pierda nada tras un reinicio.

# The channels in short, and what is under the desk.
settings-channels-line = Las cuentas de WhatsApp, SMS y correo tienen su propia página.
settings-channels-none = Aún no hay ningún canal conectado.
settings-channels-open = Abrir Canales
settings-computer = Este dispositivo
settings-computer-line = Dónde están las cosas y qué funciona aquí.
settings-folder = Carpeta de datos
settings-files = Archivos
settings-files-here = En la carpeta de datos
settings-files-relay = Compartidos a través del relay en { $address }
settings-files-bucket = Compartidos en el bucket S3 { $bucket }
settings-files-bucket-at = Compartidos en el bucket S3 { $bucket } de { $endpoint }
settings-files-waiting = Por pasar al equipo: { $count }
settings-files-copies = Copias aquí: { $used } de { $max } MB
settings-version = Versión
settings-licence = Licencia
settings-licence-line = Código abierto, con la licencia Apache 2.0.
settings-about = Hecho con
settings-about-line = La tipografía Inter (OFL 1.1) e iconos de Lucide (ISC).

do-channels = Canales
do-settings = Ajustes
settings-open-next = Pasar a la siguiente
settings-open-next-hint = Al resolver, posponer o asignar una conversación se abre la siguiente.
settings-open-as-you-go = Abrir al recorrer
settings-open-as-you-go-hint = J y K abren cada conversación. Lo que abren cuenta como leído.
