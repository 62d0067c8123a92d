# The first pages: who you are, how WhatsApp is connected, how the first phone joins.

start-welcome = Te damos la bienvenida a PaperPlane
start-stays-here = Todo se queda en este dispositivo. No hace falta ninguna cuenta.
start-stays-on-kafka = Este escritorio trabaja con el equipo, a través de Kafka en { $servers }.
start-your-name = Tu nombre
start-your-agency = Tu agencia
start-your-agency-hint = Como la conocen los clientes
start-begin = Empezar

connect-title = Conectar WhatsApp
connect-line = PaperPlane habla con WhatsApp a través de Twilio. Para empezar basta una cuenta de prueba gratuita con su sandbox.
connect-console = En la consola de Twilio, abrir «Messaging», luego «Try it out» y luego «Send a WhatsApp message». Account SID y Auth Token están en la primera página de la consola.
connect-file = En un servidor, lo mismo puede estar en un archivo .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN y TWILIO_NUMBER.

join-title = Unir el primer teléfono
join-line = El sandbox de Twilio solo responde a teléfonos que se han unido. Copiar las palabras que muestra su consola.
join-words = Las palabras de la consola de Twilio
join-example = join two-words
join-show = Mostrar el código
join-code = Código QR que abre WhatsApp con las palabras ya escritas
# $link is the text of join-link, as a link.
join-scan = Escanearlo con la cámara del teléfono y enviar el mensaje que se abre. O abrir { $link } en el propio teléfono.
join-link = el enlace
